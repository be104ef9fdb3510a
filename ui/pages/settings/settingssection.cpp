// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingssection.h"

#include "ui/widgets/card.h"

#include <QtWidgets/QBoxLayout>

namespace Stanko {

SettingsSection::SettingsSection(const Desks &desks, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("scrolled"));
    m_column->setContentsMargins(0, 0, 0, 18);
    m_column->setSpacing(14);
    m_column->addStretch(1);
}

void SettingsSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

Card *SettingsSection::addCard(const QString &title)
{
    auto *card = new Card(title);
    card->body()->setSpacing(14);
    add(card);
    return card;
}

void SettingsSection::add(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

PlainLabel *SettingsSection::sentence(const QString &text, LabelLook look)
{
    auto *label = new PlainLabel(text, look);
    label->setWordWrap(true);
    return label;
}

} // namespace Stanko
