// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/guitest.h"
#include "tests/ui/windowstand.h"
#include "ui/dialogs/requestdialog.h"
#include "ui/search/suggestfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/undobar.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace Stanko {

inline const QString kSerial = QStringLiteral("VC-24-0417"); ///< of the demo fleet; has an open job

/// The window over the demo fleet with the dialog «Новая заявка», and the hands of a test on it.
struct RequestStand : WindowStand
{
    using WindowStand::WindowStand;

    RequestDialog *dialog() const
    {
        for (RequestDialog *each : window->findChildren<RequestDialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// Opens it by the window's button.
    RequestDialog *openDialog()
    {
        QTest::mouseClick(window->findChild<QPushButton *>(QStringLiteral("newRequest")), Qt::LeftButton);
        settle();
        RequestDialog *opened = dialog();
        if (opened && !QTest::qWaitForWindowActive(opened))
            qFatal("the dialog was never active");
        settle();
        return opened;
    }
    template<typename Widget>
    Widget *field(const char *name) const
    {
        return dialog()->template findChild<Widget *>(QLatin1String(name));
    }
    SuggestField *suggest(const char *name) const { return field<SuggestField>(name); }
    QLineEdit *line(const char *name) const { return field<QLineEdit>(name); }
    QPlainTextEdit *text() const { return field<QPlainTextEdit>("requestText"); }
    void press(const char *button) const
    {
        QTest::mouseClick(field<QPushButton>(button), Qt::LeftButton);
        settle();
    }
    /// Types \a what and clicks the first proposal.
    void pick(SuggestField *into, const QString &what) const
    {
        into->setFocus();
        type(into, what);
        QVERIFY(QTest::qWaitFor([&] { return into->isListShown(); }));
        for (QListView *list : dialog()->findChildren<QListView *>()) {
            if (list->isVisible() && list->model() == into->model())
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                                  list->visualRect(list->currentIndex()).center());
        }
        settle();
    }
    /// What is said at the field that \a part stands in.
    QStringList problems() const
    {
        QStringList said;
        for (const PlainLabel *label : dialog()->findChildren<PlainLabel *>(QStringLiteral("problem"))) {
            if (label->isVisible())
                said.append(label->text());
        }
        return said;
    }
    UndoBar *undoBar() const
    {
        for (UndoBar *bar : window->findChildren<UndoBar *>()) {
            if (bar->isVisible())
                return bar;
        }
        return nullptr;
    }
};

} // namespace Stanko
