"""Events with every account of them; derived from mentions and decisions."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.dates import Span
from timeline_app.domain.mention import Modality, Stance
from timeline_app.domain.timex import Basis


@dataclass(frozen=True, slots=True)
class Account:
    """One mention as it stands in an event: its own date and sentence, resolved."""

    mention: str
    """The mention's key."""
    article: str
    """The article's key."""
    start: int
    end: int
    quote: str
    span: Span
    """The date as told by this article, resolved; undated where it gives none."""
    timex_words: str
    """The words the date came from, or empty."""
    basis: Basis
    speaker: str | None
    """Actor id."""
    stance: Stance
    note: str = ""
    """A contradiction or a guess in plain words, else empty."""
    by_hand: bool = False
    modality: Modality = Modality.HAPPENED
    """Whether this account tells it as something that happened."""


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, told by one or many accounts."""

    id: str
    """Stable: made from the event's smallest mention key."""
    label: str
    kind: str
    span: Span
    """What is drawn: the correction where there is one, else what the tellings agree on."""
    told_span: Span
    """What the tellings agree on, without the correction."""
    basis: Basis
    accounts: tuple[Account, ...]
    """In order of article and offset."""
    actors: tuple[str, ...] = ()
    """Actor ids, the main actor first."""
    independent_sources: int = 0
    """Independence groups among the accounts' articles and passages."""
    confidence: float = 1.0
    """Of the merge, 0 to 1."""
    is_background: bool = False
    corrected: bool = False
    correction_reason: str = ""
    hidden: bool = False
    starred: bool = False
    note: str = ""

    @property
    def is_dated(self) -> bool:
        """Whether it has a place on the axis."""
        return self.span.is_dated
