"""Putting data, styles and scripts into one page so that none of them can break out of it."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def embed_json(value: object) -> str:
    """Return JSON that may stand in a `<script>` element: no `</script>`, comment or entity can occur in it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


def join_files(paths: Iterable[Path]) -> str:
    """Return the text of files one after the other, in the order given."""
    return "\n".join(path.read_text(encoding="utf-8").rstrip() for path in paths)


def hash_for_policy(text: str) -> str:
    """Return the source expression that lets a content security policy admit exactly this inline text.

    https://www.w3.org/TR/CSP3/#grammardef-hash-source
    """
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
