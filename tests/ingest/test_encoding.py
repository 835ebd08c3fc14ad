import pytest

from timeline_app.domain.errors import ArticleError
from timeline_app.ingest.encoding import UNREADABLE, decode_text

WORDS = "Die Brücke über den Kanal wurde am Dienstag gesperrt, weil Taucher Risse in den Pfeilern fanden. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_read_in_any_usual_encoding(encoding):
    assert decode_text(WORDS.encode(encoding), "a.txt") == WORDS


def test_a_declared_encoding_goes_before_a_guess():
    assert decode_text("Причал".encode("koi8-r"), "a.txt", "koi8-r") == "Причал"


def test_a_declared_encoding_that_does_not_fit_or_exist_is_passed_over():
    assert decode_text(WORDS.encode(), "a.txt", "ascii") == WORDS
    assert decode_text(WORDS.encode(), "a.txt", "no-such-encoding") == WORDS


def test_a_stray_control_character_becomes_a_space_of_the_same_length():
    told = WORDS[:50] + "\0" + WORDS[50:]
    assert decode_text(told.encode(), "a.txt") == WORDS[:50] + " " + WORDS[50:]


def test_text_cut_within_a_character_after_its_mark_says_that_it_is_damaged():
    with pytest.raises(ArticleError, match="damaged"):
        decode_text(b"\xef\xbb\xbf" + "Brücke".encode()[:3], "a.txt")


def test_a_damaged_byte_costs_one_character_and_not_the_encoding():
    told = WORDS.encode()
    damaged = told[:200] + b"\xff" + told[201:]
    text = decode_text(damaged, "a.txt")
    assert len(text) == len(WORDS)
    assert "Brücke" in text
    assert text.count(UNREADABLE) == 1
