"""The action table as Qt's actions: in menus and on the toolbar, enabled where they make sense."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from timeline_app.layout import Theme
from timeline_app.ui.actions import ACTIONS, ActionSpec, Menu, Needs
from timeline_app.ui.icons import load_icon


class WindowActions(QObject):
    """All actions of one window, by name."""

    triggered = Signal(str)
    """The name of the action that was asked for."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._actions = {spec.name: self._make(spec, window) for spec in ACTIONS}
        self._present: frozenset[Needs] | None = None
        self._lent: dict[str, bool] = {}
        self._group()
        self._menus = {menu: self._fill(window, menu) for menu in Menu}

    def __getitem__(self, name: str) -> QAction:
        """Return one action; KeyError where the table has none of this name."""
        return self._actions[name]

    def menu(self, menu: Menu) -> QMenu:
        """Return one of the menu bar's menus."""
        return self._menus[menu]

    def context_menu(self, names: Iterable[str], parent: QMainWindow) -> QMenu:
        """Return a menu of these actions; the empty name stands for a separator."""
        menu = QMenu(parent)
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        return menu

    def update(self, present: frozenset[Needs]) -> None:
        """Enable the actions whose needs are met."""
        if present == self._present:
            return
        self._present = present
        for spec in ACTIONS:
            self._actions[spec.name].setEnabled(spec.needs in present)

    def lend_keys(self, lender: str, *, lent: bool) -> None:
        """Take the keys from an action that shares them with an enabled one, or give them back."""
        if self._lent.get(lender, False) is lent:
            return
        self._lent[lender] = lent
        spec = next(spec for spec in ACTIONS if spec.name == lender)
        self._actions[lender].setShortcuts([] if lent else [QKeySequence(keys) for keys in spec.shortcuts])

    def set_theme(self, theme: Theme) -> None:
        """Show the icons in a theme's colours."""
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.name].setIcon(load_icon(spec.icon, theme))

    def _make(self, spec: ActionSpec, window: QMainWindow) -> QAction:
        action = QAction(QCoreApplication.translate("Action", spec.text), window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setCheckable(spec.checkable)
        tip = QCoreApplication.translate("Action", spec.tip) or action.text().replace("&", "").rstrip("…")
        keys = f" ({spec.shortcuts[0]})" if spec.shortcuts else ""
        action.setToolTip(tip + keys)
        action.triggered.connect(lambda _checked=False: self.triggered.emit(spec.name))
        window.addAction(action)
        return action

    def _group(self) -> None:
        """Let only one action of a group be on."""
        for name in {spec.group for spec in ACTIONS if spec.group}:
            group = QActionGroup(self)
            for spec in ACTIONS:
                if spec.group == name:
                    group.addAction(self._actions[spec.name])

    def _fill(self, window: QMainWindow, menu: Menu) -> QMenu:
        filled = window.menuBar().addMenu(QCoreApplication.translate("Menu", str(menu.value)))
        for spec in ACTIONS:
            if spec.menu is menu:
                if spec.separated:
                    filled.addSeparator()
                filled.addAction(self._actions[spec.name])
        return filled
