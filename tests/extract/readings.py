"""Short texts read as articles, and what was found told in plain strings."""

from dataclasses import replace

from timeline_app.domain.article import Article
from timeline_app.domain.edtf import parse_edtf
from timeline_app.extract import extract_article


def article_of(text, *, published="2024-05-10", language="en", **fields):
    article = Article("0" * 64, "", "story.txt", text, language=language, published=parse_edtf(published))
    return replace(article, **fields)


def read(text, **fields):
    return extract_article(article_of(text, **fields))


def dated(text, **fields):
    """Return quote and date words of every dated mention."""
    found = read(text, **fields)
    return [
        (mention.quote, found.timexes[mention.timex].text) for mention in found.mentions if mention.timex is not None
    ]


def undated(text, **fields):
    return [mention.quote for mention in read(text, **fields).mentions if mention.timex is None]


def speech_of(text, **fields):
    """Return the first frame of reported speech that a mention has."""
    return next(mention.speech for mention in read(text, **fields).mentions if mention.speech is not None)


def speaker_of(text, **fields):
    speaker = speech_of(text, **fields).speaker
    return speaker.text if speaker is not None else None


def said(text, **fields):
    low, high = speech_of(text, **fields).content
    return text[low:high]


def names_of(text, **fields):
    return [name.text for name in read(text, **fields).names if not name.is_phrase]


def name_in(text, words, **fields):
    return next(name for name in read(text, **fields).names if name.text == words)
