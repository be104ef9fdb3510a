// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/syncpage.h"

#include "models/tables/outboxmodel.h"
#include "ui/dialogs/backupsdialog.h"
#include "ui/dialogs/practiceenddialog.h"
#include "ui/dialogs/supportreportdialog.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/frame/syncwords.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/checkpanel.h"
#include "ui/pages/exchangepanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace Stanko {

UnixSeconds SyncPage::now() const
{
    return nowOf(m_desks);
}

void SyncPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_log->reload();
    m_tick.start();
    onState(m_desks.sync->state());
    m_refresher.askNow();
}

void SyncPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void SyncPage::onState(const SyncState &state)
{
    const QTimeZone zone = accountZone(m_desks);
    QStringList facts;
    if (state.lastSuccessAt > 0) {
        facts.append(tr("последняя %1").arg(momentText(state.lastSuccessAt, now(), zone)));
        if (state.lastDurationMs > 0)
            facts.append(
                tr("длилась %1 с").arg(interfaceLocale().toString(double(state.lastDurationMs) / 1000, 'f', 1)));
    } else {
        facts.append(tr("ещё не было"));
    }
    if (state.isStopped)
        facts.append(tr("загрузка остановлена, F5 — продолжить"));
    if (state.cursor > 0)
        facts.append(tr("данные amoCRM на %1").arg(dateAndTime(state.cursor, zone)));
    m_header->setFacts(facts.join(u" · "_s));

    const bool isPulling = state.phase == SyncPhase::Pulling;
    const bool isRunning = isPulling || state.phase == SyncPhase::Pushing;
    // The first pull is told above every page.
    const bool isTold = isRunning && !(isPulling && state.isFirstPull);
    m_progress->setVisible(isTold);
    m_progressText->setVisible(isTold);
    m_progressText->setText(isPulling ? pullProgressWords(state) : tr("Отправляем правки…"));
    m_stop->setVisible(isTold && isPulling);
    if (!isPulling)
        m_stop->setEnabled(true);
    m_sync->setEnabled(!isRunning && state.phase != SyncPhase::NotConfigured);
    m_sync->setText(isRunning ? tr("Синхронизируется…") : tr("Синхронизировать сейчас"));
    m_pause->setChecked(state.isPaused);
    m_practice->setChecked(state.isTraining);
    m_log->showRate(state);
    // Why an edit waits depends on them.
    m_model->retext();
    onCurrent();
    showBanner(state);
}

void SyncPage::showBanner(const SyncState &state)
{
    switch (state.phase) {
    case SyncPhase::NotConfigured:
        m_banner->tell(Tone::Info, tr("Консоль ещё не подключена к amoCRM."));
        return;
    case SyncPhase::Offline:
    case SyncPhase::Blocked:
    case SyncPhase::NeedsToken:
    case SyncPhase::Failed:
        break;
    default:
        m_banner->hide();
        return;
    }
    const ErrorText text =
        errorText(state.error.value_or(makeError(state.phase == SyncPhase::NeedsToken ? ErrorKind::NoToken
                                                 : state.phase == SyncPhase::Blocked  ? ErrorKind::Blocked
                                                                                      : ErrorKind::Network)));
    QString sentence = text.what + u' ' + text.remedy;
    if (state.phase == SyncPhase::Offline && state.waiting > 0)
        sentence += u' ' + tr("Неотправленные правки (%1) сохранены здесь и уйдут сами.").arg(state.waiting);
    if (state.nextTryAt > now() && !state.isPaused)
        sentence += u' ' + tr("Следующая попытка через %1.").arg(duration(state.nextTryAt - now()));
    m_banner->tell(state.phase == SyncPhase::Offline ? Tone::Soon : Tone::Late, sentence,
                   state.phase == SyncPhase::NeedsToken ? tr("Заменить токен…") : tr("Проверить связь"),
                   text.technical);
}

void SyncPage::onTick()
{
    const SyncState state = m_desks.sync->state();
    m_log->showRate(state);
    bool isCounting = false;
    for (const OutboxRow &row : std::as_const(m_rows))
        isCounting = isCounting || row.intent.nextTryAt > now() - 2 || row.postponedUntil > now() - 2;
    if (isCounting) {
        m_model->retext();
        onCurrent();
    }
    if (state.nextTryAt > 0)
        showBanner(state);
}

void SyncPage::fillMore(QMenu *menu)
{
    menu->addAction(tr("Отчёт для поддержки…"), this, [this] { SupportReportDialog::openFor(m_desks, window()); });
    menu->addAction(tr("Резервные копии…"), this, [this] { BackupsDialog::openFor(m_desks, window()); });
}

void SyncPage::tell(const Error &error)
{
    m_failure->tellError(error);
}

void SyncPage::await(QFuture<Done> future)
{
    m_failure->hide();
    future.then(this, [this](const Done &answer) {
        if (!answer)
            tell(answer.error());
        // A switch shows what is, not what was wanted.
        onState(m_desks.sync->state());
    });
}

void SyncPage::setPaused(bool paused)
{
    await(m_desks.sync->setPaused(paused));
}

void SyncPage::setPractice(bool on)
{
    if (on) {
        await(m_desks.sync->startTraining());
        return;
    }
    PracticeEndDialog::openFor(m_desks, window());
    onState(m_desks.sync->state());
}

void SyncPage::check()
{
    m_check->setEnabled(false);
    m_side->setCurrentWidget(m_checkPanel);
    m_checkPanel->showRunning();
    m_desks.sync->check().then(this, [this](const Result<CheckReport> &answer) {
        m_check->setEnabled(true);
        if (answer)
            m_checkPanel->show(*answer);
        else
            m_checkPanel->showError(answer.error());
    });
}

void SyncPage::syncNow()
{
    m_failure->hide();
    m_desks.sync->sync(PullDepth::Changes).then(this, [this](const Result<SyncReport> &answer) {
        // What kept amoCRM from answering is in the state already; only local trouble is told here.
        if (!answer)
            tell(answer.error());
        m_refresher.askNow();
    });
}

} // namespace Stanko
