// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the engineer does on the desk; the rest of the scene is in weeksscene.cpp.
#include "tests/sync/weeksscene.h"

#include "models/domain/serial.h"
#include "models/service/intakedesk.h"
#include "models/service/partsdesk.h"

namespace Stanko::Testing {

using namespace Qt::StringLiterals;
using Kind = Op::Kind;

QString WeeksScene::editOnce()
{
    const int kind = number(20);
    if (kind < 6)
        return complete(openOne(m_jobs), oneIn(2));
    if (kind < 7)
        return complete(openOne(m_advice), false);
    if (kind < 8)
        return complete(openOne(m_requests), false);
    if (kind < 11)
        return reschedule();
    if (kind < 13)
        return maintained();
    if (kind < 14)
        return request();
    if (kind < 15)
        return order();
    if (kind < 16)
        return assign();
    return kind < 18 ? reopen() : undoSomething();
}

QString WeeksScene::given(const Result<EditReceipt> &receipt, GivenAction action, bool makesLead)
{
    if (!receipt)
        return u"an edit was refused: %1 %2"_s.arg(int(receipt.error().kind)).arg(receipt.error().detail);
    action.group = receipt->group;
    if (makesLead) {
        for (const OutboxRow &row : m_desk.outbox()) {
            if (row.intent.group == receipt->group)
                action.made = row.intent.lead;
        }
        if (action.made >= 0)
            return u"no lead was made here"_s;
    }
    m_model.add(action);
    return {};
}

/// A date that is already so is no edit.
void WeeksScene::addDate(GivenAction &action, qint64 lead, const QString &day) const
{
    if (m_model.value(lead, Kind::Date) != day)
        action.ops.append({Kind::Date, lead, day});
}

QString WeeksScene::complete(qint64 lead, bool setsDate)
{
    if (lead == 0)
        return {};
    GivenAction action;
    action.word = newWord();
    const QString stage = m_model.value(lead, Kind::Stage);
    action.ops.append({Kind::Stage, lead, stage.section(u':', 0, 0) + u":142"_s});
    action.ops.append({Kind::Note, lead, action.word});
    std::optional<QDate> next;
    if (m_advice.contains(lead) && !m_model.value(lead, Kind::Tag).contains(u"Сервис"_s))
        action.ops.append({Kind::Tag, lead, u"Сервис"_s});
    if (setsDate && m_machineOf.contains(lead)) {
        next = newDay();
        addDate(action, lead, next->toString(Qt::ISODate));
        addDate(action, m_machineOf.value(lead), next->toString(Qt::ISODate));
    }
    QElapsedTimer timer;
    timer.start();
    const auto receipt = m_desk.complete(lead, u"Сделано "_s + action.word, next);
    m_latencies.append(timer.nsecsElapsed() / 1000);
    ++m_kinds[u"completed"_s];
    return given(receipt, action);
}

QString WeeksScene::reschedule()
{
    const qint64 machine = oneOf(m_machines);
    const QDate day = newDay();
    GivenAction action;
    addDate(action, machine, day.toString(Qt::ISODate));
    ++m_kinds[u"rescheduled"_s];
    return given(waitFor(m_desk.desks().maintenance->reschedule(m_serials.value(machine), day)), action);
}

QString WeeksScene::maintained()
{
    const qint64 machine = oneOf(m_machines);
    GivenAction action;
    action.word = newWord();
    action.ops.append({Kind::Note, machine, action.word});
    Completion completion;
    completion.key = m_serials.value(machine);
    completion.note = u"Масло, фильтры "_s + action.word;
    completion.doneOn = m_desk.today();
    if (oneIn(2)) {
        completion.nextChoice = NextDateChoice::Set;
        completion.nextDate = newDay();
        addDate(action, machine, completion.nextDate->toString(Qt::ISODate));
    }
    ++m_kinds[u"maintained"_s];
    return given(waitFor(m_desk.desks().maintenance->maintained(completion)), action);
}

QString WeeksScene::request()
{
    GivenAction action;
    action.word = newWord();
    action.phone = u"+7916%1"_s.arg(m_words, 7, 10, QLatin1Char('0'));
    NewRequest request;
    request.name = action.word;
    request.phone = action.phone;
    request.text = u"Не держит размер"_s;
    ++m_kinds[u"requests"_s];
    const QString wrong = given(waitFor(m_desk.desks().intake->createRequest(request)), action, true);
    if (wrong.isEmpty())
        m_requests.append(m_model.actions().last().made);
    return wrong;
}

QString WeeksScene::order()
{
    GivenAction action;
    action.word = newWord();
    action.price = 100 + number(900);
    PartsOrder order;
    order.lines.append({.article = u"A-1"_s, .name = u"Ремень"_s, .quantity = {1, 0}, .price = {action.price, 0}});
    order.serial = m_serials.value(oneOf(m_machines));
    order.comment = action.word;
    ++m_kinds[u"orders"_s];
    return given(waitFor(m_desk.desks().parts->create(order)), action, true);
}

QString WeeksScene::assign()
{
    const qint64 lead = openOne(m_bare);
    if (lead == 0 || !m_model.value(lead, Kind::Serial).isEmpty())
        return {};
    const qint64 machine = oneOf(m_machines);
    GivenAction action;
    action.ops.append({Kind::Serial, lead, m_serials.value(machine)});
    action.ops.append({Kind::Model, lead, u"VMC850"_s});
    ++m_kinds[u"assigned"_s];
    return given(waitFor(m_desk.desks().intake->assignMachine(lead, foldSerial(m_serials.value(machine)))), action);
}

QString WeeksScene::reopen()
{
    for (int i = 0; i < 20; ++i) {
        const qint64 lead = oneOf(m_jobs);
        if (m_model.isOpen(lead) || !m_model.hasUnsent(lead, Kind::Stage))
            continue;
        GivenAction action;
        action.ops.append({Kind::Stage, lead, m_stages.value(lead)});
        ++m_kinds[u"reopened"_s];
        return given(waitFor(m_desk.desks().jobs->reopen(lead)), action);
    }
    return {};
}

QString WeeksScene::undoSomething()
{
    const qsizetype count = m_model.actions().size();
    if (count == 0)
        return {};
    const qsizetype index = count - 1 - number(int(std::min<qsizetype>(count, 8)));
    if (!m_model.isFree(index))
        return {};
    const GivenAction action = m_model.actions().at(index);
    ++m_kinds[u"undone"_s];
    if (const auto undone = waitFor(m_desk.desks().jobs->undo(action.group)); !undone)
        return u"undo: %1 %2"_s.arg(int(undone.error().kind)).arg(undone.error().detail);
    m_model.takeBack(index);
    if (action.made != 0)
        m_requests.removeOne(action.made);
    return {};
}

} // namespace Stanko::Testing
