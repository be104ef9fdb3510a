// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/guitest.h"
#include "tests/ui/pagestand.h"
#include "ui/pages/duplicatelist.h"
#include "ui/pages/inboxpage.h"
#include "ui/pages/jobspage.h"
#include "ui/pages/requestspage.h"
#include "ui/search/suggestfield.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

constexpr LeadId kCall = 48'219;
constexpr LeadId kChat = 48'218;
constexpr LeadId kForm = 48'215;
constexpr LeadId kMail = 48'209;

struct InboxStand : PageStand<RequestsPage>
{
    RequestsPage *openInbox()
    {
        open();
        page->showInbox();
        settle();
        settle();
        return page.get();
    }
    QTableView *list() const { return table("inboxTable"); }
    void choose(LeadId lead) const { clickRow(list(), rowOf(list(), lead)); }
    void press(const char *name) const
    {
        QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton);
        settle();
        settle();
    }
    QString sentence() const
    {
        for (const UndoBar *bar : page->findChildren<UndoBar *>()) {
            if (bar->isVisible())
                return bar->sentence();
        }
        return {};
    }
    void takeBack() const
    {
        for (const UndoBar *bar : page->findChildren<UndoBar *>()) {
            if (bar->isVisible())
                QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
        }
        settle();
        settle();
    }
    QList<LeadId> shown() const
    {
        QList<LeadId> leads;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            leads.append(list()->model()->index(row, 0).data(int(TableRole::Id)).toLongLong());
        return leads;
    }
};

} // namespace

/// «Неразобранное»: incoming leads and what is decided about them.
class TestUnsorted : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }

    void theModelKeepsTheRulesOfModels()
    {
        FakeDesks fakes;
        fillDemo(fakes);
        UnsortedModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<UnsortedRow> rows = fakes.intake.rows;
        model.apply(rows);
        QCOMPARE(model.rowCount(), 4);
        rows.removeAt(1);
        rows[0].hasUnsentEdit = true;
        rows.move(0, 2);
        model.apply(rows);
        QCOMPARE(model.rows(), rows);
        QVERIFY(model.index(2, 0).data(int(TableRole::Unsent)).toBool());
        QCOMPARE(model.index(0, 0).data(int(TableRole::State)).toInt(), int(UnsortedKind::Form));
        QSignalSpy wanted(&model, &UnsortedModel::sortRequested);
        model.sort(int(UnsortedColumn::Customer), Qt::DescendingOrder);
        QCOMPARE(wanted.size(), 1);
    }

    void rowsAreChosenAndOrdered_data()
    {
        QTest::addColumn<InboxQuery>("query");
        QTest::addColumn<QList<LeadId>>("leads");
        QTest::newRow("newest first") << InboxQuery() << QList<LeadId>{kCall, kChat, kForm, kMail};
        QTest::newRow("oldest first") << InboxQuery{{}, UnsortedKind::Any, UnsortedColumn::Waiting, Qt::DescendingOrder}
                                      << QList<LeadId>{kMail, kForm, kChat, kCall};
        QTest::newRow("chats") << InboxQuery{{}, UnsortedKind::Chat} << QList<LeadId>{kChat};
        QTest::newRow("last digits of a phone") << InboxQuery{u"00-05"_s} << QList<LeadId>{kForm};
        QTest::newRow("deal") << InboxQuery{u"48209"_s} << QList<LeadId>{kMail};
        QTest::newRow("any case") << InboxQuery{u"ЛАЗЕР"_s} << QList<LeadId>{kForm};
        QTest::newRow("wrong layout") << InboxQuery{u"kfpth"_s} << QList<LeadId>{kForm};
        QTest::newRow("nothing") << InboxQuery{u"пресс"_s} << QList<LeadId>{};
    }
    void rowsAreChosenAndOrdered()
    {
        QFETCH(InboxQuery, query);
        QFETCH(QList<LeadId>, leads);
        FakeDesks fakes;
        fillDemo(fakes);
        QList<LeadId> found;
        for (const UnsortedRow &row : arranged(fakes.intake.rows, query))
            found.append(row.lead);
        QCOMPARE(found, leads);
    }

    void theSwitchCountsBothViews()
    {
        InboxStand stand;
        stand.open();
        QTRY_VERIFY(stand.button(stand.page.get(), u"В работе (10)"_s));
        QTRY_VERIFY(stand.button(stand.page.get(), u"Неразобранное (4)"_s));
        QTest::mouseClick(stand.button(stand.page.get(), u"Неразобранное (4)"_s), Qt::LeftButton);
        QTRY_VERIFY(stand.list()->isVisible());
        QTRY_COMPARE(stand.list()->model()->rowCount(), 4);
        stand.fakes.intake.rows.removeLast();
        Q_EMIT stand.fakes.intake.intakeChanged();
        QTRY_VERIFY(stand.button(stand.page.get(), u"Неразобранное (3)"_s));
        QTest::mouseClick(stand.button(stand.page.get(), u"В работе"_s), Qt::LeftButton);
        QVERIFY(stand.table("jobsTable")->isVisible());
    }

    void oneClickAccepts()
    {
        InboxStand stand;
        stand.openInbox();
        stand.choose(kForm);
        stand.press("inboxAccept");
        QCOMPARE(stand.fakes.intake.accepted.size(), 1);
        QCOMPARE(stand.fakes.intake.accepted.first().first, kForm);
        QCOMPARE(stand.fakes.intake.accepted.first().second, stand.fakes.intake.stages.first().stage);
        QTRY_VERIFY(!stand.shown().contains(kForm));
        QVERIFY(stand.sentence().contains(u"принято"_s));
        stand.takeBack();
        QTRY_VERIFY(stand.shown().contains(kForm));
    }

    void anotherStageIsChosenFromTheMenu()
    {
        InboxStand stand;
        stand.openInbox();
        stand.choose(kForm);
        stand.press("inboxStage");
        auto *menu = stand.part<QPushButton>("inboxStage")->findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), stand.fakes.intake.stages.size());
        menu->actions().at(2)->trigger();
        menu->close();
        stand.settle();
        QCOMPARE(stand.fakes.intake.accepted.first().second, stand.fakes.intake.stages.at(2).stage);
    }

    void decliningIsAskedOnceAndCanBeTakenBack()
    {
        InboxStand stand;
        stand.openInbox();
        stand.choose(kMail);
        auto *sure = stand.part<QPushButton>("inboxDeclineSure");
        QVERIFY(!sure->isVisible());
        stand.press("inboxDecline");
        QVERIFY(sure->isVisible());
        QVERIFY(stand.fakes.intake.declined.isEmpty());
        // Another row: the question was not about it.
        stand.choose(kCall);
        QVERIFY(!sure->isVisible());
        stand.choose(kMail);
        stand.press("inboxDecline");
        stand.press("inboxDeclineSure");
        QCOMPARE(stand.fakes.intake.declined, QList<LeadId>{kMail});
        QTRY_VERIFY(!stand.shown().contains(kMail));
        stand.takeBack();
        QTRY_VERIFY(stand.shown().contains(kMail));
    }

    void onlyAChatIsJoinedToAJob()
    {
        InboxStand stand;
        stand.openInbox();
        stand.choose(kForm);
        QVERIFY(!stand.part<QPushButton>("inboxLink")->isVisible());
        stand.choose(kChat);
        stand.press("inboxLink");
        auto *target = stand.part<SuggestField>("inboxTarget");
        QTRY_VERIFY(target->isVisible());
        target->setFocus();
        type(target, u"48151"_s);
        QTRY_VERIFY(target->isListShown());
        QTest::keyClick(target, Qt::Key_Return);
        stand.settle();
        QCOMPARE(stand.fakes.intake.linked.size(), 1);
        QCOMPARE(stand.fakes.intake.linked.first(), std::pair(kChat, LeadId(48'151)));
        QTRY_VERIFY(stand.sentence().contains(u"присоединено"_s));
    }

    void whatAmoHasNotListedYetCanOnlyBeAccepted()
    {
        InboxStand stand;
        stand.fakes.intake.rows[1].uid.clear();
        stand.openInbox();
        stand.choose(kChat);
        QVERIFY(!stand.part<QPushButton>("inboxDecline")->isEnabled());
        QVERIFY(!stand.part<QPushButton>("inboxLink")->isVisible());
        QVERIFY(stand.part<QPushButton>("inboxAccept")->isEnabled());
    }

    void somebodyElseDecidedFirst()
    {
        InboxStand stand;
        stand.openInbox();
        stand.choose(kMail);
        stand.fakes.intake.rows.removeLast();
        stand.press("inboxAccept");
        QTRY_VERIFY(stand.sentence().contains(u"уже разобрано"_s));
        QTRY_VERIFY(!stand.shown().contains(kMail));
    }

    void chipsAndSearchNarrowTheList()
    {
        InboxStand stand;
        stand.openInbox();
        auto *inbox = stand.page->inbox();
        QTRY_VERIFY(stand.button(inbox, u"Чаты"_s));
        QTest::mouseClick(stand.button(inbox, u"Чаты"_s), Qt::LeftButton);
        QTRY_COMPARE(stand.shown(), QList<LeadId>{kChat});
        inbox->findChild<QLineEdit *>()->setText(u"пресс"_s);
        QTRY_VERIFY(inbox->findChild<EmptyState *>()->isVisible());
    }

    void anEmptyInboxIsGoodNews()
    {
        InboxStand stand;
        stand.fakes.intake.rows.clear();
        stand.openInbox();
        auto *face = stand.page->inbox()->findChild<EmptyState *>();
        QTRY_VERIFY(face->isVisible());
        bool isSaid = false;
        for (const QLabel *label : face->findChildren<QLabel *>())
            isSaid = isSaid || label->text() == u"Всё разобрано"_s;
        QVERIFY(isSaid);
        QVERIFY(!stand.part<QPushButton>("inboxAccept")->isVisible());
    }

    void aFailureSaysWhyAndIsTriedAgain()
    {
        InboxStand stand;
        stand.fakes.intake.answers.error = makeError(ErrorKind::StoreBusy);
        stand.openInbox();
        auto *face = stand.page->inbox()->findChild<EmptyState *>();
        QTRY_VERIFY(face->isVisible());
        stand.fakes.intake.answers.error.reset();
        QTest::mouseClick(face->button(), Qt::LeftButton);
        QTRY_COMPARE(stand.shown().size(), 4);
    }

    void othersLikeItAreShown()
    {
        InboxStand stand;
        stand.openInbox();
        stand.choose(kForm);
        auto *likes = stand.page->inbox()->findChild<DuplicateList *>();
        QTRY_VERIFY(likes->isVisible());
        QTest::mouseClick(stand.button(likes, u"Открыть"_s), Qt::LeftButton);
        QTRY_VERIFY(stand.table("jobsTable")->isVisible());
        QTRY_COMPARE(stand.table("jobsTable")->currentIndex().data(int(TableRole::Id)).toLongLong(), LeadId(48'160));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestUnsorted)

#include "tst_ui_unsorted.moc"
