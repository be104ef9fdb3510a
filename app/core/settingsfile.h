// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/envfile.h"
#include "models/domain/accountsettings.h"
#include "models/domain/desksettings.h"
#include "models/domain/result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Stanko {

/// The settings of an account as the variables of product.md, section 1, without the tokens; what is not set is empty.
/// accountConfig() makes the same settings of them.
Environment accountVariables(const AccountSettings &settings);

/// What differs in \a after, as it is set in an environment: "AMOCRM_FIELD_SERIAL_ID=712640", in the order of names.
QStringList changedVariables(const AccountSettings &before, const AccountSettings &after);

/// The settings of a desk in an .ini file: the group "account" has the variables of the account by their names, the
/// group "desk" the keys of deskconfig.h, the group "heard" how the account calls itself. Never a secret. Written
/// whole, so that a crash leaves the old or the new file. Any thread, one at a time.
class SettingsFile
{
public:
    explicit SettingsFile(QString fileName);

    /// nullopt when the file does not exist or names no account; BadSettings (detail names the key) when it cannot be
    /// understood, StoreFailed when it cannot be read.
    Result<std::optional<AccountSettings>> load() const;
    /// What is not there has its usual value; BadSettings (detail names the key), StoreFailed.
    Result<DeskSettings> loadDesk() const;
    /// Each leaves the other group alone. StoreReadOnly or StoreFailed; the old file stays then.
    Done save(const AccountSettings &settings) const;
    Done saveDesk(const DeskSettings &desk) const;
    /// What the account at \a host calls itself; empty when that is not known. Setting it leaves all else alone.
    QString accountName(const QString &host) const;
    Done saveAccountName(const QString &host, const QString &name) const;
    /// Both at once: neither is there without the other.
    Done save(const AccountSettings &settings, const DeskSettings &desk) const;

private:
    QString m_fileName;
};

} // namespace Stanko
