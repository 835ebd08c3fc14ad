"""Which format a file has: its content says so, its name only breaks ties."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from pathlib import PurePath

from timeline_app.domain.errors import ArticleError

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".eml"})
"""What a scan of a folder picks up, in lower case with the dot."""

_HEAD_BYTES = 4096
_TEXT_SUFFIXES = frozenset({".txt", ".md", ".text", ".markdown", ""})
_READABLE = "Text, Markdown, HTML, PDF, DOCX and EML files can be read."


class Format(StrEnum):
    """The formats that there is a reader for, by the name a person knows them by."""

    TEXT = "plain text"
    HTML = "web page"
    PDF = "PDF"
    DOCX = "Word document (DOCX)"
    EML = "e-mail"


_FORMAT_OF_SUFFIX = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".eml": Format.EML,
}
_UNREADABLE = (
    (b"{\\rtf", "an RTF document", "Save it as DOCX or text and import that."),
    (b"\x89PNG", "a picture (PNG)", "Turn it into text with a text-recognition (OCR) program and import that."),
    (b"\xff\xd8\xff", "a picture (JPEG)", "Turn it into text with a text-recognition (OCR) program and import that."),
    (b"GIF8", "a picture (GIF)", "Turn it into text with a text-recognition (OCR) program and import that."),
    (b"SQLite format 3\0", "a database", "If it is a case, open it instead of importing it."),
    (b"\x1f\x8b", "a compressed archive", "Unpack it and import the articles in it."),
    (b"7z\xbc\xaf", "a compressed archive", "Unpack it and import the articles in it."),
    (b"Rar!", "a compressed archive", "Unpack it and import the articles in it."),
    (b"MZ", "a program", _READABLE),
    (b"\x7fELF", "a program", _READABLE),
)
_PARTS_OF_PACKAGES = (
    ("xl/", "a spreadsheet", "Save the text that matters as a text or DOCX file and import that."),
    ("ppt/", "a presentation", "Save it as PDF and import that."),
    ("META-INF/container.xml", "an e-book (EPUB)", "Save the article as HTML or text and import that."),
    ("content.xml", "an OpenDocument file", "Save it as DOCX and import that."),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OLE = "EncryptedPackage".encode("utf-16-le")
_HTML_SIGN = re.compile(
    rb"\A[\s\xef\xbb\xbf\xfe\xff]*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_ANYWHERE = re.compile(rb"<(?:html|body|article)[\s>]", re.IGNORECASE)
_MAIL_HEADER = re.compile(
    rb"^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|reply-to|x-[\w-]+|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
_MAIL_SIGNS = re.compile(
    rb"^(?:mime-version|message-id|received|return-path|delivered-to):", re.IGNORECASE | re.MULTILINE
)
_LEAST_MAIL_HEADERS = 2


def tell_format(data: bytes, file_name: str) -> Format:
    """Return the format of a file's content.

    Raises ArticleError where it is of no format that can be read, naming what it is.
    """
    head = data[:_HEAD_BYTES]
    for magic, what, next_step in _UNREADABLE:
        if head.startswith(magic):
            raise ArticleError(file_name, f"The file is {what}.", next_step)
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PK\x03\x04"):
        return _tell_package(data, file_name)
    if head.startswith(_OLE):
        raise _old_word(data, file_name)
    return _tell_text(head, file_name)


def format_warnings(told: Format, file_name: str) -> tuple[str, ...]:
    """Say that a file's name claims another format than it has."""
    suffix = PurePath(file_name).suffix.lower()
    claimed = Format.TEXT if suffix in _TEXT_SUFFIXES else _FORMAT_OF_SUFFIX.get(suffix)
    if claimed is told:
        return ()
    return (f"The file is named {suffix or 'without a suffix'} but is a {told}; it was read as such.",)


def _tell_package(data: bytes, file_name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ArticleError(
            file_name,
            "The file is a damaged or incomplete Word document or archive.",
            "Copy or download it again.",
        ) from error
    if "word/document.xml" in names:
        return Format.DOCX
    for part, what, next_step in _PARTS_OF_PACKAGES:
        if any(name.startswith(part) for name in names):
            raise ArticleError(file_name, f"The file is {what}.", next_step)
    raise ArticleError(file_name, "The file is a ZIP archive.", "Unpack it and import the articles in it.")


def _old_word(data: bytes, file_name: str) -> ArticleError:
    if _ENCRYPTED_OLE in data:
        return ArticleError(
            file_name,
            "The document is protected with a password.",
            "Open it in Word, save it without the password and import that.",
        )
    return ArticleError(file_name, "The file is an old Office document (DOC).", "Save it as DOCX and import that.")


def _tell_text(head: bytes, file_name: str) -> Format:
    suffix = PurePath(file_name).suffix.lower()
    claimed = _FORMAT_OF_SUFFIX.get(suffix)
    plain = head.replace(b"\0", b"")  # UTF-16 has its signs with NULs between
    if _HTML_SIGN.search(plain) or (claimed is Format.HTML and _HTML_ANYWHERE.search(plain)):
        return Format.HTML
    block = re.split(rb"\r?\n\r?\n", plain.lstrip(), maxsplit=1)[0]
    headers = len(_MAIL_HEADER.findall(block))
    if headers >= _LEAST_MAIL_HEADERS and (claimed is Format.EML or _MAIL_SIGNS.search(block)):
        return Format.EML
    if claimed is Format.EML:
        raise ArticleError(
            file_name, "The file is named .eml but holds no e-mail.", "Save the message again from the mail program."
        )
    if claimed in (Format.PDF, Format.DOCX):
        raise ArticleError(
            file_name,
            f"The file is named {suffix} but is no {claimed}.",
            "It may be damaged or cut off at its beginning; copy or download it again.",
        )
    if claimed is None and suffix not in _TEXT_SUFFIXES:
        raise ArticleError(file_name, f"Files of the kind {suffix} can't be read.", _READABLE)
    return claimed or Format.TEXT
