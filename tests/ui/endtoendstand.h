// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/demofleet.h"
#include "tests/support/testdesk.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"

#include <memory>

namespace Stanko {

/// The window over a core, in front of whoever sits there.
inline std::unique_ptr<MainWindow> shownWindow(const Desks &desks, Theme *theme, QSize size)
{
    auto window = std::make_unique<MainWindow>(desks, theme, nullptr);
    window->resize(size);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window was never active");
    return window;
}

/// Nothing is going on any more, and a sync has succeeded.
inline bool hasSynced(const Desks &desks)
{
    const SyncState state = desks.sync->state();
    return state.phase == SyncPhase::Idle && state.lastSuccessAt > 0;
}

/// A part of a window by its name. There must be one.
template<typename Widget>
Widget *partOf(const QWidget *window, const char *name)
{
    auto *found = window->findChild<Widget *>(QString::fromLatin1(name));
    if (!found)
        qFatal("there is no %s", name);
    return found;
}

/// A console with the demo fleet, opened and synchronised by itself as on a desk, against the practice amoCRM.
struct EndToEndStand
{
    /// False when the core did not open or the first sync did not end.
    bool open(Theme *theme, PageId page)
    {
        amo.run([](Sandbox::World &world) { Sandbox::fillDemoFleet(world); });
        desk.pollsByItself = true;
        if (!desk.open())
            return false;
        window = shownWindow(desk.desks(), theme, {1440, 900});
        window->showPage(page);
        return QTest::qWaitFor([this] { return isSynced(); }, 60'000);
    }
    /// Everything is pulled, and every edit has left.
    bool isSynced() const { return hasSynced(desk.desks()) && desk.desks().sync->state().waiting == 0; }
    template<typename Widget>
    Widget *part(const char *name) const
    {
        return partOf<Widget>(window.get(), name);
    }

    Sandbox::SandboxThread amo;
    TestDesk desk{amo};
    std::unique_ptr<MainWindow> window;
};

} // namespace Stanko
