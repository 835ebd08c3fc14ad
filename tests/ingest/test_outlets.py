import pytest

from timeline_app.ingest.outlets import (
    find_outlet,
    find_outlet_of_address,
    find_outlet_of_file,
    known_outlets,
    writes_month_first,
)


@pytest.mark.parametrize("name", ["Reuters", "reuters", "Thomson Reuters", "REUTERS"])
def test_an_outlet_is_found_by_any_of_its_names(name):
    found = find_outlet(name)
    assert found is not None
    assert (found.name, found.is_agency) == ("Reuters", True)


@pytest.mark.parametrize(
    "address", ["https://www.bbc.co.uk/news/1", "news.bbc.co.uk", "desk@bbc.co.uk", "http://feeds.bbc.com/x?y=1"]
)
def test_an_address_is_known_by_its_host(address):
    found = find_outlet_of_address(address)
    assert found is not None
    assert found.name == "BBC News"


@pytest.mark.parametrize("address", ["https://notbbc.example", "http://bbc.example.org", "plain words", ""])
def test_a_host_that_only_resembles_one_is_not_known(address):
    assert find_outlet_of_address(address) is None


@pytest.mark.parametrize(
    ("file_name", "outlet"),
    [
        ("2021-11-02-rferl.html", "RFE/RL"),
        ("reuters.txt", "Reuters"),
        ("20211102_the-guardian.txt", "The Guardian"),
        ("rferl_pier-closed.txt", "RFE/RL"),
        ("pier-closed-bbc.txt", "BBC News"),
    ],
)
def test_a_file_named_after_an_outlet_is_known(file_name, outlet):
    found = find_outlet_of_file(file_name)
    assert found is not None
    assert found.name == outlet


@pytest.mark.parametrize(
    "file_name",
    ["independent-inquiry.txt", "bbc1cb3.txt", "b6079976bc.txt", "article.txt", "time-line.txt", "12.txt", ".txt"],
)
def test_an_everyday_word_or_a_hash_names_no_outlet(file_name):
    assert find_outlet_of_file(file_name) is None


def test_the_country_says_which_way_round_dates_are_written():
    assert writes_month_first("The New York Times") is True
    assert writes_month_first("BBC News") is False
    assert writes_month_first("The Quay Gazette") is None


def test_no_two_outlets_share_a_name_host_or_slug():
    for key in ("names", "hosts", "slugs"):
        values = [value for outlet in known_outlets() for value in {told.casefold() for told in getattr(outlet, key)}]
        assert sorted(values) == sorted(set(values)), key
