"""Finding verbs without a parser: known forms, auxiliaries before them, and the words around."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.extract.tokens import Tokens
from timeline_app.extract.verbs import Form, Tense, VerbGroup, VerbWords, verb_words

_LONGEST_GROUP = 8
"""Tokens that an auxiliary and its verb may stand apart."""
_SHORTEST_ADVERB = 4
_SHORTEST_STEM = 3
_MARKS = frozenset((",", ";", ":", "–", "—", '"', "“", "”", "(", ")"))
_FORM_AFTER = {
    "be": Form.PARTICIPLE | Form.GERUND,
    "have": Form.PARTICIPLE,
    "do": Form.BASE,
    "modal": Form.BASE,
    "future": Form.BASE,
    "to": Form.BASE,
}


def find_verbs(tokens: Tokens, indexes: range, language: str, *, in_capitals: bool = False) -> list[VerbGroup]:
    """Return the verb groups of a sentence, given as a range of token indexes, in order.

    `in_capitals` for headlines that capitalise their verbs.
    """
    reader = _Reader(tokens, indexes, verb_words(language), in_capitals=in_capitals)
    groups: list[VerbGroup] = []
    index = indexes.start
    while index < indexes.stop:
        group = reader.group_at(index)
        if group is not None:
            groups.append(group)
            index = group.head
        index += 1
    return _with_reduced(groups, reader)


def _with_reduced(groups: list[VerbGroup], reader: _Reader) -> list[VerbGroup]:
    """Make bare past forms participles where the clause has a verb of its own: "a group based in Rome said"."""
    found: list[VerbGroup] = []
    for at, group in enumerate(groups):
        finite = next((other for other in groups[at + 1 :] if other.is_finite), None)
        before = found[-1] if found else None
        is_reduced = reader.may_be_reduced(group) and (
            (before is not None and reader.governs(before, group))
            or (finite is not None and reader.is_one_clause(group, finite))
        )
        found.append(replace(group, tense=Tense.PARTICIPLE) if is_reduced else group)
    return found


@dataclass(slots=True)
class _Chain:
    """Auxiliaries in a row."""

    kinds: list[str]
    first: int
    stop: int
    negated: bool


class _Reader:
    """Reads one sentence."""

    def __init__(self, tokens: Tokens, indexes: range, words: VerbWords, *, in_capitals: bool) -> None:
        self._tokens, self._indexes, self._words, self._in_capitals = tokens, indexes, words, in_capitals

    def group_at(self, index: int) -> VerbGroup | None:
        """Return the verb group that begins at a token, None where none does."""
        if self._auxiliary(self._tokens.lowers[index]):
            return self._with_auxiliaries(self._chain(index))
        return self._bare(index)

    # --- with auxiliaries

    def _chain(self, index: int) -> _Chain:
        chain = _Chain([], index, index, negated=False)
        while chain.stop < self._indexes.stop and chain.stop - index <= _LONGEST_GROUP:
            lower = self._tokens.lowers[chain.stop]
            kind = self._auxiliary(lower)
            if kind:
                chain.kinds.append(kind)
            elif lower not in self._words.negations and not self._is_adverb(lower):
                break
            chain.negated |= lower in self._words.negations or lower.endswith(self._words.negating_endings)
            chain.stop += 1
        return chain

    def _with_auxiliaries(self, chain: _Chain) -> VerbGroup | None:
        last = chain.kinds[-1]
        form = self._form(chain.stop) if chain.stop < self._indexes.stop else None
        if form is not None and form[1] & _FORM_AFTER[last]:
            passive = last == "be" and bool(form[1] & Form.PARTICIPLE)
            tense = self._tense_of(chain, is_main=False)
            return VerbGroup(chain.first, chain.stop, form[0], tense, passive=passive, negated=chain.negated)
        if last == "to":
            return None
        tense = self._tense_of(chain, is_main=True)
        lemma = "" if last in ("modal", "future") else last
        return VerbGroup(chain.first, chain.stop - 1, lemma, tense, negated=chain.negated)

    def _tense_of(self, chain: _Chain, *, is_main: bool) -> Tense:
        """Return the tense that the first auxiliary gives; `is_main` where the last one is the verb itself."""
        first, lower = chain.kinds[0], self._tokens.lowers[chain.first]
        told = {"to": Tense.INFINITIVE, "modal": Tense.MODAL, "future": Tense.FUTURE}.get(first)
        if told is not None:
            return told
        if "to" in chain.kinds:
            return self._tense_before_infinitive(first, lower)
        if lower.endswith(self._words.gerund_ending):
            return Tense.GERUND
        if first == "have" and (len(chain.kinds) > 1 or not is_main):
            return Tense.PLUPERFECT if lower in self._words.past_perfect else Tense.PERFECT
        if lower in self._words.bare_participles:
            return Tense.PARTICIPLE
        return Tense.PAST if lower in self._words.past_auxiliaries else Tense.PRESENT

    def _tense_before_infinitive(self, first: str, lower: str) -> Tense:
        """Return the tense of "is to resign" (planned), "has to resign" (supposed), "had to resign" (past)."""
        if first == "be":
            return Tense.FUTURE
        return Tense.PAST if lower in self._words.past_auxiliaries else Tense.MODAL

    def _auxiliary(self, lower: str) -> str:
        words = self._words
        groups = (
            (words.be, "be"),
            (words.have, "have"),
            (words.do, "do"),
            (words.future, "future"),
            (words.modals, "modal"),
            (words.infinitive, "to"),
        )
        return next((kind for group, kind in groups if lower in group), "")

    # --- without

    def _bare(self, index: int) -> VerbGroup | None:
        form = self._form(index)
        is_name = self._tokens.words[index][0].isupper() and index > self._indexes.start and not self._in_capitals
        if form is None or is_name:
            return None
        lemma, kind = form
        before = self._before(index)
        if before in self._words.determiners or before in self._words.before_nouns:
            return None
        tense = self._bare_tense(index, before, kind)
        return VerbGroup(index, index, lemma, tense) if tense else None

    def _bare_tense(self, index: int, before: str, kind: Form) -> Tense | None:
        if kind & Form.GERUND:
            return Tense.GERUND
        if kind & Form.PAST:
            is_reduced = bool(kind & Form.PARTICIPLE) and self._is_reduced(index, before)
            return Tense.PARTICIPLE if is_reduced else Tense.PAST
        if kind & Form.PARTICIPLE:
            return Tense.PARTICIPLE
        return Tense.PRESENT if self._is_present(index, before, kind) else None

    def _form(self, index: int) -> tuple[str, Form] | None:
        word, lower = self._tokens.words[index], self._tokens.lowers[index]
        if lower in self._words.never:
            return None
        known = self._words.forms.get(lower)
        if known is not None or not word[0].islower() or lower.startswith(self._words.negating_beginnings):
            return known
        for ending in self._words.plain_endings:
            if lower.endswith(ending) and len(lower) >= len(ending) + _SHORTEST_STEM and "-" not in lower:
                return lower[: -len(ending)], Form.PAST | Form.PARTICIPLE
        return None

    def _is_adverb(self, lower: str) -> bool:
        is_derived = lower.endswith(self._words.adverb_endings) and len(lower) > _SHORTEST_ADVERB
        return is_derived or lower in self._words.adverbs

    def _before(self, index: int) -> str:
        """Return the word before, adverbs left out; empty at the sentence's start."""
        while index > self._indexes.start:
            index -= 1
            if not self._is_adverb(self._tokens.lowers[index]):
                return self._tokens.lowers[index]
        return ""

    def _after(self, index: int) -> str:
        return self._tokens.lowers[index + 1] if index + 1 < self._indexes.stop else ""

    def _is_reduced(self, index: int, before: str) -> bool:
        """Whether a past form that may be a participle is one: "the statement, issued on Monday"."""
        if before in self._words.subjects:
            return False
        after = self._after(index)
        if after in self._words.by or not before:
            return True
        if self._tokens.lowers[index] in self._words.saying:
            return False
        return before in ",(" and (after in self._words.before_nouns or after == ",")

    def may_be_reduced(self, group: VerbGroup) -> bool:
        """Whether a group is a bare form, past or participle, before a preposition."""
        form = self._form(group.head)
        if group.tense is not Tense.PAST or group.first != group.head or form is None:
            return False
        if not form[1] & Form.PARTICIPLE or self._tokens.lowers[group.head] in self._words.saying:
            return False
        before = self._before(group.head)
        return before not in self._words.subjects and self._after(group.head) in self._words.before_nouns

    def governs(self, before: VerbGroup, group: VerbGroup) -> bool:
        """Whether a bare form describes the object of the verb before it: "neglecting an injury sustained in"."""
        lowers, words = self._tokens.lowers, self._words
        if lowers[before.head] in words.saying or before.lemma in ("", "be") or group.first - before.head <= 1:
            return False
        between = lowers[before.head + 1 : group.first]
        closing = words.openers | words.coordinating | words.subjects | _MARKS
        return not any(lower in closing for lower in between)

    def is_one_clause(self, group: VerbGroup, finite: VerbGroup) -> bool:
        """Whether no other subject stands between a bare form and the finite verb behind it."""
        lowers, words = self._tokens.lowers, self._words
        between = lowers[group.head + 1 : finite.first]
        if any(lower in words.openers or lower in words.subjects for lower in between):
            return False
        if "," in between and self._before(finite.first) != ",":
            return False
        return group.lemma in words.transitive and self._before(finite.first) not in words.coordinating

    def _is_present(self, index: int, before: str, kind: Form) -> bool:
        """Whether a form that may be a noun is a verb here: "Acme says", not "reports of"."""
        words = self._words
        if before in words.subjects:
            return True
        after, is_saying = self._after(index), self._tokens.lowers[index] in words.saying
        if before in words.prepositions or (after in words.prepositions and after not in words.before_verbs):
            return False
        if not kind & Form.THIRD:
            return is_saying and before[:1].isalpha() and before.endswith("s") and after not in ".,"
        marks = "\"”’'),"
        if not before:
            return is_saying and index > 0 and self._tokens.words[index - 1] in marks
        previous = self._tokens.words[index - 1]
        return previous[0].isalpha() or previous in marks
