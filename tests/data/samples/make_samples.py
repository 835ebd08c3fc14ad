"""Writes the sample articles that are not plain text: `python make_samples.py FOLDER`.

Same input, same bytes: the case's hashes of the samples do not change by building them again.
"""

import io
import sys
import zipfile
from datetime import datetime
from pathlib import Path

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

FIXED_MOMENT = (2021, 11, 5, 9, 0, 0)

PDF_TITLE = "No exclusive deal with Kazakhstan, says owner of Facebook"
PDF_DATE = "Wednesday, November 3, 2021"
PDF_OUTLET = "Source: Harbour Ledger"
PDF_BODY = (
    "Meta Platforms has denied that Kazakhstan enjoys exclusive access to the Content Reporting System of Facebook, "
    "a day after the government in Nur-Sultan announced such an agreement.",
    "The Ministry of Information and Social Development published the announcement on November 1 and described it "
    "as a joint statement with Facebook. The agreement would let it remove unlawful posts more quickly, the "
    "ministry said.",
    "The company was no party to the statement, Ben McConaghy, Meta's director of policy communications in the region, "
    "said on November 2. The government wrote it alone, he said, after talks about the procedure that Meta "
    "follows with requests from all countries.",
    "Information Minister Aida Balaeva contradicted him on the same day. She wrote that Meta's regional office in "
    "Hong Kong had agreed to every line of the text.",
    "A bill on social networks passed its first reading in September. Aidos Sarym, one of its authors, wrote on "
    "November 2 that parliament could now soften it.",
    "Facebook has some 2.3 million users in Kazakhstan, according to the government.",
)
PDF_CAPTION = "Shoppers in Almaty look at telephones in a market hall. [Harbour Ledger/Archive]"
PDF_CREDIT = "With reporting by Caspian Wire"

DOCX_TITLE = "Who wrote the joint statement?"
DOCX_OUTLET = "Source: Caravan Review"
DOCX_BYLINE = "By Miriam Castell"
DOCX_CAPTION = "Photo: A reader checks the news on a bench in Almaty / Caravan Review"
DOCX_BODY = (
    "Two accounts of one page of text cannot both be true. On Nov. 1, Kazakhstan's Information Ministry published "
    "a joint statement, as it said, by Facebook and itself on working together against harmful content.",
    "The next day, Meta denied that it had made a joint statement with Kazakhstan. Its spokesman Ben McConaughey wrote "
    "to Reuters that Kazakhstan has no exclusive access to the Content Reporting System.",
    "After the denial on Nov. 2, Minister Aida Balaeva insisted that the joint statement had been agreed. "
    "Meta's Hong Kong office, she said, had cleared it for the press as well.",
)
DOCX_ADVERT = ("Advertisement", "Order now: the Caravan wall calendar, twelve months of mountain views")
DOCX_REST = (
    "Meta has not said whether George Chen, its head of public policy in Hong Kong, was quoted correctly.",
    "The background is a bill that the lower house approved in its first reading in September. It would make "
    "local managers of foreign networks liable for what users post.",
    "Aidos Sarim, a co-author of the bill, thanked Facebook on Nov. 1 and offered to soften the wording. Its critics "
    "fear censorship; more than 10,000 of them have signed a petition.",
)

EML_TEXT = """\
Meta Platforms denied on Tuesday that Kazakhstan enjoys exclusive access
to the Content Reporting System of Facebook, one day after the government
announced such an agreement.

The Ministry of Information and Social Development had published the
announcement on Monday as a joint statement with Facebook. The agreement
would let it remove unlawful posts more quickly, the ministry said.

The company was no party to the statement, said Ben McConaghy, Meta's
director of policy communications in the region. The government wrote it
alone, he said, after talks about the procedure that Meta follows with
requests from all countries.

Information Minister Aida Balyeva contradicted him on the same day. Meta's
regional office in Hong Kong had agreed to every line of the text, she
wrote on Facebook.

A bill on social networks passed its first reading in September. Its
co-author Aidos Sarym wrote on Monday that parliament could now soften it.

With reporting by Caspian Wire

Subscribe to our newsletter and read tomorrow's news today.
Unsubscribe at any time.
"""
EML_HEADERS = (
    ("From", "Open Desk Briefing <briefing@opendesk.example>"),
    ("To", "readers@opendesk.example"),
    ("Subject", "Kazakhstan has no exclusive line to Facebook, says Meta"),
    ("Date", "Wed, 03 Nov 2021 07:30:00 +0000"),
    ("Message-ID", "<20211103073000.briefing@opendesk.example>"),
    ("MIME-Version", "1.0"),
    ("Content-Type", 'text/plain; charset="utf-8"'),
    ("Content-Transfer-Encoding", "8bit"),
)


def make_pdf() -> bytes:
    """Return one printed page: headline, date, caption, paragraphs, credit."""
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=10)
    title = ParagraphStyle("title", parent=body, fontName="Times-Bold", fontSize=19, leading=23, spaceAfter=12)
    small = ParagraphStyle("small", parent=body, fontSize=9, leading=11)
    story = [Paragraph(PDF_TITLE, title), Paragraph(PDF_OUTLET, small), Paragraph(PDF_DATE, small), Spacer(0, 6)]
    story += [Paragraph(PDF_BODY[0], body), Paragraph(PDF_CAPTION, small)]
    story += [Paragraph(words, body) for words in PDF_BODY[1:]]
    story += [Paragraph(PDF_CREDIT, small)]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, title=PDF_TITLE, invariant=True).build(story)
    return out.getvalue()


def make_docx() -> bytes:
    """Return a document with heading, caption, advert and no date anywhere."""
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = datetime(*FIXED_MOMENT)  # noqa: DTZ001
    document.add_heading(DOCX_TITLE, level=1)
    document.add_paragraph(DOCX_OUTLET)
    document.add_paragraph(DOCX_BYLINE)
    document.add_paragraph(DOCX_BODY[0])
    document.add_paragraph(DOCX_CAPTION, style="Caption")
    for words in (*DOCX_BODY[1:], *DOCX_ADVERT, *DOCX_REST):
        document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    return _with_fixed_times(out.getvalue())


def _with_fixed_times(package: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, FIXED_MOMENT), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def make_eml() -> bytes:
    """Return a newsletter message with its lines wrapped as mail programs do."""
    headers = "".join(f"{name}: {value}\r\n" for name, value in EML_HEADERS)
    return (headers + "\r\n" + EML_TEXT.replace("\n", "\r\n")).encode()


FILES = {"harbour-ledger.pdf": make_pdf, "caravan-review.docx": make_docx, "open-desk.eml": make_eml}


def main(folder: Path) -> None:
    """Write the three files into `folder`."""
    for name, make in FILES.items():
        (folder / name).write_bytes(make())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
