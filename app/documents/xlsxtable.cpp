// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/xlsxtable.h"

#include "app/documents/xlsxstyles.h"
#include "app/documents/ziparchive.h"

#include <QtCore/QHash>
#include <QtCore/QXmlStreamReader>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Everything of a workbook that its cells refer to.
struct Workbook
{
    QStringList strings;
    QSet<int> dayStyles;
    bool is1904 = false;
};

struct CellPlace
{
    qsizetype row = -1;
    qsizetype column = -1;
    bool isValid() const { return row >= 0 && column >= 0; }
};

/// "BC12" → row 11, column 54.
CellPlace placeOf(QStringView reference)
{
    qsizetype column = 0;
    qsizetype i = 0;
    for (; i < reference.size() && i < 4 && reference[i] >= u'A' && reference[i] <= u'Z'; ++i)
        column = column * 26 + (reference[i].unicode() - u'A' + 1);
    bool isNumber = false;
    const int row = reference.sliced(i).toInt(&isNumber);
    if (i == 0 || !isNumber || row < 1)
        return {};
    return {.row = row - 1, .column = column - 1};
}

/// The target of a relation, from the folder of the part that names it.
QString targetFrom(const QString &folder, const QString &target)
{
    QString path = target.startsWith(u'/') ? target.sliced(1) : folder + target;
    QStringList clean;
    const QStringList steps = path.split(u'/');
    for (const QString &step : steps) {
        if (step == ".."_L1 && !clean.isEmpty())
            clean.removeLast();
        else if (step != "."_L1 && step != ".."_L1)
            clean.append(step);
    }
    return clean.join(u'/');
}

/// Relations of a part: by id, and the first of a type (the last word of its address).
struct Relations
{
    QHash<QString, QString> byId;
    QHash<QString, QString> byType;
};

Relations relationsFrom(const QByteArray &content, const QString &folder)
{
    Relations relations;
    QXmlStreamReader xml(content);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "Relationship"_L1)
            continue;
        const auto attributes = xml.attributes();
        const QString target = targetFrom(folder, attributes.value("Target"_L1).toString());
        relations.byId.insert(attributes.value("Id"_L1).toString(), target);
        const QString type = attributes.value("Type"_L1).toString().section(u'/', -1);
        if (!relations.byType.contains(type))
            relations.byType.insert(type, target);
    }
    return relations;
}

/// The text of an element with rich text in it, without readings of Asian signs.
QString richText(QXmlStreamReader &xml, qsizetype most)
{
    QString text;
    int depth = 1;
    while (!xml.atEnd() && depth > 0) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == "rPh"_L1) {
                xml.skipCurrentElement();
            } else if (xml.name() == "t"_L1) {
                text += xml.readElementText(QXmlStreamReader::SkipChildElements);
            } else {
                ++depth;
            }
        } else if (xml.isEndElement()) {
            --depth;
        }
        if (text.size() > most)
            text.truncate(most);
    }
    return text;
}

std::optional<QStringList> sharedStrings(const QByteArray &content, const TableLimits &limits)
{
    QStringList strings;
    QXmlStreamReader xml(content);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isDTD() || strings.size() > limits.cells)
            return std::nullopt;
        if (xml.isStartElement() && xml.name() == "si"_L1)
            strings.append(richText(xml, limits.cellLength));
    }
    if (xml.hasError())
        return std::nullopt;
    return strings;
}

QString numberText(const QString &value, bool isDay, bool is1904)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber)
        return value;
    if (isDay) {
        if (const auto day = dayOfSerial(number, is1904))
            return day->toString(Qt::ISODate);
    }
    // Fifteen digits are what a spreadsheet keeps; the rest is the noise of its binary fractions.
    QString text = QString::number(number, 'g', 15);
    if (text.contains(u'e'))
        text = QString::number(number, 'f', number < 1 && number > -1 ? 15 : 0);
    // Here the point is no group sign, but "48.125" alone would not tell.
    const qsizetype point = text.indexOf(u'.');
    if (point >= 0 && text.size() - point == 4)
        text += u'0';
    return text;
}

/// Reads the rows of a sheet.
class SheetReader
{
public:
    SheetReader(const Workbook &workbook, const TableLimits &limits) : m_workbook(workbook), m_limits(limits) {}

    std::optional<QList<QStringList>> rows(const QByteArray &content)
    {
        QXmlStreamReader xml(content);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isDTD())
                return std::nullopt;
            if (!xml.isStartElement())
                continue;
            if (xml.name() == "row"_L1) {
                beginRow(xml.attributes().value("r"_L1));
            } else if (xml.name() == "c"_L1) {
                if (!readCell(xml))
                    return std::nullopt;
            } else if (xml.name() == "mergeCell"_L1) {
                if (!fillMerged(xml.attributes().value("ref"_L1).toString()))
                    return std::nullopt;
            }
        }
        if (xml.hasError())
            return std::nullopt;
        return std::move(m_rows);
    }

private:
    void beginRow(QStringView number)
    {
        bool isNumber = false;
        const int row = number.toInt(&isNumber);
        m_next.row = isNumber && row > 0 ? row - 1 : m_next.row + 1;
        m_next.column = 0;
    }

    bool readCell(QXmlStreamReader &xml)
    {
        const auto attributes = xml.attributes();
        const CellPlace named = placeOf(attributes.value("r"_L1));
        const CellPlace place = named.isValid() ? named : m_next;
        const QString type = attributes.value("t"_L1).toString();
        const bool isDay = m_workbook.dayStyles.contains(attributes.value("s"_L1).toInt());
        m_next = {.row = place.row, .column = place.column + 1};
        QString value;
        QString inlined;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isEndElement() && xml.name() == "c"_L1)
                break;
            if (!xml.isStartElement())
                continue;
            if (xml.name() == "v"_L1)
                value = xml.readElementText(QXmlStreamReader::SkipChildElements);
            else if (xml.name() == "is"_L1)
                inlined = richText(xml, m_limits.cellLength);
            else
                xml.skipCurrentElement();
        }
        return put(place, textOf(type, value, inlined, isDay));
    }

    QString textOf(const QString &type, const QString &value, const QString &inlined, bool isDay) const
    {
        if (type == "s"_L1)
            return m_workbook.strings.value(value.toLongLong());
        if (type == "inlineStr"_L1)
            return inlined;
        if (type == "b"_L1)
            return value == "1"_L1 ? u"TRUE"_s : u"FALSE"_s;
        if (type == "d"_L1)
            return value.first(std::min<qsizetype>(value.size(), 10));
        if (type == "str"_L1 || type == "e"_L1)
            return value;
        return numberText(value, isDay, m_workbook.is1904);
    }

    bool put(const CellPlace &place, const QString &text)
    {
        // A format alone makes no cell: sheets are often formatted down to their last row.
        if (text.isEmpty())
            return true;
        if (!place.isValid() || place.row >= m_limits.rows || place.column >= m_limits.columns ||
            text.size() > m_limits.cellLength)
            return false;
        while (m_rows.size() <= place.row)
            m_rows.append(QStringList());
        QStringList &row = m_rows[place.row];
        m_cells += std::max<qsizetype>(0, place.column + 1 - row.size());
        if (m_cells > m_limits.cells)
            return false;
        if (row.size() <= place.column)
            row.resize(place.column + 1);
        row[place.column] = text;
        return true;
    }

    /// Merged ranges come after the rows in the file.
    bool fillMerged(const QString &range)
    {
        const CellPlace first = placeOf(range.section(u':', 0, 0));
        CellPlace last = placeOf(range.section(u':', 1, 1));
        if (!first.isValid() || !last.isValid() || first.row >= m_rows.size())
            return true;
        const QString text = m_rows.at(first.row).value(first.column);
        // A range may cover the whole sheet; only rows that exist count.
        last.row = std::min(last.row, m_rows.size() - 1);
        last.column = std::min(last.column, m_limits.columns - 1);
        m_merged +=
            std::max<qsizetype>(0, last.row - first.row + 1) * std::max<qsizetype>(0, last.column - first.column + 1);
        if (m_merged > m_limits.cells)
            return false;
        for (qsizetype row = first.row; row <= last.row; ++row) {
            for (qsizetype column = first.column; column <= last.column; ++column) {
                if (!put({.row = row, .column = column}, text))
                    return false;
            }
        }
        return true;
    }

    const Workbook &m_workbook;
    const TableLimits &m_limits;
    QList<QStringList> m_rows;
    CellPlace m_next{.row = -1, .column = 0};
    qsizetype m_cells = 0;
    qsizetype m_merged = 0;
};

/// The relation id of the first sheet that people see.
QString firstSheet(const QByteArray &content, bool &is1904)
{
    QString hidden;
    QXmlStreamReader xml(content);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == "workbookPr"_L1) {
            const auto value = attributes.value("date1904"_L1);
            is1904 = value == "1"_L1 || value == "true"_L1;
        } else if (xml.name() == "sheet"_L1) {
            QString id;
            for (const QXmlStreamAttribute &attribute : attributes) {
                if (attribute.name() == "id"_L1)
                    id = attribute.value().toString();
            }
            const auto state = attributes.value("state"_L1);
            if (state.isEmpty() || state == "visible"_L1)
                return id;
            if (hidden.isEmpty())
                hidden = id;
        }
    }
    return hidden;
}

} // namespace

Result<TextTable> xlsxTable(const QByteArray &content, const TableLimits &limits)
{
    const ZipArchive archive(content);
    const auto part = [&](const QString &name) { return archive.member(name, limits.memberBytes); };
    const auto top = part(u"_rels/.rels"_s);
    if (!top)
        return notATable();
    const QString bookName = relationsFrom(*top, {}).byType.value(u"officeDocument"_s);
    const qsizetype slash = bookName.lastIndexOf(u'/') + 1;
    const QString folder = bookName.first(slash);
    const auto book = part(bookName);
    const auto links = part(folder + "_rels/"_L1 + bookName.sliced(slash) + ".rels"_L1);
    if (!book || !links)
        return notATable();
    const Relations relations = relationsFrom(*links, folder);

    Workbook workbook;
    const QString sheet = firstSheet(*book, workbook.is1904);
    // A workbook of numbers alone has no strings; one that has them must be readable.
    if (const QString name = relations.byType.value(u"sharedStrings"_s); archive.contains(name)) {
        const auto strings = part(name);
        const auto read = strings ? sharedStrings(*strings, limits) : std::nullopt;
        if (!read)
            return notATable();
        workbook.strings = *read;
    }
    if (const auto styles = part(relations.byType.value(u"styles"_s)))
        workbook.dayStyles = dayStyles(*styles);
    const auto cells = part(relations.byId.value(sheet));
    if (!cells)
        return notATable();
    auto rows = SheetReader(workbook, limits).rows(*cells);
    if (!rows)
        return notATable();
    return squared(std::move(*rows), limits);
}

} // namespace Stanko
