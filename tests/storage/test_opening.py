"""What is no case, or can't be used as one, is refused in words and left as it is."""

import random
import sqlite3
from contextlib import closing

import pytest

from tests.storage.builders import NOON, WHO, gate, port
from tests.storage.rights import make_reachable, without_the_right_to_write
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.errors import CaseError
from timeline_app.storage import CaseBusyError, CaseFile, CaseReadOnlyError, NewDecision, connection

DAY_FIRST = NewDecision(DecisionKind.SET_DATE_ORDER, value="day-first")


def refusal(path, **how):
    """Return the problem that opening gives, and make sure that the file was left alone."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(CaseError) as caught:
        CaseFile.open(path, **how)
    assert before is None or path.read_bytes() == before
    problem = caught.value.problem
    assert problem.file == str(path)
    assert problem.next_step
    return problem


def test_a_missing_file_is_said_to_be_missing_and_not_made(tmp_path):
    assert "no such file" in refusal(tmp_path / "none.timeline").what
    assert not (tmp_path / "none.timeline").exists()


def test_a_folder_is_no_case(tmp_path):
    assert "folder" in refusal(tmp_path).what


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0"])
def test_an_empty_or_cut_file_is_no_case(tmp_path, data):
    path = tmp_path / "empty.timeline"
    path.write_bytes(data)
    assert "empty or cut off" in refusal(path).what


def test_another_kind_of_file_is_no_case(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("On Monday the harbour was closed. " * 100)
    assert "not a case file" in refusal(path).what


def test_another_database_is_no_case(tmp_path):
    path = tmp_path / "browser.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE history (page TEXT)")
    assert "not a case file" in refusal(path).what


def test_a_newer_case_is_refused(path):
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    assert "newer version" in refusal(path).what
    assert "newer version" in refusal(path, read_only=True).what


def test_a_case_with_a_migration_this_program_does_not_know_is_refused(path):
    with closing(sqlite3.connect(path)) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('timeline-case', 'm999', '')"
        )
        db.commit()
    assert "newer version" in refusal(path).what


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_truncated_case_is_damaged(path, share):
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert "damaged" in refusal(path).what


def test_a_damaged_page_is_found_on_opening(path):
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'edit'").fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * 200)
    assert "damaged" in refusal(path).what


def test_whatever_bytes_are_damaged_the_answer_is_words(path):
    sound = path.read_bytes()
    chance = random.Random(11)
    answers = set()
    for _ in range(120):
        data = bytearray(sound)
        for _ in range(chance.choice((1, 20))):
            start = chance.randrange(len(data))
            data[start : start + 8] = chance.randbytes(8)
        path.write_bytes(bytes(data[: len(sound)]))
        answers.add(answer_of(path))
    assert {"words", "whole"} <= answers


def answer_of(path):
    """Use all of a case; anything but words about it is an error of the test."""
    try:
        with CaseFile.open(path) as case:
            case.load_case()
            case.load_timeline()
            case.search("harbour")
            case.undoable()
            return "problems" if case.verify() else "whole"
    except CaseError:
        return "words"


def test_making_a_case_never_overwrites_a_file(path):
    before = path.read_bytes()
    with pytest.raises(CaseError, match="already"):
        CaseFile.create(path)
    assert path.read_bytes() == before


def test_making_a_case_in_a_missing_folder_is_said(tmp_path):
    with pytest.raises(CaseError, match="folder"):
        CaseFile.create(tmp_path / "missing" / "c.timeline")


def test_names_with_signs_that_mean_something_in_an_address_are_names(tmp_path):
    path = tmp_path / "50% of ?what #1 & café.timeline"
    with CaseFile.create(path) as case:
        case.add_articles([port()], who=WHO, now=NOON)
    with CaseFile.open(path) as case:
        assert len(case.articles()) == 1
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


def test_a_case_opened_for_reading_refuses_edits_in_words(path):
    with CaseFile.open(path, read_only=True) as case:
        assert case.read_only
        assert len(case.articles()) == 2
        with pytest.raises(CaseReadOnlyError, match="reading only"):
            case.decide(DAY_FIRST, who=WHO, now=NOON)


@pytest.mark.parametrize("protected", ["file", "folder"])
def test_a_protected_case_opens_for_reading_only(path, protected):
    make_reachable(path.parent)
    with without_the_right_to_write(path if protected == "file" else path.parent):
        with pytest.raises(CaseReadOnlyError, match="for reading"):
            CaseFile.open(path)
        with CaseFile.open(path, read_only=True) as case:
            assert len(case.articles()) == 2
            assert case.verify() == ()


def test_a_folder_that_becomes_protected_gives_words_and_loses_nothing(path):
    make_reachable(path.parent)
    with CaseFile.open(path) as case:
        with without_the_right_to_write(path.parent), pytest.raises(CaseError, match="folder"):
            case.decide(DAY_FIRST, who=WHO, now=NOON)
        assert case.decisions() == ()
        case.decide(DAY_FIRST, who=WHO, now=NOON)
        assert len(case.decisions()) == 1


def test_a_case_that_another_program_writes_is_locked(path, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_S", 0.05)
    with CaseFile.open(path) as case, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert len(case.articles()) == 2
        with pytest.raises(CaseBusyError, match="Another program"):
            case.decide(DAY_FIRST, who=WHO, now=NOON)
        other.execute("ROLLBACK")
        case.decide(DAY_FIRST, who=WHO, now=NOON)


def test_a_case_that_another_program_holds_alone_can_not_be_opened(path, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_S", 0.05)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CaseBusyError):
            CaseFile.open(path)


@pytest.mark.parametrize("fate", ["deleted", "moved", "replaced"])
def test_a_case_gone_while_open_refuses_edits_and_can_still_be_saved_elsewhere(path, tmp_path, fate):
    with CaseFile.open(path) as case:
        if fate == "moved":
            path.rename(tmp_path / "elsewhere.timeline")
        else:
            path.unlink()
        if fate == "replaced":
            CaseFile.create(path).close()
        with pytest.raises(CaseError, match="while it was open"):
            case.decide(DAY_FIRST, who=WHO, now=NOON)
        case.backup(tmp_path / "rescued.timeline")
    with CaseFile.open(tmp_path / "rescued.timeline") as rescued:
        assert rescued.articles() == (port().article, gate().article)
        rescued.decide(DAY_FIRST, who=WHO, now=NOON)
