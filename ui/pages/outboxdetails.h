// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/outboxdesk.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace Stanko {

class ComparisonGrid;
class FactRows;
class PlainLabel;
class ValueEditor;

/// One intent beside the outbox: what it changes, why it waits and what can be done; for a conflict the whole deal
/// field by field; for several chosen rows what can be done with all of them. GUI thread.
class OutboxDetails : public Card
{
    Q_OBJECT
public:
    explicit OutboxDetails(const Desks &desks, QWidget *parent = nullptr);
    /// \a ofDeal: all unsettled edits of the same deal, \a row among them. A value that is being typed for the same
    /// row stays.
    void show(const OutboxRow &row, const QList<OutboxRow> &ofDeal, UnixSeconds now);
    using QWidget::show;
    void showMany(const QList<OutboxRow> &rows);
    void showNothing();
    /// Moves the focus to the first decision.
    void focusFirstButton();
    /// Ctrl+Enter: takes the value being typed, else presses the main button. Does nothing where there is none.
    void confirm();
    /// «Изменить…» for what is shown; does nothing when it has left.
    void amend();
    /// How resolveWanted() with Own or amendWanted() ended.
    void finishEditing();
    void failEditing(const QString &sentence);
    bool isEditing() const;

Q_SIGNALS:
    void resolveWanted(qint64 intent, Stanko::ConflictChoice choice, const QString &own);
    /// \a until 0 = it is to be decided now after all.
    void postponeWanted(qint64 intent, qint64 until);
    void amendWanted(qint64 intent, const QString &value);
    void retryWanted(const QList<qint64> &intents);
    void cancelWanted(const QList<qint64> &intents);
    /// Another conflict of the same deal shall be the current one.
    void conflictChosen(qint64 intent);

private:
    void build();
    QString aboutText(UnixSeconds now) const;
    void showFacts(UnixSeconds now);
    void showButtons(UnixSeconds now);
    void typeOwn();
    void onSubmitted(const QString &value);
    void leaveEditor();

    Desks m_desks;
    OutboxRow m_row;
    QList<qint64> m_retryable;
    QList<qint64> m_cancellable;
    PlainLabel *m_about;
    ComparisonGrid *m_comparison;
    QWidget *m_buttons;
    ValueEditor *m_editor;
    FactRows *m_facts;
    QPushButton *m_mine;
    QPushButton *m_theirs;
    QPushButton *m_own;
    QPushButton *m_later;
    QPushButton *m_now;
    QPushButton *m_retry;
    QPushButton *m_cancel;
    QPushButton *m_amend;
    QPushButton *m_deal;
};

} // namespace Stanko
