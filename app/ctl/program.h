// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/accountconfig.h"
#include "app/core/instancelock.h"
#include "app/core/logging.h"
#include "app/core/profilefile.h"
#include "app/ctl/commandline.h"
#include "app/ctl/outcome.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include <memory>

namespace Stanko {

class CommandRunner;
class Core;

/// stankodeskctl from its arguments to its exit code: judges arguments and settings, takes the data folder or hands
/// the command to the console that has it, runs the command, prints. Main thread; owned by main().
class Program : public QObject
{
    Q_OBJECT
public:
    explicit Program(QStringList arguments, QObject *parent = nullptr);
    ~Program() override;

    /// Returns at once; the event loop ends with the exit code.
    void start();

private:
    void prepare();
    void takeFolder();
    void askTheConsole();
    void openCore();
    void verifyAccount();
    void runCommand();
    void eraseDesk();
    void finish(const Outcome &outcome);

    QStringList m_arguments;
    CommandLine m_line;
    AccountConfig m_config;
    ProfilePlace m_place;
    QElapsedTimer m_waiting; ///< for the folder
    Outcome m_outcome;       ///< of a command after which the desk is taken down
    // Destroyed from the last to the first: the core before the lock, the log at the very end.
    std::unique_ptr<Logging> m_logging;
    std::unique_ptr<InstanceLock> m_lock;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<CommandRunner> m_runner;
};

} // namespace Stanko
