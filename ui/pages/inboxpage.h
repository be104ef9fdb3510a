// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/unsortedmodel.h"
#include "ui/pages/querypage.h"

namespace Stanko {

class InboxDetails;

/// «Неразобранное»: incoming leads that nobody has accepted, and what to do with each. Every action can be undone
/// until it was sent. Needs an intake desk. GUI thread; owned by RequestsPage.
class InboxPage : public QueryPage<UnsortedModel, InboxQuery, UnsortedPage>
{
    Q_OBJECT
public:
    /// \a settings keeps columns and may be null.
    InboxPage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A job that may be the same one shall be shown.
    void jobWanted(qint64 lead);

private:
    QFuture<Result<UnsortedPage>> list(const InboxQuery &query) override;
    bool take(const UnsortedPage &page) override;
    int countOf(const UnsortedPage &) const override { return m_all; }
    void filterBy(int filter) override;
    EmptyWords emptyWords() const override;
    QStringList facts() const override;
    void onCurrent() override;

    void buildTable();
    void acceptCurrent(const StageChoice &stage);
    void declineCurrent();
    void linkCurrent(const JobRow &target);
    void follow(QFuture<Result<EditReceipt>> future, const QString &sentence);

    QList<StageChoice> m_stages;
    int m_all = 0;
    QList<int> m_counts; ///< by UnsortedKind
    UnixSeconds m_now = 0;
    bool m_isBare = true; ///< there is no row to tell of
    InboxDetails *m_details;
};

} // namespace Stanko
