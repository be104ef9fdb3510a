// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthview.h"
#include "ui/calendar/visitdrag.h"
#include "ui/calendar/weekview.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTextStream>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Stanko;

/// What the GUI thread pays for a crowded calendar: another month, a filter, and each step of a visit that is pulled.
/// Prints figures, asserts nothing.
namespace {

constexpr int kVisits = 2'000;
constexpr int kFilterVisits = 5'000;
constexpr int kRounds = 40;

/// All within 42 days, so that every one is in the month shown.
CalendarContent crowded(int visits, QDate first)
{
    CalendarContent content;
    content.today = first.addDays(20);
    for (int n = 0; n < 8; ++n)
        content.crew.engineers.append({.id = 10 + n, .name = u"Инженер %1"_s.arg(n)});
    for (int n = 0; n < visits; ++n) {
        Visit visit;
        visit.serial = u"VC-24-%1"_s.arg(n);
        visit.id.key = visit.serial;
        visit.model = u"VMC%1"_s.arg(n % 40);
        visit.customer = u"ООО «Завод %1»"_s.arg(n % 300);
        visit.region = u"Область %1"_s.arg(n % 30);
        visit.kind = u"ТО-%1"_s.arg(n % 4);
        visit.day = first.addDays((n * 31) % 42);
        visit.state = VisitState(n % 5);
        visit.hours = 4;
        visit.engineer = 10 + n % 8;
        visit.engineerName = content.crew.engineers[n % 8].name;
        if (n % 50 == 0)
            visit.storedDay = visit.day.addDays(-1);
        content.visits.append(visit);
    }
    content.weeks = weekHours(content.visits, content.crew, content.calendar, first, 6);
    return content;
}

class Bench
{
public:
    template<typename Step>
    void measure(const char *what, Step step)
    {
        QList<double> times;
        for (int round = 0; round < kRounds; ++round) {
            QElapsedTimer timer;
            timer.start();
            step(round);
            times.append(double(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        m_out << what << ": median " << times[kRounds / 2] << " ms, worst " << times.last() << " ms" << Qt::endl;
    }

    void views(DayGrid *view, const char *name)
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->addWidget(view);
        window.resize(1400, 900);
        window.show();
        const QDate november(2026, 11, 15);
        const QDate december(2026, 12, 15);
        const CalendarContent one = crowded(kVisits, view->rangeAround(november).first);
        const CalendarContent other = crowded(kVisits, view->rangeAround(december).first);
        m_out << "== " << name << ", " << kVisits << " visits" << Qt::endl;
        measure("another period, painted", [&](int round) {
            view->showContent(round % 2 ? one : other, round % 2 ? november : december);
            window.grab();
        });
        view->showContent(one, november);
        CalendarContent changed = one;
        measure("one visit moved, painted", [&](int round) {
            changed.visits[7].day = one.visits[7].day.addDays(round % 3);
            view->showContent(changed, november);
            QCoreApplication::processEvents();
        });
        QSet<VisitId> all;
        for (const Visit &visit : one.visits)
            all.insert(visit.id);
        measure("everything selected or nothing, painted", [&](int round) {
            view->showSelection(round % 2 ? all : QSet<VisitId>());
            QCoreApplication::processEvents();
        });
        VisitDrag drag(&window);
        drag.setView(view);
        const QRect days = view->dayRect(november);
        const QPoint start = view->canvas()->mapToGlobal(days.center());
        drag.begin({one.visits[0]}, start);
        measure("a step of a pull, painted", [&](int round) {
            drag.moveTo(start + QPoint((round * 53) % 400 - 200, (round * 37) % 60 - 30));
            QCoreApplication::processEvents();
        });
        drag.cancel();
    }

    void filter()
    {
        const QList<Visit> visits = crowded(kFilterVisits, QDate(2026, 10, 26)).visits;
        m_out << "== filter of " << kFilterVisits << " visits" << Qt::endl;
        qsizetype kept = 0;
        VisitFilter byText;
        byText.text = u"завод 17"_s;
        measure("by text", [&](int) { kept += filtered(visits, byText).size(); });
        VisitFilter byOthers;
        byOthers.engineer = 12;
        byOthers.region = u"Область 2"_s;
        measure("by engineer and region", [&](int) { kept += filtered(visits, byOthers).size(); });
        measure("hours of 53 weeks",
                [&](int) { kept += weekHours(visits, {}, WorkCalendar(), QDate(2026, 1, 1), 53).size(); });
        m_out << kept << " kept" << Qt::endl;
    }

private:
    QTextStream m_out{stdout};
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Bench bench;
    bench.views(new MonthView, "month");
    bench.views(new WeekView, "week");
    bench.filter();
    return 0;
}
