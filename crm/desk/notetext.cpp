// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/notetext.h"

#include "models/domain/decimal.h"
#include "models/domain/money.h"
#include "models/domain/orderdisplay.h"
#include "models/domain/phone.h"

#include <QtCore/QLocale>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// "Title: text"; what was typed in several lines, such as the findings of a diagnosis, is a list below its title, each
/// line as it was typed.
QString titled(const QString &title, const QString &text)
{
    const QString typed = text.trimmed();
    return title + (typed.contains(u'\n') ? u":\n"_s : u": "_s) + typed;
}

} // namespace

QString completionNoteText(const CompletionNote &note)
{
    const QString dateFormat = u"dd.MM.yyyy"_s;
    QStringList lines;
    const QString what = note.kind.isEmpty() ? u"Работы выполнены"_s : u"%1 выполнено"_s.arg(note.kind);
    lines.append(titled(what, note.done));
    if (!note.serial.isEmpty())
        lines.append(u"Станок: %1"_s.arg(note.serial));
    lines.append(u"Дата: %1"_s.arg(note.doneOn.toString(dateFormat)));
    if (note.hours)
        lines.append(u"Часы: %1"_s.arg(QLocale(QLocale::Russian).toString(*note.hours, 'g', 6)));
    if (!note.consumables.isEmpty())
        lines.append(titled(u"Расходники"_s, note.consumables.join(u'\n')));
    if (note.nextDate)
        lines.append(u"Следующее ТО: %1"_s.arg(note.nextDate->toString(dateFormat)));
    return lines.join(u'\n');
}

QString requestNoteText(const RequestNote &note)
{
    QStringList lines;
    const auto add = [&lines](const QString &title, const QString &value) {
        if (!value.trimmed().isEmpty())
            lines.append(titled(title, value));
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

QString partsNoteText(const PartsNote &note)
{
    QStringList lines{u"Заказ запчастей, позиций: %1"_s.arg(note.lines.size())};
    int number = 0;
    for (const OrderLine &line : note.lines) {
        QStringList names{line.article, line.name};
        names.removeAll(QString());
        const QString quantity = decimalForDisplay(line.quantity);
        // By concatenation: a name with "%1" in it must stay what it is.
        QString text = QString::number(++number) + u". "_s + names.join(u" — "_s) + u": "_s + quantity;
        if (line.price.isZero())
            text += u" × цена уточняется"_s;
        else
            text += u" × "_s + exactPriceForDisplay(line.price) + u" = "_s + lineSumForDisplay(line);
        lines.append(text);
    }
    lines.append(u"Итого: "_s + priceForDisplay(note.total));
    if (!note.client.isEmpty() || !note.phone.isEmpty()) {
        QStringList client{note.client, phoneForDisplay(note.phone)};
        client.removeAll(QString());
        lines.append(u"Клиент: "_s + client.join(u", "_s));
    }
    if (!note.serial.isEmpty()) {
        const QString model = note.model.isEmpty() ? QString() : u" ("_s + note.model + u')';
        lines.append(u"Станок: "_s + note.serial + model);
    }
    if (!note.comment.trimmed().isEmpty())
        lines.append(titled(u"Комментарий"_s, note.comment));
    return lines.join(u'\n');
}

} // namespace Stanko
