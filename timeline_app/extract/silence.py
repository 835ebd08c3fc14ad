"""That someone said nothing: "declined to comment", "did not answer" is no happening."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline_app.extract.clauses import clause_words
from timeline_app.extract.lexicon import read_table
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.verbs import VerbGroup

_MOST_BEHIND = 1
"""Words behind "did not say" that still say nothing: "which"."""


@dataclass(frozen=True, slots=True)
class SilenceWords:
    """The words in which silence is told, as lemmas."""

    refusing: frozenset[str]
    """"decline", "refuse"."""
    wishing: frozenset[str]
    """Negated as much as those: "did not wish to"."""
    answering: frozenset[str]
    talking: frozenset[str]
    """Silence only where it is refused: "declined to speak"."""
    saying: frozenset[str]
    opening: frozenset[str]
    """Words that open what nothing was said about, which then is told all the same: "whether"."""


@cache
def silence_words(language: str) -> SilenceWords:
    """Return a language's words of silence."""
    table = read_table(language, "speech")["silence"]
    return SilenceWords(**{name: frozenset(table[name]) for name in SilenceWords.__slots__})


def is_silence(view: SentenceView, index: int, indexes: range) -> bool:
    """Whether the verb at a token tells, within `indexes`, that someone gave no answer and no more."""
    verb = next((one for one in view.verbs if one.head == index), None)
    words = silence_words(view.language)
    if verb is None or not words.opening.isdisjoint(view.lower(at) for at in range(index + 1, indexes.stop)):
        return False
    if verb.lemma in words.refusing or (verb.negated and verb.lemma in words.wishing):
        return _next_lemma(view, verb) in words.answering | words.talking
    if not verb.negated:
        return False
    behind = [at for at in range(index + 1, indexes.stop) if view.tokens.words[at][0].isalnum()]
    return verb.lemma in words.answering or (verb.lemma in words.saying and len(behind) <= _MOST_BEHIND)


def _next_lemma(view: SentenceView, verb: VerbGroup) -> str:
    """Return the lemma of the infinitive behind a verb."""
    following = next((one for one in view.verbs if one.head > verb.head), None)
    is_near = following is not None and not any(
        view.lower(at) in clause_words(view.language).coordinating for at in range(verb.head, following.first)
    )
    return following.lemma if following is not None and is_near else ""
