import pytest

from timeline_app.reconcile.actors.sounding import sounds_like


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("amrouche", "amrush"),
        ("omurov", "omuroff"),
        ("nadia", "nadja"),
        ("raun", "ravn"),
        ("lindquist", "lindqvist"),
        ("yalchin", "yalcin"),
        ("thomasi", "tomasi"),
        ("oduya", "odua"),
    ],
)
def test_one_word_in_two_transliterations_sounds_alike(one, other):
    assert sounds_like(one, other)
    assert sounds_like(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hansen", "jansen"),
        ("hassan", "hussein"),
        ("jan", "jon"),
        ("ali", "eli"),
        ("cohen", "kagan"),
        ("miller", "muller"),
    ],
)
def test_words_of_other_sounds_do_not(one, other):
    assert not sounds_like(one, other, by_same_vowels=True)


def test_another_vowel_makes_another_given_name_and_one_more_does_not():
    assert not sounds_like("marian", "marion", by_same_vowels=True)
    assert sounds_like("maria", "maarja", by_same_vowels=True)


@pytest.mark.parametrize("word", ["154m", "2010", "101st", "ян", "x-5"])
def test_a_word_without_a_sound_of_its_own_at_its_start_sounds_like_no_other(word):
    assert not sounds_like(word, "154th")
    assert not sounds_like("sarym", word)
