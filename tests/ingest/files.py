"""Real files of every format, built in memory."""

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate

from timeline_app.domain.article import Article, BoilerplateKind
from timeline_app.ingest import read_articles

LEAD = "The harbour board closed the old pier on Tuesday after divers found cracks in nine of its pillars."
SECOND = "Board member Ruth Calloway said the repair would take until the summer and cost two million crowns."
THIRD = "Fishermen had warned of the cracks in spring, but the board called their letter exaggerated at the time."
BODY = (LEAD, SECOND, THIRD)


def read_text(text: str, file_name: str = "article.txt") -> Article:
    return read_articles(text.encode(), file_name)[0]


def marked(article: Article, kind: BoilerplateKind | None = None) -> list[str]:
    """Return the words of the marks, of one kind or all."""
    return [article.text[m.start : m.end] for m in article.boilerplate if kind is None or m.kind is kind]


def own_words(article: Article) -> str:
    """Return the text without its boilerplate."""
    kept, position = [], 0
    for mark in article.boilerplate:
        kept.append(article.text[position : mark.start])
        position = mark.end
    return "".join([*kept, article.text[position:]])


def pdf_of(paragraphs: Sequence[str], title: str = "", password: str = "") -> bytes:
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=10)
    headline = ParagraphStyle("title", parent=body, fontSize=20, leading=24)
    story: list[Flowable] = [Paragraph(title, headline)] if title else []
    story += [PageBreak() if words == "\f" else Paragraph(words, body) for words in paragraphs]
    out = io.BytesIO()
    encryption = StandardEncryption(password, ownerPassword="owner") if password else None
    SimpleDocTemplate(out, pagesize=A4, encrypt=encryption).build(story)
    return out.getvalue()


def scanned_pdf() -> bytes:
    """Make a page with a picture on it and no letters."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.rect(50, 50, 400, 600, fill=1)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def docx_of(paragraphs: Sequence[str], title: str = "", caption: str = "") -> bytes:
    document = docx.Document()
    if title:
        document.add_heading(title, level=1)
    for words in paragraphs:
        document.add_paragraph(words)
    if caption:
        document.add_paragraph(caption, style="Caption")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def docx_bomb(megabytes: int) -> bytes:
    """Make a document whose one part is nothing but blanks."""
    out = io.BytesIO()
    package = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
    with package, package.open("word/document.xml", "w") as part:
        for _ in range(megabytes):
            part.write(b" " * 1024 * 1024)
    return out.getvalue()


def eml_of(plain: str = "", html: str = "", **headers: str) -> bytes:
    """Make a message; header names are written with underscores."""
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message["Message-ID"] = "<1@example.org>"
    if plain:
        message.set_content(plain)
    if html and plain:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message.as_bytes()


def page_of(body: str, head: str = "", lang: str = "en") -> bytes:
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'.encode()


def article_html(paragraphs: Sequence[str] = BODY) -> str:
    return "<article>" + "".join(f"<p>{words}</p>" for words in paragraphs) + "</article>"
