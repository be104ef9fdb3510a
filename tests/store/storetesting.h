// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/civilday.h"
#include "models/store/attentionstore.h"
#include "models/store/clientstore.h"
#include "models/store/database.h"
#include "models/store/jobstore.h"
#include "models/store/journalstore.h"
#include "models/store/leadstore.h"
#include "models/store/maintenancestore.h"
#include "models/store/outboxstore.h"
#include "models/store/passportstore.h"
#include "models/store/schemastore.h"
#include "models/store/settingstore.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace Stanko::Testing {

using namespace Qt::StringLiterals;

inline constexpr PipelineId kMain = 10;
inline constexpr PipelineId kService = 20;
inline constexpr PipelineId kParts = 30;
inline constexpr StatusId kUnsorted = 1;
inline constexpr StatusId kNew = 2;
inline constexpr StatusId kWorking = 3;
inline constexpr FieldId kModelField = 500;
inline const QDate kToday(2026, 11, 22);
inline constexpr UnixSeconds kNow = 1'790'000'000; ///< when backups are made

/// The value of a result, or an aborted test that shows why there is none.
template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(u"unexpected error: "_s + result.error().detail));
    return std::move(result).value();
}

inline QTimeZone zone()
{
    return QTimeZone("Europe/Moscow");
}

inline UnixSeconds at(int year, int month, int day)
{
    return noonOf(QDate(year, month, day), zone());
}

inline PipelineRoles roles()
{
    return {.main = kMain, .furtherService = {kService}, .parts = kParts, .success = kStatusWon};
}

inline RegistrationContext context()
{
    return {.roles = roles(),
            .fields = {.model = kModelField},
            .zone = zone(),
            .today = kToday,
            .now = noonOf(kToday, zone()),
            .setUpCompletedAt = at(2026, 1, 1)};
}

inline ListContext listContext()
{
    return {.today = kToday, .soonDays = 30};
}

inline JobContext jobContext()
{
    return {.roles = roles(), .zone = zone(), .now = noonOf(kToday, zone()), .currentUser = 7};
}

inline AccountSchema schema()
{
    const QString color = u"#cccccc"_s;
    const QList<PipelineStatus> stages{{kUnsorted, u"Неразобранное"_s, color, 10, true},
                                       {kNew, u"Новая"_s, color, 20, false},
                                       {kWorking, u"В работе"_s, color, 30, false},
                                       {kStatusWon, u"Успешно"_s, color, 10'000, false},
                                       {kStatusLost, u"Закрыто"_s, color, 11'000, false}};
    AccountSchema schema;
    schema.account = {.id = 77,
                      .name = u"Станки"_s,
                      .subdomain = u"stanki"_s,
                      .currentUser = 7,
                      .timeZoneId = "Europe/Moscow",
                      .filtersEnabled = true};
    schema.pipelines = {{.id = kMain, .name = u"Продажи"_s, .sort = 1, .isMain = true, .statuses = stages},
                        {.id = kService, .name = u"Сервис"_s, .sort = 2, .statuses = stages},
                        {.id = kParts, .name = u"ЗАПЧАСТИ"_s, .sort = 3, .statuses = stages}};
    schema.leadFields = {{.id = kModelField,
                          .name = u"Модель"_s,
                          .code = {},
                          .type = u"select"_s,
                          .enumValues = {u"VMC850"_s, u"VMC650"_s}}};
    schema.users = {{.id = 7, .name = u"Орлов"_s}, {.id = 8, .name = u"Белов"_s}};
    return schema;
}

/// A won sale; tests change what they are about.
inline Lead sale(LeadId id, const QString &serial, UnixSeconds closedAt)
{
    Lead lead;
    lead.id = id;
    lead.name = u"Продажа %1"_s.arg(id);
    lead.stage = {.pipeline = kMain, .status = kStatusWon};
    lead.responsibleUser = 7;
    lead.createdAt = closedAt - 1000;
    lead.updatedAt = closedAt;
    lead.closedAt = closedAt;
    lead.serialText = serial;
    lead.model = u"VMC850"_s;
    lead.company = 100;
    lead.contacts = {{.id = 1000, .isMain = true}};
    return lead;
}

/// An open job of the service pipeline.
inline Lead job(LeadId id, const QString &serial, UnixSeconds createdAt)
{
    Lead lead = sale(id, serial, 0);
    lead.name = u"Заявка %1"_s.arg(id);
    lead.stage = {.pipeline = kService, .status = kNew};
    lead.createdAt = createdAt;
    lead.updatedAt = createdAt;
    return lead;
}

inline Intent intentFor(LeadId lead, Edit edit, const QString &group = u"g1"_s)
{
    Intent intent;
    intent.group = group;
    intent.lead = lead;
    intent.edit = std::move(edit);
    intent.createdAt = at(2026, 11, 22);
    return intent;
}

inline IntentId addIntent(Database &db, const Intent &intent)
{
    return must(OutboxStore::add(db, {intent})).ids.first();
}

inline HistoryEntry historyLine(const QString &text)
{
    HistoryEntry entry;
    entry.key = u"A-1"_s;
    entry.kind = HistoryKind::JobCompleted;
    entry.at = at(2026, 11, 22);
    entry.text = text;
    return entry;
}

inline StageEdit toWon()
{
    return {.base = {.pipeline = kService, .status = kNew}, .target = {.pipeline = kService, .status = kStatusWon}};
}

inline FieldEdit nextDate(const QString &base, const QString &target)
{
    return {.role = FieldRole::NextMaintenance, .base = base, .target = target};
}

/// A database in a folder of its own.
class TempStore
{
public:
    TempStore() { must(db.open(path())); }

    QString path() const { return m_folder.filePath(u"account.db"_s); }
    QString folder() const { return m_folder.path(); }
    void reopen() { must(db.open(path())); }

    /// Upserts and derives in one go, as a page of a pull does.
    RegistrationOutcome pull(const QList<Lead> &leads, const RegistrationContext &with = context())
    {
        const Touched touched = must(LeadStore::upsert(db, leads));
        return must(PassportStore::recompute(db, touched, with));
    }
    RegistrationOutcome derive(const Touched &touched, const RegistrationContext &with = context())
    {
        return must(PassportStore::recompute(db, touched, with));
    }
    void addClients()
    {
        Touched touched = must(ClientStore::upsertContacts(
            db, {{.id = 1000, .name = u"Ёлкина Анна"_s, .phones = {u"8 (916) 123-45-67"_s}, .updatedAt = 5},
                 {.id = 1001, .name = u"Сидоров Пётр"_s, .phones = {u"+7 495 777-88-99"_s}, .updatedAt = 5}}));
        touched.add(must(
            ClientStore::upsertCompanies(db, {{.id = 100, .name = u"ООО «Мехзавод»"_s, .phones = {}, .updatedAt = 5},
                                              {.id = 101, .name = u"АО «Прибор»"_s, .phones = {}, .updatedAt = 5}})));
        derive(touched);
    }
    Passport passport(const PassportKey &key) { return must(PassportStore::find(db, key)); }
    QList<AttentionItem> attention() { return must(AttentionStore::list(db, context().now)); }

private:
    QTemporaryDir m_folder;

public:
    Database db; ///< after the folder: closed before that is removed
};

} // namespace Stanko::Testing
