// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/jobsstand.h"
#include "ui/errortext/formats.h"
#include "ui/pages/duplicatelist.h"
#include "ui/pages/jobtext.h"
#include "ui/pages/matchpanel.h"
#include "ui/search/suggestfield.h"
#include "ui/widgets/plainlabel.h"

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

constexpr LeadId kBare = 48'215; ///< a job of the demo fleet without a machine

struct MatchStand : JobsStand
{
    MatchPanel *show(LeadId lead)
    {
        page->showJob(lead);
        settle();
        settle();
        return page->findChild<MatchPanel *>();
    }
    const JobRow *job() const { return fakes.jobs.row(kBare); }
};

QStringList words(const QWidget *under)
{
    QStringList said;
    for (const PlainLabel *label : under->findChildren<PlainLabel *>()) {
        if (label->isVisible())
            said.append(label->text());
    }
    return said;
}

} // namespace

/// Which machine a job is about, and which other requests are like it.
class TestMatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }

    void likelyMachinesAreShownWithReasons()
    {
        MatchStand stand;
        stand.open();
        const MatchPanel *panel = stand.show(kBare);
        QTRY_VERIFY(panel->isVisible());
        QTRY_COMPARE(panel->texts(), QStringList({u"LF3015E-3kW FL-25-0045: телефон совпадает, та же компания"_s,
                                                  u"LF4020GAR-6kW FL-25-0069: та же компания"_s}));
        QVERIFY(words(panel).join(u'|').contains(u"примет его в работу"_s));
    }

    void oneClickWritesTheMachineAndCanBeTakenBack()
    {
        MatchStand stand;
        stand.open();
        MatchPanel *panel = stand.show(kBare);
        QTRY_COMPARE(panel->texts().size(), 2);
        QTest::mouseClick(stand.button(panel, u"Это он"_s), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.intake.assigned.size(), 1);
        QCOMPARE(stand.fakes.intake.assigned.first(), std::pair(kBare, PassportKey(u"FL-25-0045"_s)));
        QTRY_VERIFY(!panel->isVisible());
        QVERIFY(stand.undo()->isVisible());
        QVERIFY(stand.undo()->sentence().contains(u"LF3015E-3kW FL-25-0045"_s));
        QTest::mouseClick(stand.undo()->findChild<QPushButton *>(), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.job()->serial, QString());
        QTRY_VERIFY(panel->isVisible());
    }

    void anotherMachineIsFoundBySearch()
    {
        MatchStand stand;
        stand.open();
        MatchPanel *panel = stand.show(kBare);
        QTRY_COMPARE(panel->texts().size(), 2);
        QTest::mouseClick(stand.part<QPushButton>("matchOther"), Qt::LeftButton);
        auto *search = stand.part<SuggestField>("matchSearch");
        QTRY_VERIFY(search->hasFocus());
        type(search, u"TB-00"_s);
        QTRY_VERIFY(search->isListShown());
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(stand.fakes.intake.assigned.size(), 1);
        QCOMPARE(stand.job()->serial, u"TB-0071"_s);
    }

    void nothingIsProposedWhereThereIsNothingToWrite_data()
    {
        QTest::addColumn<LeadId>("lead");
        QTest::newRow("has a machine") << kDemoJob;
        QTest::newRow("is over") << LeadId(48'101);
    }
    void nothingIsProposedWhereThereIsNothingToWrite()
    {
        QFETCH(LeadId, lead);
        MatchStand stand;
        stand.open();
        QTRY_VERIFY(stand.show(kBare)->isVisible());
        const MatchPanel *panel = stand.show(lead);
        QTRY_COMPARE(stand.list()->currentIndex().data(int(TableRole::Id)).toLongLong(), lead);
        QVERIFY(!panel->isVisible());
    }

    void withoutProposalsThereIsStillTheSearch()
    {
        MatchStand stand;
        stand.fakes.intake.machineMatches.clear();
        stand.fakes.jobs.rows[0].isUnsorted = false;
        stand.open();
        const MatchPanel *panel = stand.show(kBare);
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(panel->texts().isEmpty());
        QVERIFY(stand.part<QPushButton>("matchOther")->isVisible());
        QVERIFY(!words(panel).join(u'|').contains(u"примет его в работу"_s));
    }

    void aFailureIsTold()
    {
        MatchStand stand;
        stand.open();
        MatchPanel *panel = stand.show(kBare);
        QTRY_COMPARE(panel->texts().size(), 2);
        stand.fakes.intake.answers.error = makeError(ErrorKind::StoreFull);
        QTest::mouseClick(stand.button(panel, u"Это он"_s), Qt::LeftButton);
        stand.settle();
        QVERIFY(panel->isVisible());
        QVERIFY(!stand.undo()->isVisible());
        QVERIFY(stand.fakes.intake.assigned.isEmpty());
    }

    void othersLikeItAreOneClickAway()
    {
        MatchStand stand;
        stand.open();
        stand.show(kBare);
        auto *likes = stand.page->findChild<DuplicateList *>();
        QTRY_VERIFY(likes->isVisible());
        QVERIFY2(words(likes).join(u'|').contains(u"18.11.2026 · тот же телефон · В работе"_s),
                 qPrintable(words(likes).join(u'|')));
        QTest::mouseClick(stand.button(likes, u"Открыть"_s), Qt::LeftButton);
        QTRY_COMPARE(stand.list()->currentIndex().data(int(TableRole::Id)).toLongLong(), LeadId(48'160));
        QTRY_VERIFY(!likes->isVisible());
    }

    void aJobThatAmoDoesNotKnowYetHasNoNumber()
    {
        MatchStand stand;
        JobRow local = stand.fakes.jobs.rows.at(1);
        local.lead = -3;
        local.hasUnsentEdit = true;
        stand.fakes.jobs.rows.prepend(local);
        stand.open();
        stand.show(-3);
        QCOMPARE(dealNumber(-3), u"новая"_s);
        const int row = stand.rowOf(stand.list(), LeadId(-3));
        const QModelIndex cell = stand.list()->model()->index(row, int(JobColumn::Lead));
        QCOMPARE(cell.data().toString(), u"новая ↑"_s);
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(u"ещё не отправлена"_s));
        QTRY_VERIFY(words(stand.page.get()).contains(u"Новая заявка, ещё не в amoCRM"_s));
        QVERIFY(!stand.button(stand.page.get(), u"Открыть в amoCRM"_s)->isEnabled());
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestMatch)

#include "tst_ui_match.moc"
