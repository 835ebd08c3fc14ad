"""Short news stories that put one happening at different times, and those that only seem to."""

# ruff: noqa: E501 - a paragraph of news reads best on one line

import pytest

from tests.reconcile.disputes import raised, stands_on_two_sides
from timeline_app.domain.conflict import ConflictType

DATES = {
    "minute of a crash": (
        ("10.56", "10:41"),
        (
            "Grid News",
            "2019-02-07",
            "A cargo plane came down near Port Amal on Wednesday at 10.56 am, a mile short of the runway, the ministry said.",
        ),
        (
            "Port Amal Post",
            "2019-02-09",
            "The commission spoke of the crash of the cargo plane that occurred near Port Amal on Wednesday at 10:41.",
        ),
    ),
    "day of an arrest": (
        ("on 3 june", "on the morning of 1 june"),
        (
            "Grid News",
            "2019-06-07",
            "The head of the plant, Ola Brandt, was detained on 3 June, the investigators said. The plant stood still.",
        ),
        (
            "Port Amal Post",
            "2019-06-09",
            "Ola Brandt is 61. He was detained at home on the morning of 1 June, and not on the third, his wife said.",
        ),
    ),
    "day of a discharge": (
        ("on 22 september", "on 23 september"),
        (
            "Grid News",
            "2019-09-27",
            "Ola Brandt was discharged from the clinic in Port Amal on 22 September, doctors said.",
        ),
        (
            "Port Amal Post",
            "2019-09-29",
            "Ola Brandt left the clinic in Port Amal on 23 September, his wife said. He went home.",
        ),
    ),
    "time of a blackout": (
        ("4.15 pm", "a quarter to six"),
        (
            "Grid News",
            "2019-02-07",
            "The lights went out in Port Amal at 4.15 pm on Wednesday, the grid operator said. Two transformers had failed.",
        ),
        (
            "Port Amal Post",
            "2019-02-07",
            "Shopkeepers in Port Amal say the lights went out at a quarter to six on Wednesday evening.",
        ),
    ),
    "day of a meeting": (
        ("on Tuesday", "on 2 March"),
        (
            "Capital Times",
            "2018-03-08",
            "Minister Ola Brandt met the investor Karel Dusek in Geneva on Tuesday, her office said.",
        ),
        (
            "The Inquirer",
            "2018-03-09",
            "Hotel records show that Brandt met Dusek in Geneva on 2 March. Her office did not comment.",
        ),
    ),
    "day of a death": (
        ("on 3 May", "on 30 April"),
        (
            "State Agency",
            "2011-05-04",
            "The poet Ilya Maren died in prison on 3 May, the justice ministry said. Heart failure was the cause.",
        ),
        (
            "Free Page",
            "2011-05-05",
            "Ilya Maren died on 30 April, a fellow prisoner told the Free Page. Guards moved the body at night.",
        ),
    ),
    "first known": (
        ("on 14 June", "on 2 June"),
        (
            "Company News",
            "2020-06-20",
            "Dairy firm Melko first learned of the bacteria in its milk on 14 June, a spokeswoman said. It recalled the milk the next day.",
        ),
        (
            "Consumer Post",
            "2020-06-23",
            "A laboratory warned Melko of bacteria in its milk on 2 June, according to a letter seen by the Consumer Post.",
        ),
    ),
    "start of a fire": (
        ("shortly after midnight", "at ten in the evening"),
        (
            "Fire Brigade Report",
            "2021-10-03",
            "The fire in the Kallio warehouse broke out shortly after midnight on Saturday, the brigade said.",
        ),
        (
            "Suburb News",
            "2021-10-03",
            "A baker saw the fire in the Kallio warehouse break out at ten in the evening on Friday, he told Suburb News.",
        ),
    ),
    "arrival of help": (
        ("within ten minutes", "more than an hour"),
        (
            "Ambulance Service",
            "2022-08-09",
            "The first ambulance reached the pool in Hedley within ten minutes on Sunday, the service said.",
        ),
        (
            "Hedley Herald",
            "2022-08-10",
            "It took more than an hour until the first ambulance reached the pool in Hedley on Sunday, parents said.",
        ),
    ),
    "departure of a train": (
        ("at 7.10 am", "at 8.30 am"),
        (
            "Rail Office",
            "2010-11-16",
            "The train that hit the bus at Dorn crossing had left Lissa at 7.10 am on Monday, the railway said.",
        ),
        (
            "Lissa Daily",
            "2010-11-16",
            "Passengers said the train had left Lissa at 8.30 am on Monday, more than an hour late. It hit a bus at Dorn crossing.",
        ),
    ),
    "day of a signing": (
        ("on Friday", "on Sunday"),
        (
            "Trade Wire",
            "2023-07-11",
            "Kesra and Montale signed the gas contract on Friday, Kesra's energy ministry said.",
        ),
        (
            "Montale Post",
            "2023-07-11",
            "The gas contract with Kesra was signed on Sunday, according to Montale's foreign minister.",
        ),
    ),
    "told with its time first": (
        ("on friday evening", "half past two"),
        (
            "Harbour News",
            "2019-05-05",
            "The unloading of the Orsa Bay was broken off on Friday evening, the port said.",
        ),
        (
            "Dockers' Voice",
            "2019-05-05",
            "It was half past two in the night to Sunday when a foreman whistled and the unloading of the Orsa Bay came to a stop.",
        ),
    ),
    "it happened": (
        ("at dawn", "late on saturday"),
        ("Gulf Wire", "2013-05-13", "Gunmen burned the customs house of Cape Orr at dawn on Sunday, the mayor said."),
        (
            "Coast Radio",
            "2013-05-14",
            "Gunmen burned the customs house of Cape Orr. It happened late on Saturday, shortly before eleven at night.",
        ),
    ),
}
NO_DATES = {
    "same day": (
        ("A", "2018-03-08", "Minister Ola Brandt met the investor Karel Dusek in Geneva on Tuesday, her office said."),
        (
            "B",
            "2018-03-09",
            "Hotel records show that Brandt met Dusek in Geneva on 6 March. Her office did not comment.",
        ),
    ),
    "same hour": (
        ("A", "2019-02-07", "The lights went out in Port Amal at 4.15 pm on Wednesday, the grid operator said."),
        (
            "B",
            "2019-02-07",
            "Shopkeepers in Port Amal say the lights went out shortly after four on Wednesday afternoon.",
        ),
    ),
    "two meetings": (
        (
            "A",
            "2018-03-08",
            "Minister Ola Brandt met the investor Karel Dusek in Geneva on Tuesday. They had met in Prague on 2 March.",
        ),
        ("B", "2018-03-09", "Brandt met Dusek in Prague on 2 March and again in Geneva on Tuesday, her office said."),
    ),
    "told and happened": (
        ("A", "2011-05-04", "The poet Ilya Maren died in prison on 3 May, the justice ministry said."),
        (
            "B",
            "2011-05-06",
            "The justice ministry announced on Thursday that the poet Ilya Maren had died in prison on 3 May.",
        ),
    ),
    "one step after another": (
        (
            "A",
            "2021-10-03",
            "The fire in the Kallio warehouse broke out at 1 am on Saturday, the brigade said. It was put out at 6 am.",
        ),
        ("B", "2021-10-03", "Firemen put out the fire in the Kallio warehouse at 6 am on Saturday."),
    ),
    "what followed it": (
        (
            "A",
            "2018-11-20",
            "A strong earthquake struck the island of Tarava on Sunday, the institute said. It destroyed the harbour.",
        ),
        (
            "B",
            "2018-11-21",
            "Helpers handed out blankets on Monday to survivors of the strong earthquake on the island of Tarava.",
        ),
    ),
    "two verdicts": (
        ("A", "2014-06-06", "A jury convicted the banker Olaf Renn of fraud on Tuesday. He looked at the floor."),
        (
            "B",
            "2014-06-10",
            "The banker Olaf Renn was sentenced to nine years on Monday following his conviction for fraud.",
        ),
    ),
    "two players": (
        ("A", "2012-01-06", "The Lissa Rovers signed the striker Tom Adeke on Wednesday."),
        ("B", "2012-01-05", "The Lissa Rovers signed the keeper Jan Ross on Tuesday and Tom Adeke today."),
    ),
    "two places": (
        ("A", "2016-02-11", "The quake struck Velin at 9.27 am, the institute said. It was weak."),
        ("B", "2016-02-11", "The quake struck Mirsk at 2.09 am, the institute said. It was weak."),
    ),
}


NOT_YET = {
    "day of a meeting": "persons who meet may meet again within days",
    "first known": "what somebody learned is not compared with what he was warned of",
}


def stories(told):
    return [
        pytest.param(story, id=name, marks=[pytest.mark.xfail(reason=NOT_YET[name])] if name in NOT_YET else [])
        for name, story in told.items()
    ]


@pytest.mark.parametrize("story", stories(DATES))
def test_two_times_for_one_happening_are_a_conflict(story):
    (first, second), *told = story
    found = raised(told, ConflictType.DATE) + raised(told, ConflictType.FIGURE)
    assert any(stands_on_two_sides(one, first.lower(), second.lower()) for one in found)


@pytest.mark.parametrize("told", NO_DATES.values(), ids=NO_DATES)
def test_times_that_may_all_be_right_are_no_conflict(told):
    assert not raised(told, ConflictType.DATE)
