// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageheader.h"

#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

namespace Stanko {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new PlainLabel(title, LabelLook::Title)),
      m_facts(new ElidedLabel(QString(), LabelLook::Muted))
{
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addWidget(m_facts, 1);
    m_facts->setContentsMargins(2, 4, 0, 0);
    // As high with buttons as without, so that pages do not differ.
    setMinimumHeight(32);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setFacts(const QString &facts)
{
    m_facts->setText(facts);
}

void PageHeader::addAction(QWidget *widget)
{
    m_row->addWidget(widget);
}

} // namespace Stanko
