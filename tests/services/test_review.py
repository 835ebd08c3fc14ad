"""Each answer to what waits for review is one action, is undone by one, and takes the point off the list."""

from dataclasses import replace

import pytest

from tests.services.test_edit_events import event_with, import_another
from timeline_app.domain.article import PublishedBasis
from timeline_app.domain.case import ReviewItem
from timeline_app.domain.conflict import ConflictStatus
from timeline_app.domain.decision import DecisionKind, Evidence
from timeline_app.domain.errors import UserError
from timeline_app.services import edit_events
from timeline_app.services.case_session import CaseSession
from timeline_app.services.import_articles import ImportRequest, import_articles
from timeline_app.services.review import Place, confirm, dismiss, find_place, find_speaker_question
from timeline_app.storage import NewDecision

BARE = """The lighthouse lost its lamp in a storm, a neighbour told a reporter.

Mayor Ana Ruiz had welcomed Monday, 14 May 2024, as a day of joy.

Read more inside.
"""
LOST = "Read more inside"
"""Words that no mention is made of."""


@pytest.fixture
def session(session, articles):
    path = articles / "bare.txt"
    path.write_text(BARE, encoding="utf-8")
    import_articles(ImportRequest(session.path, (path,), workers=1))
    session.rederive()
    return session


def waiting(session: CaseSession, kind: str) -> list[ReviewItem]:
    return [item for item in session.derived().reviews if item.kind == kind]


def first(session: CaseSession, kind: str) -> ReviewItem:
    found = waiting(session, kind)
    assert found, f"nothing of the kind “{kind}” waits: {session.derived().reviews}"
    return found[0]


@pytest.mark.parametrize("answer", [confirm, dismiss])
@pytest.mark.parametrize("kind", ["conflict", "undated", "published", "weekday", "speaker"])
def test_an_answer_takes_the_point_off_the_list_and_undo_brings_it_back(session, kind, answer):
    before, item = session.derived(), first(session, kind)
    change = answer(session, item)
    assert change.words
    assert item.key not in {one.key for one in session.derived().reviews}
    session.undo()
    assert session.derived() == before
    session.redo()
    assert item.key not in {one.key for one in session.derived().reviews}


def test_a_confirmation_survives_another_article(session, articles):
    item = first(session, "speaker")
    confirm(session, item)
    import_another(session, articles)
    assert item.key not in {one.key for one in session.derived().reviews}


def test_a_confirmed_conflict_stays_open_and_a_dismissed_one_does_not(session):
    item = first(session, "conflict")
    confirm(session, item)
    assert session.conflict(item.target).status is ConflictStatus.OPEN
    session.undo()
    dismiss(session, item)
    assert session.conflict(item.target).status is ConflictStatus.DISMISSED


def test_a_dismissed_publication_date_is_not_known_from_then_on(session):
    item = first(session, "published")
    dismiss(session, item)
    standing = next(one for one in session.derived().standings if one.article == item.target)
    assert (standing.published_basis, standing.published.is_dated) == (PublishedBasis.EDITED, False)


def merge_of(session: CaseSession) -> ReviewItem:
    """Return a doubt about an event that was merged by hand, as the program words its own."""
    chosen = [event_with(session, words).id for words in ("opened an inquiry", "stay in office")]
    edit_events.merge_events(session, chosen)
    event = event_with(session, "opened an inquiry")
    return ReviewItem("merge", event.id, f"“{event.label}” may be two.", "merge")


def test_a_confirmed_merge_is_kept_together_for_good(session):
    item = merge_of(session)
    confirm(session, item)
    kinds = [decision.kind for decision in decisions(session)][-2:]
    assert kinds == [DecisionKind.CONFIRM, DecisionKind.JOIN_EVENTS]
    session.undo()
    assert DecisionKind.CONFIRM not in [decision.kind for decision in decisions(session)]


def test_a_dismissed_merge_leaves_every_account_alone(session):
    item = merge_of(session)
    accounts = session.event(item.target).accounts
    dismiss(session, item)
    homes = [event.id for event in session.derived().events for told in event.accounts if told in accounts]
    assert len(homes) == len(accounts) == len(set(homes))


def test_a_decision_without_ground_is_looked_up_kept_or_withdrawn(session):
    article = next(one for one in session.articles() if LOST in one.text)
    start = article.text.index(LOST)
    lost = Evidence(article.sha256, article.part, start, start + len(LOST), LOST)
    session.decide(NewDecision(DecisionKind.STAR_EVENT, (lost,)), words="Starred")
    item = first(session, "decision")
    assert find_place(session, item) == Place(article.key, start, start + len(LOST))
    confirm(session, item)
    assert not waiting(session, "decision")
    session.undo()
    dismiss(session, item)
    assert not waiting(session, "decision")
    assert DecisionKind.STAR_EVENT not in [decision.kind for decision in decisions(session)]


def decisions(session: CaseSession):
    with session.reading() as case:
        return case.decisions()


def test_the_question_about_a_speaker_names_the_passage_and_who_it_may_be(session):
    item = first(session, "speaker")
    question = find_speaker_question(session, item)
    assert question.account.quote in item.words
    assert "Ana Ruiz" in question.names
    edit_events.set_speaker(session, question.event, question.account.mention, "Ana Ruiz")
    left = find_speaker_question(session, item)
    assert left is None or left.account.mention != question.account.mention


def test_a_point_whose_subject_is_gone_is_told_in_words(session):
    for kind in ("merge", "conflict", "decision"):
        gone = replace(first(session, "undated"), kind=kind, target="gone", conclusion="decision 999")
        with pytest.raises(UserError, match="no longer in the case"):
            dismiss(session, gone)


def test_of_several_accounts_only_those_with_a_contradicting_weekday_are_left_out(session):
    item = first(session, "weekday")
    edit_events.merge_events(session, [item.target, event_with(session, "opened an inquiry").id])
    item = first(session, "weekday")
    dismiss(session, item)
    assert not waiting(session, "weekday")
    assert event_with(session, "day of joy").hidden
    assert not event_with(session, "opened an inquiry").hidden
