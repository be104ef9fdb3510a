// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/guitest.h"
#include "tests/ui/syncstand.h"
#include "ui/errortext/errortext.h"
#include "ui/pages/comparisongrid.h"
#include "ui/pages/outboxactions.h"

#include <QtWidgets/QDateEdit>
#include <QtWidgets/QRadioButton>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

constexpr IntentId kOther = 698'000;  ///< another conflict of the same deal
constexpr IntentId kAgreed = 698'001; ///< an edit of the same deal that nobody contradicts

/// A deal with two conflicts and an edit that agrees.
void addMore(SyncStand &stand)
{
    OutboxRow &other =
        stand.add(kOther, FieldEdit{FieldRole::Model, u"VMC850"_s, u"VMC850E"_s}, u"VMC850"_s, u"VMC850E"_s);
    other.intent.state = IntentState::Conflict;
    other.intent.theirs = u"VMC-850"_s;
    other.theirs = u"VMC-850"_s;
    stand.add(kAgreed, StageEdit{{7, 1}, {7, 2}}, u"Диагностика"_s, u"В работе"_s);
}

QStringList gridTexts(const SyncStand &stand)
{
    QStringList texts;
    for (const PlainLabel *label : stand.page->findChild<ComparisonGrid *>()->findChildren<PlainLabel *>())
        texts.append(label->text());
    return texts;
}

} // namespace

/// What people decide when both sides have changed the same.
class TestConflict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }
    void init() { failOnWarnings(); }

    void aConflictShowsThreeValues()
    {
        SyncStand stand;
        stand.open();
        stand.choose(kConflict);
        for (const QString &value : {u"03.11.2026"_s, u"26.11.2026"_s, u"02.12.2026"_s})
            QVERIFY2(stand.says(value), qPrintable(value));
    }

    void aConflictIsResolved_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("choice");
        QTest::addColumn<bool>("isStillHere");
        QTest::newRow("mine") << u"outboxMine"_s << int(ConflictChoice::Mine) << true;
        QTest::newRow("theirs") << u"outboxTheirs"_s << int(ConflictChoice::Theirs) << false;
    }
    void aConflictIsResolved()
    {
        QFETCH(QString, button);
        QFETCH(int, choice);
        QFETCH(bool, isStillHere);
        SyncStand stand;
        stand.open();
        stand.choose(kConflict);
        QTest::mouseClick(stand.page->findChild<QPushButton *>(button), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.outbox.resolved.size(), 1);
        QCOMPARE(int(stand.fakes.outbox.resolved.first().second), choice);
        QTRY_COMPARE(stand.rowOf(stand.list(), kConflict) >= 0, isStillHere);
    }

    void aConflictIsResolvedByKeyboardAlone()
    {
        SyncStand stand;
        stand.open();
        stand.list()->setFocus();
        stand.list()->selectRow(0);
        QTest::keyClick(stand.list(), Qt::Key_Return);
        auto *mine = stand.part<QPushButton>("outboxMine");
        QTRY_VERIFY(mine->hasFocus());
        QTest::keyClick(mine, Qt::Key_Space);
        stand.settle();
        QCOMPARE(stand.fakes.outbox.resolved.size(), 1);
    }

    void itTellsWhoAndWhen()
    {
        SyncStand stand;
        stand.open();
        stand.choose(kConflict);
        QVERIFY(stand.says(u"Ильин П., 14:21"_s));
        QVERIFY(stand.says(u"Кравцова О., 14:22"_s));
        // Nothing is made up where it is not known.
        stand.fakes.outbox.rows[1].theirsBy.clear();
        stand.fakes.outbox.rows[1].theirsAt = 0;
        Q_EMIT stand.fakes.outbox.outboxChanged();
        QTRY_VERIFY(!stand.says(u"Кравцова О."_s));
        QVERIFY(!stand.says(u"14:22"_s));
    }

    void theWholeDealIsCompared()
    {
        SyncStand stand;
        addMore(stand);
        stand.open();
        stand.choose(kConflict);
        const QStringList texts = gridTexts(stand);
        for (const QString &text : {u"Дата следующего ТО"_s, u"Модель"_s, u"VMC-850"_s, u"Этап"_s, u"В работе"_s})
            QVERIFY2(texts.contains(text), qPrintable(text));
        // Those that agree stand below, and muted.
        QVERIFY(texts.indexOf(u"Этап"_s) > texts.indexOf(u"Модель"_s));
        for (const PlainLabel *label : stand.page->findChild<ComparisonGrid *>()->findChildren<PlainLabel *>()) {
            if (label->text() == u"В работе"_s)
                QCOMPARE(label->property("look").toByteArray(), "muted");
        }
        // Another deal's edits do not belong here.
        QVERIFY(!texts.contains(u"CK6163"_s));
    }

    void oneOfSeveralConflictsIsChosenByKeyboard()
    {
        SyncStand stand;
        addMore(stand);
        stand.open();
        stand.choose(kConflict);
        const auto choices = stand.page->findChildren<QRadioButton *>(u"conflictChoice"_s);
        QCOMPARE(choices.size(), 2);
        QRadioButton *other = choices.at(0)->isChecked() ? choices.at(1) : choices.at(0);
        other->setFocus();
        QTest::keyClick(other, Qt::Key_Space);
        stand.settle();
        QVERIFY(other->hasFocus());
        QVERIFY(other->isChecked());
        QVERIFY(!(other == choices.at(0) ? choices.at(1) : choices.at(0))->isChecked());
        QTest::keyClick(other, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.outbox.resolved,
                 (QList<std::pair<IntentId, ConflictChoice>>{{kOther, ConflictChoice::Mine}}));
    }

    void ctrlEnterKeepsMine()
    {
        SyncStand stand;
        stand.open();
        stand.choose(kConflict);
        QTest::keyClick(stand.list(), Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.outbox.resolved,
                 (QList<std::pair<IntentId, ConflictChoice>>{{kConflict, ConflictChoice::Mine}}));
    }

    void anOwnDayIsChosenByKeyboard()
    {
        SyncStand stand;
        stand.open();
        stand.choose(kConflict);
        auto *own = stand.part<QPushButton>("outboxOwn");
        own->setFocus();
        QTest::keyClick(own, Qt::Key_Space);
        auto *day = stand.part<QDateEdit>("valueDay");
        QVERIFY(day->hasFocus());
        QCOMPARE(day->date(), QDate(2026, 11, 26));
        QTest::keyClick(day, Qt::Key_Up);
        QTest::keyClick(day, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.outbox.resolved,
                 (QList<std::pair<IntentId, ConflictChoice>>{{kConflict, ConflictChoice::Own}}));
        QCOMPARE(stand.fakes.outbox.ownValues, QStringList{u"2026-11-27"_s});
        QVERIFY(!day->isVisible());
    }

    void aValueThatIsNotTakenStaysWithItsReason()
    {
        SyncStand stand;
        addMore(stand);
        stand.open();
        stand.choose(kOther);
        stand.press("outboxOwn");
        auto *line = stand.part<QLineEdit>("valueLine");
        QVERIFY(line->hasFocus());
        type(line, u"ВМС"_s);
        stand.fakes.outbox.answers.error = makeError(ErrorKind::BadInput, u"model"_s);
        stand.press("valueSave");
        QVERIFY(line->isVisible());
        QVERIFY(line->hasFocus());
        QCOMPARE(line->text(), u"ВМС"_s);
        QVERIFY(stand.says(errorText(makeError(ErrorKind::BadInput, u"model"_s)).what) ||
                stand.says(errorText(makeError(ErrorKind::NotHere)).what));
        stand.fakes.outbox.answers.error.reset();
        QTest::keyClick(line, Qt::Key_Return);
        stand.settle();
        QVERIFY(!line->isVisible());
    }

    void aStageOffersTheTwoSidesOnly()
    {
        SyncStand stand;
        OutboxRow &stage = stand.add(kOther, StageEdit{{7, 1}, {7, 142}}, u"Диагностика"_s, u"Успешно"_s);
        stage.intent.lead = 48'101;
        stage.intent.state = IntentState::Conflict;
        stage.theirs = u"Закрыто и не реализовано"_s;
        stand.open();
        stand.choose(kOther);
        QVERIFY(stand.part<QPushButton>("outboxMine")->isVisible());
        QVERIFY(!stand.part<QPushButton>("outboxOwn")->isVisible());
        QVERIFY(stand.says(u"Закрыто и не реализовано"_s));
    }

    void aDealThatIsGoneHasNoOtherValue()
    {
        SyncStand stand;
        OutboxRow &row = stand.fakes.outbox.rows[1];
        row.intent.error = makeError(ErrorKind::NotFound, u"the lead is deleted"_s);
        row.theirs.clear();
        stand.open();
        stand.choose(kConflict);
        QVERIFY(stand.says(u"сделки нет"_s));
        QVERIFY(stand.says(errorText(*row.intent.error).meaning));
        QVERIFY(!stand.part<QPushButton>("outboxOwn")->isVisible());
        QVERIFY(stand.part<QPushButton>("outboxTheirs")->isVisible());
    }

    void itIsPostponedAndTakenUpAgain()
    {
        SyncStand stand;
        stand.open();
        stand.choose(kConflict);
        stand.press("outboxLater");
        QVERIFY(stand.chooseEntry(u"На час"_s));
        const UnixSeconds until = stand.fakes.clock.now() + 3'600;
        QCOMPARE(stand.fakes.outbox.postponed, (QList<std::pair<IntentId, UnixSeconds>>{{kConflict, until}}));
        QTRY_COMPARE(stand.cell(kConflict, OutboxColumn::State), u"конфликт отложен до 15:32"_s);
        // It no longer stands above what needs a person now.
        QCOMPARE(stand.rowOf(stand.list(), kParked), 0);
        stand.choose(kConflict);
        QVERIFY(stand.says(u"Решение отложено до 15:32."_s));
        stand.press("outboxNow");
        QTRY_COMPARE(stand.cell(kConflict, OutboxColumn::State), u"конфликт"_s);
        QCOMPARE(stand.fakes.outbox.postponed.last().second, 0);
    }

    void choicesOfLater_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QList<QDateTime>>("until");
        const auto at = [](int day, int hour) { return QDateTime(QDate(2026, 11, day), QTime(hour, 0), kMoscow); };
        QTest::newRow("a Wednesday") << at(25, 14) << QList<QDateTime>{at(25, 15), at(26, 9), at(30, 9)};
        QTest::newRow("a Monday before work") << at(23, 7) << QList<QDateTime>{at(23, 8), at(24, 9), at(30, 9)};
        QTest::newRow("a Sunday: tomorrow is Monday") << at(22, 14) << QList<QDateTime>{at(22, 15), at(23, 9)};
        QTest::newRow("near midnight") << at(25, 23) << QList<QDateTime>{at(26, 0), at(26, 9), at(30, 9)};
    }
    void choicesOfLater()
    {
        QFETCH(QDateTime, now);
        QFETCH(QList<QDateTime>, until);
        QList<QDateTime> offered;
        for (const PostponeChoice &choice : postponeChoices(now.toSecsSinceEpoch(), kMoscow))
            offered.append(QDateTime::fromSecsSinceEpoch(choice.until, kMoscow));
        QCOMPARE(offered, until);
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestConflict)

#include "tst_ui_conflict.moc"
