// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QtCore/QPersistentModelIndex>
#include <QtWidgets/QStyledItemDelegate>

#include <functional>
#include <optional>

class QTableView;

namespace Stanko {

/// One look for every table: rows instead of cells, no grid but a line between rows, muted headings, no row numbers,
/// rows of \a lines text lines, keyboard-friendly. Sorting is left to the caller.
enum class RowHeight { OneLine, TwoLines };
void setUpTable(QTableView *table, RowHeight height = RowHeight::OneLine);

/// What every cell shares: padding, no dotted focus frame, the line under the row, hover of the whole row.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    enum class Font { Body, Bold, Mono, Muted };
    void setFont(Font font) { m_font = font; }
    /// A colour by meaning; nullopt = ordinary text.
    void setTone(std::function<std::optional<Tone>(const QModelIndex &)> toneOf) { m_toneOf = std::move(toneOf); }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The model's tooltip as plain text; without one the cell's text when it is cut.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// Selection, hover and the line; every paint() begins with it. Answers the room for content.
    QRect paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Is there less room than the text needs?
    virtual bool isCut(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QFont cellFont() const;
    Token cellToken(const QModelIndex &index) const;

private:
    Font m_font = Font::Body;
    std::function<std::optional<Tone>(const QModelIndex &)> m_toneOf;
};

/// The display text as a pill; an empty text shows nothing.
class PillDelegate : public CellDelegate
{
    Q_OBJECT
public:
    explicit PillDelegate(std::function<Tone(const QModelIndex &)> toneOf, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    std::function<Tone(const QModelIndex &)> m_pillTone;
};

/// The display text and under it a second line, muted or (setTone) both in one colour.
class TwoLineDelegate : public CellDelegate
{
    Q_OBJECT
public:
    enum class SecondLine { Caption, Mono };
    explicit TwoLineDelegate(std::function<QString(const QModelIndex &)> secondLine,
                             SecondLine look = SecondLine::Caption, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    std::function<QString(const QModelIndex &)> m_second;
    SecondLine m_look;
};

/// The display text in as many as two lines, broken between words: names of people and companies.
class WrapDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// As wide as the longer half of the text must be.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool isCut(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A button in each row. Its text comes from \a textOf (empty = no button in this row). Works with the mouse and with
/// Space or Enter on the cell.
class ButtonDelegate : public CellDelegate
{
    Q_OBJECT
public:
    explicit ButtonDelegate(std::function<QString(const QModelIndex &)> textOf, QObject *parent = nullptr);
    /// Buttons of these rows are painted as the main action.
    void setPrimary(std::function<bool(const QModelIndex &)> isPrimary) { m_isPrimary = std::move(isPrimary); }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    /// Presses the button of \a index, if it has one.
    void press(const QModelIndex &index);
    /// Makes Space and Enter on a cell of \a column of \a table press its button.
    void installKeys(QTableView *table, int column);

Q_SIGNALS:
    void pressed(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QRect buttonRect(const QRect &cell, const QString &text) const;

    std::function<QString(const QModelIndex &)> m_textOf;
    std::function<bool(const QModelIndex &)> m_isPrimary;
    QPersistentModelIndex m_armed;
    QTableView *m_table = nullptr;
    int m_column = -1;
};

} // namespace Stanko
