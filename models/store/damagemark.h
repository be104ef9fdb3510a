// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFile>
#include <QtCore/QString>

namespace Stanko::DamageMark {

/// A damaged page shows when it is read, which may be long after opening, and a file that was closed in order is not
/// checked. So damage that was seen is noted in an empty file beside the database, and the next start looks.
inline QString fileName(const QString &databasePath)
{
    return databasePath + QLatin1StringView(".check");
}

inline void set(const QString &databasePath)
{
    QFile mark(fileName(databasePath));
    // Where nothing can be written, nothing can be mended either.
    [[maybe_unused]] const bool isSet = mark.exists() || mark.open(QIODevice::WriteOnly);
}

inline bool isSet(const QString &databasePath)
{
    return QFile::exists(fileName(databasePath));
}

inline void clear(const QString &databasePath)
{
    QFile::remove(fileName(databasePath));
}

} // namespace Stanko::DamageMark
