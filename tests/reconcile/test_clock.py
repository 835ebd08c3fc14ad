"""Times of day are read as told, with or without their half of the day."""

import pytest

from timeline_app.reconcile.claims.clock import find_clock_times


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("at 6.50 pm on tuesday", 18 * 60 + 50),
        ("at 6:15 am", 6 * 60 + 15),
        ("at 12 am", 0),
        ("at 12 pm", 12 * 60),
        ("at about nine on wednesday morning", 9 * 60),
        ("at about eight in the evening", 20 * 60),
        ("at a quarter past six", 6 * 60 + 15),
        ("at a quarter to six", 5 * 60 + 45),
        ("at 17:06 hours", 17 * 60 + 6),
        ("shortly after noon", 12 * 60),
        ("before midnight", 0),
    ],
)
def test_a_time_of_day_is_read_in_minutes(text, minute):
    (time,) = find_clock_times(text)
    assert time.minute % (24 * 60) == minute


@pytest.mark.parametrize("text", ["at one point", "at nine", "from two sides", "at 99.30", "the toll rose to 19"])
def test_what_tells_no_time_is_left_alone(text):
    assert find_clock_times(text) == []


def test_a_quarter_past_six_may_be_the_evening_s():
    (vague,) = find_clock_times("at a quarter past six")
    (evening,) = find_clock_times("at 6.20 pm")
    assert vague.minutes_from(evening) == 5
