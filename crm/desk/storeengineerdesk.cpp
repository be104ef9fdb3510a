// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/storeengineerdesk.h"

namespace Stanko {

namespace {

// BASE people
template<typename T>
QFuture<Result<T>> noPeopleYet()
{
    return QtFuture::makeReadyFuture(Result<T>(makeError(ErrorKind::NotHere)));
}

} // namespace

StoreEngineerDesk::StoreEngineerDesk(DeskShared &shared, EditMade made) : m_shared(shared), m_made(std::move(made))
{
}
QFuture<Result<Crew>> StoreEngineerDesk::crew()
{
    return noPeopleYet<Crew>();
}
QFuture<Result<UserId>> StoreEngineerDesk::keep(const Engineer &)
{
    return noPeopleYet<UserId>();
}
QFuture<Done> StoreEngineerDesk::remove(UserId)
{
    return noPeopleYet<Unit>();
}
QFuture<Result<qint64>> StoreEngineerDesk::keepAbsence(const Absence &)
{
    return noPeopleYet<qint64>();
}
QFuture<Done> StoreEngineerDesk::removeAbsence(qint64)
{
    return noPeopleYet<Unit>();
}
QFuture<Result<EditReceipt>> StoreEngineerDesk::assignJobs(const QList<LeadId> &, UserId)
{
    return noPeopleYet<EditReceipt>();
}
QFuture<Result<QList<PushLine>>> StoreEngineerDesk::previewJobs(const QList<LeadId> &, UserId)
{
    return noPeopleYet<QList<PushLine>>();
}
QFuture<Result<QHash<PassportKey, UserId>>> StoreEngineerDesk::assignVisits(const QHash<PassportKey, UserId> &)
{
    return noPeopleYet<QHash<PassportKey, UserId>>();
}

} // namespace Stanko
