"""All mentions of a case, resolved: dates, speakers, stances, and those that editors made by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline_app.domain.decision import Decision, DecisionKind, Evidence
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.mention import Extraction, Mention, Stance
from timeline_app.domain.timex import Basis
from timeline_app.reconcile.dates import ArticleDates
from timeline_app.reconcile.decisions import DecisionIndex, MentionFinder
from timeline_app.reconcile.findings import ActorIndex, ResolvedMention

HAND_KIND = "added"
"""Kind of a mention that an editor made from a passage."""


@dataclass(frozen=True, slots=True)
class MentionResolver:
    """Resolves every mention of a case, given each article's dates."""

    mentions: tuple[Mention, ...]
    by_hand: Mapping[str, ResolvedMention]
    """Made by editors, by key; one of them replaces a told mention of the same characters."""
    speakers: Mapping[str, str]
    """Actor ids that editors set, by mention key."""
    stances: Mapping[str, Stance]
    actors: ActorIndex

    def __call__(self, dates: Mapping[str, ArticleDates]) -> list[ResolvedMention]:
        """Return every mention with its date, speaker and stance, sorted by key."""
        told = (self._resolve(one, dates) for one in self.mentions if not self.by_hand or one.key not in self.by_hand)
        return sorted([*told, *self.by_hand.values()], key=lambda one: one.key)

    def _resolve(self, mention: Mention, dates: Mapping[str, ArticleDates]) -> ResolvedMention:
        speech = mention.speech
        name = speech.speaker if speech else None
        speaker = self.actors.actor_of(mention.article, name.start, name.end) if name else None
        stance = speech.stance if speech else Stance.REPORTS
        if self.speakers or self.stances:
            speaker = self.speakers.get(mention.key, speaker)
            stance = self.stances.get(mention.key, stance)
        return dates[mention.article].resolve(mention, speaker, stance)


def make_resolver(extractions: Sequence[Extraction], decisions: DecisionIndex, actors: ActorIndex) -> MentionResolver:
    """Return the resolver of a case's mentions."""
    articles = {extraction.article for extraction in extractions}
    told = tuple(mention for extraction in extractions for mention in extraction.mentions)
    by_hand = {
        made.key: made
        for decision in decisions.of_kind(DecisionKind.ADD_EVENT)
        for piece in decision.evidence
        if piece.article in articles
        for made in (_make_by_hand(decision, piece),)
    }
    finder = MentionFinder([*told, *(one.mention for one in by_hand.values())])
    ids = {name.casefold(): actor.id for actor in actors.actors for name in (*actor.variants, actor.name)}
    speakers = {
        mention.key: ids[name]
        for decision in decisions.of_kind(DecisionKind.SET_SPEAKER)
        for name in (" ".join(decision.value.split()).casefold(),)
        for mention in finder.find_all(decision)
        if name in ids
    }
    stances = {
        mention.key: Stance(decision.value)
        for decision in decisions.of_kind(DecisionKind.SET_STANCE)
        for mention in finder.find_all(decision)
    }
    return MentionResolver(told, by_hand, speakers, stances, actors)


def _make_by_hand(decision: Decision, piece: Evidence) -> ResolvedMention:
    mention = Mention(piece.article, piece.start, piece.end, piece.quote, HAND_KIND, trigger="", lemma="")
    span = parse_edtf(decision.value)
    return ResolvedMention(mention, span, "", Basis.EXPLICIT if span.is_dated else Basis.NONE, by_hand=True)
