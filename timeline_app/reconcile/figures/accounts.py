"""Each quantity with its sentence, event, day and source, ready to be compared with others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline_app.domain.article import Article
from timeline_app.domain.conflict import Passage
from timeline_app.domain.dates import UNDATED, Span
from timeline_app.domain.figure import Bound, Figure
from timeline_app.domain.mention import Extraction, Mention, Name, NameKind
from timeline_app.domain.timex import TimexType
from timeline_app.reconcile.figures.counted import read_counted
from timeline_app.reconcile.findings import ActorIndex, ConflictInput

MOST_ROUNDED = 0.08
"""Part of a number that rounding takes off or adds at most: 280,000 told as 300,000."""
ABOUT_MARGIN = 0.12
"""Part of a number by which "about" or "almost" may be off."""
_LEAST_ROUND = 20
"""Below it "more than" is told of a number itself."""
_MOST_ABOVE = 0.3
"""Part of a round number by which what "more than" it stands for is higher at most."""
_SHORT_OF_NEXT = 0.99
"""Part of the way to the next round number that "more than" a round one may stand for."""
_BEFORE = 40
_AFTER = 110
"""Characters beside a number that its passage reaches, up to the next number or the sentence's end."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One telling of a quantity."""

    figure: Figure
    what: str
    """What it counts: the figure's own word, `killed` for a toll, `attending` for a crowd."""
    article: str
    passage: Passage
    """The number with the words that say what it counts."""
    sentence: tuple[int, int]
    group: str
    """Whom it counts where that is a special group ("children"); empty for people at large."""
    is_part: bool
    """A part of another number: "including 11 children", "six others"."""
    is_of_people: bool
    """Whether the words beside it say that it counts people."""
    event: str
    """Event id, empty where it stands in none."""
    places: frozenset[str]
    """Actor ids of the places named beside it."""
    is_said: bool
    """Whether somebody is told to give it."""
    span: Span | None
    """When the event is told to have been, None where this mention gives no date."""

    @property
    def kind(self) -> tuple[str, str, str]:
        """What is compared with what: what is counted, of whom, in which unit."""
        return self.what, self.group, self.figure.unit


def read_quantities(given: ConflictInput) -> tuple[Quantity, ...]:
    """Return the quantities of all articles, in order of article and offset; boilerplate is left out."""
    events = {account.mention: event.id for event in given.events for account in event.accounts}
    places = frozenset(actor.id for actor in given.actors.actors if actor.kind is NameKind.PLACE)
    return tuple(
        quantity
        for article, extraction in zip(given.articles, given.extractions, strict=True)
        for quantity in _of_article(article, extraction, given, events, places)
    )


def _named_between(start: int, end: int, article: str, names: Sequence[Name], actors: ActorIndex) -> Iterator[str]:
    """Yield the actors that an article names from one offset to another; `names` are its own, sorted."""
    first, last = (bisect_left(names, at, key=lambda name: name.start) for at in (start, end))
    for name in names[first:last]:
        if actor := actors.actor_of(article, name.start, name.end):
            yield actor


def _of_article(
    article: Article, extraction: Extraction, given: ConflictInput, events: dict[str, str], places: frozenset[str]
) -> Iterator[Quantity]:
    names = sorted(extraction.names, key=lambda name: name.start)
    figures = _all_figures(extraction)
    for at, figure in enumerate(figures):
        if any(figure.start < one.end and one.start < figure.end for one in article.boilerplate):
            continue
        sentence = next((one for one in extraction.sentences if one[0] <= figure.start < one[1]), None)
        if sentence is None:
            continue
        previous_end = figures[at - 1].end if at else 0
        next_start = figures[at + 1].start if at + 1 < len(figures) else len(article.text)
        between = max(sentence[0], previous_end), min(sentence[1], max(next_start, figure.end))
        start, end = max(between[0], figure.start - _BEFORE), min(between[1], figure.end + _AFTER)
        start, end = _to_words(article.text, start, end, figure)
        inside = [one for one in extraction.mentions if one.start <= figure.start < one.end and one.key in events]
        own = min(inside, key=lambda one: one.end - one.start, default=None)
        counted = read_counted(article.text, figure, sentence)
        yield Quantity(
            figure,
            counted.what,
            article.key,
            Passage(article.key, start, end, article.text[start:end]),
            sentence,
            counted.group,
            counted.is_part,
            counted.is_of_people,
            events.get(own.key, "") if own else "",
            frozenset(_named_between(*between, article.key, names, given.actors)) & places,
            own is not None and own.speech is not None and own.speech.speaker is not None,
            _span_of(figure, own, sentence, extraction, given),
        )


def _span_of(
    figure: Figure, own: Mention | None, sentence: tuple[int, int], extraction: Extraction, given: ConflictInput
) -> Span | None:
    """Return the date that stands nearest to a figure in its sentence, else its mention's own.

    None where there is neither; undated where the nearest date words were resolved nowhere in the article.
    """
    inside = [
        (abs(one.start - figure.start), at)
        for at, one in enumerate(extraction.timexes)
        if sentence[0] <= one.start < sentence[1]
        and one.type in (TimexType.DATE, TimexType.TIME)
        and not (one.start < figure.end and figure.start < one.end)
    ]
    if not inside:
        resolved = given.mentions.get(own.key) if own else None
        return resolved.span if resolved and resolved.span.is_dated else None
    nearest = min(inside)[1]
    words = extraction.timexes[nearest].text
    by_index = (given.mentions.get(one.key) for one in extraction.mentions if one.timex == nearest)
    found = next((one.span for one in by_index if one), None)
    if found is not None:
        return found
    every = (given.mentions.get(one.key) for one in extraction.mentions)
    return next((one.span for one in every if one and one.timex_words == words), UNDATED)


def _all_figures(extraction: Extraction) -> list[Figure]:
    found = {(one.start, one.end): one for mention in extraction.mentions for one in mention.figures}
    found |= {(one.start, one.end): one for one in extraction.figures}
    return [found[place] for place in sorted(found)]


def _to_words(text: str, start: int, end: int, figure: Figure) -> tuple[int, int]:
    """Move the ends of a passage to word borders, never into the figure."""
    while start < figure.start and start > 0 and text[start - 1].isalnum():
        start += 1
    while end > figure.end and end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end -= 1
    while start < figure.start and not text[start].isalnum():
        start += 1
    while end > figure.end and text[end - 1].isspace():
        end -= 1
    return start, end


def values_agree(one: Figure, other: Figure) -> bool:
    """Return whether two tellings of one quantity are compatible: bounds, ranges and rounding taken in."""
    low, high = bounds_of(one)
    other_low, other_high = bounds_of(other)
    if low <= other_high and other_low <= high:
        return True
    return _rounds_to(one.low, other.low) or _rounds_to(other.low, one.low)


def bounds_of(figure: Figure) -> tuple[float, float]:
    """Return the least and the most a telling lets expect.

    "At least" and "more than" are read as newspapers use them: the number known so far, or one short of
    the next that is as round, not a bare lower bound, or no two tolls would ever differ.
    """
    below = ABOUT_MARGIN if figure.bound in (Bound.ABOUT, Bound.AT_MOST) else 0.0
    above = ABOUT_MARGIN if figure.bound is Bound.ABOUT else 0.0
    is_least = figure.bound is Bound.AT_LEAST
    step = min(_round_step(figure.low), _MOST_ABOVE * figure.low) if is_least else 0.0
    return figure.low * (1 - below), figure.high * (1 + above) + step * _SHORT_OF_NEXT


def _round_step(value: float) -> float:
    """Return how far the next number is that is as round: 100 for 200, 1,000 for 26,000, 0 for 27."""
    if value < _LEAST_ROUND or value != int(value):
        return 0.0
    digits = f"{value:.0f}"
    zeros = len(digits) - len(digits.rstrip("0"))
    return float(10**zeros) if zeros else 0.0


def _rounds_to(exact: float, rounded: float) -> bool:
    """Return whether `rounded` is `exact` with fewer digits: 300,000 for 280,000, 100 for 104."""
    if rounded < 10 or exact <= 0:  # noqa: PLR2004 - below ten nobody rounds
        return False
    digits = f"{rounded:.0f}"
    zeros = len(digits) - len(digits.rstrip("0"))
    is_near = abs(exact - rounded) <= MOST_ROUNDED * rounded
    return zeros > 0 and is_near and round(exact / 10**zeros) * 10**zeros == rounded


def passages_of(quantities: Iterable[Quantity]) -> tuple[Passage, ...]:
    """Return the passages of quantities, each once, in order."""
    return tuple(sorted({one.passage for one in quantities}, key=lambda one: (one.article, one.start)))
