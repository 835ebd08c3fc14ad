import pytest

from tests.ingest.files import BODY, marked, read_text

STORY = "\n\n".join(BODY)
TITLE = "Old pier closed after divers find cracks"


@pytest.mark.parametrize(
    "name", ["Quay Gazette", "The Town Crier", "Newsline", "Voice of the Quay", "Quay & Shore magazine"]
)
@pytest.mark.parametrize(
    "head", ["{name}\n7 May 2019\n{title}", "{title}\n{name}\n7 May 2019", "{name}\n{title}\n7 May 2019"]
)
def test_an_outlet_alone_on_a_line_beside_the_date_is_read(name, head):
    article = read_text(head.format(name=name, title=TITLE) + f"\n\n{STORY}")
    assert (article.outlet, article.title) == (name.removesuffix(" magazine"), TITLE)
    assert marked(article) == [line for line in head.format(name=name, title=TITLE).split("\n") if line != TITLE]


def test_a_desk_names_its_issuer_and_the_kind_of_paper():
    article = read_text(f"QUAY TOWN AUTHORITY - PRESS RELEASE\n07.05.2019\n{TITLE}\n\n{STORY}")
    assert (article.outlet, article.title) == ("QUAY TOWN AUTHORITY", TITLE)


def test_a_writer_alone_below_the_headline_is_the_byline():
    article = read_text(f"{TITLE}\nAnn Teller\n7 May 2019\n\n{STORY}")
    assert (article.outlet, article.byline) == ("", "Ann Teller")


def test_a_name_below_the_headline_that_may_be_anybodys_is_marked_and_nothing_is_concluded():
    article = read_text(f"{TITLE}\nBusiness Day\n7 May 2019\n\n{STORY}")
    assert (article.outlet, article.byline) == ("", "")
    assert marked(article) == ["Business Day", "7 May 2019"]


@pytest.mark.parametrize("headline", ["Harbour Board Closes Pier", "Ruth Calloway: Crowns Gone", "Pier Cracks"])
def test_a_headline_in_title_case_above_date_and_deck_is_no_masthead(headline):
    article = read_text(f"{headline}\n7 May 2019\nNine pillars are damaged\n\n{STORY}")
    assert (article.title, article.outlet) == (headline, "")


def test_an_outlets_name_is_not_taken_from_a_line_without_a_date_beside_it():
    article = read_text(f"Quay Gazette\n\n{STORY}")
    assert (article.outlet, article.title) == ("", "Quay Gazette")
