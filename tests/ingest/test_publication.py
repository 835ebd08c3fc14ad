from datetime import date

from timeline_app.ingest.header_dates import match_date
from timeline_app.ingest.header_run import DateRole
from timeline_app.ingest.publication import choose_publication


def chosen(*dates, month_first=None):
    told = [(role, match_date(words, 0)) for role, words in dates]
    stated = choose_publication(told, month_first=month_first)
    return stated.published.first.day if stated.published.first else None


def test_a_labelled_date_goes_before_a_bare_one_and_that_before_an_update():
    published, bare, updated = "3 May 2019", "2 May 2019", "1 May 2019"
    assert chosen((DateRole.UPDATED, updated), (DateRole.BARE, bare), (DateRole.PUBLISHED, published)) == date(
        2019, 5, 3
    )
    assert chosen((DateRole.UPDATED, updated), (DateRole.BARE, bare)) == date(2019, 5, 2)
    assert chosen((DateRole.UPDATED, updated)) == date(2019, 5, 1)


def test_another_date_of_the_header_settles_an_ambiguous_one():
    assert chosen((DateRole.PUBLISHED, "03/04/2021"), (DateRole.UPDATED, "4 March 2021")) == date(2021, 3, 4)


def test_no_date_states_nothing():
    assert chosen() is None
