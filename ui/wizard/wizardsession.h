// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/setupdraft.h"
#include "models/service/desks.h"
#include "models/service/wizarddesk.h"

#include <QtCore/QObject>
#include <QtCore/QSet>

#include <optional>

namespace Stanko {

/// What the steps of the set-up share: the draft, what the account has answered, and the questions to it. Late answers
/// to a question that was cancelled are dropped. GUI thread; owned by the wizard; the desks outlive it.
class WizardSession : public QObject
{
    Q_OBJECT
public:
    explicit WizardSession(const Desks &desks, QObject *parent = nullptr);

    const Desks &desks() const { return m_desks; }
    WizardDesk &desk() const { return *m_desks.wizard; }
    /// Takes the draft from the desk and forgets what an account has answered.
    void begin();
    /// Begins anew from the settings in use.
    void startOver();
    /// A draft that was left before its end, on this or an earlier run.
    bool isResumed() const { return m_isResumed; }

    /// Change it freely and call save().
    SetupDraft draft;
    /// Keeps the draft on disk when it has changed.
    void save();
    /// Has anything but the step changed since begin()?
    bool isChanged() const;

    /// The account to be asked: what was typed, else what the settings say.
    QUrl address() const;
    /// Null until the account at address() has been looked at.
    const AccountFinding *finding() const;
    /// Grows with each finding, so that a step knows when to fill itself anew.
    int findingNumber() const { return m_findingNumber; }
    /// What judgeField() needs. Precondition: finding().
    FieldMapInput fieldInput() const;
    /// Takes the variables of a .env file into the draft. The account is to be looked at again.
    void take(const EnvReading &reading);
    bool hasEnvBotToken() const { return m_hasEnvBotToken; }
    /// Does the desk know a token for address() without one being typed? Perhaps it does after a restart, too.
    bool knowsToken() const;
    bool mayKnowToken() const { return knowsToken() || m_isResumed; }

    /// Ends with looked() or lookFailed(), or with neither when it is cancelled.
    void look(const QString &token);
    bool isLooking() const { return m_isLooking; }
    void cancelLook();

    /// The fields exist now: they are in the draft, among the account's fields, and chosen for their roles.
    void addCreated(const QList<CreatedField> &made);
    /// They are gone, or never were ours: neither in the draft nor chosen any more.
    void removeCreated(const QSet<FieldId> &ids, bool isGoneFromAccount);

    QDate today() const;
    UnixSeconds now() const;

Q_SIGNALS:
    void looked();
    void lookFailed(const Stanko::Error &error);
    void saveFailed(const Stanko::Error &error);

private:
    void propose();

    Desks m_desks;
    SetupDraft m_saved;
    SetupDraft m_begun;
    std::optional<AccountFinding> m_finding;
    int m_findingNumber = 0;
    QUrl m_foundAt;         ///< the last account that took a token
    quint64 m_question = 0; ///< of the look that counts
    bool m_isLooking = false;
    bool m_isResumed = false;
    bool m_hasEnvToken = false;
    bool m_hasEnvBotToken = false;
};

} // namespace Stanko
