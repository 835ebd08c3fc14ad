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


@pytest.mark.parametrize("lead", ["NATO said on Tuesday it would", "IBM, Intel and others have", "A U.S. - led board"])
def test_capitals_at_the_start_of_a_sentence_are_no_dateline(lead):
    assert read_text(f"{TITLE}\n\n{lead} close the old pier after divers found cracks.\n\n{STORY}").dateline == ""
