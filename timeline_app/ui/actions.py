"""Every action there is, declared once: menus, toolbar, shortcuts, palette and tests read this table."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP


class Menu(StrEnum):
    """The menus, in order."""

    FILE = QT_TRANSLATE_NOOP("Menu", "&File")
    EDIT = QT_TRANSLATE_NOOP("Menu", "&Edit")
    EVENT = QT_TRANSLATE_NOOP("Menu", "E&vent")
    CONFLICT = QT_TRANSLATE_NOOP("Menu", "&Conflict")
    ARTICLE = QT_TRANSLATE_NOOP("Menu", "&Article")
    REVIEW = QT_TRANSLATE_NOOP("Menu", "&Review")
    VIEW = QT_TRANSLATE_NOOP("Menu", "&View")
    HELP = QT_TRANSLATE_NOOP("Menu", "&Help")


class Needs(StrEnum):
    """What has to be there for an action to make sense."""

    NOTHING = "nothing"
    CASE = "case"
    WRITABLE = "writable"
    """A case that can be written."""
    EVENT = "event"
    """One selected event or more, in a case that can be written."""
    EVENTS = "events"
    """Two selected events or more."""
    CONFLICT = "conflict"
    ARTICLE = "article"
    READER = "reader"
    """An article that is being read."""
    WORDS = "words"
    """Words selected in the article reader."""
    REVIEW = "review"
    """A review under way."""
    DOUBT = "doubt"
    """A point of the review to answer to, in a case that can be written."""
    UNDO = "undo"
    REDO = "redo"


class ActionSpec(NamedTuple):
    """One action as declared."""

    name: str
    """What connects it to its slot: `_on_<name>` of the main window."""
    text: str
    menu: Menu
    shortcuts: tuple[str, ...] = ()
    needs: Needs = Needs.NOTHING
    tip: str = ""
    icon: str = ""
    """File name in `resources/icons` without suffix."""
    separated: bool = False
    """A separator stands above it."""
    checkable: bool = False
    group: str = ""
    """Of the checkable actions of one group, one is on."""


def _tr(text: str) -> str:
    return text


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new_case", _tr("&New case…"), Menu.FILE, ("Ctrl+N",)),
    ActionSpec("open_case", _tr("&Open case…"), Menu.FILE, ("Ctrl+O",)),
    ActionSpec("open_sample", _tr("Open the &sample case"), Menu.FILE),
    ActionSpec("save_copy", _tr("Save a &copy…"), Menu.FILE, ("Ctrl+Shift+S",), Needs.CASE),
    ActionSpec("import_files", _tr("&Import articles…"), Menu.FILE, ("Ctrl+I",), icon="import", separated=True),
    ActionSpec("import_folder", _tr("Import a &folder…"), Menu.FILE, ("Ctrl+Shift+I",)),
    ActionSpec("paste_article", _tr("&Paste as article"), Menu.FILE, ("Ctrl+Shift+V",)),
    ActionSpec("export", _tr("&Export…"), Menu.FILE, ("Ctrl+E",), Needs.CASE, icon="export", separated=True),
    ActionSpec("copy_view", _tr("Copy the vie&w as a picture"), Menu.FILE, ("Ctrl+Shift+C",), Needs.CASE),
    ActionSpec("verify", _tr("&Verify the case"), Menu.FILE, (), Needs.CASE, separated=True),
    ActionSpec("close_case", _tr("&Close case"), Menu.FILE, ("Ctrl+W",), Needs.CASE),
    ActionSpec("quit", _tr("&Quit"), Menu.FILE, ("Ctrl+Q",)),
    ActionSpec("undo", _tr("&Undo"), Menu.EDIT, ("Ctrl+Z",), Needs.UNDO, icon="undo"),
    ActionSpec("redo", _tr("&Redo"), Menu.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), Needs.REDO, icon="redo"),
    ActionSpec("find", _tr("&Find…"), Menu.EDIT, ("Ctrl+F",), Needs.CASE, separated=True),
    ActionSpec("find_in_article", _tr("Find in the &article…"), Menu.EDIT, ("Ctrl+Shift+F",), Needs.READER),
    ActionSpec("history", _tr("Edit &log…"), Menu.EDIT, ("Ctrl+H",), Needs.CASE),
    ActionSpec("correct_date", _tr("Correct &date…"), Menu.EVENT, ("D",), Needs.EVENT),
    ActionSpec("restore_date", _tr("Back to the &told date"), Menu.EVENT, (), Needs.EVENT),
    ActionSpec("rename_event", _tr("&Rename…"), Menu.EVENT, ("F2",), Needs.EVENT),
    ActionSpec("note_event", _tr("&Note…"), Menu.EVENT, ("N",), Needs.EVENT),
    ActionSpec("star_event", _tr("&Star"), Menu.EVENT, ("S",), Needs.EVENT),
    ActionSpec("hide_event", _tr("&Hide"), Menu.EVENT, ("Del",), Needs.EVENT),
    ActionSpec("merge_events", _tr("&Merge"), Menu.EVENT, ("M",), Needs.EVENTS, separated=True),
    ActionSpec("split_event", _tr("S&plit…"), Menu.EVENT, (), Needs.EVENT),
    ActionSpec("mark_conflict", _tr("Mark as &conflicting…"), Menu.EVENT, (), Needs.EVENTS),
    ActionSpec("add_event", _tr("New event from selected &words…"), Menu.EVENT, ("Ctrl+Return",), Needs.WORDS),
    ActionSpec("attach_words", _tr("&Attach selected words to event…"), Menu.EVENT, (), Needs.WORDS),
    ActionSpec("resolve_conflict", _tr("&Resolve…"), Menu.CONFLICT, ("R",), Needs.CONFLICT),
    ActionSpec("dismiss_conflict", _tr("&Not a conflict…"), Menu.CONFLICT, ("X",), Needs.CONFLICT),
    ActionSpec("reopen_conflict", _tr("&Open again"), Menu.CONFLICT, (), Needs.CONFLICT),
    ActionSpec("next_conflict", _tr("Ne&xt conflict"), Menu.CONFLICT, ("F8",), Needs.CASE, separated=True),
    ActionSpec("read_article", _tr("&Read"), Menu.ARTICLE, (), Needs.ARTICLE),
    ActionSpec("edit_article", _tr("&Outlet, badge and date…"), Menu.ARTICLE, (), Needs.ARTICLE),
    ActionSpec("replace_article", _tr("Re&place by a file…"), Menu.ARTICLE, (), Needs.ARTICLE),
    ActionSpec("remove_article", _tr("Re&move"), Menu.ARTICLE, (), Needs.ARTICLE),
    ActionSpec("edit_actors", _tr("People and &bodies…"), Menu.ARTICLE, (), Needs.WRITABLE, separated=True),
    ActionSpec("review", _tr("&Review everything"), Menu.REVIEW, ("F7",), Needs.CASE),
    ActionSpec("review_confirm", _tr("&Confirm"), Menu.REVIEW, ("Y",), Needs.DOUBT, separated=True),
    ActionSpec("review_correct", _tr("Co&rrect…"), Menu.REVIEW, ("C",), Needs.DOUBT),
    # The key of “Not a conflict”, which gives it away while there is a point to answer to.
    ActionSpec("review_dismiss", _tr("&Dismiss"), Menu.REVIEW, ("X",), Needs.DOUBT),
    ActionSpec("review_next", _tr("&Next"), Menu.REVIEW, ("J",), Needs.REVIEW, separated=True),
    ActionSpec("review_previous", _tr("&Previous"), Menu.REVIEW, ("K",), Needs.REVIEW),
    ActionSpec("review_end", _tr("&End the review"), Menu.REVIEW, (), Needs.REVIEW, _tr("End the review (Esc)")),
    ActionSpec("command_palette", _tr("Command &palette…"), Menu.VIEW, ("Ctrl+K", "Ctrl+Shift+P")),
    ActionSpec("zoom_in", _tr("Zoom &in"), Menu.VIEW, ("+", "Ctrl++", "="), Needs.CASE, icon="zoom-in", separated=True),
    ActionSpec("zoom_out", _tr("Zoom &out"), Menu.VIEW, ("-", "Ctrl+-"), Needs.CASE, icon="zoom-out"),
    ActionSpec("fit", _tr("&Fit everything"), Menu.VIEW, ("0", "Ctrl+0"), Needs.CASE, icon="fit"),
    ActionSpec("first_event", _tr("First e&vent"), Menu.VIEW, ("Home",), Needs.CASE, separated=True),
    ActionSpec("last_event", _tr("&Last event"), Menu.VIEW, ("End",), Needs.CASE),
    ActionSpec("view_back", _tr("&Back to the view before"), Menu.VIEW, ("Backspace",), Needs.CASE),
    ActionSpec("view_forward", _tr("For&ward again"), Menu.VIEW, ("Shift+Backspace",), Needs.CASE),
    ActionSpec("show_hidden", _tr("Show &hidden events"), Menu.VIEW, (), Needs.CASE, separated=True, checkable=True),
    ActionSpec("only_conflicts", _tr("Only &conflicts"), Menu.VIEW, (), Needs.CASE, checkable=True),
    ActionSpec("clear_filter", _tr("Clear the filter"), Menu.VIEW, (), Needs.CASE),
    ActionSpec("theme_system", _tr("Colours of the &system"), Menu.VIEW, separated=True, checkable=True, group="theme"),
    ActionSpec("theme_light", _tr("Li&ght colours"), Menu.VIEW, checkable=True, group="theme"),
    ActionSpec("theme_dark", _tr("Dar&k colours"), Menu.VIEW, checkable=True, group="theme"),
    ActionSpec("about", _tr("&About timeline-app"), Menu.HELP),
    ActionSpec("shortcuts", _tr("&Keyboard shortcuts"), Menu.HELP, ("F1",)),
)
