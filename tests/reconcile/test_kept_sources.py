"""What is known of articles is kept while others come and go, and is what finding it all anew gives."""

import random

import pytest

from tests.benchmarks.annotated import find_disputes, read_dispute
from tests.benchmarks.synthetic import one_dispute
from tests.reconcile.builders import decide, evidence
from timeline_app.domain.decision import DecisionKind
from timeline_app.reconcile.actors import ActorKeeper, find_actors
from timeline_app.reconcile.independence import GroupKeeper, particulars
from timeline_app.reconcile.independence.substance import read_substance

STEPS = 24


@pytest.fixture(scope="module")
def articles():
    """Return some disputes as written, with what is read from them, as if they were one case."""
    return [pair for dispute in find_disputes("develop")[:9] for pair in read_dispute(dispute.articles)]


def states(count, seed):
    """Yield the articles of a case, by index, as some are added and a few are taken out again, in any order."""
    chance = random.Random(seed)
    held = chance.sample(range(count), count // 3)
    for _ in range(STEPS):
        if chance.random() < 0.4:
            held.remove(chance.choice(held))
        held.append(chance.choice([at for at in range(count) if at not in held]))
        chance.shuffle(held)
        yield list(held)


@pytest.mark.parametrize("seed", [1, 2])
def test_actors_kept_while_articles_come_and_go_are_those_found_anew(articles, seed):
    keeper = ActorKeeper()
    for held in states(len(articles), seed):
        some, told = zip(*(articles[at] for at in held), strict=True)
        kept, anew = keeper.find(some, told, ()), find_actors(some, told, ())
        assert kept.actors == anew.actors
        for one in told:
            for name in one.names:
                place = one.article, name.start, name.end
                assert kept.actor_of(*place) == anew.actor_of(*place)


def test_actors_kept_while_an_editor_joins_and_separates_them_are_those_found_anew(articles):
    keeper, chance = ActorKeeper(), random.Random(5)
    some, told = zip(*articles[:20], strict=True)
    for seq in range(12):
        pieces = []
        for at in chance.sample(range(len(some)), 2):
            names = [name.text for name in told[at].names if not name.is_phrase]
            pieces.append(evidence(some[at], chance.choice(names)))
        kind = chance.choice([DecisionKind.JOIN_ACTORS, DecisionKind.SEPARATE_ACTORS])
        decisions = [decide(kind, *pieces, value="Jane Roe" if seq % 2 else "")] if seq % 3 else []
        kept, anew = keeper.find(some, told, decisions), find_actors(some, told, decisions)
        assert kept.actors == anew.actors
        assert kept.ids == anew.ids


def test_groups_kept_while_articles_come_and_go_are_those_found_anew(monkeypatch):
    monkeypatch.setattr(particulars, "EXACT_UP_TO", 30)
    case = one_dispute(600)
    substances = [read_substance(*pair) for pair in zip(case.articles, case.extractions, strict=True)]
    keeper = GroupKeeper()
    for held in states(len(case.articles), seed=3):
        some = [case.articles[at] for at in held]
        told = [substances[at] for at in held]
        assert keeper.find(some, told).groups == GroupKeeper().find(some, told).groups
