"""How the page looks at every width: nothing covered, cut or pale."""

import pytest

from tests.export.founding_story import founding_story
from tests.export.many_events import many_events

WIDTHS = [700, 1000, 1600]
OVERLAPS = """
(() => {
  const boxes = [...document.querySelectorAll('.card')].map(e => [e.getBoundingClientRect(), e.innerText]);
  const found = [];
  boxes.forEach(([a, x], i) => boxes.slice(i + 1).forEach(([b, y]) => {
    if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) found.push([x, y]);
  }));
  return found;
})()
"""
CUT_WITHOUT_TITLE = """
[...document.querySelectorAll('header *, #rail *, #stage *, #tray *, #panel *')]
  .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).textOverflow === 'ellipsis' && e.clientWidth)
  .filter(e => !e.closest('[title]')).map(e => e.innerText)
"""
SPILLED = """
[...document.querySelectorAll('.card *, .chip *, .side *, .account *, #bar *, .source *')].filter(e => {
  const box = e.closest('.card, .chip, .side, .account, #bar, .source').getBoundingClientRect();
  const own = e.getBoundingClientRect();
  return own.width && (own.right > box.right + 1 || own.bottom > box.bottom + 1 || own.left < box.left - 1);
}).map(e => e.className + ': ' + e.innerText)
"""
LOW_CONTRAST = """
(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const linear = (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  const level = (rgb) => rgb.slice(0, 3).reduce((sum, v, i) => sum + linear(v / 255) * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] > 0.9) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  for (const e of document.querySelectorAll('header *, #rail *, #lanes *, #tray *, #panel *')) {
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!own || !e.getClientRects().length || e instanceof SVGElement) continue;
    const [a, b] = [level(parse(getComputedStyle(e).color)), level(ground(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) found.push(e.className + ' ' + e.textContent.slice(0, 30) + ' ' + ratio.toFixed(2));
  }
  return found;
})()
"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("make", [founding_story, lambda: many_events(300)], ids=["five articles", "300 events"])
def test_no_card_covers_another_and_nothing_is_cut_without_saying_so(open_page, make, width):
    page = open_page(make(), width=width, height=900)
    page.click(".card-face")
    assert page.run(OVERLAPS) == []
    assert page.run(CUT_WITHOUT_TITLE) == []
    assert page.run(SPILLED) == []
    assert page.run("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("make", [founding_story, lambda: many_events(60)], ids=["five articles", "60 events"])
def test_at_first_the_whole_timeline_lies_between_the_edges(open_page, make, width):
    page = open_page(make(), width=width, height=5000)
    left, right = page.run("(r => [r.left, r.right])(document.getElementById('lanes').getBoundingClientRect())")
    drawn = "[...document.querySelectorAll('.card, #marks > g')].map(e => e.getBoundingClientRect())"
    boxes = page.run(f"{drawn}.map(r => [r.left, r.right])")
    assert left <= min(box[0] for box in boxes)
    assert right - width / 4 <= max(box[1] for box in boxes) <= right


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_as_the_guidelines_ask(open_page, scheme):
    page = open_page(founding_story(), scheme=scheme)
    page.click(".link-marker")
    assert page.run(LOW_CONTRAST) == []


def test_the_theme_button_turns_light_into_dark(open_page):
    page = open_page(founding_story(), scheme="light")
    before = page.run("getComputedStyle(document.body).backgroundColor")
    page.click("#theme-toggle")
    assert page.run("getComputedStyle(document.body).backgroundColor") != before
