// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/taskplan.h"

#include "models/store/leadstore.h"
#include "models/store/schemastore.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// A task of a whole day is one of its last minute, as amoCRM itself keeps them.
const QTime kEndOfDay(23, 59);
/// Farther ahead nobody plans: a slip of the finger.
constexpr int kMostYearsAhead = 10;

Result<Lead> leadOf(Database &db, LeadId given)
{
    STANKO_TRY(id, LeadStore::alias(db, given));
    STANKO_TRY(lead, LeadStore::effective(db, id));
    if (lead.isDeleted)
        return makeError(ErrorKind::NotHere, u"lead %1"_s.arg(lead.id));
    return lead;
}

QList<User> workersOf(const AccountSchema &schema)
{
    QList<User> workers;
    std::copy_if(schema.users.cbegin(), schema.users.cend(), std::back_inserter(workers),
                 [](const User &user) { return user.isActive; });
    return workers;
}

bool isAmong(const QList<User> &users, UserId id)
{
    return std::any_of(users.cbegin(), users.cend(), [id](const User &user) { return user.id == id; });
}

/// Whose task it is when nobody is named: amoCRM would refuse a dismissed one.
UserId usualUser(const Lead &lead, const QList<User> &workers, const StoreView &view)
{
    for (const UserId user : {lead.responsibleUser, view.settings.responsibleUser}) {
        if (user != 0 && (workers.isEmpty() || isAmong(workers, user)))
            return user;
    }
    return 0;
}

struct Worked
{
    Lead lead;
    TaskEdit edit;
    TaskPreview preview;
};

Result<Worked> workOut(Database &db, const NewTask &task, const StoreView &view)
{
    Worked worked;
    STANKO_TRY(lead, leadOf(db, task.lead));
    worked.lead = lead;
    STANKO_TRY(schema, SchemaStore::read(db));
    TaskPreview &preview = worked.preview;
    preview.leadName = lead.name;
    preview.users = workersOf(schema);
    // Without the right to list users any number may be somebody's.
    if (task.user < 0 || (task.user != 0 && !preview.users.isEmpty() && !isAmong(preview.users, task.user)))
        return badInput(u"user"_s);
    preview.user = task.user != 0 ? task.user : usualUser(lead, preview.users, view);
    preview.due = task.due.isValid() ? task.due : view.today;
    if (preview.due < view.today || preview.due > view.today.addYears(kMostYearsAhead))
        return badInput(u"due"_s);
    const QString text = task.text.trimmed();
    if (text.size() > kMaxTaskText)
        return badInput(u"text"_s);
    worked.edit.text = text;
    worked.edit.due = QDateTime(preview.due, kEndOfDay, view.zone).toSecsSinceEpoch();
    worked.edit.user = preview.user;
    preview.lines.append({PushLine::What::Task, lead.id, {}, text});
    return worked;
}

} // namespace

Result<EditPlan> planTask(Database &db, const NewTask &task, const StoreView &view)
{
    STANKO_TRY(worked, workOut(db, task, view));
    if (worked.edit.text.isEmpty())
        return badInput(u"text"_s);
    EditPlan plan;
    plan.isJournaled = false; // nothing of the machine changes; amoCRM keeps the task
    plan.preview.title = worked.lead.name;
    plan.preview.lines = worked.preview.lines;
    Intent intent;
    intent.lead = worked.lead.id;
    intent.edit = worked.edit;
    plan.intents.append(intent);
    return plan;
}

Result<TaskPreview> previewOfTask(Database &db, const NewTask &task, const StoreView &view)
{
    STANKO_TRY(worked, workOut(db, task, view));
    return worked.preview;
}

} // namespace Stanko
