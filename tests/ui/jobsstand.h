// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/jobmodel.h"
#include "tests/ui/guitest.h"
#include "tests/ui/pagestand.h"
#include "ui/pages/jobspage.h"

namespace Stanko {

/// A job of the demo fleet with a machine and a next date.
inline constexpr LeadId kDemoJob = 48'198;

/// The page «Заявки» over the demo fleet.
struct JobsStand : PageStand<JobsPage>
{
    QTableView *list() const { return table("jobsTable"); }
    void choose(LeadId lead) { clickRow(list(), rowOf(list(), lead)); }
    /// Opens the dialog of \a lead by mouse.
    CompleteDialog *openDialog(LeadId lead)
    {
        choose(lead);
        QTest::mouseClick(part<QPushButton>("jobsComplete"), Qt::LeftButton);
        settle();
        return dialog();
    }
    /// Completes \a lead with a note and answers the group of the edit.
    QString complete(LeadId lead)
    {
        CompleteDialog *opened = openDialog(lead);
        type(note(opened), QStringLiteral("Готово"));
        QTest::keyClick(opened, Qt::Key_Return, Qt::ControlModifier);
        settle();
        return undo()->group();
    }
    static QPlainTextEdit *note(CompleteDialog *dialog)
    {
        return dialog->findChild<QPlainTextEdit *>(QStringLiteral("completeNote"));
    }
};

} // namespace Stanko
