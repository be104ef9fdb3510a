// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLoggingCategory>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Stanko {

/// Start and end of a program, settings, lock, local socket. Never secrets or personal data.
Q_DECLARE_LOGGING_CATEGORY(lcApp)
/// The window: pages, dialogs, start-up times.
Q_DECLARE_LOGGING_CATEGORY(lcUi)

/// Where the log goes.
struct LogOptions
{
    QString fileName;                    ///< empty = standard error only
    QtMsgType stderrFrom = QtWarningMsg; ///< least serious message that standard error gets
    QStringList secrets;                 ///< values that must never appear, whatever happens
};

/// Sends all messages of the program to standard error and to a file that rotates (5 files of 1 MiB), redacted.
/// Exists once, made and destroyed by main() on the main thread; messages may come from any thread. When the file
/// cannot be written the program goes on without it.
class Logging
{
public:
    explicit Logging(LogOptions options);
    ~Logging();
    Logging(const Logging &) = delete;
    Logging &operator=(const Logging &) = delete;

    /// A secret that came later, e.g. a token just typed.
    void addSecret(const QString &secret);
};

} // namespace Stanko
