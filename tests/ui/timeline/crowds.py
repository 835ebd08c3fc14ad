"""Timelines of many events."""

from tests.layout.builders import TimelineBuilder


def crowded(count):
    b = TimelineBuilder()
    for number in range(count):
        day = f"2021-{number % 12 + 1:02}-{number % 28 + 1:02}"
        b.event(f"Event {number}", day, actor=f"Actor {number % 5}", sources="RFE")
    return b.build()
