// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/maintenancedesk.h"
#include "ui/widgets/twinchart.h"

namespace Stanko {

/// Maintenance per week against the crew's capacity. Late work is stacked on the current week. GUI thread.
class LoadChart : public TwinChart
{
    Q_OBJECT
public:
    explicit LoadChart(QWidget *parent = nullptr);
    /// \a capacity 0 = not known, no line.
    void setWeeks(const QList<WeekLoad> &weeks, int capacity);

Q_SIGNALS:
    /// The user clicked a bar or chose a row of the table.
    void weekChosen(QDate monday);

private:
    QList<WeekLoad> m_weeks;
};

} // namespace Stanko
