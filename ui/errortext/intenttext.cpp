// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/intenttext.h"

#include "models/domain/leadgone.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>

#include <type_traits>
#include <variant>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("IntentText", text);
}

/// ISO days become dates as people write them; anything else stays as it is.
QString valueText(const QString &value)
{
    if (value.size() == 10) {
        const QDate day = QDate::fromString(value, Qt::ISODate);
        if (day.isValid())
            return shortDate(day);
    }
    return value;
}

QString changeText(const QString &before, const QString &after)
{
    const QString to = after.isEmpty() ? say(QT_TRANSLATE_NOOP("IntentText", "пусто")) : valueText(after);
    return before.isEmpty() ? to : valueText(before) + u" → "_s + to;
}

QString fieldTitle(FieldRole role)
{
    switch (role) {
    case FieldRole::Serial:
        return say(QT_TRANSLATE_NOOP("IntentText", "Серийный номер"));
    case FieldRole::Model:
        return say(QT_TRANSLATE_NOOP("IntentText", "Модель"));
    case FieldRole::Telegram:
        return say(QT_TRANSLATE_NOOP("IntentText", "Telegram id"));
    case FieldRole::Configuration:
        return say(QT_TRANSLATE_NOOP("IntentText", "Конфигурация"));
    case FieldRole::NextMaintenance:
        return say(QT_TRANSLATE_NOOP("IntentText", "Дата следующего ТО"));
    case FieldRole::Region:
        return say(QT_TRANSLATE_NOOP("IntentText", "Регион"));
    }
    Q_UNREACHABLE();
}

QString unsortedTitle(UnsortedAction action)
{
    switch (action) {
    case UnsortedAction::Accept:
        return say(QT_TRANSLATE_NOOP("IntentText", "Принять из неразобранного"));
    case UnsortedAction::Decline:
        return say(QT_TRANSLATE_NOOP("IntentText", "Отклонить неразобранное"));
    case UnsortedAction::Link:
        return say(QT_TRANSLATE_NOOP("IntentText", "Присоединить чат к сделке"));
    }
    Q_UNREACHABLE();
}

/// Why it waits, from the last attempt's error.
QString waitReason(const std::optional<Error> &error)
{
    if (!error)
        return say(QT_TRANSLATE_NOOP("IntentText", "в очереди"));
    switch (error->kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
        return say(QT_TRANSLATE_NOOP("IntentText", "ждёт сети"));
    case ErrorKind::Unauthorized:
    case ErrorKind::NoToken:
        return say(QT_TRANSLATE_NOOP("IntentText", "ждёт токена"));
    case ErrorKind::Blocked:
        return say(QT_TRANSLATE_NOOP("IntentText", "ждёт снятия блокировки"));
    case ErrorKind::RateLimited:
        return say(QT_TRANSLATE_NOOP("IntentText", "ждёт: слишком много запросов"));
    case ErrorKind::PaymentRequired:
        return say(QT_TRANSLATE_NOOP("IntentText", "ждёт оплаты аккаунта"));
    case ErrorKind::Refused: // a refusal that no repair can mend is parked
        return say(QT_TRANSLATE_NOOP("IntentText", "ждёт исправления: в amoCRM нет того, что нужно"));
    case ErrorKind::Server:
    case ErrorKind::BadReply:
        return say(QT_TRANSLATE_NOOP("IntentText", "ждёт: ошибка на стороне amoCRM"));
    default:
        return say(QT_TRANSLATE_NOOP("IntentText", "ждёт повтора"));
    }
}

QString withNextTry(const QString &reason, const Intent &intent, UnixSeconds now)
{
    if (intent.attempts == 0 || (intent.error && intent.error->kind == ErrorKind::Refused))
        return reason;
    if (intent.nextTryAt > now) {
        return say(QT_TRANSLATE_NOOP("IntentText", "%1, попытка %2 через %3"))
            .arg(reason)
            .arg(intent.attempts + 1)
            .arg(duration(intent.nextTryAt - now));
    }
    return say(QT_TRANSLATE_NOOP("IntentText", "%1, попытка %2 при следующем обмене"))
        .arg(reason)
        .arg(intent.attempts + 1);
}

QString outcomeText(IntentOutcome outcome)
{
    switch (outcome) {
    case IntentOutcome::None:
        return say(QT_TRANSLATE_NOOP("IntentText", "завершено"));
    case IntentOutcome::Applied:
        return say(QT_TRANSLATE_NOOP("IntentText", "в amoCRM"));
    case IntentOutcome::Found:
        return say(QT_TRANSLATE_NOOP("IntentText", "уже было в amoCRM"));
    case IntentOutcome::Cancelled:
        return say(QT_TRANSLATE_NOOP("IntentText", "отменено"));
    case IntentOutcome::Theirs:
        return say(QT_TRANSLATE_NOOP("IntentText", "оставлено значение amoCRM"));
    }
    Q_UNREACHABLE();
}

} // namespace

QString editTitle(const Edit &edit)
{
    if (std::holds_alternative<StageEdit>(edit))
        return say(QT_TRANSLATE_NOOP("IntentText", "Этап"));
    if (std::holds_alternative<NoteEdit>(edit))
        return say(QT_TRANSLATE_NOOP("IntentText", "Комментарий"));
    if (std::holds_alternative<TaskEdit>(edit))
        return say(QT_TRANSLATE_NOOP("IntentText", "Задача"));
    if (std::holds_alternative<TagEdit>(edit))
        return say(QT_TRANSLATE_NOOP("IntentText", "Тег"));
    if (std::holds_alternative<CreateEdit>(edit))
        return say(QT_TRANSLATE_NOOP("IntentText", "Новая сделка"));
    if (std::holds_alternative<NameEdit>(edit))
        return say(QT_TRANSLATE_NOOP("IntentText", "Название"));
    if (std::holds_alternative<ResponsibleEdit>(edit))
        return say(QT_TRANSLATE_NOOP("IntentText", "Ответственный"));
    if (const auto *unsorted = std::get_if<UnsortedEdit>(&edit))
        return unsortedTitle(unsorted->action);
    return fieldTitle(std::get<FieldEdit>(edit).role);
}

QString editTitleOf(const QString &kindName)
{
    const Edit known[] = {StageEdit{},
                          NoteEdit{},
                          TaskEdit{},
                          TagEdit{},
                          ResponsibleEdit{},
                          FieldEdit{FieldRole::NextMaintenance, {}, {}},
                          FieldEdit{FieldRole::Serial, {}, {}},
                          FieldEdit{FieldRole::Model, {}, {}}};
    for (const Edit &edit : known) {
        if (editKindName(edit) == kindName)
            return editTitle(edit);
    }
    // Two roles share this name.
    return kindName == "field"_L1 ? say(QT_TRANSLATE_NOOP("IntentText", "Поле сделки")) : kindName;
}

QString outboxChangeText(const OutboxRow &row)
{
    return editTitle(row.intent.edit) + u": "_s + changeText(row.before, row.after);
}

QString intentStateText(const Intent &intent, UnixSeconds now)
{
    switch (intent.state) {
    case IntentState::Queued:
        return withNextTry(waitReason(intent.error), intent, now);
    case IntentState::InFlight:
        return say(QT_TRANSLATE_NOOP("IntentText", "отправляется"));
    case IntentState::Unconfirmed:
        return withNextTry(say(QT_TRANSLATE_NOOP("IntentText", "проверяется, дошло ли")), intent, now);
    case IntentState::Conflict:
        if (!intent.error || intent.error->kind != ErrorKind::NotFound)
            return say(QT_TRANSLATE_NOOP("IntentText", "конфликт: в amoCRM другое значение"));
        return isLeadMerged(*intent.error)
                   ? say(QT_TRANSLATE_NOOP("IntentText", "конфликт: сделку объединили с другой в amoCRM"))
                   : say(QT_TRANSLATE_NOOP("IntentText", "конфликт: сделка удалена в amoCRM"));
    case IntentState::Parked:
        return intent.error ? say(QT_TRANSLATE_NOOP("IntentText", "отложено: %1")).arg(errorText(*intent.error).what)
                            : say(QT_TRANSLATE_NOOP("IntentText", "отложено, ждёт решения"));
    case IntentState::Settled:
        return outcomeText(intent.outcome);
    }
    Q_UNREACHABLE();
}

QString outboxStateText(const OutboxRow &row, const SyncState &state, UnixSeconds now, const QTimeZone &zone)
{
    const Intent &intent = row.intent;
    switch (intent.state) {
    case IntentState::Queued:
    case IntentState::Unconfirmed:
        if (row.isPractice)
            return say(QT_TRANSLATE_NOOP("IntentText", "учебная, остаётся здесь"));
        if (state.isTraining)
            return say(QT_TRANSLATE_NOOP("IntentText", "ждёт конца учебного режима"));
        if (state.isPaused)
            return say(QT_TRANSLATE_NOOP("IntentText", "ждёт: обмен на паузе"));
        break;
    case IntentState::Conflict:
        if (row.postponedUntil > now)
            return say(QT_TRANSLATE_NOOP("IntentText", "конфликт отложен до %1"))
                .arg(untilText(row.postponedUntil, now, zone));
        break;
    case IntentState::Parked:
        if (intent.error)
            return say(QT_TRANSLATE_NOOP("IntentText", "нужна помощь: %1")).arg(errorText(*intent.error).what);
        return say(QT_TRANSLATE_NOOP("IntentText", "нужна помощь"));
    case IntentState::InFlight:
    case IntentState::Settled:
        break;
    }
    return intentStateText(intent, now);
}

QString intentStateWord(const Intent &intent)
{
    switch (intent.state) {
    case IntentState::Queued:
        return say(QT_TRANSLATE_NOOP("IntentText", "в очереди"));
    case IntentState::InFlight:
        return say(QT_TRANSLATE_NOOP("IntentText", "отправляется"));
    case IntentState::Unconfirmed:
        return say(QT_TRANSLATE_NOOP("IntentText", "проверяется"));
    case IntentState::Conflict:
        return say(QT_TRANSLATE_NOOP("IntentText", "конфликт"));
    case IntentState::Parked:
        return say(QT_TRANSLATE_NOOP("IntentText", "отложено"));
    case IntentState::Settled:
        return outcomeText(intent.outcome);
    }
    Q_UNREACHABLE();
}

PushText pushLineText(const PushLine &line)
{
    const QString value = changeText(line.before, line.after);
    switch (line.what) {
    case PushLine::What::Stage:
        return {say(QT_TRANSLATE_NOOP("IntentText", "Этап")), value};
    case PushLine::What::NextDate:
        return {fieldTitle(FieldRole::NextMaintenance), value};
    case PushLine::What::Note:
        return {say(QT_TRANSLATE_NOOP("IntentText", "Комментарий")), line.after};
    case PushLine::What::Serial:
        return {fieldTitle(FieldRole::Serial), value};
    case PushLine::What::Model:
        return {fieldTitle(FieldRole::Model), value};
    case PushLine::What::Tag:
        return {say(QT_TRANSLATE_NOOP("IntentText", "Тег")), line.after};
    case PushLine::What::Telegram:
        return {fieldTitle(FieldRole::Telegram), value};
    case PushLine::What::Task:
        return {say(QT_TRANSLATE_NOOP("IntentText", "Задача")), line.after};
    case PushLine::What::Unsorted:
        return {say(QT_TRANSLATE_NOOP("IntentText", "Неразобранное")), value};
    case PushLine::What::Responsible:
        return {say(QT_TRANSLATE_NOOP("IntentText", "Ответственный")), value};
    }
    Q_UNREACHABLE();
}

} // namespace Stanko
