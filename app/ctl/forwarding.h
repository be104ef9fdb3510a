// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/outcome.h"
#include "models/service/desks.h"

#include <QtCore/QFuture>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace Stanko {

/// How a command reaches a console that is open on the same data. Only the words of the command, the folder it was typed in
/// and the account's host travel, never a token or a setting.

/// \a accountHost: of the asker's own settings, empty when it has none; the console refuses another account's.
QJsonObject forwardRequest(const QStringList &arguments, const QString &accountHost);

/// The console's side: runs what was asked over its own doors. Ends once, always with an answer. GUI thread.
QFuture<QJsonObject> answerForwarded(const Desks &desks, const QJsonObject &request);

/// The asker's side: the answer as if the command had been run here.
Outcome forwardedOutcome(const QJsonObject &answer);

} // namespace Stanko
