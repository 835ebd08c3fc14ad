import pytest

from tests.ingest.files import BODY, marked, read_text

STORY = "\n\n".join(BODY)
TITLE = "Old pier closed after divers find cracks"


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("NAIROBI, Kenya (AP) _ ", "NAIROBI, Kenya", "AP"),
        ("(Reuters) - ", "", "Reuters"),
        ("DAMASCUS (Sputnik) ", "DAMASCUS", ""),
        ("Oslo (AFP) – ", "Oslo", "AFP"),
        ("MOSCOW, Nov 2 (Interfax) - ", "MOSCOW", "Interfax"),
        ("TOKYO — ", "TOKYO", ""),
        ("NEW YORK, April 3 -- ", "NEW YORK", ""),
        ("QUAY TOWN, March 5 (Tideline News Agency) - ", "QUAY TOWN", "Tideline News Agency"),
        ("QUAY TOWN, Sept 6, 2023 (Tideline Press) -- ", "QUAY TOWN", "Tideline Press"),
        ("QUAY TOWN, Tuesday, 5 March (Tideline) — ", "QUAY TOWN", "Tideline"),
        ("QUAYSIDE, Norland, Tuesday (TP) — ", "QUAYSIDE, Norland", "TP"),
        ("Quayside, March 5 (Tideline) - ", "Quayside", "Tideline"),
        ("(Tideline Wire) - ", "", "Tideline Wire"),
        ("QUAYSIDE/OSLO, 5 March (Reuters/TP) - ", "QUAYSIDE/OSLO", "Reuters"),
        ("AFP, PARIS — ", "PARIS", "AFP"),
        ("PARIS, AFP – ", "PARIS", "AFP"),
        ("QUAYSIDE, Friday — ", "QUAYSIDE", ""),
    ],
)
def test_a_dateline_gives_place_and_agency_and_is_marked(dateline, place, agency):
    article = read_text(f"{TITLE}\n\n{dateline}{STORY}")
    assert article.dateline == place
    assert article.agencies == ((agency,) if agency else ())
    assert marked(article) == [dateline.strip()]


def test_a_dateline_may_follow_a_lead_in_a_text_without_line_breaks():
    article = read_text(f"{TITLE}\n\nThe old pier is closed the board told us on Tuesday. OSLO (AFP) {STORY}")
    assert article.dateline == "OSLO"
    assert marked(article) == ["OSLO (AFP)"]


def test_without_any_other_sign_the_datelines_agency_is_the_outlet():
    assert read_text(f"{TITLE}\n\n(CNN) -- {STORY}").outlet == "CNN"


def test_the_outlet_of_a_source_line_goes_before_the_datelines_agency():
    article = read_text(f"{TITLE}\nSource: The Quay Gazette\n\nOSLO (AFP) - {STORY}")
    assert (article.outlet, article.agencies) == ("The Quay Gazette", ("AFP",))


def test_a_datelines_day_without_year_is_kept_in_its_words():
    article = read_text(f"{TITLE}\n\nMOSCOW, Nov 2 (Interfax) - {STORY}")
    assert article.published_words == "Nov 2"
    assert not article.published.is_dated


@pytest.mark.parametrize(
    "lead",
    [
        "NATO said on Tuesday it would",
        "NATO (North Atlantic Treaty Organization) - not a club - would",
        "Ruth Calloway (Labour) said she would",
        "Calloway (Labour) - of the board - will",
        "IBM, Intel and others have",
        "A U.S. - led board",
    ],
)
def test_capitals_at_the_start_of_a_sentence_are_no_dateline(lead):
    assert read_text(f"{TITLE}\n\n{lead} close the old pier after divers found cracks.\n\n{STORY}").dateline == ""


def test_a_datelines_day_with_its_year_is_the_day_of_publication():
    article = read_text(f"QUAY TOWN, Sept 6, 2023 (Tideline Press) - {STORY}")
    assert (article.published_words, article.published.is_dated) == ("Sept 6, 2023", True)
    assert article.outlet == "Tideline Press"
