// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/levellingdialog.h"

#include "models/service/calendardesk.h"
#include "models/service/homepromise.h"
#include "ui/calendar/levelmovemodel.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/leveltext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/editdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/levelchart.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tablelook.h"
#include "ui/widgets/tickdelegate.h"

#include <QtCore/QThreadPool>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr QSize kLevellingSize(940, 660);
constexpr int kLeftHeight = 92;

QList<LevelBar> barsOf(const LevelResult &result, UserId engineer)
{
    QList<LevelBar> bars;
    const auto barAt = [&bars](QDate monday) -> LevelBar & {
        if (bars.isEmpty() || bars.last().monday != monday)
            bars.append(LevelBar{monday, 0, 0, 0, 0, 0});
        return bars.last();
    };
    // Of all together the overload is what their engineers have over, if that is more.
    for (const WeekHours &entry : result.before) {
        LevelBar &bar = barAt(entry.monday);
        if (entry.engineer == engineer) {
            bar.capacity = entry.capacity;
            bar.before = entry.hours;
            bar.overBefore = entry.over();
        }
    }
    for (LevelBar &bar : bars) {
        double ownBefore = 0;
        double ownAfter = 0;
        for (const WeekHours &entry : result.before) {
            if (entry.monday == bar.monday && entry.engineer != 0)
                ownBefore += entry.over();
        }
        for (const WeekHours &entry : result.after) {
            if (entry.monday != bar.monday)
                continue;
            if (entry.engineer == engineer) {
                bar.after = entry.hours;
                bar.overAfter = entry.over();
            }
            if (entry.engineer != 0)
                ownAfter += entry.over();
        }
        if (engineer == 0) {
            bar.overBefore = std::max(bar.overBefore, ownBefore);
            bar.overAfter = std::max(bar.overAfter, ownAfter);
        }
    }
    return bars;
}

} // namespace

LevellingDialog *LevellingDialog::openFor(const Desks &desks, const LevelProblem &problem, const QList<Visit> &visits,
                                          const Crew &crew, QWidget *parent)
{
    // An older one is about what the calendar was then.
    for (LevellingDialog *old : parent->findChildren<LevellingDialog *>())
        old->close();
    auto *dialog = new LevellingDialog(desks, problem, visits, crew, parent);
    dialog->show();
    return dialog;
}

LevellingDialog::LevellingDialog(const Desks &desks, const LevelProblem &problem, const QList<Visit> &visits,
                                 const Crew &crew, QWidget *parent)
    : QDialog(parent), m_calendar(std::make_shared<const WorkCalendar>(*problem.calendar)), m_problem(problem),
      m_visits(visits), m_crew(crew), m_model(new LevelMoveModel(problem.today, this)), m_table(new QTableView),
      m_chart(new LevelChart), m_faces(new QStackedWidget),
      m_other(new EmptyState(IconName::Clock, tr("Считаем, что куда перенести…"))),
      m_sum(new PlainLabel({}, LabelLook::Section)), m_leftTitle(new PlainLabel({}, LabelLook::Bold)),
      m_left(new QListWidget), m_face(new SegmentedControl({tr("График"), tr("Таблица")})), m_whose(new QComboBox),
      m_banner(new Banner), m_accept(makeButton(tr("Принять"), ButtonLook::Primary))
{
    m_problem.calendar = m_calendar.get();
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Разгрузить недели"));
    resize(kLevellingSize);
    build();
    connect(m_model, &LevelMoveModel::edited, this, &LevellingDialog::showFigures);
    connect(m_face, &SegmentedControl::currentChanged, this,
            [this](int face) { m_chart->setFace(face == 0 ? LevelChart::Face::Bars : LevelChart::Face::Table); });
    connect(m_whose, &QComboBox::currentIndexChanged, this, &LevellingDialog::showBars);
    connect(m_accept, &QPushButton::clicked, this, &LevellingDialog::accept);
    if (desks.calendar) {
        connect(desks.calendar, &CalendarDesk::calendarChanged, this, [this] {
            m_banner->tell(Tone::Info,
                           tr("Календарь тем временем изменился. Чтобы посчитать заново, закройте это окно и "
                              "нажмите «Показать план» ещё раз."));
        });
    }
    compute();
}

void LevellingDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    m_banner->setCloseable(true);
    m_banner->hide();
    column->addWidget(m_banner);
    m_faces->addWidget(m_other);
    m_faces->addWidget(buildProposal());
    column->addWidget(m_faces, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    auto *keys =
        new PlainLabel(tr("Пробел — взять или оставить, F2 — другой день, Alt+←/→ — на день"), LabelLook::Caption);
    foot->addWidget(keys);
    foot->addStretch(1);
    QPushButton *leave = makeButton(tr("Закрыть"));
    foot->addWidget(leave);
    foot->addWidget(m_accept);
    column->addLayout(foot);
    m_accept->setObjectName(u"levelAccept"_s);
    m_accept->setEnabled(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(shortcut, &QShortcut::activated, this, &LevellingDialog::accept);
    }
}

QWidget *LevellingDialog::buildProposal()
{
    auto *proposal = new QWidget;
    auto *column = new QVBoxLayout(proposal);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_sum->setObjectName(u"levelSum"_s);
    column->addWidget(m_sum);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    choice->addWidget(m_face);
    m_whose->setAccessibleName(tr("Чьи недели показаны"));
    m_whose->setObjectName(u"levelWhose"_s);
    m_whose->addItem(tr("Вся бригада"), QVariant::fromValue<UserId>(0));
    for (const Engineer &engineer : std::as_const(m_crew.engineers)) {
        if (engineer.isPlanned && engineer.isActive)
            m_whose->addItem(engineer.name, QVariant::fromValue(engineer.id));
    }
    choice->addWidget(m_whose);
    choice->addStretch(1);
    column->addLayout(choice);
    column->addWidget(m_chart, 2);
    buildTable();
    column->addWidget(m_table, 3);
    m_left->setObjectName(u"levelLeft"_s);
    m_left->setWordWrap(true);
    m_left->setSelectionMode(QAbstractItemView::NoSelection);
    m_left->setFixedHeight(Theme::current()->scaled(kLeftHeight));
    m_leftTitle->setText(tr("Что не удалось разгрузить и почему"));
    m_left->setAccessibleName(m_leftTitle->text());
    column->addWidget(m_leftTitle);
    column->addWidget(m_left);
    return proposal;
}

void LevellingDialog::buildTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(u"levelMoves"_s);
    m_table->setAccessibleName(tr("Предложенные переносы"));
    m_table->setProperty("framed", true);
    setUpTable(m_table);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setItemDelegateForColumn(int(LevelColumn::Taken), new TickDelegate(m_table));
    auto *days = new EditDelegate(
        [this](const QModelIndex &index, const QString &typed) { return dayProblem(index, typed); }, m_table);
    m_table->setItemDelegateForColumn(int(LevelColumn::To), days);
    connect(days, &EditDelegate::refused, this, [this](const QString &typed, const QString &problem) {
        m_banner->tell(Tone::Soon, tr("«%1» не принято. %2").arg(typed, problem));
    });
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const LevelColumn wide : {LevelColumn::Machine, LevelColumn::Customer})
        header->setSectionResizeMode(int(wide), QHeaderView::Stretch);
    const auto onKey = [this](const QKeySequence &key, auto action) {
        auto *shortcut = new QShortcut(key, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    onKey(QKeySequence(Qt::Key_Space), [this] { toggleChosen(); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { shiftChosen(-1); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { shiftChosen(1); });
    // F2 means the day, wherever in the row one is.
    onKey(QKeySequence(Qt::Key_F2), [this] {
        if (!m_table->currentIndex().isValid())
            return;
        const QModelIndex day = m_table->currentIndex().siblingAtColumn(int(LevelColumn::To));
        m_table->setCurrentIndex(day);
        m_table->edit(day);
    });
}

void LevellingDialog::compute()
{
    const HomePromise<LevelResult> promise;
    // The copy keeps the calendar alive when the dialog is closed meanwhile.
    QThreadPool::globalInstance()->start(
        [promise, problem = m_problem, calendar = m_calendar] { promise.keep(levelled(problem)); });
    promise.future().then(this, [this](const LevelResult &result) { showProposal(result); });
}

LevelRow LevellingDialog::rowOf(const LevelMove &move) const
{
    LevelRow row;
    row.move = move;
    const auto item = std::find_if(m_problem.items.cbegin(), m_problem.items.cend(), [&move](const LevelItem &each) {
        return each.keys == move.keys && each.day == move.from;
    });
    if (item != m_problem.items.cend()) {
        row.first = item->first;
        row.last = item->last;
    }
    QStringList machines;
    QStringList kinds;
    for (const Visit &visit : m_visits) {
        if (!visit.isMovable() || !move.keys.contains(visit.id.key))
            continue;
        machines.append(machineTitle(visit.model, visit.serial));
        if (!kinds.contains(visit.kind))
            kinds.append(visit.kind);
        row.customer = visit.customer;
        row.engineer = visit.engineerName;
    }
    row.machine = machines.join(", "_L1);
    row.kind = kinds.join(", "_L1);
    return row;
}

void LevellingDialog::showProposal(const LevelResult &result)
{
    if (result.overBefore() <= 0) {
        m_other->setIcon(IconName::Check);
        m_other->setSentence(tr("Перегруженных недель нет"));
        m_other->setNext(tr("Работы с %1 по %2 укладываются в часы бригады, переносить ничего не нужно.")
                             .arg(shortDate(m_problem.firstMonday),
                                  shortDate(m_problem.firstMonday.addDays(7 * m_problem.weeks - 1))));
        m_accept->hide();
        return;
    }
    QList<LevelRow> rows;
    for (const LevelMove &move : result.moves)
        rows.append(rowOf(move));
    m_model->setRows(rows);
    m_faces->setCurrentIndex(1);
    if (!rows.isEmpty())
        m_table->selectRow(0);
    m_table->setFocus();
    showFigures();
}

void LevellingDialog::showFigures()
{
    m_result = levelledBy(m_problem, m_model->taken());
    m_sum->setText(levelSumText(m_result));
    m_left->clear();
    for (const LevelLeftover &left : std::as_const(m_result.leftovers))
        m_left->addItem(levelLeftoverText(left, m_crew));
    m_left->setVisible(!m_result.leftovers.isEmpty());
    m_leftTitle->setVisible(!m_result.leftovers.isEmpty());
    m_accept->setText(tr("Принять (%1)  Ctrl+Enter").arg(m_result.moves.size()));
    m_accept->setEnabled(!m_result.moves.isEmpty());
    showBars();
}

void LevellingDialog::showBars()
{
    m_chart->setBars(barsOf(m_result, m_whose->currentData().value<UserId>()));
}

void LevellingDialog::toggleChosen()
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    if (chosen.isEmpty())
        return;
    const bool isTaken = !m_model->rows()[chosen.first().row()].isTaken;
    for (const QModelIndex &index : chosen)
        m_model->setTaken(index.row(), isTaken);
}

void LevellingDialog::shiftChosen(int days)
{
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        m_model->setDay(index.row(), m_model->rows()[index.row()].move.to.addDays(days));
}

QString LevellingDialog::dayProblem(const QModelIndex &index, const QString &typed) const
{
    const LevelRow &row = m_model->rows()[index.row()];
    const QDate day = typedLevelDay(typed, row.first, row.last);
    if (!day.isValid())
        return tr("Введите день, например %1.").arg(shortDate(row.move.to));
    if (day < row.first || day > row.last)
        return tr("Допуск пускает с %1 по %2.").arg(shortDate(row.first), shortDate(row.last));
    return {};
}

void LevellingDialog::accept()
{
    if (!m_accept->isEnabled() || EditDelegate::openEditor(m_table))
        return;
    QList<VisitMove> moves;
    for (const LevelMove &move : std::as_const(m_result.moves)) {
        for (const PassportKey &key : move.keys)
            moves.append({key, move.from, move.to});
    }
    const QList<VisitMove> whole = withDealMates(moves, m_visits);
    Q_EMIT movesAccepted(whole);
    QDialog::accept();
}

} // namespace Stanko
