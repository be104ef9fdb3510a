// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/storecalendardesk.h"

namespace Stanko {

namespace {

// BASE store
template<typename T>
QFuture<Result<T>> notYet()
{
    return QtFuture::makeReadyFuture(Result<T>(makeError(ErrorKind::NotHere)));
}

} // namespace

StoreCalendarDesk::StoreCalendarDesk(DeskShared &shared, EditMade made) : m_shared(shared), m_made(std::move(made))
{
}
QFuture<Result<CalendarAnswer>> StoreCalendarDesk::calendar(const CalendarRange &)
{
    return notYet<CalendarAnswer>();
}
QFuture<Result<DateReason>> StoreCalendarDesk::why(const PassportKey &)
{
    return notYet<DateReason>();
}
QFuture<Result<MovePreview>> StoreCalendarDesk::preview(const QList<VisitMove> &)
{
    return notYet<MovePreview>();
}
QFuture<Result<EditReceipt>> StoreCalendarDesk::move(const QList<VisitMove> &)
{
    return notYet<EditReceipt>();
}
QFuture<Done> StoreCalendarDesk::stage(const QList<VisitMove> &)
{
    return notYet<Unit>();
}
QFuture<Done> StoreCalendarDesk::unstageAll()
{
    return notYet<Unit>();
}
QFuture<Result<EditReceipt>> StoreCalendarDesk::publish()
{
    return notYet<EditReceipt>();
}
QFuture<Result<CalendarFigures>> StoreCalendarDesk::figures(UserId)
{
    return notYet<CalendarFigures>();
}

} // namespace Stanko
