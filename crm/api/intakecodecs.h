// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/codecs.h"

namespace Stanko {

struct UnsortedRow;

/// What `leads/complex` answers for the one lead asked for.
struct CreatedLead
{
    LeadId id = 0;
    ContactId contact = 0; ///< made or reused; 0 = none
    friend bool operator==(const CreatedLead &, const CreatedLead &) = default;
};
/// The answer is a bare list without an envelope; a single object is understood too. BadReply without an id in it.
Result<CreatedLead> createdLeadFrom(const AmoReply &reply);

/// Incoming leads. Rows without uid or lead are broken; who asks is read from the contact or the metadata, whichever
/// tells, and may stay empty. Names of pipelines and leads are not in the answer.
Result<ParsedPage<UnsortedRow>> unsortedFrom(const AmoReply &reply);

} // namespace Stanko
