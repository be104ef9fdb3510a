// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"

#include "app/core/paths.h"
#include "app/core/settingsfile.h"
#include "models/store/settingstore.h"
#include "models/store/storethread.h"

// What the set-up wizard needs of the set-up in use: tokens of an account that may be another one, and the account's
// taking over.
namespace Stanko {

bool AppSetupDesk::isInUse(const QUrl &baseUrl) const
{
    return m_shared.settings && m_shared.settings->baseUrl == baseUrl;
}

QFuture<Result<SessionToken>> AppSetupDesk::tokenOf(const QUrl &baseUrl)
{
    // A variable's token belongs to the account in use: it is shown to no other server.
    return isInUse(baseUrl) ? m_session.load(keyOf(baseUrl)) : m_session.loadOther(keyOf(baseUrl));
}

QFuture<Result<SessionToken>> AppSetupDesk::keepToken(const QUrl &baseUrl, const QString &token)
{
    if (!isInUse(baseUrl))
        return m_session.keepOther(keyOf(baseUrl), token);
    return m_session.replace(keyOf(baseUrl), token).then(this, [this](const Result<SessionToken> &kept) {
        if (kept) {
            note(kept);
            tell();
        }
        return kept;
    });
}

QFuture<Result<std::optional<qint64>>> AppSetupDesk::databaseAccount()
{
    return m_shared.store->read([](Database &db) { return SettingStore::number(db, SettingStore::kAccountId); });
}

QFuture<Result<SetupSummary>> AppSetupDesk::takeOver(const AccountSettings &settings, const NoticeSettings &notices)
{
    using Answer = Result<SetupSummary>;
    const auto paths = openDataDir(m_start.dataDir);
    if (!paths)
        return QtFuture::makeReadyFuture(Answer(paths.error()));
    DeskSettings desk = m_start.desk;
    desk.notices = notices;
    if (const Done saved = SettingsFile(paths->settingsFile()).save(settings, desk); !saved)
        return QtFuture::makeReadyFuture(Answer(saved.error()));
    workWith(settings, desk);
    return readSecrets().then(this, [this](const Done &) { return Answer(summary()); });
}

} // namespace Stanko
