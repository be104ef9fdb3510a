// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/maintenanceplan.h"

#include <QtWidgets/QWidget>

class QTableView;

namespace Stanko {

class PlanModel;
class PlainLabel;

/// A plan of maintenance as a table that is edited in place: F2 or typing, Delete or × to remove, Ctrl+Z to take back.
/// A cell never holds what no plan may have. GUI thread.
class PlanTable : public QWidget
{
    Q_OBJECT
public:
    explicit PlanTable(QWidget *parent = nullptr);
    PlanModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    /// A further kind with the usual values, ready to be named.
    void addRow();
    /// Closes an open cell. False when what was typed there is no value: it is said below the table.
    bool settle();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What is wrong with \a typed in the cell, in words; empty = nothing.
    QString cellProblem(const QModelIndex &index, const QString &typed) const;
    void removeRow(int row);
    void setProblem(const QString &sentence);
    void fit();

    PlanModel *m_model;
    QTableView *m_table;
    PlainLabel *m_problem;
};

/// What is wrong with a plan, by planFault()'s word for it.
QString planFaultText(const QString &fault);

} // namespace Stanko
