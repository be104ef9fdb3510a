// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/call.h"

namespace Stanko::Sandbox {

/// `"custom_fields_values": [...]` as a real account writes it, or null when nothing is filled.
void writeFields(JsonOut &out, const World &world, const QList<FieldValues> &fields);

/// Reads `custom_fields_values` of a write request into `fields`, complaining of everything a real account refuses.
/// `prefix` stands before the paths of complaints. Fields that are not named stay as they are.
void readFields(const Call &call, const QString &entity, const QJsonValue &given, QList<FieldValues> &fields,
                Complaints &complaints, const QString &prefix = QStringLiteral("custom_fields_values"));

/// `_embedded.tags`, `tags_to_add` and `tags_to_delete` of a write request.
void readTags(const Call &call, const QString &entity, const QJsonObject &item, QList<qint64> &tagIds,
              Complaints &complaints);
void writeTags(JsonOut &out, const World &world, const QList<qint64> &tagIds);

/// The day of a `date` value in a request, in the account's zone; invalid when it is neither an instant nor a day.
QDate readDay(const World &world, const QJsonValue &value);

/// Whether any filled value contains the text (letters of any case; digits alone for a number).
bool fieldsContain(const QList<FieldValues> &fields, const QString &text);

} // namespace Stanko::Sandbox
