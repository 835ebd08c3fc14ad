"""Two thousand random gestures: nothing breaks, and all of it can be taken back.

Few of them edit, so that the test ends within a minute or so; `python -m tests.ui.gestures`
plays with as many edits as asked for.
"""

from tests.ui.gestures import play_with, state_of, undo_everything, undoable_of
from tests.ui.player import Player
from timeline_app.storage import CaseFile

GESTURES = 2_000
SHARE_OF_EDITS = 0.05


def test_random_gestures_leave_a_case_that_verifies_and_that_undoes_to_its_first_state(hand, case_path):
    before, first = state_of(case_path), undoable_of(case_path)
    player = Player(hand.window, seed=20_211_102)
    play_with(player, GESTURES, SHARE_OF_EDITS)
    with CaseFile.open(case_path, read_only=True) as case:
        assert case.verify() == ()
        assert len(case.edits()) > 1 + GESTURES * SHARE_OF_EDITS / 4, "too few of the edits came about"
    undo_everything(player, first)
    assert state_of(case_path) == before
