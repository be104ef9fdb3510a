// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <optional>

namespace Stanko {

/// A file made of the calendar.
struct CalendarFile
{
    QString fileName;
    int rows = 0; ///< visits in it
};

enum class CalendarFormat { Ics, Csv, Json };

/// Makes what a file is to hold; called once, on the thread that writes it.
using FileContent = std::function<QByteArray()>;

/// The door for files made of the calendar and its charts. Same thread and ending rules as PassportDesk.
class CalendarFiles : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Late, next and forecast visits of a year ahead, and what was done in the year before; \a engineer nullopt =
    /// everybody's. The file is whole or not there. StoreReadOnly, StoreFull, StoreFailed.
    virtual QFuture<Result<CalendarFile>> write(const QString &fileName, CalendarFormat format,
                                                std::optional<UserId> engineer) = 0;
    /// A chart as it is shown. The file is whole or not there. StoreReadOnly, StoreFull, StoreFailed.
    virtual QFuture<Done> writePicture(const QString &fileName, const FileContent &content) = 0;
};

} // namespace Stanko
