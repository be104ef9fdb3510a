// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/platform.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

#ifndef Q_OS_WIN
// sockaddr_un holds 108 bytes on Linux and 104 elsewhere, the final zero included.
constexpr qsizetype kMaxSocketPath = 100;
#endif

QString shortHash(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(20));
}

} // namespace

QString platformDataDir()
{
#ifdef Q_OS_WIN
    // Not the roaming profile: a database is too large to be copied at every log-on.
    const auto location = QStandardPaths::GenericDataLocation;
    return QStandardPaths::writableLocation(location) + "/StankoDesk"_L1;
#else
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/stankodesk"_L1;
#endif
}

bool makePrivate(const QString &folder)
{
#ifdef Q_OS_WIN
    // Folders below the user's profile are private already.
    Q_UNUSED(folder)
    return true;
#else
    return QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
#endif
}

QString consoleSocketName(const QString &dataDir)
{
#ifdef Q_OS_WIN
    return "stankodesk-"_L1 + shortHash(dataDir.toLower());
#else
    // Inside the private folder nobody else can sit down at this name before us.
    const QString inside = dataDir + "/console.sock"_L1;
    if (QFile::encodeName(inside).size() <= kMaxSocketPath)
        return inside;
    return QDir::tempPath() + "/stankodesk-"_L1 + shortHash(dataDir) + ".sock"_L1;
#endif
}

} // namespace Stanko
