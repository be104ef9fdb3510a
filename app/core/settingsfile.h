// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Stanko {

/// What differs in \a after, as it is set in an environment: "AMOCRM_FIELD_SERIAL_ID=712640", in the order of names.
QStringList changedVariables(const AccountSettings &before, const AccountSettings &after);

/// The settings of a desk's account in an .ini file: addresses and ids, never a secret. Written whole, so that a
/// crash leaves the old or the new file. Any thread, one at a time.
class SettingsFile
{
public:
    explicit SettingsFile(QString fileName);

    /// nullopt when the file does not exist or names no account; BadSettings (detail names the key) when it cannot be
    /// understood, StoreFailed when it cannot be read.
    Result<std::optional<AccountSettings>> load() const;
    /// StoreReadOnly or StoreFailed; the old file stays then.
    Done save(const AccountSettings &settings) const;

private:
    QString m_fileName;
};

} // namespace Stanko
