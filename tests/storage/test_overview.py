"""What a window shows at once: the same as the values say, without the texts."""

from dataclasses import replace

import pytest

from tests.storage.builders import NOON, WHO, imported
from timeline_app.domain.case import ReviewItem
from timeline_app.storage import CaseFile, DoneAction, ImportedArticle
from timeline_app.storage.codec import CodecError, decode_all, encode


def test_an_overview_says_what_the_values_say(case):
    overview, derived = case.load_overview(), case.derived()
    assert overview.title == case.title
    assert overview.timeline == case.load_timeline()
    assert overview.standings == derived.standings
    assert overview.reviews == derived.reviews
    assert [overview.undoable, overview.redoable] == [done_of(case.undoable()), done_of(case.redoable())]
    told = [(one.key, one.file_name, one.title, one.warnings) for one in case.articles()]
    assert [(one.key, one.file_name, one.title, one.warnings) for one in overview.articles] == told
    assert len(told) == 2


def done_of(action):
    return DoneAction(action.entries[0].what, action.entries[0].target) if action else None


def test_an_overview_has_the_warnings_of_an_article(tmp_path):
    plain = imported()
    article = replace(plain.article, warnings=("Russian: dates not read", "“warnings” is a word"))
    with CaseFile.create(tmp_path / "one.timeline") as case:
        case.add_articles([ImportedArticle(article, plain.extraction, plain.data)], who=WHO, now=NOON)
        (head,) = case.load_overview().articles
    assert head.warnings == article.warnings


def test_values_read_together_are_those_read_one_by_one():
    items = [ReviewItem("date", "e1", "Which day?"), ReviewItem("merge", "e2", "“The same”, twice?", "merge")]
    assert decode_all(ReviewItem, [encode(item) for item in items]) == tuple(items)
    assert decode_all(ReviewItem, []) == ()


@pytest.mark.parametrize("stored", ['{"kind": 3', '{"nothing": "known"}', "[]", "null"])
def test_damage_among_many_values_is_told(stored):
    with pytest.raises(CodecError, match="ReviewItem"):
        decode_all(ReviewItem, [encode(ReviewItem("date", "e1", "Which day?")), stored])


def test_dates_of_all_events_are_those_of_the_timeline(case):
    dates, events = case.load_dates(), case.load_timeline().events
    assert (dates.ids, dates.labels, dates.date_words) == (events.ids, events.labels, events.date_words)
    assert dates.ids


def test_a_case_without_events_has_no_dates(tmp_path):
    with CaseFile.create(tmp_path / "new.timeline") as case:
        assert case.load_dates().ids == ()


def test_a_passage_says_of_which_event_it_tells(case):
    events = {event.id: event.label for event in case.derived().events}
    for article in case.articles():
        places = [(one.start, one.end, one.event) for one in case.passages(article.key)]
        assert places == list(case.events_of_article(article.key))
        assert all(events[one.event] == one.label for one in case.passages(article.key))
