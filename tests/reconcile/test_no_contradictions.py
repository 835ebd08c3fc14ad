"""What only shares words is left alone: another deed, another one meant, a part, a wish, one's own words."""

import pytest

from tests.reconcile.disputes import conflicts_of


@pytest.mark.parametrize(
    "told",
    [
        # two places, and all together
        (("A", "2020-03-10", "Soldiers killed at least 12 people at two places in Orsova on Monday, the union said."
                             "\n\nTen died at the harbour and two in the square."),
         ("B", "2020-03-11", "The square of Orsova was empty on Tuesday.")),
        # which one, not how many
        (("A", "2020-03-10", "The four plants of Rehn Steel at Orsova had to work for the port, Karl Voss said."),
         ("B", "2020-03-11", "Clause 5.4 counts plants of Rehn Steel at Orsova as the port's, Rosa Calder said.")),
        # a question, and that there was no reply
        (("A", "2020-03-10", "Karl Voss asked on Monday why the samples from Orsova are given to others. According to"
                             " the prosecutor, Otto Rehn, four requests have gone out, all without a reply worth it."),
         ("B", "2020-03-11", "The samples from Orsova are kept in a cellar.")),
        # one suspects, another is the suspect
        (("A", "2020-03-10", "A neighbour recalled seeing the suspect in the street at Orsova on Monday."),
         ("B", "2020-03-11", 'A police spokesman said: "We do not suspect anyone else to be involved at Orsova."')),
        # an order
        (("A", "2020-03-10", "The crowd at Orsova moved into the square, a police source said."),
         ("B", "2020-03-11", "Otto Rehn, the police chief, said that the officers shouted: \"Don't move.\"")),
        # what one says of himself
        (("A", "2020-03-10", "Karl Voss missed an open goal at Orsova, the coach said."),
         ("B", "2020-03-11", "\"I wouldn't have missed it for the world,\" said Rosa Calder at Orsova.")),
        # what is said to anybody
        (("A", "2020-03-10", "The families at Orsova heard the answers for the first time, lawyer Otto Rehn said."),
         ("B", "2020-03-11", "\"You don't know what this does to a family,\" said Rosa Calder at Orsova.")),
        # no one more
        (("A", "2020-03-10", "The mayor of Orsova said that the bus line was extended to the port."),
         ("B", "2020-03-11", "The drivers said that the bus line was not extended any more.")),
        # nobody says so
        (("A", "2020-03-10", "No one at Orsova reported damage."),
         ("B", "2020-03-11", "A light earthquake struck Orsova, and there are no reports of damage.")),
        # denied twice
        (("A", "2020-03-10", "Building the line to Orsova would be a decision of years, the ministry said."),
         ("B", "2020-03-11", "Rehn Steel has not ruled out building a line to Orsova, Karl Voss said.")),
        # two who leave the same undone
        (("A", "2020-03-10", "Reporters were refused permission to enter the hall at Orsova, Karl Voss said."),
         ("B", "2020-03-11", "Many reporters failed to get permission to enter the hall at Orsova, Otto Rehn said.")),
        # who stands before a noun
        (("A", "2020-03-10", "The first aid was sent to the affected villages around Orsova, governor Otto Rehn said."),
         ("B", "2020-03-11", "The water of Orsova was not affected, Karl Voss said.")),
        # of two owners
        (("A", "2020-03-10", '"The state owns that," said Karl Voss at Brod.'),
         ("B", "2020-03-11", "Orsova does not own the cellars, Rosa Calder said.")),
        # what is asked for
        (("A", "2020-03-10", "The law requires a unanimous decision of the jury at Orsova, lawyers said."),
         ("B", "2020-03-11", "The jury at Orsova failed to reach a unanimous decision.")),
        # what is not told
        (("A", "2020-03-10", "Karl Voss disclosed the costs of the mill at Orsova."),
         ("B", "2020-03-11", "Otto Rehn didn't disclose the price of the mill at Orsova, he said.")),
    ],
)  # fmt: skip
def test_what_shares_words_only_is_no_contradiction(told):
    assert conflicts_of(*told) == ()


@pytest.mark.parametrize(
    "told",
    [
        # a decision
        (("A", "2020-03-10", "Otto Rehn refused to question the witnesses of the trial at Orsova, Karl Voss said."),
         ("B", "2020-03-11", "Otto Rehn dismissed his lawyers on the first day of the trial at Orsova.")),
        # a call to act
        (("A", "2020-03-10", "Karl Voss said that he had tried to meet the mayor of Orsova."),
         ("B", "2020-03-11", "Karl Voss has challenged the mayor of Orsova to meet him in court.")),
        # the matter itself
        (("A", "2020-03-10", "The boy from Orsova has been the subject of a battle in court, Karl Voss said."),
         ("B", "2020-03-11", "The boy at the center of the international dispute, was found at Orsova.")),
        # nobody is blamed yet
        (("A", "2020-03-10", "The attack on Orsova was clearly not the work of amateurs, Otto Rehn said."
                             " No one has claimed responsibility."),
         ("B", "2020-03-11", "Orsova buried its dead on Tuesday.")),
        # what somebody is occupied with
        (("A", "2020-03-10", "Karl Voss wrote a letter to the ministry, demanding the mill at Orsova, his son said."
                             " The ministry said it was reviewing that letter."),
         ("B", "2020-03-11", "The mill at Orsova has been closed since Monday.")),
    ],
)  # fmt: skip
def test_who_decides_asks_or_waits_denies_nothing(told):
    assert conflicts_of(*told) == ()


@pytest.mark.parametrize(
    "told",
    [
        # what came of what
        (("A", "2020-03-10", "The peaceful march at Orsova turned chaotic, Karl Voss said."),
         ("B", "2020-03-11", "The march at Orsova was violent, Otto Rehn said.")),
        # neither confirmed nor denied
        (("A", "2020-03-10", "Karl Voss is putting together a buyout of the mill at Orsova, the Courier said."),
         ("B", "2020-03-11", "Rehn Steel declined to confirm or deny reports that Karl Voss is putting together a"
                             " buyout of the mill at Orsova.")),
        # who knows nothing better
        (("A", "2020-03-10", "Karl Voss has a wealth of experience in the trade, the owners of the mill said."),
         ("B", "2020-03-11", "There is speculation that the owners of the mill may call Otto Rehn.")),
        # in place of another
        (("A", "2020-03-10", "It takes a special individual to break a record at Orsova, Karl Voss said."),
         ("B", "2020-03-11", "Otto Rehn said that success, not individual records, is the measure at Orsova.")),
    ],
)  # fmt: skip
def test_what_changes_or_stays_open_is_no_contradiction(told):
    assert conflicts_of(*told) == ()
