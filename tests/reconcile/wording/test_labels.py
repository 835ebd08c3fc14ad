import pytest

from tests.reconcile.builders import article
from timeline_app.extract import extract_article
from timeline_app.reconcile import reconcile
from timeline_app.reconcile.events.labels import LONGEST_LABEL


def labels_of(*texts):
    articles = [article(text, name=f"{at}.txt", published="2024-05-10") for at, text in enumerate(texts)]
    return [event.label for event in reconcile(articles, [extract_article(one) for one in articles], []).events]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        # no date words at the start: the card has the date
        ("On Monday, the harbour board closed the pier.", "The harbour board closed the pier"),
        ("The next day, Acme rejected the offer.", "Acme rejected the offer"),
        ("In mid-April the lower house approved the bill.", "The lower house approved the bill"),
        # nothing that only hangs on the clause
        (
            "Jane Roe, one of the owners, sold the mill on May 2, according to the Gazette.",
            "Gazette: Jane Roe sold the mill",
        ),
        (
            "On May 2 the harbour board put out a letter that it called an apology, which few read.",
            "The harbour board put out a letter that it called an apology",
        ),
        # the subject of a part is that of its sentence
        ("The mill, which had stood empty for years, burned down on May 2.", "The mill burned down"),
        # hedges are the point of what they hedge
        (
            "The government on May 2 touted the purported deal as a success.",
            "The government touted the purported deal as a success",
        ),
    ],
)
def test_a_label_is_a_clause_that_says_who_did_what(text, label):
    assert label in labels_of(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Jane Roe, the mayor, said on May 2 that the pier had been sold.",
            "Jane Roe: the pier had been sold",
        ),
        ("The pier had been sold, Jane Roe said on May 2.", "Jane Roe: the pier had been sold"),
        ("A harbour official said on May 2 that the pier had been sold.", "Harbour official: the pier had been sold"),
        ("“We sold the pier,” Jane Roe said on May 2.", "Jane Roe: “We sold the pier”"),
        ("“Out with them, and soon,” Jane Roe told the Gazette on May 2.", "Jane Roe: “Out with them, and soon”"),
        ("Acme denied on May 2 that it had bought the pier.", "Acme denied that it had bought the pier"),
    ],
)
def test_a_label_of_speech_says_who_says_what(text, label):
    assert label in labels_of(text)


def test_everyone_is_called_by_name():
    text = (
        "Jane Roe runs the mill. Roe sold the mill on May 2. "
        "The Ministry of Trade and Fisheries met on May 3. The ministry approved the sale on May 4."
    )
    labels = labels_of(text)
    assert "Jane Roe sold the mill" in labels
    assert "Ministry of Trade and Fisheries approved the sale" in labels


def test_a_full_name_has_no_mister_before_it():
    labels = labels_of("John Roe runs the mill. On May 2 Mr. Roe sold the mill.")
    assert "John Roe sold the mill" in labels


@pytest.mark.parametrize(
    "text",
    ["A guard charged with robbing Jane Roe was jailed on May 2.", "Two sons of lawyer Jane Roe were jailed on May 2."],
)
def test_who_is_told_of_by_another_s_name_does_not_become_the_other(text):
    (label,) = labels_of(text)
    assert not label.startswith("Jane Roe")


def test_a_pronoun_stands_for_the_one_person_named_before():
    assert "Jane Roe sold the mill" in labels_of("Jane Roe is the owner. She sold the mill on May 2.")


def test_a_pronoun_stays_where_two_persons_were_named():
    assert "She sold the mill" in labels_of("Jane Roe met Ann Poe. She sold the mill on May 2.")


def test_the_clearest_of_several_tellings_is_the_label():
    labels = labels_of(
        "It burned to the ground in a blaze on May 2, 2024, Acme Mill did.",
        "Acme Mill burned down on May 2, 2024, after a short circuit.",
        "When Acme Mill burned down on 2 May 2024, nobody was there.",
    )
    assert labels == ["Acme Mill burned down after a short circuit"]


def test_a_label_fits_its_card_and_keeps_its_verb():
    text = (
        "The local deep-sea harbour workers' association “Friends of the Long Old Pier” on May 2 placed the "
        "harbour in tenth place of all the harbours of the northern coast that it had visited since its founding."
    )
    (label,) = labels_of(text)
    assert len(label) <= LONGEST_LABEL
    assert "placed" in label
    assert label.count("“") == label.count("”")
