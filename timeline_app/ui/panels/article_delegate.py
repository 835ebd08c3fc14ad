"""How one article looks in the list: badge, outlet, headline, date and how it is known."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from timeline_app.domain.date_words import describe
from timeline_app.domain.published_basis import PublishedBasis
from timeline_app.services.case_snapshot import ArticleRow
from timeline_app.ui.panels.article_model import ArticleRole
from timeline_app.ui.panels.badge import BadgePaint

PAD_PX = 10
TEXT_X_PX = 48
"""Where the words begin, unless a badge is wider than most."""
BADGE_GAP_PX = 6
LINE_PX = 18


class ArticleDelegate(QStyledItemDelegate):
    """Paints an article in three or four lines."""

    def __init__(self) -> None:
        super().__init__()
        self._badges = BadgePaint()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height: a line more where the article shares its text or has a warning."""
        row: ArticleRow = index.data(ArticleRole.ROW)
        lines = 3 + bool(index.data(ArticleRole.SAME_TEXT)) + bool(row.warnings)
        return QSize(TEXT_X_PX, lines * LINE_PX + 2 * PAD_PX - 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one article."""
        row: ArticleRow = index.data(ArticleRole.ROW)
        painter.save()
        self._paint_ground(painter, option, index)
        box = QRectF(option.rect).adjusted(PAD_PX, PAD_PX - 2, -PAD_PX, 0)
        source, number = index.data(ArticleRole.SOURCE)
        size = self._badges.size(source.short)
        badge = QRectF(box.x(), box.y() + 1, size.width(), size.height())
        self._badges.paint(painter, badge, source, number)
        left = max(TEXT_X_PX, badge.right() + BADGE_GAP_PX)
        lines = _Lines(painter, option, QRectF(left, box.y(), box.right() - left, LINE_PX))
        lines.add(row.standing.outlet, bold=True)
        lines.add(row.title or row.file_name)
        is_sure = row.standing.published_basis in (PublishedBasis.STATED, PublishedBasis.EDITED)
        lines.add_pair(describe(row.standing.published), index.data(ArticleRole.BASIS), italic=not is_sure)
        if same_text := index.data(ArticleRole.SAME_TEXT):
            lines.add(same_text, muted=True)
        if row.warnings:
            lines.add(row.warnings[0], muted=True)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Mark a row that is selected or has the keyboard: the view is asked, as `option.state` needs all of QStyle."""
        palette, view = option.palette, option.widget
        assert isinstance(view, QAbstractItemView)
        if view.selectionModel().isSelected(index):
            ground = QColor(palette.color(QPalette.ColorRole.Highlight))
            ground.setAlphaF(0.14)
            painter.fillRect(option.rect, ground)
        if view.hasFocus() and view.currentIndex() == index:
            painter.setPen(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))


class _Lines:
    """Lines of text below one another, each cut to its width."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF) -> None:
        self._painter, self._palette, self._rect = painter, option.palette, rect
        self._font = QFont(option.font)

    def add(self, words: str, *, bold: bool = False, muted: bool = False) -> None:
        self._draw(words, self._rect, self._styled(bold=bold, muted=muted), muted=muted)
        self._rect = self._rect.translated(0, LINE_PX)

    def add_pair(self, left: str, right: str, *, italic: bool) -> None:
        font = self._styled(muted=True, italic=italic)
        right_px = QFontMetricsF(font).horizontalAdvance(right) + 4
        self._draw(left, self._rect.adjusted(0, 0, -right_px - 6, 0), self._styled(muted=True), muted=True)
        self._draw(right, self._rect.adjusted(self._rect.width() - right_px, 0, 0, 0), font, muted=True)
        self._rect = self._rect.translated(0, LINE_PX)

    def _styled(self, *, bold: bool = False, muted: bool = False, italic: bool = False) -> QFont:
        font = QFont(self._font)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setItalic(italic)
        if muted:
            font.setPixelSize(11)
        return font

    def _draw(self, words: str, rect: QRectF, font: QFont, *, muted: bool) -> None:
        role = QPalette.ColorRole.PlaceholderText if muted else QPalette.ColorRole.Text
        self._painter.setFont(font)
        self._painter.setPen(self._palette.color(role))
        cut = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
