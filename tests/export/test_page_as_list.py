"""The same events without scripts, as a list, and on paper."""

import pytest

from tests.export.founding_story import founding_story
from tests.export.reading import AGREED, GRANTED, STATEMENT


@pytest.fixture
def story_page(open_page):
    return open_page(founding_story())


def test_without_scripts_the_events_are_a_plain_list_in_time_order(open_page):
    page = open_page(founding_story(), scripts=False)
    text = page.run("document.body.innerText")
    assert text.index("Parliament starts work") < text.index(STATEMENT) < text.index("Petition passes")
    assert GRANTED in text
    assert page.run("getComputedStyle(document.getElementById('timeline')).display") == "none"


def test_the_list_follows_the_filters(story_page):
    story_page.click("#only-conflicts")
    story_page.click("#list-toggle")
    shown = "[...document.querySelectorAll('#list [data-row]')].filter(e => !e.hidden).length"
    assert story_page.run(shown) == 2


def test_paper_gets_the_list_with_every_quote(story_page):
    story_page.run("window.dispatchEvent(new Event('beforeprint'))")
    story_page.emulate(media="print")
    assert story_page.run("getComputedStyle(document.getElementById('timeline')).display") == "none"
    assert AGREED in story_page.texts("#list")[0]
    assert story_page.print_pdf().startswith(b"%PDF")
