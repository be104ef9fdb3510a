// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amoreply.h"
#include "models/domain/account.h"
#include "models/domain/accountsettings.h"
#include "models/domain/lead.h"
#include "models/domain/result.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QTimeZone>

namespace Stanko {

/// What it takes to read a lead.
struct LeadContext
{
    FieldIds fields;
    QTimeZone zone; ///< of the account: date fields are days there
};

/// An item of a page that could not be read. The others of the page can.
struct BrokenItem
{
    qint64 id = 0;             ///< 0 when not even that could be read
    QString reason;            ///< technical; names keys, not values
    UnixSeconds updatedAt = 0; ///< 0 when unreadable
    friend bool operator==(const BrokenItem &, const BrokenItem &) = default;
};

/// One page of a list. An empty one (204) ends a list even when the page before promised a next one.
template<typename T>
struct ParsedPage
{
    QList<T> items;
    QList<BrokenItem> broken;
    bool hasNext = false; ///< `_links.next` is there; its address is never used
    int page = 1;
};

/// A note of a lead.
struct Note
{
    NoteId id = 0;
    qint64 entity = 0;
    QString type; ///< "common", …
    QString text;
    UserId createdBy = 0;
    UnixSeconds createdAt = 0;
    UnixSeconds updatedAt = 0;
    friend bool operator==(const Note &, const Note &) = default;
};

/// A task, as far as looking for one needs it.
struct Task
{
    qint64 id = 0;
    QString text;
    friend bool operator==(const Task &, const Task &) = default;
};

/// An entry of amoCRM's change log.
struct Event
{
    QString id;
    QString type;       ///< "lead_deleted", …; an open set
    QString entityType; ///< singular: "lead"
    qint64 entityId = 0;
    UserId createdBy = 0;
    UnixSeconds createdAt = 0;
    FieldId field = 0; ///< of custom_field_value_changed
    friend bool operator==(const Event &, const Event &) = default;
};

/// A lead in the trash.
struct DeletedLead
{
    LeadId id = 0;
    UnixSeconds updatedAt = 0;
    friend bool operator==(const DeletedLead &, const DeletedLead &) = default;
};

/// Codecs: pure, any thread. All tolerate unknown keys and types, null arrays, numbers as strings. BadReply when the
/// envelope is not what was asked for; a single entity answered by 204 is NotFound.
Result<Account> accountFrom(const AmoReply &reply);
Result<ParsedPage<Pipeline>> pipelinesFrom(const AmoReply &reply);
Result<ParsedPage<User>> usersFrom(const AmoReply &reply);
Result<ParsedPage<FieldDefinition>> fieldsFrom(const AmoReply &reply);

Result<ParsedPage<Lead>> leadsFrom(const AmoReply &reply, const LeadContext &context);
Result<Lead> leadFrom(const AmoReply &reply, const LeadContext &context);
/// Who changed the lead last, whatever it was. Nobody (0 and 0) when the answer does not tell.
struct LastChange
{
    UserId by = 0;
    UnixSeconds at = 0;
    friend bool operator==(const LastChange &, const LastChange &) = default;
};
LastChange lastChangeFrom(const AmoReply &reply);
Result<ParsedPage<DeletedLead>> deletedLeadsFrom(const AmoReply &reply);
Result<ParsedPage<Contact>> contactsFrom(const AmoReply &reply);
Result<Contact> contactFrom(const AmoReply &reply);
Result<ParsedPage<Company>> companiesFrom(const AmoReply &reply);
Result<Company> companyFrom(const AmoReply &reply);
Result<ParsedPage<Note>> notesFrom(const AmoReply &reply);
Result<ParsedPage<Task>> tasksFrom(const AmoReply &reply);
Result<ParsedPage<Event>> eventsFrom(const AmoReply &reply);

/// Of a POST of one note or one task.
Result<NoteId> postedNoteFrom(const AmoReply &reply);
Result<qint64> postedTaskFrom(const AmoReply &reply);

} // namespace Stanko
