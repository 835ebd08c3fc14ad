"""The review in the window: one point after another, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.storage.rights import make_reachable, without_the_right_to_write
from timeline_app.domain.conflict import ConflictStatus
from timeline_app.domain.edtf import format_edtf
from timeline_app.ui.panels.review_words import answers_to, kind_words
from timeline_app.ui.review_queue import KINDS


@pytest.fixture
def review(hand):
    """Return the window with a review of everything under way."""
    hand.window.activateWindow()
    press(hand, Qt.Key.Key_F7)
    return hand


def press(hand, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or hand.window, key)
        hand.settle()


def bar(hand):
    return hand.window.panels.review_bar


def current(hand):
    return hand.window.flows.reviews.current


def waiting(hand, kind: str = ""):
    return [item for item in hand.window.case.snapshot.reviews if not kind or item.kind == kind]


def begin(hand, kind: str):
    """Begin with the row of a kind under TO REVIEW; return the first point."""
    row = hand.window.panels.articles.findChild(QPushButton, f"review_{kind}")
    assert row, f"nothing of the kind “{kind}” waits in the sample case"
    row.click()
    hand.settle()
    return current(hand)


def test_every_kind_has_a_heading_and_answers():
    assert tuple(kind_words()) == KINDS
    assert all(answers_to(kind).confirm and answers_to(kind).dismiss for kind in KINDS)


def test_a_review_of_everything_begins_with_the_first_conflict_in_the_inspector(review):
    count = len(waiting(review, "conflict"))
    assert bar(review).isVisible()
    assert bar(review).title.text() == f"Conflicts 1 of {count}"
    assert bar(review).words.text() == current(review).words
    assert bar(review).words.text() in bar(review).accessibleName()
    assert review.window.selection.conflict() == current(review).target
    assert review.window.panels.inspector.findChildren(object, "conflict_card")


def test_the_window_follows_from_point_to_point_through_all_of_them(review):
    seen = []
    while (item := current(review)) is not None:
        seen.append(item.key)
        if item.kind == "conflict":
            assert review.window.selection.conflict() == item.target
        elif item.kind in ("published", "decision"):
            assert review.window.panels.reader.isVisible()
        else:
            assert review.window.panels.timeline.selected() == (item.target,)
            assert review.window.panels.inspector.isVisible()
        press(review, Qt.Key.Key_J)
    assert sorted(seen) == sorted(item.key for item in waiting(review))
    assert f"Left as they are: {len(seen)}" in bar(review).words.text()
    press(review, Qt.Key.Key_K)
    assert current(review).key == seen[-1]


def test_arrows_step_and_escape_ends(review):
    first = current(review)
    press(review, Qt.Key.Key_Right)
    assert current(review) != first
    press(review, Qt.Key.Key_Left)
    assert current(review) == first
    press(review, Qt.Key.Key_Escape)
    assert not bar(review).isVisible()
    assert not review.window.actions_["review_confirm"].isEnabled()


def test_a_conflict_is_confirmed_and_the_next_one_follows(review):
    first, second = waiting(review, "conflict")[:2]
    press(review, Qt.Key.Key_Y)
    assert current(review).key == second.key
    assert first.key not in {item.key for item in waiting(review)}
    assert review.window.case.session.conflict(first.target).status is ConflictStatus.OPEN
    review.do("undo")
    assert first.key in {item.key for item in waiting(review)}
    assert current(review).key == second.key


@pytest.mark.parametrize(
    ("key", "status"), [(Qt.Key.Key_X, "dismissed"), (Qt.Key.Key_R, "resolved"), (Qt.Key.Key_C, "resolved")]
)
def test_a_conflict_is_resolved_or_dismissed_with_a_reason(review, key, status):
    target = current(review).target
    press(review, key)
    dialog = review.dialog("ask")
    dialog.editor.setText("the minutes say so")
    dialog.accept()
    review.settle()
    conflict = review.window.case.session.conflict(target)
    assert (conflict.status.value, conflict.note) == (status, "the minutes say so")
    assert current(review).target != target


def test_an_undated_event_is_given_a_date_and_the_next_one_follows(hand):
    item = begin(hand, "undated")
    following = waiting(hand, "undated")[1]
    press(hand, Qt.Key.Key_C)
    dialog = hand.dialog("correct_date")
    dialog.date.line.setText("3 November 2021")
    dialog.accept()
    hand.settle()
    assert format_edtf(hand.window.case.session.event(item.target).span) == "2021-11-03"
    assert current(hand).target == following.target


def test_dismissing_an_undated_event_of_a_conflict_hides_it_and_leaves_the_conflict(hand):
    timeline = hand.window.case.snapshot.timeline
    in_conflict = {timeline.events.ids[row] for conflict in timeline.conflicts for row in conflict.events}
    begin(hand, "undated")
    while current(hand) is not None and current(hand).target not in in_conflict:
        press(hand, Qt.Key.Key_J)
    item = current(hand) or begin(hand, "undated")
    press(hand, Qt.Key.Key_X)
    assert hand.window.case.session.event(item.target).hidden
    statuses = {conflict.status for conflict in hand.window.case.session.derived().conflicts}
    assert statuses == {ConflictStatus.OPEN}


def test_a_publication_date_is_set_and_the_end_of_the_review_says_so(hand):
    item = begin(hand, "published")
    assert hand.window.panels.reader.isVisible()
    press(hand, Qt.Key.Key_C)
    dialog = hand.dialog("article")
    dialog.published.line.setText("2 November 2021")
    dialog.accept()
    hand.settle()
    assert item.key not in {one.key for one in waiting(hand)}
    assert current(hand) is None
    assert "Nothing is left" in bar(hand).words.text()
    assert not hand.window.actions_["review_confirm"].isEnabled()


def test_a_speaker_is_picked_by_typing(hand):
    item = begin(hand, "speaker")
    press(hand, Qt.Key.Key_C)
    dialog = hand.dialog("speaker")
    quote, name = dialog.question.text(), dialog.list.item(dialog.list.count() - 2).text()
    dialog.search.setText(name)
    dialog.accept()
    hand.settle()
    assert name in speakers_of(hand, item, quote)


def test_a_speaker_whom_no_article_names_is_named_by_typing(hand):
    item = begin(hand, "speaker")
    press(hand, Qt.Key.Key_C)
    dialog = hand.dialog("speaker")
    quote = dialog.question.text()
    dialog.search.setText("Ottoline  Quist ")
    assert dialog.list.currentItem().text() == "New: Ottoline Quist"
    dialog.accept()
    hand.settle()
    assert "Ottoline Quist" in speakers_of(hand, item, quote)


def speakers_of(hand, item, quote):
    accounts = hand.window.case.session.event(item.target).accounts
    speakers = {actor.id: actor.name for actor in hand.window.case.session.derived().actors}
    return {speakers.get(account.speaker) for account in accounts if account.quote in quote}


def test_a_key_pressed_twice_answers_once(hand):
    begin(hand, "undated")
    before = len(hand.window.case.session.edits())
    QTest.keyClick(bar(hand), Qt.Key.Key_Y)
    QTest.keyClick(bar(hand), Qt.Key.Key_Y)
    hand.settle()
    assert len(hand.window.case.session.edits()) == before + 1


def test_outside_a_review_x_dismisses_the_conflict_that_is_open(review):
    press(review, Qt.Key.Key_Escape)
    review.do("next_conflict")
    press(review, Qt.Key.Key_X)
    assert review.dialog("ask").windowTitle() == "Not a conflict"


def test_closing_the_case_ends_the_review(review):
    review.do("close_case")
    assert not bar(review).isVisible()
    assert not review.window.flows.reviews.is_under_way


def test_a_case_that_cannot_be_written_is_looked_through_without_answers(make_window, case_path, tmp_path):
    make_reachable(tmp_path)
    hand = make_window()
    with without_the_right_to_write(case_path, tmp_path):
        hand.window.open(case_path)
        hand.settle()
        hand.do("review")
        first = current(hand)
        assert not bar(hand).findChild(QPushButton, "bar_review_confirm").isEnabled()
        assert not hand.window.actions_["review_confirm"].isEnabled()
        hand.do("review_next")
        assert current(hand) not in (None, first)
