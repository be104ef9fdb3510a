// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/factrows.h"

#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QGridLayout>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr int kFactRowsNameWidth = 118;
} // namespace

FactRows::FactRows(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(7);
    m_grid->setColumnMinimumWidth(0, kFactRowsNameWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactRows::show(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QSizePolicy growing(QSizePolicy::Ignored, QSizePolicy::Minimum);
    growing.setHeightForWidth(true);
    int row = 0;
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        if (row > 0) {
            auto *line = new QFrame;
            line->setObjectName(u"separator"_s);
            m_grid->addWidget(line, row++, 0, 1, 2);
        }
        auto *value = new PlainLabel(fact.value, fact.isMono ? LabelLook::Mono : LabelLook::Body);
        value->setWordWrap(true);
        value->setSelectable(true);
        value->setSizePolicy(growing);
        value->setAccessibleName(fact.name + u": "_s + fact.value);
        m_grid->addWidget(new PlainLabel(fact.name, LabelLook::Muted), row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row++, 1);
    }
}

QStringList FactRows::texts() const
{
    QStringList all;
    for (const Fact &fact : m_facts) {
        if (!fact.value.isEmpty())
            all.append(fact.name + u": "_s + fact.value);
    }
    return all;
}

} // namespace Stanko
