import importlib.util
from datetime import date
from pathlib import Path

import pytest

from tests.ingest.files import marked, own_words
from timeline_app.ingest import SUFFIXES, read_articles
from timeline_app.paths import resource

STATED = {
    "altai-dispatch.html": ("Kazakhstan gets exclusive line to Facebook", "Altai Dispatch", date(2021, 11, 1)),
    "caravan-review.docx": ("Who wrote the joint statement?", "Caravan Review", None),
    "harbour-ledger.pdf": (
        "No exclusive deal with Kazakhstan, says owner of Facebook",
        "Harbour Ledger",
        date(2021, 11, 3),
    ),
    "open-desk.eml": (
        "Kazakhstan has no exclusive line to Facebook, says Meta",
        "Open Desk Briefing",
        date(2021, 11, 3),
    ),
    "steppe-courier.txt": (
        "Meta disputes Kazakh account of a deal on Facebook complaints",
        "The Steppe Courier",
        date(2021, 11, 2),
    ),
}
MAKER = Path(__file__).resolve().parents[1] / "data" / "samples" / "make_samples.py"


def sample(name):
    return read_articles(resource("samples", name).read_bytes(), name)[0]


def test_there_is_one_sample_of_each_format():
    names = {path.name for path in resource("samples").iterdir()}
    assert names == set(STATED)
    assert {Path(name).suffix for name in names} == SUFFIXES - {".md", ".htm"}


@pytest.mark.parametrize("name", STATED)
def test_a_sample_states_its_headline_outlet_and_date(name):
    article = sample(name)
    title, outlet, day = STATED[name]
    assert (article.title, article.outlet) == (title, outlet)
    assert (article.published.first.day if article.published.first else None) == day
    assert article.language == "en"
    assert 120 <= len(own_words(article).split()) <= 250


@pytest.mark.parametrize(
    ("name", "around"),
    [
        ("caravan-review.docx", ["Photo: A reader", "Advertisement", "Order now"]),
        ("harbour-ledger.pdf", ["Shoppers in Almaty", "With reporting by"]),
        ("open-desk.eml", ["Subscribe to our newsletter", "With reporting by"]),
        ("steppe-courier.txt", ["Photo: The ministry", "Share this article", "Read more", "(Edited by"]),
        ("altai-dispatch.html", ["Evening lights", "newsletter", "Flood barrier", "All rights reserved"]),
    ],
)
def test_what_stands_around_a_sample_is_no_part_of_its_account(name, around):
    words = own_words(sample(name))
    assert [part for part in around if part in words] == []


def test_no_sentence_of_a_sample_is_marked_by_mistake():
    assert all(len(words.split()) < 20 for name in STATED for words in marked(sample(name)))


def test_two_samples_credit_the_agency_they_rewrite():
    credited = {name for name in STATED if "Caspian Wire" in sample(name).agencies}
    assert credited == {"harbour-ledger.pdf", "open-desk.eml"}


@pytest.mark.parametrize("name", ["caravan-review.docx", "harbour-ledger.pdf", "open-desk.eml"])
def test_the_script_builds_a_sample_with_the_same_words(name, tmp_path):
    spec = importlib.util.spec_from_file_location("make_samples", MAKER)
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    maker.main(tmp_path)
    assert read_articles((tmp_path / name).read_bytes(), name)[0].text == sample(name).text
