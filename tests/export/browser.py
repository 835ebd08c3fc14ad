"""Headless Chromium for tests, driven through the DevTools protocol over a pair of pipes.

A pipe needs no open port and no client library.  https://chromedevtools.github.io/devtools-protocol/
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --remote-debugging-pipe --hide-scrollbars --no-first-run "
    "--disable-background-networking --disable-component-update --disable-dev-shm-usage --mute-audio"
)
ANSWER_DEADLINE_S = 30.0


def find_chromium():
    """Return the browser's path, or None where there is none (or no pipes to drive it by)."""
    if os.name != "posix":
        return None
    return next((path for name in NAMES if (path := shutil.which(name))), None)


PLACE_PIPES = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 10) for end in sys.argv[1:3]]
for end, number in zip(ends, (3, 4)):
    os.dup2(end, number)
os.execvp(sys.argv[3], sys.argv[3:])
"""
"""Puts the pipes where Chromium looks for them, descriptors 3 and 4, and becomes Chromium.

They are moved out of the way first, as each may stand where the other has to go."""


class BrowserError(AssertionError):
    """The browser or the page reported an error."""


class Browser:
    """One Chromium process; pages are opened in it one after the other."""

    def __init__(self, profile):
        """Start Chromium with a fresh profile folder."""
        to_child, self._write = os.pipe()
        self._read, from_child = os.pipe()
        browser = [find_chromium(), *FLAGS.split(), f"--user-data-dir={profile}", "about:blank"]
        self._process = subprocess.Popen(
            [sys.executable, "-c", PLACE_PIPES, str(to_child), str(from_child), *browser],
            pass_fds=(to_child, from_child),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_child)
        os.close(from_child)
        self._pending = b""
        self._last_id = 0
        self.events = []

    def close(self):
        """End the browser and wait for it."""
        try:
            self.call("Browser.close")
            self._process.wait(10)
        except (BrowserError, BrokenPipeError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._write)
        os.close(self._read)

    def call(self, method, session=None, **params):
        """Send one command and return its result."""
        self._last_id += 1
        message = {"id": self._last_id, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        self._send(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == self._last_id:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open_page(self, width=1200, height=800):
        """Return a new page."""
        return Page(self, width, height)

    def _send(self, data):
        while data:
            data = data[os.write(self._write, data) :]

    def _receive(self):
        deadline = time.monotonic() + ANSWER_DEADLINE_S
        while b"\0" not in self._pending:
            ready, _, _ = select.select([self._read], [], [], max(0.0, deadline - time.monotonic()))
            chunk = os.read(self._read, 1 << 20) if ready else b""
            if not chunk:
                raise BrowserError("Chromium did not answer")
            self._pending += chunk
        message, _, self._pending = self._pending.partition(b"\0")
        return json.loads(message)


KEYS = {
    "ArrowLeft": 37,
    "ArrowUp": 38,
    "ArrowRight": 39,
    "ArrowDown": 40,
    "Home": 36,
    "End": 35,
    "Tab": 9,
    "Escape": 27,
}
KEYS |= {"Enter": 13, " ": 32}


class Page:
    """One tab, with every request, error and console message it made."""

    def __init__(self, browser, width, height):
        """Open an empty tab of a size in CSS pixels."""
        self._browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self._target = target
        self._session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self._call(f"{domain}.enable")
        self.resize(width, height)

    def resize(self, width, height):
        """Set the viewport's size in CSS pixels."""
        self._call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def emulate(self, *, scheme="light", scripts=True, media="", reduced_motion=False):
        """Set what the reader's system prefers."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        features += [{"name": "prefers-reduced-motion", "value": "reduce"}] if reduced_motion else []
        self._call("Emulation.setEmulatedMedia", media=media, features=features)
        self._call("Emulation.setScriptExecutionDisabled", value=not scripts)

    def open(self, path):
        """Load a file and wait until it is ready."""
        self._browser.events.clear()
        self._call("Page.navigate", url=path.as_uri())
        self._wait_for_event("Page.loadEventFired")

    def run(self, script):
        """Return the value of a JavaScript expression; promises are awaited."""
        answer = self._call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise BrowserError(json.dumps(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def settle(self):
        """Wait until the page has painted what the last action caused."""
        self.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))")

    def texts(self, selector):
        """Return the visible text of all elements a selector finds."""
        return self.run(f"[...document.querySelectorAll({json.dumps(selector)})].map(e => e.innerText)")

    def count(self, selector):
        """Return how many elements a selector finds."""
        return self.run(f"document.querySelectorAll({json.dumps(selector)}).length")

    def click(self, selector, index=0):
        """Click the middle of an element with the mouse."""
        x, y = self.middle_of(selector, index)
        for kind in ("mousePressed", "mouseReleased"):
            self._mouse(kind, x, y, button="left", clickCount=1)
        self.settle()

    def middle_of(self, selector, index=0):
        """Scroll an element into view and return its middle in CSS pixels."""
        found = self.run(
            f"(() => {{ const e = document.querySelectorAll({json.dumps(selector)})[{index}]; if (!e) return null;"
            "e.scrollIntoView({block: 'nearest', inline: 'nearest'}); const r = e.getBoundingClientRect();"
            "return [r.left + r.width / 2, r.top + r.height / 2]; })()"
        )
        if found is None:
            raise BrowserError(f"nothing matches {selector} [{index}]")
        return found

    def wheel(self, x, y, delta, *, ctrl=False):
        """Turn the mouse wheel at a place; a positive delta is towards the reader."""
        self._mouse("mouseWheel", x, y, deltaX=0, deltaY=delta, modifiers=2 if ctrl else 0)
        self.settle()

    def drag(self, start, end):
        """Drag with the left button from one place to another."""
        self._mouse("mousePressed", *start, button="left", clickCount=1)
        for step in range(1, 5):
            x, y = (a + (b - a) * step / 4 for a, b in zip(start, end, strict=True))
            self._mouse("mouseMoved", x, y, button="left", buttons=1)
        self._mouse("mouseReleased", *end, button="left", clickCount=1)
        self.settle()

    def pinch(self, left, right, *, apart):
        """Put two fingers down and move each `apart` pixels outwards."""
        self._touch("touchStart", left, right)
        for step in range(1, 6):
            way = apart * step / 5
            self._touch("touchMove", (left[0] - way, left[1]), (right[0] + way, right[1]))
        self._call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
        self.settle()

    def press(self, key, *, shift=False):
        """Press and release one key."""
        code = KEYS.get(key) or ord(key.upper())
        text = key if len(key) == 1 else {"Enter": "\r"}.get(key, "")
        common = {"key": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
        self._call("Input.dispatchKeyEvent", type="keyDown", **common, **({"text": text} if text else {}))
        self._call("Input.dispatchKeyEvent", type="keyUp", **common)
        self.settle()

    def type(self, text):
        """Type into whatever has the focus."""
        self._call("Input.insertText", text=text)
        self.settle()

    def screenshot(self, path):
        """Save what is visible as PNG."""
        path.write_bytes(base64.b64decode(self._call("Page.captureScreenshot", format="png")["data"]))

    def print_pdf(self):
        """Return the page as it would be printed."""
        return base64.b64decode(self._call("Page.printToPDF", printBackground=True)["data"])

    @property
    def requests(self):
        """URLs of everything the page asked for, its own file left out."""
        sent = self._reported("Network.requestWillBeSent")
        return [event["request"]["url"] for event in sent if event.get("type") != "Document"]

    @property
    def complaints(self):
        """Errors, warnings and violations of the content security policy, in the browser's words."""
        thrown = [event["exceptionDetails"]["text"] for event in self._reported("Runtime.exceptionThrown")]
        logged = [event["entry"]["text"] for event in self._reported("Log.entryAdded")]
        said = [str(event["args"]) for event in self._reported("Runtime.consoleAPICalled")]
        return thrown + logged + said

    def close(self):
        """Close the tab."""
        self._browser.call("Target.closeTarget", targetId=self._target)

    def _reported(self, method):
        self.run("1")
        return [e["params"] for e in self._browser.events if e.get("method") == method and self._is_mine(e)]

    def _is_mine(self, event):
        return event.get("sessionId") == self._session

    def _wait_for_event(self, method):
        while not any(e.get("method") == method and self._is_mine(e) for e in self._browser.events):
            self._browser.events.append(self._browser._receive())

    def _mouse(self, kind, x, y, **more):
        self._call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def _touch(self, kind, *places):
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(places)]
        self._call("Input.dispatchTouchEvent", type=kind, touchPoints=points)

    def _call(self, method, **params):
        return self._browser.call(method, self._session, **params)
