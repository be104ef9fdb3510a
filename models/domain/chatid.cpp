// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatid.h"

#include <algorithm>

namespace Stanko {

std::optional<qint64> telegramChatId(const QString &typed)
{
    // More than what a double can hold is promised never to be given out.
    constexpr qint64 kLargest = (qint64(1) << 53) - 1;
    const QString text = typed.trimmed();
    const QStringView digits = text.startsWith(u'-') ? QStringView(text).mid(1) : QStringView(text);
    // toLongLong() alone would also take a plus.
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (!isNumber || id == 0 || id > kLargest || id < -kLargest)
        return std::nullopt;
    return id;
}

} // namespace Stanko
