"""Five short articles of our own about one dispute, with its events and conflicts worked out by hand."""

from __future__ import annotations

from tests.export.builders import CaseBuilder
from timeline_app.domain.decision import Edit

RFE = """Meta rejects ministry's claim of a private line into Facebook
The information ministry put out a "joint statement" with Facebook on 1 November. It said officials had been given \
direct and exclusive access to the network's Content Reporting System.
A Meta spokesman answered on 2 November that no joint statement had been made and that \
the channel is open to every government.
Minister Aida Balaeva then wrote that Facebook's regional office had approved the wording beforehand.
Parliament adopted the bill in first reading in mid-September. The page of the petition was read by 40,000 people.
Officials were trained by Facebook staff."""

BBC = """Kazakhstan: Meta says there was no exclusive deal
The authorities reported exclusive access to the reporting tool. The following day Meta told news agencies \
nothing exclusive had been agreed.
In September deputies started work on a bill on social networks. More than 3.2 million people there use Facebook."""

EUR = """Meta and Astana differ over a joint statement
On Monday the government praised exclusive access, in what it named a joint statement.
Meta's Ben McConaughey told Reuters in a letter on Tuesday that the process is the same as elsewhere.
Balaeva said on Tuesday evening that the text was agreed with Meta's people.
Lawmakers took up the measure in September; a site can be blocked within 24 hours."""

EAN = """Facebook responds to Kazakhstan
On Nov. 1 the ministry announced sole access to a system for reporting harmful posts.
The company said on Nov. 3 that it had not signed anything. A first vote on the bill was held \
in the middle of September.
Some 4 million citizens have a Facebook account. The petition passed 10,000 names."""

GSM = """Facebook denies the allegations
In a joint statement with Facebook the ministry told of special access.
In an e-mail to Reuters Meta said the process is no different there. Work on the bill began in September."""


def founding_story():
    """Return the builder of the case, so that a test may add to it."""
    story = CaseBuilder("Content Reporting System — Kazakhstan v. Meta")
    story.article("RFE", RFE, outlet="Radio Free Europe", published="2021-11-02")
    story.article("BBC", BBC, outlet="BBC (translated)", published="2021-11-02")
    story.article("EUR", EUR, outlet="Euractiv", published="2021-11-02", group="reuters")
    story.article("GSM", GSM, group="reuters", derived_from="EUR", file="gsmgotech.txt")
    story.article("EAN", EAN, outlet="Eurasianet", published="2021-11-03")
    story.actor("Parliament").actor("Government of Kazakhstan").actor("Meta").actor("Aida Balaeva", "person")
    _add_september(story)
    _add_november(story)
    _add_undated(story)
    _add_conflicts(story)
    story.edits.append(Edit(1, "2021-11-21T16:06:00Z", "editor", "import", "5 articles", "", "", "", "ab" * 32))
    return story


def _add_september(story):
    story.event(
        "Parliament starts work on the social network bill",
        "2021-09",
        story.told_by(
            "BBC", "In September deputies started work on a bill", "2021-09", words="In September", basis="relative"
        ),
        story.told_by(
            "EUR", "Lawmakers took up the measure in September", "2021-09", words="in September", basis="relative"
        ),
        story.told_by("GSM", "Work on the bill began in September", "2021-09", words="in September", basis="inferred"),
        actors=["Parliament"],
        kind="legislation",
    )
    story.event(
        "Bill adopted in first reading",
        "2021-09-15~",
        story.told_by(
            "RFE", "Parliament adopted the bill in first reading in mid-September", "2021-09-15~", words="mid-September"
        ),
        story.told_by(
            "EAN",
            "A first vote on the bill was held \
in the middle of September",
            "2021-09-15~",
            words="middle of September",
        ),
        actors=["Parliament"],
        kind="legislation",
    )


def _add_november(story):
    story.event(
        "Ministry publishes “joint statement”",
        "2021-11-01",
        story.told_by(
            "RFE", 'put out a "joint statement" with Facebook on 1 November', "2021-11-01", words="on 1 November"
        ),
        story.told_by(
            "EUR", "On Monday the government praised exclusive access", "2021-11-01", words="On Monday", basis="weekday"
        ),
        story.told_by("GSM", "In a joint statement with Facebook the ministry told of special access"),
        story.told_by(
            "EAN",
            "On Nov. 1 the ministry announced sole access",
            "2021-11-01",
            words="On Nov. 1",
            note="the article names no year",
        ),
        actors=["Government of Kazakhstan", "Meta"],
    )
    story.event(
        "Meta denies exclusive access",
        "2021-11-02",
        story.told_by(
            "RFE",
            "A Meta spokesman answered on 2 November",
            "2021-11-02",
            words="on 2 November",
            speaker="Meta",
            stance="denies",
        ),
        story.told_by(
            "BBC",
            "The following day Meta told news agencies",
            "2021-11-02",
            words="The following day",
            basis="relative",
        ),
        story.told_by("EUR", "told Reuters in a letter on Tuesday", "2021-11-02", words="on Tuesday", basis="weekday"),
        story.told_by("EAN", "The company said on Nov. 3", "2021-11-03", words="on Nov. 3"),
        actors=["Meta"],
        kind="denial",
    )
    story.event(
        "Balaeva: the text was agreed with the regional office",
        "2021-11-02T18:00/2021-11-02T23:59:59",
        story.told_by(
            "EUR", "Balaeva said on Tuesday evening", "2021-11-02", words="on Tuesday evening", basis="weekday"
        ),
        story.told_by("RFE", "Minister Aida Balaeva then wrote", "2021-11-02/..", words="then", basis="relative"),
        actors=["Aida Balaeva", "Government of Kazakhstan"],
        told="2021-11-02",
        corrected=True,
        correction_reason="The minister's post carries a time stamp",
    )


def _add_undated(story):
    story.event(
        "Facebook staff train officials",
        "",
        story.told_by("RFE", "Officials were trained by Facebook staff"),
        actors=["Meta"],
    )
    story.event("Petition passes 10,000 names", "", story.told_by("EAN", "The petition passed 10,000 names"))


def _add_conflicts(story):
    story.conflict(
        "claim",
        "The ministry says it was granted exclusive access; Meta says nothing exclusive was agreed.",
        ["Ministry publishes “joint statement”", "Meta denies exclusive access"],
        (
            "Exclusive access was granted",
            [
                (
                    "RFE",
                    "officials had been given direct and exclusive access to the network's Content Reporting System",
                ),
                ("EAN", "the ministry announced sole access to a system for reporting harmful posts"),
            ],
        ),
        (
            "Nothing exclusive was agreed",
            [
                (
                    "RFE",
                    "no joint statement had been made and that \
the channel is open to every government",
                ),
                ("BBC", "nothing exclusive had been agreed"),
            ],
        ),
    )
    story.conflict(
        "date",
        "Radio Free Europe dates the denial to 2 November, Eurasianet to 3 November.",
        ["Meta denies exclusive access"],
        ("On 2 November", [("RFE", "A Meta spokesman answered on 2 November")]),
        ("On 3 November", [("EAN", "The company said on Nov. 3 that it had not signed anything.")]),
        confidence=0.6,
    )
    story.figure(
        "users",
        "person",
        ("BBC", "More than 3.2 million people there use Facebook", 3_200_000.0, ""),
        ("EAN", "Some 4 million citizens have a Facebook account", 4_000_000.0, "2021-11-03"),
    )
