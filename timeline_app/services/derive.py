"""Told and decided in, derived out: reconciling a whole case in a child process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app import storage
from timeline_app.services.reading import child_processes

if TYPE_CHECKING:
    from pebble import ProcessPool


@dataclass(frozen=True, slots=True)
class Derivation:
    """What a child computed: ready to be written, so that the writer only writes."""

    packed: storage.PackedDerived
    revision: int
    """Of the material it was computed from."""
    events: int
    conflicts: int


def derive_case(case: storage.CaseFile, pool: ProcessPool) -> Derivation:
    """Compute the derived layer of `case` in the pool and save it."""
    derivation: Derivation = pool.schedule(compute_derived, args=(case.path,)).result()
    case.save_derived(derivation.packed, derivation.revision)
    return derivation


def ensure_derived(path: Path) -> None:
    """Derive where that is out of date, as after an import that was cut short.

    Raises CaseError where the case can't be opened, or has to be written and can't.
    """
    with storage.CaseFile.open(path, read_only=True) as case:
        if not case.is_stale:
            return
    with storage.CaseFile.open(path) as case, child_processes(1) as pool:
        derive_case(case, pool)


def compute_derived(path: Path) -> Derivation:
    """Reconcile what the case at `path` holds; reads only."""
    from timeline_app.reconcile import reconcile

    with storage.CaseFile.open(path, read_only=True) as case:
        material = case.load_material()
    derived = reconcile(material.articles, material.extractions, material.decisions)
    return Derivation(storage.pack_derived(derived), material.revision, len(derived.events), len(derived.conflicts))
