"""Filtering by source, words and dispute; lanes."""

import pytest

from tests.export.founding_story import founding_story
from tests.export.reading import DENIAL, STATEMENT, card_labels, choose


def test_unticking_a_source_takes_its_events_away(open_page):
    page = open_page(founding_story(), height=1200)
    page.click("#all-sources")
    assert page.count(".card") == 0
    assert "No dated event passes the filters" in page.texts("#nothing")[0]
    page.click("input[data-source='1']")
    assert page.count(".card") == 2
    assert "2 of 7 events" in page.texts("#summary")[0]


def test_a_search_meets_quotes_people_and_labels_without_accents_or_case(open_page):
    page = open_page(founding_story(), height=1200)
    page.click("#search")
    page.type("TOUCHED by nobody")
    assert page.count(".card") == 0
    choose(page, "search", "aida balaéva")
    assert [label.split(",")[0] for label in card_labels(page)] == [
        "Balaeva: the text was agreed with the regional office"
    ]


def test_only_conflicts_leaves_the_disputed(open_page):
    page = open_page(founding_story(), height=1200)
    page.click("#only-conflicts")
    assert sorted(label.split(",")[0] for label in card_labels(page)) == [DENIAL, STATEMENT]
    assert page.count("#tray .chip") == 0


@pytest.mark.parametrize(
    ("lanes", "names"),
    [
        ("source", ["Radio Free Europe", "BBC (translated)", "Euractiv"]),
        ("kind", ["Denial", "Statement", "Legislation"]),
        ("none", []),
    ],
)
def test_lanes_are_by_what_the_reader_chooses(open_page, lanes, names):
    page = open_page(founding_story(), height=1400)
    choose(page, "lane-by", lanes)
    assert sorted(page.texts(".band-name b")) == sorted(names)
    assert page.count(".card") == 5
