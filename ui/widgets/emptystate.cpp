// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"
#include "ui/theme/theme.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace Stanko {

namespace {
constexpr int kIconSize = 40;
constexpr int kTextWidth = 460;
} // namespace

EmptyState::EmptyState(IconName icon, const QString &sentence, const QString &next, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_picture(new QLabel), m_sentence(new PlainLabel(sentence, LabelLook::Section)),
      m_next(new PlainLabel(next, LabelLook::Muted)), m_button(makeButton({}, ButtonLook::Primary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    for (PlainLabel *label : {m_sentence, m_next}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        Theme::current()->fitToText(label, [label] { label->setMaximumWidth(Theme::current()->scaled(kTextWidth)); });
        // Without this a centred wrapped label shrinks to its narrowest width.
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(4);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_next->setVisible(!next.isEmpty());
    m_button->hide();
    showIcon();
    connect(Theme::current(), &Theme::changed, this, &EmptyState::showIcon);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setIcon(IconName icon)
{
    m_icon = icon;
    showIcon();
}

void EmptyState::showIcon()
{
    m_picture->setPixmap(
        Theme::current()->icon(m_icon, Token::Muted).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setNext(const QString &next)
{
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
}

void EmptyState::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

} // namespace Stanko
