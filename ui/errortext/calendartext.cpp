// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/calendartext.h"

#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString sayDay(const char *text)
{
    return QCoreApplication::translate("CalendarText", text);
}

} // namespace

QString visitStateName(VisitState state)
{
    switch (state) {
    case VisitState::Late:
        return sayDay(QT_TRANSLATE_NOOP("CalendarText", "просрочено"));
    case VisitState::Soon:
        return sayDay(QT_TRANSLATE_NOOP("CalendarText", "скоро"));
    case VisitState::Planned:
        return sayDay(QT_TRANSLATE_NOOP("CalendarText", "по плану"));
    case VisitState::Forecast:
        return sayDay(QT_TRANSLATE_NOOP("CalendarText", "прогноз"));
    case VisitState::Completed:
        return sayDay(QT_TRANSLATE_NOOP("CalendarText", "выполнено"));
    case VisitState::Undated:
        return sayDay(QT_TRANSLATE_NOOP("CalendarText", "нет даты"));
    }
    Q_UNREACHABLE();
}

QString visitName(const Visit &visit, QDate today)
{
    QStringList parts{visit.kind, visit.model + u' ' + visit.serial};
    if (visit.day.isValid())
        parts.append(longDate(visit.day));
    if (!visit.engineerName.isEmpty())
        parts.append(visit.engineerName);
    if (visit.state == VisitState::Late)
        parts.append(relativeDayLong(visit.day, today));
    else
        parts.append(visitStateName(visit.state));
    if (visit.storedDay)
        parts.append(sayDay(QT_TRANSLATE_NOOP("CalendarText", "перенос не опубликован")));
    else if (visit.hasUnsentEdit)
        parts.append(sayDay(QT_TRANSLATE_NOOP("CalendarText", "ждёт отправки")));
    return parts.join(", "_L1);
}

QString visitTitle(const Visit &visit)
{
    return visit.kind.isEmpty() ? visit.model : visit.model + u" · "_s + visit.kind;
}

QString whyText(const DateReason &reason)
{
    return shortDate(reason.day); // BASE plan
}

} // namespace Stanko
