import pytest

from tests.ingest.files import BODY, marked, read_text

STORY = "\n\n".join(BODY)
TITLE = "Old pier closed after divers find cracks"


@pytest.mark.parametrize(
    "line", [f"{TITLE} | Quay Gazette", f"{TITLE} - The Quay Post", f"{TITLE} — BBC News", f"Quay Post | {TITLE}"]
)
def test_an_outlet_beside_the_headline_is_no_part_of_it(line):
    article = read_text(f"{line}\n\n{STORY}")
    assert article.title == TITLE
    assert article.text[slice(*article.title_span)] == TITLE
    assert article.outlet in line.replace(TITLE, "")
    assert article.outlet
    assert len(marked(article)) == 1


@pytest.mark.parametrize(
    "line", [f"{TITLE} - and nobody was told", "Pier - Quay Post", "Board splits over pier | Calloway"]
)
def test_other_words_beside_a_bar_or_dash_stay_in_the_headline(line):
    article = read_text(f"{line}\n\n{STORY}")
    assert (article.title, article.outlet) == (line, "")
