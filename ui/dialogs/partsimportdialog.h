// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/partsdesk.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QPushButton;
class QTableWidget;

namespace Stanko {

class PlainLabel;

/// A catalogue file before it is taken: what each of its headings means, how many rows are new, changed or wrong and
/// why. Nothing is written before «Импортировать». Not modal; deletes itself when closed. GUI thread.
class PartsImportDialog : public QDialog
{
    Q_OBJECT
public:
    PartsImportDialog(PartsDesk *desk, const QString &fileName, QWidget *parent);
    ~PartsImportDialog() override;

Q_SIGNALS:
    void imported(const Stanko::PartImportReport &report);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildMapping();
    void run(ImportRun run);
    void showReport(const PartImportReport &report);
    void showError(const Error &error);
    void fillMapping(const PartImportReport &report);
    void onMappingEdited();

    PartsDesk *m_desk;
    QString m_fileName;
    PlainLabel *m_counts;
    PlainLabel *m_problem;
    QList<QComboBox *> m_columns; ///< one for each PartColumn: the heading that holds it
    PlainLabel *m_rowsTitle;
    QTableWidget *m_rows;
    QPushButton *m_import;
    QHash<QString, PartColumn> m_mapping; ///< only what was chosen by hand
    quint64 m_token = 0;
    bool m_isFilling = false;
};

} // namespace Stanko
