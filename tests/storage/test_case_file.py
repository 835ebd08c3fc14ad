"""A case keeps what it is given, in its three layers."""

from array import array

from tests.storage.builders import (
    GATE_TEXT,
    MAYOR_DENIED,
    NOON,
    PORT_CLOSED,
    WHO,
    event_of,
    evidence_of,
    gate,
    imported,
    moment,
    port,
    small_derived,
)
from timeline_app.domain.case import Derived
from timeline_app.domain.decision import Decision, DecisionKind
from timeline_app.domain.errors import Problem
from timeline_app.domain.timeline import EventFlag, Source
from timeline_app.storage import CaseFile, Duplicate, NewDecision


def test_articles_and_extractions_come_back_as_they_were(case):
    assert case.articles() == (port().article, gate().article)
    assert case.extractions() == (port().extraction, gate().extraction)


def test_the_imported_file_is_kept_byte_for_byte(tmp_path):
    for data in (b"short", b"long " * 10_000, bytes(range(256)) * 3):
        item = imported(data.decode("latin-1") + "\n", ())
        with CaseFile.create(tmp_path / f"{len(data)}.timeline") as case:
            case.add_articles([item], who=WHO, now=NOON)
            assert case.file_bytes(item.article.sha256) == item.data


def test_the_same_file_twice_is_skipped_and_said(case):
    again = imported(file_name="copy of port.txt")
    report = case.add_articles([again], who=WHO, now=NOON)
    assert report.added == ()
    assert report.duplicates == (Duplicate(again.article.sha256, "", "copy of port.txt", "port.txt"),)
    assert len(case.edits()) == 1


def test_two_articles_of_one_file_share_its_bytes(tmp_path):
    first, second = port(), imported(part="2")
    with CaseFile.create(tmp_path / "c.timeline") as case:
        assert len(case.add_articles([first, second], who=WHO, now=NOON).added) == 2
        assert case.articles() == (first.article, second.article)
        assert case.verify() == ()


def test_derived_values_come_back_in_time_order(case):
    derived = case.derived()
    expected = small_derived()
    assert [event.id for event in derived.events] == ["e1", "e2", "e3"]
    assert set(derived.events) == set(expected.events)
    assert derived.conflicts == expected.conflicts
    assert derived.standings == expected.standings
    assert derived.actors == expected.actors
    assert derived.figures == expected.figures
    assert derived.reviews == expected.reviews


def test_new_derived_values_replace_all_of_the_old(case):
    case.save_derived(Derived(events=(event_of("e9", "Only this", "2021"),)))
    assert [event.id for event in case.derived().events] == ["e9"]
    assert case.load_timeline().conflicts == ()
    assert case.search("gate").events == ()


def test_single_values_are_found_by_their_id(case):
    assert case.event("e1").label == "Harbour closed"
    assert case.conflict("c1").reason == "The days differ."
    assert case.actor("a1").name == "The Mayor"
    assert case.event("e0") is case.conflict("c0") is case.actor("a0") is None
    assert case.article(port().article.key) == port().article
    assert case.article("nothing#") is None


def test_the_passages_of_an_article_lead_to_their_events(case):
    article = port().article
    closed, denied = article.text.index(PORT_CLOSED), article.text.index(MAYOR_DENIED)
    assert case.events_of_article(article.key) == (
        (closed, closed + len(PORT_CLOSED), "e1"),
        (closed, closed + len(PORT_CLOSED), "e2"),
        (denied, denied + len(MAYOR_DENIED), "e3"),
    )


def test_the_timeline_has_the_events_as_columns(case):
    timeline = case.load_timeline()
    events = timeline.events
    assert timeline.title == "The harbour"
    assert timeline.sources == (Source("The Port", "PORT", ""), Source("The Gate", "GATE", "#aa3311"))
    assert events.ids == ("e1", "e2", "e3")
    assert events.dates == ("2021-11-01", "2021-11-02", "")
    assert events.date_words == ("Mon 1 Nov 2021", "Tue 2 Nov 2021", "undated")
    assert events.end_s[0] - events.start_s[0] == 86_399
    assert events.start_s[1] - events.start_s[0] == 86_400
    assert events.start_s[2] == events.end_s[2] == 0
    assert events.flags == array("H", [0, 0, EventFlag.UNDATED])
    assert events.sources == ((0,), (1, 0), (0,))
    assert events.accounts == array("H", [1, 2, 1])
    assert events.conflicts == array("H", [1, 1, 0])
    assert events.actors == ("The Mayor",) * 3


def test_the_timeline_has_the_conflicts_with_rows_and_quotes(case):
    (conflict,) = case.load_timeline().conflicts
    assert conflict.events == (0, 1)
    assert conflict.sides[0].quotes == ((0, "port.txt", PORT_CLOSED),)
    assert conflict.sides[1].quotes[0][:2] == (1, "gate.txt")


def test_a_new_case_has_an_empty_timeline(tmp_path):
    with CaseFile.create(tmp_path / "empty.timeline") as case:
        timeline = case.load_timeline()
        assert len(timeline.events) == 0
        assert timeline.title == "empty"
        assert not case.is_stale
        assert case.verify() == ()


def test_a_decision_is_kept_with_its_evidence_and_its_log_entry(case):
    evidence = evidence_of(port().extraction.mentions[0])
    wanted = NewDecision(
        DecisionKind.CORRECT_DATE, (evidence,), "2021-10-31", "ship's log", "Harbour closed", "2021-11-01"
    )
    (edit,) = case.decide(wanted, who=WHO, now=moment(5))
    assert (edit.what, edit.target, edit.before, edit.after) == (
        "correct_date",
        "Harbour closed",
        "2021-11-01",
        "2021-10-31",
    )
    assert case.decisions() == (
        Decision(
            edit.seq,
            DecisionKind.CORRECT_DATE,
            (evidence,),
            "2021-10-31",
            "ship's log",
            "2026-11-03T12:05:00Z",
            WHO,
        ),
    )


def test_what_changes_the_basis_makes_the_derived_values_stale(case):
    assert not case.is_stale
    material = case.load_material()
    case.decide(NewDecision(DecisionKind.SET_DATE_ORDER, value="day-first"), who=WHO, now=NOON)
    assert case.is_stale
    case.save_derived(small_derived(), material.revision)
    assert case.is_stale
    case.save_derived(small_derived(), case.load_material().revision)
    assert not case.is_stale


def test_a_newer_extraction_takes_the_place_of_the_old(case):
    newer = imported(quotes=(PORT_CLOSED,)).extraction
    case.replace_extractions([newer])
    assert case.extractions() == (newer, gate().extraction)
    assert case.is_stale


def test_settings_and_unread_files_are_kept(case):
    problem = Problem("scan.pdf", "The file has no text.", "Run text recognition on it first.")
    case.set_setting("view", "lanes=actor")
    case.add_unread([problem], now=NOON)
    assert case.setting("view") == "lanes=actor"
    assert case.setting("unset", "none") == "none"
    assert case.unread() == (problem,)


def test_the_whole_case_is_one_value(case):
    whole = case.load_case()
    assert whole.title == "The harbour"
    assert whole.articles == case.articles()
    assert whole.extractions == case.extractions()
    assert whole.derived == case.derived()
    assert whole.edits == case.edits()


def test_a_file_name_that_is_no_text_does_not_stop_the_import(tmp_path):
    item = imported(file_name="caf\udce9.txt")
    with CaseFile.create(tmp_path / "c.timeline") as case:
        case.add_articles([item], who=WHO, now=NOON)
        assert case.articles()[0].file_name == "caf\ufffd.txt"


def test_lone_surrogates_keep_every_offset_in_place(tmp_path):
    quote = GATE_TEXT[22:40]
    item = imported("\ud83d" + GATE_TEXT, (quote,))
    with CaseFile.create(tmp_path / "c.timeline") as case:
        case.add_articles([item], who=WHO, now=NOON)
        assert case.verify() == ()
