// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/partspage.h"

#include "models/service/partsdesk.h"
#include "models/service/setupdesk.h"
#include "ui/pages/cataloguepage.h"
#include "ui/pages/orderspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentedcontrol.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

PartsPage::PartsPage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QStackedWidget(parent), m_desks(desks), m_counter([this](quint64 token) { countOrders(token); }, this),
      m_off(new EmptyState(IconName::Parts, tr("Заказы запчастей выключены"),
                           tr("Ни у одной воронки нет роли ЗАПЧАСТИ. Выберите её в настройке, на шаге с воронками."))),
      m_catalogue(new CataloguePage(desks, settings)), m_orders(new OrdersPage(desks, settings))
{
    m_off->setButton(tr("Выбрать воронку…"));
    m_off->setObjectName(u"partsOff"_s);
    addWidget(m_off);
    addWidget(m_catalogue);
    addWidget(m_orders);
    const auto choose = [this](int index) { showSegment(Segment(index)); };
    connect(m_catalogue->segments(), &SegmentedControl::currentChanged, this, choose);
    connect(m_orders->segments(), &SegmentedControl::currentChanged, this, choose);
    connect(m_off, &EmptyState::buttonClicked, this, &PartsPage::setupWanted);
    connect(m_catalogue, &ListPage::syncWanted, this, &PartsPage::syncWanted);
    connect(m_orders, &ListPage::syncWanted, this, &PartsPage::syncWanted);
    connect(m_orders, &OrdersPage::passportWanted, this, &PartsPage::passportWanted);
    connect(desks.setup, &SetupDesk::setupChanged, this, &PartsPage::onSetup);
    connect(desks.parts, &PartsDesk::partsChanged, &m_counter, &Refresher::askSoon);
    onSetup();
}

void PartsPage::onSetup()
{
    if (m_desks.setup->summary().settings.roles.parts == 0) {
        setCurrentWidget(m_off);
        setFocusProxy(m_off->button());
        tellOpen(0);
        return;
    }
    showSegment(m_segment);
    m_counter.askNow();
}

void PartsPage::showSegment(Segment segment)
{
    m_segment = segment;
    m_catalogue->segments()->setCurrentIndex(int(segment));
    m_orders->segments()->setCurrentIndex(int(segment));
    if (m_desks.setup->summary().settings.roles.parts == 0)
        return;
    ListPage *page = segment == Segment::Catalogue ? static_cast<ListPage *>(m_catalogue) : m_orders;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    setCurrentWidget(page);
    setFocusProxy(page);
    if (hadFocus)
        page->setFocus();
}

void PartsPage::orderFor(const Passport &machine)
{
    showSegment(Segment::Catalogue);
    m_catalogue->orderFor(machine);
}

void PartsPage::tellOpen(int count)
{
    m_open = count;
    Q_EMIT openOrdersTold(count);
}

void PartsPage::countOrders(quint64 token)
{
    m_desks.parts->orders({}).then(this, [this, token](const Result<QList<OrderRow>> &answer) {
        if (!m_counter.accept(token) || !answer)
            return;
        tellOpen(
            int(std::count_if(answer->cbegin(), answer->cend(), [](const OrderRow &order) { return order.isOpen; })));
    });
}

} // namespace Stanko
