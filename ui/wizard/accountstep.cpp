// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/accountstep.h"

#include "ui/errortext/setuptext.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizard/envintake.h"
#include "ui/wizard/wizardparts.h"
#include "ui/wizard/wizardsession.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAccountStepFieldWidth = 460;
} // namespace

AccountStep::AccountStep(WizardSession &session, QWidget *parent)
    : WizardStepView(WizardStep::Account, session, parent), m_address(new QLineEdit),
      m_field(new FormField(tr("Адрес аккаунта amoCRM"), m_address)), m_target(new PlainLabel({}, LabelLook::Muted)),
      m_env(new EnvIntake(session))
{
    setFacts(tr("Консоль работает с одним аккаунтом amoCRM. До последнего шага в нём ничего не меняется; поля "
                "создаются, только если вы попросите."));
    m_address->setObjectName(u"wizardAddress"_s);
    m_address->setPlaceholderText(tr("название аккаунта или адрес из строки браузера"));
    m_field->setMaximumWidth(kAccountStepFieldWidth);
    body()->addWidget(m_field);
    m_target->setObjectName(u"wizardTarget"_s);
    body()->addWidget(m_target);
    body()->addSpacing(8);
    body()->addWidget(makeParagraph(tr("Уже есть файл настроек? Возьмите адрес, токен и номера из него."), true));
    auto *rest = new QWidget;
    rest->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_env->addBeside(rest);
    body()->addWidget(m_env);
    body()->addStretch(1);
    setFirstField(m_address);

    connect(m_address, &QLineEdit::textChanged, this, &AccountStep::judge);
    connect(m_env, &EnvIntake::readingChanged, this, &AccountStep::changed);
    connect(m_env, &EnvIntake::taken, this, [this](const EnvReading &reading) {
        WizardSession &shared = this->session();
        const QString typed = m_address->text();
        shared.take(reading);
        // A file without an address leaves the typed one.
        if (shared.draft.address.isEmpty())
            shared.draft.address = typed;
        m_address->setText(shared.draft.address);
        judge();
    });
}

void AccountStep::enter()
{
    const SetupDraft &draft = session().draft;
    m_address->setText(draft.address.isEmpty() ? draft.settings.baseUrl.toString() : draft.address);
    judge();
}

void AccountStep::keep()
{
    session().draft.address = m_address->text().trimmed();
}

bool AccountStep::isValid() const
{
    return accountAddress(m_address->text()).url && !m_env->isReading();
}

void AccountStep::judge()
{
    const AccountAddress address = accountAddress(m_address->text());
    // Nothing typed yet is no mistake.
    const bool isQuiet = address.url || address.fault == AddressFault::Empty;
    m_field->setProblem(isQuiet ? QString() : addressFaultText(address.fault));
    m_target->setText(address.url ? tr("Подключимся к %1").arg(address.url->toString())
                                  : addressFaultText(AddressFault::Empty));
    m_target->setVisible(isQuiet);
    Q_EMIT changed();
}

} // namespace Stanko
