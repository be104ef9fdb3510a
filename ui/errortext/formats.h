// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtCore/QString>
#include <QtCore/QTimeZone>

namespace Stanko {

/// Numbers, days and instants as people read them. Pure; any thread; names of months and weekdays follow the
/// language of the interface, not of the system.

/// The language the interface speaks: Russian unless another translation is installed.
QLocale interfaceLocale();

QString shortDate(QDate day);    ///< 22.11.2026; empty for an invalid day
QString longDate(QDate day);     ///< 22 ноября 2026
QString fullDate(QDate day);     ///< воскресенье, 22 ноября 2026
QString dayAndMonth(QDate day);  ///< 22 ноября
QString weekRange(QDate monday); ///< 16–22 ноября; 30 ноября – 6 декабря

QString timeOfDay(UnixSeconds at, const QTimeZone &zone);   ///< 09:30
QString dateAndTime(UnixSeconds at, const QTimeZone &zone); ///< 22.11.2026 09:30; empty for 0
/// сегодня 09:30 · вчера 18:05 · 20.11.2026 09:30
QString momentText(UnixSeconds at, UnixSeconds now, const QTimeZone &zone);

QString relativeDayShort(QDate day, QDate today); ///< сегодня · завтра · через 2 дн. · −19 дн.
QString relativeDayLong(QDate day, QDate today); ///< сегодня · через 2 дня · просрочено на 19 дней

/// A coming moment: 15:30 today, else with the day: завтра 09:00 · 30.11.2026 09:00
QString untilText(UnixSeconds at, UnixSeconds now, const QTimeZone &zone);

/// How long ago: «только что», «12 мин», «2 ч», «3 дн.».
QString age(UnixSeconds since, UnixSeconds now);
/// A length of time: «40 с», «3 мин», «2 ч 5 мин», «3 дн.»; never negative.
QString duration(qint64 seconds);

/// What is counted. The plural follows the language of the interface.
enum class Counted {
    Job,
    Passport,
    Machine,
    Lead,
    Contact,
    Client,
    Day,
    Month,
    Week,
    Hour,
    Record,
    Change,
    Conflict,
    Attempt,
    Request,
    Decision,
    Visit,
    Item,
    Error,
    Serial,
    Row,
    Second,
    Minute,
};
/// 41 заявка, 12 400 сделок.
QString counted(Counted what, qint64 count);
/// Only the word: «заявка», for figures set in another size.
QString countedWord(Counted what, qint64 count);

/// \a count as an estimate is told: two figures that mean something and zeros, 31 000.
qint64 roundedEstimate(qint64 count);
QString groupedNumber(qint64 number); ///< 48 211, no-break spaces
QString dealNumber(LeadId lead);      ///< #48 211; «новая» for one that amoCRM does not have yet
QString dealDigits(LeadId lead);      ///< 48211, as commands take it; «новая»; empty for none
/// \a text as it goes between «ёлочки»: its own ones become „лапки“.
QString innerQuotes(QString text);
QString moneyText(qint64 roubles);       ///< 48 700 ₽
QString phoneText(const QString &typed); ///< +7 (916) 123-45-67
QString hoursText(double hours);         ///< 1,5 ч

} // namespace Stanko
