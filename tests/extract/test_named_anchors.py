import pytest

from tests.extract.readings import dated, read
from timeline_app.domain.timex import Anchor, NamedEvent


def distance_in(text):
    return next(timex for timex in read(text).timexes if timex.text.lower().split()[0] not in ("tuesday", "wednesday"))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "A lab said on Wednesday that it had found no trace, two days after his office dismissed it as a fake.",
            [("Wednesday", "+0"), ("two days", "-2D")],
        ),
        (
            "The director resigned on Tuesday, a day after the lights had gone out for the second time.",
            [("Tuesday", "+0"), ("a day after", "-1D")],
        ),
        (
            "Three men died on Tuesday when a missile hit a depot, two days after the market was bombed.",
            [("Tuesday", "+0"), ("two days", "-2D")],
        ),
    ],
)
def test_a_distance_behind_a_told_day_dates_its_own_clause(text, pieces):
    assert [words for _, words in dated(text)] == [words for words, _ in pieces]
    found = distance_in(text)
    assert (found.expression, found.anchor, found.anchor_index) == (pieces[1][1], Anchor.TIMEX, 0)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The day after the blaze his men sent blankets.", NamedEvent(("blaz",), "incident")),
        ("Three days after the explosion the mine was flooded.", NamedEvent(("explos",), "incident")),
        ("A week before the election he left the party.", NamedEvent(("elect",), "vote")),
    ],
)
def test_a_distance_from_a_named_event_dates_its_sentence_by_that_event(text, event):
    assert distance_in(text).counts_from == event
    assert [quote for quote, _ in dated(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "We learnt of it in September, and not a day before, she said.",
        "The strikes came a day after the coalition opened a formal inquiry.",
        "The day before, guards had locked the gate.",
    ],
)
def test_where_no_event_is_named_nothing_is_counted_from_one(text):
    assert all(timex.counts_from is None for timex in read(text).timexes)
