// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/intakedesk.h"

#include <QtWidgets/QFrame>

class QBoxLayout;
class QPushButton;

namespace Stanko {

class FormField;
class MachineField;
class PlainLabel;

/// «Похоже, это станок …» for a job without a machine: the likely ones with reasons, one click each, and a search for
/// another one. It writes through the intake desk and says what became of it. Hidden where there is nothing to write.
/// GUI thread; the desks outlive it.
class MatchPanel : public QFrame
{
    Q_OBJECT
public:
    explicit MatchPanel(const Desks &desks, QWidget *parent = nullptr);
    /// Proposals for \a job; hides itself when the job has a machine, is over, or there is no intake desk.
    void ask(const JobRow &job);
    /// What is shown, one line a machine: «VMC850 VC-24-0417: телефон совпадает».
    QStringList texts() const { return m_texts; }

Q_SIGNALS:
    /// The machine's serial was written to the job; durable, can be undone by \a group. An empty one only states.
    void assigned(const QString &sentence, const QString &group);
    void failed(const Stanko::Error &error);

private:
    void show(const QList<MachineMatch> &matches);
    using QWidget::show;
    QWidget *line(const MachineMatch &match);
    void assign(const PassportKey &key, const QString &machine);

    Desks m_desks;
    JobRow m_job;
    quint64 m_token = 0;
    bool m_isWriting = false;
    QList<MachineMatch> m_matches;
    QStringList m_texts;
    PlainLabel *m_title;
    QWidget *m_lines;
    QBoxLayout *m_column;
    PlainLabel *m_accepts; ///< that writing takes the lead out of the unsorted ones
    QPushButton *m_other;
    MachineField *m_search;
    FormField *m_searchField;
};

} // namespace Stanko
