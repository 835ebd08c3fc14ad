"""How reconciling grows with a case: `python -m tests.benchmarks.reconcile [--mentions N] [--json]`.

Two shapes of N mentions in N / 10 articles: many small disputes over ten years, and one dispute with
all its articles in one month.  Each case is made and measured in a process of its own, so that its
peak memory is its own.  Adding an article is what the program does then: `reconcile` once more.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import multiprocessing
import pstats
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass

from tests.benchmarks.synthetic import Told, many_disputes, one_dispute

SHAPES = {"many disputes": many_disputes, "one month": one_dispute}
LIMIT_S, LIMIT_MB, LIMIT_DOUBLING, LIMIT_ADDING_S = 30.0, 1024, 2.3, 1.0
"""What issue 5 allows, at 100,000 mentions."""
PROFILED_LINES = 25
LARGEST_REVERSED = 10_000
"""Beyond so many mentions, whether the order of import matters is not looked at: it costs a run more."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One case, reconciled from scratch and with one article more."""

    shape: str
    mentions: int
    articles: int
    seconds: float
    """From scratch, all but the last article: on the clock."""
    cpu_s: float
    """The same in the processor's time, which other programs on the machine lengthen less."""
    adding_s: float
    """The last article added: on the clock."""
    peak_mb: int
    """Of the process, with Python and the case itself."""
    case_mb: int
    """Of that, before reconciling."""
    events: int
    conflicts: int
    same_in_any_order: bool | None
    """None where it was not looked at."""


def measure(shape: str, mentions: int, *, check_order: bool) -> Measure:
    """Make a case and reconcile it; call in a process of its own."""
    from timeline_app.reconcile import reconcile

    case = SHAPES[shape](mentions)
    before = case.without_last()
    case_mb = _peak_mb()
    start, cpu_start = time.perf_counter(), time.process_time()
    reconcile(before.articles, before.extractions, ())
    seconds, cpu_s = time.perf_counter() - start, time.process_time() - cpu_start
    peak_mb = _peak_mb()
    start = time.perf_counter()
    derived = reconcile(case.articles, case.extractions, ())
    adding_s = time.perf_counter() - start
    return Measure(
        shape,
        case.mentions,
        len(case.articles),
        round(seconds, 2),
        round(cpu_s, 2),
        round(adding_s, 2),
        peak_mb,
        case_mb,
        len(derived.events),
        len(derived.conflicts),
        _is_same(derived, case.reversed()) if check_order else None,
    )


def _is_same(derived: object, case: Told) -> bool:
    from timeline_app.reconcile import reconcile

    return derived == reconcile(case.articles, case.extractions, ())


def _peak_mb() -> int:
    """Return the most memory this process has held; 0 where the system does not say."""
    try:
        import resource
    except ImportError:  # not on Windows
        return 0
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


def measure_alone(shape: str, mentions: int, *, check_order: bool = False) -> Measure:
    """Measure in a fresh process."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(measure, shape, mentions, check_order=check_order).result()


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
    parser.add_argument("--shape", choices=SHAPES, help="one shape only")
    parser.add_argument("--profile", action="store_true", help="print where the time goes instead")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    shapes = [asked.shape] if asked.shape else list(SHAPES)
    if asked.profile:
        for shape in shapes:
            profile(shape, asked.mentions)
        return 0
    found = {shape: _measure_doubling(shape, asked.mentions) for shape in shapes}
    if asked.json:
        print(json.dumps({shape: [asdict(one) for one in both] for shape, both in found.items()}, indent=1))
    else:
        _print_table(found)
    return 0


def _measure_doubling(shape: str, mentions: int) -> tuple[Measure, Measure]:
    is_small = mentions <= LARGEST_REVERSED
    return measure_alone(shape, mentions // 2, check_order=is_small), measure_alone(shape, mentions)


def _print_table(found: dict[str, tuple[Measure, Measure]]) -> None:
    heads = ("mentions", "articles", "s", "cpu s", "adding s", "peak MB", "of case", "events", "conflicts")
    print(f"{'shape':<14}" + "".join(f"{head:>10}" for head in heads) + "  any order")
    for half, whole in found.values():
        print(_row(half), _row(whole), sep="\n")
        print(f"{'':<14}doubling costs {whole.cpu_s / max(half.cpu_s, 0.01):.2f} times")
    wanted = f"{LIMIT_S:.0f} s, {LIMIT_MB} MB, doubling {LIMIT_DOUBLING}, adding under {LIMIT_ADDING_S} s"
    print(f"wanted at 100,000 mentions: {wanted}")


def _row(one: Measure) -> str:
    counts = (one.mentions, one.articles, one.seconds, one.cpu_s, one.adding_s, one.peak_mb, one.case_mb)
    cells = "".join(f"{cell:>10}" for cell in (*counts, one.events, one.conflicts))
    return f"{one.shape:<14}{cells}  " + {None: "-", True: "same", False: "DIFFERS"}[one.same_in_any_order]


if __name__ == "__main__":
    sys.exit(main())
