"""One account told in short: who did what, or who said what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.article import Article
from timeline_app.domain.mention import Extraction, Gist, NameKind, Speech, Stance
from timeline_app.reconcile.findings import ActorIndex, ResolvedMention
from timeline_app.reconcile.wording.naming import (
    LONGEST_NAME,
    PERSONAL,
    ArticleNames,
    Namer,
    Subject,
    without_determiner,
)
from timeline_app.reconcile.wording.shortening import cut_to, shorter_phrases
from timeline_app.reconcile.wording.tidying import as_sentence, inside_sentence, one_line, tidy

LONGEST_QUOTED = 60
"""Characters of a quotation that is told as it stands."""
_TELLING = frozenset((Stance.REPORTS, Stance.ASSERTS))
"""Stances of which what is said tells more than that it was said."""
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y|me|ourselves|myself)\b")
_NOT_SPOKEN = re.compile(r"(?:he|she|it|they|who|which|that|this|i|we|you)\Z|no\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class InShort:
    """An account in parts that can be put together to the length there is room for."""

    speaker: str
    """Who says it; empty where the article itself tells it."""
    subjects: tuple[str, ...]
    """Of whom or what it is told: the fullest words first, then shorter ones for where there is little room."""
    core: str
    more: tuple[str, ...] = ()
    """What can be left out, from the end."""
    is_quoted: bool = False
    """In the first person, so that it needs quotation marks."""
    actor: str = ""
    """Id of the actor that it is told of; empty where that is none."""

    @property
    def subject(self) -> str:
        """Of whom or what it is told, in full."""
        return self.subjects[0]

    def words(self, longest: int) -> str:
        """Return it as a sentence with as much of `more` as `longest` characters hold; the rest may be longer."""
        return self._framed(self._filled(longest))

    def unattributed(self, longest: int) -> str:
        """Return it without its speaker, as it stands behind "says"."""
        bare = replace(self, speaker="")
        told = bare._filled(longest)
        return bare._framed(told) if self.is_quoted else inside_sentence(tidy(told))

    @property
    def shortest(self) -> int:
        """Return how many characters it has without all that can be left out."""
        return self._frame_length + min(map(len, self.subjects)) + 1 + len(self.core)

    @property
    def _frame_length(self) -> int:
        return len(self.speaker) + len(": ") * bool(self.speaker) + len("“”") * self.is_quoted

    def _filled(self, longest: int) -> str:
        """Return subject and core with as much of `more` as there is room for; tidying makes it no longer."""
        room = longest - self._frame_length
        bases = [f"{subject} {self.core}" for subject in self.subjects]
        told = next((base for base in bases if len(base) <= room), min(bases, key=len))
        for part in self.more:
            if len(told) + 1 + len(part) > room:
                break
            told = f"{told} {part}"
        return told

    def _framed(self, told: str) -> str:
        told = tidy(told)
        if self.is_quoted:
            told = f"“{as_sentence(told.replace('“', '‘').replace('”', '’'))}”"
        if not self.speaker:
            return as_sentence(told)
        return f"{as_sentence(self.speaker)}: {told if self.is_quoted else inside_sentence(told)}"


class Teller:
    """Tells accounts of a case in short."""

    def __init__(self, articles: Sequence[Article], extractions: Sequence[Extraction], actors: ActorIndex) -> None:
        self._read = {article.key: article for article in articles}
        self._extractions = {extraction.article: extraction for extraction in extractions}
        self._names: dict[str, ArticleNames] = {}
        self.namer = Namer(actors)

    def names(self, article: str) -> ArticleNames:
        """Return the names of an article by its key."""
        if article not in self._names:
            extraction = self._extractions.get(article, Extraction(article, 0))
            self._names[article] = ArticleNames(self._read[article], extraction)
        return self._names[article]

    def tell(self, one: ResolvedMention) -> InShort | None:
        """Return an account in short, None where the article tells it in no clause."""
        gist, article = one.mention.gist, self._read.get(one.article)
        if article is None:
            return None
        if gist is None:
            return self._quoted(one, article.text)
        text = article.text
        speaker = self._speaker(one, gist.core[0][0])
        is_quoted = bool(speaker) and _is_first_person(one.mention.speech, gist, text)
        subject = self._subject(one, gist.subject, speaker, is_quoted=is_quoted)
        is_own_deed = speaker in subject.words or bool(subject.actor and subject.actor == one.speaker)
        return InShort(
            speaker="" if is_own_deed else speaker,
            subjects=subject.words,
            actor=subject.actor,
            core=" ".join(inside_sentence(one_line(text[start:end])) for start, end in gist.core),
            more=tuple(_without_first_person(one_line(text[start:end]) for start, end in gist.more)),
            is_quoted=is_quoted,
        )

    def _quoted(self, one: ResolvedMention, text: str) -> InShort | None:
        """Return the words that someone says where no clause was found in them."""
        speech = one.mention.speech
        if speech is None or not speech.is_direct or speech.stance not in _TELLING:
            return None
        speaker = self._speaker(one, speech.content[0])
        said = cut_to(tidy(text[slice(*speech.content)]), LONGEST_QUOTED)
        return InShort(speaker, ("",), said, is_quoted=True) if speaker else None

    def _subject(self, one: ResolvedMention, span: tuple[int, int], speaker: str, *, is_quoted: bool) -> Subject:
        names = self.names(one.article)
        words = one_line(names.text[slice(*span)])
        if is_quoted:
            return Subject((words,))
        if words.lower() in PERSONAL:
            may_be_speaker = bool(speaker) and self.namer.kind(one.speaker or "") is not NameKind.ORGANISATION
            known = "" if may_be_speaker else self.namer.person_before(one.article, names, span[0])
            return Subject((known or words,))
        found = self.namer.subject(one.article, names, span)
        return replace(found, words=(*found.words, *shorter_phrases(words))) if len(words) > LONGEST_NAME else found

    def _speaker(self, one: ResolvedMention, at: int) -> str:
        """Return who says what stands at an offset; empty where it tells that someone says something."""
        speech = one.mention.speech
        if speech is None or not speech.content[0] <= at < speech.content[1]:
            return ""
        known = self.namer.short_name(one.speaker) if one.speaker else ""
        if known:
            return known
        name = speech.speaker
        if name is None or _NOT_SPOKEN.match(name.text):
            return ""
        return without_determiner(name.text)


def _is_first_person(speech: Speech | None, gist: Gist, text: str) -> bool:
    if speech is None or not speech.is_direct:
        return False
    return any(_FIRST_PERSON.search(text[start:end]) for start, end in (gist.subject, *gist.core))


def _without_first_person(parts: Iterable[str]) -> Iterator[str]:
    """Yield the parts up to one in the first person, which needs its quotation marks."""
    for part in parts:
        if _FIRST_PERSON.search(part):
            return
        yield part
