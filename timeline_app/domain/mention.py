"""What one article tells of happenings: mentions, names, reported speech."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline_app.domain.figure import Figure
from timeline_app.domain.timex import Timex


class NameKind(StrEnum):
    """What a name names; the values are those of the JSON export."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


class Stance(StrEnum):
    """What a speaker does with a claim; the values are those of the JSON export."""

    REPORTS = "reports"
    ASSERTS = "asserts"
    DENIES = "denies"
    DISPUTES = "disputes"
    CONFIRMS = "confirms"
    PLANS = "plans"


class Modality(StrEnum):
    """Whether what is told happened."""

    HAPPENED = "happened"
    PLANNED = "planned"
    CLAIMED = "claimed"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Name:
    """One occurrence of a proper name or role phrase ("the minister") in one article."""

    start: int
    end: int
    text: str
    kind: NameKind
    role: str = ""
    """The descriptive words beside it: "Information Minister", "a lawmaker"."""
    is_phrase: bool = False
    """A role phrase or pronoun-like reference, no proper name."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Reported speech: who says what, with which verb."""

    speaker: Name | None
    """None where the text names no one ("it was said")."""
    verb: str
    """The verb or noun of saying as told: "denied", "according to"."""
    verb_start: int
    stance: Stance
    content: tuple[int, int]
    """Offsets of what is said, `text[a:b]`."""
    is_direct: bool = False
    """In quotation marks."""
    addressee: str = ""
    """To whom ("Reuters", "news agencies")."""
    channel: str = ""
    """Through what ("Facebook", "email")."""
    hedges: tuple[str, ...] = ()
    """"purported", "what it called", "so-called": as told, in order."""


@dataclass(frozen=True, slots=True)
class Gist:
    """Who does what, as offsets of the article's own words: a clause that can be read alone."""

    subject: tuple[int, int]
    """Of whom or what it is told; a pronoun where the text has one."""
    core: tuple[tuple[int, int], ...]
    """The verb and what it can't be told without."""
    more: tuple[tuple[int, int], ...] = ()
    """What can be left out, from the end: each only together with all behind it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One telling of one happening in one article; told, so never edited."""

    article: str
    """The article's key."""
    start: int
    end: int
    quote: str
    """Exactly `text[start:end]`: a clause or a sentence, never a page."""
    kind: str
    """`statement`, `denial`, `legislation`, `strike`, … : the class of its trigger."""
    trigger: str
    """The head word as told ("approved")."""
    lemma: str
    """Normalised head word, for comparison."""
    modality: Modality = Modality.HAPPENED
    timex: int | None = None
    """Index into the extraction's `timexes`: the expression that dates this mention."""
    dated_by_context: bool = False
    """Whether that expression stands outside the mention (the sentence before, the lead)."""
    date_is_implied: bool = False
    """Whether another sentence tells that date, of the same occasion: it dates the event, not this telling."""
    names: tuple[Name, ...] = ()
    """Who takes part, the agent first."""
    speech: Speech | None = None
    terms: tuple[str, ...] = ()
    """Stemmed content words, for comparison across articles."""
    in_quotation: bool = False
    is_background: bool = False
    """An earlier precedent or standing fact, not an event of the dispute itself."""
    figures: tuple[Figure, ...] = ()
    gist: Gist | None = None
    """None where no clause tells it."""

    @property
    def key(self) -> str:
        """The mention's identity: article and offsets."""
        return f"{self.article}@{self.start:08}-{self.end:08}"


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one article; computed again when the extractor changes."""

    article: str
    """The article's key."""
    version: int
    """Of the extractor that made it."""
    sentences: tuple[tuple[int, int], ...] = ()
    quotations: tuple[tuple[int, int], ...] = ()
    timexes: tuple[Timex, ...] = ()
    """Sorted by start."""
    names: tuple[Name, ...] = ()
    mentions: tuple[Mention, ...] = ()
    """Sorted by start."""
    figures: tuple[Figure, ...] = ()
    margin_names: tuple[Name, ...] = ()
    """Names in what stands around the account (signatures, captions, headers): spellings of those in it, no more."""
