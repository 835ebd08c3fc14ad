"""Which full names are one actor, case-wide: spellings, short names, lexicon, acronyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.aliases import join_aliases
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.keys import join_by_keys
from timeline_app.reconcile.actors.lexicon import fold_words, lexicon
from timeline_app.reconcile.actors.occurrences import CaseNames, FormUse
from timeline_app.reconcile.actors.shortening import (
    join_divided,
    join_first_words,
    join_initials,
    join_run_in,
    join_shorter,
)
from timeline_app.reconcile.actors.sounding import sounds_like
from timeline_app.reconcile.actors.spelling import is_one_letter_off, is_slip_of, is_spelling_of, plain_vowels, skeleton

_BOUNDARIES = frozenset({"and", "of", "for", "at", "in", "on"})
"""Words at which a body's long name may be cut short: "Ministry of Information [and …]"."""
_SHORTEST_CUT = 2
_SAINTS = frozenset({"st", "saint"})
LONG = 5
"""Letters from which two single words that sound alike may be one name."""
_PAPERS = frozenset({"newspaper", "daily"})
"""A body's paper is another body: "the Harvest Party newspaper"."""
Spellings = tuple[str, str]
"""Two folded words that stand in one place of two names."""
_LONGEST_COMMON_BLOCK = 60
"""Names in one block that are compared each with each; a larger block is too common to tell anything."""


def join_full_names(names: CaseNames, groups: Groups[Form]) -> None:
    """Join the forms that spell one actor's full name; `groups` is changed."""
    uses = names.uses
    _join_equal_words(uses, groups)
    _join_short_bodies(uses, groups)
    join_by_keys(uses, groups)
    _join_spellings(uses, groups)
    join_first_words(uses, groups, names.texts)
    join_initials(uses, groups)
    join_shorter(uses, groups)
    join_divided(uses, groups)
    join_run_in(uses, groups)
    join_aliases(uses, groups, (pair for told in names.aliases.values() for pair in told))


def _join_equal_words(uses: dict[Form, FormUse], groups: Groups[Form]) -> None:
    """Join what differs by "Mr" or by naming the country, where only one country is named with it."""
    by_words: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in uses:
        if form.words and not (form.is_single and (form.is_addressed or form.gender)):
            by_words[_without_plural(form, uses)].append(form)
    for forms in by_words.values():
        by_country: dict[str, Form] = {}
        for form in forms:
            groups.join(by_country.setdefault(form.country, form), form)
        named = [country for country in by_country if country]
        if "" in by_country and len(named) == 1 and not forms[0].is_single:
            groups.join(by_country[named[0]], by_country[""])


def _without_plural(form: Form, uses: dict[Form, FormUse]) -> tuple[str, ...]:
    if uses[form].kind is NameKind.PERSON or form.is_acronym:
        return form.words
    last = form.words[-1]
    return (*form.words[:-1], last[:-1] if len(last) > len("bus") and last.endswith("s") else last)


def _join_short_bodies(uses: dict[Form, FormUse], groups: Groups[Form]) -> None:
    """Join "Meta" with "Meta Platforms" and "Ministry of Information" with its longer name."""
    by_words: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form, use in uses.items():
        if use.kind is not NameKind.PERSON or form.sort == "body" or _is_guessed(form, use):
            by_words[form.words].append(form)
    longer: dict[Form, list[Form]] = defaultdict(list)
    for form, use in uses.items():
        if use.kind is not NameKind.PERSON:
            shorter = [*_short_names(form.words), *_with_country(form)]
            for short in shorter:
                for other in by_words.get(short, ()):
                    if _same_country(form, other) and not _is_other_central(other, form):
                        longer[other].append(form)
    for short_form, forms in longer.items():
        if len({groups.root(form) for form in forms}) == 1:
            groups.join(forms[0], short_form)


def _is_other_central(short: Form, longer: Form) -> bool:
    """Return whether a country's body is none of another region: Central Bank of Ireland, European Central Bank."""
    left_off = longer.words[: -len(short.words)]
    return bool(short.country) and not longer.country and not lexicon().regions.isdisjoint(left_off)


def _is_guessed(form: Form, use: FormUse) -> bool:
    """Return whether nothing but a verb of saying beside it makes a name a person's: "Ostrava Water said"."""
    has_role = any(one.role for one in use.occurrences)
    return not form.is_single and not form.is_addressed and not has_role and form.words[0] not in lexicon().given_names


def _short_names(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    known = lexicon()
    if len(words) > 1 and words[-1] in known.optional_endings:
        is_its_paper = words[-1] in _PAPERS and not known.body_heads.isdisjoint(words[:-1])
        if not is_its_paper:
            yield words[:-1]
    if len(words) > _SHORTEST_CUT and words[0] in _SAINTS and words[1].endswith("s"):
        yield words[0], words[1][:-1]  # "St Anne's" for its hospital
    for at in range(_SHORTEST_CUT, len(words)):
        if words[at] in _BOUNDARIES:
            yield words[:at]
    if words and words[-1] in known.body_heads:
        front = next((at for at, word in enumerate(words) if word in _BOUNDARIES), len(words))
        yield from (words[at:] for at in range(1, min(front, len(words) - 1)))


def _with_country(form: Form) -> Iterator[tuple[str, ...]]:
    """Yield "utopia international" for Utopia International Airlines, whose country is part of its name."""
    if form.country and len(form.words) > 1 and form.words[-1] in lexicon().optional_endings:
        yield (*fold_words(form.country), *form.words[:-1])


def _same_country(one: Form, other: Form) -> bool:
    return not one.country or not other.country or one.country == other.country


def _join_spellings(uses: dict[Form, FormUse], groups: Groups[Form]) -> None:
    for block in _blocks(uses):
        for one, other in combinations(block, 2):
            if groups.root(one) != groups.root(other) and _spell_one_name(uses[one], uses[other]):
                groups.join(one, other)


def _blocks(uses: dict[Form, FormUse]) -> Iterator[list[Form]]:
    """Yield forms that may be spellings of one another: as many words, and one word's consonants in common."""
    blocks: dict[tuple[int, int, str], list[Form]] = defaultdict(list)
    for form in uses:
        is_stranger = form.is_single and (form.is_addressed or bool(form.gender))
        if not form.is_acronym and form.sort == "name" and not is_stranger:
            for at, word in enumerate(form.words):
                if len(form.words) > 1 or len(word) > 1:
                    blocks[len(form.words), at, skeleton(word)].append(form)
            for group in lexicon().given_names_of.get(form.words[0], ()) if len(form.words) > 1 else ():
                blocks[len(form.words), 0, group].append(form)
    yield from (block for block in blocks.values() if 1 < len(block) <= _LONGEST_COMMON_BLOCK)


def _spell_one_name(one: FormUse, other: FormUse) -> bool:
    if not _same_country(one.form, other.form):
        return False
    pairs = list(zip(one.form.words, other.form.words, strict=True))
    differing = [(a, b) for a, b in pairs if plain_vowels(a) != plain_vowels(b)]
    if not differing:
        return True
    share_article = not one.articles.isdisjoint(other.articles)
    if len(pairs) == 1:
        return _may_be_one_word(one, other) and not share_article
    if share_article:
        is_surname = one.kind is not NameKind.PERSON or differing[0] != pairs[0]
        return len(differing) == 1 and is_surname and is_spelling_of(*differing[0])
    if NameKind.ORGANISATION in (one.kind, other.kind):
        return len(differing) == 1 and _is_near(*differing[0])
    return _may_be_one_person(pairs, differing, one, other)


def _may_be_one_person(
    pairs: Sequence[Spellings], differing: Sequence[Spellings], one: FormUse, other: FormUse
) -> bool:
    """Return whether two names that no article has both of are one, say "Leila Amrouche" and "Leyla Amrush"."""
    given = pairs[0]
    if given in differing:
        are_two_names = all(word in lexicon().given_names for word in given) and not _are_one_given_name(*given)
        is_close = _is_near(*given) or sounds_like(*given, by_same_vowels=True)
        if not is_close or (are_two_names and not (_is_near(*given) and _roles(one) & _roles(other))):
            return False
    rest = [words for words in differing if words != given]
    if len(rest) == 1 and given not in differing and is_one_letter_off(*rest[0]) and _roles(one) & _roles(other):
        return True
    if given in differing and not _are_one_given_name(*given):
        return all(_is_near(*words) for words in rest)
    return all(_is_near(*words) or (sounds_like(*words) and not _are_couple(*words)) for words in rest)


def _are_couple(one: str, other: str) -> bool:
    """Return whether two surnames may be a man's and a woman's: Petrov, Petrova."""
    return other == f"{one}a" or one == f"{other}a"


def _is_near(one: str, other: str) -> bool:
    return is_spelling_of(one, other) or is_slip_of(one, other) or _are_one_given_name(one, other)


def _are_one_given_name(one: str, other: str) -> bool:
    """Return whether two given names are one in short or in another language: Bob, Robert; Aleksandr, Alexander."""
    names = lexicon().given_names_of
    return not names.get(one, frozenset()).isdisjoint(names.get(other, frozenset()))


def _may_be_one_word(one: FormUse, other: FormUse) -> bool:
    """Return whether two single words, say names of a village, may be one: never where either is a person's."""
    kinds = {one.kind, other.kind}
    words = one.form.words[0], other.form.words[0]
    is_one_word = is_spelling_of(*words) or (min(map(len, words)) >= LONG and sounds_like(*words, by_same_vowels=True))
    return kinds <= {NameKind.PLACE, NameKind.OTHER} and is_one_word


def _roles(use: FormUse) -> set[str]:
    known = lexicon().roles
    words: Iterable[str] = (word.casefold().strip(",.") for one in use.occurrences for word in one.role.split())
    return {known[word] for word in words if word in known}
