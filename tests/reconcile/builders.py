"""Articles and mentions as people would write them down, made into the values of the domain."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.domain.article import Article
from timeline_app.domain.dates import UNDATED
from timeline_app.domain.decision import Decision, DecisionKind, Evidence
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.mention import Extraction, Mention, Name, NameKind, Speech, Stance
from timeline_app.domain.timex import Anchor, Timex, TimexType
from timeline_app.extract.quotations import find_quotations
from timeline_app.reconcile.words import content_words

_SENTENCE = re.compile(r"\S[^.!?]*[.!?]")


def article(text: str, *, name: str = "", published: str = "", outlet: str = "") -> Article:
    """Return an article of this text; `published` is EDTF."""
    sha256 = hashlib.sha256((name + text).encode()).hexdigest()
    return Article(
        sha256,
        "",
        name or f"{sha256[:6]}.txt",
        text,
        outlet=outlet,
        published=parse_edtf(published) if published else UNDATED,
        language="en",
    )


def timex(one: Article, words: str, expression: str, anchor: Anchor = Anchor.PUBLICATION) -> Timex:
    """Return the expression `words` of an article; `expression` in the notation of `domain.anchoring`."""
    start = one.text.index(words)
    kind = Anchor.NONE if expression[0].isdigit() and anchor is Anchor.PUBLICATION else anchor
    return Timex(start, start + len(words), words, TimexType.DATE, expression, anchor=kind)


def name(one: Article, words: str, kind: NameKind = NameKind.PERSON) -> Name:
    start = one.text.index(words)
    return Name(start, start + len(words), words, kind)


def mention(one: Article, quote: str, lemma: str, *, dated_by: int | None = None, names: Sequence[str] = ()) -> Mention:
    """Return the mention that `quote` is; names are words of the article."""
    start = one.text.index(quote)
    return Mention(
        one.key,
        start,
        start + len(quote),
        quote,
        kind=lemma,
        trigger=lemma,
        lemma=lemma,
        timex=dated_by,
        names=tuple(name(one, words) for words in names),
        terms=tuple(content_words(quote)),
    )


def spoken(told: Mention, one: Article, speaker: str, stance: Stance = Stance.ASSERTS) -> Mention:
    """Return the same mention as the words of a speaker."""
    speech = Speech(name(one, speaker), told.lemma, told.start, stance, (told.start, told.end))
    return replace(told, speech=speech, kind="statement")


def extraction(one: Article, timexes: Sequence[Timex] = (), mentions: Sequence[Mention] = ()) -> Extraction:
    """Return an extraction with one article's expressions and mentions in the order of its text."""
    told = {found for told in mentions for found in told.names}
    told |= {m.speech.speaker for m in mentions if m.speech and m.speech.speaker}
    return Extraction(
        one.key,
        1,
        sentences=tuple((found.start(), found.end()) for found in _SENTENCE.finditer(one.text)),
        quotations=tuple(find_quotations(one.text)),
        timexes=tuple(timexes),
        names=tuple(sorted(told, key=lambda found: found.start)),
        mentions=tuple(sorted(mentions, key=lambda m: m.start)),
    )


def evidence(one: Article, quote: str = "") -> Evidence:
    """Return a passage of an article as evidence, the whole article where `quote` is empty."""
    start = one.text.index(quote) if quote else 0
    return Evidence(one.sha256, one.part, start, start + len(quote), quote)


def decide(kind: DecisionKind, *pieces: Evidence, value: str = "", seq: int = 1, reason: str = "") -> Decision:
    return Decision(seq, kind, tuple(pieces), value, reason)
