"""Text is cut with an ellipsis, between whole characters, and only where it must be."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tests.layout.builders import FixedMeasurer
from timeline_app.layout import TextRole
from timeline_app.layout.elision import elide, wrap

measurer = FixedMeasurer(letter_px=10)


@given(st.text(max_size=80), st.integers(10, 400))
def test_an_elided_text_fits(text, width):
    assert measurer.width_px(elide(measurer, text, TextRole.CHIP, width), TextRole.CHIP) <= width


@given(st.text(max_size=40))
def test_a_text_that_fits_is_left_alone(text):
    assert elide(measurer, text, TextRole.CHIP, 400) == text


def test_a_text_that_does_not_fit_ends_in_an_ellipsis():
    assert elide(measurer, "Ministry publishes", TextRole.CHIP, 90) == "Ministry…"


def test_an_accent_is_not_torn_from_its_letter():
    text = unicodedata.normalize("NFD", "abcdé and more")
    assert elide(measurer, text, TextRole.CHIP, 60) == "abcd…"


@given(st.text(st.characters(categories=["L", "Zs"]), max_size=120), st.integers(30, 200), st.integers(1, 4))
def test_wrapped_lines_fit_and_are_no_more_than_asked_for(text, width, lines):
    wrapped = wrap(measurer, text, TextRole.CARD_TITLE, width, lines)
    assert len(wrapped) <= lines
    assert all(measurer.width_px(line, TextRole.CARD_TITLE) <= width for line in wrapped)


@given(st.text(st.characters(categories=["L", "Zs"]), max_size=60))
def test_wrapping_loses_no_letter_where_there_are_lines_enough(text):
    wrapped = wrap(measurer, text, TextRole.CARD_TITLE, 100, 100)
    assert "".join(wrapped).replace(" ", "") == "".join(text.split())


def test_lines_break_between_words():
    assert wrap(measurer, "Balaeva: the text was agreed", TextRole.CARD_TITLE, 140, 3) == (
        "Balaeva: the",
        "text was",
        "agreed",
    )
