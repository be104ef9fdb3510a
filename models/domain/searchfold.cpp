// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/searchfold.h"

#include "models/domain/lookalike.h"

#include <algorithm>

namespace Stanko {

namespace {

/// Case folded, ё as е, and the Latin letter for its Cyrillic twin. The twins are those of the capitals: a search
/// cannot tell whether «в» was meant as the small form of a В that stands for B.
char16_t foldedLetter(char16_t c)
{
    if (c < 0x80)
        return c >= u'A' && c <= u'Z' ? char16_t(c + 0x20) : c;
    char16_t capital = QChar(c).toUpper().unicode();
    if (capital == u'Ё')
        capital = u'Е';
    const char16_t twin = latinTwinOfCapital(capital);
    return QChar(twin).toCaseFolded().unicode();
}

bool isWordCharacter(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x80)
        return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z');
    return c.isLetterOrNumber() || c.isSurrogate();
}

QString foldOnce(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    bool isGap = false;
    for (const QChar c : text) {
        if (isWordCharacter(c)) {
            if (isGap && !folded.isEmpty())
                folded += u' ';
            isGap = false;
            folded += QChar(foldedLetter(c.unicode()));
        } else if (!c.isMark() && c.category() != QChar::Other_Format) {
            // Accents and invisible signs stand inside words and do not part them.
            isGap = true;
        }
    }
    return folded;
}

constexpr QStringView kLatinKeys = u"`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
constexpr QStringView kRussianKeys = u"ёйцукенгшщзхъфывапролджэячсмитьбю";
static_assert(kLatinKeys.size() == kRussianKeys.size());

bool isLatinLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isRussianLetter(QChar c)
{
    return (c >= u'а' && c <= u'я') || c == u'ё';
}

} // namespace

QString foldForSearch(QStringView text)
{
    bool isPlain = true;
    for (const QChar c : text)
        isPlain = isPlain && isPlainCharacter(c.unicode());
    if (isPlain)
        return foldOnce(text);

    // Folding can bring together what composes, so it is repeated until nothing changes.
    QString folded = foldOnce(text.toString().normalized(QString::NormalizationForm_KC));
    for (int pass = 0; pass < 16; ++pass) {
        QString next = foldOnce(folded.normalized(QString::NormalizationForm_KC));
        if (next == folded)
            break;
        folded = std::move(next);
    }
    return folded;
}

QString foldModel(QStringView model)
{
    return foldForSearch(model).remove(u' ');
}

QString foldOtherLayout(QStringView text)
{
    QString typed = text.toString().toLower();
    const bool hasLatin = std::any_of(typed.cbegin(), typed.cend(), isLatinLetter);
    const bool hasRussian = std::any_of(typed.cbegin(), typed.cend(), isRussianLetter);
    if (!hasLatin && !hasRussian)
        return {};
    for (QChar &c : typed) {
        if (isRussianLetter(c)) {
            c = kLatinKeys[kRussianKeys.indexOf(c)];
        } else if (isLatinLetter(c) || !hasRussian) {
            // «б» and its like sit on the keys of punctuation, so a sign among Latin letters may have been one.
            if (const qsizetype key = kLatinKeys.indexOf(c); key >= 0)
                c = kRussianKeys[key];
        }
    }
    return foldForSearch(typed);
}

} // namespace Stanko
