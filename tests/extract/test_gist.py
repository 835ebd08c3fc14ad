import pytest

from tests.extract.readings import read


def gists_of(text):
    """Return the gist of every mention: subject, core and what can be left out, parted by bars."""
    return [in_words(text, mention.gist) for mention in read(text).mentions]


def in_words(text, gist):
    if gist is None:
        return None
    core = " ".join(text[start:end] for start, end in gist.core)
    return " | ".join([text[slice(*gist.subject)], core, *(text[start:end] for start, end in gist.more)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what leads to the subject is left out, and the date that the card shows anyway
        ("On Monday, the council approved the plan.", "the council | approved the plan"),
        ("In response, the mayor rejected the offer on May 2.", "the mayor | rejected the offer"),
        ("But the harbour board closed the pier in March.", "the harbour board | closed the pier"),
        ("In April the harbour board closed the pier.", "the harbour board | closed the pier"),
        # so is what stands between subject and verb
        ("Jane Roe, the board's chair, signed the lease on May 2.", "Jane Roe | signed the lease"),
        ("Jane Roe, 45, who runs the mill, signed the lease on May 2.", "Jane Roe | signed the lease"),
        ("The man who ran the mill was fired on May 2.", "The man | was fired"),
        ("The man who worked as a cook in Oslo was fired on May 2.", "The man | was fired"),
        ("The pier on Monday collapsed.", "The pier | collapsed"),
        # lists belong together
        ("Oslo, Bergen and Molde signed the pact on May 2.", "Oslo, Bergen and Molde | signed the pact"),
        ("At least 15 miners were killed on May 2.", "At least 15 miners | were killed"),
        # what can be left out stands behind what can't
        (
            "The board approved a plan that would move the mill to Oslo on May 2.",
            "The board | approved a plan | that would move the mill | to Oslo",
        ),
        ("The court fined the mill, killing its plans, on May 2.", "The court | fined the mill | , killing its plans"),
        # subordinate clauses have their own subject
        ("The mill closed after the board sold it on May 2.", "the board | sold it"),
        ("He left the mill, which burned down on May 2.", "the mill | burned down"),
        (
            "The board sold the mill and fired its workers on May 2.",
            "The board | sold the mill | and fired its workers",
        ),
        # nothing is denied or affirmed by leaving out a word
        ("The board has no plan for the mill, Jane Roe said on May 2.", "The board | has no plan | for the mill"),
        ("The board never sold the mill, Jane Roe said on May 2.", "The board | never sold the mill"),
    ],
)
def test_a_gist_is_a_clause_with_its_own_subject(text, expected):
    assert expected in gists_of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe said on May 2 that the mill had been sold to Acme.", "the mill | had been sold to Acme"),
        ("The mill had been sold to Acme, Jane Roe said on May 2.", "The mill | had been sold to Acme"),
        ("“The mill was sold to Acme,” Jane Roe said on May 2.", "The mill | was sold to Acme"),
        # what is not said is not told as if it were
        (
            "On May 2 Jane Roe did not say whether the mill was sold.",
            "Jane Roe | did not say whether the mill was sold",
        ),
        ("Jane Roe did not say on May 2 that the mill was sold.", "Jane Roe | did not say that the mill was sold"),
        # what is said goes on
        (
            "Jane Roe said on May 2 that the mill had been sold and that its workers would stay.",
            "the mill | had been sold | and that its workers would stay",
        ),
        (
            "Jane Roe said on May 2 that, according to a clerk, the mill had been sold.",
            "Jane Roe | said that the mill had been sold",
        ),
        # also where it begins without "that"
        (
            "Lifting the ban was one of many mistakes, but on May 2 the board said lifting it helped the mill.",
            "the board | said lifting it helped the mill",
        ),
        ("The owners say the mill on the old pier is safe, and on May 2 they sold it.", "they | sold it"),
        # that someone denies is what is told
        ("Jane Roe denied on May 2 that the mill had been sold.", "Jane Roe | denied that the mill had been sold"),
        ("Acme rejected the report on May 2.", "Acme | rejected the report"),
        # so is that a text was given out
        ("On May 2 Acme issued a statement.", "Acme | issued a statement"),
    ],
)
def test_of_reported_speech_the_gist_is_what_was_said_but_of_a_denial_that_it_was_denied(text, expected):
    assert expected in gists_of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe declined on May 2 to say if the mill was sold.", "Jane Roe | declined to say if the mill was sold"),
        (
            "The board did not say on May 2 why Jane Roe, its chair, was fired.",
            "The board | did not say why Jane Roe was fired",
        ),
        ("On May 2 Jane Roe explained how she and her sons fled.", "Jane Roe | explained how she and her sons fled"),
        ("On May 2 the judge asked if he understood.", "the judge | asked if he understood"),
    ],
)
def test_a_question_belongs_to_the_verb_that_asks_or_leaves_it_open(text, expected):
    assert expected in gists_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe told the Gazette on May 2.",
        "Jane Roe said in a statement on May 2.",
        "“Stay in, stay safe, and out of the mill,” Jane Roe told reporters on May 2.",
    ],
)
def test_that_someone_spoke_is_no_gist(text):
    assert gists_of(text) == [None]


def test_a_clause_with_a_relative_clause_is_left_out_as_one():
    text = "The board stopped the sale on May 2 when Jane Roe, who owns the pier, objected."
    assert gists_of(text)[0] == "The board | stopped the sale | when Jane Roe, who owns the pier, objected"


def test_a_part_without_a_verb_is_told_with_its_sentence():
    text = "After the paper's report on May 2, the minister resigned."
    assert gists_of(text) == ["the minister | resigned After the paper's report", "the minister | resigned"]


def test_every_span_of_a_gist_stands_in_the_mention_s_sentence():
    text = "The board met. On May 2, Jane Roe (45) sold the mill – “our pride” – to Acme. It burned."
    for mention in read(text).mentions:
        spans = (mention.gist.subject, *mention.gist.core, *mention.gist.more)
        assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board asked workers to leave the mill on May 2.", "The board | asked workers to leave the mill"),
        (
            "The board signed a plea asking workers to leave on May 2.",
            "The board | signed a plea | asking workers to leave",
        ),
        (
            "On May 2 the heavy fighting in Oslo ended a day after the board had left.",
            "the heavy fighting in Oslo | ended a day | after the board had left",
        ),
        ("On May 2 the paper called it the No. 2 mill.", "the paper | called it the No. 2 mill"),
        (
            "On May 2 the paper said that Jane Roe, the chair, had left.",
            "Jane Roe | had left",
        ),
    ],
)
def test_what_belongs_together_is_not_parted(text, expected):
    assert expected in gists_of(text)
