// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/jobsstand.h"
#include "tests/ui/screens.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/dialogs/rescheduledialog.h"
#include "ui/pages/checkpanel.h"
#include "ui/pages/passportspage.h"
#include "ui/pages/syncpage.h"
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
        stand.fakes.sync.move(stand.undo()->group(), IntentState::Settled, IntentOutcome::Applied);
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

int main(int argc, char *argv[])
{
    return Stanko::runGuiTest<TestScreens>(argc, argv);
}

#include "tst_ui_screens.moc"
