"""Disputes are found by what contradicts in them, whatever they are about; what only looks like it is left alone."""

import pytest

from tests.reconcile.disputes import conflicts_of
from timeline_app.domain.conflict import ConflictType

QUOTE = (
    ("A Post", "2020-03-10", '"A bridge is no toy," mayor Otto Rehn said at Orsova on Monday.'),
    ("B Wire", "2020-03-11", '"A bridge is no toy," declared Rosa Calder, the engineer, at Orsova.'),
)
DOOR = (
    ("A Post", "2020-03-10", "The rear door of the hall at Orsova stood open all night, the owner Karl Voss said."),
    ("B Wire", "2020-03-11", "Guests at Orsova said that the rear door of the hall was locked."),
)
FREE_WILL = (
    ("A Post", "2020-03-10", "The observers left the hall at Orsova of their own accord, Karl Voss said."),
    ("B Wire", "2020-03-11", "The observers were put out of the hall at Orsova, party leader Ines Tal said."),
)
BLAME = (
    ("A Post", "2020-03-10", "The raid on Orsova was the work of the Red Front, Colonel Otto Rehn said. "
                             "The Red Front answered that it had no hand in it."),
    ("B Wire", "2020-03-11", "Orsova buried its dead on Tuesday."),
)  # fmt: skip
STATEMENT = (
    (
        "A Post",
        "2020-03-10",
        "Otto Rehn, the doctor, said that no trace of the drug had been found in her blood at Orsova.",
    ),
    ("B Wire", "2020-03-11", "Rosa Calder said that no trace of the drug was found in her blood at Orsova."),
)
PRONOUN = (
    ("A Post", "2020-03-10", 'The engineer, Rosa Calder, spoke to the Post. "A bridge is no toy," she said at Orsova.'),
    ("B Wire", "2020-03-11", '"A bridge is no toy," Colonel Otto Rehn, a spokesman for the U.S. army, said at Orsova.'),
)
CALL = (
    (
        "A Post",
        "2020-03-10",
        "Karl Voss spoke with his mother by telephone from the prison at Orsova, the minister said.",
    ),
    ("B Wire", "2020-03-11", "His mother received no call, the family of Karl Voss said at Orsova."),
)
NO_OFFER = (
    ("A Post", "2020-03-10", "According to the Courier, the chairmen of Voss Cement and Rehn Steel met in Orsova."
                             ' "There was no meeting," a spokesman for Rehn Steel said.'),
    ("B Wire", "2020-03-11", "Shares in Voss Cement rose on Tuesday."),
)  # fmt: skip
NO_REPRESENTATIVE = (
    ("A Post", "2020-03-10", "The body of Karl Voss was opened in the presence of a representative of the family, the"
                             " minister said at Orsova."),
    ("B Wire", "2020-03-11", "The family of Karl Voss was not represented."),
)  # fmt: skip
RETORT = (
    ("A Post", "2020-03-10", "The roof bore no sign, according to the army. The roof, replied Clean Hands, bore two."),
    ("B Wire", "2020-03-11", "The hospital at Orsova has been closed since Monday."),
)
BARE_DENIAL = (
    ("A Post", "2020-03-10", "Ten gunmen hid in the hospital at Orsova, said Otto Rehn, a spokesman for the army."
                             " The Red Front denied having anyone there."),
    ("B Wire", "2020-03-11", "The hospital at Orsova has been closed since Monday."),
)  # fmt: skip
SUICIDE = (
    ("A Post", "2020-03-10", "Karl Voss threw himself from a window of the prison, the minister said."),
    ("B Wire", "2020-03-11", "Karl Voss had been murdered in the prison, his party said."),
)
FIRST_SHOT = (
    ("A Post", "2020-03-10", "Norland troops opened fire first at Orsova, the defence ministry of Sudor said."),
    ("B Wire", "2020-03-11", "The first shots at Orsova were fired by Sudorian soldiers, Otto Rehn of the Norland army"
                             " said."),
)  # fmt: skip
MUTUAL_BLAME = (
    ("A Post", "2020-03-10", "The army blamed the Red Front for the shelling. The Red Front accused the army of"
                             " shelling the school at Orsova."),
    ("B Wire", "2020-03-11", "Orsova buried its dead on Tuesday."),
)  # fmt: skip
CLAIMED = (
    ("A Post", "2020-03-10", "The Red Front claimed responsibility for the raid at Orsova, Karl Voss said."),
    ("B Wire", "2020-03-11", "No group has come forward to claim it, the army said at Orsova."),
)
FIRE = (
    ("A Post", "2020-03-10", "A short circuit was the most likely cause of the fire at Orsova, Otto Rehn said."),
    ("B Wire", "2020-03-11", "The fire at Orsova was started by strangers: it was arson, the owner Karl Voss said."),
)
FAR_DENIAL = (
    ("A Post", "2020-03-10", "Colonel Otto Rehn said that Karl Voss had sold rifles to the Red Front at Orsova."
                             " The trial begins in May."),
    ("B Wire", "2020-03-11", "The lawyer of Karl Voss rejected Otto Rehn's account."),
)  # fmt: skip
TURNOUT = (
    ("A Post", "2020-03-10", "Three in five voters took part in the election at Orsova, the commission said."),
    ("B Wire", "2020-03-11", "The opposition believes that two in five voters took part in the election at Orsova."),
)
HOUR = (
    ("A Post", "2020-03-10", "The siren at Orsova sounded at 09.30 on Monday, miners said."),
    ("B Wire", "2020-03-11", "The siren at Orsova sounded at 13.10 on Monday, the company said."),
)

NO_BOMBS = (
    ("A Post", "2020-03-10", "A plane dropped bombs ahead of the ship off Orsova, the ministry of Norland said."),
    ("B Wire", "2020-03-11", "The navy of Sudor said that no one had warned its ship and that it did not recognise the"
                             " claim that bombs had been dropped off Orsova."),
)  # fmt: skip
FAKE_NEWS = (
    ("A Post", "2020-03-10", "A shooting at the harbour of Orsova wounded nine strikers, Karl Voss said."),
    ("B Wire", "2020-03-11", "The army said that reports of a shooting at the harbour of Orsova were fake news."),
)
NO_EXPLOSION = (
    ("A Post", "2020-03-10", "Two explosions tore the airliner apart over Orsova, Karl Voss said."),
    ("B Wire", "2020-03-11", "There was no fire, explosion or failure in flight over Orsova, Otto Rehn said."),
)
NOT_THE_FACTS = (
    ("A Post", "2020-03-10", "Karl Voss said that a call had been overheard from which it was clear that the trial was"
                             " staged. Otto Rehn, a spokesman for Norland, said this did not correspond to the facts."),
    ("B Wire", "2020-03-11", "The trial at Orsova goes on in May."),
)  # fmt: skip


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (QUOTE, ConflictType.ATTRIBUTION),
        (PRONOUN, ConflictType.ATTRIBUTION),
        (STATEMENT, ConflictType.ATTRIBUTION),
        (CALL, ConflictType.CLAIM),
        (NO_OFFER, ConflictType.CLAIM),
        (NO_REPRESENTATIVE, ConflictType.CLAIM),
        (RETORT, ConflictType.CLAIM),
        (BARE_DENIAL, ConflictType.CLAIM),
        (SUICIDE, ConflictType.CLAIM),
        (FIRST_SHOT, ConflictType.CLAIM),
        (MUTUAL_BLAME, ConflictType.CLAIM),
        (CLAIMED, ConflictType.CLAIM),
        (FIRE, ConflictType.CLAIM),
        (FAR_DENIAL, ConflictType.CLAIM),
        (DOOR, ConflictType.CLAIM),
        (FREE_WILL, ConflictType.CLAIM),
        (BLAME, ConflictType.CLAIM),
        (NO_BOMBS, ConflictType.CLAIM),
        (FAKE_NEWS, ConflictType.CLAIM),
        (NO_EXPLOSION, ConflictType.CLAIM),
        (NOT_THE_FACTS, ConflictType.CLAIM),
        (TURNOUT, ConflictType.FIGURE),
        (HOUR, ConflictType.DATE),
    ],
)
def test_a_contradiction_is_marked_once(told, kind):
    (conflict,) = conflicts_of(*told)
    assert conflict.type is kind
    assert len(conflict.sides) == 2
    assert conflict.reason.endswith(".")


@pytest.mark.parametrize(
    "told",
    [
        # spellings of one speaker
        (("A", "2020-03-10", '"A bridge is no toy," mayor Otto Rehn said at Orsova.'),
         ("B", "2020-03-11", '"A bridge is no toy," mayor Oto Rehn said at Orsova.')),
        # two who say the same in words of their own
        (("A", "2020-03-10", "Otto Rehn said that no trace of any drug had been found in her blood at Orsova."),
         ("B", "2020-03-11", "Rosa Calder said that the blood of the patient at Orsova held no drug of any kind.")),
        # words that somebody repeats
        (("A", "2020-03-10", '"A bridge is no toy," mayor Otto Rehn said at Orsova.'),
         ("B", "2020-03-11", '"A bridge is no toy," Karl Voss said, repeating what he had heard at Orsova.')),
        # "he" may be either of two
        (("A", "2020-03-10", '"A bridge is no toy," mayor Otto Rehn said at Orsova.'),
         ("B", "2020-03-11", 'Karl Voss met Otto Rehn at Orsova. "A bridge is no toy," he said.')),
        # two are blamed, for two deeds
        (("A", "2020-03-10", "The union accused the port of lying at Orsova. Karl Voss accused the mayor of theft."),
         ("B", "2020-03-11", "Karl Voss blamed the mayor for the flood at Orsova.")),
        # one fire, one cause, in other words
        (("A", "2020-03-10", "The fire at Orsova was caused by old wiring, Otto Rehn said."),
         ("B", "2020-03-11", "A short circuit started the fire at Orsova, the owner Karl Voss said.")),
        # a demand that is turned down
        (("A", "2020-03-10", "The union called on mayor Otto Rehn to go at Orsova, Karl Voss said."),
         ("B", "2020-03-11", "Mayor Otto Rehn rejected calls to go at Orsova.")),
        # neither knows
        (("A", "2020-03-10", "An exact release date and a price of the Orsova 9 were not given, Rehn Steel said."),
         ("B", "2020-03-11", "The price of the Orsova 9 and a release date were not released, Karl Voss said.")),
        # a suicide that was only attempted
        (("A", "2020-03-10", "Karl Voss had been held after a suicide attempt, the police said at Orsova."),
         ("B", "2020-03-11", "A dog was found beaten to death at Orsova, Otto Rehn said.")),
        # of two doors
        (("A", "2020-03-10", "The door of the cellar at Orsova stood open, Karl Voss said."),
         ("B", "2020-03-11", "The roads to Orsova were closed, the police said.")),
        # what is not so since a day was so before
        (("A", "2020-03-10", "Karl Voss attended a concert at Orsova on Monday, his office said."),
         ("B", "2020-03-11", "Karl Voss has not attended a concert at Orsova since Monday, guests said.")),
        # a share, rounded
        (("A", "2020-03-10", "A third of the dockers at Orsova took part in the strike, the union said."),
         ("B", "2020-03-11", "The port said that 35 percent of the dockers at Orsova took part in the strike.")),
        # a time, rounded
        (("A", "2020-03-10", "The siren at Orsova sounded at about nine on Monday morning, miners said."),
         ("B", "2020-03-11", "The siren at Orsova sounded at 09.20 on Monday, the company said.")),
        # feet and metres
        (("A", "2020-03-10", "The wreck lies at a depth of 70 metres off Orsova, the navy said."),
         ("B", "2020-03-11", "The wreck lies at a depth of 230 feet off Orsova, divers said.")),
    ],
)  # fmt: skip
def test_what_fits_together_is_no_contradiction(told):
    assert conflicts_of(*told) == ()
