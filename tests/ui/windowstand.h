// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakedesks.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

namespace Stanko {

/// The whole window over the demo fleet.
struct WindowStand
{
    explicit WindowStand(bool isDark = false)
        : theme(nullptr, [isDark] { return isDark; }),
          settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        fillDemo(fakes);
    }
    ~WindowStand() { window.reset(); }

    void open(QSize size = {1440, 900})
    {
        window = std::make_unique<MainWindow>(fakes.desks(), &theme, &settings);
        window->resize(size);
        window->show();
        if (!QTest::qWaitForWindowExposed(window.get()))
            qFatal("the window was never shown");
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window was never active");
        settle();
    }
    /// Continuations of answers run in the event loop.
    static void settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    template<typename Widget>
    Widget *part() const
    {
        return window->findChild<Widget *>();
    }

    Theme theme;
    QTemporaryDir folder;
    QSettings settings;
    FakeDesks fakes;
    std::unique_ptr<MainWindow> window;
};

} // namespace Stanko
