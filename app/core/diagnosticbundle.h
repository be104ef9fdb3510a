// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/redaction.h"
#include "app/documents/zipwriter.h"
#include "models/domain/accountsettings.h"
#include "models/service/syncdesk.h"
#include "models/store/diagnosticfacts.h"

#include <optional>

namespace Stanko {

/// What the bundle for the support is made of.
struct DiagnosticInput
{
    UnixSeconds now = 0;
    QString version;
    std::optional<AccountSettings> settings;
    SyncState sync;
    QList<ExchangeLine> exchanges;
    std::optional<CheckReport> check; ///< nullopt: amoCRM was not asked, or did not answer
    std::optional<Error> checkError;
    Result<DiagnosticFacts> facts = makeError(ErrorKind::StoreFailed);
    QString logFolder;
};

/// The files of the bundle. Nothing of an error but its kind, codes and numbers goes in, because amoCRM's own words
/// may repeat what was sent to it. \a words: nullopt when the data could not be read; then the log stays out, since
/// nobody can say what to strike out of it. Any thread.
QList<ZipMember> diagnosticBundle(const DiagnosticInput &input, const std::optional<PersonalWords> &words);

} // namespace Stanko
