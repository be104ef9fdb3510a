// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/calendarexport.h"

#include "ui/pages/accounttime.h"
#include "ui/pages/filterbar.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace Stanko {

CalendarExport::CalendarExport(const Desks &desks, std::function<std::optional<SheetContent>()> sheet, QWidget *page)
    : QObject(page), m_desks(desks), m_sheet(std::move(sheet)), m_page(page)
{
}

void CalendarExport::fill(QMenu *menu, const Crew &crew)
{
    const bool hasFiles = m_desks.calendarFiles != nullptr;
    if (hasFiles) {
        menu->addAction(tr("Календарь ICS: все…"), this,
                        [this] { writeFile(tr("Календарь ICS"), CalendarFormat::Ics, {}, {}); });
        QMenu *one = menu->addMenu(tr("Календарь ICS: инженер"));
        for (const Engineer &each : crew.engineers) {
            if (!each.isPlanned || !each.isActive)
                continue;
            QString name = each.name;
            one->addAction(name.replace(u'&', u"&&"_s), this,
                           [this, each] { writeFile(tr("Календарь ICS"), CalendarFormat::Ics, each.id, each.name); });
        }
        one->setEnabled(!one->isEmpty());
        menu->addAction(tr("Таблица CSV…"), this,
                        [this] { writeFile(tr("Таблица CSV"), CalendarFormat::Csv, {}, {}); });
        menu->addSeparator();
    }
    const bool hasSheet = m_sheet().has_value();
    menu->addAction(tr("Печать…"), this,
                    [this] {
                        if (const auto sheet = m_sheet())
                            CalendarSheet::print(*sheet, m_page);
                    })
        ->setEnabled(hasSheet);
    menu->addAction(tr("PDF…"), this, &CalendarExport::writePdf)->setEnabled(hasSheet);
}

void CalendarExport::askForFile(const QString &title, const QString &name, const QString &filter, const QString &suffix,
                                std::function<void(const QString &)> write)
{
    auto *dialog = new QFileDialog(m_page, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({filter});
    dialog->setDefaultSuffix(suffix);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString safe = name;
    dialog->selectFile(safe.replace(u'/', u'-').replace(u':', u' ') + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(write));
    dialog->open();
}

void CalendarExport::writeFile(const QString &title, CalendarFormat format, std::optional<UserId> engineer,
                               const QString &whose)
{
    const bool isIcs = format == CalendarFormat::Ics;
    const QString name = tr("Календарь ТО %1").arg(accountToday(m_desks).toString(Qt::ISODate));
    askForFile(title, whose.isEmpty() ? name : name + u' ' + whose,
               isIcs ? tr("Календарь (*.ics)") : tr("Таблица (*.csv)"), isIcs ? u"ics"_s : u"csv"_s,
               [this, format, engineer](const QString &file) {
                   m_desks.calendarFiles->write(file, format, engineer)
                       .then(this, [this, name = QFileInfo(file).fileName()](const Result<CalendarFile> &answer) {
                           if (answer)
                               Q_EMIT told(tr("Сохранено: %1, %2 ТО").arg(name).arg(answer->rows));
                           else
                               Q_EMIT failed(answer.error(), name);
                       });
               });
}

void CalendarExport::writePdf()
{
    const auto sheet = m_sheet();
    if (!sheet)
        return;
    // What was shown when the menu was opened, whatever is looked at when the name is chosen.
    askForFile(tr("PDF"), CalendarSheet(*sheet).title(), tr("Документ (*.pdf)"), u"pdf"_s,
               [this, content = *sheet](const QString &file) {
                   const QString name = QFileInfo(file).fileName();
                   CalendarSheet::writePdf(file, content).then(this, [this, name](bool isWritten) {
                       if (isWritten)
                           Q_EMIT told(tr("Сохранено: %1").arg(name));
                       else
                           Q_EMIT failed(makeError(ErrorKind::StoreFailed, name), name);
                   });
               });
}

} // namespace Stanko
