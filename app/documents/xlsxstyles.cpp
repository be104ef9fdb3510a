// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/xlsxstyles.h"

#include <QtCore/QHash>
#include <QtCore/QXmlStreamReader>

#include <cmath>

namespace Stanko {

using namespace Qt::StringLiterals;

bool isDayFormat(int id, const QString &code)
{
    // Built-in formats have no code in the file. 18 to 21 and 45 to 47 are times of day.
    if (code.isEmpty())
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    for (qsizetype i = 0; i < code.size(); ++i) {
        const char16_t c = code[i].toLower().unicode();
        if (c == u'"')
            i = code.indexOf(u'"', i + 1);
        else if (c == u'[')
            i = code.indexOf(u']', i + 1);
        else if (c == u'\\' || c == u'_' || c == u'*')
            ++i;
        else if (c == u'd' || c == u'y')
            return true;
        if (i < 0)
            return false;
    }
    return false;
}

QSet<int> dayStyles(const QByteArray &stylesXml)
{
    QHash<int, QString> codes;
    QSet<int> styles;
    int style = 0;
    bool isInCells = false;
    QXmlStreamReader xml(stylesXml);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == "cellXfs"_L1)
            isInCells = false;
        if (!xml.isStartElement())
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == "numFmt"_L1) {
            codes.insert(attributes.value("numFmtId"_L1).toInt(), attributes.value("formatCode"_L1).toString());
        } else if (xml.name() == "cellXfs"_L1) {
            isInCells = true;
        } else if (isInCells && xml.name() == "xf"_L1) {
            const int id = attributes.value("numFmtId"_L1).toInt();
            if (isDayFormat(id, codes.value(id)))
                styles.insert(style);
            ++style;
        }
    }
    return styles;
}

std::optional<QDate> dayOfSerial(double serial, bool is1904)
{
    constexpr double kLast = 2'958'465; // 9999-12-31
    if (!(serial >= (is1904 ? 0 : 1)) || serial > kLast)
        return std::nullopt;
    const auto days = static_cast<qint64>(std::floor(serial));
    if (is1904)
        return QDate(1904, 1, 1).addDays(days);
    // Spreadsheets believe in a 29 February 1900: up to then the days count from one later.
    return QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
}

} // namespace Stanko
