import time

import pytest

from tests.ingest.files import BODY, LEAD, SECOND, THIRD, marked, own_words, read_text
from timeline_app.domain.article import BoilerplateKind
from timeline_app.ingest.line_kinds import kind_patterns

TITLE = "Old pier closed after divers find cracks"


def article_with(*lines):
    return read_text("\n\n".join((TITLE, LEAD, *lines, SECOND, THIRD)))


def article_ending(*lines):
    return read_text("\n\n".join((TITLE, *BODY, *lines)))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("• 0", "share"),
        ("Share this article", "share"),
        ("Facebook Twitter WhatsApp Email", "share"),
        ("12 comments", "share"),
        ("Subscribe to our newsletters", "newsletter"),
        ("Get the day's top stories in your inbox every morning.", "newsletter"),
        ("(Edited by Georgina Pell)", "credit"),
        ("With reporting by Reuters", "credit"),
        ("(Additional reporting by James Hale; Editing by Mike Orr and Raj Pillai)", "credit"),
        ("The Gazette's Dana Forth, Mads Berg and Hamid Kazi contributed to this report.", "credit"),
        ("AGENCIES", "credit"),
        ("Source: Quay Gazette and agencies", "credit"),
        ("© 2019 Quay Gazette. All rights reserved.", "credit"),
        ("ateller@quaygazette.example Follow on Twitter @ateller", "credit"),
        ("Follow me on Twitter @ateller", "credit"),
        ("Read more: Why the pier was never insured", "related"),
        ("Related stories", "related"),
        ("Click for more from the Quay Gazette.", "related"),
        ("Tags: pier, harbour, divers", "related"),
        ("Advertisement", "advert"),
        ("Story continues below advertisement", "advert"),
        ("Global pier pillar market trend 2024-2028 by Portmis", "advert"),
        ("CLICK HERE TO WATCH THE DIVE ON VIDEO", "navigation"),
        ("Get short URL", "navigation"),
        ("Leave a comment below", "navigation"),
        ("Photo: The pier at low tide / Quay Gazette", "caption"),
        ("Photo author, Nils Kord / PierPhoto Photo caption, The pier seen from the lighthouse", "caption"),
        ("Divers go down beside the pier on Monday. [Pierpics/Nils Kord]", "caption"),
        ("The pier at low tide. (AP Photo/Nils Kord)", "caption"),
        ("In this Monday, May 6, 2019 photo, divers go down beside the old pier.", "caption"),
        ("Getty Images", "caption"),
        ("Image copyright AFP Image caption The pier was closed in May", "caption"),
        ("FILE - In this May 4, 2019 file photo, divers go down beside the pier.", "caption"),
        ("Divers go down beside the old pier in Harbourtown. REUTERS/Nils Kord", "caption"),
        ("Divers go down beside the old pier in Harbourtown. Photograph: Nils Kord/EPA", "caption"),
        ("This article was originally published on Quay Gazette.", "credit"),
        ("With files from The Canadian Press", "credit"),
        ("(AFP)", "credit"),
        ("-- Reuters", "credit"),
        ("Ann Teller is the Gazette's harbour correspondent.", "credit"),
        ("Editor's note: This story has been corrected.", "credit"),
        ("###", "credit"),
        ("These are external links and will open in a new window", "navigation"),
        ("You have reached your article limit.", "navigation"),
        ("What do you think? Tell us in the comments below.", "navigation"),
        ("Join our WhatsApp channel", "newsletter"),
        ("Cracks found long ago", "header"),
    ],
)
def test_a_line_that_is_not_the_articles_own_is_marked(line, kind):
    article = article_with(line)
    assert marked(article) == [line]
    assert article.boilerplate[0].kind is BoilerplateKind(kind)


@pytest.mark.parametrize(
    "line",
    [
        "Users who subscribe to the harbour's text messages were told of the closure on Monday evening already.",
        "Photographs of the pillars were shown to the board in spring, Calloway said, and nobody acted.",
        "Read aloud in the council, the letter of the fishermen drew laughter from two members of the board.",
        "Editing the harbour plan had taken the board two years, and the pier was in none of its drafts.",
        "Advertisements for the harbour festival had already been printed when the pier was closed.",
        "Follow-up dives are planned for June, when the water is clear enough for cameras.",
        "Market traders said the closure would cost them half of their trade in 2024 and 2025.",
        "Related costs are not known yet, the harbour master told the council.",
        "Source of the cracks, he said, were the ferries.",
        "About Calloway nobody on the board would speak.",
        "“It will hold,” he said.",
        "He resigned.",
        "(The board declined to comment.)",
        "Copyright claims over the divers' film were settled out of court last week.",
        "The agencies said nothing.",
        "Ruth Calloway is the first woman on the board, and the youngest of its nine members.",
        "This report was never shown to the board, Calloway said.",
        "End of the pier, end of the story, the fishermen said.",
        "Image rights were never an issue, according to the lawyer of the divers.",
        "File numbers in the harbour master's books did not match the letters, the board found.",
        "Join our fight for the pier, the fishermen told the crowd.",
    ],
)
def test_the_articles_own_sentences_are_never_marked(line):
    assert marked(article_with(line)) == []


def test_headlines_below_a_related_line_belong_to_it():
    article = article_ending("MORE:", "Lighthouse to be painted red again", "Ferry line drops its Sunday service?")
    assert marked(article, BoilerplateKind.RELATED) == [
        "MORE:",
        "Lighthouse to be painted red again",
        "Ferry line drops its Sunday service?",
    ]


def test_a_related_strip_in_the_middle_ends_where_the_article_goes_on():
    article = article_with("Related:", "Lighthouse to be painted red again")
    assert SECOND in own_words(article)
    assert THIRD in own_words(article)


def test_everything_below_a_product_heading_is_advert():
    article = read_text(
        "\n\n".join(
            (TITLE, *BODY, *BODY, "Our Latest Products", "Harbour paint by the drum", "A poll found that it dries.")
        )
    )
    assert marked(article, BoilerplateKind.ADVERT)[-1].startswith("Our Latest Products")
    assert "A poll found" not in own_words(article)


def test_captions_of_another_picture_under_the_headline_are_marked_with_the_credited_one():
    stray = "Bakers in the hill town of Montrose have told inspectors that a flour shortage began last autumn."
    credited = "Loaves in a shop window. [Picturehouse]"
    article = read_text("\n\n".join((TITLE, stray, credited, *BODY)))
    assert marked(article, BoilerplateKind.CAPTION) == [stray, credited]


def test_a_lead_above_a_credited_caption_stays_the_articles_own():
    article = article_with("Loaves in a shop window. [Picturehouse]")
    assert marked(article) == ["Loaves in a shop window. [Picturehouse]"]
    assert LEAD in own_words(article)


def test_a_quotation_in_brackets_is_no_picture_credit():
    assert (
        marked(article_with("The letter said the pier “was sound [sic] and safe” in the spring [of last year].")) == []
    )


def test_marks_are_sorted_and_do_not_overlap():
    article = article_ending(
        "Related:", "Lighthouse to be painted red again", "© 2019 Quay Gazette", "• 0", "Tags: pier"
    )
    ends = [0, *(mark.end for mark in article.boilerplate)]
    assert all(end <= mark.start < mark.end for end, mark in zip(ends, article.boilerplate, strict=False))


HOSTILE = ("A" * 400, "AB " * 130, "Ab " * 130, "a " * 200, "1 " * 200, "(" * 400, "[" * 400, "Aa, " * 100, "- " * 200)


@pytest.mark.parametrize("section", ["line", "rest", "inline", "tail"])
def test_no_pattern_takes_long_over_a_hostile_line(section):
    """Nested repetition takes exponential time; the slowest sound pattern takes a millisecond."""
    for _, patterns in kind_patterns(section):
        for pattern in patterns:
            for line in (*HOSTILE, "Share on " + "facebook " * 50 + "!", "Written by " + "Ann " * 100 + "!"):
                started = time.process_time()
                pattern.fullmatch(line)
                pattern.search(line)
                assert time.process_time() - started < 0.5, pattern.pattern


@pytest.mark.parametrize(
    "line",
    [
        "Media contact: press@harbour.example. The board's offices are closed on Monday.",
        "Press office: Ann Teller, +47 000 000. Please do not reply to this message.",
        "For further information call the harbour office until Friday at noon.",
        "Our newsroom is closed on Monday.",
        "Office hours: Monday to Friday, 9 to 17",
        "This article was updated on Wednesday with a comment of the board.",
        "The next issue follows on 4 June.",
        "The Quay Letter appears every Friday.",
        "Reprinting is permitted if the source is named.",
        "Win a weekend for two! Send PIER to 4040 until Sunday.",
        "For sale: fishing boat, runs well. Call the kiosk before Saturday.",
        "Cheap trips to the islands? Our readers' offer, page 14.",
        "Coming up after the news: your wedding greetings, sponsored by Quay Carpets.",
        "Please support our work until 1 July.",
        "Rain tomorrow in the east, up to nine degrees. Next news at seven.",
        "The weather: frost, minus eleven by Wednesday morning.",
        "Pictured: Ruth Calloway leaves the meeting on Tuesday. Photo: archive",
        "Ann Teller reported from Quayton on Tuesday.",
        "The author worked for the harbour board until 2017.",
        "Photos of the pier can be downloaded from Wednesday.",
        "The original was published in Norse on 6 May 2019.",
        "This statement was issued on Tuesday at 11.",
        "Terms and conditions apply. Quay Bank is supervised by the Harbour Authority.",
        "This announcement contains inside information",
        "Names have been changed.",
        "This statement replaces that of 6 May 2019.",
        "The Quay Star will not appear on Thursday.",
        "The press office can be reached until 6 p.m. on Tuesday.",
        "Journalists may register until 9 May.",
        "Traffic: the coast road is closed until Friday.",
        "In sport, Quayton won on Sunday.",
        "Correction of 8 May: the pier opened in 1974, not in 1947.",
        "Note: the board answered after we had gone to press on Tuesday.",
        "(updated Wednesday, 9.30)",
        "Printed on 8 May 2019 from the Quay Star's archive",
        "Advertisement: Spring sale at Quay Carpets until Saturday!",
        "Everything must go: spring sale until Saturday!",
        "Visit us on Sunday at the harbour fair.",
        "Hear the interview in full on Wednesday at 8.",
        "Our podcast was recorded on Tuesday.",
        "• This article was amended on 5 June 2020. An earlier version gave the number of houses as 108.",
        "Our other titles: Orsova Arena opens on Sunday with 5,000 seats",
        "Nobody owns us yet. Help us stay so: donate",
    ],
)
def test_what_a_paper_or_office_adds_at_the_foot_is_no_event(line):
    assert marked(article_ending(line)) == [line]
    assert marked(article_ending("ts/qp", line, "12 comments"))[-2:] == [line, "12 comments"]


@pytest.mark.parametrize(
    "line",
    [
        "Rain tomorrow will slow the divers down, said the captain, as it was thirteen degrees colder than last week.",
        "The lost boats were found on Tuesday by a patrol that had searched the bay for a week.",
        "The harbour office is closed until Friday because the divers need its quay, the board said.",
    ],
)
def test_the_same_words_within_the_account_stay(line):
    assert line in own_words(article_with(line))


@pytest.mark.parametrize(
    "line",
    [
        "Corrected figures show that five pillars broke on Tuesday.",
        "Journalists were asked to leave the hall on Monday.",
        "The island can be reached only by boat since Tuesday.",
        "The report was published on Tuesday by the audit office.",
        "Tomorrow the board will meet the divers.",
    ],
)
def test_an_article_s_last_sentence_is_its_own(line):
    assert line in own_words(article_ending(line))
