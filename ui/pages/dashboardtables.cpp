// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboardtables.h"

#include "models/domain/searchfold.h"
#include "models/tables/jobmodel.h"
#include "ui/errortext/formats.h"
#include "ui/pages/jobtext.h"
#include "ui/widgets/tablelook.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

std::optional<Tone> toneOfDue(const QModelIndex &index)
{
    switch (MachineState(index.data(role(TableRole::State)).toInt())) {
    case MachineState::Late:
        return Tone::Late;
    case MachineState::Soon:
        return Tone::Soon;
    default:
        return {};
    }
}

Tone toneOfStage(const QModelIndex &index)
{
    return jobTone(JobStanding(index.data(role(TableRole::State)).toInt()));
}

constexpr int kRoomForEngineers = 560;

/// A table that does without one column where there is no room for all.
class ShortTable final : public QTableView
{
public:
    explicit ShortTable(int sparedColumn) : m_spared(sparedColumn) {}

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        setColumnHidden(m_spared, width() < kRoomForEngineers);
        QTableView::resizeEvent(event);
    }

private:
    int m_spared;
};

QTableView *makeView(QTableView *view, QAbstractItemModel *model, const QString &name, int buttonColumn,
                     ButtonDelegate *&button)
{
    view->setModel(model);
    view->setAccessibleName(name);
    setUpTable(view, RowHeight::TwoLines);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    button = new ButtonDelegate([](const QModelIndex &index) { return index.data().toString(); }, view);
    view->setItemDelegateForColumn(buttonColumn, button);
    button->installKeys(view, buttonColumn);
    QHeaderView *header = view->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionsClickable(false);
    return view;
}

} // namespace

UpcomingModel::UpcomingModel(QObject *parent) : UpcomingTable(parent)
{
    setCellText([this](const PassportRow &row, UpcomingColumn column) { return text(row, column); });
}

void UpcomingModel::setToday(QDate today)
{
    if (m_today == today)
        return;
    m_today = today;
    retext();
}

QString UpcomingModel::relativeDay(const QModelIndex &index) const
{
    const PassportRow *row = rowOf(index);
    return row && row->nextMaintenance ? relativeDayShort(*row->nextMaintenance, m_today) : QString();
}

QString UpcomingModel::serial(const QModelIndex &index) const
{
    const PassportRow *row = rowOf(index);
    return row ? row->serial : QString();
}

QString UpcomingModel::heading(UpcomingColumn column) const
{
    switch (column) {
    case UpcomingColumn::Due:
        return tr("Срок");
    case UpcomingColumn::Machine:
        return tr("Станок и вид ТО");
    case UpcomingColumn::Customer:
        return tr("Клиент");
    case UpcomingColumn::Engineer:
        return tr("Инженер");
    case UpcomingColumn::Action:
    case UpcomingColumn::Count:
        break;
    }
    return {};
}

QVariant UpcomingModel::value(const PassportRow &row, UpcomingColumn column) const
{
    switch (column) {
    case UpcomingColumn::Due:
        return row.nextMaintenance.value_or(QDate());
    case UpcomingColumn::Machine:
        return row.model;
    case UpcomingColumn::Customer:
        return row.customer;
    case UpcomingColumn::Engineer:
        return row.engineer;
    case UpcomingColumn::Action:
    case UpcomingColumn::Count:
        break;
    }
    return {};
}

QVariant UpcomingModel::own(const PassportRow &row, UpcomingColumn column, int which) const
{
    if (which == role(TableRole::State) && column == UpcomingColumn::Due)
        return int(row.state);
    if (which == role(TableRole::Unsent))
        return row.hasUnsentEdit;
    return {};
}

QString UpcomingModel::text(const PassportRow &row, UpcomingColumn column) const
{
    switch (column) {
    case UpcomingColumn::Due:
        return row.nextMaintenance ? shortDate(*row.nextMaintenance) : tr("без даты");
    case UpcomingColumn::Machine:
        return row.nextKind.isEmpty() ? row.model : u"%1 · %2"_s.arg(row.model, row.nextKind);
    case UpcomingColumn::Customer:
        return row.customer.isEmpty() ? u"—"_s : row.customer;
    case UpcomingColumn::Engineer:
        return row.engineer.isEmpty() ? u"—"_s : row.engineer;
    case UpcomingColumn::Action:
        return tr("Выполнено");
    case UpcomingColumn::Count:
        break;
    }
    return {};
}

LatestJobsModel::LatestJobsModel(QObject *parent) : LatestTable(parent)
{
    setCellText([this](const JobRow &row, LatestColumn column) { return text(row, column); });
}

void LatestJobsModel::setNow(UnixSeconds now)
{
    // Ages are shown by the minute; a repaint for every second of a sync would be noise.
    if (now / 60 == m_now / 60)
        return;
    m_now = now;
    retext();
}

QString LatestJobsModel::ageOf(const QModelIndex &index) const
{
    const JobRow *row = rowOf(index);
    return row && row->createdAt > 0 ? age(row->createdAt, m_now) : QString();
}

QString LatestJobsModel::machine(const QModelIndex &index) const
{
    const JobRow *row = rowOf(index);
    if (!row)
        return {};
    QStringList parts{row->model, row->serial};
    // Many serials begin with the model already.
    if (foldForSearch(row->serial).startsWith(foldForSearch(row->model)))
        parts.removeFirst();
    parts.removeAll(QString());
    if (parts.isEmpty() && !row->customer.isEmpty())
        return row->customer;
    return parts.isEmpty() ? tr("станок не указан") : parts.join(u" · "_s);
}

QString LatestJobsModel::heading(LatestColumn column) const
{
    switch (column) {
    case LatestColumn::Lead:
        return tr("Сделка");
    case LatestColumn::Job:
        return tr("Заявка");
    case LatestColumn::Stage:
        return tr("Этап");
    case LatestColumn::Action:
    case LatestColumn::Count:
        break;
    }
    return {};
}

QVariant LatestJobsModel::value(const JobRow &row, LatestColumn column) const
{
    switch (column) {
    case LatestColumn::Lead:
        return row.lead;
    case LatestColumn::Job:
        return row.name;
    case LatestColumn::Stage:
        return row.stageName;
    case LatestColumn::Action:
    case LatestColumn::Count:
        break;
    }
    return {};
}

QVariant LatestJobsModel::own(const JobRow &row, LatestColumn, int which) const
{
    if (which == role(TableRole::State))
        return int(standingOf(row));
    if (which == role(TableRole::Unsent))
        return row.hasUnsentEdit;
    return {};
}

QString LatestJobsModel::text(const JobRow &row, LatestColumn column) const
{
    switch (column) {
    case LatestColumn::Lead:
        return dealNumber(row.lead);
    case LatestColumn::Job:
        return row.name;
    case LatestColumn::Stage:
        return row.stageName;
    case LatestColumn::Action:
        return row.isOpen ? tr("Выполнено") : QString();
    case LatestColumn::Count:
        break;
    }
    return {};
}

QTableView *makeUpcomingView(UpcomingModel *model, std::function<void(const PassportRow &)> open,
                             std::function<void(const PassportRow &)> complete)
{
    ButtonDelegate *button = nullptr;
    QTableView *view =
        makeView(new ShortTable(int(UpcomingColumn::Engineer)), model,
                 QCoreApplication::translate("DashboardPage", "Предстоящее ТО"), int(UpcomingColumn::Action), button);
    auto *due = new TwoLineDelegate([model](const QModelIndex &index) { return model->relativeDay(index); },
                                    TwoLineDelegate::SecondLine::Caption, view);
    due->setTone(toneOfDue);
    auto *machine = new TwoLineDelegate([model](const QModelIndex &index) { return model->serial(index); },
                                        TwoLineDelegate::SecondLine::Mono, view);
    machine->setFont(CellDelegate::Font::Bold);
    view->setItemDelegateForColumn(int(UpcomingColumn::Due), due);
    view->setItemDelegateForColumn(int(UpcomingColumn::Machine), machine);
    for (const UpcomingColumn names : {UpcomingColumn::Customer, UpcomingColumn::Engineer})
        view->setItemDelegateForColumn(int(names), new WrapDelegate(view));
    view->horizontalHeader()->setSectionResizeMode(int(UpcomingColumn::Customer), QHeaderView::Stretch);
    QObject::connect(button, &ButtonDelegate::pressed, view, [model, complete](const QModelIndex &index) {
        if (const PassportRow *row = model->rowOf(index))
            complete(*row);
    });
    QObject::connect(view, &QTableView::activated, view, [model, open](const QModelIndex &index) {
        if (const PassportRow *row = model->rowOf(index); row && index.column() != int(UpcomingColumn::Action))
            open(*row);
    });
    return view;
}

QTableView *makeLatestJobsView(LatestJobsModel *model, std::function<void(const JobRow &)> open,
                               std::function<void(const JobRow &)> complete)
{
    ButtonDelegate *button = nullptr;
    QTableView *view = makeView(new QTableView, model, QCoreApplication::translate("DashboardPage", "Заявки в работе"),
                                int(LatestColumn::Action), button);
    auto *lead = new TwoLineDelegate([model](const QModelIndex &index) { return model->ageOf(index); },
                                     TwoLineDelegate::SecondLine::Caption, view);
    lead->setFont(CellDelegate::Font::Mono);
    auto *job = new TwoLineDelegate([model](const QModelIndex &index) { return model->machine(index); },
                                    TwoLineDelegate::SecondLine::Mono, view);
    job->setFont(CellDelegate::Font::Bold);
    view->setItemDelegateForColumn(int(LatestColumn::Lead), lead);
    view->setItemDelegateForColumn(int(LatestColumn::Job), job);
    view->setItemDelegateForColumn(int(LatestColumn::Stage), new PillDelegate(toneOfStage, view));
    view->horizontalHeader()->setSectionResizeMode(int(LatestColumn::Job), QHeaderView::Stretch);
    QObject::connect(button, &ButtonDelegate::pressed, view, [model, complete](const QModelIndex &index) {
        if (const JobRow *row = model->rowOf(index))
            complete(*row);
    });
    QObject::connect(view, &QTableView::activated, view, [model, open](const QModelIndex &index) {
        if (const JobRow *row = model->rowOf(index); row && index.column() != int(LatestColumn::Action))
            open(*row);
    });
    return view;
}

} // namespace Stanko
