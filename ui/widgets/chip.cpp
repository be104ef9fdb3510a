// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/widgets/buttons.h"

#include <QtCore/QLocale>

namespace Stanko {

namespace {
constexpr int kArrowRoom = 12;
} // namespace

FilterChip::FilterChip(const QString &label, QWidget *parent) : QPushButton(parent), m_label(label)
{
    setCheckable(true);
    setAutoDefault(false);
    setProperty("look", QByteArray("chip"));
    showText();
}

void FilterChip::setLabel(const QString &label)
{
    m_label = label;
    showText();
}

void FilterChip::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    showText();
}

QSize FilterChip::sizeHint() const
{
    QSize hint = steadySizeHint(*this, QPushButton::sizeHint());
    if (menu())
        hint.rwidth() += kArrowRoom;
    return hint;
}

void FilterChip::showText()
{
    // An ampersand in a model's name is no shortcut.
    QString text = m_label;
    text.replace(QLatin1Char('&'), QLatin1StringView("&&"));
    if (m_count >= 0)
        text += QLatin1Char(' ') + QLocale().toString(m_count);
    setText(text);
    setAccessibleName(m_count >= 0 ? m_label + QLatin1StringView(": ") + QString::number(m_count) : m_label);
}

} // namespace Stanko
