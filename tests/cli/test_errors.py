"""What the command line says when something is wrong, and with which status."""

import pytest


def test_a_file_that_is_no_case_is_refused_in_words(run, tmp_path):
    letter = tmp_path / "letter.timeline"
    letter.write_text("Dear Sir or Madam, this is not a database at all. " * 20, encoding="utf-8")
    before = letter.read_bytes()
    ran = run("export", letter, tmp_path / "out.json")
    assert ran.status == 1
    assert "letter.timeline" in ran.err
    assert "Traceback" not in ran.err
    assert letter.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("import",),
        ("import", "c.timeline"),
        ("export", "c.timeline"),
        ("no-such-command",),
        ("export", "c.timeline", "out.json", "--width", "3"),
        ("export", "c.timeline", "out.json", "--from", "soon"),
        ("import", "c.timeline", "a.txt", "--published", "Tuesday"),
    ],
)
def test_wrong_usage_has_status_2(run, arguments):
    assert run(*arguments).status == 2


def test_an_unknown_format_names_the_ones_there_are(run, tmp_path):
    from timeline_app.storage import CaseFile

    case = tmp_path / "c.timeline"
    CaseFile.create(case).close()
    ran = run("export", case, tmp_path / "out.docx")
    assert ran.status == 1
    assert "“.docx” is no format" in ran.err
    assert ".html" in ran.err
    assert ".png" in ran.err


def test_a_case_is_never_exported_over_itself(run, tmp_path):
    from timeline_app.storage import CaseFile

    case = tmp_path / "c.json"
    CaseFile.create(case).close()
    ran = run("export", case, case)
    assert ran.status == 1
    assert "the case itself" in ran.err


def test_an_export_into_a_missing_folder_says_what_to_do(run, tmp_path):
    from timeline_app.storage import CaseFile

    case = tmp_path / "c.timeline"
    CaseFile.create(case).close()
    ran = run("export", case, tmp_path / "nowhere" / "out.json")
    assert ran.status == 1
    assert "Choose another folder" in ran.err


def test_verify_says_that_a_sound_case_is_whole(run, tmp_path):
    from timeline_app.storage import CaseFile

    case = tmp_path / "c.timeline"
    CaseFile.create(case).close()
    ran = run("verify", case)
    assert (ran.status, ran.out) == (0, f"{case} is whole.\n")


def test_help_names_every_command(run):
    ran = run("--help")
    assert ran.status == 0
    for command in ("import", "export", "demo", "verify"):
        assert command in ran.out
