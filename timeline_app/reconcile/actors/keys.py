"""Full names that are one but for how their words are set: run together, turned round, without the middle ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.lexicon import is_hyphenated_name, lexicon
from timeline_app.reconcile.actors.occurrences import FormUse
from timeline_app.reconcile.actors.spelling import plain_vowels

SHORTEST_RUN = 7
"""Letters of a name from which it may be written in one word or in two."""
SHORTEST_PARTED = 6
"""Letters from which a name in one word may be written with a hyphen: Zolgat, Zol-Gat."""
FULL = 2
"""Words of a full name: given and family name."""
_SMALL = frozenset({"of", "the", "and", "for"})
_SHORTEST_PATRONYMIC = 7
_PATRONYMIC = ("ovich", "evich", "ovych", "yovych", "ovna", "evna", "ivna", "yivna", "ichna")
Key = Callable[[Form, FormUse], Hashable | None]


def join_by_keys(uses: Mapping[Form, FormUse], groups: Groups[Form]) -> None:
    """Join the names that differ in nothing but the setting of their words; `groups` is changed."""
    for key in (_run_together, _without_particles, _in_any_order, _without_middle, _body_in_any_order):
        same: dict[Hashable, list[Form]] = defaultdict(list)
        for form, use in uses.items():
            found = key(form, use) if form.sort == "name" and not form.is_acronym else None
            if found:
                same[found, form.country].append(form)
        for forms in same.values():
            _join(forms, uses, groups, is_certain=key is _body_in_any_order)


def _join(forms: list[Form], uses: Mapping[Form, FormUse], groups: Groups[Form], *, is_certain: bool) -> None:
    """Join forms of one key, unless certain only where no article has two of them; of three that are not one, none."""
    roots = list(dict.fromkeys(map(groups.root, forms)))
    if len(roots) == FULL:
        told = [
            frozenset[str]().union(*(uses[one].articles for one in forms if groups.root(one) == root)) for root in roots
        ]
        if is_certain or told[0].isdisjoint(told[1]):
            groups.join(*roots)


def _run_together(form: Form, use: FormUse) -> str | None:
    """Return "nordrail" for NordRail, Nord-Rail and Nord Rail."""
    letters = plain_vowels("".join(form.words))
    is_parted = form.is_single or any("-" in text for text in use.texts)
    return letters if len(letters) >= (SHORTEST_PARTED if is_parted else SHORTEST_RUN) else None


def _without_particles(form: Form, use: FormUse) -> tuple[str, ...] | None:
    """Return "joao silva" for João da Silva."""
    kept = tuple(word for word in form.words if word not in lexicon().particles)
    return kept if _is_person(use) and len(kept) >= FULL else None


def _in_any_order(form: Form, use: FormUse) -> tuple[str, ...] | None:
    """Return one key for Zhang Wei and Wei Zhang."""
    is_plain = _is_person(use) and len(form.words) == FULL and all(len(word) > 1 for word in form.words)
    return tuple(sorted(form.words)) if is_plain else None


def _without_middle(form: Form, use: FormUse) -> tuple[str, str] | None:
    """Return "jose lopez" for José María López; names whose parts are hyphenated have no middle."""
    if use.kind is not NameKind.PERSON or len(form.words) < FULL:
        return None
    is_hyphenated = any(map(is_hyphenated_name, use.texts))
    has_given = form.words[0] in lexicon().given_names or is_patronymic(form.words[1])
    is_full = has_given and not is_patronymic(form.words[-1])
    return (plain_vowels(form.words[0]), plain_vowels(form.words[-1])) if is_full and not is_hyphenated else None


def _body_in_any_order(form: Form, use: FormUse) -> tuple[str, ...] | None:
    """Return one key for University of Leemouth and Leemouth University."""
    kept = sorted(word for word in form.words if word not in _SMALL)
    has_head = not lexicon().body_heads.isdisjoint(kept)
    return tuple(kept) if use.kind is NameKind.ORGANISATION and has_head and len(kept) >= FULL else None


def is_patronymic(word: str) -> bool:
    """Return whether a folded word is a father's name as Russian and its neighbours form it: Ivanovich, Petrovna."""
    return len(word) >= _SHORTEST_PATRONYMIC and word.endswith(_PATRONYMIC)


def _is_person(use: FormUse) -> bool:
    return use.kind in (NameKind.PERSON, NameKind.OTHER)
