// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/checkstep.h"

#include "models/service/setupdesk.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/setuptext.h"
#include "ui/pages/factrows.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizard/wizardparts.h"
#include "ui/wizard/wizardsession.h"

#include <QtWidgets/QBoxLayout>

namespace Stanko {

using namespace Qt::StringLiterals;

CheckStep::CheckStep(WizardSession &session, QWidget *parent)
    : WizardStepView(WizardStep::Check, session, parent), m_busy(new BusyLine), m_trouble(new Banner),
      m_result(new Card(tr("Что принесёт первая синхронизация"))), m_facts(new FactRows), m_problems(new QVBoxLayout),
      m_again(makeButton(tr("Проверить ещё раз")))
{
    setFacts(tr("Консоль читает последние сделки с этими настройками. Ни в amoCRM, ни на этом компьютере ничего не "
                "записывается, пока вы не нажмёте «Готово»."));
    body()->addWidget(m_busy);
    m_trouble->setObjectName(u"wizardCheckTrouble"_s);
    body()->addWidget(m_trouble);
    m_facts->setObjectName(u"wizardTryOut"_s);
    m_result->body()->addWidget(m_facts);
    m_result->hide();
    body()->addWidget(m_result);
    m_problems->setContentsMargins(0, 0, 0, 0);
    m_problems->setSpacing(10);
    body()->addLayout(m_problems);
    m_again->setObjectName(u"wizardTryAgain"_s);
    body()->addWidget(m_again, 0, Qt::AlignLeft);
    body()->addStretch(1);
    // Nothing is asked here: Enter ends the set-up and does not check again.
    setFirstField(this);
    connect(m_again, &QPushButton::clicked, this, &CheckStep::tryOut);
    connect(m_busy, &BusyLine::cancelled, this, &CheckStep::cancelWork);
    connect(m_trouble, &Banner::buttonClicked, this, [this] { Q_EMIT stepWanted(WizardStep::Account); });
    connect(&session.desk(), &WizardDesk::tryOutAdvanced, this, &CheckStep::advance);
}

void CheckStep::enter()
{
    if (!m_busy->isBusy() && m_tried != session().draft.settings)
        tryOut();
}

bool CheckStep::isValid() const
{
    return m_mayFinish && !m_busy->isBusy();
}

QString CheckStep::nextText() const
{
    return tr("Готово");
}

void CheckStep::tryOut()
{
    const quint64 question = ++m_question;
    const AccountSettings settings = session().draft.settings;
    m_mayFinish = false;
    m_trouble->hide();
    m_result->hide();
    m_again->hide();
    clearLayout(m_problems);
    m_busy->start(tr("Читаем сделки…"));
    Q_EMIT changed();
    session().desk().tryOut(settings).then(this, [=, this](const Result<TryOut> &answer) {
        if (question != m_question)
            return;
        m_busy->stop();
        m_again->show();
        if (answer) {
            m_tried = settings;
            m_mayFinish = true;
            show(*answer);
        } else {
            m_tried.reset();
            const TroubleText words = lookTrouble(answer.error(), session().address());
            m_trouble->tell(Tone::Late, words.sentence, {}, words.technical);
        }
        Q_EMIT changed();
    });
}

void CheckStep::advance(int leadsRead, int leadsExpected)
{
    if (!m_busy->isBusy() || m_isFinishing)
        return;
    const QString words = leadsExpected > 0
                              ? tr("Прочитано %1 из %2").arg(groupedNumber(leadsRead), groupedNumber(leadsExpected))
                              : tr("Прочитано: %1").arg(counted(Counted::Lead, leadsRead));
    m_busy->advance(words, leadsRead, leadsExpected);
}

void CheckStep::show(const TryOut &found)
{
    QString read = counted(Counted::Lead, found.leadsRead);
    if (found.leadsExpected > found.leadsRead)
        read = tr("%1, последние из примерно %2").arg(read, groupedNumber(roundedEstimate(found.leadsExpected)));
    m_facts->show({
        {tr("Прочитано"), read},
        {tr("Станков в них"), counted(Counted::Machine, found.machines)},
        {tr("Открытых заявок"), counted(Counted::Job, found.jobs)},
        {tr("Продано без серийного номера"),
         found.withoutSerial > 0
             ? counted(Counted::Lead, found.withoutSerial) + u". "_s + tr("По каждой консоль спросит номер.")
             : tr("нет")},
        {tr("Заказов запчастей"), session().draft.settings.roles.parts == 0 ? tr("выключены: нет воронки ЗАПЧАСТИ")
                                                                            : counted(Counted::Lead, found.parts)},
        {tr("Первая синхронизация займёт"),
         found.secondsExpected < 0 ? tr("сколько, пока не известно")
                                   : tr("примерно %1; работать можно сразу").arg(duration(found.secondsExpected))},
    });
    m_result->show();
    showProblems(found.problems);
}

void CheckStep::showProblems(const QList<CheckProblem> &problems)
{
    for (const CheckProblem &problem : problems) {
        const ErrorText words = checkProblemText(problem);
        auto *banner = new Banner;
        banner->setObjectName(u"wizardProblem"_s);
        m_problems->addWidget(banner);
        banner->tell(Tone::Soon, words.what + u' ' + words.remedy, {}, words.technical);
    }
}

bool CheckStep::cancelWork()
{
    // Taking the set-up over is a matter of a moment, and half of it is none.
    if (m_isFinishing)
        return true;
    if (!m_busy->isBusy())
        return false;
    ++m_question;
    session().desk().cancel();
    m_busy->stop();
    m_again->show();
    m_tried.reset();
    m_mayFinish = true;
    m_trouble->tell(Tone::Soon, tr("Проверка прервана. Её можно повторить или закончить настройку без неё."));
    Q_EMIT changed();
    return true;
}

void CheckStep::proceed()
{
    if (!m_isFinishing)
        finish();
}

void CheckStep::finish()
{
    m_isFinishing = true;
    m_trouble->hide();
    m_again->hide();
    m_busy->start(tr("Сохраняем настройки…"));
    Q_EMIT changed();
    session().desk().finish(session().draft).then(this, [this](const Result<SetupSummary> &answer) {
        m_isFinishing = false;
        m_busy->stop();
        m_again->show();
        if (answer) {
            m_tried.reset();
            Q_EMIT finished(*answer);
            return;
        }
        const TroubleText words = finishTrouble(answer.error());
        m_trouble->tell(Tone::Late, words.sentence, words.step ? tr("Исправить адрес") : QString(), words.technical);
        Q_EMIT changed();
    });
}

} // namespace Stanko
