"""What a dispute's figures are made of, a line each: for those who write the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.benchmarks.score import name_pairs, pairs_of, told_groups, told_name_pairs
from tests.benchmarks.score_conflicts import (
    agreeing_figures,
    annotated_conflicts,
    is_false_alarm,
    match,
    told_conflicts,
)
from tests.benchmarks.score_passages import Object, Texts, find_passages
from tests.benchmarks.score_tellings import Telling, annotated_tellings, pair, told_tellings

INDENT = " " * 12


def explain(gold: Object, told: Object, texts: Texts) -> Iterator[str]:
    """Yield what is missed, misdated, extra, split, mixed, raised wrongly or not at all."""
    annotated, ours = annotated_tellings(gold["events"], texts), told_tellings(told["events"], texts)
    pair(annotated, ours)
    yield from _explain_dates(annotated, ours, texts)
    yield from _explain_boilerplate(gold, ours, texts)
    yield from _explain_merging(annotated, texts)
    yield from _explain_conflicts(gold, told, texts)
    yield from _explain_pairs(gold, told)


def _explain_dates(annotated: Sequence[Telling], ours: Sequence[Telling], texts: Texts) -> Iterator[str]:
    for one in annotated:
        if one.partner is None:
            if one.is_required:
                yield f"MISSED    {one.event} {one.dates} {_words(one, texts)}"
            continue
        is_right = one.is_dated_right_by(one.partner) if one.is_required else one.allows(one.partner)
        if not is_right:
            wanted = one.dates or one.event_dates
            yield f"MISDATED  {one.event} wanted {wanted} got {one.partner.dates} {_words(one, texts)}"
    for telling in ours:
        if telling.dates and telling.partner is None:
            yield f"EXTRA     {telling.dates} {_words(telling, texts)}"


def _explain_boilerplate(gold: Object, ours: Sequence[Telling], texts: Texts) -> Iterator[str]:
    for spot in find_passages(gold["boilerplate"], texts):
        for one in ours:
            if one.passage and one.passage.touches(spot):
                yield f"BOILER    {_words(one, texts)}"


def _explain_merging(annotated: Sequence[Telling], texts: Texts) -> Iterator[str]:
    required = [one for one in annotated if one.is_required and one.partner]
    for event in dict.fromkeys(one.event for one in required):
        mine = [one for one in required if one.event == event]
        homes = Counter(one.partner.event for one in mine if one.partner)
        if len(homes) > 1:
            yield f"SPLIT     {event} into {len(homes)}:"
            yield from (
                f"            {one.partner.event} {one.dates} {_words(one, texts)}" for one in mine if one.partner
            )
    for home in dict.fromkeys(one.partner.event for one in required if one.partner):
        inside = [one for one in required if one.partner and one.partner.event == home]
        if len({one.event for one in inside}) > 1:
            yield f"MIXED     {home}:"
            yield from (f"{INDENT}{one.event} {one.dates} {_words(one, texts)}" for one in inside)


def _explain_conflicts(gold: Object, told: Object, texts: Texts) -> Iterator[str]:
    annotated, ours = annotated_conflicts(gold["conflicts"], texts), told_conflicts(told["conflicts"], texts)
    harmless, agreeing = annotated_conflicts(gold["not_conflicts"], texts), agreeing_figures(gold["figures"], texts)
    pairs = match(annotated, ours)
    for at, wanted in enumerate(annotated):
        if not wanted.is_soft and at not in pairs:
            yield f"UNRAISED  {wanted.type} {wanted.name}"
    for at, one in enumerate(ours):
        if at in pairs.values():
            continue
        fault = "ALARM    " if is_false_alarm(one, harmless, agreeing) else "UNWANTED "
        yield f"{fault} {one.name}"
        for side in one.sides:
            yield "            side: " + " / ".join(
                _quoted(texts[spot.article][spot.start : spot.end]) for spot in side
            )


def _explain_pairs(gold: Object, told: Object) -> Iterator[str]:
    names, ours = name_pairs(gold), told_name_pairs(gold, told)
    yield from (f"APART     names {one} / {other}" for one, other in sorted(names - ours))
    yield from (f"JOINED    names {one} / {other}" for one, other in sorted(ours - names))
    wire, groups = pairs_of(gold["same_wire_copy"]), pairs_of(told_groups(told))
    yield from (f"APART     articles {one} / {other}" for one, other in sorted(wire - groups))
    yield from (f"JOINED    articles {one} / {other}" for one, other in sorted(groups - wire))


def _words(one: Telling, texts: Texts) -> str:
    if one.passage is None:
        return "(not in its article)"
    spot = one.passage
    return f"{spot.article}: {_quoted(texts[spot.article][spot.start : spot.end])}"


def _quoted(words: str) -> str:
    return "“" + " ".join(words.split()) + "”"
