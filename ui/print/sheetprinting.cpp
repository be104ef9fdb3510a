// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/calendarsheet.h"

#include <QtCore/QThreadPool>
#include <QtGui/QPageLayout>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

#include <memory>

namespace Stanko {

void CalendarSheet::print(const SheetContent &content, QWidget *parent)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(CalendarSheet(content).title());
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(QPageLayout::Landscape);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, true);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog, [printer, content] {
        // Sending it may take the printer's time; from here on nobody else uses the printer.
        QThreadPool::globalInstance()->start(
            [printer, content] { CalendarSheet(content).draw(*printer, printer->fromPage(), printer->toPage()); });
    });
    dialog->open();
}

} // namespace Stanko
