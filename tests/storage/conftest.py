"""Cases for the tests of this folder."""

import pytest

from tests.storage.builders import NOON, WHO, gate, port, small_derived
from timeline_app.storage import CaseFile


@pytest.fixture
def path(tmp_path):
    """Return a case file with two articles and what was derived from them, closed."""
    path = tmp_path / "harbour.timeline"
    with CaseFile.create(path, title="The harbour") as case:
        case.add_articles([port(), gate()], who=WHO, now=NOON)
        case.save_derived(small_derived())
    return path


@pytest.fixture
def case(path):
    """Open the same case."""
    with CaseFile.open(path) as case:
        yield case
