// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the calendar page does with visits; how it is built and asks is in calendarpage.cpp.
#include "ui/pages/calendar/calendarpage.h"

#include "models/domain/levelling.h"
#include "models/service/engineerdesk.h"
#include "ui/calendar/levellingdialog.h"
#include "ui/calendar/visitpool.h"
#include "ui/dialogs/completedialog.h"
#include "ui/pages/calendar/calendarfilters.h"
#include "ui/pages/calendar/calendarviews.h"
#include "ui/pages/calendar/engineerchoices.h"
#include "ui/pages/calendar/moveconcerns.h"
#include "ui/pages/calendar/moveflow.h"
#include "ui/pages/calendar/movehistory.h"
#include "ui/pages/calendar/movetodialog.h"
#include "ui/pages/calendar/overloadcard.h"
#include "ui/pages/calendar/publishdialog.h"
#include "ui/pages/calendar/visitdetails.h"
#include "ui/pages/undooffer.h"
#include "ui/print/calendarsheet.h"
#include "ui/widgets/banner.h"

#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

/// Weeks that levelling looks at, from the one that is overloaded on, and the days around them from where visits may
/// come.
constexpr int kLevelWeeks = 12;
constexpr int kLevelMargin = 42;
constexpr int kDaysInWeek = 7;

} // namespace

const Visit *CalendarPage::find(const VisitId &id) const
{
    if (!m_answer)
        return nullptr;
    for (const QList<Visit> *visits : {&m_answer->visits, &m_answer->pool}) {
        const auto found =
            std::find_if(visits->cbegin(), visits->cend(), [&](const Visit &each) { return each.id == id; });
        if (found != visits->cend())
            return &*found;
    }
    return nullptr;
}

QList<Visit> CalendarPage::selectedVisits() const
{
    QList<Visit> visits;
    for (const VisitId &id : m_selected) {
        if (const Visit *visit = find(id))
            visits.append(*visit);
    }
    std::sort(visits.begin(), visits.end(),
              [](const Visit &a, const Visit &b) { return std::tie(a.day, a.serial) < std::tie(b.day, b.serial); });
    return visits;
}

QList<Visit> CalendarPage::movableSelected() const
{
    QList<Visit> visits = selectedVisits();
    visits.removeIf([](const Visit &each) { return !each.isMovable(); });
    return visits;
}

void CalendarPage::select(const QSet<VisitId> &selected)
{
    m_selected = selected;
    m_follow.clear();
    if (CalendarView *view = m_views->view())
        view->showSelection(m_selected);
    m_pool->showSelection(m_selected);
    showDetails();
}

void CalendarPage::open(const VisitId &visit)
{
    if (!m_selected.contains(visit))
        select({visit});
    m_details->focusFirst();
}

void CalendarPage::showMenu(const QPoint &global)
{
    const QList<Visit> visits = selectedVisits();
    const QList<Visit> movable = movableSelected();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"visitMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (visits.size() == 1 && movable.size() == 1)
        menu->addAction(tr("Выполнено…"), this, [this, visit = visits.first()] { complete(visit); });
    if (!movable.isEmpty()) {
        menu->addAction(tr("Перенести на…"), this, &CalendarPage::openMoveTo);
        QMenu *engineers = menu->addMenu(tr("Назначить инженера"));
        addEngineerChoices(engineers, m_answer->crew, [this](UserId id) { assign(id); });
    }
    if (visits.size() == 1) {
        menu->addAction(tr("Открыть паспорт"), this,
                        [this, key = visits.first().id.key] { Q_EMIT passportWanted(key); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    const std::pair<QString, void (CalendarPage::*)()> steps[] = {
        {m_history->undoTitle().isEmpty() ? QString() : tr("Отменить: %1").arg(m_history->undoTitle()),
         &CalendarPage::undo},
        {m_history->redoTitle().isEmpty() ? QString() : tr("Повторить: %1").arg(m_history->redoTitle()),
         &CalendarPage::redo}};
    for (const auto &[text, act] : steps) {
        QString shown = text;
        if (!text.isEmpty())
            menu->addAction(shown.replace(u'&', u"&&"_s), this, act);
    }
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(global);
}

bool CalendarPage::isStill() const
{
    return !m_flow->isBusy() && !m_history->isBusy() && !m_isAssigning && !m_isAwaiting;
}

void CalendarPage::whenStill(std::function<void()> act)
{
    if (isStill() && m_waiting.isEmpty())
        act();
    else
        m_waiting.append(std::move(act));
}

void CalendarPage::runWaiting()
{
    while (isStill() && !m_waiting.isEmpty())
        m_waiting.takeFirst()();
}

void CalendarPage::onDone()
{
    showHistory();
    m_isAwaiting = true;
    m_refresher.askNow();
}

void CalendarPage::onMoved(const MoveStep &step)
{
    m_history->push(step);
    m_follow.clear();
    for (const MovedVisit &each : step.visits) {
        if (m_selected.contains(VisitId{each.key}))
            m_follow.insert(VisitId{each.key});
    }
    // Further keys are meant for what was moved, also when it came out of the pool.
    m_isFocusing = !m_follow.isEmpty() && m_pool->isAncestorOf(focusWidget());
    // Who moves by keys out of what is seen goes along; of several, those that stayed are mostly seen there too.
    const CalendarRange range = m_views->rangeAround(m_day);
    const auto left = std::find_if(step.visits.cbegin(), step.visits.cend(), [&range](const MovedVisit &each) {
        return each.after.isValid() && (each.after < range.first || each.after > range.last);
    });
    if (left != step.visits.cend()) {
        m_isFocusing = m_isFocusing || m_views->isAncestorOf(focusWidget());
        m_day = left->after;
        m_bar->setPeriod(m_views->titleOf(m_day), m_day);
    }
    onDone();
    if (step.kind == MoveStep::Kind::Sent)
        m_undo->offer(capitalised(step.title), step.group);
}

void CalendarPage::shift(int days)
{
    whenStill([this, days] {
        QList<VisitMove> moves;
        const QList<Visit> visits = movableSelected();
        for (const Visit &each : visits) {
            if (!each.day.isValid())
                continue;
            QDate to = each.day.addDays(days);
            // A step of a day goes from workday to workday: a question at every week's end would help nobody.
            if (qAbs(days) < kDaysInWeek)
                to = days > 0 ? m_answer->calendar.workdayOnOrAfter(to) : m_answer->calendar.workdayOnOrBefore(to);
            moves.append(moveOf(each, to));
        }
        m_flow->move(moves);
    });
}

void CalendarPage::drop(const QList<VisitId> &visits, QDate day)
{
    whenStill([this, visits, day] {
        QList<VisitMove> moves;
        for (const VisitId &id : visits) {
            const Visit *visit = find(id);
            if (visit && visit->isMovable() && visit->day != day)
                moves.append(moveOf(*visit, day));
        }
        m_flow->move(moves);
    });
}

void CalendarPage::openMoveTo()
{
    const QList<Visit> visits = movableSelected();
    if (visits.isEmpty())
        return;
    auto *dialog = new MoveToDialog(m_desks, visits, m_answer->today, m_flow->isPlanning(), window());
    connect(dialog, &MoveToDialog::confirmed, this,
            [this](const MovePreview &preview) { whenStill([this, preview] { m_flow->carryOut(preview); }); });
    dialog->show();
}

void CalendarPage::assign(UserId engineer)
{
    whenStill([this, engineer] {
        QHash<PassportKey, UserId> wanted;
        const QList<Visit> visits = movableSelected();
        for (const Visit &each : visits)
            wanted.insert(each.id.key, engineer);
        if (wanted.isEmpty())
            return;
        const Engineer *who = m_answer->crew.find(engineer);
        MoveStep step;
        step.kind = MoveStep::Kind::Assigned;
        step.title = who ? tr("назначение: %1, %2 ТО").arg(who->name).arg(wanted.size())
                         : tr("назначение по amoCRM, %1 ТО").arg(wanted.size());
        step.engineersAfter = wanted;
        m_isAssigning = true;
        m_desks.engineers->assignVisits(wanted).then(this,
                                                     [this, step](const Result<QHash<PassportKey, UserId>> &answer) {
                                                         m_isAssigning = false;
                                                         if (!answer)
                                                             return tell(answer.error());
                                                         MoveStep made = step;
                                                         made.engineersBefore = *answer;
                                                         m_history->push(made);
                                                         say(capitalised(made.title));
                                                         onDone();
                                                     });
    });
}

void CalendarPage::complete(const Visit &visit)
{
    const CompletionSubject subject{0, visit.id.key, visit.kind.isEmpty() ? tr("Плановое ТО") : visit.kind,
                                    machineOf(visit)};
    CompleteDialog *dialog = CompleteDialog::openFor(m_desks, subject, this);
    if (!dialog)
        return;
    connect(dialog, &CompleteDialog::completed, this, [this, subject](const EditReceipt &receipt) {
        MoveStep step;
        step.kind = MoveStep::Kind::Completed;
        step.title = tr("выполнение ТО станка %1").arg(subject.machine);
        step.group = receipt.group;
        m_history->push(step);
        m_undo->offerCompletion(subject, receipt);
        onDone();
    });
}

void CalendarPage::unstageAll()
{
    whenStill([this] {
        if (!m_answer || m_answer->staged.isEmpty())
            return;
        MoveStep step;
        step.kind = MoveStep::Kind::Unstaged;
        for (const VisitMove &each : std::as_const(m_answer->staged))
            step.visits.append({each.key, each.from, each.to, each.from});
        step.title = tr("снятие переносов: %1").arg(step.visits.size());
        m_isAssigning = true;
        m_desks.calendar->unstageAll().then(this, [this, step](const Done &answer) {
            m_isAssigning = false;
            if (!answer)
                return tell(answer.error());
            m_history->push(step);
            say(tr("Переносы сняты: %1. Вернуть их — Ctrl+Z").arg(step.visits.size()));
            onDone();
        });
    });
}

void CalendarPage::publish()
{
    if (!m_answer || m_answer->staged.isEmpty())
        return;
    if (auto *open = window()->findChild<PublishDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new PublishDialog(m_desks, m_answer->staged, window());
    connect(dialog, &PublishDialog::published, this, [this](const MoveStep &step) {
        m_history->push(step);
        m_undo->offer(tr("Опубликовано: %1 ТО").arg(step.visits.size()), step.group);
        onDone();
    });
    dialog->show();
}

void CalendarPage::openLevelling()
{
    const QDate first = m_overload->week();
    if (!first.isValid())
        return;
    const CalendarRange range{first.addDays(-kLevelMargin), first.addDays(kLevelWeeks * kDaysInWeek + kLevelMargin)};
    m_desks.calendar->calendar(range).then(this, [this, first](const Result<CalendarAnswer> &answer) {
        if (!answer)
            return tell(answer.error());
        const LevelProblem problem =
            levelProblem(answer->visits, answer->crew, answer->calendar, answer->today, first, kLevelWeeks);
        LevellingDialog *dialog = LevellingDialog::openFor(m_desks, problem, answer->visits, answer->crew, this);
        connect(dialog, &LevellingDialog::movesAccepted, this,
                [this](const QList<VisitMove> &moves) { whenStill([this, moves] { m_flow->move(moves); }); });
    });
}

void CalendarPage::undo()
{
    whenStill([this] { m_history->undo(); });
}

void CalendarPage::redo()
{
    whenStill([this] { m_history->redo(); });
}

void CalendarPage::tell(const Error &error)
{
    m_waiting.clear();
    m_isAwaiting = false;
    m_banner->tellError(error);
}

void CalendarPage::say(const QString &sentence)
{
    if (!sentence.isEmpty())
        m_undo->offer(sentence, {});
}

std::optional<SheetContent> CalendarPage::sheet() const
{
    if (!m_answer)
        return {};
    SheetContent made;
    switch (kind()) {
    case CalendarKind::Month:
        made.kind = SheetKind::Month;
        break;
    case CalendarKind::Week:
        made.kind = SheetKind::Week;
        break;
    case CalendarKind::Year:
        made.kind = SheetKind::Year;
        break;
    case CalendarKind::List:
    case CalendarKind::Load:
        return {};
    }
    made.day = m_day;
    made.today = m_answer->today;
    made.scope = m_filters->words();
    made.visits = filtered(m_answer->visits, m_filters->filter());
    made.calendar = m_answer->calendar;
    return made;
}

} // namespace Stanko
