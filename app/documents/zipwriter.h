// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Stanko {

/// A file that is to go into an archive.
struct ZipMember
{
    QString name; ///< with '/' between folders
    QByteArray content;
};

/// Writes an archive whole or not at all: what is there under that name stays until the new one is complete.
/// StoreReadOnly, StoreFull, StoreFailed. Any thread.
Done writeZip(const QString &fileName, const QList<ZipMember> &members);

} // namespace Stanko
