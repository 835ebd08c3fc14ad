"""What an editor says of articles, and what moves with it."""

import pytest

from timeline_app.domain.errors import UserError
from timeline_app.services.edit_articles import remove_articles, set_badge, set_outlet, set_published


def key_of(session, file_name: str) -> str:
    return next(article.key for article in session.articles() if article.file_name == file_name)


def row_of(session, file_name: str):
    return next(row for row in session.snapshot().articles if row.file_name == file_name)


def test_dates_anchored_to_a_changed_publication_date_move_and_the_change_says_which(session):
    change = set_published(session, [key_of(session, "wire.txt")], "2024-05-23")
    assert [(moved.before, moved.after) for moved in change.moved] == [("Wed 15 May 2024", "Wed 22 May 2024")]
    assert row_of(session, "wire.txt").standing.published_basis == "edited"


def test_outlet_and_badge_can_be_set_on_many_articles_at_once(session):
    keys = [key_of(session, name) for name in ("wire.txt", "post.txt")]
    set_outlet(session, keys, "The Registry")
    set_badge(session, keys, "REG", "#1f5fbf")
    for name in ("wire.txt", "post.txt"):
        standing = row_of(session, name).standing
        assert (standing.outlet, standing.short, standing.colour) == ("The Registry", "REG", "#1f5fbf")


def test_a_removed_article_counts_nowhere_and_undo_brings_it_back(session):
    before = len(session.timeline().events)
    remove_articles(session, [key_of(session, "wire.txt")])
    assert len(session.timeline().events) < before
    assert len(session.snapshot().articles) == 2
    session.undo()
    assert len(session.timeline().events) == before


@pytest.mark.parametrize(("short", "colour"), [("", ""), ("MUCHTOOLONG", ""), ("OK", "blue")])
def test_a_badge_that_can_not_be_drawn_is_refused_in_words(session, short, colour):
    with pytest.raises(UserError):
        set_badge(session, [key_of(session, "wire.txt")], short, colour)
