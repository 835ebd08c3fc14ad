import pytest

from tests.extract.readings import dated, read, undated
from timeline_app.domain.article import Boilerplate, BoilerplateKind
from timeline_app.domain.mention import Modality
from timeline_app.domain.timex import Anchor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council approved the plan on May 2.", [("The council approved the plan on May 2.", "May 2")]),
        (
            "The council approved the plan on May 2 and rejected another on May 3.",
            [("The council approved the plan on May 2", "May 2"), ("and rejected another on May 3.", "May 3")],
        ),
        (
            "He had surgery in mid-April and remains in hospital, a source claimed Monday.",
            [
                ("He had surgery in mid-April and remains in hospital", "mid-April"),
                ("a source claimed Monday.", "Monday"),
            ],
        ),
        (
            "After the paper's report on May 2, the minister resigned.",
            [("After the paper's report on May 2", "May 2"), ("the minister resigned.", "May 2")],
        ),
        (
            "When the mill burned on May 2, Jane Roe took credit.",
            [("When the mill burned on May 2", "May 2"), ("Jane Roe took credit.", "May 2")],
        ),
        (
            "The war has displaced millions since it began in 2011 with protests.",
            [("since it began in 2011 with protests.", "2011")],
        ),
        (
            "The raid on Monday followed a blast in Kenya in April.",
            [("The raid on Monday followed", "Monday"), ("a blast in Kenya in April.", "April")],
        ),
        (
            "The text of the letter issued on May 1 and its copies were agreed, Jane Roe wrote.",
            [("The text of the letter issued on May 1", "May 1")],
        ),
    ],
)
def test_each_dated_happening_is_a_mention_of_its_own(text, expected):
    assert dated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor denied the claim.",
        "Jane Roe signed the contract.",
        "Two people were killed in the fire.",
        "Meta has rejected claims by the council.",
        "The dam was safe, according to the Harbour Trust.",
    ],
)
def test_a_statement_or_act_without_a_date_is_an_undated_mention(text):
    assert undated(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Gout is a form of arthritis.",
        "The condition can be painful.",
        "If the mayor resigns, the council will vote.",
        "The dispute has cast a shadow over the town.",
        "The company has long faced criticism.",
        "Critics said the plan was bad.",
        "The city has 20,000 inhabitants.",
        "The council said there are 20,000 inhabitants.",
    ],
)
def test_comments_and_descriptions_are_no_mentions(text):
    assert undated(text) == []


@pytest.mark.parametrize("text", ["He walks there every Friday.", "It lasted three days.", "He lives there now."])
def test_sets_durations_and_bare_references_date_nothing(text):
    assert dated(text) == []


def test_nothing_in_boilerplate_becomes_a_mention():
    text = "The mayor resigned on May 2.\n\nSubscribe: the paper was founded on May 3."
    part = Boilerplate(text.index("Subscribe"), len(text), BoilerplateKind.NEWSLETTER)
    assert [quote for quote, _ in dated(text, boilerplate=(part,))] == ["The mayor resigned on May 2."]


def test_a_headline_tells_its_event_once_in_the_present_tense():
    text = "Fire Kills Two In Harbour Depot\n\nA fire killed two people at a depot on May 2."
    title = text.split("\n", maxsplit=1)[0]
    assert undated(text, title=title, title_span=(0, len(title))) == [title]


def test_a_headline_run_into_the_text_is_cut_off_it():
    title = "Fire kills two people at harbour depot"
    assert dated(f"{title} A fire killed two people on May 2.", title=title) == [
        ("A fire killed two people on May 2.", "May 2")
    ]


def test_what_a_speaker_goes_on_to_say_has_the_date_of_what_he_began_with():
    text = "The mayor told reporters on May 2 that the bridge was safe. “We looked at it,” the mayor said."
    last = read(text).mentions[-1]
    assert last.dated_by_context
    assert last.date_is_implied
    assert read(text).timexes[last.timex].text == "May 2"


def test_a_date_told_in_the_same_sentence_is_not_only_implied():
    text = "When the divers went down on May 2, two pillars broke."
    last = read(text).mentions[-1]
    assert (last.quote, last.dated_by_context, last.date_is_implied) == ("two pillars broke.", True, False)


def test_another_speaker_ends_the_occasion():
    text = "The mayor told reporters on May 2 that the bridge was safe. “It is not,” said engineer Tom Reed."
    assert read(text).mentions[-1].timex is None


@pytest.mark.parametrize(
    ("text", "kind", "lemma"),
    [
        ("The council approved the bill on May 2.", "legislation", "approve"),
        ("The blast killed two people on May 2.", "incident", "kill"),
        ("The mayor resigned on May 2.", "resignation", "resign"),
        ("Police arrested the driver on May 2.", "arrest", "arrest"),
        ("The mayor denied the claim on May 2.", "denial", "deny"),
        ("The mayor disputed the claim on May 2.", "rebuttal", "dispute"),
        ("The mayor said on May 2 that it was safe.", "statement", "say"),
    ],
)
def test_the_trigger_gives_the_kind(text, kind, lemma):
    (mention,) = read(text).mentions
    assert (mention.kind, mention.lemma) == (kind, lemma)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The mayor resigned on May 2.", Modality.HAPPENED),
        ("The mayor will resign on June 2.", Modality.PLANNED),
        ("The mayor is expected to resign on June 2.", Modality.PLANNED),
        ("The mayor may resign on June 2.", Modality.HYPOTHETICAL),
        ("The mayor did not resign on May 2.", Modality.DENIED),
        ("The opposition claimed that the mayor resigned on May 2.", Modality.CLAIMED),
    ],
)
def test_a_mention_knows_whether_its_event_happened(text, modality):
    assert read(text).mentions[0].modality is modality


def test_the_agent_is_named_first():
    (mention,) = read("At the depot in Kenya, Jane Roe met Tom Reed on May 2.").mentions
    assert mention.names[0].text == "Jane Roe"


def test_precedents_are_background():
    old, new = read("The club was founded in 1978. It was sold on May 2.").mentions
    assert (old.is_background, new.is_background) == (True, False)


def test_terms_are_stems_without_first_names_and_date_words():
    (mention,) = read("Jane Roe rejected the claims on Monday, May 6.").mentions
    assert mention.terms == ("roe", "reject", "claim")


def test_a_mention_is_no_longer_than_a_sentence():
    text = "The mayor resigned on May 2 and " + "said that he had walked there and " * 60 + "left."
    assert all(mention.end - mention.start <= 600 for mention in read(text).mentions)


def test_an_article_in_a_language_without_word_lists_has_no_mentions():
    found = read("Мэр подал в отставку 2 мая.", language="ru")
    assert (found.mentions, found.sentences) == ((), ())


@pytest.mark.parametrize("text", ["", "\n\n", ".", "“", "9" * 5000, "a" * 5000, "(" * 500, "May May May"])
def test_odd_texts_are_read_without_failing(text):
    assert all(mention.quote == text[mention.start : mention.end] for mention in read(text).mentions)


def test_a_time_on_a_day_told_in_its_sentence_is_no_happening_of_its_own():
    text = "The valves opened late on Thursday, shortly before eleven at night, when the guards ate."
    assert dated(text) == [(text, "Thursday")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("At noon today 640 boats were counted.", "noon today"),
        ("The dam broke on Tuesday. Before supper the day before, guards had locked the gate.", "the day before"),
        ("The dam broke on Tuesday. The mayor went there in the evening.", "the evening"),
    ],
)
def test_words_that_name_or_lead_to_a_day_date_a_happening(text, words):
    assert dated(text)[-1][1] == words


def test_nothing_counts_from_the_date_of_a_header_that_was_read():
    header = "Quay Star, 7 May 2024"
    text = f"{header}\n\nThe dam broke. The next day the mayor resigned."
    marked = Boilerplate(0, len(header), BoilerplateKind.HEADER)
    found = read(text, boilerplate=(marked,))
    assert [timex.text for timex in found.timexes] == ["The next day"]
    assert found.timexes[0].anchor is Anchor.NARRATIVE


def test_two_days_of_one_month_are_one_date():
    text = "Inspectors went down on 12 and 13 April and found no fault."
    assert dated(text) == [(text, "12")]


def test_the_date_of_a_subject_is_not_that_of_its_verb():
    text = "The number of dead in Tuesday's blast at the depot rose to 17 on Wednesday, the governor said."
    assert [words for _, words in dated(text)] == ["Tuesday", "Wednesday"]


def test_what_a_whole_year_brought_is_no_happening():
    assert dated("The company carried 4.2 million passengers last year.") == []
    assert dated("The company sold its 12 ferries last year.") != []


def test_a_distance_from_a_time_of_no_known_day_dates_nothing():
    assert dated("The log shows that the ship left at 7.40 pm and sank two hours later.") == []


@pytest.mark.parametrize("text", ["The council approved the plan?", "I played the tape to six friends."])
def test_questions_and_what_the_writer_does_are_no_happenings_without_a_date(text):
    assert undated(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Orbis declined to comment.",
        "It did not answer a request for comment.",
        "The chairman did not wish to speak to reporters.",
        "It did not say which.",
        "Asked whether he would go, secretary Jon Ernst did not answer.",
    ],
)
def test_that_someone_said_nothing_is_no_happening(text):
    assert undated(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Roe did not answer a question about whether the court had lied.",
        "The minister refused to resign.",
        "He did not speak for an hour.",
    ],
)
def test_what_was_refused_or_asked_in_vain_is_told(text):
    assert undated(text) == [text]


def implied(text):
    return [mention.date_is_implied for mention in read(text).mentions if mention.timex is not None]


def test_a_time_that_somebody_reports_is_not_told_as_of_the_day_of_the_sentence_before():
    assert implied("The man was buried on Monday. A neighbour told police that he had left at 11 a.m.") == [False, True]


def test_a_time_right_behind_its_day_is_told_as_of_that_day():
    assert implied("The ferry left on Monday. It sank at 11 a.m.") == [False, False]


def test_every_item_of_a_chronology_is_a_dated_mention():
    items = [
        "7 July 2005: Four bombers kill 52 people",
        "22 July 2005: Police shoot Jan Novak at Brask station",
        "1 November 2007: The force is convicted under a safety law",
        "16 January 2008: Prosecutors present an opinion on the voices",
        "29 July 2008: Brask report",
    ]
    assert dated("\n".join(["A jury returned an open verdict.", *items]))[-5:] == [
        (item, item.partition(":")[0]) for item in items
    ]
