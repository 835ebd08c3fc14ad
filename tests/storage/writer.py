"""A program that writes to a case, for tests that run it beside themselves and may kill it.

`python writer.py decide CASE COUNT` makes decisions and prints the number of each once it is
saved; `python writer.py hang CASE` stops in the middle of a transaction that has reached the disk.
"""

import sys
import time
from pathlib import Path

from tests.storage.builders import NOON, WHO, imported
from timeline_app.domain.decision import DecisionKind
from timeline_app.storage import CaseFile, NewDecision, told


def say(word):
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def decide(path, count):
    with CaseFile.open(path) as case:
        for number in range(count):
            wanted = NewDecision(DecisionKind.SET_DATE_ORDER, value=f"{WHO} {number}")
            (edit,) = case.decide(wanted, who=WHO, now=NOON)
            say(edit.seq)


def hang(path):
    with CaseFile.open(path) as case, case._connection.writing() as db:
        db.execute("PRAGMA cache_size = 1")  # so that pages go to the file before the commit
        for number in range(40):
            told.add_article(db, imported(f"Story {number}\n\n" + f"Text {number}. " * 2000, ()), "")
        say("half-way")
        time.sleep(60)


if __name__ == "__main__":
    what, path, *count = sys.argv[1:]
    decide(Path(path), int(count[0])) if what == "decide" else hang(Path(path))
