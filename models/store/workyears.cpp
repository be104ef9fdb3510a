// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workyears.h"

#include "models/store/database.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QFile>

// Outside any namespace: the macro declares a function at file scope.
static void initCalendarResource()
{
    Q_INIT_RESOURCE(calendar);
}

namespace Stanko::WorkYears {

using namespace Qt::StringLiterals;

namespace {

WorkCalendar readShipped()
{
    initCalendarResource();
    QFile file(u":/calendar/ru.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the production calendar is missing from this build");
    const Result<WorkCalendar> calendar = workCalendarFromText(QString::fromUtf8(file.readAll()));
    if (!calendar)
        qFatal("the production calendar shipped is broken: %s", qPrintable(calendar.error().detail));
    return *calendar;
}

} // namespace

const WorkCalendar &shipped()
{
    static const WorkCalendar calendar = readShipped();
    return calendar;
}

Result<WorkCalendar> read(Database &db)
{
    WorkCalendar calendar = shipped();
    SqlQuery query = db.prepare("SELECT payload FROM work_year ORDER BY year");
    STANKO_CHECK(query.run());
    while (query.next()) {
        if (const Result<WorkCalendar> loaded = workCalendarFromText(query.text(0)))
            calendar.add(*loaded);
    }
    STANKO_CHECK(query.finish());
    return calendar;
}

Done keep(Database &db, const WorkCalendar &calendar)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    for (const int year : calendar.years()) {
        WorkCalendar single;
        single.setYear(year, calendar.year(year));
        STANKO_CHECK(db.prepare("INSERT INTO work_year (year, payload) VALUES (?, ?) "
                                "ON CONFLICT (year) DO UPDATE SET payload = excluded.payload")
                         .bindAll(year, workCalendarText(single))
                         .exec());
    }
    return transaction.commit();
}

} // namespace Stanko::WorkYears
