// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/proxytrouble.h"
#include "ui/errortext/attentiontext.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/historytext.h"
#include "ui/errortext/intenttext.h"
#include "ui/errortext/schematext.h"

#include <QtCore/QDateTime>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone kMoscow("Europe/Moscow");

UnixSeconds at(const QString &text)
{
    return QDateTime(QDate::fromString(text.left(10), Qt::ISODate), QTime::fromString(text.mid(11), u"HH:mm"_s),
                     kMoscow)
        .toSecsSinceEpoch();
}

QString spaced(QString text)
{
    return text.replace(QChar(QChar::Nbsp), u' ');
}

} // namespace

class tst_ErrorText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasAllParts();
    void theNamedThingIsInTheSentence();
    void detailsAreToldInTheLanguageOfTheSentence_data();
    void detailsAreToldInTheLanguageOfTheSentence();
    void aFileThatWasNotWrittenIsNamed();
    void refusalsAreExplainedFieldByField();
    void findingsSpeakOfTheirSubject();
    void anUnknownFindingFallsBackOnItsError();
    void changesOfTheAccountAreToldInWords_data();
    void changesOfTheAccountAreToldInWords();
    void pluralsAreRight_data();
    void pluralsAreRight();
    void daysAreWrittenAsPeopleDo();
    void relativeDaysAreRight_data();
    void relativeDaysAreRight();
    void agesAndLengthsAreShort_data();
    void quotesInsideQuotesAreOthers_data();
    void quotesInsideQuotesAreOthers();
    void estimatesAreRound_data();
    void estimatesAreRound();
    void agesAndLengthsAreShort();
    void momentsAreRelativeForTwoDays();
    void figuresAreGrouped();
    void everyAttentionKindHasASentenceAndAnAction();
    void codesOfAttentionItemsAreToldInWords_data();
    void codesOfAttentionItemsAreToldInWords();
    void historyLinesTellWhatChanged();
    void aWaitingEditSaysWhatItWaitsFor();
};

void tst_ErrorText::everyKindHasAllParts()
{
    for (int number = 0; number <= int(ErrorKind::Cancelled); ++number) {
        const ErrorText text = errorText(makeError(ErrorKind(number)));
        QVERIFY2(!text.what.isEmpty(), qPrintable(text.technical));
        QVERIFY2(!text.meaning.isEmpty(), qPrintable(text.technical));
        QVERIFY2(!text.remedy.isEmpty(), qPrintable(text.technical));
        QVERIFY(!text.technical.isEmpty());
        for (const QString &sentence : {text.what, text.meaning, text.remedy})
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
    }
}

void tst_ErrorText::detailsAreToldInTheLanguageOfTheSentence_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("what");
    const auto missing = [](const QString &detail, const QString &thing) {
        QTest::newRow(qPrintable(detail))
            << ErrorKind::NotHere << detail << u"Такой записи здесь нет: %1."_s.arg(thing);
    };
    missing(u"lead 5"_s, u"сделка 5"_s);
    missing(u"service lead 5"_s, u"заявка 5"_s);
    missing(u"intent 5"_s, u"правка 5"_s);
    missing(u"attention item 5"_s, u"вопрос 5"_s);
    missing(u"machine K20-11873"_s, u"станок K20-11873"_s);
    missing(u"machine K20-11873 on 1999-01-01"_s, u"станок K20-11873 на 1999-01-01"_s);
    QTest::newRow("an edit that waits") << ErrorKind::AlreadyDone << u"intent 5 is queued"_s
                                        << u"С правкой 5 этого сделать нельзя, её состояние: в очереди."_s;
    const auto proxy = [](QLatin1StringView detail, const QString &what) {
        QTest::newRow(detail.data()) << ErrorKind::Network << detail + ": Qt's words"_L1 << what;
    };
    proxy(ProxyTrouble::kWantsPassword, u"Прокси не пускает: нужны имя и пароль."_s);
    proxy(ProxyTrouble::kDoesNotConnect, u"Прокси не соединил с сервером: он не отвечает или отказал."_s);
    QTest::newRow("no proxy's doing") << ErrorKind::Network << u"Host not found"_s << u"Нет связи с amoCRM."_s;
    QTest::newRow("a job") << ErrorKind::AlreadyDone << u"lead"_s << u"Это уже сделано."_s;
    for (const ErrorKind kind : {ErrorKind::KeychainDenied, ErrorKind::KeychainUnavailable}) {
        QTest::addRow("not forgotten %d", int(kind))
            << kind << u"forget: the key store is locked"_s
            << u"Рабочее место не забыто: хранилище паролей не отдаёт сохранённые токены."_s;
    }
    QTest::newRow("no account") << ErrorKind::BadSettings << QString() << u"Аккаунт amoCRM не задан."_s;
}

void tst_ErrorText::detailsAreToldInTheLanguageOfTheSentence()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, detail);
    QTEST(errorText(makeError(kind, detail)).what, "what");
}

void tst_ErrorText::theNamedThingIsInTheSentence()
{
    const ErrorText text = errorText(makeError(ErrorKind::BadSettings, u"AMOCRM_PIPELINE_ID: не число"_s));
    QVERIFY(text.what.contains(u"AMOCRM_PIPELINE_ID: не число."_s));
    Error blocked = makeError(ErrorKind::Blocked);
    blocked.retryAfter = std::chrono::seconds(900);
    QVERIFY(spaced(errorText(blocked).remedy).contains(u"через 15 мин"_s));
}

void tst_ErrorText::aFileThatWasNotWrittenIsNamed()
{
    for (const ErrorKind kind : {ErrorKind::StoreFull, ErrorKind::StoreReadOnly, ErrorKind::StoreFailed}) {
        const QString line = unwrittenLine(makeError(kind, u"/there/график.png"_s), u"график.png"_s);
        QVERIFY2(line.startsWith(u"Файл «график.png» не записан"_s), qPrintable(line));
        QVERIFY2(!line.contains(u"данны"_s), qPrintable(line)); // the folder of the data has nothing to do with it
    }
    QCOMPARE(unwrittenLine(makeError(ErrorKind::Timeout), u"график.png"_s), errorLine(makeError(ErrorKind::Timeout)));
}

void tst_ErrorText::refusalsAreExplainedFieldByField()
{
    Error error = makeError(ErrorKind::Refused);
    error.httpStatus = 400;
    error.requestId = u"r-1"_s;
    error.problems = {{u"NotSupportedChoice"_s, u"custom_fields_values.0"_s, {}}, {u"Novel"_s, u"price"_s, {}}};
    const ErrorText text = errorText(error);
    QVERIFY(text.what.contains(u"custom_fields_values.0"_s));
    QVERIFY(text.what.contains(u"Novel"_s));
    QVERIFY(text.technical.contains(u"HTTP 400"_s));
    QVERIFY(text.technical.contains(u"r-1"_s));
}

void tst_ErrorText::findingsSpeakOfTheirSubject()
{
    const ErrorText text = checkProblemText({u"field_missing"_s, std::nullopt, u"712629"_s});
    QVERIFY(text.what.contains(u"712629"_s));
    QVERIFY(!text.remedy.isEmpty());
}

void tst_ErrorText::anUnknownFindingFallsBackOnItsError()
{
    const Error error = makeError(ErrorKind::Network);
    QCOMPARE(checkProblemText({u"novel"_s, error, {}}).what, errorText(error).what);
    QVERIFY(checkProblemText({u"novel"_s, std::nullopt, {}}).what.contains(u"novel"_s));
}

void tst_ErrorText::changesOfTheAccountAreToldInWords_data()
{
    QTest::addColumn<SchemaDifference>("difference");
    QTest::addColumn<QString>("sentence");
    using Thing = SchemaThing;
    using What = SchemaChange;
    const auto row = [](const char *name, Thing thing, What what, const QString &called, const QString &sentence) {
        SchemaDifference difference;
        difference.thing = thing;
        difference.change = what;
        difference.id = 7;
        difference.name = called;
        QTest::newRow(name) << difference << sentence;
    };
    SchemaDifference renamed;
    renamed.change = What::Renamed;
    renamed.before = u"Зав. №"_s;
    renamed.after = u"%1 <b>"_s;
    QTest::newRow("a renamed field") << renamed << u"В amoCRM переименовано: поле «Зав. №» → «%1 <b>»"_s;
    row("a person is a number", Thing::User, What::Renamed, {}, u"сотрудник 7"_s);
    row("a stage that has gone", Thing::Stage, What::Removed, u"Сдано"_s, u"этап «Сдано»"_s);
    row("a pipeline put away", Thing::Pipeline, What::Disabled, u"Сервис"_s, u"воронка «Сервис»"_s);
    row("a field of another type", Thing::Field, What::Retyped, u"Дата ТО"_s, u"поле «Дата ТО»"_s);
    row("a person back again", Thing::User, What::Enabled, {}, u"сотрудник 7"_s);
    row("something new", Thing::Field, What::Added, u"Город"_s, u"поле «Город»"_s);
}

void tst_ErrorText::changesOfTheAccountAreToldInWords()
{
    QFETCH(SchemaDifference, difference);
    QFETCH(QString, sentence);
    QVERIFY2(schemaChangeText(difference).contains(sentence), qPrintable(schemaChangeText(difference)));
    QVERIFY(schemaChangeMeaning(difference).size() > 20);
}

void tst_ErrorText::pluralsAreRight_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("jobs");
    QTest::addColumn<QString>("days");
    const auto row = [](qint64 count, const QString &jobs, const QString &days) {
        QTest::addRow("%lld", static_cast<long long>(count)) << count << jobs << days;
    };
    row(0, u"0 заявок"_s, u"0 дней"_s);
    row(1, u"1 заявка"_s, u"1 день"_s);
    row(2, u"2 заявки"_s, u"2 дня"_s);
    row(4, u"4 заявки"_s, u"4 дня"_s);
    row(5, u"5 заявок"_s, u"5 дней"_s);
    row(11, u"11 заявок"_s, u"11 дней"_s);
    row(12, u"12 заявок"_s, u"12 дней"_s);
    row(21, u"21 заявка"_s, u"21 день"_s);
    row(22, u"22 заявки"_s, u"22 дня"_s);
    row(111, u"111 заявок"_s, u"111 дней"_s);
    row(121, u"121 заявка"_s, u"121 день"_s);
    row(12'400, u"12 400 заявок"_s, u"12 400 дней"_s);
    row(5'000'000'001, u"5 000 000 001 заявка"_s, u"5 000 000 001 день"_s);
}

void tst_ErrorText::pluralsAreRight()
{
    QFETCH(qint64, count);
    QFETCH(QString, jobs);
    QCOMPARE(spaced(counted(Counted::Job, count)), jobs);
    QTEST(spaced(counted(Counted::Day, count)), "days");
    QCOMPARE(countedWord(Counted::Job, count), jobs.section(u' ', -1));
}

void tst_ErrorText::daysAreWrittenAsPeopleDo()
{
    const QDate day(2026, 11, 22);
    QCOMPARE(shortDate(day), u"22.11.2026"_s);
    QCOMPARE(longDate(day), u"22 ноября 2026"_s);
    QCOMPARE(fullDate(day), u"воскресенье, 22 ноября 2026"_s);
    QCOMPARE(weekRange(QDate(2026, 11, 16)), u"16–22 ноября"_s);
    QCOMPARE(weekRange(QDate(2026, 11, 30)), u"30 ноября – 6 декабря"_s);
    QCOMPARE(shortDate(QDate()), QString());
}

void tst_ErrorText::relativeDaysAreRight_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("full");
    QTest::newRow("today") << 0 << u"сегодня"_s << u"сегодня"_s;
    QTest::newRow("tomorrow") << 1 << u"завтра"_s << u"завтра"_s;
    QTest::newRow("two") << 2 << u"через 2 дн."_s << u"через 2 дня"_s;
    QTest::newRow("five") << 5 << u"через 5 дн."_s << u"через 5 дней"_s;
    QTest::newRow("twenty-one") << 21 << u"через 21 дн."_s << u"через 21 день"_s;
    QTest::newRow("yesterday") << -1 << u"−1 дн."_s << u"просрочено на 1 день"_s;
    QTest::newRow("nineteen late") << -19 << u"−19 дн."_s << u"просрочено на 19 дней"_s;
}

void tst_ErrorText::relativeDaysAreRight()
{
    QFETCH(int, days);
    const QDate today(2026, 11, 22);
    QTEST(spaced(relativeDayShort(today.addDays(days), today)), "brief");
    QTEST(spaced(relativeDayLong(today.addDays(days), today)), "full");
}

void tst_ErrorText::agesAndLengthsAreShort_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("ago");
    QTest::addColumn<QString>("length");
    const auto row = [](qint64 seconds, const QString &ago, const QString &length) {
        QTest::addRow("%lld", static_cast<long long>(seconds)) << seconds << ago << length;
    };
    row(40, u"только что"_s, u"40 с"_s);
    row(720, u"12 мин"_s, u"12 мин"_s);
    row(7'200, u"2 ч"_s, u"2 ч"_s);
    row(7'500, u"2 ч"_s, u"2 ч 5 мин"_s);
    row(3 * 86'400, u"3 дн."_s, u"3 дн."_s);
}

void tst_ErrorText::agesAndLengthsAreShort()
{
    QFETCH(qint64, seconds);
    QTEST(spaced(age(1'000'000, 1'000'000 + seconds)), "ago");
    QTEST(spaced(duration(seconds)), "length");
}

void tst_ErrorText::quotesInsideQuotesAreOthers_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("message");
    QTest::newRow("none") << u"Продажа VMC850"_s << u"#48 198 «Продажа VMC850»"_s;
    QTest::newRow("a company") << u"Продажа, ООО «Втулка»"_s << u"#48 198 «Продажа, ООО „Втулка“»"_s;
    QTest::newRow("two") << u"«А» и «Б»"_s << u"#48 198 «„А“ и „Б“»"_s;
    QTest::newRow("unclosed") << u"ООО «Втулка"_s << u"#48 198 «ООО „Втулка»"_s;
    QTest::newRow("straight ones stay") << u"ООО \"Втулка\""_s << u"#48 198 «ООО \"Втулка\"»"_s;
    QTest::newRow("no name") << QString() << u"#48 198 закрыта"_s;
}

void tst_ErrorText::quotesInsideQuotesAreOthers()
{
    QFETCH(QString, subject);
    QFETCH(QString, message);
    AttentionItem item;
    item.kind = AttentionKind::WonWithoutSerial;
    item.lead = 48'198;
    item.subject = subject;
    const QString said = spaced(attentionText(item).message);
    QVERIFY2(said.contains(message), qPrintable(said));
}

void tst_ErrorText::estimatesAreRound_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<qint64>("told");
    const auto row = [](qint64 count, qint64 told) {
        QTest::addRow("%lld", static_cast<long long>(count)) << count << told;
    };
    row(0, 0);
    row(99, 99);
    row(104, 100);
    row(12'449, 12'000);
    row(12'500, 13'000);
    row(998'000, 1'000'000);
}

void tst_ErrorText::estimatesAreRound()
{
    QFETCH(qint64, count);
    QTEST(roundedEstimate(count), "told");
}

void tst_ErrorText::momentsAreRelativeForTwoDays()
{
    const UnixSeconds now = at(u"2026-11-22 14:30"_s);
    QCOMPARE(momentText(at(u"2026-11-22 09:30"_s), now, kMoscow), u"сегодня 09:30"_s);
    QCOMPARE(momentText(at(u"2026-11-21 23:59"_s), now, kMoscow), u"вчера 23:59"_s);
    QCOMPARE(momentText(at(u"2026-11-20 00:00"_s), now, kMoscow), u"20.11.2026 00:00"_s);
}

void tst_ErrorText::figuresAreGrouped()
{
    QCOMPARE(groupedNumber(1), u"1"_s);
    QCOMPARE(spaced(groupedNumber(-1234567)), u"-1 234 567"_s);
    QCOMPARE(groupedNumber(48'211), u"48\u00a0211"_s);
    QCOMPARE(spaced(dealNumber(48'211)), u"#48 211"_s);
    QCOMPARE(spaced(moneyText(48'700)), u"48 700 ₽"_s);
    QCOMPARE(spaced(hoursText(1.5)), u"1,5 ч"_s);
    QCOMPARE(spaced(hoursText(8)), u"8 ч"_s);
}

void tst_ErrorText::everyAttentionKindHasASentenceAndAnAction()
{
    for (int number = 0; number <= int(AttentionKind::BrokenLead); ++number) {
        AttentionItem item;
        item.kind = AttentionKind(number);
        item.lead = 48'198;
        item.serial = u"К20-11873"_s;
        item.subject = u"VMC-850"_s;
        const AttentionText text = attentionText(item);
        QVERIFY(!text.title.isEmpty());
        QVERIFY(text.message.endsWith(u'.'));
        QVERIFY2(!text.message.contains(u'%'), qPrintable(text.message));
        QVERIFY(!text.hint.isEmpty());
        QVERIFY(!text.action.isEmpty());
    }
}

void tst_ErrorText::codesOfAttentionItemsAreToldInWords_data()
{
    QTest::addColumn<AttentionKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("words");
    const auto drift = [](const QString &key, const QString &subject, const QString &words) {
        QTest::newRow(qPrintable(key)) << AttentionKind::SchemaDrift << key << subject << words;
    };
    drift(u"field_missing:712629"_s, u"712629"_s, u"нет поля сделки 712629"_s);
    drift(u"field_retyped:712629"_s, u"Зав. №"_s, u"у поля сделки «Зав. №» другой тип"_s);
    drift(u"stage_missing:7:142"_s, u"7:142"_s, u"нет этапа 7:142"_s);
    drift(u"pipeline_missing:7"_s, u"7"_s, u"нет воронки 7"_s);
    drift(u"user_missing:5"_s, u"5"_s, u"нет пользователя 5"_s);
    const auto conflict = [](const QString &name, const QString &words) {
        QTest::newRow(qPrintable(u"conflict of "_s + name)) << AttentionKind::Conflict << QString() << name << words;
    };
    conflict(u"stage"_s, u"«Этап» изменили"_s);
    conflict(u"next_date"_s, u"«Дата следующего ТО» изменили"_s);
    conflict(u"serial"_s, u"«Серийный номер» изменили"_s);
    conflict(u"model"_s, u"«Модель» изменили"_s);
    conflict(u"field"_s, u"«Поле сделки» изменили"_s);
}

void tst_ErrorText::codesOfAttentionItemsAreToldInWords()
{
    QFETCH(QString, words);
    AttentionItem item;
    item.lead = 48'198;
    QFETCH(AttentionKind, kind);
    item.kind = kind;
    QFETCH(QString, key);
    item.key = key;
    QFETCH(QString, subject);
    item.subject = subject;
    QVERIFY2(attentionText(item).message.contains(words), qPrintable(attentionText(item).message));
}

void tst_ErrorText::historyLinesTellWhatChanged()
{
    HistoryEntry moved;
    moved.kind = HistoryKind::Rescheduled;
    moved.day = QDate(2026, 11, 3);
    moved.before = u"2026-10-27"_s;
    QCOMPARE(historyText(moved), u"Следующее ТО перенесено: 27.10.2026 → 03.11.2026"_s);
    HistoryEntry done;
    done.kind = HistoryKind::Maintained;
    done.text = u"заменён фильтр"_s;
    QCOMPARE(historyText(done), u"ТО проведено: заменён фильтр"_s);
    for (int number = 0; number <= int(HistoryKind::AttentionDismissed); ++number)
        QVERIFY(!historyKindText(HistoryKind(number)).isEmpty());
}

void tst_ErrorText::aWaitingEditSaysWhatItWaitsFor()
{
    OutboxRow row;
    row.intent.edit = FieldEdit{FieldRole::NextMaintenance, u"2026-11-03"_s, u"2026-11-26"_s};
    row.before = u"2026-11-03"_s;
    row.after = u"2026-11-26"_s;
    QCOMPARE(outboxChangeText(row), u"Дата следующего ТО: 03.11.2026 → 26.11.2026"_s);

    Intent intent = row.intent;
    QCOMPARE(intentStateText(intent, 1000), u"в очереди"_s);
    intent.attempts = 2;
    intent.nextTryAt = 1040;
    intent.error = makeError(ErrorKind::Network);
    QCOMPARE(spaced(intentStateText(intent, 1000)), u"ждёт сети, попытка 3 через 40 с"_s);
    intent.state = IntentState::Parked;
    intent.error = makeError(ErrorKind::Refused);
    QVERIFY(intentStateText(intent, 1000).startsWith(u"отложено"_s));
    intent.state = IntentState::Settled;
    intent.outcome = IntentOutcome::Applied;
    QCOMPARE(intentStateText(intent, 1000), u"в amoCRM"_s);
}

QTEST_GUILESS_MAIN(tst_ErrorText)
#include "tst_errortext.moc"
