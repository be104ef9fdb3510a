// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/partsstand.h"
#include "ui/dialogs/partsimportdialog.h"
#include "ui/widgets/emptystate.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

struct ImportStand : PartsStand
{
    ImportStand()
    {
        PartImportReport &report = fakes.parts.report;
        report.headings = {u"Код"_s, u"Наименование"_s, u"Прайс"_s};
        report.mapping = {{0, PartColumn::Article}, {1, PartColumn::Name}, {2, PartColumn::Price}};
        report.rows = 12;
        report.added = 7;
        report.changed = 2;
        report.unchanged = 1;
        report.problems = {{4, u"Прайс"_s, u"not a number"_s}, {9, u"Код"_s, u"empty"_s}};
    }
    PartsImportDialog *openDialog()
    {
        open();
        page->findChild<CataloguePage *>()->importFile(u"/data/прайс.xlsx"_s);
        settle();
        return page->findChild<PartsImportDialog *>();
    }
};

template<typename Widget>
Widget *in(QWidget *dialog, const char *name)
{
    return dialog->findChild<Widget *>(QLatin1String(name));
}

} // namespace

/// «Запчасти · Каталог»: finding, editing in place, importing.
class TestParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }

    void searchAndModelNarrowTheCatalogue()
    {
        PartsStand stand;
        stand.open();
        QTRY_COMPARE(stand.catalogue()->model()->rowCount(), 10);
        stand.catalogue()->setFocus();
        QTest::keyClick(stand.catalogue(), Qt::Key_F, Qt::ControlModifier);
        auto *search = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(search);
        type(search, u"масло"_s);
        QTRY_COMPARE(stand.catalogue()->model()->rowCount(), 2);
        QCOMPARE(stand.fakes.parts.queries.last().text, u"масло"_s);
        search->clear();
        QTRY_COMPARE(stand.catalogue()->model()->rowCount(), 10);
    }

    void cellsSayPricesAsPeopleWriteThem()
    {
        PartsStand stand;
        stand.open();
        QTRY_VERIFY(stand.cell(u"FC-850"_s, CatalogueColumn::Price).isValid());
        const QChar gap = QChar::Nbsp;
        QCOMPARE(stand.cell(u"FC-850"_s, CatalogueColumn::Price).data().toString(),
                 u"2"_s + gap + u"400"_s + gap + u'₽');
        QCOMPARE(stand.cell(u"ISO-VG68"_s, CatalogueColumn::Price).data().toString(), u"480,50"_s + gap + u'₽');
        QCOMPARE(stand.cell(u"ISO-VG68"_s, CatalogueColumn::Quantity).data().toString(), u"1,5"_s);
        QCOMPARE(stand.cell(u"ISO-VG68"_s, CatalogueColumn::Models).data().toString(), u"любые"_s);
    }

    void headingsPutTheCheapestFirst()
    {
        PartsStand stand;
        stand.open();
        QTRY_COMPARE(stand.catalogue()->model()->rowCount(), 10);
        stand.catalogue()->horizontalHeader()->setSortIndicator(int(CatalogueColumn::Price), Qt::AscendingOrder);
        QTRY_COMPARE(stand.catalogue()->model()->index(0, 0).data().toString(), u"HLP-46"_s);
        stand.catalogue()->horizontalHeader()->setSortIndicator(int(CatalogueColumn::Price), Qt::DescendingOrder);
        QTRY_COMPARE(stand.catalogue()->model()->index(0, 0).data().toString(), u"BT40-DS"_s);
    }

    void aBadPriceIsSaidAtTheCellAndCanBeMended()
    {
        PartsStand stand;
        stand.open();
        QTRY_VERIFY(stand.cell(u"FC-850"_s, CatalogueColumn::Price).isValid());
        QLineEdit *editor = stand.edit(stand.catalogue(), stand.cell(u"FC-850"_s, CatalogueColumn::Price));
        QVERIFY(editor);
        stand.enter(editor, u"дорого"_s);
        QVERIFY(stand.words("cellProblem").contains(u"не число"_s));
        QVERIFY(stand.fakes.parts.saved.isEmpty());
        QCOMPARE(stand.editor(stand.catalogue()), editor);
        stand.enter(editor, u"2 500,50"_s);
        QTRY_COMPARE(stand.fakes.parts.saved.size(), 1);
        QCOMPARE(stand.fakes.parts.part(u"FC-850"_s)->price, (Decimal{25'005, 1}));
        QTRY_COMPARE(stand.words("cellProblem"), QString());
    }

    void leavingABadCellKeepsTheOldValueAndSaysSo()
    {
        PartsStand stand;
        stand.open();
        QTRY_VERIFY(stand.cell(u"FC-850"_s, CatalogueColumn::Quantity).isValid());
        QLineEdit *editor = stand.edit(stand.catalogue(), stand.cell(u"FC-850"_s, CatalogueColumn::Quantity));
        QVERIFY(editor);
        editor->selectAll();
        type(editor, u"0"_s);
        stand.part<QPushButton>("partsImport")->setFocus();
        stand.settle();
        QVERIFY(stand.fakes.parts.saved.isEmpty());
        QVERIFY2(stand.barWords().contains(u"больше нуля"_s), qPrintable(stand.barWords()));
    }

    void whatAmoDecidesIsReadOnlyAndSaysWhy()
    {
        PartsStand stand;
        stand.open();
        QTRY_VERIFY(stand.cell(u"BT40-DS"_s, CatalogueColumn::Price).isValid());
        const QModelIndex price = stand.cell(u"BT40-DS"_s, CatalogueColumn::Price);
        stand.clickRow(stand.catalogue(), price.row(), price.column());
        QTest::keyClick(stand.catalogue(), Qt::Key_F2);
        QVERIFY(!stand.editor(stand.catalogue()));
        QVERIFY(stand.barWords().contains(u"из списка товаров amoCRM"_s));
        QVERIFY(price.data(Qt::ToolTipRole).toString().contains(u"списка товаров"_s));
        const QModelIndex models = stand.cell(u"BT40-DS"_s, CatalogueColumn::Models);
        stand.clickRow(stand.catalogue(), models.row(), models.column());
        QTest::keyClick(stand.catalogue(), Qt::Key_F2);
        QVERIFY(stand.editor(stand.catalogue()));
        stand.enter(stand.editor(stand.catalogue()), u"VMC850, VMC650"_s);
        QTRY_COMPARE(stand.fakes.parts.part(u"BT40-DS"_s)->models, QStringList({u"VMC850"_s, u"VMC650"_s}));
    }

    void aNewPartIsTypedCellByCell()
    {
        PartsStand stand;
        stand.open();
        QTRY_COMPARE(stand.catalogue()->model()->rowCount(), 10);
        stand.catalogue()->setFocus();
        QTest::keyClick(stand.catalogue(), Qt::Key_Insert);
        QVERIFY(stand.editor(stand.catalogue()));
        stand.enter(stand.editor(stand.catalogue()), u"REM-17"_s);
        QTRY_VERIFY(stand.editor(stand.catalogue()));
        QVERIFY(stand.fakes.parts.saved.isEmpty());
        stand.enter(stand.editor(stand.catalogue()), u"Ремень клиновой"_s);
        QTRY_VERIFY(stand.fakes.parts.part(u"REM-17"_s));
        QCOMPARE(stand.fakes.parts.part(u"REM-17"_s)->name, u"Ремень клиновой"_s);
        QTRY_COMPARE(stand.catalogue()->model()->rowCount(), 11);
    }

    void aTakenArticleIsSaidInWords()
    {
        PartsStand stand;
        stand.open();
        QTRY_VERIFY(stand.cell(u"FC-850"_s, CatalogueColumn::Article).isValid());
        stand.enter(stand.edit(stand.catalogue(), stand.cell(u"FC-850"_s, CatalogueColumn::Article)), u"HLP-46"_s);
        QTRY_VERIFY(stand.barWords().contains(u"Артикул"_s));
        QTRY_VERIFY(stand.cell(u"FC-850"_s, CatalogueColumn::Article).isValid());
    }

    void aRemovedPartComesBack()
    {
        PartsStand stand;
        stand.open();
        QTRY_VERIFY(stand.cell(u"FC-850"_s, CatalogueColumn::Article).isValid());
        stand.clickRow(stand.catalogue(), stand.cell(u"FC-850"_s, CatalogueColumn::Article).row());
        QTest::keyClick(stand.catalogue(), Qt::Key_Delete);
        QTRY_COMPARE(stand.catalogue()->model()->rowCount(), 9);
        QVERIFY(stand.barWords().contains(u"Фильтр СОЖ"_s));
        QTest::mouseClick(stand.button(stand.bar(), u"Отменить"_s), Qt::LeftButton);
        QTRY_COMPARE(stand.catalogue()->model()->rowCount(), 10);
        QCOMPARE(stand.fakes.parts.part(u"FC-850"_s)->price, (Decimal{2'400, 0}));
    }

    void anImportIsShownBeforeItIsWritten()
    {
        ImportStand stand;
        PartsImportDialog *dialog = stand.openDialog();
        QVERIFY(dialog);
        auto *confirm = in<QPushButton>(dialog, "importConfirm");
        QTRY_VERIFY(confirm->isEnabled());
        QCOMPARE(in<PlainLabel>(dialog, "importCounts")->text(),
                 u"12 строк: новых 7, изменится 2, без изменений 1, с ошибками 2"_s);
        auto *rows = in<QTableWidget>(dialog, "importRows");
        QCOMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->item(0, 0)->text(), u"4"_s);
        QCOMPARE(rows->item(0, 1)->text(), u"Прайс"_s);
        QCOMPARE(rows->item(0, 2)->text(), u"не число"_s);
        QCOMPARE(stand.fakes.parts.imports.size(), 1);
        QCOMPARE(stand.fakes.parts.imports.first().second, ImportRun::Try);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stand.fakes.parts.imports.last().second, ImportRun::Write);
        QTRY_VERIFY(stand.barWords().contains(u"добавлено 7"_s));
        QTRY_VERIFY(!stand.page->findChild<PartsImportDialog *>());
    }

    void aHeadingOfOnesOwnIsTriedAtOnce()
    {
        ImportStand stand;
        stand.fakes.parts.importError = makeError(ErrorKind::BadInput, u"columns"_s);
        PartsImportDialog *dialog = stand.openDialog();
        QTRY_VERIFY(in<PlainLabel>(dialog, "importProblem")->isVisible());
        QVERIFY(in<PlainLabel>(dialog, "importProblem")->text().contains(u"столбцы артикула"_s));
        QVERIFY(!in<QPushButton>(dialog, "importConfirm")->isEnabled());
        stand.fakes.parts.importError.reset();
        auto *article = in<QComboBox>(dialog, "importColumn0");
        article->setFocus();
        type(article->lineEdit(), u"Номенклатура"_s);
        QTest::keyClick(article->lineEdit(), Qt::Key_Return);
        QTRY_VERIFY(in<QPushButton>(dialog, "importConfirm")->isEnabled());
        QCOMPARE(stand.fakes.parts.imports.last().first.value(u"Номенклатура"_s, PartColumn::Unit),
                 PartColumn::Article);
    }

    void aFileWithoutATableIsSaidInWords()
    {
        ImportStand stand;
        stand.fakes.parts.importError = makeError(ErrorKind::BadInput, u"file"_s);
        PartsImportDialog *dialog = stand.openDialog();
        QTRY_VERIFY(in<PlainLabel>(dialog, "importProblem")->text().contains(u"нет таблицы"_s));
        QVERIFY(!in<QPushButton>(dialog, "importConfirm")->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!stand.page->findChild<PartsImportDialog *>());
        QCOMPARE(stand.fakes.parts.imports.size(), 1);
    }

    void theListOfAmoIsReadOnDemand()
    {
        PartsStand stand;
        stand.open();
        QTest::mouseClick(stand.part<QPushButton>("partsRefresh"), Qt::LeftButton);
        QTRY_VERIFY(stand.barWords().contains(u"нет списка товаров"_s));
        stand.fakes.parts.productsInAmo = 34;
        QTest::mouseClick(stand.part<QPushButton>("partsRefresh"), Qt::LeftButton);
        QTRY_VERIFY(stand.barWords().contains(u"34 позиции"_s));
    }

    void anEmptyCatalogueSaysHowToFillIt()
    {
        PartsStand stand;
        stand.fakes.parts.parts.clear();
        stand.open();
        QTRY_VERIFY(stand.button(stand.page.get(), u"Импорт…"_s));
        QStringList buttons;
        for (EmptyState *face : stand.page->findChildren<EmptyState *>()) {
            if (face->isVisible())
                buttons.append(face->button()->text());
        }
        QCOMPARE(buttons, QStringList{u"Импорт…"_s});
    }

    void withoutAPipelineItSaysHowToSwitchOrdersOn()
    {
        PartsStand stand;
        stand.fakes.setup.current.settings.roles.parts = 0;
        stand.open();
        auto *off = stand.part<EmptyState>("partsOff");
        QVERIFY(off->isVisible());
        QStringList words;
        for (const PlainLabel *label : off->findChildren<PlainLabel *>())
            words.append(label->text());
        QVERIFY(words.join(u' ').contains(u"ЗАПЧАСТИ"_s));
        QSignalSpy wanted(stand.page.get(), &PartsPage::setupWanted);
        QTest::mouseClick(off->button(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        stand.fakes.setup.current.settings.roles.parts = 8'100'003;
        Q_EMIT stand.fakes.setup.setupChanged();
        QTRY_VERIFY(stand.catalogue()->isVisible());
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestParts)
#include "tst_ui_parts.moc"
