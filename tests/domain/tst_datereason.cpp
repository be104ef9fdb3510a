// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/datereason.h"
#include "tests/domain/planfixtures.h"
#include "ui/errortext/calendartext.h"

#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace Stanko;
using namespace Stanko::Testing;

namespace {

QString spaced(QString text)
{
    return text.replace(QChar(QChar::Nbsp), u' ');
}

QDate typedDay(const QString &text)
{
    return QDate::fromString(text, u"dd.MM.yyyy"_s);
}

double typedNumber(QString text)
{
    return text.replace(u',', u'.').toDouble();
}

/// What somebody with a pencil and a calendar on the wall makes of the sentence. Knows nothing of the program's own
/// reckoning: months are added by hand, clipped to the month's end.
QDate reckonedFrom(const QString &sentence, const WorkCalendar &wall)
{
    static const QRegularExpression fixed(u"^Дата (\\d\\d\\.\\d\\d\\.\\d{4}) (?:стоит|поставлена|хранится)"_s);
    static const QRegularExpression begin(u"(?:от выполненного|от регистрации) (\\d\\d\\.\\d\\d\\.\\d{4})"_s);
    static const QRegularExpression months(u"плюс (\\d+) мес\\."_s);
    static const QRegularExpression hours(u"по наработке: ([\\d,]+) ч при ([\\d,]+) ч в сутки — ([\\d ]+) д"_s);
    if (const auto match = fixed.match(sentence); match.hasMatch())
        return typedDay(match.captured(1));
    QDate day = typedDay(begin.match(sentence).captured(1));
    if (const auto match = months.match(sentence); match.hasMatch()) {
        const int index = day.year() * 12 + day.month() - 1 + match.captured(1).toInt();
        const QDate first(index / 12, index % 12 + 1, 1);
        day = first.addDays(std::min(day.day(), first.daysInMonth()) - 1);
    } else {
        const auto running = hours.match(sentence);
        const double days = typedNumber(running.captured(1)) / typedNumber(running.captured(2));
        const int said = running.captured(3).remove(u' ').toInt();
        if (int(std::ceil(days - 1e-6)) != said)
            return {};
        day = day.addDays(said);
    }
    if (sentence.contains(u"перенесено на рабочий день"_s)) {
        while (!wall.isWorkday(day))
            day = day.addDays(-1);
    }
    return day;
}

} // namespace

/// «Почему эта дата?»: whoever follows the sentence comes to the date.
class TestDateReason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void machinesAreNamedOnce()
    {
        QCOMPARE(machineTitle(u"VMC850"_s, u"VC-24-0417"_s), u"VMC850 VC-24-0417"_s);
        QCOMPARE(machineTitle(u"2Н135"_s, u"2Н135 № 11233"_s), u"2Н135 № 11233"_s);
        QCOMPARE(machineTitle(u"16К20"_s, u"16К20Ф3 № 10680"_s), u"16К20 16К20Ф3 № 10680"_s);
        QCOMPARE(machineTitle({}, u"К-1"_s), u"К-1"_s);
        QCOMPARE(machineTitle(u"2Н135"_s, {}), u"2Н135"_s);
        QCOMPARE(machineTitle({}, {}), QString());
    }

    void saysWhy_data();
    void saysWhy();
    void theSentenceLeadsToTheDate();
};

void TestDateReason::saysWhy_data()
{
    QTest::addColumn<DateReason>("reason");
    QTest::addColumn<QString>("sentence");
    const auto plan = [](const PlannedDate &planned) {
        return DateReason{.source = NextDateSource::Plan, .day = planned.day, .kind = planned.kind, .planned = planned};
    };
    const PlannedDate half{
        .day = QDate(2026, 11, 10), .kind = u"ТО-2"_s, .base = QDate(2026, 5, 10), .months = 6, .baseKind = u"ТО-1"_s};
    QTest::newRow("from completion") << plan(half)
                                     << u"ТО-2: от выполненного 10.05.2026 ТО-1 плюс 6 мес. — 10.11.2026."_s;
    QTest::newRow("from registration, clipped")
        << plan({.day = QDate(2026, 2, 28), .kind = u"ТО-1"_s, .base = QDate(2025, 8, 31), .months = 6})
        << u"ТО-1: от регистрации 31.08.2025 плюс 6 мес. — 28.02.2026. Это последний день месяца: числа 31 в нём нет."_s;
    QTest::newRow("grid and holiday")
        << plan({.day = QDate(2026, 11, 3),
                 .kind = u"ТО-1"_s,
                 .base = QDate(2025, 5, 4),
                 .months = 18,
                 .basis = PlanBasis::Plan,
                 .unshifted = QDate(2026, 11, 4)})
        << u"ТО-1: по графику от регистрации 04.05.2025 плюс 18 мес. — 04.11.2026. 04.11.2026 — выходной: День "
           u"народного "
           "единства, перенесено на рабочий день 03.11.2026. Выполненное раньше или позже срока график не сдвигает."_s;
    QTest::newRow("running hours and a Sunday") << plan({.day = QDate(2026, 7, 10),
                                                         .kind = u"ТО-1"_s,
                                                         .base = QDate(2026, 5, 10),
                                                         .baseKind = u"ТО-2"_s,
                                                         .runningHours = 500,
                                                         .hoursPerDay = 8,
                                                         .unshifted = QDate(2026, 7, 12)})
                                                << u"ТО-1: от выполненного 10.05.2026 ТО-2 по наработке: 500 ч при 8 ч "
                                                   u"в сутки — 63 дня — 12.07.2026. 12.07.2026 "
                                                   "— выходной: воскресенье, перенесено на рабочий день 10.07.2026."_s;
    DateReason field{.source = NextDateSource::Field,
                     .day = QDate(2026, 10, 20),
                     .kind = u"ТО-2"_s,
                     .lead = 48'211,
                     .author = u"Иванов И. И."_s,
                     .setAt = QDateTime(QDate(2026, 10, 12), QTime(9, 0)).toSecsSinceEpoch(),
                     .before = QDate(2026, 10, 1),
                     .planned = half};
    QTest::newRow("a deal's field")
        << field
        << u"Дата 20.10.2026 стоит в поле сделки #48 211. Поставил(а) Иванов И. И., 12.10.2026. До этого было "
           u"01.10.2026. "
           "По плану было бы иначе. ТО-2: от выполненного 10.05.2026 ТО-1 плюс 6 мес. — 10.11.2026."_s;
    field.author.clear();
    field.before = {};
    field.planned.reset();
    QTest::newRow("an author who is not known")
        << field << u"Дата 20.10.2026 стоит в поле сделки #48 211. Поставлена 12.10.2026."_s;
    field.setAt = 0;
    field.source = NextDateSource::Local;
    field.author = u"%1 Петров"_s;
    QTest::newRow("not sent yet")
        << field
        << u"Дата 20.10.2026 поставлена здесь для сделки #48 211 и в amoCRM ещё не отправлена. Поставил(а) %1 Петров."_s;
    field.lead = 0;
    field.author.clear();
    field.day = half.day;
    field.planned = half;
    QTest::newRow("on this desk only, as planned")
        << field
        << u"Дата 10.11.2026 хранится только на этом рабочем месте. По плану выходит та же дата. ТО-2: от выполненного "
           "10.05.2026 ТО-1 плюс 6 мес. — 10.11.2026."_s;
    QTest::newRow("none") << DateReason{}
                          << u"Даты нет: ни в одной сделке станка она не стоит, а для расчёта нет плана или дня, от "
                             "которого считать."_s;
}

void TestDateReason::saysWhy()
{
    QFETCH(const DateReason, reason);
    QTEST(spaced(whyText(reason, holidays())), "sentence");
    QCOMPARE(evaluated(reason, holidays()), reason.day);
}

void TestDateReason::theSentenceLeadsToTheDate()
{
    PlanDice dice(42);
    const WorkCalendar wall = holidays();
    int shifted = 0;
    int running = 0;
    for (int i = 0; i < 3000; ++i) {
        const MaintenancePlan plan = dice.plan();
        const PlanHistory history = dice.history(plan, dice.day(QDate(1960, 1, 1), QDate(2026, 1, 1)));
        const QDate today = dice.day(QDate(1960, 1, 1), QDate(2030, 1, 1));
        const auto planned = nextVisit(plan, history, wall, today);
        QVERIFY(planned.has_value());
        DateReason reason{
            .source = NextDateSource::Plan, .day = planned->day, .kind = planned->kind, .planned = planned};
        if (dice.upTo(3) == 0) {
            reason.source = dice.coin() ? NextDateSource::Field : NextDateSource::Local;
            reason.lead = reason.source == NextDateSource::Field || dice.coin() ? 1 + dice.upTo(100'000) : 0;
            reason.day = dice.coin() ? reason.day : today;
            reason.before = dice.coin() ? today.addDays(3) : QDate();
            reason.setAt = dice.coin() ? 1'790'000'000 : 0;
        }
        const QString sentence = spaced(whyText(reason, dice.coin() ? wall : WorkCalendar()));
        const QDate reckoned = reckonedFrom(sentence, wall);
        QVERIFY2(reckoned == reason.day, qPrintable(sentence));
        QCOMPARE(evaluated(reason, wall), reason.day);
        QVERIFY2(sentence.contains(reason.kind) || reason.source != NextDateSource::Plan, qPrintable(sentence));
        shifted += reason.planned->unshifted.isValid();
        running += reason.planned->runningHours > 0;
    }
    QVERIFY(shifted > 200);
    QVERIFY(running > 200);
}

QTEST_APPLESS_MAIN(TestDateReason)
#include "tst_datereason.moc"
