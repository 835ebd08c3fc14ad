"""The quality of dates in prose, pinned on sentences of the project's own."""

import pytest

from tests.extract.timex.annotated import Sentence, Told, read_sentences
from timeline_app.domain.edtf import format_edtf
from timeline_app.extract import find_timexes

SENTENCES = read_sentences("en")
FEWEST = 200
FEWEST_OF_A_KIND = 3


def found_in(sentence: Sentence) -> tuple[Told, ...]:
    return tuple(
        Told(timex.start, timex.text, str(timex.type), timex.value, format_edtf(timex.span))
        for timex in find_timexes(sentence.text, sentence.published)
    )


@pytest.mark.parametrize("sentence", SENTENCES, ids=[f"{s.kind} {n}" for n, s in enumerate(SENTENCES)])
def test_a_sentence_tells_exactly_the_annotated_times(sentence):
    assert found_in(sentence) == sentence.told


def test_there_are_enough_sentences_of_every_kind():
    kinds = [sentence.kind for sentence in SENTENCES]
    assert len(SENTENCES) >= FEWEST
    assert min(kinds.count(kind) for kind in set(kinds) - {"ambiguous"}) >= FEWEST_OF_A_KIND


def test_offsets_point_at_the_words():
    for sentence in SENTENCES:
        for timex in find_timexes(sentence.text, sentence.published):
            assert sentence.text[timex.start : timex.end] == timex.text
