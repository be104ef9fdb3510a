// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "ui/search/searchhits.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

namespace Stanko {

class HitList;
class PlainLabel;

/// The one search of the window (Ctrl+K): machines, clients, jobs and commands as one types. Asks the desks, whose
/// store forgives a wrong layout, look-alike letters and parts of numbers; an overtaken answer is dropped. GUI thread;
/// owned by the window; the desks outlive it.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(const Desks &desks, QWidget *parent = nullptr);
    void setCommands(const QList<Command> &commands);
    /// Focus, with everything selected, and the palette open.
    void open();
    bool isPaletteShown() const;
    const SearchModel *model() const { return m_model; }

Q_SIGNALS:
    void machineChosen(const Stanko::PassportKey &key);
    void clientChosen(const QString &name);
    void jobChosen(Stanko::LeadId lead);
    /// Esc on an empty field: the focus goes back to the page.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void ask();
    void showHits();
    void hidePalette();
    void choose(int row);
    void move(int step);
    void showShortcut();

    Desks m_desks;
    QList<Command> m_commands;
    QTimer m_settle;
    int m_token = 0;
    QList<PassportRow> m_machines;
    QList<JobRow> m_jobs;
    SearchModel *m_model;
    HitList *m_palette = nullptr;
    PlainLabel *m_keys;
};

} // namespace Stanko
