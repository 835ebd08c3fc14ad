"""How reconciling grows with a case: `python -m tests.benchmarks.reconcile [--mentions N] [--workers N] [--json]`.

Two shapes of N mentions in N / 10 articles: many small disputes over ten years, and one dispute with
all its articles in one month.  Each case is made and measured in a process of its own, so that its
peak memory is its own.  Adding an article is what a program does that has the case open.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import multiprocessing
import os
import pstats
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass

from tests.benchmarks.synthetic import many_disputes, one_dispute

SHAPES = {"many disputes": many_disputes, "one month": one_dispute}
LIMIT_S, LIMIT_MB, LIMIT_DOUBLING, LIMIT_ADDING_S = 30.0, 1024, 2.3, 1.0
"""What issue 5 allows, at 100,000 mentions."""
PROFILED_LINES = 25
LARGEST_CHECKED = 10_000
"""Beyond so many mentions the result is not compared with that of starting anew: it costs a run more."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One case, reconciled from scratch and with one article more."""

    shape: str
    mentions: int
    articles: int
    seconds: float
    """From scratch, all but the last article: on the clock."""
    cpu_s: float
    """The same in the processors' time, all workers together, which other programs lengthen less."""
    adding_s: float
    """The last article added: on the clock."""
    adding_cpu_s: float
    peak_mb: int
    """Of the process, with Python and the case itself."""
    helper_mb: int
    """Of the largest helper, most of it shared with the process that it is a copy of."""
    case_mb: int
    """Of that, before reconciling."""
    events: int
    conflicts: int
    same_as_scratch: bool | None
    """Whether adding gives what reconciling all in another order and without helpers gives; None if not looked at."""


def measure(shape: str, mentions: int, workers: int, *, check: bool) -> Measure:
    """Make a case and reconcile it; call in a process of its own."""
    from timeline_app.reconcile import Reconciler, reconcile
    from timeline_app.services.sharing import share_among

    case = SHAPES[shape](mentions)
    before = case.without_last()
    case_mb = _peak_mb()
    reconciler = Reconciler(share_among(workers))
    start, cpu_start = time.perf_counter(), _cpu_s()
    reconciler.reconcile(before.articles, before.extractions, ())
    seconds, cpu_s = time.perf_counter() - start, _cpu_s() - cpu_start
    peak_mb, helper_mb = _peak_mb(), _peak_mb(of_children=True)
    start, cpu_start = time.perf_counter(), _cpu_s()
    derived = reconciler.reconcile(case.articles, case.extractions, ())
    adding_s, adding_cpu_s = time.perf_counter() - start, _cpu_s() - cpu_start
    other = case.reversed()
    return Measure(
        shape,
        case.mentions,
        len(case.articles),
        round(seconds, 2),
        round(cpu_s, 2),
        round(adding_s, 2),
        round(adding_cpu_s, 2),
        peak_mb,
        helper_mb,
        case_mb,
        len(derived.events),
        len(derived.conflicts),
        derived == reconcile(other.articles, other.extractions, ()) if check else None,
    )


def _cpu_s() -> float:
    """Return the processor time of this process and of its helpers that have ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _peak_mb(*, of_children: bool = False) -> int:
    """Return the most memory this process, or a helper of it, has held; 0 where the system does not say."""
    try:
        import resource
    except ImportError:  # not on Windows
        return 0
    unit = 1024**2 if sys.platform == "darwin" else 1024
    whose = resource.RUSAGE_CHILDREN if of_children else resource.RUSAGE_SELF
    return resource.getrusage(whose).ru_maxrss // unit


def measure_alone(shape: str, mentions: int, workers: int, *, check: bool = False) -> Measure:
    """Measure in a fresh process."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(measure, shape, mentions, workers, check=check).result()


def profile(shape: str, mentions: int) -> None:
    """Print where the time goes."""
    from timeline_app.reconcile import reconcile

    case = SHAPES[shape](mentions)
    with cProfile.Profile() as profiler:
        reconcile(case.articles, case.extractions, ())
    pstats.Stats(profiler).sort_stats("tottime").print_stats(PROFILED_LINES)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for half the size and for the whole of each shape."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=10_000)
    parser.add_argument(
        "--workers", type=int, default=min(2, os.cpu_count() or 1), help="processes that share the work"
    )
    parser.add_argument("--shape", choices=SHAPES, help="one shape only")
    parser.add_argument("--profile", action="store_true", help="print where the time goes instead")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    shapes = [asked.shape] if asked.shape else list(SHAPES)
    if asked.profile:
        for shape in shapes:
            profile(shape, asked.mentions)
        return 0
    found = {shape: _measure_doubling(shape, asked.mentions, asked.workers) for shape in shapes}
    if asked.json:
        print(json.dumps({shape: [asdict(one) for one in both] for shape, both in found.items()}, indent=1))
    else:
        _print_table(found)
    return 0


def _measure_doubling(shape: str, mentions: int, workers: int) -> tuple[Measure, Measure]:
    is_small = mentions <= LARGEST_CHECKED
    half = measure_alone(shape, mentions // 2, workers, check=is_small)
    return half, measure_alone(shape, mentions, workers)


def _print_table(found: dict[str, tuple[Measure, Measure]]) -> None:
    heads = ("mentions", "articles", "s", "cpu s", "adding s", "cpu s", "peak MB", "helper MB", "of case", "events")
    print(f"{'shape':<14}" + "".join(f"{head:>10}" for head in (*heads, "conflicts")) + "  as from scratch")
    for half, whole in found.values():
        print(_row(half), _row(whole), sep="\n")
        print(f"{'':<14}doubling costs {whole.cpu_s / max(half.cpu_s, 0.01):.2f} times")
    wanted = f"{LIMIT_S:.0f} s, {LIMIT_MB} MB, doubling {LIMIT_DOUBLING}, adding under {LIMIT_ADDING_S} s"
    print(f"wanted at 100,000 mentions: {wanted}")


def _row(one: Measure) -> str:
    times = (one.mentions, one.articles, one.seconds, one.cpu_s, one.adding_s, one.adding_cpu_s)
    cells = "".join(
        f"{cell:>10}" for cell in (*times, one.peak_mb, one.helper_mb, one.case_mb, one.events, one.conflicts)
    )
    return f"{one.shape:<14}{cells}  " + {None: "-", True: "same", False: "DIFFERS"}[one.same_as_scratch]


if __name__ == "__main__":
    sys.exit(main())
