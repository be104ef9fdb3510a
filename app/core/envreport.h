// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/accountconfig.h"
#include "models/service/wizarddesk.h"

namespace Stanko {

/// A .env file with everything that is wrong with it. Holds secrets: never log it.
struct EnvReport
{
    Environment variables;               ///< those of ours that can be taken
    AccountConfig config;                ///< made of them
    QList<EnvReading::Problem> problems; ///< by line; what is missing comes last. Secret values are never quoted
};

/// Goes on after a line that cannot be taken, where readEnvFile() ends. Names faulty lines, wrong values, names of
/// ours that nobody reads, variables given twice (the last one counts), and what is missing.
/// BadSettings only when there is no text to be read.
Result<EnvReport> envReport(QByteArrayView utf8);
/// The same from a file; BadSettings names it.
Result<EnvReport> readEnvReport(const QString &fileName);

/// \a settings with the account's variables of \a report in them, as far as they go together. Ids of another
/// account's address are not kept.
AccountSettings withVariables(const AccountSettings &settings, const EnvReport &report);

/// The settings as the text of a .env file, which envReport() reads the same again. Never a token, but the lines in
/// which to put them.
QByteArray envText(const AccountSettings &settings, const NoticeSettings &notices);

} // namespace Stanko
