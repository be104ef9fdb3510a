// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadgone.h"
#include "models/service/clock.h"
#include "tests/support/testdesk.h"

namespace Stanko {

using Sandbox::World;
using namespace Qt::StringLiterals;

/// A machine sold last year with one open job, pulled; the account has a second person in it. People in amoCRM and on
/// this desk then work at the same time.
struct PeopleScene
{
    static constexpr UserId kColleague = 7'100'999;
    const QString serial = u"VC-24-0417"_s;
    const QString note = u"Заменён энкодер оси Z"_s;
    const QDate before{2027, 2, 1};
    const QDate next{2027, 4, 4};

    explicit PeopleScene(bool keepsSettings = false)
    {
        amo.run([this](World &world) {
            world.users().append({.id = kColleague, .name = u"Белова Мария"_s, .email = {}});
            const qint64 person = world.addContact(u"Клиент"_s, u"+7 (000) 000-00-02"_s);
            Sandbox::NewLead lead;
            lead.statusId = 142;
            lead.serial = serial;
            lead.model = u"VMC850"_s;
            lead.contactId = person;
            lead.nextMaintenance = before;
            sale = world.addLead(lead);
            Sandbox::NewLead open;
            open.name = u"Ошибка ЧПУ 401"_s;
            open.pipelineId = world.wellKnown().servicePipeline;
            open.contactId = person;
            open.serial = serial;
            job = world.addLead(open);
            stage = world.lead(job)->statusId;
            world.advance(5);
        });
        desk = std::make_unique<TestDesk>(amo);
        desk->keepsSettings = keepsSettings;
        isReady = desk->open() && !desk->sync().error;
        amo.run([](World &world) { world.log().clear(); });
    }

    /// Stage, note and date of the job, and the date of the machine's home lead.
    bool editAll() { return bool(desk->complete(job, note, next)); }

    void inAmo(const std::function<void(World &)> &edit)
    {
        amo.run([&](World &world) {
            world.advance(60);
            edit(world);
        });
    }
    int notesOn(LeadId lead)
    {
        int count = 0;
        amo.run([&](World &world) {
            for (const auto &each : world.notesOf(lead))
                count += each.params.value(u"text"_s).toString().contains(note) ? 1 : 0;
        });
        return count;
    }
    qint64 stageOf(LeadId lead)
    {
        qint64 status = 0;
        amo.run([&](World &world) { status = world.lead(lead)->statusId; });
        return status;
    }
    QDate dayOf(LeadId lead)
    {
        QDate day;
        amo.run([&](World &world) { day = world.fieldDay(lead, world.wellKnown().nextMaintenance); });
        return day;
    }
    int requests(const QString &kind)
    {
        int count = 0;
        amo.run([&](World &world) { count = world.log().count(kind); });
        return count;
    }
    /// "stage conflict, note conflict": what still waits, by kind.
    QStringList waiting()
    {
        QStringList words;
        for (const OutboxRow &row : desk->outbox())
            words.append(editKindName(row.intent.edit) + u' ' + intentStateName(row.intent.state));
        return words;
    }
    OutboxRow row(const QString &kind)
    {
        for (const OutboxRow &each : desk->outbox()) {
            if (editKindName(each.intent.edit) == kind)
                return each;
        }
        return {};
    }
    std::optional<AttentionItem> item(AttentionKind kind)
    {
        for (const AttentionItem &each : desk->attention()) {
            if (each.kind == kind)
                return each;
        }
        return std::nullopt;
    }
    OutboxDesk &outbox() { return *desk->desks().outbox; }
    AttentionDesk &attention() { return *desk->desks().attention; }

    Sandbox::SandboxThread amo;
    std::unique_ptr<TestDesk> desk;
    LeadId sale = 0;
    LeadId job = 0;
    qint64 stage = 0;
    bool isReady = false;
};

} // namespace Stanko
