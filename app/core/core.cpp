// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/core.h"

#include "app/core/appcalendarfiles.h"
#include "app/core/appdatadesk.h"
#include "app/core/appplandesk.h"
#include "app/core/appprofiledesk.h"
#include "app/core/appsetupdesk.h"
#include "app/core/appwizarddesk.h"
#include "app/core/logging.h"
#include "app/documents/filetablereader.h"
#include "crm/api/httplog.h"
#include "crm/api/networkwatch.h"
#include "crm/auth/keychainstore.h"
#include "crm/auth/memorysecretstore.h"
#include "crm/desk/enginesyncdesk.h"
#include "crm/desk/onengine.h"
#include "crm/desk/partsdesk.h"
#include "crm/desk/storecalendardesk.h"
#include "crm/desk/storedesks.h"
#include "crm/desk/storeengineerdesk.h"
#include "crm/desk/storeintakedesk.h"
#include "crm/desk/storeoutboxdesk.h"
#include "crm/setup/setupengine.h"
#include "crm/sync/settingscodec.h"
#include "crm/sync/syncengine.h"
#include "models/service/clock.h"
#include "models/store/backup.h"
#include "models/store/storethread.h"

#include <QtCore/QDir>
#include <QtCore/QPointer>
#include <QtCore/QThread>
#include <QtCore/QTimer>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
/// Lists are read again at most this often while a sync streams in; in a first pull, where every page changes them
/// and reading them costs more and more, seldom enough to leave the work to the pull.
constexpr int kTellIntervalMs = 300;
constexpr int kFirstPullTellIntervalMs = 3'000;
/// A check ends soon even where the key store never answers.
constexpr std::chrono::seconds kKeychainPatience{5};
} // namespace

std::shared_ptr<NetworkWatch> systemNetworkWatch()
{
    return std::make_shared<SystemNetworkWatch>();
}

/// Members in order of making; destroyed in reverse.
struct Core::Parts
{
    CoreOptions options;
    std::shared_ptr<const Clock> clock;
    HttpLog log;
    FileTableReader tables; // before the store: its reading thread may be at work with a file until it ends
    StoreThread store;
    QThread crmThread;
    std::unique_ptr<SyncEngine> engine;
    std::unique_ptr<SetupEngine> setupEngine;
    std::unique_ptr<TelegramClient> telegram; ///< of the set-up wizard, like its engine
    DeskShared shared;
    std::unique_ptr<StorePassportDesk> passports;
    std::unique_ptr<StoreJobDesk> jobs;
    std::unique_ptr<StoreMaintenanceDesk> maintenance;
    std::unique_ptr<StoreCalendarDesk> calendar;
    std::unique_ptr<StoreEngineerDesk> engineers;
    std::unique_ptr<AppPlanDesk> plans;
    std::unique_ptr<AppCalendarFiles> calendarFiles;
    std::unique_ptr<StoreAttentionDesk> attention;
    std::unique_ptr<StoreIntakeDesk> intake;
    std::unique_ptr<StorePartsDesk> parts;
    std::unique_ptr<StoreOutboxDesk> outbox;
    std::unique_ptr<EngineSyncDesk> sync;
    std::unique_ptr<AppSetupDesk> setup;
    std::unique_ptr<AppDataDesk> data;
    std::unique_ptr<AppWizardDesk> wizard;
    std::unique_ptr<AppProfileDesk> profiles; ///< none where no profiles are known
    QTimer tell;
    bool hasMoreToTell = false;
};

Core::Core(CoreOptions options, QObject *parent) : QObject(parent), m_parts(std::make_unique<Parts>())
{
    Parts &p = *m_parts;
    p.options = std::move(options);
    p.clock = p.options.clock ? p.options.clock : std::make_shared<SystemClock>();
    if (!p.options.secrets)
        p.options.secrets = std::make_shared<MemorySecretStore>();
    std::shared_ptr<SecretStore> checkedSecrets = p.options.secrets;
    if (p.options.checksKeychain)
        checkedSecrets = std::make_shared<KeychainStore>(kKeychainPatience);

    EngineConfig config;
    config.settings = p.options.settings;
    config.pollsByItself = p.options.pollsByItself;
    config.pollInterval = p.options.pollInterval;
    config.undoGrace = p.options.undoGrace;
    config.settleDelay = p.options.settleDelay;
    config.second = p.options.second;
    config.version = QStringLiteral(STANKO_VERSION);
    config.quiet = p.options.desk.quiet;
    config.proxy = p.options.desk.proxy;
    p.engine = std::make_unique<SyncEngine>(p.store, *p.clock, p.log, config);
    p.engine->moveToThread(&p.crmThread);
    p.setupEngine = std::make_unique<SetupEngine>(*p.clock, p.log, config.version);
    p.setupEngine->setWaits(
        {.settle = p.options.settleDelay, .second = p.options.second, .repeat = SetupWaits().repeat});
    p.setupEngine->moveToThread(&p.crmThread);
    p.telegram = std::make_unique<TelegramClient>(*p.clock, p.log, TelegramClient::Config{.version = config.version});
    p.telegram->setProxy({config.proxy, config.proxyPassword});
    p.telegram->moveToThread(&p.crmThread);
    p.crmThread.setObjectName(u"crm"_s);

    p.shared.store = &p.store;
    p.shared.engine = p.engine.get();
    p.shared.clock = p.clock.get();
    p.shared.settings = p.options.settings;
    p.shared.undoGrace = p.options.pollsByItself ? p.options.undoGrace : std::chrono::seconds(0);

    p.tell.setSingleShot(true);
    connect(&p.tell, &QTimer::timeout, this, [this] {
        if (std::exchange(m_parts->hasMoreToTell, false))
            tellDesks();
    });

    // Called on this thread; an answer may be delivered when the core has ended.
    const EditMade made = [core = QPointer<Core>(this)] {
        if (!core)
            return;
        core->tellDesks();
        SyncEngine *engine = core->m_parts->engine.get();
        QMetaObject::invokeMethod(engine, [engine] { engine->localEditMade(); });
    };
    p.passports = std::make_unique<StorePassportDesk>(p.shared);
    p.jobs = std::make_unique<StoreJobDesk>(p.shared, made);
    p.maintenance = std::make_unique<StoreMaintenanceDesk>(p.shared, made);
    p.calendar = std::make_unique<StoreCalendarDesk>(p.shared, made);
    p.engineers = std::make_unique<StoreEngineerDesk>(p.shared, made);
    p.plans = std::make_unique<AppPlanDesk>(p.shared, p.tables);
    connect(p.plans.get(), &AppPlanDesk::datesReckoned, this, made);
    p.calendarFiles = std::make_unique<AppCalendarFiles>(*p.calendar, *p.clock);
    p.attention = std::make_unique<StoreAttentionDesk>(p.shared, made, [this](const AccountSettings &settings) {
        // A repair turns the edits itself, since it also mends what the settings do not name.
        return m_parts->setup->changeSettings(settings, AppSetupDesk::WaitingEdits::LeftToCaller);
    });
    p.intake = std::make_unique<StoreIntakeDesk>(p.shared, made);
    p.parts = std::make_unique<StorePartsDesk>(p.shared, p.tables, made);
    p.outbox = std::make_unique<StoreOutboxDesk>(p.shared, made);
    p.sync = std::make_unique<EngineSyncDesk>(p.shared, p.log, [this] { return m_parts->setup->findToken(); });
    AppSetupDesk::Start start;
    start.dataDir = p.options.dataDir;
    start.keepsSettings = p.options.keepsSettings;
    start.desk = p.options.desk;
    start.secretsScope = p.options.secretsScope;
    start.secrets = p.options.secrets;
    start.checked = checkedSecrets;
    start.token = p.options.token;
    start.botToken = p.options.botToken;
    start.forgotten = p.options.forgotten;
    p.setup = std::make_unique<AppSetupDesk>(p.shared, start, [this, config](const SetupInUse &inUse) {
        EngineConfig changed = config;
        changed.settings = inUse.settings;
        changed.token = inUse.token;
        // Tests shorten what a minute is.
        changed.pollInterval = config.pollInterval * inUse.desk.pollSeconds / DeskSettings().pollSeconds;
        changed.quiet = inUse.desk.quiet;
        changed.proxy = inUse.desk.proxy;
        changed.proxyPassword = inUse.proxyPassword;
        SyncEngine *engine = m_parts->engine.get();
        QMetaObject::invokeMethod(engine, [engine, changed] { engine->configure(changed); });
        TelegramClient *telegram = m_parts->telegram.get();
        QMetaObject::invokeMethod(telegram, [telegram, proxy = ProxyChoice{changed.proxy, changed.proxyPassword}] {
            telegram->setProxy(proxy);
        });
    });
    // An edit may have been made, too: a machine registered since set-up has its planned date written.
    connect(p.setup.get(), &AppSetupDesk::datesReckoned, this, made);
    p.data = std::make_unique<AppDataDesk>(
        p.shared, *p.sync, AppDataDesk::Place{p.options.dataDir, QStringLiteral(STANKO_VERSION)}, [this] {
            tellDesks();
            Q_EMIT m_parts->outbox->outboxChanged();
        });
    p.wizard = std::make_unique<AppWizardDesk>(*p.setup, *p.setupEngine, *p.telegram, p.options.dataDir);
    if (!p.options.profilesRoot.isEmpty()) {
        p.profiles = std::make_unique<AppProfileDesk>(p.shared, p.options.profilesRoot, p.options.secretsScope,
                                                      p.options.startConsole);
        connect(p.setup.get(), &SetupDesk::setupChanged, p.profiles.get(),
                [&p] { p.profiles->setCurrentAccount(p.setup->summary().accountName); });
    }
    connect(p.engine.get(), &SyncEngine::dataChanged, this, &Core::tellSoon);
    connect(p.setup.get(), &AppSetupDesk::settingsFollowed, this, made);
    if (p.options.network)
        connect(p.options.network.get(), &NetworkWatch::cameBack, p.engine.get(), &SyncEngine::networkReturned);
}

Core::~Core()
{
    Parts &p = *m_parts;
    p.tell.stop();
    if (p.crmThread.isRunning()) {
        SyncEngine *engine = p.engine.get();
        QMetaObject::invokeMethod(
            engine,
            [engine, setup = p.setupEngine.get(), telegram = p.telegram.get()] {
                telegram->abortAll();
                setup->stop();
                engine->stop();
            },
            Qt::BlockingQueuedConnection);
        p.store.close();
        // An answer posted to the engine from a store thread while it is deleted would reach freed memory.
        p.store.wait();
        // The engine's client belongs to its thread and must end there.
        QMetaObject::invokeMethod(
            engine,
            [&p] {
                p.telegram.release()->deleteLater();
                p.setupEngine.release()->deleteLater();
                p.engine.release()->deleteLater();
            },
            Qt::BlockingQueuedConnection);
        p.crmThread.quit();
        p.crmThread.wait();
    }
}

QFuture<Result<CoreOpened>> Core::open()
{
    Parts &p = *m_parts;
    const QString path = QDir(p.options.dataDir).filePath(u"stankodesk.sqlite"_s);
    return p.store.open(path)
        .then(this,
              [this, path](const Result<OpenReport> &report) -> QFuture<Result<CoreOpened>> {
                  if (report) {
                      CoreOpened opened;
                      opened.migratedFrom = report->versionBefore == report->version ? 0 : report->versionBefore;
                      return QtFuture::makeReadyFuture(Result<CoreOpened>(opened));
                  }
                  if (report.error().kind != ErrorKind::StoreDamaged)
                      return QtFuture::makeReadyFuture(Result<CoreOpened>(report.error()));
                  return m_parts->store.repair(path, m_parts->clock->now())
                      .then([](const Result<QuarantineReport> &repaired) -> Result<CoreOpened> {
                          if (!repaired)
                              return repaired.error();
                          return CoreOpened{true, repaired->movedTo, repaired->salvagedIntents, 0};
                      });
              })
        .unwrap()
        .then(this,
              [this](const Result<CoreOpened> &opened) -> QFuture<Result<CoreOpened>> {
                  if (!opened)
                      return QtFuture::makeReadyFuture(opened);
                  SyncEngine *engine = m_parts->engine.get();
                  m_parts->crmThread.start();
                  // Whoever asks for the state afterwards is told of pause and practice.
                  const QFuture<Done> started = onEngine<Unit>(engine, [](SyncEngine &e) { return e.start(); });
                  makeDailyBackup();
                  return m_parts->setup->load()
                      .then(this, [started](const Done &) { return started; })
                      .unwrap()
                      .then(this, [this, opened](const Done &) {
                          tellDesks();
                          return opened;
                      });
              })
        .unwrap()
        .then(this,
              [this](const Result<CoreOpened> &opened) -> QFuture<Result<CoreOpened>> {
                  if (!opened || !m_parts->options.settings)
                      return QtFuture::makeReadyFuture(opened);
                  return m_parts->store.read([](Database &db) { return storedAccountSettings(db); })
                      .then([opened = *opened, url = m_parts->options.settings->baseUrl](
                                const Result<std::optional<AccountSettings>> &stored) mutable -> Result<CoreOpened> {
                          if (!stored)
                              return stored.error();
                          opened.isOtherAddress = *stored && (*stored)->baseUrl != url;
                          return opened;
                      });
              })
        .unwrap();
}

void Core::makeDailyBackup()
{
    // On the reading connection: nobody's edit waits for it. A copy that could not be made is told in the log; the
    // next start tries again.
    m_parts->store
        .read([clock = m_parts->clock](Database &db) {
            return Backup::daily(db, Backup::defaultFolder(db.path()), clock->today(QTimeZone::systemTimeZone()));
        })
        .then(this, [](const Result<QString> &made) {
            if (!made && made.error().kind != ErrorKind::Cancelled)
                qCWarning(lcApp) << "no daily backup:" << made.error().detail;
        });
}

Desks Core::desks() const
{
    const Parts &p = *m_parts;
    Desks desks;
    desks.passports = p.passports.get();
    desks.jobs = p.jobs.get();
    desks.maintenance = p.maintenance.get();
    desks.calendar = p.calendar.get();
    desks.engineers = p.engineers.get();
    desks.plans = p.plans.get();
    desks.calendarFiles = p.calendarFiles.get();
    desks.attention = p.attention.get();
    desks.outbox = p.outbox.get();
    desks.sync = p.sync.get();
    desks.setup = p.setup.get();
    desks.intake = p.intake.get();
    desks.parts = p.parts.get();
    desks.data = p.data.get();
    desks.wizard = p.wizard.get();
    desks.profiles = p.profiles.get();
    desks.clock = p.clock.get();
    return desks;
}

void Core::tellSoon()
{
    // The first change shows at once, a stream of them a few times a second.
    if (m_parts->tell.isActive()) {
        m_parts->hasMoreToTell = true;
        return;
    }
    tellDesks();
    m_parts->tell.start(m_parts->sync->state().isFirstPull ? kFirstPullTellIntervalMs : kTellIntervalMs);
}

void Core::tellDesks()
{
    Q_EMIT m_parts->passports->passportsChanged();
    Q_EMIT m_parts->jobs->jobsChanged();
    Q_EMIT m_parts->maintenance->maintenanceChanged();
    Q_EMIT m_parts->calendar->calendarChanged();
    Q_EMIT m_parts->engineers->crewChanged();
    Q_EMIT m_parts->plans->plansChanged();
    Q_EMIT m_parts->attention->attentionChanged();
    Q_EMIT m_parts->intake->intakeChanged();
    Q_EMIT m_parts->parts->partsChanged();
    // Counts need not change when an edit was put off or amended by a command, or all was replaced by a backup.
    Q_EMIT m_parts->outbox->outboxChanged();
}

} // namespace Stanko
