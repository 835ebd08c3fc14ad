"""Who is who, by an editor's word."""

import pytest

from timeline_app.services.edit_articles import join_actors, separate_actors
from timeline_app.services.edit_events import set_speaker
from timeline_app.services.import_articles import ImportRequest, import_articles

DEPUTY = """Deputy knows of no resignation

Source: Night Courier
Published: 2024-05-17

Victor Hale, the deputy mayor, said on Thursday that he knew of no resignation. Hale met reporters at noon.
"""


@pytest.fixture(autouse=True)
def deputy(session, articles):
    path = articles / "courier.txt"
    path.write_text(DEPUTY, encoding="utf-8")
    import_articles(ImportRequest(session.path, (path,), workers=1))


def actor_named(session, words: str):
    found = [actor for actor in session.derived().actors if words in (actor.name, *actor.variants)]
    assert found, f"no actor has the name “{words}”"
    return found[0]


def test_joined_actors_are_one_under_the_name_chosen_and_part_again_with_undo(session):
    deputy, mayor = actor_named(session, "Victor Hale"), actor_named(session, "Ana Ruiz")
    before = {actor.name for actor in session.derived().actors}
    join_actors(session, [mayor, deputy], "Ana Ruiz")
    assert actor_named(session, "Ana Ruiz").id == actor_named(session, "Victor Hale").id
    session.undo()
    assert {actor.name for actor in session.derived().actors} == before


def test_a_spelling_taken_out_of_an_actor_is_somebody_else(session):
    deputy = actor_named(session, "Victor Hale")
    assert "Hale" in deputy.variants
    separate_actors(session, deputy, ["Hale"])
    assert actor_named(session, "Hale").id != actor_named(session, "Victor Hale").id


def test_a_speaker_set_by_hand_holds(session):
    deputy = actor_named(session, "Victor Hale")
    event = next(e for e in session.derived().events if any("stay in office" in a.quote for a in e.accounts))
    account = next(a for a in event.accounts if "stay in office" in a.quote)
    set_speaker(session, event.id, account.mention, deputy.name)
    again = next(a for e in session.derived().events for a in e.accounts if a.mention == account.mention)
    assert again.speaker == actor_named(session, deputy.name).id
