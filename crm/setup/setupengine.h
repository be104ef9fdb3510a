// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/service/wizarddesk.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace Stanko {

class Clock;
class HttpLog;

/// With what an account is looked at: it need not be the one of the desk.
struct SetupAccess
{
    QUrl baseUrl;
    QString token; ///< in memory only
    double requestsPerSecond = 5;
    int timeoutMs = 30'000;
    ProxySettings proxy = {};
    QString proxyPassword = {};
    friend bool operator==(const SetupAccess &, const SetupAccess &) = default;
};

/// How long is waited within a step; tests shorten it.
struct SetupWaits
{
    std::chrono::milliseconds settle{5'000}; ///< how long a write whose answer was lost may still be on its way
    std::chrono::milliseconds second{1'000}; ///< of the waits that are told in seconds
    std::chrono::milliseconds repeat{500};   ///< before a question that failed on the way is repeated
};

/// The questions of the set-up wizard to amoCRM, with a client of its own, so that the one of the desk's account goes
/// on. Created on any thread and moved to the crm thread; every method but the constructor is called there. Owned by
/// the composition root; clock and log outlive it. Each future ends once; Cancelled by cancel(), stop() and the next
/// call with another access.
class SetupEngine : public QObject
{
    Q_OBJECT
public:
    SetupEngine(const Clock &clock, HttpLog &log, QString version);
    ~SetupEngine() override;

    /// Before its first use.
    void setWaits(const SetupWaits &waits);
    /// See WizardDesk::look(); tokenPlace is left to the desk.
    QFuture<Result<AccountFinding>> look(const SetupAccess &access, const FieldIds &known);
    /// See WizardDesk::createFields(). A code that is refused is left out.
    QFuture<Result<QList<CreatedField>>> createFields(const SetupAccess &access, const QList<NewField> &fields);
    /// See WizardDesk::takeBack(). \a created: all that were made here.
    QFuture<Result<QList<TakenBack>>> takeBack(const SetupAccess &access, const QList<FieldId> &fields,
                                               const QList<CreatedField> &created);
    /// See WizardDesk::tryOut().
    QFuture<Result<TryOut>> tryOut(const SetupAccess &access, const AccountSettings &settings);
    void cancel();
    /// Before its thread ends.
    void stop();

Q_SIGNALS:
    void tryOutAdvanced(int leadsRead, int leadsExpected);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Stanko
