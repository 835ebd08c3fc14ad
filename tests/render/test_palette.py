"""Colours that everyone can read: contrast AA in both themes, badges apart for the colour-blind."""

from itertools import combinations
from math import dist

import pytest

from timeline_app.layout import TextRole, Theme
from timeline_app.render import load_palette
from timeline_app.render.palette import contrast, readable_on

AA_TEXT = 4.5
AA_MARKS = 3.0
palette = load_palette()

# Machado, Oliveira and Fernandes (2009), severity 1.0.
DEUTERANOPIA = ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969))
PROTANOPIA = ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052))


def rgb(colour):
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def seen_by(matrix, colour):
    return tuple(sum(weight * channel for weight, channel in zip(row, rgb(colour), strict=True)) for row in matrix)


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("role", [role for role in TextRole if role not in (TextRole.BADGE, TextRole.MARKER)])
@pytest.mark.parametrize("ground", ["background", "lane", "lane_alternate", "card", "chip", "break"])
def test_every_text_has_contrast_on_every_ground(theme, role, ground):
    colours = palette.themes[theme]
    assert contrast(colours[palette.fonts[role].colour], colours[ground]) >= AA_TEXT


@pytest.mark.parametrize("theme", list(Theme))
def test_the_conflict_marker_has_contrast_and_stands_out(theme):
    colours = palette.themes[theme]
    assert contrast(colours["conflict_text"], colours["conflict"]) >= AA_TEXT
    for ground in ("lane", "lane_alternate", "card"):
        assert contrast(colours["conflict"], colours[ground]) >= AA_MARKS


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("mark", ["bar_exact", "bar_unit_line", "bar_fuzzy", "ghost", "card_selected", "star"])
@pytest.mark.parametrize("ground", ["lane", "lane_alternate"])
def test_marks_stand_out_from_the_lanes(theme, mark, ground):
    colours = palette.themes[theme]
    assert contrast(colours[mark], colours[ground]) >= AA_MARKS


@pytest.mark.parametrize("badge", palette.badges, ids=lambda badge: badge.fill)
def test_every_badge_has_contrast_for_its_text(badge):
    assert contrast(badge.text, badge.fill) >= AA_TEXT


@pytest.mark.parametrize("matrix", [DEUTERANOPIA, PROTANOPIA], ids=["deuteranopia", "protanopia"])
def test_badges_stay_apart_for_the_colour_blind(matrix):
    for one, other in combinations(palette.badges, 2):
        assert dist(seen_by(matrix, one.fill), seen_by(matrix, other.fill)) > 25, (one.fill, other.fill)


def test_both_themes_name_the_same_colours():
    assert set(palette.themes[Theme.LIGHT]) == set(palette.themes[Theme.DARK])


@pytest.mark.parametrize("fill", ["#ffffff", "#000000", "#ff0000", "#777777", "#00ff00", "#0000ff"])
def test_text_on_an_editors_own_colour_is_readable(fill):
    assert contrast(readable_on(fill), fill) >= AA_TEXT
    assert palette.badge(0, fill).fill == fill


def test_a_colour_that_is_none_falls_back_to_the_palette():
    assert palette.badge(1, "reddish") == palette.badges[1]
    assert palette.badge(len(palette.badges) + 1, "") == palette.badges[1]


WIDGET_TEXTS = [
    *((text, ground) for text in ("text", "text_muted") for ground in ("background", "card", "lane_alternate")),
    *(("accent", ground) for ground in ("background", "card", "lane_alternate", "conflict_pale")),
    *(("conflict", ground) for ground in ("background", "card", "conflict_pale")),
    *(("text", "conflict_pale"), ("text_muted", "conflict_pale"), ("background", "accent")),
]
"""What the style sheet puts on what: words, links, alarms, and the words of the main button."""


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize(("text", "ground"), WIDGET_TEXTS)
def test_the_words_of_panels_and_dialogs_have_contrast(theme, text, ground):
    colours = palette.themes[theme]
    assert contrast(colours[text], colours[ground]) >= AA_TEXT


@pytest.mark.parametrize("theme", list(Theme))
def test_the_frame_of_what_has_the_focus_stands_out(theme):
    colours = palette.themes[theme]
    for ground in ("background", "card", "lane_alternate"):
        assert contrast(colours["accent"], colours[ground]) >= AA_MARKS
