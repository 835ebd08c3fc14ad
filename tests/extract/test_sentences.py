from timeline_app.extract.sentences import find_sentences
from timeline_app.extract.tokens import tokenize


def sentences(text):
    return [text[start:end] for start, end in find_sentences(text, tokenize(text), "en")]


def test_a_full_stop_before_a_capital_ends_a_sentence():
    assert sentences("The dam broke. Two people died.") == ["The dam broke.", "Two people died."]


def test_titles_initials_and_months_do_not_end_a_sentence():
    text = "Mr. J. Doe met Gen. Roe on Nov. 1 in Washington. He left."
    assert sentences(text) == ["Mr. J. Doe met Gen. Roe on Nov. 1 in Washington.", "He left."]


def test_a_closing_quote_behind_the_stop_belongs_to_its_sentence():
    text = '“We saw smoke.” He ran. "All left." She stayed.'
    assert sentences(text) == ["“We saw smoke.”", "He ran.", '"All left."', "She stayed."]


def test_u_s_ends_a_sentence_only_before_an_opener():
    assert sentences("He left the U.S. The embassy closed.") == ["He left the U.S.", "The embassy closed."]
    assert sentences("The U.S. Navy sailed.") == ["The U.S. Navy sailed."]


def test_a_time_of_day_does_not_end_a_sentence():
    assert sentences("It began at 9:40 p.m. Friday. It ended at 10 p.m. The men left.") == [
        "It began at 9:40 p.m. Friday.",
        "It ended at 10 p.m.",
        "The men left.",
    ]


def test_a_paragraph_ends_a_sentence_without_a_stop():
    assert sentences("A headline\n\nThe first line.") == ["A headline", "The first line."]


def test_each_line_of_a_chronology_is_a_sentence():
    lines = [
        "June 19 - Survey ship sails from Port Ansel",
        "June 21 - Rehn Steel and Voss Cement sign a contract in Orsova",
        "June 23 - Ministry summons the envoy",
    ]
    assert sentences("\n".join(lines)) == lines


def test_an_item_of_a_list_is_a_sentence_in_a_text_whose_lines_are_wrapped():
    lines = [
        "The minister said on Monday that",
        "the bridge would be closed while",
        "engineers look at the cracks that",
        "were found in these years",
        "2009: the bridge opens",
        "2017: the first crack is found",
    ]
    assert sentences("\n".join(lines))[1:] == lines[-2:]


def test_a_unit_behind_a_number_may_end_a_sentence():
    assert len(sentences("It flew no lower than 500ft. None of the crew was hurt.")) == 2
    assert len(sentences("They were held at Ft. Worth on Monday.")) == 1


def test_wrapped_lines_are_one_sentence():
    lines = [
        "The minister said on Monday that",
        "the bridge would be closed while",
        "engineers look at the cracks that",
        "were found. It opens in May.",
    ]
    assert len(sentences("\n".join(lines))) == 2
