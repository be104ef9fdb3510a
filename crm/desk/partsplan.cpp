// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/partsplan.h"

#include "crm/desk/ifhere.h"
#include "crm/desk/newleadplan.h"
#include "crm/desk/notetext.h"
#include "models/domain/phone.h"
#include "models/domain/searchfold.h"
#include "models/domain/serial.h"
#include "models/store/clientstore.h"
#include "models/store/partstore.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostArticle = 100;
constexpr qsizetype kMostComment = 5'000;
constexpr qsizetype kMostLines = 200;

/// The lines as they are sent and kept: one line of text each.
Result<QList<OrderLine>> cleanLines(const QList<OrderLine> &lines)
{
    if (lines.size() > kMostLines)
        return badInput(u"lines"_s);
    QList<OrderLine> clean;
    for (const OrderLine &line : lines) {
        OrderLine one = line;
        one.article = line.article.simplified();
        one.name = line.name.simplified();
        if ((one.article.isEmpty() && one.name.isEmpty()) || one.article.size() > kMostArticle ||
            one.name.size() > kMostName)
            return badInput(u"lines"_s);
        one.quantity = normalized(line.quantity);
        one.price = normalized(line.price);
        clean.append(one);
    }
    return clean;
}

/// The machine an order is for; nullopt for none or one that nobody has registered.
Result<std::optional<Passport>> machineOf(Database &db, const QString &serial)
{
    if (serial.trimmed().isEmpty())
        return std::optional<Passport>();
    const PassportKey key = foldSerial(serial);
    if (key.isEmpty() || serial.trimmed().size() > kMostName)
        return badInput(u"serial"_s);
    return ifHere(PassportStore::find(db, key));
}

/// Whether the client that was typed is the machine's own, or none was typed.
bool isOwner(const PartsOrder &order, const Passport &machine)
{
    if (order.contact != 0)
        return order.contact == machine.contact.id;
    const QString key = phoneKey(order.phone);
    if (!key.isEmpty())
        return key == phoneKey(machine.phone);
    const QString name = order.name.trimmed();
    return order.phone.trimmed().isEmpty() &&
           (name.isEmpty() || foldForSearch(name) == foldForSearch(machine.contact.name) ||
            foldForSearch(name) == foldForSearch(machine.company.name));
}

/// Who orders: typed, chosen, or the owner of the machine.
Done fillClient(Database &db, NewLead &lead, const PartsOrder &order, const std::optional<Passport> &machine)
{
    lead.contact = order.contact;
    lead.contactName = order.name.simplified();
    lead.phone = phoneE164(order.phone);
    lead.company = order.company;
    if (lead.contactName.size() > kMostName)
        return badInput(u"name"_s);
    if (lead.phone.isEmpty() && !order.phone.trimmed().isEmpty())
        return badInput(u"phone"_s);
    if (machine && isOwner(order, *machine)) {
        lead.contact = machine->contact.id;
        if (!machine->contact.name.isEmpty())
            lead.contactName = machine->contact.name;
        if (lead.phone.isEmpty())
            lead.phone = phoneE164(machine->phone);
        if (lead.company == 0)
            lead.company = machine->company.id;
    }
    if (lead.contact != 0) {
        const auto contact = ClientStore::contact(db, lead.contact);
        if (contact && lead.contactName.isEmpty())
            lead.contactName = contact->name;
        if (contact && lead.company == 0)
            lead.company = contact->company;
        if (contact && lead.contact < 0 && lead.phone.isEmpty())
            lead.phone = phoneE164(contact->phones.value(0));
    }
    // A client of something else that waits is known to amoCRM by the phone once that one is sent.
    lead.contact = std::max<ContactId>(lead.contact, 0);
    if (lead.contact == 0 && lead.company == 0 && lead.contactName.isEmpty() && lead.phone.isEmpty())
        return badInput(u"name"_s);
    return done();
}

QString clientName(Database &db, const NewLead &lead)
{
    if (lead.company != 0) {
        if (const auto company = ClientStore::company(db, lead.company); company && !company->name.isEmpty())
            return company->name;
    }
    return lead.contactName.isEmpty() ? phoneForDisplay(lead.phone) : lead.contactName;
}

} // namespace

Result<EditPlan> planPartsOrder(Database &db, const PartsOrder &order, const StoreView &view)
{
    if (view.settings.roles.parts == 0)
        return makeError(ErrorKind::BadSettings, u"AMOCRM_PARTS_PIPELINE_ID"_s);
    STANKO_TRY(lines, cleanLines(order.lines));
    STANKO_TRY(total, orderTotal(lines));
    if (order.comment.size() > kMostComment)
        return badInput(u"comment"_s);
    STANKO_TRY(machine, machineOf(db, order.serial));

    NewLead lead;
    lead.stage.pipeline = view.settings.roles.parts;
    lead.price = total;
    lead.responsibleUser = view.settings.responsibleUser;
    lead.serial = machine ? machine->serial : order.serial.trimmed();
    if (machine) {
        lead.model = machine->model;
        lead.telegramId = machine->telegramId;
    }
    STANKO_CHECK(fillClient(db, lead, order, machine));
    const QString client = clientName(db, lead);
    const QString about = lead.serial.isEmpty() ? client : lead.serial;
    lead.name = u"Запчасти: "_s + QString::number(lines.size()) + u" поз., "_s + about;
    const QString note = partsNoteText({.lines = lines,
                                        .total = total,
                                        .client = client,
                                        .phone = lead.phone,
                                        .serial = lead.serial,
                                        .model = lead.model,
                                        .comment = order.comment});
    STANKO_TRY(plan, planNewLead(db, lead, note, view));
    plan.orderLines = lines;
    return std::move(plan);
}

Result<SuggestedSet> suggestedParts(Database &db, const QString &serial)
{
    STANKO_TRY(machine, PassportStore::find(db, foldSerial(serial)));
    STANKO_TRY(plans, MaintenanceStore::plans(db));
    const MaintenancePlan &plan = plans.of(machine.key, machine.model);
    SuggestedSet set;
    set.serial = machine.serial;
    set.model = machine.model;
    set.day = machine.nextMaintenance;
    set.kind = machine.nextKind.isEmpty() && !plan.isEmpty() ? plan.first().kind : machine.nextKind;
    STANKO_TRY(parts, PartStore::setFor(db, machine.model, set.kind));
    QSet<QString> named;
    const auto add = [&set, &named](const Part &part) {
        named.insert(foldForSearch(part.name));
        set.lines.append({.article = part.article, .name = part.name, .quantity = part.quantity, .price = part.price});
    };
    for (const Part &part : std::as_const(parts))
        add(part);
    const auto item = std::find_if(plan.cbegin(), plan.cend(),
                                   [&set](const PlanItem &candidate) { return candidate.kind == set.kind; });
    if (item == plan.cend())
        return set;
    STANKO_TRY(fitting, PartStore::list(db, {.text = {}, .model = machine.model, .limit = 0}));
    for (const QString &consumable : item->consumables) {
        const QString folded = foldForSearch(consumable);
        if (folded.isEmpty() || named.contains(folded))
            continue;
        const auto known = std::find_if(fitting.rows.cbegin(), fitting.rows.cend(),
                                        [&folded](const Part &part) { return foldForSearch(part.name) == folded; });
        Part part;
        part.name = consumable;
        add(known == fitting.rows.cend() ? part : *known);
    }
    return set;
}

Result<Part> checkedPart(const Part &part)
{
    Part clean = part;
    clean.article = part.article.simplified();
    clean.name = part.name.simplified();
    clean.unit = part.unit.simplified();
    clean.price = normalized(part.price);
    clean.quantity = normalized(part.quantity);
    if (clean.name.isEmpty() || clean.name.size() > kMostName)
        return badInput(u"name"_s);
    if (clean.article.size() > kMostArticle)
        return badInput(u"article"_s);
    if (!orderTotal({{.article = {}, .name = {}, .quantity = {1, 0}, .price = clean.price}}))
        return badInput(u"price"_s);
    if (!orderTotal({{.article = {}, .name = {}, .quantity = clean.quantity, .price = {}}}))
        return badInput(u"quantity"_s);
    const auto tidy = [](QStringList &words) {
        for (QString &word : words)
            word = word.simplified();
        words.removeAll(QString());
        words.removeDuplicates();
    };
    tidy(clean.models);
    tidy(clean.maintenanceKinds);
    return clean;
}

} // namespace Stanko
