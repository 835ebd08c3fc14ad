"""Other names that an article tells of somebody: "also known as", "alias"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.occurrences import FormUse, Occurrence

_OTHER_NAME = re.compile(
    r",? \(?(?:(?:who|which|is|was|and|or|more|better|best|also|widely|commonly|popularly|formally|formerly|previously"
    r"|officially|locally|simply|sometimes|often|once|now|then|both) ){0,4}"
    r"(?:(?:known|referred to)(?: (?:to|in|by|among|throughout) (?:[\w’'-]+ ){1,4}?| )(?:simply )?as|nicknamed|dubbed"
    r"|alias|a\.?k\.?a\.?|whose (?:real|full|birth|given) name (?:is|was)|whose nom de guerre (?:is|was)"
    r"|nom de guerre|née|né|born)"
    r",? (?:the )?[\"“‘']?"
)
"""What stands between a name and another one of the same: ", also known as “"."""
_LONGEST = 90
Place = tuple[str, int]


def join_aliases(uses: Mapping[Form, FormUse], groups: Groups[Form], texts: Mapping[str, str]) -> None:
    """Join two names of which an article says that they are one's; `groups` is changed."""
    starting = {(one.article, one.start): form for form, use in uses.items() for one in use.told}
    for form, use in uses.items():
        for occurrence in use.told:
            other = _told_behind(occurrence, texts.get(occurrence.article, ""), starting)
            if other is not None and other != form and _may_be_one(use, uses[other]):
                groups.join(form, other)


def _told_behind(occurrence: Occurrence, text: str, starting: Mapping[Place, Form]) -> Form | None:
    match = _OTHER_NAME.match(text, occurrence.end, occurrence.end + _LONGEST)
    return starting.get((occurrence.article, match.end())) if match else None


def _may_be_one(one: FormUse, other: FormUse) -> bool:
    """Return whether two names may be one's: no country's, and none of a place with somebody's."""
    kinds = {one.kind, other.kind}
    are_named = all(use.form.sort in ("name", "body") for use in (one, other))
    return are_named and (NameKind.PLACE not in kinds or kinds <= {NameKind.PLACE, NameKind.OTHER})
