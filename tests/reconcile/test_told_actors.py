"""Articles as they are written: every spelling, short name and role phrase of one actor is found together."""

from dataclasses import replace

import pytest

from timeline_app.domain.edtf import parse_edtf
from timeline_app.extract import extract_article
from timeline_app.ingest import read_articles
from timeline_app.reconcile.actors import find_actors


def spellings(*texts):
    """Return the spellings of each actor of these articles, in lower case without their articles."""
    read = [read_articles(text.encode(), f"{number}.txt")[0] for number, text in enumerate(texts)]
    articles = [replace(one, language="en", published=parse_edtf("2024-05-08")) for one in read]
    found = find_actors(articles, [extract_article(one) for one in articles], ())
    return [{bare(name) for name in actor.variants} for actor in found.actors]


def bare(name):
    return name.lower().removeprefix("the ").removeprefix("a ")


def are_one(texts, *names):
    return any({bare(name) for name in names} <= group for group in spellings(*texts))


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["The mayor of Brindle, Tom Reedy, resigned on Monday. “I was pushed,” the mayor said."],
         ["Tom Reedy", "the mayor"]),
        (["The Minister of Ports, Alhaji Musa Dell, appeared on Monday. The Minister denied it."],
         ["Musa Dell", "the Minister"]),
        (["Vera Lankova was arrested on Monday. Her sister, Olga Lankova, wept. “She did nothing,” her sister said."],
         ["Olga Lankova", "her sister"]),
        (["Colonel Amadi Bakari said on Monday that the base was safe. The colonel denied losses."],
         ["Amadi Bakari", "the colonel", "Colonel Amadi Bakari"]),
        (["Police chief Dan Moro denied it on Monday. “No shots were fired,” the police chief said."],
         ["Dan Moro", "the police chief"]),
        (["Prime Minister Hun Sarn spoke on Monday. Premier Hun Sarn denied it."],
         ["Hun Sarn", "Prime Minister Hun Sarn", "Premier Hun Sarn"]),
        (["The Attorney-General of the Federation, Ada Brick, ordered it on Monday.",
          "The Attorney-General never asked for it, the statement said."],
         ["Ada Brick", "Attorney-General"]),
        (["President Lee Sung-min spoke on Monday. General Lee Tae-ho denied it. President Lee will speak again."],
         ["Lee Sung-min", "President Lee"]),
    ],
)  # fmt: skip
def test_a_role_means_who_was_introduced_with_it(texts, names):
    assert are_one(texts, *names)


@pytest.mark.parametrize(
    ("text", "name", "phrase"),
    [
        ("Transport minister Jane Roe resigned on Monday. The finance minister stayed.", "Jane Roe",
         "the finance minister"),
        ("Mayor Tom Reedy resigned on Monday. The deputy mayor took over.", "Tom Reedy", "the deputy mayor"),
        ("Spokesman Tom Reedy left on Monday. A ministry spokesman came. The spokesman said no more.", "Tom Reedy",
         "the spokesman"),
        ("The airline's president, Jan Oll, spoke on Monday. President Ana Roe called. The airline's president left.",
         "Ana Roe", "the airline's president"),
    ],
)  # fmt: skip
def test_a_role_does_not_mean_who_holds_another(text, name, phrase):
    assert not are_one([text], name, phrase)


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Sergei Pavlovich Orlov was dismissed on Monday, the ministry said.",
          "Sergey Orlov was dismissed on Monday. Sergei Pavlovich did not answer calls.", "S. P. Orlov was dismissed."],
         ["Sergei Pavlovich Orlov", "Sergey Orlov", "Sergei Pavlovich", "S. P. Orlov"]),
        (["Maria Teresa Lopez Garcia was named on Monday. Lopez denied it.", "Maria Lopez was named on Monday."],
         ["Maria Teresa Lopez Garcia", "Maria Lopez"]),
        (["Oleksandr Hontar spoke on Monday.", "Alexander Gontar spoke on Monday."],
         ["Oleksandr Hontar", "Alexander Gontar"]),
        (["Idris Benhalim spoke on Monday.", "Colonel Ben Halim spoke on Monday."], ["Idris Benhalim", "Ben Halim"]),
        (["Nizar Ben Amor spoke on Monday.", "Mr Ben Amor was arrested on Monday."], ["Nizar Ben Amor", "Ben Amor"]),
        (["Borla, the exiled leader, is wanted. Julio Borla fled on Monday."], ["Julio Borla", "Borla"]),
    ],
)  # fmt: skip
def test_a_person_is_one_with_and_without_middle_names(texts, names):
    assert are_one(texts, *names)


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["The wounded were taken to St Anne's Hospital on Monday. Doctors at St Anne's said two had died."],
         ["St Anne's Hospital", "St Anne"]),
        (["The Peruvian army said on Monday it had fired. Lima's military gave no details.",
          "Peru's military spoke of one shot."],
         ["Peruvian army", "Lima's military", "Peru's military"]),
        (["The Royal Thai Army fired first on Monday.", "Thailand's military denied it on Monday."],
         ["Royal Thai Army", "Thailand's military"]),
        (["The Transport Safety Bureau opened an inquiry on Monday.", "The TSB said it would report."],
         ["Transport Safety Bureau", "TSB"]),
        (["The Democratic Union Party, known as PUD, denied it on Monday.", "The PUD denied it."],
         ["Democratic Union Party", "PUD"]),
        (["The Free Dockers' Union, known by its French initials ULT, met on Monday.", "The ULT called a strike."],
         ["Free Dockers' Union", "ULT"]),
        (["The Ministry of the Interior denied it on Monday.", "The interior ministry denied it on Monday."],
         ["Ministry of the Interior", "interior ministry"]),
        (["The rail inspectorate (RLI) sent a team on Monday.", "The RLI said the signal was red."],
         ["rail inspectorate", "RLI"]),
        (["Valley Lines a.s. denied it on Monday.", "Valley Lines said so."], ["Valley Lines a.s.", "Valley Lines"]),
        (["Ostrava Water Company closed the plant on Monday.", "Ostrava Water said it had closed the plant."],
         ["Ostrava Water Company", "Ostrava Water"]),
        (["The National Drugs Agency (NDA) said so on Monday.", "Tveit was bitter about the Drugs Agency.",
          "National Drugs Agency\n\n8 May 2024\n\nThe Agency informed the company on Monday."],
         ["National Drugs Agency", "NDA", "Drugs Agency", "the Agency"]),
        (["Brindle police said on Monday they had fired no shots.", "The Brindle Police Department denied it."],
         ["Brindle police", "Brindle Police Department"]),
        (["The Supreme Court of Brindland ruled on Monday. The court said so.", "Brindland's Supreme Court ruled."],
         ["Supreme Court of Brindland", "Supreme Court", "the court"]),
        (["The University of Brindle suspended him on Monday.", "Brindle University suspended him."],
         ["University of Brindle", "Brindle University"]),
        (["Kelso Energy plc said on Monday that the well was shut.", "Kelso Energy denied a spill."],
         ["Kelso Energy plc", "Kelso Energy"]),
        (["The Iranian Revolutionary Guard Corps (IRGC) fired on Monday. The Guards kept silent."],
         ["Iranian Revolutionary Guard Corps", "IRGC", "the Guards"]),
        (["Troops left Kyiv on Monday.", "Troops left Kiev on Monday."], ["Kyiv", "Kiev"]),
    ],
)  # fmt: skip
def test_a_body_is_one_under_its_full_and_its_short_names(texts, names):
    assert are_one(texts, *names)


SIGNED = "Public notice\n\n8 May 2024\n\nThe count goes on, it was said on Monday.\n\nSigned: T. Velu, Chair"


def test_a_signature_spells_whom_the_articles_name():
    assert are_one([SIGNED, "Tomasi Velu said on Monday that the count goes on."], "Tomasi Velu", "T. Velu")


def test_what_is_named_around_the_accounts_only_is_no_actor():
    assert not are_one(["Source: Pier Press\nPublished: 2024-05-08\n\nThe count ended on Monday."], "Pier Press")


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Mark Hale was charged on Monday. His sister Ruth Hale spoke. Miss Hale wept."], ["Ruth Hale", "Miss Hale"]),
        (["Ana Roe, also known as La Roja, sang on Monday.", "La Roja denied it on Monday."], ["Ana Roe", "La Roja"]),
        (["Peru's President Ana Roe spoke on Monday.", "The Peruvian leader denied it on Monday."],
         ["Ana Roe", "the Peruvian leader"]),
        (["Health Minister Ana Roe spoke on Monday.", "Ms Roe denied it on Monday. The health minister left."],
         ["Ana Roe", "Ms Roe", "the health minister"]),
        (["The US-led coalition struck on Monday. The coalition denied it.", "The Arab coalition met on Monday."],
         ["US-led coalition", "the coalition"]),
        (["The Assembly of Roads, or AOR, met on Monday.", "AOR denied it on Monday."], ["Assembly of Roads", "AOR"]),
        (["Tomas “Tito” Roe spoke on Monday.", "Tito Roe denied it on Monday."], ["Tomas “Tito” Roe", "Tito Roe"]),
    ],
)  # fmt: skip
def test_what_the_articles_tell_of_a_name_finds_whose_it_is(texts, names):
    assert are_one(texts, *names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Peter Nolan was jailed on Monday. Mrs Nolan left the court.", ["Peter Nolan", "Mrs Nolan"]),
        ("Peyton Manning threw at 1 PM on Monday.", ["Peyton Manning", "PM"]),
        ("The Syrian army fled on Monday. The US military watched. The military left.",
         ["Syrian army", "the military"]),
        ("The Central Bank of Ireland met on Monday. The European Central Bank did too.",
         ["Central Bank of Ireland", "European Central Bank"]),
        ("Mayor Tom Reedy served as host on Monday.", ["Tom Reedy", "Tom Reedy as"]),
    ],
)  # fmt: skip
def test_what_only_looks_like_one_stays_apart(text, names):
    assert not are_one([text], *names)
