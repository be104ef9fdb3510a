// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/core.h"
#include "app/sandbox/sandboxserver.h"
#include "crm/api/networkwatch.h"
#include "models/service/attentiondesk.h"
#include "models/service/jobdesk.h"
#include "models/service/maintenancedesk.h"
#include "models/service/outboxdesk.h"
#include "models/service/passportdesk.h"
#include "models/service/setupdesk.h"
#include "models/service/syncdesk.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

namespace Stanko {

/// Waits for a future with a deadline; the test fails when it does not end.
template<typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000) || future.resultCount() == 0)
        return makeError(ErrorKind::Cancelled, QStringLiteral("the future did not end with a result"));
    return future.result();
}

/// How many requests the practice amoCRM has had; those of one \a kind («GET /api/v4/leads») when one is named.
inline int asked(Sandbox::SandboxThread &amo, const QString &kind = {})
{
    int count = 0;
    amo.run([&](Sandbox::World &world) { count = world.log().count(kind); });
    return count;
}

/// A desk of the company, set up for a practice amoCRM, with its data in a folder of its own. Closing and opening it
/// again is a restart of the program.
class TestDesk
{
public:
    explicit TestDesk(Sandbox::SandboxThread &amo);

    /// Settings as the sandbox's .env has them; change before open().
    AccountSettings settings;
    QString token;
    std::shared_ptr<const Clock> clock;
    bool pollsByItself = false; ///< as the console does; then edits are sent after undoGrace
    std::chrono::milliseconds pollInterval{60'000};
    DeskSettings desk = {};
    std::shared_ptr<NetworkWatch> network; ///< emits what the test makes it emit
    bool keepsSettings = false; ///< in a settings file, as the console; else they come from outside on every run
    std::chrono::seconds undoGrace{0};
    std::chrono::milliseconds second{1'000}; ///< of waiting within a run
    QString folder() const { return m_folder.path(); }

    Result<CoreOpened> open();
    void close();
    /// close() and open().
    Result<CoreOpened> restart();

    SyncReport sync(PullDepth depth = PullDepth::Changes);
    SyncReport push();
    QList<PassportRow> passports(const QString &text = {});
    PassportCard card(const QString &serial);
    QList<JobRow> jobs();
    QList<AttentionItem> attention();
    QList<OutboxRow> outbox(OutboxScope scope = OutboxScope::Unsettled);
    Desks desks() const { return m_core->desks(); }

    /// Completes a job with a note, done today.
    Result<EditReceipt> complete(LeadId lead, const QString &note, std::optional<QDate> next = {});
    QDate today() const;

private:
    Sandbox::SandboxThread &m_amo;
    QTemporaryDir m_folder;
    std::unique_ptr<Core> m_core;
};

} // namespace Stanko
