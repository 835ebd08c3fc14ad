"""Spellings, short names and role phrases of one actor together; near names of two apart."""

import re

import pytest

from timeline_app.domain.article import Article
from timeline_app.domain.decision import Decision, DecisionKind, Evidence
from timeline_app.domain.mention import Extraction, Name, NameKind
from timeline_app.reconcile.actors import find_actors

KINDS = {
    "P": NameKind.PERSON,
    "O": NameKind.ORGANISATION,
    "L": NameKind.PLACE,
    "R": NameKind.PERSON,
    "B": NameKind.ORGANISATION,
}
MARKED = re.compile(r"\[(?P<kind>[POLRB]):(?P<text>[^|\]]+)(?:\|(?P<role>[^\]]+))?\]")


def tell(number, marked):
    """Read "[P:Ada Lovelace|analyst] spoke": kinds P, O, L, and R or B for a role phrase of a person or a body."""
    names = []
    text = ""
    at = 0
    for match in MARKED.finditer(marked):
        text += marked[at : match.start()]
        start = len(text)
        text += match["text"]
        is_phrase = match["kind"] in "RB"
        names.append(Name(start, len(text), match["text"], KINDS[match["kind"]], match["role"] or "", is_phrase))
        at = match.end()
    article = Article(f"{number:064}", "", f"{number}.txt", text + marked[at:])
    return article, Extraction(article.key, 1, names=tuple(names))


def find(*marked, decisions=()):
    told = [tell(number, one) for number, one in enumerate(marked)]
    return find_actors([article for article, _ in told], [extraction for _, extraction in told], decisions)


def groups(found):
    return {frozenset(actor.variants) for actor in found.actors}


def are_one(found, *spellings):
    return any(set(spellings) <= group for group in groups(found))


def evidence_of(number, marked, spelling):
    article, _ = tell(number, marked)
    start = article.text.index(spelling)
    return Evidence(article.sha256, "", start, start + len(spelling), spelling)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ben McConaghy", "Ben McConaughey"),
        ("Aida Balaeva", "Aida Balayeva"),
        ("Aida Balaeva", "Aida Balyeva"),
        ("Aidos Sarym", "Aydos Sarim"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Bashar al-Assad", "Bashar Assad"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Pavel Durow", "Pável Durow"),
        ("Leila Amrouche", "Leyla Amrush"),
        ("Gulnar Isaeva", "Gulnara Isayeva"),
        ("Orhan Yalchin", "Orhan Yalçın"),
        ("Jonas Ravn", "Jonas Raun"),
        ("T. Veluna", "Tomasi Veluna"),
        ("Zhang Wei", "Wei Zhang"),
        ("Robert Hale", "Bob Hale"),
        ("Aleksandr Kovac", "Alexander Kovač"),
        ("José López", "Jose Maria Lopez"),
        ("João da Silva", "Joao Silva"),
        ("Anna-Lena Vik", "Annalena Vik"),
    ],
)
def test_spellings_of_one_persons_name_are_one_actor(one, other):
    assert are_one(find(f"[P:{one}] spoke.", f"Then [P:{other}] answered."), one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John Smith", "Joan Smith"),
        ("Kim Jong-un", "Kim Yo-jong"),
        ("Kim Jong-un", "Kim Jong-il"),
        ("Maria Lopez", "Mario Lopez"),
        ("Marian Jones", "Marion Jones"),
        ("Paul Keller", "Paula Keller"),
        ("Peter Hansen", "Peter Jansen"),
        ("Oleg Petrov", "Oleg Petrova"),
        ("Ali Hassan", "Ali Hussein"),
    ],
)
def test_two_persons_with_near_names_stay_apart(one, other):
    assert not are_one(find(f"[P:{one}] spoke.", f"Then [P:{other}] answered."), one, other)


def test_a_surname_stands_for_the_full_name_of_its_article():
    found = find("[P:Ada Hill] spoke. [P:Hill] left.", "[P:Tom Hill] slept. [P:Hill] woke.")
    ada, tom = (next(one for one in found.actors if one.name == name) for name in ("Ada Hill", "Tom Hill"))
    assert len(ada.occurrences) == len(tom.occurrences) == 2


def test_a_surname_that_fits_two_people_equally_is_given_to_neither():
    found = find("[P:John Smith] met [P:Joan Smith]. Then [P:Smith] left.")
    assert len(found.actors) == 3


def test_a_misspelt_surname_without_its_full_name_finds_the_only_one_of_the_case():
    found = find("[P:Aida Balayeva] spoke. [P:Balyaeva] explained.")
    assert are_one(found, "Aida Balayeva", "Balyaeva")


def test_an_acronym_in_brackets_is_its_name():
    text = "The [O:Content Reporting System] ([O:CRS]) began."
    assert are_one(find(text, "[O:CRS] ended."), "Content Reporting System", "CRS")


def test_initials_fit_the_only_body_that_has_them():
    found = find("The [O:Local Relief Committee] met.", "The [O:LRC] denied it.")
    assert are_one(found, "Local Relief Committee", "LRC")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Meta", "Meta Platforms"),
        ("Meta Platforms", "Meta Platform"),
        ("Kazakhstan's Ministry of Information", "Kazakh Ministry of Information and Social Development"),
        ("Ministry of Information of Peru", "Peruvian Ministry of Information"),
        ("the Kazakh government", "The Nur-Sultan government"),
        ("Syrian Democratic Forces", "Syria Democratic Forces"),
        ("Islamic State", "Daesh"),
    ],
)
def test_short_and_other_names_of_one_body_are_one_actor(one, other):
    assert are_one(find(f"[O:{one}] spoke.", f"[O:{other}] spoke."), one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kazakh Ministry of Information", "Russian Ministry of Information"),
        ("the Kazakh government", "the Uzbek government"),
        ("Bank of Japan", "Bank of Spain"),
    ],
)
def test_like_bodies_of_two_countries_stay_apart(one, other):
    assert not are_one(find(f"[O:{one}] spoke.", f"[O:{other}] spoke."), one, other)


def test_the_owner_named_before_a_name_is_one_more_spelling():
    found = find("Facebook owner [O:Meta Platforms] spoke.", "[O:Meta] spoke.")
    assert are_one(found, "Facebook owner Meta Platforms", "Meta")


def test_a_definite_role_phrase_stands_for_the_only_one_who_has_the_role():
    found = find("[P:Ada Hill|Interior Minister] spoke. [R:The minister] left.")
    assert found.actors[0].occurrences == ((found.actors[0].occurrences[0][0], 0, 8), found.actors[0].occurrences[1])


@pytest.mark.parametrize(
    "text",
    [
        "[P:Ada Hill|minister] met [P:Tom Reed|minister]. [R:The minister] left.",
        "[P:Ada Hill|spokeswoman] spoke. [R:A spokeswoman] left.",
        "[P:Ada Hill|lawyer] spoke. [R:The minister] left.",
    ],
)
def test_a_role_phrase_that_is_not_safe_is_given_to_no_one(text):
    article, extraction = tell(0, text)
    phrase = next(name for name in extraction.names if name.is_phrase)
    found = find_actors([article], [extraction], [])
    assert found.actor_of(article.key, phrase.start, phrase.end) is None


def test_a_garbled_stranger_is_flagged_and_assigned_to_no_one():
    text = "[O:Meta] denied it. [P:Mr. Mehta] responded."
    article, extraction = tell(0, text)
    found = find_actors([article], [extraction], [])
    stranger = next(actor for actor in found.actors if actor.unclear)
    assert stranger.variants == ("Mr. Mehta",)
    assert found.actor_of(article.key, *stranger.occurrences[0][1:]) is None


def test_the_order_of_articles_changes_nothing():
    told = [
        tell(number, one)
        for number, one in enumerate(["[P:Aidos Sarym] spoke.", "[P:Sarym] left.", "[P:Aydos Sarim] wrote."])
    ]
    forward = find_actors([a for a, _ in told], [e for _, e in told], [])
    backward = find_actors([a for a, _ in reversed(told)], [e for _, e in reversed(told)], [])
    assert forward == backward


def test_an_editor_joins_two_actors_and_names_them():
    texts = ["[P:Bob Dylan] sang.", "[P:Robert Zimmerman] was born."]
    places = (evidence_of(0, texts[0], "Bob Dylan"), evidence_of(1, texts[1], "Robert Zimmerman"))
    found = find(*texts, decisions=[Decision(1, DecisionKind.JOIN_ACTORS, places, "Bob Dylan")])
    assert [actor.name for actor in found.actors] == ["Bob Dylan"]


def test_an_editor_separates_namesakes_and_a_later_join_takes_it_back():
    texts = ["[P:Ada Hill] spoke. [P:Hill] left.", "[P:Ada Hill] ran."]
    places = (evidence_of(0, texts[0], "Ada Hill"), evidence_of(1, texts[1], "Ada Hill"))
    apart = Decision(1, DecisionKind.SEPARATE_ACTORS, places)
    together = Decision(2, DecisionKind.JOIN_ACTORS, places, "Ada Hill")
    assert sorted(len(actor.occurrences) for actor in find(*texts, decisions=[apart]).actors) == [1, 2]
    assert len(find(*texts, decisions=[apart, together]).actors) == 1


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Brewell", "Brewell Home"),
        ("Nordhavn", "Nordhavn Bank"),
        ("Corvane Holdings", "Corvane Holdings N.V."),
        ("Institute of Phonetics", "Phonetics Institute"),
        ("Mission", "Steppe Monitoring Mission"),
    ],
)
def test_a_body_named_in_short_is_the_one_body_so_called(short, full):
    assert are_one(find(f"The [O:{full}] closed. The [O:{short}] had no comment."), short, full)


def test_a_town_is_not_the_body_that_bears_its_name():
    found = find("The [O:Leemouth Bank] closed. Rain fell in [L:Leemouth].")
    assert not are_one(found, "Leemouth", "Leemouth Bank")


def test_an_initial_that_two_may_have_is_nobodys():
    found = find("[P:Tomasi Veluna] sat.", "[P:Tarek Veluna] stood.", "[P:T. Veluna] signed.")
    assert not are_one(found, "T. Veluna", "Tomasi Veluna")
    assert not are_one(found, "T. Veluna", "Tarek Veluna")


@pytest.mark.parametrize(("one", "other"), [("NordRail", "Nord-Rail"), ("Gas Net East", "GasNet East")])
def test_a_name_in_one_word_or_two_is_one(one, other):
    assert are_one(find(f"[O:{one}] spoke.", f"Then [O:{other}] answered."), one, other)


@pytest.mark.parametrize(
    ("full", "phrase"),
    [
        ("Ministry of Transport", "the transport ministry"),
        ("Leemouth City Council", "the city council"),
        ("Tarrow Airport Authority", "the airport authority"),
    ],
)
def test_a_described_body_is_the_one_body_so_called_of_any_article(full, phrase):
    told = find(f"The [O:{full}] met.", f"Then [R:{phrase}] answered.")
    assert are_one(told, full, phrase)


def test_a_described_body_that_two_may_be_is_neither():
    told = find("[O:Leemouth City Council] and [O:Tarrow City Council] met.", "Then [R:the city council] answered.")
    assert not are_one(told, "Leemouth City Council", "the city council")


def test_three_who_share_given_and_family_name_are_not_made_one():
    told = find("[P:John Adam Smith] sat.", "[P:John Brian Smith] stood.", "[P:John Smith] fled.")
    assert not are_one(told, "John Adam Smith", "John Brian Smith")


def test_a_body_that_no_article_names_is_an_actor_under_its_description():
    told = find("[B:The fire service] came. [B:the service] left.", "[B:the fire service] denied it.")
    (service,) = told.actors
    assert (service.name, len(service.occurrences)) == ("fire service", 3)


def test_a_bare_body_that_two_described_ones_may_be_is_nobody():
    told = find("[B:The city council] and [B:the county council] met. [B:The council] voted.")
    assert {actor.name for actor in told.actors} == {"city council", "county council"}


def test_a_body_not_spoken_of_as_known_is_no_actor():
    assert not find("[B:A fire service] came.").actors
