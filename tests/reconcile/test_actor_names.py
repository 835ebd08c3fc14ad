"""Of all spellings of an actor, the cleanest proper name is what it is called."""

import pytest

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.calling import clearest_name
from timeline_app.reconcile.actors.occurrences import Occurrence


def called(kind, *spellings, is_phrase=False):
    told = [Occurrence("a", 100 * at, 100 * at + 9, text, kind, "", is_phrase) for at, text in enumerate(spellings)]
    return clearest_name(told, kind)


@pytest.mark.parametrize(
    ("spellings", "name"),
    [
        (("Roe", "Jane Roe", "Roe"), "Jane Roe"),
        (("Mayor Jane Roe", "Jane Roe"), "Jane Roe"),
        (("Peru Ana Rojas",), "Ana Rojas"),
        (("Health Minister Ana Rojas",), "Ana Rojas"),
        (("JANE ROE", "Jane Roe"), "Jane Roe"),
    ],
)
def test_a_person_is_called_by_the_full_name_alone(spellings, name):
    assert called(NameKind.PERSON, *spellings) == name


@pytest.mark.parametrize(
    ("spellings", "name"),
    [
        (("Ministry of Health", "Peruvian Ministry of Health and Sport", "the Ministry of Health and Sport"),
         "Ministry of Health and Sport"),
        (("Acme", "Acme Platforms", "Acme's"), "Acme Platforms"),
        (("Red Dawn terrorist group", "Red Dawn"), "Red Dawn"),
        (("Oslo-based Pier Watch", "Pier Watch"), "Pier Watch"),
        (("Indian Navy", "Navy", "The Indian Navy"), "Indian Navy"),
        (("Kurdish alliance", "Kurdish"), "Kurdish alliance"),
    ],
)  # fmt: skip
def test_a_body_is_called_by_its_own_name_without_country_article_and_description(spellings, name):
    assert called(NameKind.ORGANISATION, *spellings) == name


@pytest.mark.parametrize(
    ("spellings", "name"),
    [
        (("Peru", "Republic of Peru", "Peruvian"), "Peru"),
        (("Ethiopian", "Ethiopian"), "Ethiopia"),
        (("AN AUSTRALIAN", "Australian"), "Australia"),
        (("Oslo", "Oslo"), "Oslo"),
    ],
)
def test_a_country_is_called_by_its_usual_name(spellings, name):
    assert called(NameKind.PLACE, *spellings) == name


def test_who_has_no_name_is_called_by_the_words_told_without_their_article():
    assert called(NameKind.ORGANISATION, "the harbour board", "The harbour board", is_phrase=True) == "harbour board"
