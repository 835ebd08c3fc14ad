"""A language's words of tense, from its `timex_context.toml` (which says what each list is for)."""

from __future__ import annotations

from functools import cache

from timeline_app.extract.timex.lexicon import load_table


class TenseWords:
    """A language's words of tense, from its `timex_context.toml`."""

    def __init__(self, language: str) -> None:
        """Read them."""
        table = load_table(language, "timex_context")["tense"]
        self.future = frozenset(table["future"])
        self.planned = frozenset(table["planned"])
        self.under_way = frozenset(table["under_way"])
        self.no_subject = frozenset(table["no_subject"])
        self.be = frozenset(table["be"])
        self.past = frozenset(table["past"])
        self.not_past = frozenset(table["not_past"])
        self.ending: str = table["past_ending"]
        self.auxiliaries = frozenset(table["auxiliaries"])
        self.pluperfect: str = table["pluperfect"]
        self.appointing = frozenset(table["appointing"])
        self.appointed: str = table["appointed"]
        self.gerund_openers = frozenset(table["gerund_openers"])
        self.gerund_ending: str = table["gerund_ending"]
        self.planning = frozenset(table["planning"])
        self.deniable = frozenset(table["deniable"])
        self.denials = frozenset(table["denials"])
        self.were = frozenset(table["were"])
        self.articles = frozenset(table["articles"])
        self.determiners = frozenset(table["determiners"])
        self.carriers = frozenset(table["carriers"])
        self.infinitive: str = table["infinitive"]
        self.no_verb = frozenset(table["no_verb"])
        self.ahead = frozenset(table["ahead"])
        self.within_day = frozenset(table["within_day"])
        self.behind = frozenset(table["behind"])
        self.prepositions = frozenset(table["prepositions"])
        self.clause_openers = frozenset(table["clause_openers"])
        self.possessives = frozenset(table["possessives"])
        self.present = frozenset(table["present"])
        self.heralded = frozenset(table["heralded"])
        self.heralds = frozenset(table["heralds"])
        self.announcing = frozenset(table["announcing"])


@cache
def tense_words(language: str) -> TenseWords:
    """Return a language's words of tense, read once."""
    return TenseWords(language)
