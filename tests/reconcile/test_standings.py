from tests.reconcile.builders import article, decide, evidence
from timeline_app.domain.decision import DecisionKind
from timeline_app.reconcile import reconcile
from timeline_app.reconcile.badges import choose_badges


def standing_of(one, *decisions):
    return reconcile([one], [], decisions).standings[0]


def test_badges_are_initials_or_beginnings_and_never_twice():
    badges = choose_badges(["Radio Free Europe", "BBC News", "Reuters", "Reutlinger Bote", "Reu"], {})
    assert badges["Radio Free Europe"] == "RFE"
    assert badges["BBC News"] == "BBC"
    assert len(set(badges.values())) == 5
    assert all(len(badge) <= 4 for badge in badges.values())


def test_a_badge_that_an_editor_chose_is_not_given_to_another():
    assert choose_badges(["Reuters", "Reutlinger Bote"], {"Reutlinger Bote": "REU"})["Reuters"] != "REU"


def test_an_article_of_an_unknown_outlet_goes_by_its_file():
    standing = standing_of(article("Nothing happened.", name="report.txt"))
    assert (standing.outlet, standing.outlet_known) == ("report.txt", False)


def test_an_editors_outlet_badge_and_colour_stand():
    one = article("Nothing happened.", name="report.txt")
    outlet = decide(DecisionKind.SET_OUTLET, evidence(one), value="The Harbour Post")
    badge = decide(DecisionKind.SET_BADGE, evidence(one), value="HP #aa3300", seq=2)
    standing = standing_of(one, outlet, badge)
    assert (standing.outlet, standing.outlet_known) == ("The Harbour Post", True)
    assert (standing.short, standing.colour) == ("HP", "#aa3300")


def test_the_later_of_two_decisions_holds():
    one = article("Nothing happened.")
    decisions = [
        decide(DecisionKind.SET_OUTLET, evidence(one), value=name, seq=seq) for seq, name in ((2, "B"), (1, "A"))
    ]
    assert standing_of(one, *decisions).outlet == "B"
