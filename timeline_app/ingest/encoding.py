"""Bytes to text: byte order mark, what is declared, UTF-8, then a guess over a sample."""

from __future__ import annotations

import codecs
import re

from timeline_app.domain.errors import ArticleError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
UNREADABLE = "\N{REPLACEMENT CHARACTER}"
"""Stands where a byte could not be read."""
_MOST_WRONG = 0.005
_SAMPLE_BYTES = 64 * 1024
"""What the guess looks at; its work grows faster than its input."""
_MOST_CONTROLS = 0.02
"""Text has next to no control characters; of random bytes an eighth are."""
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UTF16_NULS = 0.2
_LIKELY = (
    "cp1252", "cp1250", "cp1251", "koi8_r", "koi8_u", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_2",
    "shift_jis", "euc_jp", "euc_kr", "gb18030", "big5", "cp874", "cp1258",
)  # fmt: skip
"""What articles are found in besides UTF-8; with code pages of DOS among them, short texts are taken for those."""


def decode_text(data: bytes, file_name: str, declared: str = "") -> str:
    r"""Return the text of `data` with newlines as `\n`, without byte order mark.

    A stray control character becomes a space, so that every offset stays. Raises ArticleError
    where the bytes are no text.
    """
    text = _decode(data, file_name, declared)
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise not_text(file_name)
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def not_text(file_name: str) -> ArticleError:
    """Return the error for a file that holds no text."""
    return ArticleError(
        file_name,
        "The file holds binary data, not text.",
        "Save the article as text, HTML, PDF, DOCX or EML and import that.",
    )


def _decode(data: bytes, file_name: str, declared: str) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_strictly(data[len(bom) :], file_name, encoding)
    for encoding in (declared, "utf-8", _utf16_of(data)):
        text = _try(data, encoding)
        if text is not None:
            return text
    if _is_mostly_utf8(data):
        return data.decode("utf-8", errors="replace")
    return _decode_strictly(data, file_name, _guess(data, file_name))


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether a few bytes are wrong in what is else UTF-8; those become U+FFFD."""
    text = data[:_SAMPLE_BYTES].decode("utf-8", errors="replace")
    wrong = text.count(UNREADABLE)
    return wrong <= _MOST_WRONG * len(text) and sum(char > "\x7f" for char in text) > 2 * wrong


def _try(data: bytes, encoding: str) -> str | None:
    if not encoding:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _decode_strictly(data: bytes, file_name: str, encoding: str) -> str:
    text = _try(data, encoding)
    if text is None:
        raise ArticleError(
            file_name,
            f"The text looks like {encoding} but is damaged.",
            "Open it in an editor, save it as UTF-8 and import it again.",
        )
    return text


def _utf16_of(data: bytes) -> str:
    """Name UTF-16 without a byte order mark: Latin text then has a NUL in every second byte."""
    even, odd = data[0:_SAMPLE_BYTES:2].count(0), data[1:_SAMPLE_BYTES:2].count(0)
    half = max(1, min(len(data), _SAMPLE_BYTES) // 2)
    if odd > _UTF16_NULS * half > even:
        return "utf-16-le"
    return "utf-16-be" if even > _UTF16_NULS * half > odd else ""


def _guess(data: bytes, file_name: str) -> str:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE_BYTES]
    if b"\0" in sample:
        raise not_text(file_name)
    best = from_bytes(sample, cp_isolation=list(_LIKELY)).best()
    if best is None:
        raise ArticleError(
            file_name,
            "The file's text encoding can't be told.",
            "Open it in an editor, save it as UTF-8 and import it again.",
        )
    return str(best.encoding)
