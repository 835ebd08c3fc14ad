"""Which acronym a body's name has: told in brackets beside it, or made of its initials."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.lexicon import fold_words, lexicon
from timeline_app.reconcile.actors.occurrences import FormUse, Occurrence

SHORTEST = 2
_KNOWN_AS = r"(?:better |also |commonly )?known (?:by its (?:\w+ )?(?:acronym|initials|abbreviation)|in short as|as)"
_TOLD = re.compile(
    rf"[\"”’']?(?:\s{{0,2}}\((?:the )?|,? {_KNOWN_AS}(?: the)? |, or(?: the)? )"
    r"(?P<acronym>[A-Z][A-Za-z.]{1,7})(?=\)|[\s,.;])"
)
"""An acronym right behind a name: "(CRS)", ", known as CRS", ", or the CRS"."""
_SMALL = frozenset({"and", "of", "for", "the", "in", "on", "at"})


def find_introduced(
    full: Mapping[Form, FormUse], told: Mapping[str, Sequence[tuple[Form, str]]], groups: Groups[Form]
) -> dict[tuple[str, str], Form]:
    """Find "Content Reporting System (CRS)": by acronym and article, or "" where the whole case agrees.

    `told` are, by article key, names and the acronyms told right behind them.
    """
    found: dict[tuple[str, str], Form] = {}
    everywhere: dict[str, set[Form]] = defaultdict(set)
    for article, acronyms in told.items():
        for form, acronym in sorted(acronyms):
            if form in full and _fits(acronym, form, full[form].kind):
                found.setdefault((acronym, article), form)
                everywhere[acronym].add(groups.root(form))
    return found | {(acronym, ""): min(forms) for acronym, forms in everywhere.items() if len(forms) == 1}


def acronym_behind(occurrence: Occurrence, text: str) -> str:
    """Return the folded acronym told right behind a name or phrase: "the rail inspectorate (SRI)"; empty where none."""
    return _folded(_TOLD.match(text, occurrence.end))


def told_acronym(occurrence: Occurrence, text: str) -> str:
    """Return the folded acronym told right behind a name or within it; empty where none."""
    return _folded(_TOLD.match(text, occurrence.end) or _TOLD.search(occurrence.text))


def _folded(match: re.Match[str] | None) -> str:
    told = match["acronym"] if match else ""
    return "".join(fold_words(told)) if told.isupper() else ""


def initials_of(form: Form) -> set[str]:
    """Return the acronyms that a name may have.

    With and without small words and the country, and of "Safety Bureau" for Bureau of Safety.
    """
    words = [word for word in form.words if word not in _SMALL]
    told = {"".join(word[0] for word in one) for one in (form.words, words, [*words[1:], *words[:1]])}
    return told | {f"{form.country[0].casefold()}{initials}" for initials in told if form.country}


def initials_of_use(use: FormUse) -> frozenset[str]:
    """Return the acronyms that a name may have, by its form and by all its words as told.

    Of "Sudanese Armed Forces" it is SAF too.  Two letters stand for a body or place, not for a person.
    """
    if len(use.form.words) < SHORTEST and not use.form.country:
        return frozenset()
    known = lexicon()
    found = initials_of(use.form) if use.form.words else set()
    if use.kind is NameKind.ORGANISATION:
        told = {tuple(word for word in fold_words(text) if word not in _SMALL) for text in use.texts}
        found |= {"".join(word[0] for word in words) for words in told if len(words) >= SHORTEST}
    fewest = SHORTEST if use.kind in (NameKind.ORGANISATION, NameKind.PLACE) else SHORTEST + 1
    return frozenset(one for one in found if len(one) >= fewest and one not in known.no_initials)


def _fits(acronym: str, form: Form, kind: NameKind) -> bool:
    """Return whether an acronym told behind a name may be its own: a body's may be of another language."""
    if len(form.words) < SHORTEST and not form.country:
        return False
    is_body = kind is NameKind.ORGANISATION and not lexicon().body_heads.isdisjoint(form.words)
    return is_body or acronym[:1] in {*(word[0] for word in form.words), form.country[:1].casefold()}
