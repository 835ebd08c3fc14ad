import pytest

from tests.ingest.files import BODY, read_text

STORY = "\n\n".join(BODY)


def closing(line):
    article = read_text(f"Old pier closed after divers find cracks\n\n{STORY}\n\n{line}")
    return article.outlet, article.agencies


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("With reporting by Reuters", ("Reuters",)),
        ("(With reporting by AP and Agence France-Presse)", ("AP", "AFP")),
        ("With additional reporting by Tideline Wire", ("Tideline Wire",)),
    ],
)
def test_a_closing_credit_names_agencies_and_no_outlet(line, agencies):
    assert closing(line) == ("", agencies)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("CNN's Dana Forth, Mads Berg and Hamid Kazi contributed to this report.", "CNN"),
        ("Source: TRT World and agencies", "TRT World"),
        ("ateller@nydailynews.com Follow on Twitter @ateller", "New York Daily News"),
        ("© 2019 Euractiv. All rights reserved.", "Euractiv"),
    ],
)
def test_staff_address_or_copyright_name_the_outlet(line, outlet):
    assert closing(line)[0] == outlet


def test_people_credited_are_no_agencies():
    assert closing("(Additional reporting by James Hale; Editing by Mike Orr)") == ("", ())
