"""Timelines of many events."""

from tests.layout.builders import TimelineBuilder


def crowded(count):
    b = TimelineBuilder()
    for number in range(count):
        day = f"2021-{number % 12 + 1:02}-{number % 28 + 1:02}"
        b.event(f"Event {number}", day, actor=f"Actor {number % 5}", sources="RFE")
    return b.build()


def crowd_on_days(count, days=120):
    """Return so many events of one actor, spread over some days of 2021: too many for a card each."""
    b = TimelineBuilder()
    for number in range(count):
        day = number * days // count
        b.event(f"Event {number}", f"2021-{day // 28 + 1:02}-{day % 28 + 1:02}", actor="Ministry", sources="RFE")
    return b.build()
