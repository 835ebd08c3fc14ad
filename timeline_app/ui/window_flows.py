"""The flows of one window, each made when it is first needed: a window is painted before anything is asked of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from timeline_app.ui.flows.view_flow import ViewFlow

if TYPE_CHECKING:
    from timeline_app.services.composed import Services
    from timeline_app.ui.flows.article_flow import ArticleFlow
    from timeline_app.ui.flows.case_flow import CaseFlow
    from timeline_app.ui.flows.command_flow import CommandFlow
    from timeline_app.ui.flows.edit_flow import EditFlow
    from timeline_app.ui.flows.export_flow import ExportFlow
    from timeline_app.ui.flows.import_flow import ImportFlow
    from timeline_app.ui.flows.review_flow import ReviewFlow
    from timeline_app.ui.main_window import MainWindow


class WindowFlows:
    """What the actions of a window lead to; imports and wires a flow where it makes it."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        self._window = window
        self._services = services
        self._reviews: ReviewFlow | None = None
        self.views = ViewFlow(window.case, window.panels.timeline, window.filters, window)
        self.views.conflict_requested.connect(window.open_conflict)
        self.views.event_requested.connect(window.show_event)

    def find_slot(self, action: str) -> Callable[..., None]:
        """Return what an action of this name does; LookupError where nothing does: a mistake."""
        for part in (self._window, self.views, *self.make_all()):
            slot: Callable[..., None] | None = getattr(part, f"on_{action}", None)
            if slot is not None:
                return slot
        message = f"no part of the window does “{action}”"
        raise LookupError(message)

    def make_all(self) -> tuple[object, ...]:
        """Make what was not made yet; return all but the views."""
        return (self.cases, self.imports, self.edits, self.articles, self.exports, self.reviews, self.commands)

    @property
    def review(self) -> ReviewFlow | None:
        """The reviews where any was begun, else None."""
        return self._reviews

    @cached_property
    def cases(self) -> CaseFlow:
        """To another case."""
        from timeline_app.ui.flows.case_flow import CaseFlow

        flow = CaseFlow(self._window.case, self._window)
        flow.said.connect(self._window.say)
        return flow

    @cached_property
    def imports(self) -> ImportFlow:
        """Articles into the case."""
        from timeline_app.ui.flows.import_flow import ImportFlow

        flow = ImportFlow(self._window.case, self.cases, self._window)
        flow.folder = self._window.memory.import_folder or flow.folder
        flow.started.connect(self._window.panels.banner.watch)
        return flow

    @cached_property
    def edits(self) -> EditFlow:
        """Corrections and decisions."""
        from timeline_app.ui.flows.edit_flow import EditFlow

        return EditFlow(self._window.case, self._window.selection, self._window)

    @cached_property
    def articles(self) -> ArticleFlow:
        """What is done to articles."""
        from timeline_app.ui.flows.article_flow import ArticleFlow

        flow = ArticleFlow(self._window.case, self._window.panels.articles.selected, self._window)
        flow.read_requested.connect(self._window.read)
        return flow

    @cached_property
    def exports(self) -> ExportFlow:
        """The timeline as a file."""
        from timeline_app.ui.flows.export_flow import ExportFlow

        flow = ExportFlow(self._window.case, self._services, self._window.panels.timeline, self._window)
        flow.folder = self._window.memory.export_folder or flow.folder
        flow.said.connect(self._window.say)
        return flow

    @property
    def reviews(self) -> ReviewFlow:
        """One doubtful point after another."""
        if self._reviews is None:
            self._reviews = self._make_reviews()
        return self._reviews

    @cached_property
    def commands(self) -> CommandFlow:
        """The command palette."""
        from timeline_app.ui.flows.command_flow import CommandFlow

        flow = CommandFlow(self._window.case, self._window.actions_, self._window)
        flow.event_requested.connect(self._window.show_event)
        flow.article_requested.connect(self._window.read)
        flow.actor_requested.connect(self.views.show_actor)
        return flow

    def _make_reviews(self) -> ReviewFlow:
        from timeline_app.ui.flows.review_flow import ReviewFlow

        window = self._window
        flow = ReviewFlow(window.case, window.panels.review_bar, self.edits, self.articles, window)
        flow.event_requested.connect(window.show_event)
        flow.conflict_requested.connect(window.open_conflict)
        flow.place_requested.connect(window.read)
        flow.changed.connect(window.update_actions)
        return flow
