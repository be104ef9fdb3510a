// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"

#include "models/service/passportdesk.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

QString ctlText(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

QFuture<Result<QDate>> accountToday(const CommandContext &context)
{
    PassportQuery query;
    query.limit = 1;
    return context.desks.passports->list(query).then(context.owner, [](const Result<PassportPage> &page) {
        return page ? Result<QDate>(page->today) : Result<QDate>(page.error());
    });
}

} // namespace Stanko
