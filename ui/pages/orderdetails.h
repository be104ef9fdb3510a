// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/partsdesk.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace Stanko {

class FactRows;
class PlainLabel;
class StatusPill;

/// One order of spare parts beside the list, with its lines where this desk made it. GUI thread.
class OrderDetails : public Card
{
    Q_OBJECT
public:
    explicit OrderDetails(const Desks &desks, QWidget *parent = nullptr);
    void show(const OrderRow &order);
    using QWidget::show;

Q_SIGNALS:
    void passportWanted(const QString &key);

private:
    Desks m_desks;
    OrderRow m_order;
    PlainLabel *m_number;
    PlainLabel *m_name;
    StatusPill *m_state;
    FactRows *m_facts;
    PlainLabel *m_linesTitle;
    PlainLabel *m_lines;
    PlainLabel *m_elsewhere;
    QPushButton *m_passport;
    QPushButton *m_deal;
};

} // namespace Stanko
