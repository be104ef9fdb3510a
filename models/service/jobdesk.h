// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/passport.h"
#include "models/domain/result.h"

#include <QtCore/QDate>
#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <optional>

namespace Stanko {

/// One service lead.
struct JobRow
{
    LeadId lead = 0;
    QString name;
    Stage stage;
    QString stageName;
    bool isUnsorted = false;
    bool isFresh = false; ///< in the first working stage of its pipeline, or unsorted
    bool isOpen = true;
    QString serial; ///< first one named, as typed
    PassportKey key;
    QString model;
    QString customer;
    UserId responsibleUser = 0;
    QString engineer; ///< name, "#id", or empty
    UnixSeconds createdAt = 0;
    qint64 price = 0;
    bool hasUnsentEdit = false;
    NamedRef contact = {}; ///< main contact, for the command line's JSON
    NamedRef company = {};
    friend bool operator==(const JobRow &, const JobRow &) = default;
};

enum class JobFilter { All, Mine, Unassigned, OlderThan3Days };
enum class JobSort { Created, Lead, Name, Customer, StageOrder, Engineer };

struct JobQuery
{
    QString text;
    JobFilter filter = JobFilter::All;
    bool includeClosed = false;
    std::optional<Stage> stage;
    JobSort sort = JobSort::Created;
    Qt::SortOrder order = Qt::DescendingOrder;
    int limit = 0;
    friend bool operator==(const JobQuery &, const JobQuery &) = default;
};

struct JobCounts
{
    int open = 0;
    int mine = 0;
    int unassigned = 0;
    int older = 0;
    int newToday = 0;
    friend bool operator==(const JobCounts &, const JobCounts &) = default;
};

struct StageChoice
{
    Stage stage;
    QString name; ///< "Сервис · Диагностика" when there are several pipelines
    int jobs = 0;
    friend bool operator==(const StageChoice &, const StageChoice &) = default;
};

struct JobPage
{
    QList<JobRow> rows;
    JobCounts counts;
    QList<StageChoice> stages; ///< stages with open jobs
    UnixSeconds now = 0;
};

/// What should become of the next maintenance date when work is done.
enum class NextDateChoice {
    Leave, ///< no edit of the date
    Plan,  ///< the plan's next date after the day done
    Set,   ///< the date given
};

/// «Выполнено»: of a job when \a lead is set, else of scheduled maintenance of the machine \a key.
struct Completion
{
    LeadId lead = 0;
    PassportKey key;
    QString note; ///< what was done; not empty
    QDate doneOn; ///< not in the future, account's zone
    std::optional<double> hours;
    NextDateChoice nextChoice = NextDateChoice::Leave;
    std::optional<QDate> nextDate; ///< with Set
    QString kind = {};             ///< of the maintenance; empty = the one that was due
    QStringList consumables = {};  ///< used, one line each
    UserId engineer = 0;           ///< who did it; 0 = whose visit it was
};

/// The longest text of what was done.
inline constexpr int kMaxCompletionNote = 10'000;

/// A line of «Что уйдёт в amoCRM», from the same code that writes the intents.
struct PushLine
{
    enum class What { Stage, NextDate, Note, Serial, Model, Tag, Telegram, Unsorted, Task, Responsible };
    What what = What::Stage;
    LeadId lead = 0;
    QString before; ///< stage names, ISO days or plain text; empty = was empty
    QString after;
    friend bool operator==(const PushLine &, const PushLine &) = default;
};

/// What a completion would write, and what the dialog needs to propose.
struct CompletionPreview
{
    QString title; ///< the job's name or the kind of maintenance
    QString serial;
    QString model;
    std::optional<QDate> currentNext;
    std::optional<QDate> proposedNext; ///< by the plan from the day done
    QString proposedKind;
    int proposedMonths = 0;
    QString dueKind = {};         ///< kind of maintenance that is due
    QStringList kinds = {};       ///< of the plan, to choose from
    QStringList consumables = {}; ///< of the plan for the kind, to tick off
    double plannedHours = 0;      ///< of the plan for the kind; 0 = not told
    QList<PushLine> lines;
    QStringList alsoMoves; ///< other machines of the deal whose date moves with it
};

/// The receipt of a durable edit.
struct EditReceipt
{
    QString group;
    QList<IntentId> intents;
    friend bool operator==(const EditReceipt &, const EditReceipt &) = default;
};

/// The desk for service leads. Same thread and ending rules as PassportDesk.
class JobDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QFuture<Result<JobPage>> list(const JobQuery &query) = 0;
    /// Writes nothing. NotHere, AlreadyDone or BadInput as complete() would.
    virtual QFuture<Result<CompletionPreview>> preview(const Completion &completion) = 0;
    /// Durable when the future ends with a value; sending is the sync desk's business.
    /// NotHere: no such lead or machine. AlreadyDone: completed here or in amoCRM. BadInput: detail names the member.
    virtual QFuture<Result<EditReceipt>> complete(const Completion &completion) = 0;
    /// Takes back every intent of \a group and restores what was before. AlreadyDone when a part has left already.
    virtual QFuture<Done> undo(const QString &group) = 0;
    /// «Вернуть в работу»: moves a completed job back to the stage it had before.
    virtual QFuture<Result<EditReceipt>> reopen(LeadId lead) = 0;

Q_SIGNALS:
    void jobsChanged();
};

} // namespace Stanko
