// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/levelfleet.h"
#include "tests/support/fakedesks.h"
#include "tests/ui/guitest.h"
#include "tests/ui/screens.h"
#include "ui/calendar/levellingdialog.h"
#include "ui/calendar/levelmovemodel.h"
#include "ui/errortext/leveltext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/editdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/levelchart.h"

#include <QtCore/QThreadPool>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

/// The dialog over a fleet with overloaded weeks.
struct LevellingStand
{
    explicit LevellingStand(int visits = 160, bool isDark = false)
        : theme(nullptr, [isDark] { return isDark; }), fleet(visits, 13)
    {
        for (qsizetype at = 0; at < fleet.visits.size(); ++at) {
            Visit &visit = fleet.visits[at];
            visit.customer = at % 3 == 0 ? u"ООО «Вектор-Деталь»"_s : u"АО «Уралкомпонент»"_s;
            visit.serial = u"VC-24-%1"_s.arg(at, 4, 10, QChar(u'0'));
            if (const Engineer *engineer = fleet.crew.find(visit.engineer))
                visit.engineerName = engineer->name;
        }
        problem = fleet.problem();
        wanted = levelled(problem);
    }
    void open()
    {
        dialog = LevellingDialog::openFor(fakes.desks(), problem, fleet.visits, fleet.crew, &owner);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        dialog->activateWindow();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
    template<typename Part>
    Part *part(const char *name) const
    {
        return dialog->findChild<Part *>(QLatin1String(name));
    }
    QTableView *table() const { return part<QTableView>("levelMoves"); }
    QPushButton *acceptButton() const { return part<QPushButton>("levelAccept"); }
    QString sum() const { return part<PlainLabel>("levelSum")->text(); }
    QString cell(int row, LevelColumn column) const
    {
        return table()->model()->index(row, int(column)).data().toString();
    }
    void choose(int row, LevelColumn column = LevelColumn::Machine) const
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row, int(column)));
    }

    Theme theme;
    FakeDesks fakes;
    LevelFleet fleet;
    LevelProblem problem;
    LevelResult wanted;
    QWidget owner;
    QPointer<LevellingDialog> dialog;
};

} // namespace

/// «Разгрузить»: the proposal, its editing, and what is agreed to.
class TestLevellingDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void theProposalIsShownWithItsFigures()
    {
        LevellingStand stand;
        stand.open();
        QVERIFY(!stand.wanted.moves.isEmpty());
        QCOMPARE(stand.sum(), levelSumText(stand.wanted));
        QCOMPARE(stand.table()->model()->rowCount(), int(stand.wanted.moves.size()));
        QVERIFY(stand.acceptButton()->isEnabled());
        QVERIFY(stand.acceptButton()->text().startsWith(u"Принять (%1)"_s.arg(stand.wanted.moves.size())));
        auto *left = stand.part<QListWidget>("levelLeft");
        QCOMPARE(left->count(), int(stand.wanted.leftovers.size()));
        QCOMPARE(left->isVisible(), left->count() > 0);
        // The weeks of the chart add up to the sum line.
        double before = 0;
        double after = 0;
        const auto *chart = stand.dialog->findChild<LevelChart *>();
        for (const LevelBar &bar : chart->bars()) {
            before += bar.overBefore;
            after += bar.overAfter;
        }
        QCOMPARE(before, stand.wanted.overBefore());
        QCOMPARE(after, stand.wanted.overAfter());
        QCOMPARE(stand.part<QTableWidget>("levelWeeks")->rowCount(), 13);
    }

    void whatIsLeftOutIsReckonedAtOnce()
    {
        LevellingStand stand;
        stand.open();
        stand.choose(0);
        QTest::keyClick(stand.table(), Qt::Key_Space);
        QList<LevelMove> rest = stand.wanted.moves;
        rest.removeFirst();
        QCOMPARE(stand.sum(), levelSumText(levelledBy(stand.problem, rest)));
        QVERIFY(stand.sum() != levelSumText(stand.wanted));
        // A click on the tick takes it again.
        const QModelIndex tick = stand.table()->model()->index(0, int(LevelColumn::Taken));
        QTest::mouseClick(stand.table()->viewport(), Qt::LeftButton, {}, stand.table()->visualRect(tick).center());
        QCOMPARE(stand.sum(), levelSumText(stand.wanted));
        QTest::keyClick(stand.table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(stand.table(), Qt::Key_Space);
        QVERIFY(!stand.acceptButton()->isEnabled());
    }

    void anotherDayWithinTheTolerance()
    {
        LevellingStand stand;
        stand.open();
        const auto *model = qobject_cast<LevelMoveModel *>(stand.table()->model());
        const LevelRow row = model->rows().first();
        stand.choose(0);
        QTest::keyClick(stand.table(), Qt::Key_F2);
        QLineEdit *editor = EditDelegate::openEditor(stand.table());
        QVERIFY(editor);
        editor->selectAll();
        type(editor, row.last.addDays(1).toString(u"dd.MM.yyyy"_s));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(EditDelegate::openEditor(stand.table()), editor); // outside: refused with words
        QVERIFY(editor->accessibleDescription().contains(row.last.toString(u"dd.MM.yyyy"_s)));
        editor->selectAll();
        type(editor, row.last.toString(u"dd.MM"_s));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(model->rows().first().move.to, row.last);
        QTRY_VERIFY(stand.table()->hasFocus());
        QTest::keyClick(stand.table(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(model->rows().first().move.to, row.last.addDays(-1));
        QTest::keyClick(stand.table(), Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(stand.table(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(model->rows().first().move.to, row.last); // no further
    }

    void whatIsAgreedToIsTold()
    {
        LevellingStand stand;
        stand.open();
        QSignalSpy accepted(stand.dialog, &LevellingDialog::movesAccepted);
        stand.choose(0);
        QTest::keyClick(stand.table(), Qt::Key_Space);
        QTest::keyClick(stand.dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(accepted.size(), 1);
        const auto moves = accepted[0][0].value<QList<VisitMove>>();
        QList<PassportKey> wanted;
        for (qsizetype at = 1; at < stand.wanted.moves.size(); ++at)
            wanted += stand.wanted.moves[at].keys;
        QList<PassportKey> told;
        for (const VisitMove &move : moves) {
            told.append(move.key);
            const auto visit = std::find_if(stand.fleet.visits.cbegin(), stand.fleet.visits.cend(),
                                            [&move](const Visit &each) { return each.id.key == move.key; });
            QCOMPARE(move.from, visit->day);
            QVERIFY(visit->isWithinTolerance(move.to));
        }
        QCOMPARE(told, wanted);
        QTRY_VERIFY(!stand.dialog); // closed and gone
    }

    void nothingToDoIsSaid()
    {
        LevellingStand stand;
        stand.problem.items.clear();
        stand.open();
        auto *empty = stand.dialog->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        QVERIFY(!stand.acceptButton()->isVisible());
        QVERIFY(!stand.table()->isVisible());
    }

    void aChangedCalendarIsSaidAndASecondDialogReplacesTheFirst()
    {
        LevellingStand stand;
        stand.open();
        auto *banner = stand.dialog->findChild<Banner *>();
        QVERIFY(!banner->isVisible());
        Q_EMIT stand.fakes.calendar.calendarChanged();
        QVERIFY(banner->isVisible());
        const QPointer<LevellingDialog> first = stand.dialog;
        stand.open();
        QTRY_VERIFY(!first);
        QVERIFY(stand.dialog->isVisible());
    }

    /// Closed before the pool thread has an answer: nothing comes to a dialog that is gone.
    void aDialogClosedAtOnceIsForgotten()
    {
        LevellingStand stand;
        QPointer<LevellingDialog> dialog = LevellingDialog::openFor(stand.fakes.desks(), stand.problem,
                                                                    stand.fleet.visits, stand.fleet.crew, &stand.owner);
        dialog->close();
        QTRY_VERIFY(!dialog);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }

    void daysAreUnderstoodAsTyped()
    {
        const QDate first(2026, 12, 20);
        const QDate last(2027, 1, 10);
        QCOMPARE(typedLevelDay(u"24.12.2026"_s, first, last), QDate(2026, 12, 24));
        QCOMPARE(typedLevelDay(u" 24.12 "_s, first, last), QDate(2026, 12, 24));
        QCOMPARE(typedLevelDay(u"5.1"_s, first, last), QDate(2027, 1, 5));
        QCOMPARE(typedLevelDay(u"05.01.27"_s, first, last), QDate(2027, 1, 5));
        QVERIFY(!typedLevelDay(u"31.02"_s, first, last).isValid());
        QVERIFY(!typedLevelDay(u"завтра"_s, first, last).isValid());
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("levelling") << false;
        QTest::newRow("levelling-dark") << true;
    }
    void pictures()
    {
        QFETCH(bool, isDark);
        LevellingStand stand(220, isDark);
        stand.open();
        QVERIFY(savePicture(stand.dialog, QString::fromLatin1(QTest::currentDataTag())));
        QCOMPARE(clippedLabels(stand.dialog), QStringList());
    }
};

STANKO_GUI_TEST(TestLevellingDialog)
#include "tst_ui_levelling.moc"
