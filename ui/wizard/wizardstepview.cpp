// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wizardstepview.h"

#include "ui/errortext/setuptext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizard/wizardparts.h"

#include <QtWidgets/QBoxLayout>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kWizardStepViewSide = 24;
constexpr int kWizardStepViewAbove = 24;
constexpr int kWizardStepViewGap = 12;
} // namespace

WizardStepView::WizardStepView(WizardStep step, WizardSession &session, QWidget *parent)
    : QWidget(parent), m_step(step), m_session(session), m_facts(makeParagraph({}, true)), m_body(new QVBoxLayout)
{
    setObjectName(u"scrolled"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kWizardStepViewSide, kWizardStepViewAbove, kWizardStepViewSide, kWizardStepViewGap);
    column->setSpacing(kWizardStepViewGap);
    column->addWidget(new PlainLabel(wizardStepTitle(step), LabelLook::Title));
    column->addWidget(m_facts);
    m_body->setSpacing(kWizardStepViewGap);
    column->addLayout(m_body, 1);
}

QString WizardStepView::nextText() const
{
    return tr("Далее →");
}

void WizardStepView::setFacts(const QString &facts)
{
    m_facts->setText(facts);
}

} // namespace Stanko
