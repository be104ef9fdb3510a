// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/journal.h"

#include <QtCore/QString>

namespace Stanko {

/// One line for a history entry, without its date: «ТО проведено: заменено масло». Plain text.
QString historyText(const HistoryEntry &entry);

/// «Продан», «Сменил владельца», …: the short name of the kind, for icons, filters and screen readers.
QString historyKindText(HistoryKind kind);

/// Whether amoCRM has it: «ждёт отправки», «отправлено», «отменено до отправки»; empty when nothing is sent for it.
QString historyPushText(HistoryPush push);

} // namespace Stanko
