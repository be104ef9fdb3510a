// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "app/console/seenwatch.h"
#include "app/core/accountconfig.h"
#include "app/core/consolesocket.h"
#include "app/core/envfile.h"
#include "app/core/instancelock.h"
#include "app/core/paths.h"
#include "app/core/settingsfile.h"
#include "app/core/translations.h"
#include "app/ctl/forwarding.h"
#include "crm/auth/keychainstore.h"
#include "models/service/syncdesk.h"
#include "ui/errortext/errortext.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBadSettings = 2;
constexpr int kLocalTrouble = 5;

int exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::BadSettings:
    case ErrorKind::BadInput:
    case ErrorKind::WrongAccount:
        return kBadSettings;
    default:
        return kLocalTrouble;
    }
}

/// What this run works with: the given .env file over the environment, else the desk's settings file.
struct StartSettings
{
    std::optional<AccountSettings> settings;
    DeskSettings desk;
    QString token;
    QString botToken;
    DataPaths paths;
    bool isFromFile = false; ///< the settings are the desk's own, not the environment's
};

Result<StartSettings> readStart(const QString &dataDir, const QString &envFile)
{
    Environment environment = processEnvironment();
    if (!envFile.isEmpty()) {
        STANKO_TRY(file, readEnvFile(envFile));
        environment = mergedEnvironment(environment, file);
    }
    STANKO_TRY(config, accountConfig(environment));
    StartSettings start;
    STANKO_TRY(paths, openDataDir(dataDir.isEmpty() ? config.dataDir : dataDir));
    start.paths = paths;
    start.settings = config.settings;
    start.token = config.token;
    start.botToken = config.botToken;
    STANKO_TRY(desk, SettingsFile(paths.settingsFile()).loadDesk());
    start.desk = desk;
    start.desk.notices.apiUrl = config.botUrl.value_or(desk.notices.apiUrl);
    if (!start.settings) {
        STANKO_TRY(stored, SettingsFile(paths.settingsFile()).load());
        start.settings = stored;
        start.isFromFile = true;
    }
    return start;
}

} // namespace

Console::Console(QString dataDir, QString envFile) : m_dataDir(std::move(dataDir)), m_envFile(std::move(envFile))
{
}

Console::~Console() = default;

int Console::run()
{
    installTranslations(QLocale(QLocale::Russian));
    const auto start = readStart(m_dataDir, m_envFile);
    if (!start) {
        m_theme = std::make_unique<Theme>();
        return showFailure(start.error());
    }
    m_logging =
        std::make_unique<Logging>(LogOptions{start->paths.logFile(), QtWarningMsg, {start->token, start->botToken}});
    m_settings = std::make_unique<QSettings>(QDir(start->paths.folder).filePath(u"window.ini"_s), QSettings::IniFormat);
    m_theme = std::make_unique<Theme>(m_settings.get());
    auto lock = InstanceLock::take(start->paths.lockFile(), std::chrono::milliseconds(500));
    if (!lock) {
        if (lock.error().kind == ErrorKind::StoreBusy)
            return showOther(start->paths.consoleSocket());
        return showFailure(lock.error());
    }
    m_lock = std::move(*lock);
    CoreOptions options;
    options.dataDir = start->paths.folder;
    options.settings = start->settings;
    options.desk = start->desk;
    options.token = start->token;
    options.botToken = start->botToken;
    options.secrets = std::make_shared<KeychainStore>();
    options.keepsSettings = start->isFromFile;
    options.pollsByItself = true;
    options.network = systemNetworkWatch();
    return showWindow(std::move(options), start->paths.consoleSocket());
}

int Console::showWindow(CoreOptions options, const QString &socketName)
{
    m_core = std::make_unique<Core>(std::move(options));
    QObject context;
    m_core->open().then(&context, [this, &context, socketName](const Result<CoreOpened> &opened) {
        if (!opened) {
            const int code = showFailure(opened.error());
            QCoreApplication::exit(code);
            return;
        }
        m_window = std::make_unique<MainWindow>(m_core->desks(), m_theme.get(), m_settings.get());
        new SeenWatch(m_window.get(), [sync = m_core->desks().sync](bool seen) { sync->setSeen(seen); });
        m_window->show();
        if (opened->wasDamaged)
            m_window->showRepaired(opened->quarantinedFile, opened->salvagedIntents);
        m_server = std::make_unique<ConsoleServer>(
            [this](const QJsonObject &request) { return answerForwarded(m_core->desks(), request); });
        if (const Done listening = m_server->listen(socketName); !listening)
            qCWarning(lcApp) << "no local socket:" << listening.error().detail;
        QObject::connect(m_server.get(), &ConsoleServer::raiseRequested, m_window.get(), [this] {
            m_window->show();
            m_window->raise();
            m_window->activateWindow();
        });
    });
    const int code = QCoreApplication::exec();
    m_server.reset();
    m_window.reset();
    m_core.reset();
    return code;
}

int Console::showOther(const QString &socketName)
{
    QObject context;
    int code = 0;
    askConsole(socketName, raiseRequest(qEnvironmentVariable("XDG_ACTIVATION_TOKEN")))
        .then(&context, [this, &code](const Result<QJsonObject> &answer) {
            if (!answer) {
                // Somebody holds the folder and shows no window: a command that runs, or a console that hangs.
                code = showFailure(makeError(ErrorKind::StoreBusy, answer.error().detail));
            }
            QCoreApplication::exit(code);
        });
    return QCoreApplication::exec();
}

int Console::showFailure(const Error &error)
{
    const ErrorText text = errorText(error);
    QMessageBox box(QMessageBox::Warning, QCoreApplication::translate("Console", "Сервис-консоль не запущена"),
                    text.what);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(text.meaning + u"\n\n"_s + text.remedy);
    box.setDetailedText(text.technical);
    // Nothing else runs yet, or nothing any more: the one place where a dialog may hold up the program.
    box.exec();
    return exitCodeOf(error);
}

} // namespace Stanko
