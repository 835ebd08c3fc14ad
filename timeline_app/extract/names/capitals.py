"""Runs of capitalised words: where a proper name begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline_app.domain.mention import NameKind
from timeline_app.extract.names.words import NameWords
from timeline_app.extract.tokens import Tokens
from timeline_app.extract.verbs import VerbWords

_LONGEST = 12
"""Tokens of one name; longer runs of capitals are headlines."""
_SHORT = 2
_LOOK_BACK = 8
_ARTICLED = re.compile(r"(?:al|el|as|ash|ad|an|ar|at|az|ul|bin|ibn)-[A-Z]")
"""An Arabic name with its article, which is not capitalised: "al-Rashid"."""
_QUOTES = frozenset('"“”')
_PARTIES = frozenset({"party", "movement", "coalition", "alliance"})
_OPENING = "\"“‘'•([—–-:"


class Capitals:
    """Finds the runs of capitals of one article."""

    def __init__(self, tokens: Tokens, words: NameWords, verbs: VerbWords, sentences: Sequence[range]) -> None:
        self._tokens, self._words, self._verbs = tokens, words, verbs
        self._within = frozenset(self._capitalised_within(sentences))

    def runs(self, sentence: range) -> Iterator[range]:
        """Yield the runs of capitals of a sentence as ranges of tokens."""
        index = sentence.start
        while index < sentence.stop:
            if self._starts_name(index, sentence):
                run = range(index, self._end_of(index, sentence))
                yield from self._parted(run)
                index = run.stop
            else:
                index += 1

    def is_name_word(self, index: int) -> bool:
        """Whether a token is capitalised as names are: no function word, no "Syrian-held"."""
        word, lower = self._tokens.words[index], self._tokens.lowers[index]
        if _ARTICLED.match(word) or self._is_initial(index):
            return True
        if not word[0].isupper() or lower.endswith(self._words.modifier_endings):
            return False
        if word.isupper() and len(word) > 1:
            return True
        if lower.partition("'")[0] not in self._words.never:
            return True
        return self._is_odd_name(index) or self._opens_known(index)

    def _is_initial(self, index: int) -> bool:
        """Whether a letter stands for a given name: "T." of "T. Roe"."""
        tokens, after = self._tokens, index + 2
        if after >= len(tokens) or len(tokens.words[index]) > 1 or not tokens.words[index].isupper():
            return False
        has_stop = tokens.words[index + 1] == "." and tokens.ends[index] == tokens.starts[index + 1]
        return has_stop and tokens.words[after][0].isupper() and tokens.lowers[after] not in self._words.never

    def _opens_known(self, index: int) -> bool:
        """Whether "New" opens a name: of a known place, or within a sentence before another capital."""
        lower, after = self._tokens.lowers[index], index + 1
        if lower not in self._words.opening or after >= len(self._tokens):
            return False
        if f"{lower} {self._tokens.lowers[after]}" in self._words.places:
            return True
        return index > 0 and self._tokens.words[index - 1][0].islower() and self._tokens.words[after][0].isupper()

    def _is_odd_name(self, index: int) -> bool:
        """Whether a function word is capitalised within a sentence, as the surname "So" is."""
        lower = self._tokens.lowers[index]
        if index == 0 or len(lower) == 1 or lower not in self._words.odd_names:
            return False
        before = self._tokens.words[index - 1]
        return before[0].islower() or (before[0].isupper() and self._tokens.lowers[index - 1] not in self._words.never)

    def _capitalised_within(self, sentences: Iterable[range]) -> Iterator[str]:
        for sentence in sentences:
            for index in sentence[1:]:
                if _ARTICLED.match(self._tokens.words[index]):
                    yield self._tokens.lowers[index].partition("-")[2]
                if self._tokens.words[index][0].isupper() and self._tokens.words[index - 1] not in _OPENING:
                    yield self._tokens.lowers[index]

    def _starts_name(self, index: int, sentence: range) -> bool:
        if not self.is_name_word(index):
            return False
        if index > sentence.start and self._tokens.words[index - 1] not in _OPENING:
            return True
        return self._opens_sentence_as_name(index, sentence)

    def _opens_sentence_as_name(self, index: int, sentence: range) -> bool:
        """Whether the first word of a sentence or quotation is a name and not only capitalised there."""
        words, lower = self._words, self._tokens.lowers[index]
        is_known = any(lower in known for known in (words.places, words.demonyms, words.given, words.organisations))
        if is_known or (self._tokens.words[index].isupper() and len(lower) > 1) or self._is_initial(index):
            return True
        if lower in words.plain or lower.endswith(self._verbs.adverb_endings):
            return False
        goes_on = index + 1 < sentence.stop and self.is_name_word(index + 1)
        if lower in words.opening_heads and goes_on:
            return True
        if lower in words.titles or lower in words.organisation_heads:
            goes_on = goes_on and lower in words.titles
            return goes_on or self._opens_office(index, sentence)
        return lower not in words.heads and self._is_unknown_name(index, sentence, goes_on=goes_on)

    def _is_unknown_name(self, index: int, sentence: range, *, goes_on: bool) -> bool:
        """Whether a first word that no list has is a name: by the words behind it and the rest of the text."""
        lower = self._tokens.lowers[index]
        if lower in self._verbs.forms and lower not in self._within:
            return goes_on and not lower.endswith(self._words.verbal_endings)
        following = self._tokens.lowers[index + 1] if index + 1 < sentence.stop else ""
        if goes_on or lower in self._within or following in self._words.genitives:
            return True
        if following == "," and self._is_explained(index + 2, sentence):
            return True
        looks_verbal = following in self._verbs.forms or following in self._verbs.be | self._verbs.have
        return looks_verbal and not lower.endswith(self._words.common_endings)

    def _is_explained(self, index: int, sentence: range) -> bool:
        """Whether words behind a comma tell of a person before it: ", who fled", ", 49, said", ", the owner, said"."""
        lowers, words = self._tokens.lowers, self._words
        if index + 1 >= sentence.stop:
            return False
        if lowers[index] in words.relative or (lowers[index].isdigit() and lowers[index + 1] == ","):
            return True
        ahead = range(index, min(index + _LOOK_BACK, sentence.stop - 1))
        comma = next((at for at in ahead if lowers[at] == ","), None)
        if comma is None or lowers[index] not in words.articles:
            return False
        tells_role = any(words.heads.get(lowers[at]) is NameKind.PERSON for at in range(index, comma))
        verbs = self._verbs.be | self._verbs.have | self._verbs.saying
        return tells_role and lowers[comma + 1] in verbs | words.telling

    def _opens_office(self, index: int, sentence: range) -> bool:
        """Whether "Minister" opens "Minister of Ports Jane Roe"."""
        after = index + 1
        is_joined = after + 1 < sentence.stop and self._tokens.lowers[after] in self._words.joiners
        step = after + 1 + (is_joined and self._tokens.lowers[after + 1] in self._words.articles)
        return is_joined and step < sentence.stop and self.is_name_word(step)

    def _end_of(self, index: int, sentence: range) -> int:
        end = index + 1
        while end < sentence.stop and end - index < _LONGEST:
            if self.is_name_word(end):
                end += 1
                continue
            bridge = self._bridge(index, end, sentence)
            if bridge is None:
                break
            end = bridge
        return end

    def _bridge(self, first: int, index: int, sentence: range) -> int | None:
        """Return where a name goes on behind a small word or mark, None where it ends there."""
        after = index + 1
        if after >= sentence.stop:
            return None
        lower = self._tokens.lowers[index]
        if lower in self._words.person_joiners:
            is_double = after + 1 < sentence.stop and self._tokens.lowers[after] in self._words.person_joiners
            step = after + (is_double and not self.is_name_word(after))
            if self.is_name_word(step):
                return step + 1
        if self._tokens.words[index] in _QUOTES:
            return self._behind_nickname(index, sentence)
        if lower in self._words.joiners and self._joins(first, index):
            step = after + (self._tokens.lowers[after] in self._words.articles)
            return step + 1 if step < sentence.stop and self.is_name_word(step) else None
        return after + 1 if self.is_name_word(after) and self._is_inner_mark(index) else None

    def _behind_nickname(self, index: int, sentence: range) -> int | None:
        """Return where "Roe" of 'Jane "Jay" Roe' ends; None where no nickname stands in the quotation marks."""
        last = index + 3
        if last >= sentence.stop or self._tokens.words[index + 2] not in _QUOTES:
            return None
        is_set_so = self._tokens.starts[index + 1] == self._tokens.ends[index] < self._tokens.starts[last]
        is_name = self._tokens.words[index - 1].isalpha() and self.is_name_word(index + 1) and self.is_name_word(last)
        return last + 1 if is_set_so and is_name and self._tokens.words[index + 1][1:].islower() else None

    def _is_inner_mark(self, index: int) -> bool:
        """Whether a full stop or apostrophe stands within a name: "J. Roe", "Mr. Roe", "Workers' Party"."""
        before = self._tokens.lowers[index - 1]
        if self._tokens.ends[index - 1] != self._tokens.starts[index]:
            return False
        if self._tokens.words[index] == ".":
            return len(before) <= _SHORT or before in self._words.honorifics
        is_genitive = self._tokens.lowers[index] in self._words.genitives
        if is_genitive and before in self._words.inner_genitives:
            return True
        after = self._tokens.lowers[index + 1]
        return (
            is_genitive
            and after in self._words.organisation_heads | self._words.place_heads
            and before not in self._words.places
        )

    def _joins(self, first: int, index: int) -> bool:
        """Whether a joiner such as "of" or "and" goes on with the name that began at `first`."""
        lowers, before, joiner = self._tokens.lowers, self._tokens.lowers[index - 1], self._tokens.lowers[index]
        if (
            joiner in self._words.of_joiners
            and lowers[index + 1] in self._words.given
            and self._is_full_name(index + 1)
        ):
            return False  # "the Popular Front of Ana Roe"
        heads = self._words.organisation_heads | self._words.titles
        has_office = any(
            lowers[at] in heads and lowers[at + 1] in self._words.of_joiners
            for at in range(max(first, index - _LOOK_BACK), index)
        )
        if joiner in self._words.always_joiners or has_office:
            return True
        if joiner in self._words.and_joiners:
            return self._opens_body(first, index)
        return before in heads or before in self._words.heads

    def _is_full_name(self, index: int) -> bool:
        """Whether another name and no body's head follows a given name: "Ana Roe", not "Ana Roe Trust"."""
        end = index + 1
        while end < len(self._tokens) and self.is_name_word(end):
            end += 1
        return end > index + 1 and self._tokens.lowers[end - 1] not in self._words.organisation_heads

    def _opens_body(self, first: int, index: int) -> bool:
        """Whether "Trade and Guidance Department" is one name: its last word names a body, its first no place."""
        lowers, end = self._tokens.lowers, index + 1
        while end + 1 < len(self._tokens) and end - index <= _SHORT and self.is_name_word(end + 1):
            end += 1
        is_place = " ".join(lowers[first:index]) in self._words.places or lowers[first] in self._words.given
        ends_as_body = end > index + 1 and lowers[end] in self._words.organisation_heads
        ends_as_body = ends_as_body or (end == index + 1 and self._is_extended(end))
        return not is_place and ends_as_body and (index - first == 1 or self._describes_body(range(first, index)))

    def _is_extended(self, index: int) -> bool:
        """Whether the common noun behind a name is part of it: "Law and Justice party"."""
        after = index + 1
        return after < len(self._tokens) and self._tokens.lowers[after] in _PARTIES

    def _describes_body(self, run: range) -> bool:
        """Whether "the Independent Electoral" goes on as "and Boundaries Commission": two words that name nobody."""
        if len(run) > _SHORT or run.start == 0 or self._tokens.lowers[run.start - 1] not in self._words.articles:
            return False
        known = (self._words.organisation_heads, self._words.heads, self._words.given, self._words.places)
        return not any(self._tokens.lowers[at] in words for at in run for words in known)

    def _parted(self, run: range) -> Iterator[range]:
        """Part a run where a known organisation of several words ends it: "Springfield Amnesty International"."""
        lowers = self._tokens.lowers
        for first in range(run.start + 1, run.stop - 1):
            if " ".join(lowers[first : run.stop]) in self._words.organisations:
                yield range(run.start, first)
                yield range(first, run.stop)
                return
        yield run
