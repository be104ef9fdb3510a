// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/gridaccessible.h"

#include "ui/calendar/daygrid.h"
#include "ui/calendar/gridcanvas.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"

#include <QtCore/QPointer>
#include <QtGui/QAccessible>
#include <QtWidgets/QAccessibleWidget>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

class GridAccessible;

/// What days and visits have in common: they lie on the canvas.
class PartAccessible : public QAccessibleInterface
{
public:
    explicit PartAccessible(GridCanvas *canvas) : m_canvas(canvas) {}
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_canvas ? m_canvas->window()->windowHandle() : nullptr; }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        const QRect own = ownRect();
        return own.isNull() ? QRect() : QRect(m_canvas->mapToGlobal(own.topLeft()), own.size());
    }

protected:
    virtual QRect ownRect() const = 0;
    const DayGrid *grid() const { return m_canvas->grid(); }
    GridAccessible *table() const;
    QAccessible::State partState(bool isFocused) const
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.focused = isFocused && m_canvas->hasFocus();
        state.offscreen = !m_canvas->visibleRegion().intersects(ownRect());
        return state;
    }

    QPointer<GridCanvas> m_canvas;
};

class ChipAccessible final : public PartAccessible, public QAccessibleActionInterface
{
public:
    ChipAccessible(GridCanvas *canvas, VisitId visit) : PartAccessible(canvas), m_visit(std::move(visit)) {}

    bool isValid() const override { return m_canvas && grid()->cells().place(m_visit).cell >= 0; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text kind) const override
    {
        const Visit *of = visit();
        if (of && kind == QAccessible::Name)
            return visitName(*of, grid()->content().today);
        return of && kind == QAccessible::Description ? of->customer : QString();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = partState(m_canvas && grid()->currentVisit() == m_visit);
        if (const Visit *of = visit()) {
            state.selectable = true;
            state.multiSelectable = true;
            state.selected = grid()->selection().contains(m_visit);
            state.checkable = true;
            state.checked = of->state == VisitState::Completed;
        }
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), toggleAction(), setFocusAction()}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        if (action == pressAction())
            Q_EMIT m_canvas->grid()->visitOpened(m_visit);
        else if (action == toggleAction())
            m_canvas->grid()->toggle(m_visit);
        else if (action == setFocusAction())
            m_canvas->grid()->showVisit(m_visit);
    }
    QStringList keyBindingsForAction(const QString &action) const override
    {
        if (action == pressAction())
            return {u"Enter"_s};
        return action == toggleAction() ? QStringList{u"Space"_s} : QStringList();
    }

protected:
    QRect ownRect() const override { return m_canvas ? grid()->chipRect(m_visit) : QRect(); }

private:
    const Visit *visit() const
    {
        if (!isValid())
            return nullptr;
        const DayCells::Place place = grid()->cells().place(m_visit);
        return &grid()->content().visits[grid()->cells().cells()[place.cell].visits[place.index]];
    }

    VisitId m_visit;
};

class CellAccessible final : public PartAccessible, public QAccessibleTableCellInterface
{
public:
    CellAccessible(GridCanvas *canvas, int number) : PartAccessible(canvas), m_number(number) {}

    bool isValid() const override { return m_canvas && m_number < grid()->cells().cells().size(); }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override { return isValid() ? int(cell().visits.size()) : 0; }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (this->child(i) == child)
                return i;
        }
        return -1;
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return grid()->cellName(cell());
        return kind == QAccessible::Description ? grid()->cellTip(cell()) : QString();
    }
    QAccessible::State state() const override
    {
        return partState(m_canvas && grid()->currentCell() == m_number && !grid()->currentVisit());
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this) : nullptr;
    }

    bool isSelected() const override { return false; }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_number % kGridColumns; }
    int rowIndex() const override { return m_number / kGridColumns; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override;

protected:
    QRect ownRect() const override { return isValid() ? cell().rect : QRect(); }

private:
    const DayCell &cell() const { return grid()->cells().cells()[m_number]; }

    int m_number;
};

class GridAccessible final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit GridAccessible(GridCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::Table) {}
    ~GridAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
        for (const QAccessible::Id id : std::as_const(m_chips))
            QAccessible::deleteAccessibleInterface(id);
    }

    QAccessibleInterface *day(int number) const
    {
        if (number < 0 || number >= cells().size())
            return nullptr;
        const auto known = m_cells.constFind(number);
        if (known != m_cells.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *made = new CellAccessible(canvas(), number);
        m_cells.insert(number, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    QAccessibleInterface *chip(const VisitId &visit) const
    {
        const auto known = m_chips.constFind(visit);
        if (known != m_chips.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *made = new ChipAccessible(canvas(), visit);
        m_chips.insert(visit, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    /// What is gone is forgotten.
    void prune()
    {
        const auto forget = [](auto &ids) {
            ids.removeIf([](const auto &entry) {
                QAccessibleInterface *part = QAccessible::accessibleInterface(*entry);
                if (part && part->isValid())
                    return false;
                QAccessible::deleteAccessibleInterface(*entry);
                return true;
            });
        };
        forget(m_cells);
        forget(m_chips);
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? DayGrid::tr("Календарь ТО, %1").arg(grid()->titleOf(grid()->shownDay()))
                                         : QAccessibleWidget::text(kind);
    }
    int childCount() const override { return int(cells().size()); }
    QAccessibleInterface *child(int index) const override { return day(index); }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (day(i) == child)
                return i;
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return day(grid()->cells().cellAt(canvas()->mapFromGlobal(QPoint(x, y))));
    }
    QAccessibleInterface *focusChild() const override
    {
        if (!canvas()->hasFocus())
            return nullptr;
        return grid()->currentVisit() ? chip(*grid()->currentVisit()) : day(grid()->currentCell());
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override { return day(row * kGridColumns + column); }
    int columnCount() const override { return kGridColumns; }
    int rowCount() const override { return int(grid()->cells().rows().size()); }
    QString columnDescription(int column) const override
    {
        return interfaceLocale().dayName(column + 1, QLocale::LongFormat);
    }
    QString rowDescription(int row) const override { return grid()->rowName(row); }
    // Visits are selected, days are not.
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { prune(); }

private:
    GridCanvas *canvas() const { return static_cast<GridCanvas *>(object()); }
    const DayGrid *grid() const { return canvas()->grid(); }
    const QList<DayCell> &cells() const { return grid()->cells().cells(); }

    mutable QHash<int, QAccessible::Id> m_cells;
    mutable QHash<VisitId, QAccessible::Id> m_chips;
};

GridAccessible *accessibleOf(GridCanvas *canvas)
{
    return canvas ? static_cast<GridAccessible *>(QAccessible::queryAccessibleInterface(canvas)) : nullptr;
}

GridAccessible *PartAccessible::table() const
{
    return accessibleOf(m_canvas);
}

QAccessibleInterface *ChipAccessible::parent() const
{
    return isValid() ? PartAccessible::table()->day(grid()->cells().place(m_visit).cell) : nullptr;
}

QAccessibleInterface *CellAccessible::parent() const
{
    return PartAccessible::table();
}

QAccessibleInterface *CellAccessible::table() const
{
    return PartAccessible::table();
}

QAccessibleInterface *CellAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    return PartAccessible::table()->chip(grid()->content().visits[cell().visits[index]].id);
}

QAccessibleInterface *CellAccessible::childAt(int x, int y) const
{
    if (!isValid())
        return nullptr;
    const DayCells::Hit hit = grid()->cells().chipAt(m_canvas->mapFromGlobal(QPoint(x, y)));
    return hit.visit < 0 || hit.isGhost ? nullptr
                                        : PartAccessible::table()->chip(grid()->content().visits[hit.visit].id);
}

QAccessibleInterface *makeGridAccessible(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<GridCanvas *>(object);
    return canvas ? new GridAccessible(canvas) : nullptr;
}

} // namespace

void installGridAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeGridAccessible);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void gridContentChanged(GridCanvas *canvas)
{
    if (!QAccessible::isActive())
        return;
    // Has the table forget what is gone, too.
    QAccessibleTableModelChangeEvent event(canvas, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&event);
}

void gridFocusChanged(GridCanvas *canvas)
{
    if (!QAccessible::isActive())
        return;
    if (QAccessibleInterface *part = accessibleOf(canvas)->focusChild()) {
        QAccessibleEvent event(part, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void gridSelectionChanged(GridCanvas *canvas)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent within(canvas, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&within);
    if (const auto &visit = canvas->grid()->currentVisit()) {
        QAccessible::State changed;
        changed.selected = true;
        QAccessibleStateChangeEvent event(accessibleOf(canvas)->chip(*visit), changed);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace Stanko
