// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/basketmodel.h"
#include "models/tables/partmodel.h"
#include "tests/ui/guitest.h"
#include "tests/ui/pagestand.h"
#include "ui/pages/cataloguepage.h"
#include "ui/pages/partspage.h"
#include "ui/widgets/editdelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QLineEdit>

namespace Stanko {

/// The page «Запчасти» over the demo catalogue.
struct PartsStand : PageStand<PartsPage>
{
    PartsPage *open()
    {
        PageStand::open();
        // The catalogue's answer comes in two steps: the desk's, and its order.
        settle();
        return page.get();
    }
    QTableView *catalogue() const { return table("partsTable"); }
    QTableView *orders() const { return table("ordersTable"); }
    QTableView *basket() const { return table("basketTable"); }
    BasketModel *lines() const { return page->findChild<BasketModel *>(); }
    QString words(const char *label) const
    {
        const auto *found = part<PlainLabel>(label);
        return found && found->isVisible() ? found->text() : QString();
    }

    QModelIndex cell(const QString &article, CatalogueColumn column) const
    {
        for (int row = 0; row < catalogue()->model()->rowCount(); ++row) {
            if (catalogue()->model()->index(row, 0).data().toString() == article)
                return catalogue()->model()->index(row, int(column));
        }
        return {};
    }
    QModelIndex line(int row, BasketColumn column) const { return basket()->model()->index(row, int(column)); }
    /// Opens the editor of \a index as a double click does, and answers it.
    static QLineEdit *edit(QTableView *table, const QModelIndex &index)
    {
        table->scrollTo(index);
        const QPoint at = table->visualRect(index).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
        settle();
        return editor(table);
    }
    static QLineEdit *editor(QTableView *table) { return EditDelegate::openEditor(table); }
    /// Types over what stands in the editor and presses Enter.
    static void enter(QLineEdit *editor, const QString &text)
    {
        editor->selectAll();
        type(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
    }
    /// Puts the part into the order as Enter in the catalogue does.
    void order(const QString &article)
    {
        clickRow(catalogue(), cell(article, CatalogueColumn::Article).row());
        QTest::keyClick(catalogue(), Qt::Key_Return);
        settle();
    }
    /// The bar that is shown, over whichever page.
    UndoBar *bar() const
    {
        for (UndoBar *each : page->findChildren<UndoBar *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QString barWords() const { return bar() ? bar()->sentence() : QString(); }
    void showOrders()
    {
        page->showSegment(PartsPage::Segment::Orders);
        settle();
        settle();
    }
    Passport machine(const QString &key) const { return fakes.passports.cards.value(key).passport; }
};

} // namespace Stanko
