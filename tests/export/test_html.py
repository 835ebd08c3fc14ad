"""The HTML file itself: one piece, nothing from elsewhere, nothing that could break out of its place."""

import json
import re

import pytest

from tests.export.builders import CaseBuilder, timeline_of
from tests.export.founding_story import founding_story
from timeline_app.domain.edtf import parse_edtf
from timeline_app.export.html import write_html
from timeline_app.export.inline import embed_json
from timeline_app.layout import LaneBy

HOSTILE = '</script><img src=x onerror="alert(1)"><!-- & \u2028 {{ 7 * 7 }}'


def page_of(story, **options):
    case = story.build()
    return write_html(case, timeline_of(case), **options)


def data_of(page):
    return json.loads(re.search(r'<script type="application/json" id="page-data">(.*?)</script>', page, re.DOTALL)[1])


@pytest.fixture
def hostile_page():
    story = CaseBuilder(HOSTILE).article("A", f"A headline\n{HOSTILE} happened.", outlet=HOSTILE, file="<b>.txt")
    story.event(HOSTILE, "2021-11-01", story.told_by("A", f"{HOSTILE} happened", "2021-11-01"), actors=[HOSTILE])
    story.conflict("claim", HOSTILE, [HOSTILE], (HOSTILE, [("A", HOSTILE)]), ("Not so", [("A", "happened")]))
    return page_of(story)


def test_the_page_names_no_address_to_fetch_from():
    page = page_of(founding_story())
    addresses = set(re.findall(r"https?://[^\s\"'<)]+", page))
    assert addresses <= {"http://www.w3.org/2000/svg", "https://www.w3.org/TR/WCAG21/#dfn-relative-luminance"}
    assert not re.search(r"<(link|img|iframe|script)[^>]*(src|href)=[\"'](?!data:,)", page)


def test_only_the_pages_own_script_and_style_may_run():
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page_of(founding_story()))[1]
    assert "default-src &#39;none&#39;" in policy or "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_hostile_text_adds_no_element(hostile_page):
    harmless = page_of(CaseBuilder("A").article("A", "A"))
    assert hostile_page.count("<script") == harmless.count("<script") == 2
    assert "<img" not in hostile_page
    assert "49 happened" not in hostile_page


def test_hostile_text_comes_back_as_it_was(hostile_page):
    data = data_of(hostile_page)
    assert data["title"] == data["events"]["labels"][0] == data["conflicts"][0]["reason"] == HOSTILE


def test_embedded_json_holds_nothing_that_ends_a_script():
    embedded = embed_json({"a": HOSTILE})
    assert not set("<>&\u2028\u2029") & set(embedded)
    assert json.loads(embedded) == {"a": HOSTILE}


def test_hidden_events_are_not_in_the_file():
    story = founding_story()
    story.event(
        "A secret meeting", "2021-10-05", story.told_by("RFE", "Officials were trained", "2021-10-05"), hidden=True
    )
    page = page_of(story)
    assert "A secret meeting" not in page
    assert "Officials were trained by Facebook staff" in page


def test_conflicts_keep_their_events_when_hidden_ones_are_left_out():
    story = founding_story()
    story.event("Hidden and early", "2020", story.told_by("RFE", "Officials were trained", "2020"), hidden=True)
    data = data_of(page_of(story))
    claim = next(conflict for conflict in data["conflicts"] if conflict["type"] == "claim")
    labels = [data["events"]["labels"][row] for row in claim["events"]]
    assert labels == ["Ministry publishes “joint statement”", "Meta denies exclusive access"]


def test_a_range_leaves_out_what_is_wholly_outside_and_says_so():
    page = page_of(founding_story(), first=parse_edtf("2021-11"))
    assert "Bill adopted in first reading" not in data_of(page)["events"]["labels"]
    assert "Petition passes 10,000 names" in data_of(page)["events"]["labels"]
    assert "2 events outside the exported range are left out" in page


def test_the_list_without_scripts_tells_every_account():
    page = page_of(founding_story())
    listed = page[page.index("<noscript") : page.index("</noscript>")]
    assert listed.count('class="account"') == sum(len(event["accounts"]) for event in data_of(page)["evidence"])
    assert listed.index("Parliament starts work") < listed.index("Ministry publishes") < listed.index("Petition passes")


@pytest.mark.parametrize("theme", ["auto", "light", "dark"])
def test_the_theme_is_the_one_asked_for(theme):
    assert f'<html lang="en" data-theme="{theme}">' in page_of(founding_story(), theme=theme)


def test_the_lanes_chosen_at_first_are_those_asked_for():
    page = page_of(founding_story(), lane_by=LaneBy.SOURCE)
    assert re.findall(r'<option value="(\w+)" selected>', page) == ["source"]
