// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appcalendarfiles.h"

#include "app/documents/calendartable.h"
#include "app/documents/icscalendar.h"
#include "app/documents/wholefile.h"
#include "models/service/calendardesk.h"
#include "models/service/clock.h"
#include "models/service/homepromise.h"

#include <QtCore/QSet>
#include <QtCore/QThreadPool>

#include <algorithm>
#include <tuple>

namespace Stanko {

namespace {

/// The account's day may be another one than that of Greenwich.
constexpr int kZoneDays = 1;

QList<Visit> visitsForFile(const CalendarAnswer &answer, std::optional<UserId> engineer)
{
    const QDate first = answer.today.addYears(-1);
    const QDate last = answer.today.addYears(1);
    QSet<VisitId> seen;
    QList<Visit> kept;
    const auto take = [&](const Visit &visit) {
        const bool isOther = engineer && visit.engineer != *engineer;
        const bool isOutside = visit.state != VisitState::Late && (visit.day < first || visit.day > last);
        if (isOther || !visit.day.isValid() || isOutside || seen.contains(visit.id))
            return;
        seen.insert(visit.id);
        kept.append(visit);
    };
    std::for_each(answer.pool.cbegin(), answer.pool.cend(), take); // late ones, however old
    std::for_each(answer.visits.cbegin(), answer.visits.cend(), take);
    std::sort(kept.begin(), kept.end(), [](const Visit &a, const Visit &b) {
        return std::tie(a.day, a.serial, a.id.record) < std::tie(b.day, b.serial, b.id.record);
    });
    return kept;
}

/// «Календарь ТО», with the name of its engineer.
QString calendarName(const Crew &crew, std::optional<UserId> engineer)
{
    const Engineer *whose = engineer ? crew.find(*engineer) : nullptr;
    return whose ? AppCalendarFiles::tr("Календарь ТО: %1").arg(whose->name) : AppCalendarFiles::tr("Календарь ТО");
}

Result<CalendarFile> written(const QString &fileName, CalendarFormat format, const CalendarAnswer &answer,
                             std::optional<UserId> engineer, UnixSeconds now)
{
    const QList<Visit> visits = visitsForFile(answer, engineer);
    const QByteArray content = format == CalendarFormat::Csv ? calendarCsv(visits)
                               : format == CalendarFormat::Json
                                   ? calendarJson(visits)
                                   : icsCalendar(visits, calendarName(answer.crew, engineer), now);
    if (const Done end = writeWhole(fileName, content); !end)
        return end.error();
    return CalendarFile{fileName, int(visits.size())};
}

} // namespace

AppCalendarFiles::AppCalendarFiles(CalendarDesk &calendar, const Clock &clock) : m_calendar(calendar), m_clock(clock)
{
}

QFuture<Result<CalendarFile>> AppCalendarFiles::write(const QString &fileName, CalendarFormat format,
                                                      std::optional<UserId> engineer)
{
    const QDate about = m_clock.today(QTimeZone::utc());
    const CalendarRange range{about.addDays(-kZoneDays).addYears(-1), about.addDays(kZoneDays).addYears(1)};
    return m_calendar.calendar(range)
        .then(this,
              [fileName, format, engineer, now = m_clock.now()](const Result<CalendarAnswer> &answer) {
                  const HomePromise<Result<CalendarFile>> promise;
                  QThreadPool::globalInstance()->start([=] {
                      promise.keep(answer ? written(fileName, format, *answer, engineer, now)
                                          : Result<CalendarFile>(answer.error()));
                  });
                  return promise.future();
              })
        .unwrap();
}

QFuture<Done> AppCalendarFiles::writePicture(const QString &fileName, const FileContent &content)
{
    const HomePromise<Done> promise;
    QThreadPool::globalInstance()->start([=] { promise.keep(writeWhole(fileName, content())); });
    return promise.future();
}

} // namespace Stanko
