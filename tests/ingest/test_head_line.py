from datetime import date

import pytest

from tests.ingest.files import BODY, marked, read_text
from timeline_app.domain.article import BoilerplateKind
from timeline_app.ingest.head_line import read_head_line

STORY = "\n\n".join(BODY)
TITLE = "Old pier closed after divers find cracks"
DAY = date(2019, 5, 7)


def published_day(article):
    return article.published.first.day if article.published.first else None


@pytest.mark.parametrize(
    ("line", "outlet", "byline"),
    [
        ("The Quay Gazette | Tuesday 7 May 2019", "The Quay Gazette", ""),
        ("QUAY RADIO · 7 May 2019 · 18:05", "QUAY RADIO", ""),
        ("Quay Weekly, May 7, 2019", "Quay Weekly", ""),
        ("The Quay magazine - 07.05.2019, 14:03", "The Quay", ""),
        ("May 7, 2019 / 9:15 AM / CBS News", "CBS News", ""),
        ("Quayside | 7 May 2019", "Quayside", ""),
        ("World | Quay Post | 7 May 2019 · 4 min read", "Quay Post", ""),
        ("The Quay Post (London), 7 May 2019, p. 4", "The Quay Post", ""),
        ("The Quay Post, Vol. 12 No 3, 7 May 2019, Page A4", "The Quay Post", ""),
        ("By Ann Teller, Senior Reporter | Quay Post | May 7, 2019", "Quay Post", "Ann Teller"),
        ("Ann Teller, political editor, 7 May 2019", "", "Ann Teller"),
        ("Ann Teller in Oslo • 7 May 2019 • 5 minute read", "", "Ann Teller"),
        ("Posted by the editors, 7 May 2019, 10:00", "", ""),
        ("Posted by Ann Teller on 7 May 2019 at 10:00 in Politics", "", "Ann Teller"),
        ("Published by The Quay Gazette on 7 May 2019", "The Quay Gazette", ""),
        ("By our harbour desk. Published on 7 May 2019.", "", ""),
        ("First published 7 May 2019. Last updated 9 May 2019", "", ""),
        ("Last updated 9 May 2019, first published 7 May 2019", "", ""),
        ("Posted at 3:05 PM, May 07, 2019 and last updated 8:15 PM, May 09, 2019", "", ""),
        ("Updated at 14:30 GMT, 7 May 2019", "", ""),
        ("Last modified on Tue 7 May 2019 10.15 BST", "", ""),
        ("ISSUED: 7 May 2019", "", ""),
        ("Date: Tue, 7 May 2019 10:00:00 +0000", "", ""),
        ("2019/05/07 09:12", "", ""),
        ("May 7, 2019 | Politics", "", ""),
        ("Oslo | 7 May 2019", "", ""),
    ],
)
def test_a_line_of_header_parts_in_any_order_states_outlet_writer_and_day(line, outlet, byline):
    article = read_text(f"{TITLE}\n{line}\n\n{STORY}")
    assert (article.outlet, article.byline, published_day(article)) == (outlet, byline, DAY)
    assert marked(article) == [line]
    assert article.title == TITLE


def test_a_header_line_may_stand_above_the_headline():
    article = read_text(f"Quayside, 7 May 2019\n{TITLE}\n\n{STORY}")
    assert (article.title, published_day(article)) == (TITLE, DAY)
    assert marked(article) == ["Quayside, 7 May 2019"]


@pytest.mark.parametrize("line", ["4 min read", "Reading time: 4 minutes", "By our harbour desk", "Vol. 12, No 3"])
def test_parts_without_a_day_are_header_lines_too(line):
    assert marked(read_text(f"{TITLE}\n{line}\n\n{STORY}"), BoilerplateKind.HEADER) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Harbour protests, May 7, 2019",
        "On May 7, 2019 the board met.",
        "Officials said Tuesday, May 7",
        "End of Watch: Friday, June 24, 2005",
        "Quay Post reporters were held on 7 May 2019",
        "Closed since 7 May 2019",
        "The pier, the Quay Post wrote on 7 May 2019, was closed.",
        "Born 7 May 1950 in Oslo, Calloway led the board",
        "Ruth Calloway, Board Member, Harbour Board, May 7, 2019, Oslo Court",
        "May 7 or May 8",
    ],
)
def test_a_line_with_other_words_is_no_header(line):
    assert read_head_line(line) is None


def test_a_day_without_year_is_kept_in_its_words():
    article = read_text(f"{TITLE}\nPublished 7 May\n\n{STORY}")
    assert (article.published_words, article.published.is_dated) == ("7 May", False)


@pytest.mark.parametrize("place", ["Oslo", "Quayside", "Quayside/Brindle"])
def test_a_place_before_a_comma_is_no_outlet(place):
    assert read_text(f"{TITLE}\n{place}, 7 May 2019\n\n{STORY}").outlet == ""


@pytest.mark.parametrize(
    "line",
    ["First published on 7 May 2019", "Posted: May 7, 2019, 3:05 PM", "Published 7 May 2019. Updated 9 May 2019."],
)
def test_a_labelled_day_may_stand_below_the_article(line):
    article = read_text(f"{TITLE}\n\n{STORY}\n\n{line}")
    assert (published_day(article), marked(article)) == (DAY, [line])


def test_a_bare_day_below_the_article_is_not_the_day_of_publication():
    assert not read_text(f"{TITLE}\n\n{STORY}\n\n7 May 2019").published.is_dated
