// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storetesting.h"
#include "tests/support/strictmain.h"

#include "models/store/storethread.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QSemaphore>
#include <QtCore/QThread>

using namespace Stanko;
using namespace Stanko::Testing;

/// The store's threads: every future ends once, whatever happens meanwhile.
class StoreThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Stanko::failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void readsSeeWhatWasWrittenBefore();
    void jobsRunOffTheCallersThread();
    void personsEditGoesBeforeQueuedPages();
    void jobsGivenBeforeOpeningHasEndedWait();
    void jobsOnAClosedStoreEndWithAnError();
    void failedOpeningIsTheAnswerToEveryJob();
    void closingCancelsReadsAndFinishesWrites();
    void destructionEndsEveryFuture();
    void aContinuationRunsOnceHoweverSoonTheAnswerComes();
    void intentsInFlightAtACrashAreUnconfirmed();
    void damagedFileCanBeRepaired();
    void secondOpenIsRefused();

private:
    QString path() const { return m_folder->filePath(u"a.db"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// The result of a future; tests are allowed to wait.
template<typename R>
R ended(QFuture<R> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
        qFatal("a future did not end");
    return future.result();
}

Done setPace(Database &db, qint64 value)
{
    return SettingStore::set(db, SettingStore::kPace, value);
}

Result<qint64> pace(Database &db)
{
    STANKO_TRY(value, SettingStore::number(db, SettingStore::kPace));
    return value.value_or(-1);
}

void StoreThreadTest::readsSeeWhatWasWrittenBefore()
{
    StoreThread store;
    QVERIFY(must(ended(store.open(path()))).isNew);
    must(ended(store.write([](Database &db) { return setPace(db, 5); })));
    QCOMPARE(must(ended(store.read([](Database &db) { return pace(db); }))), 5);
    const auto refused = ended(store.read([](Database &db) { return setPace(db, 6); }));
    QCOMPARE(refused.error().kind, ErrorKind::StoreReadOnly);
}

void StoreThreadTest::jobsRunOffTheCallersThread()
{
    StoreThread store;
    must(ended(store.open(path())));
    const auto current = [](Database &) { return Result<QThread *>(QThread::currentThread()); };
    QThread *writer = must(ended(store.write(current)));
    QThread *reader = must(ended(store.read(current)));
    QVERIFY(writer != QThread::currentThread());
    QVERIFY(reader != QThread::currentThread());
    QVERIFY(writer != reader);
    QCOMPARE(must(ended(store.write(current, WriteFor::Background))), writer);
}

void StoreThreadTest::personsEditGoesBeforeQueuedPages()
{
    StoreThread store;
    must(ended(store.open(path())));
    QSemaphore gate;
    auto first = store.write([&gate](Database &db) {
        gate.acquire();
        return setPace(db, 1);
    });
    auto page = store.write([](Database &db) { return setPace(db, 2); }, WriteFor::Background);
    auto edit = store.write([](Database &db) { return setPace(db, 3); });
    gate.release();
    must(ended(page));
    QVERIFY(first.isFinished());
    QVERIFY(edit.isFinished());
    QCOMPARE(must(ended(store.read([](Database &db) { return pace(db); }))), 2);
}

void StoreThreadTest::aContinuationRunsOnceHoweverSoonTheAnswerComes()
{
    // With jobs this short the answer may come while the continuation is being attached. The one without a context
    // would run on the thread that finishes the future: it tells that this is ours.
    constexpr int kTimes = 20'000;
    StoreThread store;
    must(ended(store.open(path())));
    QList<int> runs(kTimes, 0);
    const QThread *const home = QThread::currentThread();
    for (int n = 0; n < kTimes; ++n) {
        store.read([n](Database &) -> Result<qint64> { return n; })
            .then([home](const Result<qint64> &) { return QThread::currentThread() == home; })
            .then(this, [&runs, n](bool isHome) { runs[n] += isHome ? 1 : 100; });
        if (n % 50 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE_WITH_TIMEOUT(runs.count(1), kTimes, 60'000);
}

void StoreThreadTest::jobsGivenBeforeOpeningHasEndedWait()
{
    StoreThread store;
    auto opened = store.open(path());
    auto written = store.write([](Database &db) { return setPace(db, 5); });
    auto read = store.read([](Database &db) { return LeadStore::count(db); });
    must(ended(opened));
    must(ended(written));
    QCOMPARE(must(ended(read)), 0);
}

void StoreThreadTest::jobsOnAClosedStoreEndWithAnError()
{
    StoreThread store;
    QCOMPARE(ended(store.write([](Database &db) { return setPace(db, 5); })).error().kind, ErrorKind::StoreFailed);
    QCOMPARE(ended(store.read([](Database &db) { return pace(db); })).error().kind, ErrorKind::StoreFailed);
}

void StoreThreadTest::failedOpeningIsTheAnswerToEveryJob()
{
    {
        Database db;
        must(db.open(path()));
        QVERIFY(db.execute(u"PRAGMA user_version = 999"_s));
    }
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^not opened"_s));
    StoreThread store;
    QCOMPARE(ended(store.open(path())).error().kind, ErrorKind::StoreTooNew);
    QCOMPARE(ended(store.write([](Database &db) { return setPace(db, 5); })).error().kind, ErrorKind::StoreTooNew);
    QCOMPARE(ended(store.read([](Database &db) { return pace(db); })).error().kind, ErrorKind::StoreTooNew);
}

void StoreThreadTest::closingCancelsReadsAndFinishesWrites()
{
    StoreThread store;
    must(ended(store.open(path())));
    must(ended(store.read([](Database &db) { return pace(db); })));
    QSemaphore gate;
    QSemaphore writing;
    QSemaphore reading;
    auto running = store.write([&](Database &db) {
        writing.release();
        gate.acquire();
        return setPace(db, 1);
    });
    auto queued = store.write([](Database &db) { return setPace(db, 2); });
    auto runningRead = store.read([&](Database &db) {
        reading.release();
        gate.acquire();
        return pace(db);
    });
    auto queuedRead = store.read([](Database &db) { return pace(db); });
    writing.acquire();
    reading.acquire();
    store.close();
    auto late = store.write([](Database &db) { return setPace(db, 3); });
    QCOMPARE(ended(late).error().kind, ErrorKind::Cancelled);
    gate.release(2);
    must(ended(running));
    must(ended(queued));
    must(ended(runningRead));
    QCOMPARE(ended(queuedRead).error().kind, ErrorKind::Cancelled);
}

void StoreThreadTest::destructionEndsEveryFuture()
{
    QList<QFuture<Done>> writes;
    QList<QFuture<Result<qint64>>> reads;
    {
        StoreThread store;
        must(ended(store.open(path())));
        for (int n = 0; n < 50; ++n) {
            writes.append(store.write([n](Database &db) { return setPace(db, n); }));
            reads.append(store.read([](Database &db) { return pace(db); }));
        }
    }
    for (auto &write : writes)
        must(ended(write));
    for (auto &read : reads) {
        const auto result = ended(read);
        QVERIFY(result.isOk() || result.error().kind == ErrorKind::Cancelled);
    }
    Database db;
    QVERIFY(!must(db.open(path())).wasUnclean);
    QCOMPARE(must(pace(db)), 49);
}

void StoreThreadTest::intentsInFlightAtACrashAreUnconfirmed()
{
    {
        Database db;
        must(db.open(path()));
        must(OutboxStore::add(db, {intentFor(1, toWon())}));
        must(OutboxStore::move(db, 1, {.to = IntentState::InFlight}));
    }
    StoreThread store;
    QCOMPARE(must(ended(store.open(path()))).unconfirmed, 1);
    const auto intent = ended(store.read([](Database &db) { return OutboxStore::find(db, 1); }));
    QCOMPARE(must(intent).state, IntentState::Unconfirmed);
}

void StoreThreadTest::damagedFileCanBeRepaired()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^not opened"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^damaged database set aside"_s));
    StoreThread store;
    QCOMPARE(ended(store.open(path())).error().kind, ErrorKind::StoreDamaged);
    const QuarantineReport report = must(ended(store.repair(path(), at(2026, 11, 22))));
    QVERIFY(QFile::exists(report.movedTo));
    must(ended(store.write([](Database &db) { return setPace(db, 5); })));
    QCOMPARE(must(ended(store.read([](Database &db) { return pace(db); }))), 5);
}

void StoreThreadTest::secondOpenIsRefused()
{
    StoreThread store;
    must(ended(store.open(path())));
    QCOMPARE(ended(store.open(path())).error().kind, ErrorKind::StoreFailed);
    must(ended(store.write([](Database &db) { return setPace(db, 5); })));
}

STANKO_STRICT_TEST(StoreThreadTest)
#include "tst_storethread.moc"
