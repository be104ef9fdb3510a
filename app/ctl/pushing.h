// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"
#include "models/service/jobdesk.h"

#include <QtCore/QJsonObject>

namespace Stanko {

/// `--no-push`, which every command that edits understands.
ArgumentSpec noPushOption();

/// The second half of every edit: after the durable write, push at once (unless --no-push), look what became of the
/// intents and say so. Exit code 0 when sent or not asked to, 1 when queued only; the error of \a written otherwise.
/// \a extra is added to the document, and `lead_id` of a lead that was made and sent.
QFuture<Outcome> pushAndReport(const CommandContext &context, QFuture<Result<EditReceipt>> written,
                               const QJsonObject &extra = {});

} // namespace Stanko
