// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/codecs.h"
#include "crm/setup/setupstep.h"
#include "crm/setup/tryoutcount.h"
#include "crm/sync/pullestimate.h"
#include "crm/sync/schemapull.h"

#include <optional>

namespace Stanko {

/// A first sync without writing: reads the newest leads and counts what would become of them.
class TryOutRun final : public SetupStep
{
    Q_OBJECT
public:
    TryOutRun(const SetupContext &context, const AccountSettings &settings, QObject *parent = nullptr);
    /// See SetupEngine::tryOut().
    QFuture<Result<TryOut>> run();
    void cancel() override;

Q_SIGNALS:
    void advanced(int leadsRead, int leadsExpected);

private:
    void checked(const SchemaAnswer &answer);
    void askLeads();
    void answered(const AmoReply &reply);
    void askOldest();
    int expected() const;
    void finish();
    void end(Result<TryOut> result);

    SetupContext m_context;
    AccountSettings m_settings;
    LeadContext m_reading; ///< how leads are read in this account
    QList<CheckProblem> m_problems;
    std::optional<TryOutCount> m_count;
    int m_limit;
    int m_read = 0; ///< rows, the place in the list
    int m_pages = 0;
    LeadId m_newest = 0;
    LeadId m_lowest = 0; ///< read so far
    LeadId m_oldest = 0; ///< of the account; 0 = not known
    qint64 m_startedMs = 0;
    qint64 m_waitedMs = 0;  ///< for the pages of leads
    bool m_isWhole = false; ///< the list has ended
    OncePromise<TryOut> m_promise;
};

} // namespace Stanko
