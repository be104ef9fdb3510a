// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/plandesk.h"

#include <QtWidgets/QDialog>

class QPushButton;
class QTableWidget;

namespace Stanko {

class PlainLabel;

/// A file with plans before it is taken: what becomes of each model, and which rows cannot be taken and why. Nothing
/// is written before «Импортировать». Not modal; deletes itself when closed. GUI thread.
class PlanImportDialog : public QDialog
{
    Q_OBJECT
public:
    PlanImportDialog(PlanDesk *desk, const QString &fileName, QWidget *parent);
    /// Asks for a file; returns at once.
    static void choose(PlanDesk *desk, QWidget *asker, const std::function<void(const PlanImportReport &)> &imported);

Q_SIGNALS:
    void imported(const Stanko::PlanImportReport &report);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void run(ImportRun run);
    void showReport(const PlanImportReport &report);
    void showError(const Error &error);
    /// Takes the height of what is shown.
    void fit();

    PlanDesk *m_desk;
    QString m_fileName;
    PlainLabel *m_counts;
    PlainLabel *m_problem;
    QTableWidget *m_plans;
    PlainLabel *m_rowsTitle;
    QTableWidget *m_rows;
    QPushButton *m_import;
};

} // namespace Stanko
