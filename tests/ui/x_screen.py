"""A screen of its own under Xvfb, with a mouse and a keyboard by xdotool, for programs run in it as people run them."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

NEEDED = ("Xvfb", "xdotool")
DEADLINE_S = 90.0
"""For a window or a file to appear, on a busy machine."""
PATIENCE_S = 4.0
"""For a dialog to close before Return is pressed once more."""
SIZE_PX = (1600, 1000)


def missing() -> str:
    """Return the programs that are not there, empty where all are."""
    return ", ".join(name for name in NEEDED if shutil.which(name) is None)


class XScreen:
    """One X server without a window manager; a context manager."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        read, write = os.pipe()
        width, height = SIZE_PX
        # Without -noreset the server starts anew whenever xdotool, its only client, leaves.
        words = f"Xvfb -displayfd {write} -screen 0 {width}x{height}x24 -nolisten tcp -noreset".split()
        self._server = subprocess.Popen([*words, "-fbdir", folder], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            message = "Xvfb did not start"
            raise AssertionError(message)
        self.name = f":{number}"

    def __enter__(self) -> XScreen:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait(10)

    def do(self, *words: object) -> str:
        """Run xdotool and return what it says."""
        command = ["xdotool", *(str(word) for word in words)]
        environment = {**os.environ, "DISPLAY": self.name}
        return subprocess.run(command, env=environment, check=False, capture_output=True, text=True).stdout.strip()

    def window(self, title: str) -> str:
        """Wait for a window whose title holds these words, give it the keys, and return its id."""
        found = self.wait_for(lambda: self.do("search", "--onlyvisible", "--name", title), f"no window “{title}”")
        window = found.splitlines()[-1]
        self.do("windowfocus", "--sync", window)
        return window

    def answer(self, title: str, words: str, *before: str) -> None:
        """Write words into a dialog, after some keys, and press Return until it is gone: a list of names takes one."""
        window = self.window(title)
        self.keys(*before, "ctrl+a")
        self.type(words)

        for _ in range(3):
            self.do("windowfocus", window, "key", "Return")
            deadline = time.monotonic() + PATIENCE_S
            while time.monotonic() < deadline:
                if self.is_gone(title):
                    return
                time.sleep(0.1)
        self.wait_for(lambda: self.is_gone(title), f"“{title}” stays")

    def is_gone(self, title: str) -> bool:
        """Whether no window has these words in its title."""
        return not self.do("search", "--onlyvisible", "--name", title)

    def keys(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.do("key", "--delay", "40", *keys)

    def type(self, words: str) -> None:
        """Type words."""
        self.do("type", "--delay", "15", words)

    def click(self, at: tuple[int, int]) -> None:
        """Click with the left button."""
        self.do("mousemove", "--sync", *at, "click", 1)
        time.sleep(0.3)

    def drag(self, start: tuple[int, int], dx: int) -> None:
        """Press, move in steps, let go."""
        self.do("mousemove", "--sync", *start, "mousedown", 1)
        for step in range(1, 9):
            self.do("mousemove", "--sync", start[0] + dx * step // 8, start[1])
            time.sleep(0.03)
        self.do("mouseup", 1)

    def wheel(self, at: tuple[int, int], notches: int) -> None:
        """Turn the wheel; away from oneself for positive numbers."""
        self.do("mousemove", "--sync", *at)
        self.do("click", "--repeat", abs(notches), "--delay", 60, 4 if notches > 0 else 5)

    def place_of(self, window: str) -> tuple[int, int, int, int]:
        """Return left, top, width and height of a window, in pixels."""
        lines = dict(line.split("=") for line in self.do("getwindowgeometry", "--shell", window).splitlines())
        return int(lines["X"]), int(lines["Y"]), int(lines["WIDTH"]), int(lines["HEIGHT"])

    def wait_for(self, look: Callable[[], object], otherwise: str) -> str:
        """Wait until `look` returns something; AssertionError, with a picture of the screen, where it never does."""
        deadline = time.monotonic() + DEADLINE_S
        while time.monotonic() < deadline:
            if found := look():
                return str(found)
            time.sleep(0.1)
        picture = self._folder / "screen.png"
        self.picture().save(str(picture))
        message = f"{otherwise}; the screen is in {picture}"
        raise AssertionError(message)

    def picture(self) -> QImage:
        """Return what is on the screen: Xvfb keeps it in a file of the XWD format."""
        data = (self._folder / "Xvfb_screen0").read_bytes()
        header = struct.unpack(">25I", data[:100])
        width, height, line_bytes, colours = header[4], header[5], header[12], header[19]
        start = header[0] + 12 * colours
        return QImage(data[start:], width, height, line_bytes, QImage.Format.Format_RGB32).copy()
