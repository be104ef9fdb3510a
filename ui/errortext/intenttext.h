// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"
#include "models/service/jobdesk.h"
#include "models/service/outboxdesk.h"
#include "models/service/syncdesk.h"

#include <QtCore/QString>
#include <QtCore/QTimeZone>

namespace Stanko {

/// Edits on their way to amoCRM, in words. Plain text: they quote what people typed.

/// What an edit changes: «Этап», «Комментарий», «Дата следующего ТО», …
QString editTitle(const Edit &edit);
/// The same by the name of the kind of edit ("next_date"), which is what an attention item holds; other words stay.
QString editTitleOf(const QString &kindName);

/// «Этап: Диагностика → Успешно реализовано»; without a base only the new value.
QString outboxChangeText(const OutboxRow &row);

/// The state with what it waits for: «ждёт сети, попытка 3 через 40 с», «отправляется», «в amoCRM».
QString intentStateText(const Intent &intent, UnixSeconds now);

/// The same for a row of the outbox as things stand: an edit of practice, a pause and a postponed conflict are told
/// instead of a next try that will not come.
QString outboxStateText(const OutboxRow &row, const SyncState &state, UnixSeconds now, const QTimeZone &zone);

/// Only the name of the state, for chips and counters: «в очереди», «конфликт», …
QString intentStateWord(const Intent &intent);

/// A line of «Что уйдёт в amoCRM»: title and value apart, because dialogs set them in columns.
struct PushText
{
    QString title; ///< «Этап», «Комментарий», …
    QString value; ///< «Диагностика → Успешно реализовано»
    friend bool operator==(const PushText &, const PushText &) = default;
};
PushText pushLineText(const PushLine &line);

} // namespace Stanko
