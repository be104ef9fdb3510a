// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/assignplan.h"

#include "models/domain/serial.h"
#include "models/store/leadstore.h"
#include "models/store/schemastore.h"
#include "models/store/unsent.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

Done checkUser(Database &db, UserId user)
{
    STANKO_TRY(schema, SchemaStore::read(db));
    const bool isWorking = std::any_of(schema.users.cbegin(), schema.users.cend(),
                                       [user](const User &each) { return each.id == user && each.isActive; });
    // Without the right to list users any number may be somebody's.
    if (user <= 0 || (schema.usersAllowed && !isWorking))
        return badInput(u"engineer"_s);
    return done();
}

/// Who is responsible, given that amoCRM gives a lead that names nobody to the owner of the token when it is made.
UserId responsibleFor(const Lead &lead, const StoreView &view)
{
    return lead.responsibleUser == 0 && isLocalLead(lead.id) ? view.currentUser : lead.responsibleUser;
}

} // namespace

Result<EditPlan> planAssignment(Database &db, const QList<LeadId> &leads, UserId user, const StoreView &view)
{
    STANKO_CHECK(checkUser(db, user));
    STANKO_TRY(names, SchemaStore::userNames(db));
    EditPlan plan;
    plan.isJournaled = false; // nothing of the machine changes, and the intents tell it all
    QSet<LeadId> seen;
    for (const LeadId given : leads) {
        STANKO_TRY(id, LeadStore::alias(db, given));
        if (seen.contains(id))
            continue;
        seen.insert(id);
        STANKO_TRY(lead, LeadStore::effective(db, id));
        if (lead.isDeleted || !view.settings.roles.isService(lead.stage.pipeline))
            return makeError(ErrorKind::NotHere, u"service lead %1"_s.arg(id));
        const UserId before = responsibleFor(lead, view);
        if (before == user)
            continue;
        const QList<SerialEntry> serials = splitSerials(lead.serialText);
        Intent intent;
        intent.lead = id;
        intent.key = serials.isEmpty() ? PassportKey() : serials.first().key;
        intent.edit = ResponsibleEdit{before, user};
        plan.intents.append(intent);
        plan.preview.lines.append(
            {PushLine::What::Responsible, id, engineerName(names, before), engineerName(names, user)});
    }
    return plan;
}

} // namespace Stanko
