// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/setup/setupstep.h"
#include "models/domain/fieldneeds.h"

#include <QtCore/QSet>

namespace Stanko {

/// A field that was asked for, with no answer that says what became of it.
struct FieldAttempt
{
    NewField field;
    QSet<FieldId> before; ///< what the account had: what is new and looks like it is ours
};
/// Outlives the steps, so that somebody who tries again after a lost answer finds what the first try has made.
using FieldAttempts = QList<FieldAttempt>;

/// Makes lead fields, one request each and in their order, and never twice: after an answer that leaves in doubt
/// whether a field was made it looks before it repeats.
class FieldMaker final : public SetupStep
{
    Q_OBJECT
public:
    FieldMaker(const SetupContext &context, const QList<NewField> &fields, FieldAttempts &attempts,
               QObject *parent = nullptr);
    /// See SetupEngine::createFields(). Refused (problem "NotUnique") when the account has got such a field since it
    /// was looked at.
    QFuture<Result<QList<CreatedField>>> run();
    void cancel() override;

private:
    using Then = void (FieldMaker::*)();
    /// Reads what the account has, takes the field in turn when it is there by now, else goes on with \a then.
    void lookThen(Then then);
    void next();
    void begin();
    void post();
    void failed(const Error &error);
    void made(const FieldDefinition &field);
    const FieldDefinition *findMade() const;
    FieldAttempt *attempt();
    void dropAttempt();
    void end(const Error &error);

    SetupContext m_context;
    QList<NewField> m_fields;
    FieldAttempts &m_attempts;
    QList<FieldDefinition> m_there; ///< what the account has
    QList<CreatedField> m_made;
    qsizetype m_index = 0;
    int m_tries = 0;            ///< for the field in turn
    bool m_withoutCode = false; ///< amoCRM refused it
    OncePromise<QList<CreatedField>> m_promise;
};

} // namespace Stanko
