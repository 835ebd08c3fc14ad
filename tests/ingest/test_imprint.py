from datetime import date

import pytest

from tests.ingest.files import BODY, marked, own_words, read_text
from timeline_app.ingest.imprint import read_imprint

STORY = "\n\n".join(BODY)
TITLE = "Old pier closed after divers find cracks"
DAY = date(2019, 5, 7)


def published_day(article):
    return article.published.first.day if article.published.first else None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Quay Star, 7.5.2019 (translated from the local edition)", "Quay Star"),
        ("QUAYPOST - the paper of the harbour - Tuesday, 7 May 2019", "QUAYPOST"),
        ("TIDESMAN - the paper of the harbour - Tuesday, 7/5/2019 - translated from Norse", "TIDESMAN"),
        ("The Daily Buoy, 7 May 2019. Translated by our foreign desk", "The Daily Buoy"),
        ("Quay Herald, 7 May 2019 (English edition)", "Quay Herald"),
        ("QBC Radio, evening bulletin, May 7, 2019", "QBC Radio"),
        ("Radio Buoy - News at noon, 7 May 2019", "Radio Buoy"),
        ("The Lighthouse Keeper's Log | a blog about the harbour | 7 May 2019", "The Lighthouse Keeper's Log"),
    ],
)
def test_a_name_a_day_and_small_print_on_one_line_are_an_imprint(line, outlet):
    article = read_text(f"{line}\n\n{TITLE}\n\n{STORY}")
    assert (article.outlet, article.title, published_day(article)) == (outlet, TITLE, DAY)
    assert marked(article) == [line]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Posted 7 May 2019 by Ann Teller, volunteer diver | 14 comments", "Ann Teller"),
        ("Posted on 7 May 2019 by the Dockers' Union, Harbour branch", "Dockers' Union"),
        ("Published by Ann Teller on 7 May 2019 - 3 replies", "Ann Teller"),
        ("Incident report 14/2019, issued on 7 May 2019", ""),
        ("Press release No. 31/2019, 7 May 2019", ""),
        ("Quay Bank A/S, 7 May 2019", ""),
        ("Bulletin No. 12 of 7 May 2019", ""),
        ("First aired on Radio Quay on 7 May 2019", ""),
        ("Interim report, submitted on 7 May 2019", ""),
        ("Statement of the Harbour Board, issued on 7 May 2019", ""),
        ("Letter to the editor, received on 7 May 2019", ""),
        ("Transcript of the evening broadcast of 7 May 2019", ""),
        ("From the Quay Star of 7 May 2019, abridged", ""),
        ("Quay Star (Quayton), Tuesday 7 May 2019, front page", ""),
        ("Situation report No. 4, as of 7 May 2019, 18.00", ""),
        ("Posted at 10:12 on 7 May 2019 by harbourwatch", ""),
        ("Written on the train, 7 May 2019", ""),
        ("Published in print on 7 May 2019 with the reply of the board", ""),
        ("For release on 7 May 2019", ""),
        ("HARBOUR BOARD - PRESS RELEASE 14/2019 - QUAYTON, 7 MAY 2019", ""),
        ("Ref. 2019/114, 7 May 2019", ""),
        ("Harbour Board of Quayton / Press office / 7.5.2019", ""),
        ("Harbour notes, a blog. Entry of 7 May 2019", ""),
    ],
)
def test_a_line_on_posting_or_issuing_below_the_headline_is_no_part_of_the_account(line, byline):
    article = read_text(f"{TITLE}\n{line}\n\n{STORY}")
    assert (article.title, article.byline, published_day(article)) == (TITLE, byline, DAY)
    assert marked(article) == [line]


def test_the_day_on_which_a_copy_was_made_is_not_that_of_publication():
    article = read_text(f"{TITLE}\nQuay Star, 7 May 2019\nRetrieved on 12 May 2020\n\n{STORY}")
    assert published_day(article) == DAY
    assert marked(article) == ["Quay Star, 7 May 2019", "Retrieved on 12 May 2020"]


@pytest.mark.parametrize("line", ["Public notice 14/2019", "Communiqué No. 31", "PRESS RELEASE 7"])
def test_a_paper_s_own_number_is_a_header_line(line):
    article = read_text(f"{TITLE}\n{line}\n7 May 2019\n\n{STORY}")
    assert marked(article) == [line, "7 May 2019"]


@pytest.mark.parametrize(
    "line",
    ["RADIO BUOY - the world in three minutes", "Tidesman /// notes on things that float", "Quay Star (translated)"],
)
def test_a_name_with_its_slogan_above_the_day_is_a_masthead(line):
    article = read_text(f"{line}\n7 May 2019, 9.15 p.m.\n\n{STORY}")
    assert (article.title, published_day(article)) == ("", DAY)
    assert article.outlet
    assert own_words(article).strip() == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Old Pier Closed, divers say",
        "Divers Find Cracks In Harbour Board's Old Pier (updated)",
    ],
)
def test_a_headline_of_words_that_come_back_is_no_masthead(line):
    article = read_text(f"{line}\n7 May 2019\n\n{STORY}")
    assert article.title == line


@pytest.mark.parametrize(
    "words",
    [
        "The board closed the pier on 7 May 2019, divers say",
        "Quay Star, 7 May 2019: Old pier closed",
        "Quay Star, 7 May 2019 - Old pier closed for good",
        "Quayton, 7 May 2019 - The board closed the pier.",
        "Statement on the accident of 7 May 2019",
        "Fire in the harbour on 7 May 2019, divers say",
        "Quay Star (English edition)",
        "Quay Star, 7 May 2019, said divers had found cracks in nine of the pillars under the pier.",
        "",
    ],
)
def test_what_may_be_a_sentence_or_headline_is_no_imprint(words):
    assert read_imprint(words) is None
