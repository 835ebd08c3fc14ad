from dataclasses import replace

from tests.reconcile.builders import article, decide, evidence, extraction, mention, timex
from timeline_app.domain.article import PublishedBasis
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.edtf import format_edtf
from timeline_app.reconcile import reconcile

STATED = "The Oslo harbour bridge collapsed on Monday."
PAIR = "The Oslo bridge owner denied on Tuesday (2 November) that the Oslo harbour bridge was unsafe."
NO_YEAR = "Oslo police closed the harbour on Nov. 1 after the Oslo bridge fell."
NO_DATE = "The Oslo harbour bridge was never safe. In September the Oslo council warned of it."


def publication_of(one, articles, extractions, decisions=()):
    standing = next(s for s in reconcile(articles, extractions, decisions).standings if s.article == one.key)
    return format_edtf(standing.published), standing.published_basis


def stated():
    one = article(STATED, published="2021-11-02")
    return one, extraction(
        one, [timex(one, "Monday", "XXXX-WXX-1<")], [mention(one, STATED, "collapse", dated_by=0, names=["Oslo"])]
    )


def paired():
    one = article(PAIR)
    told = mention(one, PAIR, "deny", dated_by=0, names=["Oslo"])
    return one, extraction(one, [timex(one, "Tuesday (2 November)", "XXXX-11-02< #2")], [told])


def test_a_stated_date_stands():
    one, told = stated()
    assert publication_of(one, [one], [told]) == ("2021-11-02", PublishedBasis.STATED)


def test_a_weekday_beside_a_day_gives_the_year_nearest_to_the_other_articles():
    (near, near_told), (one, told) = stated(), paired()
    assert publication_of(one, [near, one], [near_told, told]) == ("2021-11-02/2021-11-03", PublishedBasis.INFERRED)


def test_a_weekday_beside_a_day_says_nothing_where_no_article_tells_the_time():
    one, told = paired()
    assert publication_of(one, [one], [told]) == ("", PublishedBasis.UNKNOWN)


def test_a_day_without_a_year_takes_it_from_the_other_articles():
    near, near_told = stated()
    one = article(NO_YEAR)
    told = extraction(
        one, [timex(one, "Nov. 1", "XXXX-11-01<")], [mention(one, NO_YEAR, "close", dated_by=0, names=["Oslo"])]
    )
    assert publication_of(one, [near, one], [near_told, told]) == ("2021-11-01/2021-11-02", PublishedBasis.INFERRED)
    accounts = [account for event in reconcile([near, one], [near_told, told], []).events for account in event.accounts]
    assert [format_edtf(account.span) for account in accounts if account.article == one.key] == ["2021-11-01"]


def test_an_article_without_any_day_is_as_old_as_those_that_tell_of_the_same():
    near, near_told = stated()
    one = article(NO_DATE)
    warned = mention(one, "In September the Oslo council warned of it.", "warn", dated_by=0, names=["Oslo"])
    told = extraction(one, [timex(one, "In September", "XXXX-09<")], [warned])
    assert publication_of(one, [near, one], [near_told, told]) == ("2021-11-02~", PublishedBasis.INFERRED)


def test_an_editors_date_moves_what_counts_from_it():
    one, told = stated()
    decision = decide(DecisionKind.SET_PUBLISHED, evidence(one), value="2021-11-10")
    assert publication_of(one, [one], [told], [decision]) == ("2021-11-10", PublishedBasis.EDITED)
    assert [format_edtf(event.span) for event in reconcile([one], [told], [decision]).events] == ["2021-11-08"]


def test_a_header_s_date_of_two_readings_is_read_as_the_other_articles_allow():
    (near, near_told), (one, told) = stated(), paired()
    one = replace(one, published_words="02/11/2021")
    assert publication_of(one, [near, one], [near_told, told]) == ("2021-11-02", PublishedBasis.INFERRED)


def test_two_readings_that_the_other_articles_both_allow_or_exclude_settle_nothing():
    (near, near_told), (one, told) = stated(), paired()
    for words in ("10/11/2020", "02/03/2021"):
        other = replace(one, published_words=words)
        assert publication_of(other, [near, other], [near_told, told])[0] == "2021-11-02/2021-11-03"
