"""What is looked up of a pair of mentions is what comparing the two alone finds."""

from tests.benchmarks.synthetic import one_dispute
from timeline_app.reconcile.concluding import Told
from timeline_app.reconcile.dates import resolve_dates
from timeline_app.reconcile.events.likeness import find_likeness
from timeline_app.reconcile.events.similarity import PairModel
from timeline_app.reconcile.events.tellings import make_tellings
from timeline_app.reconcile.independence.content import read_content
from timeline_app.reconcile.mentions import make_resolver
from timeline_app.reconcile.sources import SourceKeeper


def models(case):
    """Return a maker of models that have compared nothing yet, and how many mentions they know."""
    told = Told.of(case.articles, case.extractions, ())
    sources = SourceKeeper().find(case.articles, told).sources
    resolve = make_resolver(told.extractions, told.decided, sources.actors)
    mentions = resolve(resolve_dates(told.extractions, sources.published, told.decided))
    tellings, vocabulary = make_tellings(mentions, sources.actors, {})
    pairs = zip(told.articles, told.extractions, strict=True)
    likeness = find_likeness([read_content(article, read) for article, read in pairs], told.by_article)
    return lambda: PairModel(tellings, vocabulary, likeness), len(tellings)


def test_a_pair_weighs_the_same_alone_and_behind_all_others():
    make, count = models(one_dispute(40))
    pairs = [(first, second) for second in range(count) for first in range(second)]
    together = make().scores(pairs)
    assert together == [make().scores([pair])[0] for pair in pairs]
    assert len(set(together)) > count
