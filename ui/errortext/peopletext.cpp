// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/peopletext.h"

#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString sayOfPeople(const char *text)
{
    return QCoreApplication::translate("PeopleText", text);
}

} // namespace

QString engineerText(const Engineer &engineer)
{
    const bool isNameless = engineer.id > 0 && engineer.name == u"#%1"_s.arg(engineer.id);
    return isNameless ? sayOfPeople(QT_TRANSLATE_NOOP("PeopleText", "Пользователь № %1")).arg(engineer.id)
                      : engineer.name;
}

QString absenceDays(const Absence &absence)
{
    if (absence.first == absence.last)
        return shortDate(absence.first);
    return shortDate(absence.first) + u'–' + shortDate(absence.last);
}

QString engineerFaultText(const QString &fault)
{
    if (fault == "name"_L1)
        return sayOfPeople(QT_TRANSLATE_NOOP("PeopleText", "Введите имя, до 120 знаков."));
    if (fault == "hours"_L1)
        return sayOfPeople(QT_TRANSLATE_NOOP("PeopleText", "Введите число часов от 0 до %1, например 32."))
            .arg(kMaxHoursPerWeek);
    if (fault == "engineer"_L1)
        return sayOfPeople(QT_TRANSLATE_NOOP("PeopleText", "Выберите инженера, который сейчас работает."));
    if (fault == "days"_L1)
        return sayOfPeople(QT_TRANSLATE_NOOP("PeopleText",
                                             "Последний день должен быть не раньше первого и не дальше чем через два "
                                             "года."));
    if (fault == "reason"_L1)
        return sayOfPeople(QT_TRANSLATE_NOOP("PeopleText", "Причина слишком длинная: до 120 знаков."));
    return fault;
}

} // namespace Stanko
