// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/desksettings.h"
#include "models/domain/fieldneeds.h"

#include <QtCore/QList>
#include <QtCore/QSet>
#include <QtCore/QString>

namespace Stanko {

/// The steps of the set-up, in their order.
enum class WizardStep { Account, Access, Pipelines, Fields, Notices, Check };
inline constexpr int kWizardSteps = 6;

/// How far a set-up has come: what is kept when it is left and taken up again, also by the next start of the program.
/// No secrets.
struct SetupDraft
{
    WizardStep step = WizardStep::Account;
    QString address;          ///< as typed
    AccountSettings settings; ///< as chosen so far; ids that are not decided are 0
    NoticeSettings notices;
    QSet<FieldRole> without;     ///< roles a person has decided to go without: they are not proposed again
    QList<CreatedField> created; ///< fields that were made in the account by this set-up or an earlier one
    friend bool operator==(const SetupDraft &, const SetupDraft &) = default;
};

} // namespace Stanko
