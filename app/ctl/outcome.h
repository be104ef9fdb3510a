// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace Stanko {

/// Exit codes of stankodeskctl; product.md, section 3.
enum ExitCode {
    kExitDone = 0,
    kExitUnsent = 1,       ///< finished, but something is unsent, refused or in conflict
    kExitBadInput = 2,     ///< bad usage, input or settings
    kExitUnauthorized = 3, ///< no token, or not accepted
    kExitNetwork = 4,      ///< amoCRM not reachable, blocked or limited
    kExitLocal = 5,        ///< local data trouble
};

/// Why a command did not do what was asked, for people and for scripts.
struct Failure
{
    QString kind; ///< stable English name
    QString message;
    QString remedy;
    friend bool operator==(const Failure &, const Failure &) = default;
};

/// How a command ended. Both forms are made; the caller prints one.
struct Outcome
{
    int exitCode = kExitDone;
    QJsonDocument document; ///< what --json prints
    QString text;           ///< what people read, without a final line break
    bool isFailure = false; ///< text belongs on standard error
};

int exitCodeFor(ErrorKind kind);
Failure failureOf(const Error &error);
/// {"kind", "message", "remedy"}
QJsonObject failureObject(const Failure &failure);
/// {"ok": false, "error": {…}} and the same in words.
Outcome failed(const Failure &failure, int exitCode);
Outcome failed(const Error &error);
/// For people: message and remedy.
QString failureText(const Failure &failure);
/// A wrong argument: names it, says what is wrong and what would be right. Exit code 2.
Failure badArgument(const QString &argument, const QString &problem, const QString &remedy);

} // namespace Stanko
