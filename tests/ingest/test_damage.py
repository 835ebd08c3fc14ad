"""Damaged files give an article or words for people, never a traceback."""

import random

import pytest

from timeline_app.domain.errors import ArticleError
from timeline_app.ingest import read_articles
from timeline_app.paths import resource

ROUNDS = 12


def damaged(data, rng):
    """Cut a file somewhere or change some of its bytes."""
    if rng.random() < 0.4:
        return data[: rng.randrange(len(data))]
    changed = bytearray(data)
    for _ in range(rng.choice((1, 10, 100))):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


@pytest.mark.parametrize("seed", range(ROUNDS))
@pytest.mark.parametrize(
    "name", ["altai-dispatch.html", "caravan-review.docx", "harbour-ledger.pdf", "open-desk.eml", "steppe-courier.txt"]
)
def test_a_damaged_file_gives_an_article_or_an_error_in_words(name, seed):
    data = damaged(resource("samples", name).read_bytes(), random.Random(seed))
    try:
        (article,) = read_articles(data, name)
    except ArticleError as error:
        words = error.problem.what
    else:
        words = article.text
        assert all(0 <= mark.start < mark.end <= len(words) for mark in article.boilerplate)
    assert words.strip()
