// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attention.h"
#include "models/domain/driftrepair.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QPushButton;

namespace Stanko {

class PlainLabel;

/// «Исправить…»: names what has gone in amoCRM, offers what can be used instead, and says what the choice does. The
/// owner carries the choice out and closes the dialog or says by fail() why not. With nothing to offer it only explains
/// what can be done in amoCRM. Opened with open(); deletes itself when closed. GUI thread.
class RepairDialog : public QDialog
{
    Q_OBJECT
public:
    RepairDialog(const AttentionItem &item, const QList<RepairChoice> &choices, QWidget *parent);
    /// Adds «Открыть мастер настройки», at the step where the thing is chosen.
    void offerWizard(WizardStep step);
    /// Shows \a sentence under the choice and lets the user try again.
    void fail(const QString &sentence);
    /// The settings are not this desk's: what is to be set where they come from. Nothing is left to choose.
    void explain(const QStringList &variables);

Q_SIGNALS:
    /// The dialog stays open and is not editable until fail() or close().
    void chosen(const QString &code);
    /// The owner closes the dialog.
    void wizardWanted(Stanko::WizardStep step);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void submit();
    void say(const QString &sentence);

    QComboBox *m_choice;
    PlainLabel *m_hint;
    PlainLabel *m_word;
    QPushButton *m_ok;
    QPushButton *m_cancel;
    QPushButton *m_wizard;
};

} // namespace Stanko
