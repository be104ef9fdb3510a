// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/deskdata.h"
#include "models/service/datadesk.h"
#include "tests/setup/keepscene.h"

#include <QtCore/QDir>

using namespace Stanko;

/// What becomes of the edits and the data of a desk when its token ends and when it is forgotten.
class TestForget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewTokenSendsWhatHasWaited_data();
    void aNewTokenSendsWhatHasWaited();
    void whatWouldBeLostIsTold();
    void aKeyStoreThatKeepsItsSecretsKeepsTheDesk_data();
    void aKeyStoreThatKeepsItsSecretsKeepsTheDesk();
    void aDeskIsForgottenWithEverything();
    void aDeskThatNeverHadAKeyStoreIsForgottenToo();
};

void TestForget::aNewTokenSendsWhatHasWaited_data()
{
    QTest::addColumn<bool>("isExpired");
    QTest::addColumn<bool>("hasKeyStore");
    QTest::newRow("revoked, key store") << false << true;
    QTest::newRow("expired, key store") << true << true;
    QTest::newRow("revoked, session only") << false << false;
    QTest::newRow("expired, session only") << true << false;
}

void TestForget::aNewTokenSendsWhatHasWaited()
{
    QFETCH(const bool, isExpired);
    QFETCH(const bool, hasKeyStore);
    KeepScene scene;
    QVERIFY(scene.openReady());
    QVERIFY(!scene.sync().error);
    const QString note = u"Заменён энкодер"_s;
    QVERIFY(scene.complete(note));
    QString fresh;
    scene.amo.run([&](Sandbox::World &world) {
        if (isExpired)
            world.tokens().first().expiresAt = world.now() - 1;
        else
            world.revokeToken(world.defaultToken());
        fresh = world.issueToken(3600);
    });
    const SyncReport refused = scene.sync();
    QVERIFY(refused.error);
    QCOMPARE(refused.error->kind, ErrorKind::Unauthorized);
    const int waiting = refused.waiting;
    QVERIFY(waiting > 0);
    if (!hasKeyStore)
        scene.secrets->trouble = ErrorKind::KeychainDenied;
    // The old one still does not do, and loses nothing.
    QVERIFY(waitFor(scene.setup().replaceToken(u"not.a.token"_s)));
    QCOMPARE(scene.sync().waiting, waiting);
    const auto replaced = waitFor(scene.setup().replaceToken(fresh));
    QVERIFY(replaced);
    QCOMPARE(replaced->tokenIsSessionOnly, !hasKeyStore);
    QVERIFY(replaced->tokenExpiresAt > 0);
    const SyncReport report = scene.sync();
    QVERIFY(!report.error);
    QCOMPARE(report.waiting, 0);
    QCOMPARE(scene.notesWith(note), 1);
    QVERIFY(!scene.sync().error);
    QCOMPARE(scene.notesWith(note), 1);
    QCOMPARE(scene.secrets->kept(scene.host, SecretName::AmoToken), hasKeyStore ? fresh : scene.token);
}

void TestForget::whatWouldBeLostIsTold()
{
    KeepScene scene;
    QVERIFY(scene.openReady());
    QVERIFY(!scene.sync().error);
    QVERIFY(waitFor(scene.core->desks().data->makeBackup()));
    QVERIFY(scene.complete(u"Сделано"_s));
    const auto preview = waitFor(scene.setup().forgetPreview());
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().detail));
    QVERIFY(preview->unsent >= 2);
    QVERIFY(!preview->examples.isEmpty() && preview->examples.size() <= 5);
    QVERIFY2(preview->examples.join(u'|').contains(u"Комментарий · Ошибка ЧПУ 401"_s),
             qPrintable(preview->examples.join(u'|')));
    QVERIFY(preview->backups >= 1);
    QVERIFY(preview->bytes > 10'000);
}

void TestForget::aKeyStoreThatKeepsItsSecretsKeepsTheDesk_data()
{
    QTest::addColumn<ErrorKind>("trouble");
    QTest::addColumn<SecretName>("about");
    QTest::newRow("denied") << ErrorKind::KeychainDenied << SecretName::AmoToken;
    QTest::newRow("gone") << ErrorKind::KeychainUnavailable << SecretName::AmoToken;
    QTest::newRow("denied for the bot's") << ErrorKind::KeychainDenied << SecretName::TelegramToken;
    QTest::newRow("gone before the bot's") << ErrorKind::KeychainUnavailable << SecretName::TelegramToken;
}

void TestForget::aKeyStoreThatKeepsItsSecretsKeepsTheDesk()
{
    QFETCH(const ErrorKind, trouble);
    QFETCH(const SecretName, about);
    KeepScene scene;
    QVERIFY(scene.openReady());
    QVERIFY(waitFor(scene.setup().keepSecret(SecretName::TelegramToken, kBotToken)));
    QVERIFY(scene.open()); // found there, not put there by this run
    scene.secrets->trouble = trouble;
    scene.secrets->about = about;
    const Done refused = waitFor(scene.setup().forget());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, trouble);
    QVERIFY(refused.error().detail.startsWith(u"forget:"_s));
    QVERIFY(waitFor(scene.setup().forgetPreview())); // by now the owner would have been told
    QCOMPARE(scene.timesForgotten, 0);
    QVERIFY(*scene.file().load());
    scene.secrets->trouble.reset();
    QVERIFY(waitFor(scene.setup().forget()));
    QTRY_COMPARE(scene.timesForgotten, 1);
}

void TestForget::aDeskIsForgottenWithEverything()
{
    KeepScene scene;
    QVERIFY(scene.openReady());
    QVERIFY(waitFor(scene.setup().keepSecret(SecretName::TelegramToken, kBotToken)));
    QVERIFY(waitFor(scene.setup().keepSecret(SecretName::ProxyPassword, u"hidden"_s)));
    QVERIFY(!scene.sync().error);
    QFile mine(scene.folder.filePath(u"notes of the engineer.txt"_s));
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.close();
    QVERIFY(waitFor(scene.setup().forget()));
    QCOMPARE(scene.timesForgotten, 0); // the answer comes first
    QTRY_COMPARE(scene.timesForgotten, 1);
    scene.core.reset();
    QVERIFY(removeDeskData({scene.folder.path()}));
    for (const SecretName name : {SecretName::AmoToken, SecretName::TelegramToken})
        QCOMPARE(scene.secrets->kept(scene.host, name), QString());
    QCOMPARE(scene.secrets->kept(u"proxy"_s, SecretName::ProxyPassword), QString());
    QCOMPARE(QDir(scene.folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList(u"notes of the engineer.txt"_s));
    // A new desk begins there.
    QVERIFY(scene.open());
    QVERIFY(!scene.setup().summary().isConfigured);
    QCOMPARE(scene.nextDate(), QDate());
}

void TestForget::aDeskThatNeverHadAKeyStoreIsForgottenToo()
{
    KeepScene scene;
    scene.secrets->trouble = ErrorKind::KeychainUnavailable;
    QVERIFY(scene.openReady());
    QVERIFY(scene.setup().summary().tokenIsSessionOnly);
    QVERIFY(waitFor(scene.setup().forget()));
    QTRY_COMPARE(scene.timesForgotten, 1);
    QCOMPARE(scene.setup().summary().tokenOrigin, TokenOrigin::None);
}

QTEST_GUILESS_MAIN(TestForget)
#include "tst_forget.moc"
