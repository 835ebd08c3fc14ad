"""Timelines for layout and render tests: events by EDTF date, a measurer of fixed-width letters."""

from __future__ import annotations

import json
from array import array
from dataclasses import dataclass, field

from timeline_app.domain.conflict import ConflictStatus, ConflictType
from timeline_app.domain.date_words import describe
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.timeline import EventColumns, EventFlag, Source, Timeline, TimelineConflict, TimelineSide
from timeline_app.layout import Metrics
from timeline_app.paths import resource

METRICS = Metrics.from_sizes(json.loads(resource("palette.json").read_text(encoding="utf-8"))["sizes"])


class FixedMeasurer:
    """Every letter is as wide as the next; needs no Qt."""

    def __init__(self, letter_px=7.0):
        self.letter_px = letter_px

    @property
    def metrics(self):
        return METRICS

    def width_px(self, text, role):
        return len(text) * self.letter_px


class CountingMeasurer(FixedMeasurer):
    """Counts how often something is measured."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def width_px(self, text, role):
        self.count += 1
        return super().width_px(text, role)


@dataclass
class _Row:
    label: str
    date: str
    told: str
    actor: str
    kind: str
    sources: tuple[str, ...]
    independent: int
    flags: EventFlag
    words: str


@dataclass
class TimelineBuilder:
    """Collects events and conflicts; `build` sorts them into columns."""

    title: str = "A dispute"
    rows: list[_Row] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    conflicts: list[tuple] = field(default_factory=list)

    def source(self, short, name, colour=""):
        self.sources[short] = Source(name, short, colour)
        return self

    def event(  # noqa: PLR0913
        self, label, date="", *, told="", actor="", kind="statement", sources="", independent=1, flags=0, words=""
    ):
        """Add an event; `sources` are badge texts, `told` the date before a correction."""
        shorts = tuple(sources.split())
        for short in shorts:
            self.sources.setdefault(short, Source(f"{short} News", short, ""))
        flags = EventFlag(flags)
        self.rows.append(_Row(label, date, told, actor, kind, shorts, independent, flags, words))
        return self

    def conflict(self, *labels, kind="claim", status="open"):
        """Add a conflict between events by their labels."""
        self.conflicts.append((labels, ConflictType(kind), ConflictStatus(status)))
        return self

    def build(self):
        rows = sorted(self.rows, key=_order)
        of_label = {row.label: number for number, row in enumerate(rows)}
        shorts = list(self.sources)
        conflicts = tuple(
            _conflict(number, [of_label[label] for label in labels], kind, status)
            for number, (labels, kind, status) in enumerate(self.conflicts)
        )
        events = EventColumns(
            ids=tuple(f"e{number}" for number in range(len(rows))),
            labels=tuple(row.label for row in rows),
            dates=tuple(row.date for row in rows),
            date_words=tuple(row.words or describe(parse_edtf(row.date)) for row in rows),
            start_s=array("q", (_bounds(row.date)[0] for row in rows)),
            end_s=array("q", (_bounds(row.date)[1] for row in rows)),
            told_start_s=array("q", (_bounds(row.told or row.date)[0] for row in rows)),
            told_end_s=array("q", (_bounds(row.told or row.date)[1] for row in rows)),
            precisions=tuple(parse_edtf(row.date).precision.value for row in rows),
            flags=array("H", (_flags(row) for row in rows)),
            independent=array("H", (row.independent for row in rows)),
            accounts=array("H", (max(1, len(row.sources)) for row in rows)),
            conflicts=array("H", (_open_conflicts(conflicts, number) for number in range(len(rows)))),
            sources=tuple(tuple(shorts.index(short) for short in row.sources) for row in rows),
            actors=tuple(row.actor for row in rows),
            kinds=tuple(row.kind for row in rows),
        )
        return Timeline(self.title, events, tuple(self.sources.values()), conflicts)


def founding_timeline():
    """Return the story of the first case: a bill in September, a statement and its denial in November."""
    b = TimelineBuilder("Content Reporting System — Kazakhstan v. Meta")
    b.source("RFE", "Radio Free Europe").source("BBC", "BBC (translated)").source("EUR", "Euractiv")
    b.source("GSM", "gsmgotech").source("EAN", "Eurasianet")
    government, meta, parliament = "Government of Kazakhstan", "Meta", "Parliament"
    b.event("Parliament begins work on the bill", "2021-09", actor=parliament, sources="BBC EUR GSM", independent=2)
    b.event("Bill approved at first reading", "2021-09-15~", actor=parliament, sources="RFE EAN", independent=2)
    b.event(
        "Ministry publishes a “joint statement” that claims direct and exclusive access to the reporting system",
        "2021-11-01",
        actor=government,
        sources="RFE EUR EAN",
        independent=3,
    )
    b.event("Balaeva: the text was agreed with Meta", "2021-11-02", actor=government, sources="RFE EUR", independent=2)
    b.event("Meta denies exclusive access", "2021-11-02", actor=meta, sources="BBC RFE EUR EAN", independent=2)
    b.event("Meta answers Eurasianet", "2021-11-03", actor=meta, sources="EAN", flags=EventFlag.STARRED)
    b.event("Facebook trains ministry staff", actor=meta, sources="RFE")
    b.event("Petition passes ten thousand names", actor="Petitioners", sources="EAN")
    b.event("Government threatens to block the network", actor=government, sources="BBC EUR", independent=2)
    statement, denial = b.rows[2].label, b.rows[4].label
    b.conflict(statement, denial)
    b.conflict(b.rows[3].label, denial, kind="attribution")
    b.conflict(b.rows[0].label, b.rows[1].label, kind="date", status="resolved")
    return b


def _conflict(number, rows, kind, status):
    sides = tuple(TimelineSide(f"Position {row}", ((0, "a.txt", "so it is told"),), 1) for row in rows)
    return TimelineConflict(f"c{number}", kind, status, "The accounts differ.", 0.9, tuple(rows), sides)


def _open_conflicts(conflicts, number):
    return sum(number in conflict.events and conflict.status is ConflictStatus.OPEN for conflict in conflicts)


def _order(row):
    return (not row.date, _bounds(row.date)[0], row.label)


def _bounds(edtf):
    span = parse_edtf(edtf)
    if not span.is_dated:
        return 0, 0
    first, last = span.earliest or span.latest, span.latest or span.earliest
    return first.ordinal_s, last.ordinal_s


def _flags(row):
    span = parse_edtf(row.date)
    flags = row.flags
    flags |= EventFlag.APPROXIMATE if span.approximate else 0
    flags |= EventFlag.UNCERTAIN if span.uncertain else 0
    flags |= EventFlag.OPEN_START if span.first is None and span.is_dated else 0
    flags |= EventFlag.OPEN_END if span.last is None and span.is_dated else 0
    flags |= EventFlag.UNDATED if not span.is_dated else 0
    flags |= EventFlag.CORRECTED if row.told else 0
    return int(flags)
