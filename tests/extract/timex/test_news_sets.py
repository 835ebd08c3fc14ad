"""Quality on annotated news beside the checkout must not fall below what was reached."""

import pytest

from tests.benchmarks import timex_shared as shared
from timeline_app.extract import find_timexes

REACHED = {
    "timebank": {"relaxed": 94.8, "value": 83.6, "DATE": 84.6, "placed": 87.3},
    "aquaint": {"relaxed": 94.5, "value": 77.8, "DATE": 80.0, "placed": 84.5},
}
"""F1 over the whole set, a little below what `python -m tests.benchmarks.timex` shows."""


@pytest.mark.skipif(not shared.FOLDER.is_dir(), reason="the annotated news sets are not beside this checkout")
@pytest.mark.parametrize("name", shared.SETS)
def test_the_tagger_is_as_good_on_news_as_it_was(name):
    gold = shared.read_gold(name)
    found = {
        doc: [
            {"start": timex.start, "end": timex.end, "type": str(timex.type), "value": timex.value}
            for timex in find_timexes(entry["text"], entry["dct"][:10])
        ]
        for doc, entry in gold.items()
    }
    scores = shared.score(gold, found, list(gold))
    told = {
        "relaxed": scores["all"]["relaxed"]["F1"],
        "value": scores["all"]["value"]["F1"],
        "DATE": scores["DATE"]["value"]["F1"],
        "placed": scores["placed"]["value"]["F1"],
    }
    assert {key: value for key, value in told.items() if value < REACHED[name][key]} == {}
