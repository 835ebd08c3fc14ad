"""A screen of words lets every text through that a pattern could match."""

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.reconcile.claims.contrasts import contrasts
from timeline_app.reconcile.word_screen import WordScreen

WORDS = st.text("abc ", max_size=12)


@given(st.lists(WORDS.filter(str.strip), min_size=1, max_size=4), WORDS)
def test_no_text_that_holds_the_letters_is_held_back(wanted, text):
    screen = WordScreen(wanted)
    if any(letters in text for letters in wanted):
        assert screen.lets_through(text)


def test_a_text_without_any_of_the_letters_is_held_back():
    assert not WordScreen(["due to", "blam"]).lets_through("the bridge was opened on monday")
    assert WordScreen(["due to", "blam"]).lets_through("she blamed the builders")


@given(st.sampled_from(["it was put down to a gas leak", "he quit", "no cause is known", "the mayor spoke on friday"]))
def test_the_screen_for_contrasts_agrees_with_their_letters(text):
    known = contrasts()
    assert known.screen.lets_through(text) or not known.any_trigger.search(text)
