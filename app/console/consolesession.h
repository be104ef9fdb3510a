// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/startsettings.h"
#include "app/core/core.h"
#include "app/core/logging.h"

#include <QtCore/QEventLoopLocker>
#include <QtCore/QObject>
#include <QtCore/QSettings>

#include <functional>
#include <memory>

namespace Stanko {

class ConsoleServer;
class InstanceLock;
class MainWindow;
class QuietMoment;
class Theme;
class WindowLanguage;

/// What a session has from the computer it runs on.
struct ConsoleSurroundings
{
    std::shared_ptr<SecretStore> secrets;
    std::shared_ptr<NetworkWatch> network;                          ///< may be null
    std::function<bool(const QStringList &arguments)> startConsole; ///< see startConsole()
};

/// A console at work with one profile, without the program around it: folder and lock, log, core, window, local
/// socket. Makes the window anew for another language, and everything for a workplace that was forgotten. GUI thread;
/// owned by Console (or a test), which runs the event loop.
class ConsoleSession : public QObject
{
    Q_OBJECT
public:
    ConsoleSession(StartRequest request, ConsoleSurroundings surroundings);
    ~ConsoleSession() override;

    /// Takes the folder and opens the core; shown() or failed() follows from the event loop. StoreBusy when another
    /// program has the folder (see socketName()), else as readStart() and InstanceLock::take(). Call once.
    Done begin();
    /// Where the program listens that has the folder. Empty before begin().
    QString socketName() const { return m_place.paths.folder.isEmpty() ? QString() : m_place.paths.consoleSocket(); }
    MainWindow *window() const { return m_window.get(); }
    /// Null between two cores.
    Core *core() const { return m_core.get(); }
    LanguageDesk *language() const;
    /// The data of this workplace are to go, see CoreOptions::forgotten. The first profile begins anew without an
    /// account; another one is dropped, and the first one's window is opened in its place.
    void forgetWorkplace();

Q_SIGNALS:
    /// There is a window: at the start, in another language, after forgetting.
    void shown();
    /// There is none and will be none: the core could not be opened, or what was to be forgotten could not be removed.
    void failed(const Stanko::Error &error);
    /// The profile is gone: nothing is left to do here.
    void left();

private:
    Done takeFolder(const StartSettings &start);
    void openCore(const StartSettings &start);
    void onOpened();
    void makeWindow();
    void listen();
    void changeLanguage();
    void beginAnew();
    void endAll();
    void leave();
    void fail(const Error &error);

    StartRequest m_request;
    ConsoleSurroundings m_surroundings;
    ProfilePlace m_place;
    CoreOpened m_opened;
    /// While there is no window for a moment: closing the last one ends the program.
    std::unique_ptr<QEventLoopLocker> m_stays;
    // Ended from the last to the first: socket, window, core, log, lock.
    std::unique_ptr<InstanceLock> m_lock;
    std::unique_ptr<Logging> m_logging;
    std::unique_ptr<QSettings> m_settings; ///< of the window: geometry, columns, theme, language
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<WindowLanguage> m_language;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QuietMoment> m_quiet;
    std::unique_ptr<ConsoleServer> m_server;
};

} // namespace Stanko
