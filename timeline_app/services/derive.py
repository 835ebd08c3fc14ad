"""Told and decided in, derived out: reconciling a whole case in a child process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app import storage
from timeline_app.domain.case import Derived
from timeline_app.services.reading import child_processes, default_workers

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
    """Reconcile what the case at `path` holds; reads only.

    A child process that is asked again about the same case does only what the change since then asks for.
    """
    material, derived = _desk_of(path).reconcile()
    return Derivation(storage.pack_derived(derived), material.revision, len(derived.events), len(derived.conflicts))


class _Desk:
    """One case with what is known of it from the last time."""

    def __init__(self, path: Path) -> None:
        from timeline_app.reconcile import Reconciler
        from timeline_app.services.sharing import share_among

        self._path = path
        self._reconciler = Reconciler(share_among(default_workers()))
        self._material: storage.Material | None = None

    def reconcile(self) -> tuple[storage.Material, Derived]:
        """Return what the case holds now and what follows from it."""
        with storage.CaseFile.open(self._path, read_only=True) as case:
            self._material = found = case.load_material(self._material)
        return found, self._reconciler.reconcile(found.articles, found.extractions, found.decisions)


@lru_cache(maxsize=1)
def _desk_of(path: Path) -> _Desk:
    """Return the desk of a case: one stays on for as long as the child process works on that case."""
    return _Desk(path)
