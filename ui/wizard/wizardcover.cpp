// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wizardcover.h"

#include "models/service/wizarddesk.h"
#include "ui/errortext/setuptext.h"
#include "ui/frame/pagebook.h"
#include "ui/widgets/emptystate.h"
#include "ui/wizard/setupwizard.h"

#include <QtWidgets/QPushButton>

namespace Stanko {

using namespace Qt::StringLiterals;

WizardCover::WizardCover(const Desks &desks, PageBook *pages, QObject *parent)
    : QObject(parent), m_desks(desks), m_pages(pages),
      m_unset(new EmptyState(IconName::Settings, tr("Консоль ещё не подключена к amoCRM"), {}, pages))
{
    m_unset->setObjectName(u"unset"_s);
    m_unset->setButton(tr("Продолжить настройку"));
    m_unset->hide();
    connect(m_unset, &EmptyState::buttonClicked, this, [this] { open(); });
    connect(m_pages, &PageBook::coveredPageWanted, this, [this] {
        // Without an account every page would be empty for the same reason.
        if (m_wizard && m_desks.setup->summary().isConfigured)
            m_wizard->leave();
    });
}

void WizardCover::follow()
{
    const bool isConfigured = m_desks.setup->summary().isConfigured;
    if (!isConfigured && !m_wizard && !m_pages->isCovered()) {
        if (m_isLeft)
            showUnset();
        else
            open();
    } else if (isConfigured && m_wizard && !m_wasConfigured && !m_wizard->isFinishing()) {
        // By someone else: what it was open for is done.
        close();
    } else if (isConfigured && !m_wizard && m_pages->isCovered()) {
        m_pages->uncover();
    }
}

void WizardCover::open(std::optional<WizardStep> at)
{
    if (m_wizard && !at) {
        m_wizard->focusStep();
        return;
    }
    if (m_wizard)
        m_wizard->keep();
    delete m_wizard;
    m_isLeft = false;
    m_wasConfigured = m_desks.setup->summary().isConfigured;
    m_wizard = new SetupWizard(m_desks, at);
    connect(m_wizard, &SetupWizard::left, this, [this] {
        m_isLeft = true;
        close();
    });
    connect(m_wizard, &SetupWizard::finished, this, [this](const SetupSummary &summary) {
        close();
        Q_EMIT finished(summary);
    });
    m_pages->cover(m_wizard);
    m_wizard->focusStep();
}

void WizardCover::close()
{
    if (m_wizard) {
        // It is the one that has called.
        m_wizard->deleteLater();
        m_wizard->disconnect(this);
        m_wizard = nullptr;
    }
    if (m_desks.setup->summary().isConfigured) {
        m_pages->uncover();
        m_pages->currentWidget()->setFocus();
    } else {
        showUnset();
    }
}

void WizardCover::showUnset()
{
    m_unset->setNext(m_desks.wizard->hasDraft()
                         ? tr("Настройка остановилась на шаге «%1». Введённое сохранено.")
                               .arg(wizardStepTitle(m_desks.wizard->draft().step))
                         : tr("Нужны адрес аккаунта и токен, остальное консоль найдёт сама. Это минуты три."));
    m_pages->cover(m_unset);
    m_unset->button()->setFocus();
}

void WizardCover::keep()
{
    if (m_wizard)
        m_wizard->keep();
}

} // namespace Stanko
