"""What the steps of reconciling hand to one another: resolved mentions, independence, actors by place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.case import Standing
from timeline_app.domain.conflict import Conflict, FigureGroup, Passage
from timeline_app.domain.dates import Span
from timeline_app.domain.decision import Decision
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Extraction, Mention, Stance
from timeline_app.domain.timex import Basis


class ActorIndex(Protocol):
    """The actors of a case, and which of them a name in an article stands for."""

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Every actor, sorted by id."""

    def actor_of(self, article: str, start: int, end: int) -> str | None:
        """Return the id of the actor that the name at `text[start:end]` stands for; None where it is unclear."""


@dataclass(frozen=True, slots=True)
class ResolvedMention:
    """A mention with what its date words mean, the article's publication date and the narrative taken in."""

    mention: Mention
    span: Span
    """As this article tells it; undated where it gives no date."""
    timex_words: str
    """The words the date came from, or empty."""
    basis: Basis
    note: str = ""
    """A contradiction or a guess in plain words, else empty."""
    speaker: str | None = None
    """Actor id of who says it, an editor's word taken in; None where no one is named or it is unclear."""
    stance: Stance = Stance.REPORTS
    """What the speaker does with it, an editor's word taken in."""
    by_hand: bool = False
    """Made by an editor from a passage."""
    key: str = field(init=False, compare=False, repr=False)
    """The mention's key."""
    article: str = field(init=False, compare=False, repr=False)
    """The article's key."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", self.mention.key)
        object.__setattr__(self, "article", self.mention.article)


class Independence(Protocol):
    """Which articles and which passages are one source."""

    def group_of(self, article: str) -> str:
        """Return the independence group of an article key."""

    def count(self, passages: Iterable[Passage]) -> int:
        """Return how many independent sources tell these passages.

        Passages of one group, near-identical sentences, and tellings that name one origin
        ("in an email to Reuters") count once.
        """


@dataclass(frozen=True, slots=True)
class ConflictInput:
    """All that conflicts and figures are found in; articles that an editor removed are left out of it."""

    articles: tuple[Article, ...]
    """Sorted by key."""
    extractions: tuple[Extraction, ...]
    """One per article, in the same order."""
    mentions: Mapping[str, ResolvedMention]
    """By mention key."""
    events: tuple[Event, ...]
    actors: ActorIndex
    independence: Independence
    standings: Mapping[str, Standing]
    """By article key."""
    decisions: tuple[Decision, ...]
    """In the order of their `seq`."""


class FindActors(Protocol):
    """`reconcile.actors.find_actors`."""

    def __call__(
        self, articles: Sequence[Article], extractions: Sequence[Extraction], decisions: Sequence[Decision]
    ) -> ActorIndex:
        """Return the actors of the articles; all three sorted as in `ConflictInput`."""


class FindConflicts(Protocol):
    """`reconcile.conflicts.find_conflicts`."""

    def __call__(self, given: ConflictInput) -> tuple[Conflict, ...]:
        """Return the conflicts of the case, decisions taken in."""


class GroupFigures(Protocol):
    """`reconcile.figures.group_figures`."""

    def __call__(self, given: ConflictInput) -> tuple[FigureGroup, ...]:
        """Return the quantities that accounts tell."""
