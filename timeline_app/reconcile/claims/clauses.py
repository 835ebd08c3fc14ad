"""Articles cut into clauses that each state one thing, with who says it and what it is about.

A clause is what a conflict quotes: short enough to stand on one side only.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline_app.domain.article import Article
from timeline_app.domain.conflict import Passage
from timeline_app.domain.mention import Extraction, Mention, Name, Speech
from timeline_app.reconcile.claims.lexicon import claim_lexicon
from timeline_app.reconcile.claims.terms import Term, read_terms, read_words
from timeline_app.reconcile.findings import ActorIndex, ConflictInput

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\n": " ", "\xa0": " "})
_PLAIN_LINES = {mark: plain for mark, plain in _PLAIN.items() if mark != ord("\n")}
_CUT = re.compile(
    r";\s+"
    r"|,?\s+(?=(?:but|although|though|while|whereas|however|yet)\s)"
    r"|,\s+(?=which\s[^,;]{3,60}?\s(?:den(?:y|ies|ied)|disputes?d?|rejects?|rejected|contests?|contested)\b)"
    r"|\s-\s(?=\w)"
    r"|,?\s+(?=and\s+(?:an?|the)\s[^,;]{3,60}?\s(?:said|says|told|added|denied|reported)\b)"
    r"|,\s+(?=(?:an?|one|two|three|four|five|\d+) (?:hour|day|week|month|year)s? (?:after|before)\b)"
    r"|,\s+(?=and\s+(?:the|it|he|she|they|its|his|her|their|said|says)\b)"
    r"|,?\s+(?=and\s+that\s(?!(?:day|night|year|month|week|evening|morning|is why|was)\b))"
    r"|,?\s+(?=(?:and|nor)\s+(?:at no|no one|nobody|never|none)\b)"
)
_REJECTING = re.compile(r"(?<=\w{4}),? (?:deny|reject|dismiss|refut|disput|contradict|rebutt)ing\b[^,;]{0,70}$")
_SAY = r"(?:said|says|say|told|claimed|claims|insisted|insists|maintained|maintains|added|reported)"
_SAID_BEHIND = re.compile(rf"[,\"] (?P<who>(?!it |that )[^,.\"]{{3,60}}?) {_SAY}\b[^,]{{0,40}}$")
_SAID_BEFORE = re.compile(rf"(?P<who>(?!it |he |she |they |this |that |which )[^,.\"]{{3,50}}?) {_SAY}\b(?! by\b)")
_WHICH_DENIES = re.compile(
    r"which (?P<who>(?!has |have |had )[^,;]{2,60}?) (?:(?:has|have|had|always|repeatedly|firmly|flatly) )*"
    r"(?:den(?:y|ies|ied)|disputes?d?|rejects?|rejected|contests?|contested)\b"
)
_SHORTEST_WORDS = 4
_QUOTATION = re.compile(r'"[^"\n]{3,1500}(?:"|$)', re.MULTILINE)
"""On plain text; one that goes on in the next paragraph ends with its own."""
_EDGES = " \t\n\r\"“”,;:'‘’"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of one article."""

    article: str
    start: int
    end: int
    quote: str
    text: str
    """The quote in lower case with plain quotation marks; as long as the quote."""
    sentence: int
    """Index of its sentence within the article."""
    is_content: bool
    """What somebody is denied to be right in: the words after "denied a claim by X that"."""
    names: tuple[tuple[int, int], ...]
    """Offsets in the clause of the proper names; they are actors, no terms."""
    words: frozenset[str]
    """What it is about: notions and stems."""
    may_deny: bool
    """Whether a word of denial or negation is in it."""
    actors: tuple[tuple[int, str], ...]
    """Offset in the clause and id of every actor named in it, in order."""
    speaker: str
    """Actor id of who says it, else the words for the speaker in lower case; empty where the article tells it."""
    speaker_words: str
    """What the text calls the speaker; empty where the article tells it."""
    events: tuple[str, ...]
    quotation: int = -1
    """Where in its article the quotation begins in which it stands; -1 where the article tells it in its own words."""

    @property
    def passage(self) -> Passage:
        """The clause as evidence, without what it goes on to reject: "is at home, he said[, rejecting claims]"."""
        aside = _REJECTING.search(self.text)
        length = aside.start() if aside else len(self.quote)
        return Passage(self.article, self.start, self.start + length, self.quote[:length])

    @property
    def place(self) -> tuple[str, int, int]:
        """Article key and offsets."""
        return self.article, self.start, self.end

    @property
    def actor_ids(self) -> frozenset[str]:
        """Whom it names."""
        return frozenset(actor for _, actor in self.actors)

    def actor_before(self, offset: int) -> str:
        """Return the last actor named before an offset in the clause; empty where there is none."""
        return next((actor for at, actor in reversed(self.actors) if at < offset), "")

    def says_of_someone(self, notion: str) -> bool:
        """Return whether a verb says a state ("ill") of someone here, not just names it."""
        words = claim_lexicon()
        for term in self.terms:
            if term.word == notion:
                told = self.text[term.start : term.end]
                if words.state_verb.search(self.text[: term.start]) or words.state_verb.match(told):
                    return True
        return False

    @property
    def terms(self) -> list[Term]:
        """What it is about, in order; offsets count the clause's characters."""
        return list(read_terms(_masked(self.text, self.names)))

    @property
    def is_hedged(self) -> bool:
        """Whether it tells a guess or rumour."""
        return bool(claim_lexicon().hedge.search(self.text))


def plain(text: str) -> str:
    """Return text in lower case with plain quotation marks and dashes, as long as it was."""
    lowered = text.lower()
    return (lowered if len(lowered) == len(text) else text).translate(_PLAIN)


def quotable(text: str) -> str:
    """Return plain text that keeps its line breaks."""
    lowered = text.lower()
    return (lowered if len(lowered) == len(text) else text).translate(_PLAIN_LINES)


@lru_cache(maxsize=1 << 12)
def _read_text(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return an article's plain text and the stretches that it quotes; it stands in many parts of a large dispute."""
    return plain(text), tuple(match.span() for match in _QUOTATION.finditer(quotable(text)))


def read_clauses(given: ConflictInput) -> tuple[Clause, ...]:
    """Return the clauses of all articles, in order of article and offset; boilerplate is left out."""
    events = {account.mention: event.id for event in given.events for account in event.accounts}
    return tuple(
        clause
        for article, extraction in zip(given.articles, given.extractions, strict=True)
        for clause in _ArticleReader(article, extraction, given.actors, events).clauses()
    )


class _ArticleReader:
    """Reads the clauses of one article."""

    def __init__(self, article: Article, extraction: Extraction, actors: ActorIndex, events: dict[str, str]) -> None:
        self._article = article
        self._plain, self._quotations = _read_text(article.text)
        self._extraction = extraction
        self._actors = actors
        self._events = events
        self._starts = [mention.start for mention in extraction.mentions]
        self._longest = max((one.end - one.start for one in extraction.mentions), default=0)
        self._names = sorted(extraction.names, key=lambda name: (name.start, name.end))
        self._name_starts = [name.start for name in self._names]
        self._quotation_starts = [start for start, _ in self._quotations]

    def clauses(self) -> Iterator[Clause]:
        """Yield the clauses in order of offset."""
        for index, (start, end) in enumerate(self._extraction.sentences):
            if start < end and not any(start < one.end and one.start < end for one in self._article.boilerplate):
                near = self._mentions_near(start, end)
                for first, last, is_content in _cut_sentence(self._plain, start, end):
                    yield self._clause(first, last, index, near, is_content=is_content)

    def _mentions_near(self, start: int, end: int) -> Sequence[Mention]:
        low = bisect_left(self._starts, start - self._longest)
        told = self._extraction.mentions[low : bisect_right(self._starts, end)]
        return [mention for mention in told if mention.start < end and start < mention.end]

    def _clause(self, start: int, end: int, sentence: int, near: Sequence[Mention], *, is_content: bool) -> Clause:
        key = self._article.key
        names = self._names[bisect_left(self._name_starts, start) : bisect_left(self._name_starts, end)]
        inside = [mention for mention in near if mention.start < end and start < mention.end]
        lowered = self._plain[start:end]
        proper = tuple((name.start - start, name.end - start) for name in names if not name.is_phrase)
        words, may_deny = read_words(_masked(lowered, proper))
        which = _WHICH_DENIES.match(lowered)
        speech = None if is_content or which else _speech_of(inside, start, end)
        speaker = speech.speaker if speech else None
        said = which.span("who") if which else None if is_content or speaker else _said_by(lowered)
        found = ((name.start - start, self._actors.actor_of(key, name.start, name.end)) for name in names)
        return Clause(
            article=key,
            start=start,
            end=end,
            quote=self._article.text[start:end],
            text=lowered,
            sentence=sentence,
            is_content=is_content,
            names=proper,
            words=words,
            may_deny=may_deny,
            actors=tuple((at, actor) for at, actor in found if actor),
            speaker=self._speaker(speaker) or self._speaker_within(said, start, names),
            speaker_words=speaker.text
            if speaker
            else self._article.text[start + said[0] : start + said[1]]
            if said
            else "",
            events=tuple(dict.fromkeys(self._events[one.key] for one in inside if one.key in self._events)),
            quotation=self._quotation_of(start, end),
        )

    def _quotation_of(self, start: int, end: int) -> int:
        """Return where the quotation begins that holds the first half of a clause at least; -1 where none does."""
        at = bisect_right(self._quotation_starts, start) - 1
        is_inside = at >= 0 and self._quotations[at][1] >= (start + end) // 2
        return self._quotations[at][0] if is_inside else -1

    def _speaker(self, name: Name | None) -> str:
        if name is None:
            return ""
        return self._actors.actor_of(self._article.key, name.start, name.end) or name.text.casefold()

    def _speaker_within(self, said: tuple[int, int] | None, start: int, names: Sequence[Name]) -> str:
        """Return the actor named in the words for a speaker, else these words; empty where there are none."""
        if said is None:
            return ""
        first, last = start + said[0], start + said[1]
        inside = [name for name in names if first <= name.start < last]
        found = (self._actors.actor_of(self._article.key, name.start, name.end) for name in reversed(inside))
        return next((actor for actor in found if actor), self._plain[first:last])


def _said_by(text: str) -> tuple[int, int] | None:
    """Return where who says a clause stands in it: "…, witnesses said", "witnesses said …"; None where nobody does."""
    match = _SAID_BEHIND.search(text) or _SAID_BEFORE.match(text)
    return match.span("who") if match else None


def _masked(text: str, names: Sequence[tuple[int, int]]) -> str:
    """Return a text of the same length with blanks for the names."""
    for start, end in names:
        text = f"{text[:start]}{' ' * (min(end, len(text)) - start)}{text[end:]}"
    return text


def _speech_of(mentions: Sequence[Mention], start: int, end: int) -> Speech | None:
    """Return the reported speech that covers most of a clause."""

    def shared(speech: Speech) -> int:
        return min(end, speech.content[1]) - max(start, speech.content[0])

    told = [mention.speech for mention in mentions if mention.speech]
    best = max(told, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def _cut_sentence(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the clauses of a sentence of plain text: start, end, whether it is the content of a denied claim."""
    for first, last in _cut_plain(text, start, end):
        head = claim_lexicon().claim_head.search(text[first:last]) if " that " in text[first:last] else None
        if head and last - first - head.end() > len("that it is so"):
            yield (*_trim(text, first, first + head.end()), False)
            yield (*_trim(text, first + head.end(), last), True)
        else:
            yield (*_trim(text, first, last), False)


def _cut_plain(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _CUT.finditer(text, start, end):
        if min(_count_words(text[at : match.start()]), _count_words(text[match.end() : end])) >= _SHORTEST_WORDS:
            yield at, match.start()
            at = match.end()
    yield at, end


def _count_words(text: str) -> int:
    return len(text.split())


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end
