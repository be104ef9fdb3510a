// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/guitest.h"
#include "tests/ui/pagestand.h"
#include "ui/dialogs/rescheduledialog.h"
#include "ui/pages/jobspage.h"
#include "ui/pages/passportspage.h"
#include "ui/pages/syncpage.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QDir>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

QString saved(QWidget *widget, const QString &name)
{
    const QDir folder(QStringLiteral(STANKO_BINARY_DIR) + u"/screenshots"_s);
    folder.mkpath(u"."_s);
    const QString file = folder.filePath(name + u".png"_s);
    return widget->grab().save(file) ? file : QString();
}

/// A label whose text is wider than the label, and that neither wraps nor elides, is clipped.
QStringList clippedLabels(QWidget *page)
{
    QStringList clipped;
    for (const PlainLabel *label : page->findChildren<PlainLabel *>()) {
        if (!label->isVisible() || label->wordWrap() || qobject_cast<const ElidedLabel *>(label))
            continue;
        if (label->fontMetrics().horizontalAdvance(label->text()) > label->width() + 1)
            clipped.append(label->text());
    }
    return clipped;
}

} // namespace

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
        {
            PageStand<JobsPage> stand;
            stand.open()->resize(size);
            stand.clickRow(stand.table("jobsTable"), 3);
            QVERIFY(!saved(stand.page.get(), u"jobs"_s + suffix).isEmpty());
            stand.page->showJob(48'198);
            stand.settle();
            stand.settle();
            QVERIFY(!saved(stand.page.get(), u"jobs-details"_s + suffix).isEmpty());
            QVERIFY2(clippedLabels(stand.page.get()).isEmpty(), qPrintable(clippedLabels(stand.page.get()).join(u"; ")));
            stand.page->completeCurrent();
            CompleteDialog *dialog = stand.dialog();
            dialog->findChild<QPlainTextEdit *>(u"completeNote"_s)
                ->setPlainText(u"Заменён энкодер оси Z, проверена геометрия, ошибка 401 не повторяется"_s);
            QTest::mouseClick(stand.button(dialog, u"По плану"_s), Qt::LeftButton);
            QTRY_VERIFY(!dialog->findChildren<PlainLabel *>().isEmpty());
            QTest::qWait(300);
            QVERIFY(!saved(dialog, u"complete"_s + suffix).isEmpty());
            QVERIFY2(clippedLabels(dialog).isEmpty(), qPrintable(clippedLabels(dialog).join(u"; ")));
            QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
            QTest::qWait(400);
            QVERIFY(!saved(stand.page.get(), u"jobs-undo"_s + suffix).isEmpty());
            stand.page->findChild<QLineEdit *>()->setText(u"нет такого"_s);
            QTest::qWait(50);
            QVERIFY(!saved(stand.page.get(), u"jobs-empty"_s + suffix).isEmpty());
        }
        {
            PageStand<PassportsPage> stand;
            stand.open()->resize(size);
            stand.settle();
            QTest::qWait(50);
            QVERIFY(!saved(stand.page.get(), u"passports"_s + suffix).isEmpty());
            QVERIFY2(clippedLabels(stand.page.get()).isEmpty(), qPrintable(clippedLabels(stand.page.get()).join(u"; ")));
            QTest::mouseClick(stand.part<QPushButton>("cardReschedule"), Qt::LeftButton);
            auto *dialog = stand.page->findChild<RescheduleDialog *>();
            QTest::qWait(200);
            QVERIFY(!saved(dialog, u"reschedule"_s + suffix).isEmpty());
            QVERIFY2(clippedLabels(dialog).isEmpty(), qPrintable(clippedLabels(dialog).join(u"; ")));
            dialog->reject();
        }
        {
            PageStand<SyncPage> stand;
            stand.open()->resize(size);
            stand.page->showIntent(0);
            stand.settle();
            QTest::qWait(50);
            QVERIFY(!saved(stand.page.get(), u"sync"_s + suffix).isEmpty());
            QVERIFY2(clippedLabels(stand.page.get()).isEmpty(), qPrintable(clippedLabels(stand.page.get()).join(u"; ")));
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
            QTest::qWait(50);
            QVERIFY(!saved(stand.page.get(), u"sync-check"_s + suffix).isEmpty());
        }
    }
};

int main(int argc, char *argv[])
{
    return Stanko::runGuiTest<TestScreens>(argc, argv);
}

#include "tst_ui_screens.moc"
