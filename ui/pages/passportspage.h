// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/passportdesk.h"
#include "models/tables/passportmodel.h"
#include "ui/pages/querypage.h"

namespace Stanko {

class PassportCardView;

/// «Паспорта»: the machines, and the card of the current one beside them. GUI thread; owned by the window.
class PassportsPage : public QueryPage<PassportModel, PassportQuery, PassportPage>
{
    Q_OBJECT
public:
    /// \a settings keeps columns and may be null.
    PassportsPage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);

    /// Selects the machine and shows its card, lifting filters that would hide it.
    void showPassport(const PassportKey &key);
    void showFilter(PassportFilter filter);
    /// Shows the machines that \a text finds: those of a client.
    void showText(const QString &text);

Q_SIGNALS:
    /// An open job of the machine is wanted.
    void jobWanted(qint64 lead);
    /// Spare parts for the machine are to be ordered.
    void partsWanted(const Stanko::Passport &machine);
    void calendarWanted(const Stanko::PassportKey &key, QDate day);
    /// A new request about the machine is wanted.
    void requestWanted(const Stanko::Passport &machine);

private:
    QFuture<Result<PassportPage>> list(const PassportQuery &query) override;
    bool take(const PassportPage &page) override;
    int countOf(const PassportPage &page) const override { return page.counts.all; }
    void filterBy(int filter) override;
    EmptyWords emptyWords() const override;
    QStringList facts() const override;
    void onCurrent() override;

    void buildFilters();
    void buildTable();
    void fillModels(QMenu *menu);
    void askCard(quint64 token);
    void maintain();
    void reschedule();

    PassportCounts m_counts;
    QStringList m_models;
    QDate m_today;
    PassportKey m_shown; ///< whose card is asked for or shown
    Refresher m_cardRefresher;
    FilterChip *m_modelChip = nullptr;
    PassportCardView *m_card;
};

} // namespace Stanko
