// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowstand.h"
#include "tests/ui/wizardstand.h"
#include "ui/frame/pagebook.h"
#include "ui/pages/factrows.h"
#include "ui/widgets/emptystate.h"
#include "ui/wizard/accountstep.h"
#include "ui/wizard/envintake.h"
#include "ui/wizard/steplist.h"

#include <QtTest/QSignalSpy>

using namespace Stanko;
using namespace Qt::StringLiterals;

/// The walk through the set-up: address, token, leaving and coming back, the end. Pipelines, fields and notices are in
/// tst_ui_wizardsteps.
class TestWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void byMouseItTakesAtMostEightClicks()
    {
        WizardStand stand;
        stand.open();
        WizardStand::typeHere(u"russtanko"_s);
        stand.click("wizardNext");
        WizardStand::typeHere(u"good.token"_s);
        while (stand.timesFinished == 0 && stand.clicks < 20)
            stand.click("wizardNext");
        QCOMPARE(stand.timesFinished, 1);
        QVERIFY2(stand.clicks <= 8, qPrintable(QString::number(stand.clicks)));
        QCOMPARE(stand.fakes.wizard.finished.size(), 1);
        const SetupDraft draft = stand.fakes.wizard.finished.first();
        QCOMPARE(draft.settings.baseUrl, QUrl(u"https://russtanko.amocrm.ru"_s));
        QCOMPARE(draft.settings.roles, stand.fakes.wizard.finding.roles);
        QCOMPARE(draft.settings.responsibleUser, 11);
        QCOMPARE(draft.settings.fields, proposedIds(stand.fakes.wizard.finding.fields, FieldConfidence::Likely));
        QVERIFY(!draft.notices.isOn);
        QCOMPARE(stand.fakes.wizard.triedOut, QList{draft.settings});
    }

    void byKeyboardAlone_data()
    {
        QTest::addColumn<bool>("isRussian");
        QTest::newRow("Latin layout") << false;
        QTest::newRow("Russian layout") << true;
    }
    void byKeyboardAlone()
    {
        QFETCH(bool, isRussian);
        WizardStand stand;
        stand.open();
        const auto press = [&](Qt::Key latin, char16_t cyrillic) {
            if (isRussian)
                WizardStand::cyrillicKey(cyrillic, Qt::AltModifier);
            else
                stand.key(latin, Qt::AltModifier);
        };
        QVERIFY(stand.field("wizardAddress")->hasFocus());
        stand.key(Qt::Key_Return); // not valid yet
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Account);
        WizardStand::typeHere(u"russtanko"_s);
        stand.key(Qt::Key_Return);
        QVERIFY(stand.field("wizardToken")->hasFocus());
        WizardStand::typeHere(u"good.token"_s);
        stand.key(Qt::Key_Return); // asks
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Access);
        stand.key(Qt::Key_Return); // goes on
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Pipelines);
        QVERIFY(stand.combo("wizardUse8100001")->hasFocus());
        press(Qt::Key_N, u'Т');
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Fields);
        QVERIFY(stand.fieldOf(FieldRole::Serial)->hasFocus());
        press(Qt::Key_B, u'И');
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Pipelines);
        press(Qt::Key_N, u'Т');
        press(Qt::Key_N, u'Т');
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Notices);
        stand.key(Qt::Key_Return);
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Check);
        stand.key(Qt::Key_Return);
        QCOMPARE(stand.timesFinished, 1);
    }

    void tabReachesEverything()
    {
        WizardStand stand;
        stand.walkTo(WizardStep::Fields);
        QList<QWidget *> reached;
        while (!reached.contains(QApplication::focusWidget())) {
            reached.append(QApplication::focusWidget());
            stand.key(Qt::Key_Tab);
        }
        qsizetype before = -1;
        for (QWidget *widget :
             QList<QWidget *>{stand.fieldOf(FieldRole::Serial), stand.idOf(FieldRole::Serial),
                              stand.fieldOf(FieldRole::NextMaintenance), stand.button("wizardCreate"),
                              stand.button("wizardNext"), stand.button("wizardBack"), stand.button("wizardLeave")}) {
            QVERIFY2(reached.indexOf(widget) > before, qPrintable(widget->objectName()));
            before = reached.indexOf(widget);
        }
        for (const QWidget *widget : std::as_const(reached)) {
            const auto *named = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2((named && !named->text().isEmpty()) || !widget->accessibleName().isEmpty(),
                     qPrintable(widget->objectName()));
        }
        const auto *list = stand.window->findChild<StepList *>();
        QVERIFY(list->button(WizardStep::Access)->accessibleName().contains(u"2"_s));
        QCOMPARE(list->button(WizardStep::Access)->state(), StepButton::State::Passed);
        QCOMPARE(list->button(WizardStep::Fields)->state(), StepButton::State::Current);
        QVERIFY(!list->button(WizardStep::Check)->isEnabled());
        list->button(WizardStep::Pipelines)->click();
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Pipelines);
    }

    void addressesAreJudgedAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("target"); // empty = refused
        QTest::newRow("a name") << u"russtanko"_s << u"https://russtanko.amocrm.ru"_s;
        QTest::newRow("a page") << u"https://x.kommo.com/leads/1"_s << u"https://x.kommo.com"_s;
        QTest::newRow("not an address") << u"русстанко!"_s << QString();
        QTest::newRow("not secure") << u"http://russtanko.amocrm.ru"_s << QString();
        QTest::newRow("with a password") << u"https://a:b@russtanko.amocrm.ru"_s << QString();
    }
    void addressesAreJudgedAsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, target);
        WizardStand stand;
        stand.open();
        QLineEdit *address = stand.field("wizardAddress");
        QVERIFY(WizardStand::problemOf(address).isEmpty());
        QVERIFY(!stand.button("wizardNext")->isEnabled());
        WizardStand::typeHere(typed);
        QCOMPARE(WizardStand::problemOf(address).isEmpty(), !target.isEmpty());
        QCOMPARE(stand.button("wizardNext")->isEnabled(), !target.isEmpty());
        QCOMPARE(stand.texts("wizardTarget").join(u' ').endsWith(target), true);
    }

    void whatGoesWrongIsSaidAndTheTokenStays_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("word");
        QTest::newRow("wrong token") << ErrorKind::Unauthorized << QString() << u"не приняла"_s;
        QTest::newRow("expired token") << ErrorKind::Unauthorized << u"expired"_s << u"истёк"_s;
        QTest::newRow("no network") << ErrorKind::Network << QString() << u"интернет"_s;
        QTest::newRow("not paid") << ErrorKind::PaymentRequired << QString() << u"не оплачен"_s;
        QTest::newRow("blocked") << ErrorKind::Blocked << QString() << u"15 минут"_s;
        QTest::newRow("wrong address") << ErrorKind::NotFound << QString() << u"russtanko.amocrm.ru"_s;
    }
    void whatGoesWrongIsSaidAndTheTokenStays()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(QString, detail);
        QFETCH(QString, word);
        WizardStand stand;
        stand.walkTo(WizardStep::Access);
        stand.fakes.wizard.answers.error = makeError(kind, detail);
        WizardStand::typeHere(u"some.token"_s);
        stand.key(Qt::Key_Return);
        Banner *trouble = stand.banner("wizardAccessTrouble");
        QVERIFY(trouble->isVisible());
        QVERIFY2(trouble->sentence().contains(word), qPrintable(trouble->sentence()));
        QCOMPARE(stand.field("wizardToken")->text(), u"some.token"_s);
        QCOMPARE(stand.field("wizardToken")->echoMode(), QLineEdit::Password);
        stand.fakes.wizard.answers.error.reset();
        Q_EMIT trouble->buttonClicked();
        WizardStand::settle();
        if (kind == ErrorKind::NotFound) {
            QCOMPARE(stand.wizard->currentStep(), WizardStep::Account);
            return;
        }
        QCOMPARE(stand.fakes.wizard.tokens, (QStringList{u"some.token"_s, u"some.token"_s}));
        QVERIFY(!trouble->isVisible());
        QVERIFY(stand.field("wizardToken")->text().isEmpty());
    }

    void aCheckCanBeStopped()
    {
        WizardStand stand;
        stand.walkTo(WizardStep::Access);
        stand.fakes.wizard.answers.hold();
        WizardStand::typeHere(u"some.token"_s);
        stand.key(Qt::Key_Return);
        QVERIFY(!stand.button("wizardNext")->isEnabled());
        stand.key(Qt::Key_Escape);
        QCOMPARE(stand.fakes.wizard.cancels, 1);
        QCOMPARE(stand.timesLeft, 0);
        QCOMPARE(stand.field("wizardToken")->text(), u"some.token"_s);
        stand.fakes.wizard.answers.releaseAll(); // too late
        WizardStand::settle();
        QVERIFY(!stand.part<FactRows>("wizardFinding")->isVisible());
        QVERIFY(stand.button("wizardNext")->isEnabled());
    }

    void theFindingIsTold()
    {
        WizardStand stand;
        AccountFinding &finding = stand.fakes.wizard.finding;
        finding.isAdmin = false;
        finding.tokenExpiresAt = finding.serverTime + 29 * 86'400;
        finding.tokenPlace = {TokenOrigin::Session, makeError(ErrorKind::KeychainUnavailable)};
        stand.walkTo(WizardStep::Access);
        WizardStand::typeHere(u" some.\n token "_s);
        stand.key(Qt::Key_Return);
        QCOMPARE(stand.fakes.wizard.tokens, QStringList{u"some.token"_s});
        const QString said = stand.part<FactRows>("wizardFinding")->texts().join(u'\n');
        for (const QString &word :
             {u"РусСтанкоСбыт"_s, u"Ольга"_s, u"ограничены"_s, u"17.12.2026"_s, u"нет хранилища"_s})
            QVERIFY2(said.contains(word), qPrintable(said + u" lacks "_s + word));
        QVERIFY(stand.banner("wizardTokenEnds")->isVisible());
        for (const QLabel *label : stand.window->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(u"some.token"_s));
    }

    void leavingKeepsAndARestartGoesOn()
    {
        WizardStand stand;
        stand.walkTo(WizardStep::Pipelines);
        WizardStand::choose(stand.combo("wizardUser"), 12);
        stand.key(Qt::Key_Escape);
        QCOMPARE(stand.timesLeft, 1);
        QVERIFY(stand.fakes.wizard.isKept);
        stand.fakes.wizard.answers.error = makeError(ErrorKind::Network);
        stand.restart();
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Pipelines);
        QVERIFY(stand.banner("wizardNotice")->sentence().contains(u"Воронки и ответственный"_s));
        QVERIFY(stand.banner("wizardGateTrouble")->isVisible());
        stand.fakes.wizard.answers.error.reset();
        QVERIFY(stand.button("wizardGateAgain")->hasFocus());
        stand.key(Qt::Key_Return);
        QCOMPARE(stand.fakes.wizard.tokens.last(), QString());
        QCOMPARE(stand.combo("wizardUser")->chosen(), 12);
        stand.key(Qt::Key_N, Qt::AltModifier);
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Fields);
        Q_EMIT stand.banner("wizardNotice")->buttonClicked(); // begin anew
        WizardStand::settle();
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Account);
        QVERIFY(stand.field("wizardAddress")->text().isEmpty());
    }

    void anUnwritableDiskIsSaid()
    {
        WizardStand stand;
        stand.fakes.wizard.saveError = makeError(ErrorKind::StoreReadOnly);
        stand.walkTo(WizardStep::Access);
        QVERIFY(stand.banner("wizardNotice")->isVisible());
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Access);
    }

    void aFileFillsTheDraft()
    {
        WizardStand stand;
        EnvReading &env = stand.fakes.wizard.env;
        env.draft.address = u"russtanko.amocrm.ru"_s;
        env.draft.settings.baseUrl = QUrl(u"https://russtanko.amocrm.ru"_s);
        env.draft.settings.fields.serial = 712'700;
        env.hasToken = true;
        env.problems = {{4, u"AMOCRM_PIPELINE_ID"_s, u"Не число."_s, false},
                        {9, u"AMOCRM_PIPLINE"_s, u"Такой переменной нет."_s, true}};
        stand.open();
        stand.window->findChild<AccountStep *>()->env()->readFile(u"/tmp/.env"_s);
        WizardStand::settle();
        QCOMPARE(stand.field("wizardAddress")->text(), u"russtanko.amocrm.ru"_s);
        const QStringList problems = stand.texts("wizardEnvProblem");
        QCOMPARE(problems.size(), 2);
        QVERIFY(problems.at(0).contains(u"4"_s) && problems.at(0).contains(u"AMOCRM_PIPELINE_ID"_s));
        QVERIFY(problems.at(1).contains(u"AMOCRM_PIPLINE"_s));
        stand.key(Qt::Key_N, Qt::AltModifier);
        // The token of the file is tried unasked.
        QCOMPARE(stand.fakes.wizard.tokens, QStringList{QString()});
        QVERIFY(stand.part<FactRows>("wizardFinding")->isVisible());
        stand.key(Qt::Key_N, Qt::AltModifier);
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Pipelines);
    }

    void theWindowBeginsWithIt()
    {
        WindowStand stand;
        fillDemoSetup(stand.fakes.wizard);
        const SetupSummary configured = stand.fakes.setup.current;
        stand.fakes.setup.current = {};
        stand.fakes.sync.current = {};
        stand.fakes.wizard.onFinish = [&] {
            stand.fakes.setup.current = configured;
            Q_EMIT stand.fakes.setup.setupChanged();
        };
        stand.open();
        auto *pages = stand.part<PageBook>();
        auto *wizard = stand.part<SetupWizard>();
        QVERIFY(wizard && wizard->isVisible());
        QVERIFY(wizard->findChild<QLineEdit *>(u"wizardAddress"_s)->hasFocus());
        type(wizard->findChild<QLineEdit *>(u"wizardAddress"_s), u"russtanko"_s);
        QTest::keyClick(wizard, Qt::Key_Escape);
        QTRY_VERIFY(!stand.part<SetupWizard>());
        auto *unset = stand.window->findChild<EmptyState *>(u"unset"_s);
        QVERIFY(unset->isVisible());
        // A proxy may have to be set first; what is changed there does not take the page away.
        stand.window->showPage(PageId::Settings);
        QVERIFY(!unset->isVisible());
        Q_EMIT stand.fakes.setup.setupChanged();
        QVERIFY(!unset->isVisible());
        stand.window->showPage(PageId::Jobs);
        QVERIFY(unset->isVisible());
        stand.window->syncNow();
        QVERIFY(stand.fakes.sync.syncs.isEmpty());
        QTest::mouseClick(unset->button(), Qt::LeftButton);
        stand.settle();
        wizard = stand.part<SetupWizard>();
        QVERIFY(wizard->isVisible());
        QCOMPARE(wizard->findChild<QLineEdit *>(u"wizardAddress"_s)->text(), u"russtanko"_s);
        auto *next = wizard->findChild<QPushButton *>(u"wizardNext"_s);
        next->click();
        wizard->findChild<QLineEdit *>(u"wizardToken"_s)->setText(u"good.token"_s);
        for (int i = 0; i < 6; ++i) {
            QTRY_VERIFY(next->isEnabled());
            next->click();
            stand.settle();
        }
        QTRY_COMPARE(stand.fakes.sync.syncs, QList{PullDepth::Changes});
        QVERIFY(!pages->isCovered());
        QCOMPARE(stand.window->currentPage(), PageId::Overview);
        QTRY_VERIFY(!stand.part<SetupWizard>());

        // Again, at a step, and away by choosing a page.
        stand.window->showWizard(WizardStep::Fields);
        QTRY_VERIFY(pages->isCovered());
        stand.window->showPage(PageId::Sync);
        QVERIFY(!pages->isCovered());
        QCOMPARE(stand.window->currentPage(), PageId::Sync);
        QVERIFY(!stand.fakes.wizard.isKept);
    }
};

STANKO_GUI_TEST(TestWizard)
#include "tst_ui_wizard.moc"
