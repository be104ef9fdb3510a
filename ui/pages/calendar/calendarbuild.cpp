// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the calendar page is built; what it asks and shows is in calendarpage.cpp.
#include "ui/pages/calendar/calendarpage.h"

#include "models/service/syncdesk.h"
#include "ui/calendar/figuresview.h"
#include "ui/calendar/visitdrag.h"
#include "ui/calendar/visitpool.h"
#include "ui/errortext/errortext.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/calendar/calendarexport.h"
#include "ui/pages/calendar/calendarfilters.h"
#include "ui/pages/calendar/calendarviews.h"
#include "ui/pages/calendar/moveflow.h"
#include "ui/pages/calendar/movehistory.h"
#include "ui/pages/calendar/overloadcard.h"
#include "ui/pages/calendar/visitdetails.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/listface.h"
#include "ui/pages/undooffer.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QSplitter>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kCalendarSide = 290;
constexpr int kCalendarSmallestSide = 230;
/// Any size will do: only its share beside the width of the side counts.
constexpr int kViewWidth = 900;
/// The key at the place of T on the Russian layout.
constexpr auto kCyrillicYe = Qt::Key(0x415);

} // namespace

CalendarPage::CalendarPage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_settings(settings), m_refresher([this](quint64 token) { ask(token); }, this),
      m_bar(new CalendarBar([this](QMenu *menu) { m_export->fill(menu, m_answer ? m_answer->crew : Crew()); })),
      m_facts(new ElidedLabel({}, LabelLook::Muted)), m_unstage(makeButton(tr("Снять все переносы"))),
      m_publish(makeButton({}, ButtonLook::Primary)), m_filters(new CalendarFilters), m_banner(new Banner),
      m_views(new CalendarViews(settings)), m_pool(new VisitPool), m_details(new VisitDetails(desks)),
      m_overload(new OverloadCard), m_drag(new VisitDrag(this)), m_flow(new MoveFlow(desks, this)),
      m_history(new MoveHistory(desks, this)), m_undo(new UndoOffer(desks, this)),
      m_export(new CalendarExport(
          desks, [this] { return sheet(); }, this)),
      m_day(accountToday(desks))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(8);
    column->addWidget(m_bar);
    column->addWidget(buildFacts());
    column->addWidget(m_filters);
    column->addWidget(m_banner);
    m_banner->hide();
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->setHandleWidth(kPageGap);
    split->addWidget(m_views);
    split->addWidget(buildSide());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({kViewWidth, kCalendarSide});
    m_face = new ListFace(split);
    column->addWidget(m_face, 1);
    setFocusProxy(m_views);

    wire();
    wireViews();
    addKeys();
    restore();
    showFacts();
}

CalendarPage::~CalendarPage() = default;

QWidget *CalendarPage::buildFacts()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_facts->setObjectName(u"calendarFacts"_s);
    row->addWidget(m_facts, 1);
    m_unstage->setObjectName(u"calendarUnstage"_s);
    m_publish->setObjectName(u"calendarPublish"_s);
    m_publish->setToolTip(tr("Список переносов перед отправкой, Ctrl+Enter"));
    for (QPushButton *button : {m_unstage, m_publish}) {
        setSmall(button);
        button->hide();
        row->addWidget(button);
    }
    return line;
}

QWidget *CalendarPage::buildSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kPageGap);
    column->addWidget(m_pool, 2);
    column->addWidget(m_details, 3);
    column->addWidget(m_overload);
    Theme::current()->fitToText(side,
                                [side] { side->setMinimumWidth(Theme::current()->scaled(kCalendarSmallestSide)); });
    return side;
}

void CalendarPage::wire()
{
    connect(m_bar, &CalendarBar::stepWanted, this, [this](int periods) { showDay(m_views->stepped(m_day, periods)); });
    connect(m_bar, &CalendarBar::todayWanted, this, &CalendarPage::goToday);
    connect(m_bar, &CalendarBar::dayWanted, this, &CalendarPage::showDay);
    connect(m_bar, &CalendarBar::kindWanted, this, &CalendarPage::setKind);
    connect(m_bar, &CalendarBar::undoWanted, this, &CalendarPage::undo);
    connect(m_bar, &CalendarBar::redoWanted, this, &CalendarPage::redo);
    connect(m_filters, &CalendarFilters::filterChanged, this, [this] {
        showAll();
        askFigures();
    });
    connect(m_filters, &CalendarFilters::planningChanged, this, &CalendarPage::setPlanning);
    connect(m_unstage, &QPushButton::clicked, this, &CalendarPage::unstageAll);
    connect(m_publish, &QPushButton::clicked, this, &CalendarPage::publish);
    connect(m_banner, &Banner::buttonClicked, this, [this] {
        if (m_error)
            m_refresher.askNow();
        else
            m_filters->lift();
    });
    connect(m_face, &ListFace::retryWanted, &m_refresher, &Refresher::askNow);
    connect(m_face, &ListFace::nextStepWanted, this, &CalendarPage::syncWanted);
    connect(m_overload, &OverloadCard::planWanted, this, &CalendarPage::openLevelling);
    connect(m_details, &VisitDetails::completeWanted, this, &CalendarPage::complete);
    connect(m_details, &VisitDetails::moveWanted, this, &CalendarPage::openMoveTo);
    connect(m_details, &VisitDetails::engineerChosen, this, &CalendarPage::assign);
    connect(m_details, &VisitDetails::passportWanted, this, &CalendarPage::passportWanted);
    connect(m_details, &VisitDetails::closeWanted, this, [this] { select({}); });
    connect(m_drag, &VisitDrag::dropped, this, [this](const QList<Visit> &visits, QDate day) {
        QList<VisitId> ids;
        for (const Visit &each : visits)
            ids.append(each.id);
        drop(ids, day);
    });
    connect(m_flow, &MoveFlow::moved, this, &CalendarPage::onMoved);
    connect(m_flow, &MoveFlow::left, this, [this](const QString &sentence) {
        // What was waiting was meant to come after a move that is not made.
        m_waiting.clear();
        m_follow.clear();
        say(sentence);
        m_refresher.askNow();
    });
    connect(m_flow, &MoveFlow::failed, this, &CalendarPage::tell);
    connect(m_history, &MoveHistory::changed, this, &CalendarPage::onDone);
    connect(m_history, &MoveHistory::told, this, &CalendarPage::say);
    connect(m_history, &MoveHistory::failed, this, &CalendarPage::tell);
    connect(m_undo, &UndoOffer::failed, this, &CalendarPage::tell);
    connect(m_undo, &UndoOffer::undone, this, [this](const QString &group) {
        m_history->onUndone(group);
        onDone();
    });
    connect(m_export, &CalendarExport::told, this, &CalendarPage::say);
    connect(m_export, &CalendarExport::failed, this, [this](const Error &error, const QString &fileName) {
        m_banner->tell(Tone::Late, unwrittenLine(error, fileName), {}, errorText(error).technical);
    });
    connect(m_desks.calendar, &CalendarDesk::calendarChanged, this, &CalendarPage::askIfSeen);
    connect(m_desks.sync, &SyncDesk::stateChanged, this, &CalendarPage::showFacts);
}

void CalendarPage::wireViews()
{
    connect(m_views, &CalendarViews::selectionWanted, this, &CalendarPage::select);
    connect(m_views, &CalendarViews::visitOpened, this, &CalendarPage::open);
    connect(m_views, &CalendarViews::menuWanted, this, &CalendarPage::showMenu);
    connect(m_views, &CalendarViews::shiftWanted, this, &CalendarPage::shift);
    connect(m_views, &CalendarViews::dayWanted, this, &CalendarPage::showDay);
    connect(m_views, &CalendarViews::dayOpened, this, &CalendarPage::showWeek);
    m_views->figures()->setFiles(m_desks.calendarFiles);
    connect(m_views->figures(), &FiguresView::weekChosen, this, &CalendarPage::showWeek);
    connect(m_views->figures(), &FiguresView::monthChosen, this, [this](QDate month) {
        showDay(month);
        setKind(CalendarKind::Month);
    });
    connect(m_pool, &VisitPool::selectionWanted, this, &CalendarPage::select);
    connect(m_pool, &VisitPool::visitOpened, this, &CalendarPage::open);
    connect(m_pool, &VisitPool::menuWanted, this, &CalendarPage::showMenu);
    connect(m_pool, &VisitPool::moveWanted, this, [this](QDate day) {
        // What was selected here and has left for a day is no longer meant.
        QList<VisitId> ids;
        for (const Visit &each : std::as_const(m_answer->pool)) {
            if (m_selected.contains(each.id))
                ids.append(each.id);
        }
        drop(ids, day);
    });
    // Views and pool pull what is selected.
    const auto pull = [this](const QPoint &global) {
        const QList<Visit> visits = movableSelected();
        if (visits.isEmpty() && !m_selected.isEmpty())
            say(tr("Выполненные ТО и прогноз не переносятся"));
        m_drag->begin(visits, global);
    };
    connect(m_views, &CalendarViews::dragBegun, this, pull);
    connect(m_pool, &VisitPool::dragBegun, this, pull);
    connect(m_views, &CalendarViews::dragMoved, m_drag, &VisitDrag::moveTo);
    connect(m_pool, &VisitPool::dragMoved, m_drag, &VisitDrag::moveTo);
    connect(m_views, &CalendarViews::dragEnded, m_drag, &VisitDrag::end);
    connect(m_pool, &VisitPool::dragEnded, m_drag, &VisitDrag::end);
    connect(m_views, &CalendarViews::dragCancelled, m_drag, &VisitDrag::cancel);
    connect(m_pool, &VisitPool::dragCancelled, m_drag, &VisitDrag::cancel);
}

void CalendarPage::addKey(const QKeySequence &keys, std::function<void()> act)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, std::move(act));
}

void CalendarPage::addKeys()
{
    for (int kind = 0; kind < kCalendarKinds; ++kind) {
        const auto digit = Qt::Key(Qt::Key_1 + kind);
        addKey(QKeySequence(QKeyCombination(Qt::CTRL | Qt::ALT, digit)), [this, kind] { setKind(CalendarKind(kind)); });
    }
    addKey(QKeySequence(Qt::Key_PageDown), [this] { showDay(m_views->stepped(m_day, 1)); });
    addKey(QKeySequence(Qt::Key_PageUp), [this] { showDay(m_views->stepped(m_day, -1)); });
    // Keys without Ctrl or Alt are not translated for other layouts: a text field would want them.
    for (const auto today : {Qt::Key_Home, Qt::Key_T, kCyrillicYe})
        addKey(QKeySequence(today), [this] { goToday(); });
    addKey(QKeySequence::Find, [this] { m_filters->focusSearch(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); });
    addKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { redo(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_Y), [this] { redo(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_M), [this] { openMoveTo(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_D), [this] {
        const QList<Visit> visits = movableSelected();
        if (visits.size() == 1)
            complete(visits.first());
    });
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter})
        addKey(QKeySequence(Qt::CTRL | enter), [this] { publish(); });
}

} // namespace Stanko
