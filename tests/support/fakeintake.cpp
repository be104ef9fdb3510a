// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeintake.h"

#include "models/domain/money.h"
#include "models/domain/phone.h"
#include "tests/support/fakedesks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

bool has(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

const PassportRow *machineOf(const FakePassportDesk &passports, const QString &serial)
{
    const auto found = std::find_if(passports.rows.cbegin(), passports.rows.cend(),
                                    [&](const PassportRow &row) { return row.serial == serial.trimmed(); });
    return serial.isEmpty() || found == passports.rows.cend() ? nullptr : &*found;
}

} // namespace

QFuture<Result<QList<ClientHit>>> FakeIntakeDesk::suggestClients(const QString &text, int limit)
{
    textsSuggested.append(text);
    const QString digits = phoneDigits(text);
    QList<ClientHit> found;
    for (const ClientHit &client : std::as_const(clients)) {
        const bool isPhone = digits.size() >= 3 && phoneDigits(client.phone).contains(digits);
        if (found.size() < limit && (isPhone || has(client.contact.name, text) || has(client.company.name, text)))
            found.append(client);
    }
    return answers.end<QList<ClientHit>>(found);
}

std::optional<Error> FakeIntakeDesk::problemOf(const NewRequest &request, bool isPreview) const
{
    const auto bad = [](const QString &member) { return makeError(ErrorKind::BadInput, member); };
    if (!isPreview && request.name.isEmpty() && request.contact == 0)
        return bad(u"name"_s);
    if (!isPreview && request.text.trimmed().isEmpty())
        return bad(u"text"_s);
    if (!request.phone.isEmpty() && phoneDigits(request.phone).isEmpty())
        return bad(u"phone"_s);
    if (!request.price.isEmpty() && !parsePrice(request.price))
        return bad(u"price"_s);
    return std::nullopt;
}

QFuture<Result<IntakePreview>> FakeIntakeDesk::previewRequest(const NewRequest &request)
{
    previewed.append(request);
    if (const auto problem = problemOf(request, true))
        return answers.end<IntakePreview>(*problem);
    IntakePreview preview;
    const PassportRow *machine = machineOf(*passports, request.serial);
    preview.pipelineName = u"Сервис"_s;
    preview.stageName = u"Новая"_s;
    preview.serial = request.serial;
    if (machine) {
        preview.model = machine->model;
        preview.telegramId = passports->cards.value(machine->key).passport.telegramId;
    }
    preview.leadName = u"Заявка"_s + (machine ? u": "_s + machine->model + u' ' + machine->serial : QString());
    preview.contact = {request.contact, request.name};
    preview.phone = request.phone;
    for (const ClientHit &client : std::as_const(clients)) {
        if (request.contact != 0 && client.contact.id == request.contact) {
            preview.contact = client.contact;
            preview.company = client.company;
        }
    }
    preview.tags = {u"Сервис"_s};
    if (request.urgency == Urgency::Urgent)
        preview.tags.append(u"Срочно"_s);
    if (request.urgency == Urgency::MachineDown)
        preview.tags.append(u"Станок стоит"_s);
    preview.price = request.price.isEmpty() ? 0 : parsePrice(request.price).valueOr(0);
    QStringList note{request.text.trimmed(), u"Источник: "_s + request.source};
    if (!request.photos.isEmpty())
        note.append(u"Фото (на компьютере сервиса): "_s + request.photos.join(u", "_s));
    preview.note = note.join(u'\n');
    if (machine) {
        for (const JobRow &job : std::as_const(jobs->rows)) {
            if (job.isOpen && job.key == machine->key)
                preview.openJobs.append(job);
        }
    }
    for (const DuplicateHit &hit : duplicateHits.value(0)) {
        if (!request.phone.isEmpty())
            preview.duplicates.append(hit);
    }
    return answers.end<IntakePreview>(preview);
}

QFuture<Result<EditReceipt>> FakeIntakeDesk::createRequest(const NewRequest &request)
{
    if (answers.error)
        return answers.end<EditReceipt>(*answers.error);
    if (const auto problem = problemOf(request, false))
        return answers.end<EditReceipt>(*problem);
    created.append(request);
    JobRow job;
    job.lead = m_nextLocal--;
    job.name = u"Заявка: "_s + request.text.trimmed();
    job.stageName = u"Новая"_s;
    job.isFresh = true;
    job.hasUnsentEdit = true;
    job.customer = request.name;
    job.serial = request.serial;
    if (const PassportRow *machine = machineOf(*passports, request.serial)) {
        job.key = machine->key;
        job.model = machine->model;
    }
    job.createdAt = jobs->now;
    jobs->rows.prepend(job);
    NewLead lead;
    lead.name = job.name;
    const auto receipt = queued(job.lead, CreateEdit{lead, 0}, [this, lead = job.lead] {
        jobs->rows.removeIf([lead](const JobRow &row) { return row.lead == lead; });
    });
    return answers.end<EditReceipt>(receipt);
}

QFuture<Result<UnsortedPage>> FakeIntakeDesk::unsorted()
{
    return answers.end<UnsortedPage>(UnsortedPage{rows, stages, jobs ? jobs->now : 0});
}

QFuture<Result<EditReceipt>> FakeIntakeDesk::accept(LeadId lead, const Stage &stage, UserId)
{
    const Result<EditReceipt> receipt = takeUnsorted(lead, UnsortedAction::Accept);
    if (receipt)
        accepted.append({lead, stage});
    return answers.end<EditReceipt>(receipt);
}

QFuture<Result<EditReceipt>> FakeIntakeDesk::decline(LeadId lead)
{
    const Result<EditReceipt> receipt = takeUnsorted(lead, UnsortedAction::Decline);
    if (receipt)
        declined.append(lead);
    return answers.end<EditReceipt>(receipt);
}

QFuture<Result<EditReceipt>> FakeIntakeDesk::link(LeadId lead, LeadId target)
{
    const Result<EditReceipt> receipt = takeUnsorted(lead, UnsortedAction::Link);
    if (receipt)
        linked.append({lead, target});
    return answers.end<EditReceipt>(receipt);
}

QFuture<Result<QList<MachineMatch>>> FakeIntakeDesk::matches(LeadId lead)
{
    return answers.end<QList<MachineMatch>>(machineMatches.value(lead));
}

QFuture<Result<EditReceipt>> FakeIntakeDesk::assignMachine(LeadId lead, const PassportKey &key)
{
    if (answers.error)
        return answers.end<EditReceipt>(*answers.error);
    for (JobRow &row : jobs->rows) {
        if (row.lead != lead)
            continue;
        if (!row.serial.isEmpty())
            return answers.end<EditReceipt>(makeError(ErrorKind::AlreadyDone));
        const JobRow before = row;
        for (const PassportRow &machine : std::as_const(passports->rows)) {
            if (machine.key == key) {
                row.serial = machine.serial;
                row.model = machine.model;
            }
        }
        row.key = key;
        row.isUnsorted = false;
        row.hasUnsentEdit = true;
        assigned.append({lead, key});
        const auto receipt = queued(lead, FieldEdit{FieldRole::Serial, {}, row.serial}, [this, before] {
            for (JobRow &each : jobs->rows) {
                if (each.lead == before.lead)
                    each = before;
            }
        });
        return answers.end<EditReceipt>(receipt);
    }
    return answers.end<EditReceipt>(makeError(ErrorKind::NotHere));
}

QFuture<Result<QList<DuplicateHit>>> FakeIntakeDesk::duplicates(LeadId lead)
{
    return answers.end<QList<DuplicateHit>>(duplicateHits.value(lead));
}

QFuture<Result<TaskPreview>> FakeIntakeDesk::previewTask(const NewTask &task)
{
    const auto job =
        std::find_if(jobs->rows.cbegin(), jobs->rows.cend(), [&](const JobRow &row) { return row.lead == task.lead; });
    if (job == jobs->rows.cend())
        return answers.end<TaskPreview>(makeError(ErrorKind::NotHere));
    TaskPreview preview;
    preview.leadName = job->name;
    preview.due = task.due.isValid() ? task.due : today;
    preview.users = users;
    preview.user = task.user != 0 || users.isEmpty() ? task.user : users.first().id;
    preview.lines = {{PushLine::What::Task, task.lead, {}, task.text.trimmed()}};
    return answers.end<TaskPreview>(preview);
}

QFuture<Result<EditReceipt>> FakeIntakeDesk::addTask(const NewTask &task)
{
    if (answers.error)
        return answers.end<EditReceipt>(*answers.error);
    if (task.text.trimmed().isEmpty())
        return answers.end<EditReceipt>(makeError(ErrorKind::BadInput, u"text"_s));
    tasks.append(task);
    const auto receipt = queued(task.lead, TaskEdit{task.text.trimmed(), 0, task.user}, [this] { tasks.removeLast(); });
    return answers.end<EditReceipt>(receipt);
}

QFuture<Done> FakeIntakeDesk::saveRequestDraft(const NewRequest &request)
{
    draftsSaved += 1;
    draft = request;
    return answers.end<Unit>(Unit{});
}

QFuture<Result<NewRequest>> FakeIntakeDesk::requestDraft()
{
    return answers.end<NewRequest>(draft);
}

void FakeIntakeDesk::undo(const QString &group)
{
    if (const auto restore = m_undo.take(group)) {
        restore();
        Q_EMIT intakeChanged();
    }
}

Result<EditReceipt> FakeIntakeDesk::takeUnsorted(LeadId lead, UnsortedAction action)
{
    if (answers.error)
        return *answers.error;
    const auto found =
        std::find_if(rows.cbegin(), rows.cend(), [lead](const UnsortedRow &row) { return row.lead == lead; });
    if (found == rows.cend())
        return makeError(ErrorKind::AlreadyDone);
    const UnsortedRow row = *found;
    const qsizetype place = found - rows.cbegin();
    rows.removeAt(place);
    UnsortedEdit edit;
    edit.action = action;
    edit.uid = row.uid;
    return queued(lead, edit, [this, row, place] { rows.insert(qMin(place, rows.size()), row); });
}

Result<EditReceipt> FakeIntakeDesk::queued(LeadId lead, const Edit &edit, std::function<void()> undo)
{
    OutboxRow waiting;
    waiting.intent.id = 9'500 + m_nextGroup;
    waiting.intent.group = u"intake-%1"_s.arg(m_nextGroup++);
    waiting.intent.lead = lead;
    waiting.intent.edit = edit;
    waiting.intent.createdAt = jobs->now;
    m_undo.insert(waiting.intent.group, std::move(undo));
    outbox->rows.prepend(waiting);
    sync->current.waiting += 1;
    Q_EMIT intakeChanged();
    Q_EMIT jobs->jobsChanged();
    Q_EMIT outbox->outboxChanged();
    return EditReceipt{waiting.intent.group, {waiting.intent.id}};
}

void fillDemoIntake(FakeDesks &fakes)
{
    FakeIntakeDesk &desk = fakes.intake;
    for (const PassportRow &row : std::as_const(fakes.passports.rows)) {
        const Passport machine = fakes.passports.cards.value(row.key).passport;
        if (machine.company.id != 0)
            desk.clients.append({machine.contact, machine.company, machine.phone, 1});
    }
    desk.stages = fakes.jobs.stages.mid(1);
    const auto add = [&](LeadId lead, const QString &category, const QString &source, const QString &name,
                         const QString &customer, const QString &phone, int minutes) {
        UnsortedRow row;
        row.uid = u"uid-%1"_s.arg(lead);
        row.lead = lead;
        row.category = category;
        row.source = source;
        row.name = name;
        row.customer = customer;
        row.phone = phone;
        row.pipeline = desk.stages.first().stage.pipeline;
        row.pipelineName = u"Сервис"_s;
        row.createdAt = fakes.jobs.now - minutes * 60;
        desk.rows.append(row);
    };
    add(48'219, u"sip"_s, u"Виртуальная АТС"_s, u"Пропущенный звонок"_s, {}, u"+70000000012"_s, 4);
    add(48'218, u"chats"_s, u"Telegram"_s, u"Не держит размер на 16К20"_s, u"Главный механик"_s, u"+70000000002"_s, 22);
    add(48'215, u"forms"_s, u"Форма на сайте"_s, u"Сообщение с сайта: не включается лазер"_s, u"Цех резки"_s,
        u"+70000000005"_s, 60);
    add(48'209, u"mail"_s, u"service@"_s, u"Счёт на выезд инженера"_s, u"ООО «Завод Полигон-7»"_s, {}, 310);

    const PassportRow &laser = fakes.passports.rows.at(4);
    const PassportRow &other = fakes.passports.rows.at(12);
    desk.machineMatches.insert(
        48'215,
        {{laser.key, laser.serial, laser.model, laser.customer, {MatchReason::SamePhone, MatchReason::SameCompany}, 70},
         {other.key, other.serial, other.model, other.customer, {MatchReason::SameCompany}, 30}});
    DuplicateHit twin;
    twin.lead = 48'160;
    twin.name = u"Падение давления гидростанции"_s;
    twin.stageName = u"В работе"_s;
    twin.createdAt = fakes.jobs.now - 98 * 3'600;
    twin.reasons = {DuplicateReason::SamePhone};
    desk.duplicateHits.insert(0, {twin});
    desk.duplicateHits.insert(48'215, {twin});
}

} // namespace Stanko
