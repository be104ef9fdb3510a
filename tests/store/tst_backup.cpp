// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storetesting.h"
#include "tests/support/strictmain.h"

#include "models/store/backup.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace Stanko;
using namespace Stanko::Testing;

/// Copies on demand, daily and before updates, and what is told of them.
class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theOnlyCopiesListedAreReadableOnesNewestFirst();
    void threeCopiesBeforeUpdatesAreKept();
    void dailyBackupsRotate();
    void aCopyBrokenOffByADeathIsRemoved();

private:
    QString path() const { return m_folder->filePath(u"a.db"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void BackupTest::init()
{
    Stanko::failOnAnyWarning();
    m_folder = std::make_unique<QTemporaryDir>();
}

void BackupTest::theOnlyCopiesListedAreReadableOnesNewestFirst()
{
    Database db;
    must(db.open(path()));
    must(LeadStore::upsert(db, {job(1, u"A-1"_s, at(2026, 11, 1))}));
    const QString folder = m_folder->filePath(u"backup"_s);
    must(Backup::daily(db, folder, kToday));
    addIntent(db, intentFor(1, toWon()));
    const BackupInfo made = must(Backup::onDemand(db, folder, kNow));
    QCOMPARE(must(Backup::onDemand(db, folder, kNow)).unsent, 1);
    QFile broken(QDir(folder).filePath(u"daily-2026-11-01.db"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(QByteArray(9000, 'x')) > 0);
    QFile daily(QDir(folder).filePath(u"daily-2026-11-22.db"_s));
    QVERIFY(daily.open(QIODevice::ReadWrite));
    QVERIFY(daily.setFileTime(QDateTime::fromSecsSinceEpoch(kNow - 86'400), QFileDevice::FileModificationTime));
    daily.close();

    const QList<BackupInfo> found = Backup::list(folder);
    QCOMPARE(found.size(), 3);
    QVERIFY(found.at(0).file != found.at(1).file);
    QVERIFY(found.at(1).file == made.file || found.at(0).file == made.file);
    QVERIFY(found.at(2).file.endsWith(u"daily-2026-11-22.db"_s));
    QCOMPARE(found.at(2).madeAt, kNow - 86'400);
    QCOMPARE(found.at(2).unsent, 0);
    QCOMPARE(found.at(0).unsent, 1);
    QCOMPARE(made.bytes, QFileInfo(made.file).size());
    QVERIFY(!made.isBeforeUpdate);
    // Looking changes nothing and leaves nothing beside them.
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 4);
}

void BackupTest::threeCopiesBeforeUpdatesAreKept()
{
    const QDir folder(m_folder->filePath(u"backup"_s));
    QVERIFY(folder.mkpath(u"."_s));
    for (const QString &name : {u"before-9-20260101-000000.db"_s, u"before-10-20260301-000000.db"_s,
                                u"before-9-20260201-000000.db"_s, u"daily-2026-01-01.db"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    {
        Database old;
        must(old.open(path(), {.migrateUpTo = 4}));
        // Word for word: today's stores do not know yesterday's schema.
        must(old.execute(u"INSERT INTO outbox (grp, lead_id, key, kind, edit, marker, state, outcome, attempts, "
                         "next_try_at, error, theirs, created_at, settled_at, result_id) VALUES ('g', 1, '', 'note', "
                         "'{\"type\":\"note\",\"text\":\"готово\"}', 'SD-1', 'queued', 'none', 0, 0, '', '', 5, 0, "
                         "0)"_s));
    }
    Database db;
    const OpenReport report = must(db.open(path()));
    const QStringList kept = folder.entryList({u"before-*"_s}, QDir::Files, QDir::Name);
    QCOMPARE(kept.size(), 3);
    QVERIFY(!kept.contains(u"before-9-20260101-000000.db"_s));
    const QList<BackupInfo> readable = Backup::list(folder.path());
    QCOMPARE(readable.size(), 1);
    QCOMPARE(readable.first().file, report.backup);
    QVERIFY(readable.first().isBeforeUpdate);
    QCOMPARE(readable.first().unsent, 1);
}

void BackupTest::dailyBackupsRotate()
{
    TempStore store;
    Database reader;
    must(reader.open(store.path(), {.role = ConnectionRole::Reader}));
    const QString folder = Backup::defaultFolder(store.path());
    for (int day = 0; day < 4; ++day)
        QVERIFY(!must(Backup::daily(reader, folder, kToday.addDays(day), 3)).isEmpty());
    QVERIFY(must(Backup::daily(reader, folder, kToday.addDays(3), 3)).isEmpty());
    const QStringList copies = QDir(folder).entryList(QDir::Files, QDir::Name);
    QCOMPARE(copies.size(), 3);
    QCOMPARE(copies.first(), u"daily-2026-11-23.db"_s);
    Database copy;
    must(copy.open(QDir(folder).filePath(copies.last())));
}

void BackupTest::aCopyBrokenOffByADeathIsRemoved()
{
    TempStore store;
    const QDir folder(Backup::defaultFolder(store.path()));
    QVERIFY(folder.mkpath(u"."_s));
    for (const QString &name : {u"before-5-20261120-101010.db.part"_s, u"daily-2026-11-20.db.part"_s,
                                u"daily-2026-11-20.db.part-journal"_s, u"notes.txt"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(!must(Backup::daily(store.db, folder.path(), kToday)).isEmpty());
    QCOMPARE(folder.entryList(QDir::Files, QDir::Name), (QStringList{u"daily-2026-11-22.db"_s, u"notes.txt"_s}));
}

STANKO_STRICT_TEST(BackupTest)
#include "tst_backup.moc"
