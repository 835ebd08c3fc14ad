"""A copy is a whole case of its own, and no copy replaces a file."""

import pytest

from tests.storage.builders import NOON, WHO
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.errors import CaseError
from timeline_app.storage import CaseFile, NewDecision


def test_a_copy_is_a_case_of_its_own(case, tmp_path):
    case.decide(NewDecision(DecisionKind.SET_DATE_ORDER, value="day-first"), who=WHO, now=NOON)
    case.backup(tmp_path / "copy.timeline")
    with CaseFile.open(tmp_path / "copy.timeline") as copy:
        assert copy.load_case() == case.load_case()
        assert copy.verify() == ()
        copy.undo(who=WHO, now=NOON)
        assert copy.decisions() == ()
    assert len(case.decisions()) == 1


def test_no_copy_replaces_a_file(case, tmp_path):
    taken = tmp_path / "taken.timeline"
    taken.write_text("mine")
    with pytest.raises(CaseError, match="already"):
        case.backup(taken)
    assert taken.read_text() == "mine"


def test_a_case_is_not_copied_onto_itself(case, path):
    with pytest.raises(CaseError, match="already"):
        case.backup(path)
    assert case.verify() == ()


def test_a_copy_into_a_missing_folder_is_said(case, tmp_path):
    with pytest.raises(CaseError, match="folder") as caught:
        case.backup(tmp_path / "missing" / "copy.timeline")
    assert caught.value.problem.file.endswith("copy.timeline")


def test_a_case_opened_for_reading_can_be_copied(path, tmp_path):
    with CaseFile.open(path, read_only=True) as case:
        case.backup(tmp_path / "copy.timeline")
    with CaseFile.open(tmp_path / "copy.timeline") as copy:
        assert len(copy.articles()) == 2
