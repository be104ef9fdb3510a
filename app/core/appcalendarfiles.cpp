// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appcalendarfiles.h"

namespace Stanko {

AppCalendarFiles::AppCalendarFiles(CalendarDesk &calendar) : m_calendar(calendar)
{
}
// BASE out
QFuture<Result<CalendarFile>> AppCalendarFiles::write(const QString &, CalendarFormat, std::optional<UserId>)
{
    Q_UNUSED(m_calendar)
    return QtFuture::makeReadyFuture(Result<CalendarFile>(makeError(ErrorKind::NotHere)));
}

} // namespace Stanko
