// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"

#include <QtWidgets/QDialog>

class QPushButton;

namespace Stanko {

class Banner;

/// «Отчёт для поддержки»: says what the file holds and what it does not, asks where to, writes it and tells how that
/// ended. Not modal; deletes itself when closed. GUI thread; the desks, among them the one for data, outlive it.
class SupportReportDialog : public QDialog
{
    Q_OBJECT
public:
    SupportReportDialog(const Desks &desks, QWidget *parent);
    /// Opens one above \a parent, or raises the one that is open there.
    static void openFor(const Desks &desks, QWidget *parent);
    /// Writes the report, as when \a file was chosen.
    void save(const QString &file);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void chooseFile();

    Desks m_desks;
    Banner *m_result;
    QPushButton *m_save;
    QString m_file; ///< the last one written; empty = none
};

} // namespace Stanko
