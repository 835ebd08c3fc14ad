"""Words cut to a length where a clause or phrase ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from timeline_app.reconcile.wording.tidying import as_sentence, tidy, without_hanging

SHORTEST_CUT = 24
"""Characters that a cut leaves at least."""
SHORTEST_PHRASE = 12
"""Characters that a cut leaves of a noun phrase at least."""

_ARTICLE = re.compile(r"(?:(?<=: )|\A)(?:the|an?)\s+", re.IGNORECASE)
_CLAUSE_END = re.compile(
    r"\s*(?:[;–—]|,|,? (?:which|who|whose|where|while|although|though|after|because|since|when|amid|following|adding"
    r"|saying|including|according to|despite|before|unless|until)\b)"
)
_PHRASE_END = re.compile(
    r"\s+(?:on|in|at|for|from|by|with|to|near|against|over|about|into|during|through|that|as|and|between|under|without"
    r"|targeting|using|asking|held|led|based|carried)\b"
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_SMALL_WORD = re.compile(r"[a-z][a-z'’-]*")
_COMPOSED = re.compile(r"\b(?:of|least|most|more|than|and|or|to|in|on|at|by|for|with|from)\b")
"""Says that a noun phrase has more parts than adjectives and a noun."""
_FEWEST_WORDS = 2
"""Of a noun phrase: a noun and what it is called."""
_WITHOUT_VERB = 3
"""Words that a cut at a phrase leaves at least behind the colon or start."""


@lru_cache(maxsize=1 << 12)
def cut_to(words: str, longest: int) -> str:
    """Return words of at most `longest` characters, cut where a clause or else a phrase ends; "…" at worst."""
    if len(words) <= longest:
        return words
    bare = _ARTICLE.sub("", words, count=1)
    plain = as_sentence(bare) if words[:1].isupper() and ": " not in words else bare
    if len(plain) <= longest:
        return plain
    return max(_cut(words, longest), _cut(plain, longest), key=lambda cut: len(cut.rstrip("…")))


def _cut(words: str, longest: int) -> str:
    for ends in (_CLAUSE_END, _PHRASE_END):
        found = [end.start() for end in ends.finditer(words) if SHORTEST_CUT <= end.start() <= longest]
        if found and len(words[: found[-1]].split()) >= _WITHOUT_VERB:
            return without_hanging(words[: found[-1]])
    return without_hanging(words[: words.rfind(" ", 0, longest - 1)]) + "…"


def shorter_phrases(words: str) -> Iterator[str]:
    """Yield a noun phrase in shorter forms, the longest first.

    Parts are left out from its end ("strikes by the army on the town" to "strikes by the army"),
    then words from its beginning ("local human rights group" to "rights group").
    """
    shortest = words
    ends = [end.start() for end in _PHRASE_END.finditer(words) if end[0].strip() != "and"]
    for end in reversed(ends):
        cut = words[:end]
        if len(cut.split()) > 1 and len(cut) >= SHORTEST_PHRASE and tidy(cut) == cut:
            yield cut
            shortest = cut
    kept = _ARTICLE.sub("", shortest, count=1).split()
    is_composed = _COMPOSED.search(_QUOTED.sub("", shortest))
    while len(kept) > _FEWEST_WORDS and _are_adjectives(kept[:2]) and not is_composed:
        kept = kept[1:]
        yield " ".join(kept)


def _are_adjectives(words: list[str]) -> bool:
    """Tell whether words may be left out before a noun: they are neither names nor numbers."""
    return all(_SMALL_WORD.fullmatch(word) for word in words)
