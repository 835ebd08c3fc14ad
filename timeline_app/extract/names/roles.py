"""The role words beside a name: before it, as its title, or in apposition behind it."""

from __future__ import annotations

from timeline_app.domain.mention import NameKind
from timeline_app.extract.names.phrases import Phrases
from timeline_app.extract.names.words import NameWords
from timeline_app.extract.tokens import Tokens

_LONGEST_OFFICE = 4
"""Tokens of an office's name ("of Information and Development") behind which a person's is sought."""
_LONGEST = 9
"""Tokens of an apposition in which its head must stand."""
_CLOSING = frozenset(',.;:)–—-"”')


class Roles:
    """Reads the roles of one article's names."""

    def __init__(self, tokens: Tokens, words: NameWords, phrases: Phrases) -> None:
        self._tokens, self._words, self._phrases = tokens, words, phrases

    def without_office(self, run: range) -> tuple[range, range]:
        """Part "Information Minister Jane Roe" into office and name; the office may be empty."""
        if self._tokens.lowers[run.stop - 1] in self._words.organisation_heads:
            return range(run.start, run.start), run  # "Revolutionary Guard Corps", "General Staff"
        office_end = run.start
        for index in run:
            if self._is_title(index) and not self._is_surname(index, run, office_end):
                office_end = index + 1
                if office_end < run.stop and self._tokens.words[office_end] == ".":
                    office_end += 1
        if office_end < run.stop and self._tokens.lowers[office_end] in self._words.joiners:
            office_end = self._behind_office(run, office_end)
        goes_on = office_end < run.stop and self._tokens.lowers[office_end] in self._words.genitives
        if goes_on or not run.start < office_end < run.stop:
            return range(run.start, run.start), run
        return range(run.start, office_end), range(office_end, run.stop)

    def _is_surname(self, index: int, run: range, office_end: int) -> bool:
        """Whether a title's word ends a name that stands behind an office: "Prime Minister Hun Sen"."""
        return index + 1 == run.stop and run.start < office_end < index

    def _is_title(self, index: int) -> bool:
        lower = self._tokens.lowers[index]
        parts = lower.split("-")
        if len(parts) > 1 and all(part in self._words.titles for part in parts):
            return True
        is_role = self._words.heads.get(lower) is NameKind.PERSON and lower not in self._words.plural_heads
        return lower in self._words.titles or is_role

    def _behind_office(self, run: range, end: int) -> int:
        """Return where the person's name begins in "Minister of Health of Utopia Jane Roe"."""
        lowers, given = self._tokens.lowers, self._words.given
        for index in range(run.stop - 2, end, -1):
            if lowers[index] in given and (lowers[index - 1] not in given or index - 1 == end):
                return index
        behind = self._behind_portfolio(run, end)
        if behind is not None:
            return behind
        for index in range(run.stop - 2, end, -1):
            if lowers[index] in self._words.places or lowers[index] in self._words.organisation_heads:
                return index + 1
        return max(end, run.stop - 2) if run.stop - end > _LONGEST_OFFICE else run.start

    def _behind_portfolio(self, run: range, end: int) -> int | None:
        """Return where "Jane Roe" begins in "Minister of Roads and Ports Jane Roe"; None for an unknown portfolio."""
        at = end + 1
        while at < run.stop and self._tokens.lowers[at] in self._words.portfolios | self._words.listing:
            at += 1
        return at if end + 1 < at < run.stop else None

    def may_bear(self, name: range) -> bool:
        """Whether a name can have the role before it: a place has none ("state Texas")."""
        text = " ".join(self._tokens.lowers[name.start : name.stop])
        return text not in self._words.places and text not in self._words.demonyms

    def stands_beside(self, phrase: range, head: int, stop: int, name: range) -> bool:
        """Whether a name explains a phrase that ends before `stop`: "the mayor of Acme, Jane Roe, resigned"."""
        closing = self._tokens.words[name.stop] if name.stop < len(self._tokens) else "."
        is_definite = self._tokens.lowers[phrase.start] in self._words.determiners or self._has_owner(phrase)
        if name.stop + 1 < len(self._tokens) and self._tokens.lowers[name.stop + 1] in self._words.of_persons:
            is_definite = is_definite and self._phrases.kind_of(head) is NameKind.PERSON
        return is_definite and self._tokens.words[stop] == "," and closing in _CLOSING and self.may_bear(name)

    def _has_owner(self, phrase: range) -> bool:
        """Whether a place's genitive opens a phrase: "Peru's interim president"."""
        is_place = self._tokens.lowers[phrase.start] in self._words.places
        return is_place and len(phrase) > 1 and self._tokens.lowers[phrase.start + 1] in self._words.genitives

    def is_office_of(self, office: range, name: range) -> bool:
        """Whether a run of capitals is the office of whom the next one names: "the Minister of Ports, Jane Roe,"."""
        if name.start != office.stop + 1 or self._tokens.words[office.stop] != "," or not self.may_bear(name):
            return False
        closing = self._tokens.words[name.stop] if name.stop < len(self._tokens) else "."
        opens = next((at for at in office if self._is_title(at)), None)
        behind = opens + 1 if opens is not None else office.stop
        has_tail = opens is not None and (behind == office.stop or self._tokens.lowers[behind] in self._words.joiners)
        is_definite = office.start > 0 and self._tokens.lowers[office.start - 1] in self._words.determiners
        return has_tail and is_definite and (closing in _CLOSING or closing == "(")

    def role_of(self, phrase: range) -> str:
        """Return the words of a phrase without its article."""
        has_article = self._tokens.lowers[phrase.start] in self._words.determiners
        return self._tokens.text(phrase[1:] if has_article else phrase)

    def apposition(self, index: int, sentence: range, verbs: frozenset[int]) -> str:
        """Return the role in ", a lawmaker," or ", the head of Acme," from the comma at a token; empty for none."""
        if index + 1 >= sentence.stop or self._tokens.words[index] != ",":
            return ""
        start = index + 1
        if self._tokens.lowers[start] in self._words.listing:
            return ""
        first = start + (self._tokens.lowers[start] in self._words.determiners)
        head = self._head_from(first, sentence, verbs)
        if head is None:
            return ""
        stop = self._phrases.tail_of(head, sentence, verbs)
        return self._tokens.text(range(first, stop)) if self._is_closed(head, stop, sentence, verbs) else ""

    def _head_from(self, first: int, sentence: range, verbs: frozenset[int]) -> int | None:
        """Return the last of the role nouns that follow one another; a text or another clause has none."""
        head: int | None = None
        ends = self._words.prepositions | self._words.relative
        for at in range(first, min(first + _LONGEST, sentence.stop)):
            lower = self._tokens.lowers[at]
            is_role = self._words.heads.get(lower) in (NameKind.PERSON, NameKind.ORGANISATION)
            if is_role:
                head = at
            elif head is not None or at in verbs or lower in ends or not self._is_word(at):
                break
        return head

    def _is_word(self, at: int) -> bool:
        return self._tokens.words[at][0].isalpha() or self._tokens.lowers[at] in self._words.genitives

    def _is_closed(self, head: int, stop: int, sentence: range, verbs: frozenset[int]) -> bool:
        """Whether an apposition ends with a mark, "and" or "who", so that it is no new clause."""
        if stop >= sentence.stop or self._tokens.words[stop] in _CLOSING:
            return True
        lower = self._tokens.lowers[stop]
        has_long_tail = (stop > head + 1 and stop not in verbs) or lower in self._words.of_roles
        return has_long_tail or lower in self._words.listing or lower in self._words.relative
