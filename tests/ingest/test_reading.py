import hashlib
import time
from pathlib import Path

import pytest

from tests.ingest.files import (
    BODY,
    LEAD,
    article_html,
    docx_bomb,
    docx_of,
    eml_of,
    page_of,
    pdf_of,
    read_text,
    scanned_pdf,
)
from timeline_app.domain.errors import ArticleError
from timeline_app.ingest import SUFFIXES, read_articles

TITLE = "Old pier closed after divers find cracks"
STORY = "\n\n".join(BODY)


def problem_of(data, file_name="article.txt"):
    with pytest.raises(ArticleError) as caught:
        read_articles(data, file_name)
    problem = caught.value.problem
    assert problem.file == file_name
    assert problem.what.endswith((".", "!"))
    assert problem.next_step.endswith(".")
    return problem


@pytest.mark.parametrize(
    ("file_name", "data"),
    [
        ("pier.txt", f"{TITLE}\n\n{STORY}".encode()),
        ("pier.md", f"# {TITLE}\n\n{STORY}".encode()),
        ("pier.html", page_of(f"<h1>{TITLE}</h1>{article_html()}")),
        ("pier.htm", page_of(f"<h1>{TITLE}</h1>{article_html()}")),
        ("pier.pdf", pdf_of(BODY, title=TITLE)),
        ("pier.docx", docx_of(BODY, title=TITLE)),
        ("pier.eml", eml_of(plain=STORY, Subject=TITLE, From="Ann <ann@mail.example>")),
    ],
)
def test_every_format_gives_the_same_article(file_name, data):
    (article,) = read_articles(data, file_name)
    assert article.title == TITLE
    assert article.title_span is not None
    assert article.text[slice(*article.title_span)] == TITLE
    assert all(paragraph in article.text for paragraph in BODY)
    assert article.language == "en"
    assert article.warnings == ()
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert (article.file_name, article.part) == (file_name, "")
    assert Path(file_name).suffix in SUFFIXES


def test_a_text_files_quotes_are_its_own_characters():
    told = "﻿Old pier closed\r\n\r\nIt was “closed”\rfor good.\n"
    article = read_text(told)
    assert article.text == "Old pier closed\n\nIt was “closed”\nfor good.\n"


@pytest.mark.parametrize("data", [b"", b"  \n\t\n", b"\xef\xbb\xbf \r\n"])
def test_an_empty_file_says_to_copy_it_again(data):
    problem = problem_of(data)
    assert "empty" in problem.what or "white space" in problem.what
    assert "copied or downloaded" in problem.next_step


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\0" * 500, b"abc\0\1\2\3def" * 100])
def test_binary_data_is_named_as_such(data):
    assert "binary data" in problem_of(data).what


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"SQLite format 3\0" + b"\0" * 80, "database"),
        (b"\x1f\x8b\x08" + b"\0" * 80, "archive"),
    ],
)
def test_a_known_format_without_a_reader_is_named(data, what):
    assert what in problem_of(data, "article.txt").what


def test_an_unknown_kind_of_file_is_refused_with_the_kinds_that_can_be_read():
    problem = problem_of(b"a,b,c\n1,2,3\n", "table.csv")
    assert ".csv" in problem.what
    assert "DOCX" in problem.next_step


@pytest.mark.parametrize(
    ("file_name", "data", "told"),
    [
        ("saved.txt", page_of(f"<h1>{TITLE}</h1>{article_html()}"), "web page"),
        ("report.doc", pdf_of(BODY, title=TITLE), "PDF"),
        ("report.pdf", docx_of(BODY, title=TITLE), "Word document"),
    ],
)
def test_a_file_named_for_another_format_is_read_and_says_what_it_is(file_name, data, told):
    (article,) = read_articles(data, file_name)
    assert LEAD in article.text
    assert told in article.warnings[0]


def test_an_encrypted_pdf_says_so():
    problem = problem_of(pdf_of(BODY, password="secret"), "pier.pdf")
    assert "password" in problem.what


def test_a_scanned_pdf_says_that_it_needs_text_recognition():
    problem = problem_of(scanned_pdf(), "pier.pdf")
    assert "OCR" in problem.next_step


@pytest.mark.parametrize("kept", [0.3, 0.6])
def test_a_truncated_pdf_is_damaged_or_still_gives_its_text(kept):
    data = pdf_of(BODY)
    problem = problem_of(data[: int(len(data) * kept)], "pier.pdf")
    assert "damaged or incomplete" in problem.what


@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_a_truncated_docx_is_damaged(kept):
    data = docx_of(BODY)
    assert "damaged or incomplete" in problem_of(data[: int(len(data) * kept)], "pier.docx").what


def test_a_docx_with_a_broken_part_is_damaged():
    data = bytearray(docx_of(BODY))
    start = data.find(b"word/document.xml") + 40
    data[start : start + 60] = b"\0" * 60
    assert "damaged or incomplete" in problem_of(bytes(data), "pier.docx").what


def test_a_docx_bomb_is_not_opened():
    assert "not opened" in problem_of(docx_bomb(megabytes=60), "bomb.docx").what


def test_a_docx_without_text_says_so():
    assert "no text" in problem_of(docx_of([]), "pier.docx").what


def test_a_page_without_article_text_says_so():
    assert "no article text" in problem_of(page_of("<script>load()</script>"), "pier.html").what


def test_a_mail_without_text_says_so():
    data = b"From: a@b.example\r\nSubject: Pier\r\nMIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nxx"
    assert "no text part" in problem_of(data, "pier.eml").what


def test_a_mail_with_endless_headers_is_refused():
    data = b"From: a@b.example\r\nSubject: Pier\r\n" + b"X-A: b\r\n" * 60_000 + b"\r\n" + STORY.encode()
    assert "headers" in problem_of(data, "pier.eml").what


def test_a_mail_nested_without_end_is_refused():
    part = b"Content-Type: message/rfc822\r\n\r\n"
    data = b"From: a@b.example\r\nSubject: Pier\r\nMIME-Version: 1.0\r\n" + part * 5_000
    problem_of(data, "pier.eml")


def test_a_deeply_nested_page_is_read_or_refused_in_words():
    data = page_of("<div>" * 3_000 + LEAD + "</div>" * 3_000)
    try:
        (article,) = read_articles(data, "deep.html")
    except ArticleError as error:
        words = error.problem.next_step
    else:
        words = article.text
    assert words.endswith(".")


def test_an_article_in_a_language_that_cannot_be_read_says_so():
    russian = "Старый причал закрыли во вторник после того, как водолазы нашли в нём трещины. " * 3
    article = read_text(russian)
    assert article.language == "ru"
    assert article.warnings == ("Russian: dates not read",)
    assert article.text == russian


@pytest.mark.parametrize(
    "unit", ["The board met and closed it. ", "word ", "(Reuters Photo) ", "A (AP) Photo: ", "Ab\n"]
)
def test_the_work_grows_with_the_length_of_a_text_and_not_faster(unit):
    """Four times the text takes about four times as long; with its square it would take sixteen times."""

    def seconds(count):
        data = f"{TITLE}\n\n{unit * count}".encode()
        started = time.process_time()
        read_articles(data, "long.txt")
        return time.process_time() - started

    count = 9_000 // len(unit)
    seconds(10)
    assert seconds(4 * count) < 10 * seconds(count) + 0.2
