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
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    if (!label.isEmpty()) {
        auto *title = new PlainLabel(label, LabelLook::Muted);
        title->setBuddy(field);
        field->setAccessibleName(label);
        m_column->addWidget(title);
    }
    m_line = new QHBoxLayout;
    m_line->setSpacing(10);
    m_line->addWidget(field);
    m_column->addLayout(m_line);
    m_problem->setTone(Tone::Late);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"problem"_s);
    m_problem->hide();
    m_column->addWidget(m_problem);
    m_column->addStretch(1);
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
