"""The legend: the marks that occur in a scene, and every source by its full name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline_app.layout.cards import CardMaker
from timeline_app.layout.elision import elide
from timeline_app.layout.geometry import Rect
from timeline_app.layout.lane_drawing import Drawing
from timeline_app.layout.metrics import TextRole
from timeline_app.layout.scene import Card, Legend, LegendEntry, LegendSample, Text

WORDS = {
    LegendSample.EXACT: "exact day or time",
    LegendSample.UNIT: "within a week, month or year",
    LegendSample.INTERVAL: "lasting from – to",
    LegendSample.FUZZY: "approximate",
    LegendSample.SINCE: "since",
    LegendSample.UNTIL: "until",
    LegendSample.UNCERTAIN: "source not sure",
    LegendSample.GHOST: "date as told, before correction",
    LegendSample.CONFLICT: "accounts conflict",
    LegendSample.STAR: "starred",
    LegendSample.DENSITY: "number of events, conflicts below",
}
_SAMPLE_PX = 28.0
_ENTRY_GAP_PX = 20.0
_TEXT_GAP_PX = 7.0


def occurring_samples(drawing: Drawing, undated: Iterable[Card]) -> tuple[LegendSample, ...]:
    """Return which marks occur, in the order of the legend."""
    found = {LegendSample(bar.style.value) for bar in drawing.bars}
    found |= {LegendSample.UNCERTAIN for bar in drawing.bars if bar.uncertain}
    found |= {LegendSample.GHOST for _ in drawing.ghosts}
    found |= {LegendSample.DENSITY for _ in drawing.densities}
    for card in (*drawing.cards, *undated):
        found |= {LegendSample.CONFLICT} if card.marker else set()
        found |= {LegendSample.STAR} if card.star else set()
    return tuple(sample for sample in LegendSample if sample in found)


def lay_out_legend(samples: tuple[LegendSample, ...], rect: Rect, maker: CardMaker) -> Legend | None:
    """Return the legend with the top left and width of `rect`, wrapped in lines; None where there is nothing."""
    lines = [list(_marks(samples, maker)), list(_sources(maker))]
    m = maker.metrics
    entries: list[LegendEntry] = []
    y = rect.y
    for group in lines:
        x = rect.x
        for entry in group:
            width = entry.text.rect.right - entry.rect.x
            if x + width > rect.right and x > rect.x:
                x, y = rect.x, y + m.legend_line_px
            entries.append(_moved(entry, x, y))
            x += width + _ENTRY_GAP_PX
        y += m.legend_line_px if group else 0
    return Legend(Rect(rect.x, rect.y, rect.width, y - rect.y), tuple(entries)) if entries else None


def _marks(samples: tuple[LegendSample, ...], maker: CardMaker) -> Iterator[LegendEntry]:
    m = maker.metrics
    for sample in samples:
        wide = sample not in (LegendSample.CONFLICT, LegendSample.STAR, LegendSample.EXACT)
        width = _SAMPLE_PX if wide else m.marker_px
        yield LegendEntry(sample, Rect(0, 0, width, m.legend_line_px), _text(WORDS[sample], width, maker))


def _sources(maker: CardMaker) -> Iterator[LegendEntry]:
    m = maker.metrics
    for number, source in enumerate(maker.timeline.sources):
        badge = maker.badges.place(number, 0, (m.legend_line_px - m.badge_px) / 2)
        text = _text(source.name, badge.rect.width, maker)
        yield LegendEntry(LegendSample.SOURCE, Rect(0, 0, badge.rect.width, m.legend_line_px), text, badge)


def _text(words: str, beside_px: float, maker: CardMaker) -> Text:
    m = maker.metrics
    shown = elide(maker.measurer, words, TextRole.LEGEND, m.card_max_px)
    width = maker.measurer.width_px(shown, TextRole.LEGEND) + 2
    rect = Rect(beside_px + _TEXT_GAP_PX, 0, width, m.legend_line_px)
    return Text(rect, shown, TextRole.LEGEND, full=words if shown != words else "")


def _moved(entry: LegendEntry, x: float, y: float) -> LegendEntry:
    text, badge = entry.text, entry.badge
    return LegendEntry(
        entry.sample,
        entry.rect.moved(x, y),
        text.moved(x, y),
        badge.moved(x, y) if badge else None,
    )
