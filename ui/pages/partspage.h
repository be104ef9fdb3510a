// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/passport.h"
#include "models/service/desks.h"
#include "ui/pages/refresher.h"

#include <QtWidgets/QStackedWidget>

class QSettings;

namespace Stanko {

class CataloguePage;
class EmptyState;
class OrdersPage;

/// «Запчасти»: the catalogue with the order being put together, and the orders made; or why there is neither. Counts
/// open orders for the rail also while it is not shown. GUI thread; owned by the window; the desks outlive it.
class PartsPage : public QStackedWidget
{
    Q_OBJECT
public:
    enum class Segment { Catalogue, Orders };
    /// \a settings keeps columns and may be null.
    PartsPage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);

    /// «Заказать запчасти» of a machine's card.
    void orderFor(const Passport &machine);
    void showSegment(Segment segment);
    /// As told last.
    int openOrders() const { return m_open; }

Q_SIGNALS:
    void passportWanted(const QString &key);
    void syncWanted();
    /// Orders are off; the set-up can switch them on.
    void setupWanted();
    void openOrdersTold(int count);

private:
    void onSetup();
    void countOrders(quint64 token);
    void tellOpen(int count);

    Desks m_desks;
    Refresher m_counter;
    EmptyState *m_off;
    CataloguePage *m_catalogue;
    OrdersPage *m_orders;
    Segment m_segment = Segment::Catalogue;
    int m_open = 0;
};

} // namespace Stanko
