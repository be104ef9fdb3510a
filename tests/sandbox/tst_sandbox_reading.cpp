// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/practice.h"

#include "app/sandbox/demofleet.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Stanko::Sandbox;
using namespace Qt::StringLiterals;

/// What a reading client meets: envelope, pages, filters that may be off, empty answers, rights and tokens.
class TestSandboxReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accountTellsZoneAndFilterSwitch();
    void everyPipelineHasWonLostAndItsOwnUnsortedStage();
    void leadFieldsComeFiftyAPageAndTheImportantOnesLast();
    void usersAreForAdministratorsOnly();
    void unknownOrRevokedOrExpiredTokenIs401();
    void emptyListAndUnknownIdAre204WithoutBytes_data();
    void emptyListAndUnknownIdAre204WithoutBytes();
    void pagesEndWithoutNextAndThen204();
    void limitsAreClamped();
    void anEditBetweenPagesShiftsRows();
    void filtersAreIgnoredUntilPaidFor();
    void paidFiltersSelect_data();
    void paidFiltersSelect();
    void orderWorksWithoutTheOption_data();
    void orderWorksWithoutTheOption();
    void searchFindsSerialsAndPhones();
    void withDecidesWhatIsEmbedded();
    void deletedLeadsAreInTheTrashListAndInEventsOnly();
    void eventsComeNewestFirstAndAtMostAHundred();
    void dateFieldsComeAsMidnightOfTheAccountZone_data();
    void dateFieldsComeAsMidnightOfTheAccountZone();
    void emptyFieldsAreNullAndValuesKeepTheirTypes();
    void contactsOfIncomingLeadsAreHiddenUntilAccepted();
    void catalogsAreAbsentUntilSwitchedOn();
    void wrongMethodAndUnknownAddressAreProblems();
};

void TestSandboxReading::accountTellsZoneAndFilterSwitch()
{
    Practice practice;
    QVERIFY(practice.isListening);
    practice.world.setZone("Asia/Yekaterinburg");
    const Answer answer = practice.get(u"account?with=datetime_settings,is_api_filter_enabled"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.type, QByteArray("application/hal+json"));
    QVERIFY(answer.headers.contains("x-request-id"));
    QVERIFY(answer.headers.contains("date"));
    QCOMPARE(answer.json().value(u"is_api_filter_enabled"_s).toBool(true), false);
    const QJsonValue settings = answer.json().value(u"_embedded"_s)[u"datetime_settings"_s];
    QCOMPARE(settings[u"timezone"_s].toString(), u"Asia/Yekaterinburg"_s);
    QCOMPARE(settings[u"timezone_offset"_s].toString(), u"+05:00"_s);
    QVERIFY(!practice.get(u"account"_s).json().contains(u"is_api_filter_enabled"_s));
}

void TestSandboxReading::everyPipelineHasWonLostAndItsOwnUnsortedStage()
{
    Practice practice;
    const QJsonArray pipelines = practice.get(u"leads/pipelines"_s).items("pipelines");
    QCOMPARE(pipelines.size(), 3);
    QSet<qint64> unsorted;
    for (const QJsonValue &pipeline : pipelines) {
        QList<qint64> ids;
        const QJsonArray statuses = pipeline[u"_embedded"_s][u"statuses"_s].toArray();
        for (const QJsonValue &status : statuses) {
            ids.append(status[u"id"_s].toInteger());
            if (status[u"type"_s].toInt() == 1)
                unsorted.insert(status[u"id"_s].toInteger());
        }
        QVERIFY(ids.contains(142));
        QVERIFY(ids.contains(143));
    }
    QCOMPARE(unsorted.size(), 3);
    QCOMPARE(practice.get(u"leads/pipelines/77"_s).status, 404);
}

void TestSandboxReading::leadFieldsComeFiftyAPageAndTheImportantOnesLast()
{
    Practice practice;
    const Answer first = practice.get(u"leads/custom_fields?limit=250"_s);
    QCOMPARE(first.items("custom_fields").size(), 50);
    QVERIFY(first.json().value(u"_total_items"_s).toInt() > 120);
    QVERIFY(!idsOf(first.items("custom_fields")).contains(712629));
    QVERIFY(idsOf(practice.get(u"leads/custom_fields?page=3"_s).items("custom_fields")).contains(712629));
    QCOMPARE(practice.get(u"leads/custom_fields?page=4"_s).status, 204);
}

void TestSandboxReading::usersAreForAdministratorsOnly()
{
    Practice practice;
    QCOMPARE(practice.get(u"users"_s).items("users").size(), 1);
    const QString limited = practice.world.issueToken(1000, false);
    QCOMPARE(practice.send("GET", u"/api/v4/users"_s, {}, limited).status, 403);
    QCOMPARE(practice.send("GET", u"/api/v4/account"_s, {}, limited).status, 200);
}

void TestSandboxReading::unknownOrRevokedOrExpiredTokenIs401()
{
    Practice practice;
    const auto probe = [&](const QString &token) { return practice.send("GET", u"/api/v4/account"_s, {}, token); };
    const Answer unknown = probe(u"nonsense"_s);
    QCOMPARE(unknown.status, 401);
    QCOMPARE(unknown.type, QByteArray("application/problem+json"));
    const QString token = practice.world.issueToken(60);
    QCOMPARE(token.count(u'.'), 2);
    const QByteArray claims = QByteArray::fromBase64(token.section(u'.', 1, 1).toLatin1(),
                                                     QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const qint64 expires = QJsonDocument::fromJson(claims).object().value(u"exp"_s).toInteger();
    QVERIFY(expires > practice.world.now());
    QCOMPARE(probe(token).status, 200);
    practice.world.advance(61);
    QCOMPARE(probe(token).status, 401);
    const QString other = practice.world.issueToken(60);
    practice.world.revokeToken(other);
    QCOMPARE(probe(other).status, 401);
    const QString foreign = practice.world.issueToken(60);
    practice.world.tokens().last().accountId = 1;
    QCOMPARE(probe(foreign).status, 401);
}

void TestSandboxReading::emptyListAndUnknownIdAre204WithoutBytes_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"leads", "leads/5", "contacts", "contacts/5", "companies/5", "tasks", "events", "leads/notes", "leads/tags",
          "leads/unsorted", "sources", "catalogs", "webhooks", "leads?page=9", "leads?with=only_deleted"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestSandboxReading::emptyListAndUnknownIdAre204WithoutBytes()
{
    QFETCH(QString, path);
    Practice practice;
    const Answer answer = practice.get(path);
    QCOMPARE(answer.status, 204);
    QVERIFY(answer.body.isEmpty());
    QVERIFY(answer.type.isEmpty());
}

void TestSandboxReading::pagesEndWithoutNextAndThen204()
{
    Practice practice;
    QList<qint64> made;
    for (int i = 0; i < 7; ++i)
        made.append(practice.addLead());
    QList<qint64> read;
    for (int page = 1; page <= 3; ++page) {
        const Answer answer = practice.get(u"leads?limit=3&order[id]=asc&page=%1"_s.arg(page));
        QCOMPARE(answer.hasNext(), page < 3);
        read += idsOf(answer.items("leads"));
    }
    QCOMPARE(read, made);
    QCOMPARE(practice.get(u"leads?limit=3&order[id]=asc&page=4"_s).status, 204);
    practice.world.behaviour().linkToEmptyPage = true;
    QVERIFY(practice.get(u"leads?limit=3&order[id]=asc&page=3"_s).hasNext());
}

void TestSandboxReading::limitsAreClamped()
{
    Practice practice;
    for (int i = 0; i < 260; ++i)
        practice.addLead();
    QCOMPARE(practice.get(u"leads"_s).items("leads").size(), 50);
    QCOMPARE(practice.get(u"leads?limit=1000"_s).items("leads").size(), 250);
    QCOMPARE(practice.get(u"events?limit=100"_s).items("events").size(), 100);
    QCOMPARE(practice.get(u"events?limit=250"_s).items("events").size(), 50);
}

void TestSandboxReading::anEditBetweenPagesShiftsRows()
{
    Practice practice;
    practice.world.freeze(1800000000);
    QList<qint64> made;
    for (int i = 0; i < 4; ++i) {
        made.append(practice.addLead());
        practice.world.advance(1);
    }
    const QString path = u"leads?limit=2&order[updated_at]=asc&page=%1"_s;
    QCOMPARE(idsOf(practice.get(path.arg(1)).items("leads")), (QList<qint64>{made.at(0), made.at(1)}));
    practice.world.editLead(made.at(0), [](Lead &lead) { lead.name = u"changed meanwhile"_s; });
    // The third row has moved into the page that was read already.
    QCOMPARE(idsOf(practice.get(path.arg(2)).items("leads")), (QList<qint64>{made.at(3), made.at(0)}));
}

void TestSandboxReading::filtersAreIgnoredUntilPaidFor()
{
    Practice practice;
    const qint64 wanted = practice.addLead();
    practice.addLead();
    const QString path = u"leads?filter[id][]=%1"_s.arg(wanted);
    QCOMPARE(practice.get(path).items("leads").size(), 2);
    practice.world.behaviour().filtersOn = true;
    QCOMPARE(idsOf(practice.get(path).items("leads")), QList<qint64>{wanted});
}

void TestSandboxReading::paidFiltersSelect_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QList<int>>("expected");
    const QString pair = u"filter[statuses][0][pipeline_id]=8812345&filter[statuses][0][status_id]=142"_s;
    QTest::newRow("changed since") << u"filter[updated_at][from]=1800000200"_s << QList<int>{2, 3};
    QTest::newRow("changed since, in that order")
        << u"filter[updated_at][from]=1800000200&order[updated_at]=asc"_s << QList<int>{2, 3};
    QTest::newRow("both bounds count") << u"filter[updated_at][from]=1800000100&filter[updated_at][to]=1800000200"_s
                                       << QList<int>{1, 2};
    QTest::newRow("a scalar finds nothing") << u"filter[updated_at]=1800000200"_s << QList<int>{};
    QTest::newRow("won in the main pipeline") << pair << QList<int>{1};
    QTest::newRow("pipeline") << u"filter[pipeline_id][]=10245926"_s << QList<int>{3};
    QTest::newRow("text of a field") << u"filter[custom_fields_values][712629][]=AB-1"_s << QList<int>{2};
    QTest::newRow("name") << u"filter[name]=zero"_s << QList<int>{0};
    QTest::newRow("price range") << u"filter[price][from]=300"_s << QList<int>{3};
}

void TestSandboxReading::paidFiltersSelect()
{
    QFETCH(QString, filter);
    QFETCH(QList<int>, expected);
    Practice practice;
    practice.world.behaviour().filtersOn = true;
    QList<qint64> made;
    for (int i = 0; i < 4; ++i) {
        NewLead lead;
        lead.name = i == 0 ? u"zero"_s : u"other"_s;
        lead.price = 100 * i;
        lead.createdAt = 1800000000 + 100 * i;
        lead.statusId = i == 1 || i == 3 ? kStatusWon : 0;
        lead.pipelineId = i == 3 ? 10245926 : 0;
        lead.serial = i == 2 ? u"AB-1"_s : QString();
        made.append(practice.world.addLead(lead));
    }
    QList<qint64> wanted;
    for (const int index : expected)
        wanted.append(made.at(index));
    QList<qint64> found = idsOf(practice.get(u"leads?"_s + filter).items("leads"));
    std::sort(found.begin(), found.end());
    QCOMPARE(found, wanted);
}

void TestSandboxReading::orderWorksWithoutTheOption_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("id up") << u"order[id]=asc"_s << QList<int>{0, 1, 2};
    QTest::newRow("id down") << u"order%5Bid%5D=desc"_s << QList<int>{2, 1, 0};
    QTest::newRow("created up") << u"order[created_at]=asc"_s << QList<int>{1, 0, 2};
    QTest::newRow("changed down") << u"order[updated_at]=desc"_s << QList<int>{1, 2, 0};
}

void TestSandboxReading::orderWorksWithoutTheOption()
{
    QFETCH(QString, order);
    QFETCH(QList<int>, expected);
    Practice practice;
    const Seconds created[] = {1800000100, 1800000000, 1800000200};
    const Seconds updated[] = {1800000300, 1800000500, 1800000400};
    QList<qint64> made;
    for (int i = 0; i < 3; ++i) {
        NewLead lead;
        lead.createdAt = created[i];
        lead.updatedAt = updated[i];
        made.append(practice.world.addLead(lead));
    }
    QList<qint64> wanted;
    for (const int index : expected)
        wanted.append(made.at(index));
    QCOMPARE(idsOf(practice.get(u"leads?"_s + order).items("leads")), wanted);
}

void TestSandboxReading::searchFindsSerialsAndPhones()
{
    Practice practice;
    NewLead lead;
    lead.serial = u"16К20Ф3 № 10482"_s;
    const qint64 id = practice.world.addLead(lead);
    practice.addLead(u"other"_s);
    QCOMPARE(idsOf(practice.get(u"leads?query=10482"_s).items("leads")), QList<qint64>{id});
    const qint64 contact = practice.world.addContact(u"Фланцев Глеб"_s, u"+7 (000) 000-00-42"_s);
    practice.world.addContact(u"Втулкин Денис"_s, u"+7 (000) 000-00-43"_s);
    QCOMPARE(idsOf(practice.get(u"contacts?query=70000000042"_s).items("contacts")), QList<qint64>{contact});
    QCOMPARE(idsOf(practice.get(u"contacts?query=%2B70000000042"_s).items("contacts")), QList<qint64>{contact});
}

void TestSandboxReading::withDecidesWhatIsEmbedded()
{
    Practice practice;
    NewLead lead;
    lead.companyId = practice.world.addCompany(u"ООО «ТехноФланец»"_s);
    lead.contactId = practice.world.addContact(u"Фланцев Глеб"_s, {}, lead.companyId);
    const qint64 id = practice.world.addLead(lead);
    const QString path = u"leads/%1"_s.arg(id);
    const QJsonObject plain = practice.get(path).json().value(u"_embedded"_s).toObject();
    QVERIFY(!plain.contains(u"contacts"_s));
    QCOMPARE(idsOf(plain.value(u"companies"_s).toArray()), QList<qint64>{lead.companyId});
    const QJsonArray contacts = practice.get(path + u"?with=contacts"_s).items("contacts");
    QCOMPARE(idsOf(contacts), QList<qint64>{lead.contactId});
    QVERIFY(contacts.first()[u"is_main"_s].toBool());
    QVERIFY(contacts.first()[u"name"_s].isUndefined());
    const Answer contact = practice.get(u"contacts/%1?with=leads"_s.arg(lead.contactId));
    QCOMPARE(idsOf(contact.items("leads")), QList<qint64>{id});
}

void TestSandboxReading::deletedLeadsAreInTheTrashListAndInEventsOnly()
{
    Practice practice;
    const qint64 id = practice.addLead(u"to be thrown away"_s);
    practice.world.deleteLead(id);
    QCOMPARE(practice.get(u"leads"_s).status, 204);
    const QJsonArray trash = practice.get(u"leads?with=only_deleted"_s).items("leads");
    QCOMPARE(idsOf(trash), QList<qint64>{id});
    QVERIFY(trash.first()[u"name"_s].isNull());
    QVERIFY(trash.first()[u"is_deleted"_s].toBool());
    QVERIFY(practice.get(u"leads/%1"_s.arg(id)).json().value(u"is_deleted"_s).toBool());
    practice.world.restoreLead(id);
    QCOMPARE(idsOf(practice.get(u"leads"_s).items("leads")), QList<qint64>{id});
    const QJsonArray events =
        practice.get(u"events?filter[type]=lead_deleted,lead_restored&filter[entity][]=lead"_s).items("events");
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.first()[u"type"_s].toString(), u"lead_restored"_s);
    const qint64 other = practice.addLead();
    practice.world.mergeLeads(id, other);
    QCOMPARE(practice.get(u"leads/%1"_s.arg(id)).status, 204);
    QCOMPARE(practice.get(u"events?filter[type][]=entity_merged"_s).items("events").size(), 1);
}

void TestSandboxReading::eventsComeNewestFirstAndAtMostAHundred()
{
    Practice practice;
    practice.world.freeze(1800000000);
    const qint64 id = practice.addLead();
    practice.world.advance(10);
    practice.world.moveLead(id, 8812345, 70000013);
    practice.world.advance(10);
    practice.world.setLeadDay(id, 712637, QDate(2027, 5, 1));
    const QJsonArray all = practice.get(u"events"_s).items("events");
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(0)[u"type"_s].toString(), u"custom_field_712637_value_changed"_s);
    QCOMPARE(all.at(1)[u"type"_s].toString(), u"lead_status_changed"_s);
    QCOMPARE(all.at(1)[u"value_after"_s][0][u"lead_status"_s][u"id"_s].toInteger(), 70000013);
    QCOMPARE(all.at(0)[u"entity_type"_s].toString(), u"lead"_s);
    QCOMPARE(all.at(0)[u"id"_s].toString().size(), 26);
    QCOMPARE(practice.get(u"events?filter[created_at][from]=1800000010"_s).items("events").size(), 2);
    QCOMPARE(practice.get(u"events?filter[created_at]=1800000010"_s).items("events").size(), 1);
    QCOMPARE(practice.get(u"events/types"_s).status, 200);
}

void TestSandboxReading::dateFieldsComeAsMidnightOfTheAccountZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<qint64>("sent");
    QTest::addColumn<qint64>("expected");
    // 19 October 2021, 00:00 UTC: the same day east of Greenwich, the day before in the west.
    QTest::newRow("Moscow") << QByteArray("Europe/Moscow") << qint64(1634601600) << qint64(1634590800);
    QTest::newRow("Kamchatka") << QByteArray("Asia/Kamchatka") << qint64(1634601600) << qint64(1634558400);
    QTest::newRow("New York") << QByteArray("America/New_York") << qint64(1634601600) << qint64(1634529600);
}

void TestSandboxReading::dateFieldsComeAsMidnightOfTheAccountZone()
{
    QFETCH(QByteArray, zone);
    QFETCH(qint64, sent);
    QFETCH(qint64, expected);
    Practice practice;
    practice.world.setZone(zone);
    const qint64 id = practice.addLead();
    const QByteArray body =
        R"({"custom_fields_values":[{"field_id":712637,"values":[{"value":)" + QByteArray::number(sent) + "}]}]}";
    QCOMPARE(practice.patch(u"leads/%1"_s.arg(id), body).status, 200);
    const QJsonObject lead = practice.get(u"leads/%1"_s.arg(id)).json();
    QCOMPARE(lead[u"custom_fields_values"_s][0][u"values"_s][0][u"value"_s].toInteger(), expected);
}

void TestSandboxReading::emptyFieldsAreNullAndValuesKeepTheirTypes()
{
    Practice practice;
    const qint64 id = practice.addLead();
    QVERIFY(practice.get(u"leads/%1"_s.arg(id)).json().value(u"custom_fields_values"_s).isNull());
    const QByteArray body = R"({"custom_fields_values":[
        {"field_id":712649,"values":[{"value":"1500.5"}]},
        {"field_id":712643,"values":[{"value":"Пермский край"}]},
        {"field_id":712655,"values":[{"value":true}]},
        {"field_id":712653,"values":[{"value":1800000001}]}]})";
    QCOMPARE(practice.patch(u"leads/%1"_s.arg(id), body).complaints(), QStringList());
    const QJsonArray fields = practice.get(u"leads/%1"_s.arg(id)).json().value(u"custom_fields_values"_s).toArray();
    QCOMPARE(fields.size(), 4);
    QCOMPARE(fields.at(0)[u"values"_s][0][u"value"_s].toString(), u"1500.5"_s);
    QCOMPARE(fields.at(1)[u"values"_s][0][u"value"_s].toString(), u"Пермский край"_s);
    QVERIFY(fields.at(1)[u"values"_s][0][u"enum_id"_s].toInteger() > 0);
    QVERIFY(fields.at(2)[u"values"_s][0][u"value"_s].toBool());
    QCOMPARE(fields.at(3)[u"values"_s][0][u"value"_s].toInteger(), 1800000001);
}

void TestSandboxReading::contactsOfIncomingLeadsAreHiddenUntilAccepted()
{
    Practice practice;
    const Answer made = practice.post(u"leads/unsorted/forms"_s, R"([{"request_id":"r","source_uid":"s",
        "source_name":"Форма","pipeline_id":8812346,"metadata":{"form_id":"f"},
        "_embedded":{"leads":[{"name":"С сайта"}],"contacts":[{"name":"Фланцев Глеб"}]}}])");
    QCOMPARE(made.status, 200);
    const QString uid = made.items("unsorted").first()[u"uid"_s].toString();
    const qint64 leadId = made.items("unsorted").first()[u"_embedded"_s][u"leads"_s][0][u"id"_s].toInteger();
    QCOMPARE(practice.get(u"contacts"_s).status, 204);
    const QJsonObject incoming = practice.get(u"leads"_s).items("leads").first().toObject();
    QCOMPARE(incoming.value(u"status_id"_s).toInteger(), 70000110);
    QCOMPARE(practice.get(u"leads/unsorted"_s).items("unsorted").size(), 1);
    QCOMPARE(practice.post(u"leads/unsorted/none/accept"_s, "{}").status, 404);
    QCOMPARE(practice.post(u"leads/unsorted/%1/accept"_s.arg(uid), "{}").status, 200);
    QCOMPARE(practice.get(u"contacts"_s).items("contacts").size(), 1);
    QCOMPARE(practice.world.lead(leadId)->statusId, 70000111);
    QCOMPARE(practice.get(u"leads/unsorted"_s).status, 204);
    QCOMPARE(practice.get(u"leads/unsorted/summary"_s).json().value(u"accepted"_s).toInt(), 1);
}

void TestSandboxReading::catalogsAreAbsentUntilSwitchedOn()
{
    Practice practice;
    QCOMPARE(practice.get(u"catalogs"_s).status, 204);
    const qint64 id = practice.world.addProductList();
    QCOMPARE(idsOf(practice.get(u"catalogs"_s).items("catalogs")), QList<qint64>{id});
    const QString path = u"catalogs/%1/elements"_s.arg(id);
    const Answer made = practice.post(path, R"([{"name":"Фильтр СОЖ","custom_fields_values":[
        {"field_code":"SKU","values":[{"value":"F-100"}]},{"field_code":"PRICE","values":[{"value":"5200"}]}]}])");
    QCOMPARE(made.complaints(), QStringList());
    QVERIFY(made.items("elements").first()[u"request_id"_s].isDouble());
    QCOMPARE(made.items("elements").first()[u"name"_s].toString(), u"Фильтр СОЖ"_s);
    QCOMPARE(practice.get(path + u"?query=F-100"_s).items("elements").size(), 1);
}

void TestSandboxReading::wrongMethodAndUnknownAddressAreProblems()
{
    Practice practice;
    QCOMPARE(practice.send("DELETE", u"/api/v4/leads/5"_s).status, 405);
    QCOMPARE(practice.get(u"nothing"_s).status, 404);
    QCOMPARE(practice.get(u"leads/pipelines/1"_s).type, QByteArray("application/problem+json"));
}

QTEST_GUILESS_MAIN(TestSandboxReading)
#include "tst_sandbox_reading.moc"
