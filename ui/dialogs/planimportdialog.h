// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/plandesk.h"
#include "ui/dialogs/importdialog.h"

namespace Stanko {

/// A file with plans before it is taken: what becomes of each model, and which rows cannot be taken and why. See
/// ImportDialog.
class PlanImportDialog : public ImportDialog
{
    Q_OBJECT
public:
    PlanImportDialog(PlanDesk *desk, const QString &fileName, QWidget *parent);
    /// Asks for a file; returns at once.
    static void choose(PlanDesk *desk, QWidget *asker, const std::function<void(const PlanImportReport &)> &imported);

Q_SIGNALS:
    void imported(const Stanko::PlanImportReport &report);

protected:
    void ask(ImportRun run) override;
    void showError(const Error &error) override;

private:
    void showReport(const PlanImportReport &report);

    PlanDesk *m_desk;
    QTableWidget *m_plans;
};

} // namespace Stanko
