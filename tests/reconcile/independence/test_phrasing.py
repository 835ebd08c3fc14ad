import pytest

from timeline_app.reconcile.independence.phrasing import Phrasing, weigh_phrases

WEIGHTS = {"lantern": 2.0, "hay": 1.0, "horse": 0.5}


def phrases(*sentences):
    return Phrasing.of(sentences, lambda one: WEIGHTS.get(one, 0.0)).phrases


def test_a_word_dropped_between_two_keeps_their_phrase():
    assert ("lantern", "hay") in phrases(("lantern", "dry", "hay")) & phrases(("lantern", "hay"))


def test_words_of_two_sentences_make_no_phrase():
    assert not phrases(("lantern",), ("hay",))


def test_a_name_beside_a_number_says_nothing_of_the_wording():
    assert phrases(("~brvk", "=3 ", "lantern")) == {("~brvk", "lantern"), ("=3 ", "lantern")}


def test_a_phrase_weighs_what_its_lighter_part_weighs():
    wording = Phrasing.of([("lantern", "hay", "horse")], WEIGHTS.__getitem__)
    assert wording.weight == pytest.approx(1.0 + 0.5 + 0.5)
    assert weigh_phrases({("lantern", "hay")}, WEIGHTS.__getitem__) == pytest.approx(1.0)
