// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboardpage.h"

#include "models/service/clock.h"
#include "models/service/setupdesk.h"
#include "ui/errortext/attentiontext.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/attentiondialogs.h"
#include "ui/pages/repairdialog.h"
#include "ui/widgets/banner.h"

namespace Stanko {

// The buttons of «Требует внимания»: a decision is taken here or where it can be seen better.

void DashboardPage::decide(const AttentionItem &item)
{
    switch (item.kind) {
    case AttentionKind::WonWithoutSerial:
        askForSerial(item);
        return;
    case AttentionKind::UnknownModel:
        acceptModel(item);
        return;
    case AttentionKind::Conflict:
    case AttentionKind::SchemaDrift:
        askHowToRepair(item);
        return;
    case AttentionKind::BrokenLead:
        openDeal(m_desks, item.lead);
        return;
    case AttentionKind::RegistrationWithdrawn:
    case AttentionKind::DuplicateSerial:
    case AttentionKind::DeliveryFailed:
        Q_EMIT passportRequested(item.key);
        return;
    }
}

void DashboardPage::askForSerial(const AttentionItem &item)
{
    const AttentionText words = attentionText(item);
    auto *dialog =
        new LineDialog(tr("Серийный номер"), words.message, tr("Серийный номер станка"), tr("Записать"), window());
    dialog->setHint(words.hint);
    connect(dialog, &LineDialog::submitted, this, [this, item, dialog](const QString &serial) {
        m_desks.attention->fillSerial(item.lead, serial)
            .then(dialog, [this, item, dialog, serial](const Result<EditReceipt> &answer) {
                if (!answer) {
                    dialog->fail(errorLine(answer.error()));
                    return;
                }
                Q_EMIT undoOffered(tr("Сделка %1: записан номер %2").arg(dealNumber(item.lead), serial), answer->group);
                dialog->close();
            });
    });
    dialog->open();
}

void DashboardPage::acceptModel(const AttentionItem &item)
{
    auto *dialog = new LineDialog(tr("Модель станка"), attentionText(item).message, tr("Записать модель"),
                                  tr("Записать"), window());
    dialog->setHint(attentionText(item).hint);
    dialog->setText(item.proposal.isEmpty() ? item.subject : item.proposal);
    connect(dialog, &LineDialog::submitted, this, [this, item, dialog](const QString &model) {
        m_desks.attention->acceptModel(item.id, model)
            .then(dialog, [this, item, dialog, model](const Result<EditReceipt> &answer) {
                if (!answer) {
                    dialog->fail(errorLine(answer.error()));
                    return;
                }
                Q_EMIT undoOffered(tr("Станок %1: принята модель %2").arg(item.serial, model), answer->group);
                dialog->close();
            });
    });
    dialog->open();
}

void DashboardPage::askHowToRepair(const AttentionItem &item)
{
    m_desks.attention->repairs(item.id).then(this, [this, item](const Result<QList<RepairChoice>> &choices) {
        if (!choices)
            return showProblem(choices.error());
        // Two values to choose between are compared where the whole queue is.
        if (item.kind == AttentionKind::Conflict && choices->isEmpty()) {
            Q_EMIT syncRequested();
            return;
        }
        offerRepairs(item, *choices);
    });
}

void DashboardPage::offerRepairs(const AttentionItem &item, const QList<RepairChoice> &choices)
{
    auto *dialog = new RepairDialog(item, choices, window());
    const auto thing = item.kind == AttentionKind::SchemaDrift ? driftedThing(item.key) : std::nullopt;
    // Settings from outside are changed where they come from.
    if (thing && !m_desks.setup->summary().isFromOutside) {
        dialog->offerWizard(stepFor(*thing));
        connect(dialog, &RepairDialog::wizardWanted, this, [this, dialog](WizardStep step) {
            dialog->close();
            Q_EMIT wizardWanted(step);
        });
    }
    connect(dialog, &RepairDialog::chosen, this, [this, item, dialog](const QString &code) {
        m_desks.attention->repair(item.id, code).then(dialog, [this, dialog](const Result<RepairReceipt> &receipt) {
            if (!receipt)
                return dialog->fail(errorLine(receipt.error()));
            if (!receipt->variables.isEmpty())
                return dialog->explain(receipt->variables);
            Q_EMIT undoOffered(tr("Исправлено. Перенесено правок: %1").arg(receipt->edits), QString());
            dialog->close();
        });
    });
    dialog->open();
}

void DashboardPage::askForReason(const AttentionItem &item)
{
    auto *dialog =
        new LineDialog(tr("Закрыть вопрос"), attentionText(item).message, tr("Причина"), tr("Закрыть"), window());
    dialog->setHint(tr("Причина останется в журнале, вопрос больше не появится."));
    connect(dialog, &LineDialog::submitted, this, [this, item, dialog](const QString &reason) {
        m_desks.attention->dismiss(item.id, reason).then(dialog, [this, dialog](const Done &answer) {
            if (!answer) {
                dialog->fail(errorLine(answer.error()));
                return;
            }
            Q_EMIT undoOffered(tr("Вопрос закрыт"), QString());
            dialog->close();
        });
    });
    dialog->open();
}

void DashboardPage::postpone(const AttentionItem &item, int days)
{
    m_desks.attention->postpone(item.id, m_desks.clock->now() + days * 86'400LL)
        .then(this, [this, days](const Done &answer) {
            if (!answer)
                showProblem(answer.error());
            else
                Q_EMIT undoOffered(days == 1 ? tr("Вопрос отложен до завтра") : tr("Вопрос отложен на неделю"),
                                   QString());
        });
}

} // namespace Stanko
