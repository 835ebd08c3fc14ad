"""The pictures that the README shows, taken anew: `python -m tests.ui.readme_pictures`.

The window in light and dark, the demo's picture and its page in Chromium, each in 256 colours:
they are there to be looked at, not to be measured.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image

from tests.export.browser import Browser
from tests.ui.scenes import SCENES
from tests.ui.screenshots import Studio
from timeline_app.app import compose_services
from timeline_app.paths import resource
from timeline_app.services.demo import run_demo

WINDOWS = {"event": "window-light.png", "conflict-dark": "window-dark.png"}
PAGE_PX = (1440, 900)
DEMO_WIDTH_PX = 1600
COLOURS = 256
MOST_BYTES = 300_000


def take_pictures(out: Path) -> None:
    """Write all of them into a folder that exists."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        studio = Studio(folder, folder)
        for scene in SCENES:
            if scene.name in WINDOWS:
                studio.draw(scene)
                save_small(folder / f"{scene.name}.png", out / WINDOWS[scene.name])
        demo = run_demo(folder / "demo", compose_services())
        _, page, picture = demo.files
        save_small(picture, out / "demo.png", width_px=DEMO_WIDTH_PX)
        browser = Browser(folder / "profile")
        shown = browser.open_page(*PAGE_PX)
        shown.open(page)
        shown.settle()
        shown.screenshot(folder / "page.png")
        browser.close()
        save_small(folder / "page.png", out / "page.png")


def save_small(picture: Path, out: Path, width_px: int = 0) -> None:
    """Save a picture in few colours, scaled to a width where one is given."""
    with Image.open(picture) as opened:
        image = opened.convert("RGB")
    if width_px:
        image = image.resize((width_px, round(image.height * width_px / image.width)), Image.Resampling.LANCZOS)
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(out, optimize=True)
    assert out.stat().st_size < MOST_BYTES, f"{out.name} is too large for a README"


if __name__ == "__main__":
    take_pictures(resource("screenshots"))
    sys.exit(0)
