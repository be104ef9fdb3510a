// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storethread.h"

#include "models/store/outboxstore.h"

#include <QtCore/QFileInfo>
#include <QtCore/QThread>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

enum class StoreState { Closed, Opening, Open, Failed };

Error notOpen()
{
    return makeError(ErrorKind::StoreFailed, u"the database is not open"_s);
}

Error closing()
{
    return makeError(ErrorKind::Cancelled, u"the store is closing"_s);
}

} // namespace

/// Shared by the two threads; everything but the connections is guarded by the mutex.
struct StoreThread::Private
{
    std::mutex mutex;
    std::condition_variable writerWork;
    std::condition_variable readerWork;
    std::deque<Job> person;
    std::deque<Job> background;
    std::deque<Job> reads;
    StoreState state = StoreState::Closed;
    Error openError = notOpen();
    QString path;
    OpenOptions options;
    bool isClosing = false;
    bool isReaderAtWork = false; ///< has the file open, or is about to
    Database *writer = nullptr;  ///< lives on the writer thread's stack
    std::unique_ptr<QThread> writerThread;
    std::unique_ptr<QThread> readerThread;

    void runWriter();
    void runReader();
    Done openReader(Database &db);
    void closeReader();
    Result<RestoredDatabase> restore(const QString &backup, UnixSeconds now, const Restore::DeriveAgain &derive);
    void opened(StoreState result, const Error &error);
    template<typename T>
    QFuture<Result<T>> openWith(const QString &newPath, const OpenOptions &newOptions,
                                std::function<Result<T>(Database &)> opener);
};

StoreThread::StoreThread() : d(std::make_unique<Private>())
{
    d->writerThread.reset(QThread::create([this] { d->runWriter(); }));
    d->readerThread.reset(QThread::create([this] { d->runReader(); }));
    d->writerThread->setObjectName(u"store"_s);
    d->readerThread->setObjectName(u"store-read"_s);
    d->writerThread->start();
    d->readerThread->start();
}

StoreThread::~StoreThread()
{
    close();
    wait();
}

void StoreThread::wait()
{
    d->readerThread->wait();
    d->writerThread->wait();
}

void StoreThread::close()
{
    {
        const std::lock_guard lock(d->mutex);
        d->isClosing = true;
    }
    d->writerWork.notify_all();
    d->readerWork.notify_all();
}

void StoreThread::enqueue(Lane lane, Job job)
{
    {
        std::unique_lock lock(d->mutex);
        if (d->isClosing) {
            lock.unlock();
            job(nullptr, closing());
            return;
        }
        switch (lane) {
        case Lane::Person:
            d->person.push_back(std::move(job));
            break;
        case Lane::Background:
            d->background.push_back(std::move(job));
            break;
        case Lane::Read:
            d->reads.push_back(std::move(job));
            break;
        }
    }
    (lane == Lane::Read ? d->readerWork : d->writerWork).notify_one();
}

void StoreThread::Private::runWriter()
{
    Database db;
    std::unique_lock lock(mutex);
    writer = &db;
    for (;;) {
        writerWork.wait(lock, [this] { return isClosing || !person.empty() || !background.empty(); });
        std::deque<Job> &lane = person.empty() ? background : person;
        if (lane.empty())
            break;
        Job job = std::move(lane.front());
        lane.pop_front();
        const Error error = openError;
        lock.unlock();
        job(db.isOpen() ? &db : nullptr, error);
        // What the job holds may end other objects; not under the lock.
        job = nullptr;
        lock.lock();
    }
    writer = nullptr;
    lock.unlock();
    // The last connection to close writes the log back into the file, which marks a clean end.
    readerThread->wait();
    db.close();
}

void StoreThread::Private::runReader()
{
    Database db;
    std::unique_lock lock(mutex);
    for (;;) {
        readerWork.wait(lock, [this] {
            const bool mustClose = state == StoreState::Opening && isReaderAtWork;
            return isClosing || mustClose || (!reads.empty() && state != StoreState::Opening);
        });
        if (state == StoreState::Opening && isReaderAtWork) {
            lock.unlock();
            db.close();
            lock.lock();
            isReaderAtWork = false;
            writerWork.notify_all();
            continue;
        }
        if (reads.empty())
            break;
        Job job = std::move(reads.front());
        reads.pop_front();
        const Error error = isClosing ? closing() : openError;
        const bool mayRead = !isClosing && state == StoreState::Open;
        isReaderAtWork = isReaderAtWork || mayRead;
        lock.unlock();
        const Done ready = mayRead ? openReader(db) : Done(error);
        job(ready ? &db : nullptr, ready ? error : ready.error());
        job = nullptr;
        lock.lock();
    }
    lock.unlock();
    db.close();
    lock.lock();
    isReaderAtWork = false;
    writerWork.notify_all();
}

void StoreThread::Private::closeReader()
{
    std::unique_lock lock(mutex);
    state = StoreState::Opening;
    readerWork.notify_all();
    writerWork.wait(lock, [this] { return !isReaderAtWork; });
}

Done StoreThread::Private::openReader(Database &db)
{
    if (db.isOpen())
        return done();
    OpenOptions reading = options;
    reading.role = ConnectionRole::Reader;
    if (const Result<OpenReport> report = db.open(path, reading); !report)
        return report.error();
    return done();
}

void StoreThread::Private::opened(StoreState result, const Error &error)
{
    {
        const std::lock_guard lock(mutex);
        state = result;
        openError = error;
    }
    readerWork.notify_all();
}

template<typename T>
QFuture<Result<T>> StoreThread::Private::openWith(const QString &newPath, const OpenOptions &newOptions,
                                                  std::function<Result<T>(Database &)> opener)
{
    const HomePromise<Result<T>> promise;
    {
        std::unique_lock lock(mutex);
        if (isClosing || state == StoreState::Opening || state == StoreState::Open) {
            const Error error = isClosing ? closing() : makeError(ErrorKind::StoreFailed, u"already open"_s);
            lock.unlock();
            promise.keep(error);
            return promise.future();
        }
        state = StoreState::Opening;
        path = newPath;
        options = newOptions;
        person.push_front([this, promise, opener = std::move(opener)](Database *, const Error &) {
            Result<T> result = opener(*writer);
            opened(result ? StoreState::Open : StoreState::Failed, result ? notOpen() : result.error());
            promise.keep(std::move(result));
        });
    }
    writerWork.notify_one();
    return promise.future();
}

Result<RestoredDatabase> StoreThread::Private::restore(const QString &backup, UnixSeconds now,
                                                       const Restore::DeriveAgain &derive)
{
    RestoredDatabase restored;
    STANKO_TRY(carried, Restore::prepare(path, backup, now, derive));
    restored.carriedIntents = carried;
    closeReader();
    writer->close();
    const Result<QString> replaced = Restore::finish(path);
    if (!replaced && !QFileInfo::exists(path)) {
        // A new file in this place would be taken for the old one; the next start puts the right one here.
        opened(StoreState::Failed, replaced.error());
        return replaced.error();
    }
    Result<OpenReport> report = writer->open(path, options);
    opened(report ? StoreState::Open : StoreState::Failed, report ? notOpen() : report.error());
    if (!replaced || !report)
        return replaced ? report.error() : replaced.error();
    restored.replacedFile = *replaced;
    restored.opened = *report;
    return restored;
}

QFuture<Result<RestoredDatabase>> StoreThread::restore(const QString &backup, UnixSeconds now,
                                                       Restore::DeriveAgain derive)
{
    return write(
        [this, backup, now, derive = std::move(derive)](Database &) { return d->restore(backup, now, derive); },
        WriteFor::Background);
}

QFuture<Result<OpenReport>> StoreThread::open(const QString &path, const OpenOptions &options)
{
    return d->openWith<OpenReport>(path, options, [path, options](Database &db) -> Result<OpenReport> {
        // What a death has kept from being put into place.
        STANKO_CHECK(Restore::finish(path));
        Result<OpenReport> report = db.open(path, options);
        if (!report)
            return report;
        const Result<int> recovered = OutboxStore::recover(db);
        if (!recovered) {
            db.close();
            return recovered.error();
        }
        report->unconfirmed = *recovered;
        return report;
    });
}

QFuture<Result<QuarantineReport>> StoreThread::repair(const QString &path, UnixSeconds now, const OpenOptions &options)
{
    return d->openWith<QuarantineReport>(
        path, options, [path, now, options](Database &db) { return quarantine(db, path, now, options); });
}

} // namespace Stanko
