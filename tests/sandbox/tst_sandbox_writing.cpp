// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/practice.h"

#include <QtTest/QTest>

using namespace Stanko::Sandbox;
using namespace Qt::StringLiterals;

/// What a writing client meets: strict validation of whole batches, stage rules, answers without state.
class TestSandboxWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createdLeadsAnswerOnlyIdAndRequestId();
    void changedLeadsAnswerIdAndNewUpdatedAt();
    void invalidMembersAreNamedByPath_data();
    void invalidMembersAreNamedByPath();
    void oneBadEntityRefusesTheWholeBatch();
    void newFieldsAreJudged_data();
    void newFieldsAreJudged();
    void nullMembersOfTheOfficialClientAreAccepted();
    void laxModeAcceptsEchoes();
    void fieldsAreClearedByNullAndNotByEmptyText();
    void wonAndLostKeepThePipelineAndSetClosedAt();
    void anyPatchTakesALeadOutOfUnsorted();
    void pricesAreWholeUnlessMinorUnitsAreOn();
    void tagsAreAddedRemovedAndReplaced();
    void complexMakesLeadContactAndCompanyAtOnce();
    void complexWithMetadataLandsInUnsorted();
    void notesAreFoundByTypeAndTime();
    void tasksAnswerAnEmptyListAsResult();
    void linksAreAsymmetricInTheirMetadata();
    void contactsAreWrittenWithPhones();
    void brokenBodiesAndTooManyEntitiesAreRefused();
    void anUnpaidAccountReadsButDoesNotWrite();
    void writesAreLoggedWithTheirBodies();
    void aPersonEditsThroughTheControlEndpoint();
};

void TestSandboxWriting::createdLeadsAnswerOnlyIdAndRequestId()
{
    Practice practice;
    const Answer answer = practice.post(u"leads"_s, R"([{"name":"Первая","request_id":"local-1"},{"price":5}])");
    QCOMPARE(answer.status, 200);
    const QJsonArray leads = answer.items("leads");
    QCOMPARE(leads.size(), 2);
    QCOMPARE(leads.at(0)[u"request_id"_s].toString(), u"local-1"_s);
    QCOMPARE(leads.at(1)[u"request_id"_s].toString(), u"1"_s);
    QVERIFY(leads.at(0)[u"name"_s].isUndefined());
    const Lead *lead = practice.world.lead(idsOf(leads).first());
    QCOMPARE(lead->pipelineId, 8812345);
    QCOMPARE(lead->statusId, 70000011);
}

void TestSandboxWriting::changedLeadsAnswerIdAndNewUpdatedAt()
{
    Practice practice;
    practice.world.freeze(1800000000);
    const qint64 id = practice.addLead();
    practice.world.advance(30);
    const Answer single = practice.patch(u"leads/%1"_s.arg(id), R"({"name":"Новое имя"})");
    QCOMPARE(single.json().value(u"updated_at"_s).toInteger(), 1800000030);
    const Answer batch = practice.patch(u"leads"_s, R"([{"id":)" + QByteArray::number(id) + R"(,"price":7}])");
    QCOMPARE(idsOf(batch.items("leads")), QList<qint64>{id});
    QCOMPARE(practice.world.lead(id)->name, u"Новое имя"_s);
    QCOMPARE(practice.world.lead(id)->priceMinor, 700);
    QCOMPARE(practice.patch(u"leads/5"_s, "{}").status, 204);
}

void TestSandboxWriting::invalidMembersAreNamedByPath_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("complaint");
    const QByteArray field = R"({"custom_fields_values":[{"field_id":712629,"values":[{"value":"A"}]},)";
    QTest::newRow("foreign field") << field + R"({"field_id":5,"values":[{"value":"x"}]}]})"
                                   << u"NotSupportedChoice custom_fields_values.1.field_id"_s;
    QTest::newRow("echoed field name") << field + R"({"field_id":712631,"field_name":"Модель","values":[]}]})"
                                       << u"FieldNotExpected custom_fields_values.1.field_name"_s;
    QTest::newRow("echoed enum code")
        << QByteArray(R"({"custom_fields_values":[{"field_id":712629,"values":[{"value":"A","enum_code":null}]}]})")
        << u"FieldNotExpected custom_fields_values.0.values.0.enum_code"_s;
    QTest::newRow("number into a text")
        << QByteArray(R"({"custom_fields_values":[{"field_id":712629,"values":[{"value":5}]}]})")
        << u"InvalidType custom_fields_values.0.values.0.value"_s;
    QTest::newRow("unknown choice")
        << QByteArray(R"({"custom_fields_values":[{"field_id":712643,"values":[{"value":"Марс"}]}]})")
        << u"NotSupportedChoice custom_fields_values.0.values.0.value"_s;
    QTest::newRow("date before 1970")
        << QByteArray(R"({"custom_fields_values":[{"field_id":712637,"values":[{"value":-86400000}]}]})")
        << u"InvalidFormat custom_fields_values.0.values.0.value"_s;
    QTest::newRow("date as words")
        << QByteArray(R"({"custom_fields_values":[{"field_id":712637,"values":[{"value":"завтра"}]}]})")
        << u"InvalidType custom_fields_values.0.values.0.value"_s;
    QTest::newRow("unknown stage") << QByteArray(R"({"pipeline_id":8812345,"status_id":1})")
                                   << u"NotSupportedChoice status_id"_s;
    QTest::newRow("stage of another pipeline")
        << QByteArray(R"({"pipeline_id":8812345,"status_id":70000111})") << u"NotSupportedChoice status_id"_s;
    QTest::newRow("unsorted stage") << QByteArray(R"({"pipeline_id":8812345,"status_id":70000010})")
                                    << u"NotSupportedChoice status_id"_s;
    QTest::newRow("price as text") << QByteArray(R"({"price":"100"})") << u"InvalidType price"_s;
    QTest::newRow("price too large") << QByteArray(R"({"price":2147483648})") << u"LessThanOrEqual price"_s;
    QTest::newRow("unknown user") << QByteArray(R"({"responsible_user_id":1})")
                                  << u"NotSupportedChoice responsible_user_id"_s;
    QTest::newRow("unknown member") << QByteArray(R"({"score":1})") << u"FieldNotExpected score"_s;
    QTest::newRow("tag with colour") << QByteArray(R"({"_embedded":{"tags":[{"name":"a","color":null}]}})")
                                     << u"FieldNotExpected _embedded.tags.0.color"_s;
    QTest::newRow("contacts by PATCH") << QByteArray(R"({"_embedded":{"contacts":[{"id":1}]}})")
                                       << u"FieldNotExpected _embedded.contacts"_s;
}

void TestSandboxWriting::invalidMembersAreNamedByPath()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, complaint);
    Practice practice;
    const qint64 id = practice.addLead();
    const Seconds before = practice.world.lead(id)->updatedAt;
    practice.world.advance(100);
    const Answer answer = practice.patch(u"leads/%1"_s.arg(id), body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.type, QByteArray("application/problem+json"));
    QCOMPARE(answer.complaints(), QStringList{complaint});
    QCOMPARE(practice.world.lead(id)->updatedAt, before);
}

void TestSandboxWriting::oneBadEntityRefusesTheWholeBatch()
{
    Practice practice;
    const Answer answer = practice.post(u"leads"_s, R"([{"name":"good"},{"name":5,"request_id":"bad"}])");
    QCOMPARE(answer.status, 400);
    const QJsonArray entities = answer.json().value(u"validation-errors"_s).toArray();
    QCOMPARE(entities.size(), 1);
    QCOMPARE(entities.first()[u"request_id"_s].toString(), u"bad"_s);
    QCOMPARE(practice.world.leads().size(), 0);
}

void TestSandboxWriting::newFieldsAreJudged_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QStringList>("complaints");
    QTest::addColumn<bool>("codesRefused");
    const auto row = [](const char *title, const char *field, const QStringList &complaints, bool codes = false) {
        QTest::newRow(title) << QByteArray(field) << complaints << codes;
    };
    row("a good one", R"({"name":"Модель","type":"text","sort":510,"code":"MODEL"})", {});
    row("no code", R"({"name":"Модель","type":"text"})", {}, true);
    row("no name", R"({"name":" ","type":"text"})", {u"FieldMissing name"_s});
    row("a type of lists", R"({"name":"Цена","type":"price"})", {u"NotSupportedChoice type"_s});
    row("a list without choices", R"({"name":"Да?","type":"select"})", {u"FieldMissing enums"_s});
    row("an unknown key", R"({"name":"Модель","type":"text","id":5})", {u"FieldNotExpected id"_s});
    row("a name that is no text", R"({"name":5,"type":"text"})", {u"InvalidType name"_s, u"FieldMissing name"_s});
    row("a code that is taken", R"({"name":"Метка","type":"text","code":"UTM_SOURCE"})",
        {u"NotSupportedChoice code"_s});
    row("any code", R"({"name":"Модель","type":"text","code":"MODEL"})", {u"NotSupportedChoice code"_s}, true);
}

void TestSandboxWriting::newFieldsAreJudged()
{
    QFETCH(QByteArray, field);
    QFETCH(QStringList, complaints);
    QFETCH(bool, codesRefused);
    Practice practice;
    practice.world.behaviour().fieldCodesRefused = codesRefused;
    const qsizetype before = practice.world.fields().size();
    const Answer answer = practice.post(u"leads/custom_fields"_s, '[' + field + ']');
    QCOMPARE(answer.status, complaints.isEmpty() ? 201 : 400);
    QCOMPARE(answer.complaints(), complaints);
    QCOMPARE(practice.world.fields().size() - before, complaints.isEmpty() ? 1 : 0);
    // Fields that amoCRM brings along stay, and so do those of another kind of entity.
    QCOMPARE(practice.send("DELETE", u"/api/v4/leads/custom_fields/712501"_s).status, 403);
    QCOMPARE(practice.send("DELETE", u"/api/v4/leads/custom_fields/880205"_s).status, 404);
}

void TestSandboxWriting::nullMembersOfTheOfficialClientAreAccepted()
{
    Practice practice;
    const qint64 id = practice.addLead();
    const QByteArray body = R"({"custom_fields_values":[
        {"field_id":712629,"field_code":null,"values":[{"value":"S-1"}]},
        {"field_id":712643,"field_code":null,"values":[{"value":"Пермский край","enum_id":null,"enum_code":null}]}]})";
    QCOMPARE(practice.patch(u"leads/%1"_s.arg(id), body).complaints(), QStringList());
    QCOMPARE(practice.world.fieldText(id, 712629), u"S-1"_s);
}

void TestSandboxWriting::laxModeAcceptsEchoes()
{
    Practice practice;
    practice.world.behaviour().strictValidation = false;
    const qint64 id = practice.addLead();
    const QByteArray body =
        R"({"custom_fields_values":[{"field_id":712629,"field_name":"x","values":[{"value":"S","enum_code":null}]}]})";
    QCOMPARE(practice.patch(u"leads/%1"_s.arg(id), body).status, 200);
}

void TestSandboxWriting::fieldsAreClearedByNullAndNotByEmptyText()
{
    Practice practice;
    const qint64 id = practice.addLead();
    practice.world.setLeadField(id, 712629, u"S-1"_s);
    const auto write = [&](const QByteArray &values) {
        const QByteArray body = R"({"custom_fields_values":[{"field_id":712629,"values":)" + values + "}]}";
        return practice.patch(u"leads/%1"_s.arg(id), body).status;
    };
    QCOMPARE(write(R"([{"value":""}])"), 200);
    QCOMPARE(practice.world.fieldText(id, 712629), u"S-1"_s);
    QCOMPARE(write("null"), 200);
    QCOMPARE(practice.world.fieldText(id, 712629), QString());
    practice.world.setLeadField(id, 712629, u"S-1"_s);
    QCOMPARE(write(R"([{"value":null}])"), 200);
    QCOMPARE(practice.world.fieldText(id, 712629), QString());
}

void TestSandboxWriting::wonAndLostKeepThePipelineAndSetClosedAt()
{
    Practice practice;
    practice.world.freeze(1800000000);
    NewLead given;
    given.pipelineId = 10245926;
    const qint64 id = practice.world.addLead(given);
    practice.world.advance(60);
    QCOMPARE(practice.patch(u"leads/%1"_s.arg(id), R"({"status_id":142})").status, 200);
    QCOMPARE(practice.world.lead(id)->pipelineId, 10245926);
    QCOMPARE(practice.world.lead(id)->closedAt, 1800000060);
    QCOMPARE(practice.patch(u"leads/%1"_s.arg(id), R"({"status_id":70000012})").status, 200);
    QCOMPARE(practice.world.lead(id)->pipelineId, 8812345);
    QCOMPARE(practice.world.lead(id)->closedAt, 0);
    QCOMPARE(practice.patch(u"leads/%1"_s.arg(id), R"({"status_id":143,"loss_reason_id":501})").status, 200);
    QCOMPARE(practice.world.lead(id)->lossReasonId, 501);
    QCOMPARE(practice.post(u"leads"_s, R"([{"status_id":143}])").status, 400);
}

void TestSandboxWriting::anyPatchTakesALeadOutOfUnsorted()
{
    Practice practice;
    NewLead given;
    given.statusId = 70000010;
    const qint64 id = practice.world.addLead(given);
    QCOMPARE(practice.patch(u"leads/%1"_s.arg(id), R"({"name":"Имя"})").status, 200);
    QCOMPARE(practice.world.lead(id)->statusId, 70000011);
    QCOMPARE(practice.world.lead(id)->name, u"Имя"_s);
}

void TestSandboxWriting::pricesAreWholeUnlessMinorUnitsAreOn()
{
    Practice practice;
    const qint64 id = practice.addLead();
    const QString path = u"leads/%1"_s.arg(id);
    QCOMPARE(practice.patch(path, R"({"price":10.5})").complaints(), QStringList{u"InvalidType price"_s});
    practice.world.behaviour().minorUnits = true;
    QCOMPARE(practice.patch(path, R"({"price":10.5})").status, 200);
    const QJsonObject lead = practice.get(path).json();
    QCOMPARE(lead.value(u"price"_s).toInteger(), 10);
    QCOMPARE(lead.value(u"price_with_minor_units"_s).toDouble(), 10.5);
}

void TestSandboxWriting::tagsAreAddedRemovedAndReplaced()
{
    Practice practice;
    const qint64 id = practice.addLead();
    const QString path = u"leads/%1"_s.arg(id);
    const auto names = [&] {
        QStringList list;
        const QJsonArray tags = practice.get(path).items("tags");
        for (const QJsonValue &tag : tags)
            list.append(tag[u"name"_s].toString());
        return list;
    };
    practice.patch(path, R"({"tags_to_add":[{"name":"Сервис"},{"name":"срочно"}]})");
    QCOMPARE(names(), (QStringList{u"Сервис"_s, u"срочно"_s}));
    practice.patch(path, R"({"tags_to_delete":[{"name":"срочно"}]})");
    QCOMPARE(names(), QStringList{u"Сервис"_s});
    practice.patch(path, R"({"_embedded":{"tags":[{"name":"другой"}]}})");
    QCOMPARE(names(), QStringList{u"другой"_s});
    practice.patch(path, R"({"_embedded":{"tags":null}})");
    QCOMPARE(names(), QStringList());
}

void TestSandboxWriting::complexMakesLeadContactAndCompanyAtOnce()
{
    Practice practice;
    const Answer answer = practice.post(u"leads/complex"_s, R"([{"name":"Заявка","request_id":"r-1",
        "pipeline_id":8812345,"status_id":70000012,
        "_embedded":{"contacts":[{"name":"Фланцев Глеб","custom_fields_values":[
            {"field_code":"PHONE","values":[{"value":"+7 000","enum_code":"MOB"}]}]}],
            "companies":[{"name":"ООО «ТехноФланец»"}]}}])");
    QCOMPARE(answer.status, 200);
    const QJsonArray made = QJsonDocument::fromJson(answer.body).array();
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first()[u"request_id"_s][0].toString(), u"r-1"_s);
    const Lead *lead = practice.world.lead(made.first()[u"id"_s].toInteger());
    QCOMPARE(lead->statusId, 70000012);
    QCOMPARE(lead->contacts.first().id, made.first()[u"contact_id"_s].toInteger());
    QCOMPARE(lead->companyId, made.first()[u"company_id"_s].toInteger());
    const Answer known = practice.post(u"leads/complex"_s, R"([{"name":"Вторая","_embedded":{"contacts":[{"id":)" +
                                                               QByteArray::number(lead->contacts.first().id) + "}]}}]");
    QCOMPARE(known.status, 200);
    QCOMPARE(practice.world.contacts().size(), 1);
}

void TestSandboxWriting::complexWithMetadataLandsInUnsorted()
{
    Practice practice;
    const Answer answer = practice.post(u"leads/complex"_s, R"([{"name":"Заявка","status_id":70000012,
        "_embedded":{"metadata":{"category":"forms","form_id":"f"},"contacts":[{"name":"Фланцев Глеб"}]}}])");
    QCOMPARE(answer.status, 200);
    const QJsonArray made = QJsonDocument::fromJson(answer.body).array();
    QCOMPARE(practice.world.lead(made.first()[u"id"_s].toInteger())->statusId, 70000010);
    QCOMPARE(practice.get(u"leads/unsorted"_s).items("unsorted").size(), 1);
}

void TestSandboxWriting::notesAreFoundByTypeAndTime()
{
    Practice practice;
    practice.world.freeze(1800000000);
    const qint64 id = practice.addLead();
    const QString path = u"leads/%1/notes"_s.arg(id);
    QCOMPARE(practice.post(path, R"({"note_type":"common","params":{"text":"a"}})").status, 400);
    const Answer made = practice.post(path, R"([{"note_type":"common","params":{"text":"Сделано"},"request_id":"n"}])");
    QCOMPARE(made.items("notes").first()[u"request_id"_s].toString(), u"n"_s);
    QCOMPARE(practice.post(path, R"([{"note_type":"common","params":{}}])").complaints(),
             QStringList{u"FieldMissing params.text"_s});
    QCOMPARE(practice.post(path, R"([{"note_type":"call_in","params":{"phone":"1"}}])").status, 400);
    QCOMPARE(practice.post(u"leads/notes"_s, R"([{"note_type":"common","params":{"text":"x"}}])").status, 400);
    QCOMPARE(practice.world.notesOf(id).size(), 1);
    practice.world.advance(10);
    practice.world.addNote(u"leads"_s, id, u"позже"_s);
    QCOMPARE(practice.get(path + u"?filter[updated_at][from]=1800000010"_s).items("notes").size(), 1);
    QCOMPARE(practice.get(u"leads/notes?filter[updated_at]=1800000000"_s).items("notes").size(), 1);
    QCOMPARE(practice.get(path + u"?filter[note_type]=call_in"_s).status, 204);
    const qint64 noteId = idsOf(made.items("notes")).first();
    QCOMPARE(practice.get(u"leads/notes/%1"_s.arg(noteId)).json()[u"params"_s][u"text"_s].toString(), u"Сделано"_s);
    const QByteArray edited = R"({"params":{"text":"Исправлено"}})";
    QCOMPARE(practice.patch(u"leads/%1/notes/%2"_s.arg(id).arg(noteId), edited).status, 200);
    QCOMPARE(practice.world.notesOf(id).first().params.value(u"text"_s).toString(), u"Исправлено"_s);
}

void TestSandboxWriting::tasksAnswerAnEmptyListAsResult()
{
    Practice practice;
    const qint64 id = practice.addLead();
    const QByteArray lead = QByteArray::number(id);
    QCOMPARE(practice.post(u"tasks"_s, R"([{"text":"без срока"}])").complaints(),
             QStringList{u"FieldMissing complete_till"_s});
    const Answer made = practice.post(u"tasks"_s, R"([{"text":"Позвонить","complete_till":1900000000,"entity_id":)" +
                                                      lead + R"(,"entity_type":"leads"}])");
    QCOMPARE(made.status, 200);
    const qint64 task = idsOf(made.items("tasks")).first();
    QVERIFY(practice.get(u"tasks/%1"_s.arg(task)).json().value(u"result"_s).isArray());
    QCOMPARE(practice.get(u"leads/%1"_s.arg(id)).json().value(u"closest_task_at"_s).toInteger(), 1900000000);
    const QByteArray done = R"({"is_completed":true,"result":{"text":"Дозвонились"}})";
    QCOMPARE(practice.patch(u"tasks/%1"_s.arg(task), done).status, 200);
    QCOMPARE(practice.get(u"tasks?filter[is_completed]=0"_s).status, 204);
    QCOMPARE(practice.get(u"tasks/%1"_s.arg(task)).json()[u"result"_s][u"text"_s].toString(), u"Дозвонились"_s);
}

void TestSandboxWriting::linksAreAsymmetricInTheirMetadata()
{
    Practice practice;
    const qint64 id = practice.addLead();
    const QByteArray contact = QByteArray::number(practice.world.addContact(u"Втулкин Денис"_s, {}));
    const QByteArray item = R"([{"to_entity_id":)" + contact + R"(,"to_entity_type":"contacts","metadata":)";
    QCOMPARE(practice.post(u"leads/%1/link"_s.arg(id), item + R"({"main":true}}])").complaints(),
             QStringList{u"FieldNotExpected metadata.main"_s});
    QCOMPARE(practice.post(u"leads/%1/link"_s.arg(id), item + R"({"is_main":true}}])").status, 200);
    const QJsonArray links = practice.get(u"leads/links?filter[entity_id][]=%1"_s.arg(id)).items("links");
    QCOMPARE(links.size(), 1);
    QVERIFY(links.first()[u"metadata"_s][u"main_contact"_s].toBool());
    QCOMPARE(practice.post(u"leads/%1/unlink"_s.arg(id), item + "null}]").status, 204);
    QVERIFY(practice.world.lead(id)->contacts.isEmpty());
}

void TestSandboxWriting::contactsAreWrittenWithPhones()
{
    Practice practice;
    const Answer made = practice.post(u"contacts"_s, R"([{"first_name":"Глеб","last_name":"Фланцев",
        "custom_fields_values":[{"field_code":"PHONE","values":[{"value":"+7 1","enum_code":"MOB"},
                                                                {"value":"+7 2","enum_code":"WORK"}]}]}])");
    QCOMPARE(made.complaints(), QStringList());
    const qint64 id = idsOf(made.items("contacts")).first();
    QJsonObject contact = practice.get(u"contacts/%1"_s.arg(id)).json();
    QCOMPARE(contact.value(u"name"_s).toString(), u"Глеб Фланцев"_s);
    QCOMPARE(contact[u"custom_fields_values"_s][0][u"values"_s].toArray().size(), 2);
    const QByteArray body = R"({"custom_fields_values":[{"field_code":"PHONE","values":[{"value":"+7 3"}]}]})";
    QCOMPARE(practice.patch(u"contacts/%1"_s.arg(id), body).status, 200);
    contact = practice.get(u"contacts/%1"_s.arg(id)).json();
    QCOMPARE(contact[u"custom_fields_values"_s][0][u"values"_s].toArray().size(), 1);
}

void TestSandboxWriting::brokenBodiesAndTooManyEntitiesAreRefused()
{
    Practice practice;
    QCOMPARE(practice.post(u"leads"_s, "[{").status, 400);
    QByteArray many = "[";
    for (int i = 0; i < 251; ++i)
        many += i == 0 ? "{}" : ",{}";
    QCOMPARE(practice.post(u"leads"_s, many + ']').status, 422);
    QCOMPARE(practice.world.leads().size(), 0);
}

void TestSandboxWriting::anUnpaidAccountReadsButDoesNotWrite()
{
    Practice practice;
    practice.world.behaviour().accountUnpaid = true;
    QCOMPARE(practice.post(u"leads"_s, "[{}]").status, 402);
    QCOMPARE(practice.get(u"account"_s).status, 200);
}

void TestSandboxWriting::writesAreLoggedWithTheirBodies()
{
    Practice practice;
    const qint64 id = practice.addLead();
    const QByteArray body = R"({"name":"x"})";
    practice.patch(u"leads/%1"_s.arg(id), body);
    practice.get(u"leads"_s);
    QCOMPARE(practice.world.log().writes().size(), 1);
    QCOMPARE(practice.world.log().writes().first().body, body);
    QCOMPARE(practice.world.log().count(u"PATCH /api/v4/leads/{id}"_s), 1);
    QCOMPARE(practice.world.log().count(), 2);
    QVERIFY(practice.world.log().maxInAnySecond() <= 2);
}

void TestSandboxWriting::aPersonEditsThroughTheControlEndpoint()
{
    Practice practice;
    const qint64 id = practice.addLead();
    const QByteArray body = R"({"name":"Правка","price":9,"fields":{"712629":"S-9","712637":"2027-02-03"}})";
    QCOMPARE(practice.control("PATCH", u"leads/%1"_s.arg(id), body).status, 200);
    QCOMPARE(practice.world.fieldText(id, 712629), u"S-9"_s);
    QCOMPARE(practice.world.fieldDay(id, 712637), QDate(2027, 2, 3));
    QCOMPARE(practice.world.lead(id)->priceMinor, 900);
    QCOMPARE(practice.control("DELETE", u"leads/%1"_s.arg(id)).status, 200);
    QCOMPARE(practice.control("POST", u"leads/%1/restore"_s.arg(id)).status, 200);
    QCOMPARE(practice.control("POST", u"settings"_s, R"({"zone":"Nowhere/None"})").status, 400);
    const Answer settings = practice.control("POST", u"settings"_s, R"({"filters":true,"zone":"Asia/Omsk"})");
    QVERIFY(settings.json().value(u"filters"_s).toBool());
    QCOMPARE(practice.world.account().zone, QByteArray("Asia/Omsk"));
    QCOMPARE(practice.control("GET", u"nothing"_s).status, 404);
    QCOMPARE(practice.world.log().count(), 0);
}

QTEST_GUILESS_MAIN(TestSandboxWriting)
#include "tst_sandbox_writing.moc"
