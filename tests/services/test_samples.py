"""What a newcomer sees: the sample articles, read, compared and shown."""

import pytest

from timeline_app.domain.edtf import format_edtf
from timeline_app.paths import resource
from timeline_app.services.case_session import CaseSession
from timeline_app.services.import_articles import ImportRequest, import_articles


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.timeline"
    import_articles(ImportRequest(path, (resource("samples"),)))
    with CaseSession(path) as session:
        yield session.derived()


def dates_of(sample, *words: str) -> set[str]:
    """Return the dates of the events one of whose accounts has all the words."""
    return {
        format_edtf(event.span)
        for event in sample.events
        if any(all(word in account.quote for word in words) for account in event.accounts)
    }


def test_the_four_events_of_the_story_stand_at_their_dates(sample):
    assert dates_of(sample, "joint statement", "Nov. 1") == {"2021-11-01"}
    assert "2021-11-02" in dates_of(sample, "denied", "joint statement")
    assert "2021-11-02" in dates_of(sample, "Balayeva answered")
    assert dates_of(sample, "first reading") <= {"2021-09-15~", "2021-09"}


def test_only_the_two_rewrites_of_one_agency_text_count_as_one_source(sample):
    groups = {standing.outlet: standing.group for standing in sample.standings}
    assert groups["Harbour Ledger"] == groups["Open Desk Briefing"]
    assert len(set(groups.values())) == 4


def test_claim_and_denial_stand_on_different_sides_of_a_conflict(sample):
    def has(side, words: str) -> bool:
        return any(words in passage.quote for passage in side.passages)

    assert any(
        has(one, "exclusive access") and has(other, "no exclusive access")
        for conflict in sample.conflicts
        for one in conflict.sides
        for other in conflict.sides
        if one is not other
    )


def test_no_passage_stands_on_two_sides(sample):
    for conflict in sample.conflicts:
        quoted = [{(p.article, p.start) for p in side.passages} for side in conflict.sides]
        assert all(quoted)
        assert not set.intersection(*quoted)
