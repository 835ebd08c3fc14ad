"""Numbers of two things are no dispute: two places, two owners, a part, an update, an amount of something else."""

import pytest

from tests.reconcile.disputes import conflicts_of
from timeline_app.domain.conflict import ConflictType


@pytest.mark.parametrize(
    "told",
    [
        # two places
        (("A", "2020-03-10", "A bomb went off in Nairobi on Monday, killing 40 people, police said."),
         ("B", "2020-03-10", "A bomb went off in Kampala on Monday, killing 11 people, police said.")),
        # people of one country among all
        (("A", "2020-03-10", "Twelve Germans were killed when the ferry sank off Orsova on Monday."),
         ("B", "2020-03-10", "The ferry sank off Orsova on Monday, killing 40 people.")),
        # a round number that was passed
        (("A", "2020-03-10", "The quake at Orsova on Monday killed more than 200 people, officials said."),
         ("B", "2020-03-10", "The quake at Orsova on Monday killed 257 people, doctors said.")),
        # a headline of two fates
        (("A", "2020-03-10", "Quake at Orsova on Monday kills 10; 80 hurt and villages damaged, officials say."),
         ("B", "2020-03-10", "The quake at Orsova on Monday killed 10 people, doctors said.")),
        # those inside and those whom it befell
        (("A", "2020-03-10", "About 100 people were in the mill at Orsova when the shooting began, police said."),
         ("B", "2020-03-10", "The man at the mill at Orsova fatally shot eight people, a neighbour said.")),
        # shares of two holders
        (("A", "2020-03-10", "Rehn Steel said it seeks to buy more than 50 percent of the stock of Orsova Foods."),
         ("B", "2020-03-10", "Voss Cement controls more than 40 percent of the stock of Orsova Foods, analysts said.")),
        # offers of two bidders
        (("A", "2020-03-10", "Rehn Steel has made Otto Brandt an offer of $200 million, Karl Voss reported."),
         ("B", "2020-03-10", "Last week Voss Cement made Otto Brandt an offer of $160 million, sources said.")),
        # who hears the words
        (("A", "2020-03-10", '"A bridge is no toy, and never was," said Rosa Calder at Orsova.'),
         ("B", "2020-03-10", 'Rosa Calder was angry. "A bridge is no toy, and never was," she told the Orsova Sun.')),
    ],
)  # fmt: skip
def test_numbers_and_words_of_two_are_no_dispute(told):
    assert [one for one in conflicts_of(*told) if one.type is not ConflictType.CLAIM] == []
