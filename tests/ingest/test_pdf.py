from tests.ingest.files import BODY, pdf_of
from timeline_app.ingest import read_articles

TITLE = "Old pier closed after divers find cracks in nine of its forty pillars on Tuesday"


def read_pdf(data):
    return read_articles(data, "print.pdf")[0]


def test_lines_are_put_together_into_paragraphs_and_the_headline_stays_whole():
    article = read_pdf(pdf_of(BODY, title=TITLE))
    assert article.text.split("\n\n") == [TITLE, *BODY]


def test_pages_follow_one_another():
    article = read_pdf(pdf_of([BODY[0], "\f", BODY[1], "\f", BODY[2]]))
    assert article.text.split("\n\n") == list(BODY)


def test_the_day_a_pdf_was_made_is_not_its_day_of_publication():
    article = read_pdf(pdf_of(BODY, title=TITLE))
    assert not article.published.is_dated


def test_a_date_line_in_a_pdf_is_its_day_of_publication():
    article = read_pdf(pdf_of(["Tuesday, May 7, 2019", *BODY], title=TITLE))
    assert article.published_words == "Tuesday, May 7, 2019"


def test_a_word_parted_at_a_lines_end_becomes_whole():
    from timeline_app.ingest.pdf import _join_words

    assert _join_words("the harbour-", "master said") == "the harbourmaster said"
    assert _join_words("the Anglo-", "French pier") == "the Anglo- French pier"


def test_what_a_browser_prints_around_a_page_is_left_out_and_dates_nothing():
    """The stamp says when somebody printed the page; the address says whose page it is."""
    stamp, address = "11/13/21, 3:40 PM Old pier closed - Quay", "https://www.theguardian.com/world/pier"
    article = read_pdf(pdf_of([stamp, *BODY[:2], f"{address} 1/2", "\f", stamp, BODY[2], f"{address} 2/2"]))
    assert article.text.split("\n\n") == list(BODY)
    assert not article.published.is_dated
    assert article.outlet == "The Guardian"


def test_page_numbers_and_running_heads_are_left_out():
    pages = [[f"Quay Gazette, page {number}", words, f"- {number} -", "\f"] for number, words in enumerate(BODY, 1)]
    article = read_pdf(pdf_of([line for page in pages for line in page][:-1]))
    assert article.text.split("\n\n") == list(BODY)


def test_a_short_line_that_stands_on_one_page_only_stays():
    article = read_pdf(pdf_of(["Harbour news", *BODY]))
    assert article.text.startswith("Harbour news")
