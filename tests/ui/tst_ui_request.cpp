// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/requeststand.h"
#include "ui/dialogs/intakepreviewpanel.h"
#include "ui/search/searchbox.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

const QString kFreeSerial = u"1К62-1968-04"_s;

} // namespace

/// «Новая заявка»: the ways to it, what is typed and proposed, and that a request is made.
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
};

STANKO_GUI_TEST(TestRequest)

#include "tst_ui_request.moc"
