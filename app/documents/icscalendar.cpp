// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/icscalendar.h"

#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QUrl>

#include <algorithm>
#include <memory>
#include <tuple>

#include <libical/ical.h>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// 2020-01-01: counted from then, minutes stay within the numbers a calendar program takes for a sequence.
constexpr UnixSeconds kSequenceStart = 1'577'836'800;

QString sayIcs(const char *text)
{
    return QCoreApplication::translate("IcsCalendar", text);
}

icaltimetype icsDay(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    time.is_date = 1;
    return time;
}

/// \a text as bytes without control signs, which no calendar may hold; line breaks are escaped by the library.
QByteArray plain(const QString &text)
{
    QString kept;
    for (const QChar sign : text) {
        if (sign == u'\n' || sign.category() != QChar::Other_Control)
            kept.append(sign);
    }
    return kept.toUtf8();
}

void add(icalcomponent *component, icalproperty *property)
{
    icalcomponent_add_property(component, property);
}

void addOwn(icalcomponent *component, const char *name, const QString &value)
{
    icalproperty *property = icalproperty_new_x(plain(value).constData());
    icalproperty_set_x_name(property, name);
    add(component, property);
}

/// «ТО-2 · VMC850 VC-24-0417»
QString eventTitle(const Visit &visit)
{
    const QString machine = machineTitle(visit.model, visit.serial);
    return visit.kind.isEmpty() ? machine : visit.kind + u" · "_s + machine;
}

QString descriptionOf(const Visit &visit)
{
    QStringList lines{eventTitle(visit)};
    if (!visit.customer.isEmpty())
        lines.append(sayIcs(QT_TRANSLATE_NOOP("IcsCalendar", "Клиент: %1")).arg(visit.customer));
    if (!visit.engineerName.isEmpty())
        lines.append(sayIcs(QT_TRANSLATE_NOOP("IcsCalendar", "Инженер: %1")).arg(visit.engineerName));
    lines.append(sayIcs(QT_TRANSLATE_NOOP("IcsCalendar", "Работа: %1")).arg(hoursText(visit.hours)));
    lines.append(sayIcs(QT_TRANSLATE_NOOP("IcsCalendar", "Состояние: %1")).arg(visitStateName(visit.state)));
    return lines.join(u'\n');
}

/// \a after: the how manieth visit after the next one; 0 for the next one and for those done.
QByteArray identityOf(const Visit &visit, int after)
{
    QByteArray name = QUrl::toPercentEncoding(visit.id.key) + '-';
    if (visit.id.record != 0)
        name += "done-" + QByteArray::number(visit.id.record);
    else
        name += after == 0 ? QByteArray("next") : "next-" + QByteArray::number(after);
    return name + "@stankodesk";
}

icalcomponent *eventOf(const Visit &visit, int after, UnixSeconds now)
{
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const icaltimetype stamp = icaltime_from_timet_with_zone(time_t(now), 0, icaltimezone_get_utc_timezone());
    add(event, icalproperty_new_uid(identityOf(visit, after).constData()));
    add(event, icalproperty_new_dtstamp(stamp));
    add(event, icalproperty_new_lastmodified(stamp));
    add(event, icalproperty_new_sequence(int(std::max<UnixSeconds>(0, now - kSequenceStart) / 60)));
    add(event, icalproperty_new_dtstart(icsDay(visit.day)));
    add(event, icalproperty_new_dtend(icsDay(visit.day.addDays(1))));
    add(event, icalproperty_new_summary(plain(eventTitle(visit)).constData()));
    add(event, icalproperty_new_description(plain(descriptionOf(visit)).constData()));
    QStringList place{visit.region, visit.customer};
    place.removeAll(QString());
    if (!place.isEmpty())
        add(event, icalproperty_new_location(plain(place.join(", "_L1)).constData()));
    if (!visit.kind.isEmpty())
        add(event, icalproperty_new_categories(plain(visit.kind).constData()));
    const bool isForecast = visit.state == VisitState::Forecast;
    add(event, icalproperty_new_status(isForecast ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED));
    // What is over, or only foreseen, takes nobody's time.
    const bool isFree = isForecast || visit.state == VisitState::Completed;
    add(event, icalproperty_new_transp(isFree ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE));
    return event;
}

} // namespace

QByteArray icsCalendar(const QList<Visit> &visits, const QString &name, UnixSeconds now)
{
    QList<Visit> sorted = visits;
    sorted.removeIf([](const Visit &visit) { return !visit.day.isValid(); });
    std::sort(sorted.begin(), sorted.end(), [](const Visit &a, const Visit &b) {
        return std::tie(a.day, a.id.key, a.id.record) < std::tie(b.day, b.id.key, b.id.record);
    });
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent *)> calendar(
        icalcomponent_new(ICAL_VCALENDAR_COMPONENT), &icalcomponent_free);
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//StankoDesk//StankoDesk//RU"));
    addOwn(calendar.get(), "X-WR-CALNAME", name);
    QHash<PassportKey, int> foreseen;
    for (const Visit &visit : std::as_const(sorted)) {
        const int after = visit.id.forecastDay.isValid() ? ++foreseen[visit.id.key] : 0;
        icalcomponent_add_component(calendar.get(), eventOf(visit, after, now));
    }
    const std::unique_ptr<char, void (*)(void *)> text(icalcomponent_as_ical_string_r(calendar.get()),
                                                       &icalmemory_free_buffer);
    return QByteArray(text.get());
}

} // namespace Stanko
