// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lead.h"
#include "models/store/sqlquery.h"

namespace Stanko {

/// The columns of a lead in the order readLead() takes them, of the table alias l.
#define STANKO_LEAD_SERVER_COLUMNS                                                                                     \
    "l.id, l.name, l.price, l.pipeline_id, l.status_id, l.responsible_user_id, l.created_at, l.updated_at, "           \
    "l.closed_at, l.is_deleted, l.serial, l.model, l.telegram_id, l.configuration, l.next_day, l.company_id, "         \
    "l.contacts, l.tags, l.region"
/// The same with unsent edits laid over.
#define STANKO_LEAD_EFFECTIVE_COLUMNS                                                                                  \
    "l.id, l.name, l.price, l.eff_pipeline_id, l.eff_status_id, "                                                      \
    "COALESCE(l.local_responsible_user_id, l.responsible_user_id), l.created_at, l.updated_at, "                       \
    "l.closed_at, l.is_deleted, COALESCE(l.local_serial, l.serial), COALESCE(l.local_model, l.model), "                \
    "COALESCE(l.local_telegram_id, l.telegram_id), COALESCE(l.local_configuration, l.configuration), "                 \
    "COALESCE(l.local_next_day, l.next_day), l.company_id, l.contacts, COALESCE(l.local_tags, l.tags), l.region"
inline constexpr int kLeadColumns = 19;

Lead readLead(const SqlQuery &query);

/// "12*,13" and back.
QString contactsText(const QList<LeadContact> &contacts);
QList<LeadContact> contactsFromText(const QString &text);

/// Lists of words as one text, one per line; empty words are dropped.
QString linesText(const QStringList &words);
QStringList linesFromText(const QString &text);

/// What a search for a lead looks into, folded.
QString leadSearchText(const Lead &lead);

} // namespace Stanko
