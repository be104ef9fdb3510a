// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/service/calendardesk.h"
#include "models/service/desks.h"
#include "ui/calendar/calendarview.h"
#include "ui/pages/calendar/calendarbar.h"
#include "ui/pages/calendar/movestep.h"
#include "ui/pages/refresher.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <functional>
#include <optional>

class QMenu;
class QPushButton;
class QSettings;
class QSplitter;

namespace Stanko {

class Banner;
class CalendarExport;
class CalendarFilters;
class CalendarViews;
class ElidedLabel;
class ListFace;
class MoveFlow;
class MoveHistory;
class OverloadCard;
class UndoOffer;
class VisitDetails;
class VisitDrag;
class VisitPool;
struct SheetContent;

/// «Календарь ТО»: the views of the calendar with what they share – day, selection, filters, the pool of late and
/// undated visits – and everything that can be done with visits. Whatever moves or assigns waits for the one before and
/// for the calendar as that left it, so that keys can be pressed faster than the desk answers. GUI thread; owned by the
/// main window; the desks and the settings outlive it.
class CalendarPage : public QWidget
{
    Q_OBJECT
public:
    CalendarPage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);
    ~CalendarPage() override;

    void setKind(CalendarKind kind);
    CalendarKind kind() const;
    /// Goes to the part around \a day.
    void showDay(QDate day);
    QDate day() const { return m_day; }
    void showWeek(QDate monday);
    /// Shows and selects the next visit of a machine, as soon as it is known where it is.
    void showMachine(const PassportKey &key, QDate day);
    CalendarViews *views() const { return m_views; }
    const QSet<VisitId> &selection() const { return m_selected; }
    void goToday();
    void publish();

Q_SIGNALS:
    void passportWanted(const Stanko::PassportKey &key);
    /// The next step of an empty page: F5.
    void syncWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // Building
    void restore();
    QWidget *buildFacts();
    QWidget *buildSide();
    void wire();
    void wireViews();
    void addKeys();
    void addKey(const QKeySequence &keys, std::function<void()> act);

    // Asking and showing
    void ask(quint64 token);
    void askFigures();
    void askIfSeen();
    void onAnswer(const Result<CalendarAnswer> &answer);
    void showAll();
    void showFace();
    void showFacts();
    static QString countWords(CalendarKind kind);
    void setPlanning(bool isPlanning);
    void showDetails();
    void showHistory();
    CalendarContent content() const;
    std::optional<SheetContent> sheet() const;
    /// What the hours of the weeks are told of: everybody, or the engineer chosen.
    QList<WeekHours> weeksOf(const CalendarRange &range) const;
    void tell(const Error &error);
    void say(const QString &sentence);

    // Selecting
    void select(const QSet<VisitId> &selected);
    const Visit *find(const VisitId &id) const;
    QList<Visit> selectedVisits() const;
    QList<Visit> movableSelected() const;
    void open(const VisitId &visit);
    void showMenu(const QPoint &global);

    // Doing
    /// Calls \a act as soon as nothing is under way and the calendar shows what was done last.
    void whenStill(std::function<void()> act);
    bool isStill() const;
    void runWaiting();
    void onMoved(const MoveStep &step);
    /// Something was done: asks, and lets what waits go on with the answer.
    void onDone();
    void shift(int days);
    void drop(const QList<VisitId> &visits, QDate day);
    void openMoveTo();
    void assign(UserId engineer);
    void complete(const Visit &visit);
    void unstageAll();
    void openLevelling();
    void undo();
    void redo();

    Desks m_desks;
    QPointer<QSettings> m_settings;
    Refresher m_refresher;
    CalendarBar *m_bar;
    ElidedLabel *m_facts;
    QPushButton *m_unstage;
    QPushButton *m_publish;
    CalendarFilters *m_filters;
    Banner *m_banner;
    ListFace *m_face;
    CalendarViews *m_views;
    VisitPool *m_pool;
    VisitDetails *m_details;
    OverloadCard *m_overload;
    VisitDrag *m_drag;
    MoveFlow *m_flow;
    MoveHistory *m_history;
    UndoOffer *m_undo;
    CalendarExport *m_export;

    QDate m_day;
    std::optional<CalendarAnswer> m_answer;
    std::optional<Error> m_error;
    std::optional<std::pair<CalendarContent, QDate>> m_shown; ///< what the current view was given last
    QSet<VisitId> m_selected;
    QSet<VisitId> m_follow; ///< to be selected when they arrive
    QList<std::function<void()>> m_waiting;
    bool m_isAwaiting = false; ///< something was done and the answer that shows it is still to come
    bool m_isAssigning = false;
    bool m_isFocusing = false; ///< the first of m_follow gets the focus
    quint64 m_figuresToken = 0;
};

} // namespace Stanko
