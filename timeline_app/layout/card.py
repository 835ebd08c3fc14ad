"""Cards of a scene: one event's texts, badges and signs, and where they stand.

What a card shows does not change while the view is panned or zoomed; where it stands does.
So a card is a place and a face, and the same face serves every frame.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from timeline_app.layout.geometry import Rect
from timeline_app.layout.metrics import TextRole


class Align(StrEnum):
    """Where a text stands in its rectangle; it is always centred vertically."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Text(NamedTuple):
    """One line of text, already cut to fit."""

    rect: Rect
    text: str
    role: TextRole
    align: Align = Align.LEFT
    full: str = ""
    """The whole text where it was cut, else empty; shown as a tooltip."""

    def moved(self, dx: float, dy: float) -> Text:
        """Return it shifted."""
        if not (dx or dy):
            return self
        return Text(self.rect.moved(dx, dy), self.text, self.role, self.align, self.full)


class Badge(NamedTuple):
    """One source on a card."""

    rect: Rect
    text: str
    source: int
    """Index into Scene.sources."""

    def moved(self, dx: float, dy: float) -> Badge:
        """Return it shifted."""
        if not (dx or dy):
            return self
        return Badge(self.rect.moved(dx, dy), self.text, self.source)


class Marker(NamedTuple):
    """The ≠ of accounts that conflict."""

    rect: Rect
    text: str
    conflicts: tuple[int, ...]
    """Indexes into Timeline.conflicts."""

    def moved(self, dx: float, dy: float) -> Marker:
        """Return it shifted."""
        return Marker(self.rect.moved(dx, dy), self.text, self.conflicts)


class Detail(StrEnum):
    """How much a card shows."""

    FULL = "full"
    """Title, date, badges, count of independent sources, in a frame."""
    LINE = "line"
    """One line without a frame: title, badges, marker."""
    CHIP = "chip"
    """One line in a frame, for what has no date."""


class CardFace(NamedTuple):
    """Everything on a card, its top left at (0, 0)."""

    title: tuple[Text, ...]
    detail: Detail
    date: Text | None = None
    badges: tuple[Badge, ...] = ()
    more: Text | None = None
    """"+2" where not all badges have room."""
    note: Text | None = None
    """The count of independent sources."""
    marker: Marker | None = None
    star: Rect | None = None
    selected: bool = False
    full_label: str = ""
    """The whole label where the title was cut, else empty."""


class Card(NamedTuple):
    """One event as it is read.

    The properties are those of the face at the card's place.
    """

    row: int
    """Row number in EventColumns."""
    rect: Rect
    face: CardFace
    """The same object as long as the card looks the same."""

    @property
    def detail(self) -> Detail:
        """How much it shows."""
        return self.face.detail

    @property
    def selected(self) -> bool:
        """Whether an editor selected the event."""
        return self.face.selected

    @property
    def full_label(self) -> str:
        """The whole label where the title was cut, else empty."""
        return self.face.full_label

    @property
    def title(self) -> tuple[Text, ...]:
        """The label in lines."""
        return tuple([line.moved(self.rect.x, self.rect.y) for line in self.face.title])

    @property
    def texts(self) -> tuple[Text, ...]:
        """All texts but those on badges and marker."""
        face = self.face
        texts = (*face.title, face.date, face.more, face.note)
        return tuple([text.moved(self.rect.x, self.rect.y) for text in texts if text])

    @property
    def date(self) -> Text | None:
        """When it happened, in words."""
        return self._at_place(self.face.date)

    @property
    def more(self) -> Text | None:
        """How many sources have no room: "+2"."""
        return self._at_place(self.face.more)

    @property
    def note(self) -> Text | None:
        """The count of independent sources."""
        return self._at_place(self.face.note)

    @property
    def badges(self) -> tuple[Badge, ...]:
        """The sources that have room."""
        return tuple([badge.moved(self.rect.x, self.rect.y) for badge in self.face.badges])

    @property
    def marker(self) -> Marker | None:
        """The ≠ of an event in conflict."""
        return self.face.marker.moved(self.rect.x, self.rect.y) if self.face.marker else None

    @property
    def star(self) -> Rect | None:
        """Where the star of a starred event is."""
        return self.face.star.moved(self.rect.x, self.rect.y) if self.face.star else None

    def _at_place(self, text: Text | None) -> Text | None:
        return text.moved(self.rect.x, self.rect.y) if text else None
