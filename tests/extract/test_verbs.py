import pytest

from timeline_app.extract.morphology import morphology
from timeline_app.extract.tokens import tokenize
from timeline_app.extract.verb_groups import find_verbs


def verbs(text):
    tokens = tokenize(text)
    return [(group.lemma, str(group.tense)) for group in find_verbs(tokens, range(len(tokens)), "en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor resigned.", [("resign", "past")]),
        ("The mayor has never resigned.", [("resign", "perfect")]),
        ("The mayor had been seen there.", [("see", "pluperfect")]),
        ("The mayor will resign.", [("resign", "future")]),
        ("The mayor might have resigned.", [("resign", "modal")]),
        ("The mayor wants to resign.", [("want", "present"), ("resign", "infinitive")]),
        ("The statement issued on Monday was agreed.", [("issue", "participle"), ("agree", "past")]),
        ("A group based in Rome said so.", [("base", "participle"), ("say", "past")]),
        ("A fire, set by children, burned.", [("set", "participle"), ("burn", "past")]),
        ("He broke a leg hurt in June.", [("break", "past"), ("hurt", "participle")]),
        ("Reports of strikes appeared.", [("appear", "past")]),
        ("The injured men left.", [("leave", "past")]),
        ("The talk went on unabated.", [("go", "past")]),
    ],
)
def test_verbs_are_found_with_their_tense(text, expected):
    assert verbs(text) == expected


@pytest.mark.parametrize(
    ("lemma", "past", "gerund"),
    [
        ("stop", "stopped", "stopping"),
        ("deny", "denied", "denying"),
        ("die", "died", "dying"),
        ("limp", "limped", "limping"),
    ],
)
def test_regular_verbs_are_inflected_by_rule(lemma, past, gerund):
    forms = morphology("en").verb_forms(lemma)
    assert (forms.pasts, forms.gerund) == ((past,), gerund)


def test_forms_of_one_word_have_one_stem():
    rules = morphology("en")
    assert len({rules.stem(word) for word in ("agreement", "agreements", "agreed", "agreeing")}) <= 2
    assert rules.stem("killing") == rules.stem("killed") == rules.stem("kill")
