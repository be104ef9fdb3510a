// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/snapshotmodel.h"
#include "tests/ui/guitest.h"
#include "tests/ui/syncstand.h"
#include "tests/ui/windowstand.h"
#include "ui/dialogs/backupsdialog.h"
#include "ui/dialogs/supportreportdialog.h"
#include "ui/errortext/errortext.h"
#include "ui/widgets/banner.h"

#include <QtGui/QDesktopServices>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

/// «Резервные копии» over the demo copies.
struct Copies
{
    Copies() { fillDemo(fakes); }
    void open()
    {
        BackupsDialog::openFor(fakes.desks(), &owner);
        settle();
    }
    static void settle() { PageStand<SyncPage>::settle(); }
    BackupsDialog *dialog() const { return owner.findChild<BackupsDialog *>(); }
    QTableView *list() const { return dialog()->findChild<QTableView *>(u"backupTable"_s); }
    QPushButton *button(const QString &name) const { return dialog()->findChild<QPushButton *>(name); }
    void press(const QString &name) const
    {
        QTest::mouseClick(button(name), Qt::LeftButton);
        settle();
    }
    Banner *result() const { return dialog()->findChild<Banner *>(u"backupResult"_s); }
    QString text(int row, int column) const
    {
        return list()->model()->index(row, column).data().toString().replace(QChar(0xa0), u' ');
    }
    bool says(const QString &words) const
    {
        for (PlainLabel *label : dialog()->findChildren<PlainLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    Theme theme{nullptr, [] { return false; }};
    FakeDesks fakes;
    QWidget owner;
};

/// Takes what would be opened by the desktop.
class Opened : public QObject
{
    Q_OBJECT
public:
    Opened() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Opened() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QList<QUrl> urls;

public Q_SLOTS:
    void open(const QUrl &url) { urls.append(url); }
};

} // namespace

/// The copies of the database and the report for the support.
class TestBackups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void copiesAreListedInWords()
    {
        Copies stand;
        stand.open();
        QCOMPARE(stand.list()->model()->rowCount(), 3);
        QCOMPARE(stand.text(0, 0), u"сегодня 09:00"_s);
        QCOMPARE(stand.text(0, 1), u"обычная"_s);
        QCOMPARE(stand.text(0, 2), u"2 правки"_s);
        QCOMPARE(stand.text(0, 3), u"11,8 МБ"_s);
        QCOMPARE(stand.text(2, 1), u"перед обновлением программы"_s);
        QCOMPARE(stand.text(2, 2), u"нет"_s);
    }

    void aCopyIsMadeOnDemand()
    {
        Copies stand;
        stand.open();
        stand.fakes.data.answers.hold();
        QTest::mouseClick(stand.button(u"backupMake"_s), Qt::LeftButton);
        QVERIFY(stand.says(u"Копия делается…"_s));
        QVERIFY(!stand.button(u"backupMake"_s)->isEnabled());
        stand.fakes.data.answers.releaseAll();
        stand.settle();
        QTRY_COMPARE(stand.list()->model()->rowCount(), 4);
        QVERIFY(stand.result()->sentence().startsWith(u"Копия сделана"_s));
        QVERIFY(stand.button(u"backupMake"_s)->isEnabled());
    }

    void goingBackIsAskedFirstAndTold()
    {
        Copies stand;
        stand.open();
        stand.list()->setFocus();
        stand.list()->selectRow(1);
        QTest::keyClick(stand.list(), Qt::Key_Return);
        QVERIFY(stand.says(u"Вернуться к копии от 21.11.2026 09:02?"_s));
        QVERIFY(stand.says(u"не удаляется"_s));
        QVERIFY(stand.says(u"сейчас их 1"_s));
        QVERIFY(stand.fakes.data.restored.isEmpty());
        // Enter by accident changes nothing.
        QVERIFY(stand.button(u"backupKeep"_s)->hasFocus());
        stand.press(u"backupSure"_s);
        QCOMPARE(stand.fakes.data.restored, QStringList{u"/data/backup/stankodesk-2026-11-21.sqlite"_s});
        QVERIFY(stand.result()->sentence().contains(u"21.11.2026 09:02"_s));
        QVERIFY(stand.result()->sentence().contains(u"правок: 1"_s));
        Opened opened;
        QTest::mouseClick(PageStand<SyncPage>::button(stand.result(), u"Открыть папку"_s), Qt::LeftButton);
        QCOMPARE(opened.urls, QList<QUrl>{QUrl::fromLocalFile(u"/data"_s)});
    }

    void theQuestionCanBeLeft()
    {
        Copies stand;
        stand.open();
        stand.press(u"backupRestore"_s);
        QVERIFY(stand.says(u"Вернуться к копии от 22.11.2026"_s));
        QTest::keyClick(stand.button(u"backupKeep"_s), Qt::Key_Space);
        QVERIFY(!stand.says(u"Вернуться к копии от"_s));
        // Another copy is another question.
        stand.press(u"backupRestore"_s);
        stand.list()->selectRow(2);
        QVERIFY(!stand.says(u"Вернуться к копии от"_s));
        QVERIFY(stand.fakes.data.restored.isEmpty());
    }

    void aCopyThatIsBrokenChangesNothingAndSaysSo()
    {
        Copies stand;
        stand.open();
        stand.press(u"backupRestore"_s);
        stand.fakes.data.answers.error = makeError(ErrorKind::StoreDamaged);
        stand.press(u"backupSure"_s);
        QVERIFY(stand.result()->sentence().contains(errorText(makeError(ErrorKind::StoreDamaged)).what));
        QVERIFY(stand.result()->sentence().contains(u"Ничего не изменилось"_s));
        QVERIFY(stand.button(u"backupRestore"_s)->isEnabled());
    }

    void closedMeanwhileItComesBackWithTheResult()
    {
        Copies stand;
        stand.open();
        stand.press(u"backupRestore"_s);
        stand.fakes.data.answers.hold();
        stand.press(u"backupSure"_s);
        QVERIFY(stand.says(u"Данные возвращаются"_s));
        stand.dialog()->close();
        stand.settle();
        QVERIFY(!stand.dialog()->isVisible());
        stand.fakes.data.answers.releaseAll();
        stand.settle();
        QTRY_VERIFY(stand.dialog()->isVisible());
        QVERIFY(stand.result()->sentence().contains(u"вернулись"_s));
        stand.dialog()->close();
        QTRY_VERIFY(!stand.dialog());
    }

    void withoutCopiesOneIsOffered()
    {
        Copies stand;
        stand.fakes.data.copies.clear();
        stand.open();
        QVERIFY(stand.says(u"Копий пока нет"_s));
        QVERIFY(!stand.button(u"backupRestore"_s)->isEnabled());
        QTest::mouseClick(PageStand<SyncPage>::button(stand.list()->parentWidget(), u"Сделать копию"_s),
                          Qt::LeftButton);
        stand.settle();
        QTRY_COMPARE(stand.list()->model()->rowCount(), 1);
        QVERIFY(stand.list()->isVisible());
    }

    void aListThatCannotBeReadSaysWhy()
    {
        Copies stand;
        stand.fakes.data.answers.hold();
        stand.open();
        QVERIFY(stand.says(u"Загружается…"_s));
        stand.fakes.data.answers.error = makeError(ErrorKind::StoreReadOnly);
        stand.fakes.data.answers.releaseAll();
        stand.settle();
        QVERIFY(stand.list()->isVisible()); // that answer was good
        stand.dialog()->close();
        QTRY_VERIFY(!stand.dialog());
        stand.open();
        QVERIFY(stand.says(errorText(makeError(ErrorKind::StoreReadOnly)).what));
        stand.fakes.data.answers.error.reset();
        QTest::mouseClick(PageStand<SyncPage>::button(stand.dialog(), u"Повторить"_s), Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.list()->isVisible());
    }

    void thePageOpensBothByKeyboard()
    {
        WindowStand stand;
        stand.open();
        stand.window->showPage(PageId::Sync);
        auto *more = stand.window->findChild<QPushButton *>(u"syncMore"_s);
        more->setFocus();
        QTest::keyClick(more, Qt::Key_Space);
        QVERIFY(SyncStand::chooseEntry(u"Резервные копии"_s));
        QVERIFY(stand.part<BackupsDialog>()->isVisible());
        stand.part<BackupsDialog>()->close();
        QTRY_VERIFY(!stand.part<BackupsDialog>());
        QTest::mouseClick(more, Qt::LeftButton);
        QVERIFY(SyncStand::chooseEntry(u"Отчёт для поддержки"_s));
        QVERIFY(stand.part<SupportReportDialog>()->isVisible());
    }

    void withoutADeskForDataNothingIsOffered()
    {
        Theme theme(nullptr, [] { return false; });
        FakeDesks fakes;
        fillDemo(fakes);
        Desks desks = fakes.desks();
        desks.data = nullptr;
        SyncPage page(desks, nullptr);
        page.show();
        QVERIFY(!page.findChild<QPushButton *>(u"syncMore"_s)->isVisible());
        MainWindow window(desks, &theme, nullptr);
        window.show();
        window.showRepaired(u"/data/damaged.sqlite"_s, 2);
        QVERIFY(!PageStand<SyncPage>::button(&window, u"Резервные копии"_s));
    }

    void aDamagedDatabaseOffersTheCopies()
    {
        WindowStand stand;
        stand.open();
        stand.window->showRepaired(u"/data/damaged.sqlite"_s, 2);
        QTest::mouseClick(PageStand<SyncPage>::button(stand.window.get(), u"Резервные копии"_s), Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.part<BackupsDialog>()->isVisible());
        QVERIFY(stand.fakes.sync.syncs.isEmpty());
    }

    void theReportSaysWhatItHoldsAndWhereItIs()
    {
        const Theme theme(nullptr, [] { return false; });
        FakeDesks fakes;
        fillDemo(fakes);
        QWidget owner;
        SupportReportDialog::openFor(fakes.desks(), &owner);
        auto *dialog = owner.findChild<SupportReportDialog *>();
        QStringList words;
        for (const PlainLabel *label : dialog->findChildren<PlainLabel *>())
            words.append(label->text());
        QVERIFY(words.join(u'|').contains(u"Чего внутри нет|Токена и паролей"_s));
        QTest::keyClick(dialog, Qt::Key_Return);
        auto *chooser = dialog->findChild<QFileDialog *>();
        QVERIFY(chooser && chooser->isVisible());
        QVERIFY(!chooser->isModal() || chooser->windowModality() == Qt::WindowModal);
        QCOMPARE(chooser->acceptMode(), QFileDialog::AcceptSave);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"отчёт"_s);
        Q_EMIT chooser->fileSelected(file);
        PageStand<SyncPage>::settle();
        QCOMPARE(fakes.data.bundles, QStringList{file});
        auto *result = dialog->findChild<Banner *>(u"reportResult"_s);
        QVERIFY(result->sentence().contains(u"отчёт"_s));
        Opened opened;
        QTest::mouseClick(PageStand<SyncPage>::button(result, u"Открыть папку"_s), Qt::LeftButton);
        QCOMPARE(opened.urls, QList<QUrl>{QUrl::fromLocalFile(folder.path())});
    }

    void aReportThatCannotBeWrittenSaysWhy()
    {
        const Theme theme(nullptr, [] { return false; });
        FakeDesks fakes;
        fillDemo(fakes);
        fakes.data.answers.error = makeError(ErrorKind::StoreFull);
        QWidget owner;
        SupportReportDialog::openFor(fakes.desks(), &owner);
        auto *dialog = owner.findChild<SupportReportDialog *>();
        dialog->save(u"/full/report.zip"_s);
        PageStand<SyncPage>::settle();
        auto *result = dialog->findChild<Banner *>(u"reportResult"_s);
        QVERIFY(result->sentence().contains(errorText(makeError(ErrorKind::StoreFull)).what));
        QVERIFY(dialog->findChild<QPushButton *>(u"reportSave"_s)->isEnabled());
    }
};

STANKO_GUI_TEST(TestBackups)

#include "tst_ui_backups.moc"
