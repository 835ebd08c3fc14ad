"""Score an export of one dispute against its annotation: counts first, so that disputes can be added up.

What is required: a telling of an event that is not optional, dated in words by its article.
Optional, inferred and undated tellings may be found; that is neither a hit nor a fault, unless
the told date contradicts the event's.  Soft conflicts likewise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from tests.benchmarks.score_conflicts import (
    agreeing_figures,
    annotated_conflicts,
    is_false_alarm,
    match,
    told_conflicts,
)
from tests.benchmarks.score_dates import is_same
from tests.benchmarks.score_passages import Object, Texts, find_passages, is_wrong
from tests.benchmarks.score_tellings import ENOUGH_CHARACTERS, Telling, annotated_tellings, pair, told_tellings

Tally = Counter[str]
"""Counts and sums of one dispute or of many; `figures_of` makes the rates."""
Figures = dict[str, float]
"""Rates between 0 and 1; counts where the name ends in `_count`."""


def tally(gold: Object, told: Object, texts: Texts) -> Tally:
    """Count what an export gets right and wrong."""
    annotated, ours = annotated_tellings(gold["events"], texts), told_tellings(told["events"], texts)
    pair(annotated, ours)
    found = _count_tellings(annotated, ours)
    found += _count_merging([one for one in annotated if one.is_required], "merge")
    found += _count_merging([one for one in annotated if not one.is_optional], "merge_all")
    found += _count_event_dates(gold["events"], told["events"], annotated)
    found += _count_conflicts(gold, told, texts)
    found += _count_pairs(name_pairs(gold), told_name_pairs(gold, told), "name")
    wire, maybe = (pairs_of(gold[key]) for key in ("same_wire_copy", "maybe_wire_copy"))
    found += _count_pairs(wire, pairs_of(told_groups(told)) - (maybe - wire), "wire")
    spam = find_passages(gold["boilerplate"], texts)
    found["boilerplate"] = sum(one.passage is not None and one.passage.touches(at) for one in ours for at in spam)
    found["wrong_offsets"] = sum(is_wrong(one, texts) for event in told["events"] for one in event["mentions"])
    return found


def figures_of(n: Tally) -> Figures:
    """Return the rates of one dispute's counts, or of the sum of many."""
    recall, precision = _rate(n["dated"], n["required"]), _rate(n["dated"], n["told_dated"])
    raised, right = _rate(n["raised"], n["firm"]), _rate(n["raised"], n["told_conflicts"] - n["soft_raised"])
    return {
        "required_mentions_count": n["required"],
        "told_mentions_count": n["told"],
        "mention_recall": _rate(n["matched"], n["required"]),
        "date_accuracy": _rate(n["dated"], n["matched"]),
        "dated_recall": recall,
        "dated_precision": precision,
        "dated_f1": _f1(precision, recall),
        "boilerplate_events_count": n["boilerplate"],
        "merge_b3_precision": _rate(n["merge_p"], n["merge_n"]),
        "merge_b3_recall": _rate(n["merge_r"], n["merge_n"]),
        "merge_b3_f1": _b3_f1(n, "merge"),
        "merge_all_b3_f1": _b3_f1(n, "merge_all"),
        "event_date_accuracy": _rate(n["event_dates_right"], n["event_dates"]),
        "undated_precision": _rate(n["undated_right"], n["undated"]),
        "told_offsets_wrong_count": n["wrong_offsets"],
        "firm_conflicts_count": n["firm"],
        "told_conflicts_count": n["told_conflicts"],
        "conflict_recall": raised,
        "conflict_precision": right,
        "conflict_f1": _f1(right, raised),
        "conflict_type_accuracy": _rate(n["typed"], n["raised"]),
        "conflict_false_alarms_count": n["false_alarms"],
        "name_pairs_recall": _rate(n["name_right"], n["name_gold"]),
        "name_pairs_precision": _rate(n["name_right"], n["name_told"]),
        "wire_pairs_recall": _rate(n["wire_right"], n["wire_gold"]),
        "wire_pairs_precision": _rate(n["wire_right"], n["wire_told"]),
    }


def _rate(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 1.0


def _f1(precision: float, recall: float) -> float:
    return round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0


def _b3_f1(n: Tally, name: str) -> float:
    return _f1(_rate(n[f"{name}_p"], n[f"{name}_n"]), _rate(n[f"{name}_r"], n[f"{name}_n"]))


def _count_tellings(annotated: Sequence[Telling], ours: Sequence[Telling]) -> Tally:
    required = [one for one in annotated if one.is_required]
    matched = [one for one in required if one.partner]
    neutral = {id(one.partner) for one in annotated if not one.is_required and one.partner and one.allows(one.partner)}
    undated = [one for one in ours if not one.dates]
    return Counter(
        required=len(required),
        told=len(ours),
        matched=len(matched),
        dated=sum(one.is_dated_right_by(one.partner) for one in matched),
        told_dated=sum(bool(one.dates) and id(one) not in neutral for one in ours),
        undated=len(undated),
        undated_right=sum(bool(one.partner) or _is_on_any(one, annotated) for one in undated),
    )


def _is_on_any(told: Telling, annotated: Sequence[Telling]) -> bool:
    spots = [one.passage for one in annotated if one.passage]
    return told.passage is not None and any(told.passage.shared(spot) >= ENOUGH_CHARACTERS for spot in spots)


def _count_merging(tellings: Sequence[Telling], name: str) -> Tally:
    """B-cubed (Bagga and Baldwin 1998): summed precision and recall over tellings; one not found stands alone."""
    groups = [one.partner.event if one.partner else f"alone {id(one)}" for one in tellings]
    by_group, by_event = Counter(groups), Counter(one.event for one in tellings)
    both = Counter((group, one.event) for group, one in zip(groups, tellings, strict=True))
    sums: Tally = Counter()
    sums[f"{name}_n"] = len(tellings)
    for (group, event), size in both.items():
        sums[f"{name}_p"] += size * size / by_group[group]
        sums[f"{name}_r"] += size * size / by_event[event]
    return sums


def _count_event_dates(events: Sequence[Object], told: Sequence[Object], annotated: Sequence[Telling]) -> Tally:
    dates = {event["id"]: event["date"] for event in told}
    found: Tally = Counter()
    for event in events:
        required = [one for one in annotated if one.is_required and one.event == event["id"]]
        homes = Counter(one.partner.event for one in required if one.partner)
        date = dates[homes.most_common(1)[0][0]] if homes else ""
        right = (event["date"], *event["date_alternatives"])
        found["event_dates"] += bool(required)
        found["event_dates_right"] += bool(required) and any(is_same(date, one) for one in right)
    return found


def _count_conflicts(gold: Object, told: Object, texts: Texts) -> Tally:
    annotated, ours = annotated_conflicts(gold["conflicts"], texts), told_conflicts(told["conflicts"], texts)
    harmless = annotated_conflicts(gold["not_conflicts"], texts)
    agreeing = agreeing_figures(gold["figures"], texts)
    pairs = match(annotated, ours)
    firm = {index: at for index, at in pairs.items() if not annotated[index].is_soft}
    extra = [one for at, one in enumerate(ours) if at not in pairs.values()]
    return Counter(
        firm=sum(not one.is_soft for one in annotated),
        told_conflicts=len(ours),
        raised=len(firm),
        soft_raised=len(pairs) - len(firm),
        typed=sum(annotated[index].type == ours[at].type for index, at in firm.items()),
        false_alarms=sum(is_false_alarm(one, harmless, agreeing) for one in extra),
    )


def _count_pairs(gold: set[tuple[str, str]], told: set[tuple[str, str]], name: str) -> Tally:
    return Counter({f"{name}_gold": len(gold), f"{name}_told": len(told), f"{name}_right": len(gold & told)})


def name_pairs(gold: Object) -> set[tuple[str, str]]:
    return pairs_of([_bare(name) for name in entity["variants"]] for entity in gold["entities"])


def told_name_pairs(gold: Object, told: Object) -> set[tuple[str, str]]:
    known = {_bare(name) for entity in gold["entities"] for name in entity["variants"]}
    spellings = ([actor["name"], *actor["variants"]] for actor in told["actors"])
    return pairs_of([bare for bare in map(_bare, names) if bare in known] for names in spellings)


def _bare(name: str) -> str:
    plain = name.replace("’", "'").casefold().strip()
    return re.sub(r"\A(?:the|an?) |'s\Z", "", plain)


def told_groups(told: Object) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for article in told["articles"]:
        groups.setdefault(article["independence_group"], []).append(article["file"])
    return list(groups.values())


def pairs_of(groups: Iterable[Sequence[str]]) -> set[tuple[str, str]]:
    return {(one, other) for group in groups for one, other in combinations(sorted(set(group)), 2)}
