// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

class QFileDevice;

namespace Stanko {

/// Writes all of \a content to an open file. StoreReadOnly, StoreFull, StoreFailed. Any thread.
Done writeAll(QFileDevice &file, const QByteArray &content);

/// Writes a file whole or not at all: what is there under that name stays until the new one is complete.
/// StoreReadOnly, StoreFull, StoreFailed. Any thread.
Done writeWhole(const QString &fileName, const QByteArray &content);

} // namespace Stanko
