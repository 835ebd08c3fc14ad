"""The window on a case: reading, correcting, deciding, and that nothing of it is lost."""

import shutil
import tempfile

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from timeline_app.domain.edtf import format_edtf
from timeline_app.paths import resource
from timeline_app.storage import CaseFile
from timeline_app.ui.actions import ACTIONS, Needs

SIXTH = """The inquiry that nobody asked for

Source: Lakeside Gazette
Published: 2021-11-05

A parliamentary committee opened an inquiry into the announcement on 4 November.
"""


def drop(window, *paths) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)


def state_of(hand) -> list[tuple[object, ...]]:
    events = hand.window.case.session.derived().events
    return [(e.id, e.label, format_edtf(e.span), e.hidden, e.starred, e.note, len(e.accounts)) for e in events]


def test_an_empty_window_says_what_to_do_and_offers_only_what_makes_sense(make_window):
    hand = make_window()
    assert hand.window.panels.welcome.isVisible()
    for spec in ACTIONS:
        assert hand.window.actions_[spec.name].isEnabled() == (spec.needs is Needs.NOTHING), spec.name


def test_articles_dropped_on_an_empty_window_make_a_case_where_it_was_asked_for(make_window, tmp_path, monkeypatch):
    place = tmp_path / "dropped.timeline"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    hand = make_window()
    drop(hand.window, resource("samples"))
    hand.settle()
    assert place.exists()
    assert len(hand.events) > 10
    assert "5 articles imported" in hand.window.panels.banner.words.text()
    assert not hand.window.panels.welcome.isVisible()


def test_what_was_left_out_of_an_import_stands_in_its_summary(hand, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    drop(hand.window, empty, resource("samples", "steppe-courier.txt"))
    hand.settle()
    left_out = hand.window.panels.banner.details.toPlainText()
    assert "empty.txt" in left_out
    assert "steppe-courier.txt" in left_out
    assert hand.window.panels.banner.details.isVisible()


def test_a_dropped_case_is_opened(make_window, case_path):
    hand = make_window()
    drop(hand.window, case_path)
    hand.settle()
    assert hand.window.case.snapshot.path == case_path


def test_selecting_an_event_shows_every_account_of_it(hand):
    (event,) = hand.select("first reading")
    accounts = hand.window.case.session.event(event).accounts
    cards = hand.window.panels.inspector.findChildren(object, "account_card")
    assert len(cards) == len(accounts)


def test_the_reader_opens_at_the_sentence_with_its_words_marked(hand):
    (event,) = hand.select("first reading")
    hand.window._go_to_sentence(event)
    hand.settle()
    reader = hand.window.panels.reader
    account = hand.window.case.session.event(event).accounts[0]
    assert reader.isVisible()
    cursor = reader.text.textCursor()
    assert cursor.position() == account.start
    marked = [selection.cursor.selectedText() for selection in reader.text.extraSelections()]
    assert any("September" in words for words in marked)


def test_a_date_dragged_is_corrected_with_a_reason_undone_and_redone(hand):
    (event,) = hand.select("thanked Facebook")
    before = state_of(hand)
    hand.window._on_date_dragged(event, "2021-11-03")
    dialog = hand.dialog("correct_date")
    dialog.reason.setText("his own post says so")
    dialog.accept()
    hand.settle()
    corrected = hand.window.case.session.event(event)
    assert (format_edtf(corrected.span), format_edtf(corrected.told_span)) == ("2021-11-03", "2021-11-01")
    assert corrected.correction_reason == "his own post says so"
    assert "3 Nov 2021" in hand.window.statusBar().currentMessage()
    after = state_of(hand)
    hand.do("undo")
    assert state_of(hand) == before
    hand.do("redo")
    assert state_of(hand) == after


def test_rename_note_star_and_hide_through_their_dialogs(hand):
    hand.select("thanked Facebook")
    hand.do("rename_event")
    hand.dialog("ask").editor.setText("Sarym thanks Facebook")
    hand.dialog("ask").accept()
    hand.settle()
    hand.do("note_event")
    hand.dialog("ask").note.setPlainText("check the post")
    hand.dialog("ask").accept()
    hand.settle()
    hand.do("star_event")
    event = hand.window.case.session.event(hand.event_with("thanked Facebook"))
    assert (event.label, event.note, event.starred) == ("Sarym thanks Facebook", "check the post", True)
    hand.do("hide_event")
    assert hand.window.case.session.event(event.id).hidden


def test_merge_and_split(hand):
    first, second = hand.select("thanked Facebook", "petition")
    hand.do("merge_events")
    merged = hand.window.case.session.event(hand.event_with("petition"))
    assert any("thanked Facebook" in account.quote for account in merged.accounts)
    hand.select("petition")
    hand.do("split_event")
    dialog = hand.dialog("split")
    for row in range(dialog.list.count()):
        item = dialog.list.item(row)
        if "petition" in item.text():
            item.setCheckState(Qt.CheckState.Checked)
    dialog.accept()
    hand.settle()
    assert hand.event_with("petition") != hand.event_with("thanked Facebook")
    assert {first, second} <= set(hand.events.ids)


def test_a_conflict_is_opened_resolved_and_opened_again(hand):
    hand.do("next_conflict")
    conflict = hand.window.selection.conflict()
    assert hand.window.panels.inspector.findChildren(object, "conflict_card")
    hand.do("resolve_conflict")
    hand.dialog("ask").editor.setText("the ministry withdrew it")
    hand.dialog("ask").accept()
    hand.settle()
    found = hand.window.case.session.conflict(conflict)
    assert (found.status, found.note) == ("resolved", "the ministry withdrew it")
    hand.window.open_conflict(conflict)
    hand.settle()
    hand.do("reopen_conflict")
    assert hand.window.case.session.conflict(conflict).status == "open"


def test_words_selected_in_the_reader_become_an_event(hand):
    (event,) = hand.select("first reading")
    hand.window._go_to_sentence(event)
    hand.settle()
    text = hand.window.panels.reader.text
    cursor = text.textCursor()
    start = text.toPlainText().index("September")
    cursor.setPosition(start)
    cursor.setPosition(start + len("September"), cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    hand.do("add_event")
    dialog = hand.dialog("new_event")
    dialog.date.line.setText("15 September 2021")
    dialog.label.setText("The vote")
    dialog.accept()
    hand.settle()
    labels = dict(zip(hand.events.labels, hand.events.dates, strict=True))
    assert labels["The vote"] == "2021-09-15"


def test_search_and_source_filter_leave_only_what_they_ask_for(hand):
    hand.window.filters.search.setText("petition")
    assert hand.window.panels.timeline.hits
    shown = hand.window.panels.timeline.hits
    assert all("petition" in hand.events.labels[hand.events.ids.index(one)].casefold() for one in shown)
    hand.window.filters.clear()
    first = next(iter(hand.window.filters._actions.values()))
    first.setChecked(False)
    assert hand.window.filters.filter().without_sources == {first.text()}


def test_a_removed_article_goes_and_comes_back_with_undo(hand):
    before = state_of(hand)
    view = hand.window.panels.articles.view
    view.setCurrentIndex(view.model().index(0))
    hand.do("remove_article")
    box = hand.dialog("remove")
    next(button for button in box.buttons() if button.text() == "Remove").click()
    hand.settle()
    assert len(hand.window.case.snapshot.articles) == 4
    hand.do("undo")
    assert state_of(hand) == before


def test_every_decision_survives_close_reopen_and_a_sixth_article(hand, make_window, tmp_path):
    hand.select("thanked Facebook")
    hand.do("star_event")
    hand.window._on_date_dragged(hand.event_with("thanked Facebook"), "2021-11-03")
    hand.dialog("correct_date").accept()
    hand.settle()
    hand.do("next_conflict")
    hand.do("dismiss_conflict")
    hand.dialog("ask").accept()
    hand.settle()
    path = hand.window.case.snapshot.path
    hand.window.close()

    again = make_window()
    again.window.open(path)
    again.settle()
    sixth = tmp_path / "sixth.txt"
    sixth.write_text(SIXTH, encoding="utf-8")
    drop(again.window, sixth)
    again.settle()
    event = again.window.case.session.event(again.event_with("thanked Facebook"))
    assert (event.starred, format_edtf(event.span)) == (True, "2021-11-03")
    assert "dismissed" in {conflict.status.value for conflict in again.window.case.session.derived().conflicts}
    assert again.event_with("opened an inquiry")
    with CaseFile.open(path, read_only=True) as case:
        assert case.verify() == ()


def test_export_writes_what_the_dialog_asks_for_and_remembers_the_folder(hand, tmp_path):
    hand.do("export")
    dialog = hand.dialog("export")
    assert not dialog.picture.pixmap().isNull()
    dialog.path.setText(str(tmp_path / "out.png"))
    dialog.width_px.setValue(800)
    dialog.accept()
    assert (tmp_path / "out.png").read_bytes().startswith(b"\x89PNG")
    assert hand.window.flows.exports.folder == str(tmp_path)
    hand.do("copy_view")
    assert not QApplication.clipboard().pixmap().isNull()


def test_window_lanes_and_scale_are_restored(hand, make_window):
    path = hand.window.case.snapshot.path
    hand.window.filters.set_lanes("source")
    hand.do("zoom_in")
    scale = hand.window.panels.timeline.scale_state()
    hand.window.close()
    again = make_window()
    again.window.open(path)
    again.settle()
    assert again.window.panels.timeline.lane_by() == "source"
    assert again.window.panels.timeline.scale_state() == pytest.approx(scale)


def test_a_file_that_is_no_case_is_told_in_words_and_the_window_goes_on(make_window, tmp_path, case_path):
    letter = tmp_path / "letter.timeline"
    letter.write_text("no database " * 200, encoding="utf-8")
    hand = make_window()
    hand.window.open(letter)
    hand.settle()
    box = hand.dialog("problem")
    assert "letter.timeline" in box.informativeText()
    box.close()
    hand.window.open(case_path)
    hand.settle()
    assert hand.window.case.snapshot is not None


def test_a_case_gone_while_open_is_told_and_nothing_is_made_up(hand, tmp_path):
    path = hand.window.case.snapshot.path
    shutil.move(path, tmp_path / "elsewhere.timeline")
    hand.window.selection.select((hand.events.ids[0],))
    hand.settle()
    assert hand.dialog("problem").text()
    assert not path.exists()


def test_a_bug_shows_a_report_without_article_text(hand):
    def faulty(_session):
        secret = "words of an article"
        raise ZeroDivisionError(secret)

    hand.window.case.edit(faulty)
    hand.settle()
    report = hand.dialog("report")
    assert "ZeroDivisionError" in report.report
    assert "words of an article" not in report.report


def test_words_of_a_quote_are_found_and_the_articles_that_have_them_can_be_read(hand):
    hand.window.filters.search.setText("Hong Kong")
    hand.settle()
    articles = hand.window.filters.articles.menu().actions()
    assert articles
    articles[0].trigger()
    hand.settle()
    reader = hand.window.panels.reader
    assert reader.isVisible()
    assert reader.text.toPlainText()[reader.text.textCursor().position() :].startswith("Hong Kong")


def test_looking_and_editing_go_on_during_an_import(hand, tmp_path):
    came: list[str] = []
    hand.window.case.imported.connect(lambda _summary: came.append("imported"))
    hand.window.selection.event_loaded.connect(lambda _view: came.append("looked at"))
    hand.window.case.changed.connect(lambda _change: came.append("edited"))
    event = hand.event_with("thanked Facebook")
    sixth = tmp_path / "sixth.txt"
    sixth.write_text(SIXTH, encoding="utf-8")
    drop(hand.window, sixth)
    hand.window.selection.select((event,))
    hand.qtbot.waitUntil(lambda: "looked at" in came, timeout=20_000)
    hand.window.actions_["star_event"].trigger()
    hand.settle()
    assert came.index("looked at") < came.index("imported")
    assert hand.window.case.session.event(hand.event_with("thanked Facebook")).starred
    assert len(hand.window.case.snapshot.articles) == 6
    assert "1 article imported" in hand.window.panels.banner.words.text()
    with CaseFile.open(hand.window.case.snapshot.path, read_only=True) as case:
        assert case.verify() == ()


def test_a_case_opened_during_an_import_into_another_stays(hand, sample_case, tmp_path):
    other = tmp_path / "other.timeline"
    shutil.copy(sample_case, other)
    sixth = tmp_path / "sixth.txt"
    sixth.write_text(SIXTH, encoding="utf-8")
    path = hand.window.case.snapshot.path
    drop(hand.window, sixth)
    hand.window.open(other)
    hand.settle()
    assert hand.window.case.snapshot.path == other
    with CaseFile.open(path, read_only=True) as case:
        assert len(case.articles()) == 6


def test_what_is_said_of_an_article_is_one_step_to_undo(hand):
    before = hand.window.case.snapshot.articles[0].standing
    view = hand.window.panels.articles.view
    view.setCurrentIndex(view.model().index(0))
    hand.do("edit_article")
    dialog = hand.dialog("article")
    dialog.outlet.setText("The Evening Post")
    dialog.short.setText("EP")
    dialog.published.line.setText("2021-11-04")
    dialog.accept()
    hand.settle()
    said = hand.window.case.snapshot.articles[0].standing
    assert (said.outlet, said.short, format_edtf(said.published)) == ("The Evening Post", "EP", "2021-11-04")
    hand.do("undo")
    assert hand.window.case.snapshot.articles[0].standing == before


@pytest.mark.parametrize("is_kept", [True, False], ids=["imported", "given up"])
def test_nothing_of_a_pasted_article_stays_outside_the_case(make_window, tmp_path, monkeypatch, is_kept):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    place = tmp_path / "pasted.timeline"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place) if is_kept else "", ""))
    hand = make_window()
    QApplication.clipboard().setText(SIXTH)
    hand.do("paste_article")
    assert place.exists() == is_kept
    assert [one for one in temporary.iterdir() if one.name.startswith("pasted")] == []
    if is_kept:
        assert hand.event_with("opened an inquiry")


def test_a_clipboard_without_text_is_told_in_words(make_window):
    hand = make_window()
    QApplication.clipboard().setText("  ")
    hand.do("paste_article")
    assert "no text" in hand.dialog("problem").text()
    hand.dialog("problem").close()


def test_an_article_replaced_is_one_step_to_undo(hand, tmp_path, monkeypatch):
    before = state_of(hand)
    sixth = tmp_path / "sixth.txt"
    sixth.write_text(SIXTH, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(sixth), ""))
    view = hand.window.panels.articles.view
    view.setCurrentIndex(view.model().index(0))
    hand.do("replace_article")
    assert len(hand.window.case.snapshot.articles) == 5
    assert hand.event_with("opened an inquiry")
    hand.do("undo")
    assert state_of(hand) == before
    assert len(hand.window.case.snapshot.articles) == 5


def test_what_a_search_finds_is_counted_and_stepped_through_both_ways(hand):
    search, hits = hand.window.filters.search, hand.window.filters.findChild(object, "hits")
    search.setText("statement from:2021-11-01")
    hand.settle()
    found = hits.text()
    count = int(found.split()[0])
    assert count > 2
    shown = [
        hand.events.ids[row] for row in range(len(hand.events)) if hand.window.panels.timeline.model.shown.visible[row]
    ]
    for keys, number in (
        ((), 1),
        ((), 2),
        (Qt.KeyboardModifier.ShiftModifier, 1),
        (Qt.KeyboardModifier.ShiftModifier, count),
    ):
        QTest.keyClick(search, Qt.Key.Key_Return, keys or Qt.KeyboardModifier.NoModifier)
        assert hits.text() == f"{number} of {count} events"
        assert hand.window.selection.events() == (shown[number - 1],)
    hand.settle()
    assert hand.window.selection.event_view().event.id == shown[-1]


def test_a_search_by_dates_alone_can_be_stepped_through(hand):
    hand.window.filters.search.setText("from:2021-11-01 to:2021-11-01")
    hand.settle()
    QTest.keyClick(hand.window.filters.search, Qt.Key.Key_Return)
    assert len(hand.window.panels.timeline.selected()) == 1
    assert hand.window.panels.timeline.hits == frozenset()


def test_the_list_of_shortcuts_tells_the_gestures_on_the_timeline_too(hand):
    hand.do("shortcuts")
    table = hand.dialog("shortcuts").table
    told = {table.item(row, 0).text(): table.item(row, 1).text() for row in range(table.rowCount())}
    assert told["Command palette"] == "Ctrl+K, Ctrl+Shift+P"
    assert told["Zoom to a stretch of time"] == "Shift+drag"


def test_a_badge_is_seen_while_it_is_edited(hand):
    view = hand.window.panels.articles.view
    view.setCurrentIndex(view.model().index(0))
    hand.do("edit_article")
    dialog = hand.dialog("article")
    before = dialog._colour_button.icon().cacheKey()
    dialog.short.setText("XYZ")
    assert dialog._colour_button.icon().cacheKey() != before
    dialog.reject()


def test_the_view_before_comes_back_by_keys_but_not_while_something_is_typed(hand):
    timeline, search = hand.window.panels.timeline, hand.window.filters.search
    hand.window.activateWindow()
    whole = timeline.model.place()
    hand.do("zoom_in")
    near = timeline.model.place()
    search.setFocus()
    QTest.keyClicks(search, "ab")
    QTest.keyClick(search, Qt.Key.Key_Backspace)
    assert search.text() == "a"
    search.clear()
    assert timeline.model.place() == near
    timeline.setFocus()
    QTest.keyClick(hand.window, Qt.Key.Key_Backspace)
    assert timeline.model.place() == whole
    QTest.keyClick(hand.window, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ShiftModifier)
    assert timeline.model.place() == near


def test_the_filter_of_a_case_is_restored_and_another_case_has_its_own(hand, make_window, sample_case, tmp_path):
    path, other = hand.window.case.snapshot.path, tmp_path / "other.timeline"
    shutil.copy(sample_case, other)
    source = next(iter(hand.window.filters._actions))
    hand.window.filters._actions[source].setChecked(False)
    hand.window.filters.search.setText("statement")
    hand.do("only_conflicts")
    scale = (hand.do("zoom_in"), hand.window.panels.timeline.scale_state())[1]
    hand.window.open(other)
    hand.settle()
    assert hand.window.filters.filter().is_empty
    assert not hand.window.actions_["only_conflicts"].isChecked()
    assert sum(hand.window.panels.timeline.model.shown.visible) == len(hand.events)
    hand.window.open(path)
    hand.settle()
    hand.window.close()

    again = make_window()
    again.window.open(path)
    again.settle()
    assert again.window.filters.search.text() == "statement"
    assert again.window.filters.filter().without_sources == {source}
    assert again.window.actions_["only_conflicts"].isChecked()
    assert 0 < sum(again.window.panels.timeline.model.shown.visible) < len(again.events)
    assert again.window.panels.timeline.scale_state() == pytest.approx(scale)


def test_only_conflicts_and_hidden_events_are_shown_as_the_view_menu_says(hand):
    def shown():
        return [hand.events.labels[row] for row in timeline.model.shown.rows]

    timeline = hand.window.panels.timeline
    everything = shown()
    hand.do("only_conflicts")
    assert 0 < len(shown()) < len(everything)
    hand.do("only_conflicts")
    assert shown() == everything
    hand.select("petition")
    hand.do("hide_event")
    assert len(shown()) == len(everything) - 1
    hand.do("show_hidden")
    assert len(shown()) == len(everything)
