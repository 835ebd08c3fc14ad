"""Which entries of the palette the typed words find, and in which order."""

from timeline_app.ui.command_index import MOST_OF_A_KIND, Command, CommandKind, Shelf, find_commands

ACTION, EVENT, ARTICLE, ACTOR = CommandKind


def shelf(kind, *titles, **more):
    return Shelf.of(kind, [Command(kind, title, title, **more) for title in titles])


def found(typed, *shelves):
    return [command.title for command in find_commands(shelves, typed)]


ACTIONS = shelf(ACTION, "Correct date…", "Note…", "Zoom in", "Back to the told date")
EVENTS = shelf(EVENT, "The ministry denies it", "A note is sent", detail="1 Nov 2021")


def test_without_words_all_actions_stand_there_in_their_order_and_nothing_else():
    assert found("  ", ACTIONS, EVENTS) == ["Correct date…", "Note…", "Zoom in", "Back to the told date"]


def test_every_word_has_to_be_found_in_any_order_and_case():
    assert found("DATE corr", ACTIONS, EVENTS) == ["Correct date…"]
    assert found("date zoom", ACTIONS, EVENTS) == []


def test_what_begins_with_the_words_comes_before_what_has_them_within():
    assert found("note", ACTIONS, EVENTS) == ["Note…", "A note is sent"]
    assert found("da", shelf(ACTION, "Sunday", "Correct date…", "Date")) == ["Date", "Correct date…", "Sunday"]


def test_the_words_of_a_date_find_an_event():
    assert found("nov ministry", ACTIONS, EVENTS) == ["The ministry denies it"]


def test_one_letter_finds_actions_only():
    assert found("n", ACTIONS, EVENTS) == ["Note…", "Zoom in"]


def test_what_is_not_possible_now_comes_last():
    off = shelf(ACTION, "Note…", enabled=False)
    assert found("note", off, EVENTS) == ["A note is sent", "Note…"]


def test_no_kind_crowds_out_another():
    many = shelf(EVENT, *(f"note {number}" for number in range(500)))
    titles = found("note", many, shelf(ACTOR, "Anna Noteworthy"))
    assert len(titles) == MOST_OF_A_KIND + 1
    assert titles[-1] == "Anna Noteworthy"
