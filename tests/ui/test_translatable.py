"""Every sentence of the window goes through Qt's translation, and every value has a name there."""

import ast
from pathlib import Path

import pytest

import timeline_app.ui
from timeline_app.domain.article import BoilerplateKind, PublishedBasis
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.mention import Modality, NameKind, Stance
from timeline_app.domain.timex import Anchor
from timeline_app.ui import published_words, value_words
from timeline_app.ui.panels.modality_words import modality_words

UI = Path(timeline_app.ui.__file__).parent
TRANSLATING = {"tr", "_tr", "translate", "QT_TRANSLATE_NOOP"}
NOT_SHOWN = {"setObjectName", "setProperty", "property", "error", "warning", "exception", "debug"}
NOT_A_SENTENCE = {
    " — timeline-app",  # after a case's title
    ", Python ",  # the report of a fault, for whoever mends it
    ", PySide6 ",
    "Sample case",  # a file's name
}


def sentences_in(path: Path) -> list[str]:
    """Return the strings with several words that no translation sees."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed = {id(part) for node in ast.walk(tree) for part in _seen_or_never_shown(node)}
    return [
        f"{path.name}:{node.lineno} {node.value!r}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed
        if " " in node.value.strip()
        if node.value not in NOT_A_SENTENCE and any(letter.isalpha() for letter in node.value)
    ]


def _seen_or_never_shown(node: ast.AST):
    if isinstance(node, ast.Call):
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if name in TRANSLATING | NOT_SHOWN:
            yield from ast.walk(node)
    elif isinstance(node, ast.Assign) and any(getattr(one, "id", "") == "message" for one in node.targets):
        yield from ast.walk(node)  # of an exception that tells of a bug
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value  # a docstring


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: str(path.relative_to(UI)))
def test_no_sentence_escapes_translation(path):
    assert sentences_in(path) == []


@pytest.mark.parametrize(
    ("words_of", "values"),
    [
        (published_words.published_words, PublishedBasis),
        (value_words.stance_words, Stance),
        (value_words.anchor_words, Anchor),
        (value_words.boilerplate_words, BoilerplateKind),
        (value_words.name_kind_words, NameKind),
    ],
)
def test_every_value_has_a_name(words_of, values):
    assert all(words_of(value) for value in values)


def test_every_way_of_telling_but_a_fact_has_a_name():
    assert [one for one in Modality if not modality_words(one)] == [Modality.HAPPENED]


def test_every_entry_of_the_log_says_what_was_done():
    for kind in DecisionKind:
        assert value_words.edit_words(kind.value) != kind.value.replace("_", " ")
    assert value_words.edit_words("import") == "articles imported"
    assert value_words.edit_words("of_a_newer_program") == "of a newer program"
