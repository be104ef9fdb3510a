// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Stanko {

/// A contact linked to a lead. amoCRM sends ids only.
struct LeadContact
{
    ContactId id = 0;
    bool isMain = false;
    friend bool operator==(const LeadContact &, const LeadContact &) = default;
};

/// A deal as the account has it: the server's values only, no unsent edits laid over them.
/// The custom fields StankoDesk knows by role are plain members; all others are not kept.
struct Lead
{
    LeadId id = 0;
    QString name;
    qint64 price = 0;
    Stage stage;
    UserId responsibleUser = 0;
    UnixSeconds createdAt = 0;
    UnixSeconds updatedAt = 0;
    UnixSeconds closedAt = 0; ///< 0 while open
    bool isDeleted = false;
    QString serialText; ///< the serial field as typed; may name several machines
    QString model;
    QString telegramId;
    QString configuration;
    QString region;
    std::optional<QDate> nextMaintenance;
    CompanyId company = 0;
    QList<LeadContact> contacts;
    QStringList tags;

    ContactId mainContact() const
    {
        for (const LeadContact &contact : contacts) {
            if (contact.isMain)
                return contact.id;
        }
        return contacts.isEmpty() ? 0 : contacts.first().id;
    }
    friend bool operator==(const Lead &, const Lead &) = default;
};

/// A person at a client's.
struct Contact
{
    ContactId id = 0;
    QString name;
    QStringList phones; ///< as typed in amoCRM
    CompanyId company = 0;
    UnixSeconds updatedAt = 0;
    bool isDeleted = false;
    friend bool operator==(const Contact &, const Contact &) = default;
};

/// A client company.
struct Company
{
    CompanyId id = 0;
    QString name;
    QStringList phones;
    UnixSeconds updatedAt = 0;
    bool isDeleted = false;
    friend bool operator==(const Company &, const Company &) = default;
};

} // namespace Stanko
