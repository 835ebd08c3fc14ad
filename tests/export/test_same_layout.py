"""The page's JavaScript lays out as `layout` does: same ticks, breaks, lanes, tracks, bars and links."""

import json
from dataclasses import replace

import pytest

from tests.export.builders import CaseBuilder, timeline_of
from tests.export.founding_story import founding_story
from tests.export.many_events import many_events
from tests.layout.builders import METRICS, FixedMeasurer
from timeline_app.domain.edtf import parse_edtf
from timeline_app.export.html import SCRIPTS, write_html
from timeline_app.export.inline import join_files
from timeline_app.layout import ExportFrame, LaneBy, TimeScale, compute_ticks
from timeline_app.layout.bars import extent_of
from timeline_app.layout.cards import CardMaker
from timeline_app.layout.export_view import fit_scale
from timeline_app.layout.geometry import Rect
from timeline_app.layout.lane_plan import plan_lanes
from timeline_app.layout.lanes import arrange
from timeline_app.layout.links import lay_out_links
from timeline_app.layout.packing import pack_tracks
from timeline_app.layout.scene_builder import conflicts_by_row
from timeline_app.layout.view import WIDEST_SHARE
from timeline_app.paths import resource

WIDTH_PX = 1000.0
LETTER_PX = 7.0
WIDEST_PX = min(METRICS.card_max_px, WIDEST_SHARE * WIDTH_PX)
FULL_TRACKS = 20
NEAR = pytest.approx
DAY_S = 86_400


def centuries():
    """Return a story with gaps of every size."""
    story = CaseBuilder("Long ago").article("A", "It happened.", outlet="Annals")
    dates = ["0800", "1815-06-18", "1914-07-28", "198X", "1999", "2020-03", "2020-03-05", "2020-03-06T14", "2020-24"]
    for number, date in enumerate(dates):
        story.event(f"Event {number}", date, story.told_by("A", "It happened", date), actors=["Nations"])
    return story


STORIES = {"founding": founding_story, "many": lambda: many_events(120), "centuries": centuries}


@pytest.fixture(scope="module", params=STORIES)
def laid_out(request, browser, tmp_path_factory):
    """Return the timeline, and its page with the page's functions within reach and letters all of one width."""
    case = STORIES[request.param]().build()
    timeline = timeline_of(case)
    path = tmp_path_factory.mktemp("page") / "timeline.html"
    path.write_text(write_html(case, timeline), encoding="utf-8")
    page = browser.open_page()
    page.open(path)
    parts = [name for name in SCRIPTS if name != "main"]
    page.run(join_files(resource("html", "js", f"{name}.js") for name in parts) + "\n0")
    page.run(f"widthOf = (text) => Array.from(text).length * {LETTER_PX}; 0")
    yield timeline, page
    page.close()


def call(page, function, *arguments):
    return page.run(f"{function}({', '.join(json.dumps(argument) for argument in arguments)})")


def as_json(scale):
    stretches = [
        {"start": s.start_s, "end": s.end_s, "x": s.x_px, "width": s.width_px, "isBreak": s.is_break}
        for s in scale.stretches
    ]
    return {"stretches": stretches, "offset": scale.offset_px}


def fitted(timeline, width=WIDTH_PX):
    return fit_scale(timeline.events, list(range(len(timeline.events))), ExportFrame(width), METRICS)


def scales(timeline):
    """From the whole, with its breaks, to hours, and uniform ones."""
    whole = fitted(timeline)
    yield whole
    for factor, at_px in ((0.2, 0), (3, 200), (40, 700), (900, 950)):
        yield whole.zoomed(factor, at_px)
    start = timeline.events.start_s[0]
    for days in (0.05, 1, 9, 100, 3000, 90_000):
        yield TimeScale.uniform(start, start + days * DAY_S, WIDTH_PX)


@pytest.mark.parametrize("width", [420.0, 1000.0, 2400.0])
def test_quiet_time_is_cut_at_the_same_places(laid_out, width):
    timeline, page = laid_out
    told = page.run(f"fitScale(datedRows, {width})")
    expected = as_json(fitted(timeline, width))
    assert [s["isBreak"] for s in told["stretches"]] == [s["isBreak"] for s in expected["stretches"]]
    for mine, theirs in zip(told["stretches"], expected["stretches"], strict=True):
        assert mine == {key: NEAR(value) for key, value in theirs.items()}
    assert told["offset"] == expected["offset"]


@pytest.mark.parametrize("day_is_finest", [False, True])
def test_ticks_are_at_the_same_moments_and_places_under_the_same_names(laid_out, day_is_finest):
    timeline, page = laid_out
    for scale in scales(timeline):
        told = call(page, "computeTicks", as_json(scale), WIDTH_PX, day_is_finest)
        expected = compute_ticks(scale, WIDTH_PX, day_is_finest=day_is_finest)
        for row, ticks in (("major", expected.major), ("minor", expected.minor)):
            assert [tick["time"] for tick in told[row]] == [tick.time_s for tick in ticks]
            assert [(t["label"], t["short"]) for t in told[row]] == [(t.label, t.short) for t in ticks]
            assert [tick["x"] for tick in told[row]] == NEAR([tick.x_px for tick in ticks], abs=0.01)


@pytest.mark.parametrize(("factor", "at_px"), [(1.3, 10), (0.25, 500), (1e-9, 3), (1e12, 990)])
def test_zooming_keeps_the_same_moment_under_the_cursor(laid_out, factor, at_px):
    timeline, page = laid_out
    scale = fitted(timeline)
    told = call(page, "zoomed", as_json(scale), factor, at_px)
    expected = as_json(scale.zoomed(factor, at_px))
    assert told["offset"] == NEAR(expected["offset"])
    assert [s["width"] for s in told["stretches"]] == NEAR([s["width"] for s in expected["stretches"]])


@pytest.mark.parametrize("lane_by", list(LaneBy))
def test_lanes_have_the_same_names_order_and_events(laid_out, lane_by):
    timeline, page = laid_out
    told = page.run(f"arrangeLanes('{lane_by}', allRows)")
    expected = arrange(timeline, lane_by).lanes
    assert [(lane["name"], lane["rows"]) for lane in told] == [(lane.name, list(lane.rows)) for lane in expected]


def test_bars_begin_and_end_at_the_same_places_in_the_same_style(laid_out):
    timeline, page = laid_out
    rows = [row for row in range(len(timeline.events)) if timeline.events.dates[row]]
    for scale in scales(timeline):
        told = page.run(f"{json.dumps(rows)}.map((row) => extentOf(row, {json.dumps(as_json(scale))}))")
        expected = [extent_of(timeline.events, row, scale, METRICS) for row in rows]
        assert [bar["style"] for bar in told] == [bar.style for bar in expected]
        assert [bar["left"] for bar in told] == NEAR([bar.left for bar in expected], abs=0.01)
        assert [bar["right"] for bar in told] == NEAR([bar.right for bar in expected], abs=0.01)


def test_cards_are_packed_onto_the_same_tracks_at_the_same_size(laid_out):
    timeline, page = laid_out
    maker = CardMaker(timeline, FixedMeasurer(LETTER_PX), conflicts_by_row(timeline), frozenset(), 2, WIDEST_PX)
    page.run(f"setViewWidth({WIDTH_PX}); 0")
    lanes = arrange(timeline, LaneBy.ACTOR).lanes
    for scale in scales(timeline):
        page.run(f"given = {json.dumps(as_json(scale))}; 0")
        page.run(f"plans = planLanes(arrangeLanes('actor', allRows), given, {FULL_TRACKS}); 0")
        told = page.run(
            "plans.map((p) => [p.detail, p.height,"
            " p.cards.map((c) => [c.row, c.track, c.cardLeft, c.isInline, c.size.width, c.size.height])])"
        )
        plans = plan_lanes(lanes, scale, maker, FULL_TRACKS)
        assert [plan[0] for plan in told] == [plan.detail for plan in plans]
        assert [plan[1] for plan in told] == NEAR([plan.height for plan in plans])
        for mine, theirs in zip(told, plans, strict=True):
            placed = [
                [p.row, p.track, NEAR(p.card_left), p.is_inline, p.size.width, p.size.height] for p in theirs.planned
            ]
            assert mine[2] == placed


def test_intervals_are_packed_onto_the_same_tracks(laid_out):
    _, page = laid_out
    lefts, rights = [0, 5, 20, 21, 40, 40], [10, 30, 25, 22, 90, 41]
    assert call(page, "packTracks", lefts, rights, 4) == pack_tracks(lefts, rights, 4)


@pytest.mark.parametrize("looked_at", [None, 0, -1])
def test_links_take_the_same_way(laid_out, looked_at):
    timeline, page = laid_out
    if looked_at is not None:
        looked_at %= max(1, len(timeline.conflicts))
    rows = sorted({row for conflict in timeline.conflicts for row in conflict.events})[:12]
    rects = {row: Rect(40 + 190.0 * (row % 5), 30 + 70.0 * number, 150, 50) for number, row in enumerate(rows)}
    links = lay_out_links(dict(enumerate(timeline.conflicts)), rects, [], FixedMeasurer(LETTER_PX), looked_at)
    places = [[row, {"x": r.x, "y": r.y, "width": r.width, "height": r.height}] for row, r in rects.items()]
    page.run(f"rects = new Map({json.dumps(places)}); 0")
    told = page.run(
        f"conflictPairs(rects, {json.dumps(looked_at)}).map(({{ first, second }}) => [[first, second],"
        " routeLink(rects.get(first), rects.get(second), [...rects.values()])]).filter(([, curve]) => curve)"
    )
    expected = [[list(link.rows), [{"x": p.x, "y": p.y} for p in link.curve]] for link in links]
    assert told == expected


def test_a_corrected_events_told_date_is_at_the_same_place(open_page):
    story = CaseBuilder().article("A", "It happened.", outlet="Annals")
    account = story.told_by("A", "It happened", "2020-01-05")
    story.event("Moved", "2020-02-05", account, told="2020-01-05", corrected=True)
    story.events[0] = replace(story.events[0], told_span=parse_edtf("2020-01-05"))
    page = open_page(story)
    assert page.count("#marks .ghost") == 1
    assert page.run("document.querySelector('.ghost-way') !== null")
