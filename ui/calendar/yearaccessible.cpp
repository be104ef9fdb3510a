// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/yearaccessible.h"

#include "ui/calendar/yearcanvas.h"

#include <QtCore/QHash>
#include <QtWidgets/QAccessibleWidget>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

int cellNumber(int row, int column)
{
    return row * YearCanvas::kColumns + column;
}

/// A machine or one of its months. It keeps its place, not its content, and asks the canvas; owned by Qt's register.
class YearCell final : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    YearCell(YearCanvas *canvas, int row, int column) : m_canvas(canvas), m_row(row), m_column(column) {}

    bool isValid() const override { return m_canvas && m_row < m_canvas->rows().size(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_canvas ? m_canvas->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return m_column == 0 ? QAccessible::RowHeader : QAccessible::Cell; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_canvas->cellName(m_row, m_column) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect cell = m_canvas->cellRect(m_row, m_column);
        return {m_canvas->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = m_column > 0;
        state.selected = isSelected();
        state.focused =
            m_canvas->hasFocus() && m_canvas->currentRow() == m_row && m_canvas->currentColumn() == m_column;
        state.offscreen = !m_canvas->viewport()->rect().intersects(m_canvas->cellRect(m_row, m_column));
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this) : nullptr;
    }

    bool isSelected() const override { return isValid() && m_canvas->isSelected(m_row, m_column); }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override
    {
        QAccessibleInterface *table = parent();
        return isValid() && table ? QList{table->child(cellNumber(m_row, 0))} : QList<QAccessibleInterface *>();
    }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    QPointer<YearCanvas> m_canvas;
    int m_row;
    int m_column;
};

/// The year plan as a table. Cells are made when they are asked for. Owned by Qt's register.
class YearTable final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit YearTable(YearCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::Table), m_canvas(canvas) {}
    ~YearTable() override
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return rowCount() * YearCanvas::kColumns; }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (const auto known = m_cells.constFind(index); known != m_cells.cend())
            return QAccessible::accessibleInterface(*known);
        auto *cell = new YearCell(m_canvas, index / YearCanvas::kColumns, index % YearCanvas::kColumns);
        m_cells.insert(index, QAccessible::registerAccessibleInterface(cell));
        return cell;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        auto *cell = const_cast<QAccessibleInterface *>(child)->tableCellInterface();
        return cell ? cellNumber(cell->rowIndex(), cell->columnIndex()) : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = m_canvas->viewport()->mapFromGlobal(QPoint(x, y));
        const YearGrid grid = m_canvas->grid();
        const int row = grid.rowAt(point.y());
        const QDate day = grid.dayAt(point.x());
        return row < 0 ? nullptr : cellAt(row, day.isValid() ? day.month() : 0);
    }
    QAccessibleInterface *focusChild() const override
    {
        return m_canvas->hasFocus() ? cellAt(m_canvas->currentRow(), m_canvas->currentColumn()) : nullptr;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        const bool isHere = row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
        return isHere ? child(cellNumber(row, column)) : nullptr;
    }
    int selectedCellCount() const override { return int(selectedCells().size()); }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        for (int row = 0; row < rowCount(); ++row) {
            for (int column = 1; column < columnCount(); ++column) {
                if (m_canvas->isSelected(row, column))
                    cells.append(cellAt(row, column));
            }
        }
        return cells;
    }
    QString columnDescription(int column) const override { return m_canvas->columnName(column); }
    QString rowDescription(int row) const override { return m_canvas->cellName(row, 0); }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    int columnCount() const override { return YearCanvas::kColumns; }
    int rowCount() const override { return int(m_canvas->rows().size()); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {}

private:
    YearCanvas *m_canvas;
    mutable QHash<int, QAccessible::Id> m_cells;
};

QAccessibleInterface *makeYearTable(const QString &className, QObject *object)
{
    auto *canvas = className == "Stanko::YearCanvas"_L1 ? qobject_cast<YearCanvas *>(object) : nullptr;
    return canvas ? new YearTable(canvas) : nullptr;
}

} // namespace

void announceYearCanvas()
{
    // A factory that is there already is not added again.
    QAccessible::installFactory(makeYearTable);
}

void tellRowsChanged(YearCanvas *canvas)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTableModelChangeEvent event(canvas, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&event);
}

void tellCurrentCell(YearCanvas *canvas)
{
    if (!QAccessible::isActive() || canvas->rows().isEmpty())
        return;
    QAccessibleEvent event(canvas, QAccessible::Focus);
    event.setChild(cellNumber(canvas->currentRow(), canvas->currentColumn()));
    QAccessible::updateAccessibility(&event);
}

} // namespace Stanko
