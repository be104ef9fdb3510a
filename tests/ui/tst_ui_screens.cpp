// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/jobsstand.h"
#include "tests/ui/requeststand.h"
#include "tests/ui/screens.h"
#include "tests/ui/syncstand.h"
#include "ui/dialogs/intakepreviewpanel.h"
#include "ui/dialogs/photolist.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/dialogs/rescheduledialog.h"
#include "ui/pages/checkpanel.h"
#include "ui/pages/inboxpage.h"
#include "ui/pages/matchpanel.h"
#include "ui/pages/passportspage.h"
#include "ui/pages/requestspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"

#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

/// The preview of a dialog has been asked for and shown.
bool hasPreview(const QDialog *dialog)
{
    const auto *preview = dialog->findChild<PushPreview *>();
    return preview && !preview->texts().isEmpty();
}

} // namespace

/// Pictures of single pages and dialogs to look at; and nothing in them is clipped.
class TestScreens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void pagesInBothThemes_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << false << QSize(1240, 850);
        QTest::newRow("dark") << true << QSize(1240, 850);
        QTest::newRow("light small") << false << QSize(1080, 660);
    }
    void pagesInBothThemes()
    {
        QFETCH(bool, isDark);
        QFETCH(QSize, size);
        const Theme theme(nullptr, [isDark] { return isDark; });
        const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        jobs(size, suffix);
        passports(size, suffix);
        sync(size, suffix);
        conflict(size, suffix);
        match(size, suffix);
        inbox(size, suffix);
    }

    void theRequestDialog_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void theRequestDialog()
    {
        QFETCH(bool, isDark);
        const QString suffix = isDark ? u"-dark"_s : u"-light"_s;
        RequestStand stand(isDark);
        stand.open({1280, 720});
        stand.openDialog();
        RequestDialog *dialog = stand.dialog();
        const auto *preview = dialog->findChild<IntakePreviewPanel *>();
        QTRY_VERIFY(!preview->texts().isEmpty());
        QVERIFY(savePicture(dialog, u"request-empty"_s + suffix));
        SuggestField *name = stand.suggest("clientName");
        type(name, u"механик"_s);
        QTRY_VERIFY(name->isListShown());
        QVERIFY(savePicture(dialog, u"request-suggest"_s + suffix));
        QTest::keyClick(name, Qt::Key_Return);
        stand.suggest("requestMachine")->put(u"VC-24-0417"_s);
        stand.text()->setPlainText(u"Ошибка ЧПУ 401 по оси Z, станок не выходит в ноль после включения"_s);
        dialog->findChild<PhotoList *>()->add({u"/tmp/IMG_20261122_141500.jpg"_s, u"/tmp/экран с ошибкой.png"_s});
        QTRY_VERIFY(stand.field<Banner>("requestOpenJobs")->isVisible());
        QVERIFY(savePicture(dialog, u"request-full"_s + suffix));
        QCOMPARE(clippedLabels(dialog), QStringList());
        // The smallest window it must fit into.
        QVERIFY2(dialog->height() <= 720, qPrintable(QString::number(dialog->height())));
        stand.line("clientPhone")->setText(u"нет"_s);
        stand.press("requestDespite");
        QTRY_COMPARE(stand.problems().size(), 1);
        QVERIFY(savePicture(dialog, u"request-problem"_s + suffix));
        QCOMPARE(clippedLabels(dialog), QStringList());
        dialog->reject();
        stand.settle();
        stand.openDialog();
        QVERIFY(savePicture(stand.dialog(), u"request-draft"_s + suffix));
        QCOMPARE(clippedLabels(stand.dialog()), QStringList());
    }

private:
    static void jobs(QSize size, const QString &suffix)
    {
        JobsStand stand;
        stand.open()->resize(size);
        stand.choose(stand.list()->model()->index(3, 0).data(int(TableRole::Id)).toLongLong());
        QVERIFY(savePicture(stand.page.get(), u"jobs"_s + suffix));
        stand.page->showJob(kDemoJob);
        QTRY_COMPARE(stand.list()->currentIndex().data(int(TableRole::Id)).toLongLong(), kDemoJob);
        QVERIFY(savePicture(stand.page.get(), u"jobs-details"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
        stand.page->completeCurrent();
        CompleteDialog *dialog = stand.dialog();
        stand.note(dialog)->setPlainText(u"Заменён энкодер оси Z, проверена геометрия, ошибка 401 не повторяется"_s);
        QTest::mouseClick(stand.button(dialog, u"По плану"_s), Qt::LeftButton);
        const auto *preview = dialog->findChild<PushPreview *>();
        QTRY_VERIFY(preview->texts().join(u'|').contains(u"энкодер"_s));
        QVERIFY(savePicture(dialog, u"complete"_s + suffix));
        QCOMPARE(clippedLabels(dialog), QStringList());
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stand.rowOf(stand.list(), kDemoJob), -1);
        QVERIFY(stand.undo()->isVisible());
        QVERIFY(savePicture(stand.page.get(), u"jobs-undo"_s + suffix));
        stand.fakes.outbox.move(stand.undo()->group(), IntentState::Settled, IntentOutcome::Applied);
        QTRY_VERIFY(stand.undo()->group().isEmpty());
        QVERIFY(savePicture(stand.page.get(), u"jobs-sent"_s + suffix));
        stand.page->findChild<QLineEdit *>()->setText(u"нет такого"_s);
        QTRY_VERIFY(stand.page->findChild<EmptyState *>()->isVisible());
        QVERIFY(savePicture(stand.page.get(), u"jobs-empty"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());

        JobsStand broken;
        broken.fakes.jobs.answers.error = makeError(ErrorKind::StoreBusy);
        broken.open()->resize(size);
        QTRY_VERIFY(broken.page->findChild<EmptyState *>()->isVisible());
        QVERIFY(savePicture(broken.page.get(), u"jobs-error"_s + suffix));

        JobsStand loading;
        loading.fakes.jobs.answers.hold();
        loading.open()->resize(size);
        QTRY_VERIFY(loading.page->findChild<EmptyState *>()->isVisible());
        QVERIFY(savePicture(loading.page.get(), u"jobs-loading"_s + suffix));
    }

    static void match(QSize size, const QString &suffix)
    {
        JobsStand stand;
        stand.open()->resize(size);
        stand.page->showJob(48'215);
        const auto *panel = stand.page->findChild<MatchPanel *>();
        QTRY_COMPARE(panel->texts().size(), 2);
        QVERIFY(savePicture(stand.page.get(), u"match"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
    }

    static void inbox(QSize size, const QString &suffix)
    {
        PageStand<RequestsPage> stand;
        stand.open()->resize(size);
        stand.page->showInbox();
        QTableView *list = stand.table("inboxTable");
        QTRY_COMPARE(list->model()->rowCount(), 4);
        stand.clickRow(list, stand.rowOf(list, LeadId(48'218)));
        QTRY_VERIFY(stand.part<QPushButton>("inboxLink")->isVisible());
        QVERIFY(savePicture(stand.page.get(), u"inbox"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
        stand.clickRow(list, stand.rowOf(list, LeadId(48'215)));
        QTest::mouseClick(stand.part<QPushButton>("inboxDecline"), Qt::LeftButton);
        QTRY_VERIFY(stand.part<QPushButton>("inboxDeclineSure")->isVisible());
        QVERIFY(savePicture(stand.page.get(), u"inbox-decline"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());

        PageStand<RequestsPage> empty;
        empty.fakes.intake.rows.clear();
        SyncState offline = empty.fakes.sync.current;
        offline.phase = SyncPhase::Offline;
        offline.error = makeError(ErrorKind::Network);
        empty.fakes.sync.change(offline);
        empty.open()->resize(size);
        empty.page->showInbox();
        QTRY_VERIFY(empty.page->inbox()->findChild<EmptyState *>()->isVisible());
        empty.settle();
        QVERIFY(savePicture(empty.page.get(), u"inbox-offline-empty"_s + suffix));
        QCOMPARE(clippedLabels(empty.page.get()), QStringList());
    }

    static void passports(QSize size, const QString &suffix)
    {
        PageStand<PassportsPage> stand;
        stand.open()->resize(size);
        auto *reschedule = stand.part<QPushButton>("cardReschedule");
        QTRY_VERIFY(reschedule->isVisible());
        QVERIFY(savePicture(stand.page.get(), u"passports"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
        QTest::mouseClick(reschedule, Qt::LeftButton);
        auto *dialog = stand.page->findChild<RescheduleDialog *>();
        QTRY_VERIFY(hasPreview(dialog));
        QVERIFY(savePicture(dialog, u"reschedule"_s + suffix));
        QCOMPARE(clippedLabels(dialog), QStringList());
        dialog->reject();
    }

    static void conflict(QSize size, const QString &suffix)
    {
        SyncStand stand;
        OutboxRow &other =
            stand.add(698'000, FieldEdit{FieldRole::Model, u"VMC850"_s, u"VMC850E"_s}, u"VMC850"_s, u"VMC850E"_s);
        other.intent.state = IntentState::Conflict;
        other.theirs = u"VMC-850"_s;
        stand.add(698'001, StageEdit{{7, 1}, {7, 2}}, u"Диагностика"_s, u"В работе"_s);
        stand.add(698'002, NoteEdit{u"Проба"_s}, {}, u"Проба: замена энкодера"_s).isPractice = true;
        SyncState state = stand.fakes.sync.current;
        state.isTraining = true;
        state.trainingEdits = 1;
        state.requestsAllowed = 2.5;
        stand.fakes.sync.change(state);
        stand.open()->resize(size);
        stand.choose(kConflict);
        QVERIFY(savePicture(stand.page.get(), u"conflict"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
        stand.press("outboxOwn");
        QVERIFY(savePicture(stand.page.get(), u"conflict-own"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
        stand.press("valueCancel");
        stand.press("outboxLater");
        QVERIFY(stand.chooseEntry(u"До завтра"_s));
        stand.choose(kConflict);
        QVERIFY(savePicture(stand.page.get(), u"conflict-later"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
        stand.choose(kParked);
        stand.press("outboxAmend");
        QVERIFY(savePicture(stand.page.get(), u"outbox-amend"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
        stand.list()->selectAll();
        stand.settle();
        QVERIFY(savePicture(stand.page.get(), u"outbox-many"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
        stand.table("exchangeLog")->setFocus();
        stand.table("exchangeLog")->selectRow(3);
        QTest::keyClick(stand.table("exchangeLog"), Qt::Key_Space);
        QVERIFY(savePicture(stand.page.get(), u"exchange-details"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
    }

    static void sync(QSize size, const QString &suffix)
    {
        PageStand<SyncPage> stand;
        stand.open()->resize(size);
        stand.page->showIntent(0);
        QTRY_VERIFY(stand.table("outboxTable")->currentIndex().isValid());
        QVERIFY(savePicture(stand.page.get(), u"sync"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
        stand.fakes.sync.checkReport.problems = {
            {u"field_missing"_s, {}, u"Дата следующего ТО"_s},
            {u"token_expires_soon"_s, {}, QString::number(stand.fakes.clock.now() + 9 * 86'400)},
        };
        SyncState state = stand.fakes.sync.current;
        state.phase = SyncPhase::Offline;
        state.error = makeError(ErrorKind::Network);
        state.nextTryAt = stand.fakes.clock.now() + 40;
        stand.fakes.sync.change(state);
        stand.page->check();
        QTRY_VERIFY(stand.page->findChild<CheckPanel *>()->texts().size() > 2);
        QVERIFY(savePicture(stand.page.get(), u"sync-check"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
        state.phase = SyncPhase::Pulling;
        state.error.reset();
        state.leadsDone = 1'250;
        state.leadsExpected = 31'250;
        state.secondsLeft = 300;
        stand.fakes.sync.change(state);
        QVERIFY(savePicture(stand.page.get(), u"sync-pull"_s + suffix));
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
    }
};

STANKO_GUI_TEST(TestScreens)

#include "tst_ui_screens.moc"
