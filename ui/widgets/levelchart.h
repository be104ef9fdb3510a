// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QStackedWidget;
class QTableWidget;

namespace Stanko {

/// A week before and after, in hours; over is the part beyond the capacity.
struct LevelBar
{
    QDate monday;
    double capacity = 0;
    double before = 0;
    double overBefore = 0;
    double after = 0;
    double overAfter = 0;
    friend bool operator==(const LevelBar &, const LevelBar &) = default;
};

/// Two bars a week, as it is and as it would be, against the capacity; or, for those who cannot see them, a table of
/// the same numbers. GUI thread.
class LevelChart : public QWidget
{
    Q_OBJECT
public:
    enum class Face { Bars, Table };

    explicit LevelChart(QWidget *parent = nullptr);
    void setBars(const QList<LevelBar> &bars);
    const QList<LevelBar> &bars() const { return m_bars; }
    void setFace(Face face);
    /// «16–22 ноября: было 52 ч из 40 ч, станет 40 ч»; the tooltip of a week and the words for a screen reader.
    static QString barText(const LevelBar &bar);

private:
    void fillTable();

    QList<LevelBar> m_bars;
    QStackedWidget *m_faces;
    QWidget *m_plot;
    QTableWidget *m_table;
};

} // namespace Stanko
