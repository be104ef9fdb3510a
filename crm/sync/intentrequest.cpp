// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/intentrequest.h"

#include "crm/api/requests.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

struct Builder
{
    const Intent &intent;
    ContactId contact;
    const AccountSettings &settings;
    const QTimeZone &zone;

    AmoRequest operator()(const StageEdit &edit) const { return Requests::patchStage(intent.lead, edit.target); }
    /// The marker is the last line, by which a note whose answer was lost is found again.
    AmoRequest operator()(const NoteEdit &edit) const
    {
        return Requests::postNote(intent.lead, edit.text + u"\n\n"_s + intent.marker);
    }
    AmoRequest operator()(const TaskEdit &edit) const
    {
        return Requests::postTask(intent.lead, edit.text + u"\n\n"_s + intent.marker, edit.due, edit.user);
    }
    AmoRequest operator()(const FieldEdit &edit) const
    {
        return Requests::patchField(intent.lead, settings.fields.of(edit.role),
                                    Requests::fieldValue(edit.role, edit.target, zone));
    }
    AmoRequest operator()(const ResponsibleEdit &edit) const
    {
        return Requests::patchResponsible(intent.lead, edit.target);
    }
    AmoRequest operator()(const TagEdit &edit) const { return Requests::addTag(intent.lead, edit.tag); }
    AmoRequest operator()(const NameEdit &edit) const { return Requests::patchName(intent.lead, edit.target); }
    AmoRequest operator()(const CreateEdit &edit) const
    {
        return Requests::createLead(edit.lead, markedName(edit.lead.name, intent.marker), contact, settings.fields);
    }
    AmoRequest operator()(const UnsortedEdit &edit) const
    {
        switch (edit.action) {
        case UnsortedAction::Accept:
            return Requests::acceptUnsorted(edit.uid, edit.target.status, edit.user);
        case UnsortedAction::Decline:
            return Requests::declineUnsorted(edit.uid);
        case UnsortedAction::Link:
            return Requests::linkUnsorted(edit.uid, edit.linkTo);
        }
        Q_UNREACHABLE();
    }
};

} // namespace

AmoRequest requestFor(const Intent &intent, ContactId contact, const AccountSettings &settings, const QTimeZone &zone)
{
    return std::visit(Builder{intent, contact, settings, zone}, intent.edit).withPriority(RequestPriority::User);
}

} // namespace Stanko
