"""What a point of the review may be corrected to: each kind asks its own question."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from timeline_app.domain.case import ReviewItem
from timeline_app.domain.event import Event
from timeline_app.services import edit_events
from timeline_app.services.case_views import EventView, load_event_view
from timeline_app.services.review import SpeakerQuestion, find_speaker_question
from timeline_app.ui import dialogs
from timeline_app.ui.flows.article_flow import ArticleFlow
from timeline_app.ui.open_case import OpenCase


class ReviewCorrections:
    """Asks what is right instead; the answer is a decision like any other."""

    def __init__(self, case: OpenCase, articles: ArticleFlow, window: QWidget) -> None:
        self._case = case
        self._articles = articles
        self._window = window
        self._asked = {
            "undated": self._ask_date,
            "weekday": self._ask_date,
            "merge": self._ask_split,
            "published": self._ask_published,
            "speaker": self._ask_speaker,
        }

    def ask(self, item: ReviewItem) -> None:
        """Open the dialog that fits a point; nothing where there is no correcting it."""
        if item.kind in self._asked:
            self._asked[item.kind](item)

    def _ask_date(self, item: ReviewItem) -> None:
        def correct(edtf: str, reason: str) -> None:
            self._case.edit(lambda session: edit_events.correct_date(session, item.target, edtf, reason))

        def ask(event: object) -> None:
            if isinstance(event, Event):
                dialogs.DateDialog(event, "", correct, self._window).open()

        self._case.look_up(lambda session: session.event(item.target), ask)

    def _ask_split(self, item: ReviewItem) -> None:
        def split(mentions: tuple[str, ...]) -> None:
            self._case.edit(lambda session: edit_events.split_event(session, item.target, mentions))

        def ask(view: object) -> None:
            if isinstance(view, EventView):
                dialogs.SplitDialog(view, split, self._window).open()

        self._case.look_up(lambda session: load_event_view(session, item.target, ()), ask)

    def _ask_published(self, item: ReviewItem) -> None:
        self._articles.edit_articles((item.target,))

    def _ask_speaker(self, item: ReviewItem) -> None:
        def ask(question: object) -> None:
            if not isinstance(question, SpeakerQuestion):
                return

            def name(speaker: str) -> None:
                mention = question.account.mention
                self._case.edit(lambda session: edit_events.set_speaker(session, question.event, mention, speaker))

            dialogs.SpeakerDialog(question, name, self._window).open()

        self._case.look_up(lambda session: find_speaker_question(session, item), ask)
