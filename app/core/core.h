// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/desksettings.h"
#include "models/domain/result.h"
#include "models/service/desks.h"
#include "models/service/secretstore.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Stanko {

class NetworkWatch;

/// What a program starts the core with.
struct CoreOptions
{
    QString dataDir;                         ///< created when missing
    std::optional<AccountSettings> settings; ///< nullopt: whatever the database remembers, local commands only
    QString token;                           ///< from the environment; empty = ask the secret store, if there is one
    std::shared_ptr<SecretStore> secrets;    ///< null for headless programs
    QString botToken = {};                   ///< the same for the bot of the notices
    DeskSettings desk = {};                  ///< of the desk's settings file
    QString secretsScope = {};               ///< id of the profile: its secrets are kept apart; empty = the first one's
    QString profilesRoot = {};               ///< the data folder that holds the profiles; empty = none are known
    /// Starts the console for another profile, see startConsole(); null in a command.
    std::function<bool(const QStringList &arguments)> startConsole = {};
    bool keepsSettings = false;              ///< settings come from the desk's settings file, and changes go there
    bool checksKeychain = false;             ///< headless: the system's key store is looked at by a check, never used
    std::shared_ptr<const Clock> clock;      ///< null = the system's
    /// The desk was forgotten and its secrets are gone: whoever owns the core ends it and calls removeDeskData().
    /// Called from the event loop, after the answer. Null where nobody can.
    std::function<void()> forgotten = {};
    bool pollsByItself = false;                     ///< the console does, a command does not
    std::chrono::milliseconds pollInterval{60'000}; ///< while something happens
    std::shared_ptr<NetworkWatch> network;          ///< null = the next try is made at its time
    std::chrono::seconds undoGrace{8};              ///< an edit in a window may be taken back this long
    std::chrono::milliseconds settleDelay{5'000};   ///< before a write whose answer was lost may be repeated
    std::chrono::milliseconds second{1'000};        ///< of waiting within a run; tests shorten it
};

/// Tells when the machine has a network again, where the system tells; made on the GUI thread.
std::shared_ptr<NetworkWatch> systemNetworkWatch();

/// What opening found, beyond the error that kept it from opening.
struct CoreOpened
{
    bool wasDamaged = false;     ///< the database was damaged: set aside and made anew
    QString quarantinedFile;     ///< where the damaged file is now
    int salvagedIntents = 0;     ///< unsent edits saved from it
    int migratedFrom = 0;        ///< older schema version, 0 = none
    bool isOtherAddress = false; ///< the settings lead to another address than the one the data came from
};

/// The composition root of every program: builds store, amoCRM client, sync and desks in that order, joins them, and
/// takes them down in reverse. Lives on the GUI (or main) thread; owned by main(). Exactly one per data folder, which
/// the instance lock sees to before a core is made.
class Core : public QObject
{
    Q_OBJECT
public:
    explicit Core(CoreOptions options, QObject *parent = nullptr);
    ~Core() override;

    /// Ends once: with what was found, or StoreBusy, StoreTooNew, StoreReadOnly, StoreFull, StoreFailed, WrongAccount.
    QFuture<Result<CoreOpened>> open();
    /// Valid from construction to destruction; usable once open() ended with a value.
    Desks desks() const;

private:
    void tellSoon();
    void tellDesks();
    void makeDailyBackup();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Stanko
