"""Quality on annotated news beside the checkout must not fall below what was reached."""

import pytest

from tests.benchmarks import timex_shared as shared
from timeline_app.extract import find_timexes

REACHED = {
    "timebank": {"relaxed": 94.7, "value": 83.0, "DATE": 84.3, "placed": 86.9},
    "aquaint": {"relaxed": 94.2, "value": 77.4, "DATE": 79.5, "placed": 84.1},
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
