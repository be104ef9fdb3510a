// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the page «Синхронизация» is put together; what it does is in syncpage.cpp.
#include "ui/pages/syncpage.h"

#include "models/tables/outboxmodel.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/intenttext.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/checkpanel.h"
#include "ui/pages/exchangepanel.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/listface.h"
#include "ui/pages/outboxdetails.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tablekeeper.h"
#include "ui/widgets/tablelook.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kSyncSideWidth = 460;

Tone intentTone(const QModelIndex &index, UnixSeconds now)
{
    if (index.data(int(OutboxRole::PostponedUntil)).toLongLong() > now)
        return Tone::Soon;
    switch (IntentState(index.data(int(TableRole::State)).toInt())) {
    case IntentState::Queued:
    case IntentState::Unconfirmed:
        return index.data(int(OutboxRole::Practice)).toBool() ? Tone::Info : Tone::Soon;
    case IntentState::InFlight:
        return Tone::Info;
    case IntentState::Conflict:
    case IntentState::Parked:
        return Tone::Late;
    case IntentState::Settled:
        break;
    }
    return Tone::Fine;
}

} // namespace

SyncPage::SyncPage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_refresher([this](quint64 token) { ask(token); }, this),
      m_header(new PageHeader(tr("Синхронизация"))), m_more(makeButton(tr("Ещё ▾"))),
      m_check(makeButton(tr("Проверить связь"))),
      m_sync(makeButton(tr("Синхронизировать сейчас"), ButtonLook::Primary)), m_banner(new Banner),
      m_failure(new Banner), m_progress(new QProgressBar), m_progressText(new PlainLabel({}, LabelLook::Muted)),
      m_stop(makeButton(tr("Остановить"))), m_pause(new QCheckBox(tr("Пауза"))),
      m_practice(new QCheckBox(tr("Учебный режим"))), m_model(new OutboxModel(this)), m_table(new QTableView),
      m_side(new QStackedWidget), m_details(new OutboxDetails(desks)), m_checkPanel(new CheckPanel(desks)),
      m_exchange(new ExchangeDetails(desks)), m_log(new ExchangePanel(desks, settings))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kPageGap);
    m_more->setObjectName(u"syncMore"_s);
    m_check->setObjectName(u"syncCheck"_s);
    m_sync->setObjectName(u"syncNow"_s);
    m_sync->setToolTip(tr("F5"));
    // Both entries are about the data of this machine.
    if (!m_desks.data)
        m_more->hide();
    for (QPushButton *action : {m_more, m_check, m_sync})
        m_header->addAction(action);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_failure);
    m_failure->setCloseable(true);
    m_banner->hide();
    m_failure->hide();
    auto *progress = new QHBoxLayout;
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(220);
    progress->addWidget(m_progress);
    progress->addWidget(m_progressText);
    progress->addWidget(m_stop);
    progress->addStretch(1);
    column->addLayout(progress);
    column->addWidget(buildSwitches());

    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->setHandleWidth(kPageGap);
    split->addWidget(buildOutbox(settings));
    m_side->addWidget(m_details);
    m_side->addWidget(m_checkPanel);
    m_side->addWidget(m_exchange);
    m_side->setMinimumWidth(kSyncSideWidth);
    split->addWidget(m_side);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({740, kSyncSideWidth});
    auto *halves = new QSplitter(Qt::Vertical);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(kPageGap);
    halves->addWidget(split);
    halves->addWidget(m_log);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 1);
    halves->setSizes({520, 200});
    column->addWidget(halves, 1);

    m_tick.setInterval(1'000);
    connect(&m_tick, &QTimer::timeout, this, &SyncPage::onTick);
    connect(m_check, &QPushButton::clicked, this, &SyncPage::check);
    connect(m_sync, &QPushButton::clicked, this, &SyncPage::syncNow);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_desks.sync->cancelSync();
    });
    connect(m_banner, &Banner::buttonClicked, this, [this] {
        if (m_desks.sync->state().phase == SyncPhase::NeedsToken)
            Q_EMIT tokenWanted();
        else
            check();
    });
    giveMenu(m_more, [this](QMenu *menu) { fillMore(menu); });
    const auto showDetails = [this] { m_side->setCurrentWidget(m_details); };
    connect(m_checkPanel, &CheckPanel::closed, this, showDetails);
    connect(m_exchange, &ExchangeDetails::closed, this, showDetails);
    connect(m_log, &ExchangePanel::lineWanted, this, [this](const ExchangeLine &line) {
        m_exchange->show(line);
        m_side->setCurrentWidget(m_exchange);
    });
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *confirm = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        confirm->setContext(Qt::WidgetWithChildrenShortcut);
        connect(confirm, &QShortcut::activated, this, [this] {
            if (m_side->currentWidget() == m_details)
                m_details->confirm();
        });
    }
    connectDesks();
    m_progress->hide();
    m_progressText->hide();
    m_stop->hide();
    setFocusProxy(m_table);
}

QWidget *SyncPage::buildSwitches()
{
    auto *bar = new FilterBar;
    auto *group = new QButtonGroup(this);
    const QString labels[] = {tr("Не отправлено"), tr("Ждут"), tr("Конфликты"), tr("Нужна помощь"),
                              tr("Всё за 30 дней")};
    for (const QString &label : labels) {
        auto *chip = new FilterChip(label);
        group->addButton(chip, int(m_chips.size()));
        m_chips.append(chip);
        bar->add(chip);
    }
    m_chips.first()->setChecked(true);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { setFilter(Filter(id)); });

    const auto dress = [](QCheckBox *box, const QString &name, const QString &meaning) {
        box->setObjectName(name);
        box->setToolTip(meaning);
        box->setAccessibleDescription(meaning);
    };
    dress(m_pause, u"pauseSwitch"_s, tr("Сама программа ничего не отправляет и не читает, пока вы не продолжите."));
    dress(m_practice, u"practiceSwitch"_s,
          tr("Ничего не отправлять: правки остаются здесь, amoCRM только читается. В конце их можно убрать или "
             "отправить."));
    connect(m_pause, &QCheckBox::clicked, this, &SyncPage::setPaused);
    connect(m_practice, &QCheckBox::clicked, this, &SyncPage::setPractice);
    bar->addAtEnd(m_pause);
    bar->addAtEnd(m_practice);
    return bar;
}

void SyncPage::connectDesks()
{
    connect(m_face, &ListFace::retryWanted, &m_refresher, &Refresher::askNow);
    connect(m_face, &ListFace::nextStepWanted, this, [this] { setFilter(Filter::Last30Days); });
    connect(m_details, &OutboxDetails::resolveWanted, this, &SyncPage::resolve);
    connect(m_details, &OutboxDetails::retryWanted, this, &SyncPage::retry);
    connect(m_details, &OutboxDetails::cancelWanted, this, &SyncPage::cancel);
    connect(m_details, &OutboxDetails::amendWanted, this,
            [this](IntentId id, const QString &value) { amendWith(m_desks.outbox->amend(id, value)); });
    connect(m_details, &OutboxDetails::postponeWanted, this,
            [this](IntentId id, UnixSeconds until) { consume(m_desks.outbox->postpone(id, until)); });
    connect(m_details, &OutboxDetails::conflictChosen, this, [this](IntentId id) {
        if (const int row = m_model->find(id); row >= 0)
            m_table->selectRow(row);
    });
    connect(m_desks.outbox, &OutboxDesk::outboxChanged, this, [this] {
        if (isVisible())
            m_refresher.askSoon();
    });
    connect(m_desks.sync, &SyncDesk::stateChanged, this, [this](const SyncState &state) {
        if (isVisible())
            onState(state);
    });
    connect(m_desks.sync, &SyncDesk::exchanged, this, [this](const ExchangeLine &line) {
        if (isVisible())
            m_log->append(line);
    });
}

void SyncPage::setOutboxTexts()
{
    const auto stateText = [this](const OutboxRow &row) {
        return outboxStateText(row, m_desks.sync->state(), now(), accountZone(m_desks));
    };
    m_model->setCellText([this, stateText](const OutboxRow &row, OutboxColumn column) {
        switch (column) {
        case OutboxColumn::Time: {
            const QTimeZone zone = accountZone(m_desks);
            const bool isToday =
                QDateTime::fromSecsSinceEpoch(row.intent.createdAt, zone).date() == accountToday(m_desks);
            return isToday ? timeOfDay(row.intent.createdAt, zone) : dateAndTime(row.intent.createdAt, zone);
        }
        case OutboxColumn::Change:
            return outboxChangeText(row);
        case OutboxColumn::Machine:
            return row.serial.isEmpty() ? dealNumber(row.intent.lead) : row.serial;
        case OutboxColumn::State:
            // What the two values are is told beside the table.
            return row.intent.state == IntentState::Conflict && row.postponedUntil <= now()
                       ? intentStateWord(row.intent)
                       : stateText(row);
        case OutboxColumn::Action:
            if (row.intent.state == IntentState::Conflict)
                return tr("Сравнить");
            if (row.intent.state == IntentState::Parked)
                return tr("Решить");
            return row.intent.isUndoable() ? tr("Отменить") : QString();
        case OutboxColumn::Count:
            break;
        }
        return QString();
    });
    m_model->setCellHint([stateText](const OutboxRow &row, OutboxColumn column) {
        if (column == OutboxColumn::State)
            return stateText(row);
        return column == OutboxColumn::Change ? outboxChangeText(row) : QString();
    });
}

QWidget *SyncPage::buildOutbox(QSettings *settings)
{
    setOutboxTexts();
    m_table->setModel(m_model);
    setUpTable(m_table, RowHeight::TwoLines);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("Правки для amoCRM"));
    m_table->setObjectName(u"outboxTable"_s);
    auto *machine = new CellDelegate(m_table);
    machine->setFont(CellDelegate::Font::Mono);
    m_table->setItemDelegateForColumn(int(OutboxColumn::Machine), machine);
    m_table->setItemDelegateForColumn(int(OutboxColumn::Change), new WrapDelegate(m_table));
    const auto tone = [this](const QModelIndex &index) { return intentTone(index, now()); };
    m_table->setItemDelegateForColumn(int(OutboxColumn::State), new PillDelegate(tone, m_table));
    auto *action = new ButtonDelegate([](const QModelIndex &index) { return index.data().toString(); }, m_table);
    action->setPrimary([](const QModelIndex &index) {
        return IntentState(index.data(int(TableRole::State)).toInt()) == IntentState::Conflict;
    });
    action->installKeys(m_table, int(OutboxColumn::Action));
    m_table->setItemDelegateForColumn(int(OutboxColumn::Action), action);
    m_keeper = new TableKeeper(m_table, settings, u"outbox"_s, {int(OutboxColumn::Action)});
    m_keeper->restore({60, 230, 118, 250, 104}, {int(OutboxColumn::Change), int(OutboxColumn::State)},
                      {int(OutboxColumn::Machine)});
    connect(action, &ButtonDelegate::pressed, this, &SyncPage::press);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_side->setCurrentWidget(m_details); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SyncPage::onCurrent);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.column() != int(OutboxColumn::Action))
            m_details->focusFirstButton();
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &SyncPage::showMenu);
    auto *edit = new QShortcut(QKeySequence(Qt::Key_F2), m_table);
    edit->setContext(Qt::WidgetShortcut);
    connect(edit, &QShortcut::activated, m_details, &OutboxDetails::amend);
    m_face = new ListFace(m_table);
    auto *card = new Card;
    card->setFlush(true);
    card->body()->addWidget(m_face);
    return card;
}

} // namespace Stanko
