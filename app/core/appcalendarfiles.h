// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/calendarfiles.h"

namespace Stanko {

class CalendarDesk;
class Clock;

/// Writes what the calendar desk tells with the writers of app/documents, and pictures, on a pool thread. Lives on the
/// GUI (or main) thread and is owned by the composition root; \a calendar and \a clock outlive it.
class AppCalendarFiles final : public CalendarFiles
{
    Q_OBJECT
public:
    AppCalendarFiles(CalendarDesk &calendar, const Clock &clock);
    QFuture<Result<CalendarFile>> write(const QString &fileName, CalendarFormat format,
                                        std::optional<UserId> engineer) override;
    QFuture<Done> writePicture(const QString &fileName, const FileContent &content) override;

private:
    CalendarDesk &m_calendar;
    const Clock &m_clock;
};

} // namespace Stanko
