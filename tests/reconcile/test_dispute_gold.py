"""The annotation of our own disputes holds to its own rules, before anything is scored by it."""

import json
import re
from pathlib import Path

import pytest

from timeline_app.domain.edtf import parse_edtf

FOLDER = Path(__file__).resolve().parents[1] / "data" / "disputes"
DISPUTES = sorted(path.parent for path in FOLDER.glob("*/*/gold.json"))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@pytest.fixture(params=DISPUTES, ids=lambda path: path.name)
def dispute(request):
    gold = json.loads((request.param / "gold.json").read_text(encoding="utf-8"))
    return gold, {path.name: path.read_text(encoding="utf-8") for path in request.param.glob("*.txt")}


def passages_of(gold):
    for event in gold["events"]:
        yield from event["mentions"]
    for conflict in [*gold["conflicts"], *gold["not_conflicts"]]:
        for side in conflict["sides"]:
            yield from side["quotes"]
    for figure in gold["figures"]:
        yield from figure["mentions"]
    yield from gold["boilerplate"]


def test_both_halves_hold_nearly_equally_many_disputes():
    halves = [path.parent.name for path in DISPUTES]
    assert min(halves.count("develop"), halves.count("judge")) >= 26
    assert abs(halves.count("develop") - halves.count("judge")) <= 1


def test_every_dispute_has_four_to_ten_articles(dispute):
    _gold, texts = dispute
    assert 4 <= len(texts) <= 10


def test_every_quote_stands_in_its_article_once(dispute):
    gold, texts = dispute
    assert not [told for told in passages_of(gold) if texts[told["article"]].count(told["quote"]) != 1]


def test_every_date_is_edtf(dispute):
    gold, _texts = dispute
    told = [date for event in gold["events"] for date in (event["date"], *event["date_alternatives"])]
    told += [m["date_as_told"] for event in gold["events"] for m in event["mentions"] if m["date_as_told"]]
    assert all(parse_edtf(date).is_dated for date in told)


def test_a_mention_dated_by_a_weekday_is_on_that_weekday(dispute):
    gold, _texts = dispute
    for event in gold["events"]:
        for mention in (one for one in event["mentions"] if one["basis"] == "weekday"):
            told = [parse_edtf(date).first for date in (mention["date_as_told"], *mention.get("also", []))]
            days = {WEEKDAYS[first.day.weekday()] for first in told if first is not None}
            assert any(day in mention["quote"] for day in days), mention["quote"]


def test_sides_and_events_of_a_conflict_are_named(dispute):
    gold, _texts = dispute
    events = {event["id"] for event in gold["events"]}
    for conflict in [*gold["conflicts"], *gold["not_conflicts"]]:
        assert set(conflict["events"]) <= events
        assert len(conflict["sides"]) >= 2
        assert all(side["position"] and side["quotes"] for side in conflict["sides"])


def test_every_spelling_of_an_actor_stands_on_its_own_somewhere(dispute):
    gold, texts = dispute
    for entity in gold["entities"]:
        for name in entity["variants"]:
            longer = [other for other in entity["variants"] if name != other and name in other]
            alone = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
            assert any(alone.search(without(longer, text)) for text in texts.values()), name


def without(names, text):
    return re.sub("|".join(map(re.escape, sorted(names, key=len, reverse=True))), "", text) if names else text
