// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/connectioncheck.h"

#include "crm/api/token.h"
#include "crm/sync/drift.h"
#include "models/domain/tokenlife.h"
#include "models/service/clock.h"
#include "models/store/settingstore.h"
#include "models/store/storethread.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr UnixSeconds kExpiryWarning = UnixSeconds(kTokenWarningDays) * 24 * 60 * 60;

CheckProblem problem(const QString &code, const QString &subject = {})
{
    return {code, std::nullopt, subject};
}

} // namespace

QList<CheckProblem> connectionProblems(const AccountSchema &schema, const AccountSettings &settings,
                                       UnixSeconds tokenExpiresAt, UnixSeconds now)
{
    QList<CheckProblem> problems;
    if (tokenExpiresAt > 0 && tokenExpiresAt - now < kExpiryWarning)
        problems.append(problem(u"token_expires_soon"_s, QString::number(tokenExpiresAt)));
    if (settings.roles.main == 0)
        problems.append(problem(u"setting_missing"_s, u"AMOCRM_PIPELINE_ID"_s));
    if (settings.fields.serial == 0)
        problems.append(problem(u"setting_missing"_s, u"AMOCRM_FIELD_SERIAL_ID"_s));
    if (!QTimeZone(schema.account.timeZoneId).isValid())
        problems.append(problem(u"time_zone_unknown"_s, QString::fromLatin1(schema.account.timeZoneId)));
    // The drift check names what the settings rely on and the account does not have: "field_missing:712629".
    const QList<AttentionItem> drift = schemaDrift(schema, settings, {});
    for (const AttentionItem &item : drift)
        problems.append(problem(item.key.section(u':', 0, 0), item.subject));
    return problems;
}

ConnectionCheck::ConnectionCheck(const SyncContext &context, const QString &token, QObject *parent)
    : QObject(parent), m_context(context), m_tokenExpiresAt(tokenExpiry(token).value_or(0))
{
}

QFuture<Result<CheckReport>> ConnectionCheck::run()
{
    const QFuture<Result<CheckReport>> future = m_promise.future();
    auto *pull = new SchemaPull(m_context, this);
    pull->run(true).then(this, [this](const Result<SchemaAnswer> &answer) { finish(answer); });
    return future;
}

void ConnectionCheck::finish(const Result<SchemaAnswer> &answer)
{
    if (!answer)
        return end(answer.error());
    const AccountSchema &schema = answer->schema;
    CheckReport report;
    report.account = schema.account;
    report.tokenExpiresAt = m_tokenExpiresAt;
    const UnixSeconds now = answer->serverTime > 0 ? answer->serverTime : m_context.clock->now();
    report.problems = connectionProblems(schema, m_context.settings, m_tokenExpiresAt, now);
    m_context.store->read([](Database &db) { return SettingStore::number(db, SettingStore::kAccountId); })
        .then(this, [this, report](const Result<std::optional<qint64>> &known) mutable {
            if (known && known->has_value() && **known != report.account.id) {
                return end(makeError(ErrorKind::WrongAccount,
                                     u"database of account %1, settings of %2"_s.arg(**known).arg(report.account.id)));
            }
            end(report);
        });
}

void ConnectionCheck::end(const Result<CheckReport> &report)
{
    deleteLater();
    m_promise.keep(report);
}

} // namespace Stanko
