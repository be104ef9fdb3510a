// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/passport.h"
#include "models/tables/partmodel.h"
#include "ui/pages/querypage.h"

class QPushButton;

namespace Stanko {

class BasketPanel;
class EditDelegate;
class SegmentedControl;
class UndoBar;

/// What the catalogue shows. The desk answers by name; the order of the headings is made here.
struct CatalogueQuery
{
    QString text;
    std::optional<QString> model;
    CatalogueColumn sort = CatalogueColumn::Name;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const CatalogueQuery &, const CatalogueQuery &) = default;
};

/// «Запчасти · Каталог»: parts edited in place, import, amoCRM's list, and the order being put together beside them.
/// GUI thread; owned by PartsPage.
class CataloguePage : public QueryPage<PartModel, CatalogueQuery, PartPage>
{
    Q_OBJECT
public:
    /// \a settings keeps columns and may be null.
    CataloguePage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);

    SegmentedControl *segments() const { return m_segments; }
    /// Puts a machine into the order; its set for the next maintenance is proposed.
    void orderFor(const Passport &machine);
    void importFile(const QString &fileName);

private:
    QFuture<Result<PartPage>> list(const CatalogueQuery &query) override;
    bool take(const PartPage &page) override;
    int countOf(const PartPage &page) const override { return page.all; }
    void filterBy(int) override {}
    EmptyWords emptyWords() const override;
    QStringList facts() const override;
    void onCurrent() override;
    void openCurrent() override { orderSelected(); }
    void nextStep() override { chooseFile(); }

    void buildHeader();
    void buildTable();
    void buildBasket();
    void fillModels(QMenu *menu);
    void showRowMenu(const QPoint &at);
    QList<Part> selectedParts() const;
    void orderSelected();
    void addPart();
    void editCell();
    void save(const Part &part);
    void removeSelected();
    void chooseFile();
    void refreshFromAmo();
    /// A sentence below with «Отменить», which calls \a back.
    void offerBack(const QString &sentence, std::function<void()> back);

    SegmentedControl *m_segments;
    QPushButton *m_import;
    QPushButton *m_refresh;
    QPushButton *m_add;
    QPushButton *m_order;
    FilterChip *m_modelChip = nullptr;
    BasketPanel *m_basket;
    UndoBar *m_bar;
    std::function<void()> m_back;
    QHash<QString, PartsOrder> m_made; ///< by the group of their edits: comes back when that is undone
    std::optional<Part> m_newPart;     ///< begun and not complete yet; the first row
    QStringList m_models;
    int m_all = 0;
};

} // namespace Stanko
