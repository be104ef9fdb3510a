// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/codectesting.h"

using namespace Stanko;

/// Leads, in every shape that amoCRM has for them.
class TestLeadCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsALeadWithEverything();
    void readsALeadWithNothing();
    void readsPrices_data();
    void readsPrices();
    void readsDaysInTheAccountsZone_data();
    void readsDaysInTheAccountsZone();
    void callsALeadBrokenRatherThanGuess_data();
    void callsALeadBrokenRatherThanGuess();
    void readsFieldValuesInEveryShape_data();
    void readsFieldValuesInEveryShape();
    void oneBrokenLeadDoesNotStopTheOthers();
    void whatOneReaderRefusesDoesNotStopThePage_data();
    void whatOneReaderRefusesDoesNotStopThePage();
    void readsTheTrash();
};

void TestLeadCodec::readsALeadWithEverything()
{
    const auto page = leadsFrom(reply(R"({"_page":2,"_links":{"next":{"href":"https://elsewhere.example/x"}},
        "_embedded":{"leads":[{"id":501,"name":"К20 «не включается»","price":4500,"responsible_user_id":7100200,
        "group_id":0,"status_id":40000012,"pipeline_id":4410001,"loss_reason_id":null,"created_at":1767200000,
        "updated_at":1767300005,"closed_at":1767300000,"is_deleted":false,"visitor_uid":"new key",
        "custom_fields_values":[
            {"field_id":11,"field_name":"Зав. №","field_type":"text","values":[{"value":"К20-11873"}]},
            {"field_id":12,"field_type":"select","values":[{"value":"VMC850","enum_id":1,"enum_code":null}]},
            {"field_id":13,"field_type":"numeric","values":[{"value":"100200300"}]},
            {"field_id":14,"field_type":"textarea","values":[{"value":"{\"axes\":3}\n"}]},
            {"field_id":15,"field_type":"date","values":[{"value":1768424400}]},
            {"field_id":16,"field_type":"select","values":[{"value":" Пермский край ","enum_id":4,"enum_code":null}]},
            {"field_id":99,"field_type":"chained_list","values":[{"catalog_id":1,"catalog_element_id":2}]}],
        "_embedded":{"tags":[{"id":1,"name":"Сервис","color":null},{"id":2,"name":"срочно"}],
            "companies":[{"id":91001}],
            "contacts":[{"id":55001,"is_main":false},{"id":55002,"is_main":true}]}}]}})"_ba),
                                contextIn("Europe/Moscow"_ba));
    QVERIFY(page.isOk());
    QVERIFY(page->broken.isEmpty());
    QVERIFY(page->hasNext);
    QCOMPARE(page->page, 2);
    Lead expected;
    expected.id = 501;
    expected.name = u"К20 «не включается»"_s;
    expected.price = 4500;
    expected.stage = {4410001, 40000012};
    expected.responsibleUser = 7100200;
    expected.createdAt = 1767200000;
    expected.updatedAt = 1767300005;
    expected.closedAt = 1767300000;
    expected.serialText = u"К20-11873"_s;
    expected.model = u"VMC850"_s;
    expected.telegramId = u"100200300"_s;
    expected.configuration = u"{\"axes\":3}\n"_s;
    expected.nextMaintenance = QDate(2026, 1, 15);
    expected.region = u"Пермский край"_s;
    expected.company = 91001;
    expected.contacts = {{55001, false}, {55002, true}};
    expected.tags = QStringList{u"Сервис"_s, u"срочно"_s};
    QCOMPARE(page->items.size(), 1);
    QVERIFY(page->items.constFirst() == expected);
    QCOMPARE(page->items.constFirst().mainContact(), 55002);
}

void TestLeadCodec::readsALeadWithNothing()
{
    const auto lead = leadFrom(reply(leadJson(R"("name":"","price":null,"closed_at":null,"responsible_user_id":null,
        "custom_fields_values":null,"_embedded":{"tags":null,"companies":[],"contacts":null})"_ba)),
                               contextIn("UTC"_ba));
    QVERIFY(lead.isOk());
    Lead expected;
    expected.id = 501;
    expected.stage = {7, 142};
    expected.updatedAt = 1767300005;
    QVERIFY(*lead == expected);
    QVERIFY(leadFrom(reply(leadJson({})), contextIn("UTC"_ba)).isOk());
    QVERIFY(leadFrom(reply(leadJson(R"("custom_fields_values":{})"_ba)), contextIn("UTC"_ba)).isOk());
    QVERIFY(leadFrom(reply(leadJson(R"("custom_fields_values":[],"_embedded":[])"_ba)), contextIn("UTC"_ba)).isOk());
    QVERIFY(
        leadFrom(reply(R"({"id":"501","pipeline_id":"7","status_id":"142","updated_at":"5"})"_ba), contextIn("UTC"_ba))
            .isOk());
    QVERIFY(leadFrom(reply(R"({"id":501,"is_deleted":true,"updated_at":5,"pipeline_id":null})"_ba), contextIn("UTC"_ba))
                ->isDeleted);
}

void TestLeadCodec::readsPrices_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<qint64>("price");
    QTest::newRow("number") << R"("price":4500)"_ba << 4500LL;
    QTest::newRow("text") << R"("price":"4500")"_ba << 4500LL;
    QTest::newRow("fraction is truncated") << R"("price":4500.99)"_ba << 4500LL;
    QTest::newRow("fraction as text") << R"("price":"4500.99")"_ba << 4500LL;
    QTest::newRow("empty text") << R"("price":"")"_ba << 0LL;
    QTest::newRow("null") << R"("price":null)"_ba << 0LL;
    QTest::newRow("minor units first") << R"("price":4501,"price_with_minor_units":4500.5)"_ba << 4500LL;
    QTest::newRow("no minor units") << R"("price":4501,"price_with_minor_units":null)"_ba << 4501LL;
    QTest::newRow("the largest") << R"("price":2147483647)"_ba << 2147483647LL;
}

void TestLeadCodec::readsPrices()
{
    QFETCH(const QByteArray, members);
    QFETCH(const qint64, price);
    const auto lead = leadFrom(reply(leadJson(members)), contextIn("UTC"_ba));
    QVERIFY(lead.isOk());
    QCOMPARE(lead->price, price);
}

void TestLeadCodec::readsDaysInTheAccountsZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QDate>("day");
    const QDate day(2026, 1, 15);
    // Local midnight of that day, as amoCRM answers.
    for (const auto &[zone, midnight] :
         {std::pair("Europe/Moscow", 1768424400LL), std::pair("Asia/Vladivostok", 1768399200LL),
          std::pair("America/New_York", 1768453200LL), std::pair("UTC", 1768435200LL)}) {
        const QByteArray number = QByteArray::number(midnight);
        QTest::addRow("%s, number", zone) << QByteArray(zone) << "[{\"value\":"_ba + number + "}]" << day;
        QTest::addRow("%s, numeric text", zone) << QByteArray(zone) << "[{\"value\":\""_ba + number + "\"}]" << day;
        QTest::addRow("%s, bare number", zone) << QByteArray(zone) << "["_ba + number + "]" << day;
        QTest::addRow("%s, last second", zone)
            << QByteArray(zone) << "[{\"value\":"_ba + QByteArray::number(midnight + 86'399) + "}]" << day;
        QTest::addRow("%s, ISO day", zone) << QByteArray(zone) << R"([{"value":"2026-01-15"}])"_ba << day;
    }
    QTest::newRow("RFC 3339 in the account's offset") << "Europe/Moscow"_ba
                                                      << R"([{"value":"2026-01-15T00:00:00+03:00"}])"_ba << day;
    QTest::newRow("RFC 3339 in UTC") << "Europe/Moscow"_ba
                                     << R"([{"value":"2026-01-14T21:00:00Z"}])"_ba << day;
    QTest::newRow("RFC 3339 west of Greenwich") << "America/New_York"_ba
                                                << R"([{"value":"2026-01-15T05:00:00+00:00"}])"_ba << day;
    QTest::newRow("time without an offset") << "Asia/Vladivostok"_ba
                                            << R"([{"value":"2026-01-15T23:30:00"}])"_ba << day;
    QTest::newRow("day when summer time begins") << "Europe/Berlin"_ba
                                                 << R"([{"value":1774738800}])"_ba << QDate(2026, 3, 29);
    QTest::newRow("null") << "UTC"_ba
                          << R"([{"value":null}])"_ba << QDate();
    QTest::newRow("empty text") << "UTC"_ba
                                << R"([{"value":""}])"_ba << QDate();
    QTest::newRow("no values") << "UTC"_ba
                               << "[]"_ba << QDate();
    QTest::newRow("null values") << "UTC"_ba
                                 << "null"_ba << QDate();
}

void TestLeadCodec::readsDaysInTheAccountsZone()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QByteArray, values);
    QFETCH(const QDate, day);
    const auto lead = leadFrom(reply(leadJson(dateField(values))), contextIn(zone));
    QVERIFY2(lead.isOk(), lead ? "" : qPrintable(lead.error().detail));
    QCOMPARE(lead->nextMaintenance.value_or(QDate()), day);
}

void TestLeadCodec::callsALeadBrokenRatherThanGuess_data()
{
    QTest::addColumn<QByteArray>("lead");
    QTest::addColumn<qint64>("id");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no id") << R"({"pipeline_id":7,"status_id":142,"updated_at":5})"_ba << 0LL << u"no id"_s;
    QTest::newRow("no stage") << R"({"id":501,"status_id":142,"updated_at":5})"_ba << 501LL << u"no stage"_s;
    QTest::newRow("no time of change") << R"({"id":501,"pipeline_id":7,"status_id":142})"_ba << 501LL
                                       << u"no updated_at"_s;
    QTest::newRow("a fraction as id") << R"({"id":501.5,"pipeline_id":7,"status_id":142,"updated_at":5})"_ba << 0LL
                                      << u"no id"_s;
    QTest::newRow("price") << leadJson(R"("price":"много")"_ba) << 501LL << u"unreadable price"_s;
    QTest::newRow("price is a list") << leadJson(R"("price":[])"_ba) << 501LL << u"unreadable price"_s;
    QTest::newRow("date is words") << leadJson(dateField(R"([{"value":"завтра"}])"_ba)) << 501LL
                                   << u"unreadable date in field 15"_s;
    QTest::newRow("date is a switch") << leadJson(dateField(R"([{"value":true}])"_ba)) << 501LL
                                      << u"unreadable date in field 15"_s;
    QTest::newRow("date in milliseconds")
        << leadJson(dateField(R"([{"value":1768424400000000}])"_ba)) << 501LL << u"unreadable date in field 15"_s;
    QTest::newRow("fields are text") << leadJson(R"("custom_fields_values":"x")"_ba) << 501LL
                                     << u"custom_fields_values is no list"_s;
    QTest::newRow("not an object") << "17"_ba << 0LL << u"not an object"_s;
}

void TestLeadCodec::callsALeadBrokenRatherThanGuess()
{
    QFETCH(const QByteArray, lead);
    QFETCH(const qint64, id);
    QFETCH(const QString, reason);
    const auto page = leadsFrom(reply(R"({"_embedded":{"leads":[)"_ba + lead + "]}}"_ba), contextIn("UTC"_ba));
    QVERIFY(page.isOk());
    QVERIFY(page->items.isEmpty());
    QCOMPARE(page->broken.size(), 1);
    QCOMPARE(page->broken.constFirst().id, id);
    QCOMPARE(page->broken.constFirst().reason, reason);
}

void TestLeadCodec::readsFieldValuesInEveryShape_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("serial");
    QTest::newRow("list of objects") << R"({"field_id":11,"values":[{"value":"A-1"}]})"_ba << u"A-1"_s;
    QTest::newRow("list of scalars") << R"({"field_id":11,"values":["A-1"]})"_ba << u"A-1"_s;
    QTest::newRow("one object") << R"({"field_id":11,"values":{"value":"A-1"}})"_ba << u"A-1"_s;
    QTest::newRow("one scalar") << R"({"field_id":11,"values":"A-1"})"_ba << u"A-1"_s;
    QTest::newRow("a number") << R"({"field_id":11,"values":[{"value":11873}]})"_ba << u"11873"_s;
    QTest::newRow("several") << R"({"field_id":11,"values":[{"value":"A-1"},{"value":"A-2"}]})"_ba << u"A-1; A-2"_s;
    QTest::newRow("id as text") << R"({"field_id":"11","values":[{"value":"A-1"}]})"_ba << u"A-1"_s;
    QTest::newRow("null") << R"({"field_id":11,"values":[{"value":null}]})"_ba << QString();
    QTest::newRow("no values") << R"({"field_id":11})"_ba << QString();
    QTest::newRow("no value key") << R"({"field_id":11,"values":[{"catalog_id":5}]})"_ba << QString();
    QTest::newRow("another field") << R"({"field_id":77,"values":[{"value":"A-1"}]})"_ba << QString();
    QTest::newRow("no field id") << R"({"values":[{"value":"A-1"}]})"_ba << QString();
    QTest::newRow("not an object") << "5"_ba << QString();
}

void TestLeadCodec::readsFieldValuesInEveryShape()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, serial);
    const auto lead = leadFrom(reply(leadJson("\"custom_fields_values\":["_ba + field + "]"_ba)), contextIn("UTC"_ba));
    QVERIFY(lead.isOk());
    QCOMPARE(lead->serialText, serial);
}

void TestLeadCodec::oneBrokenLeadDoesNotStopTheOthers()
{
    const auto page = leadsFrom(reply(R"({"_embedded":{"leads":[)"_ba + leadJson({}) +
                                      R"(,{"id":502,"updated_at":"77"},null,)"_ba + leadJson({}) + "]}}"_ba),
                                contextIn("UTC"_ba));
    QVERIFY(page.isOk());
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->broken, QList<BrokenItem>({{502, u"no stage"_s, 77}, {0, u"not an object"_s, 0}}));
}

void TestLeadCodec::readsTheTrash()
{
    const auto page = deletedLeadsFrom(reply(R"({"_embedded":{"leads":[
        {"id":1,"updated_at":5,"is_deleted":true,"name":null,"pipeline_id":null},
        {"id":2,"updated_at":6,"is_deleted":false}, {"is_deleted":true}]}})"_ba));
    QVERIFY(page.isOk());
    QCOMPARE(page->items, QList<DeletedLead>({{1, 5}}));
    QCOMPARE(page->broken.size(), 1);
}

void TestLeadCodec::whatOneReaderRefusesDoesNotStopThePage_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("half a surrogate pair") << R"("name":"\ud83d")"_ba;
    QTest::newRow("a number beyond 64 bits") << R"("score":123456789012345678901234567890)"_ba;
    QTest::newRow("a number beyond doubles in a text") << R"("name":"1e999")"_ba;
}

void TestLeadCodec::whatOneReaderRefusesDoesNotStopThePage()
{
    QFETCH(const QByteArray, members);
    const auto page = leadsFrom(reply(R"({"_embedded":{"leads":[)"_ba + leadJson(members) +
                                      R"(,{"id":502,"pipeline_id":7,)"
                                      R"("status_id":142,"updated_at":77,"name":"Пресс №2"}]}})"_ba),
                                contextIn("Europe/Moscow"_ba));
    QVERIFY2(page.isOk(), page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->items.constLast().name, u"Пресс №2"_s);
}

QTEST_GUILESS_MAIN(TestLeadCodec)
#include "tst_leadcodec.moc"
