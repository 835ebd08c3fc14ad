"""The JSON export says everything the format promises, with evidence that can be checked."""

import json

import pytest

from tests.export.builders import CaseBuilder
from tests.export.founding_story import founding_story
from timeline_app.export.case_json import write_case_json
from timeline_app.export.omission import Omission

KEYS = {
    "articles": "id file part title source outlet_known author published published_basis language sha256 "
    "independence_group derived_from",
    "actors": "id name kind variants",
    "events": "id label kind date earliest latest precision actors sources independent_sources "
    "corrected hidden note mentions",
    "figures": "id what unit mentions",
    "conflicts": "id type status note confidence reason events sides",
    "edits": "seq at who what target before after reason hash",
}
MENTION_KEYS = "id article_id article start end quote timex date_as_told basis speaker stance"


@pytest.fixture
def written():
    return json.loads(write_case_json(founding_story().build(), with_text=True))


def event_called(written, label):
    return next(event for event in written["events"] if event["label"] == label)


def test_the_format_and_its_version_are_named(written):
    assert (written["format"], written["version"]) == ("timeline-case", 1)


@pytest.mark.parametrize("collection", KEYS)
def test_every_key_of_the_format_is_there(written, collection):
    assert written[collection]
    for item in written[collection]:
        assert set(KEYS[collection].split()) <= set(item)


def test_every_mention_has_every_key(written):
    for event in written["events"]:
        for mention in event["mentions"]:
            assert set(MENTION_KEYS.split()) <= set(mention)


def test_every_quote_is_the_text_between_its_offsets(written):
    texts = {article["id"]: article["text"] for article in written["articles"]}
    passages = [mention for event in written["events"] for mention in event["mentions"]]
    passages += [m for conflict in written["conflicts"] for side in conflict["sides"] for m in side["mentions"]]
    passages += [mention for figure in written["figures"] for mention in figure["mentions"]]
    assert len(passages) > 20
    assert all(texts[m["article_id"]][m["start"] : m["end"]] == m["quote"] for m in passages)


def test_ids_point_at_what_is_in_the_file(written):
    articles = {article["id"] for article in written["articles"]}
    actors = {actor["id"] for actor in written["actors"]}
    events = {event["id"] for event in written["events"]}
    mentions = [mention for event in written["events"] for mention in event["mentions"]]
    assert {mention["article_id"] for mention in mentions} <= articles
    assert {mention["speaker"] for mention in mentions} <= actors | {None}
    assert {event for conflict in written["conflicts"] for event in conflict["events"]} <= events
    assert len({mention["id"] for mention in mentions}) == len(mentions)


def test_dates_are_edtf_and_their_bounds_iso(written):
    first_reading = event_called(written, "Bill adopted in first reading")
    assert first_reading["date"] == "2021-09-15~"
    assert first_reading["earliest"] == "2021-09-11T00:00:00"
    assert first_reading["latest"] == "2021-09-19T23:59:59"
    assert first_reading["precision"] == "day"


def test_an_undated_event_is_listed_without_bounds(written):
    training = event_called(written, "Facebook staff train officials")
    assert (training["date"], training["earliest"], training["latest"], training["precision"]) == (
        "",
        None,
        None,
        "none",
    )


def test_an_open_end_is_null():
    story = CaseBuilder().article("A", "Closed since 2 November.", outlet="Daily")
    story.event("Closed", "2021-11-02/..", story.told_by("A", "Closed since 2 November", "2021-11-02/.."))
    event = json.loads(write_case_json(story.build()))["events"][0]
    assert (event["date"], event["earliest"], event["latest"]) == ("2021-11-02/..", "2021-11-02T00:00:00", None)


def test_a_source_is_its_outlet_or_its_file_where_the_outlet_is_not_known(written):
    statement = event_called(written, "Ministry publishes “joint statement”")
    assert statement["sources"] == ["Radio Free Europe", "Euractiv", "gsmgotech.txt", "Eurasianet"]
    assert statement["independent_sources"] == 3


def test_a_copy_names_what_it_derives_from(written):
    by_file = {article["file"]: article for article in written["articles"]}
    assert by_file["gsmgotech.txt"]["derived_from"] == by_file["eur.txt"]["id"]
    assert by_file["gsmgotech.txt"]["independence_group"] == by_file["eur.txt"]["independence_group"]
    assert by_file["eur.txt"]["derived_from"] is None


def test_a_correction_keeps_the_date_as_told(written):
    rebuttal = event_called(written, "Balaeva: the text was agreed with the regional office")
    assert rebuttal["corrected"]
    assert rebuttal["date_as_told"] == "2021-11-02"
    assert rebuttal["correction_reason"]


def test_the_articles_text_is_written_on_request_only():
    case = founding_story().build()
    assert all("text" not in article for article in json.loads(write_case_json(case))["articles"])


def test_a_removed_article_is_named_among_what_was_omitted():
    story = founding_story()
    story.article("OLD", "Retracted\nNothing of this is true.", removed=True)
    written = json.loads(write_case_json(story.build(), omitted=[Omission("scan.pdf", "it could not be read")]))
    assert [article["file"] for article in written["articles"]].count("old.txt") == 0
    assert written["omitted"] == [
        {"what": "scan.pdf", "why": "it could not be read"},
        {"what": "old.txt", "why": "removed from the case by an editor"},
    ]


def test_an_empty_case_is_a_whole_document():
    written = json.loads(write_case_json(CaseBuilder("Nothing yet").build()))
    assert written["events"] == written["articles"] == written["conflicts"] == written["omitted"] == []
