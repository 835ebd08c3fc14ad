"""The palette as CSS variables, so that the page has the screen's own colours and sizes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from timeline_app.paths import resource


@dataclass(frozen=True, slots=True)
class Palette:
    """What `resources/palette.json` says."""

    light: Mapping[str, str]
    """Colour names to `#rrggbb`."""
    dark: Mapping[str, str]
    badges: tuple[tuple[str, str], ...]
    """Fill and text colour of the badges of sources without a colour of their own, in turn."""
    family: str
    text_px: Mapping[str, float]
    """Text roles to font sizes in logical pixels."""
    text_weight: Mapping[str, int]
    sizes: Mapping[str, float]
    """Sizes in logical pixels; the names end in `_px`."""


def load_palette() -> Palette:
    """Read the palette that is shipped with the program."""
    told = json.loads(resource("palette.json").read_text(encoding="utf-8"))
    roles = told["fonts"]["roles"]
    return Palette(
        light=told["themes"]["light"],
        dark=told["themes"]["dark"],
        badges=tuple((badge["fill"], badge["text"]) for badge in told["badges"]),
        family=told["fonts"]["family"],
        text_px={role: style["px"] for role, style in roles.items()},
        text_weight={role: style["weight"] for role, style in roles.items()},
        sizes=told["sizes"],
    )


def write_variables(palette: Palette) -> str:
    """Return the CSS that defines every colour and size as a variable, dark ones where the reader wants dark.

    Paper is always light.
    """
    sizes = {f"size_{name.removesuffix('_px')}": f"{value}px" for name, value in palette.sizes.items()}
    sizes |= {f"font_{role}": f"{px}px" for role, px in palette.text_px.items()}
    light, dark = _declare(palette.light), _declare(palette.dark)
    return "\n".join(
        (
            f":root {{ color-scheme: light; {light} {_declare(sizes)} {_declare(_badge_variables(palette))} }}",
            f":root[data-theme=dark] {{ color-scheme: dark; {dark} }}",
            f"@media (prefers-color-scheme: dark) {{ :root[data-theme=auto] {{ color-scheme: dark; {dark} }} }}",
            f"@media print {{ :root[data-theme] {{ color-scheme: light; {light} }} }}",
        )
    )


def _badge_variables(palette: Palette) -> dict[str, str]:
    fills = {f"badge_fill_{index}": fill for index, (fill, _) in enumerate(palette.badges)}
    return fills | {f"badge_text_{index}": text for index, (_, text) in enumerate(palette.badges)}


def _declare(values: Mapping[str, str]) -> str:
    return " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in values.items())
