// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/paths.h"

#include "app/core/platform.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace Stanko {

using namespace Qt::StringLiterals;

QString DataPaths::lockFile() const
{
    return folder + "/stankodesk.lock"_L1;
}

QString DataPaths::settingsFile() const
{
    return folder + "/settings.ini"_L1;
}

QString DataPaths::setupDraftFile() const
{
    return folder + "/setup-draft.ini"_L1;
}

QString DataPaths::logFile() const
{
    return folder + "/logs/stankodesk.log"_L1;
}

QString DataPaths::consoleSocket() const
{
    return consoleSocketName(folder);
}

Result<DataPaths> openDataDir(const QString &asked)
{
    const QString wanted = QDir::cleanPath(QDir(asked.isEmpty() ? platformDataDir() : asked).absolutePath());
    QFileInfo info(wanted);
    if (info.exists() && !info.isDir())
        return makeError(ErrorKind::StoreReadOnly, wanted);
    if (!info.exists()) {
        if (!QDir().mkpath(wanted))
            return makeError(ErrorKind::StoreReadOnly, wanted);
        // Only a folder of our own making: one that was there may be shared on purpose.
        makePrivate(wanted);
    }
    info.refresh();
    if (!info.isWritable())
        return makeError(ErrorKind::StoreReadOnly, wanted);
    return DataPaths{info.canonicalFilePath()};
}

} // namespace Stanko
