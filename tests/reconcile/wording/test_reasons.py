import pytest

from tests.reconcile.disputes import conflicts_of
from timeline_app.reconcile.conflicts.naming import listed, with_article
from timeline_app.reconcile.conflicts.reasons import contrast_reason, count_reason, date_reason, ordinal

RESIGNATION = (
    ("Daily Courier", "2020-05-12", "Finance Minister Lena Brandt has resigned, two officials said on Tuesday."),
    ("City Gazette", "2020-05-13", "The Ministry of Finance on Wednesday denied that Lena Brandt had resigned."),
)
RANSOM = (
    ("Global Wire", "2018-08-01", "Paul Orth said on Monday that Norvo Systems had paid a ransom for three engineers."),
    ("Valdoria Times", "2018-08-02", "Norvo Systems denied on Tuesday that any ransom was paid for the engineers."),
)
STATEMENT = (
    ("A Post", "2021-03-02", "Norvo Systems issued a statement on Monday that its rival calls joint."),
    ("B Wire", "2021-03-02", "Norvo Systems has not published the statement that its rival called joint."),
)
ARREST = (
    ("Aft Post", "2011-07-08", "Mayor Otto Rehn was arrested on Tuesday at his home in Delmar, prosecutors said."),
    ("Bay Wire", "2011-07-08", "Otto Rehn, the mayor of Delmar, was arrested on Friday, his lawyer said."),
)
FREE_WILL = (
    ("A Post", "2020-03-10", "The observers left the hall at Orsova of their own accord, Karl Voss said."),
    ("B Wire", "2020-03-11", "The observers were put out of the hall at Orsova, party leader Ines Tal said."),
)
SLICK = (
    (
        "A Post",
        "2014-03-03",
        "Governor Rolf Amsel welcomed the ruling on Monday. He still believes that the oil reached the"
        " lake, which Norvo Systems denies to this day.",
    ),
    ("B Wire", "2014-03-03", "Nothing was known of the lake on Sunday."),
)
SAILING = (
    (
        "A Post",
        "2014-03-03",
        "Data show that the ferry Aurora left Port Ansel at 7.40 pm, the minister said on Monday.",
    ),
    ("B Wire", "2014-03-03", "The ferry Aurora had left Port Ansel at a quarter past six on Sunday, its owner said."),
)
HOAX = (
    ("Star Buzz", "2015-06-02", "Actor Milo Garrant is dead, his agent said."),
    ("Screen Daily", "2015-06-03", "Milo Garrant is alive and well, his wife said."),
)
MILL = (
    ("Norden News", "2017-11-20", "A fire destroyed the Harkness mill in Norden on Sunday. It was arson, police said."),
    ("Norden Herald", "2017-11-21", "The fire at the Harkness mill in Norden on Sunday was caused by a short circuit."),
)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (
            RESIGNATION,
            "Two officials say Finance Minister Lena Brandt has resigned; the Ministry of Finance denies it.",
        ),
        (RANSOM, "Paul Orth says Norvo Systems had paid a ransom for three engineers; Norvo Systems denies it."),
        (
            STATEMENT,
            "One account says Norvo Systems issued a statement that its rival calls joint; "
            "another says Norvo Systems has not published the statement that its rival called joint.",
        ),
        (
            ARREST,
            "The arrest of Otto Rehn is told for Tue 5 Jul 2011 by one side, for Fri 8 Jul 2011 by the other.",
        ),
        (
            FREE_WILL,
            "Karl Voss says the observers left the hall at Orsova of their own accord; "
            "Ines Tal says the observers were put out of the hall at Orsova.",
        ),
        (
            SAILING,
            "Accounts differ on when the ferry Aurora had left Port Ansel: 7.40 pm or a quarter past six on Sunday.",
        ),
        (HOAX, "Some accounts say Milo Garrant is alive, others that Milo Garrant is dead."),
        (MILL, "Accounts differ on what caused it: an electrical fault or it was set."),
    ],
)
def test_a_reason_says_in_one_sentence_who_says_what_against_whom(told, reason):
    (conflict,) = conflicts_of(*told)
    assert conflict.reason == reason


@pytest.mark.parametrize(
    ("told", "positions"),
    [
        (
            RANSOM,
            [
                "Paul Orth: Norvo Systems had paid a ransom for three engineers",
                "Norvo Systems denied that any ransom was paid for the engineers",
            ],
        ),
        (
            ARREST,
            [
                "Prosecutors: Mayor Otto Rehn was arrested at his home in Delmar (Tue 5 Jul 2011)",
                "Lawyer: Otto Rehn was arrested (Fri 8 Jul 2011)",
            ],
        ),
    ],
)
def test_a_position_is_one_short_sentence(told, positions):
    (conflict,) = conflicts_of(*told)
    assert [side.position for side in conflict.sides] == positions


def test_bodies_get_their_article_and_names_do_not():
    assert with_article("Ministry of Finance") == "the Ministry of Finance"
    assert with_article("Norvo Systems Platforms") == "Norvo Systems Platforms"
    assert with_article("Lena Brandt") == "Lena Brandt"


def test_of_many_names_three_are_listed_at_most():
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert listed(["A", "B", "C", "D"]) == "A, B and 2 others"


def test_more_than_two_dates_or_causes_are_listed():
    assert (
        date_reason("the raid", ["May", "June", "July"])
        == "The raid is told for May, June and July by different accounts."
    )
    assert contrast_reason("what the ailment is", "Otto Rehn", ["a cyst", "a stroke", "poison"]) == (
        "Accounts of Otto Rehn differ on what the ailment is: a cyst, a stroke or poison."
    )


def test_ordinals_end_as_they_are_said():
    assert [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 65, 102, 111)] == [
        *("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "65th", "102nd", "111th")
    ]


def test_who_is_one_of_many_gets_the_indefinite_article_and_several_the_plural():
    told = (
        ("A Post", "2020-05-12", "The source said on Monday that Norvo Systems had paid a ransom for three engineers."),
        ("B Wire", "2020-05-13", "Police denied on Tuesday that any ransom was paid for the engineers."),
    )
    (conflict,) = conflicts_of(*told)
    assert conflict.reason == "A source says Norvo Systems had paid a ransom for three engineers; the police deny it."


def test_a_number_s_reason_says_what_is_counted_and_who_counts_it():
    assert count_reason(["the union", "police"], ["40,000", "nearly 9,000"], "marchers") == (
        "The number of marchers is 40,000 according to the union, nearly 9,000 according to police."
    )
    assert count_reason(["one account"] * 2, ["two", "five"]) == "Accounts give one number as two and as five."
