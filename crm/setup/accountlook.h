// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/setup/leadsample.h"
#include "crm/setup/setupstep.h"
#include "crm/sync/schemapull.h"
#include "models/service/wizarddesk.h"

namespace Stanko {

/// The live check of address and token: what the account has, whose the token is, and what could be proposed.
class AccountLook final : public SetupStep
{
    Q_OBJECT
public:
    AccountLook(const SetupContext &context, const FieldIds &known, QObject *parent = nullptr);
    /// See SetupEngine::look(). Address and place of the token are left to whoever asked.
    QFuture<Result<AccountFinding>> run();
    void cancel() override;

private:
    /// Says of a refused token whether its time is over.
    Error explained(Error error) const;
    void askOwner();
    void askLeads();
    void finish(const LeadSample &sample);
    void end(Result<AccountFinding> result);

    SetupContext m_context;
    FieldIds m_known;
    AccountFinding m_finding;
    OncePromise<AccountFinding> m_promise;
};

} // namespace Stanko
