import pytest

from tests.ingest.files import BODY, marked, read_text
from timeline_app.domain.article import BoilerplateKind
from timeline_app.ingest.credit_line import read_credit

TITLE = "Old pier closed after divers find cracks"
STORY = "\n\n".join(BODY)


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("(Tideline Wire/hg)", ("Tideline Wire",)),
        ("Text: Newsline/tc", ("Newsline",)),
        ("Tideline/tc", ("Tideline",)),
        ("hg/TP", ("TP",)),
        ("(dpa/AFP)", ("dpa", "AFP")),
        ("Source: agencies", ()),
        ("AFP/Reuters", ("AFP", "Reuters")),
        ("— with AP", ("AP",)),
        ("With material from Tideline News Agency", ("Tideline News Agency",)),
        ("TP, additional reporting by our staff", ("TP",)),
        ("Additional reporting by Ann Teller in Oslo and Tideline Press", ("Tideline Press",)),
        ("Tideline Agency contributed to this report", ("Tideline Agency",)),
        ("This article was first published by The Quay Gazette on 3 May 2021.", ("The Quay Gazette",)),
        ("A version of this article appeared in the Quay Gazette", ("Quay Gazette",)),
        ("Republished with permission from Quay Post", ("Quay Post",)),
        ("© Evening Herald. Additional reporting by Tideline Press", ("Tideline Press",)),
        ("(With inputs from PTI)", ("PTI",)),
        ("Compiled from wire reports", ()),
        ("From staff and wire reports", ()),
        ("(Writing by A. Teller)", ()),
        ("Text: Ann Teller", ()),
    ],
)
def test_a_closing_line_of_names_and_leads_is_a_credit(line, agencies):
    article = read_text(f"{TITLE}\n\n{STORY}\n\n{line}")
    assert marked(article, BoilerplateKind.CREDIT) == [line]
    assert article.agencies == agencies


def test_whose_copyright_it_is_is_the_outlet():
    article = read_text(f"{TITLE}\n\n{STORY}\n\n© 2019 Lantern Gazette. Additional reporting by Tideline Press")
    assert (article.outlet, article.agencies) == ("Lantern Gazette", ("Tideline Press",))


@pytest.mark.parametrize(
    "credit", ["(Tideline Wire/hg)", "(dpa)", "— with AP", "– Reuters", "(With agencies)", "(TP/Reuters)"]
)
def test_a_credit_may_follow_the_last_sentence_on_its_line(credit):
    article = read_text(f"{TITLE}\n\n{STORY} {credit}")
    assert marked(article) == [credit]


@pytest.mark.parametrize(
    "line",
    [
        "The report was published by Greenpeace on 3 May.",
        "With the harbour closed",
        "With Ruth Calloway",
        "Calloway and Berg",
        "The Board and the Union",
        "UN, EU",
        "Oslo/Paris",
        "From Oslo",
        "(Labour)",
        "Calloway told Reuters the pier was closed.",
        "The story was reported by the BBC.",
        "This report was published on Tuesday",
        "The Quay Gazette",
    ],
)
def test_names_without_a_sign_and_sentences_are_no_credit(line):
    assert read_credit(line) is None


@pytest.mark.parametrize("aside", ["(EU)", "(Labour)", "– Calloway", "— and then some"])
def test_an_aside_behind_a_sentence_is_no_credit(aside):
    assert marked(read_text(f"{TITLE}\n\n{STORY} {aside}")) == []
