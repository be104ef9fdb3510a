// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedesks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

template<typename Row, typename Less>
void order(QList<Row> &rows, Qt::SortOrder order, Less less)
{
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Row &a, const Row &b) { return order == Qt::AscendingOrder ? less(a, b) : less(b, a); });
}

bool has(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

bool passes(const PassportRow &row, const PassportQuery &query, QDate today)
{
    if (!query.text.isEmpty() && !has(row.serial, query.text) && !has(row.model, query.text) &&
        !has(row.customer, query.text) && !has(row.phone, query.text))
        return false;
    if (query.model && row.model != *query.model)
        return false;
    if (query.key && row.key != *query.key)
        return false;
    if (query.dueWithinDays && (!row.nextMaintenance || *row.nextMaintenance > today.addDays(*query.dueWithinDays)))
        return false;
    switch (query.filter) {
    case PassportFilter::All:
        return true;
    case PassportFilter::Late:
        return row.state == MachineState::Late;
    case PassportFilter::Soon:
        return row.state == MachineState::Soon;
    case PassportFilter::WithoutCustomer:
        return row.customer.isEmpty();
    case PassportFilter::Undated:
        return row.state == MachineState::Undated;
    case PassportFilter::Withdrawn:
        return row.state == MachineState::Withdrawn;
    }
    return true;
}

bool passes(const JobRow &row, const JobQuery &query, UserId me, UnixSeconds now)
{
    if (!row.isOpen && !query.includeClosed)
        return false;
    if (query.stage && row.stage != *query.stage)
        return false;
    if (!query.text.isEmpty() && !has(row.name, query.text) && !has(row.customer, query.text) &&
        !has(row.serial, query.text) && !has(row.model, query.text) && !QString::number(row.lead).contains(query.text))
        return false;
    switch (query.filter) {
    case JobFilter::All:
        return true;
    case JobFilter::Mine:
        return row.responsibleUser == me;
    case JobFilter::Unassigned:
        return row.responsibleUser == 0;
    case JobFilter::OlderThan3Days:
        return now - row.createdAt > 3 * 86'400;
    }
    return true;
}

} // namespace

void FakeAnswers::releaseFirst()
{
    if (!m_waiting.isEmpty())
        m_waiting.takeFirst()();
}

void FakeAnswers::releaseLast()
{
    if (!m_waiting.isEmpty())
        m_waiting.takeLast()();
}

void FakeAnswers::releaseAll()
{
    m_isHeld = false;
    while (!m_waiting.isEmpty())
        m_waiting.takeFirst()();
}

// Machines

QFuture<Result<PassportPage>> FakePassportDesk::list(const PassportQuery &query)
{
    queries.append(query);
    PassportPage page;
    page.today = today;
    for (const PassportRow &row : std::as_const(rows)) {
        page.counts.all += 1;
        page.counts.late += row.state == MachineState::Late;
        page.counts.soon += row.state == MachineState::Soon;
        page.counts.withoutCustomer += row.customer.isEmpty();
        page.counts.undated += row.state == MachineState::Undated;
        page.counts.withdrawn += row.state == MachineState::Withdrawn;
        if (!row.model.isEmpty() && !page.models.contains(row.model))
            page.models.append(row.model);
        if (passes(row, query, today))
            page.rows.append(row);
    }
    page.models.sort();
    order(page.rows, query.order, [&](const PassportRow &a, const PassportRow &b) {
        switch (query.sort) {
        case PassportSort::Model:
            return a.model < b.model;
        case PassportSort::Serial:
            return a.serial < b.serial;
        case PassportSort::Customer:
            return a.customer < b.customer;
        case PassportSort::NextMaintenance:
            break;
        }
        return a.nextMaintenance.value_or(QDate(9999, 1, 1)) < b.nextMaintenance.value_or(QDate(9999, 1, 1));
    });
    if (query.limit > 0 && page.rows.size() > query.limit)
        page.rows.resize(query.limit);
    return answers.end<PassportPage>(page);
}

QFuture<Result<PassportCard>> FakePassportDesk::card(const PassportKey &key)
{
    cardsAsked.append(key);
    if (!cards.contains(key))
        return answers.end<PassportCard>(makeError(ErrorKind::NotHere, key));
    return answers.end<PassportCard>(cards.value(key));
}

QFuture<Result<QList<Passport>>> FakePassportDesk::passports(const PassportQuery &query)
{
    QList<Passport> found;
    for (const PassportRow &row : std::as_const(rows)) {
        if (passes(row, query, today) && cards.contains(row.key))
            found.append(cards.value(row.key).passport);
    }
    return answers.end<QList<Passport>>(found);
}

QFuture<Result<QList<HistoryEntry>>> FakePassportDesk::history(const QString &serial)
{
    if (!cards.contains(serial))
        return answers.end<QList<HistoryEntry>>(makeError(ErrorKind::NotHere, serial));
    return answers.end<QList<HistoryEntry>>(cards.value(serial).history);
}

QFuture<Result<Passport>> FakePassportDesk::asOf(const QString &serial, QDate day)
{
    const PassportCard found = cards.value(serial);
    if (found.passport.key.isEmpty() || found.passport.registeredOn.value_or(day) > day)
        return answers.end<Passport>(makeError(ErrorKind::NotHere, serial));
    return answers.end<Passport>(found.passport);
}

// Jobs

const JobRow *FakeJobDesk::row(LeadId lead) const
{
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&](const JobRow &row) { return row.lead == lead; });
    return found == rows.cend() ? nullptr : &*found;
}

QFuture<Result<JobPage>> FakeJobDesk::list(const JobQuery &query)
{
    queries.append(query);
    JobPage page;
    page.now = now;
    page.stages = stages;
    for (StageChoice &choice : page.stages)
        choice.jobs = 0;
    for (const JobRow &row : std::as_const(rows)) {
        if (row.isOpen) {
            page.counts.open += 1;
            page.counts.mine += row.responsibleUser == me;
            page.counts.unassigned += row.responsibleUser == 0;
            page.counts.older += now - row.createdAt > 3 * 86'400;
            page.counts.newToday += now - row.createdAt < 86'400;
            for (StageChoice &choice : page.stages)
                choice.jobs += choice.stage == row.stage;
        }
        if (passes(row, query, me, now))
            page.rows.append(row);
    }
    order(page.rows, query.order, [&](const JobRow &a, const JobRow &b) {
        switch (query.sort) {
        case JobSort::Lead:
            return a.lead < b.lead;
        case JobSort::Name:
            return a.name < b.name;
        case JobSort::Customer:
            return a.customer < b.customer;
        case JobSort::StageOrder:
            return a.stage.status < b.stage.status;
        case JobSort::Engineer:
            return a.engineer < b.engineer;
        case JobSort::Created:
            break;
        }
        return a.createdAt < b.createdAt;
    });
    if (query.limit > 0 && page.rows.size() > query.limit)
        page.rows.resize(query.limit);
    return answers.end<JobPage>(page);
}

QFuture<Result<CompletionPreview>> FakeJobDesk::preview(const Completion &completion)
{
    previewed.append(completion);
    const JobRow *job = row(completion.lead);
    if (completion.lead != 0 && !job)
        return answers.end<CompletionPreview>(makeError(ErrorKind::NotHere));
    if (job && !job->isOpen)
        return answers.end<CompletionPreview>(makeError(ErrorKind::AlreadyDone));
    CompletionPreview preview = previews.value(completion.lead);
    if (job) {
        preview.title = job->name;
        preview.serial = job->serial;
        preview.model = job->model;
        preview.lines = {{PushLine::What::Stage, job->lead, job->stageName, u"Успешно реализовано"_s}};
    }
    if (!plan.isEmpty() && (!job || !job->key.isEmpty())) {
        if (preview.dueKind.isEmpty())
            preview.dueKind = plan.first().kind;
        for (const PlanItem &item : std::as_const(plan)) {
            preview.kinds.append(item.kind);
            if (item.kind != (completion.kind.isEmpty() ? preview.dueKind : completion.kind))
                continue;
            preview.consumables = item.consumables;
            preview.plannedHours = item.hours;
        }
    }
    if (completion.doneOn.isValid() && preview.proposedMonths > 0)
        preview.proposedNext = completion.doneOn.addMonths(preview.proposedMonths);
    if (!completion.note.isEmpty())
        preview.lines.append({PushLine::What::Note, completion.lead, {}, u"Работы выполнены: "_s + completion.note});
    const QString before = preview.currentNext ? preview.currentNext->toString(Qt::ISODate) : QString();
    if (completion.nextChoice == NextDateChoice::Plan && preview.proposedNext)
        preview.lines.append(
            {PushLine::What::NextDate, completion.lead, before, preview.proposedNext->toString(Qt::ISODate)});
    if (completion.nextChoice == NextDateChoice::Set && completion.nextDate)
        preview.lines.append(
            {PushLine::What::NextDate, completion.lead, before, completion.nextDate->toString(Qt::ISODate)});
    return answers.end<CompletionPreview>(preview);
}

QFuture<Result<EditReceipt>> FakeJobDesk::complete(const Completion &completion)
{
    completed.append(completion);
    if (answers.error)
        return answers.end<EditReceipt>(*answers.error);
    if (completion.note.trimmed().isEmpty())
        return answers.end<EditReceipt>(makeError(ErrorKind::BadInput, u"note"_s));
    if (completion.doneOn > today)
        return answers.end<EditReceipt>(makeError(ErrorKind::BadInput, u"doneOn"_s));
    EditReceipt receipt{u"group-%1"_s.arg(m_nextGroup++), {}};
    for (JobRow &row : rows) {
        if (row.lead != completion.lead)
            continue;
        if (!row.isOpen)
            return answers.end<EditReceipt>(makeError(ErrorKind::AlreadyDone));
        row.isOpen = false;
        row.hasUnsentEdit = true;
        m_groups.insert(receipt.group, row.lead);
        if (sync) {
            OutboxRow waiting;
            waiting.intent.id = 9'000 + m_nextGroup;
            waiting.intent.group = receipt.group;
            waiting.intent.lead = row.lead;
            waiting.intent.key = row.key;
            waiting.intent.edit = StageEdit{row.stage, {row.stage.pipeline, kStatusWon}};
            waiting.intent.createdAt = now;
            waiting.leadName = row.name;
            waiting.serial = row.serial;
            waiting.before = row.stageName;
            waiting.after = u"Успешно реализовано"_s;
            receipt.intents.append(waiting.intent.id);
            outbox->rows.prepend(waiting);
            sync->current.waiting += 1;
        }
    }
    const QFuture<Result<EditReceipt>> future = answers.end<EditReceipt>(receipt);
    Q_EMIT jobsChanged();
    if (sync)
        Q_EMIT outbox->outboxChanged();
    return future;
}

QFuture<Done> FakeJobDesk::undo(const QString &group)
{
    undone.append(group);
    if (answers.error)
        return answers.end<Unit>(*answers.error);
    if (sync) {
        const auto left = std::remove_if(outbox->rows.begin(), outbox->rows.end(),
                                         [&](const OutboxRow &row) { return row.intent.group == group; });
        sync->current.waiting -= int(std::distance(left, outbox->rows.end()));
        outbox->rows.erase(left, outbox->rows.end());
    }
    if (undoElsewhere)
        undoElsewhere(group);
    for (JobRow &row : rows) {
        if (m_groups.contains(group) && row.lead == m_groups.value(group)) {
            row.isOpen = true;
            row.hasUnsentEdit = false;
        }
    }
    const QFuture<Done> future = answers.end<Unit>(Unit{});
    Q_EMIT jobsChanged();
    if (sync)
        Q_EMIT outbox->outboxChanged();
    return future;
}

QFuture<Result<EditReceipt>> FakeJobDesk::reopen(LeadId lead)
{
    reopened.append(lead);
    if (answers.error)
        return answers.end<EditReceipt>(*answers.error);
    for (JobRow &row : rows) {
        if (row.lead == lead) {
            row.isOpen = true;
            row.hasUnsentEdit = true;
        }
    }
    const auto future = answers.end<EditReceipt>(EditReceipt{u"group-%1"_s.arg(m_nextGroup++), {}});
    Q_EMIT jobsChanged();
    return future;
}

FakeDesks::FakeDesks()
{
    jobs.outbox = &outbox;
    jobs.sync = &sync;
    jobs.undoElsewhere = [this](const QString &group) {
        intake.undo(group);
        parts.undo(group);
        calendar.undo(group);
    };
    intake.jobs = &jobs;
    intake.passports = &passports;
    intake.outbox = &outbox;
    intake.sync = &sync;
    parts.passports = &passports;
    parts.outbox = &outbox;
    parts.sync = &sync;
    maintenance.machines = &passports;
}

} // namespace Stanko
