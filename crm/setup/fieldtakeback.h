// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/setup/leadsample.h"
#include "crm/setup/setupstep.h"
#include "models/service/wizarddesk.h"

namespace Stanko {

/// Deletes fields that were made here and nobody uses. Whether anybody does is asked for anew: of the leads changed
/// last, and of amoCRM's log of changes, which knows every lead.
class FieldTakeBack final : public SetupStep
{
    Q_OBJECT
public:
    FieldTakeBack(const SetupContext &context, const QList<FieldId> &fields, const QList<CreatedField> &created,
                  QObject *parent = nullptr);
    /// See SetupEngine::takeBack(). The error of a question ends it before anything is deleted.
    QFuture<Result<QList<TakenBack>>> run();
    void cancel() override;

private:
    void askLeads();
    void askLog(qsizetype index);
    void next();
    void remove(FieldId field);
    void end(Result<QList<TakenBack>> result);

    SetupContext m_context;
    QList<FieldId> m_fields;
    QList<CreatedField> m_created;
    AccountSchema m_schema; ///< the fields alone
    QSet<FieldId> m_filled;
    QList<TakenBack> m_taken;
    OncePromise<QList<TakenBack>> m_promise;
};

} // namespace Stanko
