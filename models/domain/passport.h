// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// Where a next maintenance date comes from.
enum class NextDateSource {
    None,  ///< there is none
    Field, ///< the date field of a lead in amoCRM
    Plan,  ///< computed here, «по плану», not in amoCRM
    Local, ///< set here, not yet in amoCRM
};

/// How a machine stands with its maintenance.
enum class MachineState { Late, Soon, Fine, Undated, Withdrawn };

/// A named reference to a contact or company; id 0 = none.
struct NamedRef
{
    qint64 id = 0;
    QString name;
    friend bool operator==(const NamedRef &, const NamedRef &) = default;
};

/// A machine. Everything in it is derived from the leads that name its serial (registration.h), from local
/// maintenance records and from unsent edits; it can be thrown away and derived again.
struct Passport
{
    PassportKey key;
    QString serial; ///< as typed in the home lead
    QString model;
    QString configuration;
    NamedRef contact;
    NamedRef company;
    QString phone; ///< the contact's first phone, as typed
    QString telegramId;
    std::optional<QDate> registeredOn;
    std::optional<QDate> nextMaintenance;
    NextDateSource nextSource = NextDateSource::None;
    QString nextKind; ///< kind of maintenance due then
    std::optional<QDate> lastMaintenance;
    LeadId homeLead = 0;
    QList<LeadId> leads; ///< won leads with this serial, oldest first
    UserId responsibleUser = 0;
    bool isWithdrawn = false;

    QString customer() const { return company.name.isEmpty() ? contact.name : company.name; }
    friend bool operator==(const Passport &, const Passport &) = default;
};

/// \a soonDays: from today on, inclusive.
inline MachineState machineState(bool withdrawn, std::optional<QDate> next, QDate today, int soonDays = 30)
{
    if (withdrawn)
        return MachineState::Withdrawn;
    if (!next)
        return MachineState::Undated;
    if (*next < today)
        return MachineState::Late;
    return *next <= today.addDays(soonDays) ? MachineState::Soon : MachineState::Fine;
}

} // namespace Stanko
