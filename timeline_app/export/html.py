"""The case as one HTML file: interactive, self-contained, and unable to ask any network for anything.

Template, styles and scripts are files of `resources/html`; here they are put into one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from timeline_app.domain.case import Case
from timeline_app.domain.dates import Span
from timeline_app.domain.timeline import EventColumns, Timeline
from timeline_app.export.inline import embed_json, hash_for_policy, join_files
from timeline_app.export.page_composition import compose_page
from timeline_app.export.page_model import Page
from timeline_app.export.palette import Palette, load_palette, write_variables
from timeline_app.layout import LaneBy
from timeline_app.paths import resource

STYLES = ("base", "bar", "rail", "stage", "panel", "list", "narrow", "print")
SCRIPTS = (
    *("dom", "data", "filter", "badges"),
    *("calendar", "scale", "quiet", "ticks", "lanes", "text", "measure", "bars", "packing", "fit"),
    *("view", "axis", "marks", "cards", "links", "tray", "overview", "draw"),
    *("panel", "rail", "list", "gestures", "keyboard", "main"),
)
"""In the order they are run; all share one scope."""


def write_html(  # noqa: PLR0913 -- what a caller may choose, each by name
    case: Case,
    timeline: Timeline,
    *,
    theme: str = "auto",
    lane_by: LaneBy = LaneBy.ACTOR,
    first: Span | None = None,
    last: Span | None = None,
) -> str:
    """Return the whole page as text.

    `theme` is `light`, `dark` or `auto`, which follows the reader's system; `lane_by` is
    what the lanes are by until the reader chooses otherwise.  Events wholly
    before `first` or wholly after `last` are left out, which the page says; undated ones stay.
    """
    import jinja2

    page = compose_page(case, timeline, first=first, last=last)
    palette = load_palette()
    style = f"{write_variables(palette)}\n{join_files(resource('html', 'css', f'{name}.css') for name in STYLES)}"
    script = _wrap(join_files(resource("html", "js", f"{name}.js") for name in SCRIPTS))
    loader = jinja2.FileSystemLoader(resource("html"))
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.html").render(
        page=page,
        theme=theme,
        lanes=[(choice, choice == lane_by) for choice in LaneBy],
        style=style,
        script=script,
        style_source=hash_for_policy(style),
        script_source=hash_for_policy(script),
        data=embed_json(_as_json(page, palette)),
    )


def _wrap(script: str) -> str:
    """Give the scripts one scope of their own, in strict mode."""
    return f'(() => {{\n"use strict";\n{script}\n}})();'


def _as_json(page: Page, palette: Palette) -> Mapping[str, Any]:
    return {
        "title": page.title,
        "sources": [asdict(source) for source in page.sources],
        "articles": [asdict(article) for article in page.articles],
        "events": _columns(page.events),
        "evidence": [asdict(evidence) for evidence in page.evidence],
        "conflicts": [asdict(conflict) for conflict in page.conflicts],
        "same_text": page.same_text,
        "outside": page.outside,
        "from_s": page.from_s,
        "to_s": page.to_s,
        "sizes": dict(palette.sizes),
        "text_px": dict(palette.text_px),
        "text_weight": dict(palette.text_weight),
        "badge_colours": len(palette.badges),
    }


def _columns(events: EventColumns) -> Mapping[str, list[object]]:
    return {name: list(getattr(events, name)) for name in EventColumns.__slots__}
