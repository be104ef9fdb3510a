// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/requests.h"
#include "crm/api/token.h"

#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

class TestRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAskForExactlyWhatIsNeeded_data();
    void readsAskForExactlyWhatIsNeeded();
    void writesSendExactlyWhatChanges_data();
    void writesSendExactlyWhatChanges();
    void aDayIsSentAsNoonInTheAccountsZone_data();
    void aDayIsSentAsNoonInTheAccountsZone();
    void encodesWhatAServerWouldMisread();
    void staysOnTheConfiguredHost_data();
    void staysOnTheConfiguredHost();
    void knowsWhichBaseUrlsMaySeeAToken_data();
    void knowsWhichBaseUrlsMaySeeAToken();
    void decodesTheEndOfAToken_data();
    void decodesTheEndOfAToken();
};

void TestRequests::readsAskForExactlyWhatIsNeeded_data()
{
    using namespace Requests;
    QTest::addColumn<AmoRequest>("request");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("account") << account() << "/api/v4/account?with=datetime_settings%2Cis_api_filter_enabled"_ba;
    QTest::newRow("pipelines") << pipelines() << "/api/v4/leads/pipelines"_ba;
    QTest::newRow("users") << users(2) << "/api/v4/users?page=2&limit=250"_ba;
    QTest::newRow("fields") << leadFields(1) << "/api/v4/leads/custom_fields?page=1&limit=250"_ba;
    QTest::newRow("first pull") << leadsPage(Order::IdAscending, 1)
                                << "/api/v4/leads?page=1&limit=250&order%5Bid%5D=asc&with=contacts"_ba;
    QTest::newRow("changes without the filter option")
        << leadsPage(Order::UpdatedDescending, 3, 100)
        << "/api/v4/leads?page=3&limit=100&order%5Bupdated_at%5D=desc&with=contacts"_ba;
    QTest::newRow("changed contacts") << contactsPage(Order::UpdatedAscending, 1, 250, 1767300000)
                                      << "/api/v4/contacts?page=1&limit=250&order%5Bupdated_at%5D=asc"
                                         "&filter%5Bupdated_at%5D%5Bfrom%5D=1767300000"_ba;
    QTest::newRow("changed companies") << companiesPage(Order::UpdatedDescending, 1)
                                       << "/api/v4/companies?page=1&limit=250&order%5Bupdated_at%5D=desc"_ba;
    QTest::newRow("contacts by id")
        << contactsByIds({5, 6})
        << "/api/v4/contacts?page=1&limit=2&order%5Bid%5D=asc&filter%5Bid%5D%5B%5D=5&filter%5Bid%5D%5B%5D=6"_ba;
    QTest::newRow("companies by id") << companiesByIds({7})
                                     << "/api/v4/companies?page=1&limit=1&order%5Bid%5D=asc&filter%5Bid%5D%5B%5D=7"_ba;
    QTest::newRow("one lead") << lead(501) << "/api/v4/leads/501?with=contacts"_ba;
    QTest::newRow("one contact") << contact(55) << "/api/v4/contacts/55"_ba;
    QTest::newRow("one company") << company(91) << "/api/v4/companies/91"_ba;
    QTest::newRow("trash") << deletedLeads(1)
                           << "/api/v4/leads?page=1&limit=250&order%5Bid%5D=asc&with=only_deleted"_ba;
    QTest::newRow("notes of a lead")
        << notesOfLead(501, 1)
        << "/api/v4/leads/501/notes?page=1&limit=250&order%5Bid%5D=desc&filter%5Bnote_type%5D=common"_ba;
    QTest::newRow("tasks of a lead") << tasksOfLead(501, 1)
                                     << "/api/v4/tasks?page=1&limit=250&order%5Bid%5D=desc"
                                        "&filter%5Bentity_type%5D=leads&filter%5Bentity_id%5D=501"_ba;
    QTest::newRow("one note") << note(33) << "/api/v4/leads/notes/33"_ba;
    QTest::newRow("events") << events({u"lead_deleted"_s, u"lead_restored"_s}, 1767300000, 1)
                            << "/api/v4/events?page=1&limit=100&filter%5Bcreated_at%5D%5Bfrom%5D=1767300000"
                               "&filter%5Btype%5D=lead_deleted%2Clead_restored"_ba;
    QTest::newRow("all events") << events({}, 0, 2) << "/api/v4/events?page=2&limit=100"_ba;
}

void TestRequests::readsAskForExactlyWhatIsNeeded()
{
    QFETCH(const AmoRequest, request);
    QFETCH(const QByteArray, target);
    QCOMPARE(requestTarget(request), target);
    QCOMPARE(verbName(request.verb), "GET"_ba);
    QCOMPARE(request.power(), RequestPower::Reads);
    QVERIFY(request.body.isEmpty());
    QVERIFY(!request.label.isEmpty());
}

void TestRequests::writesSendExactlyWhatChanges_data()
{
    using namespace Requests;
    const QTimeZone moscow("Europe/Moscow"_ba);
    QTest::addColumn<AmoRequest>("request");
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("stage") << patchStage(501, {.pipeline = 7, .status = 142}) << "PATCH"_ba
                           << "/api/v4/leads/501"_ba
                           << R"({"pipeline_id":7,"status_id":142})"_ba;
    QTest::newRow("responsible") << patchResponsible(501, 7100200) << "PATCH"_ba
                                 << "/api/v4/leads/501"_ba
                                 << R"({"responsible_user_id":7100200})"_ba;
    QTest::newRow("note") << postNote(501, u"Заменён «шпиндель»\nSD-1"_s) << "POST"_ba
                          << "/api/v4/leads/501/notes"_ba
                          << R"([{"note_type":"common","params":{"text":"Заменён «шпиндель»\nSD-1"}}])"_ba;
    QTest::newRow("task") << postTask(501, u"Позвонить\nSD-1"_s, 1768467600, 7) << "POST"_ba
                          << "/api/v4/tasks"_ba
                          << R"([{"complete_till":1768467600,"entity_id":501,"entity_type":"leads",)"
                             R"("responsible_user_id":7,"task_type_id":1,"text":"Позвонить\nSD-1"}])"_ba;
    QTest::newRow("task of the token's owner")
        << postTask(501, u"x"_s, 1768467600, 0) << "POST"_ba
        << "/api/v4/tasks"_ba
        << R"([{"complete_till":1768467600,"entity_id":501,"entity_type":"leads","task_type_id":1,"text":"x"}])"_ba;
    QTest::newRow("text field")
        << patchField(501, 712629, fieldValue(FieldRole::Serial, u"К20-11873"_s, moscow)) << "PATCH"_ba
        << "/api/v4/leads/501"_ba
        << R"({"custom_fields_values":[{"field_id":712629,"values":[{"value":"К20-11873"}]}]})"_ba;
    QTest::newRow("a number in a text field stays text")
        << patchField(501, 712633, fieldValue(FieldRole::Telegram, u"100200300"_s, moscow)) << "PATCH"_ba
        << "/api/v4/leads/501"_ba
        << R"({"custom_fields_values":[{"field_id":712633,"values":[{"value":"100200300"}]}]})"_ba;
    QTest::newRow("date field")
        << patchField(501, 880104, fieldValue(FieldRole::NextMaintenance, u"2026-01-15"_s, moscow)) << "PATCH"_ba
        << "/api/v4/leads/501"_ba
        << R"({"custom_fields_values":[{"field_id":880104,"values":[{"value":1768467600}]}]})"_ba;
    QTest::newRow("cleared field") << patchField(501, 880104, fieldValue(FieldRole::NextMaintenance, QString(), moscow))
                                   << "PATCH"_ba
                                   << "/api/v4/leads/501"_ba
                                   << R"({"custom_fields_values":[{"field_id":880104,"values":null}]})"_ba;
    QTest::newRow("tag") << addTag(501, u"Сервис"_s) << "PATCH"_ba
                         << "/api/v4/leads/501"_ba
                         << R"({"tags_to_add":[{"name":"Сервис"}]})"_ba;
}

void TestRequests::writesSendExactlyWhatChanges()
{
    QFETCH(const AmoRequest, request);
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, body);
    QCOMPARE(verbName(request.verb), verb);
    QCOMPARE(requestTarget(request), target);
    QCOMPARE(request.body, body);
    QCOMPARE(request.power(), RequestPower::Writes);
}

void TestRequests::aDayIsSentAsNoonInTheAccountsZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<qint64>("instant");
    QTest::newRow("UTC") << "UTC"_ba << 1768478400LL;
    QTest::newRow("Moscow") << "Europe/Moscow"_ba << 1768478400LL - 3 * 3600;
    QTest::newRow("Vladivostok") << "Asia/Vladivostok"_ba << 1768478400LL - 10 * 3600;
    QTest::newRow("New York") << "America/New_York"_ba << 1768478400LL + 5 * 3600;
}

void TestRequests::aDayIsSentAsNoonInTheAccountsZone()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const qint64, instant);
    const auto value = Requests::fieldValue(FieldRole::NextMaintenance, u"2026-01-15"_s, QTimeZone(zone));
    QCOMPARE(value->toInteger(), instant);
}

void TestRequests::encodesWhatAServerWouldMisread()
{
    AmoRequest request;
    request.path = u"/api/v4/contacts"_s;
    request.query = {{u"query"_s, u"+7 901&a=b#Пётр"_s}};
    QCOMPARE(requestTarget(request), "/api/v4/contacts?query=%2B7%20901%26a%3Db%23%D0%9F%D1%91%D1%82%D1%80"_ba);
    QCOMPARE(requestUrl(request, QUrl(u"https://x.amocrm.ru"_s)).toEncoded(),
             "https://x.amocrm.ru/api/v4/contacts?query=%2B7%20901%26a%3Db%23%D0%9F%D1%91%D1%82%D1%80"_ba);
}

void TestRequests::staysOnTheConfiguredHost_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("another origin") << u"//example.org/api"_s;
    QTest::newRow("user info trick") << u"@example.org/api"_s;
    QTest::newRow("backslashes") << u"\\\\example.org"_s;
    QTest::newRow("a whole address") << u"/https://example.org"_s;
}

void TestRequests::staysOnTheConfiguredHost()
{
    QFETCH(const QString, path);
    AmoRequest request;
    request.path = path;
    const QUrl url = requestUrl(request, QUrl(u"https://x.amocrm.ru:8443"_s));
    // An address that cannot be made is sent nowhere.
    QVERIFY(!url.isValid() || (url.host() == u"x.amocrm.ru"_s && url.port() == 8443));
}

void TestRequests::knowsWhichBaseUrlsMaySeeAToken_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("amoCRM") << u"https://russtanko.amocrm.ru"_s << true;
    QTest::newRow("with a slash") << u"https://x.kommo.com/"_s << true;
    QTest::newRow("port") << u"https://x.kommo.com:8443"_s << true;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("loopback, another address") << u"http://127.8.0.1"_s << true;
    QTest::newRow("loopback, IPv6") << u"http://[::1]:8080"_s << true;
    QTest::newRow("localhost") << u"http://localhost:8080"_s << true;
    QTest::newRow("plain http") << u"http://russtanko.amocrm.ru"_s << false;
    QTest::newRow("localhost in another domain") << u"http://localhost.example.org"_s << false;
    QTest::newRow("a private network is not loopback") << u"http://192.168.0.1"_s << false;
    QTest::newRow("user info") << u"https://a:b@x.amocrm.ru"_s << false;
    QTest::newRow("path") << u"https://x.amocrm.ru/api"_s << false;
    QTest::newRow("query") << u"https://x.amocrm.ru?x=1"_s << false;
    QTest::newRow("no scheme") << u"x.amocrm.ru"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestRequests::knowsWhichBaseUrlsMaySeeAToken()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isAllowed);
    QCOMPARE(isAllowedBaseUrl(QUrl(url)), isAllowed);
}

void TestRequests::decodesTheEndOfAToken_data()
{
    const auto jwt = [](const QByteArray &payload) {
        const auto flags = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        return QString::fromLatin1(R"({"typ":"JWT","alg":"RS256"})"_ba.toBase64(flags) + '.' + payload.toBase64(flags) +
                                   ".c2ln");
    };
    QTest::addColumn<QString>("token");
    QTest::addColumn<std::optional<UnixSeconds>>("expiry");
    using Expiry = std::optional<UnixSeconds>;
    QTest::newRow("usual") << jwt(R"({"aud":"x","exp":1893456000,"sub":"1"})"_ba) << Expiry(1893456000);
    QTest::newRow("spaces around") << u" %1\n"_s.arg(jwt(R"({"exp":1893456000})"_ba)) << Expiry(1893456000);
    QTest::newRow("a fraction") << jwt(R"({"exp":1893456000.75})"_ba) << Expiry(1893456000);
    QTest::newRow("letters beyond ASCII") << jwt(R"({"name":"Пётр ÿÿÿ>>>???","exp":5})"_ba) << Expiry(5);
    QTest::newRow("no exp") << jwt(R"({"aud":"x"})"_ba) << Expiry();
    QTest::newRow("exp is text") << jwt(R"({"exp":"1893456000"})"_ba) << Expiry();
    QTest::newRow("exp is absurd") << jwt(R"({"exp":1e300})"_ba) << Expiry();
    QTest::newRow("exp is negative") << jwt(R"({"exp":-1})"_ba) << Expiry();
    QTest::newRow("not JSON") << jwt("hello"_ba) << Expiry();
    QTest::newRow("not base64") << u"a.!!!.b"_s << Expiry();
    QTest::newRow("two parts") << u"a.b"_s << Expiry();
    QTest::newRow("opaque") << u"0123456789abcdef"_s << Expiry();
    QTest::newRow("empty") << QString() << Expiry();
}

void TestRequests::decodesTheEndOfAToken()
{
    QFETCH(const QString, token);
    QFETCH(const std::optional<UnixSeconds>, expiry);
    QCOMPARE(tokenExpiry(token), expiry);
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
