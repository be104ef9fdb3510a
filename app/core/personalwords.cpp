// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/redaction.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostWords = 6;
/// Shorter names of one word are left to the phrases they are part of: "Ан" or "A1" would blank out half of a log.
constexpr int kShortestWord = 4;

struct Word
{
    qsizetype from = 0;
    qsizetype size = 0;
};

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!text.at(at).isLetterOrNumber())
            continue;
        const qsizetype from = at;
        while (at < text.size() && text.at(at).isLetterOrNumber())
            ++at;
        words.append({from, at - from});
    }
    return words;
}

bool isLetter(QChar c)
{
    return c.isLetter();
}

QString phraseOf(const QString &text, const QList<Word> &words, qsizetype from, qsizetype count)
{
    QStringList parts;
    for (const Word &word : words.mid(from, count))
        parts.append(text.mid(word.from, word.size).toLower());
    return parts.join(u' ');
}

/// What nobody here knows and may tell of somebody all the same.
QString withoutStrangers(QString text)
{
    static const QRegularExpression mail(u"[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression escapes(u"(?:\\\\u[0-9a-fA-F]{4}[\\s.,-]*)+"_s);
    static const QRegularExpression letters(u"[^\\x00-\\x7f\\W](?:[\\s.,«»\"'-]*[^\\x00-\\x7f\\W])*"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression phone(u"\\(?\\d(?:[\\s\u00a0().\\-\u2010-\u2015\u2212]*\\d){9,14}"_s);
    text.replace(mail, u"<mail>"_s);
    text.replace(escapes, u"<text>"_s);
    text.replace(letters, u"<text>"_s);
    text.replace(phone, u"<number>"_s);
    return text;
}

} // namespace

PersonalWords::PersonalWords(const QStringList &texts, QStringList secrets) : m_secrets(std::move(secrets))
{
    for (const QString &text : texts) {
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const QList<Word> words = wordsOf(line);
            const qsizetype count = std::min<qsizetype>(words.size(), kMostWords);
            const QString phrase = phraseOf(line, words, 0, count);
            if (count == 0 || (count == 1 && phrase.size() < kShortestWord))
                continue;
            m_phrases.insert(phrase);
            m_longest = std::max(m_longest, int(count));
            // A name is known by a part of it, too.
            for (const Word &word : words) {
                const QString part = line.mid(word.from, word.size).toLower();
                if (word.size >= kShortestWord && std::any_of(part.cbegin(), part.cend(), isLetter))
                    m_phrases.insert(part);
            }
        }
    }
}

QString PersonalWords::struckOut(const QString &line) const
{
    QString text = redacted(line, m_secrets);
    const QList<Word> words = wordsOf(text);
    // From the end, so that the places of the words before stay right.
    for (qsizetype last = words.size(); last > 0;) {
        qsizetype first = std::max<qsizetype>(0, last - m_longest);
        while (first < last && !m_phrases.contains(phraseOf(text, words, first, last - first)))
            ++first;
        if (first == last) {
            --last;
            continue;
        }
        const qsizetype from = words.at(first).from;
        text.replace(from, words.at(last - 1).from + words.at(last - 1).size - from, u"<known>"_s);
        last = first;
    }
    return withoutStrangers(text);
}

} // namespace Stanko
