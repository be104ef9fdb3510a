// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consolesession.h"
#include "app/core/consolesocket.h"
#include "app/core/instancelock.h"
#include "app/core/settingsfile.h"
#include "app/ctl/forwarding.h"
#include "models/service/jobdesk.h"
#include "models/service/languagedesk.h"
#include "models/service/profiledesk.h"
#include "models/service/setupdesk.h"
#include "models/service/syncdesk.h"
#include "tests/support/profilesupport.h"
#include "tests/ui/guitest.h"
#include "ui/dialogs/requestdialog.h"
#include "ui/frame/navrail.h"
#include "ui/frame/tokenbanner.h"
#include "ui/mainwindow.h"
#include "ui/wizard/setupwizard.h"

#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace Stanko;
using Stanko::Sandbox::World;

namespace {

constexpr int kPatienceMs = 30'000;

/// Continuations and queued calls.
void settle()
{
    for (int round = 0; round < 5; ++round)
        QCoreApplication::processEvents();
}

/// The console as it runs on a desk, with a key store that can be read and a practice amoCRM.
struct Desk
{
    Desk() : root(QDir(dir.path()).canonicalPath()), secrets(std::make_shared<OpenSecretStore>()) {}

    /// Sets a profile up as the wizard leaves it.
    bool setUp(const QString &profile)
    {
        const auto place = openProfile(DataPaths{root}, profile);
        const AccountSettings settings = settingsFor(amo);
        amo.run([this](World &world) { token = world.issueToken(90 * 24 * 3600); });
        Sandbox::NewLead lead;
        lead.name = u"Не греется шпиндель"_s;
        amo.run([&lead](World &world) {
            lead.pipelineId = world.wellKnown().servicePipeline;
            world.addLead(lead);
        });
        const QString scope = place && !place->id.isEmpty() ? place->id + u'@' : QString();
        secrets->entries.insert({scope + settings.baseUrl.host(), SecretName::AmoToken}, token);
        return place && SettingsFile(place->paths.settingsFile()).save(settings).isOk();
    }
    /// Opens its window.
    bool open(const QString &profile = {})
    {
        ConsoleSurroundings surroundings;
        surroundings.secrets = secrets;
        surroundings.startConsole = [this](const QStringList &arguments) {
            starts.append(arguments);
            return true;
        };
        session = std::make_unique<ConsoleSession>(StartRequest{root, {}, profile}, surroundings);
        shown = std::make_unique<QSignalSpy>(session.get(), &ConsoleSession::shown);
        return session->begin().isOk() && waitForWindow(1) && QTest::qWaitForWindowExposed(window());
    }
    bool waitForWindow(int count)
    {
        return QTest::qWaitFor([this, count] { return shown->size() >= count; }, kPatienceMs);
    }
    bool waitForJobs(int count)
    {
        return QTest::qWaitFor([this, count] { return jobs() == count; }, kPatienceMs);
    }
    int jobs()
    {
        auto answer = session->core()->desks().jobs->list({});
        return QTest::qWaitFor([&answer] { return answer.isFinished(); }) && answer.result()
                   ? int(answer.result()->rows.size())
                   : -1;
    }
    MainWindow *window() const { return session->window(); }
    QString jobsTitle() const { return window()->findChild<NavRail *>()->button(int(PageId::Jobs))->text(); }
    bool isUnset() const
    {
        const auto *wizard = window()->findChild<SetupWizard *>();
        return wizard && wizard->isVisible();
    }
    QJsonArray profilesOverTheSocket()
    {
        auto answer = askConsole(session->socketName(), forwardRequest({u"profiles"_s, u"--json"_s}, QString()));
        if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }) || !answer.result())
            return {};
        return answer.result()->value(u"document"_s).toArray();
    }
    /// Of the log of a data folder, beyond what the offscreen platform says of itself.
    QStringList warnings(const QString &folder) const
    {
        QFile log(DataPaths{folder}.logFile());
        if (!log.open(QIODevice::ReadOnly))
            return {u"no log"_s};
        const QStringList lines = QString::fromUtf8(log.readAll()).split(u'\n');
        QStringList found;
        for (const QString &line : lines) {
            if (line.contains(u" warning "_s) && !line.contains(u"This plugin does not support"_s))
                found.append(line);
        }
        return found;
    }

    QTemporaryDir dir;
    QString root;
    Sandbox::SandboxThread amo;
    QString token;
    std::shared_ptr<OpenSecretStore> secrets;
    QList<QStringList> starts;
    std::unique_ptr<ConsoleSession> session;
    std::unique_ptr<QSignalSpy> shown;
};

} // namespace

/// The console's session over the real core: what it does with its window and its core while it runs.
class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<Desk>();
    }
    void cleanup() { m_desk.reset(); }

    void anotherLanguageIsSpokenAtOnce()
    {
        Desk &desk = *m_desk;
        QVERIFY(desk.setUp({}));
        QVERIFY(desk.open());
        QCOMPARE(desk.window()->windowTitle(), u"Сервис-консоль"_s);
        QCOMPARE(desk.session->language()->language(), u"ru"_s);
        QVERIFY(desk.waitForJobs(1));
        desk.window()->resize(1300, 777);
        desk.window()->showPage(PageId::Parts);
        auto *comment = desk.window()->findChild<QPlainTextEdit *>(u"basketComment"_s);
        comment->setFocus();
        type(comment, u"Отгрузить в марте"_s);
        Core *core = desk.session->core();

        QSignalSpy chosen(desk.session->language(), &LanguageDesk::languageChanged);
        desk.session->language()->setLanguage(u"en"_s);
        desk.session->language()->setLanguage(u"en"_s);
        desk.session->language()->setLanguage(u"klingon"_s);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(desk.waitForWindow(2));
        QCOMPARE(desk.window()->windowTitle(), u"Service console"_s);
        QCOMPARE(desk.jobsTitle(), u"Jobs"_s);
        QCOMPARE(desk.window()->currentPage(), PageId::Parts);
        QCOMPARE(desk.window()->size(), QSize(1300, 777));
        QVERIFY(desk.window()->isVisible());
        QVERIFY(desk.session->core() == core);
        comment = desk.window()->findChild<QPlainTextEdit *>(u"basketComment"_s);
        QTRY_COMPARE(comment->toPlainText(), u"Отгрузить в марте"_s);
        const QStringList texts{comment->placeholderText(), desk.window()->findChild<QLineEdit *>()->placeholderText()};
        for (const QString &text : texts)
            QVERIFY2(!text.contains(QRegularExpression(u"[А-я]"_s)), qPrintable(text));
        // Two windows would be two answers.
        QCOMPARE(desk.shown->size(), 2);

        // The next start speaks it from the beginning.
        desk.session.reset();
        QVERIFY(desk.open());
        QCOMPARE(desk.jobsTitle(), u"Jobs"_s);
        QCOMPARE(desk.window()->currentPage(), PageId::Parts);
        desk.session->language()->setLanguage(u"ru"_s);
        QVERIFY(desk.waitForWindow(2));
        QCOMPARE(desk.jobsTitle(), u"Заявки"_s);
        // As the system speaks, which is neither here.
        desk.session->language()->setLanguage({});
        QVERIFY(desk.waitForWindow(3));
        QCOMPARE(desk.session->language()->language(), QString());
        QCOMPARE(desk.jobsTitle(), QLocale::system().language() == QLocale::English ? u"Jobs"_s : u"Заявки"_s);
        QCOMPARE(desk.warnings(desk.root), QStringList());
    }

    void anotherLanguageWaitsForWhatIsTyped()
    {
        Desk &desk = *m_desk;
        QVERIFY(desk.setUp({}));
        QVERIFY(desk.open());
        desk.window()->showHelp(); // nobody types into that
        desk.window()->newRequest();
        auto *dialog = desk.window()->findChild<RequestDialog *>();
        QVERIFY(dialog);
        auto *text = dialog->findChild<QPlainTextEdit *>(u"requestText"_s);
        QTRY_VERIFY(text->isEnabled()); // once it is known that there is no draft
        type(text, u"Стучит подача"_s);
        desk.session->language()->setLanguage(u"en"_s);
        settle();
        QCOMPARE(desk.shown->size(), 1);
        QCOMPARE(text->toPlainText(), u"Стучит подача"_s);
        // One reason goes, another is there.
        auto *token = desk.window()->findChild<TokenBanner *>();
        token->focusField();
        auto *field = token->findChild<QLineEdit *>();
        field->setText(u"half-a-token"_s);
        dialog->close();
        settle();
        QCOMPARE(desk.shown->size(), 1);
        QCOMPARE(field->text(), u"half-a-token"_s);
        field->clear();
        token->hide();
        QVERIFY(desk.waitForWindow(2));
        QCOMPARE(desk.jobsTitle(), u"Jobs"_s);
    }

    void aForgottenWorkplaceBeginsAnew()
    {
        Desk &desk = *m_desk;
        QVERIFY(ProfileFile(desk.root).create(u"Филиал"_s));
        QVERIFY(desk.setUp(u"Филиал"_s));
        QVERIFY(desk.setUp({}));
        QVERIFY(desk.open());
        QVERIFY(desk.waitForJobs(2));
        QVERIFY(!desk.isUnset());
        desk.session->language()->setLanguage(u"en"_s);
        QVERIFY(desk.waitForWindow(2));
        const auto before = contentsOf(desk.root + u"/profiles"_s);
        // The key store is emptied by the desk before it tells.
        desk.secrets->entries.remove({u"127.0.0.1"_s, SecretName::AmoToken});
        desk.session->forgetWorkplace();
        QVERIFY(desk.window()); // not while whoever asked is at work
        QVERIFY(desk.waitForWindow(3));
        QCOMPARE(desk.jobsTitle(), u"Jobs"_s);
        QVERIFY(!desk.session->core()->desks().setup->summary().isConfigured);
        QVERIFY(desk.isUnset());
        QCOMPARE(desk.jobs(), 0);
        QCOMPARE(contentsOf(desk.root + u"/profiles"_s), before);
        // The same program, with the folder its own all the time, and it listens again.
        const auto lock = InstanceLock::take(DataPaths{desk.root}.lockFile(), std::chrono::milliseconds(0));
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, ErrorKind::StoreBusy);
        QCOMPARE(desk.profilesOverTheSocket().size(), 2);
        QCOMPARE(desk.starts.size(), 0);
        QCOMPARE(desk.warnings(desk.root), QStringList());
    }

    void aForgottenProfileIsDropped()
    {
        Desk &desk = *m_desk;
        QVERIFY(ProfileFile(desk.root).create(u"Филиал"_s));
        QVERIFY(desk.setUp(u"Филиал"_s));
        QVERIFY(desk.open(u"филиал"_s));
        QCOMPARE(desk.window()->windowTitle(), u"Филиал — Сервис-консоль"_s);
        const QJsonArray told = desk.profilesOverTheSocket();
        QCOMPARE(told.at(1)[u"current"_s].toBool(), true);
        QCOMPARE(told.at(1)[u"host"_s].toString(), u"127.0.0.1"_s);
        // A rename shows at once.
        desk.session->core()->desks().profiles->rename(u"p1"_s, u"Урал"_s);
        QCOMPARE(desk.window()->windowTitle(), u"Урал — Сервис-консоль"_s);

        QSignalSpy left(desk.session.get(), &ConsoleSession::left);
        QSignalSpy failed(desk.session.get(), &ConsoleSession::failed);
        desk.session->forgetWorkplace();
        QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, kPatienceMs);
        QCOMPARE(failed.size(), 0);
        QVERIFY(!desk.window());
        QVERIFY(!QFileInfo::exists(desk.root + u"/profiles/p1"_s));
        QCOMPARE(ProfileFile(desk.root).list().size(), 1);
        QCOMPARE(desk.starts, (QList<QStringList>{{u"--data-dir"_s, desk.root}}));
    }

    void aStartThatCannotBeSaysWhy()
    {
        Desk &desk = *m_desk;
        QVERIFY(ProfileFile(desk.root).create(u"Филиал"_s));
        ConsoleSession unknown(StartRequest{desk.root, {}, u"Урал"_s}, {desk.secrets, {}, {}});
        const Done begun = unknown.begin();
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, ErrorKind::BadSettings);
        QVERIFY2(begun.error().detail.contains(u"Филиал"_s), qPrintable(begun.error().detail));

        // Each profile has a lock of its own; a second start on the same one finds the first and raises it.
        QVERIFY(desk.open());
        const auto beside = openProfile(DataPaths{desk.root}, u"p1"_s);
        QVERIFY(beside && InstanceLock::take(beside->paths.lockFile(), std::chrono::milliseconds(0)));
        ConsoleSession second(StartRequest{desk.root, {}, {}}, {desk.secrets, {}, {}});
        const Done refused = second.begin();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::StoreBusy);
        QCOMPARE(second.socketName(), desk.session->socketName());
        QVERIFY(beside->paths.consoleSocket() != second.socketName());
        desk.window()->hide();
        auto raised = askConsole(second.socketName(), raiseRequest({}));
        QTRY_VERIFY(raised.isFinished() && raised.result().isOk());
        QTRY_VERIFY(desk.window()->isVisible());
    }

private:
    std::unique_ptr<Desk> m_desk;
};

STANKO_GUI_TEST(TestConsole)
#include "tst_ui_console.moc"
