// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/unsortedmodel.h"
#include "ui/theme/icons.h"

namespace Stanko {

/// The words of an incoming lead, the same in the list and in the details.
QString inboxCellText(const UnsortedRow &row, UnsortedColumn column, UnixSeconds now);
/// The same for tooltips and screen readers.
QString inboxCellHint(const UnsortedRow &row, UnsortedColumn column, UnixSeconds now);
/// «Звонок», «Письмо», «Форма», «Чат»; «Обращение» where it is unknown.
QString unsortedKindText(UnsortedKind kind);
IconName unsortedKindIcon(UnsortedKind kind);

} // namespace Stanko
