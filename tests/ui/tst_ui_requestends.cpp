// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/snapshotmodel.h"
#include "tests/ui/requeststand.h"
#include "ui/dialogs/photolist.h"
#include "ui/errortext/errortext.h"
#include "ui/pages/duplicatelist.h"
#include "ui/widgets/banner.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

constexpr LeadId kItsJob = 48'198;

QString button(QWidget *under, const QString &text)
{
    for (const QPushButton *each : under->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().startsWith(text))
            return each->text();
    }
    return {};
}

} // namespace

/// «Новая заявка»: what is wrong, what is kept as a draft, what is asked before, and how it ends.
class TestRequestEnds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aWrongFieldIsToldAtTheField_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("price");
        QTest::addColumn<QString>("focused");
        QTest::addColumn<QString>("says");
        QTest::newRow("nobody") << QString() << QString() << u"Шум"_s << QString() << u"clientName"_s << u"обратился"_s;
        QTest::newRow("no words") << u"Цех"_s << QString() << u"  "_s << QString() << u"requestText"_s
                                  << u"случилось"_s;
        QTest::newRow("phone") << u"Цех"_s << u"нет"_s << u"Шум"_s << QString() << u"clientPhone"_s << u"телефон"_s;
        QTest::newRow("price") << u"Цех"_s << QString() << u"Шум"_s << u"дорого"_s << u"requestPrice"_s << u"рублях"_s;
    }
    void aWrongFieldIsToldAtTheField()
    {
        QFETCH(QString, name);
        QFETCH(QString, phone);
        QFETCH(QString, text);
        QFETCH(QString, price);
        QFETCH(QString, focused);
        QFETCH(QString, says);
        RequestStand stand;
        stand.open();
        stand.openDialog();
        stand.line("clientName")->setText(name);
        stand.line("clientPhone")->setText(phone);
        stand.text()->setPlainText(text);
        stand.line("requestPrice")->setText(price);
        stand.press("requestCreate");
        QTRY_COMPARE(stand.problems().size(), 1);
        QVERIFY2(stand.problems().first().contains(says), qPrintable(stand.problems().first()));
        QCOMPARE(QApplication::focusWidget()->objectName(), focused);
        QVERIFY(stand.fakes.intake.created.isEmpty());
        QVERIFY(stand.field<QPushButton>("requestCreate")->isEnabled());
    }

    void whatWasTypedSurvivesClosing()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        type(stand.line("clientName"), u"Цех №3"_s);
        type(stand.text(), u"Не держит размер"_s);
        stand.dialog()->findChild<PhotoList *>()->add({u"/home/user/шпиндель.jpg"_s});
        QTest::keyClick(stand.text(), Qt::Key_Escape);
        stand.settle();
        QVERIFY(!stand.dialog());
        QCOMPARE(stand.fakes.intake.draft.text, u"Не держит размер"_s);
        QVERIFY(stand.fakes.intake.created.isEmpty());

        stand.openDialog();
        QVERIFY(!stand.text()->isEnabled());
        QVERIFY(stand.field<QPushButton>("draftContinue")->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        stand.settle();
        QCOMPARE(stand.text()->toPlainText(), u"Не держит размер"_s);
        QCOMPARE(stand.line("clientName")->text(), u"Цех №3"_s);
        QCOMPARE(stand.dialog()->findChild<PhotoList *>()->names(), QStringList{u"шпиндель.jpg"_s});
        stand.press("requestCreate");
        QTRY_COMPARE(stand.fakes.intake.created.size(), 1);
        QCOMPARE(stand.fakes.intake.draft, NewRequest());
    }

    void aDraftCanBeLeftBehind()
    {
        RequestStand stand;
        stand.fakes.intake.draft.text = u"Старое"_s;
        stand.open();
        stand.openDialog();
        // Looking at the offer and going away loses nothing.
        stand.dialog()->reject();
        stand.settle();
        QCOMPARE(stand.fakes.intake.draft.text, u"Старое"_s);
        stand.openDialog();
        stand.press("draftAnew");
        QCOMPARE(stand.text()->toPlainText(), QString());
        QCOMPARE(stand.fakes.intake.draft, NewRequest());
    }

    void theDraftIsSavedWhileOneTypes()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        type(stand.text(), u"Люфт по X"_s);
        QTRY_COMPARE(stand.fakes.intake.draft.text, u"Люфт по X"_s);
        QVERIFY(stand.dialog());
    }

    void anotherOpenJobOfTheMachineIsAskedAbout()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        type(stand.line("clientName"), u"Цех №3"_s);
        stand.line("requestMachine")->setText(kSerial);
        type(stand.text(), u"Снова ошибка"_s);
        // At once, before the preview could tell of the other job.
        QTest::keyClick(stand.text(), Qt::Key_Return, Qt::ControlModifier);
        const auto *notice = stand.field<Banner>("requestOpenJobs");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->sentence().contains(u"48"_s));
        QVERIFY(stand.fakes.intake.created.isEmpty());
        QTRY_VERIFY(stand.field<QPushButton>("requestDespite")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(stand.fakes.intake.created.size(), 1);
        QCOMPARE(stand.fakes.intake.created.first().serial, kSerial);
    }

    void theOtherJobCanBeOpenedInstead()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        stand.line("requestMachine")->setText(kSerial);
        type(stand.text(), u"Снова ошибка"_s);
        QTRY_VERIFY(stand.field<Banner>("requestOpenJobs")->isVisible());
        stand.press("requestOpenJob");
        QVERIFY(!stand.dialog());
        QCOMPARE(stand.window->currentPage(), PageId::Jobs);
        auto *list = stand.window->findChild<QTableView *>(u"jobsTable"_s);
        QTRY_COMPARE(list->currentIndex().data(int(TableRole::Id)).toLongLong(), kItsJob);
        QCOMPARE(stand.fakes.intake.draft.text, u"Снова ошибка"_s);
    }

    void requestsLikeItAreShownAndNothingIsMerged()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        type(stand.line("clientName"), u"Цех №3"_s);
        type(stand.line("clientPhone"), u"+70000000005"_s);
        type(stand.text(), u"Снова ошибка"_s);
        const auto *likes = stand.dialog()->findChild<DuplicateList *>();
        QTRY_VERIFY(likes->isVisible());
        QCOMPARE(likes->hits().size(), 1);
        QTRY_VERIFY(!button(stand.dialog(), u"Открыть"_s).isEmpty()); // the list may just be made anew
        stand.press("requestCreate");
        QTRY_COMPARE(stand.fakes.intake.created.size(), 1);
    }

    void aCreatedRequestIsTakenBackUntilItWasSent()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        type(stand.line("clientName"), u"Цех №3"_s);
        type(stand.text(), u"Шум"_s);
        stand.press("requestCreate");
        QTRY_VERIFY(stand.undoBar());
        QCOMPARE(stand.undoBar()->sentence(), u"Заявка создана"_s);
        QCOMPARE(stand.fakes.jobs.rows.first().lead, -1);
        QTest::mouseClick(stand.undoBar()->findChild<QPushButton *>(), Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.fakes.jobs.rows.first().lead > 0);

        stand.openDialog();
        type(stand.line("clientName"), u"Цех №4"_s);
        type(stand.text(), u"Шум"_s);
        stand.press("requestCreate");
        QTRY_VERIFY(stand.undoBar() && !stand.undoBar()->group().isEmpty());
        stand.fakes.outbox.move(stand.undoBar()->group(), IntentState::Settled, IntentOutcome::Applied);
        QTRY_VERIFY(stand.undoBar()->group().isEmpty());
        QVERIFY(stand.undoBar()->sentence().contains(u"отправлено"_s));
    }

    void offlineItSaysThatItGoesOutLater()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        SyncState state = stand.fakes.sync.current;
        state.phase = SyncPhase::Offline;
        state.error = makeError(ErrorKind::Network);
        stand.fakes.sync.change(state);
        bool isSaid = false;
        for (const PlainLabel *label : stand.dialog()->findChildren<PlainLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text().contains(u"уйдёт, когда связь вернётся"_s));
        QVERIFY(isSaid);
        type(stand.line("clientName"), u"Цех №3"_s);
        type(stand.text(), u"Шум"_s);
        stand.press("requestCreate");
        QTRY_COMPARE(stand.fakes.intake.created.size(), 1);
    }

    void picturesAreNamedOnly()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/tmp/фото 1.jpg"_s), QUrl::fromLocalFile(u"/tmp/b.png"_s),
                      QUrl::fromLocalFile(u"/другое/b.png"_s)});
        QTRY_VERIFY(stand.text()->isEnabled());
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stand.dialog(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stand.dialog(), &drop);
        auto *photos = stand.dialog()->findChild<PhotoList *>();
        QCOMPARE(photos->names(), QStringList({u"фото 1.jpg"_s, u"b.png"_s}));
        for (QPushButton *each : photos->findChildren<QPushButton *>()) {
            if (each->accessibleName() == u"Убрать фото 1.jpg"_s)
                QTest::mouseClick(each, Qt::LeftButton);
        }
        QCOMPARE(photos->names(), QStringList{u"b.png"_s});
        type(stand.line("clientName"), u"Цех №3"_s);
        type(stand.text(), u"Шум"_s);
        stand.press("requestCreate");
        QTRY_COMPARE(stand.fakes.intake.created.size(), 1);
        QCOMPARE(stand.fakes.intake.created.first().photos, QStringList{u"b.png"_s});
    }

    void aRefusedRequestStaysOpenAndSaysWhy()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        type(stand.line("clientName"), u"<b>Цех</b>"_s);
        type(stand.text(), u"Шум"_s);
        const Error full = makeError(ErrorKind::StoreFull);
        stand.fakes.intake.answers.error = full;
        stand.press("requestCreate");
        const auto *said = stand.field<PlainLabel>("requestProblem");
        QTRY_VERIFY(said->isVisible());
        QVERIFY(said->text().contains(errorText(full).what));
        for (const QLabel *label : stand.dialog()->findChildren<QLabel *>())
            QCOMPARE(label->textFormat() == Qt::PlainText || label->text().isEmpty(), true);
        stand.fakes.intake.answers.error.reset();
        stand.press("requestCreate");
        QTRY_COMPARE(stand.fakes.intake.created.size(), 1);
    }
};

STANKO_GUI_TEST(TestRequestEnds)

#include "tst_ui_requestends.moc"
