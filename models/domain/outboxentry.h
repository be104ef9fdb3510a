// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/intake.h"
#include "models/domain/lead.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>
#include <variant>

namespace Stanko {

/// The kinds of edit that go to amoCRM. An edit says what was meant and the value it was based on; the request body
/// is built when it is sent, so that a stale body never leaves.
struct StageEdit
{
    Stage base;
    Stage target;
    friend bool operator==(const StageEdit &, const StageEdit &) = default;
};
/// A note of type common. The marker is its last line; by it a note whose answer was lost is found again.
struct NoteEdit
{
    QString text; ///< without the marker
    friend bool operator==(const NoteEdit &, const NoteEdit &) = default;
};
/// A custom field. Values are text; dates are ISO days; an empty target clears the field.
struct FieldEdit
{
    FieldRole role = FieldRole::NextMaintenance;
    QString base;
    QString target;
    friend bool operator==(const FieldEdit &, const FieldEdit &) = default;
};
struct TagEdit
{
    QString tag;
    friend bool operator==(const TagEdit &, const TagEdit &) = default;
};
/// Makes a lead with its contact. The intent's lead is a local one until it settles. The marker ends the name it is
/// sent with, and by it a lead whose answer was lost is found again among those above \a newestBefore.
struct CreateEdit
{
    NewLead lead;
    LeadId newestBefore = 0; ///< the largest id known when it was first sent; 0 = not sent yet
    friend bool operator==(const CreateEdit &, const CreateEdit &) = default;
};
/// The name of a lead: takes the marker off again once the lead's id is safe.
struct NameEdit
{
    QString base;
    QString target;
    friend bool operator==(const NameEdit &, const NameEdit &) = default;
};
enum class UnsortedAction { Accept, Decline, Link };
/// An incoming lead accepted, declined or (chats) joined to another one.
struct UnsortedEdit
{
    UnsortedAction action = UnsortedAction::Accept;
    QString uid;
    Stage base;        ///< the unsorted stage it was seen in
    Stage target;      ///< with Accept
    UserId user = 0;   ///< with Accept; 0 = amoCRM's choice
    LeadId linkTo = 0; ///< with Link
    friend bool operator==(const UnsortedEdit &, const UnsortedEdit &) = default;
};
/// A task about the lead. The marker is the last line of its text; by it a task whose answer was lost is found again.
struct TaskEdit
{
    QString text;        ///< without the marker
    UnixSeconds due = 0; ///< when it is to be done by
    UserId user = 0;     ///< whose task it is; 0 = amoCRM's choice: the owner of the token
    friend bool operator==(const TaskEdit &, const TaskEdit &) = default;
};
/// Who answers for the lead.
struct ResponsibleEdit
{
    UserId base = 0; ///< 0 = nobody
    UserId target = 0;
    friend bool operator==(const ResponsibleEdit &, const ResponsibleEdit &) = default;
};
using Edit = std::variant<StageEdit, NoteEdit, FieldEdit, TagEdit, CreateEdit, NameEdit, UnsortedEdit, TaskEdit,
                          ResponsibleEdit>;

/// A note or a task: made anew each time it is sent, and known again by its marker only.
bool isPosted(const Edit &edit);

/// "stage", "note", "next_date", "serial", "model", "field", "tag", "lead", "name", "unsorted", "task" or
/// "responsible".
QString editKindName(const Edit &edit);

enum class IntentState {
    Queued,      ///< waits for its turn or for next_try_at
    InFlight,    ///< committed before the request leaves
    Unconfirmed, ///< may have been applied: look before repeating
    Conflict,    ///< the same field changed in amoCRM since base
    Parked,      ///< refused; waits for a person
    Settled,     ///< over; see IntentOutcome
};

/// How a settled intent ended.
enum class IntentOutcome {
    None,      ///< not settled
    Applied,   ///< sent and read back
    Found,     ///< was already so in amoCRM (sent earlier, or by somebody else)
    Cancelled, ///< taken back here before it was sent
    Theirs,    ///< a conflict resolved in favour of amoCRM
};

/// What a legal move of an intent may be caused by is documented beside the table in outboxentry.cpp.
bool mayMove(IntentState from, IntentState to);

/// "queued", "in_flight", …
QString intentStateName(IntentState state);
std::optional<IntentState> intentStateFromName(const QString &name);
QString intentOutcomeName(IntentOutcome outcome);
std::optional<IntentOutcome> intentOutcomeFromName(const QString &name);

/// One edit on its way to amoCRM: a row of the outbox.
struct Intent
{
    IntentId id = 0; ///< order of sending within a lead
    QString group;   ///< intents of one action of the user: undone together
    LeadId lead = 0;
    PassportKey key; ///< the machine it is about; may be empty
    Edit edit;
    QString marker; ///< unique, also for repeats: "SD-3f9a1c2b7d10"
    IntentState state = IntentState::Queued;
    IntentOutcome outcome = IntentOutcome::None;
    int attempts = 0;
    UnixSeconds nextTryAt = 0;  ///< 0 = at once
    std::optional<Error> error; ///< of the last attempt
    QString theirs;             ///< in conflict: amoCRM's value of the same field, as text: a user's is his number
    UnixSeconds createdAt = 0;
    UnixSeconds settledAt = 0;
    qint64 resultId = 0; ///< id of what was created in amoCRM

    /// May still be taken back without amoCRM ever knowing?
    bool isUndoable() const { return state == IntentState::Queued && attempts == 0; }
    friend bool operator==(const Intent &, const Intent &) = default;
};

/// Where the intents of one action stand together.
enum class GroupStanding {
    Undoable,  ///< nothing has left; an action that had nothing to send counts as such
    Leaving,   ///< a part has left or was tried: too late to undo, too early to call it sent
    Sent,      ///< all settled, and amoCRM has at least one of them
    Stuck,     ///< a part waits for a person
    TakenBack, ///< all settled, and amoCRM has none of them
};
GroupStanding groupStanding(const QList<Intent> &intents);

/// "12:142" and back; used where a stage must be text.
QString stageText(const Stage &stage);
std::optional<Stage> stageFromText(const QString &text);

/// Where the values an edit was based on, means, and found stand to each other (conflict.cpp has the table).
enum class MergeVerdict {
    Send,      ///< amoCRM still has the base, or a change that ours may go over
    Satisfied, ///< amoCRM already has what we mean
    Conflict,  ///< amoCRM has something else
};
struct Merge
{
    MergeVerdict verdict = MergeVerdict::Send;
    QString theirs; ///< the value found in amoCRM, as text
    friend bool operator==(const Merge &, const Merge &) = default;
};

/// Decides over \a edit given the lead as it is in amoCRM now.
/// Stage: already the target → Satisfied; another open stage of the same pipeline → Send; lost, deleted or moved to
/// another pipeline → Conflict. Fields compare text (dates compare days): equal to target → Satisfied, equal to base →
/// Send, else Conflict. Notes, tasks and tags conflict only when the lead is deleted; a tag already there → Satisfied.
/// Responsible: already the target → Satisfied, still the base → Send, somebody else → Conflict.
/// Unsorted: still there → Send; gone the way that was meant → Satisfied, another way → Conflict.
Merge mergeEdit(const Edit &edit, const Lead &server, const PipelineRoles &roles);

/// \a edit given the name that the lead has now. Where people edited around the marker their name is kept and only the
/// marker goes; else \a edit itself.
NameEdit nameEditFor(const NameEdit &edit, const QString &now);

/// The value of a field role in \a lead as FieldEdit text.
QString fieldText(const Lead &lead, FieldRole role);

/// \a server with \a edits laid over it in order: what the user sees while they are unsent.
Lead withEdits(Lead server, const QList<Edit> &edits);

} // namespace Stanko
