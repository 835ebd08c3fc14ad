"""Write the sample case of a schema about to be released: `python -m tests.storage.make_sample NUMBER`.

A sample is written once, by the program that releases its schema, and never again.
"""

import sys
from pathlib import Path

from tests.storage.builders import NOON, WHO, evidence_of, gate, imported, moment, port, small_derived
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.errors import Problem
from timeline_app.storage import CaseFile, NewDecision

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"


def make_sample(path):
    """Write a small case in which every table has rows."""
    (closed, _denied) = port().extraction.mentions
    with CaseFile.create(path, title="Harbour") as case:
        case.add_articles([port(), gate()], who=WHO, now=NOON)
        case.set_title("The harbour", who=WHO, now=moment(1))
        wanted = NewDecision(DecisionKind.CORRECT_DATE, (evidence_of(closed),), "2021-10-31", "ship's log")
        case.decide(wanted, who=WHO, now=moment(2))
        case.add_articles(
            [imported("Ferry cancelled\n\nNo ferry ran.\n", (), file_name="ferry.txt")], who=WHO, now=NOON
        )
        case.undo(who=WHO, now=moment(3))
        case.decide(NewDecision(DecisionKind.RENAME_EVENT, (evidence_of(closed),), "Ferry"), who=WHO, now=moment(4))
        case.undo(who=WHO, now=moment(5))
        case.add_unread([Problem("scan.pdf", "It has no text.", "Run text recognition on it.")], now=moment(6))
        case.set_setting("view", "lanes=actor")
        case.save_derived(small_derived())


if __name__ == "__main__":
    make_sample(CASES / f"schema-{int(sys.argv[1])}.timeline")
