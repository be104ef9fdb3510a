// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingspage.h"

#include "models/service/setupdesk.h"
#include "ui/pages/settings/accountssection.h"
#include "ui/pages/settings/connectionsection.h"
#include "ui/pages/settings/engineerssection.h"
#include "ui/pages/settings/exchangesection.h"
#include "ui/pages/settings/forgetsection.h"
#include "ui/pages/settings/noticessection.h"
#include "ui/pages/settings/plansection.h"
#include "ui/pages/settings/settingskeeper.h"
#include "ui/pages/settings/tokencard.h"
#include "ui/pages/settings/viewsection.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scrolled.h"

#include <QtCore/QSettings>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSectionKey = "settings/section"_L1;
constexpr int kWidest = 760;    ///< lines longer than that are hard to read
constexpr int kListAround = 30; ///< padding and frame of a section's name
constexpr int kRowAround = 16;
constexpr int kScrollRoom = 14;

} // namespace

SettingsPage::SettingsPage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_settings(settings), m_keeper(new SettingsKeeper(desks.setup, this)),
      m_header(new PageHeader(tr("Настройки"))), m_list(new QListWidget), m_stack(new QStackedWidget)
{
    setObjectName(u"page"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 4, 0);
    column->setSpacing(12);
    column->addWidget(m_header);
    m_header->setFacts(tr("каждое изменение действует сразу"));
    auto *row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);

    m_list->setObjectName(u"sections"_s);
    m_list->setAccessibleName(tr("Разделы настроек"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    setFocusProxy(m_list);
    buildSections();
    Theme::current()->fitToText(this, [this] { fit(); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int at) {
        m_stack->setCurrentIndex(at);
        if (m_settings)
            m_settings->setValue(kSectionKey, m_entries.at(at).key);
    });
    connect(m_desks.setup, &SetupDesk::setupChanged, this, &SettingsPage::refresh);
    connect(m_keeper, &SettingsKeeper::settled, this, &SettingsPage::refresh);
    const QString last = m_settings ? m_settings->value(kSectionKey).toString() : QString();
    const auto found =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [&last](const Entry &each) { return each.key == last; });
    m_list->setCurrentRow(found == m_entries.cend() ? 0 : int(found - m_entries.cbegin()));
}

void SettingsPage::buildSections()
{
    m_connection = new ConnectionSection(m_desks);
    auto *notices = new NoticesSection(m_desks, m_keeper);
    addSection(SettingsPlace::Connection, u"connection"_s, tr("Подключение"), m_connection);
    addSection(SettingsPlace::Exchange, u"exchange"_s, tr("Обмен"), new ExchangeSection(m_desks, m_keeper));
    addSection(SettingsPlace::Maintenance, u"maintenance"_s, tr("ТО и загрузка"), new PlanSection(m_desks));
    if (m_desks.engineers)
        addSection(SettingsPlace::Engineers, u"engineers"_s, tr("Инженеры"), new EngineersSection(m_desks));
    addSection(SettingsPlace::Notices, u"notices"_s, tr("Уведомления"), notices);
    addSection(SettingsPlace::View, u"view"_s, tr("Вид"), new ViewSection(m_desks));
    if (m_desks.profiles)
        addSection(SettingsPlace::Accounts, u"accounts"_s, tr("Аккаунты"), new AccountsSection(m_desks));
    addSection(SettingsPlace::Forget, u"forget"_s, tr("Забыть рабочее место"), new ForgetSection(m_desks));
    connect(m_connection, &ConnectionSection::wizardWanted, this, &SettingsPage::wizardWanted);
    connect(m_connection, &ConnectionSection::tokenReplaced, this, &SettingsPage::tokenReplaced);
    connect(notices, &NoticesSection::wizardWanted, this, &SettingsPage::wizardWanted);
}

void SettingsPage::addSection(SettingsPlace place, const QString &key, const QString &title, SettingsSection *section)
{
    m_entries.append({place, key, section});
    m_list->addItem(title);
    // Left of what is too wide to be read.
    auto *inside = new QWidget;
    inside->setObjectName(u"scrolled"_s);
    auto *row = new QHBoxLayout(inside);
    row->setContentsMargins(0, 0, kScrollRoom, 0);
    row->addWidget(section, 1000);
    row->addStretch(1);
    m_stack->addWidget(scrolled(inside));
}

void SettingsPage::fit()
{
    int widest = 0;
    const QFontMetrics metrics(Theme::current()->bodyFont());
    for (int row = 0; row < m_list->count(); ++row)
        widest = std::max(widest, metrics.horizontalAdvance(m_list->item(row)->text()));
    // Rows may be laid out before the style sheet has told them how high they are.
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint({widest, metrics.height() + kRowAround});
    m_list->setFixedWidth(widest + kListAround);
    for (const Entry &entry : std::as_const(m_entries))
        entry.section->setMaximumWidth(Theme::current()->scaled(kWidest));
}

void SettingsPage::showPlace(SettingsPlace place)
{
    for (int at = 0; at < m_entries.size(); ++at) {
        if (m_entries.at(at).place == place)
            m_list->setCurrentRow(at);
    }
}

SettingsPlace SettingsPage::place() const
{
    return m_entries.at(m_list->currentRow()).place;
}

void SettingsPage::replaceToken()
{
    showPlace(SettingsPlace::Connection);
    m_connection->token()->openField();
}

void SettingsPage::refresh()
{
    // The others do so when they are looked at.
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.section->isVisible())
            entry.section->refresh();
    }
}

} // namespace Stanko
