// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The name of a test's main(). A program of several tests (see stanko_add_test) gives each one of its own, which it
// calls; it includes this file ahead of the tests, so that Qt's macros take that name too.
#pragma once

#ifndef STANKO_SEVERAL_TESTS
#define STANKO_TEST_ENTRY main
#else
#include <QtTest/QTest>
#undef QTEST_MAIN_WRAPPER
#define QTEST_MAIN_WRAPPER(Test, ...)                                                                                  \
    int STANKO_TEST_ENTRY(int argc, char *argv[])                                                                      \
    {                                                                                                                  \
        __VA_ARGS__                                                                                                    \
        Test test;                                                                                                     \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
#endif
