// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QSet>
#include <QtCore/QString>

namespace Stanko {

/// What a call of amoCRM's webhook says may have changed. Nothing else of it is believed: calls come twice, late and
/// out of order, and nothing signs them, so whoever is named here is read again through the API.
struct WebhookHints
{
    qint64 account = 0;
    QSet<LeadId> leads; ///< themselves, or by their notes, tasks, contacts and unsorted requests
    QSet<ContactId> contacts;
    QSet<CompanyId> companies;
    int unknown = 0; ///< pairs about things that are not followed (customers, talks, messages, …)
    friend bool operator==(const WebhookHints &, const WebhookHints &) = default;
};

/// The largest body that is looked at. amoCRM batches a few events a call; a lead with all its fields is some
/// kilobytes.
inline constexpr qsizetype kMaxWebhookBody = 1024 * 1024;

/// Reads the form that amoCRM posts (application/x-www-form-urlencoded with keys in brackets, several entities and
/// actions in one body, in any order). BadInput: a body that is too large, or names no account or several, so that
/// nobody can say whose change it is. A pair that cannot be read is left out, the others count.
/// Pure; any thread.
Result<WebhookHints> parseWebhookForm(const QByteArray &body);

} // namespace Stanko
