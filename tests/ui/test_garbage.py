"""Garbage is collected in the window's thread, and not while a job is under way."""

import gc

import pytest
from PySide6.QtCore import QObject

from timeline_app.ui.garbage import GarbageCollector


class Loop:
    """Something that only a collector finds."""

    def __init__(self):
        self.me = self


@pytest.fixture
def busy():
    return []


@pytest.fixture
def collector(busy):
    parent = QObject()
    made = GarbageCollector(lambda: bool(busy), parent)
    yield made
    made.stop()
    assert gc.isenabled()


def litter():
    """Leave garbage, and make Python count that much was made."""
    kept = [[Loop()] for _ in range(3_000)]
    return kept[:0]


def test_garbage_is_left_to_the_window_and_collected_there(collector):
    assert not gc.isenabled()
    litter()
    assert sum(isinstance(one, Loop) for one in gc.get_objects()) >= 3_000
    assert collector.collect() >= 3_000
    assert not any(isinstance(one, Loop) for one in gc.get_objects())


def test_nothing_is_collected_while_a_job_is_under_way(collector, busy):
    busy.append("a job")
    litter()
    assert collector.collect() == 0
    busy.clear()
    assert collector.collect() >= 3_000


def test_little_is_not_worth_it(collector):
    collector.collect()
    Loop()
    assert collector.collect() == 0
