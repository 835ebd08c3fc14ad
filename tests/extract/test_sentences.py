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


def test_wrapped_lines_are_one_sentence():
    lines = [
        "The minister said on Monday that",
        "the bridge would be closed while",
        "engineers look at the cracks that",
        "were found. It opens in May.",
    ]
    assert len(sentences("\n".join(lines))) == 2
