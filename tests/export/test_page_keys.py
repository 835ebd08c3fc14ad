"""Everything that a hand can do, by keys."""

import pytest

from tests.export.founding_story import founding_story
from tests.export.reading import STATEMENT, focused, panel_text, tick_labels


@pytest.fixture
def page(open_page):
    page = open_page(founding_story())
    page.run("document.getElementById('stage').focus()")
    return page


def test_plus_minus_and_zero_zoom(page):
    fitted = tick_labels(page)
    for _ in range(8):
        page.press("+")
    zoomed = tick_labels(page)
    assert zoomed != fitted
    for _ in range(3):
        page.press("-")
    assert tick_labels(page) != zoomed
    page.press("0")
    assert tick_labels(page) == fitted


def test_arrows_move(page):
    left = "document.querySelector('.card').getBoundingClientRect().left"
    before = page.run(left)
    page.press("ArrowLeft")
    assert page.run(left) > before
    page.press("ArrowRight")
    assert abs(page.run(left) - before) <= 1


def test_home_end_and_n_go_from_event_to_event(page):
    page.press("Home")
    assert focused(page).startswith("Parliament starts work")
    page.press("n")
    assert focused(page).startswith("Bill adopted in first reading")
    page.press("End")
    assert focused(page).startswith("Balaeva")


def test_enter_opens_an_event_and_escape_goes_back_to_it(page):
    page.press("Home")
    page.press("Enter")
    assert "In September deputies started work on a bill" in panel_text(page)
    page.press("Escape")
    assert panel_text(page) == ""
    assert focused(page).startswith("Parliament starts work")


def test_typing_in_the_search_field_neither_zooms_nor_moves(page):
    before = tick_labels(page)
    page.press("/")
    page.press("0")
    page.press("-")
    assert page.run("document.getElementById('search').value") == "0-"
    assert tick_labels(page) == before


def test_every_control_is_reached_by_tab_and_has_a_name(page):
    page.run("document.body.focus()")
    names = []
    for _ in range(40):
        page.press("Tab")
        names.append(
            page.run("(e => e.ariaLabel || e.labels?.[0]?.innerText || e.innerText || e.title)(document.activeElement)")
        )
    assert "" not in names
    assert any(name.startswith(STATEMENT) for name in names)
    assert any(name.startswith("Conflict:") for name in names)
