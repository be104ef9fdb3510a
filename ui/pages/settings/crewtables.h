// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QTableView;

namespace Stanko {

class AbsenceModel;
class CrewModel;
class PlainLabel;

/// The people who go to machines, edited in place: F2 or typing for the hours, Space for «в плане», Delete or × to
/// remove somebody of this desk. GUI thread.
class CrewTable : public QWidget
{
    Q_OBJECT
public:
    explicit CrewTable(QWidget *parent = nullptr);
    CrewModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    /// Below the table; empty = nothing is wrong (any more).
    void setProblem(const QString &sentence);

Q_SIGNALS:
    void removeWanted(int row);

private:
    QString cellProblem(const QModelIndex &index, const QString &typed) const;
    void remove(int row);

    CrewModel *m_model;
    QTableView *m_table;
    PlainLabel *m_problem;
};

/// When they are away; Delete or × removes a line. GUI thread.
class AbsenceTable : public QWidget
{
    Q_OBJECT
public:
    explicit AbsenceTable(QWidget *parent = nullptr);
    AbsenceModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void removeWanted(int row);

private:
    AbsenceModel *m_model;
    QTableView *m_table;
};

} // namespace Stanko
