// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appwizarddesk.h"

namespace Stanko {

// BASE setup: all of this file.
QFuture<Result<EnvReading>> AppWizardDesk::readEnv(const QString &)
{
    return QtFuture::makeReadyFuture(Result<EnvReading>(makeError(ErrorKind::NotHere)));
}

} // namespace Stanko
