"""How likely one of two articles retells the other's text, as log odds: a logistic model over what they share."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from operator import mul

from timeline_app.paths import resource
from timeline_app.reconcile.independence.comparison import NAMES


def log_odds(compared: Sequence[float]) -> float:
    """Return the log odds of a pair from what `Comparer.compare` returned."""
    return float(sum(map(mul, load_weights(), compared)))


@cache
def load_weights() -> tuple[float, ...]:
    """Return the fitted weights in the order of NAMES (`tests/benchmarks/fit_retold.py` fits them)."""
    table = tomllib.loads(resource("models", "retold.toml").read_text(encoding="utf-8"))
    return tuple(float(table["weights"][name]) for name in NAMES)
