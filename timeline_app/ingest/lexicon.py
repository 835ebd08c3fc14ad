"""The word lists that readers go by; they are data, in `resources/lexicons`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from timeline_app.paths import resource


@cache
def load_lexicon(*parts: str) -> dict[str, Any]:
    """Return one TOML lexicon, as it stands in the file."""
    return tomllib.loads(resource("lexicons", *parts).read_text(encoding="utf-8"))


def alternatives(words: list[str]) -> str:
    """Return one regular expression group that matches any of `words`, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
