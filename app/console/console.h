// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/core.h"
#include "app/core/logging.h"

#include <QtCore/QSettings>
#include <QtCore/QString>

#include <memory>

namespace Stanko {

class ConsoleServer;
class InstanceLock;
class MainWindow;
class Theme;

/// The console from start to end: settings, one instance per data folder, core, window. Owned by main(); GUI thread.
class Console
{
public:
    Console(QString dataDir, QString envFile);
    ~Console();

    /// Runs until the window is closed. \return the exit code: 0, or that of the command-line contract when it could
    /// not start (2 settings, 5 local data).
    int run();

private:
    int showFailure(const Error &error);
    int showOther(const QString &socketName);
    int showWindow(CoreOptions options, const QString &socketName);

    QString m_dataDir;
    QString m_envFile;
    std::unique_ptr<Logging> m_logging;
    std::unique_ptr<InstanceLock> m_lock;
    std::unique_ptr<QSettings> m_settings; ///< of the window: geometry, columns, theme
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<ConsoleServer> m_server;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Stanko
