"""Names cut short: "T. Veluna" for Tomasi Veluna, "Brewell" for the maker Brewell Home."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.lexicon import is_hyphenated_name, lexicon
from timeline_app.reconcile.actors.occurrences import FormUse
from timeline_app.reconcile.actors.spelling import is_spelling_of, skeleton

SHORTEST = 4
"""Letters of a company's first word that may stand for the whole name."""
FULL = 2
"""Words of a given and a family name."""
LONGEST = 6
MOST_INITIALS = 3
"""Letters before a surname in capitals that may be initials."""
_QUOTES = frozenset('"“”')
_AT_PLACE = re.compile(r"\b(?:in|near|outside|around)\s+\Z", re.IGNORECASE)
_REACH = len("outside  ")


def join_initials(uses: Mapping[Form, FormUse], groups: Groups[Form]) -> None:
    """Join a surname behind an initial with the one full name of the case that it can shorten; `groups` is changed."""
    by_surname: dict[str, list[Form]] = defaultdict(list)
    for form, use in uses.items():
        if form.sort == "name" and len(form.words) > 1 and use.kind in (NameKind.PERSON, NameKind.OTHER):
            by_surname[skeleton(form.words[-1])].append(form)
    for form, use in uses.items():
        if form.sort == "name" and _has_initial(form, use):
            fitting = [other for other in by_surname[skeleton(form.words[-1])] if _shortens(form, other)]
            if len({groups.root(other) for other in fitting}) == 1:
                groups.join(fitting[0], form)


def _has_initial(form: Form, use: FormUse) -> bool:
    """Return whether a name begins with one initial or several: "T. Roe", "J.P. Roe", "JP Roe"."""
    if len(form.words) < FULL or len(form.words[-1]) == 1:
        return False
    first = form.words[0]
    return len(first) == 1 or (len(first) <= MOST_INITIALS and any(_opens_in_capitals(text) for text in use.texts))


def _opens_in_capitals(text: str) -> bool:
    return text.split(maxsplit=1)[0].isupper() and not text.isupper()


def _shortens(form: Form, other: Form) -> bool:
    initials = "".join(word[0] for word in other.words[:-1])
    is_full = len(other.words[0]) > 1 and form.words[0] in (initials, initials[0])
    return is_full and form.words != other.words and is_spelling_of(form.words[-1], other.words[-1])


def join_shorter(uses: Mapping[Form, FormUse], groups: Groups[Form]) -> None:
    """Join a given and a family name with the one longer name that holds both, its given name first.

    "Ana Lopez" is Ana Maria Lopez Garcia, where no other name of the case could be shortened so.
    """
    longer: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for form, use in uses.items():
        if _is_longer(form, use):
            for word in form.words[1:]:
                longer[skeleton(form.words[0]), skeleton(word)].append(form)
    for form, use in uses.items():
        if form.sort == "name" and len(form.words) >= FULL and use.kind in (NameKind.PERSON, NameKind.OTHER):
            known = longer.get((skeleton(form.words[0]), skeleton(form.words[1])), [])
            is_person = use.kind is NameKind.PERSON or Form(form.words[-1:]) in uses
            fitting = [one for one in known if _holds(one, form) and (is_person or uses[one].kind is NameKind.PERSON)]
            if len({groups.root(other) for other in fitting}) == 1:
                groups.join(fitting[0], form)


def join_divided(uses: Mapping[Form, FormUse], groups: Groups[Form]) -> None:
    """Join a family name of two words, "Ben Halim", with the one full name that ends in it, in one word or in two."""
    by_surname: dict[str, list[Form]] = defaultdict(list)
    by_end: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form, use in uses.items():
        if form.sort == "name" and len(form.words) >= FULL and use.kind is not NameKind.ORGANISATION:
            by_surname[form.words[-1]].append(form)
            if len(form.words) > FULL:
                by_end[form.words[-FULL:]].append(form)
    for form in uses:
        if form.sort == "name" and len(form.words) == FULL and form.words[0] in lexicon().particles:
            fitting = by_end.get(form.words) or by_surname.get("".join(form.words), [])
            if len({groups.root(other) for other in fitting}) == 1:
                groups.join(fitting[0], form)


def join_run_in(uses: Mapping[Form, FormUse], groups: Groups[Form]) -> None:
    """Join a person's name with the same behind other capitals, "Chief Engineer Ana Roe" or "Acme Buyer Ana Roe".

    Only where the short name is told as often at least, and the words before it are no given names.
    """
    by_words = {form.words: form for form in uses if form.sort == "name" and not form.country and not form.gender}
    for form, use in uses.items():
        if form.sort != "name" or use.kind not in (NameKind.PERSON, NameKind.OTHER):
            continue
        for size in range(FULL, min(LONGEST, len(form.words))):
            short = by_words.get(form.words[-size:])
            if short is not None and (_has_nickname(use) or _is_run_in(use, uses[short])):
                groups.join(short, form)
                break


def _has_nickname(use: FormUse) -> bool:
    """Return whether a nickname stands within a name: Tomas “Tito” Roe is Tito Roe."""
    return any(not _QUOTES.isdisjoint(text) for text in use.texts)


def _is_run_in(use: FormUse, short: FormUse) -> bool:
    """Return whether words that are no given names ran into a person's name, which is told without them as well."""
    front = use.form.words[: -len(short.form.words)]
    is_oftener = len(short.told) >= len(use.told)
    return _is_known_person(short) and is_oftener and lexicon().given_names.isdisjoint(front)


def _is_known_person(use: FormUse) -> bool:
    is_named = use.form.words[0] in lexicon().given_names and len(use.form.words[0]) > 1
    return is_named and use.kind is NameKind.PERSON


def _is_longer(form: Form, use: FormUse) -> bool:
    is_whole = FULL < len(form.words) <= LONGEST and not any(map(is_hyphenated_name, use.texts))
    is_name = form.sort == "name" and use.kind in (NameKind.PERSON, NameKind.OTHER)
    return is_name and is_whole and len(form.words[0]) > 1


def _holds(longer: Form, form: Form) -> bool:
    """Return whether a longer name has all words of a shorter one in their order, the given name first in both."""
    behind = iter(longer.words[1:])
    is_given = is_spelling_of(form.words[0], longer.words[0]) and len(form.words) < len(longer.words)
    if len(form.words) > FULL and min(map(len, form.words)) == 1:
        return False  # George W. Bush is not George H. W. Bush
    return is_given and all(any(is_spelling_of(word, other) for other in behind) for word in form.words[1:])


def join_first_words(uses: Mapping[Form, FormUse], groups: Groups[Form], texts: Mapping[str, str]) -> None:
    """Join a body's first word, where it is no place's nor a person's, with the one body that begins with it."""
    bodies: dict[str, list[Form]] = defaultdict(list)
    others: set[str] = set()
    for form, use in uses.items():
        if form.sort == "name" and len(form.words) > 1:
            if use.kind is NameKind.ORGANISATION:
                bodies[form.words[0]].append(form)
            else:
                others.update((form.words[0], form.words[-1]))
    for form, use in uses.items():
        fitting = bodies.get(form.words[0], []) if form.is_single and form.words[0] not in others else []
        is_public = any(not lexicon().public_heads.isdisjoint(other.words) for other in fitting)
        if fitting and not is_public and _may_be_body(use, texts) and len({groups.root(one) for one in fitting}) == 1:
            groups.join(fitting[0], form)


def _may_be_body(use: FormUse, texts: Mapping[str, str]) -> bool:
    word = use.form.words[0]
    known = lexicon()
    if use.form.sort != "name" or use.form.is_acronym or len(word) < SHORTEST or known.country_of(word):
        return False
    if use.kind not in (NameKind.ORGANISATION, NameKind.OTHER) or word in known.body_heads:
        return False
    return not any(
        _AT_PLACE.search(texts.get(one.article, "")[max(0, one.start - _REACH) : one.start]) for one in use.occurrences
    )
