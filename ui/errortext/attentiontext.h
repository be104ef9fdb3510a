// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attention.h"

#include <QtCore/QString>

namespace Stanko {

/// A thing that needs a decision, in words. Plain text: it quotes what people typed in amoCRM.
struct AttentionText
{
    QString title;   ///< «Сделка закрыта без серийного номера»
    QString message; ///< one whole sentence with the deal and the machine
    QString hint;    ///< what deciding means
    QString action;  ///< label of the main button: «Указать номер…»
    friend bool operator==(const AttentionText &, const AttentionText &) = default;
};

AttentionText attentionText(const AttentionItem &item);

} // namespace Stanko
