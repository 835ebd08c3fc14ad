"""Work shared among copies of a process gives what doing it in turn gives."""

import gc
import os
import subprocess
import sys
import threading

import pytest

from timeline_app.services.sharing import share_among

PARTS = list(range(20))


@pytest.mark.parametrize("processes", [1, 2, 3, 7])
def test_results_come_in_the_order_of_the_parts_however_many_share_the_work(processes):
    assert share_among(processes)(lambda part: part * part, PARTS) == [part * part for part in PARTS]


def test_a_share_whose_process_dies_is_done_here(tmp_path):
    here = os.getpid()

    def die_elsewhere(part):
        if os.getpid() != here:
            os._exit(9)
        return part

    assert share_among(2)(die_elsewhere, PARTS) == PARTS


def test_a_failure_is_told_as_where_nothing_is_shared():
    def fail_at_seven(part):
        if part == 7:
            raise KeyError(part)
        return part

    with pytest.raises(KeyError):
        share_among(2)(fail_at_seven, PARTS)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_work_is_done_in_more_than_one_process_where_that_is_safe():
    code = (
        "import os; from timeline_app.services.sharing import share_among;"
        "print(len(set(share_among(2)(lambda part: os.getpid(), range(20)))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "2"


def test_a_process_with_threads_is_never_copied():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert set(share_among(2)(lambda _: os.getpid(), PARTS)) == {os.getpid()}
    finally:
        stop.set()
        thread.join()


def test_python_looks_for_garbage_again_once_the_work_is_done_or_has_failed():
    assert share_among(2)(lambda _: gc.isenabled(), PARTS) == [False] * len(PARTS)
    with pytest.raises(ZeroDivisionError):
        share_among(1)(lambda part: 1 / part, PARTS)
    assert gc.isenabled()
