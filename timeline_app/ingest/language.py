"""Which language a text is in: by its script, then by its small words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from timeline_app.ingest.lexicon import load_lexicon

_SAMPLE_CHARS = 20_000
"""Enough to tell any language; bounds the work on long texts."""
_LEAST_SMALL_WORDS = 3
"""With fewer small words than this the text is too short to decide."""
_LEAST_SHARE = 0.08
"""Running text has a fifth or more small words; a table or a list of names has next to none."""
_STRAY_LETTERS = 0.003
_SCRIPT_OF_NAME = {
    "LATIN": "latin", "CYRILLIC": "cyrillic", "ARABIC": "arabic", "HEBREW": "hebrew", "GREEK": "greek",
    "ARMENIAN": "armenian", "GEORGIAN": "georgian", "DEVANAGARI": "devanagari", "BENGALI": "bengali", "TAMIL": "tamil",
    "THAI": "thai", "HANGUL": "hangul", "HIRAGANA": "kana", "KATAKANA": "kana", "CJK": "han",
}  # fmt: skip
_KANA_SHARE = 0.05
"""Japanese mixes kana into Han characters; Chinese has none."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the lexicon."""

    code: str
    name: str
    script: str
    words: frozenset[str]
    never: frozenset[str] = frozenset()
    """Letters of its script that it does not write."""


def detect_language(text: str, declared: str = "") -> str:
    """Return the ISO 639-1 code of the language of `text`; empty where undecidable.

    A small word that several languages have ("in", "a") counts for each in part only.
    `declared` is what the file itself says; it decides where the words do not.
    """
    sample = text[:_SAMPLE_CHARS]
    script = _main_script(sample)
    candidates = [language for language in _languages().values() if language.script == script]
    candidates = [language for language in candidates if not _writes_foreign(sample.lower(), language)]
    declared = declared.strip().lower()[:2]
    if len(candidates) == 1:
        return candidates[0].code
    words = Counter(re.findall(r"[^\W\d_]+", sample.lower()))
    total = sum(words.values())
    shared = Counter(word for language in candidates for word in language.words)
    scores = {language.code: sum(words[word] / shared[word] for word in language.words) for language in candidates}
    best = max(scores, key=lambda code: (scores[code], code == declared), default="")
    if best and _small_words(best, words) >= max(_LEAST_SMALL_WORDS, _LEAST_SHARE * total):
        return best
    return declared if declared in _languages() else ""


def _writes_foreign(sample: str, language: Language) -> bool:
    """Whether a text has more than stray letters (of a name, say) that the language does not write."""
    foreign = sum(sample.count(letter) for letter in language.never)
    return foreign > _STRAY_LETTERS * len(sample)


def _small_words(code: str, words: Counter[str]) -> int:
    return sum(words[word] for word in _languages()[code].words)


def language_warnings(code: str) -> tuple[str, ...]:
    """Return what the program can't do with a text of that language, in plain words."""
    if not code:
        return ("The language could not be told; dates are read as English.",)
    if code in load_lexicon("languages.toml")["readable"]:
        return ()
    return (f"{_languages()[code].name}: dates not read",)


def _main_script(sample: str) -> str:
    counts = Counter(_script_of(char) for char in sample if char.isalpha())
    counts.pop("", None)
    if not counts:
        return ""
    if counts["kana"] > _KANA_SHARE * counts.total():
        return "kana"
    return counts.most_common(1)[0][0]


@cache
def _script_of(char: str) -> str:
    return _SCRIPT_OF_NAME.get(unicodedata.name(char, "").split(" ", 1)[0], "")


@cache
def _languages() -> dict[str, Language]:
    entries = load_lexicon("languages.toml")["languages"]
    return {
        code: Language(
            code, entry["name"], entry["script"], frozenset(entry["words"].split()), frozenset(entry.get("never", ""))
        )
        for code, entry in entries.items()
    }
