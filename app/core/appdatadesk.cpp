// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appdatadesk.h"

#include "app/core/diagnosticbundle.h"
#include "app/core/paths.h"
#include "crm/desk/onengine.h"
#include "crm/sync/apply.h"
#include "models/service/clock.h"
#include "models/store/storethread.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTimer>

#include <chrono>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// A bundle is wanted when something does not work: it must not wait for what does not answer.
constexpr std::chrono::seconds kCheckPatience{15};

template<typename T>
QFuture<Result<T>> refused(ErrorKind kind, const QString &detail = {})
{
    return QtFuture::makeReadyFuture(Result<T>(makeError(kind, detail)));
}

} // namespace

AppDataDesk::AppDataDesk(DeskShared &shared, SyncDesk &sync, Place place, std::function<void()> replaced)
    : m_shared(shared), m_sync(sync), m_place(std::move(place)), m_replaced(std::move(replaced))
{
}

QFuture<Result<QList<BackupInfo>>> AppDataDesk::backups()
{
    return m_shared.store->read(
        [](Database &db) -> Result<QList<BackupInfo>> { return Backup::list(Backup::defaultFolder(db.path())); });
}

QFuture<Result<BackupInfo>> AppDataDesk::makeBackup()
{
    // On the reading connection: nobody's edit waits for it.
    return m_shared.store->read([clock = m_shared.clock](Database &db) {
        return Backup::onDemand(db, Backup::defaultFolder(db.path()), clock->now());
    });
}

QString AppDataDesk::findBackup(const QString &file) const
{
    const QFileInfo given(file);
    // Never another file of the same name than the one that was named.
    if (given.isAbsolute())
        return given.absoluteFilePath();
    const QString database = QDir(m_place.dataDir).filePath(u"stankodesk.sqlite"_s);
    return QDir(Backup::defaultFolder(database)).filePath(given.fileName());
}

Restore::DeriveAgain AppDataDesk::deriveAgain() const
{
    return [context = deskContext(m_shared)](Database &db, const Touched &touched) -> Done {
        STANKO_TRY(view, storeView(db, context));
        STANKO_CHECK(refreshConflictItems(db, view.now));
        STANKO_TRY(outcome, derive(db, touched, view.settings, *context.clock));
        Q_UNUSED(outcome)
        return done();
    };
}

QFuture<Result<RestoreReport>> AppDataDesk::restore(const QString &file)
{
    if (m_isRestoring)
        return refused<RestoreReport>(ErrorKind::StoreBusy);
    // Which of the carried edits are practice would not be known any more, and they would be sent.
    if (m_sync.state().isTraining)
        return refused<RestoreReport>(ErrorKind::BadInput, u"practice"_s);
    m_isRestoring = true;
    return onEngine<Unit>(m_shared.engine, [](SyncEngine &engine) { return engine.hold(); })
        .then(this,
              [this, backup = findBackup(file)](const Done &held) {
                  if (!held)
                      return refused<RestoredDatabase>(held.error().kind);
                  return m_shared.store->restore(backup, m_shared.clock->now(), deriveAgain());
              })
        .unwrap()
        .then(this, [this](const Result<RestoredDatabase> &result) { return restored(result); });
}

Result<RestoreReport> AppDataDesk::restored(const Result<RestoredDatabase> &result)
{
    m_isRestoring = false;
    QMetaObject::invokeMethod(m_shared.engine, &SyncEngine::release, Qt::QueuedConnection);
    if (!result)
        return result.error();
    m_replaced();
    Q_EMIT dataReplaced();
    return RestoreReport{result->replacedFile, result->carriedIntents};
}

QFuture<std::optional<Result<CheckReport>>> AppDataDesk::ask()
{
    using Answer = std::optional<Result<CheckReport>>;
    // The probe that a block allows belongs to the person who checks the connection.
    if (!m_shared.settings || m_sync.state().phase == SyncPhase::Blocked)
        return QtFuture::makeReadyFuture(Answer());
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto keep = [promise](const Answer &answer) {
        if (promise->future().isFinished())
            return;
        promise->addResult(answer);
        promise->finish();
    };
    QTimer::singleShot(kCheckPatience, this, [keep] { keep(std::nullopt); });
    m_sync.check().then(this, [keep](const Result<CheckReport> &report) { keep(report); });
    return promise->future();
}

QFuture<Done> AppDataDesk::saveDiagnostics(const QString &file)
{
    return ask()
        .then(this,
              [this, file](const std::optional<Result<CheckReport>> &asked) {
                  DiagnosticInput input;
                  input.now = m_shared.clock->now();
                  input.version = m_place.version;
                  input.settings = m_shared.settings;
                  input.sync = m_sync.state();
                  input.exchanges = m_sync.exchangeLog();
                  input.logFolder = QFileInfo(DataPaths{m_place.dataDir}.logFile()).absolutePath();
                  if (asked && *asked)
                      input.check = **asked;
                  else if (asked)
                      input.checkError = asked->error();
                  return m_shared.store->read([input, file](Database &db) mutable -> Done {
                      input.facts = diagnosticFacts(db, input.now);
                      const Result<QStringList> texts = personalTexts(db);
                      return writeZip(
                          file, diagnosticBundle(input, texts ? std::optional(PersonalWords(*texts)) : std::nullopt));
                  });
              })
        .unwrap();
}

} // namespace Stanko
