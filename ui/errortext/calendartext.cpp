// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/calendartext.h"

#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString sayDay(const char *text)
{
    return QCoreApplication::translate("CalendarText", text);
}

/// All its figures: rounded ones would lead to another day.
QString exactNumber(double number)
{
    QLocale locale = interfaceLocale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'f', QLocale::FloatingPointShortest);
}

QString beginOf(const PlannedDate &planned)
{
    if (planned.basis == PlanBasis::Plan)
        return sayDay(QT_TRANSLATE_NOOP("CalendarText", "по графику от регистрации %1")).arg(shortDate(planned.base));
    if (planned.baseKind.isEmpty())
        return sayDay(QT_TRANSLATE_NOOP("CalendarText", "от регистрации %1")).arg(shortDate(planned.base));
    return sayDay(QT_TRANSLATE_NOOP("CalendarText", "от выполненного %1 %2"))
        .arg(shortDate(planned.base), planned.baseKind);
}

QString stepOf(const PlannedDate &planned)
{
    if (planned.runningHours > 0) {
        return sayDay(QT_TRANSLATE_NOOP("CalendarText", "по наработке: %1 ч при %2 ч в сутки — %3"))
            .arg(exactNumber(planned.runningHours), exactNumber(planned.hoursPerDay),
                 counted(Counted::Day, runningDays(planned.runningHours, planned.hoursPerDay)));
    }
    return sayDay(QT_TRANSLATE_NOOP("CalendarText", "плюс %1 мес.")).arg(planned.months);
}

/// The steps from the base to the day, a sentence each.
QString planSteps(const PlannedDate &planned, const WorkCalendar &calendar)
{
    const QDate due = planned.unshifted.isValid() ? planned.unshifted : planned.day;
    QStringList said{u"%1: %2 %3 — %4."_s.arg(planned.kind, beginOf(planned), stepOf(planned), shortDate(due))};
    if (planned.months > 0 && due.day() < planned.base.day()) {
        said.append(sayDay(QT_TRANSLATE_NOOP("CalendarText", "Это последний день месяца: числа %1 в нём нет."))
                        .arg(planned.base.day()));
    }
    if (planned.unshifted.isValid()) {
        QString name = calendar.nameOf(due);
        if (name.isEmpty())
            name = interfaceLocale().dayName(due.dayOfWeek());
        said.append(sayDay(QT_TRANSLATE_NOOP("CalendarText", "%1 — выходной: %2, перенесено на рабочий день %3."))
                        .arg(shortDate(due), name, shortDate(planned.day)));
    }
    if (planned.basis == PlanBasis::Plan)
        said.append(
            sayDay(QT_TRANSLATE_NOOP("CalendarText", "Выполненное раньше или позже срока график не сдвигает.")));
    return said.join(u' ');
}

/// Who has set the date, when, and over which one.
void appendSetting(QStringList &said, const DateReason &reason)
{
    const QString on = reason.setAt != 0 ? shortDate(QDateTime::fromSecsSinceEpoch(reason.setAt).date()) : QString();
    if (!reason.author.isEmpty() && !on.isEmpty())
        said.append(sayDay(QT_TRANSLATE_NOOP("CalendarText", "Поставил(а) %1, %2.")).arg(reason.author, on));
    else if (!reason.author.isEmpty())
        said.append(sayDay(QT_TRANSLATE_NOOP("CalendarText", "Поставил(а) %1.")).arg(reason.author));
    else if (!on.isEmpty())
        said.append(sayDay(QT_TRANSLATE_NOOP("CalendarText", "Поставлена %1.")).arg(on));
    if (reason.before.isValid())
        said.append(sayDay(QT_TRANSLATE_NOOP("CalendarText", "До этого было %1.")).arg(shortDate(reason.before)));
}

QString placeOf(const DateReason &reason)
{
    const QString day = shortDate(reason.day);
    if (reason.source == NextDateSource::Field)
        return sayDay(QT_TRANSLATE_NOOP("CalendarText", "Дата %1 стоит в поле сделки %2."))
            .arg(day, dealNumber(reason.lead));
    if (reason.lead != 0)
        return sayDay(QT_TRANSLATE_NOOP("CalendarText",
                                        "Дата %1 поставлена здесь для сделки %2 и в amoCRM ещё не отправлена."))
            .arg(day, dealNumber(reason.lead));
    return sayDay(QT_TRANSLATE_NOOP("CalendarText", "Дата %1 хранится только на этом рабочем месте.")).arg(day);
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

QString machineTitle(const QString &model, const QString &serial)
{
    if (model.isEmpty() || serial.isEmpty())
        return model + serial;
    const bool isNamed = serial.startsWith(model, Qt::CaseInsensitive) &&
                         (serial.size() == model.size() || !serial[model.size()].isLetterOrNumber());
    return isNamed ? serial : model + u' ' + serial;
}

QString visitName(const Visit &visit, QDate today)
{
    QStringList parts{visit.kind, machineTitle(visit.model, visit.serial)};
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

QString whyText(const DateReason &reason, const WorkCalendar &calendar)
{
    QString steps = reason.planned ? planSteps(*reason.planned, calendar) : QString();
    if (reason.source == NextDateSource::Plan && !steps.isEmpty())
        return steps;
    if (reason.source != NextDateSource::Field && reason.source != NextDateSource::Local) {
        return sayDay(QT_TRANSLATE_NOOP(
            "CalendarText",
            "Даты нет: ни в одной сделке станка она не стоит, а для расчёта нет плана или дня, от которого считать."));
    }
    QStringList said{placeOf(reason)};
    appendSetting(said, reason);
    if (!steps.isEmpty()) {
        const QString pattern = reason.planned->day == reason.day
                                    ? sayDay(QT_TRANSLATE_NOOP("CalendarText", "По плану выходит та же дата. %1"))
                                    : sayDay(QT_TRANSLATE_NOOP("CalendarText", "По плану было бы иначе. %1"));
        said.append(pattern.arg(steps));
    }
    return said.join(u' ');
}

} // namespace Stanko
