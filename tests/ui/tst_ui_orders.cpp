// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ordermodel.h"
#include "tests/ui/partsstand.h"
#include "tests/ui/windowstand.h"
#include "ui/dialogs/orderpreview.h"
#include "ui/frame/navrail.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

const QString kMachine = u"VC-24-0417"_s;

QString money(const QString &digits)
{
    return QString(digits).replace(u' ', QChar::Nbsp) + QChar(QChar::Nbsp) + u'₽';
}

struct OrderStand : PartsStand
{
    OrderPreview *preview() const { return page->findChild<OrderPreview *>(); }
    QLineEdit *name() const { return part<QLineEdit>("clientName"); }
    QLineEdit *phone() const { return part<QLineEdit>("clientPhone"); }
    /// What is said below the fields of the basket.
    QStringList problems() const
    {
        QStringList said;
        for (const PlainLabel *label : page->findChildren<PlainLabel *>(u"problem"_s)) {
            if (label->isVisible())
                said.append(label->text());
        }
        return said;
    }
    void confirm()
    {
        catalogue()->setFocus();
        QTest::keyClick(catalogue(), Qt::Key_Return, Qt::ControlModifier);
        settle();
    }
    /// Opens the page with a part and a client in the order.
    void begin()
    {
        open();
        QTRY_VERIFY(cell(u"FC-850"_s, CatalogueColumn::Article).isValid());
        order(u"FC-850"_s);
        name()->setFocus();
        type(name(), u"ООО «Северный Резец»"_s);
        settle();
    }
};

} // namespace

/// The order being put together, and the list of those made.
class TestOrders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }

    void enterPutsAPartIntoTheOrder()
    {
        OrderStand stand;
        stand.open();
        QTRY_VERIFY(stand.cell(u"FC-850"_s, CatalogueColumn::Article).isValid());
        stand.order(u"FC-850"_s);
        stand.order(u"FC-850"_s);
        stand.order(u"ISO-VG68"_s);
        QCOMPARE(stand.lines()->rowCount(), 2);
        QCOMPARE(stand.line(0, BasketColumn::Quantity).data().toString(), u"2"_s);
        QCOMPARE(stand.line(0, BasketColumn::Sum).data().toString(), money(u"4 800"_s));
        QCOMPARE(stand.line(1, BasketColumn::Sum).data().toString(), money(u"480,50"_s));
        QCOMPARE(stand.words("basketTotal"), u"Итого "_s + money(u"5 280"_s));
    }

    void aMachineBringsItsSetAndItsClient()
    {
        OrderStand stand;
        stand.open();
        stand.page->orderFor(stand.machine(kMachine));
        QTRY_VERIFY(stand.words("basketSetTitle").startsWith(u"ТО-1 · 03.11.2026"_s));
        QCOMPARE(stand.name()->text(), u"Главный механик"_s);
        QCOMPARE(stand.phone()->text(), u"+7 (000) 000-00-01"_s);
        QTest::mouseClick(stand.part<QPushButton>("basketTakeSet"), Qt::LeftButton);
        QCOMPARE(stand.lines()->rowCount(), 3);
        QCOMPARE(stand.words("basketTotal"), u"Итого "_s + money(u"12 420"_s));
        QTRY_VERIFY(stand.preview()->texts().join(u'\n').contains(u"VMC850 VC-24-0417"_s));
        QVERIFY(stand.preview()->texts().join(u'\n').contains(u"ЗАПЧАСТИ · Новый заказ"_s));
        QVERIFY(stand.preview()->texts().join(u'\n').contains(money(u"12 420"_s)));
    }

    void quantitiesTakeACommaAndAPoint()
    {
        OrderStand stand;
        stand.begin();
        stand.order(u"ISO-VG68"_s);
        QLineEdit *editor = stand.edit(stand.basket(), stand.line(1, BasketColumn::Quantity));
        QVERIFY(editor);
        stand.enter(editor, u"1,5"_s);
        QTRY_COMPARE(stand.line(1, BasketColumn::Sum).data().toString(), money(u"720,75"_s));
        QCOMPARE(stand.words("basketTotal"), u"Итого "_s + money(u"3 120"_s));
        stand.enter(stand.edit(stand.basket(), stand.line(1, BasketColumn::Quantity)), u"2.5"_s);
        QTRY_COMPARE(stand.lines()->lines().at(1).quantity, (Decimal{25, 1}));
        editor = stand.edit(stand.basket(), stand.line(1, BasketColumn::Quantity));
        stand.enter(editor, u"0"_s);
        QVERIFY(stand.words("cellProblem").contains(u"больше нуля"_s));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(stand.lines()->lines().at(1).quantity, (Decimal{25, 1}));
    }

    void aLineOfOnesOwnNeedsAName()
    {
        OrderStand stand;
        stand.begin();
        QTest::mouseClick(stand.part<QPushButton>("basketFree"), Qt::LeftButton);
        QLineEdit *editor = stand.editor(stand.basket());
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_Escape);
        stand.settle();
        stand.confirm();
        QVERIFY(stand.fakes.parts.created.isEmpty());
        editor = stand.editor(stand.basket());
        QVERIFY(editor);
        stand.enter(editor, u"Доставка"_s);
        stand.enter(stand.edit(stand.basket(), stand.line(1, BasketColumn::Price)), u"1 200"_s);
        QTRY_COMPARE(stand.words("basketTotal"), u"Итого "_s + money(u"3 600"_s));
    }

    void linesGoByKeyAndByButton()
    {
        OrderStand stand;
        stand.begin();
        stand.order(u"ISO-VG68"_s);
        stand.clickRow(stand.basket(), 0);
        QTest::keyClick(stand.basket(), Qt::Key_Delete);
        QCOMPARE(stand.lines()->rowCount(), 1);
        QCOMPARE(stand.lines()->lines().first().article, u"ISO-VG68"_s);
        stand.clickRow(stand.basket(), 0, int(BasketColumn::Remove));
        QCOMPARE(stand.lines()->rowCount(), 0);
    }

    void whatIsWrongIsSaidAtItsField()
    {
        OrderStand stand;
        stand.open();
        QTRY_VERIFY(stand.cell(u"FC-850"_s, CatalogueColumn::Article).isValid());
        stand.confirm();
        QVERIFY(stand.words("basketLinesProblem").contains(u"хотя бы одну"_s));
        stand.order(u"FC-850"_s);
        QCOMPARE(stand.words("basketLinesProblem"), QString());
        stand.confirm();
        QTRY_COMPARE(stand.problems(), QStringList{u"Впишите клиента или выберите станок."_s});
        QCOMPARE(QApplication::focusWidget(), stand.name());
        type(stand.name(), u"ИП Ветров А. С."_s);
        QCOMPARE(stand.problems(), QStringList());
        stand.phone()->setFocus();
        type(stand.phone(), u"12"_s);
        QTRY_COMPARE(stand.problems(), QStringList{u"Это не похоже на телефон."_s});
        QVERIFY(stand.fakes.parts.created.isEmpty());
    }

    void theDraftComesBackAfterClosing()
    {
        OrderStand stand;
        stand.begin();
        stand.page.reset();
        QCOMPARE(stand.fakes.parts.kept.lines.size(), 1);
        QCOMPARE(stand.fakes.parts.kept.name, u"ООО «Северный Резец»"_s);
        stand.open();
        QTRY_COMPARE(stand.lines()->rowCount(), 1);
        QCOMPARE(stand.name()->text(), u"ООО «Северный Резец»"_s);
        QVERIFY(stand.part<QWidget>("basketDraft")->isVisible());
        QTest::mouseClick(stand.part<QPushButton>("basketClear"), Qt::LeftButton);
        QCOMPARE(stand.lines()->rowCount(), 0);
        QTRY_COMPARE(stand.fakes.parts.kept, PartsOrder());
        QTest::mouseClick(stand.button(stand.bar(), u"Отменить"_s), Qt::LeftButton);
        QCOMPARE(stand.lines()->rowCount(), 1);
    }

    void anOrderIsCreatedAndTakenBack()
    {
        OrderStand stand;
        stand.begin();
        stand.confirm();
        QTRY_COMPARE(stand.fakes.parts.created.size(), 1);
        QTRY_COMPARE(stand.lines()->rowCount(), 0);
        QCOMPARE(stand.fakes.parts.kept, PartsOrder());
        QVERIFY(stand.barWords().contains(money(u"2 400"_s)));
        QTest::mouseClick(stand.button(stand.bar(), u"Отменить"_s), Qt::LeftButton);
        QTRY_COMPARE(stand.lines()->rowCount(), 1);
        QCOMPARE(stand.fakes.parts.orderRows.size(), 3);
        QCOMPARE(stand.name()->text(), u"ООО «Северный Резец»"_s);
    }

    void aRefusedOrderStaysWhereItWas()
    {
        OrderStand stand;
        stand.begin();
        stand.fakes.parts.answers.error = makeError(ErrorKind::StoreFull);
        stand.confirm();
        QTRY_VERIFY(stand.words("basketProblem").contains(u"место"_s));
        QCOMPARE(stand.lines()->rowCount(), 1);
        QVERIFY(stand.part<QPushButton>("basketCreate")->isEnabled());
    }

    void ordersOfThisDeskHaveNoNumberYet()
    {
        OrderStand stand;
        stand.begin();
        stand.confirm();
        QTRY_COMPARE(stand.fakes.parts.created.size(), 1);
        stand.showOrders();
        QTRY_COMPARE(stand.orders()->model()->rowCount(), 4);
        const QAbstractItemModel *model = stand.orders()->model();
        QCOMPARE(model->index(0, int(OrderColumn::Deal)).data().toString(), u"новая"_s);
        QCOMPARE(model->index(0, int(OrderColumn::State)).data().toString(), u"ждёт отправки"_s);
        QVERIFY(stand.button(stand.page.get(), u"Открытые 3"_s));
        QTest::mouseClick(stand.button(stand.page.get(), u"Ждут отправки"_s), Qt::LeftButton);
        QTRY_COMPARE(model->rowCount(), 1);
    }

    void theDetailsTellTheLinesOrWhereTheyAre()
    {
        OrderStand stand;
        stand.open();
        stand.showOrders();
        QTRY_COMPARE(stand.orders()->model()->rowCount(), 3);
        stand.clickRow(stand.orders(), stand.rowOf(stand.orders(), 48'155));
        QTest::keyClick(stand.orders(), Qt::Key_Space);
        QVERIFY(stand.words("orderElsewhere").contains(u"в комментарии сделки"_s));
        QSignalSpy wanted(stand.page.get(), &PartsPage::passportWanted);
        QTest::mouseClick(stand.part<QPushButton>("orderPassport"), Qt::LeftButton);
        QCOMPARE(wanted.value(0).value(0).toString(), u"FL-25-0045"_s);
        stand.clickRow(stand.orders(), stand.rowOf(stand.orders(), 48'190));
        QCOMPARE(stand.words("orderElsewhere"), QString());
        QTest::keyClick(stand.orders(), Qt::Key_F, Qt::ControlModifier);
        type(QApplication::focusWidget(), u"Уралточмех"_s);
        QTRY_COMPARE(stand.orders()->model()->rowCount(), 1);
    }

    void theRailCountsOpenOrdersAndTheCardOrdersParts()
    {
        WindowStand stand;
        stand.open();
        const auto *button = stand.part<NavRail>()->button(int(PageId::Parts));
        QTRY_VERIFY2(button->accessibleDescription().contains(u"открытых заказов: 2"_s),
                     qPrintable(button->accessibleDescription()));
        stand.window->showPassport(kMachine);
        auto *order = stand.window->findChild<QPushButton *>(u"cardParts"_s);
        QTRY_VERIFY(order && order->isVisible());
        QTest::mouseClick(order, Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.window->currentPage(), PageId::Parts);
        QCOMPARE(stand.window->findChild<QLineEdit *>(u"basketMachine"_s)->text(), kMachine);
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestOrders)
#include "tst_ui_orders.moc"
