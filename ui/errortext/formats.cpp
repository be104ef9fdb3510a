// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/formats.h"

#include "models/domain/intake.h"
#include "models/domain/money.h"
#include "models/domain/phone.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <algorithm>
#include <array>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Formats", text);
}

/// A figure with its unit: never broken over two lines.
QString unit(const char *text)
{
    return say(text).replace(u' ', QChar(QChar::Nbsp));
}

/// \a source is the form for "many"; the Russian forms are here so that the text is right without any translation
/// installed, other languages bring theirs in the .ts file.
struct Forms
{
    Counted what;
    const char *source;
    const char *one;
    const char *few;
};

constexpr std::array kForms{
    Forms{Counted::Job, QT_TRANSLATE_N_NOOP("Formats", "%1 заявок"), "%1 заявка", "%1 заявки"},
    Forms{Counted::Passport, QT_TRANSLATE_N_NOOP("Formats", "%1 паспортов"), "%1 паспорт", "%1 паспорта"},
    Forms{Counted::Machine, QT_TRANSLATE_N_NOOP("Formats", "%1 станков"), "%1 станок", "%1 станка"},
    Forms{Counted::Lead, QT_TRANSLATE_N_NOOP("Formats", "%1 сделок"), "%1 сделка", "%1 сделки"},
    Forms{Counted::Contact, QT_TRANSLATE_N_NOOP("Formats", "%1 контактов"), "%1 контакт", "%1 контакта"},
    Forms{Counted::Client, QT_TRANSLATE_N_NOOP("Formats", "%1 клиентов"), "%1 клиент", "%1 клиента"},
    Forms{Counted::Day, QT_TRANSLATE_N_NOOP("Formats", "%1 дней"), "%1 день", "%1 дня"},
    Forms{Counted::Month, QT_TRANSLATE_N_NOOP("Formats", "%1 месяцев"), "%1 месяц", "%1 месяца"},
    Forms{Counted::Week, QT_TRANSLATE_N_NOOP("Formats", "%1 недель"), "%1 неделя", "%1 недели"},
    Forms{Counted::Hour, QT_TRANSLATE_N_NOOP("Formats", "%1 часов"), "%1 час", "%1 часа"},
    Forms{Counted::Record, QT_TRANSLATE_N_NOOP("Formats", "%1 записей"), "%1 запись", "%1 записи"},
    Forms{Counted::Change, QT_TRANSLATE_N_NOOP("Formats", "%1 правок"), "%1 правка", "%1 правки"},
    Forms{Counted::Conflict, QT_TRANSLATE_N_NOOP("Formats", "%1 конфликтов"), "%1 конфликт", "%1 конфликта"},
    Forms{Counted::Attempt, QT_TRANSLATE_N_NOOP("Formats", "%1 попыток"), "%1 попытка", "%1 попытки"},
    Forms{Counted::Request, QT_TRANSLATE_N_NOOP("Formats", "%1 запросов"), "%1 запрос", "%1 запроса"},
    Forms{Counted::Decision, QT_TRANSLATE_N_NOOP("Formats", "%1 решений"), "%1 решение", "%1 решения"},
    Forms{Counted::Visit, QT_TRANSLATE_N_NOOP("Formats", "%1 выездов"), "%1 выезд", "%1 выезда"},
    Forms{Counted::Item, QT_TRANSLATE_N_NOOP("Formats", "%1 позиций"), "%1 позиция", "%1 позиции"},
    Forms{Counted::Error, QT_TRANSLATE_N_NOOP("Formats", "%1 ошибок"), "%1 ошибка", "%1 ошибки"},
    Forms{Counted::Serial, QT_TRANSLATE_N_NOOP("Formats", "%1 серийных номеров"), "%1 серийный номер",
          "%1 серийных номера"},
    Forms{Counted::Row, QT_TRANSLATE_N_NOOP("Formats", "%1 строк"), "%1 строка", "%1 строки"},
    Forms{Counted::Second, QT_TRANSLATE_N_NOOP("Formats", "%1 секунд"), "%1 секунда", "%1 секунды"},
    Forms{Counted::Minute, QT_TRANSLATE_N_NOOP("Formats", "%1 минут"), "%1 минута", "%1 минуты"},
};

const char *russianForm(const Forms &forms, qint64 count)
{
    const qint64 n = count < 0 ? -count : count;
    if (n % 10 == 1 && n % 100 != 11)
        return forms.one;
    if (n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14))
        return forms.few;
    return forms.source;
}

QString countedPattern(Counted what, qint64 count)
{
    const auto found = std::find_if(kForms.begin(), kForms.end(), [what](const Forms &f) { return f.what == what; });
    // Qt takes an int; only the last two digits and "one or not" decide about the form in any language here.
    const qint64 size = count < 0 ? -count : count;
    const int n = static_cast<int>(size < 1'000'000 ? size : 1'000'000 + size % 1'000'000);
    const QString translated = QCoreApplication::translate("Formats", found->source, nullptr, n);
    if (translated != QString::fromUtf8(found->source))
        return translated;
    return QString::fromUtf8(russianForm(*found, count));
}

QString minusText(qint64 number)
{
    // A real minus sign: a hyphen is too short to be seen beside figures.
    return (number < 0 ? u"\u2212"_s : QString()) + groupedNumber(number < 0 ? -number : number);
}

} // namespace

QLocale interfaceLocale()
{
    //: The code of the language this translation is in: "en" for English.
    const QString code = QCoreApplication::translate("Formats", "ru", "language code");
    return QLocale(code);
}

QString shortDate(QDate day)
{
    return day.isValid() ? day.toString(u"dd.MM.yyyy"_s) : QString();
}

QString longDate(QDate day)
{
    return day.isValid() ? interfaceLocale().toString(day, u"d MMMM yyyy"_s) : QString();
}

QString fullDate(QDate day)
{
    return day.isValid() ? interfaceLocale().toString(day, u"dddd, d MMMM yyyy"_s) : QString();
}

QString dayAndMonth(QDate day)
{
    return day.isValid() ? interfaceLocale().toString(day, u"d MMMM"_s) : QString();
}

QString weekRange(QDate monday)
{
    if (!monday.isValid())
        return {};
    const QDate sunday = monday.addDays(6);
    if (sunday.month() == monday.month())
        return u"%1\u2013%2"_s.arg(monday.day()).arg(dayAndMonth(sunday));
    return u"%1 \u2013 %2"_s.arg(dayAndMonth(monday), dayAndMonth(sunday));
}

QString timeOfDay(UnixSeconds at, const QTimeZone &zone)
{
    return at == 0 ? QString() : QDateTime::fromSecsSinceEpoch(at, zone).toString(u"HH:mm"_s);
}

QString dateAndTime(UnixSeconds at, const QTimeZone &zone)
{
    return at == 0 ? QString() : QDateTime::fromSecsSinceEpoch(at, zone).toString(u"dd.MM.yyyy HH:mm"_s);
}

QString momentText(UnixSeconds at, UnixSeconds now, const QTimeZone &zone)
{
    if (at == 0)
        return {};
    const QDate day = QDateTime::fromSecsSinceEpoch(at, zone).date();
    const qint64 ago = day.daysTo(QDateTime::fromSecsSinceEpoch(now, zone).date());
    if (ago == 0)
        return say(QT_TRANSLATE_NOOP("Formats", "сегодня %1")).arg(timeOfDay(at, zone));
    if (ago == 1)
        return say(QT_TRANSLATE_NOOP("Formats", "вчера %1")).arg(timeOfDay(at, zone));
    return dateAndTime(at, zone);
}

QString relativeDayShort(QDate day, QDate today)
{
    if (!day.isValid() || !today.isValid())
        return {};
    const qint64 days = today.daysTo(day);
    if (days == 0)
        return say(QT_TRANSLATE_NOOP("Formats", "сегодня"));
    if (days == 1)
        return say(QT_TRANSLATE_NOOP("Formats", "завтра"));
    if (days > 0)
        return unit(QT_TRANSLATE_NOOP("Formats", "через %1 дн.")).arg(groupedNumber(days));
    return unit(QT_TRANSLATE_NOOP("Formats", "%1 дн.")).arg(minusText(days));
}

QString relativeDayLong(QDate day, QDate today)
{
    if (!day.isValid() || !today.isValid())
        return {};
    const qint64 days = today.daysTo(day);
    if (days == 0)
        return say(QT_TRANSLATE_NOOP("Formats", "сегодня"));
    if (days == 1)
        return say(QT_TRANSLATE_NOOP("Formats", "завтра"));
    if (days > 0)
        return say(QT_TRANSLATE_NOOP("Formats", "через %1")).arg(counted(Counted::Day, days));
    return say(QT_TRANSLATE_NOOP("Formats", "просрочено на %1")).arg(counted(Counted::Day, -days));
}

QString untilText(UnixSeconds at, UnixSeconds now, const QTimeZone &zone)
{
    const QDate day = QDateTime::fromSecsSinceEpoch(at, zone).date();
    const QDate today = QDateTime::fromSecsSinceEpoch(now, zone).date();
    if (day == today)
        return timeOfDay(at, zone);
    if (day == today.addDays(1))
        return say(QT_TRANSLATE_NOOP("Formats", "завтра")) + u' ' + timeOfDay(at, zone);
    return dateAndTime(at, zone);
}

QString age(UnixSeconds since, UnixSeconds now)
{
    if (since == 0)
        return {};
    const qint64 seconds = now - since;
    if (seconds < 60)
        return say(QT_TRANSLATE_NOOP("Formats", "только что"));
    if (seconds < 3600)
        return unit(QT_TRANSLATE_NOOP("Formats", "%1 мин")).arg(seconds / 60);
    if (seconds < 86'400)
        return unit(QT_TRANSLATE_NOOP("Formats", "%1 ч")).arg(seconds / 3600);
    return unit(QT_TRANSLATE_NOOP("Formats", "%1 дн.")).arg(groupedNumber(seconds / 86'400));
}

QString duration(qint64 seconds)
{
    seconds = std::max<qint64>(seconds, 0);
    if (seconds < 60)
        return unit(QT_TRANSLATE_NOOP("Formats", "%1 с")).arg(seconds);
    if (seconds < 3600)
        return unit(QT_TRANSLATE_NOOP("Formats", "%1 мин")).arg((seconds + 59) / 60);
    if (seconds >= 86'400)
        return unit(QT_TRANSLATE_NOOP("Formats", "%1 дн.")).arg(groupedNumber(seconds / 86'400));
    const qint64 minutes = seconds % 3600 / 60;
    const QString hours = unit(QT_TRANSLATE_NOOP("Formats", "%1 ч")).arg(seconds / 3600);
    if (minutes == 0)
        return hours;
    return hours + u' ' + unit(QT_TRANSLATE_NOOP("Formats", "%1 мин")).arg(minutes);
}

QString innerQuotes(QString text)
{
    return text.replace(u'«', u'„').replace(u'»', u'“');
}

qint64 roundedEstimate(qint64 count)
{
    qint64 step = 1;
    while (count / step >= 100)
        step *= 10;
    return (count + step / 2) / step * step;
}

QString counted(Counted what, qint64 count)
{
    return countedPattern(what, count).arg(minusText(count));
}

QString countedWord(Counted what, qint64 count)
{
    return countedPattern(what, count).remove(u"%1"_s).trimmed();
}

QString groupedNumber(qint64 number)
{
    QString digits = QString::number(number);
    const qsizetype first = number < 0 ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > first; at -= 3)
        digits.insert(at, QChar::Nbsp);
    return digits;
}

QString dealNumber(LeadId lead)
{
    return isLocalLead(lead) ? say(QT_TRANSLATE_NOOP("Formats", "новая")) : u'#' + groupedNumber(lead);
}

QString dealDigits(LeadId lead)
{
    if (lead <= 0)
        return lead == 0 ? QString() : dealNumber(lead);
    return QString::number(lead);
}

QString moneyText(qint64 roubles)
{
    return priceForDisplay(roubles);
}

QString phoneText(const QString &typed)
{
    return phoneForDisplay(typed);
}

QString hoursText(double hours)
{
    QString number = interfaceLocale().toString(hours, 'f', 1);
    if (number.endsWith(u'0'))
        number.chop(2);
    return unit(QT_TRANSLATE_NOOP("Formats", "%1 ч")).arg(number);
}

} // namespace Stanko
