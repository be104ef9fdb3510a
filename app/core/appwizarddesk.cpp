// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appwizarddesk.h"

namespace Stanko {

// BASE probe: all of this file.
AppWizardDesk::AppWizardDesk(AppSetupDesk &setup, SetupEngine &engine, TelegramClient &telegram, QString dataDir)
    : m_setup(setup), m_engine(engine), m_telegram(telegram), m_dataDir(std::move(dataDir))
{
    Q_UNUSED(m_setup)
    Q_UNUSED(m_engine)
}
SetupDraft AppWizardDesk::draft() const
{
    return {};
}
bool AppWizardDesk::hasDraft() const
{
    return false;
}
Done AppWizardDesk::saveDraft(const SetupDraft &)
{
    return done();
}
void AppWizardDesk::dropDraft()
{
}
QFuture<Result<AccountFinding>> AppWizardDesk::look(const QUrl &, const QString &, const FieldIds &)
{
    return QtFuture::makeReadyFuture(Result<AccountFinding>(makeError(ErrorKind::NotHere)));
}
QFuture<Result<QList<CreatedField>>> AppWizardDesk::createFields(const QList<NewField> &)
{
    return QtFuture::makeReadyFuture(Result<QList<CreatedField>>(makeError(ErrorKind::NotHere)));
}
QFuture<Result<QList<TakenBack>>> AppWizardDesk::takeBack(const QList<FieldId> &)
{
    return QtFuture::makeReadyFuture(Result<QList<TakenBack>>(makeError(ErrorKind::NotHere)));
}
QFuture<Result<TryOut>> AppWizardDesk::tryOut(const AccountSettings &)
{
    return QtFuture::makeReadyFuture(Result<TryOut>(makeError(ErrorKind::NotHere)));
}
void AppWizardDesk::cancel()
{
    QMetaObject::invokeMethod(&m_telegram, &TelegramClient::abortAll, Qt::QueuedConnection);
}
QFuture<Result<SetupSummary>> AppWizardDesk::finish(const SetupDraft &)
{
    return QtFuture::makeReadyFuture(Result<SetupSummary>(makeError(ErrorKind::NotHere)));
}

} // namespace Stanko
