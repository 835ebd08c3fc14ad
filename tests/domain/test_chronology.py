import pytest

from timeline_app.domain.chronology import opens_dated_item


@pytest.mark.parametrize(
    "line",
    [
        "7 July 2005: A bus burns",
        "June 19 - Ships sail",
        "Tuesday, Sept. 3, 2019 - Ships sail",
        "May: The bridge opens",
        "2009: The bridge opens",
        "9.45 am - Doors close",
        "May 2018\nRain",
    ],
)
def test_an_item_of_a_chronology_opens_with_its_date(line):
    assert opens_dated_item(line)


@pytest.mark.parametrize(
    "line",
    [
        "On 7 July 2005 a bus burned.",
        "- The plant is shut",
        "2009 was wet.",
        "Mayor: the bridge is safe",
        "Marie - said",
    ],
)
def test_other_lines_do_not(line):
    assert not opens_dated_item(line)
