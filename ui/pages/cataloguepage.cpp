// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cataloguepage.h"

#include "ui/dialogs/partsimportdialog.h"
#include "ui/errortext/formats.h"
#include "ui/pages/basketpanel.h"
#include "ui/pages/partstext.h"
#include "ui/pages/undooffer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/editdelegate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tablekeeper.h"
#include "ui/widgets/undobar.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kBasketWidth = 390;
constexpr int kBasketSmallest = 350;

OrderLine lineOf(const Part &part)
{
    return {part.article, part.name, {1, 0}, part.price};
}

} // namespace

CataloguePage::CataloguePage(const Desks &desks, QSettings *settings, QWidget *parent)
    : QueryPage(desks, {tr("Запчасти"), tr("Поиск по каталогу"), u"parts"_s}, settings, parent),
      m_segments(new SegmentedControl({tr("Каталог"), tr("Заказы")})), m_import(makeButton(tr("Импорт…"))),
      m_refresh(makeButton(tr("Обновить из amoCRM"))), m_add(makeButton(tr("+ Позиция"))),
      m_order(makeButton(tr("В заказ"), ButtonLook::Primary)), m_basket(new BasketPanel(desks)),
      m_bar(new UndoBar(this))
{
    buildHeader();
    m_modelChip = addMenu(tr("Модель ▾"), [this](QMenu *menu) { fillModels(menu); });
    buildTable();
    buildBasket();
    connect(m_bar, &UndoBar::undoRequested, this, [this] {
        if (const auto back = std::exchange(m_back, {}))
            back();
        m_bar->hide();
    });
    // Once the cell has closed: what follows may open the next one, or take the row away under its editor.
    connect(model(), &PartModel::edited, this, &CataloguePage::save, Qt::QueuedConnection);
    connect(desks.parts, &PartsDesk::partsChanged, this, &CataloguePage::askIfSeen);
    onCurrent();
}

void CataloguePage::buildHeader()
{
    m_segments->setAccessibleName(tr("Каталог или заказы"));
    header()->addAction(m_segments);
    for (QPushButton *button : {m_import, m_refresh, m_add, m_order})
        header()->addAction(button);
    m_import->setToolTip(tr("Каталог из XLSX или CSV: сначала покажет, что изменится"));
    m_refresh->setToolTip(tr("Прочитать список товаров amoCRM"));
    m_add->setToolTip(tr("Новая позиция (Ins)"));
    m_order->setToolTip(tr("Добавить выбранное в заказ (Enter)"));
    m_import->setObjectName(u"partsImport"_s);
    m_refresh->setObjectName(u"partsRefresh"_s);
    m_add->setObjectName(u"partsAdd"_s);
    m_order->setObjectName(u"partsOrder"_s);
    connect(m_import, &QPushButton::clicked, this, &CataloguePage::chooseFile);
    connect(m_refresh, &QPushButton::clicked, this, &CataloguePage::refreshFromAmo);
    connect(m_add, &QPushButton::clicked, this, &CataloguePage::addPart);
    connect(m_order, &QPushButton::clicked, this, &CataloguePage::orderSelected);
}

void CataloguePage::buildTable()
{
    model()->setCellText(partCellText);
    model()->setCellHint(partCellHint);
    setTableModel(model(), int(query().sort), query().order);
    table()->setEditTriggers(QAbstractItemView::DoubleClicked);
    const auto problemOf = [this](const QModelIndex &index, const QString &typed) {
        const Part *part = model()->rowOf(index);
        if (!part)
            return QString();
        const Result<Part> edited = editedPart(*part, CatalogueColumn(index.column()), typed);
        return edited ? QString() : cellProblemText(edited.error());
    };
    const std::pair<CatalogueColumn, CellDelegate::Font> columns[] = {
        {CatalogueColumn::Article, CellDelegate::Font::Mono},  {CatalogueColumn::Name, CellDelegate::Font::Bold},
        {CatalogueColumn::Models, CellDelegate::Font::Body},   {CatalogueColumn::Kinds, CellDelegate::Font::Body},
        {CatalogueColumn::Price, CellDelegate::Font::Body},    {CatalogueColumn::Unit, CellDelegate::Font::Muted},
        {CatalogueColumn::Quantity, CellDelegate::Font::Body},
    };
    for (const auto &[column, font] : columns) {
        auto *delegate = new EditDelegate(problemOf, table());
        delegate->setFont(font);
        table()->setItemDelegateForColumn(int(column), delegate);
        connect(delegate, &EditDelegate::refused, this, [this](const QString &typed, const QString &problem) {
            m_back = {};
            m_bar->tell(tr("«%1» не сохранено. %2").arg(innerQuotes(typed), problem));
        });
    }
    table()->setItemDelegateForColumn(int(CatalogueColumn::Source),
                                      new PillDelegate(
                                          [](const QModelIndex &index) {
                                              return PartSource(index.data(int(TableRole::State)).toInt()) ==
                                                             PartSource::Amo
                                                         ? Tone::Info
                                                         : Tone::Neutral;
                                          },
                                          table()));
    keeper()->restore({100, 170, 110, 90, 88, 62, 62, 78}, {int(CatalogueColumn::Name), int(CatalogueColumn::Models)},
                      {int(CatalogueColumn::Source), int(CatalogueColumn::Unit), int(CatalogueColumn::Kinds)});
    table()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table(), &QWidget::customContextMenuRequested, this, &CataloguePage::showRowMenu);
    const std::pair<Qt::Key, void (CataloguePage::*)()> keys[] = {{Qt::Key_Delete, &CataloguePage::removeSelected},
                                                                  {Qt::Key_Insert, &CataloguePage::addPart},
                                                                  {Qt::Key_F2, &CataloguePage::editCell}};
    for (const auto &[key, act] : keys) {
        auto *shortcut = new QShortcut(QKeySequence(key), table());
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
}

void CataloguePage::buildBasket()
{
    setSide(m_basket, kBasketWidth, kBasketSmallest);
    connect(m_basket, &BasketPanel::created, this,
            [this](const QString &sentence, const EditReceipt &receipt, const PartsOrder &order) {
                m_bar->hide();
                undo()->offer(sentence, receipt.group);
                m_made.insert(receipt.group, order);
                table()->setFocus();
            });
    connect(undo(), &UndoOffer::undone, this,
            [this](const QString &group) { m_basket->bringBack(m_made.take(group)); });
    connect(m_basket, &BasketPanel::cleared, this, [this](const PartsOrder &order) {
        offerBack(tr("Заказ очищен"), [this, order] { m_basket->bringBack(order); });
    });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        addKey(QKeySequence(Qt::CTRL | key), [this] { m_basket->create(); });
}

void CataloguePage::fillModels(QMenu *menu)
{
    const auto choose = [this](const std::optional<QString> &model) {
        nameChoice(m_modelChip, model ? tr("Модель: %1 ▾").arg(*model) : QString());
        change([model](CatalogueQuery &query) { query.model = model; });
    };
    addChoice(menu, tr("Все модели"), !query().model, [choose] { choose({}); });
    for (const QString &model : std::as_const(m_models))
        addChoice(menu, model, query().model == model, [choose, model] { choose(model); });
}

void CataloguePage::showRowMenu(const QPoint &at)
{
    if (!model()->rowOf(table()->indexAt(at)))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("В заказ")), &QAction::triggered, this, &CataloguePage::orderSelected);
    connect(menu->addAction(tr("Изменить")), &QAction::triggered, this, &CataloguePage::editCell);
    connect(menu->addAction(tr("Убрать из каталога")), &QAction::triggered, this, &CataloguePage::removeSelected);
    menu->addSeparator();
    connect(menu->addAction(tr("Копировать с заголовками")), &QAction::triggered, keeper(), &TableKeeper::copy);
    menu->popup(table()->viewport()->mapToGlobal(at));
}

QFuture<Result<PartPage>> CataloguePage::list(const CatalogueQuery &query)
{
    return desks().parts->catalogue({query.text, query.model, 0}).then(this, [this, query](Result<PartPage> answer) {
        if (!answer)
            return answer;
        QList<Part> &rows = (*answer).rows;
        sortParts(rows, query.sort, query.order);
        if (m_newPart)
            rows.prepend(*m_newPart);
        return answer;
    });
}

bool CataloguePage::take(const PartPage &page)
{
    m_all = page.all;
    m_models = page.models;
    return false;
}

EmptyWords CataloguePage::emptyWords() const
{
    return {tr("Под этот отбор не подошла ни одна позиция"), tr("Показать весь каталог"), tr("Каталог пуст"),
            tr("Импортируйте прайс из Excel или CSV, обновите список из amoCRM или добавьте позицию сами (Ins)."),
            tr("Импорт…")};
}

QStringList CataloguePage::facts() const
{
    QStringList said{counted(Counted::Item, m_all)};
    if (isNarrowed())
        said.append(tr("показано %1").arg(groupedNumber(model()->rowCount())));
    return said;
}

void CataloguePage::onCurrent()
{
    m_order->setEnabled(currentRow() && currentRow()->id != 0);
}

QList<Part> CataloguePage::selectedParts() const
{
    QList<Part> parts;
    for (const int row : keeper()->selectedRows())
        parts.append(model()->at(row));
    if (parts.isEmpty() && currentRow())
        parts.append(*currentRow());
    return parts;
}

void CataloguePage::orderSelected()
{
    for (const Part &part : selectedParts()) {
        if (part.id != 0)
            m_basket->add(lineOf(part));
    }
}

void CataloguePage::orderFor(const Passport &machine)
{
    m_basket->setVisible(true);
    m_basket->setMachine(machine);
}

void CataloguePage::addPart()
{
    if (!m_newPart) {
        m_newPart.emplace();
        QList<Part> rows = model()->rows();
        rows.prepend(*m_newPart);
        model()->apply(rows);
        answered(m_all);
    }
    table()->scrollToTop();
    table()->setCurrentIndex(model()->index(0, int(CatalogueColumn::Article)));
    table()->edit(table()->currentIndex());
}

void CataloguePage::editCell()
{
    const QModelIndex cell = table()->currentIndex();
    if (!cell.isValid())
        return;
    if (cell.flags().testFlag(Qt::ItemIsEditable)) {
        table()->edit(cell);
        return;
    }
    m_back = {};
    m_bar->tell(model()->at(cell.row()).source == PartSource::Amo
                    ? tr("Артикул, название и цена приходят из списка товаров amoCRM: их меняют там")
                    : tr("Откуда взята позиция, изменить нельзя"));
}

void CataloguePage::save(const Part &part)
{
    if (part.id == 0) {
        m_newPart = part;
        if (!isComplete(part)) {
            // The next cell that cannot be left empty opens by itself.
            const auto column = part.article.isEmpty() ? CatalogueColumn::Article : CatalogueColumn::Name;
            const int row = model()->find(0);
            if (row < 0 || EditDelegate::openEditor(table()))
                return;
            table()->setCurrentIndex(model()->index(row, int(column)));
            table()->edit(table()->currentIndex());
            return;
        }
    }
    desks().parts->savePart(part).then(this, [this, part](const Result<qint64> &answer) {
        if (!answer) {
            m_back = {};
            m_bar->tell(tr("«%1» не сохранено. %2").arg(innerQuotes(part.name), cellProblemText(answer.error())));
            askNow();
            return;
        }
        if (part.id != 0) {
            askNow();
            return;
        }
        m_newPart.reset();
        showRow(*answer);
    });
}

void CataloguePage::removeSelected()
{
    const QList<Part> parts = selectedParts();
    if (parts.isEmpty())
        return;
    QList<Part> gone;
    for (const Part &part : parts) {
        if (part.id == 0)
            m_newPart.reset();
        else
            gone.append(part);
    }
    if (gone.isEmpty()) {
        askNow();
        return;
    }
    bool isFromAmo = false;
    for (const Part &part : std::as_const(gone)) {
        isFromAmo |= part.source == PartSource::Amo;
        desks().parts->removePart(part.id).then(this, [this](const Done &answer) {
            if (!answer)
                tell(answer.error());
            askNow();
        });
    }
    const QString what = gone.size() == 1 ? tr("«%1» убрано из каталога").arg(innerQuotes(gone.first().name))
                                          : tr("Убрано из каталога: %1").arg(counted(Counted::Item, gone.size()));
    if (isFromAmo) {
        m_back = {};
        m_bar->tell(tr("%1. Позиции amoCRM вернёт «Обновить из amoCRM»").arg(what));
        return;
    }
    offerBack(what, [this, gone] {
        for (Part part : gone) {
            part.id = 0;
            desks().parts->savePart(part).then(this, [this](const Result<qint64> &answer) {
                if (answer)
                    showRow(*answer);
                else
                    tell(answer.error());
            });
        }
    });
}

void CataloguePage::chooseFile()
{
    ImportDialog::chooseTable(this, tr("Файл с каталогом запчастей"),
                              [this](const QString &fileName) { importFile(fileName); });
}

void CataloguePage::importFile(const QString &fileName)
{
    auto *dialog = new PartsImportDialog(desks().parts, fileName, this);
    connect(dialog, &PartsImportDialog::imported, this, [this](const PartImportReport &report) {
        m_back = {};
        m_bar->tell(tr("Каталог обновлён: добавлено %1, изменено %2").arg(report.added).arg(report.changed));
        askNow();
        table()->setFocus();
    });
    dialog->show();
}

void CataloguePage::refreshFromAmo()
{
    m_refresh->setEnabled(false);
    desks().parts->refreshFromAmo().then(this, [this](const Result<int> &answer) {
        m_refresh->setEnabled(true);
        if (!answer) {
            tell(answer.error());
            return;
        }
        m_back = {};
        m_bar->tell(*answer > 0 ? tr("Из amoCRM прочитано: %1").arg(counted(Counted::Item, *answer))
                                : tr("В этом аккаунте amoCRM нет списка товаров: каталог ведётся здесь"));
        askNow();
    });
}

void CataloguePage::offerBack(const QString &sentence, std::function<void()> back)
{
    m_back = std::move(back);
    m_bar->offer(sentence, u"local"_s);
}

} // namespace Stanko
