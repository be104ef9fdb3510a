// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/repairs.h"
#include "crm/sync/schemastate.h"
#include "crm/sync/settingscodec.h"
#include "tests/store/storetesting.h"
#include "tests/support/fakeclock.h"

#include <QtCore/QCryptographicHash>

using namespace Stanko;
using namespace Stanko::Testing;

namespace {

constexpr FieldId kSerialField = 501;
constexpr FieldId kDateField = 502;
constexpr StatusId kSuccess = 777;

AccountSettings settings()
{
    AccountSettings settings;
    settings.baseUrl = QUrl(u"https://russtanko.amocrm.ru"_s);
    settings.roles = roles();
    settings.fields = {
        .serial = kSerialField, .model = kModelField, .telegram = 0, .configuration = 0, .nextMaintenance = kDateField};
    settings.responsibleUser = 7;
    return settings;
}

AccountSchema account()
{
    AccountSchema account = schema();
    for (Pipeline &pipeline : account.pipelines)
        pipeline.statuses.append({kSuccess, u"Сдано"_s, u"#cccccc"_s, 40, false});
    account.leadFields.append({kSerialField, u"Зав. №"_s, {}, u"text"_s, {}});
    account.leadFields.append({kDateField, u"Дата следующего ТО"_s, {}, u"date"_s, {}});
    return account;
}

FieldDefinition *field(AccountSchema &account, FieldId id)
{
    for (FieldDefinition &each : account.leadFields) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

} // namespace

/// The account's schema in the store: what is written, what is told, and what follows when settings change.
class TestSchemaState : public QObject
{
    Q_OBJECT

private:
    SchemaStored store(TempStore &temp, const AccountSchema &account)
    {
        return must(storeSchema(temp.db, account, settings(), m_now++));
    }
    static QStringList drift(TempStore &temp)
    {
        QStringList keys;
        for (const AttentionItem &item : temp.attention()) {
            if (item.kind == AttentionKind::SchemaDrift)
                keys.append(item.key);
        }
        return keys;
    }
    static IntentId put(TempStore &temp, Edit edit)
    {
        return must(OutboxStore::add(temp.db, {intentFor(1, std::move(edit))})).ids.first();
    }
    UnixSeconds m_now = 1'790'000'000;

private Q_SLOTS:
    void theSameSchemaWritesNothing()
    {
        TempStore temp;
        QVERIFY(store(temp, account()).differences.isEmpty()); // the first time there is nothing to compare with
        const QString fingerprint = must(SettingStore::text(temp.db, SettingStore::kSchemaFingerprint));
        QVERIFY(!fingerprint.isEmpty());
        for (const QString &table :
             {u"account"_s, u"pipeline"_s, u"status"_s, u"field"_s, u"user"_s, u"attention"_s, u"cursor"_s}) {
            for (const QString &verb : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s}) {
                QVERIFY(temp.db
                            .prepare(u"CREATE TEMP TRIGGER %2_%1 BEFORE %2 ON %1 BEGIN SELECT RAISE(ABORT, "
                                     "'written'); END"_s.arg(table, verb))
                            .exec());
            }
        }
        // But for when it was read: else the next pull would ask again.
        QVERIFY(temp.db
                    .prepare(u"CREATE TEMP TRIGGER settings BEFORE UPDATE ON setting WHEN NEW.name <> '%1' BEGIN "
                             "SELECT RAISE(ABORT, 'written'); END"_s.arg(QLatin1StringView(kSchemaReadAt)))
                    .exec());
        const auto again = storeSchema(temp.db, account(), settings(), m_now);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QVERIFY(again->differences.isEmpty());
        QCOMPARE(must(SettingStore::number(temp.db, kSchemaReadAt)), std::optional<qint64>(m_now));
        QCOMPARE(must(SettingStore::text(temp.db, SettingStore::kSchemaFingerprint)), fingerprint);
    }

    void whatPeopleChangedIsToldOnce()
    {
        TempStore temp;
        store(temp, account());
        AccountSchema now = account();
        field(now, kSerialField)->name = u"Серийный номер"_s;
        now.users.last().isActive = false;
        const QList<SchemaDifference> told = store(temp, now).differences;
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.first().change, SchemaChange::Renamed);
        QCOMPARE(told.first().before, u"Зав. №"_s);
        QCOMPARE(told.first().after, u"Серийный номер"_s);
        QCOMPARE(told.last().change, SchemaChange::Disabled);
        QVERIFY(store(temp, now).differences.isEmpty());
        QVERIFY(drift(temp).isEmpty());
        // A database filled before there were fingerprints compares what it has.
        QVERIFY(SettingStore::remove(temp.db, SettingStore::kSchemaFingerprint));
        QCOMPARE(store(temp, account()).differences.size(), 2);
        // Values of a list are no part of the fingerprint, and known all the same.
        now = account();
        field(now, kModelField)->enumValues.append(u"CKE6150Z"_s);
        QVERIFY(store(temp, now).differences.isEmpty());
        QCOMPARE(must(SchemaStore::read(temp.db)).leadFields, now.leadFields);
    }

    void whatHasGoneIsAskedAboutUntilItFits()
    {
        TempStore temp;
        AccountSchema now = account();
        store(temp, now);
        now.leadFields.removeLast();
        now.pipelines.removeFirst();
        now.users.first().isActive = false;
        store(temp, now);
        QStringList keys = drift(temp);
        keys.sort();
        QCOMPARE(keys, (QStringList{u"field_missing:%1"_s.arg(kDateField), u"pipeline_missing:%1"_s.arg(kMain),
                                    u"user_missing:7"_s}));
        store(temp, account());
        QVERIFY(drift(temp).isEmpty());
    }

    void settingsAreReadBackAsKept()
    {
        TempStore temp;
        AccountSettings kept = settings();
        kept.roles.ownSuccess = {{kService, kSuccess}, {kParts, 31}};
        QVERIFY(saveAccountSettings(temp.db, kept));
        QCOMPARE(must(storedAccountSettings(temp.db)), std::optional(kept));
        // Databases that were filled before pipelines could have a stage of their own are not filled again.
        const QByteArray text = R"({"fields":{"configuration":0,"model":%1,"next":502,"serial":501,"telegram":0},)"
                                R"("roles":{"main":%2,"parts":%3,"service":[%4],"success":142},"version":1})";
        const QByteArray known =
            QString::fromLatin1(text).arg(kModelField).arg(kMain).arg(kParts).arg(kService).toLatin1();
        QCOMPARE(contentsFingerprint(settings(), 1),
                 QString::fromLatin1(QCryptographicHash::hash(known, QCryptographicHash::Sha256).toHex()));
        QVERIFY(contentsFingerprint(kept, 1) != contentsFingerprint(settings(), 1));
    }

    void changedSettingsTakeTheEditsAlong()
    {
        TempStore temp;
        AccountSchema now = account();
        now.leadFields.append({503, u"Серийный номер"_s, {}, u"text"_s, {}});
        store(temp, now);
        temp.pull({job(1, u"A-1"_s, at(2026, 11, 1))});
        const IntentId done = put(temp, toWon());
        const IntentId serial = put(temp, FieldEdit{.role = FieldRole::Serial, .base = u"A-1"_s, .target = u"A-2"_s});
        // The field goes, and somebody chooses another one and another end of a job.
        now.leadFields.removeIf([](const FieldDefinition &each) { return each.id == kSerialField; });
        store(temp, now);
        QCOMPARE(drift(temp).size(), 1);
        AccountSettings after = settings();
        after.fields.serial = 503;
        after.roles.ownSuccess = {{kService, kSuccess}};
        const FakeClock clock(context().now);
        QCOMPARE(must(followSettings(temp.db, settings(), after, clock)), 2);
        QVERIFY(drift(temp).isEmpty());
        QCOMPARE(std::get<StageEdit>(must(OutboxStore::find(temp.db, done)).edit).target,
                 (Stage{kService, kSuccess}));
        QVERIFY(std::get<FieldEdit>(must(OutboxStore::find(temp.db, serial)).edit).base.isEmpty());
        QCOMPARE(must(LeadStore::effective(temp.db, 1)).stage, (Stage{kService, kSuccess}));
        QCOMPARE(must(storedAccountSettings(temp.db)), std::optional(after));
        QCOMPARE(must(followSettings(temp.db, after, after, clock)), 0);
    }

    void anotherAddressTakesNothingAlong()
    {
        TempStore temp;
        store(temp, account());
        temp.pull({job(1, u"A-1"_s, at(2026, 11, 1))});
        const IntentId done = put(temp, toWon());
        AccountSettings other = settings();
        other.baseUrl = QUrl(u"https://other.amocrm.ru"_s);
        other.roles.ownSuccess = {{kService, kSuccess}};
        const FakeClock clock(context().now);
        QCOMPARE(must(followSettings(temp.db, settings(), other, clock)), 0);
        QCOMPARE(std::get<StageEdit>(must(OutboxStore::find(temp.db, done)).edit), toWon());
        QCOMPARE(must(storedAccountSettings(temp.db)), std::optional(settings()));
        // Before the first sync the data is nobody's; settings beside it would say whose.
        TempStore empty;
        AccountSettings after = settings();
        after.responsibleUser = 8;
        QCOMPARE(must(followSettings(empty.db, settings(), after, clock)), 0);
        QVERIFY(!must(storedAccountSettings(empty.db)));
    }
};

QTEST_GUILESS_MAIN(TestSchemaState)
#include "tst_schemastate.moc"
