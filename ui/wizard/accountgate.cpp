// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/accountgate.h"

#include "ui/errortext/setuptext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizard/wizardparts.h"

#include <QtWidgets/QBoxLayout>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAccountGateSide = 24;
} // namespace

AccountGate::AccountGate(WizardSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_busy(new BusyLine), m_trouble(new Banner), m_ways(new QWidget)
{
    setObjectName(u"scrolled"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kAccountGateSide, kAccountGateSide, kAccountGateSide, kAccountGateSide);
    column->setSpacing(12);
    column->addWidget(new PlainLabel(tr("Читаем аккаунт"), LabelLook::Title));
    column->addWidget(m_busy);
    m_trouble->setObjectName(u"wizardGateTrouble"_s);
    column->addWidget(m_trouble);
    auto *row = new QHBoxLayout(m_ways);
    row->setContentsMargins(0, 0, 0, 0);
    QPushButton *again = makeButton(tr("Повторить"));
    again->setObjectName(u"wizardGateAgain"_s);
    m_again = again;
    QPushButton *access = makeButton(tr("К ключу доступа"));
    row->addWidget(again);
    row->addWidget(access);
    row->addStretch(1);
    column->addWidget(m_ways);
    column->addStretch(1);
    m_ways->hide();
    connect(again, &QPushButton::clicked, this, &AccountGate::look);
    connect(access, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(WizardStep::Access); });
    connect(m_busy, &BusyLine::cancelled, this, &AccountGate::cancelWork);
    connect(&session, &WizardSession::lookFailed, this, [this](const Error &error) {
        if (!m_busy->isBusy())
            return;
        const TroubleText words = lookTrouble(error, m_session.address());
        showTrouble(words.sentence, words.technical);
    });
    connect(&session, &WizardSession::looked, m_busy, &BusyLine::stop);
}

void AccountGate::look()
{
    m_trouble->hide();
    m_ways->hide();
    m_busy->start(tr("Спрашиваем %1…").arg(m_session.address().host()));
    m_session.look({});
}

bool AccountGate::cancelWork()
{
    if (!m_busy->isBusy())
        return false;
    m_session.cancelLook();
    showTrouble(tr("Чтение прервано. Без него этот шаг не показать."), {});
    return true;
}

void AccountGate::showTrouble(const QString &sentence, const QString &technical)
{
    m_busy->stop();
    m_trouble->tell(Tone::Late, sentence, {}, technical);
    m_ways->show();
    m_again->setFocus();
}

QWidget *AccountGate::firstField()
{
    return m_busy->isBusy() ? this : m_again;
}

} // namespace Stanko
