// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/intake.h"
#include "models/service/jobdesk.h"

namespace Stanko {

/// A client the cache knows, proposed while typing.
struct ClientHit
{
    NamedRef contact;
    NamedRef company;
    QString phone; ///< first one, as typed in amoCRM
    int machines = 0;
    friend bool operator==(const ClientHit &, const ClientHit &) = default;
};

/// Another request that may be the same one: same phone or serial within 30 days. Shown, never merged.
struct DuplicateHit
{
    LeadId lead = 0; ///< negative: made here and not sent yet
    QString name;
    QString stageName;
    bool isOpen = true;
    UnixSeconds createdAt = 0;
    QList<DuplicateReason> reasons;
    friend bool operator==(const DuplicateHit &, const DuplicateHit &) = default;
};

/// What a request or an order would write, and what the dialog shows beside it.
struct IntakePreview
{
    QString leadName;
    QString pipelineName;
    QString stageName; ///< empty: amoCRM's first stage, not known here yet
    qint64 price = 0;
    NamedRef contact; ///< reused; id 0 = a new contact of this name, unless amoCRM knows the phone
    QString phone;    ///< E.164
    NamedRef company;
    QString serial;
    QString model;
    QString telegramId;
    QStringList tags;
    QString note; ///< the whole text, without the marker
    QList<DuplicateHit> duplicates;
    QList<JobRow> openJobs; ///< of the same machine: «уже есть заявка #…»
};

/// What a task would be, for the dialog.
struct TaskPreview
{
    QString leadName;
    QDate due;
    UserId user = 0;       ///< who gets it; 0 = the owner of the token
    QList<User> users;     ///< who may get it, in amoCRM's order; empty: the token may not list them
    QList<PushLine> lines; ///< what goes to amoCRM
};

/// An incoming lead that nobody has accepted.
struct UnsortedRow
{
    QString uid; ///< empty: not in amoCRM's list of unsorted ones (yet); only accepting by a stage is possible
    LeadId lead = 0;
    QString name;
    QString category; ///< "sip", "mail", "forms", "chats"
    QString source;   ///< name of the form, mailbox or chat
    QString customer;
    QString phone;
    PipelineId pipeline = 0;
    QString pipelineName;
    UnixSeconds createdAt = 0;
    bool hasUnsentEdit = false;
    friend bool operator==(const UnsortedRow &, const UnsortedRow &) = default;
};

struct UnsortedPage
{
    QList<UnsortedRow> rows;   ///< newest first
    QList<StageChoice> stages; ///< where a lead can be accepted to: working stages of the service pipelines
    UnixSeconds now = 0;
};

/// The desk for what comes in. Same thread and ending rules as PassportDesk. Edits are durable when their future ends
/// with a value; sending is the sync desk's business. Undo: JobDesk::undo() with the receipt's group.
class IntakeDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// By name, company or part of a phone, in any layout; most machines first, at most \a limit.
    virtual QFuture<Result<QList<ClientHit>>> suggestClients(const QString &text, int limit) = 0;
    /// Writes nothing. BadInput as createRequest() would, except that an empty text or name is shown as such.
    virtual QFuture<Result<IntakePreview>> previewRequest(const NewRequest &request) = 0;
    /// BadInput: detail names the member ("name", "phone", "text", "serial", "source", "price").
    virtual QFuture<Result<EditReceipt>> createRequest(const NewRequest &request) = 0;

    virtual QFuture<Result<UnsortedPage>> unsorted() = 0;
    /// To \a stage (both halves) of the lead's pipeline or another service one; \a user 0 = leave to amoCRM.
    /// NotHere; AlreadyDone when it is no longer unsorted.
    virtual QFuture<Result<EditReceipt>> accept(LeadId lead, const Stage &stage, UserId user) = 0;
    /// Puts the lead into amoCRM's trash.
    virtual QFuture<Result<EditReceipt>> decline(LeadId lead) = 0;
    /// Chats only: joins the chat to \a target, an open lead; the incoming one goes away.
    virtual QFuture<Result<EditReceipt>> link(LeadId lead, LeadId target) = 0;

    /// Machines that a lead without serial may be about.
    virtual QFuture<Result<QList<MachineMatch>>> matches(LeadId lead) = 0;
    /// Writes serial, model and Telegram id of the machine to the lead, only where the lead has none. A lead in
    /// unsorted is accepted first, since any edit takes it out of there. AlreadyDone when the lead has a serial.
    virtual QFuture<Result<EditReceipt>> assignMachine(LeadId lead, const PassportKey &key) = 0;
    virtual QFuture<Result<QList<DuplicateHit>>> duplicates(LeadId lead) = 0;

    /// Writes nothing. Ends as addTask() would, except that an empty text is shown as such.
    virtual QFuture<Result<TaskPreview>> previewTask(const NewTask &task) = 0;
    /// A task for somebody about a lead, here or still to be made. NotHere; BadInput: detail names the member ("text",
    /// "due", "user").
    virtual QFuture<Result<EditReceipt>> addTask(const NewTask &task) = 0;

    /// What is half typed, one draft of the desk; a default constructed one means there is none. Creating the very
    /// request that was saved here forgets it in the same step, so that it is never offered for a second lead.
    virtual QFuture<Done> saveRequestDraft(const NewRequest &draft) = 0;
    virtual QFuture<Result<NewRequest>> requestDraft() = 0;

Q_SIGNALS:
    void intakeChanged();
};

} // namespace Stanko
