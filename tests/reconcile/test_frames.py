"""Who says a clause, and whether it denies, is read from how the sentence is built."""

import pytest

from timeline_app.reconcile.claims.frames import Manner, find_frame


@pytest.mark.parametrize(
    ("text", "who", "manner"),
    [
        ("the minister said that the road was open.", "the minister", Manner.SAYS),
        ("the road was open, the minister said on tuesday.", "the minister", Manner.SAYS),
        ("the road was open, said jane roe, who runs the ferry.", "jane roe, who runs the ferry", Manner.SAYS),
        ("the road, the minister said, was open.", "the minister", Manner.SAYS),
        ("according to the port authority, the road was open.", "the port authority", Manner.SAYS),
        ("in a statement, the firm denied that the road was open.", "the firm", Manner.DENIES),
        ("but the union insisted that the road was open.", "the union", Manner.AGAINST),
        ("in brask the plant has 900 employees, the union said.", "the union", Manner.SAYS),
        ("the driver, who was in brask, said that the road was open.", "the driver, who was in brask,", Manner.SAYS),
    ],
)
def test_a_frame_tells_who_says_a_clause_and_how(text, who, manner):
    frame = find_frame(text)
    assert text[slice(*frame.who)].strip() == who
    assert frame.manner is manner


@pytest.mark.parametrize(
    "text",
    [
        "the road was open.",
        "the drivers were in dispute with the port since april.",
        "some things are now beyond dispute.",
        "it was the first time that the army acknowledged a presence at the port.",
    ],
)
def test_a_clause_that_nobody_says_has_no_frame(text):
    assert find_frame(text) is None
