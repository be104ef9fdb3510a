// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/storecalendardesk.h"

#include "crm/desk/moveplan.h"

namespace Stanko {

StoreCalendarDesk::StoreCalendarDesk(DeskShared &shared, EditMade made) : m_shared(shared), m_made(std::move(made))
{
}

QFuture<Result<CalendarAnswer>> StoreCalendarDesk::calendar(const CalendarRange &range)
{
    return deskRead(m_shared, [range](Database &db, const StoreView &view) {
        return CalendarStore::answer(db, range, calendarContext(view));
    });
}

QFuture<Result<DateReason>> StoreCalendarDesk::why(const PassportKey &key)
{
    return deskRead(m_shared, [key](Database &db, const StoreView &view) {
        return CalendarStore::why(db, key, calendarContext(view));
    });
}

QFuture<Result<MovePreview>> StoreCalendarDesk::preview(const QList<VisitMove> &moves)
{
    return deskRead(m_shared, [moves](Database &db, const StoreView &view) { return previewMoves(db, moves, view); });
}

QFuture<Result<EditReceipt>> StoreCalendarDesk::move(const QList<VisitMove> &moves)
{
    return deskEdit(
        m_shared, [moves](Database &db, const StoreView &view) { return planMoves(db, moves, view); }, m_made);
}

QFuture<Done> StoreCalendarDesk::stage(const QList<VisitMove> &moves)
{
    return m_shared.store
        ->write([moves, context = deskContext(m_shared)](Database &db) -> Done {
            STANKO_TRY(view, storeView(db, context));
            return stageMoves(db, moves, view);
        })
        .then(this, [this](const Done &staged) { return told(staged); });
}

QFuture<Done> StoreCalendarDesk::unstageAll()
{
    return m_shared.store->write([](Database &db) { return CalendarStore::unstageAll(db); })
        .then(this, [this](const Done &unstaged) { return told(unstaged); });
}

QFuture<Result<EditReceipt>> StoreCalendarDesk::publish()
{
    return deskEdit(
        m_shared, [](Database &db, const StoreView &view) { return planPublish(db, view); }, m_made);
}

QFuture<Result<CalendarFigures>> StoreCalendarDesk::figures(UserId engineer)
{
    return deskRead(m_shared, [engineer](Database &db, const StoreView &view) {
        return CalendarStore::figures(db, engineer, calendarContext(view));
    });
}

Done StoreCalendarDesk::told(const Done &written)
{
    // Nothing that other desks show, and nothing to send.
    if (written)
        Q_EMIT calendarChanged();
    return written;
}

} // namespace Stanko
