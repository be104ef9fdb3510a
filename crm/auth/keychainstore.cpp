// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/auth/keychainstore.h"

#include "crm/auth/lockedentries.h"

#include <QtCore/QPromise>
#include <QtCore/QTimer>

#include <qt6keychain/keychain.h>

#include <functional>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &account, SecretName name)
{
    switch (name) {
    case SecretName::AmoToken:
        return account + "/amocrm-token"_L1;
    case SecretName::TelegramToken:
        return account + "/telegram-token"_L1;
    case SecretName::ProxyPassword:
        return account + "/proxy-password"_L1;
    }
    return {};
}

Error errorOf(const QKeychain::Job &job)
{
    ErrorKind kind = ErrorKind::KeychainUnavailable;
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        kind = ErrorKind::KeychainDenied;
        break;
    default:
        break;
    }
    return makeError(kind, u"key store, code %1: %2"_s.arg(QString::number(job.error()), job.errorString()));
}

constexpr auto kService = "StankoDesk"_L1;

/// One call of the library under watch: ends its promise once, by the library's answer, by the watchdog or by the
/// end of the store, whichever comes first. Deletes itself; child of the store.
template<typename T>
class Watched final : public QObject
{
public:
    using Answer = std::function<Result<T>(const QKeychain::Job &)>;

    /// Starts \a job. The future is taken first: nothing promises that the job does not finish at once.
    static QFuture<Result<T>> run(QKeychain::Job *job, Answer answer, std::chrono::milliseconds watchdog,
                                  QObject *parent)
    {
        auto *watched = new Watched(parent);
        QFuture<Result<T>> future = watched->m_promise.future();
        connect(job, &QKeychain::Job::finished, watched,
                [watched, answer](QKeychain::Job *finished) { watched->answered(*finished, answer(*finished)); });
        // The job is left to itself: it deletes itself if it ever finishes, and cannot be stopped.
        QTimer::singleShot(watchdog, watched, [watched] {
            watched->end(makeError(ErrorKind::KeychainUnavailable, u"the key store does not answer"_s));
        });
        job->start();
        return future;
    }
    ~Watched() override { end(makeError(ErrorKind::Cancelled)); }

private:
    explicit Watched(QObject *parent) : QObject(parent) { m_promise.start(); }

    void answered(const QKeychain::Job &job, const Result<T> &result)
    {
        // What is there and locked is neither absent nor removed, whatever the library says.
        const bool isRemoval = qobject_cast<const QKeychain::DeletePasswordJob *>(&job) && result;
        if (job.error() != QKeychain::EntryNotFound && !isRemoval)
            return end(result);
        hasLockedEntry(kService, job.key()).then(this, [this, result](bool isLocked) {
            end(isLocked ? Result<T>(makeError(ErrorKind::KeychainDenied, u"the key store is locked"_s)) : result);
        });
    }

    void end(Result<T> result)
    {
        if (m_isOver)
            return;
        m_isOver = true;
        deleteLater();
        // On its own from here: a continuation may delete the store and with it this object.
        QPromise<Result<T>> promise = std::move(m_promise);
        promise.addResult(std::move(result));
        promise.finish();
    }

    QPromise<Result<T>> m_promise;
    bool m_isOver = false;
};

template<typename Job>
Job *prepared(const QString &account, SecretName name)
{
    auto *job = new Job(kService);
    job->setInsecureFallback(false);
    job->setKey(keyOf(account, name));
    return job;
}

Done doneOf(const QKeychain::Job &job)
{
    // Nothing to remove is removed.
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
        return done();
    return errorOf(job);
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds watchdog, QObject *parent)
    : QObject(parent), m_watchdog(watchdog)
{
}

KeychainStore::~KeychainStore() = default;

QFuture<Result<QString>> KeychainStore::read(const QString &account, SecretName name)
{
    auto *job = prepared<QKeychain::ReadPasswordJob>(account, name);
    const auto answer = [](const QKeychain::Job &finished) -> Result<QString> {
        if (finished.error() == QKeychain::EntryNotFound)
            return QString();
        if (finished.error() != QKeychain::NoError)
            return errorOf(finished);
        return static_cast<const QKeychain::ReadPasswordJob &>(finished).textData();
    };
    return Watched<QString>::run(job, answer, m_watchdog, this);
}

QFuture<Done> KeychainStore::write(const QString &account, SecretName name, const QString &secret)
{
    auto *job = prepared<QKeychain::WritePasswordJob>(account, name);
    job->setTextData(secret);
    return Watched<Unit>::run(job, doneOf, m_watchdog, this);
}

QFuture<Done> KeychainStore::remove(const QString &account, SecretName name)
{
    auto *job = prepared<QKeychain::DeletePasswordJob>(account, name);
    return Watched<Unit>::run(job, doneOf, m_watchdog, this);
}

} // namespace Stanko
