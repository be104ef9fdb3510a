// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/passportspage.h"

#include "models/service/maintenancedesk.h"
#include "ui/dialogs/completedialog.h"
#include "ui/dialogs/rescheduledialog.h"
#include "ui/errortext/formats.h"
#include "ui/pages/passportcardview.h"
#include "ui/pages/passporttext.h"
#include "ui/pages/undooffer.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/tablekeeper.h"
#include "ui/widgets/tablelook.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kCardWidth = 400;
constexpr int kCardSmallest = 360;

MachineState stateOf(const QModelIndex &index)
{
    return MachineState(index.data(int(TableRole::State)).toInt());
}

QString machineName(const Passport &machine)
{
    return u"%1 %2"_s.arg(machine.model, machine.serial).trimmed();
}

} // namespace

PassportsPage::PassportsPage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QueryPage(desks, {tr("Паспорта"), tr("Поиск по станкам"), u"passports"_s}, settings, parent),
      m_cardRefresher([this](quint64 token) { askCard(token); }, this), m_card(new PassportCardView(desks))
{
    buildFilters();
    buildTable();
    setSide(m_card, kCardWidth, kCardSmallest);

    connect(m_card, &PassportCardView::maintainWanted, this, &PassportsPage::maintain);
    connect(m_card, &PassportCardView::rescheduleWanted, this, &PassportsPage::reschedule);
    connect(m_card, &PassportCardView::jobWanted, this, &PassportsPage::jobWanted);
    connect(m_card, &PassportCardView::requestWanted, this, &PassportsPage::requestWanted);
    connect(m_card, &PassportCardView::completeJobWanted, this,
            [this](const JobRow &job) { complete(CompletionSubject::of(job)); });
    connect(m_card, &PassportCardView::partsWanted, this, &PassportsPage::partsWanted);
    connect(m_card, &PassportCardView::calendarWanted, this, &PassportsPage::calendarWanted);
    connect(m_card, &PassportCardView::retryWanted, &m_cardRefresher, &Refresher::askNow);
    connect(desks.passports, &PassportDesk::passportsChanged, this, &PassportsPage::askIfSeen);
    connect(desks.maintenance, &MaintenanceDesk::maintenanceChanged, this, &PassportsPage::askIfSeen);
    connect(desks.jobs, &JobDesk::jobsChanged, this, &PassportsPage::askIfSeen);
    addKey(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { maintain(); });
    addKey(QKeySequence(Qt::Key_F2), [this] { reschedule(); });
}

void PassportsPage::buildFilters()
{
    addFilter(int(PassportFilter::All), tr("Все"));
    addFilter(int(PassportFilter::Late), tr("Просрочено ТО"));
    addFilter(int(PassportFilter::Soon), tr("ТО в 30 дней"));
    addFilter(int(PassportFilter::WithoutCustomer), tr("Без клиента"));
    addFilter(int(PassportFilter::Undated), tr("Без даты"));
    addFilter(int(PassportFilter::Withdrawn), tr("Отозваны"))->hide();
    m_modelChip = addMenu(tr("Модель ▾"), [this](QMenu *menu) { fillModels(menu); });
}

void PassportsPage::fillModels(QMenu *menu)
{
    const auto choose = [this](const std::optional<QString> &model) {
        nameChoice(m_modelChip, model ? tr("Модель: %1 ▾").arg(*model) : QString());
        change([model](PassportQuery &query) { query.model = model; });
    };
    addChoice(menu, tr("Все модели"), !query().model, [choose] { choose({}); });
    for (const QString &model : std::as_const(m_models))
        addChoice(menu, model, query().model == model, [choose, model] { choose(model); });
}

void PassportsPage::buildTable()
{
    model()->setCellText(
        [this](const PassportRow &row, PassportColumn column) { return passportCellText(row, column, m_today); });
    model()->setCellHint(
        [this](const PassportRow &row, PassportColumn column) { return passportCellHint(row, column, m_today); });
    setTableModel(model(), int(PassportModel::columnOf(query().sort)), query().order);
    const auto delegate = [this](PassportColumn column, CellDelegate::Font font) {
        auto *made = new CellDelegate(table());
        made->setFont(font);
        table()->setItemDelegateForColumn(int(column), made);
        return made;
    };
    delegate(PassportColumn::Model, CellDelegate::Font::Bold);
    delegate(PassportColumn::Serial, CellDelegate::Font::Mono);
    delegate(PassportColumn::Deal, CellDelegate::Font::Mono);
    delegate(PassportColumn::NextMaintenance, CellDelegate::Font::Body)
        ->setTone([](const QModelIndex &index) -> std::optional<Tone> {
            const MachineState state = stateOf(index);
            if (state == MachineState::Late || state == MachineState::Soon)
                return machineTone(state);
            return std::nullopt;
        });
    table()->setItemDelegateForColumn(
        int(PassportColumn::State),
        new PillDelegate([](const QModelIndex &index) { return machineTone(stateOf(index)); }, table()));
    // The longest the column may have to say: a far day that is computed by the plan.
    PassportRow far;
    far.nextMaintenance = QDate(2028, 10, 28);
    far.nextSource = NextDateSource::Plan;
    const QString longest = passportCellText(far, PassportColumn::NextMaintenance, QDate(2028, 5, 5));
    const int dayWidth = QFontMetrics(Theme::current()->bodyFont()).horizontalAdvance(longest) + 18;
    keeper()->restore({130, 135, 190, Theme::current()->unscaled(dayWidth), 0, 112, 0, 0, 0},
                      {int(PassportColumn::Model), int(PassportColumn::Customer)}, {int(PassportColumn::State)});
}

QFuture<Result<PassportPage>> PassportsPage::list(const PassportQuery &query)
{
    return desks().passports->list(query);
}

bool PassportsPage::take(const PassportPage &page)
{
    m_counts = page.counts;
    m_models = page.models;
    filterChip(int(PassportFilter::All))->setCount(m_counts.all);
    filterChip(int(PassportFilter::Late))->setCount(m_counts.late);
    filterChip(int(PassportFilter::Soon))->setCount(m_counts.soon);
    filterChip(int(PassportFilter::WithoutCustomer))->setCount(m_counts.withoutCustomer);
    filterChip(int(PassportFilter::Undated))->setCount(m_counts.undated);
    FilterChip *withdrawn = filterChip(int(PassportFilter::Withdrawn));
    withdrawn->setCount(m_counts.withdrawn);
    // Rare troubles take no room while there are none.
    withdrawn->setVisible(m_counts.withdrawn > 0 || withdrawn->isChecked());
    const bool isOtherDay = m_today != page.today;
    m_today = page.today;
    // The machine's own facts may have changed though its row has not.
    if (!m_shown.isEmpty())
        m_cardRefresher.askSoon();
    return isOtherDay;
}

void PassportsPage::filterBy(int filter)
{
    change([filter](PassportQuery &query) { query.filter = PassportFilter(filter); });
}

EmptyWords PassportsPage::emptyWords() const
{
    return {tr("Под этот отбор не подошёл ни один станок"), tr("Показать все станки"), tr("Паспортов пока нет"),
            tr("Паспорт появляется, когда сделка с серийным номером выиграна. "
               "Синхронизируйте, чтобы прочитать сделки из amoCRM.")};
}

QStringList PassportsPage::facts() const
{
    return {counted(Counted::Machine, m_counts.all), tr("показано %1").arg(groupedNumber(model()->rowCount()))};
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
    desks().passports->card(m_shown).then(this, [this, token](const Result<PassportCard> &answer) {
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
    complete({0, machine.key, machine.nextKind.isEmpty() ? tr("Плановое ТО") : machine.nextKind, machineName(machine)});
}

void PassportsPage::reschedule()
{
    const auto &card = m_card->card();
    if (!card)
        return;
    const Passport &machine = card->passport;
    auto *dialog =
        new RescheduleDialog(desks(), machine.key, machine.serial, machineName(machine), machine.nextMaintenance, this);
    connect(dialog, &RescheduleDialog::rescheduled, this,
            [this, serial = machine.serial](const EditReceipt &receipt, QDate day) {
                undo()->offer(tr("ТО станка %1 перенесено на %2").arg(serial, shortDate(day)), receipt.group);
                table()->setFocus();
            });
    dialog->show();
}

void PassportsPage::showPassport(const PassportKey &key)
{
    m_card->setVisible(true);
    showRow(key);
}

void PassportsPage::showFilter(PassportFilter filter)
{
    chooseFilter(int(filter));
}

void PassportsPage::showText(const QString &text)
{
    showEverything();
    search()->setText(text);
}

} // namespace Stanko
