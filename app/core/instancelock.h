// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QLockFile>
#include <QtCore/QString>

#include <chrono>
#include <memory>
#include <optional>

namespace Stanko {

/// Sees to it that one program at a time works on a data folder. Held for the life of the object; a lock left by a
/// crash is taken over. Main thread; owned by main(), outlives the core.
class InstanceLock
{
public:
    /// StoreBusy when another program holds the folder for longer than \a patience (detail: the holder's name),
    /// StoreReadOnly when the folder cannot be written, StoreFailed otherwise.
    static Result<std::unique_ptr<InstanceLock>> take(const QString &lockFile, std::chrono::milliseconds patience);

private:
    explicit InstanceLock(const QString &lockFile);
    /// Name of the program that holds the lock; none when the file does not say.
    std::optional<QString> holder() const;
    /// Removes a lock whose holder died before it could write its name.
    bool takeUnnamed();

    QLockFile m_file;
};

} // namespace Stanko
