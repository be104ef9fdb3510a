// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"
#include "models/domain/workcalendar.h"

#include <QtCore/QDate>
#include <QtCore/QFuture>
#include <QtCore/QString>

class QPagedPaintDevice;
class QWidget;

namespace Stanko {

enum class SheetKind {
    Month, ///< a sheet of the weeks of a month
    Week,  ///< the days of a week, visit by visit
    Year,  ///< the plan of a year: a row a machine, a column a month
};

/// What is printed. Values, so that they can be drawn on another thread.
struct SheetContent
{
    SheetKind kind = SheetKind::Month;
    QDate day;             ///< any day of the period
    QDate today;           ///< stands in the foot
    QString scope;         ///< «Инженер: Дёмин С.»: what the visits are narrowed to; empty = all
    QList<Visit> visits;   ///< those outside the period are not drawn
    WorkCalendar calendar; ///< days off are shaded
};

/// The calendar on paper: A4 landscape, heading, legend, page numbers; every state has a sign, so that a
/// black-and-white printer loses nothing. Any thread, unless it says otherwise.
class CalendarSheet
{
public:
    explicit CalendarSheet(const SheetContent &content);

    /// «Календарь ТО: ноябрь 2026», also the proposed name of the file.
    QString title() const;
    /// Pages on \a device as it is laid out.
    int pageCount(QPagedPaintDevice &device) const;
    /// Draws all pages, or only \a first to \a last (from 1; 0 = all). False when the device cannot be drawn on.
    bool draw(QPagedPaintDevice &device, int first = 0, int last = 0) const;

    /// Whole or not there: false when \a fileName cannot be written.
    static bool toPdf(const QString &fileName, const SheetContent &content);
    /// The same on a pool thread; ends on the caller's, which has an event loop.
    static QFuture<bool> writePdf(const QString &fileName, const SheetContent &content);
    /// Asks for a printer above \a parent and prints then; the dialog goes by itself. GUI thread.
    static void print(const SheetContent &content, QWidget *parent);

private:
    SheetContent m_content;
};

} // namespace Stanko
