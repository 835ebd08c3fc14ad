"""What was saved stays saved, and what was not is gone as a whole, whatever happens meanwhile."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.storage.builders import NOON, WHO, gate, imported, port
from tests.storage.rights import make_reachable, without_the_right_to_write
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.errors import CaseError
from timeline_app.storage import CaseFile, NewDecision

ROOT = Path(__file__).resolve().parents[2]
DAY_FIRST = NewDecision(DecisionKind.SET_DATE_ORDER, value="day-first")


def start_writer(*arguments):
    command = [sys.executable, "-m", "tests.storage.writer", *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def large(number):
    return imported(f"Story {number}\n\n" + f"Word{number} " * 4000, (), file_name=f"{number}.txt")


def test_a_writer_killed_half_way_leaves_the_case_as_it_was(path):
    journal = path.with_name(path.name + "-journal")
    size = path.stat().st_size
    with start_writer("hang", path) as writer:
        assert writer.stdout.readline() == "half-way\n"
        assert path.stat().st_size > size
        assert journal.stat().st_size > 0
        writer.kill()
    with CaseFile.open(path) as case:
        assert case.articles() == (port().article, gate().article)
        assert case.verify() == ()
        case.decide(DAY_FIRST, who=WHO, now=NOON)
    assert not journal.exists()


@pytest.mark.parametrize("wait_s", [0.0, 0.03, 0.1])
def test_every_edit_said_to_be_saved_outlives_a_kill(path, wait_s):
    with start_writer("decide", path, 10_000) as writer:
        saved = [int(writer.stdout.readline())]
        time.sleep(wait_s)
        writer.kill()
        saved += [int(line) for line in writer.stdout.read().splitlines() if line]
    with CaseFile.open(path) as case:
        assert {edit.seq for edit in case.edits()} >= set(saved)
        assert case.verify() == ()


def test_two_programs_write_one_log(path):
    with start_writer("decide", path, 40) as first, start_writer("decide", path, 40) as second:
        for writer in (first, second):
            assert writer.wait(60) == 0
    with CaseFile.open(path) as case:
        assert [edit.seq for edit in case.edits()] == list(range(1, 82))
        assert case.verify() == ()


def test_readers_see_whole_states_while_a_writer_works(path):
    counts = []
    done = threading.Event()

    def read():
        while not done.is_set():
            with CaseFile.open(path, read_only=True) as case:
                whole = case.load_case()
            imports = [edit for edit in whole.edits if edit.what == "import"]
            assert len(whole.articles) == 2 * len(imports)
            counts.append(len(whole.articles))

    reader = threading.Thread(target=read)
    reader.start()
    with CaseFile.open(path) as case:
        for number in range(0, 16, 2):
            case.add_articles([large(number), large(number + 1)], who=WHO, now=NOON)
    done.set()
    reader.join(30)
    assert counts
    assert counts == sorted(counts)


def test_a_full_disk_loses_nothing_that_was_saved(path):
    with CaseFile.open(path) as case:
        before = case.load_case()
        pages = case._connection.db.execute("PRAGMA page_count").fetchone()[0]
        case._connection.db.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(CaseError, match="disk is full"):
            case.add_articles([large(number) for number in range(9)], who=WHO, now=NOON)
        assert case.load_case() == before
        case._connection.db.execute(f"PRAGMA max_page_count = {pages + 10_000}")
        case.add_articles([large(1)], who=WHO, now=NOON)
        assert case.verify() == ()


def test_a_disk_that_refuses_to_write_loses_nothing_that_was_saved(path):
    resource = pytest.importorskip("resource", reason="file size limits are a thing of POSIX")
    with CaseFile.open(path) as case:
        before = case.load_case()
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 8192, limits[1]))
        try:
            with pytest.raises(CaseError) as caught:
                case.add_articles([large(number) for number in range(9)], who=WHO, now=NOON)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert "disk" in caught.value.problem.what
        assert case.load_case() == before
        assert case.verify() == ()


def test_a_copy_for_which_there_is_no_room_leaves_nothing_behind(case, tmp_path):
    resource = pytest.importorskip("resource", reason="file size limits are a thing of POSIX")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, limits[1]))
    try:
        with pytest.raises(CaseError):
            case.backup(tmp_path / "copy.timeline")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert not list(tmp_path.glob("copy*"))


def test_an_error_in_the_middle_of_a_step_takes_the_whole_step_back(case):
    wrong = imported("Other text\n\nwhich is not what was read.\n", ())
    broken = wrong.__class__(wrong.article, wrong.extraction, b"other bytes")
    with pytest.raises(ValueError, match="does not belong"):
        case.add_articles([large(1), broken], who=WHO, now=NOON)
    assert len(case.articles()) == 2
    assert len(case.edits()) == 1
    assert case.verify() == ()


def test_a_step_left_half_done_is_taken_back_for_readers_too(path):
    with start_writer("hang", path) as writer:
        writer.stdout.readline()
        writer.kill()
    with CaseFile.open(path, read_only=True) as case:
        assert case.articles() == (port().article, gate().article)
        assert case.verify() == ()


def test_a_step_left_half_done_that_can_not_be_taken_back_is_said(path):
    with start_writer("hang", path) as writer:
        writer.stdout.readline()
        writer.kill()
    make_reachable(path.parent)
    with without_the_right_to_write(path, path.parent), pytest.raises(CaseError, match="can't be taken back"):
        CaseFile.open(path, read_only=True)
    with CaseFile.open(path) as case:
        assert case.verify() == ()
