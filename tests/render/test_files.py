"""Scenes as PNG, SVG and PDF, painted by Qt."""

from dataclasses import replace
from xml.etree import ElementTree

import pypdfium2
import pytest
from PySide6.QtGui import QImage

from tests.layout.builders import TimelineBuilder, founding_timeline
from timeline_app.domain.errors import ExportError
from timeline_app.layout import ExportFrame, Theme, compute_scene, export_view
from timeline_app.render import QtTextMeasurer, load_palette, painters


def scene_of(timeline, width=1600.0):
    measurer = QtTextMeasurer()
    return compute_scene(timeline, export_view(timeline, ExportFrame(width), measurer), measurer)


@pytest.fixture(scope="module")
def scene():
    return scene_of(founding_timeline().build())


def image_of(scene, theme=Theme.LIGHT, pixel_ratio=1.0):
    return QImage.fromData(painters()[".png"].paint(scene, theme, pixel_ratio=pixel_ratio))


def colours_in(image):
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


def test_a_png_has_the_scenes_size_at_the_asked_pixel_ratio(scene):
    once, twice = image_of(scene), image_of(scene, pixel_ratio=2.0)
    assert (once.width(), once.height()) == (1600, round(scene.height_px))
    assert (twice.width(), twice.height()) == (3200, 2 * round(scene.height_px))


@pytest.mark.parametrize("theme", list(Theme))
def test_a_png_shows_ground_cards_conflicts_and_badges(scene, theme):
    seen = colours_in(image_of(scene, theme))
    colours = load_palette().themes[theme]
    for name in ("background", "lane_alternate", "card", "conflict", "bar_exact", "break"):
        assert colours[name] in seen, name
    assert load_palette().badges[0].fill in seen


def test_the_themes_differ_in_their_pixels(scene):
    light, dark = image_of(scene), image_of(scene, Theme.DARK)
    assert light.size() == dark.size()
    assert light.pixelColor(2, 2).lightness() > 200
    assert dark.pixelColor(2, 2).lightness() < 60


def test_the_same_scene_gives_the_same_bytes(scene):
    assert painters()[".png"].paint(scene, Theme.LIGHT) == painters()[".png"].paint(scene, Theme.LIGHT)


def test_an_empty_timeline_gives_a_picture_too():
    image = image_of(scene_of(TimelineBuilder("Nothing").build(), 600.0))
    assert image.width() == 600
    assert len(colours_in(image)) > 1


def test_a_picture_too_large_is_refused_with_what_to_do_instead(scene):
    with pytest.raises(ExportError, match=r"too large.*--from"):
        painters()[".png"].paint(replace(scene, height_px=40_000), Theme.LIGHT)


def test_an_svg_is_well_formed_and_says_the_titles(scene):
    data = painters()[".svg"].paint(scene, Theme.LIGHT)
    root = ElementTree.fromstring(data)
    assert root.tag.endswith("svg")
    assert "Meta denies exclusive access" in "".join(root.itertext())


def test_a_pdf_has_one_page_of_the_scenes_shape_with_its_text(scene):
    document = pypdfium2.PdfDocument(painters()[".pdf"].paint(scene, Theme.LIGHT))
    assert len(document) == 1
    page = document[0]
    width, height = page.get_size()
    assert width / height == pytest.approx(scene.width_px / scene.height_px, rel=0.01)
    assert width == pytest.approx(scene.width_px * 0.75, rel=0.01)
    text = page.get_textpage().get_text_range()
    assert "Meta denies exclusive access" in text
    document.close()


def test_greyscale_tells_the_kinds_of_date_apart():
    kinds = ["2021-10-05", "2021-10", "2021-10-03/2021-10-09", "2021-10-15~", "2021-10-05/..", "../2021-10-25"]
    shapes = set()
    for kind in kinds:
        timeline = TimelineBuilder().event("Same", kind, words="same").event("End", "2021-12-01", words="e").build()
        scene = scene_of(timeline)
        row = timeline.events.labels.index("Same")
        bar = next(bar for bar in scene.bars if bar.row == row)
        image = image_of(scene).convertToFormat(QImage.Format.Format_Grayscale8)
        y = round(bar.rect.centre.y)
        inside = [image.pixelColor(round(bar.rect.x + bar.rect.width * n / 10), y).lightness() for n in range(11)]
        shapes.add(tuple(value // 16 for value in inside))
    assert len(shapes) == len(kinds)
