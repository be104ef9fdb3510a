// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storetesting.h"
#include "tests/support/strictmain.h"

#include "models/store/cursorstore.h"
#include "models/store/migrations.h"
#include "models/store/quarantine.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

using namespace Stanko;
using namespace Stanko::Testing;

/// The file: opening it in every condition it may be found in, migrations, transactions, backups, rescue.
class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void migratesFromEveryOlderVersion_data();
    void migratesFromEveryOlderVersion();
    void migrationKeepsWhatWasThere();
    void statementsOfAScriptAreToldApart();
    void newerFileIsRefusedUntouched();
    void lockedFileIsBusyNotDamaged();
    void fileThatIsNoDatabaseIsDamaged();
    void overwrittenPagesAreFoundAfterAnUncleanEnd();
    void anotherProgramsDatabaseIsRefused();
    void folderThatCannotBeMadeIsReadOnly();
    void readerCannotWrite();
    void fullDiskIsToldAndLosesNothing();
    void settingsAreThoseAskedFor();
    void transactionWithoutCommitChangesNothing();
    void outerTransactionFailsWithAnInnerOne();
    void statementUsedInsideItselfIsNotDisturbed();
    void quarantineSavesUnsentEdits();
    void quarantineOfAnUnreadableFileStartsAfresh();
    void accountOfAnotherDatabaseIsRefused();
    void cursorsAndSettingsSurviveReopening();
    void schemaIsReadAsWritten();

private:
    QString path() const { return m_folder->filePath(u"a.db"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void DatabaseTest::init()
{
    Stanko::failOnAnyWarning();
    m_folder = std::make_unique<QTemporaryDir>();
}

void expectWarning()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^not opened"_s));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read a test file");
    return file.readAll();
}

void overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(from) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
}

void DatabaseTest::migratesFromEveryOlderVersion_data()
{
    QTest::addColumn<int>("from");
    for (int version = 0; version <= Migrations::newestVersion(); ++version)
        QTest::addRow("from version %d", version) << version;
}

void DatabaseTest::migratesFromEveryOlderVersion()
{
    QFETCH(int, from);
    const int newest = Migrations::newestVersion();
    if (from > 0) {
        Database old;
        QCOMPARE(must(old.open(path(), {.migrateUpTo = from})).version, from);
    }
    Database db;
    const OpenReport report = must(db.open(path()));
    QCOMPARE(report.versionBefore, from);
    QCOMPARE(report.version, newest);
    QCOMPARE(report.isNew, from == 0);
    QCOMPARE(report.backup.isEmpty(), from == 0 || from == newest);
    if (!report.backup.isEmpty()) {
        Database copy;
        QCOMPARE(must(copy.open(report.backup, {.migrateUpTo = from})).versionBefore, from);
    }
    must(LeadStore::upsert(db, {sale(1, u"A-1"_s, at(2026, 10, 1))}));
}

void DatabaseTest::migrationKeepsWhatWasThere()
{
    {
        Database old;
        must(old.open(path(), {.migrateUpTo = 1}));
        QVERIFY(SettingStore::set(old, SettingStore::kAccountId, 77));
    }
    Database db;
    must(db.open(path()));
    QCOMPARE(must(SettingStore::number(db, SettingStore::kAccountId)), 77);
}

void DatabaseTest::statementsOfAScriptAreToldApart()
{
    const QStringList statements = Migrations::statements(
        u"-- a ; comment\nCREATE TABLE a (x TEXT DEFAULT ';'); -- more\n"
        "CREATE TRIGGER t BEFORE DELETE ON a\nBEGIN\n SELECT 1;\n SELECT 2;\nEND;\nINSERT INTO a VALUES ('--');\n"_s);
    QCOMPARE(statements.size(), 3);
    QCOMPARE(statements[0], u"CREATE TABLE a (x TEXT DEFAULT ';')"_s);
    QVERIFY(statements[1].endsWith(u"END"_s));
    QCOMPARE(statements[2], u"INSERT INTO a VALUES ('--')"_s);
}

void DatabaseTest::newerFileIsRefusedUntouched()
{
    {
        Database db;
        must(db.open(path()));
        QVERIFY(db.execute(u"PRAGMA user_version = 999"_s));
    }
    const QByteArray before = contents(path());
    expectWarning();
    Database db;
    QCOMPARE(db.open(path()).error().kind, ErrorKind::StoreTooNew);
    QVERIFY(!db.isOpen());
    QCOMPARE(contents(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"a.db"_s});
}

void DatabaseTest::lockedFileIsBusyNotDamaged()
{
    Database other;
    must(other.open(path()));
    QVERIFY(other.execute(u"BEGIN EXCLUSIVE"_s));
    expectWarning();
    Database db;
    QCOMPARE(db.open(path(), {.busyTimeoutMs = 20}).error().kind, ErrorKind::StoreBusy);
    QVERIFY(other.execute(u"COMMIT"_s));
    must(db.open(path()));
}

void DatabaseTest::fileThatIsNoDatabaseIsDamaged()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    expectWarning();
    Database db;
    QCOMPARE(db.open(path()).error().kind, ErrorKind::StoreDamaged);
    QCOMPARE(contents(path()), QByteArray(5000, 'x'));
}

void DatabaseTest::overwrittenPagesAreFoundAfterAnUncleanEnd()
{
    const QString broken = m_folder->filePath(u"broken.db"_s);
    {
        Database db;
        must(db.open(path()));
        QList<Lead> leads;
        for (int n = 1; n < 500; ++n)
            leads.append(sale(n, u"A-%1"_s.arg(n), at(2026, 10, 1)));
        must(LeadStore::upsert(db, leads));
        QVERIFY(db.execute(u"PRAGMA wal_checkpoint(FULL)"_s));
        must(LeadStore::setDeleted(db, {1}, true));
        // A copy taken while the file is open is what a crash leaves: with its log.
        QVERIFY(QFile::copy(path(), broken));
        QVERIFY(QFile::copy(path() + u"-wal"_s, broken + u"-wal"_s));
    }
    overwrite(broken, 4096 * 20, QByteArray(4096 * 30, '\xff'));
    expectWarning();
    Database db;
    QCOMPARE(db.open(broken).error().kind, ErrorKind::StoreDamaged);
}

void DatabaseTest::anotherProgramsDatabaseIsRefused()
{
    {
        Database db;
        must(db.open(path()));
        QVERIFY(db.execute(u"PRAGMA application_id = 5"_s));
    }
    expectWarning();
    Database db;
    QCOMPARE(db.open(path()).error().kind, ErrorKind::StoreFailed);
}

void DatabaseTest::folderThatCannotBeMadeIsReadOnly()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    expectWarning();
    Database db;
    QCOMPARE(db.open(m_folder->filePath(u"file/sub/a.db"_s)).error().kind, ErrorKind::StoreReadOnly);
}

void DatabaseTest::readerCannotWrite()
{
    Database writer;
    must(writer.open(path()));
    Database reader;
    must(reader.open(path(), {.role = ConnectionRole::Reader}));
    QCOMPARE(SettingStore::set(reader, SettingStore::kAccountId, 1).error().kind, ErrorKind::StoreReadOnly);
    QVERIFY(SettingStore::set(writer, SettingStore::kAccountId, 1));
    QCOMPARE(must(SettingStore::number(reader, SettingStore::kAccountId)), 1);
}

void DatabaseTest::fullDiskIsToldAndLosesNothing()
{
    Database db;
    must(db.open(path()));
    must(LeadStore::upsert(db, {sale(1, u"A-1"_s, at(2026, 10, 1))}));
    const qint64 pages = must(db.number("PRAGMA page_count"));
    QVERIFY(db.execute(u"PRAGMA max_page_count = %1"_s.arg(pages + 1)));
    QList<Lead> leads;
    for (int n = 1; n < 500; ++n)
        leads.append(sale(n, u"B-%1"_s.arg(n), at(2026, 10, 1)));
    QCOMPARE(LeadStore::upsert(db, leads).error().kind, ErrorKind::StoreFull);
    QCOMPARE(must(LeadStore::count(db)), 1);
    QCOMPARE(must(LeadStore::find(db, 1)).serialText, u"A-1"_s);
}

void DatabaseTest::settingsAreThoseAskedFor()
{
    Database db;
    const OpenReport report = must(db.open(path()));
    QCOMPARE(report.journalMode, u"wal"_s);
    QVERIFY(!report.sqliteVersion.isEmpty());
    QCOMPARE(must(db.number("PRAGMA synchronous")), 2);
    QCOMPARE(must(db.number("PRAGMA foreign_keys")), 1);
}

void DatabaseTest::transactionWithoutCommitChangesNothing()
{
    Database db;
    must(db.open(path()));
    {
        SqlTransaction transaction(db);
        QVERIFY(SettingStore::set(db, SettingStore::kAccountId, 1));
    }
    QVERIFY(!must(SettingStore::number(db, SettingStore::kAccountId)));
    {
        SqlTransaction transaction(db);
        QVERIFY(SettingStore::set(db, SettingStore::kAccountId, 1));
        QVERIFY(transaction.commit());
    }
    QCOMPARE(must(SettingStore::number(db, SettingStore::kAccountId)), 1);
}

void DatabaseTest::outerTransactionFailsWithAnInnerOne()
{
    Database db;
    must(db.open(path()));
    {
        SqlTransaction outer(db);
        QVERIFY(SettingStore::set(db, SettingStore::kAccountId, 1));
        {
            SqlTransaction inner(db);
            QVERIFY(SettingStore::set(db, SettingStore::kPace, 1));
        }
        QVERIFY(!outer.commit());
    }
    QVERIFY(!must(SettingStore::number(db, SettingStore::kAccountId)));
    SqlTransaction next(db);
    QVERIFY(SettingStore::set(db, SettingStore::kAccountId, 2));
    QVERIFY(next.commit());
}

void DatabaseTest::statementUsedInsideItselfIsNotDisturbed()
{
    Database db;
    must(db.open(path()));
    const char *const sql = "SELECT value FROM (SELECT 1 AS value UNION SELECT 2 UNION SELECT 3) WHERE value > ?";
    SqlQuery outer = db.prepare(sql);
    outer.bind(0);
    QVERIFY(outer.run());
    int rows = 0;
    while (outer.next()) {
        SqlQuery inner = db.prepare(sql);
        inner.bind(2);
        QVERIFY(inner.run());
        QVERIFY(inner.next());
        QCOMPARE(inner.integer(0), 3);
        ++rows;
    }
    QCOMPARE(rows, 3);
}

void DatabaseTest::quarantineSavesUnsentEdits()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^damaged database set aside"_s));
    {
        Database db;
        must(db.open(path()));
        must(LeadStore::upsert(db, {job(1, u"A-1"_s, at(2026, 11, 1))}));
        must(OutboxStore::add(db, {intentFor(1, toWon()), intentFor(1, NoteEdit{.text = u"готово"_s})}));
        const IntentId first = must(OutboxStore::pendingOf(db, 1)).first().id;
        must(OutboxStore::move(db, first, {.to = IntentState::InFlight}));
        must(MaintenanceStore::record(db, {.key = u"A-1"_s, .doneOn = kToday}));
        must(JournalStore::append(db, historyLine(u"готово"_s)));
        QVERIFY(SettingStore::set(db, SettingStore::kAccountId, 77));
    }
    Database db;
    const QuarantineReport report = must(quarantine(db, path(), at(2026, 11, 22)));
    QCOMPARE(report.salvagedIntents, 2);
    QVERIFY(report.wasReadable);
    QVERIFY(QFile::exists(report.movedTo));
    QVERIFY(report.opened.isNew);
    const QList<Intent> intents = must(OutboxStore::pendingOf(db, 1));
    QCOMPARE(intents.size(), 2);
    QCOMPARE(intents[0].state, IntentState::Unconfirmed);
    QCOMPARE(intents[1].edit, Edit(NoteEdit{.text = u"готово"_s}));
    QCOMPARE(must(LeadStore::count(db)), 0);
    QCOMPARE(must(MaintenanceStore::recordsOf(db, u"A-1"_s)).first().doneOn, kToday);
    QCOMPARE(must(SettingStore::number(db, SettingStore::kAccountId)), 77);
    QCOMPARE(must(JournalStore::firstBroken(db)), 0);
    QCOMPARE(must(db.number("SELECT count(*) FROM journal")), 1);
}

void DatabaseTest::quarantineOfAnUnreadableFileStartsAfresh()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^damaged database set aside"_s));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    Database db;
    const QuarantineReport report = must(quarantine(db, path(), at(2026, 11, 22)));
    QCOMPARE(report.salvagedIntents, 0);
    QVERIFY(!report.wasReadable);
    QCOMPARE(contents(report.movedTo), QByteArray(5000, 'x'));
    QCOMPARE(must(LeadStore::count(db)), 0);
}

void DatabaseTest::accountOfAnotherDatabaseIsRefused()
{
    TempStore store;
    QVERIFY(SettingStore::claimAccount(store.db, 77));
    QVERIFY(SettingStore::claimAccount(store.db, 77));
    QCOMPARE(SettingStore::claimAccount(store.db, 78).error().kind, ErrorKind::WrongAccount);
}

void DatabaseTest::cursorsAndSettingsSurviveReopening()
{
    TempStore store;
    const Cursor cursor{.at = 100, .position = u"page 7"_s, .seen = 120};
    QVERIFY(CursorStore::set(store.db, u"leads"_s, cursor));
    QVERIFY(SettingStore::set(store.db, SettingStore::kTimeZone, u"Asia/Kamchatka"_s));
    store.reopen();
    QCOMPARE(must(CursorStore::get(store.db, u"leads"_s)), cursor);
    QCOMPARE(must(CursorStore::get(store.db, u"contacts"_s)), Cursor());
    QCOMPARE(must(SettingStore::zone(store.db)), QTimeZone("Asia/Kamchatka"));
    QCOMPARE(must(SettingStore::serviceTag(store.db)), u"Сервис"_s);
    QVERIFY(CursorStore::clear(store.db));
    QCOMPARE(must(CursorStore::get(store.db, u"leads"_s)), Cursor());
}

void DatabaseTest::schemaIsReadAsWritten()
{
    TempStore store;
    QVERIFY(must(SchemaStore::replace(store.db, schema())));
    // What is the same is not written anew.
    for (const QString &table : {u"account"_s, u"pipeline"_s, u"status"_s, u"field"_s, u"user"_s}) {
        for (const QString &verb : {u"INSERT"_s, u"DELETE"_s}) {
            QVERIFY(store.db
                        .prepare(u"CREATE TEMP TRIGGER %2_%1 BEFORE %2 ON %1 BEGIN SELECT RAISE(ABORT, 'written'); "
                                 "END"_s.arg(table, verb))
                        .exec());
        }
    }
    QVERIFY(!must(SchemaStore::replace(store.db, schema())));
    AccountSchema renamed = schema();
    renamed.users.first().name = u"Орлова"_s;
    QVERIFY(!SchemaStore::replace(store.db, renamed)); // a trigger has kept it
    store.reopen();
    QVERIFY(must(SchemaStore::replace(store.db, renamed)));
    QVERIFY(must(SchemaStore::replace(store.db, schema())));
    QCOMPARE(must(SchemaStore::read(store.db)), schema());
    AccountSchema forbidden = schema();
    forbidden.users.clear();
    forbidden.usersAllowed = false;
    QVERIFY(must(SchemaStore::replace(store.db, forbidden)));
    QCOMPARE(must(SchemaStore::read(store.db)).users.size(), 2);
    QCOMPARE(must(SchemaStore::stageName(store.db, {.pipeline = kService, .status = kNew})), u"Сервис · Новая"_s);
    QCOMPARE(must(SchemaStore::stageName(store.db, {.pipeline = 9, .status = 8})), u"9:8"_s);
}

STANKO_STRICT_TEST(DatabaseTest)
#include "tst_database.moc"
