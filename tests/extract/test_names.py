import pytest

from tests.extract.readings import name_in, names_of, read
from timeline_app.domain.mention import NameKind


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The fire spread, Maria Lopez said.", "Maria Lopez", NameKind.PERSON),
        ("The ship left Kenya on Monday.", "Kenya", NameKind.PLACE),
        ("The ship was seen near Brindle.", "Brindle", NameKind.PLACE),
        ("Officials of the Harbour Commission met.", "Harbour Commission", NameKind.ORGANISATION),
        ("The deal was made by NTRC and others.", "NTRC", NameKind.ORGANISATION),
        ("The lawmaker, Dov Arbel, resigned.", "Dov Arbel", NameKind.PERSON),
        ("Dov Arbel, a lawmaker, resigned.", "Dov Arbel", NameKind.PERSON),
    ],
)
def test_names_have_a_kind(text, words, kind):
    assert name_in(text, words).kind is kind


@pytest.mark.parametrize(
    "name",
    [
        "Ada van der Meer",
        "Ursula von der Heide",
        "Rafael de la Torre",
        "Salim bin Rashid",
        "Ana da Costa",
        "Mona el-Tarek",
    ],
)
def test_small_words_within_a_name_are_part_of_it(name):
    assert name_in(f"The report was read by {name} on Monday.", name).kind is NameKind.PERSON


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("Harbour Trust spokesman Tom Reed resigned.", "Tom Reed", "Harbour Trust spokesman"),
        ("Information Minister Jane Roe resigned.", "Jane Roe", "Information Minister"),
        ("Minister of Ports and Rivers Jane Roe resigned.", "Jane Roe", "Minister of Ports and Rivers"),
        ("Tom Reed, the head of the Harbour Trust, resigned.", "Tom Reed", "head of the Harbour Trust"),
    ],
)
def test_roles_beside_names_are_kept_apart(text, words, role):
    assert name_in(text, words).role == role


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("The Kenyan government said so.", "The Kenyan government", NameKind.ORGANISATION),
        ("He met the minister on Monday.", "the minister", NameKind.PERSON),
        ("Police arrested two men.", "Police", NameKind.ORGANISATION),
        ("The company's spokesperson resigned.", "The company's spokesperson", NameKind.PERSON),
        ("“It is lost,” an elderly fiddler told the court.", "an elderly fiddler", NameKind.PERSON),
        ("a fiddler told the court what the mill was made of", "a fiddler", NameKind.PERSON),
        ("North Korean state television showed it.", "North Korean state television", NameKind.ORGANISATION),
    ],
)
def test_role_phrases_are_names_without_being_proper_ones(text, phrase, kind):
    name = name_in(text, phrase)
    assert name.is_phrase
    assert name.kind is kind


def test_common_words_at_the_start_of_a_sentence_are_no_names():
    assert names_of("Airstrikes killed two people. Critics said so. Thousands fled.") == []


def test_titles_are_no_part_of_a_name():
    assert names_of("It was seen by Dr. Ana Silva and Gen. Roe.") == ["Ana Silva", "Roe"]


def test_a_surname_has_the_kind_of_its_full_name():
    names = read("Curtis Zabel left. Later Zabel came back.").names
    assert {name.kind for name in names} == {NameKind.PERSON}


def test_names_in_a_headline_written_in_capitals_are_those_of_the_text():
    text = "Two Hurt As Fire Hits Harbour Trust Depot\n\nA fire at a depot of the Harbour Trust hurt two people."
    title = text.split("\n", maxsplit=1)[0]
    found = read(text, title=title, title_span=(0, len(title)))
    assert [name.text for name in found.names if name.end <= len(title)] == ["Harbour Trust"]


def test_every_name_is_its_own_stretch_of_the_text():
    text = "“No,” Mr. Roe of St. Ives told the U.N. Kenya's minister, Ana Silva, agreed."
    assert all(text[name.start : name.end] == name.text for name in read(text).names)


def test_the_word_that_opens_a_clause_is_no_part_of_a_name():
    found = read("Tom Reed wrote that parliament could pass the bill.").names
    assert [name.text for name in found] == ["Tom Reed", "the bill"]
