// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/passportspage.h"

#include "models/service/maintenancedesk.h"
#include "models/tables/passportmodel.h"
#include "ui/dialogs/completedialog.h"
#include "ui/dialogs/rescheduledialog.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/listface.h"
#include "ui/pages/passportcardview.h"
#include "ui/pages/syncfacts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/undobar.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace Stanko {

const PassportRow *PassportsPage::currentRow() const
{
    return m_model->rowOf(m_table->currentIndex());
}

PassportQuery PassportsPage::wideQuery() const
{
    PassportQuery query;
    query.sort = m_query.sort;
    query.order = m_query.order;
    return query;
}

void PassportsPage::setQuery(const PassportQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_refresher.askNow();
}

void PassportsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_refresher.askNow();
}

void PassportsPage::ask(quint64 token)
{
    if (!m_hasAnswer)
        m_face->showLoading();
    m_desks.passports->list(m_query).then(this, [this, token](const Result<PassportPage> &answer) {
        if (m_refresher.accept(token))
            onAnswer(answer);
    });
}

void PassportsPage::onAnswer(const Result<PassportPage> &answer)
{
    if (!answer) {
        m_error = answer.error();
        showFace();
        return;
    }
    m_hasAnswer = true;
    m_error.reset();
    m_counts = answer->counts;
    m_models = answer->models;
    const bool isOtherDay = m_today != answer->today;
    m_today = answer->today;
    m_model->apply(answer->rows);
    if (isOtherDay)
        m_model->retext();
    if (!m_wanted.isEmpty()) {
        if (const int row = m_model->find(m_wanted); row >= 0) {
            m_table->selectRow(row);
            m_table->scrollTo(m_model->index(row, 0));
        }
        m_wanted.clear();
    } else if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        m_table->selectRow(0);
    }
    showCounts(answer->counts);
    showFace();
    showFacts();
    onCurrent();
    if (!m_shown.isEmpty())
        m_cardRefresher.askSoon();
}

void PassportsPage::showCounts(const PassportCounts &counts)
{
    for (const auto &[filter, chip] : std::as_const(m_chips)) {
        int count = 0;
        switch (filter) {
        case PassportFilter::All:
            count = counts.all;
            break;
        case PassportFilter::Late:
            count = counts.late;
            break;
        case PassportFilter::Soon:
            count = counts.soon;
            break;
        case PassportFilter::WithoutCustomer:
            count = counts.withoutCustomer;
            break;
        case PassportFilter::Undated:
            count = counts.undated;
            break;
        case PassportFilter::Withdrawn:
            count = counts.withdrawn;
            break;
        }
        chip->setCount(count);
        // Rare troubles take no room while there are none.
        if (filter == PassportFilter::Withdrawn)
            chip->setVisible(count > 0 || chip->isChecked());
    }
}

void PassportsPage::showFace()
{
    m_banner->hide();
    if (m_error) {
        if (!m_hasAnswer) {
            m_face->showError(*m_error);
            return;
        }
        const ErrorText text = errorText(*m_error);
        m_banner->tell(Tone::Late, text.what + u' ' + text.remedy, tr("Повторить"), text.technical);
    }
    if (m_model->rowCount() > 0)
        m_face->showList();
    else if (m_query != wideQuery())
        m_face->showEmpty(tr("Под этот отбор не подошёл ни один станок"),
                          tr("Измените строку поиска или снимите отбор."), tr("Показать все станки"));
    else
        m_face->showEmpty(tr("Паспортов пока нет"),
                          tr("Паспорт появляется, когда сделка с серийным номером выиграна. "
                             "Синхронизируйте, чтобы прочитать сделки из amoCRM."),
                          tr("Синхронизировать"));
}

void PassportsPage::showFacts()
{
    QStringList facts{counted(Counted::Machine, m_counts.all)};
    if (m_hasAnswer)
        facts.append(tr("показано %1").arg(groupedNumber(m_model->rowCount())));
    const QString offline = offlineFact(m_desks);
    if (!offline.isEmpty())
        facts.append(offline);
    m_header->setFacts(facts.join(u" · "_s));
}

void PassportsPage::onCurrent()
{
    const PassportRow *row = currentRow();
    const PassportKey key = row ? row->key : PassportKey();
    if (key == m_shown)
        return;
    m_shown = key;
    if (key.isEmpty())
        m_card->showNothing();
    else
        m_cardRefresher.askNow();
}

void PassportsPage::askCard(quint64 token)
{
    m_desks.passports->card(m_shown).then(this, [this, token](const Result<PassportCard> &answer) {
        if (!m_cardRefresher.accept(token))
            return;
        if (m_shown.isEmpty())
            m_card->showNothing();
        else if (answer)
            m_card->show(*answer);
        else
            m_card->showError(answer.error());
    });
}

void PassportsPage::maintain()
{
    const auto &card = m_card->card();
    if (!card)
        return;
    const Passport &machine = card->passport;
    const CompletionSubject subject{0, machine.key, machine.nextKind.isEmpty() ? tr("Плановое ТО") : machine.nextKind,
                                    u"%1 %2"_s.arg(machine.model, machine.serial).trimmed()};
    CompleteDialog *dialog = CompleteDialog::openFor(m_desks, subject, this);
    if (!dialog)
        return;
    connect(dialog, &CompleteDialog::completed, this, [this, serial = machine.serial](const EditReceipt &receipt) {
        m_undo->offer(tr("ТО станка %1 отмечено выполненным").arg(serial), receipt.group);
        m_table->setFocus();
    });
}

void PassportsPage::reschedule()
{
    const auto &card = m_card->card();
    if (!card)
        return;
    const Passport &machine = card->passport;
    auto *dialog =
        new RescheduleDialog(m_desks, machine.key, machine.serial,
                             u"%1 %2"_s.arg(machine.model, machine.serial).trimmed(), machine.nextMaintenance, this);
    connect(dialog, &RescheduleDialog::rescheduled, this,
            [this, serial = machine.serial](const EditReceipt &receipt, QDate day) {
                m_undo->offer(tr("ТО станка %1 перенесено на %2").arg(serial, shortDate(day)), receipt.group);
                m_table->setFocus();
            });
    dialog->show();
}

void PassportsPage::completeJob(const JobRow &job)
{
    CompleteDialog *dialog = CompleteDialog::openFor(m_desks, CompletionSubject::of(job), this);
    if (!dialog)
        return;
    connect(dialog, &CompleteDialog::completed, this, [this, lead = job.lead](const EditReceipt &receipt) {
        m_undo->offer(tr("Заявка %1 отмечена выполненной").arg(dealNumber(lead)), receipt.group);
        m_table->setFocus();
    });
}

void PassportsPage::undo(const QString &group)
{
    m_desks.jobs->undo(group).then(this, [this](const Done &answer) {
        if (answer)
            m_undo->offer(tr("Отменено, в amoCRM ничего не ушло"), {});
        else if (answer.error().kind == ErrorKind::AlreadyDone)
            m_undo->offer(tr("Уже отправлено в amoCRM. Измените дату отдельным действием."), {});
        else
            tell(answer.error());
    });
}

void PassportsPage::tell(const Error &error)
{
    const ErrorText text = errorText(error);
    m_banner->tell(Tone::Late, text.what + u' ' + text.remedy, {}, text.technical);
}

void PassportsPage::showPassport(const PassportKey &key)
{
    m_wanted = key;
    m_search->clear();
    m_chips.first().second->setChecked(true);
    m_modelChip->setLabel(tr("Модель ▾"));
    markChosen(m_modelChip, false);
    m_query = wideQuery();
    m_card->setVisible(true);
    m_refresher.askNow();
}

void PassportsPage::showText(const QString &text)
{
    showPassport({});
    m_search->setText(text);
}

void PassportsPage::showFilter(PassportFilter filter)
{
    for (const auto &[of, chip] : std::as_const(m_chips)) {
        if (of == filter)
            chip->setChecked(true);
    }
}

void PassportsPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

} // namespace Stanko
