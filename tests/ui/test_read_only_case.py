"""A case on a medium that can't be written: shown as it was saved, with a word about it.

Each test opens another case first: what the window loads by then, a test without rights could not.
"""

import shutil
from datetime import UTC, datetime

import pytest

from tests.storage.rights import make_reachable, without_the_right_to_write
from tests.ui.test_main_window import SIXTH
from timeline_app.services.reading import read_file
from timeline_app.storage import CaseFile, ImportedArticle


@pytest.fixture
def medium(case_path, tmp_path):
    """Return a case in a folder of its own, to be made unwritable."""
    folder = tmp_path / "medium"
    folder.mkdir()
    make_reachable(tmp_path)
    return shutil.copy(case_path, folder / "case.timeline")


def make_stale(path, tmp_path):
    """Add an article whose accounts nobody compares."""
    article = tmp_path / "sixth.txt"
    article.write_text(SIXTH, encoding="utf-8")
    read = read_file(article)
    with CaseFile.open(path) as case:
        told = ImportedArticle(read.articles[0], read.extractions[0], read.data)
        case.add_articles([told], who="me", now=datetime.now(UTC))


def test_a_case_that_can_not_be_written_is_shown_with_a_notice(hand, medium):
    with without_the_right_to_write(medium, medium.parent):
        hand.window.open(medium)
        hand.settle()
    notice = hand.window.panels.notice
    assert len(hand.events) > 10
    assert notice.isVisible()
    assert "save a copy" in notice.words.text()
    assert "older state" not in notice.words.text()
    assert not hand.window.actions_["undo"].isEnabled()
    assert hand.window.actions_["save_copy"].isEnabled()


def test_a_stale_one_shows_the_timeline_as_it_was_saved(hand, medium, tmp_path):
    saved = hand.events.labels
    make_stale(medium, tmp_path)
    with without_the_right_to_write(medium, medium.parent):
        hand.window.open(medium)
        hand.settle()
    assert hand.events.labels == saved
    assert len(hand.window.case.snapshot.articles) == 6
    assert "older state" in hand.window.panels.notice.words.text()


def test_a_stale_one_that_can_be_written_is_brought_up_to_date_without_a_word(make_window, medium, tmp_path):
    make_stale(medium, tmp_path)
    hand = make_window()
    hand.window.open(medium)
    hand.settle()
    assert not hand.window.case.snapshot.is_stale
    assert not hand.window.panels.notice.isVisible()
    assert hand.event_with("opened an inquiry")


def test_a_notice_put_away_stays_away_for_this_case(hand, medium):
    with without_the_right_to_write(medium, medium.parent):
        hand.window.open(medium)
        hand.settle()
        hand.window.panels.notice.findChild(object, "notice_close").click()
        hand.window.open(medium)
        hand.settle()
    assert not hand.window.panels.notice.isVisible()
