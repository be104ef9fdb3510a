// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/baddisk.h"
#include "tests/store/storetesting.h"

#include "models/store/cursorstore.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLoggingCategory>

using namespace Stanko;
using namespace Stanko::Testing;

Q_DECLARE_METATYPE(Stanko::Testing::BadDisk::Fails)

/// A disk that does not read or write: told as such at whatever access it happens, never taken for damage, and
/// everything that was committed is there when it works again.
class IoErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Every one of hundreds of failures is told of.
        QLoggingCategory::setFilterRules(u"stanko.store=false"_s);
        BadDisk::install();
    }
    void theDiskFails_data();
    void theDiskFails();
    void aFailingDiskIsNoDamageToTheCheckAfterADeath();

private:
    static void prepare(Database &db);
    static void prepareOld(Database &db);
    static Done edit(Database &db);
    static Done page(Database &db);
};

namespace {

QString text(const Error &error)
{
    return errorKindName(error.kind) + u": "_s + error.detail;
}

void copyAll(const QDir &from, const QDir &to)
{
    for (const QString &name : from.entryList(QDir::Files)) {
        if (!name.endsWith(u"-shm"_s) && !QFile::copy(from.filePath(name), to.filePath(name)))
            qFatal("cannot copy a test file");
    }
}

} // namespace

void IoErrorsTest::prepare(Database &db)
{
    must(SchemaStore::replace(db, schema()));
    QList<Lead> leads;
    for (int n = 1; n <= 400; ++n)
        leads.append(sale(n, u"A-%1"_s.arg(n), at(2026, 10, 1)));
    must(LeadStore::upsert(db, leads));
    must(OutboxStore::add(db, {intentFor(1, NoteEdit{.text = u"готово"_s})}));
}

/// The same as far as the test looks at it. Word for word: today's stores do not know yesterday's schema.
void IoErrorsTest::prepareOld(Database &db)
{
    must(db.execute(
        u"WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 400) "
        "INSERT INTO lead (id, name, price, pipeline_id, status_id, responsible_user_id, created_at, "
        "updated_at, closed_at, is_deleted, serial, model, telegram_id, configuration, company_id, contacts, "
        "tags, main_contact_id, folded) SELECT id, 'Продажа', 0, 10, 142, 7, 5, 5, 5, 0, 'A-' || id, "
        "'VMC850', '', '', 0, '', '', 0, 'продажа' FROM n"_s));
    must(
        db.execute(u"INSERT INTO outbox (grp, lead_id, key, kind, edit, marker, state, outcome, attempts, next_try_at, "
                   "error, theirs, created_at, settled_at, result_id) VALUES ('g', 1, '', 'note', "
                   "'{\"type\":\"note\",\"text\":\"готово\"}', 'SD-1', 'queued', 'none', 0, 0, '', '', 5, 0, 0)"_s));
}

Done IoErrorsTest::edit(Database &db)
{
    const Result<OutboxAdded> added = OutboxStore::add(db, {intentFor(2, toWon(), u"new"_s)});
    return added ? done() : Done(added.error());
}

Done IoErrorsTest::page(Database &db)
{
    SqlTransaction transaction(db);
    QList<Lead> leads;
    for (int n = 200; n <= 600; ++n)
        leads.append(sale(n, u"B-%1"_s.arg(n), at(2026, 10, 2)));
    STANKO_TRY(touched, LeadStore::upsert(db, leads));
    Q_UNUSED(touched)
    STANKO_CHECK(CursorStore::set(db, u"leads"_s, {.at = 5}));
    return transaction.commit();
}

void IoErrorsTest::theDiskFails_data()
{
    QTest::addColumn<BadDisk::Fails>("what");
    QTest::addColumn<QString>("when");
    QTest::addColumn<int>("step"); ///< of the accesses that fail, one each: all of a long pull would take minutes
    for (const QString &when : {u"start"_s, u"edit"_s, u"pull"_s}) {
        const int step = when == u"pull"_s ? 7 : 1;
        QTest::addRow("reads, %s", qPrintable(when)) << BadDisk::Fails::Reads << when << step;
        QTest::addRow("writes, %s", qPrintable(when)) << BadDisk::Fails::Writes << when << step;
        QTest::addRow("syncs, %s", qPrintable(when)) << BadDisk::Fails::Syncs << when << 1;
    }
}

void IoErrorsTest::theDiskFails()
{
    QFETCH(BadDisk::Fails, what);
    QFETCH(QString, when);
    QFETCH(int, step);
    QTemporaryDir original;
    {
        Database db;
        // A start has the most to do when it migrates.
        const bool isOld = when == u"start"_s;
        must(db.open(original.filePath(u"a.db"_s), {.migrateUpTo = isOld ? 4 : 0}));
        isOld ? prepareOld(db) : prepare(db);
        // As a death leaves it, so that the start has a log to read.
        QVERIFY(QDir(original.path()).mkpath(u"left"_s));
        copyAll(QDir(original.path()), QDir(original.filePath(u"left"_s)));
    }
    int failures = 0;
    for (int nth = 1;; nth += step) {
        QTemporaryDir folder;
        copyAll(QDir(original.filePath(u"left"_s)), QDir(folder.path()));
        const QString path = folder.filePath(u"a.db"_s);
        {
            Database db;
            if (when != u"start"_s) {
                must(db.open(path));
                // The check after the death has read everything.
                QVERIFY(db.execute(u"PRAGMA shrink_memory"_s));
            }
            BadDisk::fail(what, nth);
            Done result = done();
            if (when == u"start"_s) {
                if (const auto report = db.open(path); !report)
                    result = report.error();
            } else {
                result = when == u"edit"_s ? edit(db) : page(db);
            }
            const bool wasRefused = BadDisk::hasFailed();
            BadDisk::fail(BadDisk::Fails::Nothing, 0);
            if (!wasRefused)
                break;
            ++failures;
            if (!result)
                QVERIFY2(result.error().kind == ErrorKind::StoreFailed, qPrintable(text(result.error())));
            QVERIFY(db.isOpen() || when == u"start"_s);
        }
        QVERIFY(!QFile::exists(path + u".check"_s));
        Database healed;
        must(healed.open(path));
        QVERIFY(must(healed.number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'")) == 0);
        QVERIFY(must(LeadStore::count(healed)) >= 400);
        QCOMPARE(must(OutboxStore::pendingOf(healed, 1)).size(), 1);
        // Whole or not at all.
        const bool hasNew = must(LeadStore::count(healed)) > 400;
        QCOMPARE(must(CursorStore::get(healed, u"leads"_s)).at, hasNew ? 5 : 0);
        QCOMPARE(must(LeadStore::find(healed, 250)).serialText, hasNew ? u"B-250"_s : u"A-250"_s);
    }
    QVERIFY(failures > 0);
}

void IoErrorsTest::aFailingDiskIsNoDamageToTheCheckAfterADeath()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    {
        Database db;
        must(db.open(path));
        prepare(db);
    }
    QFile mark(path + u".check"_s);
    QVERIFY(mark.open(QIODevice::WriteOnly));
    mark.close();
    int refused = 0;
    for (int nth = 1;; ++nth) {
        // One page only: SQLite's check goes on and tells of it in words.
        BadDisk::fail(BadDisk::Fails::Reads, nth, false);
        Database db;
        const auto report = db.open(path);
        const bool wasRefused = BadDisk::hasFailed();
        BadDisk::fail(BadDisk::Fails::Nothing, 0);
        if (!wasRefused)
            break;
        ++refused;
        if (!report)
            QVERIFY2(report.error().kind == ErrorKind::StoreFailed, qPrintable(text(report.error())));
        db.close();
        // The mark stays until a check has passed.
        QFile again(path + u".check"_s);
        QVERIFY(again.open(QIODevice::WriteOnly));
    }
    QVERIFY(refused > 20);
}

QTEST_GUILESS_MAIN(IoErrorsTest)
#include "tst_ioerrors.moc"
