// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testentry.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace Stanko {

/// Where the demo account has its clocks.
inline const QTimeZone kMoscow("Europe/Moscow");

/// To be called from init(): from then on every Qt warning fails the test function, but one kind: Qt 6.4's
/// offscreen platform warns for each window with a minimum size, each one raised and each menu, that there is no
/// window manager to tell it to.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(
        QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)).*")));
}

/// Types \a text into \a widget letter by letter. QTest::keyClicks() knows Latin letters only.
inline void type(QWidget *widget, const QString &text)
{
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

/// The main() of a test of windows. QT_FATAL_WARNINGS knows no exceptions, hence failOnWarnings().
template<typename Test>
int runGuiTest(int argc, char *argv[])
{
    qunsetenv("QT_FATAL_WARNINGS");
    QApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace Stanko

/// main() by runGuiTest().
#define STANKO_GUI_TEST(Test)                                                                                          \
    int STANKO_TEST_ENTRY(int argc, char *argv[])                                                                      \
    {                                                                                                                  \
        return Stanko::runGuiTest<Test>(argc, argv);                                                                   \
    }
