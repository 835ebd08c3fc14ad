"""Whom a text spoke of last: what "he said" and "it added" refer to, where that is safe."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.domain.mention import Name, NameKind, Speech

_MEMORY = 4
"""Sentences for which someone stays in mind."""


class Discourse:
    """What was said of whom so far in one article; told sentence by sentence."""

    def __init__(self) -> None:
        self._sentence = 0
        self._speaker: tuple[int, Name] | None = None
        self._person: tuple[int, Name] | None = None
        self._thing: tuple[int, Name] | None = None
        self._several: tuple[int, Name] | None = None

    def advance(self, names: Iterable[Name], speech: Speech | None) -> None:
        """Take in a sentence that was read: its names and who spoke in it."""
        self._sentence += 1
        for name in names:
            if name.kind is NameKind.PERSON and not _is_plural(name):
                if not name.is_phrase or self._person is None:
                    self._person = (self._sentence, name)
            elif name.kind is NameKind.PERSON:
                self._several = (self._sentence, name)
            elif name.kind is NameKind.ORGANISATION and not _is_plural(name):
                self._thing = (self._sentence, name)
        if speech is not None and speech.speaker is not None:
            self._remember_speaker(speech.speaker)

    def _remember_speaker(self, speaker: Name) -> None:
        said = (self._sentence, speaker)
        if _is_plural(speaker):
            self._several = said
        elif speaker.kind in (NameKind.ORGANISATION, NameKind.PLACE):
            self._thing = said
        else:
            self._speaker = said

    def person(self) -> Name | None:
        """Return whom "he" or "she" most safely means: who spoke last, else who was named last."""
        return self._recent(self._speaker) or self._recent(self._person)

    def thing(self) -> Name | None:
        """Return the body that "it" most safely means."""
        return self._recent(self._thing)

    def several(self) -> Name | None:
        """Return the people that "they" most safely means."""
        return self._recent(self._several)

    def _recent(self, known: tuple[int, Name] | None) -> Name | None:
        if known is None or self._sentence - known[0] >= _MEMORY:
            return None
        return known[1]


def _is_plural(name: Name) -> bool:
    return name.is_phrase and name.role.endswith("s")
