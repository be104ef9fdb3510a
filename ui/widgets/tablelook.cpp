// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablelook.h"

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statuspill.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <utility>

namespace Stanko {

namespace {

constexpr int kSide = 8;
constexpr int kLineGap = 1;
constexpr int kButtonSide = 10;
constexpr int kButtonAbove = 4;
constexpr auto kHoverRow = "stankoHoverRow";

/// Remembers the row under the mouse, because Qt lights up single cells only. Owned by its table.
class RowHover final : public QObject
{
public:
    explicit RowHover(QTableView *table) : QObject(table), m_table(table)
    {
        table->viewport()->setMouseTracking(true);
        table->viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::MouseMove)
            setRow(m_table->rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
        else if (event->type() == QEvent::Leave)
            setRow(-1);
        return QObject::eventFilter(watched, event);
    }

private:
    void setRow(int row)
    {
        if (row == m_row)
            return;
        m_row = row;
        m_table->setProperty(kHoverRow, row);
        m_table->viewport()->update();
    }

    QTableView *m_table;
    int m_row = -1;
};

void drawLine(QPainter *painter, const QRect &room, const QString &text, const QFont &font, const QColor &color,
              Qt::Alignment alignment)
{
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(room, int(alignment) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
}

/// \a text broken at the last space that lets the first line fit into \a width; the second may be too long.
std::pair<QString, QString> inTwoLines(const QString &text, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    if (metrics.horizontalAdvance(text) <= width)
        return {text, {}};
    qsizetype at = -1;
    for (qsizetype space = text.indexOf(u' '); space >= 0; space = text.indexOf(u' ', space + 1)) {
        if (metrics.horizontalAdvance(text.first(space)) > width)
            break;
        at = space;
    }
    return at < 0 ? std::pair{text, QString()} : std::pair{text.first(at), text.sliced(at + 1)};
}

} // namespace

void setUpTable(QTableView *table, RowHeight height)
{
    const Theme *theme = Theme::current();
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setItemDelegate(new CellDelegate(table));
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(1);
    Theme::current()->fitToText(table, [table, height] {
        const int line = QFontMetrics(Theme::current()->bodyFont()).height();
        const int caption = QFontMetrics(Theme::current()->captionFont()).height();
        table->verticalHeader()->setDefaultSectionSize(height == RowHeight::OneLine ? line + 19
                                                                                    : line + caption + kLineGap + 14);
    });
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QFont headings = theme->captionFont();
    headings.setWeight(QFont::DemiBold);
    QHeaderView *header = table->horizontalHeader();
    header->setFont(headings);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(40);
    header->setStretchLastSection(false);
    new RowHover(table);
    QObject::connect(theme, &Theme::changed, table->viewport(), qOverload<>(&QWidget::update));
}

QRect CellDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme *theme = Theme::current();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme->color(Token::AccentSoft));
    else if (option.widget && option.widget->property(kHoverRow).isValid() &&
             option.widget->property(kHoverRow).toInt() == index.row())
        painter->fillRect(option.rect, theme->color(Token::Hover));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme->color(Token::Border));
    return option.rect.adjusted(kSide, 0, -kSide, -1);
}

QFont CellDelegate::cellFont() const
{
    const Theme *theme = Theme::current();
    switch (m_font) {
    case Font::Bold:
        return theme->boldFont();
    case Font::Mono:
        return theme->monoFont();
    case Font::Body:
    case Font::Muted:
        break;
    }
    return theme->bodyFont();
}

Token CellDelegate::cellToken(const QModelIndex &index) const
{
    if (m_toneOf) {
        if (const std::optional<Tone> tone = m_toneOf(index))
            return toneText(*tone);
    }
    return m_font == Font::Muted ? Token::Muted : Token::Text;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect room = paintGround(painter, option, index);
    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment alignment = aligned.isValid() ? Qt::Alignment(aligned.toInt()) : Qt::AlignLeft;
    drawLine(painter, room, index.data(Qt::DisplayRole).toString(), cellFont(),
             Theme::current()->color(cellToken(index)), alignment | Qt::AlignVCenter);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(cellFont());
    return {metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * kSide + 1, metrics.height() + 19};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() && isCut(option, index))
        text = index.data(Qt::DisplayRole).toString();
    QToolTip::showText(event->globalPos(), plainToolTip(text), view);
    return true;
}

bool CellDelegate::isCut(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return sizeHint(option, index).width() > option.rect.width();
}

PillDelegate::PillDelegate(std::function<Tone(const QModelIndex &)> toneOf, QObject *parent)
    : CellDelegate(parent), m_pillTone(std::move(toneOf))
{
}

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect room = paintGround(painter, option, index);
    StatusPill::paint(painter, room, index.data(Qt::DisplayRole).toString(), m_pillTone(index),
                      Theme::current()->captionFont());
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QSize pill = StatusPill::sizeFor(index.data(Qt::DisplayRole).toString(), Theme::current()->captionFont());
    return {pill.width() + 2 * kSide, pill.height() + 10};
}

TwoLineDelegate::TwoLineDelegate(std::function<QString(const QModelIndex &)> secondLine, SecondLine look,
                                 QObject *parent)
    : CellDelegate(parent), m_second(std::move(secondLine)), m_look(look)
{
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme *theme = Theme::current();
    painter->save();
    const QRect room = paintGround(painter, option, index);
    const QFont first = cellFont();
    const QFont second = m_look == SecondLine::Mono ? theme->monoCaptionFont() : theme->captionFont();
    const QString below = m_second(index);
    const int firstHeight = QFontMetrics(first).height();
    const int secondHeight = QFontMetrics(second).height();
    const Token token = cellToken(index);
    if (below.isEmpty()) {
        drawLine(painter, room, index.data(Qt::DisplayRole).toString(), first, theme->color(token),
                 Qt::AlignLeft | Qt::AlignVCenter);
    } else {
        const int top = room.top() + (room.height() - firstHeight - kLineGap - secondHeight) / 2;
        drawLine(painter, QRect(room.left(), top, room.width(), firstHeight), index.data(Qt::DisplayRole).toString(),
                 first, theme->color(token), Qt::AlignLeft | Qt::AlignVCenter);
        drawLine(painter, QRect(room.left(), top + firstHeight + kLineGap, room.width(), secondHeight), below, second,
                 theme->color(token == Token::Text ? Token::Muted : token), Qt::AlignLeft | Qt::AlignVCenter);
    }
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Theme *theme = Theme::current();
    const QFontMetrics first(cellFont());
    const QFontMetrics second(m_look == SecondLine::Mono ? theme->monoCaptionFont() : theme->captionFont());
    const int width = qMax(first.horizontalAdvance(index.data(Qt::DisplayRole).toString()),
                           second.horizontalAdvance(m_second(index)));
    return {width + 2 * kSide + 1, first.height() + second.height() + kLineGap + 14};
}

void WrapDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect room = paintGround(painter, option, index);
    const QFont font = cellFont();
    const int height = QFontMetrics(font).height();
    const auto [first, rest] = inTwoLines(index.data(Qt::DisplayRole).toString(), font, room.width());
    const QColor color = Theme::current()->color(cellToken(index));
    const int lines = rest.isEmpty() ? 1 : 2;
    QRect line(room.left(), room.top() + (room.height() - lines * height) / 2, room.width(), height);
    drawLine(painter, line, first, font, color, Qt::AlignLeft | Qt::AlignVCenter);
    drawLine(painter, line.translated(0, height), rest, font, color, Qt::AlignLeft | Qt::AlignVCenter);
    painter->restore();
}

QSize WrapDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QFontMetrics metrics(cellFont());
    int width = metrics.horizontalAdvance(text);
    for (qsizetype space = text.indexOf(u' '); space >= 0; space = text.indexOf(u' ', space + 1))
        width = std::min(width, std::max(metrics.horizontalAdvance(text.first(space)),
                                         metrics.horizontalAdvance(text.sliced(space + 1))));
    return {width + 2 * kSide + 1, 2 * metrics.height() + 14};
}

bool WrapDelegate::isCut(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int room = option.rect.width() - 2 * kSide;
    const auto [first, rest] = inTwoLines(index.data(Qt::DisplayRole).toString(), cellFont(), room);
    const QFontMetrics metrics(cellFont());
    return metrics.horizontalAdvance(first) > room || metrics.horizontalAdvance(rest) > room;
}

ButtonDelegate::ButtonDelegate(std::function<QString(const QModelIndex &)> textOf, QObject *parent)
    : CellDelegate(parent), m_textOf(std::move(textOf))
{
}

QRect ButtonDelegate::buttonRect(const QRect &cell, const QString &text) const
{
    const QFontMetrics metrics(Theme::current()->captionFont());
    const QSize size(qMin(metrics.horizontalAdvance(text) + 2 * kButtonSide + 1, cell.width() - 4),
                     metrics.height() + 2 * kButtonAbove);
    return {QPoint(cell.right() - size.width() - kSide + 2, cell.top() + (cell.height() - size.height()) / 2), size};
}

void ButtonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintGround(painter, option, index);
    const QString text = m_textOf(index);
    if (text.isEmpty())
        return;
    const Theme *theme = Theme::current();
    const QRect button = buttonRect(option.rect, text);
    const bool primary = m_isPrimary && m_isPrimary(index);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme->color(focused || primary ? Token::Accent : Token::Border), focused ? 1.6 : 1.0));
    const Token ground = primary            ? Token::Accent
                         : m_armed == index ? Token::NeutralSoft
                         : hovered          ? Token::Hover
                                            : Token::Surface;
    painter->setBrush(theme->color(ground));
    painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    drawLine(painter, button.adjusted(kButtonSide / 2, 0, -kButtonSide / 2, 0), text, theme->captionFont(),
             theme->color(primary ? Token::OnAccent : Token::Text), Qt::AlignCenter);
    painter->restore();
}

QSize ButtonDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(Theme::current()->captionFont());
    return {metrics.horizontalAdvance(m_textOf(index)) + 2 * kButtonSide + 2 * kSide, metrics.height() + 18};
}

bool ButtonDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const auto type = event->type();
    if (type != QEvent::MouseButtonPress && type != QEvent::MouseButtonRelease && type != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QString text = m_textOf(index);
    const bool inside = !text.isEmpty() && mouse->button() == Qt::LeftButton &&
                        buttonRect(option.rect, text).contains(mouse->position().toPoint());
    if (type == QEvent::MouseButtonRelease) {
        const bool wasArmed = m_armed == index;
        m_armed = QPersistentModelIndex();
        if (inside && wasArmed)
            press(index);
        return inside;
    }
    // The second press of a double click arms nothing: one button pressed twice would open two dialogs.
    m_armed = inside && type == QEvent::MouseButtonPress ? QPersistentModelIndex(index) : QPersistentModelIndex();
    return inside;
}

void ButtonDelegate::press(const QModelIndex &index)
{
    if (index.isValid() && !m_textOf(index).isEmpty())
        Q_EMIT pressed(index);
}

void ButtonDelegate::installKeys(QTableView *table, int column)
{
    m_table = table;
    m_column = column;
    table->installEventFilter(this);
}

bool ButtonDelegate::eventFilter(QObject *watched, QEvent *event)
{
    // The base class would take the table for an editor of its own.
    if (watched != m_table)
        return CellDelegate::eventFilter(watched, event);
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || current.column() != m_column || m_textOf(current).isEmpty() ||
        (key != Qt::Key_Space && key != Qt::Key_Return && key != Qt::Key_Enter))
        return false;
    press(current);
    return true;
}

} // namespace Stanko
