from tests.ingest.files import BODY, LEAD, SECOND, THIRD, own_words, read_text
from timeline_app.domain.article import BoilerplateKind

TITLE = "Old Pier Closed After Divers Find Cracks"
LONG = " ".join((LEAD, SECOND, THIRD, LEAD, SECOND))


def article_of(body):
    return read_text(f"{TITLE}\nSource: Quay Gazette\n\n{body}")


def without_header(article, *kinds):
    return [article.text[m.start : m.end] for m in article.boilerplate if m.kind is not BoilerplateKind.HEADER]


def test_a_caption_with_its_credit_is_cut_out_of_a_line():
    article = article_of(f"A diver stands on the steps of the old pier in May. (Reuters Photo) {LONG}")
    assert without_header(article) == ["A diver stands on the steps of the old pier in May. (Reuters Photo)"]


def test_a_caption_by_its_opening_words_is_cut_out_of_a_line():
    caption = "A picture taken on May 6 2019 shows the old pier at low tide. (Quay TV and Agencies)"
    article = article_of(f"{LONG} {caption} {LONG}")
    assert without_header(article) == [caption]


def test_a_credit_of_agencies_alone_leaves_the_sentence_before_it():
    article = article_of(f"{LEAD} (Quay TV and Agencies) {LONG}")
    assert without_header(article) == ["(Quay TV and Agencies)"]
    assert own_words(article).count(LEAD) == 3


def test_a_caption_without_a_full_stop_ends_at_its_agency():
    article = article_of(f"{LONG} Divers go on looking for cracks (Reuters) {LONG}")
    assert without_header(article) == ["Divers go on looking for cracks (Reuters)"]


def test_a_photo_credit_and_a_link_headline_run_in_between_sentences_are_marked():
    strip = "REUTERS Nils Kord Harbour Board Gets the Better of Ferry Line in Row over Fees"
    article = article_of(f"{LONG} {strip} The board closed the pier in time it said. {LONG}")
    assert without_header(article) == [strip]


def test_a_related_strip_run_in_at_the_end_is_marked_to_the_end():
    strip = "44 Related Ferry Line Drops Sunday Service Lighthouse Painted Red Tags pier harbour Comment via Facebook"
    article = article_of(f"{LONG} {strip}")
    assert without_header(article) == [strip]


def test_a_tail_of_initials_or_read_also_is_marked():
    assert without_header(article_of(f"{LONG} SSH 11")) == ["SSH 11"]
    assert without_header(article_of(f"{LONG} \t Read Also")) == ["Read Also"]
    assert without_header(article_of(f"{LONG} AGENCIES")) == ["AGENCIES"]


def test_a_last_sentence_without_a_full_stop_is_the_articles_own():
    assert without_header(article_of(f"{LONG} The source said the pier would open in June")) == []


def test_a_post_quoted_with_its_link_and_date_is_marked():
    post = "Pier Closure Hits Fishermen Hard https://t.co/5rT60NqJDk The Quay Observer (@quayobs) May 7 2019"
    article = article_of(f"{LONG} {post} {LONG}")
    assert without_header(article) == [post]


def test_an_outlets_words_on_itself_at_the_end_are_marked():
    about = "Daily Sabah Daily Sabah is the leading daily newspaper of the coast. It was founded in 1990."
    article = article_of(f"{LONG} {about}")
    assert without_header(article) == [about]


def test_a_sentence_about_another_outlet_is_the_articles_own():
    assert without_header(article_of(f"{LONG} Reuters was told so by two members of the board.")) == []


def test_an_article_of_paragraphs_has_nothing_run_in():
    assert without_header(article_of("\n\n".join(BODY))) == []


def test_a_sentence_with_a_web_address_is_the_articles_own():
    sentence = "The letter which is published at https://quay.example/letter names nine pillars by number."
    assert without_header(article_of(f"{LONG} {sentence} {LONG}")) == []


def test_capitals_at_the_end_of_a_last_sentence_are_no_credit():
    assert without_header(article_of(f"{LONG} The board then asked the FBI")) == []
    assert without_header(article_of(f"{LONG} They were told so by Source Ltd and agencies")) == []
