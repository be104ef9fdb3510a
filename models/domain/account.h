// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTimeZone>

namespace Stanko {

/// What `GET /account` says that matters here.
struct Account
{
    qint64 id = 0;
    QString name;
    QString subdomain;
    UserId currentUser = 0;
    QByteArray timeZoneId;       ///< IANA, e.g. Europe/Moscow
    bool filtersEnabled = false; ///< the paid list-filter option; without it filters are ignored silently
    friend bool operator==(const Account &, const Account &) = default;
};

struct PipelineStatus
{
    StatusId id = 0;
    QString name;
    QString color; ///< "#rrggbb" as amoCRM shows it
    int sort = 0;
    bool isUnsorted = false; ///< type 1: incoming leads, left by any PATCH
    friend bool operator==(const PipelineStatus &, const PipelineStatus &) = default;
};

struct Pipeline
{
    PipelineId id = 0;
    QString name;
    int sort = 0;
    bool isMain = false;
    bool isArchive = false;
    QList<PipelineStatus> statuses;
    friend bool operator==(const Pipeline &, const Pipeline &) = default;
};

struct User
{
    UserId id = 0;
    QString name;
    bool isActive = true;
    friend bool operator==(const User &, const User &) = default;
};

/// A lead custom field.
struct FieldDefinition
{
    FieldId id = 0;
    QString name;
    QString code;
    QString type; ///< text, numeric, date, select, …; an open set
    QStringList enumValues; ///< of list types, in order
    friend bool operator==(const FieldDefinition &, const FieldDefinition &) = default;
};

/// The schema of the account as one value, compared by the drift check.
struct AccountSchema
{
    Account account;
    QList<Pipeline> pipelines;
    QList<FieldDefinition> leadFields;
    QList<User> users;
    bool usersAllowed = true; ///< false when amoCRM answered 403 to the list of users
    friend bool operator==(const AccountSchema &, const AccountSchema &) = default;
};

} // namespace Stanko
