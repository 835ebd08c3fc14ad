"""A date as a person types it."""

import pytest

from timeline_app.domain.errors import UserError
from timeline_app.services.told_dates import read_date


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [("2021-11-02", "2021-11-02"), ("2 November 2021", "2021-11-02"), ("September 2021", "2021-09"), ("2021", "2021")],
)
def test_a_typed_date_becomes_edtf(typed, edtf):
    assert read_date(typed) == edtf


@pytest.mark.parametrize("typed", ["yesterday", "soon", "Tuesday", "2 November", "31 February 2021", "2021-13-01"])
def test_a_date_that_can_not_be_placed_is_refused_in_words(typed):
    with pytest.raises(UserError, match="Write it as 2021-11-02"):
        read_date(typed)
