"""Which events passages are of: those they tell, else those of their sentence, else the nearest of the same topic."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline_app.domain.conflict import Passage
from timeline_app.reconcile.findings import ConflictInput
from timeline_app.reconcile.words import stem, stop_words

_WORD = re.compile(r"[^\W\d_]{2,}")
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_FARTHEST_IN_PARAGRAPH = 3
"""Sentences from a passage, in its paragraph, of which one tells the event that the passage goes on about."""
_LEAST_SHARED = 2
"""Words and actors that two sentences share from which they are of one topic; an actor counts two."""
_PER_SENTENCE = 0.2
"""What each sentence between takes off the likeness of two; of what follows it takes off twice as much."""


@dataclass(frozen=True, slots=True)
class _Told:
    """Where an article tells an event."""

    start: int
    end: int
    event: str


class EventFinder:
    """Finds events by characters of articles."""

    def __init__(self, given: ConflictInput) -> None:
        """Take the whole case, whatever part of it the conflicts were found in."""
        self._given = given
        self._places = {article.key: at for at, article in enumerate(given.articles)}
        self._told: dict[str, list[_Told]] = defaultdict(list)
        for event in given.events:
            for one in event.accounts:
                self._told[one.article].append(_Told(one.start, one.end, event.id))
        for told in self._told.values():
            told.sort(key=lambda one: (one.start, one.end, one.event))

    def find(self, passages: Iterable[Passage]) -> tuple[str, ...]:
        """Return the ids of the passages' events, each once, in the order of the passages.

        Where they tell none it is that of the nearest sentence of the same topic, so that the
        conflict has its place on the timeline; none where the articles tell nothing like it.
        """
        asked = tuple(passages)
        found = [event for one in asked for event in self._of_stretch(one.article, one.start, one.end)]
        found = found or [event for one in asked for event in self._of_stretch(one.article, *self._sentence_of(one))]
        return tuple(dict.fromkeys(found or [event for one in asked for event in self._nearest(one)]))

    def _of_stretch(self, article: str, start: int, end: int) -> list[str]:
        return [one.event for one in self._told.get(article, ()) if one.start < end and start < one.end]

    def _sentence_of(self, passage: Passage) -> tuple[int, int]:
        """Return the sentence that a passage begins in, the passage itself where its article has none there."""
        at = self._sentence_at(passage.article, passage.start)
        sentences = self._sentences(passage.article)
        return sentences[at] if at >= 0 else (passage.start, passage.end)

    def _sentences(self, article: str) -> Sequence[tuple[int, int]]:
        at = self._places.get(article)
        return () if at is None else self._given.extractions[at].sentences

    def _sentence_at(self, article: str, offset: int) -> int:
        return bisect_right(self._sentences(article), offset, key=lambda span: span[0]) - 1

    def _nearest(self, passage: Passage) -> list[str]:
        """Return the event of the sentence likest to a passage's; empty where none is like it or beside it."""
        told = self._told.get(passage.article, ())
        scored = [(self._likeness(passage, one), -one.start, one.event) for one in told]
        likeness, _, event = max(scored, default=(0.0, 0, ""))
        return [event] if likeness > 0 else []

    def _likeness(self, passage: Passage, told: _Told) -> float:
        """Return how likely what an article tells is what a passage goes on about; 0 where it is not."""
        here = self._sentence_at(passage.article, passage.start)
        there = self._sentence_at(passage.article, told.start)
        shared = self._topic(passage.article, here) & self._topic(passage.article, there)
        weight = sum(2.0 if one.startswith("@") else 1.0 for one in shared)
        text = self._given.articles[self._places[passage.article]].text
        first, last = sorted((passage.start, told.start))
        is_beside = abs(here - there) <= _FARTHEST_IN_PARAGRAPH and not _PARAGRAPH_END.search(text, first, last)
        if weight < _LEAST_SHARED and not is_beside:
            return 0.0
        gap = here - there if there <= here else 2 * (there - here)
        return max(1.0 + weight + 2.0 * is_beside - _PER_SENTENCE * gap, 0.01)

    def _topic(self, article: str, sentence: int) -> frozenset[str]:
        """Return the stems of a sentence's content words and, each with an "@", the actors named in it."""
        extraction = self._given.extractions[self._places[article]]
        if sentence < 0:
            return frozenset()
        start, end = extraction.sentences[sentence]
        text = self._given.articles[self._places[article]].text[start:end].lower()
        words = {stem(word) for word in _WORD.findall(text) if word not in stop_words()}
        actor_of = self._given.actors.actor_of
        named = [actor_of(article, one.start, one.end) for one in extraction.names if start <= one.start < end]
        return frozenset(words) | {f"@{actor}" for actor in named if actor}
