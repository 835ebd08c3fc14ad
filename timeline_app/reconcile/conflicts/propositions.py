"""Whether a clause that negates something and one that affirms something may be of one proposition.

That both use a word says little: it must be said of the same ones, as a deed or as a thing in both, and
what is negated must be that itself, not one more of it, not another time of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.reconcile.claims.concepts import Concept, read_concepts
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.disputing import dispute_lexicon
from timeline_app.reconcile.claims.lexicon import claim_lexicon
from timeline_app.reconcile.claims.negations import Negation
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.words import bare_stem

_SELF = re.compile(r"\b(?:i|we)(?:'[a-z]+)?(?: [a-z]+){0,2} ?\Z")
_HEARER = re.compile(r"\byou(?:'[a-z]+)?(?: [a-z]+){0,2} ?\Z")
_WHEN = re.compile(r"\b(?:when|after|before|during|while|until|unless|if|because)\b")
"""Opens what narrows a negation: "no shots were fired when he was taken"."""
_DETERMINED = re.compile(
    r"(?:\b(?:a|an|the|this|that|these|those|his|her|its|their|our|my|your|all|some|any|each|every|several|of|into|under|two|three)"
    r"|'s)(?: (?:possible|new|alleged|other|first|second))? \Z"
)
"""Before a noun, or a participle that stands before one: "the affected regions"."""
_PARTICIPLE = re.compile(r"\w+(?:ed|ing)\Z")
_KNOWING = frozenset(map(bare_stem, ("know", "known", "confirm", "confirmed")))
_NEAR = 2
"""Sentences."""
_SEVERAL = 2


def may_be_of_one(negating: Saying, negation: Negation, affirming: Saying, shared: frozenset[str]) -> bool:
    """Return whether what a clause negates may be what another affirms; `shared` are the concepts of both."""
    text = negating.clause.text
    if dispute_patterns().limited.search(text, negation.place) or _HEARER.search(text[: negation.place]):
        return False
    head = next((one for one in _behind(negating, negation) if one.word == negation.head), None)
    if head is not None and not negation.is_of_thing and _is_idle(text[head.start : head.end]):
        return False
    if not _are_asserted(negating, negation, affirming, shared):
        return False
    if not _are_of_one_subject(negating, negation, affirming):
        return False
    return len(shared) >= _SEVERAL or _is_plain(negating, negation, affirming)


def _is_idle(told: str) -> bool:
    """Return whether what is not done is merely to see, think or disclose something."""
    words = claim_lexicon()
    return bare_stem(told) in words.idle - _KNOWING


def _is_plain(negating: Saying, negation: Negation, affirming: Saying) -> bool:
    """Return whether one word that both share is what is negated, and both are told of one happening."""
    text = negating.clause.text
    first = next(_behind(negating, negation), None)
    is_first = first is not None and first.word == negation.head
    if not (is_first or negation.head in negating.core) or _WHEN.search(text, negation.place):
        return False
    if are_near(negating, affirming) or not set(negating.clause.events).isdisjoint(affirming.clause.events):
        return True
    if negating.who in affirming.actors or affirming.who in negating.actors:
        return True
    return bool(_context(negating) & _context(affirming) - {negation.head})


def _are_asserted(negating: Saying, negation: Negation, affirming: Saying, shared: frozenset[str]) -> bool:
    """Return whether the other says as a deed what one negates as a deed, and names it not just by the way."""
    if negation.is_of_thing:
        return True
    told = [one for one in affirming.concepts if one.word == negation.head]
    text = affirming.clause.text
    if negation.head not in shared or not told or any(not _DETERMINED.search(text[: one.start]) for one in told):
        return True
    if all(_PARTICIPLE.match(text, one.start, one.end) for one in told):
        return False
    negated = next((one for one in _behind(negating, negation) if one.word == negation.head), None)
    is_thing = negated is not None and bool(_DETERMINED.search(negating.clause.text[: negated.start]))
    return is_thing or len(shared) >= _SEVERAL


def _behind(saying: Saying, negation: Negation) -> Iterator[Concept]:
    return (one for one in saying.concepts if one.start >= negation.place)


def _are_of_one_subject(negating: Saying, negation: Negation, affirming: Saying) -> bool:
    """Return whether whom something is said not to be so of may be whom the other speaks of."""
    text = negating.clause.text
    if _SELF.search(text[: negation.place]):
        return negating.who in affirming.actors or are_near(negating, affirming)
    named = frozenset(actor for at, actor in _subjects(negating, negation.place))
    head = next((one.start for one in affirming.concepts if one.word == negation.head), len(affirming.clause.text))
    others = frozenset(actor for at, actor in _subjects(affirming, head))
    if named and others and named.isdisjoint(affirming.actors) and others.isdisjoint(negating.actors):
        return False
    telling = negation.subject - dispute_lexicon().bodies - dispute_lexicon().light_verbs
    return not telling or bool(telling & _context(affirming)) or bool(named)


def _subjects(saying: Saying, end: int) -> Iterator[tuple[int, str]]:
    """Yield whom a clause names before an offset, the words that say who says it left out."""
    first, last = saying.frame_span
    return ((at, actor) for at, actor in saying.clause.actors if at < end and not first <= at < last)


def are_near(one: Saying, other: Saying) -> bool:
    """Return whether two clauses stand in one article, a sentence or two apart."""
    is_same = one.clause.article == other.clause.article
    return is_same and abs(one.clause.sentence - other.clause.sentence) <= _NEAR


def _context(saying: Saying) -> frozenset[str]:
    """Return all that a clause speaks of and names, whoever says it taken in; no times and numbers."""
    clause = saying.clause
    words = frozenset(one.word for one in read_concepts(clause.text) if not one.word[:1].isdigit())
    return (words - dispute_patterns().time_words - dispute_lexicon().light_verbs) | clause.actor_ids
