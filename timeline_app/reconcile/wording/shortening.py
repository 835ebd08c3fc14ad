"""Words cut to a length where a clause or phrase ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
_COMPOSED = re.compile(r"\b(?:of|least|most|more|than|and|or|to|in|on|at|by|for|with|from)\b")
"""Says that a noun phrase has more parts than adjectives and a noun."""
_FEWEST_WORDS = 2
"""Of a noun phrase: a noun and what it is called."""
_WITHOUT_VERB = 3
"""Words that a cut at a phrase leaves at least behind the colon or start."""


def cut_to(words: str, longest: int) -> str:
    """Return words of at most `longest` characters, cut where a clause or else a phrase ends; "…" at worst."""
    if len(words) <= longest:
        return words
    plain = as_sentence(_ARTICLE.sub("", words, count=1)) if ": " not in words else _ARTICLE.sub("", words)
    if len(plain) <= longest:
        return plain
    for ends in (_CLAUSE_END, _PHRASE_END):
        found = [end.start() for end in ends.finditer(plain) if SHORTEST_CUT <= end.start() <= longest]
        if found and len(plain[: found[-1]].split()) >= _WITHOUT_VERB:
            return without_hanging(plain[: found[-1]])
    return without_hanging(plain[: plain.rfind(" ", 0, longest - 1)]) + "…"


def shorter_phrases(words: str) -> Iterator[str]:
    """Yield a noun phrase in shorter forms, the longest first.

    Parts are left out from its end ("strikes by the army on the town" to "strikes by the army"),
    then words from its beginning ("local human rights group" to "rights group").
    """
    shortest = words
    for end in reversed([end.start() for end in _PHRASE_END.finditer(words)]):
        cut = words[:end]
        if len(cut.split()) > 1 and len(cut) >= SHORTEST_PHRASE and tidy(cut) == cut:
            yield cut
            shortest = cut
    kept = _ARTICLE.sub("", shortest, count=1).split()
    while len(kept) > _FEWEST_WORDS and _are_adjectives(kept[:2]) and not _COMPOSED.search(shortest):
        kept = kept[1:]
        yield " ".join(kept)


def _are_adjectives(words: list[str]) -> bool:
    """Tell whether words may be left out before a noun: they are neither names nor numbers."""
    return all(word.isalpha() and word.islower() for word in words)
