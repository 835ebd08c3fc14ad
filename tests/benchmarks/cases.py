"""Score the product on annotated disputes, one table: `python -m tests.benchmarks.cases [--json] [--explain NAME]`.

Our own disputes always; the founding case, the cases and the topics of two incidents where they lie
beside the checkout.  Rows that sum up a half add the counts of its disputes before making rates.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.annotated import (
    Dispute,
    export_dispute,
    find_disputes,
    find_shared,
    find_topics,
    load_shared_scorer,
    score_by_shared,
)
from tests.benchmarks.explain import explain
from tests.benchmarks.score import Figures, figures_of, tally

COLUMNS = {
    "dated_f1": "dated",
    "dated_precision": "dat_p",
    "dated_recall": "dat_r",
    "merge_b3_f1": "merge",
    "merge_all_b3_f1": "m_all",
    "event_date_accuracy": "ev_date",
    "undated_precision": "undated",
    "conflict_recall": "conf_r",
    "conflict_precision": "conf_p",
    "conflict_f1": "conf_f1",
    "conflict_false_alarms_count": "alarms",
    "boilerplate_events_count": "boiler",
    "name_pairs_recall": "name_r",
    "name_pairs_precision": "name_p",
    "wire_pairs_recall": "wire_r",
    "wire_pairs_precision": "wire_p",
}
TOPIC_COLUMNS = ("coverage", "pair_precision", "pair_recall", "pair_f1_end_to_end", "b3_f1", "cross_incident_rate")
Rows = dict[str, Figures]


def score_half(half: str) -> Rows:
    """Score our own disputes of a half: a row each (of `develop` only), and one of them all."""
    counts = {one.name: tally(one.gold, export_dispute(one.articles), one.texts) for one in find_disputes(half)}
    rows = {f"{half}/{name}": figures_of(count) for name, count in counts.items() if half == "develop"}
    return rows | {f"all of {half}": figures_of(sum(counts.values(), Counter()))}


def score_shared() -> Rows:
    """Score the annotated disputes beside the checkout with the scorer that lies there too."""
    return {one.name: score_by_shared(one, export_dispute(one.articles)) for one in find_shared()}


def score_topics() -> Rows:
    """Score the topics of two incidents, all together; no row where they are missing."""
    topics = find_topics()
    if not topics:
        return {}
    scorer, total = load_shared_scorer("score_merge"), Counter[str]()
    for topic in topics:
        total.update(scorer.tally(topic.gold, export_dispute(topic.articles), topic.texts))
    return {f"{len(topics)} topics": scorer.figures(total)}


def table(rows: Rows, columns: dict[str, str]) -> Iterator[str]:
    """Yield the lines of a table, a row each."""
    width = max(map(len, rows))
    yield " ".join([" " * width, *(f"{head:>7}" for head in columns.values())])
    for name, figures in rows.items():
        yield " ".join([f"{name:<{width}}", *(f"{_written(column, figures[column]):>7}" for column in columns)])


def _written(column: str, value: float) -> str:
    return str(int(value)) if column.endswith("_count") else f"{value:.3f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, or what one dispute's figures are made of."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print every figure as JSON")
    parser.add_argument("--explain", metavar="NAME", help="list what is missed, misdated, extra in one dispute")
    parser.add_argument("--no-topics", action="store_true", help="leave out the topics of two incidents, the slow part")
    parser.add_argument("--save", metavar="FOLDER", type=Path, help="write the exports there")
    asked = parser.parse_args(arguments)
    if asked.explain:
        return _explain(asked.explain)
    if asked.save:
        _save([*find_disputes("develop"), *find_shared()], asked.save)
    rows = score_half("develop") | score_half("judge") | score_shared()
    topics = {} if asked.no_topics else score_topics()
    if asked.json:
        print(json.dumps(rows | topics, indent=1))
        return 0
    print(*table(rows, COLUMNS), sep="\n")
    if topics:
        print("", *table(topics, {name: name[:7] for name in TOPIC_COLUMNS}), sep="\n")
    return 0


def _explain(name: str) -> int:
    """List one dispute's faults; the judged half is not read while rules are written."""
    found = [one for one in (*find_disputes("develop"), *find_shared()) if one.name == name]
    if not found:
        print(f"No dispute “{name}” to explain (those of the judged half are only scored).", file=sys.stderr)
        return 2
    print(*explain(found[0].gold, export_dispute(found[0].articles), found[0].texts), sep="\n")
    return 0


def _save(disputes: Sequence[Dispute], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for one in disputes:
        written = json.dumps(export_dispute(one.articles), ensure_ascii=False, indent=1)
        (folder / f"{one.name}.json").write_text(written, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
