// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/service/wizarddesk.h"
#include "tests/support/testdesk.h"

using namespace Stanko;
using Stanko::Sandbox::World;
using namespace Qt::StringLiterals;

/// The wizard's step about notices, from the desk to Telegram.
class TestWizardBot : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        Sandbox::SandboxThread amo;
        TestDesk desk{amo};
        QString token = amo.ask<QString>([](World &world) { return world.bot().token; });

        Scene() { isOpen = bool(desk.open()); }
        WizardDesk *wizard() const { return desk.desks().wizard; }
        Result<BotFinding> look(const QString &typed)
        {
            return waitFor(wizard()->lookAtBot(QUrl(amo.baseUrl()), typed));
        }
        Done send(const QString &chat) { return waitFor(wizard()->sendTestNotice(chat)); }
        QList<Sandbox::BotMessage> messages()
        {
            return amo.ask<QList<Sandbox::BotMessage>>([](World &world) { return world.bot().messages; });
        }
        bool isOpen = false;
    };

private Q_SLOTS:
    void aGoodTokenIsKeptAtOnce()
    {
        Scene scene;
        QVERIFY(scene.isOpen);
        QCOMPARE(scene.look({}).error().kind, ErrorKind::NoToken);
        const auto wrong = scene.look(u"7000012345:AAwrong"_s);
        QCOMPARE(wrong.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(scene.look({}).error().kind, ErrorKind::NoToken);
        const auto bot = scene.look(u" "_s + scene.token + u'\n');
        QVERIFY2(bot, qPrintable(bot ? QString() : bot.error().detail));
        QCOMPARE(bot->name, u"Сервис (учебный бот)"_s);
        QCOMPARE(bot->userName, u"practice_service_bot"_s);
        QCOMPARE(bot->tokenPlace.origin, TokenOrigin::Keychain);
        // Known from now on; a slip of the hand does not take it away.
        QVERIFY(!scene.look(u"7000012345:AAwrong"_s));
        const auto known = scene.look({});
        QVERIFY(known);
        QCOMPARE(known->userName, bot->userName);
        QCOMPARE(known->tokenPlace.origin, TokenOrigin::Keychain);
    }

    void aTestMessageArrives()
    {
        Scene scene;
        QVERIFY(scene.isOpen);
        QCOMPARE(scene.send(u"123456789"_s).error().kind, ErrorKind::NoToken);
        QVERIFY(scene.look(scene.token));
        QVERIFY(scene.send(u" 123456789 "_s));
        const auto messages = scene.messages();
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages.constFirst().chatId, 123456789);
        QVERIFY(messages.constFirst().text.contains(u"StankoDesk"_s));
        for (const QString &typed : {u"@petrov"_s, u"+79161234567"_s, QString()})
            QCOMPARE(scene.send(typed).error().kind, ErrorKind::BadInput);
        QCOMPARE(scene.messages().size(), 1);
    }

    void whyItDoesNotArriveIsTold_data()
    {
        QTest::addColumn<QString>("chat");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("detail");
        QTest::newRow("blocked") << u"11"_s << ErrorKind::Refused << u"Forbidden: bot was blocked by the user"_s;
        QTest::newRow("never begun") << u"12"_s << ErrorKind::Refused
                                     << u"Forbidden: bot can't initiate conversation with a user"_s;
        QTest::newRow("gone") << u"13"_s << ErrorKind::Refused << u"Forbidden: user is deactivated"_s;
        QTest::newRow("a group it is not in") << u"-14"_s << ErrorKind::Refused << u"Bad Request: chat not found"_s;
        QTest::newRow("too many") << u"15"_s << ErrorKind::RateLimited << u"Too Many Requests: retry after 17"_s;
        QTest::newRow("its trouble") << u"16"_s << ErrorKind::Server << u"An error that was ordered"_s;
    }
    void whyItDoesNotArriveIsTold()
    {
        QFETCH(const QString, chat);
        Scene scene;
        QVERIFY(scene.isOpen);
        QVERIFY(scene.look(scene.token));
        scene.amo.run([&chat](World &world) {
            world.bot().chats = {{11, Sandbox::ChatState::Blocked},
                                 {12, Sandbox::ChatState::NeverBegun},
                                 {13, Sandbox::ChatState::Deactivated}};
            world.bot().limitedSends = chat == "15"_L1 ? 1 : 0;
            if (chat == "16"_L1)
                world.faults().add(Sandbox::FaultRule::Kind::Status, u"POST"_s, u"^/bot/sendMessage"_s);
        });
        const Done sent = scene.send(chat);
        QVERIFY(!sent);
        QTEST(sent.error().kind, "kind");
        QTEST(sent.error().detail, "detail");
        QCOMPARE(sent.error().retryAfter.has_value(), sent.error().kind == ErrorKind::RateLimited);
        QVERIFY(scene.messages().isEmpty());
    }

    void theTokenIsInNoLogLine()
    {
        Scene scene;
        QVERIFY(scene.isOpen);
        QVERIFY(scene.look(scene.token));
        QVERIFY(scene.send(u"5"_s));
        const QString secret = scene.token.section(u':', 1);
        bool isSeen = false;
        const QList<ExchangeLine> lines = scene.desk.desks().sync->exchangeLog();
        for (const ExchangeLine &line : lines) {
            isSeen = isSeen || line.path == u"/bot…/sendMessage"_s;
            const QString all = line.verb + line.path + line.outcome + line.requestId;
            QVERIFY2(!all.contains(secret), qPrintable(all));
        }
        QVERIFY(isSeen);
        scene.amo.run([&secret](World &world) {
            QCOMPARE(world.bot().log.count(), 2);
            QCOMPARE(world.bot().log.recent().constLast().target, QByteArray("/bot/sendMessage"));
            for (const Sandbox::LoggedRequest &request : world.log().recent())
                QVERIFY(!request.target.contains(secret.toUtf8()));
        });
    }

    void leavingTheStepEndsTheQuestion()
    {
        Scene scene;
        QVERIFY(scene.isOpen);
        scene.amo.run([](World &world) { world.faults().add(Sandbox::FaultRule::Kind::Hang, u"GET"_s, u"^/bot"_s); });
        const auto looking = scene.wizard()->lookAtBot(QUrl(scene.amo.baseUrl()), scene.token);
        QTRY_COMPARE(scene.amo.ask<int>([](World &world) { return world.bot().log.count(); }), 1);
        scene.wizard()->cancel();
        QCOMPARE(waitFor(looking).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestWizardBot)
#include "tst_wizardbot.moc"
