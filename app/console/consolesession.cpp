// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consolesession.h"

#include "app/console/quietmoment.h"
#include "app/console/seenwatch.h"
#include "app/console/windowlanguage.h"
#include "app/core/appprofiledesk.h"
#include "app/core/consolesocket.h"
#include "app/core/deskdata.h"
#include "app/core/instancelock.h"
#include "app/ctl/forwarding.h"
#include "models/service/syncdesk.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds kLockPatience{500};

QString lookFile(const DataPaths &paths)
{
    return paths.folder + "/window.ini"_L1;
}
} // namespace

ConsoleSession::ConsoleSession(StartRequest request, ConsoleSurroundings surroundings)
    : m_request(std::move(request)), m_surroundings(std::move(surroundings)),
      m_quiet(std::make_unique<QuietMoment>([this] { return m_window.get(); }, [this] { changeLanguage(); }))
{
}

ConsoleSession::~ConsoleSession()
{
    endAll();
}

LanguageDesk *ConsoleSession::language() const
{
    return m_language.get();
}

Done ConsoleSession::begin()
{
    const Result<StartSettings> start = readStart(m_request);
    if (!start) {
        // Whoever tells why does so in our colours.
        m_theme = std::make_unique<Theme>();
        return start.error();
    }
    m_place = start->place;
    STANKO_CHECK(takeFolder(*start));
    openCore(*start);
    return done();
}

Done ConsoleSession::takeFolder(const StartSettings &start)
{
    const DataPaths &paths = start.place.paths;
    m_settings = std::make_unique<QSettings>(lookFile(paths), QSettings::IniFormat);
    m_theme = std::make_unique<Theme>(m_settings.get());
    m_language = std::make_unique<WindowLanguage>(m_settings.get());
    m_language->speak();
    connect(m_language.get(), &LanguageDesk::languageChanged, m_quiet.get(), [this] { m_quiet->await(); });
    if (!m_lock) {
        auto lock = InstanceLock::take(paths.lockFile(), kLockPatience);
        if (!lock)
            return lock.error();
        m_lock = std::move(*lock);
    }
    // Last: the log belongs to the program that has the folder.
    m_logging = std::make_unique<Logging>(LogOptions{paths.logFile(), QtWarningMsg, {start.token, start.botToken}});
    return done();
}

void ConsoleSession::openCore(const StartSettings &start)
{
    CoreOptions options;
    options.dataDir = start.place.paths.folder;
    options.settings = start.settings;
    options.desk = start.desk;
    options.token = start.token;
    options.botToken = start.botToken;
    options.secrets = m_surroundings.secrets;
    options.secretsScope = start.place.id;
    options.profilesRoot = start.place.root;
    options.startConsole = m_surroundings.startConsole;
    options.forgotten = [this] { forgetWorkplace(); };
    options.keepsSettings = start.isFromFile;
    options.pollsByItself = true;
    options.network = m_surroundings.network;
    m_core = std::make_unique<Core>(std::move(options));
    m_core->open().then(m_core.get(), [this](const Result<CoreOpened> &opened) {
        if (!opened)
            return fail(opened.error());
        m_opened = *opened;
        onOpened();
    });
}

void ConsoleSession::onOpened()
{
    makeWindow();
    listen();
    Q_EMIT shown();
}

void ConsoleSession::makeWindow()
{
    Desks desks = m_core->desks();
    desks.language = m_language.get();
    // The watch of an earlier window may have seen it go.
    desks.sync->setSeen(true);
    m_window = std::make_unique<MainWindow>(desks, m_theme.get(), m_settings.get());
    new SeenWatch(m_window.get(), [sync = desks.sync](bool seen) { sync->setSeen(seen); });
    m_window->show();
    if (m_opened.wasDamaged)
        m_window->showRepaired(m_opened.quarantinedFile, m_opened.salvagedIntents);
    m_stays.reset();
}

void ConsoleSession::listen()
{
    m_server = std::make_unique<ConsoleServer>(
        [this](const QJsonObject &request) { return answerForwarded(m_core->desks(), request); });
    if (const Done listening = m_server->listen(socketName()); !listening)
        qCWarning(lcApp) << "no local socket:" << listening.error().detail;
    connect(m_server.get(), &ConsoleServer::raiseRequested, this, [this] {
        m_window->show();
        m_window->raise();
        m_window->activateWindow();
    });
}

void ConsoleSession::changeLanguage()
{
    m_stays = std::make_unique<QEventLoopLocker>();
    m_window->keepPlace();
    // First the old one: it hands its drafts to the desks as it goes, where the new one finds them.
    m_window.reset();
    m_language->speak();
    makeWindow();
    Q_EMIT shown();
}

void ConsoleSession::forgetWorkplace()
{
    // From the event loop: the core may be the caller.
    QMetaObject::invokeMethod(
        this, [this] { beginAnew(); }, Qt::QueuedConnection);
}

void ConsoleSession::beginAnew()
{
    if (!m_core)
        return;
    m_stays = std::make_unique<QEventLoopLocker>();
    const QString spoken = m_language->language();
    endAll();
    // The lock is held all the while: nobody opens what is half removed.
    if (const Done removed = removeDeskData(m_place.paths); !removed)
        return fail(removed.error());
    if (!m_place.id.isEmpty())
        return leave();
    {
        // Whoever gives up an account still speaks the same language.
        QSettings look(lookFile(m_place.paths), QSettings::IniFormat);
        WindowLanguage(&look).setLanguage(spoken);
    }
    if (const Done begun = begin(); !begun)
        fail(begun.error());
}

void ConsoleSession::endAll()
{
    m_server.reset();
    m_window.reset();
    m_core.reset();
    m_language.reset();
    m_theme.reset();
    m_settings.reset();
    m_logging.reset();
}

void ConsoleSession::leave()
{
    m_lock.reset();
    const Done dropped = ProfileFile(m_place.root).drop(m_place.id);
    m_surroundings.startConsole(consoleArguments(m_place.root, {}));
    if (!dropped)
        return fail(dropped.error());
    Q_EMIT left();
}

void ConsoleSession::fail(const Error &error)
{
    // A sentence about it needs colours and a language still.
    if (!m_theme)
        m_theme = std::make_unique<Theme>();
    Q_EMIT failed(error);
}

} // namespace Stanko
