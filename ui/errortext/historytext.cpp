// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/historytext.h"

#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("HistoryText", text);
}

QString dayText(const QString &isoDay)
{
    const QDate day = QDate::fromString(isoDay, Qt::ISODate);
    return day.isValid() ? shortDate(day) : isoDay;
}

/// «22.11.2026 → 22.05.2027», with whichever halves there are.
QString dateChange(const HistoryEntry &entry)
{
    const QString after = entry.day ? shortDate(*entry.day) : dayText(entry.text);
    const QString before = dayText(entry.before);
    if (before.isEmpty())
        return after;
    return before + u" → "_s + (after.isEmpty() ? say(QT_TRANSLATE_NOOP("HistoryText", "нет даты")) : after);
}

QString valueChange(const HistoryEntry &entry)
{
    return entry.before.isEmpty() ? entry.text : entry.before + u" → "_s + entry.text;
}

QString withDetails(const QString &title, const QString &details)
{
    return details.isEmpty() ? title : title + u": "_s + details;
}

} // namespace

QString historyKindText(HistoryKind kind)
{
    switch (kind) {
    case HistoryKind::Registered:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Станок зарегистрирован"));
    case HistoryKind::OwnerChanged:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Новый владелец"));
    case HistoryKind::ServiceDone:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Сервисная заявка выполнена"));
    case HistoryKind::PartsOrder:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Заказ запчастей"));
    case HistoryKind::JobCompleted:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Работа выполнена"));
    case HistoryKind::Maintained:
        return say(QT_TRANSLATE_NOOP("HistoryText", "ТО проведено"));
    case HistoryKind::Rescheduled:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Следующее ТО перенесено"));
    case HistoryKind::DateChangedInCrm:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Дата ТО изменена в amoCRM"));
    case HistoryKind::Withdrawn:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Регистрация отозвана"));
    case HistoryKind::Restored:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Регистрация снова действует"));
    case HistoryKind::Undone:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Отменено до отправки"));
    case HistoryKind::Reopened:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Возвращено в работу"));
    case HistoryKind::SerialTyped:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Указан серийный номер"));
    case HistoryKind::ModelChanged:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Модель исправлена"));
    case HistoryKind::ConflictResolved:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Конфликт решён"));
    case HistoryKind::AttentionDismissed:
        return say(QT_TRANSLATE_NOOP("HistoryText", "Вопрос снят"));
    }
    Q_UNREACHABLE();
}

QString historyText(const HistoryEntry &entry)
{
    const QString title = historyKindText(entry.kind);
    switch (entry.kind) {
    case HistoryKind::Rescheduled:
    case HistoryKind::DateChangedInCrm:
        return withDetails(title, dateChange(entry));
    case HistoryKind::OwnerChanged:
    case HistoryKind::SerialTyped:
    case HistoryKind::ModelChanged:
    case HistoryKind::ConflictResolved:
        return withDetails(title, valueChange(entry));
    case HistoryKind::Registered:
    case HistoryKind::ServiceDone:
    case HistoryKind::PartsOrder:
    case HistoryKind::JobCompleted:
    case HistoryKind::Maintained:
    case HistoryKind::Withdrawn:
    case HistoryKind::Restored:
    case HistoryKind::Undone:
    case HistoryKind::Reopened:
    case HistoryKind::AttentionDismissed:
        return withDetails(title, entry.text);
    }
    Q_UNREACHABLE();
}

QString historyPushText(HistoryPush push)
{
    switch (push) {
    case HistoryPush::NotNeeded:
        return {};
    case HistoryPush::Waiting:
        return say(QT_TRANSLATE_NOOP("HistoryText", "ждёт отправки"));
    case HistoryPush::Sent:
        return say(QT_TRANSLATE_NOOP("HistoryText", "отправлено"));
    case HistoryPush::TakenBack:
        return say(QT_TRANSLATE_NOOP("HistoryText", "отменено до отправки"));
    }
    Q_UNREACHABLE();
}

} // namespace Stanko
