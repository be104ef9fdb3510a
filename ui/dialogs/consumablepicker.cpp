// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/consumablepicker.h"

#include "models/domain/planlimits.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kColumns = 2;
constexpr int kNameWidth = 205; ///< of a longer name the tooltip tells the rest
} // namespace

ConsumablePicker::ConsumablePicker(QWidget *parent)
    : QWidget(parent), m_all(makeButton(tr("Отметить все"), ButtonLook::Link)), m_more(new QLineEdit),
      m_offered(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *top = new QHBoxLayout;
    auto *label = new PlainLabel(tr("Израсходовано (необязательно)"), LabelLook::Muted);
    label->setBuddy(m_more);
    top->addWidget(label, 1);
    top->addWidget(m_all);
    column->addLayout(top);
    m_grid = new QGridLayout(m_offered);
    m_grid->setContentsMargins(0, 0, 0, 2);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    column->addWidget(m_offered);
    column->addWidget(m_more);
    m_more->setPlaceholderText(tr("Другое, через точку с запятой"));
    m_more->setAccessibleName(tr("Израсходовано, кроме отмеченного"));
    m_more->setObjectName(u"consumablesMore"_s);
    m_all->setObjectName(u"consumablesAll"_s);
    connect(m_more, &QLineEdit::textChanged, this, &ConsumablePicker::edited);
    connect(m_all, &QPushButton::clicked, this, [this] {
        for (QCheckBox *box : std::as_const(m_boxes))
            box->setChecked(true);
    });
    showAll();
}

void ConsumablePicker::offer(const QStringList &consumables)
{
    QStringList offered;
    for (const QCheckBox *box : std::as_const(m_boxes))
        offered.append(box->accessibleName());
    if (offered == consumables)
        return;
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (const QString &name : consumables) {
        auto *box = new QCheckBox;
        const int width = Theme::current()->scaled(kNameWidth);
        QString shown = box->fontMetrics().elidedText(name, Qt::ElideRight, width);
        box->setText(shown.replace(u'&', u"&&"_s));
        box->setToolTip(name);
        box->setAccessibleName(name);
        box->setChecked(m_ticked.contains(name));
        const int place = int(m_boxes.size());
        m_grid->addWidget(box, place / kColumns, place % kColumns);
        m_boxes.append(box);
        connect(box, &QCheckBox::toggled, this, [this, name](bool isTicked) {
            m_ticked.removeAll(name);
            if (isTicked)
                m_ticked.append(name);
            showAll();
            Q_EMIT edited();
        });
    }
    showAll();
}

void ConsumablePicker::showAll()
{
    m_offered->setVisible(!m_boxes.isEmpty());
    m_all->setVisible(
        std::any_of(m_boxes.cbegin(), m_boxes.cend(), [](const QCheckBox *box) { return !box->isChecked(); }));
}

QStringList ConsumablePicker::used() const
{
    QStringList used;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            used.append(box->accessibleName());
    }
    used.append(typedConsumables(m_more->text()));
    used.removeDuplicates();
    return used;
}

ConsumablePicker::Input ConsumablePicker::input() const
{
    return {m_ticked, m_more->text()};
}

void ConsumablePicker::setInput(const Input &input)
{
    m_ticked = input.ticked;
    for (QCheckBox *box : std::as_const(m_boxes)) {
        const QSignalBlocker quiet(box);
        box->setChecked(m_ticked.contains(box->accessibleName()));
    }
    m_more->setText(input.typed);
    showAll();
}

} // namespace Stanko
