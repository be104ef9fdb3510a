// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/setup/setupengine.h"

namespace Stanko {

class SetupEngine::Private
{
};

SetupEngine::SetupEngine(const Clock &, HttpLog &, QString) : d(std::make_unique<Private>())
{
}

SetupEngine::~SetupEngine() = default;

// BASE probe: all of this file.
QFuture<Result<AccountFinding>> SetupEngine::look(const SetupAccess &, const FieldIds &)
{
    return QtFuture::makeReadyFuture(Result<AccountFinding>(makeError(ErrorKind::NotHere)));
}
QFuture<Result<QList<CreatedField>>> SetupEngine::createFields(const SetupAccess &, const QList<NewField> &)
{
    return QtFuture::makeReadyFuture(Result<QList<CreatedField>>(makeError(ErrorKind::NotHere)));
}
QFuture<Result<QList<TakenBack>>> SetupEngine::takeBack(const SetupAccess &, const QList<FieldId> &,
                                                        const QList<CreatedField> &)
{
    return QtFuture::makeReadyFuture(Result<QList<TakenBack>>(makeError(ErrorKind::NotHere)));
}
QFuture<Result<TryOut>> SetupEngine::tryOut(const SetupAccess &, const AccountSettings &)
{
    return QtFuture::makeReadyFuture(Result<TryOut>(makeError(ErrorKind::NotHere)));
}
void SetupEngine::cancel()
{
}
void SetupEngine::stop()
{
}

} // namespace Stanko
