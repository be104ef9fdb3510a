// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/seenwatch.h"

#include <QtTest/QTest>
#include <QtWidgets/QWidget>

using namespace Stanko;

/// A window says when nobody can be looking at it.
class TestSeenWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hiddenAndMinimisedWindowsAreNotSeen()
    {
        QList<bool> told; // outlives the window, which is hidden once more when it ends
        QWidget window;
        new SeenWatch(&window, [&told](bool seen) { told.append(seen); });
        window.show();
        QVERIFY(told.isEmpty()); // seen from the beginning
        window.hide();
        QCOMPARE(told, QList<bool>({false}));
        window.show();
        QCOMPARE(told, QList<bool>({false, true}));
        window.setWindowState(Qt::WindowMinimized);
        QTRY_COMPARE(told, QList<bool>({false, true, false}));
        window.setWindowState(Qt::WindowNoState);
        QTRY_COMPARE(told, QList<bool>({false, true, false, true}));
        window.setWindowState(Qt::WindowMaximized);
        QCOMPARE(told.size(), 4);
    }
};

QTEST_MAIN(TestSeenWatch)
#include "tst_seenwatch.moc"
