"""Conflicts and accounts in the side panel."""

import pytest

from tests.export.founding_story import founding_story
from tests.export.reading import AGREED, DENIAL, GRANTED, STATEMENT, card_of, panel_text


@pytest.fixture
def story_page(open_page):
    return open_page(founding_story())


def test_a_marker_opens_both_sides_quoted_next_to_each_other(story_page):
    story_page.click(".link-marker")
    text = panel_text(story_page)
    assert GRANTED in text
    assert AGREED in text
    assert "The ministry says it was granted exclusive access" in text
    boxes = "[...document.querySelectorAll('#panel .side')].map(e => e.getBoundingClientRect())"
    first, second = story_page.run(f"{boxes}.map(r => [r.left, r.top, r.right])")
    assert first[1] == second[1]
    assert first[2] <= second[0]


def test_each_side_names_its_sources(story_page):
    story_page.click(".link-marker")
    badges = "[...e.querySelectorAll('.badge')].map(b => b.textContent)"
    sides = story_page.run(f"[...document.querySelectorAll('.side-sources')].map(e => {badges})")
    assert sides == [["RFE", "EAN"], ["RFE", "BBC"]]


def test_a_link_joins_the_two_sides_events(story_page):
    assert story_page.count("#marks .link") == 1


def test_an_event_shows_each_accounts_own_date_words_basis_sentence_outlet_and_file(story_page):
    story_page.click(".card-face", card_of(story_page, STATEMENT))
    text = panel_text(story_page)
    assert "from the weekday, “On Monday”" in text
    assert "On Monday the government praised exclusive access" in text
    assert "Euractiv · eur.txt" in text
    assert "the article names no year" in text
    assert "told by 4, 3 independent" in text


def test_an_event_leads_to_the_other_side_of_its_conflict(story_page):
    story_page.click(".card-face", card_of(story_page, STATEMENT))
    story_page.click("#panel .jump")
    assert story_page.texts("#panel h2") == [DENIAL]


def test_a_resolved_conflict_has_no_marker_but_can_be_read(open_page):
    story = founding_story()
    story.conflict("claim", "Settled long ago.", ["Bill adopted in first reading"], status="resolved")
    page = open_page(story, height=1200)
    page.click(".card-face", card_of(page, "Bill adopted"))
    assert "Settled long ago." in panel_text(page)
    assert page.count(f".card:nth-of-type({card_of(page, 'Bill adopted') + 1}) .marker") == 0
