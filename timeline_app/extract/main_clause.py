"""Which verb is a sentence's own, and which stand in clauses under it."""

from __future__ import annotations

from timeline_app.extract.clauses import clause_words
from timeline_app.extract.names.words import name_words
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.verbs import VerbGroup, verb_words

_MARKS = frozenset((",", ";", ":", "–", "—", "(", ")", '"', "“", "”"))


def find_main_verbs(view: SentenceView, indexes: range) -> list[VerbGroup]:
    """Return the finite verbs of a range of tokens that stand under no clause opener, in order.

    Where every verb stands under one, the first finite verb is returned alone.
    """
    finite = [verb for verb in view.verbs if verb.is_finite and verb.head in indexes]
    free: list[VerbGroup] = []
    previous: VerbGroup | None = None
    for verb in finite:
        start = indexes.start if previous is None else previous.head + 1
        if not _is_under(view, range(start, verb.first), previous, verb, free):
            free.append(verb)
        previous = verb
    return free or finite[:1]


def _is_under(
    view: SentenceView, between: range, previous: VerbGroup | None, verb: VerbGroup, free: list[VerbGroup]
) -> bool:
    """Whether a verb stands in a clause under another, by the words between it and the verb before it."""
    words = clause_words(view.language)
    openers = (
        words.temporal | words.relative | words.contrast | words.complement | words.conditional
    ) - words.adversative
    for index in reversed(between):
        lower = view.lower(index)
        if lower in openers and not _is_pronoun(view, index):
            return True
        if lower in words.adversative or (lower in _MARKS and view.lower(index + 1) not in openers):
            return False
    if previous is None or view.tokens.lowers[verb.head] in verb_words(view.language).saying:
        return False
    is_coordinated = any(view.lower(index) in words.coordinating for index in between)
    return previous not in free or not is_coordinated


def _is_pronoun(view: SentenceView, index: int) -> bool:
    """Whether "that" or "what" stands behind a preposition and opens no clause."""
    return view.lower(index - 1) in name_words(view.language).prepositions
