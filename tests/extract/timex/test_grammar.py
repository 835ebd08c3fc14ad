"""The rules of every language that has some: all of them compile, and all of their words are known."""

import pytest

from timeline_app.extract.timex.grammar import load_grammar
from timeline_app.paths import resource

LANGUAGES = sorted(path.parent.name for path in resource("lexicons").glob("*/timex_rules.toml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_compiles_and_can_start_somewhere(language):
    grammar = load_grammar(language)
    rules = {rule for starting in grammar.rules_by_symbol.values() for rule in starting}
    assert len(rules) > 50
    for rule in rules:
        assert rule.match("x", 0) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_in_a_template_is_captured_by_its_rule(language):
    grammar = load_grammar(language)
    for rule in {rule for starting in grammar.rules_by_symbol.values() for rule in starting}:
        captured = {name for _, _, name in rule.captures}
        named = {part.split("}")[0] for text in (rule.expression, rule.mod, rule.also) for part in text.split("{")[1:]}
        assert named <= captured, rule.source
