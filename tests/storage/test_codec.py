"""Every value that a case keeps comes back from its JSON as it was."""

from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.case import ReviewItem, Standing
from timeline_app.domain.conflict import Conflict, FigureGroup
from timeline_app.domain.dates import LAST_SECOND_OF_DAY, WallTime
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Extraction, Mention
from timeline_app.storage.codec import CodecError, canonical_json, clean, decode, encode
from timeline_app.storage.detail import DecisionDetail

ZONES = st.sampled_from(["", "Z", "+06:00", "-03:30"])
WALL_TIMES = st.builds(WallTime, st.dates(), st.integers(0, LAST_SECOND_OF_DAY), ZONES)

st.register_type_strategy(WallTime, WALL_TIMES)
st.register_type_strategy(float, st.floats(allow_nan=False))

KINDS = [Article, Extraction, Mention, Standing, Actor, Event, Conflict, FigureGroup, ReviewItem, DecisionDetail]


def plain(value):
    """Return a value as nested tuples in which nothing is left out of comparison, zones included."""
    if is_dataclass(value):
        return type(value), tuple((field.name, plain(getattr(value, field.name))) for field in fields(value))
    if isinstance(value, tuple):
        return tuple(plain(item) for item in value)
    return type(value), value


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_comes_back_as_it_was(kind):
    @settings(max_examples=40, deadline=None)
    @given(st.from_type(kind))
    def comes_back(value):
        assert plain(decode(kind, encode(value))) == plain(value)

    comes_back()


def test_fields_with_columns_of_their_own_are_left_out_and_put_back():
    standing = Standing("a#", "The Port", True, "PORT", published=parse_edtf("2021-11"))
    stored = encode(standing, without=("article", "short"))
    assert "PORT" not in stored
    assert decode(Standing, stored, article="a#", short="PORT") == standing


def test_a_field_added_later_reads_as_its_default():
    assert decode(ReviewItem, '{"kind":"merge","target":"e1","words":"Doubtful."}').words == "Doubtful."
    assert decode(Standing, '{"article":"a","outlet":"o","outlet_known":true,"short":"O"}').removed is False


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "[]",
        "null",
        "{",
        '{"kind":"merge"}',
        '{"kind":"merge","target":"e1","words":"w","other":1}',
    ],
)
def test_what_is_no_such_value_is_damage(stored):
    with pytest.raises(CodecError, match="ReviewItem"):
        decode(ReviewItem, stored)


def test_an_unknown_enum_value_is_damage():
    with pytest.raises(CodecError):
        decode(Actor, '{"id":"a","name":"n","kind":"planet","variants":[]}')


def test_canonical_json_is_the_same_for_the_same_content():
    assert canonical_json({"b": 1, "a": "é"}) == canonical_json({"a": "é", "b": 1}) == '{"a":"é","b":1}'


@given(st.text(st.characters()))
def test_cleaning_keeps_length_and_can_be_written(text):
    assert len(clean(text)) == len(text)
    clean(text).encode()


def test_days_far_from_today_come_back():
    for value in (date.min, date.max):
        detail = Standing("a#", "o", False, "s", published=parse_edtf(f"{value:%Y-%m-%d}".rjust(10, "0")))
        assert decode(Standing, encode(detail)) == detail
