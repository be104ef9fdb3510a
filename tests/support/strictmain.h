// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testentry.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

namespace Stanko {

/// To be called from init(): every Qt warning that QTest::ignoreMessage() does not name fails the test function.
inline void failOnAnyWarning()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

/// The main() of a test without windows that expects some warnings by name: QT_FATAL_WARNINGS, which knows no
/// exceptions, is replaced by failOnAnyWarning().
template<typename Test>
int runStrictTest(int argc, char *argv[])
{
    qunsetenv("QT_FATAL_WARNINGS");
    QCoreApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace Stanko

/// main() by runStrictTest().
#define STANKO_STRICT_TEST(Test)                                                                                       \
    int STANKO_TEST_ENTRY(int argc, char *argv[])                                                                      \
    {                                                                                                                  \
        return Stanko::runStrictTest<Test>(argc, argv);                                                                \
    }
