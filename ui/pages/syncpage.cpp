// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/syncpage.h"

#include "models/tables/exchangelogmodel.h"
#include "models/tables/outboxmodel.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/frame/syncwords.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/checkpanel.h"
#include "ui/pages/listface.h"
#include "ui/pages/outboxdetails.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace Stanko {

UnixSeconds SyncPage::now() const
{
    return nowOf(m_desks);
}

void SyncPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_logModel->setLines(m_desks.sync->exchangeLog());
    m_log->scrollToBottom();
    m_tick.start();
    onState(m_desks.sync->state());
    m_refresher.askNow();
}

void SyncPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void SyncPage::ask(quint64 token)
{
    if (!m_hasAnswer)
        m_face->showLoading();
    m_desks.outbox->list(m_scope).then(this, [this, token](const Result<QList<OutboxRow>> &answer) {
        if (m_refresher.accept(token))
            onAnswer(answer);
    });
}

void SyncPage::onAnswer(const Result<QList<OutboxRow>> &answer)
{
    if (!answer) {
        m_error = answer.error();
        showFace();
        return;
    }
    m_hasAnswer = true;
    m_error.reset();
    QList<OutboxRow> rows = *answer;
    // Newest first, but what needs a person stands above everything.
    std::stable_sort(rows.begin(), rows.end(), [](const OutboxRow &a, const OutboxRow &b) {
        const auto rank = [](const OutboxRow &row) {
            switch (row.intent.state) {
            case IntentState::Conflict:
                return 0;
            case IntentState::Parked:
                return 1;
            case IntentState::Settled:
                return 3;
            default:
                return 2;
            }
        };
        return std::pair(rank(a), -a.intent.id) < std::pair(rank(b), -b.intent.id);
    });
    m_model->apply(rows);
    int wantedRow = m_wanted > 0 ? m_model->find(m_wanted) : -1;
    if (m_wanted == 0 && !rows.isEmpty() && rows.first().intent.state == IntentState::Conflict)
        wantedRow = 0;
    if (wantedRow >= 0) {
        m_table->selectRow(wantedRow);
        m_table->scrollTo(m_model->index(wantedRow, 0));
    } else if (!m_table->currentIndex().isValid() && !rows.isEmpty()) {
        m_table->selectRow(0);
    }
    m_wanted = -1;
    showFace();
    onCurrent();
    onState(m_desks.sync->state());
}

void SyncPage::showFace()
{
    if (m_error && !m_hasAnswer) {
        m_face->showError(*m_error);
        return;
    }
    if (m_error)
        tell(*m_error);
    if (m_model->rowCount() > 0)
        m_face->showList();
    else if (m_scope == OutboxScope::Unsettled)
        m_face->showEmpty(tr("Всё отправлено"), tr("Правки, которые ждут amoCRM, появятся здесь."),
                          tr("Показать отправленное за 30 дней"));
    else
        m_face->showEmpty(tr("За 30 дней правок не было"),
                          tr("Отметьте заявку выполненной или перенесите ТО — правка появится здесь."));
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
    m_unsettledChip->setCount(state.waiting + state.conflicts + state.parked);

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
    if (state.nextTryAt > now())
        sentence += u' ' + tr("Следующая попытка через %1.").arg(duration(state.nextTryAt - now()));
    m_banner->tell(state.phase == SyncPhase::Offline ? Tone::Soon : Tone::Late, sentence,
                   state.phase == SyncPhase::NeedsToken ? tr("Заменить токен…") : tr("Проверить связь"),
                   text.technical);
}

void SyncPage::onTick()
{
    const SyncState state = m_desks.sync->state();
    bool isCounting = false;
    for (const OutboxRow &row : m_model->rows())
        isCounting = isCounting || row.intent.nextTryAt > now() - 2;
    if (isCounting) {
        m_model->retext();
        onCurrent();
    }
    if (state.nextTryAt > 0)
        showBanner(state);
}

void SyncPage::onCurrent()
{
    if (const OutboxRow *row = m_model->rowOf(m_table->currentIndex()))
        m_details->show(*row, now());
    else
        m_details->showNothing();
}

void SyncPage::press(const QModelIndex &index)
{
    const OutboxRow *row = m_model->rowOf(index);
    if (!row)
        return;
    m_side->setCurrentWidget(m_details);
    m_table->setCurrentIndex(index);
    if (row->intent.isUndoable())
        cancel(row->intent.id);
    else
        m_details->focusFirstButton();
}

void SyncPage::resolve(IntentId id, ConflictChoice choice)
{
    consume(m_desks.outbox->resolve(id, choice));
}

void SyncPage::retry(IntentId id)
{
    consume(m_desks.outbox->retry(id));
}

void SyncPage::cancel(IntentId id)
{
    consume(m_desks.outbox->cancel(id));
}

void SyncPage::consume(QFuture<Done> future)
{
    m_failure->hide();
    future.then(this, [this](const Done &answer) {
        if (!answer)
            tell(answer.error());
        m_table->setFocus();
        m_refresher.askNow();
    });
}

void SyncPage::tell(const Error &error)
{
    const ErrorText text = errorText(error);
    m_failure->tell(Tone::Late, text.what + u' ' + text.remedy, {}, text.technical);
}

void SyncPage::showIntent(IntentId id)
{
    m_wanted = id;
    m_side->setCurrentWidget(m_details);
    m_refresher.askNow();
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
