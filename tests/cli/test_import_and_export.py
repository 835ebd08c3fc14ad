"""From articles to a case and on to JSON, HTML and PNG."""

import json
import struct

import pytest

MAYOR = """Mayor denies stepping down

Source: Harbour Herald
Published: 2024-05-14

The city council said on Monday that Mayor Ana Ruiz had resigned.

On Tuesday, Ruiz denied that she had resigned. "I did not resign," she told reporters.
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "mayor.txt"
    path.write_text(MAYOR, encoding="utf-8")
    return path


def test_import_makes_a_case_and_export_writes_what_its_articles_tell(run, tmp_path, article):
    case, out = tmp_path / "mayor.timeline", tmp_path / "mayor.json"
    imported = run("import", case, article)
    assert imported.status == 0, imported.err
    assert "1 article imported" in imported.out

    assert run("export", case, out).status == 0
    told = json.loads(out.read_text(encoding="utf-8"))
    assert told["format"] == "timeline-case"
    assert [a["source"] for a in told["articles"]] == ["Harbour Herald"]
    dates = {event["date"] for event in told["events"]}
    assert {"2024-05-13", "2024-05-14"} <= dates
    for event in told["events"]:
        for mention in event["mentions"]:
            assert MAYOR[mention["start"] : mention["end"]] == mention["quote"]


def test_html_and_png_are_written_and_of_the_width_asked_for(run, tmp_path, article):
    case = tmp_path / "mayor.timeline"
    run("import", case, article)
    page, picture = tmp_path / "mayor.html", tmp_path / "mayor.png"
    assert run("export", case, page).status == 0
    assert run("export", case, picture, "--width", "900", "--theme", "dark").status == 0
    assert "Harbour Herald" in page.read_text(encoding="utf-8")
    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">I", data[16:20]) == (1800,)


def test_a_part_of_time_leaves_events_out_and_says_so(run, tmp_path, article):
    case, out = tmp_path / "mayor.timeline", tmp_path / "part.json"
    run("import", case, article)
    run("export", case, out, "--from", "14 May 2024")
    told = json.loads(out.read_text(encoding="utf-8"))
    assert "2024-05-13" not in {event["date"] for event in told["events"]}
    assert any("outside the dates" in omission["why"] for omission in told["omitted"])


def test_one_bad_file_is_named_with_its_reason_and_the_rest_goes_on(run, tmp_path, article):
    case, empty = tmp_path / "mayor.timeline", tmp_path / "empty.txt"
    empty.write_bytes(b"")
    imported = run("import", case, empty, article, tmp_path / "gone.txt")
    assert imported.status == 1
    assert "1 article imported" in imported.out
    assert "empty.txt" in imported.err
    assert "gone.txt: There is no such file or folder." in imported.err

    out = tmp_path / "case.json"
    run("export", case, out)
    omitted = json.loads(out.read_text(encoding="utf-8"))["omitted"]
    assert any("empty.txt" in omission["what"] for omission in omitted)


def test_an_article_imported_twice_stands_in_the_case_once(run, tmp_path, article):
    case, out = tmp_path / "mayor.timeline", tmp_path / "case.json"
    run("import", case, article)
    again = run("import", case, article)
    assert again.status == 0
    assert "in the case already" in again.err
    run("export", case, out)
    assert len(json.loads(out.read_text(encoding="utf-8"))["articles"]) == 1


def test_a_copy_of_an_article_in_the_same_import_is_named_and_not_counted(run, tmp_path, article):
    copy = tmp_path / "copy.txt"
    copy.write_bytes(article.read_bytes())
    imported = run("import", tmp_path / "mayor.timeline", article, copy)
    assert "1 article imported" in imported.out
    assert "copy.txt: This file is in the case already" in imported.err


def test_outlet_and_date_given_by_hand_stand_over_what_the_article_says(run, tmp_path, article):
    case, out = tmp_path / "mayor.timeline", tmp_path / "case.json"
    run("import", case, article, "--outlet", "Evening Post", "--published", "21 May 2024")
    run("export", case, out)
    told = json.loads(out.read_text(encoding="utf-8"))
    assert [(a["source"], a["published"], a["published_basis"]) for a in told["articles"]] == [
        ("Evening Post", "2024-05-21", "edited")
    ]
    assert "2024-05-20" in {event["date"] for event in told["events"]}


def test_when_nothing_can_be_read_no_case_is_made(run, tmp_path):
    case, empty = tmp_path / "none.timeline", tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert run("import", case, empty).status == 1
    assert not case.exists()
