// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QWidget>

#include <functional>

class QMenu;
class QPushButton;

namespace Stanko {

class SegmentedControl;

/// The ways to look at the calendar, in the order of the switch and of Ctrl+Alt+1…5.
enum class CalendarKind { Month, Week, Year, List, Load };
inline constexpr int kCalendarKinds = int(CalendarKind::Load) + 1;

/// The first row of the calendar: title, the part shown with the way to others, undo and redo, the switch of views and
/// the exports. GUI thread; owned by the page.
class CalendarBar : public QWidget
{
    Q_OBJECT
public:
    /// \a fillExports makes the menu of the exports anew each time.
    explicit CalendarBar(std::function<void(QMenu *)> fillExports, QWidget *parent = nullptr);
    void setPeriod(const QString &title, QDate day);
    void setKind(CalendarKind kind);
    /// «перенос 3 ТО»; empty = nothing to take back or repeat.
    void setHistory(const QString &undo, const QString &redo);

Q_SIGNALS:
    void stepWanted(int periods);
    void todayWanted();
    void dayWanted(QDate day);
    void kindWanted(Stanko::CalendarKind kind);
    void undoWanted();
    void redoWanted();

private:
    QWidget *makePeriod();
    void chooseDay();

    QPushButton *m_period;
    QPushButton *m_undo;
    QPushButton *m_redo;
    SegmentedControl *m_kinds;
    QDate m_day;
};

} // namespace Stanko
