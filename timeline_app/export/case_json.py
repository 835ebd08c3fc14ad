"""The case as one JSON object: every event, account, conflict and edit with its evidence.

Offsets count characters of the article's text, so that a quote is `text[start:end]`; dates
are EDTF.  Keys may be added to the format, those there are stay.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.case import Case
from timeline_app.domain.conflict import Conflict, FigureGroup, Passage, Side
from timeline_app.domain.dates import WallTime
from timeline_app.domain.edtf import format_edtf
from timeline_app.domain.event import Account, Event
from timeline_app.export.case_lookup import CaseLookup
from timeline_app.export.omission import Omission

FORMAT = "timeline-case"
VERSION = 1

_Object = dict[str, Any]


def write_case_json(case: Case, *, with_text: bool = False, omitted: Sequence[Omission] = ()) -> str:
    """Write a case as JSON text, ending in a newline.

    `with_text` adds every article's whole text; `omitted` is what the caller left out, to
    which articles that an editor removed are added.
    """
    lookup = CaseLookup(case)
    removed = [Omission(article.file_name, "removed from the case by an editor") for article in lookup.removed]
    derived = case.derived
    document = {
        "format": FORMAT,
        "version": VERSION,
        "title": case.title,
        "articles": [_article(article, lookup, with_text=with_text) for article in lookup.articles],
        "actors": [_actor(actor) for actor in derived.actors],
        "events": [_event(event, lookup) for event in derived.events],
        "figures": [_figure_group(group, lookup) for group in derived.figures],
        "conflicts": [_conflict(conflict, lookup) for conflict in derived.conflicts],
        "edits": [asdict(edit) for edit in case.edits],
        "omitted": [asdict(omission) for omission in (*omitted, *removed)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _article(article: Article, lookup: CaseLookup, *, with_text: bool) -> _Object:
    standing = lookup.standing(article.key)
    written: _Object = {
        "id": lookup.article_id(article.key),
        "file": article.file_name,
        "part": article.part,
        "title": article.title,
        "source": standing.outlet,
        "outlet_known": standing.outlet_known,
        "author": article.byline,
        "published": format_edtf(standing.published),
        "published_basis": standing.published_basis.value,
        "language": article.language,
        "sha256": article.sha256,
        "independence_group": standing.group,
        "derived_from": lookup.find_article_id(standing.derived_from),
        "warnings": list(article.warnings),
    }
    return written | {"text": article.text} if with_text else written


def _actor(actor: Actor) -> _Object:
    return {"id": actor.id, "name": actor.name, "kind": actor.kind.value, "variants": list(actor.variants)}


def _event(event: Event, lookup: CaseLookup) -> _Object:
    return {
        "id": event.id,
        "label": event.label,
        "kind": event.kind,
        "date": format_edtf(event.span),
        "earliest": _iso(event.span.earliest),
        "latest": _iso(event.span.latest),
        "precision": event.span.precision.value,
        "actors": list(event.actors),
        "sources": lookup.outlets(account.article for account in event.accounts),
        "independent_sources": event.independent_sources,
        "corrected": event.corrected,
        "correction_reason": event.correction_reason,
        "date_as_told": format_edtf(event.told_span),
        "hidden": event.hidden,
        "starred": event.starred,
        "background": event.is_background,
        "confidence": event.confidence,
        "note": event.note,
        "mentions": [_mention(account, lookup) for account in event.accounts],
    }


def _iso(moment: WallTime | None) -> str | None:
    return None if moment is None else moment.iso()


def _mention(account: Account, lookup: CaseLookup) -> _Object:
    article_id = lookup.article_id(account.article)
    return {
        "id": f"{article_id}@{account.start}-{account.end}",
        "article_id": article_id,
        "article": lookup.article(account.article).file_name,
        "start": account.start,
        "end": account.end,
        "quote": account.quote,
        "timex": account.timex_words,
        "date_as_told": format_edtf(account.span),
        "basis": account.basis.value,
        "speaker": account.speaker,
        "stance": account.stance.value,
        "note": account.note,
        "by_hand": account.by_hand,
    }


def _figure_group(group: FigureGroup, lookup: CaseLookup) -> _Object:
    told = [
        _passage(account.passage, lookup) | {"value": account.value, "high": account.high, "as_of": account.as_of}
        for account in group.accounts
    ]
    return {"id": group.id, "what": group.what, "unit": group.unit, "mentions": told}


def _conflict(conflict: Conflict, lookup: CaseLookup) -> _Object:
    return {
        "id": conflict.id,
        "type": conflict.type.value,
        "status": conflict.status.value,
        "note": conflict.note,
        "confidence": conflict.confidence,
        "reason": conflict.reason,
        "events": list(conflict.events),
        "sides": [_side(side, lookup) for side in conflict.sides],
    }


def _side(side: Side, lookup: CaseLookup) -> _Object:
    return {
        "position": side.position,
        "sources": lookup.outlets(passage.article for passage in side.passages),
        "independent_sources": side.independent_sources,
        "mentions": [_passage(passage, lookup) for passage in side.passages],
    }


def _passage(passage: Passage, lookup: CaseLookup) -> _Object:
    return {
        "article_id": lookup.article_id(passage.article),
        "article": lookup.article(passage.article).file_name,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.quote,
    }
