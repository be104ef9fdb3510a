// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/storedesks.h"
#include "models/service/calendardesk.h"

namespace Stanko {

/// The calendar desk over the store. Lives on the GUI (or main) thread and is owned by the composition root; \a shared
/// outlives it. See the interface for what each call does and how it can end.
class StoreCalendarDesk final : public CalendarDesk
{
    Q_OBJECT
public:
    StoreCalendarDesk(DeskShared &shared, EditMade made);
    QFuture<Result<CalendarAnswer>> calendar(const CalendarRange &range) override;
    QFuture<Result<DateReason>> why(const PassportKey &key) override;
    QFuture<Result<MovePreview>> preview(const QList<VisitMove> &moves) override;
    QFuture<Result<EditReceipt>> move(const QList<VisitMove> &moves) override;
    QFuture<Done> stage(const QList<VisitMove> &moves) override;
    QFuture<Done> unstageAll() override;
    QFuture<Result<EditReceipt>> publish() override;
    QFuture<Result<CalendarFigures>> figures(UserId engineer) override;

private:
    /// Tells that what is staged has changed, and hands the answer on.
    Done told(const Done &written);

    DeskShared &m_shared;
    EditMade m_made;
};

} // namespace Stanko
