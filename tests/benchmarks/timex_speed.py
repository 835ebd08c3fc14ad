"""CPU seconds of whole processes, of start-up, and of input made to be slow."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable

from tests.benchmarks.timex_shared import ROOT

MEGABYTE = 1_000_000

HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": lambda size: "1" * size,
    "digits and commas": lambda size: "1," * (size // 2),
    "slashes": lambda size: "12/" * (size // 3),
    "blanks": lambda size: " " * size,
    "line breaks": lambda size: "\n " * (size // 2),
    "one line of Mondays": lambda size: "Monday " * (size // 7),
    "numbers in words": lambda size: "twenty one " * (size // 11),
    "years ago": lambda size: "a year ago " * (size // 11),
    "ranges": lambda size: "from May to " * (size // 12),
    "quotation marks": lambda size: '"today ' * (size // 7),
    "one long word": lambda size: "a" * size,
    "prose": lambda size: ("He said on Monday that the talks, begun in September, will go on. " * (size // 66 + 1))[
        :size
    ],
}


def measure_run(run: Callable[[], object]) -> float:
    """Return the CPU seconds of the child processes that a call starts and waits for."""
    before = os.times()
    run()
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def measure_start_up() -> dict[str, float]:
    """Return CPU seconds of importing the tagger, and of importing it and reading a first sentence."""
    load = "import timeline_app.extract"
    first = "from timeline_app.extract import find_timexes; find_timexes('He left on Monday.', '2021-11-05')"
    empty = _python("pass")
    return {"import": _python(load) - empty, "import and first sentence": _python(first) - empty}


def measure_growth() -> list[dict[str, float | str]]:
    """Return CPU seconds for hostile input of growing length."""
    from timeline_app.extract import find_timexes

    rows: list[dict[str, float | str]] = []
    sizes = [(name, size) for name in HOSTILE for size in (MEGABYTE // 10, MEGABYTE // 5)]
    for name, size in [*sizes, ("prose", MEGABYTE), ("prose", 10 * MEGABYTE)]:
        text = HOSTILE[name](size)
        start = time.process_time()
        find_timexes(text, "2021-11-05")
        rows.append({"input": name, "chars": len(text), "seconds": time.process_time() - start})
    return rows


def _python(code: str) -> float:
    return measure_run(lambda: subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT))
