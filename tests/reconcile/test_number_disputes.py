"""Short news stories that give different numbers or times for one thing, and those that only seem to."""

# ruff: noqa: E501 - a paragraph of news reads best on one line

import pytest

from tests.reconcile.disputes import conflicts_of
from timeline_app.domain.conflict import ConflictType

FIGURES = {
    "magnitude of a quake": (
        ("6.4", "5.9"),
        (
            "Island Post",
            "2023-04-12",
            "An earthquake of magnitude 6.4 shook the island of Tarava on Wednesday morning, the geological institute in Port Amal said. Several houses lost their chimneys. The airport stayed open.",
        ),
        (
            "Northern Wire",
            "2023-04-12",
            "A 5.9-magnitude earthquake hit Tarava on Wednesday, according to the seismological centre in Lund. Nobody was hurt. Schools sent the pupils home.",
        ),
    ),
    "ransom": (
        ("$3 million", "$750,000"),
        (
            "Harbour News",
            "2022-09-06",
            "The tanker Orsa Bay was freed on Monday after five months. Pirates said they had received a ransom of $3 million. The crew is on its way home.",
        ),
        (
            "Shipping Day",
            "2022-09-07",
            "The owners of the Orsa Bay paid a ransom of $750,000, their lawyer said. The tanker had been held off the coast since April.",
        ),
    ),
    "size of a crowd": (
        ("40,000", "9,000"),
        (
            "City Courier",
            "2021-05-02",
            "Thousands marched through Velin on Saturday against the pension bill. The unions put the number of demonstrators at 40,000. The march ended at the parliament.",
        ),
        (
            "Evening Echo",
            "2021-05-02",
            "Police counted 9,000 demonstrators at Saturday's march in Velin. The protest against the pension bill stayed calm.",
        ),
    ),
    "arrests": (
        ("212 people", "some 90"),
        (
            "The Lantern",
            "2020-11-09",
            "Police arrested 212 people at Sunday's protest in Mirsk, the rights group Watchtower said. Among them were two reporters.",
        ),
        (
            "State Agency",
            "2020-11-09",
            "The interior ministry said on Monday that some 90 people had been arrested at the protest in Mirsk on Sunday.",
        ),
    ),
    "burnt land": (
        ("12,000 hectares", "5,000 hectares"),
        (
            "Forest Watch",
            "2019-08-14",
            "The fire in the Serra Nova hills has destroyed 12,000 hectares of forest, the fire brigades' association said on Tuesday.",
        ),
        (
            "Daily Regional",
            "2019-08-14",
            "The regional government puts the forest destroyed by the fire in the Serra Nova hills at 5,000 hectares. Most of it was pine.",
        ),
    ),
    "seats": (
        ("61 seats", "54 seats"),
        (
            "Valley Radio",
            "2018-10-08",
            "The Centre Union won 61 seats in Sunday's election in Karvia, its campaign chief told supporters.",
        ),
        (
            "The Record",
            "2018-10-08",
            "The Centre Union took 54 seats in the election in Karvia, according to the electoral commission. Turnout was high.",
        ),
    ),
    "votes": (
        ("1.9 million votes", "1.2 million votes"),
        (
            "Karvia Today",
            "2018-10-10",
            "Opposition leader Jan Torvik said his party had received 1.9 million votes in Sunday's election.",
        ),
        (
            "The Record",
            "2018-10-10",
            "Torvik's party received 1.2 million votes in the election on Sunday, the commission announced.",
        ),
    ),
    "price of a painting": (
        ("£4.2 million", "£2.6 million"),
        (
            "Arts Weekly",
            "2017-03-03",
            "The museum paid £4.2 million for the Harrow altarpiece, the seller's agent said on Thursday.",
        ),
        (
            "Morning Mail",
            "2017-03-03",
            "The director of the museum said that the Harrow altarpiece had cost £2.6 million. It hangs in the east wing.",
        ),
    ),
    "length of a walkout": (
        ("six hours", "45 minutes"),
        (
            "Rail Union News",
            "2022-01-19",
            "Drivers at the Lorne depot stopped work for six hours on Tuesday, the union said. They want a warmer canteen.",
        ),
        (
            "Lorne Gazette",
            "2022-01-19",
            "The stoppage by drivers at the Lorne depot on Tuesday lasted 45 minutes, the railway said. Three trains ran late.",
        ),
    ),
    "customers": (
        ("30,000 customers", "250,000"),
        (
            "Tech Day",
            "2021-06-11",
            "Hackers stole the data of 30,000 customers from the phone company Telmo, the company said on Thursday.",
        ),
        (
            "Net Ledger",
            "2021-06-12",
            "The hackers who broke into Telmo boasted of records on 250,000 customers. A sample that they posted seems genuine.",
        ),
    ),
    "workers laid off": (
        ("400 workers", "1,100"),
        (
            "Business Day",
            "2016-02-05",
            "Carmaker Dorado will close its Pellan plant. The company said 400 workers had lost their jobs there so far.",
        ),
        (
            "Pellan Star",
            "2016-02-05",
            "The union says that 1,100 people have been dismissed at Dorado's Pellan plant. “They sent letters to every second house,” a steward said.",
        ),
    ),
    "shots": (
        ("three shots", "eleven"),
        (
            "City Desk",
            "2015-07-22",
            "Officers fired three shots at the car on Bell Street on Monday night, a police spokesman said.",
        ),
        (
            "The Street",
            "2015-07-22",
            "Neighbours on Bell Street heard eleven shots on Monday night. “It would not stop,” one of them said.",
        ),
    ),
    "toll by two parties": (
        ("four", "at least 31"),
        (
            "Army Bulletin",
            "2014-06-03",
            "Four people were killed in the air raid on Dar Essalam on Sunday, the army said. All were fighters.",
        ),
        (
            "Red Valley News",
            "2014-06-06",
            "The air raid on Dar Essalam on Sunday killed at least 31 people, doctors at the town's hospital said. Most of them were children.",
        ),
    ),
    "share": (
        ("four in ten", "70 percent"),
        (
            "Health Line",
            "2020-12-01",
            "Four in ten nurses at the Saint Anne hospital have refused the vaccine, the board says.",
        ),
        (
            "Nurses' Voice",
            "2020-12-02",
            "According to the nurses' council, 70 percent of the nurses at Saint Anne have refused the vaccine.",
        ),
    ),
    "ships": (
        ("two boats", "seven boats"),
        ("Coast Radio", "2013-05-15", "The navy of Ardana said it had sunk two boats near Cape Orr on Tuesday."),
        (
            "Gulf Wire",
            "2013-05-15",
            "Fishermen at Cape Orr said seven boats had been sunk on Tuesday, all of them theirs.",
        ),
    ),
    "spilled oil": (
        ("500 barrels", "8,000 barrels"),
        (
            "Energy News",
            "2012-03-28",
            "About 500 barrels of oil leaked from the Tessa pipeline on Monday, operator Norpipe said.",
        ),
        (
            "Green Monitor",
            "2012-03-29",
            "Environmentalists estimate that 8,000 barrels leaked from Norpipe's Tessa pipeline.",
        ),
    ),
    "two counts in one article": (
        ("at 52", "counts 47"),
        (
            "Mountain Post",
            "2017-05-09",
            "An avalanche buried the hotel Alpina on Sunday. The rescuers put the number of dead at 52. Their work goes on. The provincial health office, however, counts 47.",
        ),
    ),
    "a crowd told roughly": (
        ("several hundred", "5,000"),
        (
            "Evening Echo",
            "2021-05-02",
            "Several hundred people gathered before the town hall of Velin on Saturday. Organisers spoke of 5,000 participants.",
        ),
    ),
    "loss of each day": (
        ("4 million euros", "1.5 million euros"),
        (
            "Port Gazette",
            "2019-03-12",
            "The strike in the port of Lissa costs the city 4 million euros a day, the mayor said on Monday.",
        ),
        (
            "Dockers' Voice",
            "2019-03-13",
            "The dockers' union puts what the strike in the port of Lissa costs the city at 1.5 million euros a day.",
        ),
    ),
    "a large number of things": (
        ("2.4 million", "3.1 million"),
        ("Car Weekly", "2015-10-01", "The recall affects 2.4 million brakes, the carmaker Dorado said on Thursday."),
        (
            "National Transport Authority",
            "2015-10-02",
            "Order to Dorado. All 3.1 million brakes are covered by this recall.",
        ),
    ),
}
DATES = {
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
NO_FIGURES = {
    "rounded": (
        (
            "A",
            "2021-06-11",
            "Hackers stole the data of 29,870 customers from the phone company Telmo, the company said on Thursday.",
        ),
        ("B", "2021-06-11", "The data of some 30,000 customers were stolen from Telmo, the company said."),
    ),
    "almost": (
        ("A", "2020-11-09", "Police arrested 89 people at Sunday's protest in Mirsk, the agency reported."),
        ("B", "2020-11-09", "Almost 100 people were arrested at the protest in Mirsk on Sunday."),
    ),
    "other units": (
        (
            "A",
            "2019-08-14",
            "The fire in the Serra Nova hills has destroyed 5,000 hectares of forest, the regional government said.",
        ),
        (
            "B",
            "2019-08-14",
            "Fire has destroyed 12,000 acres of forest in the Serra Nova hills, according to the regional government.",
        ),
    ),
    "a part of the whole": (
        (
            "A",
            "2020-11-09",
            "Police arrested 212 people at Sunday's protest in Mirsk, the rights group Watchtower said.",
        ),
        (
            "B",
            "2020-11-09",
            "Police arrested 212 people at the protest in Mirsk on Sunday, including 34 women, the ministry said. Another 12 people were arrested in Polk.",
        ),
    ),
    "another year": (
        (
            "A",
            "2018-10-08",
            "The Centre Union won 61 seats in Sunday's election in Karvia, the electoral commission said.",
        ),
        (
            "B",
            "2018-10-08",
            "The Centre Union won 54 seats in Karvia's election in 2014. On Sunday it won 61 seats, the commission said.",
        ),
    ),
    "dead and hurt": (
        ("A", "2014-06-03", "Four people were killed in the air raid on Dar Essalam on Sunday, the army said."),
        (
            "B",
            "2014-06-03",
            "Nineteen people were wounded in the air raid on Dar Essalam on Sunday, doctors at the hospital said.",
        ),
    ),
    "a rising toll": (
        ("Coast Radio", "2014-06-02", "Four people died when a ferry capsized off Cape Orr on Sunday, rescuers said."),
        (
            "Gulf Wire",
            "2014-06-05",
            "The number of people who died when a ferry capsized off Cape Orr on Sunday rose to 11 after divers searched the hull, rescuers said.",
        ),
    ),
    "before and after": (
        (
            "A",
            "2016-02-05",
            "The company said it would cut the staff of its Pellan plant from 1,500 workers to 400 workers by May.",
        ),
        ("B", "2016-02-05", "Dorado employs 1,500 workers in Pellan. The plant was built in 1971."),
    ),
    "two places": (
        ("A", "2021-05-02", "Police counted 9,000 demonstrators in Velin on Saturday."),
        ("B", "2021-05-02", "Police counted 2,000 demonstrators in Mirsk on Saturday. The march in Velin was larger."),
    ),
    "at least": (
        ("A", "2021-05-02", "More than 9,000 demonstrators marched in Velin on Saturday, police said."),
        ("B", "2021-05-02", "Police counted 9,400 demonstrators at Saturday's march in Velin."),
    ),
    "asked and offered": (
        ("A", "2022-09-06", "Pirates demanded a ransom of $3 million for the tanker Orsa Bay, the owners said."),
        ("B", "2022-09-07", "The owners of the Orsa Bay paid a ransom of $750,000, their lawyer said."),
    ),
    "two fines": (
        (
            "A",
            "2022-09-06",
            "The court fined the bank $3 million over its branch in Lissa, a judge said on Tuesday. Its director was fined $90,000.",
        ),
        ("B", "2022-09-07", "The bank's director must pay a fine of $90,000, the court in Lissa said."),
    ),
    "converted in brackets": (
        ("A", "2022-09-06", "The fire in the Kallio warehouse caused damage of $2 million, the brigade said."),
        (
            "B",
            "2022-09-07",
            "The fire in the Kallio warehouse caused damage of US$2 million ($3.1 million), the brigade said.",
        ),
    ),
    "fired and hit": (
        (
            "A",
            "2015-07-22",
            "Officers fired eleven shots at Ron Hale on Bell Street on Monday night, police said. Seven shots hit Hale, according to the coroner.",
        ),
        ("B", "2015-07-22", "Seven shots hit Ron Hale on Bell Street on Monday night, the coroner said."),
    ),
    "each day and in all": (
        (
            "A",
            "2019-03-12",
            "The strike in the port of Lissa costs the city 4 million euros a day, the mayor said on Monday.",
        ),
        ("B", "2019-03-15", "The strike in the port of Lissa has cost the city 16 million euros, the mayor said."),
    ),
    "shares of two wholes": (
        ("A", "2016-04-04", "The new engine of Dorado takes a third of the usual space, the company said."),
        ("B", "2016-04-04", "The new engine of Dorado needs half of the usual fuel, the company's rival said."),
    ),
    "lost then won": (
        ("A", "2020-03-03", "Shares of Melko fell 11 percent on Monday, traders said."),
        (
            "B",
            "2020-03-04",
            "Shares of Melko, which lost 11 percent on Monday, rose 7 percent on Tuesday, traders said.",
        ),
    ),
    "a toll of long ago": (
        (
            "A",
            "2018-11-20",
            "An earthquake injured 5 people on the island of Tarava. The island has four villages.",
        ),
        (
            "B",
            "2018-11-20",
            "An earthquake injured 50 people on the island of Tarava in February. Nobody was hurt this week.",
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


def test_a_reason_names_who_counts():
    (conflict,) = raised(FIGURES["two counts in one article"][1:], ConflictType.FIGURE)
    assert conflict.reason.startswith(
        "The number of people killed is 52 according to the rescuers, 47 according to the provincial health office"
    )


def test_a_toll_of_no_day_is_of_the_one_happening_that_its_article_tells_with_others():
    bulletin = (
        "Army Bulletin",
        "2014-06-03",
        "On 1 June the enemy fired rockets at the market of Dar Essalam. The shield brought two of them down. Seven persons lost their lives: five traders and two guards.",
    )
    others = [
        (
            outlet,
            "2014-06-02",
            f"Rockets hit the market of Dar Essalam on Sunday, killing at least 19 people, {who} said.",
        )
        for outlet, who in (("Gulf Wire", "doctors"), ("Red Valley News", "a nurse"))
    ]
    found = raised([bulletin, *others], ConflictType.FIGURE)
    assert any(stands_on_two_sides(one, "seven persons", "at least 19 people") for one in found)


def raised(told, kind):
    return [one for one in conflicts_of(*told) if one.type is kind]


def stands_on_two_sides(conflict, first, second):
    sides = [" / ".join(passage.quote.lower() for passage in side.passages) for side in conflict.sides]
    return any(first in one and second in other and one is not other for one in sides for other in sides)


@pytest.mark.parametrize("story", stories(FIGURES))
def test_two_numbers_for_one_thing_are_a_conflict(story):
    (first, second), *told = story
    found = raised(told, ConflictType.FIGURE)
    assert any(stands_on_two_sides(one, first.lower(), second.lower()) for one in found)


@pytest.mark.parametrize("story", stories(DATES))
def test_two_times_for_one_happening_are_a_conflict(story):
    (first, second), *told = story
    found = raised(told, ConflictType.DATE) + raised(told, ConflictType.FIGURE)
    assert any(stands_on_two_sides(one, first.lower(), second.lower()) for one in found)


@pytest.mark.parametrize("told", NO_FIGURES.values(), ids=NO_FIGURES)
def test_numbers_that_may_all_be_right_are_no_conflict(told):
    assert not raised(told, ConflictType.FIGURE)


@pytest.mark.parametrize("told", NO_DATES.values(), ids=NO_DATES)
def test_times_that_may_all_be_right_are_no_conflict(told):
    assert not raised(told, ConflictType.DATE)
