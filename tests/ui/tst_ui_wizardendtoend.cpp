// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/service/passportdesk.h"
#include "tests/setup/wizardscene.h"
#include "tests/ui/endtoendstand.h"
#include "tests/ui/guitest.h"
#include "tests/ui/screens.h"
#include "ui/widgets/banner.h"
#include "ui/wizard/setupwizard.h"

#include <QtCore/QTranslator>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Stanko;

/// The real window over the real core, not set up yet, against the practice amoCRM: from an empty folder to the first
/// machines on the screen, and what stands in the way.
class TestWizardEndToEnd : public QObject
{
    Q_OBJECT

private:
    struct Stand : WizardScene
    {
        explicit Stand(Theme *look) : theme(look)
        {
            amo.run([this](World &world) { machines = Sandbox::fillDemoFleet(world).machines; });
        }
        ~Stand() { window.reset(); }

        /// A start of the program.
        void start()
        {
            window.reset();
            if (!open())
                qFatal("the core did not open");
            window = shownWindow(core->desks(), theme, {1280, 800});
        }
        SetupWizard *shown() const { return window->findChild<SetupWizard *>(); }
        template<typename Widget>
        Widget *part(const char *name) const
        {
            return partOf<Widget>(window.get(), name);
        }
        QLineEdit *field(const char *name) const { return part<QLineEdit>(name); }
        bool isAt(WizardStep step) const { return shown() && shown()->currentStep() == step; }
        bool reaches(WizardStep step)
        {
            return QTest::qWaitFor([this, step] { return isAt(step) && part<QPushButton>("wizardNext")->isEnabled(); },
                                   20'000);
        }
        void next()
        {
            if (byKeyboard) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::AltModifier);
                return;
            }
            ++clicks;
            QTest::mouseClick(part<QPushButton>("wizardNext"), Qt::LeftButton);
        }
        void fill(const char *name, const QString &text)
        {
            QLineEdit *line = field(name);
            // The field of a step has the focus when one comes to it.
            if (byKeyboard && QApplication::focusWidget() != line)
                qFatal("%s has no focus", name);
            line->selectAll();
            type(line, text);
        }
        /// Address and token, up to the step of the pipelines.
        bool getIn()
        {
            fill("wizardAddress", access.baseUrl.toString());
            next();
            if (!QTest::qWaitFor([this] { return isAt(WizardStep::Access); }))
                return false;
            fill("wizardToken", access.token);
            return pass();
        }
        /// Shows what the account says to the token and goes on.
        bool pass()
        {
            next();
            const auto isIn = [this] { return isAt(WizardStep::Pipelines); };
            const auto isAnswered = [this] {
                return isAt(WizardStep::Access) && part<QPushButton>("wizardNext")->isEnabled();
            };
            if (!QTest::qWaitFor([&] { return isIn() || isAnswered(); }, 20'000))
                return false;
            if (!isIn())
                next();
            return reaches(WizardStep::Pipelines);
        }
        bool walkOn(WizardStep to)
        {
            for (int step = int(shown()->currentStep()); step < int(to); ++step) {
                next();
                if (!reaches(WizardStep(step + 1)))
                    return false;
            }
            return true;
        }
        /// «Готово», and the first sync that follows by itself.
        bool end()
        {
            next();
            return QTest::qWaitFor([this] { return hasSynced(core->desks()); }, 60'000);
        }
        QString trouble(const char *name)
        {
            auto *banner = part<Banner>(name);
            if (!QTest::qWaitFor([banner] { return banner->isVisible(); }, 20'000))
                return {};
            return banner->sentence();
        }
        qsizetype passports()
        {
            const auto page = waitFor(core->desks().passports->list({}));
            return page ? page->rows.size() : -1;
        }

        Theme *theme;
        std::unique_ptr<MainWindow> window;
        bool byKeyboard = false;
        int clicks = 0;
        int machines = 0;
    };

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }

    void fromAnEmptyFolderToTheFirstSync_data()
    {
        QTest::addColumn<bool>("byKeyboard");
        QTest::addColumn<bool>("english");
        QTest::newRow("mouse, Russian") << false << false;
        QTest::newRow("keyboard, English") << true << true;
    }
    void fromAnEmptyFolderToTheFirstSync()
    {
        QFETCH(bool, byKeyboard);
        QFETCH(bool, english);
        QTranslator words;
        if (english) {
            QVERIFY(words.load(QStringLiteral(STANKO_BINARY_DIR) + u"/resources/translations/stankodesk_en.qm"_s));
            QCoreApplication::installTranslator(&words);
        }
        Stand stand(m_theme.get());
        stand.byKeyboard = byKeyboard;
        stand.start();
        QVERIFY(stand.isAt(WizardStep::Account));
        QVERIFY(stand.getIn());
        QVERIFY(stand.walkOn(WizardStep::Check));
        QVERIFY(stand.end());
        QVERIFY2(stand.clicks <= 8, qPrintable(QString::number(stand.clicks)));
        QVERIFY(!stand.shown() || !stand.shown()->isVisible());
        QCOMPARE(stand.window->currentPage(), PageId::Overview);
        QVERIFY(stand.passports() >= stand.machines);
        AccountSettings expected = stand.settings;
        const AccountSettings kept = stand.kept().value_or(AccountSettings());
        QCOMPARE(kept.roles, expected.roles);
        QCOMPARE(kept.fields, expected.fields);
        QCOMPARE(stand.secretAt(u"127.0.0.1"_s), stand.access.token);
        QVERIFY(stand.filesWith(stand.access.token).isEmpty());
    }

    void whatIsWrongIsSaidAndCanBeMended_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"wrong address", "wrong token", "expired token", "no network half-way"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatIsWrongIsSaidAndCanBeMended()
    {
        QFETCH(QString, what);
        Stand stand(m_theme.get());
        stand.start();
        const QString address = stand.access.baseUrl.toString();
        const QString token = stand.access.token;
        if (what == "wrong address"_L1)
            stand.access.baseUrl = QUrl(u"http://127.0.0.1:9"_s);
        if (what == "wrong token"_L1)
            stand.access.token = u"abc.def.ghi"_s;
        if (what == "expired token"_L1)
            stand.access.token = stand.amo.ask<QString>([](World &world) { return world.issueToken(-10); });
        if (what == "no network half-way"_L1)
            stand.fault(Kind::Reset, {}, u"custom_fields"_s, -1);
        stand.fill("wizardAddress", stand.access.baseUrl.toString());
        stand.next();
        QTRY_VERIFY(stand.isAt(WizardStep::Access));
        stand.fill("wizardToken", stand.access.token);
        stand.next();
        const QString said = stand.trouble("wizardAccessTrouble");
        QVERIFY(!said.isEmpty());
        QCOMPARE(said.contains(u"истёк"_s) || said.contains(u"срок"_s), what == "expired token"_L1);
        QVERIFY(stand.isAt(WizardStep::Access));
        QCOMPARE(stand.kept(), std::nullopt);

        stand.mend();
        stand.access.token = token;
        if (what == "wrong address"_L1) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_B, Qt::AltModifier);
            QTRY_VERIFY(stand.isAt(WizardStep::Account));
            stand.access.baseUrl = QUrl(address);
            stand.fill("wizardAddress", address);
            stand.next();
            QTRY_VERIFY(stand.isAt(WizardStep::Access));
        }
        // After a failure of the network nothing need be typed again.
        if (what != "no network half-way"_L1 && what != "wrong address"_L1)
            stand.fill("wizardToken", token);
        QVERIFY(stand.pass());
        QCOMPARE(stand.secretAt(u"127.0.0.1"_s), token);
    }

    void withoutTheListOfUsersTheIdIsTyped()
    {
        Stand stand(m_theme.get());
        stand.amo.run([](World &world) {
            Sandbox::FaultRule rule;
            rule.path = QRegularExpression(u"^/api/v4/users"_s);
            rule.code = 403;
            world.faults().add(rule);
        });
        stand.start();
        QVERIFY(stand.getIn());
        stand.fill("wizardUserId", QString::number(stand.settings.responsibleUser));
        QVERIFY(stand.walkOn(WizardStep::Fields));
        QCOMPARE(stand.wizard().draft().settings.responsibleUser, stand.settings.responsibleUser);
    }

    void missingFieldsAreCreatedAndUsed()
    {
        Stand stand(m_theme.get());
        stand.removeFields();
        stand.start();
        QVERIFY(stand.getIn());
        stand.next();
        QTRY_VERIFY(stand.isAt(WizardStep::Fields));
        QTest::mouseClick(stand.part<QPushButton>("wizardCreate"), Qt::LeftButton);
        auto *confirm = stand.part<QPushButton>("wizardCreateConfirm");
        QTRY_VERIFY(confirm->isVisible());
        QCOMPARE(stand.writes("POST"), 0);
        QTest::mouseClick(confirm, Qt::LeftButton);
        QVERIFY(stand.reaches(WizardStep::Fields));
        QVERIFY(stand.walkOn(WizardStep::Check));
        QVERIFY(stand.end());
        QCOMPARE(stand.writes("POST"), int(kFieldRoles.size()) - 1); // none for the region, which is only read
        const FieldIds kept = stand.kept().value_or(AccountSettings()).fields;
        stand.amo.run([&](World &world) {
            for (const FieldRole role : kFieldRoles)
                QVERIFY2(world.field(kept.of(role)), qPrintable(QString::number(int(role))));
        });
    }

    /// The account has more than 120 fields, the right ones on the last page.
    void aSetUpThatWasLeftGoesOnAfterARestart()
    {
        Stand stand(m_theme.get());
        stand.start();
        QVERIFY(stand.getIn());
        QVERIFY(stand.walkOn(WizardStep::Notices));
        stand.start();
        QVERIFY(QTest::qWaitFor([&] { return stand.isAt(WizardStep::Notices); }, 20'000));
        QVERIFY(stand.reaches(WizardStep::Notices));
        QVERIFY(stand.walkOn(WizardStep::Check));
        QVERIFY(stand.end());
        QCOMPARE(stand.kept().value_or(AccountSettings()).fields, stand.settings.fields);
        QVERIFY(stand.passports() >= stand.machines);
    }

    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestWizardEndToEnd)
#include "tst_ui_wizardendtoend.moc"
