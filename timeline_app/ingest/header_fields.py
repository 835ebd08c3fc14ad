"""`Label: value` lines of a head: source, author, address, language and the like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline_app.ingest.lexicon import alternatives, load_lexicon
from timeline_app.ingest.outlets import find_outlet, find_outlet_of_address, host_of
from timeline_app.ingest.paragraphs import Paragraph

_FIELD_WORDS = 14
_ADDRESS = re.compile(r"\S\.\w{2,}(?:/|>|\Z)")


@dataclass(frozen=True, slots=True)
class HeaderField:
    """One labelled value; `name` is the field's of the lexicon, `start` counts from the line's start."""

    name: str
    value: str
    start: int

    @property
    def outlet(self) -> str:
        """The outlet it names; a web address gives its host where the outlet is not known."""
        if self.name not in ("outlet", "sender", "address"):
            return ""
        if _ADDRESS.search(self.value):
            outlet = find_outlet_of_address(self.value.rsplit("<", maxsplit=1)[-1].rstrip(">"))
            if outlet or self.name == "address":
                return outlet.name if outlet else host_of(self.value)
        known = find_outlet(self.value)
        return known.name if known else self.value if self.name == "outlet" else ""


def match_field(paragraph: Paragraph) -> HeaderField | None:
    """Return the field that a line consists of, None where it is none."""
    match = _field_pattern().fullmatch(paragraph.words)
    if not match or paragraph.word_count > _FIELD_WORDS:
        return None
    return HeaderField(_field_names()[match["label"].lower()], match["value"].strip(), match.start("value"))


@cache
def _field_names() -> dict[str, str]:
    fields = load_lexicon("en", "headers.toml")["fields"]
    return {label: name for name, labels in fields.items() for label in labels}


@cache
def _field_pattern() -> re.Pattern[str]:
    labels = alternatives(list(_field_names()))
    return re.compile(rf"[*_]*(?P<label>(?i:{labels}))[*_]*\s*:[*_]*\s*(?P<value>.+?)\s*[*_]*")
