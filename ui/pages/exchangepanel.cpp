// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/exchangepanel.h"

#include "models/tables/exchangelogmodel.h"
#include "models/tables/snapshotmodel.h"
#include "models/tables/tablecopy.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/schematext.h"
#include "ui/frame/syncwords.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/factrows.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tablekeeper.h"
#include "ui/widgets/tablelook.h"

#include <QtCore/QDateTime>
#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kMeterWidth = 64;
constexpr int kMeterSteps = 100;
constexpr int kRateShare = 100; ///< the title needs no more room than its text
constexpr int kRoomForPromise = 1'080;

bool isFailedStatus(int status)
{
    return status < 200 || status >= 300;
}

/// Shows all lines or the failed ones only. Owned by the panel.
class FailedOnly final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setOn(bool on)
    {
        m_isOn = on;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return !m_isOn || isFailedStatus(index.data(int(TableRole::State)).toInt());
    }

private:
    bool m_isOn = false;
};

QString momentOf(const ExchangeLine &line, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(line.atMs, zone).toString(u"HH:mm:ss.zzz"_s);
}

/// "37 leads" in words; anything else as it is.
QString amountText(const QString &outcome)
{
    bool isNumber = false;
    const int number = outcome.section(u' ', 0, 0).toInt(&isNumber);
    const QString what = outcome.section(u' ', 1);
    if (!isNumber || what.isEmpty())
        return outcome;
    if (what.startsWith("lead"_L1))
        return counted(Counted::Lead, number);
    return counted(what.startsWith("contact"_L1) ? Counted::Contact : Counted::Record, number);
}

QString outcomeOf(const ExchangeLine &line)
{
    // An error is logged by the name of its kind: people get the sentence.
    if (const auto kind = errorKindFromName(line.outcome))
        return errorText(makeError(*kind)).what;
    const QString status = QString::number(line.status);
    if (line.status == 0 || line.outcome == status)
        return line.outcome;
    return u"%1, %2"_s.arg(status, amountText(line.outcome));
}

QString exchangeText(const ExchangeLine &line, ExchangeColumn column, const QTimeZone &zone)
{
    if (line.found && column != ExchangeColumn::Time)
        return column == ExchangeColumn::Request ? schemaChangeText(*line.found) : QString();
    switch (column) {
    case ExchangeColumn::Time:
        return momentOf(line, zone);
    case ExchangeColumn::Request:
        return line.verb + u' ' + line.path;
    case ExchangeColumn::Outcome:
        return outcomeOf(line);
    case ExchangeColumn::Duration:
        return ExchangePanel::tr("%1 мс").arg(groupedNumber(line.durationMs));
    case ExchangeColumn::Count:
        break;
    }
    return {};
}

} // namespace

ExchangePanel::ExchangePanel(const Desks &desks, QSettings *settings, QWidget *parent)
    : Card(tr("Журнал обмена"), parent), m_desks(desks), m_model(new ExchangeLogModel(this)), m_table(new QTableView),
      m_rate(new ElidedLabel({}, LabelLook::Caption)), m_meter(new QProgressBar),
      m_errorsOnly(new QCheckBox(tr("Только ошибки"))),
      m_promise(new PlainLabel(tr("токен и персональные данные в журнал не попадают"), LabelLook::Caption))
{
    m_meter->setRange(0, kMeterSteps);
    m_meter->setTextVisible(false);
    m_meter->setFixedWidth(kMeterWidth);
    m_meter->setAccessibleName(tr("Запросы за минуту, доля от разрешённых"));
    m_meter->setObjectName(u"rateMeter"_s);
    m_rate->setObjectName(u"rateLine"_s);
    m_errorsOnly->setObjectName(u"exchangeErrors"_s);
    QPushButton *copyLines = makeButton(tr("Копировать"));
    setSmall(copyLines);
    copyLines->setToolTip(tr("Выбранные строки, а без выбора все показанные. Токен и персональные данные в журнал не "
                             "попадают."));
    copyLines->setObjectName(u"exchangeCopy"_s);
    auto *rate = new QWidget;
    auto *row = new QHBoxLayout(rate);
    row->setContentsMargins(8, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_meter);
    row->addWidget(m_rate, 1);
    rate->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addAction(rate, kRateShare);
    addAction(m_promise);
    addAction(m_errorsOnly);
    addAction(copyLines);
    setFlush(true);
    buildTable(settings);
    body()->addWidget(m_table);
    connect(copyLines, &QPushButton::clicked, this, &ExchangePanel::copy);
}

void ExchangePanel::buildTable(QSettings *settings)
{
    m_model->setCellText([this](const ExchangeLine &line, ExchangeColumn column) {
        return exchangeText(line, column, accountZone(m_desks));
    });
    auto *failed = new FailedOnly(this);
    failed->setSourceModel(m_model);
    m_table->setModel(failed);
    connect(m_errorsOnly, &QCheckBox::toggled, this, [this, failed](bool on) {
        failed->setOn(on);
        m_table->scrollToBottom();
    });
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("Журнал обмена"));
    m_table->setObjectName(u"exchangeLog"_s);
    auto *mono = new CellDelegate(m_table);
    mono->setFont(CellDelegate::Font::Mono);
    m_table->setItemDelegate(mono);
    auto *time = new CellDelegate(m_table);
    time->setFont(CellDelegate::Font::Muted);
    m_table->setItemDelegateForColumn(int(ExchangeColumn::Time), time);
    auto *outcome = new CellDelegate(m_table);
    outcome->setTone([](const QModelIndex &index) -> std::optional<Tone> {
        const int status = index.data(int(TableRole::State)).toInt();
        if (!isFailedStatus(status))
            return std::nullopt;
        return status == 0 ? Tone::Soon : Tone::Late;
    });
    m_table->setItemDelegateForColumn(int(ExchangeColumn::Outcome), outcome);
    Theme::current()->fitToText(this, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(QFontMetrics(Theme::current()->bodyFont()).height() + 8);
    });
    m_keeper = new TableKeeper(m_table, settings, u"exchange"_s);
    m_keeper->restore({110, 420, 300, 90}, {int(ExchangeColumn::Request), int(ExchangeColumn::Outcome)});
    connect(m_table, &QTableView::activated, this, &ExchangePanel::open);
    auto *space = new QShortcut(QKeySequence(Qt::Key_Space), m_table);
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] { open(m_table->currentIndex()); });
    // Somebody who scrolled up is reading; whoever is at the end wants to see the end.
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this, last = 0](int, int maximum) mutable {
        QScrollBar *scroll = m_table->verticalScrollBar();
        if (scroll->value() >= last - 2)
            scroll->setValue(maximum);
        last = maximum;
    });
}

void ExchangePanel::reload()
{
    m_model->setLines(m_desks.sync->exchangeLog());
    m_table->scrollToBottom();
}

void ExchangePanel::append(const ExchangeLine &line)
{
    m_model->append(line);
}

void ExchangePanel::showRate(const SyncState &state)
{
    const RateWords words = rateWords(state, nowOf(m_desks));
    m_rate->setText(words.line);
    m_rate->setTone(words.tone == Tone::Neutral ? std::nullopt : std::optional(words.tone));
    m_meter->setVisible(words.used >= 0);
    m_meter->setValue(int(words.used * kMeterSteps));
}

void ExchangePanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    m_promise->setVisible(width() >= kRoomForPromise);
}

void ExchangePanel::open(const QModelIndex &index)
{
    const auto *shown = static_cast<const QSortFilterProxyModel *>(m_table->model());
    if (index.isValid())
        Q_EMIT lineWanted(m_model->at(shown->mapToSource(index).row()));
}

void ExchangePanel::copy()
{
    if (m_table->selectionModel()->hasSelection()) {
        m_keeper->copy();
        return;
    }
    QList<int> rows;
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        rows.append(row);
    QList<int> columns;
    for (int column = 0; column < int(ExchangeColumn::Count); ++column)
        columns.append(column);
    QGuiApplication::clipboard()->setText(tabSeparated(*m_table->model(), rows, columns));
}

ExchangeDetails::ExchangeDetails(const Desks &desks, QWidget *parent)
    : Card(tr("Запрос к amoCRM"), parent), m_desks(desks), m_facts(new FactRows)
{
    QPushButton *close = makeIconButton(IconName::Close, tr("Закрыть запрос"));
    addAction(close);
    connect(close, &QPushButton::clicked, this, &ExchangeDetails::closed);
    auto *lines = new QWidget;
    lines->setObjectName(u"scrolled"_s);
    auto *column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_facts);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(lines);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    body()->addWidget(scroll, 1);
}

void ExchangeDetails::show(const ExchangeLine &line)
{
    if (line.found) {
        m_facts->show({{tr("Время"), momentOf(line, accountZone(m_desks)), true},
                       {tr("Замечено"), schemaChangeText(*line.found)},
                       {tr("Что это значит"), schemaChangeMeaning(*line.found)}});
        return;
    }
    const auto kind = errorKindFromName(line.outcome);
    const ErrorText trouble = kind ? errorText(makeError(*kind)) : ErrorText();
    m_facts->show({
        {tr("Время"), momentOf(line, accountZone(m_desks)), true},
        {tr("Запрос"), line.verb + u' ' + line.path, true},
        {tr("Код ответа"), line.status == 0 ? tr("ответа не было") : QString::number(line.status)},
        {tr("Итог"), outcomeOf(line)},
        {tr("Что это значит"), trouble.meaning},
        {tr("Что делать"), trouble.remedy},
        {tr("Длилось"), tr("%1 мс").arg(groupedNumber(line.durationMs))},
        {tr("Номер запроса"), line.requestId, true},
    });
}

} // namespace Stanko
