"""Told and decided in, derived out: reconciling a whole case in a child process."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.domain.case import Derived
from timeline_app.storage import CaseFile

if TYPE_CHECKING:
    from pebble import ProcessPool


def derive_case(case: CaseFile, pool: ProcessPool) -> Derived:
    """Compute the derived layer of `case` in the pool, save it and return it."""
    derived, revision = pool.schedule(compute_derived, args=(case.path,)).result()
    case.save_derived(derived, revision)
    return derived


def compute_derived(path: Path) -> tuple[Derived, int]:
    """Reconcile what the case at `path` holds; reads only.

    Returns the derived layer and the revision of the material it was computed from.
    """
    from timeline_app.reconcile import reconcile

    with CaseFile.open(path, read_only=True) as case:
        material = case.load_material()
    return reconcile(material.articles, material.extractions, material.decisions), material.revision
