"""E-mails (EML): newsletters and articles sent on.

The `Date` header is the day of publication of a newsletter; a message sent on ("Fwd:") has
been published before, so only what stands above the quoted article counts there.
"""

from __future__ import annotations

import re
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default as default_policy
from email.utils import parseaddr, parsedate_to_datetime

from timeline_app.domain.dates import UNDATED, Span, day
from timeline_app.domain.errors import ArticleError
from timeline_app.ingest.encoding import decode_text
from timeline_app.ingest.extracted import Extracted, Stated
from timeline_app.ingest.lexicon import load_lexicon
from timeline_app.ingest.outlets import find_outlet_of_address, host_of
from timeline_app.ingest.paragraphs import unwrap_lines
from timeline_app.ingest.web_page import extract_page

_MOST_HEADER_BYTES = 256 * 1024
"""Real headers are a few kilobytes; parsing them grows with the square of their length."""
_MOST_PARTS = 200
_SENT_ON = re.compile(r"\A\s*(?:(?:fwd?|wg|tr|rv|re|aw)\s*:\s*)+", re.IGNORECASE)


def read_mail(data: bytes, file_name: str) -> tuple[Extracted, ...]:
    """Return the article of an e-mail.

    Raises ArticleError where it has no text, or headers or parts no real message has.
    """
    header = re.split(rb"\r?\n\r?\n", data, maxsplit=1)[0]
    if len(header) > _MOST_HEADER_BYTES:
        raise _unreadable(file_name, "The message's headers are far longer than any real message's.")
    try:
        message = BytesParser(EmailMessage, policy=default_policy).parsebytes(data)
        stated = _read_headers(message)
        kind, body = _find_body(message, file_name)
    except (RecursionError, ValueError, LookupError, AttributeError, IndexError) as error:
        raise _unreadable(file_name, "The message is nested too deeply or is damaged.") from error
    if kind == "html":
        page = extract_page(body, file_name)
        return (Extracted(page.text, stated.or_else(page.stated), marked=page.marked),)
    return (Extracted(_with_title(stated.title, unwrap_lines(body.strip())), stated),)


def _unreadable(file_name: str, what: str) -> ArticleError:
    return ArticleError(file_name, what, "Copy the article's text into a text file and import that.")


def _find_body(message: EmailMessage, file_name: str) -> tuple[str, str]:
    """Return the kind ("plain" or "html") and the text of the first readable part, plain text preferred."""
    parts = []
    for part in message.walk():
        parts.append(part)
        if len(parts) > _MOST_PARTS:
            raise _unreadable(file_name, "The message has more parts than any real message.")
    for kind in ("plain", "html"):
        for part in parts:
            if part.get_content_type() == f"text/{kind}" and not part.is_attachment():
                text = _text_of(part, file_name)
                if text.strip():
                    return kind, text
    raise ArticleError(
        file_name,
        "The message has no text part.",
        "If the article is attached to it, save the attachment and import that.",
    )


def _text_of(part: EmailMessage, file_name: str) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    return decode_text(payload, file_name, str(part.get_content_charset() or ""))


def _with_title(title: str, body: str) -> str:
    if not title or title in body[: len(title) + 400]:
        return body
    return f"{title}\n\n{body}"


def _read_headers(message: EmailMessage) -> Stated:
    subject = " ".join(str(message.get("Subject", "")).split())
    sent_on = _SENT_ON.match(subject) is not None
    title = _SENT_ON.sub("", subject)
    if sent_on:
        return Stated(title=title)
    date_words = " ".join(str(message.get("Date", "")).split())
    published = _read_date(date_words)
    outlet, byline = _read_sender(str(message.get("From", "")))
    return Stated(title, outlet, byline, published, date_words if published.is_dated else "")


def _read_date(words: str) -> Span:
    """Return the day of a `Date` header as its sender's clock showed it."""
    try:
        return day(parsedate_to_datetime(words).date()).with_words(words)
    except (ValueError, TypeError, IndexError):
        return UNDATED


def _read_sender(sender: str) -> tuple[str, str]:
    """Return outlet and byline of a `From` header.

    An outlet is known by its address; or it writes from an address of its own name, or from a
    desk ("news@"). Anybody else is a person.
    """
    name, address = parseaddr(sender)
    known = find_outlet_of_address(address)
    if known:
        return known.name, ""
    desk = address.partition("@")[0].lower() in load_lexicon("en", "headers.toml")["desks"]
    own_name = re.sub(r"\W+", "", name.casefold()).removeprefix("the")
    host = re.sub(r"\W+", "", host_of(address))
    return (name, "") if name and (desk or (own_name and own_name in host)) else ("", name)
