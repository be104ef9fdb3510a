// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the page «Синхронизация» is put together; what it does is in syncpage.cpp.
#include "ui/pages/syncpage.h"

#include "models/tables/exchangelogmodel.h"
#include "models/tables/outboxmodel.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/intenttext.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/checkpanel.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/listface.h"
#include "ui/pages/outboxdetails.h"
#include "ui/pages/tablekeeper.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tablelook.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

Tone intentTone(const QModelIndex &index)
{
    switch (IntentState(index.data(int(TableRole::State)).toInt())) {
    case IntentState::Queued:
    case IntentState::Unconfirmed:
        return Tone::Soon;
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

QString exchangeText(const ExchangeLine &line, ExchangeColumn column, const QTimeZone &zone)
{
    switch (column) {
    case ExchangeColumn::Time:
        return QDateTime::fromMSecsSinceEpoch(line.atMs, zone).toString(u"HH:mm:ss.zzz"_s);
    case ExchangeColumn::Request:
        return line.verb + u' ' + line.path;
    case ExchangeColumn::Outcome: {
        // An error is logged by the name of its kind: people get the sentence.
        if (const auto kind = errorKindFromName(line.outcome))
            return errorText(makeError(*kind)).what;
        const QString status = QString::number(line.status);
        if (line.status == 0 || line.outcome == status)
            return line.outcome;
        return u"%1, %2"_s.arg(status, line.outcome);
    }
    case ExchangeColumn::Duration:
        return SyncPage::tr("%1 мс").arg(groupedNumber(line.durationMs));
    case ExchangeColumn::Count:
        break;
    }
    return {};
}

} // namespace

SyncPage::SyncPage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_scope(OutboxScope::Unsettled),
      m_refresher([this](quint64 token) { ask(token); }, this), m_header(new PageHeader(tr("Синхронизация"))),
      m_check(makeButton(tr("Проверить связь"))),
      m_sync(makeButton(tr("Синхронизировать сейчас"), ButtonLook::Primary)), m_banner(new Banner),
      m_failure(new Banner), m_progress(new QProgressBar), m_progressText(new PlainLabel({}, LabelLook::Muted)),
      m_stop(makeButton(tr("Остановить"))), m_unsettledChip(new FilterChip(tr("Не отправлено"))),
      m_allChip(new FilterChip(tr("За 30 дней"))), m_model(new OutboxModel(this)), m_table(new QTableView),
      m_side(new QStackedWidget), m_details(new OutboxDetails(desks)), m_checkPanel(new CheckPanel(desks)),
      m_logModel(new ExchangeLogModel(this)), m_log(new QTableView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kPageGap);
    m_check->setObjectName(u"syncCheck"_s);
    m_sync->setObjectName(u"syncNow"_s);
    m_sync->setToolTip(tr("F5"));
    m_header->addAction(m_check);
    m_header->addAction(m_sync);
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

    auto *bar = new FilterBar;
    auto *scopes = new QButtonGroup(this);
    scopes->addButton(m_unsettledChip);
    scopes->addButton(m_allChip);
    m_unsettledChip->setChecked(true);
    bar->add(m_unsettledChip);
    bar->add(m_allChip);
    column->addWidget(bar);

    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->setHandleWidth(kPageGap);
    split->addWidget(buildOutbox(settings));
    m_side->addWidget(m_details);
    m_side->addWidget(m_checkPanel);
    m_side->setMinimumWidth(360);
    split->addWidget(m_side);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({780, 400});
    auto *halves = new QSplitter(Qt::Vertical);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(kPageGap);
    halves->addWidget(split);
    halves->addWidget(buildLog(settings));
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
    connect(m_allChip, &QPushButton::toggled, this, [this](bool on) {
        m_scope = on ? OutboxScope::Last30Days : OutboxScope::Unsettled;
        m_refresher.askNow();
    });
    connect(m_face, &ListFace::retryWanted, &m_refresher, &Refresher::askNow);
    connect(m_face, &ListFace::nextStepWanted, m_allChip, [this] { m_allChip->setChecked(true); });
    connect(m_details, &OutboxDetails::resolveWanted, this, &SyncPage::resolve);
    connect(m_details, &OutboxDetails::retryWanted, this, &SyncPage::retry);
    connect(m_details, &OutboxDetails::cancelWanted, this, &SyncPage::cancel);
    connect(m_checkPanel, &CheckPanel::closed, this, [this] { m_side->setCurrentWidget(m_details); });
    connect(desks.outbox, &OutboxDesk::outboxChanged, this, [this] {
        if (isVisible())
            m_refresher.askSoon();
    });
    connect(desks.sync, &SyncDesk::stateChanged, this, [this](const SyncState &state) {
        if (isVisible())
            onState(state);
    });
    connect(desks.sync, &SyncDesk::exchanged, this, [this](const ExchangeLine &line) {
        if (isVisible())
            m_logModel->append(line);
    });
    m_progress->hide();
    m_progressText->hide();
    setFocusProxy(m_table);
}

QWidget *SyncPage::buildOutbox(QSettings *settings)
{
    m_model->setCellText([this](const OutboxRow &row, OutboxColumn column) {
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
            // What a person must decide is told beside the table; the cell has no room for the reason.
            return row.intent.state == IntentState::Conflict || row.intent.state == IntentState::Parked
                       ? intentStateWord(row.intent)
                       : intentStateText(row.intent, now());
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
    m_model->setCellHint([this](const OutboxRow &row, OutboxColumn column) {
        if (column == OutboxColumn::State)
            return intentStateText(row.intent, now());
        return column == OutboxColumn::Change ? outboxChangeText(row) : QString();
    });
    m_table->setModel(m_model);
    setUpTable(m_table, RowHeight::TwoLines);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("Правки для amoCRM"));
    m_table->setObjectName(u"outboxTable"_s);
    auto *machine = new CellDelegate(m_table);
    machine->setFont(CellDelegate::Font::Mono);
    m_table->setItemDelegateForColumn(int(OutboxColumn::Machine), machine);
    m_table->setItemDelegateForColumn(int(OutboxColumn::Change), new WrapDelegate(m_table));
    m_table->setItemDelegateForColumn(int(OutboxColumn::State), new PillDelegate(intentTone, m_table));
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
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_side->setCurrentWidget(m_details);
        onCurrent();
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.column() != int(OutboxColumn::Action))
            m_details->focusFirstButton();
    });
    m_face = new ListFace(m_table);
    auto *card = new Card;
    card->setFlush(true);
    card->body()->addWidget(m_face);
    return card;
}

QWidget *SyncPage::buildLog(QSettings *settings)
{
    m_logModel->setCellText([this](const ExchangeLine &line, ExchangeColumn column) {
        return exchangeText(line, column, accountZone(m_desks));
    });
    m_log->setModel(m_logModel);
    setUpTable(m_log);
    m_log->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_log->setAccessibleName(tr("Журнал обмена"));
    m_log->setObjectName(u"exchangeLog"_s);
    auto *mono = new CellDelegate(m_log);
    mono->setFont(CellDelegate::Font::Mono);
    m_log->setItemDelegate(mono);
    auto *time = new CellDelegate(m_log);
    time->setFont(CellDelegate::Font::Muted);
    m_log->setItemDelegateForColumn(int(ExchangeColumn::Time), time);
    auto *outcome = new CellDelegate(m_log);
    outcome->setTone([](const QModelIndex &index) -> std::optional<Tone> {
        const int status = index.data(int(TableRole::State)).toInt();
        if (status >= 200 && status < 300)
            return std::nullopt;
        return status == 0 ? Tone::Soon : Tone::Late;
    });
    m_log->setItemDelegateForColumn(int(ExchangeColumn::Outcome), outcome);
    m_log->verticalHeader()->setDefaultSectionSize(QFontMetrics(Theme::current()->bodyFont()).height() + 8);
    auto *keeper = new TableKeeper(m_log, settings, u"exchange"_s);
    keeper->restore({110, 420, 300, 90}, {int(ExchangeColumn::Request), int(ExchangeColumn::Outcome)});
    // Somebody who scrolled up is reading; whoever is at the end wants to see the end.
    connect(m_log->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this, last = 0](int, int maximum) mutable {
        QScrollBar *scroll = m_log->verticalScrollBar();
        if (scroll->value() >= last - 2)
            scroll->setValue(maximum);
        last = maximum;
    });
    auto *card = new Card(tr("Журнал обмена"));
    card->addAction(new PlainLabel(tr("токен и персональные данные в журнал не попадают"), LabelLook::Caption));
    card->setFlush(true);
    card->body()->addWidget(m_log);
    return card;
}

} // namespace Stanko
