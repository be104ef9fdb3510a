// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldneeds.h"
#include "models/service/wizarddesk.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QPushButton;

namespace Stanko {

class Banner;
class BusyLine;
class Card;
class WizardSession;

/// Makes the fields that an account does not have: says exactly what will be created before it is, creates it on a
/// second click, and takes back what this set-up has made. GUI thread; owned by its step, the session by the wizard.
class NewFieldsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit NewFieldsPanel(WizardSession &session, QWidget *parent = nullptr);
    /// The button for it, «Создать недостающие поля (N)»; and the one that takes back. To be placed by the step.
    QPushButton *createButton() const { return m_create; }
    QPushButton *takeBackButton() const { return m_takeBack; }
    /// What would be created now. Closes a preview that says something else.
    void offer(const QList<NewField> &fields);
    bool isBusy() const;
    bool cancelWork();

Q_SIGNALS:
    /// The session's draft and finding have changed.
    void fieldsChanged();
    void busyChanged();
    /// Creating needs another token.
    void stepWanted(Stanko::WizardStep step);

private:
    void preview();
    void create();
    void takeBack();
    void showTakenBack(const QList<TakenBack> &fields);
    void showTrouble(const Error &error);
    void begin(const QString &sentence);
    void end();

    WizardSession &m_session;
    QPushButton *m_create;
    QPushButton *m_takeBack;
    Card *m_preview;
    QBoxLayout *m_lines;
    QPushButton *m_confirm;
    QPushButton *m_dismiss;
    BusyLine *m_busy;
    Banner *m_outcome;
    QList<NewField> m_fields;
};

} // namespace Stanko
