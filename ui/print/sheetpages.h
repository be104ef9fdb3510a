// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/calendarsheet.h"

#include <QtCore/QRectF>
#include <QtGui/QFont>

#include <functional>
#include <vector>

class QPainter;

namespace Stanko {

/// Paper as it is drawn on: lengths in millimetres, whatever the device's resolution. A value.
class SheetPaper
{
public:
    /// \a dots: of the device to a millimetre; \a size: of the drawable part, in dots.
    SheetPaper(double dots, QSizeF size) : m_dots(dots), m_size(size) {}
    double mm(double millimetres) const { return millimetres * m_dots; }
    QRectF page() const { return {QPointF(), m_size}; }
    /// Between heading and foot.
    QRectF body() const;
    /// Letters \a millimetres high.
    QFont font(double millimetres, bool isBold = false) const;
    double lineHeight(double millimetres) const { return mm(millimetres * 1.45); }

private:
    double m_dots;
    QSizeF m_size;
};

/// One page's body.
using SheetPage = std::function<void(QPainter &)>;

/// The pages of a sheet; the functions hold what they need by value, \a content excepted, which outlives them.
std::vector<SheetPage> sheetPages(const SheetContent &content, const SheetPaper &paper);

/// «Календарь ТО: ноябрь 2026».
QString sheetTitle(const SheetContent &content);
/// Heading, legend and foot around page \a number of \a count.
void drawSheetFrame(QPainter &painter, const SheetContent &content, const SheetPaper &paper, int number, int count);

/// A visit on paper: its sign, «✓», «!», «~», then kind, machine and engineer.
QString sheetLine(const Visit &visit);
/// Colours of paper, which has no dark mode.
enum class SheetInk { Text, Faint, Line, Shade };
QColor sheetInk(SheetInk ink);

} // namespace Stanko
