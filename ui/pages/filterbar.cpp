// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filterbar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowrow.h"

#include <QtGui/QAction>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

namespace Stanko {

namespace {
constexpr int kFilterBarSearchWidth = 240;
constexpr int kSearchSmallest = 130;
} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_row(new FlowRow(this))
{
    m_row->addStretch();
}

void FilterBar::add(QWidget *chip)
{
    m_row->addBeforeStretch(chip);
}

void FilterBar::addAtEnd(QWidget *widget)
{
    m_row->addWidget(widget);
}

void giveMenu(QPushButton *button, std::function<void(QMenu *)> fill)
{
    QObject::connect(button, &QPushButton::clicked, button, [button, fill] {
        // The click that opens the menu chooses nothing yet.
        button->setChecked(button->property("isChosen").toBool());
        auto *menu = new QMenu(button);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(menu);
        menu->popup(button->mapToGlobal(QPoint(0, button->height() + 4)));
    });
}

void addChoice(QMenu *menu, const QString &text, bool isChosen, std::function<void()> choose)
{
    QString shown = text;
    QAction *action = menu->addAction(shown.replace(u'&', QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(isChosen);
    QObject::connect(action, &QAction::triggered, menu, std::move(choose));
}

void markChosen(FilterChip *chip, bool chosen)
{
    chip->setProperty("isChosen", chosen);
    chip->setChecked(chosen);
}

QLineEdit *makeSearchField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setClearButtonEnabled(true);
    field->setMinimumWidth(kSearchSmallest);
    field->setMaximumWidth(kFilterBarSearchWidth);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    field->addAction(Theme::current()->icon(IconName::Search, Token::Muted), QLineEdit::LeadingPosition);
    return field;
}

} // namespace Stanko
