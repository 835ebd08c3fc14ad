"""Whom a text spoke of last: what "he said" and "it added" refer to, where that is safe."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.domain.gender import Gender
from timeline_app.domain.mention import Name, NameKind, Speech
from timeline_app.extract.gender import gender_of, gender_words

_PERSONS = 4
"""Persons kept in mind."""
_MEMORY = 4
"""Sentences for which someone stays in mind."""


class Discourse:
    """What was said of whom so far in one article; told sentence by sentence."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._sentence = 0
        self._speakers: list[tuple[int, Name]] = []
        self._persons: list[tuple[int, Name]] = []
        self._thing: tuple[int, Name] | None = None
        self._several: tuple[int, Name] | None = None
        self._genders: dict[str, Gender] = {}
        """By surname, from where a person was named in full."""

    def advance(self, names: Iterable[Name], speech: Speech | None) -> None:
        """Take in a sentence that was read: its names and who spoke in it."""
        self._sentence += 1
        for name in names:
            if name.kind is NameKind.PERSON and not _is_plural(name):
                self._learn_gender(name)
                if not name.is_phrase or not self._persons:
                    self._persons = [*self._persons[1 - _PERSONS :], (self._sentence, name)]
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
            self._learn_gender(speaker)
            self._speakers = [*self._speakers[1 - _PERSONS :], said]

    def person(self, pronoun: str = "") -> Name | None:
        """Return whom "he" or "she" most safely means: who spoke last, else who was named last.

        Nobody whose name or role says that the pronoun can't mean him.
        """
        meant = gender_words(self._language).pronouns.get(pronoun)
        for known in (self._speakers, self._persons):
            for one in reversed(known):
                gender = self._gender(one[1])
                if meant is None or gender is None or gender is meant:
                    found = self._recent(one)
                    if found is not None:
                        return found
                    break
        return None

    def _learn_gender(self, name: Name) -> None:
        gender = gender_of(name, self._language)
        if gender is not None and not name.is_phrase:
            self._genders[name.text.split()[-1]] = gender

    def _gender(self, name: Name) -> Gender | None:
        own = gender_of(name, self._language)
        return own or (None if name.is_phrase else self._genders.get(name.text.split()[-1]))

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
