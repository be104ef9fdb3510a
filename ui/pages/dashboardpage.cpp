// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboardpage.h"

#include "models/service/clock.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/attentionlist.h"
#include "ui/pages/dashboardtables.h"
#include "ui/pages/figurecard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/loadchart.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

enum Figure { Late, Soon, Jobs, Machines, Attention };
enum Face { Loading, Empty, Content };

constexpr int kUpcomingRows = 12;
constexpr int kDashboardPageGap = 14;

/// The three faces of a list: it is being asked for, there is nothing, there is something.
QStackedWidget *makeFaces(EmptyState *empty, QWidget *content)
{
    auto *faces = new QStackedWidget;
    faces->addWidget(new EmptyState(IconName::Clock, DashboardPage::tr("Загружается…")));
    faces->addWidget(empty);
    faces->addWidget(content);
    return faces;
}

} // namespace

DashboardPage::DashboardPage(const Desks &desks, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_refresher([this](quint64 token) { ask(token); }, this)
{
    setObjectName(u"page"_s);
    m_header = new PageHeader(tr("Сводка"));
    m_share = new SegmentedControl({tr("Все инженеры"), tr("Мои")});
    m_share->setAccessibleName(tr("Чьи работы показывать"));
    m_header->addAction(m_share);
    m_problem = new Banner;

    auto *inside = new QWidget;
    inside->setObjectName(u"scrolled"_s);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(18, 16, 18, 18);
    column->setSpacing(kDashboardPageGap);
    column->addWidget(m_header);
    column->addWidget(m_problem);
    auto *figures = new QGridLayout;
    figures->setSpacing(kDashboardPageGap);
    buildFigures(figures);
    column->addLayout(figures);
    auto *cards = new QGridLayout;
    cards->setSpacing(kDashboardPageGap);
    cards->addWidget(buildLoad(), 0, 0);
    cards->addWidget(buildAttention(), 0, 1);
    cards->addWidget(buildUpcoming(), 1, 0);
    cards->addWidget(buildJobs(), 1, 1);
    // Machines have longer rows than jobs.
    cards->setColumnStretch(0, 15);
    cards->setColumnStretch(1, 14);
    cards->setRowStretch(0, 4);
    cards->setRowStretch(1, 5);
    column->addLayout(cards, 1);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(m_share, &SegmentedControl::currentChanged, this, &DashboardPage::refresh);
    connect(m_problem, &Banner::buttonClicked, this, &DashboardPage::refresh);
    connect(m_desks.maintenance, &MaintenanceDesk::maintenanceChanged, &m_refresher, &Refresher::askSoon);
    connect(m_desks.passports, &PassportDesk::passportsChanged, &m_refresher, &Refresher::askSoon);
    connect(m_desks.jobs, &JobDesk::jobsChanged, &m_refresher, &Refresher::askSoon);
    connect(m_desks.attention, &AttentionDesk::attentionChanged, &m_refresher, &Refresher::askSoon);
    showFigures();
    refresh();
}

DashboardPage::~DashboardPage() = default;

void DashboardPage::buildFigures(QGridLayout *grid)
{
    m_figures = {new FigureCard(tr("Просрочено ТО")), new FigureCard(tr("ТО в ближайшие 30 дней")),
                 new FigureCard(tr("Заявки в работе")), new FigureCard(tr("Паспорта станков")),
                 new FigureCard(tr("Требуют внимания"))};
    for (int i = 0; i < int(m_figures.size()); ++i) {
        grid->addWidget(m_figures[size_t(i)], 0, i);
        grid->setColumnStretch(i, 1);
    }
    connect(m_figures[Late], &QAbstractButton::clicked, this,
            [this] { Q_EMIT passportsRequested(PassportFilter::Late); });
    connect(m_figures[Soon], &QAbstractButton::clicked, this,
            [this] { Q_EMIT passportsRequested(PassportFilter::Soon); });
    connect(m_figures[Jobs], &QAbstractButton::clicked, this, &DashboardPage::jobsRequested);
    connect(m_figures[Machines], &QAbstractButton::clicked, this,
            [this] { Q_EMIT passportsRequested(PassportFilter::All); });
    connect(m_figures[Attention], &QAbstractButton::clicked, this, [this] { m_attention->focusFirst(); });
}

Card *DashboardPage::buildLoad()
{
    auto *card = new Card(tr("Загрузка ТО по неделям"));
    m_chart = new LoadChart;
    m_chart->setFiles(m_desks.calendarFiles);
    auto *twin = new SegmentedControl({tr("График"), tr("Таблица")});
    twin->setAccessibleName(tr("Вид загрузки"));
    card->addAction(twin);
    card->body()->addWidget(m_chart);
    connect(twin, &SegmentedControl::currentChanged, m_chart,
            [this](int index) { m_chart->setFace(index == 0 ? LoadChart::Face::Picture : LoadChart::Face::Table); });
    connect(m_chart, &LoadChart::weekChosen, this, &DashboardPage::showWeek);
    connect(m_chart, &LoadChart::weekChosen, this, &DashboardPage::weekRequested);
    return card;
}

Card *DashboardPage::buildAttention()
{
    auto *card = new Card(tr("Требует внимания"));
    m_attention = new AttentionList;
    m_attentionFaces = makeFaces(new EmptyState(IconName::Check, tr("Решать нечего"),
                                                tr("Сюда попадут сделки без номера, новые модели и конфликты.")),
                                 m_attention);
    card->body()->addWidget(m_attentionFaces);
    connect(m_attention, &AttentionList::actionRequested, this, &DashboardPage::decide);
    connect(m_attention, &AttentionList::dismissRequested, this, &DashboardPage::askForReason);
    connect(m_attention, &AttentionList::postponeRequested, this, &DashboardPage::postpone);
    connect(m_attention, &AttentionList::detailsRequested, this,
            [this](const AttentionItem &item) { openDeal(m_desks, item.lead); });
    return card;
}

Card *DashboardPage::buildUpcoming()
{
    m_upcomingCard = new Card(tr("Предстоящее ТО"));
    m_upcomingCard->setFlush(true);
    m_upcoming = new UpcomingModel(this);
    m_upcomingEmpty = new EmptyState(IconName::Calendar, tr("Предстоящих ТО нет"),
                                     tr("Даты появятся, когда в amoCRM будут выигранные сделки со станками."));
    QTableView *view = makeUpcomingView(
        m_upcoming, [this](const PassportRow &row) { Q_EMIT passportRequested(row.key); },
        [this](const PassportRow &row) { Q_EMIT completeMaintenanceRequested(row); });
    m_upcomingFaces = makeFaces(m_upcomingEmpty, view);
    m_wholeUpcoming = makeButton(tr("Показать все недели"), ButtonLook::Link);
    m_wholeUpcoming->setObjectName(u"wholeUpcoming"_s);
    m_wholeUpcoming->hide();
    QPushButton *all = makeButton(tr("Все →"), ButtonLook::Link);
    all->setAccessibleName(tr("Все предстоящие ТО"));
    m_upcomingCard->addAction(m_wholeUpcoming);
    m_upcomingCard->addAction(all);
    m_upcomingCard->body()->addWidget(m_upcomingFaces);
    connect(all, &QPushButton::clicked, this, [this] { Q_EMIT passportsRequested(PassportFilter::Soon); });
    connect(m_wholeUpcoming, &QPushButton::clicked, this, [this] {
        m_week.reset();
        showUpcoming();
    });
    return m_upcomingCard;
}

Card *DashboardPage::buildJobs()
{
    auto *card = new Card(tr("Заявки в работе"));
    card->setFlush(true);
    m_jobs = new LatestJobsModel(this);
    QTableView *view = makeLatestJobsView(
        m_jobs, [this](const JobRow &row) { Q_EMIT jobRequested(row.lead); },
        [this](const JobRow &row) { Q_EMIT completeJobRequested(row); });
    m_jobFaces = makeFaces(
        new EmptyState(IconName::Jobs, tr("Открытых заявок нет"), tr("Новые заявки из amoCRM появятся здесь сами.")),
        view);
    QPushButton *all = makeButton(tr("Все →"), ButtonLook::Link);
    all->setAccessibleName(tr("Все заявки"));
    card->addAction(all);
    card->body()->addWidget(m_jobFaces);
    connect(all, &QPushButton::clicked, this, &DashboardPage::jobsRequested);
    return card;
}

void DashboardPage::refresh()
{
    m_refresher.askNow();
}

void DashboardPage::ask(quint64 token)
{
    // Everybody's figures are asked for in any case: they are also the rail's, and one answer must feed both.
    m_desks.maintenance->overview(Share::Everybody, kUpcomingRows)
        .then(this, [this, token, share = share()](const Result<Overview> &answer) {
            if (answer)
                Q_EMIT figuresChanged(*answer);
            if (share == Share::Mine && answer)
                askMine(token);
            else if (m_refresher.accept(token))
                onOverview(answer);
        });
    m_desks.attention->list().then(
        this,
        [this, token = ++m_attentionToken](const Result<QList<AttentionItem>> &answer) { onAttention(token, answer); });
}

void DashboardPage::askMine(quint64 token)
{
    m_desks.maintenance->overview(Share::Mine, kUpcomingRows).then(this, [this, token](const Result<Overview> &answer) {
        if (m_refresher.accept(token))
            onOverview(answer);
    });
}

Share DashboardPage::share() const
{
    return m_share->currentIndex() == 0 ? Share::Everybody : Share::Mine;
}

void DashboardPage::onOverview(const Result<Overview> &answer)
{
    if (!answer) {
        showProblem(answer.error());
        return;
    }
    m_problem->hide();
    const bool isNew = m_overview != *answer;
    m_overview = *answer;
    m_header->setFacts(fullDate(m_overview->today));
    m_jobs->setNow(m_desks.clock->now());
    if (!isNew)
        return;
    showFigures();
    m_chart->setWeeks(m_overview->weeks, m_overview->weekCapacity);
    m_jobs->apply(m_overview->latestJobs);
    m_jobFaces->setCurrentIndex(m_overview->latestJobs.isEmpty() ? Empty : Content);
    showUpcoming();
}

void DashboardPage::onAttention(int token, const Result<QList<AttentionItem>> &answer)
{
    if (token != m_attentionToken)
        return;
    if (!answer) {
        showProblem(answer.error());
        return;
    }
    m_attention->setItems(*answer);
    m_attentionFaces->setCurrentIndex(answer->isEmpty() ? Empty : Content);
}

void DashboardPage::showFigures()
{
    if (!m_overview) {
        for (FigureCard *card : m_figures)
            card->setFigure({}, {});
        return;
    }
    const Overview &o = *m_overview;
    m_figures[Late]->setFigure(o.late,
                               o.late > 0 ? tr("старейшее — %1").arg(counted(Counted::Day, o.oldestLateDays))
                                          : tr("всё сделано вовремя"),
                               o.late > 0 ? std::optional(Tone::Late) : std::nullopt);
    m_figures[Soon]->setFigure(o.soon,
                               o.soonUnassigned > 0 ? tr("из них без инженера — %1").arg(o.soonUnassigned)
                               : o.soon > 0         ? tr("у каждого есть инженер")
                                                    : tr("на месяц вперёд свободно"),
                               o.soon > 0 ? std::optional(Tone::Soon) : std::nullopt);
    m_figures[Jobs]->setFigure(o.jobs,
                               o.jobsToday > 0 ? tr("новых сегодня — %1").arg(o.jobsToday) : tr("сегодня новых нет"));
    m_figures[Machines]->setFigure(o.passports, o.passportsThisMonth > 0 ? tr("за месяц +%1").arg(o.passportsThisMonth)
                                                                         : tr("за месяц новых нет"));
    m_figures[Attention]->setFigure(o.attention, o.attention > 0 ? tr("ждут вашего решения") : tr("решать нечего"),
                                    o.attention > 0 ? std::optional(Tone::Soon) : std::nullopt);
}

void DashboardPage::showProblem(const Error &error)
{
    m_problem->tellError(error, tr("Повторить"));
}

void DashboardPage::showUpcoming()
{
    m_wholeUpcoming->setVisible(m_week.has_value());
    m_upcomingCard->setTitle(m_week ? tr("ТО на неделе %1").arg(weekRange(*m_week)) : tr("Предстоящее ТО"));
    m_upcomingEmpty->setSentence(m_week ? tr("На этой неделе ТО нет") : tr("Предстоящих ТО нет"));
    if (!m_overview)
        return;
    m_upcoming->setToday(m_overview->today);
    if (m_week) {
        showWeek(*m_week);
        return;
    }
    ++m_weekToken;
    m_upcoming->apply(m_overview->upcoming);
    m_upcomingFaces->setCurrentIndex(m_overview->upcoming.isEmpty() ? Empty : Content);
}

void DashboardPage::showWeek(QDate monday)
{
    if (!m_overview)
        return;
    const bool isAnother = m_week != monday;
    m_week = monday;
    if (isAnother) {
        showUpcoming();
        return;
    }
    const QDate today = m_overview->today;
    const QDate sunday = monday.addDays(6);
    const bool withLate = monday <= today && today <= sunday;
    PassportQuery query;
    query.dueWithinDays = int(today.daysTo(sunday));
    m_desks.passports->list(query).then(
        this, [this, token = ++m_weekToken, monday, withLate](const Result<PassportPage> &answer) {
            if (token != m_weekToken)
                return;
            if (!answer) {
                showProblem(answer.error());
                return;
            }
            QList<PassportRow> rows;
            for (const PassportRow &row : answer->rows) {
                if (row.nextMaintenance && (*row.nextMaintenance >= monday || withLate))
                    rows.append(row);
            }
            m_upcoming->apply(rows);
            m_upcomingFaces->setCurrentIndex(rows.isEmpty() ? Empty : Content);
        });
}

} // namespace Stanko
