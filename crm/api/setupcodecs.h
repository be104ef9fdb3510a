// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/codecs.h"

#include <QtCore/QHash>

#include <optional>
#include <utility>

namespace Stanko {

/// A user with the one right that the set-up asks for.
struct TokenOwner
{
    QString name;
    std::optional<bool> isAdmin; ///< nullopt when the answer does not tell
    friend bool operator==(const TokenOwner &, const TokenOwner &) = default;
};
Result<TokenOwner> tokenOwnerFrom(const AmoReply &reply);

/// What `POST leads/custom_fields` answers for the one field asked for. BadReply without it.
Result<FieldDefinition> createdFieldFrom(const AmoReply &reply);

/// What stands in a lead, whatever the fields are for.
struct LeadValues
{
    LeadId id = 0;
    PipelineId pipeline = 0;
    QList<std::pair<FieldId, QString>>
        values; ///< days as ISO days in the account's zone; of a list field one entry each
    friend bool operator==(const LeadValues &, const LeadValues &) = default;
};
/// \a types: of all fields, see FieldDefinition::type. Values that are no text (files, addresses) are empty texts.
Result<ParsedPage<LeadValues>> leadValuesFrom(const AmoReply &reply, const QHash<FieldId, QString> &types,
                                              const QTimeZone &zone);

} // namespace Stanko
