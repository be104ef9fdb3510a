// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storetesting.h"
#include "tests/support/strictmain.h"

#include "models/store/backup.h"
#include "models/store/cursorstore.h"
#include "models/store/draftstore.h"
#include "models/store/migrations.h"
#include "models/store/restore.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

using namespace Stanko;
using namespace Stanko::Testing;

/// Going back to a backup, on the files: what comes along, what is settled, what a death in the middle leaves.
class RestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasSentSinceIsNotSentAgain();
    void unsentEditsComeAlongWithTheirRecords();
    void anEditWhoseFateIsUnknownIsLookedFor();
    void aLeadMadeMeanwhileTakesThePlaceOfTheLocalOne();
    void aLocalLeadMadeSinceComesAlong();
    void aRequestTakenBackMeanwhileIsGone();
    void settingsOfTheDeskStayThoseOfTheCacheGoBack();
    void anOlderSchemaIsMigrated();
    void whatIsNoUsableBackupChangesNothing_data();
    void whatIsNoUsableBackupChangesNothing();
    void aDeathAfterTheDecisionIsFinishedAtTheNextStart_data();
    void aDeathAfterTheDecisionIsFinishedAtTheNextStart();
    void aDeathBeforeItLeavesTheOldDatabase();

private:
    QString path() const { return m_folder->filePath(u"a.db"_s); }
    QString backup() const { return m_folder->filePath(u"backup/manual.db"_s); }
    void copy(Database &db) { must(Backup::copyTo(db, backup())); }
    /// Both steps on a file that nobody has open.
    int restore();
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Done deriveNothing(Database &, const Touched &)
{
    return done();
}

Intent find(Database &db, const QString &marker)
{
    for (const OutboxRow &row : must(OutboxStore::list(db, OutboxScope::Last30Days, at(2026, 11, 23)))) {
        if (row.intent.marker == marker)
            return row.intent;
    }
    return {};
}

Intent marked(Intent intent, const QString &marker)
{
    intent.marker = marker;
    return intent;
}

void settle(Database &db, IntentId id, qint64 resultId = 0)
{
    must(OutboxStore::move(db, id, {.to = IntentState::InFlight, .now = 5}));
    must(OutboxStore::move(db, id,
                           {.to = IntentState::Settled,
                            .outcome = IntentOutcome::Applied,
                            .now = at(2026, 11, 22),
                            .resultId = resultId}));
}

LeadId addRequest(Database &db, const QString &marker)
{
    NewLead lead;
    lead.stage = {.pipeline = kService, .status = kNew};
    lead.name = u"Заявка"_s;
    lead.contactName = u"Клиент"_s;
    lead.phone = u"+79990001122"_s;
    const LeadId id = must(LeadStore::addLocal(db, lead, at(2026, 11, 22)));
    addIntent(db, marked(intentFor(id, CreateEdit{.lead = lead}, marker), marker));
    return id;
}

} // namespace

void RestoreTest::init()
{
    Stanko::failOnAnyWarning();
    m_folder = std::make_unique<QTemporaryDir>();
}

int RestoreTest::restore()
{
    const int carried = must(Restore::prepare(path(), backup(), kNow, &deriveNothing));
    const QString replaced = must(Restore::finish(path()));
    if (!QFile::exists(replaced))
        qFatal("the database in use was not kept");
    return carried;
}

void RestoreTest::whatWasSentSinceIsNotSentAgain()
{
    {
        Database db;
        must(db.open(path()));
        must(LeadStore::upsert(db, {job(1, u"A-1"_s, at(2026, 11, 1))}));
        const IntentId note = addIntent(db, marked(intentFor(1, NoteEdit{.text = u"готово"_s}), u"SD-note"_s));
        addIntent(db, marked(intentFor(1, toWon()), u"SD-stage"_s));
        copy(db);
        settle(db, note);
    }
    QCOMPARE(restore(), 0);
    Database db;
    must(db.open(path()));
    QCOMPARE(find(db, u"SD-note"_s).state, IntentState::Settled);
    QCOMPARE(find(db, u"SD-note"_s).outcome, IntentOutcome::Applied);
    // Known to be unsent: no need to look.
    QCOMPARE(find(db, u"SD-stage"_s).state, IntentState::Queued);
    QCOMPARE(must(LeadStore::effective(db, 1)).stage.status, kStatusWon);
}

void RestoreTest::unsentEditsComeAlongWithTheirRecords()
{
    IntentId late = 0;
    {
        Database db;
        must(db.open(path()));
        must(LeadStore::upsert(db, {job(1, u"A-1"_s, at(2026, 11, 1))}));
        addIntent(db, marked(intentFor(1, NoteEdit{.text = u"раньше"_s}, u"early"_s), u"SD-early"_s));
        must(MaintenanceStore::record(db, {.key = u"A-1"_s, .doneOn = kToday.addDays(-9), .group = u"early"_s}));
        copy(db);
        late = addIntent(db, marked(intentFor(1, toWon(), u"late"_s), u"SD-late"_s));
        addIntent(db, marked(intentFor(1, NoteEdit{.text = u"позже"_s}, u"late"_s), u"SD-flying"_s));
        must(OutboxStore::move(db, late, {.to = IntentState::InFlight, .now = 5}));
        must(MaintenanceStore::record(db, {.key = u"A-1"_s, .doneOn = kToday, .group = u"late"_s}));
        HistoryEntry line = historyLine(u"позже"_s);
        line.group = u"late"_s;
        must(JournalStore::append(db, line));
    }
    QCOMPARE(restore(), 2);
    Database db;
    must(db.open(path()));
    // It was on its way: it may have arrived.
    QCOMPARE(find(db, u"SD-late"_s).state, IntentState::Unconfirmed);
    QCOMPARE(find(db, u"SD-late"_s).id, late);
    QCOMPARE(find(db, u"SD-flying"_s).state, IntentState::Queued);
    QCOMPARE(find(db, u"SD-early"_s).state, IntentState::Queued);
    QCOMPARE(must(MaintenanceStore::recordsOf(db, u"A-1"_s)).first().doneOn, kToday);
    QCOMPARE(must(db.number("SELECT count(*) FROM maintenance_done")), 2);
    QCOMPARE(must(JournalStore::ofGroup(db, u"late"_s)).size(), 1);
    QCOMPARE(must(JournalStore::firstBroken(db)), 0);
    // Their place in the order of sending is never given to others.
    QVERIFY(addIntent(db, intentFor(1, NoteEdit{.text = u"новая"_s})) > find(db, u"SD-flying"_s).id);
}

void RestoreTest::anEditWhoseFateIsUnknownIsLookedFor()
{
    {
        Database db;
        must(db.open(path()));
        must(LeadStore::upsert(db, {job(1, u"A-1"_s, at(2026, 11, 1))}));
        addIntent(db, marked(intentFor(1, NoteEdit{.text = u"готово"_s}), u"SD-lost"_s));
        copy(db);
        // As after a damage that nothing could be saved from.
        QVERIFY(db.execute(u"DELETE FROM outbox"_s));
    }
    QCOMPARE(restore(), 0);
    Database db;
    must(db.open(path()));
    QCOMPARE(find(db, u"SD-lost"_s).state, IntentState::Unconfirmed);
}

void RestoreTest::aLeadMadeMeanwhileTakesThePlaceOfTheLocalOne()
{
    {
        Database db;
        must(db.open(path()));
        const LeadId local = addRequest(db, u"SD-made"_s);
        addIntent(db, marked(intentFor(local, NoteEdit{.text = u"шум"_s}, u"SD-made"_s), u"SD-details"_s));
        copy(db);
        must(LeadStore::upsert(db, {job(50, QString(), at(2026, 11, 22))}));
        must(LeadStore::adopt(db, local, 50));
        settle(db, find(db, u"SD-made"_s).id, 50);
    }
    QCOMPARE(restore(), 0);
    Database db;
    must(db.open(path()));
    QCOMPARE(find(db, u"SD-made"_s).state, IntentState::Settled);
    QCOMPARE(find(db, u"SD-details"_s).lead, 50);
    QCOMPARE(find(db, u"SD-details"_s).state, IntentState::Queued);
    QCOMPARE(must(db.number("SELECT count(*) FROM lead WHERE id < 0")), 0);
    QCOMPARE(must(LeadStore::find(db, 50)).stage.pipeline, kService);
}

void RestoreTest::aLocalLeadMadeSinceComesAlong()
{
    LeadId local = 0;
    {
        Database db;
        must(db.open(path()));
        copy(db);
        local = addRequest(db, u"SD-request"_s);
        must(DraftStore::save(db, DraftStore::kRequest, u"{}"_s, 5));
    }
    QCOMPARE(restore(), 1);
    Database db;
    must(db.open(path()));
    QCOMPARE(must(LeadStore::find(db, local)).name, u"Заявка"_s);
    QCOMPARE(must(ClientStore::contact(db, local)).name, u"Клиент"_s);
    QCOMPARE(find(db, u"SD-request"_s).lead, local);
    QVERIFY(must(LeadStore::addLocal(db, NewLead(), 5)) < local);
    QCOMPARE(must(db.number("SELECT count(*) FROM draft")), 1);
}

void RestoreTest::aRequestTakenBackMeanwhileIsGone()
{
    {
        Database db;
        must(db.open(path()));
        addRequest(db, u"SD-back"_s);
        copy(db);
        must(OutboxStore::cancelGroup(db, u"SD-back"_s, at(2026, 11, 22)));
    }
    QCOMPARE(restore(), 0);
    Database db;
    must(db.open(path()));
    QCOMPARE(find(db, u"SD-back"_s).outcome, IntentOutcome::Cancelled);
    QCOMPARE(must(db.number("SELECT count(*) FROM lead")), 0);
}

void RestoreTest::settingsOfTheDeskStayThoseOfTheCacheGoBack()
{
    {
        Database db;
        must(db.open(path()));
        QVERIFY(SettingStore::set(db, SettingStore::kLastSuccessAt, 100));
        QVERIFY(CursorStore::set(db, u"leads"_s, {.at = 100, .position = u"page 7"_s, .seen = 120}));
        copy(db);
        QVERIFY(SettingStore::set(db, SettingStore::kLastSuccessAt, 900));
        QVERIFY(SettingStore::set(db, SettingStore::kBlockedUntil, 950));
        QVERIFY(CursorStore::set(db, u"leads"_s, {.at = 900}));
    }
    restore();
    Database db;
    must(db.open(path()));
    QCOMPARE(must(SettingStore::number(db, SettingStore::kLastSuccessAt)), 100);
    QCOMPARE(must(SettingStore::number(db, SettingStore::kBlockedUntil)), 950);
    // What changed since the backup is read again, and the pass that was under way then is begun anew.
    QCOMPARE(must(CursorStore::get(db, u"leads"_s)), Cursor{.at = 100});
}

void RestoreTest::anOlderSchemaIsMigrated()
{
    {
        Database old;
        must(old.open(path(), {.migrateUpTo = 4}));
        // Word for word: today's stores do not know yesterday's schema.
        must(old.execute(u"INSERT INTO lead (id, name, price, pipeline_id, status_id, responsible_user_id, created_at, "
                         "updated_at, closed_at, is_deleted, serial, model, telegram_id, configuration, company_id, "
                         "contacts, tags, main_contact_id, folded) VALUES (1, 'Заявка 1', 0, 20, 2, 7, 5, 5, 0, 0, "
                         "'A-1', 'VMC850', '', '', 0, '', '', 0, 'заявка 1')"_s));
    }
    {
        Database db;
        const OpenReport report = must(db.open(path()));
        QVERIFY(QFile::rename(report.backup, backup()));
        addIntent(db, marked(intentFor(1, toWon()), u"SD-new"_s));
    }
    QCOMPARE(restore(), 1);
    Database db;
    QCOMPARE(must(db.open(path())).versionBefore, Migrations::newestVersion());
    QCOMPARE(find(db, u"SD-new"_s).state, IntentState::Queued);
    Database stillOld;
    QCOMPARE(must(stillOld.open(backup(), {.migrateUpTo = 4})).versionBefore, 4);
}

void RestoreTest::whatIsNoUsableBackupChangesNothing_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("not there") << u"missing"_s << ErrorKind::NotHere;
    QTest::newRow("the file in use") << u"self"_s << ErrorKind::NotHere;
    QTest::newRow("no database") << u"text"_s << ErrorKind::StoreDamaged;
    QTest::newRow("empty") << u"empty"_s << ErrorKind::StoreDamaged;
    QTest::newRow("damaged inside") << u"pages"_s << ErrorKind::StoreDamaged;
    QTest::newRow("of a newer version") << u"newer"_s << ErrorKind::StoreTooNew;
    QTest::newRow("of another account") << u"account"_s << ErrorKind::WrongAccount;
}

void RestoreTest::whatIsNoUsableBackupChangesNothing()
{
    QFETCH(QString, what);
    QFETCH(ErrorKind, kind);
    if (what == u"text"_s || what == u"newer"_s || what == u"pages"_s)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^not opened"_s));
    Database db;
    must(db.open(path()));
    QVERIFY(SettingStore::set(db, SettingStore::kAccountId, what == u"account"_s ? 78 : 77));
    QList<Lead> leads;
    for (int n = 1; n < 300; ++n)
        leads.append(sale(n, u"A-%1"_s.arg(n), at(2026, 10, 1)));
    must(LeadStore::upsert(db, leads));
    copy(db);
    QVERIFY(SettingStore::set(db, SettingStore::kAccountId, 77));
    QFile file(backup());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (what == u"text"_s)
        file.write(QByteArray(5000, 'x'));
    else if (what == u"empty"_s)
        QVERIFY(file.resize(0));
    else if (what == u"newer"_s)
        QVERIFY(file.seek(60) && file.write(QByteArray::fromHex("000003e7")) == 4);
    else if (what == u"pages"_s)
        QVERIFY(file.seek(4096 * 20) && file.write(QByteArray(4096 * 20, '\xff')) > 0);
    file.close();
    if (what == u"missing"_s)
        QVERIFY(file.remove());

    const auto prepared = Restore::prepare(path(), what == u"self"_s ? path() : backup(), kNow, &deriveNothing);
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind, kind);
    QCOMPARE(must(LeadStore::count(db)), 299);
    db.close();
    QCOMPARE(must(Restore::finish(path())), QString());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"a.db"_s});
}

void RestoreTest::aDeathAfterTheDecisionIsFinishedAtTheNextStart_data()
{
    QTest::addColumn<int>("renamed");
    QTest::newRow("nothing renamed yet") << 0;
    QTest::newRow("the old file is aside") << 1;
}

void RestoreTest::aDeathAfterTheDecisionIsFinishedAtTheNextStart()
{
    QFETCH(int, renamed);
    {
        Database db;
        must(db.open(path()));
        must(LeadStore::upsert(db, {job(1, u"A-1"_s, at(2026, 11, 1))}));
        copy(db);
        must(LeadStore::upsert(db, {job(2, u"A-2"_s, at(2026, 11, 1))}));
    }
    must(Restore::prepare(path(), backup(), kNow, &deriveNothing));
    const QStringList ready = QDir(m_folder->path()).entryList({u"a.db.restored-*"_s}, QDir::Files);
    QCOMPARE(ready.size(), 1);
    if (renamed > 0)
        QVERIFY(
            QFile::rename(path(), m_folder->filePath(QString(ready.first()).replace(u"restored"_s, u"replaced"_s))));
    const QString aside = must(Restore::finish(path()));
    Database db;
    QVERIFY(!must(db.open(path())).isNew);
    QCOMPARE(must(LeadStore::count(db)), 1);
    Database old;
    must(old.open(aside));
    QCOMPARE(must(LeadStore::count(old)), 2);
}

void RestoreTest::aDeathBeforeItLeavesTheOldDatabase()
{
    {
        Database db;
        must(db.open(path()));
        must(LeadStore::upsert(db, {job(1, u"A-1"_s, at(2026, 11, 1))}));
        copy(db);
    }
    QVERIFY(QDir(m_folder->path()).mkpath(u"a.db.restoring"_s));
    QVERIFY(QFile::copy(backup(), m_folder->filePath(u"a.db.restoring/copy.db"_s)));
    QCOMPARE(must(Restore::finish(path())), QString());
    QVERIFY(!QFile::exists(m_folder->filePath(u"a.db.restoring"_s)));
    Database db;
    must(db.open(path()));
    QCOMPARE(must(LeadStore::count(db)), 1);
}

STANKO_STRICT_TEST(RestoreTest)
#include "tst_restore.moc"
