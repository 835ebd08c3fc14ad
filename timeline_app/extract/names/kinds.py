"""Of which kind a proper name is: person, organisation, place or something else."""

from __future__ import annotations

from timeline_app.domain.mention import NameKind
from timeline_app.extract.names.words import NameWords
from timeline_app.extract.tokens import Tokens

_ACRONYM = range(2, 7)
"""Letters of an acronym."""
_SHORT = 2
_LONGEST_PERSON = 4


def kind_of(tokens: Tokens, name: range, sentence: range, words: NameWords) -> NameKind:
    """Return the kind of the name on a range of tokens, by its words and those around it."""
    lowers = tokens.lowers[name.start : name.stop]
    text = " ".join(lowers)
    if text in words.places or text in words.demonyms:
        return NameKind.PLACE
    if text in words.organisations or any(lower in words.organisation_heads for lower in lowers):
        return NameKind.ORGANISATION
    if lowers[-1] in words.place_heads or (lowers[0] in words.directions and len(lowers) > 1):
        return NameKind.PLACE
    if _is_person(tokens, name, words):
        return NameKind.PERSON
    return _kind_by_form(tokens, name, sentence, words)


def is_acronym(word: str, words: NameWords) -> bool:
    """Whether a word is written as bodies' acronyms are."""
    letters = word.replace(".", "")
    return letters.isupper() and len(letters) in _ACRONYM and word not in words.not_acronyms


def _is_person(tokens: Tokens, name: range, words: NameWords) -> bool:
    first = tokens.lowers[name.start]
    at = name.start - 1
    if at > 0 and tokens.words[at] == ".":
        at -= 1
    before = tokens.lowers[at] if at >= 0 else ""
    if before in words.honorifics or words.heads.get(before) is NameKind.PERSON:
        return True
    return len(name) > 1 and (first in words.given or first in words.honorifics)


def _kind_by_form(tokens: Tokens, name: range, sentence: range, words: NameWords) -> NameKind:
    if len(name) == 1 and is_acronym(tokens.words[name.start], words):
        return NameKind.ORGANISATION
    after = tokens.lowers[name.stop] if name.stop < sentence.stop else ""
    before = tokens.lowers[name.start - 1] if name.start > sentence.start else ""
    is_at = before in words.place_prepositions and after not in words.genitives
    if after in words.place_heads or is_at:
        return NameKind.PLACE if len(name) <= _SHORT else NameKind.OTHER
    speaks = (after in words.telling or before in words.telling) and before not in words.articles
    if speaks and _SHORT <= len(name) <= _LONGEST_PERSON and all(tokens.words[i].isalpha() for i in name):
        return NameKind.PERSON
    return NameKind.OTHER
