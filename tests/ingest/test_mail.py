from datetime import date

import pytest

from tests.ingest.files import BODY, LEAD, article_html, eml_of, page_of
from timeline_app.ingest import read_articles

STORY = "\n\n".join(BODY)
TITLE = "Old pier closed after divers find cracks"
DATE = "Tue, 07 May 2019 23:30:00 -0500"


def read_mail(plain=STORY, html="", **headers):
    return read_articles(eml_of(plain, html, **({"Subject": TITLE, "Date": DATE} | headers)), "mail.eml")[0]


def test_the_date_header_is_the_day_on_the_senders_clock():
    article = read_mail(From="news@quay.example")
    assert article.published.first.day == date(2019, 5, 7)
    assert article.published_words == DATE


@pytest.mark.parametrize(
    ("sender", "outlet", "byline"),
    [
        ("Quay Gazette <newsletter@mailer.example>", "Quay Gazette", ""),
        ("The Quay Gazette <hi@quaygazette.example>", "The Quay Gazette", ""),
        ("World News <world@bbc.co.uk>", "BBC News", ""),
        ("Ann Teller <ann@mail.example>", "", "Ann Teller"),
    ],
)
def test_the_sender_is_an_outlet_where_the_address_says_so(sender, outlet, byline):
    article = read_mail(From=sender)
    assert (article.outlet, article.byline) == (outlet, byline)


def test_a_message_sent_on_was_not_published_on_the_day_it_was_sent():
    article = read_mail(Subject=f"Fwd: {TITLE}", From="Ann Teller <ann@mail.example>")
    assert article.title == TITLE
    assert not article.published.is_dated
    assert article.byline == ""


def test_lines_wrapped_by_the_mail_program_become_paragraphs():
    wrapped = (
        "The harbour board closed the old pier on Tuesday after divers had\n"
        "found cracks in nine of its pillars, and it put up a fence that will\n"
        "stay until the summer, according to a notice on its door.\n\n"
        "Fishermen had warned of the cracks in spring, but the board called\n"
        "their letter exaggerated at the time, and did nothing about it for\n"
        "three months or more, as they say.\n\n"
        "It is closed.\n"
    )
    article = read_mail(plain=wrapped)
    assert "after divers had found cracks" in article.text
    assert "as they say.\n\nIt is closed." in article.text


def test_an_html_only_message_is_read_as_a_page():
    article = read_mail(plain="", html=page_of(article_html()).decode())
    assert LEAD in article.text
    assert article.title == TITLE


def test_plain_text_is_preferred_where_a_message_has_both():
    article = read_mail(plain=STORY, html="<p>Please view this message in a browser.</p>")
    assert "browser" not in article.text


def test_an_encoded_subject_is_decoded():
    assert read_mail(Subject="Старый причал закрыт").title == "Старый причал закрыт"
