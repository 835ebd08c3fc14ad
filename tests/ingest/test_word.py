from tests.ingest.files import BODY, docx_of, marked
from timeline_app.domain.article import BoilerplateKind
from timeline_app.ingest import read_articles

TITLE = "Old pier closed after divers find cracks"


def read_docx(*args, **kwargs):
    return read_articles(docx_of(*args, **kwargs), "pier.docx")[0]


def test_a_paragraph_of_caption_style_is_a_caption():
    caption = "The pier at low tide, seen from the steps"
    assert marked(read_docx(BODY, title=TITLE, caption=caption), BoilerplateKind.CAPTION) == [caption]


def test_the_day_a_document_was_typed_is_not_its_day_of_publication():
    assert not read_docx(BODY, title=TITLE).published.is_dated


def test_header_lines_of_a_document_are_read():
    article = read_docx(["Source: The Quay Gazette", "Published: 7 May 2019", *BODY], title=TITLE)
    assert (article.outlet, article.published_words) == ("The Quay Gazette", "7 May 2019")


def test_paragraphs_are_parted_by_blank_lines():
    assert read_docx(BODY, title=TITLE).text.split("\n\n") == [TITLE, *BODY]
