// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobtext.h"

#include "models/domain/intake.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
/// Beside it stand words: in the hint of the cell and in the details of the job.
constexpr QStringView kUnsentSign(u" ↑");
} // namespace

QString jobMachine(const JobRow &row)
{
    return machineTitle(row.model, row.serial);
}

QString jobCellText(const JobRow &row, JobColumn column, UnixSeconds now)
{
    switch (column) {
    case JobColumn::Lead:
        return isLocalLead(row.lead) ? dealNumber(row.lead) + kUnsentSign.toString() : dealNumber(row.lead);
    case JobColumn::Name:
        return row.name;
    case JobColumn::Machine:
        return jobMachine(row);
    case JobColumn::Customer:
        return row.customer.isEmpty() ? u"—"_s : row.customer;
    case JobColumn::Stage:
        if (row.isUnsorted)
            return QCoreApplication::translate("JobText", "Неразобранное");
        return row.hasUnsentEdit ? row.stageName + kUnsentSign.toString() : row.stageName;
    case JobColumn::Engineer:
        return row.engineer.isEmpty() ? u"—"_s : row.engineer;
    case JobColumn::Age:
        return age(row.createdAt, now);
    case JobColumn::Count:
        break;
    }
    return {};
}

QString jobCellHint(const JobRow &row, JobColumn column, UnixSeconds now)
{
    const QString text = jobCellText(row, column, now);
    if (column == JobColumn::Lead && isLocalLead(row.lead))
        return QCoreApplication::translate("JobText", "Новая, ещё не отправлена в amoCRM");
    return column == JobColumn::Stage && row.hasUnsentEdit
               ? QCoreApplication::translate("JobText", "%1, правка ещё не отправлена").arg(row.stageName)
               : text;
}

Tone jobTone(JobStanding standing)
{
    switch (standing) {
    case JobStanding::Unsorted:
    case JobStanding::Fresh:
        return Tone::Soon;
    case JobStanding::Working:
        return Tone::Info;
    case JobStanding::Closed:
        break;
    }
    return Tone::Fine;
}

} // namespace Stanko
