"""What is derived anew is written as far as it changed, and the file then holds what a fresh one would."""

import sqlite3
from dataclasses import replace

import pytest

from tests.storage.builders import NOON, WHO, gate, port, small_derived
from timeline_app.storage import CaseFile

TABLES = ("event", "account", "conclusion", "timeline_column")


def renamed(derived, label):
    first, *rest = derived.events
    return replace(derived, events=(replace(first, label=label), *rest))


def without_first_event(derived):
    return replace(derived, events=derived.events[1:], conflicts=())


def rows_of(path):
    with sqlite3.connect(path) as db:
        return {table: sorted(db.execute(f"SELECT * FROM {table}").fetchall()) for table in TABLES}


def saved(path, *derivations):
    with CaseFile.create(path) as case:
        case.add_articles([port(), gate()], who=WHO, now=NOON)
        for derived in derivations:
            case.save_derived(derived)
    return path


CHANGES = [
    [small_derived()],
    [renamed(small_derived(), "Quay closed")],
    [without_first_event(small_derived()), small_derived()],
    [without_first_event(small_derived())],
    [replace(small_derived(), events=()), renamed(small_derived(), "Quay closed")],
]


@pytest.mark.parametrize("changes", CHANGES)
def test_a_file_saved_again_and_again_holds_what_a_fresh_one_holds(tmp_path, changes):
    often = saved(tmp_path / "often.timeline", small_derived(), *changes)
    once = saved(tmp_path / "once.timeline", changes[-1])
    assert rows_of(often) == rows_of(once)
    with CaseFile.open(often) as one, CaseFile.open(once) as other:
        for words in ("quay", "harbour", "closed", "gate", "mayor"):
            assert one.search(words).events == other.search(words).events
        assert one.derived() == other.derived()
        assert one.verify() == ()


def test_a_new_label_is_found_and_the_old_one_no_longer(case):
    case.save_derived(renamed(small_derived(), "Quay barricaded"))
    assert case.search("barricaded").events
    case.save_derived(renamed(small_derived(), "Quay shut off"))
    assert not case.search("barricaded").events


def test_what_has_not_changed_is_not_written_again(case, path):
    case.save_derived(small_derived())
    written = []
    case._connection.db.conn.set_trace_callback(written.append)
    case.save_derived(small_derived())
    case._connection.db.conn.set_trace_callback(None)
    assert not [sql for sql in written if sql.startswith(("INSERT", "DELETE"))]
