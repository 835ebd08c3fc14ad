"""Badges of articles whose outlet is not known: the beginning of the file's name."""

from timeline_app.reconcile.badges import choose_badges


def test_numbered_files_are_told_by_their_numbers():
    badges = choose_badges(["000_c2bc.txt", "001_68e9.txt", "002_f554.txt"], {})
    assert list(badges.values()) == ["000", "001", "002"]


def test_files_that_begin_alike_still_get_badges_of_their_own():
    badges = choose_badges(["article-1.txt", "article-2.txt", "article-3.txt"], {})
    assert len(set(badges.values())) == 3
