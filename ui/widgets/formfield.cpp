// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStyle>

namespace Stanko {

using namespace Qt::StringLiterals;

FormField::FormField(const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent), m_field(field), m_problem(new PlainLabel({}, LabelLook::Caption))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *title = new PlainLabel(label, LabelLook::Muted);
    title->setBuddy(field);
    field->setAccessibleName(label);
    column->addWidget(title);
    column->addWidget(field);
    m_problem->setTone(Tone::Late);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"problem"_s);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch(1);
}

void FormField::setProblem(const QString &sentence)
{
    if (sentence == problem())
        return;
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_field->setAccessibleDescription(sentence);
    m_field->setProperty("invalid", !sentence.isEmpty());
    m_field->style()->unpolish(m_field);
    m_field->style()->polish(m_field);
}

QString FormField::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace Stanko
