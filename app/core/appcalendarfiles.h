// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/calendarfiles.h"

namespace Stanko {

class CalendarDesk;

/// Writes what the calendar desk tells with the writers of app/documents. Lives on the GUI (or main) thread and is
/// owned by the composition root; \a calendar outlives it.
class AppCalendarFiles final : public CalendarFiles
{
    Q_OBJECT
public:
    explicit AppCalendarFiles(CalendarDesk &calendar);
    QFuture<Result<CalendarFile>> write(const QString &fileName, CalendarFormat format,
                                        std::optional<UserId> engineer) override;

private:
    CalendarDesk &m_calendar;
};

} // namespace Stanko
