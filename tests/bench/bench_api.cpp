// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/codecs.h"
#include "crm/api/replyparser.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <ctime>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

QJsonObject field(int id, const QString &name, const QString &type, const QJsonValue &value)
{
    return {{u"field_id"_s, id},
            {u"field_name"_s, name},
            {u"field_code"_s, QJsonValue::Null},
            {u"field_type"_s, type},
            {u"values"_s, QJsonArray{QJsonObject{{u"value"_s, value}}}}};
}

QJsonObject lead(int id)
{
    const QString self = u"https://example.amocrm.ru/api/v4/leads/%1"_s.arg(id);
    return {{u"id"_s, id},
            {u"name"_s, u"Ремонт станка №%1, шпиндель греется"_s.arg(id)},
            {u"price"_s, id * 10},
            {u"responsible_user_id"_s, 7100200 + id % 6},
            {u"group_id"_s, 0},
            {u"status_id"_s, 142},
            {u"pipeline_id"_s, 4410001},
            {u"loss_reason_id"_s, QJsonValue::Null},
            {u"created_by"_s, 7100200},
            {u"updated_by"_s, 0},
            {u"created_at"_s, 1767200000 + id},
            {u"updated_at"_s, 1767300000 + id},
            {u"closed_at"_s, 1767300000},
            {u"closest_task_at"_s, QJsonValue::Null},
            {u"is_deleted"_s, false},
            {u"score"_s, QJsonValue::Null},
            {u"account_id"_s, 30900111},
            {u"labor_cost"_s, QJsonValue::Null},
            {u"custom_fields_values"_s,
             QJsonArray{field(11, u"Зав. №"_s, u"text"_s, u"К20-%1"_s.arg(id)),
                        field(12, u"Модель"_s, u"select"_s, u"VMC850"_s),
                        field(13, u"Telegram"_s, u"numeric"_s, QString::number(100200300 + id)),
                        field(14, u"Конфигурация"_s, u"textarea"_s, u"{\"оси\":3,\"шпиндель\":\"BT40\"}"_s),
                        field(15, u"Дата следующего ТО"_s, u"date"_s, 1768424400 + id % 300 * 86400)}},
            {u"_links"_s, QJsonObject{{u"self"_s, QJsonObject{{u"href"_s, self}}}}},
            {u"_embedded"_s,
             QJsonObject{{u"tags"_s, QJsonArray{QJsonObject{
                                         {u"id"_s, 1}, {u"name"_s, u"Сервис"_s}, {u"color"_s, QJsonValue::Null}}}},
                         {u"companies"_s, QJsonArray{QJsonObject{{u"id"_s, 91001}}}},
                         {u"contacts"_s, QJsonArray{QJsonObject{{u"id"_s, 55001}, {u"is_main"_s, true}}}}}}};
}

RawReply page()
{
    QJsonArray leads;
    for (int i = 0; i < 250; ++i)
        leads.append(lead(1'000'000 + i));
    RawReply raw;
    raw.status = 200;
    raw.contentType = "application/hal+json"_ba;
    raw.date = "Thu, 01 Jan 2026 20:40:05 GMT"_ba;
    raw.body = QJsonDocument(QJsonObject{{u"_page"_s, 1}, {u"_embedded"_s, QJsonObject{{u"leads"_s, leads}}}})
                   .toJson(QJsonDocument::Compact);
    return raw;
}

} // namespace

/// What it costs to read a first pull of 100 000 leads: 400 pages, from bytes to values.
class BenchApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads400PagesOfLeads();
};

void BenchApi::reads400PagesOfLeads()
{
    const RawReply raw = page();
    const LeadContext context{
        .fields = {.serial = 11, .model = 12, .telegram = 13, .configuration = 14, .nextMaintenance = 15},
        .zone = QTimeZone("Europe/Moscow"_ba)};
    qsizetype leads = 0;
    std::clock_t parsing = 0;
    std::clock_t mapping = 0;
    for (int i = 0; i < 400; ++i) {
        const std::clock_t start = std::clock();
        const auto reply = parseReply(raw);
        const std::clock_t parsed = std::clock();
        const auto result = leadsFrom(*reply, context);
        mapping += std::clock() - parsed;
        parsing += parsed - start;
        leads += result->items.size();
    }
    QCOMPARE(leads, 100'000);
    const auto seconds = [](std::clock_t ticks) { return double(ticks) / CLOCKS_PER_SEC; };
    qInfo("page %lld kB; CPU for 400 pages: parsing %.2f s, mapping %.2f s, together %.2f s",
          static_cast<long long>(raw.body.size() / 1000), seconds(parsing), seconds(mapping),
          seconds(parsing + mapping));
}

QTEST_GUILESS_MAIN(BenchApi)
#include "bench_api.moc"
