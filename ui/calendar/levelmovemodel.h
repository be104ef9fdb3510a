// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/levelling.h"

#include <QtCore/QAbstractTableModel>

namespace Stanko {

/// A proposed move while it is looked over.
struct LevelRow
{
    LevelMove move;
    QDate first; ///< days it may go to
    QDate last;
    bool isTaken = true;
    QString machine;  ///< «VMC850 VC-24-0417»; several of one deal with commas
    QString kind;     ///< «ТО-2»
    QString customer; ///< may be empty
    QString engineer; ///< empty = nobody
};

enum class LevelColumn { Taken, Machine, Kind, Customer, Engineer, Hours, From, To, Count };

/// The day in \a typed: 24.11.2026, or 24.11 in the year that lies within [\a first, \a last]. Invalid when it is none.
QDate typedLevelDay(const QString &typed, QDate first, QDate last);

/// The moves that levelling proposes: each can be left out and given another day. GUI thread; child of its dialog.
class LevelMoveModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit LevelMoveModel(QDate today, QObject *parent = nullptr);

    void setRows(const QList<LevelRow> &rows);
    const QList<LevelRow> &rows() const { return m_rows; }
    /// Those that are ticked, as they are dated now.
    QList<LevelMove> taken() const;
    void setTaken(int row, bool isTaken);
    /// A day out of the row's bounds changes nothing.
    void setDay(int row, QDate day);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// A person has left one out, taken it again, or given it another day.
    void edited();

private:
    QString text(const LevelRow &row, LevelColumn column) const;
    QString hint(const LevelRow &row, LevelColumn column) const;

    QDate m_today;
    QList<LevelRow> m_rows;
};

} // namespace Stanko
