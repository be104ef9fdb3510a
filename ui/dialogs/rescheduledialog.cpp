// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rescheduledialog.h"

#include "models/service/maintenancedesk.h"
#include "ui/dialogs/editfoot.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textheight.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr int kRescheduleDialogWidth = 440;
} // namespace

RescheduleDialog::RescheduleDialog(const Desks &desks, const PassportKey &key, const QString &serial,
                                   const QString &machine, std::optional<QDate> current, QWidget *parent)
    : QDialog(parent), m_desks(desks), m_key(key), m_serial(serial), m_day(new QDateEdit),
      m_relative(new PlainLabel({}, LabelLook::Muted)), m_preview(new PushPreview), m_problem(new PlainLabel),
      m_confirm(makeButton(tr("Перенести  Ctrl+Enter"), ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Перенести ТО"));
    setMinimumWidth(Theme::current()->scaled(kRescheduleDialogWidth));
    const QDate today = accountToday(desks);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(6);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    auto *about = new PlainLabel(
        current ? tr("%1 · сейчас %2, %3").arg(machine, shortDate(*current), relativeDayLong(*current, today))
                : tr("%1 · даты пока нет").arg(machine),
        LabelLook::Muted);
    about->setWordWrap(true);
    column->addWidget(about);
    column->addSpacing(6);
    auto *label = new PlainLabel(tr("Новая дата"), LabelLook::Muted);
    label->setBuddy(m_day);
    column->addWidget(label);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"dd.MM.yyyy"_s);
    m_day->setLocale(interfaceLocale());
    m_day->setAccessibleName(tr("Новая дата"));
    m_day->setObjectName(u"rescheduleDay"_s);
    m_day->setMinimumWidth(m_day->fontMetrics().horizontalAdvance(u"00.00.0000"_s) + kDateFieldRoom);
    m_day->setMinimumDate(QDate(1970, 1, 2));
    m_day->setDate(std::max(current.value_or(today), today));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_day);
    row->addWidget(m_relative, 1);
    column->addLayout(row);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(6);
    const auto addStep = [&](const QString &text, int days, int months) {
        QPushButton *button = makeButton(text);
        connect(button, &QPushButton::clicked, this,
                [this, days, months] { m_day->setDate(m_day->date().addMonths(months).addDays(days)); });
        steps->addWidget(button);
    };
    addStep(tr("−1 день"), -1, 0);
    addStep(tr("+1 день"), 1, 0);
    addStep(tr("+1 неделя"), 7, 0);
    addStep(tr("+1 месяц"), 0, 1);
    steps->addStretch(1);
    column->addLayout(steps);
    m_confirm->setObjectName(u"rescheduleConfirm"_s);
    QPushButton *cancel = makeButton(tr("Отмена"));
    addEditFoot(column, m_preview, m_problem, cancel, m_confirm);

    m_settle.setSingleShot(true);
    m_settle.setInterval(kPreviewSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &RescheduleDialog::askPreview);
    connect(m_day, &QDateEdit::dateChanged, this, [this](QDate day) {
        m_relative->setText(relativeDayLong(day, accountToday(m_desks)));
        m_problem->hide();
        m_settle.start();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &RescheduleDialog::confirm);
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(shortcut, &QShortcut::activated, this, &RescheduleDialog::confirm);
    }
    m_relative->setText(relativeDayLong(m_day->date(), today));
    m_day->setFocus();
    askPreview();
}

void RescheduleDialog::askPreview()
{
    const quint64 token = ++m_token;
    m_desks.maintenance->previewReschedule(m_key, m_day->date())
        .then(this, [this, token](const Result<CompletionPreview> &answer) {
            if (token != m_token)
                return;
            if (answer) {
                m_preview->show(answer->lines, answer->alsoMoves);
                growToText(this);
            } else {
                showProblem(errorLine(answer.error()));
            }
        });
}

void RescheduleDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
    growToText(this);
}

void RescheduleDialog::confirm()
{
    if (m_isSending)
        return;
    m_isSending = true;
    m_confirm->setEnabled(false);
    m_problem->hide();
    const QDate day = m_day->date();
    m_desks.maintenance->reschedule(m_serial, day).then(this, [this, day](const Result<EditReceipt> &answer) {
        m_isSending = false;
        m_confirm->setEnabled(true);
        if (!answer) {
            showProblem(errorLine(answer.error()));
            return;
        }
        Q_EMIT rescheduled(*answer, day);
        accept();
    });
}

} // namespace Stanko
