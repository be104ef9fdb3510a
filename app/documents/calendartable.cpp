// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/calendartable.h"

#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString sayColumn(const char *text)
{
    return QCoreApplication::translate("CalendarTable", text);
}

QString stateWord(VisitState state)
{
    switch (state) {
    case VisitState::Late:
        return u"late"_s;
    case VisitState::Soon:
        return u"soon"_s;
    case VisitState::Planned:
        return u"planned"_s;
    case VisitState::Forecast:
        return u"forecast"_s;
    case VisitState::Completed:
        return u"done"_s;
    case VisitState::Undated:
        return u"undated"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dayOrNull(QDate day)
{
    return textOrNull(day.toString(Qt::ISODate));
}

QString csvHours(double hours)
{
    QLocale locale = interfaceLocale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(hours, 'g', 6);
}

} // namespace

QString csvCell(QString text)
{
    static const QString signs = u"=+-@\t\r"_s;
    if (!text.isEmpty() && signs.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u';') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

QByteArray calendarCsv(const QList<Visit> &visits)
{
    const auto row = [](const QStringList &cells) {
        QStringList safe;
        for (const QString &cell : cells)
            safe.append(csvCell(cell));
        return safe.join(u';') + u"\r\n"_s;
    };
    QString table = u"\ufeff"_s;
    table += row({sayColumn(QT_TRANSLATE_NOOP("CalendarTable", "Дата")),
                  sayColumn(QT_TRANSLATE_NOOP("CalendarTable", "Вид")),
                  sayColumn(QT_TRANSLATE_NOOP("CalendarTable", "Модель")),
                  sayColumn(QT_TRANSLATE_NOOP("CalendarTable", "Серийный №")),
                  sayColumn(QT_TRANSLATE_NOOP("CalendarTable", "Клиент")),
                  sayColumn(QT_TRANSLATE_NOOP("CalendarTable", "Регион")),
                  sayColumn(QT_TRANSLATE_NOOP("CalendarTable", "Инженер")),
                  sayColumn(QT_TRANSLATE_NOOP("CalendarTable", "Часы")),
                  sayColumn(QT_TRANSLATE_NOOP("CalendarTable", "Состояние"))});
    for (const Visit &visit : visits) {
        table += row({shortDate(visit.day), visit.kind, visit.model, visit.serial, visit.customer, visit.region,
                      visit.engineerName, csvHours(visit.hours), visitStateName(visit.state)});
    }
    return table.toUtf8();
}

QByteArray calendarJson(const QList<Visit> &visits)
{
    QJsonArray array;
    for (const Visit &visit : visits) {
        array.append(QJsonObject{{u"day"_s, dayOrNull(visit.day)},
                                 {u"kind"_s, textOrNull(visit.kind)},
                                 {u"state"_s, stateWord(visit.state)},
                                 {u"model"_s, textOrNull(visit.model)},
                                 {u"serial"_s, visit.serial},
                                 {u"customer"_s, textOrNull(visit.customer)},
                                 {u"region"_s, textOrNull(visit.region)},
                                 {u"engineer_id"_s, visit.engineer == 0 ? QJsonValue() : QJsonValue(visit.engineer)},
                                 {u"engineer"_s, textOrNull(visit.engineerName)},
                                 {u"hours"_s, visit.hours},
                                 {u"planned_day"_s, dayOrNull(visit.anchor)},
                                 {u"tolerance_days"_s, visit.toleranceDays},
                                 {u"home_lead_id"_s, visit.homeLead > 0 ? QJsonValue(visit.homeLead) : QJsonValue()}});
    }
    return QJsonDocument(array).toJson();
}

} // namespace Stanko
