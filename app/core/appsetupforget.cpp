// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"

#include "app/core/deskdata.h"
#include "app/core/setupdraftfile.h"
#include "models/service/clock.h"
#include "models/store/outboxstore.h"
#include "models/store/storethread.h"
#include "ui/errortext/intenttext.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kExamples = 5;

/// «Комментарий · Ремонт шпинделя»
QString exampleOf(const OutboxRow &row)
{
    const QString about = row.leadName.isEmpty() ? row.serial : row.leadName;
    const QString title = editTitle(row.intent.edit);
    return about.isEmpty() ? title : title + u" · "_s + about;
}

} // namespace

QFuture<Result<ForgetPreview>> AppSetupDesk::forgetPreview()
{
    return m_shared.store->read(
        [folder = m_start.dataDir, now = m_shared.clock->now()](Database &db) -> Result<ForgetPreview> {
            STANKO_TRY(rows, OutboxStore::list(db, OutboxScope::Unsettled, now));
            ForgetPreview preview;
            preview.unsent = int(rows.size());
            for (auto row = rows.crbegin(); row != rows.crend() && preview.examples.size() < kExamples; ++row)
                preview.examples.append(exampleOf(*row));
            preview.backups = int(Backup::list(Backup::defaultFolder(db.path())).size());
            preview.bytes = deskDataBytes({folder});
            return preview;
        });
}

QFuture<Done> AppSetupDesk::removeDraftSecrets()
{
    const auto kept = SetupDraftFile(DataPaths{m_start.dataDir}.setupDraftFile()).load();
    const QUrl url = kept ? kept->draft.settings.baseUrl : QUrl();
    if (url.isEmpty() || isInUse(url))
        return QtFuture::makeReadyFuture(done());
    const QString key = keyOf(url);
    return m_session.forget(key)
        .then(this,
              [this, key](const Done &removed) {
                  return removed ? m_start.secrets->remove(key, SecretName::TelegramToken)
                                 : QtFuture::makeReadyFuture(removed);
              })
        .unwrap()
        .then(this, [](const Done &removed) -> Done {
            // Where there is no key store, nothing of a draft was kept in it.
            const bool isKept = !removed && removed.error().kind != ErrorKind::KeychainUnavailable;
            return isKept ? removed : done();
        });
}

QFuture<Done> AppSetupDesk::forget()
{
    const auto next = [this](SecretName name) {
        return [this, name](const Done &removed) {
            return removed ? removeSecret(name) : QtFuture::makeReadyFuture(removed);
        };
    };
    return removeDraftSecrets()
        .then(this, next(SecretName::AmoToken))
        .unwrap()
        .then(this, next(SecretName::TelegramToken))
        .unwrap()
        .then(this, next(SecretName::ProxyPassword))
        .unwrap()
        .then(this, [this](const Done &removed) {
            tell();
            if (!removed) {
                Error error = removed.error();
                error.detail = u"forget: "_s + error.detail;
                return Done(error);
            }
            // Queued: who has asked gets the answer while there is still a desk. Not by way of this object, which ends
            // in the call.
            if (m_start.forgotten)
                QMetaObject::invokeMethod(QCoreApplication::instance(), m_start.forgotten, Qt::QueuedConnection);
            return removed;
        });
}

} // namespace Stanko
