// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/service/calendarfiles.h"
#include "models/service/desks.h"
#include "ui/print/calendarsheet.h"

#include <QtCore/QObject>

#include <functional>

class QMenu;
class QWidget;

namespace Stanko {

/// «Экспорт ▾»: the calendar as a file for other programs, on paper or as PDF. Asks for the file without stopping the
/// window. GUI thread; owned by the page; the desks outlive it.
class CalendarExport : public QObject
{
    Q_OBJECT
public:
    /// \a sheet tells what would be printed now; nullopt where the view has no sheet.
    CalendarExport(const Desks &desks, std::function<std::optional<SheetContent>()> sheet, QWidget *page);
    /// \a crew for the choice of one engineer's file.
    void fill(QMenu *menu, const Crew &crew);

Q_SIGNALS:
    /// A file was written.
    void told(const QString &sentence);
    /// \a fileName without its folder.
    void failed(const Stanko::Error &error, const QString &fileName);

private:
    void askForFile(const QString &title, const QString &name, const QString &filter, const QString &suffix,
                    std::function<void(const QString &)> write);
    void writeFile(const QString &title, CalendarFormat format, std::optional<UserId> engineer, const QString &whose);
    void writePdf();

    Desks m_desks;
    std::function<std::optional<SheetContent>()> m_sheet;
    QWidget *m_page;
};

} // namespace Stanko
