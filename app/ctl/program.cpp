// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/program.h"

#include "app/core/consolesocket.h"
#include "app/core/core.h"
#include "app/core/deskdata.h"
#include "app/core/envfile.h"
#include "app/core/settingsfile.h"
#include "app/ctl/commandrunner.h"
#include "app/ctl/commands.h"
#include "app/ctl/forwarding.h"
#include "models/service/syncdesk.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <cstdio>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// How long a folder is waited for: another command usually ends within that, and a console that is just starting
/// opens its socket.
constexpr std::chrono::milliseconds kFolderPatience{15'000};
constexpr std::chrono::milliseconds kLockTry{250};

void print(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

Program::Program(QStringList arguments, QObject *parent) : QObject(parent), m_arguments(std::move(arguments))
{
}

Program::~Program() = default;

void Program::start()
{
    // From the event loop: exit() before exec() would be forgotten.
    QTimer::singleShot(0, this, &Program::prepare);
}

void Program::prepare()
{
    m_line.wantsJson = asksForJson(m_arguments);
    const std::variant<CommandLine, Failure> parsed = parseCommandLine(m_arguments);
    if (const Failure *failure = std::get_if<Failure>(&parsed))
        return finish(failed(*failure, kExitBadInput));
    m_line = std::get<CommandLine>(parsed);
    if (m_line.wantsHelp || m_line.wantsVersion) {
        const QString text =
            m_line.wantsHelp ? helpText(m_line.command) : "stankodeskctl "_L1 + QCoreApplication::applicationVersion();
        const QString key = m_line.wantsHelp ? u"help"_s : u"version"_s;
        return finish({kExitDone, QJsonDocument(QJsonObject{{u"ok"_s, true}, {key, text}}), text, false});
    }

    Environment environment = processEnvironment();
    QStringList misspelt;
    if (!m_line.envFile.isEmpty()) {
        const Result<Environment> file = readEnvFile(m_line.envFile);
        if (!file)
            return finish(failed(file.error()));
        misspelt = unknownVariables(*file);
        environment = mergedEnvironment(environment, *file);
    }
    const Result<AccountConfig> config = accountConfig(environment);
    if (!config)
        return finish(failed(config.error()));
    m_config = *config;

    const Result<DataPaths> root = openDataDir(m_line.dataDir.isEmpty() ? m_config.dataDir : m_line.dataDir);
    if (!root)
        return finish(failed(root.error()));
    const Result<ProfilePlace> place = openProfile(*root, m_line.profile);
    if (!place)
        return finish(failed(place.error()));
    m_place = *place;
    m_logging = std::make_unique<Logging>(
        LogOptions{m_place.paths.logFile(),
                   QtWarningMsg,
                   {m_config.token, m_config.botToken, environment.value(u"STANKODESK_API_KEY"_s)}});
    for (const QString &name : std::as_const(misspelt))
        qCWarning(lcApp).noquote() << "unknown variable in" << m_line.envFile << "-" << name;
    m_waiting.start();
    takeFolder();
}

void Program::takeFolder()
{
    Result<std::unique_ptr<InstanceLock>> lock = InstanceLock::take(m_place.paths.lockFile(), kLockTry);
    if (lock) {
        m_lock = std::move(*lock);
        return openCore();
    }
    if (lock.error().kind != ErrorKind::StoreBusy)
        return finish(failed(lock.error()));
    askTheConsole();
}

void Program::askTheConsole()
{
    const QString account = m_config.settings ? m_config.settings->baseUrl.host() : QString();
    askConsole(m_place.paths.consoleSocket(), forwardRequest(m_arguments, account))
        .then(this, [this](const Result<QJsonObject> &answer) {
            if (answer)
                return finish(forwardedOutcome(*answer));
            // Nobody listens: another command has the folder, or a console that is just starting.
            const bool mayWait =
                answer.error().kind == ErrorKind::NotHere && m_waiting.elapsed() < kFolderPatience.count();
            if (mayWait)
                return QTimer::singleShot(kLockTry, this, &Program::takeFolder);
            if (answer.error().kind == ErrorKind::NotHere)
                return finish(failed(makeError(ErrorKind::StoreBusy, m_place.paths.lockFile())));
            finish(failed(answer.error()));
        });
}

void Program::openCore()
{
    const SettingsFile file(m_place.paths.settingsFile());
    Result<DeskSettings> desk = file.loadDesk();
    if (!desk)
        return finish(failed(desk.error()));
    desk->notices.apiUrl = m_config.botUrl.value_or(desk->notices.apiUrl);
    CoreOptions options;
    if (!m_config.settings) {
        const Result<std::optional<AccountSettings>> saved = file.load();
        if (!saved)
            return finish(failed(saved.error()));
        m_config.settings = *saved;
        options.keepsSettings = saved->has_value();
    }
    if (!m_config.settings && m_line.command->reach == CommandReach::NeedsAmoCrm)
        return finish(failed(missingSettings()));

    options.dataDir = m_place.paths.folder;
    options.settings = m_config.settings;
    options.desk = *desk;
    options.token = m_config.token;
    options.botToken = m_config.botToken;
    options.forgotten = [this] { eraseDesk(); };
    options.checksKeychain = true;
    options.secretsScope = m_place.id;
    options.profilesRoot = m_place.root;
    m_core = std::make_unique<Core>(options);
    m_core->open().then(this, [this](const Result<CoreOpened> &opened) {
        if (!opened)
            return finish(failed(opened.error()));
        if (opened->wasDamaged) {
            qCWarning(lcApp).noquote() << "the database was damaged; it is kept as" << opened->quarantinedFile << "and"
                                       << opened->salvagedIntents << "unsent edits were saved from it";
        }
        // Commands that reach amoCRM look at the account themselves.
        if (opened->isOtherAddress && m_line.command->reach != CommandReach::NeedsAmoCrm)
            return verifyAccount();
        runCommand();
    });
}

void Program::verifyAccount()
{
    m_core->desks().sync->check().then(this, [this](const Result<CheckReport> &report) {
        if (!report && report.error().kind == ErrorKind::WrongAccount)
            return finish(failed(report.error()));
        // Not reachable: local work goes on, and nothing is sent before the account was seen.
        runCommand();
    });
}

void Program::runCommand()
{
    m_runner = std::make_unique<CommandRunner>(m_core->desks());
    m_runner->run(m_line)
        .then(this,
              [this](const Outcome &outcome) {
                  if (m_line.command->reach != CommandReach::EndsDesk || outcome.isFailure)
                      return finish(outcome);
                  // Told when it is true: see eraseDesk().
                  m_outcome = outcome;
              })
        .onCanceled(this, [this] { finish(failed(makeError(ErrorKind::Cancelled))); });
}

void Program::eraseDesk()
{
    m_runner.reset();
    m_core.reset();
    m_logging.reset();
    const Done erased = removeDeskData(m_place.paths);
    m_lock.reset();
    if (erased && !m_place.id.isEmpty()) {
        if (const Done dropped = ProfileFile(m_place.root).drop(m_place.id); !dropped)
            return finish(failed(dropped.error()));
    }
    finish(erased ? m_outcome : failed(erased.error()));
}

void Program::finish(const Outcome &outcome)
{
    if (m_line.wantsJson)
        print(stdout, outcome.document.toJson(QJsonDocument::Compact) + '\n');
    else
        print(outcome.isFailure ? stderr : stdout, outcome.text.toUtf8() + '\n');
    QCoreApplication::exit(outcome.exitCode);
}

} // namespace Stanko
