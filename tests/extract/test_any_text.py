"""Whatever the text: offsets hold, and work grows with its length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.readings import article_of, read
from timeline_app.extract import extract_article

WORDS = st.sampled_from(
    [
        *(
            "said",
            "“",
            "”",
            '"',
            "the",
            "The",
            "mayor",
            "on Monday",
            ",",
            ".",
            ";",
            "and",
            "that",
            "who",
            "Jane",
            "Roe",
        ),
        *("U.S.", "Mr.", "3.2", "million", "May", "2", "to", "have", "been", "killed", "\n\n", "denied", "(", ")", "'"),
        *("according", "-", "of", "Ministry", "which", "because", "'s", "reports", "—", "it", "he", "will", "not"),
        *("is quoted as saying", "“No,”"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_every_offset_lies_in_the_text_and_quotes_it(text):
    found = read(text)
    for mention in found.mentions:
        assert text[mention.start : mention.end] == mention.quote
        assert mention.timex is None or mention.timex < len(found.timexes)
        if mention.speech is not None:
            low, high = mention.speech.content
            assert 0 <= low < high <= len(text)
    assert all(text[figure.start : figure.end] == figure.quote for figure in found.figures)
    assert all(a[1] <= b[0] for a, b in zip(found.sentences, found.sentences[1:], strict=False))


HOSTILE = {
    "one sentence": "the minister said that people were killed ",
    "open quotes": "“he said “x” and ” ",
    "capitals": "Alpha Beta of Gamma and ",
    "numbers": "1,234 ",
    "dates": "on Monday he said and on 1 May 2020 they went ",
    "commas": "a, b, and c, who said, ",
    "lines": "a\n",
    "verbs": "said ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_takes_about_twice_the_time(unit):
    short, long = (_seconds(unit, size) for size in (20_000, 40_000))
    assert long < 3.5 * short + 0.05


def _seconds(unit, size):
    article = article_of((unit * (size // len(unit) + 1))[:size])
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        extract_article(article)
        best = min(best, time.process_time() - start)
    return best
