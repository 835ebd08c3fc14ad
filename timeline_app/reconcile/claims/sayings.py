"""What each clause says: who says it, how, which concepts it affirms and which it negates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.concepts import Concept, read_concepts
from timeline_app.reconcile.claims.disputing import Pole, dispute_lexicon
from timeline_app.reconcile.claims.frames import Frame, Manner, find_frame
from timeline_app.reconcile.claims.lexicon import claim_lexicon
from timeline_app.reconcile.claims.negations import Negation, is_negator, negated_spans, read_negations
from timeline_app.reconcile.last_words import last_words_start
from timeline_app.reconcile.words import bare_stem

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_WHEN = re.compile(r"\b(?:when|because|although|though|while|after|since|unless|despite)\b")
"""Opens what a denial tells besides."""
_OF_CLAIM = re.compile(r"(?: [\w'-]+){0,4} (?:that|of|about)\b")
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i)\Z")
_CLEFT = re.compile(
    r"\bit (?:was|is|had been) (?:not )?(?!\w+ing\b|then|only|now|here|there|when|because|clear|unclear|likely|unlikely"
    r"|possible|true|not|said|also|believed|reported|expected|hoped|understood|important|time|no|unusual|impossible|good|bad|odd|right"
    r"|wrong)"
    r"(?:(?:the|an?|his|her|their) )?[\w'-]+(?: [\w'-]+){0,2} (?:that|who|which)\b"
)
_ADJUNCT = re.compile(
    r"\b(?:in|at|near|on|of|for|from|with|by|under|outside|inside|to|into|over|after|before|during|between|through|off|behind)"
    r" (?:(?:the|an?|this|that|his|her|its|their|our|\w+'s) )?(?:[\w-]+ ){0,1}$"
)
"""Before a word that only says where, when or how."""
_GOES_ON = re.compile(r"(?:and|or|but|nor) (?:that|at no|no one|nobody|never|none)\b|that\b")
"""Begins a clause that goes on with what the clause before it is said to say."""
_FARTHEST_PRONOUN = 3
"""Clauses back in which whom a pronoun stands for was heard."""
_WHO_WORDS = 4
_BEFORE = 48
"""Characters before a word in which a preposition of its own stands."""
_ADJUNCT_WORDS = 3
"""Words of the longest expression that has one: "in the old"."""
_DETERMINERS = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "one", "two", "three", "some", "several", "many", "other"}
)


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
    negations: tuple[Negation, ...]
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
    def heads(self) -> frozenset[str]:
        """The first thing that each negation negates."""
        return frozenset(one.head for one in self.negations if one.head)

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
        frame = find_frame(clause.text)
        if frame is None and sayings and _goes_on(clause, sayings[-1]):
            who, frame = sayings[-1].who, Frame((0, 0), sayings[-1].manner, (0, len(clause.text)), 0, (0, 0))
        else:
            frame = frame or _unframed(clause)
            who = _who(clause, frame, sayings[-_FARTHEST_PRONOUN:], kinds)
        sayings.append(_read(clause, frame, who))
    return _with_quoted(sayings)


def _goes_on(clause: Clause, before: Saying) -> bool:
    """Return whether a clause goes on with what somebody is said to say in the one before it."""
    is_same = (clause.article, clause.sentence) == (before.clause.article, before.clause.sentence)
    return is_same and before.manner is not Manner.NONE and bool(_GOES_ON.match(clause.text))


def _with_quoted(sayings: Sequence[Saying]) -> list[Saying]:
    """Give the clauses of one quotation one speaker; where none of them names him, whom the sentence before did."""
    found: list[Saying] = []
    for (article, quotation), run in groupby(sayings, lambda one: (one.clause.article, one.clause.quotation)):
        said = list(run)
        if quotation >= 0:
            who = next((one.who for one in said if one.who), "") or _heard(found[-1:], article, said[0].clause)
            said = [replace(one, who=who, actors=one.actors - {who}) if who and not one.who else one for one in said]
        found.extend(said)
    return found


def _heard(before: Sequence[Saying], article: str, clause: Clause) -> str:
    """Return who speaks in the clause before one, where it is next to it and says so itself."""
    near = (one for one in before if one.clause.article == article and clause.sentence - one.clause.sentence <= 1)
    return next((one.who for one in near if one.manner is not Manner.NONE), "")


def _unframed(clause: Clause) -> Frame:
    whole = (0, len(clause.text))
    return Frame((0, 0), Manner.SAYS if clause.speaker else Manner.NONE, whole, 0, (0, 0))


def _read(clause: Clause, frame: Frame, who: str) -> Saying:
    words, text = dispute_lexicon(), clause.text
    spans = list(negated_spans(text, *frame.content))
    may_deny = bool(spans) or frame.manner is Manner.DENIES
    is_refused = may_deny and claim_lexicon().not_denied.search(text) is not None
    is_denied = frame.manner is Manner.DENIES and not is_refused
    is_back = is_denied and bool(words.claim.match(text, frame.verb_end))
    told = (one for one in read_concepts(text, clause.names) if _is_inside(one, frame))
    concepts = tuple(one for one in told if not _tells_of_claim(text, one))
    is_false = words.false.search(text) is not None
    judged = words.judged.search(text) if is_false else None
    if is_refused:
        spans = []
    if judged:
        spans = [judged.span("what")]
    elif is_denied and not is_back:
        aside = _WHEN.search(text, frame.verb_end, frame.content[1])
        spans = [(frame.verb_end, aside.start() if aside else frame.content[1])]
    negated = _negated(text, concepts, spans) if spans else frozenset()
    core = [one for one in concepts if not _is_adjunct(text, one.start)]
    return Saying(
        clause=clause,
        who=who,
        manner=Manner.SAYS if is_refused and frame.manner is Manner.DENIES else frame.manner,
        concepts=concepts,
        affirmed=frozenset(one.word for one in concepts if not negated or one not in negated),
        negated=frozenset(one.word for one in negated),
        negations=tuple(
            one for span in spans for one in read_negations(text, concepts, core, (frame.content[0], *span))
        ),
        poles=frozenset(_poles(concepts, negated)),
        actors=frozenset(actor for at, actor in clause.actors if not frame.who[0] <= at < frame.who[1]) - {who},
        answers_before=is_back or (judged is None and is_false),
        is_silent=bool(words.silent.search(text)),
        is_cleft="it " in text and bool(_CLEFT.search(text)),
        core=frozenset(one.word for one in core),
        frame_span=frame.span,
    )


def _is_inside(one: Concept, frame: Frame) -> bool:
    is_said = frame.content[0] <= one.start < frame.content[1]
    return is_said and not frame.span[0] <= one.start < frame.span[1]


def _tells_of_claim(text: str, one: Concept) -> bool:
    """Return whether a word only says that something is claimed: "the claim that", "reports of"."""
    is_claim = text[one.start : one.end] in dispute_lexicon().claim_nouns
    return is_claim and bool(_OF_CLAIM.match(text, one.end))


def _negated(text: str, concepts: Sequence[Concept], spans: Sequence[tuple[int, int]]) -> frozenset[Concept]:
    """Return the concepts in stretches of a clause that are negated, but the words that negate."""
    inside = (one for one in concepts if any(first <= one.start < last for first, last in spans))
    return frozenset(one for one in inside if not is_negator(text, one))


def _poles(concepts: Sequence[Concept], negated: frozenset[Concept]) -> Iterator[Pole]:
    for one in concepts:
        for group, side in one.poles:
            yield group, (1 - min(side, 1)) if one in negated else side


def _is_adjunct(text: str, at: int) -> bool:
    """Return whether what stands at an offset only says where, when or how."""
    if text[at - 1 : at] != " ":
        return False
    first = last_words_start(text, at, _ADJUNCT_WORDS, max(0, at - _BEFORE))
    return _ADJUNCT.search(text[first:at]) is not None


def _who(clause: Clause, frame: Frame, before: Sequence[Saying], kinds: Mapping[str, NameKind]) -> str:
    first, last = frame.who
    if first == last:
        return clause.speaker
    told = clause.text[first:last].strip(' "')
    named = [actor for at, actor in clause.actors if first <= at < last]
    persons = [actor for actor in named if kinds.get(actor) is NameKind.PERSON]
    if named:
        return (persons or named)[0]
    if _PRONOUN.match(told):
        is_person = told in ("he", "she")
        fitting = [
            actor for at, actor in clause.actors if at < first and (kinds.get(actor) is NameKind.PERSON) is is_person
        ]
        heard = (one.who for one in reversed(before) if one.clause.article == clause.article and one.who)
        return fitting[-1] if fitting else next(heard, clause.speaker)
    words = _WORD.findall(told)[:_WHO_WORDS]
    return "~" + " ".join(bare_stem(word) for word in words if word not in _DETERMINERS)
