// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/partsdesk.h"
#include "ui/dialogs/importdialog.h"

class QComboBox;

namespace Stanko {

/// A catalogue file before it is taken: what each of its headings means, how many rows are new, changed or wrong and
/// why. See ImportDialog.
class PartsImportDialog : public ImportDialog
{
    Q_OBJECT
public:
    PartsImportDialog(PartsDesk *desk, const QString &fileName, QWidget *parent);
    ~PartsImportDialog() override;

Q_SIGNALS:
    void imported(const Stanko::PartImportReport &report);

protected:
    void ask(ImportRun run) override;

private:
    QWidget *buildMapping();
    void showReport(const PartImportReport &report);
    void fillMapping(const PartImportReport &report);
    void onMappingEdited();

    PartsDesk *m_desk;
    QList<QComboBox *> m_columns;         ///< one for each PartColumn: the heading that holds it
    QHash<QString, PartColumn> m_mapping; ///< only what was chosen by hand
    bool m_isFilling = false;
};

} // namespace Stanko
