// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/workcalendar.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

// Wide enough for anything a person would load; a file beyond is not a production calendar.
constexpr qsizetype kMaxCalendarText = 1 << 20;
constexpr int kFirstCalendarYear = 1900;
constexpr int kLastCalendarYear = 2199;
constexpr qsizetype kMaxDayName = 100;

DayKind kindByWeekday(QDate day)
{
    return day.dayOfWeek() > 5 ? DayKind::DayOff : DayKind::Workday;
}

std::optional<DayKind> dayKindNamed(QStringView word)
{
    if (word.compare("off"_L1, Qt::CaseInsensitive) == 0)
        return DayKind::DayOff;
    if (word.compare("short"_L1, Qt::CaseInsensitive) == 0)
        return DayKind::ShortDay;
    if (word.compare("work"_L1, Qt::CaseInsensitive) == 0)
        return DayKind::Workday;
    return std::nullopt;
}

QLatin1StringView wordFor(DayKind kind)
{
    switch (kind) {
    case DayKind::Workday:
        return "work"_L1;
    case DayKind::ShortDay:
        return "short"_L1;
    case DayKind::DayOff:
        return "off"_L1;
    }
    Q_UNREACHABLE();
}

/// The year of "year;2026"; separators that a spreadsheet has added after it do not matter.
std::optional<int> yearOf(QStringView line)
{
    const QList<QStringView> parts = line.split(u';');
    if (parts.size() < 2 || parts.first().trimmed().compare("year"_L1, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    if (std::any_of(parts.cbegin() + 2, parts.cend(), [](QStringView part) { return !part.trimmed().isEmpty(); }))
        return std::nullopt;
    bool isNumber = false;
    const int year = parts[1].trimmed().toInt(&isNumber);
    return isNumber && year >= kFirstCalendarYear && year <= kLastCalendarYear ? std::optional(year) : std::nullopt;
}

struct NamedDay
{
    QDate day;
    SpecialDay special;
};

std::optional<NamedDay> dayOf(QStringView line)
{
    const qsizetype first = line.indexOf(u';');
    if (first < 0)
        return std::nullopt;
    const qsizetype second = line.indexOf(u';', first + 1);
    const QStringView word = second < 0 ? line.sliced(first + 1) : line.sliced(first + 1, second - first - 1);
    QString name = second < 0 ? QString() : line.sliced(second + 1).toString().simplified();
    const QString typed = line.first(first).trimmed().toString();
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    const std::optional<DayKind> kind = dayKindNamed(word.trimmed());
    // fromString() takes a time after the day, too.
    if (!day.isValid() || typed != day.toString(Qt::ISODate) || !kind || name.size() > kMaxDayName)
        return std::nullopt;
    return NamedDay{day, {*kind, std::move(name)}};
}

} // namespace

DayKind WorkCalendar::kindOf(QDate day) const
{
    if (!day.isValid())
        return DayKind::DayOff;
    const auto year = m_years.constFind(day.year());
    if (year == m_years.constEnd())
        return kindByWeekday(day);
    const auto special = year->constFind(day);
    return special == year->constEnd() ? kindByWeekday(day) : special->kind;
}

QString WorkCalendar::nameOf(QDate day) const
{
    return day.isValid() ? year(day.year()).value(day).name : QString();
}

QDate WorkCalendar::workdayOnOrBefore(QDate day) const
{
    // Ends: the calendar knows a limited number of years, and all others have workdays.
    while (day.isValid() && !isWorkday(day))
        day = day.addDays(-1);
    return day;
}

QDate WorkCalendar::workdayOnOrAfter(QDate day) const
{
    while (day.isValid() && !isWorkday(day))
        day = day.addDays(1);
    return day;
}

int WorkCalendar::workdays(QDate first, QDate last) const
{
    if (!first.isValid() || !last.isValid())
        return 0;
    int count = 0;
    for (QDate day = first; day <= last; day = day.addDays(1))
        count += isWorkday(day) ? 1 : 0;
    return count;
}

void WorkCalendar::setYear(int year, const QHash<QDate, SpecialDay> &days)
{
    QHash<QDate, SpecialDay> own = days;
    own.removeIf([year](QHash<QDate, SpecialDay>::iterator it) { return it.key().year() != year; });
    m_years.insert(year, own);
}

void WorkCalendar::add(const WorkCalendar &other)
{
    m_years.insert(other.m_years);
}

const QHash<QDate, SpecialDay> &WorkCalendar::year(int year) const
{
    static const QHash<QDate, SpecialDay> none;
    const auto it = m_years.constFind(year);
    return it == m_years.constEnd() ? none : *it;
}

Result<WorkCalendar> workCalendarFromText(const QString &text)
{
    if (text.size() > kMaxCalendarText)
        return makeError(ErrorKind::BadInput, u"file"_s);
    WorkCalendar calendar;
    std::optional<int> year;
    QHash<QDate, SpecialDay> days;
    const auto endYear = [&] {
        if (year)
            calendar.setYear(*year, days);
        days.clear();
    };
    int number = 0;
    for (QStringView line : QStringTokenizer(text, u'\n')) {
        ++number;
        const auto fault = [number] { return makeError(ErrorKind::BadInput, u"line %1"_s.arg(number)); };
        if (number == 1 && line.startsWith(QChar(QChar::ByteOrderMark)))
            line = line.sliced(1);
        if (const qsizetype comment = line.indexOf(u'#'); comment >= 0)
            line = line.first(comment);
        line = line.trimmed();
        if (line.isEmpty())
            continue;
        if (const std::optional<int> next = yearOf(line)) {
            endYear();
            if (calendar.hasYear(*next))
                return fault();
            year = next;
            continue;
        }
        const std::optional<NamedDay> named = dayOf(line);
        if (!named || named->day.year() != year || days.contains(named->day))
            return fault();
        days.insert(named->day, named->special);
    }
    endYear();
    return calendar;
}

QString workCalendarText(const WorkCalendar &calendar)
{
    QString text;
    for (const int year : calendar.years()) {
        text += u"year;%1\n"_s.arg(year);
        const QHash<QDate, SpecialDay> &days = calendar.year(year);
        QList<QDate> sorted = days.keys();
        std::sort(sorted.begin(), sorted.end());
        for (const QDate day : sorted) {
            const SpecialDay &special = days[day];
            // A name of another source may hold what the format uses itself.
            QString name = special.name;
            name = name.replace(u'#', u' ').simplified().left(kMaxDayName);
            text += day.toString(Qt::ISODate) + u';' + wordFor(special.kind) + u';' + name + u'\n';
        }
    }
    return text;
}

} // namespace Stanko
