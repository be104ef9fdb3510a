// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// A file made of the calendar.
struct CalendarFile
{
    QString fileName;
    int rows = 0; ///< visits in it
};

enum class CalendarFormat { Ics, Csv, Json };

/// The door for files made of the calendar. Same thread and ending rules as PassportDesk.
class CalendarFiles : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Late, next and forecast visits of a year ahead, and what was done in the year before; \a engineer nullopt =
    /// everybody's. The file is whole or not there. StoreReadOnly, StoreFull, StoreFailed.
    virtual QFuture<Result<CalendarFile>> write(const QString &fileName, CalendarFormat format,
                                                std::optional<UserId> engineer) = 0;
};

} // namespace Stanko
