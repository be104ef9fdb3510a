// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/calendarpagestand.h"
#include "tests/ui/endtoendstand.h"
#include "tests/ui/guitest.h"
#include "tests/ui/screens.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Stanko;
using Stanko::Sandbox::World;

namespace {

/// What is pulled, and where to.
struct Pull
{
    Visit visit;
    QDate day;
};

} // namespace

/// The calendar over the real core against the practice amoCRM: a chip is pulled, and the field of the deal follows.
class TestCalendarEndToEnd : public QObject
{
    Q_OBJECT

private:
    struct Stand : EndToEndStand
    {
        bool open(Theme *theme)
        {
            if (!EndToEndStand::open(theme, PageId::Calendar))
                return false;
            // Always some machines are due then, whatever the day the test runs.
            page()->showDay(desk.today().addMonths(1));
            return QTest::qWaitFor([this] { return choice().has_value(); }, 30'000);
        }
        CalendarPage *page() const { return window->findChild<CalendarPage *>(); }
        DayGrid *month() const { return static_cast<DayGrid *>(page()->views()->view(CalendarKind::Month)); }

        /// A visit that stands alone in its deal, and a workday within its tolerance, both in sight.
        std::optional<Pull> choice() const
        {
            const CalendarContent &content = month()->content();
            for (const Visit &visit : content.visits) {
                const auto mates = std::count_if(content.visits.cbegin(), content.visits.cend(), [&](const Visit &v) {
                    return v.isMovable() && v.dateLead == visit.dateLead;
                });
                if (!visit.isMovable() || visit.dateLead == 0 || mates != 1 || visit.day <= content.today ||
                    month()->chipRect(visit.id).isEmpty())
                    continue;
                for (int days = -visit.toleranceDays; days <= visit.toleranceDays; ++days) {
                    const QDate day = visit.day.addDays(days);
                    if (days != 0 && day > content.today && visit.isWithinTolerance(day) &&
                        content.calendar.isWorkday(day) && !content.crew.absenceOn(visit.engineer, day) &&
                        !month()->dayRect(day).isEmpty())
                        return Pull{visit, day};
                }
            }
            return {};
        }
        void drag(const Pull &pull) const
        {
            QWidget *canvas = month()->canvas();
            CalendarPageStand::drag({canvas, month()->chipRect(pull.visit.id).center()},
                                    {canvas, month()->dayRect(pull.day).center()});
        }
        QDate fieldOf(LeadId lead)
        {
            QDate day;
            amo.run([&](World &world) { day = world.fieldDay(lead, world.wellKnown().nextMaintenance); });
            return day;
        }
    };

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }

    void aPulledChipReachesTheField()
    {
        Stand stand;
        QVERIFY(stand.open(m_theme.get()));
        const auto pull = stand.choice();
        QVERIFY(pull);
        QCOMPARE(stand.fieldOf(pull->visit.dateLead), pull->visit.day);
        stand.drag(*pull);
        QTRY_COMPARE_WITH_TIMEOUT(stand.fieldOf(pull->visit.dateLead), pull->day, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(stand.isSynced(), 30'000);
        QTRY_VERIFY(!stand.month()->chipRect(pull->visit.id).isEmpty());
        QVERIFY(savePicture(stand.window.get(), u"endtoend-calendar"_s));

        // It has left: taking it back is a move back.
        stand.page()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stand.fieldOf(pull->visit.dateLead), pull->visit.day, 30'000);
    }

    void plannedMovesWaitForPublishing()
    {
        Stand stand;
        QVERIFY(stand.open(m_theme.get()));
        QTest::mouseClick(stand.part<QPushButton>("calendarPlanning"), Qt::LeftButton);
        const auto pull = stand.choice();
        QVERIFY(pull);
        stand.drag(*pull);
        auto *publish = stand.part<QPushButton>("calendarPublish");
        QTRY_VERIFY(publish->isVisible());
        QVERIFY(!stand.desk.sync().error);
        QCOMPARE(stand.fieldOf(pull->visit.dateLead), pull->visit.day);
        QTest::mouseClick(publish, Qt::LeftButton);
        auto *confirm = stand.part<QPushButton>("publishConfirm");
        QTRY_VERIFY(confirm->isEnabled());
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stand.fieldOf(pull->visit.dateLead), pull->day, 30'000);
        QTRY_VERIFY(!publish->isVisible());
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestCalendarEndToEnd)

#include "tst_ui_calendarendtoend.moc"
