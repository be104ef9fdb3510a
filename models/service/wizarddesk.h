// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/fieldmap.h"
#include "models/domain/result.h"
#include "models/domain/setupdraft.h"
#include "models/service/secretstore.h"
#include "models/service/setupdesk.h"
#include "models/service/syncdesk.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <optional>

namespace Stanko {

/// What an account answered to the live check of address and token.
struct AccountFinding
{
    QUrl baseUrl;
    AccountSchema schema;                ///< account, pipelines, users (if they may be listed), all lead fields
    QString userName;                    ///< of the token's owner; empty when amoCRM does not tell
    std::optional<bool> isAdmin;         ///< of the token's owner; nullopt when amoCRM does not tell
    UnixSeconds tokenExpiresAt = 0;      ///< 0 = the token does not tell
    TokenPlace tokenPlace;               ///< where the token is now: the key store, or this session alone and why
    UnixSeconds serverTime = 0;          ///< of the answer
    QHash<FieldId, QStringList> samples; ///< values of recent leads
    QList<FieldProposal> fields;         ///< one per role, see proposeFields()
    PipelineRoles roles;                 ///< proposed; main 0 = nothing to propose
    QHash<PipelineId, int> recentLeads;  ///< how many of the newest leads lie in which pipeline
};

/// What would be taken from a .env file. The tokens in it stay behind the desk.
struct EnvReading
{
    SetupDraft draft; ///< what the file says; the rest as it was
    bool hasToken = false;
    bool hasBotToken = false;
    /// A line that cannot be taken: the reader sees them all at once. Never quotes a value that may be a secret.
    struct Problem
    {
        int line = 0; ///< from 1; 0 = about the file as a whole or a variable that is missing
        QString name; ///< of the variable, may be empty
        QString sentence;
        bool isUnknown = false; ///< a variable nobody reads: most likely misspelt, the rest is taken all the same
        friend bool operator==(const Problem &, const Problem &) = default;
    };
    QList<Problem> problems;
};

/// What became of a field that was to be taken back.
struct TakenBack
{
    FieldId id = 0;
    TakeBack verdict = TakeBack::Allowed; ///< Allowed = it is gone now
    std::optional<Error> error;           ///< amoCRM refused, although nothing spoke against it
};

/// What Telegram says of a bot.
struct BotFinding
{
    QString name;     ///< «РусСтанкоСбыт сервис»
    QString userName; ///< "russtanko_bot"; to be shown as @russtanko_bot
    TokenPlace tokenPlace;
};

/// A first sync without writing anything: what it would bring.
struct TryOut
{
    int leadsRead = 0;            ///< the newest ones
    int leadsExpected = 0;        ///< in all, about; 0 = not known
    int jobs = 0;                 ///< open ones among those read
    int machines = 0;             ///< that the won ones among those read would register
    int withoutSerial = 0;        ///< won, with no serial: each becomes a question
    int parts = 0;                ///< leads of ЗАПЧАСТИ among those read
    qint64 secondsExpected = -1;  ///< of the first sync, about, at the rate of the settings
    QList<CheckProblem> problems; ///< as of SyncDesk::check()
    friend bool operator==(const TryOut &, const TryOut &) = default;
};

/// The desk for the set-up wizard: looks at an account that need not be the desk's yet, keeps the draft, and takes it
/// over at the end. Nothing of a draft has any effect before finish(), except fields that are created on demand and
/// tokens, which go to the key store as soon as they have proved good. Same thread and ending rules as PassportDesk.
class WizardDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// The one that was left, else one filled from the settings in use, else an empty one.
    virtual SetupDraft draft() const = 0;
    /// Is there one that was left before its end?
    virtual bool hasDraft() const = 0;
    /// Kept on disk at once. StoreReadOnly, StoreFailed.
    virtual Done saveDraft(const SetupDraft &draft) = 0;
    virtual void dropDraft() = 0;
    /// Reads what it can of a file. BadSettings only when there is nothing to read; else see EnvReading::problems.
    virtual QFuture<Result<EnvReading>> readEnv(const QString &fileName) = 0;

    /// Looks at the account. An empty \a token means the one that readEnv() has brought or that is known for this
    /// address; NoToken when there is none. A good token is kept. Unauthorized, NetworkUnreachable and whatever else a
    /// request can end with; Cancelled by cancel().
    virtual QFuture<Result<AccountFinding>> look(const QUrl &baseUrl, const QString &token, const FieldIds &known) = 0;
    /// Makes the fields in the account looked at last, one after the other, and keeps them in the draft. Ends with what
    /// was made, also when a later one was refused: the error comes with an empty list only.
    virtual QFuture<Result<QList<CreatedField>>> createFields(const QList<NewField> &fields) = 0;
    /// Deletes fields that createFields() has made and nobody uses; see takeBackVerdict().
    virtual QFuture<Result<QList<TakenBack>>> takeBack(const QList<FieldId> &fields) = 0;
    /// Asks Telegram who the bot is. An empty \a token means the known one. A good token is kept. Unauthorized,
    /// NetworkUnreachable, …
    virtual QFuture<Result<BotFinding>> lookAtBot(const QUrl &apiUrl, const QString &token) = 0;
    /// A test message from the bot looked at last to \a chatId. BadInput for what is no id; Refused with Telegram's
    /// words when the chat was never begun or the bot was blocked.
    virtual QFuture<Done> sendTestNotice(const QString &chatId) = 0;
    /// Reads as a first sync would, up to a few thousand of the newest leads, and writes nothing anywhere.
    virtual QFuture<Result<TryOut>> tryOut(const AccountSettings &settings) = 0;
    /// Ends whatever is under way with Cancelled.
    virtual void cancel() = 0;
    /// Takes the draft over: settings on disk, engine set up, draft dropped. WrongAccount when the data of this desk
    /// belong to another account: they need a profile of their own. BadSettings, StoreReadOnly, StoreFailed.
    virtual QFuture<Result<SetupSummary>> finish(const SetupDraft &draft) = 0;

Q_SIGNALS:
    /// While tryOut() reads.
    void tryOutAdvanced(int leadsRead, int leadsExpected);
};

} // namespace Stanko
