// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/newleadplan.h"

#include "models/domain/phone.h"
#include "models/domain/serial.h"
#include "models/store/clientstore.h"
#include "models/store/outboxstore.h"
#include "models/store/schemastore.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Unsorted cannot be written to, and a new lead in a closed stage would be over before it began.
Stage firstWorkingStage(const AccountSchema &schema, PipelineId id, const PipelineRoles &roles)
{
    for (const Pipeline &pipeline : schema.pipelines) {
        if (pipeline.id != id)
            continue;
        const auto first = std::find_if(pipeline.statuses.cbegin(), pipeline.statuses.cend(),
                                        [&roles, id](const PipelineStatus &status) {
                                            return !status.isUnsorted && status.id != kStatusWon &&
                                                   status.id != kStatusLost && !roles.isSuccess({id, status.id});
                                        });
        if (first != pipeline.statuses.cend())
            return {.pipeline = id, .status = first->id};
    }
    return {.pipeline = id, .status = 0};
}

} // namespace

Result<std::optional<Contact>> knownClient(Database &db, const QString &phone)
{
    std::optional<Contact> oldest;
    if (phone.isEmpty())
        return oldest;
    STANKO_TRY(known, ClientStore::contactsByPhone(db, phoneKey(phone)));
    for (const Contact &candidate : std::as_const(known)) {
        if (candidate.id > 0 && (!oldest || candidate.id < oldest->id))
            oldest = candidate;
    }
    return oldest;
}

Result<EditPlan> planNewLead(Database &db, const NewLead &lead, const QString &note, const StoreView &view)
{
    NewLead made = lead;
    made.name = lead.name.trimmed().left(kMostName);
    if (made.stage.isNull())
        return makeError(ErrorKind::BadSettings, u"pipeline"_s);
    if (made.name.isEmpty())
        return makeError(ErrorKind::BadInput, u"name"_s);
    if (made.stage.status == 0) {
        STANKO_TRY(schema, SchemaStore::read(db));
        made.stage = firstWorkingStage(schema, made.stage.pipeline, view.settings.roles);
    }

    EditPlan plan;
    plan.isJournaled = false; // the lead itself tells it
    plan.made = made;
    if (made.contact == 0) {
        STANKO_TRY(client, knownClient(db, made.phone));
        plan.made->contact = client ? client->id : 0;
    }
    plan.preview.title = made.name;
    plan.preview.serial = made.serial;
    plan.preview.model = made.model;
    PassportKey key;
    const QList<SerialEntry> serials = splitSerials(made.serial);
    for (const SerialEntry &entry : serials) {
        plan.keys.insert(entry.key);
        if (key.isEmpty())
            key = entry.key;
    }
    const auto add = [&plan, &key](Edit edit, const QString &marker = {}) {
        Intent intent;
        intent.key = key;
        intent.edit = std::move(edit);
        intent.marker = marker;
        plan.intents.append(intent);
    };
    // Known before the intents are stored: the last of them takes off what the first put on.
    const QString marker = u"SD-"_s + OutboxStore::randomMarker();
    add(CreateEdit{.lead = made, .newestBefore = 0}, marker);
    if (!note.trimmed().isEmpty())
        add(NoteEdit{note});
    add(NameEdit{.base = markedName(made.name, marker), .target = made.name});
    return plan;
}

Result<IntakePreview> newLeadPreview(Database &db, const EditPlan &plan, const StoreView &view)
{
    IntakePreview preview;
    if (!plan.made)
        return preview;
    const NewLead &lead = *plan.made;
    preview.leadName = lead.name;
    preview.price = lead.price;
    preview.contact = {lead.contact, lead.contactName};
    preview.phone = lead.phone;
    preview.company.id = lead.company;
    preview.serial = lead.serial;
    preview.model = lead.model;
    preview.telegramId = lead.telegramId;
    preview.tags = lead.tags;
    STANKO_TRY(schema, SchemaStore::read(db));
    for (const Pipeline &pipeline : std::as_const(schema.pipelines)) {
        if (pipeline.id != lead.stage.pipeline)
            continue;
        preview.pipelineName = pipeline.name;
        for (const PipelineStatus &status : pipeline.statuses) {
            if (status.id == lead.stage.status)
                preview.stageName = status.name;
        }
    }
    // A client that is not stored keeps the name that was typed.
    if (lead.contact != 0) {
        if (const auto contact = ClientStore::contact(db, lead.contact); contact && !contact->name.isEmpty())
            preview.contact.name = contact->name;
    }
    if (lead.company != 0) {
        if (const auto company = ClientStore::company(db, lead.company))
            preview.company.name = company->name;
    }
    for (const Intent &intent : plan.intents) {
        if (const auto *note = std::get_if<NoteEdit>(&intent.edit))
            preview.note = note->text;
    }
    if (!plan.intents.isEmpty() && !plan.intents.first().key.isEmpty()) {
        STANKO_TRY(jobs, JobStore::openJobsOf(db, plan.intents.first().key, view.jobs()));
        preview.openJobs = jobs;
    }
    return preview;
}

} // namespace Stanko
