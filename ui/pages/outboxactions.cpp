// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/outboxactions.h"

#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

namespace Stanko {

namespace {

constexpr int kMorning = 9; ///< o'clock: when a postponed decision comes back
constexpr qint64 kHour = 3'600;

QString say(const char *text)
{
    return QCoreApplication::translate("OutboxActions", text);
}

} // namespace

bool isCancellable(const Intent &intent)
{
    return intent.isUndoable() || intent.state == IntentState::Parked;
}

bool isRetryable(const Intent &intent)
{
    return intent.state == IntentState::Parked || intent.state == IntentState::Unconfirmed ||
           (intent.state == IntentState::Queued && intent.attempts > 0);
}

bool isAmendable(const Intent &intent)
{
    const bool isHere = intent.state == IntentState::Queued || intent.state == IntentState::Parked;
    const bool hasText = isPosted(intent.edit) || std::holds_alternative<FieldEdit>(intent.edit) ||
                         std::holds_alternative<TagEdit>(intent.edit) ||
                         std::holds_alternative<CreateEdit>(intent.edit);
    return isHere && hasText;
}

bool isLeadGone(const Intent &intent)
{
    return intent.state == IntentState::Conflict && intent.error && intent.error->kind == ErrorKind::NotFound;
}

bool takesOwnValue(const Edit &edit)
{
    return std::holds_alternative<FieldEdit>(edit);
}

QString editValue(const Edit &edit)
{
    if (const auto *note = std::get_if<NoteEdit>(&edit))
        return note->text;
    if (const auto *task = std::get_if<TaskEdit>(&edit))
        return task->text;
    if (const auto *field = std::get_if<FieldEdit>(&edit))
        return field->target;
    if (const auto *tag = std::get_if<TagEdit>(&edit))
        return tag->tag;
    if (const auto *created = std::get_if<CreateEdit>(&edit))
        return created->lead.name;
    return {};
}

QList<PostponeChoice> postponeChoices(UnixSeconds now, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromSecsSinceEpoch(now, zone).date();
    const auto morning = [&zone](QDate day) { return QDateTime(day, QTime(kMorning, 0), zone).toSecsSinceEpoch(); };
    const QDate tomorrow = today.addDays(1);
    const QDate monday = today.addDays(8 - today.dayOfWeek());
    QList<PostponeChoice> choices{
        {say(QT_TRANSLATE_NOOP("OutboxActions", "На час, до %1")).arg(untilText(now + kHour, now, zone)), now + kHour},
        {say(QT_TRANSLATE_NOOP("OutboxActions", "До завтра, %1")).arg(dateAndTime(morning(tomorrow), zone)),
         morning(tomorrow)},
    };
    if (monday != tomorrow)
        choices.append(
            {say(QT_TRANSLATE_NOOP("OutboxActions", "До понедельника, %1")).arg(dateAndTime(morning(monday), zone)),
             morning(monday)});
    return choices;
}

} // namespace Stanko
