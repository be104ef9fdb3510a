// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storetesting.h"

#include "models/store/backup.h"
#include "models/store/quarantine.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLoggingCategory>

using namespace Stanko;
using namespace Stanko::Testing;

/// Files that a broken disk has left: the verdict, and what is saved.
class DamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Every one of hundreds of broken files is told of.
    void initTestCase() { QLoggingCategory::setFilterRules(u"stanko.store=false"_s); }
    void everyPageDamagedOnItsOwn_data();
    void everyPageDamagedOnItsOwn();
    void damageSeenWhileWorkingIsLookedForAtTheNextStart();
    void aFileCutOffIsDamaged_data();
    void aFileCutOffIsDamaged();
    void aLogCutAnywhereKeepsWhatWasCommittedBefore();
    void aLogWithATailOfGarbageIsReadToItsEnd();
    void anEmptyFileWithoutTracesIsANewOne();
};

namespace {

constexpr int kIntents = 60;
constexpr qint64 kPage = 4096;

void fill(Database &db)
{
    must(LeadStore::upsert(db, {job(1, u"A-1"_s, at(2026, 11, 1)), job(2, u"A-2"_s, at(2026, 11, 1))}));
    QList<Intent> intents;
    for (int n = 0; n < kIntents; ++n) {
        Intent intent = intentFor(n % 2 + 1, NoteEdit{.text = u"Заменён подшипник шпинделя, № %1"_s.arg(n)});
        intent.marker = u"SD-%1"_s.arg(n, 12, 16, QLatin1Char('0'));
        intents.append(intent);
    }
    must(OutboxStore::add(db, intents));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read a test file");
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
}

/// Markers of unsent intents whose row is on the page \a number, by SQLite's own account.
QSet<QString> markersOnPage(const QByteArray &file, qint64 number)
{
    QSet<QString> markers;
    const QByteArray page = file.mid(number * kPage, kPage);
    if (!page.startsWith('\x0d'))
        return markers;
    for (int n = 0; n < kIntents; ++n) {
        const QString marker = u"SD-%1"_s.arg(n, 12, 16, QLatin1Char('0'));
        if (page.contains(marker.toLatin1()))
            markers.insert(marker);
    }
    return markers;
}

} // namespace

void DamageTest::everyPageDamagedOnItsOwn_data()
{
    QTest::addColumn<char>("filler");
    QTest::newRow("ones") << '\xff';
    QTest::newRow("zeros") << '\0';
}

void DamageTest::everyPageDamagedOnItsOwn()
{
    QFETCH(char, filler);
    QTemporaryDir source;
    const QString whole = source.filePath(u"whole.db"_s);
    {
        Database db;
        must(db.open(whole));
        fill(db);
    }
    const QByteArray bytes = contents(whole);
    int damaged = 0;
    int withIntents = 0;
    for (qint64 page = 0; page * kPage < bytes.size(); ++page) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        QByteArray broken = bytes;
        broken.replace(page * kPage, kPage, QByteArray(kPage, filler));
        write(path, broken);
        write(path + u".check"_s, {});
        const QSet<QString> lost = markersOnPage(bytes, page);
        Database db;
        const auto opened = db.open(path);
        if (opened) {
            // A page that nothing uses.
            QVERIFY2(lost.isEmpty(), qPrintable(u"page %1"_s.arg(page)));
            QCOMPARE(must(OutboxStore::counts(db)).waiting(), kIntents);
            continue;
        }
        ++damaged;
        withIntents += lost.isEmpty() ? 0 : 1;
        QVERIFY2(opened.error().kind == ErrorKind::StoreDamaged,
                 qPrintable(u"page %1: %2"_s.arg(page).arg(opened.error().detail)));
        const QuarantineReport report = must(quarantine(db, path, at(2026, 11, 22)));
        QVERIFY2(report.salvagedIntents == kIntents - lost.size(),
                 qPrintable(u"page %1: %2 of %3"_s.arg(page).arg(report.salvagedIntents).arg(kIntents - lost.size())));
        QCOMPARE(contents(report.movedTo), broken);
        // In their order, and none twice.
        const QList<OutboxRow> rows = must(OutboxStore::list(db, OutboxScope::Unsettled, at(2026, 11, 22)));
        QCOMPARE(rows.size(), report.salvagedIntents);
        for (const OutboxRow &row : rows)
            QVERIFY(!lost.contains(row.intent.marker));
    }
    QVERIFY(damaged > 30);
    QVERIFY(withIntents > 2);
}

void DamageTest::damageSeenWhileWorkingIsLookedForAtTheNextStart()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    qint64 page = 0;
    {
        Database db;
        must(db.open(path));
        fill(db);
        page = must(db.number("SELECT rootpage FROM sqlite_master WHERE name = 'contact'"));
    }
    QByteArray bytes = contents(path);
    bytes.replace((page - 1) * kPage, kPage, QByteArray(kPage, '\xff'));
    write(path, bytes);
    {
        Database db;
        must(db.open(path)); // closed in order: nobody looks at every page
        QCOMPARE(ClientStore::contact(db, 5).error().kind, ErrorKind::StoreDamaged);
    }
    Database db;
    QCOMPARE(db.open(path).error().kind, ErrorKind::StoreDamaged);
    QCOMPARE(must(quarantine(db, path, at(2026, 11, 22))).salvagedIntents, kIntents);
    db.close();
    QVERIFY(!must(db.open(path)).wasUnclean);
}

void DamageTest::aFileCutOffIsDamaged_data()
{
    QTest::addColumn<int>("keptPercent");
    QTest::addColumn<bool>("hasBackup");
    for (const int percent : {1, 10, 50, 90, 99})
        QTest::addRow("%d %%", percent) << percent << false;
    QTest::newRow("nothing") << 0 << true;
}

void DamageTest::aFileCutOffIsDamaged()
{
    QFETCH(int, keptPercent);
    QFETCH(bool, hasBackup);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    {
        Database db;
        must(db.open(path));
        fill(db);
        if (hasBackup)
            must(Backup::daily(db, Backup::defaultFolder(path), kToday));
    }
    QFile file(path);
    QVERIFY(file.resize(file.size() * keptPercent / 100));
    Database db;
    const auto opened = db.open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::StoreDamaged);
    const QuarantineReport report = must(quarantine(db, path, at(2026, 11, 22)));
    QVERIFY(QFile::exists(report.movedTo));
    QVERIFY(keptPercent < 99 || report.salvagedIntents > 0);
}

void DamageTest::aLogCutAnywhereKeepsWhatWasCommittedBefore()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    QList<qint64> sizes; ///< of the log after each commit
    QByteArray file;
    QByteArray log;
    {
        Database db;
        must(db.open(path));
        must(LeadStore::upsert(db, {job(1, u"A-1"_s, at(2026, 11, 1))}));
        QVERIFY(db.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        for (int n = 0; n < 12; ++n) {
            must(OutboxStore::add(db, {intentFor(1, NoteEdit{.text = u"№ %1"_s.arg(n)})}));
            sizes.append(QFileInfo(path + u"-wal"_s).size());
        }
        file = contents(path);
        log = contents(path + u"-wal"_s);
    }
    for (qint64 cut = 0; cut <= log.size(); cut += 1031) {
        QTemporaryDir place;
        const QString broken = place.filePath(u"a.db"_s);
        write(broken, file);
        write(broken + u"-wal"_s, log.left(cut));
        const auto committed = std::count_if(sizes.cbegin(), sizes.cend(), [cut](qint64 size) { return size <= cut; });
        Database db;
        must(db.open(broken));
        QCOMPARE(must(OutboxStore::pendingOf(db, 1)).size(), committed);
        QCOMPARE(must(db.number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'")), 0);
        QCOMPARE(must(LeadStore::find(db, 1)).id, 1);
    }
}

void DamageTest::aLogWithATailOfGarbageIsReadToItsEnd()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    QByteArray file;
    QByteArray log;
    {
        Database db;
        must(db.open(path));
        fill(db);
        file = contents(path);
        log = contents(path + u"-wal"_s);
    }
    QTemporaryDir place;
    const QString broken = place.filePath(u"a.db"_s);
    write(broken, file);
    write(broken + u"-wal"_s, log + QByteArray(3 * (kPage + 24), '\xa5'));
    Database db;
    QVERIFY(must(db.open(broken)).wasUnclean);
    QCOMPARE(must(OutboxStore::counts(db)).waiting(), kIntents);
}

void DamageTest::anEmptyFileWithoutTracesIsANewOne()
{
    // What a first start leaves that dies at once.
    QTemporaryDir folder;
    write(folder.filePath(u"a.db"_s), {});
    Database db;
    QVERIFY(must(db.open(folder.filePath(u"a.db"_s))).isNew);
}

QTEST_GUILESS_MAIN(DamageTest)
#include "tst_damage.moc"
