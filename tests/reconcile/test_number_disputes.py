"""Short news stories that give different numbers for one thing, and those that only seem to."""

# ruff: noqa: E501 - a paragraph of news reads best on one line

import pytest

from tests.reconcile.disputes import raised, stands_on_two_sides
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


@pytest.mark.parametrize("story", FIGURES.values(), ids=FIGURES)
def test_two_numbers_for_one_thing_are_a_conflict(story):
    (first, second), *told = story
    found = raised(told, ConflictType.FIGURE)
    assert any(stands_on_two_sides(one, first.lower(), second.lower()) for one in found)


@pytest.mark.parametrize("told", NO_FIGURES.values(), ids=NO_FIGURES)
def test_numbers_that_may_all_be_right_are_no_conflict(told):
    assert not raised(told, ConflictType.FIGURE)
