"""An older case is kept beside the file before it becomes today's; a step that fails changes nothing."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Migrations

from timeline_app.domain.decision import DecisionKind
from timeline_app.storage import CaseFile, case_file, form, open_shown
from timeline_app.storage.schema import migrations
from timeline_app.storage.upgrade import expected_schema

SAMPLES = sorted((Path(__file__).resolve().parents[1] / "data" / "cases").glob("schema-*.timeline"))


def with_one_more(step):
    """Return the migrations of a later program, whose last step is given."""
    later = Migrations(migrations.name)
    for known in migrations._migrations:
        later(name=known.name)(known.fn)
    later(name="m_next")(step)
    return later


def add_rating(db):
    db.execute("ALTER TABLE article ADD COLUMN rating INTEGER NOT NULL DEFAULT 3")
    db.execute(f"PRAGMA user_version = {len(migrations._migrations) + 1}")


@pytest.fixture
def set_steps(monkeypatch):
    """Return what puts the steps of a later program in place of those known."""

    def set_to(later):
        monkeypatch.setattr(case_file, "migrations", later)
        monkeypatch.setattr(form, "STEPS", tuple(step.name for step in later._migrations))

    return set_to


def test_a_case_of_today_is_known_without_its_migrations():
    assert [step.name for step in migrations._migrations] == list(form.STEPS)
    assert migrations.name == form.MIGRATION_SET
    assert form.compute_crc(expected_schema(migrations, len(form.STEPS))) == form.TABLES_CRC


def test_there_is_a_sample_of_every_released_schema():
    released = len(migrations._migrations)
    assert [sample.stem for sample in SAMPLES] == [f"schema-{number}" for number in range(1, released + 1)]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_sample_of_an_older_schema_opens_whole(sample, tmp_path):
    path = tmp_path / "old.timeline"
    shutil.copyfile(sample, path)
    with CaseFile.open(path) as case:
        assert case.verify() == ()
        assert case.title == "The harbour"
        assert [article.file_name for article in case.articles()] == ["port.txt", "gate.txt"]
        assert [event.id for event in case.derived().events] == ["e1", "e2", "e3"]
        assert [decision.kind for decision in case.decisions()] == [DecisionKind.CORRECT_DATE]
        assert case.redoable().entries[0].after == "Ferry"
        assert case.load_timeline().events.ids == ("e1", "e2", "e3")


def test_an_older_case_is_backed_up_and_then_migrated(path, set_steps):
    old = path.read_bytes()
    set_steps(with_one_more(add_rating))
    with CaseFile.open(path) as case:
        kept = case.backup_made
        assert case._connection.db.execute("SELECT rating FROM article").fetchall() == [(3,), (3,)]
    assert kept.name == "harbour (backup of version 1).timeline"
    with closing(sqlite3.connect(kept)) as copy, closing(sqlite3.connect(path)) as new:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        assert new.execute("PRAGMA user_version").fetchone() == (2,)
    assert path.read_bytes() != old
    with CaseFile.open(path) as case:
        assert case.backup_made is None


def test_a_backup_of_the_same_version_is_not_written_over(path, set_steps):
    taken = path.with_name("harbour (backup of version 1).timeline")
    taken.write_text("mine")
    set_steps(with_one_more(add_rating))
    with CaseFile.open(path) as case:
        assert case.backup_made.name == "harbour (backup of version 1, 2).timeline"
    assert taken.read_text() == "mine"


def test_a_migration_that_fails_leaves_the_case_as_it_was(path, monkeypatch, set_steps):
    def fail(db):
        add_rating(db)
        db.execute("SELECT * FROM nowhere")

    set_steps(with_one_more(fail))
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        CaseFile.open(path)
    monkeypatch.undo()
    with CaseFile.open(path) as case:
        assert case.verify() == ()


def test_an_older_case_opened_for_reading_is_shown_and_left_alone(path, set_steps):
    old = path.read_bytes()
    set_steps(with_one_more(add_rating))
    with CaseFile.open(path, read_only=True) as case:
        assert case._connection.db.execute("SELECT rating FROM article").fetchall() == [(3,), (3,)]
        assert len(case.articles()) == 2
    with open_shown(path) as case:
        assert len(case.load_overview().articles) == 2
    assert path.read_bytes() == old
    assert [item.name for item in path.parent.iterdir()] == [path.name]
