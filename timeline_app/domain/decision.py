"""What an editor decided: a layer of its own over what was told.

A decision points at evidence (article hash, part, characters and quote), never at derived
ids, so that it survives new articles, re-reading and a newer program.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DecisionKind(StrEnum):
    """The kinds of decision; `value` means what each line says."""

    CORRECT_DATE = "correct_date"
    """value: EDTF."""
    JOIN_EVENTS = "join_events"
    """All evidence tells one event."""
    SEPARATE_EVENTS = "separate_events"
    """The first piece of evidence tells another event than the rest."""
    RENAME_EVENT = "rename_event"
    """value: the label."""
    HIDE_EVENT = "hide_event"
    NOTE_EVENT = "note_event"
    """value: the note."""
    STAR_EVENT = "star_event"
    ADD_EVENT = "add_event"
    """A mention made by hand from the evidence; value: EDTF or empty."""
    DETACH_MENTION = "detach_mention"
    SET_SPEAKER = "set_speaker"
    """value: the speaker's name."""
    SET_STANCE = "set_stance"
    """value: a Stance."""
    JOIN_ACTORS = "join_actors"
    """value: the name kept; evidence: occurrences of each."""
    SEPARATE_ACTORS = "separate_actors"
    RESOLVE_CONFLICT = "resolve_conflict"
    """Evidence: one passage of each side; value: the conflict's type."""
    DISMISS_CONFLICT = "dismiss_conflict"
    """As RESOLVE_CONFLICT."""
    ADD_CONFLICT = "add_conflict"
    """Evidence: one passage of each side; value: the conflict's type."""
    CONFIRM = "confirm"
    """What the program concluded of this evidence was reviewed and holds; value: which conclusion."""
    SET_OUTLET = "set_outlet"
    """Evidence: whole articles (0, 0, ""); value: the outlet."""
    SET_BADGE = "set_badge"
    """Evidence: whole articles; value: `SHORT` or `SHORT #rrggbb`."""
    SET_PUBLISHED = "set_published"
    """Evidence: whole articles; value: EDTF."""
    REMOVE_ARTICLE = "remove_article"
    """Evidence: whole articles."""
    SET_DATE_ORDER = "set_date_order"
    """Case-wide; value: `day-first` or `month-first` for 03/04/2021."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of an imported article that a decision is about."""

    sha256: str
    part: str
    start: int
    end: int
    quote: str

    @property
    def article(self) -> str:
        """The article's key."""
        return f"{self.sha256}#{self.part}"


@dataclass(frozen=True, slots=True)
class Decision:
    """One standing decision (undone ones are not handed to reconcile)."""

    seq: int
    """Its place in the edit log; later ones win."""
    kind: DecisionKind
    evidence: tuple[Evidence, ...]
    value: str = ""
    reason: str = ""
    at: str = ""
    """ISO 8601, UTC."""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """One entry of the edit log; undo appends a compensating entry, nothing is ever removed."""

    seq: int
    at: str
    """ISO 8601, UTC."""
    who: str
    what: str
    """`import`, a DecisionKind, `withdraw`, `title`, `undo` or `redo`."""
    target: str
    """In words: which event, article or conflict."""
    before: str
    after: str
    reason: str
    hash: str
    """SHA-256 over this entry and the previous one's hash."""
    action: int = 0
    """Seq of the first entry of the same user action: an import has one entry a batch."""
    reverts: int | None = None
    """The action that an `undo` takes back or a `redo` does again, else None."""
    detail: str = ""
    """What exactly was done, as canonical JSON: a decision's evidence, an import's article keys."""
