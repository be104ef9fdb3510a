// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/jobdesk.h"
#include "models/service/outboxdesk.h"

#include <QtCore/QObject>

namespace Stanko {

class UndoBar;
struct CompletionSubject;

/// What happens with an edit after it was made: it can be taken back until it leaves for amoCRM; from then on the bar
/// says where it is, and offers «Вернуть в работу» for a completed job. Follows the outbox only while the bar is shown.
/// GUI thread; child of the widget over which its bar floats; the desks outlive it.
class UndoOffer : public QObject
{
    Q_OBJECT
public:
    UndoOffer(const Desks &desks, QWidget *host);
    /// An empty \a group only states \a sentence. \a completed is the job that «Вернуть в работу» would reopen.
    void offer(const QString &sentence, const QString &group, LeadId completed = 0);
    void offerCompletion(const CompletionSubject &subject, const EditReceipt &receipt);
    /// «Вернуть в работу»; can itself be undone until it was sent.
    void reopen(LeadId lead);

Q_SIGNALS:
    /// The edits of \a group were taken back.
    void undone(const QString &group);
    /// The edit could not be taken back or reopened.
    void failed(const Stanko::Error &error);

private:
    void undo(const QString &group);
    void look();
    void onOutbox(const QString &group, const Result<QList<OutboxRow>> &answer);

    Desks m_desks;
    UndoBar *m_bar;
    QString m_sentence;
    QString m_group; ///< still followed; empty when there is nothing more to say
    LeadId m_completed = 0;
    bool m_isAsking = false;
    bool m_isStale = false; ///< the outbox has changed since it was asked
};

} // namespace Stanko
