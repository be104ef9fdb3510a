// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/syncdesk.h"

#include <QtWidgets/QDialog>

class QPushButton;

namespace Stanko {

class PlainLabel;

/// «Завершить учебный режим»: shall the edits of practice be taken back or sent? Taking back is what Enter and
/// Ctrl+Enter do. Not modal; deletes itself when closed. GUI thread; the desks outlive it.
class PracticeEndDialog : public QDialog
{
    Q_OBJECT
public:
    PracticeEndDialog(const Desks &desks, QWidget *parent);
    /// Opens one above \a parent, or raises the one that is open there.
    static void openFor(const Desks &desks, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showState(const SyncState &state);
    void end(TrainingEnd how);

    Desks m_desks;
    PlainLabel *m_about;
    PlainLabel *m_problem;
    QPushButton *m_takeBack;
    QPushButton *m_send;
    bool m_isEnding = false;
};

} // namespace Stanko
