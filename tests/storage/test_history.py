"""The log is the undo history: whatever was done is taken back and done again, also after reopening."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storage.builders import NOON, WHO, evidence_of, gate, imported, moment, port
from timeline_app.domain.decision import DecisionKind, Evidence
from timeline_app.storage import CaseFile, NewDecision

CLOSED, DENIED = (evidence_of(mention) for mention in port().extraction.mentions)
THIRD = "Ferry cancelled\n\nThe ferry was cancelled.\n"
FOURTH = "Pier open\n\nThe pier was open.\n"


def third():
    return imported(THIRD, (), file_name="ferry.txt")


def fourth():
    return imported(FOURTH, (), file_name="pier.txt")


def rename(label, evidence=CLOSED, before=""):
    return NewDecision(
        DecisionKind.RENAME_EVENT, (evidence,), label, target="the closure", before=before, reason="typo"
    )


def state_of(case):
    """Return what undo must bring back: everything told and decided that holds."""
    return case.title, case.articles(), case.decisions()


def values(case):
    return [decision.value for decision in case.decisions()]


def test_a_decision_is_undone_and_redone_by_entries_that_say_so(case):
    case.decide(rename("Harbour shut", before="Harbour closed"), who=WHO, now=NOON)
    undo = case.undo(who="bo", now=moment(1))
    assert (undo.what, undo.target, undo.who) == ("undo", "rename_event: the closure", "bo")
    assert (undo.before, undo.after) == ("Harbour shut", "Harbour closed")
    assert case.decisions() == ()
    redo = case.redo(who="bo", now=moment(2))
    assert (redo.what, redo.before, redo.after) == ("redo", "Harbour closed", "Harbour shut")
    assert values(case) == ["Harbour shut"]
    assert [edit.what for edit in case.edits()] == ["import", "rename_event", "undo", "redo"]


def test_undo_works_after_the_case_was_closed_and_opened(path):
    with CaseFile.open(path) as case:
        case.decide(rename("Harbour shut"), who=WHO, now=NOON)
    with CaseFile.open(path) as case:
        assert case.undoable().entries[0].after == "Harbour shut"
        case.undo(who=WHO, now=NOON)
    with CaseFile.open(path) as case:
        assert case.decisions() == ()
        case.redo(who=WHO, now=NOON)
        assert values(case) == ["Harbour shut"]


def test_an_undone_import_sets_its_articles_aside_and_deletes_nothing(case):
    case.undo(who=WHO, now=NOON)
    assert case.articles() == case.extractions() == ()
    assert not case.has_file(port().article.sha256)
    assert case.search("harbour").articles == ()
    assert case.file_bytes(port().article.sha256) == port().data
    assert case.verify() == ()
    case.redo(who=WHO, now=NOON)
    assert case.articles() == (port().article, gate().article)


def test_an_article_set_aside_comes_back_when_it_is_imported_again(case):
    case.undo(who=WHO, now=NOON)
    report = case.add_articles([port()], who=WHO, now=NOON)
    assert report.added == (port().article.key,)
    assert case.articles() == (port().article,)
    case.undo(who=WHO, now=NOON)
    assert case.articles() == ()
    assert case.verify() == ()


def test_all_batches_of_one_import_are_one_action(case):
    first = case.add_articles([third()], who=WHO, now=NOON)
    second = case.add_articles([fourth()], who=WHO, now=NOON, action=first.action)
    assert second.action == first.action
    case.decide(rename("Outlet", DENIED), who=WHO, now=NOON, action=first.action)
    assert len(case.undoable().entries) == 3
    case.undo(who=WHO, now=NOON)
    assert len(case.articles()) == 2
    assert case.decisions() == ()
    case.redo(who=WHO, now=NOON)
    assert len(case.articles()) == 4
    assert values(case) == ["Outlet"]


def test_an_edit_made_between_two_batches_is_undone_first(case):
    first = case.add_articles([third()], who=WHO, now=NOON)
    case.decide(rename("Harbour shut"), who=WHO, now=NOON)
    case.add_articles([fourth()], who=WHO, now=NOON, action=first.action)
    case.undo(who=WHO, now=NOON)
    assert case.decisions() == ()
    assert len(case.articles()) == 4
    case.undo(who=WHO, now=NOON)
    assert len(case.articles()) == 2


def test_a_batch_after_its_import_was_undone_is_an_import_of_its_own(case):
    first = case.add_articles([third()], who=WHO, now=NOON)
    case.undo(who=WHO, now=NOON)
    second = case.add_articles([fourth()], who=WHO, now=NOON, action=first.action)
    assert second.action != first.action
    assert [article.file_name for article in case.articles()] == ["port.txt", "gate.txt", "pier.txt"]


def test_several_decisions_of_one_action_are_undone_together(case):
    case.decide(rename("Shut"), rename("Refused", DENIED), who=WHO, now=NOON)
    assert values(case) == ["Shut", "Refused"]
    case.undo(who=WHO, now=NOON)
    assert case.decisions() == ()


def test_a_new_action_ends_what_can_be_redone(case):
    case.decide(rename("Shut"), who=WHO, now=NOON)
    case.undo(who=WHO, now=NOON)
    case.decide(rename("Blocked"), who=WHO, now=NOON)
    assert case.redoable() is None
    assert case.redo(who=WHO, now=NOON) is None
    assert values(case) == ["Blocked"]


def test_a_withdrawn_decision_comes_back_by_undo(case):
    (edit,) = case.decide(NewDecision(DecisionKind.HIDE_EVENT, (CLOSED,)), who=WHO, now=NOON)
    withdrawn = case.withdraw([edit.seq], who=WHO, now=NOON, target="the closure")
    assert (withdrawn.what, withdrawn.before) == ("withdraw", "hide_event")
    assert case.decisions() == ()
    case.undo(who=WHO, now=NOON)
    assert [decision.kind for decision in case.decisions()] == [DecisionKind.HIDE_EVENT]
    case.redo(who=WHO, now=NOON)
    assert case.decisions() == ()
    assert case.verify() == ()


def test_only_a_standing_decision_can_be_withdrawn(case):
    (edit,) = case.decide(rename("Shut"), who=WHO, now=NOON)
    case.undo(who=WHO, now=NOON)
    with pytest.raises(ValueError, match="no standing decision"):
        case.withdraw([edit.seq], who=WHO, now=NOON)
    assert len(case.edits()) == 3


def test_the_title_is_an_edit_too(case):
    case.set_title("The closed harbour", who=WHO, now=NOON)
    assert case.title == "The closed harbour"
    case.undo(who=WHO, now=NOON)
    assert case.title == "The harbour"


def test_a_decision_on_words_that_no_article_says_is_refused(case):
    wrong = Evidence(CLOSED.sha256, "", 0, 4, "Gate")
    with pytest.raises(ValueError, match="no article of the case says"):
        case.decide(rename("Shut"), rename("Wrong", wrong), who=WHO, now=NOON)
    assert case.decisions() == ()
    assert len(case.edits()) == 1


def test_a_moment_without_a_zone_is_refused(case):
    with pytest.raises(ValueError, match="zone"):
        case.decide(rename("Shut"), who=WHO, now=NOON.replace(tzinfo=None))


def test_whole_articles_and_the_whole_case_can_be_decided_about(case):
    whole = Evidence(gate().article.sha256, "", 0, 0, "")
    case.decide(
        NewDecision(DecisionKind.SET_OUTLET, (whole,), "The Gate Post"),
        NewDecision(DecisionKind.SET_DATE_ORDER, value="day-first"),
        who=WHO,
        now=NOON,
    )
    assert values(case) == ["The Gate Post", "day-first"]


STEPS = st.lists(
    st.sampled_from(["rename", "two", "title", "import", "withdraw", "undo", "redo", "reopen"]), max_size=25
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_course_of_edits_undoes_to_the_first_state_and_redoes_to_the_last(tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("course") / "c.timeline"
    case = CaseFile.create(path, title="The harbour")
    case.add_articles([port()], who=WHO, now=NOON)
    case.close()
    case = CaseFile.open(path)
    first = state_of(case)
    for number, step in enumerate(steps):
        case = take(case, step, number)
    last = state_of(case)
    undone = 0
    while len(case.undoable().entries) != 1 or case.undoable().action != 1:
        case.undo(who=WHO, now=NOON)
        undone += 1
    assert state_of(case) == first
    for _ in range(undone):
        case.redo(who=WHO, now=NOON)
    assert state_of(case) == last
    assert case.verify() == ()
    case.close()


def take(case, step, number):
    """Do one step and return the case, which may have been opened anew."""
    at = {"who": WHO, "now": moment(number)}
    if step == "rename":
        case.decide(rename(f"label {number}"), **at)
    elif step == "two":
        case.decide(rename(f"label {number}"), rename(f"other {number}", DENIED), **at)
    elif step == "title":
        case.set_title(f"title {number}", **at)
    elif step == "import":
        case.add_articles([gate(), third()], **at)
    elif step == "withdraw" and case.decisions():
        case.withdraw([case.decisions()[0].seq], **at)
    elif step == "undo" and case.undoable().action != 1:
        case.undo(**at)
    elif step == "redo":
        case.redo(**at)
    elif step == "reopen":
        case.close()
        case = CaseFile.open(case.path)
    return case
