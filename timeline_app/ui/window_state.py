"""What a window remembers from one day to the next, in the user's folder; never in the case."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from timeline_app.paths import state_folder

MOST_RECENT = 8
THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class CaseView:
    """How a case was last looked at."""

    lane_by: str = "actor"
    scale: tuple[float, float] = (0.0, 0.0)
    """First and last second shown; equal where nothing was kept."""
    query: str = ""
    """What stood in the search field."""
    without_sources: tuple[str, ...] = ()
    """Names of the sources that were switched off."""
    only_conflicts: bool = False
    with_hidden: bool = False


@dataclass(frozen=True, slots=True)
class WindowState:
    """Everything that is remembered."""

    geometry: str = ""
    """Qt's own bytes, in hex."""
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    theme: str = "system"
    recent: tuple[str, ...] = ()
    """Paths of cases, the last used first."""
    import_folder: str = ""
    export_folder: str = ""
    views: Mapping[str, CaseView] = field(default_factory=dict)
    """By the case's path."""

    def with_recent(self, path: Path) -> WindowState:
        """Return the state with a case at the head of the recent ones."""
        kept = [str(path), *(one for one in self.recent if one != str(path))]
        return replace(self, recent=tuple(kept[:MOST_RECENT]))

    def without_recent(self, path: Path) -> WindowState:
        """Return the state without a case that is no longer there."""
        return replace(self, recent=tuple(one for one in self.recent if one != str(path)))


def load_state(folder: Path | None = None) -> WindowState:
    """Read the state; a missing or damaged file means a fresh start, never an error."""
    try:
        data = json.loads(_path(folder).read_text(encoding="utf-8"))
        return _read(data)
    except (OSError, ValueError, TypeError, KeyError):
        return WindowState()


def save_state(state: WindowState, folder: Path | None = None) -> None:
    """Write the state; where the folder can't be written, nothing is remembered."""
    path = _path(folder)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(state), indent=1), encoding="utf-8")
    except OSError:
        return


def _path(folder: Path | None) -> Path:
    return (folder or state_folder()) / "window.json"


def _read(data: Mapping[str, Any]) -> WindowState:
    known = {one.name for one in fields(WindowState)}
    given = {name: value for name, value in data.items() if name in known}
    given["recent"] = tuple(given.get("recent", ()))
    given["splitters"] = {name: tuple(sizes) for name, sizes in given.get("splitters", {}).items()}
    given["views"] = {path: _read_view(view) for path, view in given.get("views", {}).items()}
    if given.get("theme") not in THEMES:
        given.pop("theme", None)
    return WindowState(**given)


def _read_view(view: Mapping[str, Any]) -> CaseView:
    return CaseView(
        str(view["lane_by"]),
        (view["scale"][0], view["scale"][1]),
        str(view.get("query", "")),
        tuple(view.get("without_sources", ())),
        bool(view.get("only_conflicts")),
        bool(view.get("with_hidden")),
    )
