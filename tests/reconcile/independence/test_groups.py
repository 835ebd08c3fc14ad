import random
import time
from dataclasses import replace

from tests.reconcile.builders import article, extraction
from timeline_app.domain.conflict import Passage
from timeline_app.reconcile.independence import find_groups
from timeline_app.reconcile.independence.substance import read_substance

AGENCY = """The ferry Aurora ran aground near Lindholm on Friday with 212 passengers on board, the coast guard said.
Helicopters lifted forty people from the deck while a tug held the hull against the current.
The captain had reported engine trouble shortly after leaving the port of Vesthavn.
Owner Nordlinjen has grounded two sister ships until inspectors have checked their rudders.
In 2017 another Nordlinjen vessel hit a pier in the same strait, injuring nine.
Unions have long complained that crews work double shifts in the holiday season."""

PARAPHRASE = """The Aurora ferry went aground close to Lindholm, carrying 212 passengers, according to coast guards.
Forty were lifted from its deck by helicopters, and a tug kept the hull from drifting in the current.
Nordlinjen, the owner, keeps two sister ships in port until their rudders are checked by inspectors.
A vessel of Nordlinjen struck a pier in this strait in 2017 and nine were injured."""

OWN_REPORT = """“We thought we would drown,” said Marit Dahl, who had boarded the Aurora to visit her grandchildren.
She sat in a school gym in Lindholm on Saturday, wrapped in a blanket, and waited for her luggage.
Volunteers brought soup and dry socks, and a priest read out names.
The mayor promised an inquiry into why the sirens on the island stayed silent.
In 2017 another Nordlinjen vessel hit a pier in the same strait, injuring nine.
A fisherman, Olav Berge, had towed two rafts into the harbour before any helicopter came."""


LATER_STORY = """Nordlinjen must keep its ferries in port until further notice, the transport minister ruled on Sunday.
Minister Agnes Holt told parliament that the yard in Vesthavn would be searched.
Helicopters lifted forty people from the deck of the Aurora while a tug held the hull against the current.
The captain had reported engine trouble shortly after he left Vesthavn on Friday with 212 passengers.
Two sister ships are grounded until inspectors have checked their rudders, the owner said.
Shares of the company were suspended, and its head, Per Lund, did not answer calls."""


def groups(*texts):
    articles = [article(text) for text in texts]
    found = find_groups(articles, [read_substance(one, extraction(one)) for one in articles])
    return [found.group_of(one.key) for one in articles]


def test_a_paraphrased_and_cut_rewrite_is_the_same_source():
    first, second = groups(AGENCY, PARAPHRASE)
    assert first == second


def test_a_later_story_with_a_lead_of_its_own_and_the_agencys_sentences_below_is_the_same_source():
    first, second, third = groups(AGENCY, LATER_STORY, OWN_REPORT)
    assert first == second != third


def test_a_report_of_ones_own_with_a_sentence_of_common_background_is_a_source_of_its_own():
    first, second = groups(AGENCY, OWN_REPORT)
    assert first != second


def test_rivals_who_quote_the_same_words_stay_two_sources():
    quote = "“The rudder did not answer, we had no power on either engine and the current took us,” the captain wrote."
    first, second = groups(f"{quote} Lindholm buried its dead.", f"Shares of Nordlinjen fell. {quote}")
    assert first != second


def test_a_group_is_named_by_its_smallest_article_whatever_the_order():
    texts = [AGENCY, PARAPHRASE, OWN_REPORT]
    expected = dict(zip(texts, groups(*texts), strict=True))
    random.Random(7).shuffle(texts)
    assert dict(zip(texts, groups(*texts), strict=True)) == expected


def passage(one, quote):
    start = one.text.index(quote)
    return Passage(one.key, start, start + len(quote), quote)


def test_accounts_that_name_one_agency_as_their_origin_count_once():
    mail = article("The company rejects this, its spokeswoman said in an email to Reuters. Shares rose.")
    quoted = article("Reuters quoted a spokeswoman as saying that none of it was true. The mayor kept silent.")
    told = article("A spokeswoman told the Daily Post that none of it was true.")
    found = find_groups([mail, quoted, told], [])
    passages = [passage(one, one.text.split(". ")[0]) for one in (mail, quoted, told)]
    assert found.count(passages[:2]) == 1
    assert found.count(passages) == 2


def test_sentences_that_are_nearly_the_same_count_once():
    sentence = "Inspectors found that the rudder cable had been replaced without papers in March."
    one = article(f"{sentence} Nordlinjen denies it.")
    other = article(f"Rain fell all night. {sentence.replace('found', 'have found')}")
    found = find_groups([one, other], [])
    assert found.group_of(one.key) != found.group_of(other.key)
    assert (
        found.count(
            [
                passage(one, sentence),
                passage(
                    other, "Inspectors have found that the rudder cable had been replaced without papers in March."
                ),
            ]
        )
        == 1
    )


def test_comparing_grows_near_linearly_with_copies_of_one_text():
    def seconds(size):
        texts = [f"{AGENCY}\nEdition {number} of the evening." for number in range(size)]
        start = time.perf_counter()
        assert len(set(groups(*texts))) == 1
        return time.perf_counter() - start

    seconds(50)
    assert seconds(400) < 10 * seconds(100)  # the square would be 16


def credited(text, outlet, *agencies):
    return replace(article(text, outlet=outlet), agencies=agencies)


SHORT_NOTE = """Maker calls back kettles.
Buyers may return the Brewell K40 kettle, whose switch overheats, said the firm on Tuesday.
The shares lost eight percent.
Shops will pay them back from Monday, a clerk told us."""
SHORT_WIRE = """The firm Brewell on Tuesday recalled its K40 kettle because its switch overheats.
Shares of the firm fell by eight percent.
Nobody was hurt in a kitchen fire in August."""


def test_a_note_that_credits_the_outlet_whose_sentence_it_retells_is_the_same_source():
    wire = credited(SHORT_WIRE, "News Line")
    for note, is_same in (
        (credited(SHORT_NOTE, "Town Crier", "NL"), True),
        (credited(SHORT_NOTE, "Town Crier"), False),
    ):
        found = find_groups([wire, note], [read_substance(one, extraction(one)) for one in (wire, note)])
        assert (found.group_of(wire.key) == found.group_of(note.key)) == is_same
