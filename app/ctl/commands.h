// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/commandrunner.h"
#include "models/domain/result.h"

#include <QtCore/QPromise>

#include <type_traits>

namespace Stanko {

// One function per command; each family has a file of its own.
CommandSpec checkCommand();
CommandSpec syncCommand();
CommandSpec passportsCommand();
CommandSpec jobsCommand();
CommandSpec attentionCommand();
CommandSpec attentionDismissCommand();
CommandSpec attentionRepairCommand();
CommandSpec completeCommand();
CommandSpec maintainedCommand();
CommandSpec rescheduleCommand();
CommandSpec requestCommand();
CommandSpec taskCommand();
CommandSpec assignCommand();
CommandSpec engineersCommand();
CommandSpec partsCommand();
CommandSpec outboxCommand();
CommandSpec outboxCancelCommand();
CommandSpec outboxRetryCommand();
CommandSpec outboxResolveCommand();
CommandSpec outboxPostponeCommand();
CommandSpec outboxAmendCommand();
CommandSpec historyCommand();
CommandSpec whyCommand();
CommandSpec datesPushCommand();
CommandSpec backupListCommand();
CommandSpec backupMakeCommand();
CommandSpec backupRestoreCommand();
CommandSpec diagnosticsCommand();
CommandSpec exportCalendarCommand();
CommandSpec profilesCommand();
CommandSpec pauseOnCommand();
CommandSpec pauseOffCommand();
CommandSpec practiceStartCommand();
CommandSpec practiceEndCommand();
CommandSpec envExportCommand();
CommandSpec forgetCommand();

/// An answer that needs no waiting.
inline QFuture<Outcome> ended(Outcome outcome)
{
    QPromise<Outcome> promise;
    promise.start();
    QFuture<Outcome> future = promise.future();
    promise.addResult(std::move(outcome));
    promise.finish();
    return future;
}

/// Goes on with the value of \a asked, or ends the command with its error.
template<typename T, typename Function>
QFuture<Outcome> whenOk(const CommandContext &context, QFuture<Result<T>> asked, Function next)
{
    using Answer = std::invoke_result_t<Function, T>;
    auto step = [next = std::move(next)](Result<T> result) -> QFuture<Outcome> {
        if (!result)
            return ended(failed(result.error()));
        if constexpr (std::is_same_v<Answer, Outcome>)
            return ended(next(std::move(*result)));
        else
            return next(std::move(*result));
    };
    return asked.then(context.owner, std::move(step)).unwrap();
}

/// The Russian source text of the command line in the language of the interface.
QString ctlText(const char *text);

/// Today in the account's zone, from the desk that counts days with it.
QFuture<Result<QDate>> accountToday(const CommandContext &context);

} // namespace Stanko
