"""Finding verbs without a parser: known forms, auxiliaries before them, and the words around."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag
from functools import cache

from timeline_app.extract.lexicon import read_table
from timeline_app.extract.morphology import Morphology, morphology
from timeline_app.extract.tokens import Tokens


class Form(IntFlag):
    """What a word form may be; several at once where it is ambiguous."""

    BASE = 1
    THIRD = 2
    PAST = 4
    PARTICIPLE = 8
    GERUND = 16


@dataclass(frozen=True, slots=True)
class VerbWords:
    """The verbs of one language by form, and its small words around verbs."""

    forms: dict[str, tuple[str, Form]]
    """Form → lemma and what it may be."""
    be: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    modals: frozenset[str]
    future: frozenset[str]
    infinitive: frozenset[str]
    negations: frozenset[str]
    adverbs: frozenset[str]
    subjects: frozenset[str]
    """Pronouns after which a past form is finite."""
    determiners: frozenset[str]
    before_nouns: frozenset[str]
    """After these a form in -ed or -ing describes a noun: "of reported strikes"."""
    by: frozenset[str]
    plain_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    never: frozenset[str]


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """One verb with its auxiliaries; token indexes."""

    first: int
    head: int
    lemma: str
    tense: str
    """`past`, `present`, `perfect`, `pluperfect`, `future`, `modal`, `infinitive`, `gerund`, `participle`."""
    passive: bool = False
    negated: bool = False

    @property
    def is_finite(self) -> bool:
        """Whether it can be the verb of a clause."""
        return self.tense not in ("infinitive", "gerund", "participle")

    @property
    def tells_past(self) -> bool:
        """Whether it tells of something that has happened."""
        return self.tense in ("past", "perfect", "pluperfect")


@cache
def verb_words(language: str) -> VerbWords:
    """Return the verb forms of a language, inflected from its lists once."""
    table = read_table(language, "grammar")
    rules = morphology(language)
    forms: dict[str, tuple[str, Form]] = {}
    for lemma in _lemmas(language, table["verbs"]["more"].split()):
        _add_forms(forms, lemma, rules)
    sets = {name: frozenset(table["verbs"][name]) for name in _SETS}
    return VerbWords(
        forms=forms,
        plain_endings=tuple(table["verbs"]["plain_endings"]),
        adverb_endings=tuple(table["verbs"]["adverb_endings"]),
        **sets,
    )


_SETS = (
    "be",
    "have",
    "do",
    "modals",
    "future",
    "infinitive",
    "negations",
    "adverbs",
    "subjects",
    "determiners",
    "before_nouns",
    "by",
    "never",
)


def _lemmas(language: str, more: list[str]) -> list[str]:
    triggers, speech = read_table(language, "triggers"), read_table(language, "speech")
    lemmas = {lemma for kind in triggers["kinds"].values() for lemma in kind["verbs"]}
    lemmas.update(
        lemma
        for stance in ("reports", "asserts", "denies", "disputes", "confirms", "plans")
        for lemma in speech["verbs"][stance]
    )
    lemmas.update(triggers["particles"]["stative"], morphology(language).irregular_verbs, more)
    return sorted(lemmas - {"be", "have", "do"})


def _add_forms(forms: dict[str, tuple[str, Form]], lemma: str, rules: Morphology) -> None:
    told = rules.verb_forms(lemma)
    pairs = [(told.base, Form.BASE), (told.third, Form.THIRD), (told.gerund, Form.GERUND)]
    pairs += [(form, Form.PAST) for form in told.pasts] + [(form, Form.PARTICIPLE) for form in told.participles]
    for form, kind in pairs:
        known = forms.get(form)
        if known is None:
            forms[form] = (lemma, kind)
        elif known[0] == lemma:
            forms[form] = (lemma, known[1] | kind)


def find_verbs(tokens: Tokens, first: int, last: int, language: str) -> list[VerbGroup]:
    """Return the verb groups among tokens `first` (inclusive) to `last` (exclusive), in order."""
    return _Reader(tokens, first, last, verb_words(language)).read()


class _Reader:
    """One pass over a sentence."""

    def __init__(self, tokens: Tokens, first: int, last: int, words: VerbWords) -> None:
        self.tokens, self.first, self.last, self.words = tokens, first, last, words

    def read(self) -> list[VerbGroup]:
        groups: list[VerbGroup] = []
        index = self.first
        while index < self.last:
            group = self._group_at(index)
            if group is None:
                index += 1
            else:
                groups.append(group)
                index = group.head + 1
        return groups

    def _group_at(self, index: int) -> VerbGroup | None:
        lower = self.tokens.lowers[index]
        words = self.words
        if (
            lower in words.be
            or lower in words.have
            or lower in words.do
            or lower in words.modals
            or lower in words.infinitive
        ):
            return self._with_auxiliaries(index)
        return self._bare(index)

    def _with_auxiliaries(self, index: int) -> VerbGroup | None:
        words, lowers = self.words, self.tokens.lowers
        chain: list[str] = []
        negated = False
        at = index
        while at < self.last and at - index <= _LONGEST_GROUP:
            lower = lowers[at]
            kind = self._auxiliary(lower)
            if kind:
                chain.append(kind)
            elif lower in words.negations:
                negated = True
            elif not (self._is_adverb(lower) and chain):
                break
            negated = negated or lower.endswith("n't")
            at += 1
        if not chain:
            return None
        form = self._form(at) if at < self.last else None
        return self._judge(index, at, chain, form, negated=negated)

    def _judge(
        self, first: int, at: int, chain: list[str], form: tuple[str, Form] | None, *, negated: bool
    ) -> VerbGroup | None:
        main = chain[-1]
        if form is not None and form[1] & _FORM_AFTER[main]:
            passive = main == "be" and bool(form[1] & Form.PARTICIPLE)
            return VerbGroup(first, at, form[0], self._tense_of(chain, first), passive=passive, negated=negated)
        if main == "to":
            return None
        if main in ("modal", "future"):
            return VerbGroup(first, at - 1, "", main, negated=negated)
        alone = self._tense_of([*chain[:-1], f"main {main}"], first)
        return VerbGroup(first, at - 1, main, alone, negated=negated)

    def _tense_of(self, chain: list[str], first: int) -> str:
        lower = self.tokens.lowers[first]
        head = chain[0].removeprefix("main ")
        if head == "to":
            return "infinitive"
        if head in ("modal", "future"):
            return head
        if head == "have" and (len(chain) > 1 or not chain[0].startswith("main")):
            return (
                "pluperfect"
                if lower in ("had", "hadn't", "'d")
                else "perfect"
                if not lower.endswith("ing")
                else "gerund"
            )
        if lower.endswith("ing"):
            return "gerund"
        if lower in ("be", "been"):
            return "participle"
        return "past" if lower in _PAST_AUXILIARIES else "present"

    def _auxiliary(self, lower: str) -> str:
        words = self.words
        if lower in words.be:
            return "be"
        if lower in words.have:
            return "have"
        if lower in words.do:
            return "do"
        if lower in words.future:
            return "future"
        if lower in words.modals:
            return "modal"
        return "to" if lower in words.infinitive else ""

    def _is_adverb(self, lower: str) -> bool:
        return lower in self.words.adverbs or (
            lower.endswith(self.words.adverb_endings) and len(lower) > _SHORTEST_ADVERB
        )

    def _form(self, index: int) -> tuple[str, Form] | None:
        word, lower = self.tokens.words[index], self.tokens.lowers[index]
        if lower in self.words.never:
            return None
        known = self.words.forms.get(lower)
        if known is not None:
            return known
        for ending in self.words.plain_endings:
            if lower.endswith(ending) and len(lower) > len(ending) + 2 and word[0].islower():
                return lower[: -len(ending)], Form.PAST | Form.PARTICIPLE
        return None

    def _bare(self, index: int) -> VerbGroup | None:
        word = self.tokens.words[index]
        form = self._form(index)
        if form is None or (word[0].isupper() and index > self.first):
            return None
        lemma, kind = form
        before = self._before(index)
        if before in self.words.determiners or before in self.words.before_nouns:
            return None
        if kind & Form.GERUND:
            return VerbGroup(index, index, lemma, "gerund")
        if kind & Form.PAST:
            tense = "participle" if kind & Form.PARTICIPLE and self._is_reduced(index, before) else "past"
            return VerbGroup(index, index, lemma, tense)
        if kind & Form.PARTICIPLE:
            return VerbGroup(index, index, lemma, "participle")
        return VerbGroup(index, index, lemma, "present") if self._is_present(index, before, kind) else None

    def _before(self, index: int) -> str:
        while index > self.first:
            index -= 1
            if not self._is_adverb(self.tokens.lowers[index]):
                return self.tokens.lowers[index]
        return ""

    def _is_reduced(self, index: int, before: str) -> bool:
        """Whether a past form that may be a participle is one ("the statement issued on Monday")."""
        if before in self.words.subjects:
            return False
        after = self.tokens.lowers[index + 1] if index + 1 < self.last else ""
        if after in self.words.by or not before:
            return True
        return before in ",(" and (after in self.words.before_nouns or after in ",")

    def _is_present(self, index: int, before: str, kind: Form) -> bool:
        if before in self.words.subjects:
            return True
        if not before or not kind & Form.THIRD:
            return False
        previous = self.tokens.words[index - 1]
        return previous[0].isalpha() or previous in "\"”’'),"


_FORM_AFTER = {
    "be": Form.PARTICIPLE | Form.GERUND,
    "have": Form.PARTICIPLE,
    "do": Form.BASE,
    "modal": Form.BASE,
    "future": Form.BASE,
    "to": Form.BASE,
}
_LONGEST_GROUP = 8
"""Tokens that an auxiliary and its verb may stand apart."""
_SHORTEST_ADVERB = 4
_PAST_AUXILIARIES = frozenset(("was", "were", "wasn't", "weren't", "did", "didn't", "had"))
