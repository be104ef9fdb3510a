// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/calendarsheet.h"

#include "models/service/homepromise.h"
#include "ui/print/sheetpages.h"

#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>
#include <QtGui/QPageLayout>
#include <QtGui/QPagedPaintDevice>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace Stanko {

namespace {

constexpr double kMargin = 10;
constexpr int kPdfResolution = 300;
constexpr double kMillimetresOfInch = 25.4;

SheetPaper paperOf(QPagedPaintDevice &device)
{
    return {device.logicalDpiX() / kMillimetresOfInch, QSizeF(device.width(), device.height())};
}

} // namespace

CalendarSheet::CalendarSheet(const SheetContent &content) : m_content(content)
{
}

QString CalendarSheet::title() const
{
    return sheetTitle(m_content);
}

int CalendarSheet::pageCount(QPagedPaintDevice &device) const
{
    return int(sheetPages(m_content, paperOf(device)).size());
}

bool CalendarSheet::draw(QPagedPaintDevice &device, int first, int last) const
{
    const SheetPaper paper = paperOf(device);
    const std::vector<SheetPage> pages = sheetPages(m_content, paper);
    const int count = int(pages.size());
    const int from = std::clamp(first, 1, count);
    const int to = last <= 0 ? count : std::clamp(last, from, count);
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    for (int number = from; number <= to; ++number) {
        if (number > from && !device.newPage())
            return false;
        drawSheetFrame(painter, m_content, paper, number, count);
        pages[size_t(number - 1)](painter);
    }
    return painter.end();
}

bool CalendarSheet::toPdf(const QString &fileName, const SheetContent &content)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const CalendarSheet sheet(content);
    {
        QPdfWriter writer(&file);
        writer.setResolution(kPdfResolution);
        writer.setTitle(sheet.title());
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                         QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter));
        if (!sheet.draw(writer))
            return false;
    }
    return file.commit();
}

QFuture<bool> CalendarSheet::writePdf(const QString &fileName, const SheetContent &content)
{
    const HomePromise<bool> promise;
    QThreadPool::globalInstance()->start([=] { promise.keep(toPdf(fileName, content)); });
    return promise.future();
}

} // namespace Stanko
