// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/basketpanel.h"

#include "ui/dialogs/orderpreview.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/basketlines.h"
#include "ui/pages/partstext.h"
#include "ui/search/clientfield.h"
#include "ui/search/machinefield.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/scrolled.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kSaveMs = 600;
constexpr int kBasketPanelSide = 14;

QTimer *singleShot(QTimer *timer, int ms)
{
    timer->setSingleShot(true);
    timer->setInterval(ms);
    return timer;
}

} // namespace

BasketPanel::BasketPanel(const Desks &desks, QWidget *parent)
    : Card({}, parent), m_desks(desks), m_lines(new BasketLines), m_machine(new MachineField(desks)),
      m_machineField(new FormField(tr("Станок"), m_machine)), m_client(new ClientField(desks)),
      m_comment(new QPlainTextEdit), m_commentField(new FormField(tr("Комментарий"), m_comment)),
      m_preview(new OrderPreview), m_draft(new QWidget), m_clear(makeButton(tr("Очистить"), ButtonLook::Link)),
      m_set(new QWidget), m_setTitle(new PlainLabel({}, LabelLook::Bold)),
      m_setLines(new PlainLabel({}, LabelLook::Caption)), m_takeSet(makeButton(tr("Набор к ТО"))),
      m_total(new PlainLabel({}, LabelLook::Section)), m_problem(new PlainLabel),
      m_create(makeButton(tr("Создать заказ  Ctrl+Enter"), ButtonLook::Primary))
{
    build();
    connect(singleShot(&m_settle, kPreviewSettleMs), &QTimer::timeout, this, &BasketPanel::askPreview);
    connect(singleShot(&m_save, kSaveMs), &QTimer::timeout, this, &BasketPanel::saveDraft);
    connect(singleShot(&m_setSettle, kPreviewSettleMs), &QTimer::timeout, this, &BasketPanel::askSet);
    connect(m_lines->model(), &BasketModel::linesChanged, this, &BasketPanel::onEdited);
    connect(m_client, &ClientField::changed, this, &BasketPanel::onEdited);
    connect(m_comment, &QPlainTextEdit::textChanged, this, &BasketPanel::onEdited);
    connect(m_machine, &QLineEdit::textChanged, this, [this] {
        m_setSettle.start();
        onEdited();
    });
    connect(m_machine, &MachineField::machineChosen, this, &BasketPanel::setMachine);
    connect(m_takeSet, &QPushButton::clicked, this, [this] {
        for (const OrderLine &line : std::as_const(m_suggested.lines))
            m_lines->add(line);
    });
    connect(m_clear, &QPushButton::clicked, this, &BasketPanel::clear);
    connect(m_create, &QPushButton::clicked, this, &BasketPanel::create);
    connect(m_desks.parts, &PartsDesk::partsChanged, this, [this] {
        if (!m_machine->serial().isEmpty())
            m_setSettle.start();
    });
    showOrder(PartsOrder());
    m_desks.parts->draft().then(this, [this](const Result<PartsOrder> &answer) {
        if (answer)
            takeDraft(*answer);
    });
}

BasketPanel::~BasketPanel()
{
    if (m_save.isActive())
        saveDraft();
}

void BasketPanel::build()
{
    setAccessibleName(tr("Заказ запчастей"));
    setFlush(true);
    auto *inside = new QWidget;
    inside->setObjectName(u"scrolled"_s);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(kBasketPanelSide, 12, kBasketPanelSide, 12);
    column->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->addWidget(new PlainLabel(tr("Новый заказ"), LabelLook::Section), 1);
    top->addWidget(m_clear);
    column->addLayout(top);
    auto *draft = new QHBoxLayout(m_draft);
    draft->setContentsMargins(0, 0, 0, 0);
    auto *draftText = new PlainLabel(tr("Незаконченный заказ с прошлого раза"), LabelLook::Caption);
    draftText->setWordWrap(true);
    draft->addWidget(draftText, 1);
    m_draft->hide();
    column->addWidget(m_draft);
    column->addWidget(m_machineField);
    column->addWidget(buildSet());
    column->addWidget(m_lines);
    // A number cut at its end is misread.
    Theme::current()->fitToText(this, [this] {
        const QFontMetrics metrics(Theme::current()->bodyFont());
        m_client->phoneEdit()->setMinimumWidth(metrics.horizontalAdvance(u"+7 (000) 000-00-00"_s) + 24);
        m_comment->setFixedHeight(metrics.lineSpacing() * 2 + 16);
    });
    column->addWidget(m_client);
    m_comment->setTabChangesFocus(true);
    m_comment->setPlaceholderText(tr("Например: отгрузить вместе с выездом на ТО"));
    column->addWidget(m_commentField);
    column->addWidget(m_preview);
    column->addStretch(1);
    body()->addWidget(scrolled(inside), 1);

    auto *line = new QFrame;
    line->setObjectName(u"separator"_s);
    body()->addWidget(line);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(kBasketPanelSide, 10, kBasketPanelSide, 12);
    foot->setSpacing(6);
    m_problem->setTone(Tone::Late);
    m_problem->setWordWrap(true);
    m_problem->hide();
    foot->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    row->addWidget(m_total, 1);
    row->addWidget(m_create);
    foot->addLayout(row);
    body()->addLayout(foot);

    m_machine->setObjectName(u"basketMachine"_s);
    m_comment->setObjectName(u"basketComment"_s);
    m_draft->setObjectName(u"basketDraft"_s);
    m_clear->setObjectName(u"basketClear"_s);
    m_set->setObjectName(u"basketSet"_s);
    m_setTitle->setObjectName(u"basketSetTitle"_s);
    m_takeSet->setObjectName(u"basketTakeSet"_s);
    m_total->setObjectName(u"basketTotal"_s);
    m_problem->setObjectName(u"basketProblem"_s);
    m_create->setObjectName(u"basketCreate"_s);
}

QWidget *BasketPanel::buildSet()
{
    auto *row = new QHBoxLayout(m_set);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    for (PlainLabel *label : {m_setTitle, m_setLines}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    row->addWidget(m_takeSet, 0, Qt::AlignTop);
    m_set->hide();
    return m_set;
}

PartsOrder BasketPanel::order() const
{
    PartsOrder made;
    made.lines = m_lines->model()->lines();
    made.name = m_client->name();
    made.phone = m_client->phone();
    made.contact = m_client->contact();
    made.company = m_client->company();
    made.serial = m_machine->serial();
    made.comment = m_comment->toPlainText().trimmed();
    return made;
}

void BasketPanel::showOrder(const PartsOrder &order)
{
    m_isShowing = true;
    m_lines->model()->setLines(order.lines);
    m_machine->put(order.serial);
    m_client->setClient(order.name, order.phone, order.contact, order.company);
    m_comment->setPlainText(order.comment);
    m_isShowing = false;
    m_draft->hide();
    m_setSettle.start();
    onEdited();
}

void BasketPanel::add(const OrderLine &line)
{
    m_lines->add(line);
}

void BasketPanel::setMachine(const Passport &machine)
{
    m_machine->put(machine.serial);
    // Who was typed by hand stays; the owner of the machine chosen before does not.
    const bool isOwnersOf = m_client->name() == m_ownerName && m_client->phone() == m_ownerPhone;
    if (m_client->isEmpty() || isOwnersOf) {
        m_client->setClient(machine.contact.name.isEmpty() ? machine.customer() : machine.contact.name, machine.phone,
                            machine.contact.id, machine.company.id);
        m_ownerName = m_client->name();
        m_ownerPhone = m_client->phone();
    }
    m_setSettle.stop();
    askSet();
    onEdited();
}

void BasketPanel::bringBack(const PartsOrder &wanted)
{
    if (order() == PartsOrder())
        showOrder(wanted);
}

void BasketPanel::takeDraft(const PartsOrder &draft)
{
    m_saved = draft;
    if (draft == PartsOrder() || order() != PartsOrder())
        return;
    showOrder(draft);
    m_draft->setVisible(true);
}

void BasketPanel::onEdited()
{
    if (m_isShowing)
        return;
    forgetProblems();
    const PartsOrder now = order();
    m_clear->setEnabled(now != PartsOrder());
    const Result<qint64> total = orderTotal(now.lines);
    m_total->setText(total ? tr("Итого %1").arg(moneyText(*total))
                           : tr("Итого %1").arg(now.lines.isEmpty() ? moneyText(0) : u"—"_s));
    if (now != m_saved)
        m_save.start();
    m_settle.start();
}

void BasketPanel::clear()
{
    const PartsOrder was = order();
    showOrder(PartsOrder());
    Q_EMIT cleared(was);
}

void BasketPanel::saveDraft()
{
    m_save.stop();
    const PartsOrder now = order();
    if (now == m_saved)
        return;
    m_saved = now;
    m_desks.parts->saveDraft(now);
}

void BasketPanel::hideEvent(QHideEvent *event)
{
    if (m_save.isActive())
        saveDraft();
    Card::hideEvent(event);
}

void BasketPanel::askSet()
{
    const QString serial = m_machine->serial();
    const quint64 token = ++m_setToken;
    if (serial.isEmpty()) {
        m_set->hide();
        return;
    }
    m_desks.parts->suggestedSet(serial).then(this, [this, token](const Result<SuggestedSet> &answer) {
        if (token != m_setToken)
            return;
        if (answer) {
            showSet(*answer);
            return;
        }
        m_suggested = {};
        m_set->setVisible(answer.error().kind == ErrorKind::NotHere);
        m_takeSet->hide();
        m_setTitle->hide();
        m_setLines->setText(tr("Такого паспорта нет: номер запишется в сделку как есть."));
    });
}

void BasketPanel::showSet(const SuggestedSet &set)
{
    m_suggested = set;
    QStringList title{set.kind.isEmpty() ? tr("Ближайшее ТО") : set.kind};
    if (set.day)
        title << shortDate(*set.day) << relativeDayLong(*set.day, accountToday(m_desks));
    m_setTitle->setText(title.join(u" · "_s));
    QStringList lines;
    for (const OrderLine &line : set.lines)
        lines.append(u"%1 × %2"_s.arg(line.name, quantityText(line)));
    m_setLines->setText(lines.isEmpty() ? tr("В каталоге нет позиций этого ТО для %1.").arg(set.model)
                                        : lines.join(u", "_s));
    m_takeSet->setVisible(!lines.isEmpty());
    m_takeSet->setAccessibleDescription(m_setTitle->text() + u": "_s + m_setLines->text());
    m_setTitle->setVisible(true);
    m_set->setVisible(true);
}

void BasketPanel::askPreview()
{
    const PartsOrder asked = order();
    const quint64 token = ++m_previewToken;
    if (asked.lines.isEmpty()) {
        m_preview->showMissing(tr("Ничего, пока в заказе нет позиций."));
        return;
    }
    m_desks.parts->preview(asked).then(this, [this, token](const Result<IntakePreview> &answer) {
        if (token != m_previewToken)
            return;
        if (answer) {
            m_preview->show(*answer);
            return;
        }
        m_preview->showMissing(answer.error().kind == ErrorKind::BadInput && answer.error().detail == "name"_L1
                                   ? tr("Впишите клиента или выберите станок.")
                                   : tr("Ничего: заказ ещё не готов."));
        // A client not typed yet is no mistake so far.
        if (answer.error().detail != "name"_L1)
            showProblem(answer.error());
    });
}

void BasketPanel::forgetProblems()
{
    m_problem->hide();
    m_machineField->setProblem({});
    m_client->setNameProblem({});
    m_client->setPhoneProblem({});
    m_commentField->setProblem({});
}

void BasketPanel::showProblem(const Error &error)
{
    if (error.kind == ErrorKind::BadInput) {
        if (error.detail == "lines"_L1)
            return m_lines->setProblem(m_lines->model()->rowCount() == 0
                                           ? tr("Добавьте хотя бы одну позицию.")
                                           : tr("Позиций слишком много или название слишком длинное."));
        if (error.detail == "quantity"_L1)
            return m_lines->setProblem(tr("Количество каждой позиции должно быть больше нуля."));
        if (error.detail == "price"_L1)
            return m_lines->setProblem(tr("Сумма больше, чем принимает amoCRM: проверьте цены и количество."));
        if (error.detail == "name"_L1)
            return m_client->setNameProblem(tr("Впишите клиента или выберите станок."));
        if (error.detail == "phone"_L1)
            return m_client->setPhoneProblem(tr("Это не похоже на телефон."));
        if (error.detail == "serial"_L1)
            return m_machineField->setProblem(tr("Это не похоже на серийный номер."));
        if (error.detail == "comment"_L1)
            return m_commentField->setProblem(tr("Комментарий слишком длинный."));
    }
    m_problem->setText(errorLine(error));
    m_problem->setToolTip(plainToolTip(errorText(error).technical));
    m_problem->show();
}

void BasketPanel::create()
{
    if (m_isSending)
        return;
    if (!m_lines->settle())
        return;
    const PartsOrder wanted = order();
    if (wanted.lines.isEmpty()) {
        showProblem(makeError(ErrorKind::BadInput, u"lines"_s));
        return;
    }
    m_isSending = true;
    m_create->setEnabled(false);
    saveDraft(); // creating it forgets what it was made of, even when the program ends before the answer
    const Result<qint64> total = orderTotal(wanted.lines);
    m_desks.parts->create(wanted).then(
        this, [this, wanted, sum = total ? *total : 0](const Result<EditReceipt> &answer) {
            m_isSending = false;
            m_create->setEnabled(true);
            if (!answer) {
                showProblem(answer.error());
                if (answer.error().detail == "name"_L1)
                    m_client->nameEdit()->setFocus();
                else if (answer.error().detail == "phone"_L1)
                    m_client->phoneEdit()->setFocus();
                return;
            }
            showOrder(PartsOrder());
            saveDraft();
            Q_EMIT created(tr("Заказ на %1 создан").arg(moneyText(sum)), *answer, wanted);
        });
}

} // namespace Stanko
