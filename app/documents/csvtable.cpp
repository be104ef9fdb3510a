// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/csvtable.h"

#include <QtCore/QStringDecoder>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Windows-1251 from 0x80 to 0xBF; the letters above it are in order. Qt without ICU does not know it.
constexpr char16_t kWindows1251[] = u"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ"
                                    u"ђ‘’“”•–—\u0098™љ›њќћџ"
                                    u"\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї"
                                    u"°±Ііґµ¶·ё№є»јЅѕї";
static_assert(std::size(kWindows1251) == 64 + 1);

QString fromWindows1251(const QByteArray &content)
{
    QString text(content.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < content.size(); ++i) {
        const auto byte = static_cast<unsigned char>(content[i]);
        char16_t sign = byte;
        if (byte >= 0xC0)
            sign = char16_t(u'А' + (byte - 0xC0));
        else if (byte >= 0x80)
            sign = kWindows1251[byte - 0x80];
        text[i] = QChar(sign);
    }
    return text;
}

std::optional<QString> decoded(QStringConverter::Encoding encoding, QByteArrayView content)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder(content);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

/// Takes separated values apart row by row.
class CsvParser
{
public:
    CsvParser(const QString &text, QChar separator, const TableLimits &limits)
        : m_text(text), m_separator(separator), m_limits(limits)
    {
    }

    /// At most \a rows rows; nullopt when a limit is passed.
    std::optional<QList<QStringList>> rows(qsizetype most)
    {
        QList<QStringList> rows;
        while (m_at < m_text.size() && rows.size() < most) {
            QStringList row;
            do {
                row.append(cell());
                if (row.last().size() > m_limits.cellLength || row.size() > m_limits.columns)
                    return std::nullopt;
            } while (takeSeparator());
            takeLineBreak();
            rows.append(row);
        }
        return rows;
    }

private:
    QString cell()
    {
        QString cell;
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            ++m_at;
            while (m_at < m_text.size()) {
                const QChar c = m_text[m_at++];
                if (c != u'"') {
                    cell += c;
                } else if (m_at < m_text.size() && m_text[m_at] == u'"') {
                    cell += c;
                    ++m_at;
                } else {
                    break;
                }
            }
        }
        // Outside quotes, or behind them: people do write "a"b.
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
            cell += m_text[m_at++];
        return cell;
    }

    bool takeSeparator()
    {
        if (m_at >= m_text.size() || m_text[m_at] != m_separator)
            return false;
        ++m_at;
        return true;
    }

    void takeLineBreak()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'\r')
            ++m_at;
        else if (m_at >= m_text.size() || m_text[m_at] != u'\n')
            return;
        if (m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
    }

    const QString &m_text;
    QChar m_separator;
    const TableLimits &m_limits;
    qsizetype m_at = 0;
};

QChar separatorOf(const QString &text, const TableLimits &limits)
{
    // Not the one that splits most: a comma is also a decimal sign, and several stand in a row of prices. But in a file
    // that is separated by commas few rows hold a semicolon or a tab.
    constexpr qsizetype kLookedAt = 20;
    TableLimits wide = limits;
    wide.columns = limits.columns * 4;
    for (const QChar separator : {QChar(u'\t'), QChar(u';')}) {
        const auto rows = CsvParser(text, separator, wide).rows(kLookedAt);
        if (!rows)
            continue;
        const auto split =
            std::count_if(rows->cbegin(), rows->cend(), [](const QStringList &row) { return row.size() > 1; });
        const auto filled = std::count_if(rows->cbegin(), rows->cend(), [](const QStringList &row) {
            return row.size() > 1 || !row.first().trimmed().isEmpty();
        });
        if (split > 0 && split * 2 >= filled)
            return separator;
    }
    return u',';
}

} // namespace

std::optional<QString> textFrom(const QByteArray &content)
{
    if (content.startsWith("\xEF\xBB\xBF"_ba))
        return decoded(QStringConverter::Utf8, QByteArrayView(content).sliced(3));
    if (content.startsWith("\xFF\xFE"_ba) || content.startsWith("\xFE\xFF"_ba)) {
        const auto encoding = content.startsWith('\xFF') ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
        return decoded(encoding, QByteArrayView(content).sliced(2));
    }
    if (content.contains('\0')) // neither of the two has it; pictures and programs do
        return std::nullopt;
    if (auto text = decoded(QStringConverter::Utf8, content))
        return text;
    return fromWindows1251(content);
}

Result<TextTable> csvTable(const QByteArray &content, const TableLimits &limits)
{
    std::optional<QString> text = textFrom(content);
    if (!text || text->contains(QChar(u'\0')))
        return notATable();
    QChar separator;
    // Spreadsheets write the separator into the first line and read it from there.
    if (text->startsWith("sep="_L1, Qt::CaseInsensitive) && text->size() > 5) {
        separator = text->at(4);
        text->remove(0, text->indexOf(u'\n') < 0 ? 5 : text->indexOf(u'\n') + 1);
    } else {
        separator = separatorOf(*text, limits);
    }
    auto rows = CsvParser(*text, separator, limits).rows(limits.rows + 1);
    if (!rows)
        return notATable();
    return squared(std::move(*rows), limits);
}

} // namespace Stanko
