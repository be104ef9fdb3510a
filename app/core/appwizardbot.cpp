// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appwizarddesk.h"

namespace Stanko {

// BASE net: all of this file.
QFuture<Result<BotFinding>> AppWizardDesk::lookAtBot(const QUrl &, const QString &)
{
    return QtFuture::makeReadyFuture(Result<BotFinding>(makeError(ErrorKind::NotHere)));
}
QFuture<Done> AppWizardDesk::sendTestNotice(const QString &)
{
    return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::NotHere)));
}

} // namespace Stanko
