// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"

namespace Stanko {

// BASE setup: all of this file.
QFuture<Done> AppSetupDesk::exportEnv(const QString &)
{
    return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::NotHere)));
}
QFuture<Result<SetupSummary>> AppSetupDesk::keepSecret(SecretName, const QString &)
{
    return QtFuture::makeReadyFuture(Result<SetupSummary>(makeError(ErrorKind::NotHere)));
}
QFuture<Result<SetupSummary>> AppSetupDesk::apply(const AccountSettings &, const DeskSettings &)
{
    return QtFuture::makeReadyFuture(Result<SetupSummary>(makeError(ErrorKind::NotHere)));
}
QFuture<Result<PlanDefaults>> AppSetupDesk::planDefaults()
{
    return QtFuture::makeReadyFuture(Result<PlanDefaults>(makeError(ErrorKind::NotHere)));
}
QFuture<Done> AppSetupDesk::setPlanDefaults(const PlanDefaults &)
{
    return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::NotHere)));
}
QFuture<Result<ForgetPreview>> AppSetupDesk::forgetPreview()
{
    return QtFuture::makeReadyFuture(Result<ForgetPreview>(makeError(ErrorKind::NotHere)));
}
QFuture<Done> AppSetupDesk::forget()
{
    return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::NotHere)));
}

} // namespace Stanko
