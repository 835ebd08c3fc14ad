"""Accounts that can't all be right are found, with both sides; compatible ones are not."""

from dataclasses import replace

import pytest

from tests.reconcile.disputes import conflicts_of, evidence, passage, quotes, read
from timeline_app.domain.conflict import ConflictStatus, ConflictType
from timeline_app.domain.decision import Decision, DecisionKind
from timeline_app.extract import extract_article
from timeline_app.reconcile import reconcile

RESIGNATION = (
    ("Daily Courier", "2020-05-12", "Finance Minister Lena Brandt has resigned, two officials said on Tuesday."),
    ("City Gazette", "2020-05-13", "The finance ministry on Wednesday denied that Lena Brandt had resigned."),
)
RANSOM = (
    ("Global Wire", "2018-08-01", "The government of Valdoria paid a ransom for three engineers, a negotiator said."),
    ("Valdoria Times", "2018-08-02", "Valdoria's foreign ministry denied that any ransom was paid for the engineers."),
)
FERRY = (
    (
        "Harbour Post",
        "2019-03-04",
        "At least 12 people were killed when the ferry Morgenstern sank off Lanta on Monday.",
    ),
    ("Morning Star", "2019-03-04", "The ferry Morgenstern sank off Lanta on Monday, killing 19 people."),
)
MARCH = (
    ("Capital Post", "2014-09-15", "About 50,000 people marched through Torvale on Sunday, organisers said."),
    ("State Daily", "2014-09-15", "Police said 8,000 people took part in the march in Torvale on Sunday."),
)
ARREST = (
    ("Aft Post", "2011-07-08", "Mayor Otto Rehn was arrested on Tuesday at his home in Delmar, prosecutors said."),
    ("Bay Wire", "2011-07-08", "Otto Rehn, the mayor of Delmar, was arrested on Friday, his lawyer said."),
)
BLAST = (
    ("Aft Post", "2011-07-02", "An explosion shook the Delmar refinery at 6:15 am on Friday, police said."),
    ("Bay Wire", "2011-07-02", "The explosion at the Delmar refinery happened at 9:40 am on Friday, its owner said."),
)
MILL = (
    ("Norden News", "2017-11-20", "A fire destroyed the Harkness mill in Norden on Sunday. It was arson, police said."),
    ("Norden Herald", "2017-11-21", "The fire at the Harkness mill in Norden on Sunday was caused by a short circuit."),
)
HOAX = (
    ("Star Buzz", "2015-06-02", "Actor Milo Garrant is dead, his agent said."),
    ("Screen Daily", "2015-06-03", "Milo Garrant is alive and well, his wife said."),
)
TALKS = (
    ("A Post", "2021-03-02", "The employer left the table, said Rosa Calloway, who leads the union."
     " Piers Denholm, head of the port, answered that it was the union that had walked away."),
    ("B Wire", "2021-03-02", "Cranes stood still in Leemouth on Tuesday."),
)  # fmt: skip
LIMESCALE = (
    ("A Post", "2021-03-02", "A faulty switch set fire to a kitchen in Dunmore, the safety office said."
     " Brewell says that limescale was to blame."),
    ("B Wire", "2021-03-02", "The safety office went to Dunmore on Tuesday."),
)  # fmt: skip
SPILL = (
    ("A Post", "2020-03-10", "About 300 tonnes of oil leaked from the tanker Orlanda, its owner Norrland said."),
    (
        "B Wire",
        "2020-03-12",
        "Clear Water puts the amount of oil that leaked from the Orlanda at 900 tonnes.",
    ),
)
SIGNAL = (
    ("A Post", "2018-06-07", "The signal stood at red when the train passed it, the accident board said."),
    ("B Wire", "2018-06-08", "The driver, Karl Voss, told police that the signal had been green."),
)
ALARM = (
    ("A Post", "2017-10-10", "The alarm did not go off when thieves took the paintings, the police said."),
    ("B Wire", "2017-10-11", "The alarm did ring, the museum's director Eva Lont said on Tuesday."),
)
DOSES = (
    ("A Post", "2021-03-01", "The clinic at Molen threw away 600 doses of vaccine, a nurse said."),
    ("B Wire", "2021-03-02", "Not a single dose had to be destroyed, the clinic's head Ute Baum said."),
)
STATEMENT = (
    ("A Post", "2021-03-02", "Norvo Systems issued a statement on Monday that its rival calls joint."),
    ("B Wire", "2021-03-02", "Norvo Systems has not published the statement that its rival called joint."),
)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (RESIGNATION, ConflictType.CLAIM),
        (RANSOM, ConflictType.CLAIM),
        (FERRY, ConflictType.FIGURE),
        (MARCH, ConflictType.FIGURE),
        (ARREST, ConflictType.DATE),
        (BLAST, ConflictType.DATE),
        (MILL, ConflictType.CLAIM),
        (HOAX, ConflictType.CLAIM),
        (STATEMENT, ConflictType.CLAIM),
        (SPILL, ConflictType.FIGURE),
        (SIGNAL, ConflictType.CLAIM),
        (ALARM, ConflictType.CLAIM),
        (DOSES, ConflictType.CLAIM),
    ],
)
def test_a_dispute_is_marked_once_with_an_article_on_each_side(told, kind):
    (conflict,) = conflicts_of(*told)
    assert conflict.type is kind
    articles = [{passage.article for passage in side.passages} for side in conflict.sides]
    assert len(articles) == 2
    assert articles[0].isdisjoint(articles[1])


@pytest.mark.parametrize(
    "told",
    [
        # differing precision
        (("A", "2021-10-01", "The bill passed its first reading in September."),
         ("B", "2021-10-02", "In mid-September the bill passed its first reading.")),
        # the same day in other words
        (("A", "2021-11-02", "Mayor Otto Rehn was arrested on Monday."),
         ("B", "2021-11-02", "Otto Rehn, the mayor, was arrested on 1 November.")),
        # a night between two days
        (("A", "2021-11-05", "Mayor Otto Rehn was arrested late on Wednesday."),
         ("B", "2021-11-05", "Otto Rehn, the mayor, was arrested early on Thursday.")),
        # rounding
        (("A", "2014-09-15", "More than 280,000 people marched through Torvale on Sunday."),
         ("B", "2014-09-15", "About 300,000 people marched through Torvale on Sunday.")),
        # an update of the same source
        (("Harbour Post", "2019-03-04", "At least 12 people died when the ferry Morgenstern sank off Lanta on Monday."),
         ("Harbour Post", "2019-03-06", "The toll of the ferry Morgenstern, which sank off Lanta on Monday, is 15.")),
        # another measure
        (("A", "2019-03-04", "The ferry Morgenstern sank off Lanta on Monday, killing 12 people."),
         ("B", "2019-03-04", "The ferry Morgenstern sank off Lanta on Monday; 30 people were injured.")),
        # a whole and its parts
        (("A", "2019-03-05", "Raids on Qarda on Monday killed 21 people."),
         ("B", "2019-03-05", "On Monday 15 people were killed in a raid on Qarda and six others in a village.")),
        # two incidents
        (("A", "2019-03-05", "A raid on Qarda killed 15 people on Monday."),
         ("B", "2019-03-06", "A raid on Qarda killed 56 people on Tuesday.")),
        # refusing is not denying
        (("A", "2019-03-05", "The lawyers of Otto Rehn filed a motion for a new trial."),
         ("B", "2019-03-06", "The judge denied the motion of Otto Rehn for a new trial.")),
        # nobody asked whether, nobody denied
        (("A", "2019-03-05", "The ministry declined to confirm that any ransom was paid for the engineers."),
         ("B", "2019-03-05", "A ransom was paid for the engineers, a negotiator said.")),
        # a letter or an e-mail, a spokesman or a director
        (("A", "2019-03-05", "Norvo spokesman Paul Orth said in a letter that the plant would stay open."),
         ("B", "2019-03-05", "Paul Orth, a director at Norvo, said in an email that the plant would stay open.")),
    ],
)  # fmt: skip
def test_compatible_accounts_are_no_conflict(told):
    assert conflicts_of(*told) == ()


@pytest.mark.parametrize("told", [TALKS, LIMESCALE])
def test_a_dispute_within_one_article_is_marked(told):
    (conflict,) = conflicts_of(*told)
    assert len(conflict.sides) == 2


def test_a_denial_that_tells_the_claim_has_it_on_the_other_side():
    (conflict,) = conflicts_of(
        ("A", "2019-03-05", "Norvo denied a claim by Talex that it had stolen the design of the pump."),
        ("B", "2019-03-05", "Talex said Norvo had stolen the design of the pump."),
    )
    claims, denials = quotes(conflict)
    assert denials == {"Norvo denied a claim by Talex"}
    assert any("stolen" in quote for quote in claims)


def test_several_tolls_are_sides_of_one_conflict():
    (conflict,) = conflicts_of(
        *FERRY, ("Third", "2019-03-04", "Monday's sinking of the ferry Morgenstern killed 31 people.")
    )
    assert len(conflict.sides) == 3


def test_a_reason_is_one_plain_sentence_that_names_what_is_disputed():
    (conflict,) = conflicts_of(*RANSOM)
    assert "ransom" in conflict.reason
    assert conflict.reason.endswith(".")


def test_sources_of_one_group_count_once():
    (conflict,) = conflicts_of(*RANSOM, ("Reprint", "2018-08-01", RANSOM[0][2]))
    assert conflict.sides[0].independent_sources == 1


def test_conflicts_do_not_depend_on_the_order_of_articles():
    articles = read(*RESIGNATION, *FERRY, *MILL)
    extractions = [extract_article(article) for article in articles]
    forward = reconcile(articles, extractions, ()).conflicts
    backward = reconcile(articles[::-1], extractions[::-1], ()).conflicts
    assert forward == backward
    assert len(forward) == 3


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (DecisionKind.RESOLVE_CONFLICT, ConflictStatus.RESOLVED),
        (DecisionKind.DISMISS_CONFLICT, ConflictStatus.DISMISSED),
    ],
)
def test_what_an_editor_said_of_a_conflict_stands_when_articles_are_added(kind, status):
    (conflict,) = conflicts_of(*RANSOM)
    said = tuple(evidence(side.passages[0]) for side in conflict.sides)
    decision = Decision(1, kind, said, str(conflict.type), "checked")
    added = ("Free Voice", "2018-08-03", "A ransom was paid for the three engineers, a relative said.")
    (again,) = conflicts_of(*RANSOM, added, decisions=(decision,))
    assert again.status is status
    assert again.note == "checked"


def test_a_later_decision_on_a_conflict_wins():
    (conflict,) = conflicts_of(*RANSOM)
    said = tuple(evidence(side.passages[0]) for side in conflict.sides)
    first = Decision(1, DecisionKind.DISMISS_CONFLICT, said, str(conflict.type))
    later = replace(first, seq=2, kind=DecisionKind.RESOLVE_CONFLICT)
    (again,) = conflicts_of(*RANSOM, decisions=(first, later))
    assert again.status is ConflictStatus.RESOLVED


def test_an_editor_adds_a_conflict_that_the_program_did_not_see():
    told = (
        ("A", "2019-03-05", "The bridge at Orsova is sound, the mayor said."),
        ("B", "2019-03-05", "The bridge at Orsova is about to fall, an engineer said."),
    )
    first, second = read(*told)
    said = (evidence(passage(first, "is sound")), evidence(passage(second, "is about to fall")))
    added = Decision(1, DecisionKind.ADD_CONFLICT, said, "claim", "They contradict each other.")
    (conflict,) = conflicts_of(*told, decisions=(added,))
    assert conflict.by_hand
    assert conflict.reason == "They contradict each other."
    assert len(conflict.sides) == 2
