from datetime import date

import pytest
from lxml.html import document_fromstring

from tests.ingest.files import BODY, LEAD, article_html, page_of
from timeline_app.domain.article import BoilerplateKind
from timeline_app.ingest import read_articles
from timeline_app.ingest.page_parts import mark_page_parts, read_page_parts

TITLE = "Old pier closed after divers find cracks"


def read_page(body="", head="", **kwargs):
    data = page_of(f"<h1>{TITLE}</h1>{article_html()}{body}", head, **kwargs)
    return read_articles(data, "page.html")[0]


def test_json_ld_states_headline_outlet_writer_and_date():
    article = read_page(
        head='<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Old pier closed",'
        '"datePublished": "2019-05-07T18:40:00+06:00", "author": [{"name": "Ann Teller"}, {"name": "Bo Lind"}],'
        '"publisher": {"name": "The Quay Gazette"}}]}</script>'
    )
    assert (article.title, article.outlet) == ("Old pier closed", "The Quay Gazette")
    assert article.byline == "Ann Teller, Bo Lind"
    assert article.published.first.day == date(2019, 5, 7)
    assert article.published_words == "2019-05-07T18:40:00+06:00"


@pytest.mark.parametrize("broken", ["{", "[" * 100_000, '{"headline": 7, "@type": "Article"}', "null", '{"@graph": 3}'])
def test_broken_json_ld_states_nothing_and_harms_nothing(broken):
    article = read_page(head=f'<script type="application/ld+json">{broken}</script>')
    assert not article.published.is_dated
    assert LEAD in article.text


def test_meta_elements_state_outlet_and_date():
    article = read_page(
        head='<meta property="og:site_name" content="The Quay Gazette">'
        '<meta property="article:published_time" content="2019-05-07"><meta name="author" content="Ann Teller">'
    )
    assert (article.outlet, article.byline) == ("The Quay Gazette", "Ann Teller")
    assert article.published.first.day == date(2019, 5, 7)


def test_a_time_element_states_the_date_where_metadata_does_not():
    article = read_page('<time datetime="2019-05-07" pubdate>7 May</time>')
    assert article.published.first.day == date(2019, 5, 7)


def test_a_page_that_states_no_date_gets_none():
    assert not read_page().published.is_dated


def test_the_canonical_address_names_the_outlet():
    article = read_page(head='<link rel="canonical" href="https://www.theguardian.com/world/pier">')
    assert article.outlet == "The Guardian"


def test_the_outlets_name_is_cut_off_the_headline():
    article = read_page(
        head=f'<meta property="og:title" content="{TITLE} | The Quay Gazette">'
        '<meta property="og:site_name" content="The Quay Gazette">'
    )
    assert article.title == TITLE


def test_the_page_around_the_article_is_left_out():
    article = read_page("<nav>Home Weather Sport</nav><footer>About us Contact Imprint</footer>")
    assert "Weather" not in article.text
    assert "Imprint" not in article.text


def test_a_declared_encoding_is_used():
    body = article_html(("Старый причал закрыт во вторник, и ремонт продлится до лета. " * 4,))
    html = f'<html><head><meta charset="windows-1251"></head><body>{body}</body></html>'
    (article,) = read_articles(html.encode("cp1251"), "page.html")
    assert "Старый причал закрыт во вторник" in article.text
    assert article.language == "ru"


def test_paragraphs_stay_paragraphs():
    assert "\n\n".join(BODY) in read_page().text


def test_parts_that_the_markup_names_are_marked_where_extraction_keeps_them():
    parts = {"Divers beside the pier in May": "caption", "Lighthouse to be painted red": "related", "Not a part": "x"}
    tree = document_fromstring(
        page_of(
            article_html() + "".join(f'<div class="{name}-box"><p>{words}</p></div>' for words, name in parts.items())
        )
    )
    text = "\n\n".join((LEAD, *parts))
    marks = mark_page_parts(text, read_page_parts(tree))
    assert [(text[m.start : m.end], m.kind) for m in marks] == [
        ("Divers beside the pier in May", BoilerplateKind.CAPTION),
        ("Lighthouse to be painted red", BoilerplateKind.RELATED),
    ]


def test_a_class_around_the_whole_article_marks_nothing():
    data = page_of(f'<div class="social promo">{article_html()}</div>')
    (article,) = read_articles(data, "page.html")
    assert article.boilerplate == ()
