"""Why accounts can't all be right, each in one sentence that an investigator reads at a glance."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.reconcile.conflicts.naming import ONE_ACCOUNT, listed
from timeline_app.reconcile.conflicts.statements import is_of_many
from timeline_app.reconcile.wording.tidying import as_sentence

_AT = re.compile(r"\Aat\s+", re.IGNORECASE)
_TWO = 2
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)
_WHETHER = "whether"
"""Begins a contrast's topic whose poles are whole clauses, or say what a person does."""


def denial_reason(claim: str, deniers: Sequence[str]) -> str:
    """Return "X says that …; Y denies it."; the claim and names as they stand within a sentence."""
    verb = "deny" if len(deniers) > 1 or is_of_many(deniers[0]) else "denies"
    return as_sentence(f"{claim}; {listed(deniers)} {verb} it.")


def deed_reason(said: str, denied: str) -> str:
    """Return the reason where one account tells a deed and another that it was not done."""
    return f"One account says {said}; another says {denied}."


def contrast_reason(topic: str, holder: str, poles: Sequence[str]) -> str:
    """Return the reason where accounts say of one and the same what can't be true together.

    `holder` is the person it is said of, or empty; of one a pole says what he does ("is alive").
    """
    if topic.startswith(_WHETHER):
        told = [f"{holder} {pole}".strip() for pole in poles]
        return f"Some accounts say {told[0]}, others that {' or '.join(told[1:])}."
    of_whom = f" of {holder}" if holder else ""
    return f"Accounts{of_whom} differ on {topic}: {', '.join(poles[:-1])} or {poles[-1]}."


def date_reason(what: str, dates: Sequence[str]) -> str:
    """Return "The arrest of X is told for May by one side, for June by the other."."""
    dates = [_AT.sub("", told) for told in dates]
    if len(dates) == _TWO:
        return as_sentence(f"{what} is told for {dates[0]} by one side, for {dates[1]} by the other.")
    return as_sentence(f"{what} is told for {', '.join(dates[:-1])} and {dates[-1]} by different accounts.")


def moment_reason(happening: str, moments: Sequence[str]) -> str:
    """Return "Accounts differ on when the ship left port: 6 pm or 7.40 pm."; a happening that is empty is not told."""
    moments = [_AT.sub("", one) for one in moments]
    dated = re.compile("|".join(rf"(?: (?:at|on|in|by))? {re.escape(one)}\b" for one in moments), re.IGNORECASE)
    told = f"when {dated.sub('', happening)}" if happening else "when one thing happened"
    return f"Accounts differ on {told}: {', '.join(moments[:-1])} or {moments[-1]}."


def count_reason(who: Sequence[str], numbers: Sequence[str], what: str = "") -> str:
    """Return "The number of users is 40 according to X, 300 according to Y."; accounts where two speak for none."""
    number = f"the number of {what}" if what else "one number"
    if len(set(who)) < len(who):
        return f"Accounts give {number} as {', '.join(numbers[:-1])} and as {numbers[-1]}."
    told = [f"{number} according to {name}" for name, number in zip(who, numbers, strict=True)]
    return as_sentence(f"{number} is {', '.join(told)}.")


def ordinal_reason(what: str, numbers: Sequence[int]) -> str:
    """Return "Accounts call it the 65th and the 69th anniversary of X."."""
    called = [f"the {ordinal(number)}" for number in numbers]
    return f"Accounts call it {', '.join(called[:-1])} and {called[-1]} {what}."


def ordinal(number: int) -> str:
    """Return a number as one counts: 21st."""
    ending = "th" if number % 100 in _TEENS else _ORDINALS.get(number % 10, "th")
    return f"{number}{ending}"


def quote_reason(names: Sequence[str]) -> str:
    """Return "The same words are quoted as X's by one account, as Y's by another."."""
    told = [f"{name}'{'' if name.endswith('s') else 's'}" for name in names]
    if len(told) == _TWO:
        return f"The same words are quoted as {told[0]} by one account and as {told[1]} by another."
    return f"The same words are quoted as {', '.join(told[:-1])} and {told[-1]} by different accounts."


def opposition_reason(claims: Sequence[str]) -> str:
    """Return "X says …; Y says …", each from its speaker's name on."""
    first, *others = (one.rstrip(".") for one in claims)
    others = [one.replace(ONE_ACCOUNT, "another", 1) if first.startswith(ONE_ACCOUNT) else one for one in others]
    return as_sentence(f"{'; '.join([first, *others])}.")
