import pytest

from tests.reconcile.builders import article
from timeline_app.domain.dates import UNDATED
from timeline_app.domain.edtf import parse_edtf
from timeline_app.extract import extract_article
from timeline_app.reconcile.independence.substance import read_substance
from timeline_app.reconcile.publication import Publication


def particulars(text, published=""):
    one = article(text)
    day = parse_edtf(published) if published else UNDATED
    return read_substance(one, extract_article(one), Publication(day, "stated", 1.0))


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("The wreck lies at a depth of 230 feet.", "It rests 70 metres down."),
        ("The lights came back after five hours.", "Power returned 300 minutes later, after 300 minutes."),
        ("Forty-three miners were killed.", "The blast killed 43 miners."),
        ("Marek Oduya spoke to reporters in Ansel.", "Reporters in Ansel heard Marek Odua."),
    ],
)
def test_units_spellings_and_numerals_make_no_other_particular(told, again):
    one, other = particulars(told), particulars(again)
    shared = {particular for particular in one.places.keys() & other.places.keys() if particular[0] in "=@~"}
    assert shared


def test_a_weekday_and_a_date_are_one_day_where_the_publication_is_known():
    one = particulars("The ferry sank on Sunday.", "2024-03-05")
    other = particulars("The ferry sank on 3 March 2024.", "2024-03-06")
    assert "@2024-03-03" in one.places
    assert "@2024-03-03" in other.places


def test_what_stands_in_quotation_marks_only_is_not_the_articles_own():
    told = particulars("“Nobody saw the lantern,” the keeper said. The keeper slept.")
    assert "lantern" in told.places
    assert "lantern" not in told.own
    assert "keeper" in told.own


def test_particulars_stand_in_the_order_of_telling():
    told = particulars("A lantern fell on hay. Horses fled.")
    assert sorted(told.places, key=told.places.__getitem__)[0] == "lantern"
