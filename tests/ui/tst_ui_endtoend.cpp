// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/jobmodel.h"
#include "tests/ui/endtoendstand.h"
#include "tests/ui/guitest.h"
#include "tests/ui/screens.h"
#include "ui/dialogs/completedialog.h"
#include "ui/frame/navrail.h"
#include "ui/pages/figurecard.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace Stanko;
using Stanko::Sandbox::World;

/// The real window over the real core against the practice amoCRM: from a click to the account and back.
class TestEndToEnd : public QObject
{
    Q_OBJECT

private:
    struct Stand : EndToEndStand
    {
        bool open(Theme *theme)
        {
            return EndToEndStand::open(theme, PageId::Jobs) &&
                   QTest::qWaitFor([this] { return jobs()->model()->rowCount() > 30; }, 60'000);
        }
        QTableView *jobs() const { return part<QTableView>("jobsTable"); }
        /// The first job that names a machine: its deal.
        LeadId chooseJob() const
        {
            const auto rows = waitFor(desk.desks().jobs->list({}));
            for (int row = 0; row < jobs()->model()->rowCount(); ++row) {
                const QModelIndex index = jobs()->model()->index(row, int(JobColumn::Machine));
                if (index.data().toString().isEmpty() || !rows || row >= rows->rows.size() ||
                    rows->rows.at(row).isUnsorted || rows->rows.at(row).key.isEmpty()) {
                    continue;
                }
                jobs()->scrollTo(index);
                QTest::mouseClick(jobs()->viewport(), Qt::LeftButton, {}, jobs()->visualRect(index).center());
                return rows->rows.at(row).lead;
            }
            return 0;
        }
        /// Each page has an undo bar; at most one shows.
        QPushButton *undoButton() const
        {
            const auto buttons = window->findChildren<QPushButton *>(u"undoButton"_s);
            for (QPushButton *button : buttons) {
                if (button->isVisible())
                    return button;
            }
            return nullptr;
        }
        CompleteDialog *dialog() const { return window->findChild<CompleteDialog *>(); }
    };

    static int notesWith(Stand &stand, LeadId lead, const QString &text)
    {
        int count = 0;
        stand.amo.run([&](World &world) {
            const auto notes = world.notesOf(lead);
            for (const auto &note : notes)
                count += note.params.value(u"text"_s).toString().contains(text) ? 1 : 0;
        });
        return count;
    }

    static qint64 stageOf(Stand &stand, LeadId lead)
    {
        qint64 status = 0;
        stand.amo.run([&](World &world) { status = world.lead(lead)->statusId; });
        return status;
    }

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }

    void aClickOnDoneReachesAmocrmOnce_data()
    {
        QTest::addColumn<bool>("byKeyboard");
        QTest::newRow("by mouse") << false;
        QTest::newRow("by keyboard alone") << true;
    }
    void aClickOnDoneReachesAmocrmOnce()
    {
        QFETCH(bool, byKeyboard);
        Stand stand;
        QVERIFY(stand.open(m_theme.get()));
        const LeadId lead = stand.chooseJob();
        QVERIFY(lead != 0);
        const int before = stand.jobs()->model()->rowCount();
        if (byKeyboard)
            QTest::keyClick(stand.jobs(), Qt::Key_D, Qt::ControlModifier);
        else
            QTest::mouseClick(stand.part<QPushButton>("jobsComplete"), Qt::LeftButton);
        QTRY_VERIFY(stand.dialog());
        auto *note = stand.dialog()->findChild<QPlainTextEdit *>(u"completeNote"_s);
        QTRY_VERIFY(note->hasFocus());
        type(note, u"Заменён энкодер оси Z"_s);
        if (byKeyboard)
            QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        else
            QTest::mouseClick(stand.dialog()->findChild<QPushButton *>(u"completeConfirm"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stand.jobs()->model()->rowCount(), before - 1, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(stageOf(stand, lead), qint64(142), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(stand.isSynced(), 30'000);
        QCOMPARE(notesWith(stand, lead, u"Заменён энкодер оси Z"_s), 1);
        // What was sent is not offered to be undone any more, only to be reopened.
        QTRY_COMPARE_WITH_TIMEOUT(stand.undoButton() ? stand.undoButton()->text() : QString(), u"Вернуть в работу"_s,
                                  10'000);
        auto *counter = stand.window->findChild<NavRail *>()->button(int(PageId::Jobs));
        QCOMPARE(counter->counter(), stand.jobs()->model()->rowCount());
        QVERIFY(savePicture(stand.window.get(), u"endtoend-jobs"_s));
        stand.window->showPage(PageId::Sync);
        QVERIFY(savePicture(stand.window.get(), u"endtoend-sync"_s));
    }

    void theDashboardShowsTheFleet()
    {
        Stand stand;
        QVERIFY(stand.open(m_theme.get()));
        stand.window->showPage(PageId::Overview);
        const auto figures = waitFor(stand.desk.desks().maintenance->overview(Share::Everybody, 1));
        QVERIFY(figures);
        auto *rail = stand.window->findChild<NavRail *>();
        QTRY_COMPARE(rail->button(int(PageId::Passports))->counter(), figures->passports);
        QTRY_COMPARE(stand.window->findChild<FigureCard *>()->figureText(), QString::number(figures->late));
        // The picture of the manual.
        QVERIFY(savePicture(stand.window.get(), u"endtoend-dashboard"_s));
    }

    void undoBeforeItWasSentLeavesNoTrace()
    {
        Stand stand;
        stand.desk.undoGrace = std::chrono::hours(1); // nothing leaves by itself in this test
        QVERIFY(stand.open(m_theme.get()));
        const LeadId lead = stand.chooseJob();
        const qint64 stage = stageOf(stand, lead);
        const int before = stand.jobs()->model()->rowCount();
        QTest::keyClick(stand.jobs(), Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(stand.dialog());
        auto *note = stand.dialog()->findChild<QPlainTextEdit *>(u"completeNote"_s);
        QTRY_VERIFY(note->hasFocus());
        type(note, u"Ошибочно"_s);
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stand.jobs()->model()->rowCount(), before - 1, 10'000);
        QTRY_VERIFY(stand.undoButton());
        QTest::mouseClick(stand.undoButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stand.jobs()->model()->rowCount(), before, 10'000);
        QVERIFY(!stand.desk.sync().error);
        QCOMPARE(stageOf(stand, lead), stage);
        QCOMPARE(notesWith(stand, lead, u"Ошибочно"_s), 0);
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestEndToEnd)
#include "tst_ui_endtoend.moc"
