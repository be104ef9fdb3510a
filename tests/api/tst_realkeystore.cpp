// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/auth/keychainstore.h"

#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

/// Against a real, unlocked key store on a session bus of its own; see CMakeLists.txt.
class TestRealKeyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsFindsAndForgetsSecrets();
};

void TestRealKeyStore::keepsFindsAndForgetsSecrets()
{
    const QString token = QString(1200, u'x') + u".Жы"_s;
    const auto wait = [](const auto &future) { return QTest::qWaitFor([&] { return future.isFinished(); }, 30'000); };
    KeychainStore store;
    const auto missing = store.read(u"a"_s, SecretName::AmoToken);
    QVERIFY(wait(missing));
    QVERIFY2(missing.result().isOk(), missing.result() ? "" : qPrintable(missing.result().error().detail));
    QCOMPARE(*missing.result(), QString());

    const auto written = store.write(u"a"_s, SecretName::AmoToken, token);
    QVERIFY(wait(written));
    QVERIFY2(written.result().isOk(), written.result() ? "" : qPrintable(written.result().error().detail));
    const auto other = store.write(u"a"_s, SecretName::TelegramToken, u"other"_s);
    QVERIFY(wait(other));

    KeychainStore later;
    const auto found = later.read(u"a"_s, SecretName::AmoToken);
    QVERIFY(wait(found));
    QCOMPARE(found.result().valueOr(QString()), token);

    const auto removed = later.remove(u"a"_s, SecretName::AmoToken);
    QVERIFY(wait(removed));
    QVERIFY(removed.result().isOk());
    const auto removedTwice = later.remove(u"a"_s, SecretName::AmoToken);
    QVERIFY(wait(removedTwice));
    QVERIFY(removedTwice.result().isOk());
    const auto gone = later.read(u"a"_s, SecretName::AmoToken);
    QVERIFY(wait(gone));
    QVERIFY(gone.result().isOk());
    QCOMPARE(*gone.result(), QString());
    const auto kept = later.read(u"a"_s, SecretName::TelegramToken);
    QVERIFY(wait(kept));
    QCOMPARE(kept.result().valueOr(QString()), u"other"_s);
}

QTEST_GUILESS_MAIN(TestRealKeyStore)
#include "tst_realkeystore.moc"
