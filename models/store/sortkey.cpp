// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sortkey.h"

#include "models/domain/phone.h"
#include "models/domain/searchfold.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNumberWidth = 10;
constexpr qsizetype kFewestPhoneDigits = 5;

bool isPhoneLike(const QString &text)
{
    const auto isPhoneSign = [](QChar c) { return c.isDigit() || QStringView(u" ()+-").contains(c); };
    const auto digits = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
    return digits >= kFewestPhoneDigits && std::all_of(text.cbegin(), text.cend(), isPhoneSign);
}

} // namespace

QString naturalSortKey(QStringView text)
{
    const QString lower = text.toString().toCaseFolded();
    QString key;
    key.reserve(lower.size() + kNumberWidth);
    for (qsizetype i = 0; i < lower.size();) {
        const QChar c = lower[i];
        if (c >= u'0' && c <= u'9') {
            qsizetype end = i;
            while (end < lower.size() && lower[end] >= u'0' && lower[end] <= u'9')
                ++end;
            while (i < end - 1 && lower[i] == u'0')
                ++i;
            key += QString(std::max<qsizetype>(0, kNumberWidth - (end - i)), u'0');
            key += QStringView(lower).mid(i, end - i);
            i = end;
            continue;
        }
        ++i;
        if (QStringView(u"«»\"'„“”").contains(c))
            continue;
        key += c == u'ё' ? QChar(u'е') : c;
    }
    return key.trimmed();
}

QList<QStringList> searchWays(const QString &text)
{
    QList<QStringList> ways;
    const auto add = [&ways](const QString &folded) {
        const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
        if (!words.isEmpty() && !ways.contains(words))
            ways.append(words);
    };
    const QString folded = foldForSearch(text);
    if (folded.isEmpty())
        return ways;
    if (isPhoneLike(text)) {
        QString digits = phoneDigits(text);
        // +7 and 8 are the same number, and which one is stored nobody knows.
        if (digits.size() == 11 && (digits.startsWith(u'7') || digits.startsWith(u'8')))
            digits.remove(0, 1);
        add(digits);
    }
    add(folded);
    // A serial typed without its dashes, or with others.
    if (folded.contains(u' '))
        add(QString(folded).remove(u' '));
    add(foldOtherLayout(text));
    return ways;
}

QString indexExpression(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words) {
        if (word.size() >= kIndexedLength)
            quoted.append(u'"' + word + u'"');
    }
    return quoted.join(" AND "_L1);
}

} // namespace Stanko
