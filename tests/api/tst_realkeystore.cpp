// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/auth/keychainstore.h"
#include "crm/auth/tokensession.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <chrono>
#include <optional>

using namespace Stanko;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kAccount = u"a.amocrm.ru"_s;
const QString kToken = QString(1200, u'x') + u".Жы"_s;
/// Longer than any test: an answer comes from the store then.
constexpr auto kNoWatchdog = 10min;

template<typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000))
        return makeError(ErrorKind::Timeout, u"the call has not ended"_s);
    return future.result();
}

/// What a program says, empty when it fails.
QString said(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool isOk = process.waitForFinished(30'000) && process.exitCode() == 0;
    return isOk ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

/// Asks the key store past the program's own way to it.
QString askService(const QString &method, const QString &argument)
{
    return said(u"dbus-send"_s,
                {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                 u"org.freedesktop.Secret.Service."_s + method, argument});
}

/// The process of the real key store, to be stopped and ended like any other.
class Daemon
{
public:
    Daemon()
    {
        const QString answer =
            said(u"dbus-send"_s,
                 {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                  u"org.freedesktop.DBus.GetConnectionUnixProcessID"_s, u"string:org.freedesktop.secrets"_s});
        static const QRegularExpression number(u"uint32 (\\d+)"_s);
        m_id = number.match(answer).captured(1);
    }
    bool isFound() const { return !m_id.isEmpty(); }
    void signal(const QString &name) const { said(u"kill"_s, {u"-s"_s, name, m_id}); }

private:
    QString m_id;
};

std::optional<ErrorKind> kindOf(const auto &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

} // namespace

/// Against a real, unlocked key store on a session bus of its own; see CMakeLists.txt. The tests go on from each other:
/// the store is found, does not answer, is locked, and goes.
class TestRealKeyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsFindsAndForgetsSecrets();
    void profilesAreKeptApart();
    void aStoreThatHangsIsUnavailableAndServesAgainLater();
    void aLockedStoreIsNeverTakenForAnEmptyOne();
    void aStoreThatGoesAwayInTheMiddleIsUnavailable();
};

void TestRealKeyStore::keepsFindsAndForgetsSecrets()
{
    KeychainStore store;
    const auto missing = waitFor(store.read(kAccount, SecretName::AmoToken));
    QVERIFY2(missing, missing ? "" : qPrintable(missing.error().detail));
    QCOMPARE(*missing, QString());

    const auto written = waitFor(store.write(kAccount, SecretName::AmoToken, kToken));
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    QVERIFY(waitFor(store.write(kAccount, SecretName::TelegramToken, u"other"_s)));
    QVERIFY(waitFor(store.write(kAccount, SecretName::ProxyPassword, u"third"_s)));

    KeychainStore later;
    QCOMPARE(waitFor(later.read(kAccount, SecretName::AmoToken)).valueOr({}), kToken);
    QVERIFY(waitFor(later.write(kAccount, SecretName::AmoToken, u"replaced"_s)));
    QCOMPARE(waitFor(later.read(kAccount, SecretName::AmoToken)).valueOr({}), u"replaced"_s);

    QVERIFY(waitFor(later.remove(kAccount, SecretName::AmoToken)));
    QVERIFY(waitFor(later.remove(kAccount, SecretName::AmoToken))); // nothing to remove is removed
    const auto gone = waitFor(later.read(kAccount, SecretName::AmoToken));
    QVERIFY(gone);
    QCOMPARE(*gone, QString());
    QCOMPARE(waitFor(later.read(kAccount, SecretName::TelegramToken)).valueOr({}), u"other"_s);
    QCOMPARE(waitFor(later.read(kAccount, SecretName::ProxyPassword)).valueOr({}), u"third"_s);
}

void TestRealKeyStore::profilesAreKeptApart()
{
    KeychainStore store;
    QVERIFY(waitFor(store.write(kAccount, SecretName::AmoToken, u"first"_s)));
    QVERIFY(waitFor(store.write(u"branch@"_s + kAccount, SecretName::AmoToken, u"second"_s)));
    QCOMPARE(waitFor(store.read(kAccount, SecretName::AmoToken)).valueOr({}), u"first"_s);
    QVERIFY(waitFor(store.remove(kAccount, SecretName::AmoToken)));
    QCOMPARE(waitFor(store.read(u"branch@"_s + kAccount, SecretName::AmoToken)).valueOr({}), u"second"_s);
}

void TestRealKeyStore::aStoreThatHangsIsUnavailableAndServesAgainLater()
{
    const Daemon daemon;
    QVERIFY(daemon.isFound());
    daemon.signal(u"STOP"_s);
    KeychainStore store(200ms);
    const auto read = store.read(kAccount, SecretName::TelegramToken);
    const auto written = store.write(kAccount, SecretName::AmoToken, kToken);
    const auto removed = store.remove(kAccount, SecretName::TelegramToken);
    const auto readKind = kindOf(waitFor(QFuture(read)));
    const auto writtenKind = kindOf(waitFor(QFuture(written)));
    const auto removedKind = kindOf(waitFor(QFuture(removed)));

    // A token typed meanwhile is good for the session, and says why.
    TokenSession session(store, QString());
    const auto typed = waitFor(session.replace(u"b.amocrm.ru"_s, u"typed"_s));
    daemon.signal(u"CONT"_s);
    QCOMPARE(readKind, std::optional(ErrorKind::KeychainUnavailable));
    QCOMPARE(writtenKind, std::optional(ErrorKind::KeychainUnavailable));
    QCOMPARE(removedKind, std::optional(ErrorKind::KeychainUnavailable));
    QVERIFY(typed);
    QCOMPARE(typed->origin, TokenOrigin::Session);
    QVERIFY(typed->keychainError && typed->keychainError->kind == ErrorKind::KeychainUnavailable);

    KeychainStore patient(kNoWatchdog);
    QVERIFY(waitFor(patient.write(kAccount, SecretName::AmoToken, kToken)));
    QCOMPARE(waitFor(patient.read(kAccount, SecretName::AmoToken)).valueOr({}), kToken);
}

void TestRealKeyStore::aLockedStoreIsNeverTakenForAnEmptyOne()
{
    const QString locked = askService(u"Lock"_s, u"array:objpath:/org/freedesktop/secrets/collection/login"_s);
    QVERIFY(!locked.isEmpty());
    KeychainStore store;
    QCOMPARE(kindOf(waitFor(store.read(kAccount, SecretName::AmoToken))), std::optional(ErrorKind::KeychainDenied));
    QCOMPARE(kindOf(waitFor(store.write(kAccount, SecretName::AmoToken, u"new"_s))),
             std::optional(ErrorKind::KeychainDenied));
    QCOMPARE(kindOf(waitFor(store.remove(kAccount, SecretName::AmoToken))), std::optional(ErrorKind::KeychainDenied));
    // What is not there is not there, locked or not: a check of the store asks for such an entry.
    const auto missing = waitFor(store.read(u"nobody"_s, SecretName::AmoToken));
    QVERIFY(missing);
    QCOMPARE(*missing, QString());

    const QString still =
        askService(u"SearchItems"_s, u"dict:string:string:server,StankoDesk,user,a.amocrm.ru/amocrm-token"_s);
    QVERIFY2(still.contains(u"/org/freedesktop/secrets/collection/login/"_s), qPrintable(still));
}

void TestRealKeyStore::aStoreThatGoesAwayInTheMiddleIsUnavailable()
{
    const Daemon daemon;
    QVERIFY(daemon.isFound());
    daemon.signal(u"STOP"_s);
    // Its calls end by the store's end, long before their own watchdog.
    KeychainStore store(kNoWatchdog);
    const auto read = store.read(kAccount, SecretName::AmoToken);
    const auto written = store.write(kAccount, SecretName::AmoToken, kToken);
    daemon.signal(u"KILL"_s);
    QCOMPARE(kindOf(waitFor(QFuture(read))), std::optional(ErrorKind::KeychainUnavailable));
    QCOMPARE(kindOf(waitFor(QFuture(written))), std::optional(ErrorKind::KeychainUnavailable));
}

QTEST_GUILESS_MAIN(TestRealKeyStore)
#include "tst_realkeystore.moc"
