"""Disputes of any size for measuring: articles made from templates, with what the extractor would find in them.

Every dispute has a cast, a place and a chain of happenings, each with its day, object and number.
Articles tell happenings in changing words, dates in changing forms, names long or short, and
some claim what others deny.  Extraction is skipped: it is linear and measured elsewhere.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from tests.benchmarks.synthetic_plot import DISPUTE_DAYS, ROLES, VERBS, Happening, make_happenings
from timeline_app.domain.article import Article
from timeline_app.domain.dates import day
from timeline_app.domain.figure import Bound, Figure
from timeline_app.domain.mention import Extraction, Mention, Name, NameKind, Speech, Stance
from timeline_app.domain.timex import Anchor, Timex, TimexType
from timeline_app.reconcile.words import content_words

MENTIONS_PER_ARTICLE = 10
ARTICLES_PER_DISPUTE = 10
TELLINGS_PER_HAPPENING = 40
"""In one large dispute; in small ones the chain of happenings is a dozen long."""
HAPPENINGS_OF_SMALL = 12
FIRST_DAY = date(2023, 3, 1)
OUTLETS = 60

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Told:
    """What reconciling takes in."""

    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]

    @property
    def mentions(self) -> int:
        """How many mentions there are."""
        return sum(len(one.mentions) for one in self.extractions)

    def without_last(self) -> Told:
        """Return the same case before its last article was added."""
        return Told(self.articles[:-1], self.extractions[:-1])

    def reversed(self) -> Told:
        """Return the same case, imported in the opposite order."""
        return Told(self.articles[::-1], self.extractions[::-1])


def many_disputes(mentions: int) -> Told:
    """Return disputes of ten articles each, spread over years, of about so many mentions together."""
    count = max(1, mentions // (MENTIONS_PER_ARTICLE * ARTICLES_PER_DISPUTE))
    chance = random.Random(mentions)
    pieces = (_dispute(n, ARTICLES_PER_DISPUTE, HAPPENINGS_OF_SMALL, chance) for n in range(count))
    return _case(article for piece in pieces for article in piece)


def one_dispute(mentions: int) -> Told:
    """Return one dispute with all its articles in one month, of about so many mentions."""
    chance = random.Random(mentions)
    happenings = max(HAPPENINGS_OF_SMALL, mentions // TELLINGS_PER_HAPPENING)
    return _case(_dispute(0, max(1, mentions // MENTIONS_PER_ARTICLE), happenings, chance))


def _case(pieces: Iterator[tuple[Article, Extraction]]) -> Told:
    articles, extractions = zip(*pieces, strict=True)
    return Told(articles, extractions)


def _dispute(
    number: int, articles: int, happenings: int, chance: random.Random
) -> Iterator[tuple[Article, Extraction]]:
    first = FIRST_DAY + timedelta(days=37 * number % 3650)
    chain = make_happenings(first, happenings, chance)
    for index in range(articles):
        published = first + timedelta(days=chance.randrange(2, DISPUTE_DAYS))
        earlier = [one for one in chain if one.on <= published] or chain[:1]
        told = chance.choices(earlier, k=MENTIONS_PER_ARTICLE)
        yield _Writer(f"{number}-{index}", published, chance).write(told)


@dataclass(slots=True)
class _Writer:
    """Writes one article, keeping where everything stands."""

    number: str
    published: date
    chance: random.Random
    text: str = ""
    names: list[Name] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    drafts: list[Mention] = field(default_factory=list)

    def write(self, told: Sequence[Happening]) -> tuple[Article, Extraction]:
        for happening in told:
            self._tell(happening)
        key = hashlib.sha256(f"{self.number} {self.text}".encode()).hexdigest()
        outlet = f"Outlet {self.chance.randrange(OUTLETS)}"
        article = Article(
            key, "", f"{self.number}.txt", self.text, outlet=outlet, published=day(self.published), language="en"
        )
        return article, self._extraction(article.key)

    def _extraction(self, key: str) -> Extraction:
        return Extraction(
            key,
            1,
            sentences=tuple(self.sentences),
            timexes=tuple(self.timexes),
            names=tuple(self.names),
            mentions=tuple(replace(one, article=key) for one in self.drafts),
            figures=tuple(self.figures),
        )

    def _tell(self, told: Happening) -> None:
        """Write a sentence and draft its mention."""
        start, before = len(self.text), (len(self.names), len(self.timexes), len(self.figures))
        speech = self._frame(told, start)
        body = self._name(told.body, NameKind.ORGANISATION)
        verb = self.chance.choice(VERBS[told.lemma])
        self._add(f" {verb} the {told.thing} in ")
        self._name(told.place, NameKind.PLACE)
        if self.chance.random() < 0.3:
            self._toll(told.victims)
        if self.chance.random() < 0.5:
            self._add(f" after {told.cause}")
        self._date(told.on)
        others = (name for name in self.names[before[0] :] if name is not body)
        self.drafts.append(
            Mention(
                "",
                start,
                len(self.text),
                self.text[start:],
                kind="denial" if speech and speech.stance is Stance.DENIES else "act",
                trigger=verb,
                lemma=told.lemma,
                timex=before[1] if len(self.timexes) > before[1] else None,
                names=(body, *others),
                speech=speech,
                terms=tuple(content_words(self.text[start:])),
                figures=tuple(self.figures[before[2] :]),
            )
        )
        self._add(".\n")
        self.sentences.append((start, len(self.text)))

    def _frame(self, told: Happening, start: int) -> Speech | None:
        """Let someone say it; one in three where it is disputed denies it."""
        if self.chance.random() < 0.6 and not told.is_disputed:
            return None
        is_denial = told.is_disputed and self.chance.random() < 0.33
        speaker = self._name(told.person, NameKind.PERSON)
        verb = "denied" if is_denial else "said"
        self._add(" ")
        verb_start = len(self.text)
        self._add(f"{verb} that ")
        stance = Stance.DENIES if is_denial else Stance.ASSERTS
        return Speech(speaker, verb, verb_start, stance, (start, len(self.text)))

    def _name(self, full: str, kind: NameKind) -> Name:
        is_known = kind is NameKind.PERSON and any(one.text == full for one in self.names)
        words = full.rsplit(maxsplit=1)[-1] if is_known and self.chance.random() < 0.5 else full
        start = len(self.text)
        self._add(words)
        role = self.chance.choice(ROLES) if kind is NameKind.PERSON and words == full else ""
        name = Name(start, len(self.text), words, kind, role)
        self.names.append(name)
        return name

    def _toll(self, victims: int) -> None:
        self._add(", killing ")
        start = len(self.text)
        self._add(f"{victims} people")
        quote = self.text[start:]
        self.figures.append(Figure(start, len(self.text), quote, victims, victims, Bound.EXACT, "person", "killed", ()))

    def _date(self, on: date) -> None:
        form = self.chance.random()
        ago = (self.published - on).days
        if form < 0.4 and 0 <= ago < 7:
            self._timex(f"on {WEEKDAYS[on.weekday()]}", f"XXXX-WXX-{on.isoweekday()}<", Anchor.PUBLICATION)
        elif form < 0.8:
            self._timex(f"on {on.day} {on:%B}", f"XXXX-{on:%m-%d}=", Anchor.PUBLICATION)

    def _timex(self, words: str, expression: str, anchor: Anchor) -> None:
        self._add(" ")
        start = len(self.text)
        self._add(words)
        self.timexes.append(Timex(start, len(self.text), words, TimexType.DATE, expression, anchor=anchor))

    def _add(self, words: str) -> None:
        self.text += words
