import pytest

from tests.extract.readings import read, said, speaker_of, speech_of
from timeline_app.domain.mention import NameKind, Stance


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor said the bridge was closed.", "The mayor"),
        ("The bridge was closed, the mayor said.", "the mayor"),
        ("“The bridge is closed,” said the mayor.", "the mayor"),
        ("“The bridge is closed,” Mayor Ines Roth wrote on Facebook.", "Ines Roth"),
        ("Harbour Trust spokesman Tom Reed denied the claim.", "Tom Reed"),
        ("Tom Reed, a spokesman for the Harbour Trust, denied the claim.", "Tom Reed"),
        ("The engineer, who recently visited the North, said the dam was safe.", "The engineer"),
        ("According to the Harbour Trust, the dam was safe.", "Harbour Trust"),
        ("The dam was safe, according to Tom Reed, head of the Harbour Trust.", "Tom Reed"),
        ("Tom Reed was quoted as saying that the dam was safe.", "Tom Reed"),
        ("The Daily Ledger quoted engineer Tom Reed as insisting the dam was safe.", "Tom Reed"),
        ("U.S. officials said the ship had left.", "U.S. officials"),
        ("The Utopian ministry said the ship had left.", "The Utopian ministry"),
        ("Three people were hurt in the town a monitoring group said.", "a monitoring group"),
        ("The ship was taken to the port of Brindle said the Harbour Trust.", "Harbour Trust"),
        ("“It was closed,” one passing fiddler told The Daily Ledger.", "one passing fiddler"),
        ("The council denied the claim but mayor Ines Roth confirmed it.", "The council"),
    ],
)
def test_the_speaker_is_found(text, speaker):
    assert speaker_of(text) == speaker


def test_he_is_the_last_one_who_spoke():
    found = read("Tom Reed denied the claim. “We never signed it,” he said in an email to the Daily Ledger.")
    assert [mention.speech.speaker.text for mention in found.mentions] == ["Tom Reed", "Tom Reed"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Reed said it was old. Ines Roth said it was new. “It is gone,” he said.", "Tom Reed"),
        ("Tom Reed said it was old. Ines Roth said it was new. “It is gone,” she said.", "Ines Roth"),
        # a surname has the gender of its full name, a role its own
        ("Ines Roth came. Tom Reed called Roth. “It is gone,” she said.", "Roth"),
        ("The spokeswoman said it was old. Tom Reed said it was new. “It is gone,” she said.", "The spokeswoman"),
    ],
)
def test_he_and_she_mean_nobody_whose_name_says_otherwise(text, speaker):
    assert read(text).mentions[-1].speech.speaker.text == speaker


def test_nobody_is_guessed_for_a_pronoun_that_can_t_mean_the_only_person():
    assert read("Tom Reed said it was old. “It is gone,” she said.").mentions[-1].speech.speaker is None


def test_nobody_is_guessed_for_a_pronoun_without_a_person():
    assert speaker_of("“We never signed it,” he said.") is None


def test_it_is_the_last_body_that_spoke():
    found = read("The Harbour Trust denied the claim. It said that nothing had been signed.")
    assert found.mentions[-1].speech.speaker.text == "Harbour Trust"


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("said", Stance.REPORTS),
        ("claimed", Stance.ASSERTS),
        ("denied", Stance.DENIES),
        ("disputed", Stance.DISPUTES),
        ("confirmed", Stance.CONFIRMS),
        ("vowed", Stance.PLANS),
    ],
)
def test_the_verb_tells_the_stance(verb, stance):
    assert speech_of(f"The mayor {verb} that the bridge was closed.").stance is stance


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor said the bridge was closed.", "the bridge was closed"),
        ("The bridge was closed, the mayor said on Monday.", "The bridge was closed"),
        ("“The bridge is closed,” the mayor said.", "The bridge is closed"),
        ("The mayor's health is fine, his office said Thursday evening, so he stays.", "The mayor's health is fine"),
    ],
)
def test_what_is_said_stands_apart_from_who_says_it(text, content):
    assert said(text) == content


def test_direct_speech_is_told_from_indirect():
    assert speech_of("“The bridge is closed,” the mayor said.").is_direct
    assert not speech_of("The mayor said the bridge was closed.").is_direct


def test_addressee_and_channel_are_kept():
    speech = speech_of("“It is closed,” Mayor Ines Roth said in an email to the Daily Ledger.")
    assert (speech.addressee, speech.channel) == ("Daily Ledger", "email")
    assert speech_of("Mayor Ines Roth told news agencies that it was closed.").addressee == "news agencies"


def test_hedges_are_kept_as_told():
    speech = speech_of("In what it called a joint pledge, the council announced the purported deal.")
    assert speech.hedges == ("what it called", "purported")


def test_a_claim_of_lives_is_no_reported_speech():
    assert all(mention.speech is None for mention in read("The storm claimed 20 lives on Monday.").mentions)


def test_reports_of_something_are_no_verb():
    speech = speech_of("After reports of talks appeared, Tom Reed wrote on Facebook that he would resign.")
    assert speech.verb == "wrote"


def test_a_garbled_name_keeps_its_own_spelling():
    speaker = speech_of("Undeterred, Mr. Mehta responded: “Everyone plays games.”").speaker
    assert (speaker.text, speaker.kind) == ("Mehta", NameKind.PERSON)
