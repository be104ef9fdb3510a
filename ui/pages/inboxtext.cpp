// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inboxtext.h"

#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("InboxText", text);
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"—"_s : text;
}

} // namespace

QString unsortedKindText(UnsortedKind kind)
{
    switch (kind) {
    case UnsortedKind::Call:
        return say(QT_TRANSLATE_NOOP("InboxText", "Звонок"));
    case UnsortedKind::Mail:
        return say(QT_TRANSLATE_NOOP("InboxText", "Письмо"));
    case UnsortedKind::Form:
        return say(QT_TRANSLATE_NOOP("InboxText", "Форма"));
    case UnsortedKind::Chat:
        return say(QT_TRANSLATE_NOOP("InboxText", "Чат"));
    case UnsortedKind::Any:
        break;
    }
    return say(QT_TRANSLATE_NOOP("InboxText", "Обращение"));
}

IconName unsortedKindIcon(UnsortedKind kind)
{
    switch (kind) {
    case UnsortedKind::Call:
        return IconName::Phone;
    case UnsortedKind::Mail:
        return IconName::File;
    case UnsortedKind::Form:
        return IconName::Table;
    case UnsortedKind::Chat:
        return IconName::Person;
    case UnsortedKind::Any:
        break;
    }
    return IconName::Info;
}

QString inboxCellText(const UnsortedRow &row, UnsortedColumn column, UnixSeconds now)
{
    switch (column) {
    case UnsortedColumn::Source: {
        const QString kind = unsortedKindText(unsortedKind(row.category).value_or(UnsortedKind::Any));
        return row.source.isEmpty() ? kind : u"%1 · %2"_s.arg(kind, row.source);
    }
    case UnsortedColumn::What:
        return row.hasUnsentEdit ? row.name + u" ↑"_s : row.name;
    case UnsortedColumn::Customer:
        return orDash(row.customer);
    case UnsortedColumn::Phone:
        return orDash(phoneText(row.phone));
    case UnsortedColumn::Waiting:
        return age(row.createdAt, now);
    case UnsortedColumn::Count:
        break;
    }
    return {};
}

QString inboxCellHint(const UnsortedRow &row, UnsortedColumn column, UnixSeconds now)
{
    const QString text = inboxCellText(row, column, now);
    if (column == UnsortedColumn::What && row.hasUnsentEdit)
        return say(QT_TRANSLATE_NOOP("InboxText", "%1, правка ещё не отправлена")).arg(row.name);
    return column == UnsortedColumn::Waiting ? say(QT_TRANSLATE_NOOP("InboxText", "Ждёт: %1")).arg(text) : text;
}

} // namespace Stanko
