"""An event's label: the clearest telling in one sentence, with everyone by name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.mention import Modality, Stance
from timeline_app.reconcile.findings import ResolvedMention
from timeline_app.reconcile.wording import InShort, Teller
from timeline_app.reconcile.wording.quotes import shorten
from timeline_app.reconcile.wording.referring import with_antecedent
from timeline_app.reconcile.wording.shortening import cut_to
from timeline_app.reconcile.wording.tidying import is_in_title_case, tidy

LONGEST_LABEL = 80
"""Characters that fit a card in two lines."""
BEST_LENGTH = 62
"""Characters of a label that tells enough and is read at a glance."""
MOST_COMPARED = 40
"""Tellings looked at per event; an event of hundreds says nothing new in the rest."""
OF_ANOTHER = 1.5
"""What it costs a telling to be of another actor than most are, or no denial where most are."""
IN_PASSING = 0.5
"""What it costs a telling to come without the date that others give in words of their own."""
SHORTEST_LABEL = 24
"""A label of fewer characters says too little."""

_PRONOUN_START = re.compile(
    r"(?:he|she|it|they|this|that|these|those|his|her|its|their|which|who|we|i|you|there|some|one)\b", re.IGNORECASE
)
_PRONOUN_OBJECT = re.compile(
    r" (?<!\bthat )(?<!\bsaid )(?<!\bas )(?:it|him|them)\b"
    r"(?! (?:had|has|was|is|would|could|will|did|does|were|are|can|may|must|should|called|described|said)\b)"
)
"""Whom or what a label does not say."""
_FIRST_PERSON = re.compile(r"\b(?:we|i|our|my)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One telling as a label."""

    words: str
    one: ResolvedMention
    told: InShort | None


def choose_label(mentions: Sequence[ResolvedMention], teller: Teller) -> str:
    """Return the label of an event told by `mentions`: one clause of at most 80 characters."""
    if len(mentions) == 1:
        return _candidate(mentions[0], teller).words
    told = mentions[:MOST_COMPARED]
    candidates = [_candidate(one, teller) for one in told]
    common = _Common(
        Counter(one.mention.kind for one in told),
        Counter(term for one in told for term in set(one.mention.terms)),
        Counter(each.told.actor for each in candidates if each.told and each.told.actor),
        any(_is_dated(one) for one in told),
        sum(_is_denial(one) for one in told) > 1,
        len(told),
    )
    return min(candidates, key=lambda each: (_unclearness(each, common), each.one.key)).words


@dataclass(frozen=True, slots=True)
class _Common:
    """What the tellings of an event have in common."""

    kinds: Counter[str]
    terms: Counter[str]
    """How many tellings have each."""
    actors: Counter[str]
    """Of how many tellings each actor is the subject."""
    is_dated: bool
    """Whether some telling gives the date in words of its own."""
    is_denied: bool
    """Whether more than one telling is a denial: then that is what happened."""
    tellings: int

    def part(self, terms: Sequence[str]) -> float:
        """Return how many of the other tellings have a term, 0 to 1, on average over terms."""
        own = set(terms)
        if not own or self.tellings == 1:
            return 0.0
        return sum(self.terms[term] - 1 for term in own) / (len(own) * (self.tellings - 1))


def _candidate(one: ResolvedMention, teller: Teller) -> _Candidate:
    told = teller.tell(one)
    words = told.words(LONGEST_LABEL) if told else shorten(tidy(one.mention.quote), one.mention.trigger)
    resolved = with_antecedent(cut_to(words, LONGEST_LABEL), teller.names(one.article).text, one.mention.start)
    return _Candidate(resolved if len(resolved) <= LONGEST_LABEL else words, one, told)


def _unclearness(candidate: _Candidate, common: _Common) -> float:
    """Return how little a telling says on its own; small for a whole clause of a card's length that names who acts."""
    words, mention = candidate.words, candidate.one.mention
    penalty = _looseness(candidate.told)
    penalty += 2.5 * words.endswith("…") + 2.0 * words.endswith("?")
    penalty += 2.0 * bool(_PRONOUN_OBJECT.search(words))
    penalty += 1.0 * (not any(name.text in words for name in mention.names if not name.is_phrase))
    penalty += 1.0 * bool(mention.in_quotation or _FIRST_PERSON.search(words))
    is_said = candidate.told is not None and bool(candidate.told.speaker)
    penalty += 1.0 * (mention.modality is not Modality.HAPPENED and not is_said)
    penalty += 0.8 * (common.kinds[mention.kind] < max(common.kinds.values()))
    penalty += OF_ANOTHER * _is_of_another(candidate, common)
    penalty += OF_ANOTHER * (common.is_denied and not _is_denial(candidate.one))
    penalty += IN_PASSING * (common.is_dated and not _is_dated(candidate.one))
    penalty += 1.0 * is_in_title_case(words)
    penalty += 1.0 * (len(words) < SHORTEST_LABEL) + abs(len(words) - BEST_LENGTH) / LONGEST_LABEL
    return round(penalty - 2.5 * common.part(mention.terms), 6)


def _is_of_another(candidate: _Candidate, common: _Common) -> bool:
    """Whether a telling is of somebody else than most are."""
    actor = candidate.told.actor if candidate.told else ""
    return bool(actor) and common.actors[actor] < max(common.actors.values())


def _is_denial(one: ResolvedMention) -> bool:
    speech = one.mention.speech
    return one.stance is Stance.DENIES and speech is not None and one.mention.kind == "denial"


def _is_dated(one: ResolvedMention) -> bool:
    return one.span.is_dated and one.mention.timex is not None and not one.mention.dated_by_context


def _looseness(told: InShort | None) -> float:
    """Return how far a telling is from a clause of its own."""
    if told is None:
        return 4.0
    is_pronoun = bool(_PRONOUN_START.match(told.subject))
    return (0.6 if told.speaker else 3.0) * is_pronoun + 0.7 * (told.shortest > LONGEST_LABEL)
