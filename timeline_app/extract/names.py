"""Proper names and role phrases: who and what a text speaks of, and of which kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline_app.domain.mention import Name, NameKind
from timeline_app.extract.lexicon import read_table, words_of
from timeline_app.extract.morphology import morphology
from timeline_app.extract.tokens import Tokens
from timeline_app.extract.verbs import verb_words

_LONGEST_NAME = 12
"""Tokens of one name; longer runs of capitals are headlines."""
_LONGEST_ROLE = 8
_SHORT = 2
_LONGEST_OFFICE = 4
"""Tokens of an office's name ("of Information and Development") behind which a person's is sought."""
_LOOK_BACK = 6
_ACRONYM = range(2, 7)
"""Letters of an acronym."""


@dataclass(frozen=True, slots=True)
class NameWords:
    """What tells names and their kinds in one language, lower case."""

    titles: frozenset[str]
    honorifics: frozenset[str]
    roles: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    organisation_heads: frozenset[str]
    organisations: frozenset[str]
    not_acronyms: frozenset[str]
    joiners: frozenset[str]
    person_joiners: frozenset[str]
    places: frozenset[str]
    demonyms: frozenset[str]
    place_heads: frozenset[str]
    place_prepositions: frozenset[str]
    directions: frozenset[str]
    given: frozenset[str]
    never: frozenset[str]
    calendar: frozenset[str]
    articles: frozenset[str]


@cache
def name_words(language: str) -> NameWords:
    """Return the lists by which names of a language are read."""
    roles, bodies = read_table(language, "roles"), read_table(language, "organisations")
    places, stops = read_table(language, "places"), read_table(language, "stop_words")
    names, demonyms = _countries(places["countries"])
    plural = morphology(language).plural_of
    return NameWords(
        titles=frozenset(roles["titles"]),
        honorifics=frozenset(roles["honorifics"]),
        roles=frozenset(roles["roles"]) | frozenset(map(plural, roles["roles"])),
        bodies=frozenset(roles["bodies"]) | frozenset(map(plural, roles["bodies"])),
        documents=frozenset(roles["documents"]),
        organisation_heads=frozenset(bodies["heads"]),
        organisations=frozenset(bodies["known"]),
        not_acronyms=frozenset(bodies["not_acronyms"]),
        joiners=frozenset(bodies["joiners"]),
        person_joiners=frozenset(bodies["person_joiners"]),
        places=names | frozenset(name.lower() for name in places["others"]["names"]),
        demonyms=demonyms,
        place_heads=frozenset(places["words"]["heads"]),
        place_prepositions=frozenset(places["words"]["prepositions"]),
        directions=frozenset(places["words"]["directions"]),
        given=frozenset(name.lower() for name in words_of(read_table(language, "given_names")["names"])),
        never=words_of(stops["words"]),
        calendar=words_of(stops["calendar"]),
        articles=frozenset(("the", "a", "an")),
    )


def _countries(table: dict[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    names: set[str] = set()
    demonyms: set[str] = set()
    for country, told in table.items():
        adjectives, _, capitals = told.partition(";")
        names.add(country.lower())
        names.update(capital.lower() for capital in capitals.split())
        names.add(capitals.strip().lower())
        demonyms.update(adjective.lower() for adjective in adjectives.split())
        demonyms.add(adjectives.strip().lower())
    names.update(("us", "u.s.", "uk", "u.k.", "uae", "usa"))
    return frozenset(names - {""}), frozenset(demonyms - {""})


def find_names(tokens: Tokens, sentences: list[range], language: str) -> tuple[Name, ...]:
    """Return the proper names and role phrases of all sentences (ranges of token indexes), sorted by start."""
    reader = _Reader(tokens, name_words(language), language)
    capitalised = reader.common_capitals(sentences)
    found: list[Name] = []
    for sentence in sentences:
        found.extend(reader.read(sentence, capitalised))
    return tuple(sorted(found, key=lambda name: (name.start, -name.end)))


class _Reader:
    """Reads sentence by sentence; knows the whole article's capitals."""

    def __init__(self, tokens: Tokens, words: NameWords, language: str) -> None:
        self.tokens, self.words = tokens, words
        self.verbs = verb_words(language)

    def common_capitals(self, sentences: list[range]) -> frozenset[str]:
        """Return words capitalised within sentences: at a sentence's start they are names, too."""
        seen = set()
        for sentence in sentences:
            for index in sentence[1:]:
                if self.tokens.words[index][0].isupper():
                    seen.add(self.tokens.lowers[index])
        return frozenset(seen)

    def read(self, sentence: range, capitals: frozenset[str]) -> list[Name]:
        found: list[Name] = []
        index = sentence.start
        while index < sentence.stop:
            run = self._run(index, sentence, capitals)
            if run is None:
                phrase = self._phrase(index, sentence)
                if phrase is not None:
                    found.append(phrase[0])
                index = phrase[1] if phrase else index + 1
            else:
                found.extend(self._names_of(run, sentence))
                index = run.stop
        return found

    # --- runs of capitals

    def _run(self, index: int, sentence: range, capitals: frozenset[str]) -> range | None:
        if not self._starts_name(index, sentence, capitals):
            return None
        end = index + 1
        while end < sentence.stop and end - index < _LONGEST_NAME:
            if self._is_name_word(end):
                end += 1
                continue
            bridge = self._bridge(end, sentence)
            if bridge is None:
                break
            end = bridge
        return range(index, end)

    def _is_name_word(self, index: int) -> bool:
        word, lower = self.tokens.words[index], self.tokens.lowers[index]
        return (
            word[0].isupper()
            and lower not in self.words.calendar
            and not (lower in self.words.never and len(word) > 1 and not word.isupper())
        )

    def _starts_name(self, index: int, sentence: range, capitals: frozenset[str]) -> bool:
        if not self._is_name_word(index):
            return False
        lower = self.tokens.lowers[index]
        if index > sentence.start and self.tokens.words[index - 1] not in "\"“‘'•([—–":
            return True
        following = self.tokens.words[index + 1] if index + 1 < sentence.stop else ""
        if (
            lower in self.words.places
            or lower in self.words.demonyms
            or lower in self.words.titles
            or lower in self.words.given
        ):
            return True
        if lower in capitals or (following[:1].isupper() and self._is_name_word(index + 1)):
            return not self._is_plain_word(index)
        return not self._is_plain_word(index) and (following in ("'s", "’s") or lower not in self.verbs.forms)

    def _is_plain_word(self, index: int) -> bool:
        lower = self.tokens.lowers[index]
        words = self.words
        if self.tokens.words[index].isupper() and len(lower) > 1:
            return False
        return (
            lower in words.roles
            or lower in words.bodies
            or lower in self.verbs.adverbs
            or lower.endswith(("ly", "ing"))
            or lower in _PLAIN
        )

    def _bridge(self, index: int, sentence: range) -> int | None:
        """Return where a name goes on behind a small word or mark, None where it ends."""
        lower, word = self.tokens.lowers[index], self.tokens.words[index]
        after = index + 1
        if after >= sentence.stop:
            return None
        if lower in self.words.person_joiners and self._is_name_word(after):
            return after + 1
        if lower in self.words.joiners and self._head_before(index):
            step = after + (self.tokens.lowers[after] == "the")
            if step < sentence.stop and self._is_name_word(step):
                return step + 1
        is_initial = (
            word == "."
            and len(self.tokens.words[index - 1]) <= _SHORT
            and self.tokens.ends[index - 1] == self.tokens.starts[index]
        )
        if (
            is_initial or (word == "." and self.tokens.lowers[index - 1] in self.words.honorifics)
        ) and self._is_name_word(after):
            return after + 1
        if word in "'’" and lower == "'" and self.tokens.lowers[index - 1].endswith("s") and self._is_name_word(after):
            return after + 1 if self.tokens.lowers[after] in self.words.organisation_heads else None
        return None

    def _head_before(self, index: int) -> bool:
        """Whether the word before "of", "for" or "and" may head an organisation's or office's name."""
        before = self.tokens.lowers[index - 1]
        if self.tokens.lowers[index] == "and":
            return self._in_organisation(index)
        if self.tokens.lowers[index] in ("in", "on"):
            return False
        return (
            before in self.words.organisation_heads
            or before in self.words.titles
            or before in self.words.roles
            or (self.tokens.lowers[index] == "for" and before in ("observatory", "rights"))
            or before
            in (
                "minister",
                "reporters",
                "doctors",
                "democratic",
                "choice",
                "house",
                "bank",
                "bay",
                "gulf",
                "republic",
                "university",
                "board",
            )
        )

    def _in_organisation(self, index: int) -> bool:
        back = index - 1
        while (
            back >= 0
            and index - back < _LOOK_BACK
            and (self.tokens.words[back][0].isupper() or self.tokens.lowers[back] in ("of", "for"))
        ):
            if self.tokens.lowers[back] in self.words.organisation_heads or self.tokens.lowers[back] == "minister":
                return self.tokens.lowers[back + 1] in ("of", "for")
            back -= 1
        return False

    # --- from runs to names

    def _names_of(self, run: range, sentence: range) -> list[Name]:
        role_end = self._title_end(run)
        lower = [self.tokens.lowers[i] for i in run]
        if role_end == run.start and lower[0] in self.words.demonyms | self.words.places and len(run) > 1:
            title = self._title_end(range(run.start + 1, run.stop))
            if title > run.start + 1 and title < run.stop:
                role_end = title
        if run.start < role_end < run.stop:
            role = self._text(run.start, role_end)
            name = self._name(role_end, run.stop, sentence)
            return [self._with_role(name, role, sentence)]
        return [self._with_role(self._name(run.start, run.stop, sentence), "", sentence)]

    def _title_end(self, run: range) -> int:
        """Return the index behind the titles that open a run ("Information Minister", "Mr.")."""
        end = run.start
        for index in run:
            lower = self.tokens.lowers[index]
            if lower in self.words.titles or lower in self.words.roles:
                end = index + 1
                if end < run.stop and self.tokens.words[end] == ".":
                    end += 1
        if end > run.start and end < run.stop and self.tokens.lowers[end] in self.words.joiners | {"and"}:
            return self._behind_office(run, end)
        return end

    def _behind_office(self, run: range, end: int) -> int:
        """Return where the person's name begins in "Minister of Information and Development Jane Roe"."""
        for index in range(run.stop - 1, end, -1):
            if self.tokens.lowers[index] in self.words.given and index < run.stop - 1:
                return index
        return max(end, run.stop - 2) if run.stop - end > _LONGEST_OFFICE else run.start

    def _name(self, first: int, stop: int, sentence: range) -> Name:
        text = self._text(first, stop)
        return Name(self.tokens.starts[first], self.tokens.ends[stop - 1], text, self._kind(first, stop, sentence))

    def _text(self, first: int, stop: int) -> str:
        parts = []
        for index in range(first, stop):
            glue = index > first and self.tokens.starts[index] > self.tokens.ends[index - 1]
            parts.append((" " if glue else "") + self.tokens.words[index])
        return "".join(parts)

    def _with_role(self, name: Name, role: str, sentence: range) -> Name:
        if not role:
            role = self._role_around(name, sentence)
        kind = NameKind.PERSON if role and name.kind is NameKind.OTHER else name.kind
        return Name(name.start, name.end, name.text, kind, role, name.is_phrase)

    def _role_around(self, name: Name, sentence: range) -> str:
        """Return the role words just before ("Meta spokesman") or in apposition behind (", a lawmaker,")."""
        first = self.tokens.first_from(name.start)
        if first > sentence.start and self.tokens.lowers[first - 1] in self.words.roles:
            begin = first - 1
            while begin > sentence.start and first - begin < _LONGEST_ROLE and self._describes(begin - 1):
                begin -= 1
            return self._text(begin, first)
        after = self.tokens.first_from(name.end)
        if after + 1 < sentence.stop and self.tokens.words[after] == ",":
            return self._apposition(after + 1, sentence)
        return ""

    def _describes(self, index: int) -> bool:
        lower, word = self.tokens.lowers[index], self.tokens.words[index]
        if lower in self.words.articles or (not word[0].isalpha() and word not in ("'s", "’s", "-")):
            return False
        return lower not in self.words.never and lower not in self.verbs.forms

    def _apposition(self, index: int, sentence: range) -> str:
        start = index + (self.tokens.lowers[index] in self.words.articles | {"one"})
        for end in range(start, min(start + _LONGEST_ROLE, sentence.stop)):
            lower = self.tokens.lowers[end]
            if lower in self.words.roles:
                return self._text(index, end + 1)
            if not self.tokens.words[end][0].isalpha() and self.tokens.words[end] not in ("'s", "’s"):
                return ""
            if lower in self.verbs.forms or lower in self.verbs.be:
                return ""
        return ""

    def _kind(self, first: int, stop: int, sentence: range) -> NameKind:
        lowers = self.tokens.lowers[first:stop]
        text = " ".join(lowers)
        words = self.words
        if text in words.places or (text in words.demonyms and len(lowers) == 1):
            return NameKind.PLACE
        if text in words.organisations or any(lower in words.organisation_heads for lower in lowers):
            return NameKind.ORGANISATION
        if lowers[-1] in words.place_heads or (lowers[0] in words.directions and len(lowers) > 1):
            return NameKind.PLACE
        if self._looks_personal(first, stop):
            return NameKind.PERSON
        return self._kind_by_form(first, stop, sentence)

    def _kind_by_form(self, first: int, stop: int, sentence: range) -> NameKind:
        words = self.words
        if stop - first == 1 and self._is_acronym(self.tokens.words[first]):
            return NameKind.ORGANISATION
        after = self.tokens.lowers[stop] if stop < sentence.stop else ""
        before = self.tokens.lowers[first - 1] if first > sentence.start else ""
        if after in words.place_heads or before in words.place_prepositions:
            return NameKind.PLACE if stop - first <= _SHORT else NameKind.OTHER
        return NameKind.OTHER

    def _looks_personal(self, first: int, stop: int) -> bool:
        lowers = self.tokens.lowers[first:stop]
        before = self.tokens.lowers[first - 1] if first else ""
        if before == "." and first > 1:
            before = self.tokens.lowers[first - 2]
        if before in self.words.honorifics or before in self.words.roles:
            return True
        return len(lowers) > 1 and (lowers[0] in self.words.given or lowers[0] in self.words.honorifics)

    def _is_acronym(self, word: str) -> bool:
        letters = word.replace(".", "")
        return letters.isupper() and len(letters) in _ACRONYM and word not in self.words.not_acronyms

    # --- role phrases

    def _phrase(self, index: int, sentence: range) -> tuple[Name, int] | None:
        """Return "the minister", "a company spokesperson", "police" and where to read on."""
        lower = self.tokens.lowers[index]
        words = self.words
        if lower in words.articles or lower in _POSSESSIVES:
            head = self._phrase_head(index + 1, sentence)
            if head is None:
                return None
            return self._as_phrase(index, head + 1), index + 1
        bare = lower in _BARE or (lower.endswith("s") and lower in words.roles)
        if bare and (index == sentence.start or self.tokens.lowers[index - 1] not in words.articles):
            return self._as_phrase(index, index + 1), index + 1
        return None

    def _phrase_head(self, index: int, sentence: range) -> int | None:
        head = None
        for at in range(index, min(index + _LONGEST_ROLE, sentence.stop)):
            lower, word = self.tokens.lowers[at], self.tokens.words[at]
            if lower in self.words.roles or lower in self.words.bodies or lower in self.words.documents:
                head = at
                continue
            if word in ("'s", "’s", "'", "’"):
                continue
            if not word[0].isalpha() or lower in self.words.never or (head is not None) or lower in self.verbs.be:
                break
        return head

    def _as_phrase(self, first: int, stop: int) -> Name:
        head = self.tokens.lowers[stop - 1]
        if head in self.words.roles:
            kind = NameKind.PERSON
        else:
            kind = NameKind.ORGANISATION if head in self.words.bodies else NameKind.OTHER
        return Name(
            self.tokens.starts[first],
            self.tokens.ends[stop - 1],
            self._text(first, stop),
            kind,
            role=head,
            is_phrase=True,
        )


_PLAIN = frozenset(
    (
        "critics",
        "officials",
        "police",
        "airstrikes",
        "airstrike",
        "activists",
        "analysts",
        "experts",
        "details",
        "rumors",
        "rumours",
        "talks",
    )
)
_POSSESSIVES = frozenset(("his", "her", "its", "their"))
_BARE = frozenset(
    (
        "police",
        "officials",
        "authorities",
        "prosecutors",
        "activists",
        "lawmakers",
        "residents",
        "witnesses",
        "experts",
        "analysts",
        "critics",
        "investigators",
    )
)
