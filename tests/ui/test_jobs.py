"""Jobs in the background."""

import threading
import time

from timeline_app.services.jobs import Progress
from timeline_app.ui.jobs import JobRunner


def test_a_result_is_never_lost_however_quick_the_job(qtbot):
    runner, results = JobRunner(), []
    for number in range(200):
        job = runner.start(lambda _report, _cancelled, number=number: number)
        time.sleep(0.001)
        job.succeeded.connect(results.append)
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert results == list(range(200))


def test_results_arrive_in_the_thread_of_the_window_and_work_is_done_in_another(qtbot):
    runner, threads = JobRunner(), []
    job = runner.start(lambda _report, _cancelled: threading.get_ident())
    job.succeeded.connect(lambda worker: threads.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: not runner.is_busy)
    ((worker, receiver),) = threads
    assert receiver == threading.get_ident() != worker


def test_a_failure_is_handed_on_and_the_next_job_runs(qtbot):
    def fail(_report, _cancelled):
        message = "no"
        raise ValueError(message)

    runner, failures, results = JobRunner(), [], []
    runner.start(fail).failed.connect(failures.append)
    runner.start(lambda _report, _cancelled: "yes").succeeded.connect(results.append)
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert [type(error) for error in failures] == [ValueError]
    assert results == ["yes"]


def test_a_cancelled_job_sees_it_and_progress_is_reported(qtbot):
    def count(report, cancelled):
        done = 0
        while not cancelled():
            done += 1
            report(Progress(done, 0, "counting"))
            time.sleep(0.005)
        return done

    runner, seen, results = JobRunner(), [], []
    job = runner.start(count)
    job.progressed.connect(seen.append)
    job.succeeded.connect(results.append)
    qtbot.waitUntil(lambda: len(seen) > 2)
    job.cancel()
    qtbot.waitUntil(lambda: bool(results))
    assert results[0] >= len(seen) - 1
