from datetime import date

import pytest

from tests.ingest.files import BODY, LEAD, marked, own_words, read_text
from timeline_app.domain.article import BoilerplateKind

STORY = "\n\n".join(BODY)


def published_day(article):
    return article.published.first.day if article.published.first else None


def test_the_first_line_is_the_headline_and_its_span_is_exact():
    article = read_text(f"Old pier closed after divers find cracks\n\n{STORY}")
    assert article.title == "Old pier closed after divers find cracks"
    assert article.text[slice(*article.title_span)] == article.title
    assert own_words(article) == article.text


def test_a_text_that_begins_with_a_sentence_has_no_headline():
    article = read_text(STORY)
    assert (article.title, article.title_span) == ("", None)


def test_labelled_lines_give_outlet_and_date_and_are_marked():
    article = read_text(f"Old pier closed\nSource: The Quay Gazette\nPublished: 2019-05-07\n\n{STORY}")
    assert article.outlet == "The Quay Gazette"
    assert published_day(article) == date(2019, 5, 7)
    assert article.published_words == "2019-05-07"
    assert marked(article, BoilerplateKind.HEADER) == ["Source: The Quay Gazette", "Published: 2019-05-07"]


@pytest.mark.parametrize(
    "line",
    [
        "PUBLISHED: TUESDAY, MAY 7, 2019, 1:32 PM",
        "May 7th, 2019 2:00pm EDT",
        "Tuesday 7 May 2019 22.34 BST",
        " date 2019-05-07 3 hours ago",
        "07.05.2019(updated 1457 08.05.2019) Get short URL",
        "Posted on Tue May 07, 2019 08:45 AM PDT",
        "Posted by Ann Teller on May 7, 2019",
        "7 May 2019, 10:00 (GMT+05:00)",
        "on May 7, 2019 at 8:12 am",
        "HARBOURTOWN, May 7, 2019",
        "12:52 p.m. EDT May 7, 2019",
        "5/7/2019 8:00 AM PDT",
    ],
)
def test_a_date_line_below_the_headline_states_the_day_of_publication(line):
    article = read_text(f"Old pier closed after divers find cracks\n{line}\n\n{STORY}")
    assert published_day(article) == date(2019, 5, 7)
    assert marked(article) == [line.strip()]


def test_the_day_of_publication_goes_before_the_day_of_an_update():
    article = read_text(f"Old pier closed\nUPDATED 05/09/2019 at 11:00 AM EDT\nFirst published 7 May 2019\n\n{STORY}")
    assert published_day(article) == date(2019, 5, 7)


def test_a_date_run_in_before_the_first_sentence_is_cut_from_it():
    article = read_text(f"Old pier closed\n\nTue May 7 2019 {STORY}")
    assert published_day(article) == date(2019, 5, 7)
    assert marked(article) == ["Tue May 7 2019"]


@pytest.mark.parametrize(
    "lead",
    [
        "May 7, 2019 was the day on which the old pier of the harbour was closed for good by the board.",
        "On May 7, 2019 Harbour officials closed the old pier after divers had found cracks in nine pillars.",
        "July 4, 2018, Independence Day, saw a crowd on the pier that nobody would let onto it nowadays.",
    ],
)
def test_a_date_of_the_narrative_is_not_the_day_of_publication(lead):
    article = read_text(f"Old pier closed after divers find cracks\n\n{lead}\n\n{STORY}")
    assert not article.published.is_dated
    assert marked(article) == []


def test_a_date_without_its_year_keeps_its_words_and_stays_open():
    article = read_text(f"Old pier closed\nMay 7 5:59 PM EDT\n\n{STORY}")
    assert not article.published.is_dated
    assert article.published_words == "May 7"
    assert "May 7" in article.warnings[0]


def test_an_ambiguous_date_stays_open_and_says_so():
    article = read_text(f"Old pier closed\nPublished: 03/04/2021\n\n{STORY}")
    assert not article.published.is_dated
    assert article.published_words == "03/04/2021"
    assert "03/04/2021" in article.warnings[0]


@pytest.mark.parametrize(
    ("outlet", "meant"), [("The Washington Post", date(2021, 3, 4)), ("BBC News", date(2021, 4, 3))]
)
def test_the_outlets_country_settles_an_ambiguous_date(outlet, meant):
    article = read_text(f"Old pier closed\nSource: {outlet}\nPublished: 03/04/2021\n\n{STORY}")
    assert published_day(article) == meant


def test_a_byline_names_its_writer_and_the_outlet_beside_it():
    article = read_text(f"Old pier closed after divers find cracks\nBy Ann Teller, Reuters\n\n{STORY}")
    assert (article.byline, article.outlet) == ("Ann Teller", "Reuters")
    assert article.agencies == ("Reuters",)


def test_an_address_names_the_outlet_by_its_host():
    article = read_text(f"Old pier closed\nURL: https://www.theguardian.com/world/pier\n\n{STORY}")
    assert article.outlet == "The Guardian"


def test_a_file_that_states_nothing_leaves_everything_open():
    article = read_text(f"Old pier closed after divers find cracks\n\n{STORY}", "scan 17.txt")
    assert (article.outlet, article.byline, article.published_words) == ("", "", "")
    assert not article.published.is_dated


def test_the_file_name_is_the_last_resort_for_outlet_and_date():
    article = read_text(f"Old pier closed after divers find cracks\n\n{STORY}", "2019-05-07-rferl.txt")
    assert article.outlet == "RFE/RL"
    assert published_day(article) == date(2019, 5, 7)


def test_a_header_goes_before_the_file_name():
    article = read_text(f"Old pier closed\nSource: The Quay Gazette\n8 May 2019\n\n{STORY}", "2019-05-07-rferl.txt")
    assert article.outlet == "The Quay Gazette"
    assert published_day(article) == date(2019, 5, 8)


def test_a_headline_told_again_in_the_first_sentence_is_marked():
    article = read_text(f"Old pier closed after divers find cracks\n\nOld pier closed after divers find cracks {STORY}")
    assert marked(article) == ["Old pier closed after divers find cracks"]
    assert own_words(article).strip().endswith(STORY)


def test_marks_of_markdown_are_no_part_of_the_headline():
    article = read_text(f"# Old pier closed\n\n{LEAD}\n\n{STORY}", "pier.md")
    assert article.title == "Old pier closed"
    assert article.text[slice(*article.title_span)] == "Old pier closed"


def test_a_first_line_of_a_text_wrapped_by_hand_is_no_headline():
    wrapped = (
        "The harbour board closed the old pier on Tuesday after divers had\n"
        "found cracks in nine of its pillars, and it put up a fence that will\n"
        "stay until the summer, according to a notice on its door, which was\n"
        "signed by the harbour master and by two members of the board.\n\n"
        "Fishermen had warned of the cracks in spring, but the board called\n"
        "their letter exaggerated at the time and took no steps.\n"
    )
    assert read_text(wrapped).title == ""


def test_the_dates_of_a_chronology_near_the_top_are_no_datelines():
    items = "\n".join(
        ["7 May 2018: The pier is closed", "9 May 2018: Divers look at the pillars", "3 June 2018: A fence"]
    )
    article = read_text(f"How the old pier was lost\nPublished: 2019-05-08\n\n{LEAD}\n\n{items}\n")
    assert published_day(article) == date(2019, 5, 8)
    assert "7 May 2018: The pier is closed" in own_words(article)
