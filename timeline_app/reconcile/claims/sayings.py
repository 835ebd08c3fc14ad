"""What each clause says: who says it, how, which concepts it affirms and which it negates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import islice

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.disputing import Pole, dispute_lexicon
from timeline_app.reconcile.claims.lexicon import claim_lexicon
from timeline_app.reconcile.words import bare_stem, stem, stop_words

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_SCOPE_END = re.compile(
    r"[,;:\"]|\b(?:but|because|although|though|while|when|after|since|which|whom|who|where|until|unless|said|says)\b"
    r"|(?<!far) as (?!far|well|to\b|yet\b)"
)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i)\Z")
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|be|being|to|in|into|under|not|the|a|an|no|of|his|her|their|its|this|that)\s+\Z"
)
_LEAD_IN = re.compile(
    r"(?:and|but|however|yet|while|whereas|meanwhile|though|although|still|then|later|also"
    r"|on \w+day|on \w+ \d+|\w+day|late|early|yesterday|today)[, ]+"
)
_ADVERBIAL = re.compile(r"(?:in|at|on|by|to|for|after|before|during|last|this|that|asked|with|speaking)\b[\w' -]{0,50}")
"""Stands before a frame without being what is said: "in a statement"."""
_CLEFT = re.compile(
    r"\bit (?:was|is|had been) (?:not )?(?!then|only|now|here|there|when|because|clear|unclear|likely|unlikely|possible"
    r"|true|not|said|also|believed|reported|expected|hoped|understood|important|time|no|unusual|impossible|good|bad|odd|right|wrong)"
    r"(?:(?:the|an?|his|her|their) )?[\w'-]+(?: [\w'-]+){0,2} (?:that|who|which)\b"
)
_ADJUNCT = re.compile(
    r"\b(?:in|at|near|on|of|for|from|with|by|under|outside|inside|to|into|over|after|before|during|between|through|off|behind)"
    r" (?:(?:the|an?|this|that|his|her|its|their|our|\w+'s) )?(?:[\w-]+ ){0,1}$"
)
"""Before a word that only says where, when or how."""
_OPENING = re.compile(
    r"[^,;:\"]{0,60}?\bthat\b|(?: (?:late|early|on|last|this|yesterday|today|\w+day)\b)*"
    r"(?: \w+day)(?: (?:morning|afternoon|evening|night))?"
)
"""Between a verb of saying and what is said: when and to whom."""
_LONGEST_WHO = 90
_FARTHEST_PRONOUN = 3
"""Sentences back in which whom a pronoun stands for was heard."""
_DETERMINERS = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "one", "two", "three", "some", "several", "many", "other"}
)


class Manner(StrEnum):
    """How somebody says something."""

    NONE = ""
    """The article tells it."""
    SAYS = "says"
    AGAINST = "against"
    """"insisted", "countered"."""
    DENIES = "denies"


@dataclass(frozen=True, slots=True)
class Concept:
    """One content word or expression of a clause."""

    word: str
    start: int
    end: int
    poles: tuple[Pole, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """Who says a clause, as offsets of it."""

    who: tuple[int, int]
    manner: Manner
    content: tuple[int, int]
    verb_end: int
    span: tuple[int, int]
    """Of the frame itself, which is no part of what is said."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One clause as what somebody says."""

    clause: Clause
    who: str
    """Actor id, else stems of the words for the speaker; empty where the article tells it."""
    manner: Manner
    concepts: tuple[Concept, ...]
    affirmed: frozenset[str]
    negated: frozenset[str]
    heads: frozenset[str]
    """The first thing that each negation negates."""
    poles: frozenset[Pole]
    """Opposites that it says of something; negated ones as the first other side."""
    actors: frozenset[str]
    """Whom it is about, the speaker left out."""
    answers_before: bool
    """Whether it denies what was told before, without telling it."""
    is_silent: bool
    is_cleft: bool
    """"it was the union that had": said against another one."""
    core: frozenset[str]
    """What it is about that stands behind no preposition: who does what to whom."""
    frame_span: tuple[int, int]
    """Of the words that say who says it, as offsets of the clause; (0, 0) where there are none."""

    @property
    def words(self) -> frozenset[str]:
        """All that it is about."""
        return self.affirmed | self.negated

    @property
    def denies(self) -> bool:
        """Whether it says of something that it is not so, in whatever way."""
        return self.manner is Manner.DENIES or self.answers_before or bool(self.negated)


def read_sayings(clauses: Sequence[Clause], kinds: Mapping[str, NameKind]) -> list[Saying]:
    """Return what each clause says, in their order; `kinds` are the actors' by id."""
    sayings: list[Saying] = []
    for clause in clauses:
        sayings.append(_read(clause, sayings[-_FARTHEST_PRONOUN:], kinds))
    return sayings


def _read(clause: Clause, before: Sequence[Saying], kinds: Mapping[str, NameKind]) -> Saying:
    words, text = dispute_lexicon(), clause.text
    frame = _find_frame(text)
    start, end = frame.content if frame else (0, len(text))
    who = _who(clause, frame, before, kinds)
    manner = frame.manner if frame else (Manner.SAYS if who else Manner.NONE)
    is_refused = bool(claim_lexicon().not_denied.search(text))
    manner = Manner.SAYS if is_refused and manner is Manner.DENIES else manner
    out = frame.span if frame else (0, 0)
    concepts = tuple(
        one
        for one in read_concepts(text, clause.names)
        if start <= one.start < end and not out[0] <= one.start < out[1]
    )
    denied_at = frame.verb_end if frame and manner is Manner.DENIES else None
    false = words.false.search(text)
    back = denied_at is not None and bool(words.claim.match(text, denied_at))
    spans = [] if is_refused else list(_negated_spans(text, start, end))
    if denied_at is not None and not back:
        spans = [(denied_at, end)]
    negated = {one for one in concepts if any(a <= one.start < b for a, b in spans)}
    heard = frame.who if frame else (0, 0)
    return Saying(
        clause,
        who,
        manner,
        concepts,
        frozenset(one.word for one in concepts if one not in negated),
        frozenset(one.word for one in negated),
        frozenset(_heads(concepts, spans)),
        frozenset(_poles(concepts, negated)),
        frozenset(actor for at, actor in clause.actors if not heard[0] <= at < heard[1]) - {who},
        back or bool(false),
        bool(words.silent.search(text)),
        bool(_CLEFT.search(text)),
        frozenset(one.word for one in concepts if not _ADJUNCT.search(text[: one.start])),
        out,
    )


def _poles(concepts: Sequence[Concept], negated: set[Concept]) -> Iterator[Pole]:
    for one in concepts:
        for group, side in one.poles:
            yield group, (1 - min(side, 1)) if one in negated else side


def _heads(concepts: Sequence[Concept], spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    for first, last in spans:
        inside = (one.word for one in concepts if first <= one.start < last)
        yield from islice(inside, 1)


def _negated_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = dispute_lexicon()
    for match in words.negator.finditer(text, start, end):
        if words.no_negator.match(text, match.start()):
            continue
        stop = _SCOPE_END.search(text, min(match.end() + 3, end), end)
        yield match.start(), stop.start() if stop else end


def _find_frame(text: str) -> Frame | None:
    words = dispute_lexicon()
    bare = text.rstrip(' ."')
    behind = words.frame_behind.search(bare)
    if (
        behind
        and not _PASSIVE.search(bare[: behind.start("verb")])
        and not _ADVERBIAL.fullmatch(bare[: behind.start()])
    ):
        return _frame(behind, "who", (0, behind.start()))
    between = words.frame_between.search(bare)
    if between:
        return _frame(between, "who", (0, len(text)))
    inverted = words.frame_inverted.search(bare)
    if inverted:
        return _frame(inverted, "who", (0, inverted.start()))
    according = words.according.search(text)
    if according:
        is_first = according.start() < len(text) - according.end()
        content = (according.end(), len(text)) if is_first else (0, according.start())
        return Frame(
            according.span("who" if according["who"] else "by"), Manner.SAYS, content, according.end(), according.span()
        )
    return _leading_frame(text)


def _frame(match: re.Match[str], who: str, content: tuple[int, int]) -> Frame:
    return Frame(match.span(who), _manner(match["verb"]), content, match.end("verb"), match.span())


def _leading_frame(text: str) -> Frame | None:
    """Return the frame of "X said that …"."""
    start = _lead(text)
    for match in dispute_lexicon().frame_verb.finditer(text, start):
        if match.start() - start > _LONGEST_WHO:
            return None
        before = text[start : match.start()]
        if len(before) < 2 or _PASSIVE.search(before):  # noqa: PLR2004 - the shortest word for a speaker is "he"
            continue
        behind = _OPENING.match(text, match.end())
        end = behind.end() if behind else match.end()
        return Frame((start, match.start()), _manner(match["verb"]), (end, len(text)), end, (0, end))
    return None


def _lead(text: str) -> int:
    """Return where a clause begins behind its conjunction and adverbials."""
    start = 0
    while lead := _LEAD_IN.match(text, start):
        start = lead.end()
    opening = _ADVERBIAL.match(text, start)
    return opening.end() + 1 if opening and text[opening.end() : opening.end() + 1] == "," else start


def _manner(verb: str) -> Manner:
    words = dispute_lexicon()
    if words.denies.fullmatch(verb):
        return Manner.DENIES
    return Manner.AGAINST if words.against.fullmatch(verb) else Manner.SAYS


def _who(clause: Clause, frame: Frame | None, before: Sequence[Saying], kinds: Mapping[str, NameKind]) -> str:
    if frame is None:
        return clause.speaker
    first, last = frame.who
    told = clause.text[first:last].strip(' "')
    named = [actor for at, actor in clause.actors if first <= at < last]
    persons = [actor for actor in named if kinds.get(actor) is NameKind.PERSON]
    if named:
        return (persons or named)[0]
    if _PRONOUN.match(told):
        is_person = told in ("he", "she")
        inside = next(
            (
                actor
                for at, actor in reversed(clause.actors)
                if at < first and (kinds.get(actor) is NameKind.PERSON) is is_person
            ),
            "",
        )
        heard = (one.who for one in reversed(before) if one.clause.article == clause.article and one.who)
        return inside or next(heard, clause.speaker)
    return "~" + " ".join(bare_stem(word) for word in _WORD.findall(told)[:4] if word not in _DETERMINERS)


def read_concepts(text: str, names: Sequence[tuple[int, int]] = ()) -> Iterator[Concept]:
    """Yield the concepts of a text in lower case, names left out; offsets count its characters."""
    known = dispute_lexicon().expressions
    words = [
        (match.start(), match.end(), match[0])
        for match in _WORD.finditer(text)
        if not any(a <= match.start() < b for a, b in names)
    ]
    at = 0
    while at < len(words):
        start, end, told = words[at]
        step = 1
        concept, poles = _concept(told)
        for count in range(min(known.longest.get(told, 1), len(words) - at), 1, -1):
            several = tuple(one[2] for one in words[at : at + count])
            if several in known.meanings or several in known.poles:
                concept = known.meanings.get(several, "_".join(several))
                poles, step, end = known.poles.get(several, ()), count, words[at + count - 1][1]
                break
        if concept:
            yield Concept(concept, start, end, poles)
        at += step


@lru_cache(maxsize=1 << 16)
def _concept(told: str) -> tuple[str, tuple[Pole, ...]]:
    known = dispute_lexicon().expressions
    poles = known.poles.get((told,), ())
    meaning = known.meanings.get((told,), "")
    is_light = told in dispute_lexicon().light or told in stop_words()
    if len(told) == 1 or (is_light and not meaning and not poles):
        return "", ()
    return meaning or stem(told), poles
