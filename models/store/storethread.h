// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/homepromise.h"
#include "models/store/backup.h"
#include "models/store/database.h"
#include "models/store/quarantine.h"
#include "models/store/restore.h"

#include <QtCore/QFuture>
#include <QtCore/QString>

#include <functional>
#include <memory>
#include <type_traits>

namespace Stanko {

/// Who waits for a write: a person's edit goes before queued pages of a pull.
enum class WriteFor { Person, Background };

/// The threads that own the database connections: one writer and one reader, each a queue of jobs run in order.
/// Lives on any thread and never blocks it, but for the destructor. Owned by the composition root.
///
/// Every future ends exactly once, on the thread that asked (which has an event loop): with the job's value or error;
/// with the error of open() when the file is not open; with Cancelled when the thread is closing. Jobs get the
/// connection and return Result<T>; they must take values only, since they run on another thread.
class StoreThread
{
public:
    StoreThread();
    /// close(), then waits for the running and queued writes.
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    /// Opens \a path for writing (and, at the first read, for reading) and turns intents that a crash left in flight
    /// into unconfirmed ones. Jobs given meanwhile wait.
    QFuture<Result<OpenReport>> open(const QString &path, const OpenOptions &options = {});
    /// After open() ended with StoreDamaged: see quarantine(). The store is open when it succeeds.
    QFuture<Result<QuarantineReport>> repair(const QString &path, UnixSeconds now, const OpenOptions &options = {});
    /// Goes back to a backup: see Restore. What was asked for before is done on the file in use, what is asked
    /// meanwhile waits and is done on the other. The old file is in use again when it fails.
    QFuture<Result<RestoredDatabase>> restore(const QString &backup, UnixSeconds now, Restore::DeriveAgain derive);
    /// No new jobs: queued reads end with Cancelled, queued writes are still done. Idempotent.
    void close();
    /// After close(): blocks until the last job is done. Answers may still wait in the event loops of those who asked.
    void wait();

    /// \a fn: Result<T>(Database &). Wrap several statements in an SqlTransaction.
    template<typename F>
    auto write(F fn, WriteFor who = WriteFor::Person) -> QFuture<std::invoke_result_t<F, Database &>>
    {
        return submit<std::invoke_result_t<F, Database &>>(who == WriteFor::Person ? Lane::Person : Lane::Background,
                                                           std::move(fn));
    }
    /// The same on the reading connection; sees everything committed before it starts.
    template<typename F>
    auto read(F fn) -> QFuture<std::invoke_result_t<F, Database &>>
    {
        return submit<std::invoke_result_t<F, Database &>>(Lane::Read, std::move(fn));
    }

private:
    enum class Lane { Person, Background, Read };
    /// Gets the connection, or why there is none.
    using Job = std::function<void(Database *, const Error &)>;

    template<typename R, typename F>
    QFuture<R> submit(Lane lane, F fn)
    {
        const HomePromise<R> promise;
        enqueue(lane, [promise, fn = std::move(fn)](Database *db, const Error &error) mutable {
            promise.keep(db ? fn(*db) : R(error));
        });
        return promise.future();
    }
    void enqueue(Lane lane, Job job);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Stanko
