// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/serial.h"

#include "models/domain/lookalike.h"

#include <QtCore/QVarLengthArray>

#include <algorithm>

namespace Stanko {

namespace {

constexpr char16_t kNumero = 0x2116; // №

/// Spaces, dashes of any kind and underscores, which are all one '-' in a key.
bool isSeparator(char16_t c)
{
    if (c == u' ' || c == u'-' || c == u'_')
        return true;
    if (c < 0x80)
        return QChar(c).isSpace();
    // Text copied out of a PDF has the soft hyphen where the page shows a real one. The minus signs and the
    // hyphen bullet are symbols or punctuation to Unicode, but dashes to whoever typed them.
    if (c == 0x00ad || c == 0x2212 || c == 0x2043 || c == 0x02d7)
        return true;
    const QChar character(c);
    return character.isSpace() || character.category() == QChar::Punctuation_Dash ||
           character.category() == QChar::Punctuation_Connector;
}

/// Zero-width spaces, joiners, byte order and direction marks: copied along unseen, so no part of an identity.
bool isInvisible(char16_t c)
{
    const QChar::Category category = QChar(c).category();
    return category == QChar::Other_Format || (category == QChar::Other_Control && !QChar(c).isSpace());
}

char16_t serialLetter(char16_t c)
{
    if (c < 0x80)
        return c >= u'a' && c <= u'z' ? char16_t(c - 0x20) : c;
    return latinTwinOfCapital(QChar(c).toUpper().unicode());
}

using Buffer = QVarLengthArray<char16_t, 64>;

bool startsAt(const Buffer &text, qsizetype at, QStringView word)
{
    if (text.size() - at < word.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (text[at + i] != word[i].unicode())
            return false;
    }
    return true;
}

/// The end of the introducing word at \a at, or \a at when there is none. The words are compared in folded form,
/// so «зав.» typed with a Latin «a» is one too. A word must not run on into a letter: «SNX500» is a serial, while
/// "SN500", "SN-500" and "SN: 500" are the serial 500.
qsizetype endOfIntroduction(const Buffer &text, qsizetype at)
{
    const auto skipSeparators = [&text](qsizetype i) {
        while (i < text.size() && text[i] == u'-')
            ++i;
        return i;
    };
    if (startsAt(text, at, QStringView(&kNumero, 1)))
        return at + 1;
    for (const QStringView word : {QStringView(u"ЗABOДCKOЙ"), QStringView(u"ЗAB")}) {
        if (!startsAt(text, at, word))
            continue;
        const qsizetype end = at + word.size();
        if (word.size() == 3 && end < text.size() && text[end] == u'.')
            return end + 1;
        const qsizetype sign = skipSeparators(end);
        return sign < text.size() && text[sign] == kNumero ? sign + 1 : at;
    }
    for (const QStringView word : {QStringView(u"S/N"), QStringView(u"SN")}) {
        if (!startsAt(text, at, word))
            continue;
        const qsizetype end = at + word.size();
        return end < text.size() && QChar(text[end]).isLetter() ? at : end;
    }
    return at;
}

/// One pass over text that is already NFKC but for №, which NFKC would turn into the letters "No" and so make
/// indistinguishable from a serial that begins with them.
QString foldSerialOnce(QStringView text)
{
    Buffer folded;
    for (const QChar character : text) {
        const char16_t c = character.unicode();
        if (isSeparator(c)) {
            if (folded.isEmpty() || folded.last() != u'-')
                folded.append(u'-');
        } else if (c < 0x80 ? c >= 0x20 && c != 0x7f : !isInvisible(c)) {
            folded.append(serialLetter(c));
        }
    }

    qsizetype start = 0;
    bool isIntroduced = false;
    for (;;) {
        while (start < folded.size() && (folded[start] == u'-' || (isIntroduced && folded[start] == u':')))
            ++start;
        const qsizetype end = endOfIntroduction(folded, start);
        if (end == start)
            break;
        start = end;
        isIntroduced = true;
    }
    qsizetype end = folded.size();
    while (end > start && folded[end - 1] == u'-')
        --end;

    QString key;
    key.reserve(end - start);
    for (qsizetype i = start; i < end; ++i) {
        if (folded[i] == kNumero)
            key += QLatin1StringView("NO");
        else
            key += QChar(folded[i]);
    }
    return key;
}

/// NFKC of everything but №.
QString normalizedKeepingNumero(QStringView text)
{
    QString result;
    for (qsizetype from = 0; from <= text.size();) {
        qsizetype to = text.indexOf(QChar(kNumero), from);
        const bool atNumero = to >= 0;
        if (!atNumero)
            to = text.size();
        result += text.sliced(from, to - from).toString().normalized(QString::NormalizationForm_KC);
        if (atNumero)
            result += QChar(kNumero);
        from = to + 1;
    }
    return result;
}

} // namespace

PassportKey foldSerial(QStringView typed)
{
    bool isPlain = true;
    for (const QChar character : typed)
        isPlain = isPlain && (isPlainCharacter(character.unicode()) || character.unicode() == kNumero);
    if (isPlain)
        return foldSerialOnce(typed);

    // Upper case or a letter's twin may compose with a mark that follows it, and a mark may be all that hid an
    // introducing word; a key must be its own key, so the passes are repeated until nothing changes. Every pass
    // shortens or composes, hence the end is near.
    QString key = foldSerialOnce(normalizedKeepingNumero(typed));
    for (int pass = 0; pass < 16; ++pass) {
        QString next = foldSerialOnce(normalizedKeepingNumero(key));
        if (next == key)
            break;
        key = std::move(next);
    }
    return key;
}

QList<SerialEntry> splitSerials(QStringView field)
{
    const auto isSplit = [](QChar c) {
        return c == u',' || c == u';' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    };
    QList<SerialEntry> entries;
    for (qsizetype from = 0; from < field.size();) {
        qsizetype to = from;
        while (to < field.size() && !isSplit(field[to]))
            ++to;
        const QStringView typed = field.sliced(from, to - from).trimmed();
        from = to + 1;
        PassportKey key = foldSerial(typed);
        if (key.isEmpty())
            continue;
        const bool isRepeated = std::any_of(entries.cbegin(), entries.cend(),
                                            [&key](const SerialEntry &entry) { return entry.key == key; });
        if (!isRepeated)
            entries.append({.typed = typed.toString(), .key = std::move(key)});
    }
    return entries;
}

} // namespace Stanko
