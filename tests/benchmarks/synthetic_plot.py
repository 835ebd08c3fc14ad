"""What happens in a made-up dispute: who does what to what, where, why and when."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

DISPUTE_DAYS = 30
VERBS = {
    "close": ("closed", "shut"),
    "attack": ("attacked", "struck"),
    "approve": ("approved", "passed"),
    "seize": ("seized", "took"),
    "publish": ("published", "released"),
    "sell": ("sold", "handed over"),
    "search": ("searched", "combed"),
    "block": ("blocked", "barred"),
    "cancel": ("cancelled", "called off"),
    "repair": ("repaired", "mended"),
    "inspect": ("inspected", "examined"),
    "open": ("opened", "inaugurated"),
    "evacuate": ("evacuated", "cleared"),
    "sign": ("signed", "concluded"),
    "destroy": ("destroyed", "wrecked"),
    "reject": ("rejected", "turned down"),
}
SYLLABLES = (
    "ba",
    "cor",
    "den",
    "fal",
    "gri",
    "hol",
    "ka",
    "lem",
    "mar",
    "nor",
    "pel",
    "ris",
    "sta",
    "tor",
    "vel",
    "zan",
)
ENDINGS = ("berg", "ford", "ić", "ley", "man", "ova", "quist", "ridge", "sen", "stone", "ton", "wick")
FIRST_NAMES = ("Anna", "Boris", "Carla", "David", "Elif", "Farid", "Grete", "Hugo", "Ines", "Jonas", "Lena", "Omar")
ROLES = ("minister", "spokesman", "mayor", "director", "colonel", "lawyer")
BODIES = ("Company", "Ministry", "Union", "Authority", "Council", "Institute")
OBJECTS = (
    "bridge",
    "depot",
    "harbour",
    "letter",
    "contract",
    "pipeline",
    "market",
    "school",
    "mine",
    "ferry",
    "archive",
)
QUALITIES = ("northern", "old", "disputed", "central", "second", "state-owned", "flooded", "unfinished", "southern")
CAUSES = ("warnings", "complaints", "a storm", "a court ruling", "weeks of talks", "an anonymous call", "a raid")


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, as articles tell it in changing words."""

    lemma: str
    thing: str
    place: str
    cause: str
    person: str
    body: str
    on: date
    victims: int
    is_disputed: bool


def make_happenings(first: date, count: int, chance: random.Random) -> list[Happening]:
    """Return so many happenings within a month of `first`, in the order of their days."""
    cast = max(8, round(count**0.5) * 3)
    people = [f"{chance.choice(FIRST_NAMES)} {_made_name(chance)}" for _ in range(cast)]
    bodies = [f"{_made_name(chance)} {chance.choice(BODIES)}" for _ in range(cast // 2)]
    places = [_made_name(chance) for _ in range(cast)]
    made = [
        Happening(
            lemma=chance.choice(list(VERBS)),
            thing=f"{chance.choice(QUALITIES)} {chance.choice(OBJECTS)}",
            place=chance.choice(places),
            cause=chance.choice(CAUSES),
            person=chance.choice(people),
            body=chance.choice(bodies),
            on=first + timedelta(days=chance.randrange(DISPUTE_DAYS)),
            victims=chance.randrange(2, 60),
            is_disputed=chance.random() < 0.15,
        )
        for _ in range(count)
    ]
    return sorted(made, key=lambda one: one.on)


def _made_name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=2)).capitalize() + chance.choice(ENDINGS)
