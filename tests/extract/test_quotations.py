import pytest

from timeline_app.extract.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It broke,” he said.", ["“It broke,”"]),
        ('"It broke," he said. "We left."', ['"It broke,"', '"We left."']),
        ("“He called it “safe” twice,” she said.", ["“He called it “safe” twice,”"]),
        ("“It broke. We left. “\n\nHe ran.", ["“It broke. We left. “"]),
        ("“It broke, he said.\n\nShe ran.", ["“It broke, he said."]),
        ("He is 5' 2\" tall.", []),
        ("It isn't the 'joint' one.", []),
    ],
)
def test_direct_speech_is_found_also_where_marks_are_wrong(text, expected):
    assert [text[start:end] for start, end in find_quotations(text)] == expected
