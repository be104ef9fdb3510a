// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/levelling.h"
#include "models/domain/workcalendar.h"
#include "models/service/desks.h"

#include <QtWidgets/QDialog>

#include <memory>

class QComboBox;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Stanko {

class Banner;
class EmptyState;
class LevelChart;
class LevelMoveModel;
struct LevelRow;
class PlainLabel;
class SegmentedControl;

/// «Разгрузить»: what levelling proposes for overloaded weeks, with the weeks before and after, the list of moves that
/// can be left out or given another day, and what could not be mended and why. Writes nothing: the accepted moves are
/// told by movesAccepted(), and the dialog closes. Not modal. The work is done on a pool thread, what an edit comes to
/// at once. Deletes itself when closed. GUI thread; the desks outlive it.
class LevellingDialog : public QDialog
{
    Q_OBJECT
public:
    /// Opens one above \a parent in place of one that is open there. \a problem is that of \a visits, as levelProblem()
    /// makes it; everything is copied, the calendar of \a problem too, which must not be null.
    static LevellingDialog *openFor(const Desks &desks, const LevelProblem &problem, const QList<Visit> &visits,
                                    const Crew &crew, QWidget *parent);

Q_SIGNALS:
    /// What a person has agreed to, deal mates included, in the order of the days; never empty.
    void movesAccepted(const QList<Stanko::VisitMove> &moves);

private:
    LevellingDialog(const Desks &desks, const LevelProblem &problem, const QList<Visit> &visits, const Crew &crew,
                    QWidget *parent);
    void build();
    QWidget *buildProposal();
    void buildTable();
    void compute();
    void showProposal(const LevelResult &result);
    /// The weeks and words for the moves as they are ticked and dated now.
    void showFigures();
    void showBars();
    LevelRow rowOf(const LevelMove &move) const;
    /// Ticks the chosen rows, or all of them off when the first one is ticked.
    void toggleChosen();
    void shiftChosen(int days);
    QString dayProblem(const QModelIndex &index, const QString &typed) const;
    void accept() override;

    std::shared_ptr<const WorkCalendar> m_calendar;
    LevelProblem m_problem;
    QList<Visit> m_visits;
    Crew m_crew;
    LevelResult m_result;
    LevelMoveModel *m_model;
    QTableView *m_table;
    LevelChart *m_chart;
    QStackedWidget *m_faces;
    EmptyState *m_other;
    PlainLabel *m_sum;
    PlainLabel *m_leftTitle;
    QListWidget *m_left;
    SegmentedControl *m_face;
    QComboBox *m_whose;
    Banner *m_banner;
    QPushButton *m_accept;
};

} // namespace Stanko
