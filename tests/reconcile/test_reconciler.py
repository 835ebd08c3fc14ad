import gc
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks.synthetic import many_disputes, one_dispute
from tests.reconcile.builders import decide, evidence
from timeline_app.domain.decision import DecisionKind, Evidence
from timeline_app.domain.mention import NameKind
from timeline_app.reconcile import Reconciler
from timeline_app.reconcile.dossiers import DossierKeeper
from timeline_app.reconcile.independence import particulars
from timeline_app.services.sharing import share_among

MANY, ONE = many_disputes(200), one_dispute(80)


def from_scratch(articles, extractions, decisions=()):
    return Reconciler(small_case=5).reconcile(articles, extractions, decisions)


def in_parts(articles, extractions, decisions=()):
    return Reconciler(small_case=5, small_dossier=5).reconcile(articles, extractions, decisions)


def in_opposite_order(work, parts):
    return [work(part) for part in reversed(parts)][::-1]


@pytest.mark.parametrize("case", [MANY, ONE], ids=["many disputes", "one dispute"])
def test_adding_an_article_gives_what_reconciling_from_scratch_gives(case):
    reconciler = Reconciler(small_case=5)
    for size in (len(case.articles) - 2, len(case.articles) - 1, len(case.articles)):
        told = case.articles[:size], case.extractions[:size]
        assert reconciler.reconcile(*told, ()) == from_scratch(*told)


@settings(max_examples=3, deadline=None)
@given(st.lists(st.integers(0, len(MANY.articles) - 1), min_size=1, max_size=4), st.integers(0, 2**16))
def test_whatever_is_removed_decided_and_added_again_the_result_is_that_of_starting_anew(numbers, seed):
    reconciler = Reconciler(small_case=5)
    order = random.Random(seed).sample(range(len(MANY.articles)), len(MANY.articles))
    for left_out in ([], numbers, []):
        kept = [at for at in order if at not in left_out]
        about = [evidence(MANY.articles[at]) for at in kept[:3]]
        decisions = [decide(DecisionKind.SET_OUTLET, *about, value=f"Outlet {len(left_out)}")]
        told = [MANY.articles[at] for at in kept], [MANY.extractions[at] for at in kept]
        assert reconciler.reconcile(*told, decisions) == from_scratch(*told, decisions)


def test_the_result_depends_neither_on_the_order_of_import_nor_on_who_works_first():
    expected = from_scratch(MANY.articles, MANY.extractions)
    told = MANY.reversed()
    assert Reconciler(in_opposite_order, small_case=5).reconcile(told.articles, told.extractions, ()) == expected


def test_nothing_is_left_behind_that_only_a_search_for_garbage_would_free():
    from_scratch(MANY.articles, MANY.extractions)  # fills what is kept for good
    gc.collect()
    gc.disable()
    try:
        from_scratch(MANY.articles, MANY.extractions)
        assert gc.collect() < len(MANY.articles)
    finally:
        gc.enable()


def test_only_the_dossier_of_a_new_article_is_reconciled_again():
    done = []

    def counting(work, parts):
        done.append(len(parts))
        return [work(part) for part in parts]

    reconciler = Reconciler(counting, small_case=5)
    before = MANY.without_last()
    reconciler.reconcile(before.articles, before.extractions, ())
    reconciler.reconcile(MANY.articles, MANY.extractions, ())
    assert done[0] > 1
    assert done[1] == 1


def test_disputes_of_other_people_stand_in_other_dossiers_and_one_decision_puts_them_together():
    apart = DossierKeeper().part(MANY.articles, MANY.extractions, ())
    assert len(apart) > 1
    first, last = apart[0].articles[0], apart[-1].articles[0]
    joined = decide(DecisionKind.JOIN_EVENTS, *(Evidence(one.sha256, one.part, 0, 9, "") for one in (first, last)))
    together = DossierKeeper().part(MANY.articles, MANY.extractions, [joined])
    assert len(together) == len(apart) - 1
    assert any({first, last} <= set(dossier.articles) for dossier in together)


def test_one_actor_of_several_dossiers_is_one_actor_of_the_case():
    half = len(MANY.articles) // 2
    everywhere = "Reuters"
    extractions = []
    for article, told in zip(MANY.articles, MANY.extractions, strict=True):
        name = replace(told.names[0], text=everywhere, kind=NameKind.ORGANISATION)
        extractions.append(replace(told, names=(name, *told.names[1:])))
        assert article.key == told.article
    derived = from_scratch(MANY.articles, extractions)
    named = [actor for actor in derived.actors if actor.name == everywhere]
    assert len(named) == 1
    assert len({article for article, _, _ in named[0].occurrences}) > half
    known = {actor.id for actor in derived.actors}
    assert all(actor in known for event in derived.events for actor in event.actors)


def test_badges_are_unique_over_all_dossiers():
    standings = from_scratch(MANY.articles, MANY.extractions).standings
    outlets = {one.outlet: one.short for one in standings}
    assert len(set(outlets.values())) == len(outlets)
    assert [one.article for one in standings] == sorted(article.key for article in MANY.articles)


LARGE = one_dispute(300)


def test_adding_an_article_to_a_dispute_in_parts_gives_what_starting_anew_gives():
    reconciler = Reconciler(small_case=5, small_dossier=5)
    for size in (len(LARGE.articles) - 1, len(LARGE.articles)):
        told = LARGE.articles[:size], LARGE.extractions[:size]
        assert reconciler.reconcile(*told, ()) == in_parts(*told)


@settings(max_examples=2, deadline=None)
@given(st.permutations(range(20)), st.lists(st.integers(0, 19), max_size=1))
def test_a_dispute_in_parts_whose_articles_come_one_by_one_in_any_order_is_that_of_starting_anew(order, taken_out):
    """All in one month, each article on ten of its happenings: what is kept of one state is used in the next."""
    reconciler = Reconciler(small_case=5, small_dossier=5)
    for size in range(14, len(order) + 1):
        held = order[:size]
        told = [LARGE.articles[at] for at in held], [LARGE.extractions[at] for at in held]
        assert reconciler.reconcile(*told, ()) == in_parts(*told)
    left = [at for at in order if at not in taken_out]
    told = [LARGE.articles[at] for at in left], [LARGE.extractions[at] for at in left]
    helped = Reconciler(share_among(2), small_case=5, small_dossier=5)
    assert reconciler.reconcile(*told, ()) == in_parts(*told) == helped.reconcile(*told, ())


def test_decisions_made_and_taken_back_of_a_dispute_in_parts_lead_where_starting_anew_does():
    reconciler = Reconciler(small_case=5, small_dossier=5)
    told = LARGE.articles, LARGE.extractions
    first, last = LARGE.extractions[0].mentions[0], LARGE.extractions[-1].mentions[-1]
    pieces = [evidence(LARGE.articles[0], first.quote), evidence(LARGE.articles[-1], last.quote)]
    name = evidence(LARGE.articles[0], LARGE.extractions[0].names[0].text)
    steps = [
        [],
        [decide(DecisionKind.SET_SPEAKER, pieces[0], value="Jane Roe")],
        [decide(DecisionKind.SEPARATE_ACTORS, name), decide(DecisionKind.JOIN_EVENTS, *pieces, seq=2)],
        [decide(DecisionKind.SET_OUTLET, evidence(LARGE.articles[3]), value="The Herald")],
        [decide(DecisionKind.REMOVE_ARTICLE, evidence(LARGE.articles[5]))],
        [decide(DecisionKind.ADD_EVENT, pieces[1], value="2023-03-04")],
        [],
    ]
    for decisions in steps:
        assert reconciler.reconcile(*told, decisions) == in_parts(*told, decisions)


def test_a_dispute_in_parts_depends_neither_on_the_order_of_import_nor_on_who_works_first():
    told = LARGE.reversed()
    other = Reconciler(in_opposite_order, small_case=5, small_dossier=5)
    assert other.reconcile(told.articles, told.extractions, ()) == in_parts(LARGE.articles, LARGE.extractions)


def test_every_mention_of_a_dispute_in_parts_stands_in_one_event():
    told = [
        account.mention for event in in_parts(LARGE.articles, LARGE.extractions).events for account in event.accounts
    ]
    assert sorted(told) == sorted(mention.key for one in LARGE.extractions for mention in one.mentions)


@pytest.mark.parametrize("where", [min, max], ids=["before all others", "behind all others"])
def test_an_article_of_one_sentence_that_is_added_touches_few_parts_of_its_dispute(where, monkeypatch):
    monkeypatch.setattr(particulars, "EXACT_UP_TO", 30)  # as in a case of more than two hundred articles
    done = []

    def counting(work, parts):
        done.append(len(parts))
        return [work(part) for part in parts]

    large = one_dispute(600)
    added = where(range(len(large.articles)), key=lambda at: large.articles[at].key)
    told = dict(enumerate(zip(large.articles, large.extractions, strict=True)))
    article, whole = told.pop(added)
    short = replace(whole, sentences=whole.sentences[:1], mentions=whole.mentions[:1], figures=(), names=())
    reconciler = Reconciler(counting, small_case=5, small_dossier=5)
    reconciler.reconcile(*zip(*told.values(), strict=True), ())
    at_first = sum(done)
    reconciler.reconcile(*zip(*told.values(), (article, short), strict=True), ())
    assert sum(done) - at_first < at_first / 2


def test_mentions_that_an_editor_joins_stand_in_one_part_and_one_event():
    first, last = LARGE.extractions[0].mentions[0], LARGE.extractions[-1].mentions[-1]
    pieces = [
        Evidence(article.sha256, article.part, mention.start, mention.end, mention.quote)
        for article, mention in ((LARGE.articles[0], first), (LARGE.articles[-1], last))
    ]
    joined = in_parts(LARGE.articles, LARGE.extractions, [decide(DecisionKind.JOIN_EVENTS, *pieces)])
    told = next(event for event in joined.events if any(account.mention == first.key for account in event.accounts))
    assert any(account.mention == last.key for account in told.accounts)
