// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the calendar page asks and shows; it is built in calendarbuild.cpp, what it does with visits is in
// calendaractions.cpp.
#include "ui/pages/calendar/calendarpage.h"

#include "models/service/syncdesk.h"
#include "ui/calendar/figuresview.h"
#include "ui/calendar/visitdrag.h"
#include "ui/calendar/visitpool.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/calendar/calendarfilters.h"
#include "ui/pages/calendar/calendarviews.h"
#include "ui/pages/calendar/moveflow.h"
#include "ui/pages/calendar/movehistory.h"
#include "ui/pages/calendar/overloadcard.h"
#include "ui/pages/calendar/visitdetails.h"
#include "ui/pages/listface.h"
#include "ui/pages/syncfacts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QSettings>
#include <QtGui/QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr auto kKindKey = "calendar/view"_L1;
constexpr auto kPlanningKey = "calendar/planning"_L1;
constexpr int kWholeLoad = 100;

CalendarRange wholeWeeks(const CalendarRange &range)
{
    return {mondayOf(range.first), mondayOf(range.last).addDays(6)};
}

} // namespace

void CalendarPage::restore()
{
    m_flow->setPlanning(m_settings && m_settings->value(kPlanningKey).toBool());
    m_filters->setPlanning(m_flow->isPlanning());
    const int kind = m_settings ? m_settings->value(kKindKey).toInt() : 0;
    setKind(kind >= 0 && kind < kCalendarKinds ? CalendarKind(kind) : CalendarKind::Month);
}

void CalendarPage::setPlanning(bool isPlanning)
{
    m_flow->setPlanning(isPlanning);
    if (m_settings)
        m_settings->setValue(kPlanningKey, isPlanning);
}

void CalendarPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_refresher.askNow();
    askFigures();
}

void CalendarPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_selected.isEmpty()) {
        select({});
        m_views->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

CalendarKind CalendarPage::kind() const
{
    return m_views->kind();
}

void CalendarPage::setKind(CalendarKind kind)
{
    const bool hadFocus = m_views->isAncestorOf(focusWidget());
    m_drag->cancel();
    m_views->setKind(kind);
    m_drag->setView(m_views->view());
    m_bar->setKind(kind);
    if (m_settings)
        m_settings->setValue(kKindKey, int(kind));
    m_shown.reset();
    if (hadFocus)
        m_views->setFocus();
    showDay(m_day);
    askFigures();
}

void CalendarPage::showDay(QDate day)
{
    if (!day.isValid())
        return;
    m_day = day;
    m_bar->setPeriod(m_views->titleOf(day), day);
    // At once, with what is known already: the answer fills in the rest.
    showAll();
    if (isVisible())
        m_refresher.askNow();
}

void CalendarPage::showWeek(QDate monday)
{
    m_day = monday;
    setKind(CalendarKind::Week);
}

void CalendarPage::showMachine(const PassportKey &key, QDate day)
{
    m_filters->lift();
    m_follow = {VisitId{key}};
    m_isFocusing = true;
    if (kind() == CalendarKind::Load)
        setKind(CalendarKind::Month);
    showDay(day.isValid() ? day : accountToday(m_desks));
}

void CalendarPage::goToday()
{
    showDay(m_answer ? m_answer->today : accountToday(m_desks));
}

void CalendarPage::askIfSeen()
{
    if (!isVisible())
        return;
    m_refresher.askSoon();
    askFigures();
}

void CalendarPage::ask(quint64 token)
{
    if (!m_answer)
        m_face->showLoading();
    m_desks.calendar->calendar(wholeWeeks(m_views->rangeAround(m_day)))
        .then(this, [this, token](const Result<CalendarAnswer> &answer) {
            if (m_refresher.accept(token))
                onAnswer(answer);
        });
}

void CalendarPage::askFigures()
{
    if (kind() != CalendarKind::Load || !isVisible())
        return;
    const quint64 token = ++m_figuresToken;
    m_desks.calendar->figures(m_filters->filter().engineer.value_or(0))
        .then(this, [this, token](const Result<CalendarFigures> &answer) {
            if (token != m_figuresToken)
                return;
            if (answer)
                m_views->figures()->setFigures(*answer);
            else
                tell(answer.error());
        });
}

void CalendarPage::onAnswer(const Result<CalendarAnswer> &answer)
{
    if (answer) {
        m_answer = *answer;
        m_error.reset();
        m_filters->setChoices(*answer);
    } else {
        m_error = answer.error();
    }
    m_isAwaiting = false;
    QSet<VisitId> selected;
    for (const VisitId &each : std::as_const(m_follow)) {
        if (find(each))
            selected.insert(each);
    }
    if (selected.isEmpty()) {
        for (const VisitId &each : std::as_const(m_selected)) {
            if (find(each))
                selected.insert(each);
        }
    }
    m_follow.clear();
    m_selected = selected;
    showAll();
    if (std::exchange(m_isFocusing, false) && !selected.isEmpty() && m_views->view())
        m_views->view()->showVisit(*selected.cbegin());
    runWaiting();
}

void CalendarPage::showAll()
{
    showFace();
    if (m_answer) {
        if (CalendarView *view = m_views->view()) {
            // A sync tells of changes that need not be seen here: nothing is drawn or read out again for these.
            const std::pair shown(content(), m_day);
            if (m_shown != shown)
                view->showContent(shown.first, m_day);
            m_shown = shown;
            view->showSelection(m_selected);
        }
        const QList<Visit> pool = filtered(m_answer->pool, m_filters->filter());
        m_pool->setVisits(pool, m_answer->today, m_answer->pool.size() - pool.size());
        m_pool->showSelection(m_selected);
        m_overload->setWeeks(weeksOf(m_views->rangeAround(m_day)), m_answer->crew, m_answer->today);
        const qsizetype staged = m_answer->staged.size();
        m_publish->setText(tr("Опубликовать (%1)").arg(staged));
        m_publish->setVisible(staged > 0);
        m_unstage->setVisible(staged > 0);
    }
    showDetails();
    showFacts();
    showHistory();
}

CalendarContent CalendarPage::content() const
{
    const CalendarRange range = m_views->rangeAround(m_day);
    CalendarContent made;
    made.today = m_answer->today;
    made.visits = filtered(m_answer->visits, m_filters->filter());
    made.crew = m_answer->crew;
    made.calendar = m_answer->calendar;
    made.weeks = weeksOf(range);
    return made;
}

QList<WeekHours> CalendarPage::weeksOf(const CalendarRange &range) const
{
    const CalendarRange whole = wholeWeeks(range);
    const int weeks = int(whole.first.daysTo(whole.last) + 1) / 7;
    VisitFilter share;
    Crew crew = m_answer->crew;
    // A region or a client narrows what is seen, not what there is to do; an engineer has a capacity of his own.
    if (const auto engineer = m_filters->filter().engineer; engineer && *engineer != 0) {
        share.engineer = engineer;
        crew.engineers.removeIf([&](const Engineer &each) { return each.id != *engineer; });
    }
    return weekHours(filtered(m_answer->visits, share), crew, m_answer->calendar, whole.first, weeks);
}

void CalendarPage::showFace()
{
    m_banner->hide();
    if (m_error) {
        if (!m_answer)
            return m_face->showError(*m_error);
        m_banner->tellError(*m_error, tr("Повторить"));
    }
    if (!m_answer)
        return;
    const bool hasMachines = !m_answer->visits.isEmpty() || !m_answer->pool.isEmpty() || !m_answer->models.isEmpty();
    if (hasMachines) {
        m_face->showList();
        const VisitFilter &filter = m_filters->filter();
        if (!m_error && !filter.isEmpty() && filtered(m_answer->visits, filter).isEmpty() &&
            filtered(m_answer->pool, filter).isEmpty())
            m_banner->tell(Tone::Info, tr("Под отбор не подходит ни одно ТО: %1.").arg(m_filters->words()),
                           tr("Снять отбор"));
        return;
    }
    const SyncState state = m_desks.sync->state();
    if (state.isFirstPull && state.phase == SyncPhase::Pulling)
        m_face->showEmpty(tr("В календаре пока пусто"),
                          tr("Идёт первая загрузка из amoCRM: станки и даты появятся здесь сами."));
    else
        m_face->showEmpty(tr("В календаре пока пусто"),
                          tr("Даты ТО появятся, когда в amoCRM будут выигранные сделки со станками."),
                          tr("Синхронизировать"));
}

void CalendarPage::showFacts()
{
    QStringList said;
    if (m_answer) {
        const CalendarRange period = m_views->periodOf(m_day);
        const QList<Visit> visits = filtered(m_answer->visits, m_filters->filter());
        const auto count = std::count_if(visits.cbegin(), visits.cend(), [&](const Visit &each) {
            return each.state != VisitState::Forecast && each.day >= period.first && each.day <= period.last;
        });
        said.append(countWords(kind()).arg(count));
        const QList<Visit> pool = filtered(m_answer->pool, m_filters->filter());
        const auto undated = std::count_if(pool.cbegin(), pool.cend(),
                                           [](const Visit &each) { return each.state == VisitState::Undated; });
        said.append(tr("просрочено %1").arg(pool.size() - undated));
        said.append(tr("без даты %1").arg(undated));
        double hours = 0;
        double capacity = 0;
        const QList<WeekHours> weeks = weeksOf(period);
        for (const WeekHours &each : weeks) {
            hours += each.engineer == 0 ? each.hours : 0;
            capacity += each.engineer == 0 ? each.capacity : 0;
        }
        if (capacity > 0)
            said.append(tr("загрузка %1 %").arg(qRound(hours / capacity * kWholeLoad)));
    }
    if (const QString offline = offlineFact(m_desks); !offline.isEmpty())
        said.append(offline);
    m_facts->setText(said.join(u" · "_s));
}

QString CalendarPage::countWords(CalendarKind kind)
{
    switch (kind) {
    case CalendarKind::Month:
    case CalendarKind::Load:
        return tr("%1 ТО в месяце");
    case CalendarKind::Week:
        return tr("%1 ТО на неделе");
    case CalendarKind::Year:
        return tr("%1 ТО в году");
    case CalendarKind::List:
        return tr("%1 ТО в списке");
    }
    Q_UNREACHABLE();
}

void CalendarPage::showDetails()
{
    if (m_answer)
        m_details->show(selectedVisits(), m_answer->crew, m_answer->today);
}

void CalendarPage::showHistory()
{
    m_bar->setHistory(m_history->undoTitle(), m_history->redoTitle());
}

} // namespace Stanko
