// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

namespace Stanko {

namespace {
constexpr int kPadding = 14;
constexpr int kSwitchAround = 14;
} // namespace

Card::Card(const QString &title, QWidget *parent) : QFrame(parent), m_title(new PlainLabel(title, LabelLook::Section))
{
    setObjectName(QStringLiteral("card"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_titleRow = new QHBoxLayout;
    m_titleRow->setContentsMargins(kPadding, kPadding - 2, kPadding, 0);
    m_titleRow->setSpacing(8);
    // As high as a row with a switch in it, so that the titles of neighbours stand on one line.
    Theme::current()->fitToText(this, [this] {
        m_title->setMinimumHeight(QFontMetrics(Theme::current()->bodyFont()).height() + kSwitchAround);
    });
    m_titleRow->addWidget(m_title, 1);
    all->addLayout(m_titleRow);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(kPadding, 10, kPadding, kPadding);
    m_body->setSpacing(8);
    all->addLayout(m_body, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    if (title.isEmpty() && m_titleRow->count() == 1)
        m_titleRow->setContentsMargins(0, 0, 0, 0);
    else
        m_titleRow->setContentsMargins(kPadding, kPadding - 2, kPadding, 0);
    setAccessibleName(title);
}

void Card::addAction(QWidget *widget, int stretch)
{
    m_titleRow->addWidget(widget, stretch);
    m_titleRow->setContentsMargins(kPadding, kPadding - 2, kPadding, 0);
}

void Card::setFlush(bool flush)
{
    if (flush)
        m_body->setContentsMargins(1, m_title->text().isEmpty() ? 1 : 8, 1, 1);
    else
        m_body->setContentsMargins(kPadding, 10, kPadding, kPadding);
}

} // namespace Stanko
