// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/notetext.h"

#include "models/domain/phone.h"

#include <QtCore/QLocale>

namespace Stanko {

using namespace Qt::StringLiterals;

QString completionNoteText(const CompletionNote &note)
{
    const QString dateFormat = u"dd.MM.yyyy"_s;
    QStringList lines;
    const QString what = note.kind.isEmpty() ? u"Работы выполнены"_s : u"%1 выполнено"_s.arg(note.kind);
    lines.append(u"%1: %2"_s.arg(what, note.done.trimmed()));
    if (!note.serial.isEmpty())
        lines.append(u"Станок: %1"_s.arg(note.serial));
    lines.append(u"Дата: %1"_s.arg(note.doneOn.toString(dateFormat)));
    if (note.hours)
        lines.append(u"Часы: %1"_s.arg(QLocale(QLocale::Russian).toString(*note.hours, 'g', 6)));
    if (note.nextDate)
        lines.append(u"Следующее ТО: %1"_s.arg(note.nextDate->toString(dateFormat)));
    return lines.join(u'\n');
}

QString requestNoteText(const RequestNote &note)
{
    QStringList lines;
    const auto add = [&lines](const QString &title, const QString &value) {
        if (!value.trimmed().isEmpty())
            lines.append(u"%1: %2"_s.arg(title, value.trimmed()));
    };
    add(u"Что случилось"_s, note.text);
    add(u"Клиент"_s, note.client);
    add(u"Телефон"_s, phoneForDisplay(note.phone));
    add(u"Станок"_s, note.model + u' ' + note.serial);
    if (note.urgency == Urgency::Urgent)
        add(u"Срочность"_s, u"срочно"_s);
    else if (note.urgency == Urgency::MachineDown)
        add(u"Срочность"_s, u"срочно, станок стоит"_s);
    add(u"Источник"_s, note.source);
    add(u"Фото"_s, note.photos.join(u", "_s));
    return lines.join(u'\n');
}

} // namespace Stanko
