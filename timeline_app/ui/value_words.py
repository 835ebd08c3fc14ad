"""How the domain's values are called in the window; each can be translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.domain.article import BoilerplateKind
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.mention import NameKind, Stance
from timeline_app.domain.timex import Anchor


def stance_words(stance: Stance) -> str:
    """Return what a speaker does with a claim."""
    return {
        Stance.REPORTS: _tr("reports"),
        Stance.ASSERTS: _tr("asserts"),
        Stance.DENIES: _tr("denies"),
        Stance.DISPUTES: _tr("disputes"),
        Stance.CONFIRMS: _tr("confirms"),
        Stance.PLANS: _tr("plans"),
    }[stance]


def anchor_words(anchor: Anchor) -> str:
    """Return what a date was counted from."""
    return {
        Anchor.NONE: _tr("complete in itself"),
        Anchor.PUBLICATION: _tr("counted from the day of publication"),
        Anchor.TIMEX: _tr("counted from a date told before"),
        Anchor.NARRATIVE: _tr("counted from the event told before"),
    }[anchor]


def boilerplate_words(kind: BoilerplateKind) -> str:
    """Return what kind of text around an article's own words this is."""
    return {
        BoilerplateKind.HEADER: _tr("header"),
        BoilerplateKind.CAPTION: _tr("caption"),
        BoilerplateKind.ADVERT: _tr("advert"),
        BoilerplateKind.SHARE: _tr("sharing links"),
        BoilerplateKind.RELATED: _tr("related articles"),
        BoilerplateKind.NEWSLETTER: _tr("newsletter"),
        BoilerplateKind.CREDIT: _tr("credit"),
        BoilerplateKind.NAVIGATION: _tr("navigation"),
    }[kind]


def name_kind_words(kind: NameKind) -> str:
    """Return what a name names."""
    return {
        NameKind.PERSON: _tr("person"),
        NameKind.ORGANISATION: _tr("organisation"),
        NameKind.PLACE: _tr("place"),
        NameKind.OTHER: _tr("other"),
    }[kind]


def edit_words(what: str) -> str:
    """Return what an entry of the edit log did; the log's own word where a newer program wrote another."""
    return {
        "import": _tr("articles imported"),
        "withdraw": _tr("decision withdrawn"),
        "title": _tr("case renamed"),
        "undo": _tr("undone"),
        "redo": _tr("done again"),
        DecisionKind.CORRECT_DATE: _tr("date corrected"),
        DecisionKind.JOIN_EVENTS: _tr("events merged"),
        DecisionKind.SEPARATE_EVENTS: _tr("event split"),
        DecisionKind.RENAME_EVENT: _tr("event renamed"),
        DecisionKind.HIDE_EVENT: _tr("event hidden"),
        DecisionKind.NOTE_EVENT: _tr("note written"),
        DecisionKind.STAR_EVENT: _tr("event starred"),
        DecisionKind.ADD_EVENT: _tr("event added"),
        DecisionKind.DETACH_MENTION: _tr("account taken out"),
        DecisionKind.SET_SPEAKER: _tr("speaker named"),
        DecisionKind.SET_STANCE: _tr("stance set"),
        DecisionKind.JOIN_ACTORS: _tr("actors joined"),
        DecisionKind.SEPARATE_ACTORS: _tr("actors taken apart"),
        DecisionKind.RESOLVE_CONFLICT: _tr("conflict resolved"),
        DecisionKind.DISMISS_CONFLICT: _tr("conflict dismissed"),
        DecisionKind.ADD_CONFLICT: _tr("conflict marked"),
        DecisionKind.CONFIRM: _tr("conclusion confirmed"),
        DecisionKind.SET_OUTLET: _tr("outlet set"),
        DecisionKind.SET_BADGE: _tr("badge set"),
        DecisionKind.SET_PUBLISHED: _tr("publication date set"),
        DecisionKind.REMOVE_ARTICLE: _tr("article removed"),
        DecisionKind.SET_DATE_ORDER: _tr("order of day and month set"),
    }.get(what, what.replace("_", " "))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Values", words)
