"""The page as it opens: all of the case, nothing of any network, hostile text as text."""

import pytest

from tests.export.builders import CaseBuilder
from tests.export.founding_story import founding_story
from tests.export.reading import STATEMENT, card_of, panel_text


@pytest.fixture
def story_page(open_page):
    return open_page(founding_story())


def test_every_dated_event_is_a_card_and_every_other_one_in_the_tray(open_page):
    page = open_page(founding_story(), height=1200)
    assert page.count(".card") == 5
    assert page.texts("#tray .chip-label") == ["Facebook staff train officials", "Petition passes 10,000 names"]


def test_a_card_has_its_date_in_words_its_sources_and_how_many_are_independent(story_page):
    text = story_page.texts(".card")[card_of(story_page, STATEMENT)]
    assert "Mon 1 Nov 2021" in text
    assert "3 indep." in text
    assert all(short in text for short in ("RFE", "EUR", "GSM", "EAN"))


def test_copies_of_one_text_are_one_origin(open_page):
    story = founding_story()
    quotes = [("EUR", "Lawmakers took up the measure in September"), ("GSM", "Work on the bill began in September")]
    story.event("One wire", "2021-10-01", *(story.told_by(*quote, "2021-10-01") for quote in quotes))
    page = open_page(story, height=1400)
    assert "1 origin" in page.texts(".card")[card_of(page, "One wire")]


def test_nothing_is_asked_of_any_network_and_nothing_is_complained_of(story_page):
    story_page.click(".link-marker")
    story_page.click("#list-toggle")
    story_page.run("document.fonts.ready.then(() => 1)")
    assert story_page.requests == []
    assert story_page.complaints == []


def test_the_policy_stops_what_tries_to_reach_a_network(story_page):
    attempt = "fetch('https://example.org/').then(() => 'reached', () => 'stopped')"
    assert story_page.run(attempt) == "stopped"
    assert any("Content Security Policy" in words for words in story_page.complaints)


def test_hostile_text_stays_text(open_page):
    hostile = '</script><img src=x onerror="document.title=1"><b>bold</b>'
    story = CaseBuilder(hostile).article("<i>", f"Told: {hostile}", outlet=hostile, file=hostile)
    story.actor(hostile)
    quote = story.told_by("<i>", f"Told: {hostile}", "2021-11-01", words=hostile, speaker=hostile, note=hostile)
    story.event(hostile, "2021-11-01", quote, actors=[hostile], note=hostile)
    story.conflict("claim", hostile, [hostile], (hostile, [("<i>", hostile)]), (hostile, [("<i>", "Told")]))
    page = open_page(story)
    page.click(".card-face")
    page.click("#list-toggle")
    assert page.count("img") == page.count("main b > b") == page.count("i") == 0
    assert page.run("document.title") == hostile
    assert hostile in page.run("document.getElementById('panel-body').textContent")


def test_an_empty_case_says_that_it_is_empty(open_page):
    page = open_page(CaseBuilder("Nothing yet"))
    assert page.texts("#nothing") == ["There are no events yet: import articles and export again."]
    assert page.complaints == []


def test_only_undated_events_are_told_to_be_so(open_page):
    story = CaseBuilder("No dates").article("A", "It was said.", outlet="Daily")
    page = open_page(story.event("Said", "", story.told_by("A", "It was said")))
    assert "None of the events has a date" in page.texts("#nothing")[0]
    assert page.texts("#tray .chip-label") == ["Said"]


def test_a_source_says_when_it_was_published_how_that_is_known_and_what_could_not_be_read(open_page):
    story = founding_story()
    story.article("RUS", "Статья\nЧто-то было.", outlet="Вечерняя", warnings=("Russian: dates not read",))
    page = open_page(story)
    sources = page.texts(".source")
    assert "Tue 2 Nov 2021 · stated" in sources[0]
    assert "publication date not known" in sources[3]
    assert "Russian: dates not read" in sources[5]


@pytest.mark.parametrize(
    ("date", "mark"),
    [
        ("2021-11-01", ".bar-exact"),
        ("2021-11", ".bar-unit"),
        ("2021-11-15~", ".bar-fuzzy"),
        ("2021-11-01/2021-11-20", ".bar-interval"),
        ("2021-11-01/..", ".bar-since"),
        ("../2021-11-01", ".bar-until"),
    ],
)
def test_each_kind_of_date_has_a_shape_of_its_own(open_page, date, mark):
    story = CaseBuilder("Dates").article("A", "It was said.", outlet="Daily")
    story.event("Said", date, story.told_by("A", "It was said", date))
    assert open_page(story).count(f"#marks {mark}") == 1


def test_a_correction_leaves_the_told_date_as_a_ghost_and_says_why(story_page):
    story_page.click("#fit")
    story_page.run("document.getElementById('lanes').scrollTop = 9999")
    story_page.settle()
    assert story_page.count("#marks .ghost") == 1
    story_page.click(".card-face", card_of(story_page, "Balaeva"))
    assert "told as Tue 2 Nov 2021" in panel_text(story_page)
    assert "The minister's post carries a time stamp" in panel_text(story_page)
