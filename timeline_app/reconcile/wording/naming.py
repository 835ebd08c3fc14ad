"""Who a stretch of text speaks of, by the names that the case knows its actors by."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.mention import Extraction, Name, NameKind
from timeline_app.reconcile.findings import ActorIndex
from timeline_app.reconcile.wording.tidying import one_line

LONGEST_NAME = 32
"""Characters of a name beyond which a shorter spelling is looked for."""
_DETERMINER = re.compile(r"\A(?:the|an?|its|his|her|their|our|one|this|that)\s+", re.IGNORECASE)
_OWNER = re.compile(r"\A(?:its|his|her|their|our)\s+", re.IGNORECASE)
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+\Z")
"""Said before a surname, not before a whole name."""
_BINDING = re.compile(
    r"(?:['’]s?|\b(?:of|in|on|at|by|for|with|from|to|and|or|against|over|about|as|than|the|an?|between|near|under))\Z",
    re.IGNORECASE,
)
_RELATING = re.compile(r"\b[a-z][\w-]* (?:of|with|by|for|from|to|against) |\b\w+ing\s*\Z")
"""Says of somebody else what he has to do with whoever is named last: "three climbers with", "charged with killing"."""
_SENTENCE_ENDS = frozenset('.!?:"“‘')
PERSONAL = frozenset(("he", "she"))
"""Pronouns of which it is looked for whom they mean."""
_LOOK_BACK = 3
"""Sentences before one in which the person is looked for that "he" means."""
_ACTING = frozenset((NameKind.PERSON, NameKind.ORGANISATION, NameKind.OTHER))


class ArticleNames:
    """The names and sentences of one article, by offset."""

    def __init__(self, article: Article, extraction: Extraction) -> None:
        self.text = article.text
        self.sentences = extraction.sentences
        self._names = sorted(extraction.names, key=lambda name: (name.start, -name.end))
        self._starts = [name.start for name in self._names]

    def between(self, start: int, end: int) -> Sequence[Name]:
        """Return the names within `text[start:end]`, a phrase before the names that it holds."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [name for name in self._names[low:high] if name.end <= end]

    def without_capital(self, span: tuple[int, int], words: str) -> str:
        """Return words of the text without the capital that they have only because a sentence begins with them."""
        before = self.text[: span[0]].rstrip()[-1:]
        begins = not before or before in _SENTENCE_ENDS or self.sentences[self.sentence_of(span[0])][0] == span[0]
        is_plain = words[:1].isupper() and words[1:2].islower() and not self.between(*span)
        return f"{words[:1].lower()}{words[1:]}" if begins and is_plain else words

    def sentence_of(self, offset: int) -> int:
        """Return the index of the sentence in which an offset stands, or of the one before."""
        return max(bisect_left(self.sentences, (offset + 1, 0)) - 1, 0)


@dataclass(frozen=True, slots=True)
class Subject:
    """Of whom or what a clause tells."""

    words: tuple[str, ...]
    """The fullest first; the shorter ones are for where there is little room."""
    actor: str = ""
    """Id of the actor that its words end with; empty where that is none."""


class Namer:
    """Calls actors by their names."""

    def __init__(self, actors: ActorIndex) -> None:
        self._index = actors
        self._actors: dict[str, Actor] = {}
        for actor in actors.actors:
            self._actors[actor.id] = actor

    def name(self, actor: str) -> str:
        """Return what an actor id is called; empty where it is not known."""
        found = self._actors.get(actor)
        return as_name(found) if found else ""

    def kind(self, actor: str) -> NameKind | None:
        """Return what an actor id names, None where it is not known."""
        found = self._actors.get(actor)
        return found.kind if found else None

    def short_name(self, actor: str) -> str:
        """Return a proper name of at most `LONGEST_NAME` characters, the longest of those met, else the name."""
        found = self._actors.get(actor)
        if found is None:
            return ""
        full = as_name(found)
        if len(full) <= LONGEST_NAME:
            return full
        spellings = (without_determiner(one) for one in found.variants)
        proper = [one for one in spellings if len(one) <= LONGEST_NAME and is_proper(one)]
        return max(proper, key=lambda one: (len(one), one), default=full)

    def actor_of(self, article: str, name: Name) -> str:
        """Return the actor that a name stands for; empty where that is unclear."""
        return self._index.actor_of(article, name.start, name.end) or ""

    def subject(self, article: str, names: ArticleNames, span: tuple[int, int]) -> Subject:
        """Return a clause's subject, whoever it names called as the case knows him."""
        words = names.without_capital(span, one_line(names.text[slice(*span)]))
        ending = [name for name in names.between(*span) if name.end == span[1]]
        if not ending:
            return Subject((words,))
        last = next((name for name in reversed(ending) if not name.is_phrase), ending[0])
        actor = self.actor_of(article, last)
        if not last.is_phrase:
            front = one_line(names.text[span[0] : last.start])
            return Subject(self._with_name(actor, front, last), actor)
        known = self.short_name(actor)
        is_whole = not without_determiner(names.text[span[0] : last.start]).strip()
        return Subject((known, words) if is_whole and known and is_proper(known) else (words,), actor)

    def _with_name(self, actor: str, front: str, name: Name) -> tuple[str, ...]:
        """Return the words before a name with the name, as the case knows it, then the name alone."""
        front = f"{_OWNER.sub('', front).rstrip()} ".lstrip()
        known = self.short_name(actor)
        alone = _stands_alone(front, name)
        front = front if known == name.text else _HONORIFIC.sub("", front)
        if not known or self.kind(actor) not in _ACTING or _says_again(front, known):
            return (front + name.text, *[name.text] * alone)
        if not without_determiner(front).strip():
            return (known, name.text)
        return (front + known, *[known] * alone, front + name.text, *[name.text] * alone)

    def person_before(self, article: str, names: ArticleNames, offset: int) -> str:
        """Return whom "he" at an offset means: the one person that the nearest sentence naming any names.

        Empty where it names two.
        """
        at = names.sentence_of(offset)
        for sentence in range(at, max(at - _LOOK_BACK, 0) - 1, -1):
            start, end = names.sentences[sentence]
            found = self._persons(article, names.between(start, min(end, offset)))
            if found:
                return found.pop() if len(found) == 1 else ""
        return ""

    def _persons(self, article: str, names: Iterable[Name]) -> set[str]:
        actors = ((self.actor_of(article, name), name) for name in names)
        return {
            self.short_name(actor) or name.text
            for actor, name in actors
            if name.kind is NameKind.PERSON and (actor or not name.is_phrase)
        }


def as_name(actor: Actor) -> str:
    """Return an actor's name as it stands in a sentence: "the source" without its article."""
    return actor.name if is_proper(actor.name) else without_determiner(actor.name)


def without_determiner(words: str) -> str:
    """Return words without "the", "its" … at their start."""
    return _DETERMINER.sub("", words, count=1)


def is_proper(name: str) -> bool:
    """Tell whether a name is a proper one and no description: "Ministry of Health", not "the ministry"."""
    return name[:1].isupper() and not _DETERMINER.match(name)


def _stands_alone(front: str, name: Name) -> bool:
    """Tell whether what stands before a person's name only describes him: "spokesman", not "the wife of"."""
    before = front.split()[-1:] or [""]
    return (
        name.kind is NameKind.PERSON and bool(before[0]) and not (_BINDING.search(before[0]) or _RELATING.search(front))
    )


def _says_again(front: str, name: str) -> bool:
    """Tell whether a name begins with what stands before it: "Kazakhstan's" before "Kazakh Ministry"."""
    before = front.split()[-1:] or [""]
    return bool(before[0]) and before[0][:4].casefold() == name[:4].casefold()
