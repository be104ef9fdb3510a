// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/codectesting.h"

using namespace Stanko;

/// Envelopes, and everything that is no lead.
class TestCodecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheLastPage_data();
    void knowsTheLastPage();
    void refusesAnEnvelopeOfSomethingElse_data();
    void refusesAnEnvelopeOfSomethingElse();
    void aMissingEntityIsNotFound();
    void readsContacts();
    void readsCompanies();
    void readsTheAccount();
    void refusesAnAccountWithoutAZone_data();
    void refusesAnAccountWithoutAZone();
    void readsPipelines();
    void readsUsers();
    void readsFields();
    void readsNotes();
    void readsEvents();
    void readsReceipts();
};

void TestCodecs::knowsTheLastPage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("hasNext");
    QTest::newRow("next") << R"({"_links":{"next":{"href":"x"}},"_embedded":{"leads":[]}})"_ba << true;
    QTest::newRow("no next") << R"({"_links":{"self":{"href":"x"}},"_embedded":{"leads":[]}})"_ba << false;
    QTest::newRow("no links") << R"({"_embedded":{"leads":[]}})"_ba << false;
    QTest::newRow("null next") << R"({"_links":{"next":null},"_embedded":{"leads":[]}})"_ba << false;
    QTest::newRow("links as a list") << R"({"_links":[],"_embedded":{"leads":[]}})"_ba << false;
    QTest::newRow("204") << QByteArray() << false;
}

void TestCodecs::knowsTheLastPage()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, hasNext);
    const auto page = leadsFrom(reply(body), contextIn("UTC"_ba));
    QVERIFY(page.isOk());
    QCOMPARE(page->hasNext, hasNext);
    QVERIFY(page->items.isEmpty());
}

void TestCodecs::refusesAnEnvelopeOfSomethingElse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("contacts for leads") << R"({"_embedded":{"contacts":[]}})"_ba;
    QTest::newRow("no envelope") << R"({"id":1})"_ba;
    QTest::newRow("a list") << "[]"_ba;
    QTest::newRow("an object for the list") << R"({"_embedded":{"leads":{"id":1}}})"_ba;
}

void TestCodecs::refusesAnEnvelopeOfSomethingElse()
{
    QFETCH(const QByteArray, body);
    const auto page = leadsFrom(reply(body), contextIn("UTC"_ba));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::BadReply);
}

void TestCodecs::aMissingEntityIsNotFound()
{
    QCOMPARE(leadFrom(reply({}), contextIn("UTC"_ba)).error().kind, ErrorKind::NotFound);
    QCOMPARE(contactFrom(reply({})).error().kind, ErrorKind::NotFound);
    QCOMPARE(leadFrom(reply("[]"_ba), contextIn("UTC"_ba)).error().kind, ErrorKind::BadReply);
}

void TestCodecs::readsContacts()
{
    const auto page = contactsFrom(reply(R"({"_embedded":{"contacts":[
        {"id":55001,"name":"Пётр Иванов","first_name":"","last_name":"","updated_at":5,"custom_fields_values":[
            {"field_id":1,"field_code":"EMAIL","values":[{"value":"p@example.org"}]},
            {"field_id":2,"field_code":"PHONE","values":[{"value":" +7 901 000-00-01 ","enum":"MOB"},{"value":""},
                {"value":79010000002}]}],
         "_embedded":{"companies":[{"id":91001}],"tags":[]}},
        {"id":55002,"name":"","first_name":"Анна","last_name":"Мастер","is_deleted":true,"custom_fields_values":null},
        {"name":"никто"}]}})"_ba));
    QVERIFY(page.isOk());
    const Contact first{.id = 55001,
                        .name = u"Пётр Иванов"_s,
                        .phones = {u"+7 901 000-00-01"_s, u"79010000002"_s},
                        .company = 91001,
                        .updatedAt = 5,
                        .isDeleted = false};
    QVERIFY(page->items.value(0) == first);
    QCOMPARE(page->items.value(1).name, u"Анна Мастер"_s);
    QVERIFY(page->items.value(1).isDeleted);
    QCOMPARE(page->broken.size(), 1);
}

void TestCodecs::readsCompanies()
{
    const auto company = companyFrom(reply(R"({"id":91001,"name":"ООО Пример","updated_at":5,"custom_fields_values":[
        {"field_code":"PHONE","values":[{"value":"84950000000"}]}]})"_ba));
    QVERIFY(company.isOk());
    QCOMPARE(company->name, u"ООО Пример"_s);
    QCOMPARE(company->phones, QStringList{u"84950000000"_s});
    QVERIFY(companiesFrom(reply(R"({"_embedded":{"companies":[{"id":1}]}})"_ba)).isOk());
}

void TestCodecs::readsTheAccount()
{
    const auto account = accountFrom(reply(R"({"id":30900111,"name":"Ремонтика","subdomain":"remontika",
        "current_user_id":7100200,"is_api_filter_enabled":true,
        "_embedded":{"datetime_settings":{"timezone":"Europe/Moscow","timezone_offset":"+03:00"}}})"_ba));
    QVERIFY(account.isOk());
    const Account expected{.id = 30900111,
                           .name = u"Ремонтика"_s,
                           .subdomain = u"remontika"_s,
                           .currentUser = 7100200,
                           .timeZoneId = "Europe/Moscow"_ba,
                           .filtersEnabled = true};
    QVERIFY(*account == expected);
}

void TestCodecs::refusesAnAccountWithoutAZone_data()
{
    QTest::addColumn<QByteArray>("embedded");
    QTest::newRow("no settings") << "{}"_ba;
    QTest::newRow("unknown zone") << R"({"datetime_settings":{"timezone":"Moon/Base"}})"_ba;
    QTest::newRow("null") << R"({"datetime_settings":{"timezone":null}})"_ba;
}

void TestCodecs::refusesAnAccountWithoutAZone()
{
    QFETCH(const QByteArray, embedded);
    const auto account = accountFrom(reply(R"({"id":1,"_embedded":)"_ba + embedded + "}"_ba));
    QVERIFY(!account);
    QCOMPARE(account.error().kind, ErrorKind::BadReply);
}

void TestCodecs::readsPipelines()
{
    const auto page = pipelinesFrom(reply(R"({"_total_items":1,"_embedded":{"pipelines":[{"id":4410001,
        "name":"Ремонт","sort":1,"is_main":true,"is_archive":false,"_embedded":{"statuses":[
        {"id":142,"name":"Успешно","sort":10000,"color":"#CCFF66","type":0},
        {"id":40000010,"name":"Неразобранное","sort":10,"color":"#c1c1c1","type":1},
        {"name":"без номера"}]}}]}})"_ba));
    QVERIFY(page.isOk());
    const Pipeline pipeline = page->items.value(0);
    QVERIFY(pipeline.isMain);
    QCOMPARE(pipeline.statuses.size(), 2);
    const PipelineStatus unsorted{
        .id = 40000010, .name = u"Неразобранное"_s, .color = u"#c1c1c1"_s, .sort = 10, .isUnsorted = true};
    QVERIFY(pipeline.statuses.constFirst() == unsorted);
    QCOMPARE(pipeline.statuses.constLast().color, u"#ccff66"_s);
}

void TestCodecs::readsUsers()
{
    const auto page = usersFrom(reply(R"({"_page":1,"_embedded":{"users":[
        {"id":1,"name":"Анна","rights":{"is_active":true}}, {"id":2,"name":"Борис","rights":{"is_active":false}},
        {"id":3,"name":"Вера"}]}})"_ba));
    QVERIFY(page.isOk());
    QCOMPARE(page->items, QList<User>({{1, u"Анна"_s, true}, {2, u"Борис"_s, false}, {3, u"Вера"_s, true}}));
}

void TestCodecs::readsFields()
{
    const auto page = fieldsFrom(reply(R"({"_page":1,"_links":{"next":{"href":"x"}},"_embedded":{"custom_fields":[
        {"id":12,"name":"Модель","code":null,"type":"select","enums":[
            {"id":2,"value":"VMC1000","sort":2},{"id":1,"value":"VMC850","sort":1}]},
        {"id":15,"name":"Дата ТО","code":"NEXT","type":"date","enums":null}]}})"_ba));
    QVERIFY(page.isOk());
    QVERIFY(page->hasNext);
    QCOMPARE(page->items.value(0).enumValues, QStringList({u"VMC850"_s, u"VMC1000"_s}));
    const FieldDefinition date{.id = 15, .name = u"Дата ТО"_s, .code = u"NEXT"_s, .type = u"date"_s, .enumValues = {}};
    QVERIFY(page->items.value(1) == date);
}

void TestCodecs::readsNotes()
{
    const auto page = notesFrom(reply(R"({"_embedded":{"notes":[
        {"id":330001,"entity_id":501,"note_type":"common","params":{"text":"Готово\nSD-1"},"created_by":7,
         "created_at":5,"updated_at":6},
        {"id":330002,"entity_id":501,"note_type":"call_in","params":[]}]}})"_ba));
    QVERIFY(page.isOk());
    const Note first{.id = 330001,
                     .entity = 501,
                     .type = u"common"_s,
                     .text = u"Готово\nSD-1"_s,
                     .createdBy = 7,
                     .createdAt = 5,
                     .updatedAt = 6};
    QVERIFY(page->items.value(0) == first);
    QCOMPARE(page->items.value(1).text, QString());
}

void TestCodecs::readsEvents()
{
    const auto page = eventsFrom(reply(R"({"_embedded":{"events":[
        {"id":"01jgq8m2v5k9y3tq0f6w7n4x1a","type":"lead_deleted","entity_id":501,"entity_type":"lead",
         "created_by":7,"created_at":1767300005,"value_after":[],"value_before":[]},
        {"id":"b","type":"custom_field_value_changed","entity_id":501,"entity_type":"lead","created_at":6,
         "value_after":[{"custom_field_value":{"field_id":15,"text":"x"}}],"value_before":[]},
        {"type":"lead_added"}]}})"_ba));
    QVERIFY(page.isOk());
    const Event deleted{.id = u"01jgq8m2v5k9y3tq0f6w7n4x1a"_s,
                        .type = u"lead_deleted"_s,
                        .entityType = u"lead"_s,
                        .entityId = 501,
                        .createdBy = 7,
                        .createdAt = 1767300005,
                        .field = 0};
    QVERIFY(page->items.value(0) == deleted);
    QCOMPARE(page->items.value(1).field, 15);
    QCOMPARE(page->broken.size(), 1);
}

void TestCodecs::readsReceipts()
{
    QCOMPARE(*postedNoteFrom(reply(R"({"_embedded":{"notes":[{"id":330001,"entity_id":501}]}})"_ba)), 330001);
    QCOMPARE(postedNoteFrom(reply(R"({"_embedded":{"notes":[]}})"_ba)).error().kind, ErrorKind::BadReply);
    QCOMPARE(postedNoteFrom(reply({})).error().kind, ErrorKind::BadReply);
    QCOMPARE(*postedTaskFrom(reply(R"({"_embedded":{"tasks":[{"id":610001,"request_id":"0"}]}})"_ba)), 610001);
    QCOMPARE(postedTaskFrom(reply(R"({"_embedded":{"notes":[{"id":610001}]}})"_ba)).error().kind, ErrorKind::BadReply);
    // An empty result is a list, a filled one an object: neither matters here.
    const auto tasks = tasksFrom(reply(R"({"_embedded":{"tasks":[{"id":610001,"text":"Позвонить\nSD-1","result":[]},
        {"id":610002,"text":null,"result":{"text":"да"}},{"text":"без номера"}]}})"_ba));
    QVERIFY(tasks);
    QCOMPARE(tasks->items.size(), 2);
    QVERIFY(tasks->items.first() == (Task{610001, u"Позвонить\nSD-1"_s}));
    QCOMPARE(tasks->broken.size(), 1);
}

QTEST_GUILESS_MAIN(TestCodecs)
#include "tst_codecs.moc"
