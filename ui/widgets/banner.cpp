// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/errortext/errortext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>

namespace Stanko {

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel), m_sentence(new PlainLabel), m_button(makeButton({})),
      m_more(makeButton(tr("Подробнее"), ButtonLook::Link)),
      m_close(makeIconButton(IconName::Close, tr("Скрыть сообщение"))),
      m_details(new PlainLabel(QString(), LabelLook::MutedMono))
{
    // A property and not the name, which is the owner's to give.
    setProperty("banner", true);
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(12, 8, 10, 8);
    m_rows->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_more);
    row->addWidget(m_button);
    row->addWidget(m_close);
    m_rows->addLayout(row);
    m_rows->addWidget(m_details);
    m_sentence->setWordWrap(true);
    m_sentence->setSelectable(true);
    m_details->setWordWrap(true);
    m_details->setSelectable(true);
    m_details->hide();
    m_more->setCheckable(true);
    m_close->hide();
    hide();
    connect(m_more, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_button, &QPushButton::clicked, this, &Banner::buttonClicked);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(Theme::current(), &Theme::changed, this, &Banner::dress);
}

void Banner::tell(Tone tone, const QString &sentence, const QString &button, const QString &details)
{
    m_tone = tone;
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_details->setText(details);
    m_more->setVisible(!details.isEmpty());
    if (details.isEmpty())
        m_more->setChecked(false);
    setAccessibleName(sentence);
    dress();
    show();
}

void Banner::tellError(const Error &error, const QString &button)
{
    tell(Tone::Late, errorLine(error), button, errorText(error).technical);
}

void Banner::setCloseable(bool closeable)
{
    m_close->setVisible(closeable);
}

QString Banner::sentence() const
{
    return m_sentence->text();
}

void Banner::addRow(QWidget *widget)
{
    m_rows->addWidget(widget);
}

void Banner::dress()
{
    setProperty("tone", toneName(m_tone));
    style()->unpolish(this);
    style()->polish(this);
    m_icon->setPixmap(
        Theme::current()->icon(toneIcon(m_tone), toneText(m_tone)).pixmap(QSize(18, 18), devicePixelRatioF()));
}

} // namespace Stanko
