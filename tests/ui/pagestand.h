// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/snapshotmodel.h"
#include "tests/support/fakedesks.h"
#include "ui/dialogs/completedialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/undobar.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThreadPool>
#include <QtTest/QTest>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include <memory>

namespace Stanko {

/// One page over the demo fleet, shown at a common size, with the hands of a test on it.
template<typename Page>
struct PageStand
{
    PageStand()
    {
        fillDemo(fakes);
        settings = std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    }
    ~PageStand() { page.reset(); }

    Page *open()
    {
        page = std::make_unique<Page>(fakes.desks(), settings.get());
        page->resize(1180, 780);
        page->show();
        if (!QTest::qWaitForWindowExposed(page.get()))
            qFatal("the page was never shown");
        page->activateWindow();
        settle();
        return page.get();
    }
    /// Lets everything that is on its way arrive: lists plan their changes on pool threads.
    static void settle()
    {
        QCoreApplication::processEvents();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }

    QTableView *table(const char *name) const { return page->template findChild<QTableView *>(QLatin1String(name)); }
    template<typename Widget>
    Widget *part(const char *name) const
    {
        return page->template findChild<Widget *>(QLatin1String(name));
    }
    CompleteDialog *dialog() const
    {
        for (CompleteDialog *each : page->template findChildren<CompleteDialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    UndoBar *undo() const { return page->template findChild<UndoBar *>(); }

    static int rowOf(QTableView *table, const QVariant &id)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data(int(TableRole::Id)) == id)
                return row;
        }
        return -1;
    }
    static void clickRow(QTableView *table, int row, int column = 0)
    {
        const QModelIndex index = table->model()->index(row, column);
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        settle();
    }
    static QPushButton *button(QWidget *under, const QString &text)
    {
        for (QPushButton *each : under->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text().startsWith(text))
                return each;
        }
        return nullptr;
    }

    FakeDesks fakes;
    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<Page> page;
};

} // namespace Stanko
