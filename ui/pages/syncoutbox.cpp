// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of edits on the page «Синхронизация» and what is done with them; the exchange itself is in syncpage.cpp.
#include "ui/pages/syncpage.h"

#include "models/tables/outboxmodel.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/listface.h"
#include "ui/pages/outboxactions.h"
#include "ui/pages/outboxdetails.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/tablekeeper.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

bool isShown(const OutboxRow &row, SyncPage::Filter filter)
{
    const IntentState state = row.intent.state;
    switch (filter) {
    case SyncPage::Filter::Unsettled:
        return state != IntentState::Settled;
    case SyncPage::Filter::Waiting:
        return state == IntentState::Queued || state == IntentState::InFlight || state == IntentState::Unconfirmed;
    case SyncPage::Filter::Conflicts:
        return state == IntentState::Conflict;
    case SyncPage::Filter::Stuck:
        return state == IntentState::Parked;
    case SyncPage::Filter::Last30Days:
        break;
    }
    return true;
}

/// What needs a person stands above everything, what is over below.
int rankOf(const OutboxRow &row, UnixSeconds now)
{
    switch (row.intent.state) {
    case IntentState::Conflict:
        return row.postponedUntil > now ? 2 : 0;
    case IntentState::Parked:
        return 1;
    case IntentState::Settled:
        return 4;
    default:
        return 3;
    }
}

} // namespace

void SyncPage::ask(quint64 token)
{
    if (!m_hasAnswer)
        m_face->showLoading();
    const OutboxScope scope = m_filter == Filter::Last30Days ? OutboxScope::Last30Days : OutboxScope::Unsettled;
    m_desks.outbox->list(scope).then(this, [this, token](const Result<QList<OutboxRow>> &answer) {
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
    m_rows = *answer;
    std::stable_sort(m_rows.begin(), m_rows.end(), [at = now()](const OutboxRow &a, const OutboxRow &b) {
        return std::pair(rankOf(a, at), -a.intent.id) < std::pair(rankOf(b, at), -b.intent.id);
    });
    showCounts();
    showRows();
    onState(m_desks.sync->state());
}

void SyncPage::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    const bool isSameScope = m_filter != Filter::Last30Days && filter != Filter::Last30Days;
    m_filter = filter;
    m_chips.at(int(filter))->setChecked(true);
    if (isSameScope && m_hasAnswer)
        showRows();
    else
        m_refresher.askNow();
}

void SyncPage::showRows()
{
    QList<OutboxRow> shown;
    std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(shown),
                 [this](const OutboxRow &row) { return isShown(row, m_filter); });
    m_model->apply(shown);
    int wantedRow = m_wanted > 0 ? m_model->find(m_wanted) : -1;
    if (m_wanted == 0 && !shown.isEmpty() && shown.first().intent.state == IntentState::Conflict)
        wantedRow = 0;
    if (wantedRow >= 0) {
        m_table->selectRow(wantedRow);
        m_table->scrollTo(m_model->index(wantedRow, 0));
    } else if (!m_table->currentIndex().isValid() && !shown.isEmpty()) {
        m_table->selectRow(0);
    }
    m_wanted = -1;
    showFace();
    onCurrent();
}

void SyncPage::showCounts()
{
    for (const Filter filter : {Filter::Unsettled, Filter::Waiting, Filter::Conflicts, Filter::Stuck})
        m_chips.at(int(filter))
            ->setCount(int(std::count_if(m_rows.cbegin(), m_rows.cend(),
                                         [filter](const OutboxRow &row) { return isShown(row, filter); })));
}

void SyncPage::showFace()
{
    if (m_error && !m_hasAnswer) {
        m_face->showError(*m_error);
        return;
    }
    if (m_error)
        tell(*m_error);
    if (m_model->rowCount() > 0) {
        m_face->showList();
        return;
    }
    const QString next = tr("Показать отправленное за 30 дней");
    switch (m_filter) {
    case Filter::Unsettled:
        m_face->showEmpty(tr("Всё отправлено"), tr("Правки, которые ждут amoCRM, появятся здесь."), next);
        break;
    case Filter::Waiting:
        m_face->showEmpty(tr("Ничего не ждёт отправки"), tr("Правки, которые ждут amoCRM, появятся здесь."), next);
        break;
    case Filter::Conflicts:
        m_face->showEmpty(tr("Конфликтов нет"),
                          tr("Если одно и то же изменят здесь и в amoCRM, выбор между ними появится здесь."), next);
        break;
    case Filter::Stuck:
        m_face->showEmpty(tr("Отказов нет"), tr("Правка, которую amoCRM не приняла, появится здесь с причиной."), next);
        break;
    case Filter::Last30Days:
        m_face->showEmpty(tr("За 30 дней правок не было"),
                          tr("Отметьте заявку выполненной или перенесите ТО — правка появится здесь."));
        break;
    }
}

QList<OutboxRow> SyncPage::selectedRows() const
{
    QList<OutboxRow> rows;
    for (const int row : m_keeper->selectedRows())
        rows.append(m_model->at(row));
    return rows;
}

QList<OutboxRow> SyncPage::unsettledOf(LeadId lead) const
{
    QList<OutboxRow> rows;
    std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(rows), [lead](const OutboxRow &row) {
        return row.intent.lead == lead && row.intent.state != IntentState::Settled;
    });
    return rows;
}

void SyncPage::onCurrent()
{
    const QList<OutboxRow> selected = selectedRows();
    if (selected.size() > 1)
        m_details->showMany(selected);
    else if (const OutboxRow *row = m_model->rowOf(m_table->currentIndex()))
        m_details->show(*row, unsettledOf(row->intent.lead), now());
    else
        m_details->showNothing();
}

void SyncPage::press(const QModelIndex &index)
{
    const OutboxRow *row = m_model->rowOf(index);
    if (!row)
        return;
    m_side->setCurrentWidget(m_details);
    m_table->selectRow(index.row());
    if (row->intent.isUndoable())
        consume(m_desks.outbox->cancel(row->intent.id));
    else
        m_details->focusFirstButton();
}

void SyncPage::showMenu(const QPoint &at)
{
    const QList<OutboxRow> rows = selectedRows();
    QList<qint64> retryable;
    QList<qint64> cancellable;
    for (const OutboxRow &row : rows) {
        if (isRetryable(row.intent))
            retryable.append(row.intent.id);
        if (isCancellable(row.intent))
            cancellable.append(row.intent.id);
    }
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"outboxMenu"_s);
    const auto add = [&](const QString &text, const QKeySequence &keys, bool isOn, const std::function<void()> &act) {
        QAction *action = menu->addAction(text);
        action->setShortcut(keys);
        action->setEnabled(isOn);
        connect(action, &QAction::triggered, this, act);
    };
    const bool isMany = rows.size() > 1;
    const bool isConflict = rows.size() == 1 && rows.first().intent.state == IntentState::Conflict;
    add(isMany ? tr("Повторить: %1").arg(retryable.size()) : tr("Повторить сейчас"), {}, !retryable.isEmpty(),
        [this, retryable] { retry(retryable); });
    add(isMany ? tr("Отменить: %1").arg(cancellable.size()) : tr("Отменить правку"), {}, !cancellable.isEmpty(),
        [this, cancellable] { cancel(cancellable); });
    add(tr("Изменить…"), QKeySequence(Qt::Key_F2), rows.size() == 1 && isAmendable(rows.first().intent),
        [this] { m_details->amend(); });
    add(tr("Сравнить"), {}, isConflict, [this] { m_details->focusFirstButton(); });
    menu->addSeparator();
    add(tr("Копировать с заголовками"), QKeySequence::Copy, !rows.isEmpty(), [this] { m_keeper->copy(); });
    add(tr("Открыть в amoCRM"), {}, rows.size() == 1 && !dealUrl(m_desks, rows.first().intent.lead).isEmpty(),
        [this, lead = rows.isEmpty() ? LeadId() : rows.first().intent.lead] { openDeal(m_desks, lead); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void SyncPage::resolve(IntentId id, ConflictChoice choice, const QString &own)
{
    if (choice == ConflictChoice::Own)
        amendWith(m_desks.outbox->resolve(id, choice, own));
    else
        consume(m_desks.outbox->resolve(id, choice));
}

void SyncPage::retry(const QList<qint64> &ids)
{
    forEach(ids, [this](IntentId id) { return m_desks.outbox->retry(id); });
}

void SyncPage::cancel(const QList<qint64> &ids)
{
    forEach(ids, [this](IntentId id) { return m_desks.outbox->cancel(id); });
}

void SyncPage::amendWith(QFuture<Done> future)
{
    m_failure->hide();
    future.then(this, [this](const Done &answer) {
        // Whoever has typed a value that is not taken wants to mend it, not to type it again.
        if (!answer && m_details->isEditing()) {
            m_details->failEditing(errorLine(answer.error()));
            return;
        }
        m_details->finishEditing();
        m_table->setFocus();
        m_refresher.askNow();
    });
}

void SyncPage::forEach(const QList<qint64> &ids, const std::function<QFuture<Done>(IntentId)> &act)
{
    if (ids.size() == 1)
        return consume(act(ids.first()));
    struct Tally
    {
        qsizetype left = 0;
        qsizetype failed = 0;
        std::optional<Error> error;
    };
    m_failure->hide();
    const auto tally = std::make_shared<Tally>();
    tally->left = ids.size();
    for (const qint64 id : ids) {
        act(id).then(this, [this, tally, all = ids.size()](const Done &answer) {
            if (!answer) {
                tally->failed += 1;
                tally->error = answer.error();
            }
            if (--tally->left > 0)
                return;
            if (tally->error) {
                const ErrorText text = errorText(*tally->error);
                m_failure->tell(Tone::Late,
                                tr("Не удалось: %1 из %2.").arg(tally->failed).arg(all) + u' ' + text.what + u' ' +
                                    text.remedy,
                                {}, text.technical);
            }
            m_table->setFocus();
            m_refresher.askNow();
        });
    }
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

void SyncPage::showIntent(IntentId id)
{
    m_wanted = id;
    m_side->setCurrentWidget(m_details);
    m_filter = Filter::Unsettled;
    m_chips.at(int(m_filter))->setChecked(true);
    m_refresher.askNow();
}

} // namespace Stanko
