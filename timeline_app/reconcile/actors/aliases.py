"""Other names that an article tells of somebody: "also known as", "alias"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.occurrences import FormUse, ReadNames

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


def join_aliases(uses: Mapping[Form, FormUse], groups: Groups[Form], aliases: Iterable[tuple[Form, Form]]) -> None:
    """Join two names of which an article says that they are one's; `groups` is changed."""
    for form, other in sorted(set(aliases)):
        if other != form and _may_be_one(uses[form], uses[other]):
            groups.join(form, other)


def told_aliases(names: ReadNames) -> Iterator[tuple[Form, Form]]:
    """Yield names of an article with others that it says are the same one's."""
    told = [(form, one) for form, places in names.by_form.items() for one in places if not one.is_margin]
    starting = {one.start: form for form, one in told}
    for form, one in told:
        match = _OTHER_NAME.match(names.text, one.end, one.end + _LONGEST)
        if match and match.end() in starting:
            yield form, starting[match.end()]


def _may_be_one(one: FormUse, other: FormUse) -> bool:
    """Return whether two names may be one's: no country's, and none of a place with somebody's."""
    kinds = {one.kind, other.kind}
    are_named = all(use.form.sort in ("name", "body") for use in (one, other))
    return are_named and (NameKind.PLACE not in kinds or kinds <= {NameKind.PLACE, NameKind.OTHER})
