"""What reconcile works from is loaded again only as far as it changed."""

from dataclasses import replace

from tests.storage.builders import NOON, WHO, article_of, moment
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.mention import Extraction
from timeline_app.storage import ImportedArticle, NewDecision

LATER_TEXT = "Harbour open again\n\nThe harbour opened on 5 November.\n"


def import_another(case):
    article = article_of(LATER_TEXT, file_name="open.txt")
    return case.add_articles(
        [ImportedArticle(article, Extraction(article.key, 1), LATER_TEXT.encode())], who=WHO, now=moment(9)
    )


def test_what_is_known_is_the_same_object_again(case):
    known = case.load_material()
    import_another(case)
    case.decide(NewDecision(DecisionKind.SET_DATE_ORDER, value="day-first"), who=WHO, now=NOON)
    again = case.load_material(known)
    assert again == case.load_material()
    assert all(one is other for one, other in zip(known.extractions, again.extractions, strict=False))
    assert len(again.articles) == len(known.articles) + 1


def test_an_extraction_read_anew_is_loaded_anew(case):
    known = case.load_material()
    first = known.extractions[0]
    case.replace_extractions([replace(first, version=first.version + 1, mentions=first.mentions[:1])])
    again = case.load_material(known)
    assert again == case.load_material()
    assert len(again.extractions[0].mentions) == 1


def test_articles_of_an_import_taken_back_are_left_out(case):
    import_another(case)
    known = case.load_material()
    case.undo(who=WHO, now=moment(10))
    assert case.load_material(known) == case.load_material()
    assert len(case.load_material(known).articles) == len(known.articles) - 1
