// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/intake.h"

#include <QtCore/QAbstractTableModel>

#include <functional>

namespace Stanko {

enum class BasketColumn { Name, Quantity, Price, Sum, Remove, Count };

/// \a line with what was \a typed into a cell. An empty price is none. BadInput: "empty" (name, quantity), "zero"
/// (quantity), or what parseDecimal() says.
Result<OrderLine> editedLine(OrderLine line, BasketColumn column, const QString &typed);

/// The lines of an order that is being put together. Every cell holds a good value at all times, because an edit that
/// is none is refused; only a name may be empty, of a line just begun. GUI thread; owned by the basket.
class BasketModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    using CellText = std::function<QString(const OrderLine &, BasketColumn)>;
    void setCellText(CellText text) { m_text = std::move(text); }

    const QList<OrderLine> &lines() const { return m_lines; }
    void setLines(const QList<OrderLine> &lines);
    /// Adds to the quantity of the line with the same article, name and price, else appends one. \return its row.
    int add(const OrderLine &line);
    /// Precondition: 0 <= row < rowCount().
    void remove(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A line of the catalogue keeps its name.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void linesChanged();

private:
    QList<OrderLine> m_lines;
    CellText m_text;
};

/// a + b where that can be said exactly; else \a a.
Decimal sumOf(Decimal a, Decimal b);

} // namespace Stanko
