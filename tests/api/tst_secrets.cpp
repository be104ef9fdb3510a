// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/auth/keychainstore.h"
#include "crm/auth/memorysecretstore.h"
#include "crm/auth/tokensession.h"

#include <QtTest/QTest>

#include <optional>

using namespace Stanko;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A key store that answers every call with the same error.
class FailingStore final : public SecretStore
{
public:
    explicit FailingStore(ErrorKind kind) : m_kind(kind) {}
    QFuture<Result<QString>> read(const QString &, SecretName) override
    {
        return QtFuture::makeReadyFuture(Result<QString>(makeError(m_kind)));
    }
    QFuture<Done> write(const QString &, SecretName, const QString &) override
    {
        return QtFuture::makeReadyFuture(Done(makeError(m_kind)));
    }
    QFuture<Done> remove(const QString &, SecretName) override
    {
        return QtFuture::makeReadyFuture(Done(makeError(m_kind)));
    }

private:
    ErrorKind m_kind;
};

const QString kAccount = u"russtanko.amocrm.ru"_s;
/// {"exp":1893456000}
const QString kToken = u"e30.eyJleHAiOjE4OTM0NTYwMDB9.c2ln"_s;

} // namespace

/// What holds without a key store: the ctest environment has no session bus.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutABusTheKeyStoreIsUnavailableNotEmpty();
    void theWatchdogEndsACallThatNobodyAnswers();
    void destructionEndsPendingCallsWithCancelled();
    void memoryKeepsSecretsApart();
    void theEnvironmentsTokenComesFirst();
    void findsTheKeptToken();
    void noTokenAnywhereIsNoError();
    void aFailingKeyStoreIsAnErrorUntilATokenIsTyped_data();
    void aFailingKeyStoreIsAnErrorUntilATokenIsTyped();
    void aNewTokenReplacesTheEnvironments();
    void refusesWhatIsNoToken_data();
    void refusesWhatIsNoToken();
    void forgetsATokenEverywhere();
};

void TestSecrets::withoutABusTheKeyStoreIsUnavailableNotEmpty()
{
    KeychainStore store;
    const auto read = store.read(kAccount, SecretName::AmoToken);
    const auto write = store.write(kAccount, SecretName::AmoToken, kToken);
    const auto remove = store.remove(kAccount, SecretName::AmoToken);
    QTRY_VERIFY_WITH_TIMEOUT(read.isFinished() && write.isFinished() && remove.isFinished(), 30'000);
    for (const std::optional<ErrorKind> &kind :
         {read.result() ? std::nullopt : std::optional(read.result().error().kind),
          write.result() ? std::nullopt : std::optional(write.result().error().kind),
          remove.result() ? std::nullopt : std::optional(remove.result().error().kind)})
        QCOMPARE(kind, std::optional(ErrorKind::KeychainUnavailable));
    QVERIFY(!read.result().error().detail.contains(kToken));
}

void TestSecrets::theWatchdogEndsACallThatNobodyAnswers()
{
    // No time at all: the watchdog is first whatever the key store does.
    KeychainStore store(0ms);
    const auto read = store.read(kAccount, SecretName::AmoToken);
    QTRY_VERIFY(read.isFinished());
    QCOMPARE(read.result().error().kind, ErrorKind::KeychainUnavailable);
}

void TestSecrets::destructionEndsPendingCallsWithCancelled()
{
    std::optional<KeychainStore> store(std::in_place);
    const auto read = store->read(kAccount, SecretName::AmoToken);
    const auto write = store->write(kAccount, SecretName::AmoToken, kToken);
    store.reset();
    QVERIFY(read.isFinished() && write.isFinished());
    QCOMPARE(read.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(write.result().error().kind, ErrorKind::Cancelled);
}

void TestSecrets::memoryKeepsSecretsApart()
{
    MemorySecretStore store;
    QVERIFY(store.write(u"a"_s, SecretName::AmoToken, u"1"_s).result().isOk());
    QVERIFY(store.write(u"a"_s, SecretName::TelegramToken, u"2"_s).result().isOk());
    QVERIFY(store.write(u"b"_s, SecretName::AmoToken, u"3"_s).result().isOk());
    QVERIFY(store.remove(u"b"_s, SecretName::AmoToken).result().isOk());
    QCOMPARE(*store.read(u"a"_s, SecretName::AmoToken).result(), u"1"_s);
    QCOMPARE(*store.read(u"a"_s, SecretName::TelegramToken).result(), u"2"_s);
    QCOMPARE(*store.read(u"b"_s, SecretName::AmoToken).result(), QString());
}

void TestSecrets::theEnvironmentsTokenComesFirst()
{
    MemorySecretStore store;
    QVERIFY(store.write(kAccount, SecretName::AmoToken, u"kept"_s).result().isOk());
    TokenSession session(store, u" from-environment\n"_s);
    const auto token = session.load(kAccount).result();
    QCOMPARE(token->token, u"from-environment"_s);
    QCOMPARE(token->origin, TokenOrigin::Variable);
    QCOMPARE(token->expiresAt, 0);
    QCOMPARE(*store.read(kAccount, SecretName::AmoToken).result(), u"kept"_s);
}

void TestSecrets::findsTheKeptToken()
{
    MemorySecretStore store;
    TokenSession first(store, QString());
    QCOMPARE(first.replace(kAccount, u" %1 "_s.arg(kToken)).result()->origin, TokenOrigin::Keychain);
    TokenSession second(store, QString());
    const auto token = second.load(kAccount).result();
    QCOMPARE(token->token, kToken);
    QCOMPARE(token->origin, TokenOrigin::Keychain);
    QCOMPARE(token->expiresAt, 1893456000);
    QCOMPARE(second.load(u"another.amocrm.ru"_s).result()->origin, TokenOrigin::None);
}

void TestSecrets::noTokenAnywhereIsNoError()
{
    MemorySecretStore store;
    TokenSession session(store, QString());
    const auto token = session.load(kAccount).result();
    QVERIFY(token.isOk());
    QCOMPARE(token->origin, TokenOrigin::None);
    QVERIFY(token->token.isEmpty());
}

void TestSecrets::aFailingKeyStoreIsAnErrorUntilATokenIsTyped_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("unavailable") << ErrorKind::KeychainUnavailable;
    QTest::newRow("denied") << ErrorKind::KeychainDenied;
}

void TestSecrets::aFailingKeyStoreIsAnErrorUntilATokenIsTyped()
{
    QFETCH(const ErrorKind, kind);
    FailingStore store(kind);
    TokenSession session(store, QString());
    QCOMPARE(session.load(kAccount).result().error().kind, kind);

    const auto typed = session.replace(kAccount, kToken).result();
    QVERIFY(typed.isOk());
    QCOMPARE(typed->origin, TokenOrigin::Session);
    QVERIFY(typed->keychainError && typed->keychainError->kind == kind);

    const auto found = session.load(kAccount).result();
    QCOMPARE(found->token, kToken);
    QCOMPARE(found->origin, TokenOrigin::Session);
    QVERIFY(found->keychainError.has_value());
    QCOMPARE(session.load(u"another.amocrm.ru"_s).result().error().kind, kind);
}

void TestSecrets::aNewTokenReplacesTheEnvironments()
{
    MemorySecretStore store;
    TokenSession session(store, u"old"_s);
    QVERIFY(session.replace(kAccount, kToken).result().isOk());
    QCOMPARE(session.load(kAccount).result()->token, kToken);
}

void TestSecrets::refusesWhatIsNoToken_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blank") << u" \n"_s;
    QTest::newRow("two words") << u"Bearer abc"_s;
    QTest::newRow("line break inside") << u"abc\ndef"_s;
    QTest::newRow("Cyrillic") << u"токен"_s;
}

void TestSecrets::refusesWhatIsNoToken()
{
    QFETCH(const QString, typed);
    MemorySecretStore store;
    TokenSession session(store, u"old"_s);
    QCOMPARE(session.replace(kAccount, typed).result().error().kind, ErrorKind::BadInput);
    QCOMPARE(session.load(kAccount).result()->token, u"old"_s);
}

void TestSecrets::forgetsATokenEverywhere()
{
    MemorySecretStore store;
    TokenSession session(store, u"old"_s);
    QVERIFY(session.replace(kAccount, kToken).result().isOk());
    QVERIFY(session.forget(kAccount).result().isOk());
    QCOMPARE(session.load(kAccount).result()->origin, TokenOrigin::None);
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
