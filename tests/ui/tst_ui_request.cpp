// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/snapshotmodel.h"
#include "tests/ui/requeststand.h"
#include "ui/dialogs/intakepreviewpanel.h"
#include "ui/dialogs/photolist.h"
#include "ui/errortext/errortext.h"
#include "ui/frame/pagebook.h"
#include "ui/pages/duplicatelist.h"
#include "ui/search/searchbox.h"
#include "ui/widgets/banner.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

const QString kSerial = u"VC-24-0417"_s; ///< of the demo fleet; has an open job
constexpr LeadId kItsJob = 48'198;
const QString kFreeSerial = u"1К62-1968-04"_s; ///< has none

QString button(QWidget *under, const QString &text)
{
    for (const QPushButton *each : under->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().startsWith(text))
            return each->text();
    }
    return {};
}

} // namespace

/// «Новая заявка»: the dialog over the window.
class TestRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void oneDialogOpensByKeyOnAnyLayout()
    {
        RequestStand stand;
        stand.open();
        QKeyEvent russian(QEvent::KeyPress, u'Т', Qt::ControlModifier, u"Т"_s);
        QCoreApplication::sendEvent(stand.window.get(), &russian);
        stand.settle();
        QVERIFY(stand.dialog());
        stand.window->newRequest();
        QCOMPARE(stand.window->findChildren<RequestDialog *>().size(), 1);
        stand.dialog()->reject();
        stand.settle();
        QVERIFY(!stand.dialog());
        stand.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stand.window.get()));
        QTest::keyClick(stand.window.get(), Qt::Key_N, Qt::ControlModifier);
        stand.settle();
        QVERIFY(stand.dialog());
    }

    void thePaletteOpensIt()
    {
        RequestStand stand;
        stand.open();
        auto *search = stand.part<SearchBox>();
        search->open();
        type(search, u"новая заяв"_s);
        QTRY_COMPARE(search->model()->hits().last().title, u"Новая заявка"_s);
        QTest::keyClick(search, Qt::Key_Return);
        stand.settle();
        QVERIFY(stand.dialog());
    }

    void whatIsTypedOutlivesTheWindow()
    {
        RequestStand stand;
        stand.open();
        QVERIFY(stand.openDialog());
        stand.text()->setFocus();
        type(stand.text(), u"Гремит"_s);
        stand.window.reset();
        QCOMPARE(stand.fakes.intake.draft.text, u"Гремит"_s);
    }

    void aWindowWithoutIntakeOffersNothing()
    {
        RequestStand stand;
        Desks desks = stand.fakes.desks();
        desks.intake = nullptr;
        MainWindow window(desks, &stand.theme, nullptr);
        window.show();
        QVERIFY(!window.findChild<QPushButton *>(u"newRequest"_s));
        window.newRequest();
        QVERIFY(!window.findChild<RequestDialog *>());
        window.showPage(PageId::Jobs);
        QVERIFY(!window.findChild<QWidget *>(u"requestsView"_s));
        window.showPassport(kSerial);
        auto *card = window.findChild<QPushButton *>(u"cardRequest"_s);
        QVERIFY(!card->isVisibleTo(card->parentWidget()));
    }

    void aRequestIsCreatedByMouse()
    {
        RequestStand stand;
        stand.open();
        QVERIFY(stand.openDialog());
        stand.pick(stand.suggest("clientName"), u"Завод Пол"_s);
        QCOMPARE(stand.line("clientPhone")->text(), u"+7 (000) 000-00-06"_s);
        stand.pick(stand.suggest("requestMachine"), u"1К62-19"_s);
        QCOMPARE(stand.line("requestMachine")->text(), kFreeSerial);
        type(stand.text(), u"Не включается подача"_s);
        for (QPushButton *each : stand.dialog()->findChildren<QPushButton *>()) {
            if (each->text() == u"Станок стоит"_s)
                QTest::mouseClick(each, Qt::LeftButton);
        }
        stand.field<QComboBox>("requestSource")->setEditText(u"выставка"_s);
        type(stand.line("requestPrice"), u"12 000"_s);
        stand.press("requestCreate");
        QTRY_COMPARE(stand.fakes.intake.created.size(), 1);
        const NewRequest &made = stand.fakes.intake.created.first();
        QCOMPARE(made.name, u"Главный механик"_s);
        QCOMPARE(made.contact, ContactId(506));
        QCOMPARE(made.company, CompanyId(906));
        QCOMPARE(made.serial, kFreeSerial);
        QCOMPARE(made.text, u"Не включается подача"_s);
        QVERIFY(made.urgency == Urgency::MachineDown);
        QCOMPARE(made.source, u"выставка"_s);
        QCOMPARE(made.price, u"12 000"_s);
        QTRY_VERIFY(!stand.dialog());
        QCOMPARE(stand.fakes.intake.draft, NewRequest());
    }

    void aRequestIsCreatedByKeyboardAlone()
    {
        RequestStand stand;
        stand.open();
        QTest::keyClick(stand.window.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(QTest::qWaitForWindowActive(stand.dialog()));
        const auto next = [&] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };
        QTRY_VERIFY(stand.line("clientName")->hasFocus());
        type(QApplication::focusWidget(), u"Токарный цех"_s);
        next();
        type(QApplication::focusWidget(), u"8 912 345 67 89"_s);
        next();
        QCOMPARE(stand.line("clientPhone")->text(), u"+7 (912) 345-67-89"_s);
        QVERIFY(stand.line("requestMachine")->hasFocus());
        next();
        QVERIFY(stand.text()->hasFocus());
        type(QApplication::focusWidget(), u"Шум в коробке"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stand.fakes.intake.created.size(), 1);
        QCOMPARE(stand.fakes.intake.created.first().name, u"Токарный цех"_s);
        QCOMPARE(stand.fakes.intake.created.first().text, u"Шум в коробке"_s);
        QTRY_VERIFY(!stand.dialog());
    }

    void aProposalIsTakenByKeyboard()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        SuggestField *name = stand.suggest("clientName");
        type(name, u"0003"_s);
        QTRY_VERIFY(name->isListShown());
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(name->text(), u"Главный механик"_s);
        QVERIFY(!name->isListShown());
        // Typed over, it is somebody else.
        type(name, u" цеха"_s);
        type(stand.text(), u"Люфт"_s);
        stand.press("requestCreate");
        QTRY_COMPARE(stand.fakes.intake.created.size(), 1);
        QCOMPARE(stand.fakes.intake.created.first().contact, 0);
    }

    void escapeClosesTheProposalsFirst()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        SuggestField *name = stand.suggest("clientName");
        type(name, u"механик"_s);
        QTRY_VERIFY(name->isListShown());
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(!name->isListShown());
        QVERIFY(stand.dialog());
        QTest::keyClick(name, Qt::Key_Escape);
        stand.settle();
        QVERIFY(!stand.dialog());
    }

    void aPhoneTypedAsTheClientMovesToItsField()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        type(stand.line("clientName"), u"89123456789"_s);
        QTest::keyClick(stand.line("clientName"), Qt::Key_Tab);
        QCOMPARE(stand.line("clientName")->text(), QString());
        QCOMPARE(stand.line("clientPhone")->text(), u"+7 (912) 345-67-89"_s);
    }

    void aMachineBringsItsOwner()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        stand.pick(stand.suggest("requestMachine"), kSerial);
        QTRY_COMPARE(stand.line("clientName")->text(), u"Главный механик"_s);
        QCOMPARE(stand.line("clientPhone")->text(), u"+7 (000) 000-00-01"_s);
        QTRY_VERIFY(stand.dialog()->findChild<IntakePreviewPanel *>()->texts().contains(u"Telegram: 70000001"_s));
    }

    void theCardOfAMachineBeginsARequestForIt()
    {
        RequestStand stand;
        stand.open();
        stand.window->showPassport(kFreeSerial);
        auto *wanted = stand.window->findChild<QPushButton *>(u"cardRequest"_s);
        QTRY_VERIFY(wanted->isVisible());
        QTest::mouseClick(wanted, Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.dialog());
        QTRY_COMPARE(stand.line("requestMachine")->text(), kFreeSerial);
        QCOMPARE(stand.line("clientName")->text(), u"Главный механик"_s);
        // Nothing was typed, so there is nothing to come back to.
        stand.dialog()->reject();
        stand.settle();
        QCOMPARE(stand.fakes.intake.draft, NewRequest());
    }

    void theDialogShowsWhatGoesToAmo()
    {
        RequestStand stand;
        stand.open();
        stand.openDialog();
        const auto *preview = stand.dialog()->findChild<IntakePreviewPanel *>();
        type(stand.line("clientName"), u"Цех №3"_s);
        type(stand.text(), u"Ошибка 401"_s);
        type(stand.line("requestPrice"), u"48 700,50 ₽"_s);
        QTRY_VERIFY(preview->texts().join(u'|').contains(u"Ошибка 401"_s));
        QTRY_VERIFY2(preview->texts().join(u'|').contains(u"Бюджет: 48"_s), qPrintable(preview->texts().join(u'|')));
        QVERIFY(preview->texts().contains(u"Куда: Сервис · Новая"_s));
        QVERIFY(preview->texts().contains(u"Клиент: Цех №3, новый контакт"_s));
    }

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
        QVERIFY(!button(stand.dialog(), u"Открыть"_s).isEmpty());
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

int main(int argc, char *argv[])
{
    return Stanko::runGuiTest<TestRequest>(argc, argv);
}

#include "tst_ui_request.moc"
