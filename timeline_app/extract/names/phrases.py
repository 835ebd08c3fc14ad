"""Role phrases: "the minister", "a company spokesperson", "North Korean state media", "police"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.domain.mention import NameKind
from timeline_app.extract.names.words import NameWords
from timeline_app.extract.tokens import Tokens

_LONGEST = 8
"""Tokens before the head of a phrase."""
_LONGEST_TAIL = 10
_LONGEST_UNKNOWN = 4
"""Tokens before an unknown head."""


class Phrases:
    """Finds role phrases of one article's sentences."""

    def __init__(self, tokens: Tokens, words: NameWords) -> None:
        self._tokens, self._words = tokens, words

    def find(self, sentence: range, names: Sequence[range], verbs: frozenset[int]) -> Iterator[tuple[range, int]]:
        """Yield the tokens of each role phrase and the index of its head.

        `names` are the sentence's proper names, `verbs` the tokens of its finite verbs.
        """
        inside = {index: name for name in names for index in name}
        for index in sentence:
            if index in inside or index in verbs:
                continue
            if self._tokens.lowers[index] not in self._words.heads and not self._speaks(index, sentence, verbs):
                continue
            if self._goes_on(index, sentence, inside, verbs):
                continue
            first = self._first_of(index, sentence, inside, verbs)
            if self._is_phrase(first, index, sentence):
                yield range(first, index + 1), index

    def kind_of(self, head: int) -> NameKind:
        """Return the kind of actor that a head names."""
        lower = self._tokens.lowers[head]
        two = f"{self._tokens.lowers[head - 1]} {lower}" if head else lower
        return self._words.heads.get(two) or self._words.heads.get(lower, NameKind.PERSON)

    def _speaks(self, index: int, sentence: range, verbs: frozenset[int]) -> bool:
        """Whether an unknown noun is someone's who speaks: "a local barber told"."""
        after = index + 1
        if after >= sentence.stop or after not in verbs or self._tokens.lowers[after] not in self._words.telling:
            return False
        word = self._tokens.words[index]
        if not word.islower() or not self._describes(index) or self._tokens.lowers[index] in self._words.said:
            return False
        for first in range(index - 1, max(sentence.start, index - _LONGEST_UNKNOWN) - 1, -1):
            lower = self._tokens.lowers[first]
            if lower in self._words.indefinite:
                return first == sentence.start or self._tokens.lowers[first - 1] not in self._words.prepositions
            if first in verbs or lower in self._words.prepositions or not self._tokens.words[first].islower():
                return False
        return False

    def _goes_on(self, index: int, sentence: range, inside: dict[int, range], verbs: frozenset[int]) -> bool:
        """Whether the next word is the head ("news agency", "police officer") rather than this one."""
        after = index + 1
        if after >= sentence.stop or after in inside or after in verbs:
            return False
        lower = self._tokens.lowers[after]
        return lower in self._words.heads and self._tokens.words[after][0].islower()

    def _first_of(self, head: int, sentence: range, inside: dict[int, range], verbs: frozenset[int]) -> int:
        first = head
        while first > sentence.start and head - first < _LONGEST:
            before = first - 1
            lower = self._tokens.lowers[before]
            if before in inside:
                first = inside[before].start
            elif lower in self._words.complement:
                break  # "wrote that parliament could": the clause begins there, no determiner
            elif lower in self._words.determiners:
                return before
            elif lower in self._words.genitives or (before not in verbs and self._describes(before)):
                first = before
            else:
                break
        return first

    def _describes(self, index: int) -> bool:
        word, lower = self._tokens.words[index], self._tokens.lowers[index]
        return word[0].isalpha() and lower not in self._words.never and lower not in self._words.prepositions

    def _is_phrase(self, first: int, head: int, sentence: range) -> bool:
        lower = self._tokens.lowers[head]
        if first < head or lower in self._words.plural_heads:
            return True
        return head + 1 < sentence.stop and self._tokens.lowers[head + 1] in self._words.speech

    def tail_of(self, head: int, sentence: range, verbs: frozenset[int]) -> int:
        """Return where "of the network Acme" behind a head ends; the index behind the head where there is none."""
        after = head + 1
        if after >= sentence.stop or self._tokens.lowers[after] not in self._words.of_roles:
            return after
        for index in range(after + 1, min(after + _LONGEST_TAIL, sentence.stop)):
            lower = self._tokens.lowers[index]
            if index in verbs or not (self._tokens.words[index][0].isalnum() or lower in self._words.genitives):
                return index
        return after if after + _LONGEST_TAIL < sentence.stop else sentence.stop
