"""Dates in the words of a card."""

import pytest

from timeline_app.domain.date_words import describe
from timeline_app.domain.edtf import parse_edtf


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("", "undated"),
        ("2021-11-01", "Mon 1 Nov 2021"),
        ("2021-11-01T14:30", "Mon 1 Nov 2021, 14:30"),
        ("2021-09-15~", "c. 15 Sep 2021"),
        ("2021-09", "Sep 2021"),
        ("2021-33", "Q1 2021"),
        ("2021-22", "summer 2021"),
        ("2021", "2021"),
        ("2021?", "2021?"),
        ("199X", "1990s"),
        ("2021-11-01/2021-11-03", "1–3 Nov 2021"),
        ("2021-10-30/2021-11-03", "30 Oct – 3 Nov 2021"),
        ("2020-12-30/2021-01-02", "30 Dec 2020 – 2 Jan 2021"),
        ("2021-11-02/..", "since 2 Nov 2021"),
        ("../2021-11-02", "until 2 Nov 2021"),
    ],
)
def test_a_date_is_said_only_as_precisely_as_it_was_told(told, words):
    assert describe(parse_edtf(told)) == words
