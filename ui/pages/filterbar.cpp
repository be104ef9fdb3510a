// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filterbar.h"

#include "ui/theme/theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace Stanko {

namespace {
constexpr int kSearchWidth = 240;
} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addStretch(1);
}

void FilterBar::add(QWidget *chip)
{
    m_row->insertWidget(m_row->count() - 1, chip);
}

void FilterBar::setSearch(QLineEdit *field)
{
    m_row->addWidget(field);
}

QLineEdit *makeSearchField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setClearButtonEnabled(true);
    field->setMinimumWidth(kSearchWidth);
    field->addAction(Theme::current()->icon(IconName::Search, Token::Muted), QLineEdit::LeadingPosition);
    return field;
}

} // namespace Stanko
