// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedesks.h"

using namespace Qt::StringLiterals;

namespace Stanko {

QFuture<Result<Overview>> FakeMaintenanceDesk::overview(Share share, int upcomingRows)
{
    sharesAsked.append(share);
    Overview shown = figures;
    if (upcomingRows > 0 && shown.upcoming.size() > upcomingRows)
        shown.upcoming.resize(upcomingRows);
    return answers.end<Overview>(shown);
}

QFuture<Result<CompletionPreview>> FakeMaintenanceDesk::previewReschedule(const PassportKey &key, QDate day)
{
    CompletionPreview preview;
    if (machines) {
        if (!machines->cards.contains(key))
            return answers.end<CompletionPreview>(makeError(ErrorKind::NotHere, key));
        const PassportCard &card = machines->cards[key];
        preview.serial = card.passport.serial;
        preview.model = card.passport.model;
        preview.title = card.passport.nextKind;
        preview.currentNext = card.passport.nextMaintenance;
        preview.alsoMoves = card.dealSerials;
        preview.lines = {{PushLine::What::NextDate, card.passport.homeLead,
                          preview.currentNext ? preview.currentNext->toString(Qt::ISODate) : QString(),
                          day.toString(Qt::ISODate)}};
    }
    return answers.end<CompletionPreview>(preview);
}

QFuture<Result<EditReceipt>> FakeMaintenanceDesk::reschedule(const QString &serial, QDate day)
{
    rescheduled.append({serial, day});
    if (answers.error)
        return answers.end<EditReceipt>(*answers.error);
    if (machines) {
        for (PassportRow &row : machines->rows) {
            if (row.key != serial && row.serial != serial)
                continue;
            row.nextMaintenance = day;
            row.state = machineState(false, day, machines->today);
            row.hasUnsentEdit = true;
            PassportCard &card = machines->cards[row.key];
            card.passport.nextMaintenance = day;
            card.state = row.state;
        }
    }
    const auto future = answers.end<EditReceipt>(EditReceipt{u"move-%1"_s.arg(rescheduled.size()), {}});
    Q_EMIT maintenanceChanged();
    if (machines)
        Q_EMIT machines->passportsChanged();
    return future;
}

QFuture<Result<EditReceipt>> FakeMaintenanceDesk::maintained(const Completion &completion)
{
    maintainedCalls.append(completion);
    if (answers.error)
        return answers.end<EditReceipt>(*answers.error);
    const auto future = answers.end<EditReceipt>(EditReceipt{u"maintained-%1"_s.arg(maintainedCalls.size()), {}});
    Q_EMIT maintenanceChanged();
    return future;
}

QFuture<Result<QList<ComputedDate>>> FakeMaintenanceDesk::computedDates()
{
    return answers.end<QList<ComputedDate>>(computed);
}

QFuture<Result<EditReceipt>> FakeMaintenanceDesk::pushComputedDates()
{
    pushes += 1;
    if (!answers.error)
        computed.clear();
    return answers.end<EditReceipt>(EditReceipt{u"dates-%1"_s.arg(pushes), {}});
}

} // namespace Stanko
