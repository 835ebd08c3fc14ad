"""What somebody is told to have said in other words than his own, to be known again where another is told to say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.conflicts.quotations import Persons, Quotation
from timeline_app.reconcile.words import bare_stem, stop_words

_WORD = re.compile(r"[^\W_]+")
_FEWEST_WORDS = 9
"""Words of what is said by which it is known again: two persons say fewer alike."""
_FEWEST_TELLING = 4
"""Of these, those that are no function words."""


def read_statements(sayings: Sequence[Saying], persons: Persons) -> Iterator[Quotation]:
    """Yield what persons are told by name to say, quoted or not, in the words of the articles."""
    for saying in sayings:
        if saying.is_silent or saying.frame_span == (0, 0) or persons.kinds.get(saying.who) is not NameKind.PERSON:
            continue
        start, end = saying.frame_span
        text = saying.clause.text
        is_by_name = any(actor == saying.who and start <= at < end for at, actor in saying.clause.actors)
        words = _WORD.findall(text[:start]) + _WORD.findall(text[end:])
        is_telling = sum(word not in stop_words() for word in words) >= _FEWEST_TELLING
        if is_by_name and is_telling and len(words) >= _FEWEST_WORDS:
            stems = tuple(bare_stem(word) for word in words)
            yield Quotation(saying.clause.passage, saying.who, stems, saying.clause.actor_ids - {saying.who})
