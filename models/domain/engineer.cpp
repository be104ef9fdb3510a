// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/engineer.h"

#include "models/domain/workcalendar.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr double kWorkdaysOfWeek = 5;
/// An hour of eight less.
constexpr double kShortDay = 7.0 / 8;
constexpr qsizetype kMaxNameLength = 120;
constexpr qsizetype kMaxReasonLength = 120;
constexpr int kMaxAbsenceDays = 800;

} // namespace

const Engineer *Crew::find(UserId id) const
{
    const auto it =
        std::find_if(engineers.cbegin(), engineers.cend(), [id](const Engineer &each) { return each.id == id; });
    return it == engineers.cend() ? nullptr : &*it;
}

const Absence *Crew::absenceOn(UserId id, QDate day) const
{
    const auto it = std::find_if(absences.cbegin(), absences.cend(), [&](const Absence &each) {
        return each.engineer == id && each.first <= day && day <= each.last;
    });
    return it == absences.cend() ? nullptr : &*it;
}

double capacityOf(const Engineer &engineer, const QList<Absence> &absences, QDate monday, const WorkCalendar &calendar)
{
    if (!engineer.isPlanned || !engineer.isActive)
        return 0;
    double days = 0;
    for (int offset = 0; offset < 7; ++offset) {
        const QDate day = monday.addDays(offset);
        const DayKind kind = calendar.kindOf(day);
        if (kind == DayKind::DayOff)
            continue;
        const bool isAway = std::any_of(absences.cbegin(), absences.cend(), [&](const Absence &each) {
            return each.engineer == engineer.id && each.first <= day && day <= each.last;
        });
        if (!isAway)
            days += kind == DayKind::ShortDay ? kShortDay : 1;
    }
    return engineer.hoursPerWeek / kWorkdaysOfWeek * days;
}

QString engineerFault(const Engineer &engineer)
{
    const QString name = engineer.name.trimmed();
    if (name.isEmpty() || name.size() > kMaxNameLength)
        return u"name"_s;
    if (!(engineer.hoursPerWeek >= 0) || engineer.hoursPerWeek > kMaxHoursPerWeek)
        return u"hours"_s;
    return {};
}

QString absenceFault(const Absence &absence)
{
    if (absence.engineer == 0)
        return u"engineer"_s;
    if (!absence.first.isValid() || !absence.last.isValid() || absence.last < absence.first ||
        absence.first.daysTo(absence.last) > kMaxAbsenceDays)
        return u"days"_s;
    if (absence.reason.size() > kMaxReasonLength)
        return u"reason"_s;
    return {};
}

} // namespace Stanko
