// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the dialog «Новая заявка» is put together; what it does is in requestdialog.cpp.
#include "models/service/outboxdesk.h"
#include "models/service/syncdesk.h"
#include "ui/dialogs/intakepreviewpanel.h"
#include "ui/dialogs/photolist.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/dialogs/requestdialog.h"
#include "ui/pages/duplicatelist.h"
#include "ui/pages/syncfacts.h"
#include "ui/search/clientfield.h"
#include "ui/search/machinefield.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr QSize kRequestSize(900, 600);
constexpr int kRequestSideWidth = 360;
constexpr int kKeepMs = 800;
constexpr int kRequestTextLines = 3;

QWidget *buttonRow(const QList<QPushButton *> &buttons)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    return line;
}

} // namespace

RequestDialog::RequestDialog(const Desks &desks, const NewRequest &start, QWidget *parent)
    : QDialog(parent), m_desks(desks), m_start(start), m_draftOffer(new Banner), m_client(new ClientField(desks)),
      m_machine(new MachineField(desks)), m_machineField(new FormField(tr("Станок (необязательно)"), m_machine)),
      m_text(new QPlainTextEdit), m_textField(new FormField(tr("Что случилось"), m_text)),
      m_urgency(new SegmentedControl({tr("Обычная"), tr("Срочно"), tr("Станок стоит")})), m_source(new QComboBox),
      m_sourceField(new FormField(tr("Откуда обращение"), m_source)), m_price(new QLineEdit),
      m_priceField(new FormField(tr("Бюджет, ₽ (необязательно)"), m_price)),
      m_photos(new PhotoList), m_openJobs(new Banner), m_openJob(makeButton(tr("Открыть её"))),
      m_despite(makeButton(tr("Всё равно создать"))), m_duplicates(new DuplicateList(desks)),
      m_preview(new IntakePreviewPanel), m_problem(new PlainLabel), m_footHint(new PlainLabel({}, LabelLook::Caption)),
      m_close(makeButton(tr("Закрыть"))), m_create(makeButton(tr("Создать заявку  Ctrl+Enter"), ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Новая заявка"));
    setAcceptDrops(true);
    build();
    wire();
    resize(kRequestSize);
    showFoot();
    askDraft();
}

void RequestDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(10);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    QPushButton *goOn = makeButton(tr("Продолжить начатое"));
    goOn->setObjectName(u"draftContinue"_s);
    QPushButton *anew = makeButton(tr("Начать заново"));
    anew->setObjectName(u"draftAnew"_s);
    m_draftOffer->addRow(buttonRow({goOn, anew}));
    m_draftOffer->hide();
    connect(goOn, &QPushButton::clicked, this, [this] { begin(m_saved); });
    connect(anew, &QPushButton::clicked, this, [this] { begin(m_start); });
    column->addWidget(m_draftOffer);

    auto *row = new QHBoxLayout;
    row->setSpacing(18);
    m_form = buildForm();
    row->addWidget(m_form, 1);
    row->addWidget(buildSide());
    column->addLayout(row, 1);
    m_problem->setTone(Tone::Late);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"requestProblem"_s);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addLayout(buildFoot());
}

QWidget *RequestDialog::buildForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_client);
    column->addWidget(m_machineField);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Например: ошибка 401 по оси Z, станок не выходит в ноль"));
    m_text->setMinimumHeight(QFontMetrics(m_text->font()).lineSpacing() * kRequestTextLines + 16);
    column->addWidget(m_textField, 1);
    column->addWidget(new FormField(tr("Срочность"), m_urgency));
    m_source->setEditable(true);
    m_source->addItems({tr("звонок"), tr("сайт"), tr("Telegram"), tr("почта")});
    m_source->setInsertPolicy(QComboBox::NoInsert);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_sourceField, 1);
    row->addWidget(m_priceField, 1);
    column->addLayout(row);
    column->addWidget(m_photos);
    // A picture dropped on a field would become its path in the text; the dialog takes it instead.
    for (QWidget *field : {static_cast<QWidget *>(m_client->nameEdit()), static_cast<QWidget *>(m_client->phoneEdit()),
                           static_cast<QWidget *>(m_machine), static_cast<QWidget *>(m_text),
                           static_cast<QWidget *>(m_source->lineEdit()), static_cast<QWidget *>(m_price)})
        field->setAcceptDrops(false);

    // The names are how tests find the fields; nothing else depends on them.
    m_machine->setObjectName(u"requestMachine"_s);
    m_text->setObjectName(u"requestText"_s);
    m_urgency->setObjectName(u"requestUrgency"_s);
    m_source->setObjectName(u"requestSource"_s);
    m_price->setObjectName(u"requestPrice"_s);
    return form;
}

QWidget *RequestDialog::buildSide()
{
    auto *inside = new QWidget;
    inside->setObjectName(u"scrolled"_s);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_openJobs->setObjectName(u"requestOpenJobs"_s);
    m_openJob->setObjectName(u"requestOpenJob"_s);
    m_despite->setObjectName(u"requestDespite"_s);
    m_openJobs->addRow(buttonRow({m_openJob, m_despite}));
    m_openJobs->hide();
    column->addWidget(m_openJobs);
    column->addWidget(m_duplicates);
    column->addWidget(m_preview, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFixedWidth(kRequestSideWidth);
    return scroll;
}

QBoxLayout *RequestDialog::buildFoot()
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_footHint->setWordWrap(true);
    foot->addWidget(m_footHint, 1);
    foot->addWidget(m_close);
    foot->addWidget(m_create);
    m_create->setObjectName(u"requestCreate"_s);
    m_close->setToolTip(tr("Набранное останется черновиком"));
    return foot;
}

void RequestDialog::wire()
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kPreviewSettleMs);
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepMs);
    connect(&m_settle, &QTimer::timeout, this, &RequestDialog::askPreview);
    connect(&m_keep, &QTimer::timeout, this, &RequestDialog::keepDraft);
    connect(m_client, &ClientField::changed, this, &RequestDialog::edited);
    connect(m_machine, &QLineEdit::textChanged, this, [this] {
        m_isDespite = false;
        edited();
    });
    connect(m_machine, &MachineField::machineChosen, this, &RequestDialog::takeMachine);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RequestDialog::edited);
    connect(m_urgency, &SegmentedControl::currentChanged, this, &RequestDialog::edited);
    connect(m_source, &QComboBox::editTextChanged, this, &RequestDialog::edited);
    connect(m_price, &QLineEdit::textChanged, this, &RequestDialog::edited);
    connect(m_photos, &PhotoList::changed, this, &RequestDialog::edited);
    // A field that is left is looked at again: its problem may be told now.
    for (QLineEdit *field :
         {static_cast<QLineEdit *>(m_client->nameEdit()), static_cast<QLineEdit *>(m_client->phoneEdit()),
          static_cast<QLineEdit *>(m_machine), m_price})
        connect(field, &QLineEdit::editingFinished, this, [this] {
            if (m_isBegun)
                m_settle.start();
        });
    connect(m_openJob, &QPushButton::clicked, this, [this] { leaveFor(m_openLead); });
    connect(m_despite, &QPushButton::clicked, this, [this] {
        m_isDespite = true;
        confirm();
    });
    connect(m_duplicates, &DuplicateList::openWanted, this, &RequestDialog::leaveFor);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &RequestDialog::confirm);
    connect(m_desks.sync, &SyncDesk::stateChanged, this, &RequestDialog::showFoot);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, &RequestDialog::confirm);
    }
}

void RequestDialog::showFoot()
{
    m_footHint->setText(offlineFact(m_desks).isEmpty()
                            ? tr("Можно отменить, пока не отправлено. Esc сохраняет черновик.")
                            : tr("Нет связи с amoCRM: заявка сохранится здесь и уйдёт, когда связь вернётся."));
}

} // namespace Stanko
