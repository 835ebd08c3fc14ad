"""A real browser for the tests of the HTML page; skipped, with the reason, where there is none."""

import pytest

from tests.export.browser import Browser, find_chromium
from tests.export.builders import timeline_of
from timeline_app.export.html import write_html


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    """One Chromium for all tests of the run."""
    if find_chromium() is None:
        pytest.skip("no Chromium on this machine; Debian's package is called chromium")
    browser = Browser(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture
def open_page(browser, tmp_path):
    """Return a function that opens a case's page, at a size, as a reader's system prefers it."""
    pages = []

    def open_case(story, *, width=1200, height=800, theme="auto", **preferences):
        case = story.build()
        path = tmp_path / "timeline.html"
        path.write_text(write_html(case, timeline_of(case), theme=theme), encoding="utf-8")
        page = browser.open_page(width, height)
        page.emulate(**{"reduced_motion": True} | preferences)
        page.open(path)
        if preferences.get("scripts", True):
            page.settle()
        pages.append(page)
        return page

    yield open_case
    for page in pages:
        page.close()
