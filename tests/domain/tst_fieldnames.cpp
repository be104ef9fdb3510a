// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldnames.h"
#include "models/domain/fieldroles.h"
#include "models/domain/fieldsamples.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

class TestFieldNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesNames_data();
    void recognisesNames();
    void isNotTakenIn_data();
    void isNotTakenIn();
    void asksAboutWhatItDoesNotKnow_data();
    void asksAboutWhatItDoesNotKnow();
    void claimsTheSameHoweverItIsWritten_data();
    void claimsTheSameHoweverItIsWritten();
    void judgesSamples_data();
    void judgesSamples();
    void saysNothingOfDaysWithoutToday();
};

namespace {

/// From this weight on a name may be proposed without samples.
constexpr int kLikely = 70;

void addName(FieldRole role, const QString &name)
{
    QTest::newRow(name.toUtf8().constData()) << role << name;
}

void nameColumns()
{
    QTest::addColumn<FieldRole>("role");
    QTest::addColumn<QString>("name");
}

} // namespace

void TestFieldNames::recognisesNames_data()
{
    nameColumns();
    for (const QString &name : {u"Серийный номер"_s,
                                u"серийный №"_s,
                                u"Сер. номер"_s,
                                u"Сер.№"_s,
                                u"Серийник"_s,
                                u"Сериный номер"_s,
                                u"Зав. №"_s,
                                u"Зав.№ станка"_s,
                                u"№ заводской"_s,
                                u"Заводской номер оборудования"_s,
                                u"зав номер"_s,
                                u"з/н"_s,
                                u"С/Н"_s,
                                u"S/N"_s,
                                u"SN"_s,
                                u"Serial"_s,
                                u"Serial No."_s,
                                u"serial #"_s,
                                u"Machine S/N"_s,
                                u"Machine tool serial number"_s,
                                u"SerialNumber"_s,
                                u"Номер станка"_s,
                                u"№ станка"_s,
                                u"Серийный номер станка с ЧПУ"_s,
                                u"Заводской (серийный) номер"_s})
        addName(FieldRole::Serial, name);
    for (const QString &name :
         {u"Модель"_s, u"Модель станка"_s, u"модель оборудования"_s, u"Тип оборудования"_s, u"Марка станка"_s,
          u"Наименование станка"_s, u"Станок (модель)"_s, u"Модель станка с ЧПУ"_s, u"Модель станка ЧПУ"_s, u"Model"_s,
          u"Machine model"_s, u"CNC machine model"_s, u"Model No"_s, u"Equipment type"_s,
          u"Модель обрабатывающего центра"_s, u"2) Модель"_s})
        addName(FieldRole::Model, name);
    for (const QString &name :
         {u"Telegram ID"_s, u"ID Telegram"_s, u"Телеграм"_s, u"Телеграмм"_s, u"ID телеграмм клиента"_s, u"tg id"_s,
          u"TGID"_s, u"ТГ айди"_s, u"chat id"_s, u"ID чата"_s, u"Telegram chat_id"_s, u"TelegramId"_s,
          u"Идентификатор Telegram"_s, u"Телега"_s, u"Telegram user id"_s})
        addName(FieldRole::Telegram, name);
    for (const QString &name :
         {u"Конфигурация"_s, u"Комплектация"_s, u"Комплектация станка"_s, u"Опции"_s, u"Дополнительные опции"_s,
          u"Configuration"_s, u"Machine configuration"_s, u"Options"_s, u"Комплект поставки"_s})
        addName(FieldRole::Configuration, name);
    for (const QString &name :
         {u"Дата следующего ТО"_s, u"След. ТО"_s, u"след ТО"_s, u"Следующее ТО"_s, u"ТО следующее"_s,
          u"Следующее обслуживание"_s, u"Дата следующего технического обслуживания"_s, u"Следующее техобслуживание"_s,
          u"Дата очередного ТО"_s, u"Ближайшее ТО"_s, u"Дата сл. ТО"_s, u"Плановое ТО"_s, u"Планируемая дата ТО"_s,
          u"Срок ТО"_s, u"Next service"_s, u"Next maintenance date"_s, u"Maintenance due"_s, u"Next PM date"_s,
          u"Дата следующего планового ТО"_s})
        addName(FieldRole::NextMaintenance, name);
    for (const QString &name :
         {u"Регион"_s, u"РЕГИОН клиента"_s, u"Region"_s, u"Область"_s, u"Город"_s, u"City"_s, u"Город эксплуатации"_s})
        addName(FieldRole::Region, name);
}

void TestFieldNames::recognisesNames()
{
    QFETCH(FieldRole, role);
    QFETCH(QString, name);
    for (const FieldRole each : kFieldRoles) {
        const NameClaim claim = nameClaim(each, name);
        if (each == role) {
            QVERIFY2(claim.weight >= kLikely, QByteArray::number(claim.weight).constData());
            QVERIFY(!claim.synonym.isEmpty());
            QVERIFY2(claim.isClear(), qPrintable(claim.warning + claim.unknownWord));
        } else {
            QVERIFY2(claim.weight < kLikely || !claim.isClear(), qPrintable(claim.synonym));
        }
    }
}

void TestFieldNames::isNotTakenIn_data()
{
    nameColumns();
    for (const QString &name :
         {u"Серийный номер шпинделя"_s, u"Серийный номер двигателя"_s, u"Зав. № насоса"_s, u"Серийный номер (старый)"_s,
          u"Архив: серийный номер"_s, u"Серийный номер ЧПУ"_s, u"Spindle serial number"_s, u"Номер договора"_s,
          u"Номер телефона"_s, u"Номер заявки с сайта"_s, u"Серия крепежа"_s, u"Серверная"_s, u"Сертификат"_s,
          u"Заводской брак"_s, u"Part number"_s, u"Ничего"_s, u"Серийность"_s, u"Serialization"_s, u""_s})
        addName(FieldRole::Serial, name);
    for (const QString &name :
         {u"Модель ЧПУ"_s, u"Модель стойки"_s, u"Модель двигателя"_s, u"Бизнес-модель"_s, u"Модель оплаты"_s,
          u"CNC model"_s, u"Модель телефона"_s, u"Модель (не использовать)"_s, u"Количество станков"_s,
          u"Тип обработки"_s, u"Станок конкурента"_s, u"Моделирование"_s, u"3D modelling"_s})
        addName(FieldRole::Model, name);
    for (const QString &name :
         {u"Telegram менеджера"_s, u"Telegram username"_s, u"Ник в Телеграм"_s, u"Ссылка на Telegram"_s,
          u"Telegram-канал"_s, u"Chat ID WhatsApp"_s, u"ID сделки"_s, u"Телефон"_s, u"Телеграмма"_s + u" старая"_s})
        addName(FieldRole::Telegram, name);
    for (const QString &name :
         {u"Дата комплектации заказа"_s, u"Конфигурация сервера"_s, u"Статус комплектации"_s, u"Стоимость опций"_s,
          u"Спецификация к договору"_s, u"Опционально"_s, u"Configurator"_s, u"Конфигуратор"_s})
        addName(FieldRole::Configuration, name);
    for (const QString &name :
         {u"Дата последнего ТО"_s, u"Прошлое ТО"_s, u"Дата следующего звонка"_s, u"Дата следующего платежа"_s,
          u"Last service date"_s, u"Valid to"_s, u"Next to call"_s, u"Дата проведения последнего обслуживания"_s,
          u"Факт. дата ТО"_s, u"Дата монтажа"_s, u"Дата договора"_s, u"Дата продажи"_s})
        addName(FieldRole::NextMaintenance, name);
}

void TestFieldNames::isNotTakenIn()
{
    QFETCH(FieldRole, role);
    QFETCH(QString, name);
    const NameClaim claim = nameClaim(role, name);
    QVERIFY2(claim.weight == 0 || !claim.warning.isEmpty(), qPrintable(claim.synonym));
    QVERIFY(!claim.isClear());
}

void TestFieldNames::asksAboutWhatItDoesNotKnow_data()
{
    nameColumns();
    addName(FieldRole::Serial, u"Серийный номер вибростола"_s);
    addName(FieldRole::Serial, u"Модель / серийный номер"_s);
    addName(FieldRole::Model, u"Модель, зав. №"_s);
    addName(FieldRole::Model, u"Модель раскроя"_s);
    addName(FieldRole::Telegram, u"Telegram дилера"_s);
    addName(FieldRole::Configuration, u"Комплектация вагона"_s);
    addName(FieldRole::NextMaintenance, u"Следующее ТО-2"_s);
}

void TestFieldNames::asksAboutWhatItDoesNotKnow()
{
    QFETCH(FieldRole, role);
    QFETCH(QString, name);
    const NameClaim claim = nameClaim(role, name);
    QVERIFY2(claim.weight > 0 && claim.weight < kLikely, QByteArray::number(claim.weight).constData());
    QVERIFY(!claim.unknownWord.isEmpty() || claim.isOfAnotherRole);
    QVERIFY(claim.warning.isEmpty());
}

void TestFieldNames::claimsTheSameHoweverItIsWritten_data()
{
    QTest::addColumn<FieldRole>("role");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("likewise");
    QTest::newRow("case") << FieldRole::Serial << u"Серийный номер"_s << u"СЕРИЙНЫЙ НОМЕР"_s;
    QTest::newRow("latin letters") << FieldRole::Serial << u"Серийный номер"_s << u"Cepийный нoмep"_s;
    QTest::newRow("quotes and signs") << FieldRole::Model << u"Модель"_s << u"«Модель»*:"_s;
    QTest::newRow("no-break space") << FieldRole::NextMaintenance << u"Следующее ТО"_s << u"Следующее\u00a0ТО"_s;
    QTest::newRow("latin TO") << FieldRole::NextMaintenance << u"Следующее ТО"_s << u"Следующее TO"_s;
    QTest::newRow("numero") << FieldRole::Serial << u"Зав. номер"_s << u"Зав.№"_s;
    QTest::newRow("snake") << FieldRole::Telegram << u"Telegram ID"_s << u"telegram_id"_s;
    QTest::newRow("camel") << FieldRole::Telegram << u"Telegram ID"_s << u"telegramId"_s;
    QTest::newRow("order") << FieldRole::Telegram << u"Telegram ID"_s << u"ID Telegram"_s;
    QTest::newRow("ordinal") << FieldRole::Model << u"Модель"_s << u"12. Модель"_s;
}

void TestFieldNames::claimsTheSameHoweverItIsWritten()
{
    QFETCH(FieldRole, role);
    QFETCH(QString, name);
    QFETCH(QString, likewise);
    QVERIFY(nameClaim(role, name).weight > 0);
    QCOMPARE(nameClaim(role, likewise), nameClaim(role, name));
}

void TestFieldNames::judgesSamples_data()
{
    QTest::addColumn<FieldRole>("role");
    QTest::addColumn<QString>("values");
    QTest::addColumn<SampleKind>("kind");
    const auto row = [](const char *name, FieldRole role, const QString &values, SampleKind kind) {
        QTest::newRow(name) << role << values << kind;
    };
    using Kind = SampleKind;
    row("none", FieldRole::Serial, {}, Kind::TooFew);
    row("two", FieldRole::Serial, u"CK-204501|CK-204502"_s, Kind::TooFew);
    row("placeholders are none", FieldRole::Serial, u"б/н|нет|-|Н/Д|CK-204501|?"_s, Kind::TooFew);
    row("serials", FieldRole::Serial, u"CK-204501|К20-11873|зав. № 204587"_s, Kind::Fitting);
    row("serials that begin like a date", FieldRole::Serial, u"2019-04-11873|2020-11-00412|2021-02-00999"_s,
        Kind::Fitting);
    row("short old serials", FieldRole::Serial, u"451|77|1203"_s, Kind::Mixed);
    row("companies", FieldRole::Serial, u"ООО Ромашка|АО Вектор|ИП Сидоров|CK-204501"_s, Kind::Contradicting);
    row("dates as serials", FieldRole::Serial, u"12.05.2024|2024-06-01|01.01.2025"_s, Kind::Contradicting);
    row("models as serials", FieldRole::Serial, u"VMC850|VMC850|16К20|16К20|VMC850"_s, Kind::Contradicting);
    row("serials of one machine", FieldRole::Serial, u"CK-204501|CK-204501|CK-204501|CK-204501|CK-204501"_s,
        Kind::Mixed);
    row("phones as serials", FieldRole::Serial, u"+7 (999) 123-45-67|CK-204501|CK-204502"_s, Kind::Personal);
    row("bare phones", FieldRole::Serial, u"89161234567|79031112233|CK-204502"_s, Kind::Personal);
    row("mail", FieldRole::Serial, u"a@example.org|b@example.org|CK-204502"_s, Kind::Personal);
    row("models", FieldRole::Model, u"VMC850|16К20Ф3|Haas ST-20Y"_s, Kind::Fitting);
    row("makers", FieldRole::Model, u"Haas|Mazak|Okuma"_s, Kind::Doubtful);
    row("serials as models", FieldRole::Model, u"CK-204501|CK-204502|CK-204503|CK-204504|VMC-11873"_s,
        Kind::Contradicting);
    row("numbers as models", FieldRole::Model, u"204501|204502|204503"_s, Kind::Contradicting);
    row("people", FieldRole::Model, u"Иванов Иван Иванович|Анна Сергеевна Петрова|VMC850"_s, Kind::Personal);
    row("telegram", FieldRole::Telegram, u"512345678|1209876543|61234"_s, Kind::Fitting);
    row("groups", FieldRole::Telegram, u"-1001234567890|-512345678|61234567"_s, Kind::Fitting);
    row("names of telegram", FieldRole::Telegram, u"@one|@two|512345678"_s, Kind::Contradicting);
    row("phones as telegram", FieldRole::Telegram, u"79161234567|512345678|61234567"_s, Kind::Personal);
    row("may be phones", FieldRole::Telegram, u"9161234567|9031112233|9261112233"_s, Kind::Mixed);
    row("configurations", FieldRole::Configuration,
        u"{\"cnc\": \"Fanuc\"}|Fanuc, 4-я ось, СОЖ|Siemens 828D; магазин 24"_s, Kind::Fitting);
    row("sums as configurations", FieldRole::Configuration, u"120000|350000|99000"_s, Kind::Contradicting);
    row("days to come", FieldRole::NextMaintenance, u"2026-12-01|01.03.2027|2026-11-20|2024-01-01"_s, Kind::Fitting);
    row("days with a time", FieldRole::NextMaintenance, u"2026-12-01T09:00:00+03:00|2027-01-01|2027-02-01"_s,
        Kind::Fitting);
    row("days gone by", FieldRole::NextMaintenance, u"2025-12-01|2024-03-01|2026-01-20"_s, Kind::Doubtful);
    row("some to come", FieldRole::NextMaintenance, u"2025-12-01|2024-03-01|2027-01-20"_s, Kind::Mixed);
    row("no days", FieldRole::NextMaintenance, u"скоро|весной|позже"_s, Kind::Contradicting);
}

void TestFieldNames::judgesSamples()
{
    QFETCH(FieldRole, role);
    QFETCH(QString, values);
    QFETCH(SampleKind, kind);
    const SampleVerdict verdict = judgeSamples(role, values.split(u'|'), QDate(2026, 11, 26));
    QCOMPARE(int(verdict.kind), int(kind));
    QVERIFY(verdict.fitting <= verdict.judged);
}

void TestFieldNames::saysNothingOfDaysWithoutToday()
{
    QCOMPARE(judgeSamples(FieldRole::NextMaintenance, {u"2027-01-01"_s, u"2027-01-02"_s, u"2027-01-03"_s}, QDate()),
             SampleVerdict());
}

QTEST_APPLESS_MAIN(TestFieldNames)
#include "tst_fieldnames.moc"
