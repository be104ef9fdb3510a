// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/plandesk.h"

#include <QtWidgets/QDialog>

namespace Stanko {

class PlainLabel;
class PlanEditor;

/// Reads the plan of one machine into an editor and keeps what is edited there. \a about says whose plan it follows,
/// or why it cannot be shown. Lives as long as the editor, whose child it is. GUI thread.
class MachinePlanKeeper : public QObject
{
    Q_OBJECT
public:
    MachinePlanKeeper(PlanDesk *desk, PlanEditor *editor, PlainLabel *about);
    /// Shows another machine, or this one anew.
    void ask(const PassportKey &key);
    /// Another owner is shown in the editor.
    void leave();
    const PassportKey &key() const { return m_key; }

Q_SIGNALS:
    /// The plan of the machine is in the editor.
    void shown(const Stanko::MachinePlan &machine);
    void kept();

private:
    void showMachine(const MachinePlan &machine);
    void save();
    void follow();

    PlanDesk *m_desk;
    PlanEditor *m_editor;
    PlainLabel *m_about;
    PassportKey m_key;
};

/// «План ТО станка»: a machine's own plan and how long it runs, from its card. Ctrl+Enter keeps it, Esc closes and
/// keeps what was typed as a draft. Not modal; deletes itself when closed. GUI thread.
class MachinePlanDialog : public QDialog
{
    Q_OBJECT
public:
    MachinePlanDialog(PlanDesk *desk, const PassportKey &key, const QString &machine, QWidget *parent);
    /// Raises the one of \a key that is open above \a parent already, else opens one.
    static void openFor(PlanDesk *desk, const PassportKey &key, const QString &machine, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    PlanEditor *m_editor;
    MachinePlanKeeper *m_keeper;
};

} // namespace Stanko
