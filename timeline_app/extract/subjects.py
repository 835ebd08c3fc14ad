"""Who does what a verb says: the name before it that nothing governs, or the one behind it."""

from __future__ import annotations

from timeline_app.domain.mention import Name, NameKind
from timeline_app.extract.clauses import clause_words
from timeline_app.extract.names.words import name_words
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.verbs import VerbGroup, verb_words

_FARTHEST = 40
"""Tokens between a subject and its verb: an apposition and a relative clause."""
_ENDS = frozenset((",", ".", ";", "(", "–", "—", "-"))


def word_before(view: SentenceView, verb: VerbGroup) -> str:
    """Return the word before a verb group, adverbs left out; empty at the sentence's start."""
    words = verb_words(view.language)
    index = verb.first - 1
    while index in view.indexes:
        lower = view.lower(index)
        if lower not in words.adverbs and not lower.endswith(words.adverb_endings):
            return lower
        index -= 1
    return ""


def find_subject(view: SentenceView, verb: VerbGroup) -> Name | None:
    """Return the name or role phrase before a verb that is its subject, None where there is none."""
    outer = _outer_names(view, view.tokens.starts[verb.first])
    adjacent: Name | None = None
    for name in reversed(outer):
        last = view.last_token(name)
        if verb.first - last > _FARTHEST:
            break
        if view.lower(last) in name_words(view.language).genitives or _other_verb_between(view, last, verb):
            continue
        if _is_governed(view, name) or _is_object(view, name):
            adjacent = adjacent or (name if verb.first - last <= 1 and name.is_phrase else None)
            continue
        return _head_of_apposition(view, name, outer, verb)
    return adjacent


def find_inverted_subject(view: SentenceView, verb: VerbGroup) -> Name | None:
    """Return the name just behind a verb of saying: "…, said the minister"."""
    for name in view.names:
        first = view.first_token(name)
        if verb.head < first <= verb.head + 2 and _only_role_between(view, verb.head + 1, first):
            return name
    return None


def chunk_start(view: SentenceView, name: Name) -> int:
    """Return the token where a name begins, with the role and article before it."""
    first = view.first_token(name)
    if name.role and not name.is_phrase:
        begin = view.tokens.first_from(max(view.start, name.start - len(name.role) - 1))
        if view.text[view.tokens.starts[begin] : name.start].strip() == name.role:
            first = begin
    if view.lower(first - 1) in name_words(view.language).determiners:
        first -= 1
    return first


def _outer_names(view: SentenceView, stop: int) -> list[Name]:
    """Return the names that end before an offset, without those that a phrase holds."""
    outer: list[Name] = []
    for name in view.names:
        if name.end <= stop and not (outer and name.start < outer[-1].end):
            outer.append(name)
    return outer


def _only_role_between(view: SentenceView, start: int, stop: int) -> bool:
    """Whether nothing but a role or a title stands there: "said spokesman Jane Roe"."""
    words = name_words(view.language)
    return all(
        view.lower(i) in words.heads or view.lower(i) in words.titles or view.lower(i) in words.determiners
        for i in range(start, stop)
    )


def _is_governed(view: SentenceView, name: Name) -> bool:
    """Whether a preposition stands before a name, or before the list it is in."""
    words = name_words(view.language)
    index = chunk_start(view, name) - 1
    while index in view.indexes:
        lower = view.lower(index)
        if lower in words.prepositions:
            return not (lower in clause_words(view.language).temporal and _opens_clause(view, index))
        if lower == "," or lower in words.listing:
            listed = _name_ending_at(view, index)
            if listed is None or (lower == "," and view.lower(view.last_token(name)) not in words.listing | {","}):
                return False
            index = chunk_start(view, listed)
        elif lower not in words.articles:
            return False
        index -= 1
    return False


def _is_object(view: SentenceView, name: Name) -> bool:
    """Whether a verb stands just before a name: "who visited the North", "which advocates the opposition"."""
    first = chunk_start(view, name)
    return any(verb.head == first - 1 for verb in view.verbs)


def _name_ending_at(view: SentenceView, index: int) -> Name | None:
    return next((name for name in view.names if view.last_token(name) == index), None)


def _opens_clause(view: SentenceView, index: int) -> bool:
    """Whether "after" or "as" opens a clause with a verb of its own rather than governing a noun."""
    relative = clause_words(view.language).relative
    starts = {verb.first for verb in view.verbs if verb.is_finite}
    for at in range(index + 1, min(index + _FARTHEST, view.indexes.stop)):
        if at in starts:
            return True
        if view.lower(at) in _ENDS or view.lower(at) in relative:
            return False
    return False


def _other_verb_between(view: SentenceView, start: int, verb: VerbGroup) -> bool:
    """Whether another clause lies between a name and the verb; relative clauses and shared subjects are none."""
    words = clause_words(view.language)
    if word_before(view, verb) in words.coordinating | words.contrast:
        return False
    openers = words.relative | words.complement
    for other in view.verbs:
        if not other.is_finite or not start <= other.first < verb.first:
            continue
        if not any(view.lower(index) in openers for index in range(start, other.first)):
            return True
    return False


def _head_of_apposition(view: SentenceView, name: Name, names: list[Name], verb: VerbGroup) -> Name:
    """Return whom "…, U.S. envoy to Utopia," or "the Observatory a monitoring group" describes, else the name."""
    index = view.first_token(name) - 1
    if not name.is_phrase:
        return name
    for other in names:
        behind_comma = view.lower(index) == ","
        if behind_comma and "," not in view.tokens.lowers[view.last_token(name) : verb.first]:
            return name
        stands_beside = view.last_token(other) == index + (not behind_comma)
        if stands_beside and not other.is_phrase and other.kind in (NameKind.PERSON, NameKind.ORGANISATION):
            return other
    return name
