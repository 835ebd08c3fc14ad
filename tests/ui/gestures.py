"""Random gestures on the real window: `python -m tests.ui.gestures COUNT --seed SEED --edits SHARE`.

Afterwards the case has to verify, and undoing everything has to give its first state again.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.player import Player
from tests.ui.scenes import settle
from timeline_app.domain.case import Derived
from timeline_app.storage import CaseFile, Undoable

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
PLAIN, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
Gesture = Callable[[Player], bool | None]
WAITED_FOR = 0.7
"""Share of the edits whose end is waited for; others meet the next gesture."""


# Looking: nothing of the case changes


def zoom_by_wheel(player: Player) -> None:
    notches = player.rng.choice((-3, -1, 1, 1, 3))
    player.mouse.wheel(player.point(), notches, player.rng.choice((PLAIN, CONTROL, SHIFT)))


def pan_by_drag(player: Player) -> None:
    at = player.point()
    hit = player.timeline.hit_at(at.x(), at.y())
    if hit is None or hit.row is None:
        player.mouse.drag(at, player.rng.randint(-300, 300), player.rng.randint(-60, 60))


def zoom_by_band(player: Player) -> None:
    at = player.point()
    hit = player.timeline.hit_at(at.x(), at.y())
    if hit is None or hit.row is None:
        player.mouse.drag(at, player.rng.randint(-300, 300), modifiers=SHIFT)


def press_a_key(player: Player) -> None:
    key = Qt.Key
    keys = (key.Key_Left, key.Key_Right, key.Key_Up, key.Key_Down, key.Key_PageDown, key.Key_PageUp, key.Key_Home)
    keys += (key.Key_End, key.Key_Plus, key.Key_Minus, key.Key_0, key.Key_Space, key.Key_Backspace, key.Key_Escape)
    player.timeline.setFocus()
    QTest.keyClick(player.timeline, player.rng.choice(keys), player.rng.choice((PLAIN, PLAIN, SHIFT)))


def use_a_view_action(player: Player) -> bool:
    return player.action(player.rng.choice(("zoom_in", "zoom_out", "fit", "first_event", "last_event", "fit")))


def click_somewhere(player: Player) -> None:
    player.mouse.click(player.point(), player.rng.choice((PLAIN, CONTROL)))


def select_an_event(player: Player) -> bool:
    at = player.card_point()
    if at is not None:
        player.mouse.click(at, player.rng.choice((PLAIN, PLAIN, CONTROL)))
    return at is not None


def go_to_its_sentence(player: Player) -> bool:
    at = player.card_point()
    if at is not None:
        player.mouse.double_click(at)
    return at is not None


def ask_for_its_menu(player: Player) -> bool:
    at = player.card_point()
    if at is not None:
        player.window._show_event_menu(player.timeline.mapToGlobal(at))
    return at is not None


def carry_a_card_and_give_up(player: Player) -> bool:
    at = player.card_point()
    if at is None:
        return False
    player.mouse.press(at)
    player.mouse.move(at, player.rng.randint(-200, 200))
    QTest.keyClick(player.timeline, Qt.Key.Key_Escape)
    player.mouse.release(at)
    return True


def sort_into_lanes(player: Player) -> None:
    lanes = player.window.filters.lanes
    lanes.setFocus()
    QTest.keyClick(lanes, player.rng.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))


def search(player: Player) -> None:
    player.action("find")
    field = player.window.filters.search
    QTest.keyClicks(field, player.rng.choice(("statement", "meta", "zzz", "1")))
    for _ in range(player.rng.randint(0, 3)):
        QTest.keyClick(field, Qt.Key.Key_Return, player.rng.choice((PLAIN, SHIFT)))
    if player.rng.random() < 0.8:
        QTest.keyClick(field, Qt.Key.Key_Escape)


def switch_a_source(player: Player) -> bool:
    actions = list(player.window.filters._actions.values())
    if actions:
        player.rng.choice(actions).trigger()
    return bool(actions)


def narrow_or_widen(player: Player) -> bool:
    return player.action(player.rng.choice(("only_conflicts", "show_hidden", "clear_filter")))


def read_an_article(player: Player) -> bool:
    view = player.window.panels.articles.view
    if not view.model().rowCount():
        return False
    row = player.rng.randrange(view.model().rowCount())
    at = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, at)
    return player.action("read_article")


def select_words(player: Player) -> bool:
    reader = player.window.panels.reader
    if not reader.isVisible():
        return False
    text = reader.text.viewport()
    rng = player.rng
    start, end = (QPoint(rng.randrange(text.width()), rng.randrange(text.height())) for _ in range(2))
    QTest.mousePress(text, LEFT, PLAIN, start)
    QTest.mouseMove(text, end)
    QTest.mouseRelease(text, LEFT, PLAIN, end)
    return True


def leave_the_reader(player: Player) -> bool:
    reader = player.window.panels.reader
    if reader.isVisible():
        QTest.mouseClick(reader.findChild(object, "reader_back"), LEFT)
    return reader.isVisible()


def open_a_conflict(player: Player) -> bool:
    return player.action("next_conflict")


def click_a_marker(player: Player) -> bool:
    scene = player.timeline.model.scene()
    markers = [card.marker for card in scene.cards if card.marker] + [
        link.marker for link in scene.links if link.marker
    ]
    seen = [one for one in markers if scene.viewport.contains(one.rect.centre.x, one.rect.centre.y)]
    if seen:
        centre = player.rng.choice(seen).rect.centre
        player.mouse.click(QPoint(round(centre.x), round(centre.y)))
    return bool(seen)


def review(player: Player) -> bool:
    rows = [one for one in player.window.panels.articles.children() if one.objectName().startswith("review_")]
    if rows:
        QTest.mouseClick(player.rng.choice(rows), LEFT)
    return bool(rows)


def step_through_the_review(player: Player) -> bool:
    return player.action(player.rng.choice(("review", "review_next", "review_next", "review_previous", "review_end")))


def resize_the_window(player: Player) -> None:
    player.window.resize(player.rng.randint(960, 1700), player.rng.randint(600, 1000))


def ask_the_palette(player: Player) -> None:
    player.action("command_palette")
    field = player.window.flows.commands.palette.field
    words = ("zoom", "fit every", "dark colours", "light colours", "next conflict", "statement", "first event", "zzz")
    QTest.keyClicks(field, player.rng.choice(words))
    for _ in range(player.rng.randint(0, 2)):
        QTest.keyClick(field, player.rng.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))
    QTest.keyClick(field, player.rng.choice((Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape)))
    player.window.flows.commands.palette.close_palette()


def find_in_the_article(player: Player) -> bool:
    if not player.action("find_in_article"):
        return False
    field = player.window.panels.reader.find_bar.field
    QTest.keyClicks(field, player.rng.choice(("the", "statement", "zzz", "(")))
    for _ in range(player.rng.randint(0, 3)):
        QTest.keyClick(field, Qt.Key.Key_Return, player.rng.choice((PLAIN, SHIFT)))
    QTest.keyClick(field, Qt.Key.Key_Escape)
    return True


def carry_a_card_to_the_edge_and_give_up(player: Player) -> bool:
    at = player.card_point()
    if at is None:
        return False
    edge = player.rng.choice((2, player.timeline.width() - 2))
    player.mouse.press(at)
    player.mouse.move(at, edge - at.x())
    QTest.qWait(60)
    QTest.keyClick(player.timeline, Qt.Key.Key_Escape)
    player.mouse.release(at)
    return True


def look_at_the_log(player: Player) -> bool:
    return player.action("history")


LOOKING: tuple[Gesture, ...] = (
    *(zoom_by_wheel, zoom_by_wheel, zoom_by_wheel, pan_by_drag, pan_by_drag, zoom_by_band, press_a_key, press_a_key),
    *(press_a_key, use_a_view_action, use_a_view_action, click_somewhere, select_an_event, select_an_event),
    *(go_to_its_sentence, ask_for_its_menu, carry_a_card_and_give_up, sort_into_lanes, search, switch_a_source),
    *(narrow_or_widen, read_an_article, select_words, select_words, leave_the_reader, open_a_conflict, click_a_marker),
    *(review, step_through_the_review, step_through_the_review, resize_the_window, look_at_the_log),
    *(ask_the_palette, ask_the_palette, find_in_the_article, carry_a_card_to_the_edge_and_give_up),
)


# Editing: each is one transaction, one log entry, one undo step


def drag_a_date(player: Player) -> bool:
    at = player.card_point()
    if at is not None:
        player.mouse.drag(at, player.rng.randint(-400, 400))
    return at is not None


def move_a_date_by_keys(player: Player) -> bool:
    if not player.select_some(1):
        return False
    player.timeline.setFocus()
    for _ in range(player.rng.randint(1, 3)):
        QTest.keyClick(
            player.timeline, player.rng.choice((Qt.Key.Key_Left, Qt.Key.Key_Right)), Qt.KeyboardModifier.AltModifier
        )
    QTest.keyClick(player.timeline, Qt.Key.Key_Return)
    return True


def _on_one(name: str) -> Gesture:
    def gesture(player: Player) -> bool:
        return player.select_some(1) and player.action(name)

    gesture.__name__ = name
    return gesture


def _on_two(name: str) -> Gesture:
    def gesture(player: Player) -> bool:
        return player.select_some(2) and player.action(name)

    gesture.__name__ = name
    return gesture


def _on_conflict(name: str) -> Gesture:
    def gesture(player: Player) -> bool:
        conflicts = player.window.case.snapshot.timeline.conflicts
        if not conflicts:
            return False
        player.window.open_conflict(player.rng.choice(conflicts).id)
        player.settle()
        return player.action(name)

    gesture.__name__ = name
    return gesture


def _on_words(name: str) -> Gesture:
    def gesture(player: Player) -> bool:
        read_an_article(player)
        player.settle()
        return bool(select_words(player)) and player.action(name)

    gesture.__name__ = name
    return gesture


def _on_article(name: str) -> Gesture:
    def gesture(player: Player) -> bool:
        view = player.window.panels.articles.view
        if view.model().rowCount() <= 2:
            return False
        row = player.rng.randrange(view.model().rowCount())
        view.scrollTo(view.model().index(row, 0))
        QTest.mouseClick(view.viewport(), LEFT, PLAIN, view.visualRect(view.model().index(row, 0)).center())
        return player.action(name)

    gesture.__name__ = name
    return gesture


def say_something_of_an_account(player: Player) -> bool:
    view = player.window.selection.event_view() if player.select_some(1) else None
    if view is None:
        return False
    account = player.rng.choice(view.event.accounts)
    player.window.panels.inspector.account_action.emit(
        player.rng.choice(("detach", "speaker", "stance")), account.mention
    )
    return True


def answer_the_review(player: Player) -> bool:
    if not player.window.actions_["review_end"].isEnabled():
        player.action("review")
        player.settle()
    return player.action(player.rng.choice(("review_confirm", "review_correct", "review_dismiss")))


def import_an_article(player: Player) -> None:
    folder = player.window.case.snapshot.path.parent / "more"
    folder.mkdir(exist_ok=True)
    number = len(list(folder.iterdir()))
    article = folder / f"more-{number}.txt"
    day = player.rng.randint(1, 28)
    text = f"Another account, {number}\n\nSource: Evening Post\nPublished: 2021-11-{day:02}\n\n"
    article.write_text(f"{text}On {day} November the ministry denied statement number {number}.\n", encoding="utf-8")
    player.window.take_paths((article,))


def undo(player: Player) -> bool:
    return player.can_undo() and player.action("undo")


def redo(player: Player) -> bool:
    return player.action("redo")


def undo_and_redo_without_waiting(player: Player) -> bool:
    return player.can_undo() and all(player.action(name) for name in ("undo", "redo", "undo"))


EDITING: tuple[Gesture, ...] = (
    *(drag_a_date, drag_a_date, move_a_date_by_keys, _on_one("correct_date"), _on_one("restore_date")),
    *(_on_one("rename_event"), _on_one("note_event"), _on_one("star_event"), _on_one("hide_event")),
    *(_on_one("split_event"), _on_two("merge_events"), _on_two("merge_events"), _on_two("mark_conflict")),
    *(_on_conflict("resolve_conflict"), _on_conflict("dismiss_conflict"), _on_conflict("reopen_conflict")),
    *(_on_words("add_event"), _on_words("attach_words"), _on_article("edit_article"), _on_article("remove_article")),
    *(say_something_of_an_account, say_something_of_an_account, answer_the_review, answer_the_review),
    *(import_an_article, undo, undo, redo, undo_and_redo_without_waiting),
)


def play_with(player: Player, count: int, share_of_edits: float) -> None:
    """Make `count` gestures, about that share of them edits."""
    for number in range(count):
        is_edit = player.rng.random() < share_of_edits
        player.play(player.rng.choice(EDITING if is_edit else LOOKING))
        if (is_edit and player.rng.random() < WAITED_FOR) or number % 25 == 0:
            player.settle()
    player.settle()


def undo_everything(player: Player, first: Undoable | None) -> int:
    """Undo until what stood first can be undone again; return how often that was."""
    session, count = player.window.case.session, 0
    while session.undoable() != first:
        assert session.undoable() is not None, "undo went past the first state"
        player.window.case.undo()
        player.settle()
        count += 1
    return count


def state_of(case: Path) -> tuple[object, ...]:
    """Return what has to be as it was: everything derived."""
    with CaseFile.open(case, read_only=True) as opened:
        derived: Derived = opened.derived()
        return derived.events, derived.conflicts, derived.standings, derived.actors, derived.figures


def undoable_of(case: Path) -> Undoable | None:
    """Return what undo would take back."""
    with CaseFile.open(case, read_only=True) as opened:
        return opened.undoable()


def main(arguments: list[str]) -> int:
    """Play with a window on the sample case and say what came of it."""
    from tests.ui.screenshots import Studio
    from timeline_app.app import compose_services
    from timeline_app.ui.main_window import MainWindow

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--edits", type=float, default=0.4, help="share of the gestures that edit")
    asked = parser.parse_args(arguments)
    faults: list[str] = []

    def take_down(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        faults.append("".join(traceback.format_exception(kind, error, trace)))
        sys.stderr.write(faults[-1])

    sys.excepthook = take_down
    with tempfile.TemporaryDirectory() as folder:
        made = Studio(Path(folder), Path(folder))._case("sample")
        case = Path(shutil.copy(made, Path(folder) / "played.timeline"))
        before, first = state_of(case), undoable_of(case)
        window = MainWindow(compose_services(), Path(folder) / "state")
        window.show()
        window.open(case)
        settle(window)
        player = Player(window, asked.seed)
        start = time.monotonic()
        play_with(player, asked.count, asked.edits)
        played = time.monotonic() - start
        with CaseFile.open(case, read_only=True) as opened:
            edits = len(opened.edits())
            faults += [str(problem) for problem in opened.verify()]
        undone = undo_everything(player, first)
        is_same = state_of(case) == before
        window.close()
        QApplication.processEvents()
    lines = [f"{name}: {times}" for name, times in sorted(player.done.items())]
    lines += [f"{asked.count} gestures in {played:.0f} s, {edits} log entries, {undone} undone, seed {asked.seed}"]
    lines += [
        f"first state again: {is_same}",
        f"told in words: {sorted(set(player.problems))}",
        *(faults or ["no faults"]),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if is_same and not faults else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
