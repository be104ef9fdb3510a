// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is looked at over the whole fleet rather than machine by machine.
#include "models/domain/registration.h"
#include "models/store/attentionstore.h"
#include "models/store/database.h"
#include "models/store/leadrow.h"
#include "models/store/maintenancestore.h"
#include "models/store/passportrow.h"
#include "models/store/passportstore.h"

namespace Stanko::PassportStore {

using namespace Qt::StringLiterals;

namespace {

Result<PassportKey> onlyMachineOf(Database &db, const QString &model)
{
    SqlQuery query = db.prepare("SELECT key FROM passport WHERE model = ?");
    query.bind(model);
    STANKO_CHECK(query.run());
    const PassportKey key = query.next() ? query.text(0) : PassportKey();
    STANKO_CHECK(query.finish());
    return key;
}

} // namespace

Result<int> reviewModels(Database &db, const RegistrationContext &context)
{
    if (context.unreadable.contains(FieldRole::Model))
        return 0; // without the field's values half of the catalogue would look unknown
    ModelCatalogue catalogue;
    STANKO_TRY(plans, MaintenanceStore::plans(db));
    for (auto it = plans.byModel.keyBegin(); it != plans.byModel.keyEnd(); ++it)
        catalogue.listed.insert(*it);
    SqlQuery values = db.prepare("SELECT enum_values FROM field WHERE id = ?");
    values.bind(context.fields.model);
    STANKO_CHECK(values.run());
    if (values.next()) {
        const QStringList listed = linesFromText(values.text(0));
        catalogue.listed += QSet<QString>(listed.cbegin(), listed.cend());
    }
    STANKO_CHECK(values.finish());
    // Nothing but the model, so that the index answers and no machine's row is read.
    SqlQuery spellings = db.prepare("SELECT model, count(*) FROM passport WHERE model <> '' GROUP BY model");
    STANKO_CHECK(spellings.run());
    QStringList singles;
    while (spellings.next()) {
        const int machines = int(spellings.integer(1));
        catalogue.machines.insert(spellings.text(0), machines);
        if (machines == 1)
            singles.append(spellings.text(0));
    }
    STANKO_CHECK(spellings.finish());

    QList<AttentionItem> items;
    for (const QString &model : std::as_const(singles)) {
        if (catalogue.knows(model))
            continue;
        const QString nearest = nearestModel(model, catalogue);
        if (nearest.isEmpty())
            continue;
        STANKO_TRY(key, onlyMachineOf(db, model));
        STANKO_TRY(passport, storedPassport(db, key));
        if (!passport || passport->passport.isWithdrawn)
            continue;
        AttentionItem item;
        item.kind = AttentionKind::UnknownModel;
        item.lead = passport->passport.homeLead;
        item.key = key;
        item.serial = passport->passport.serial;
        item.subject = model;
        item.proposal = nearest;
        items.append(item);
    }
    return AttentionStore::replaceKind(db, AttentionKind::UnknownModel, items, context.now);
}

Result<Touched> outdated(Database &db, QDate today)
{
    SqlQuery query = db.prepare("SELECT key FROM passport WHERE is_withdrawn = 0 AND next_sort < ? "
                                "AND next_source = ?");
    query.bindAll(today, int(NextDateSource::Plan));
    STANKO_CHECK(query.run());
    Touched touched;
    while (query.next())
        touched.keys.insert(query.text(0));
    STANKO_CHECK(query.finish());
    return touched;
}

Result<Touched> everything(Database &db)
{
    Touched touched;
    SqlQuery keys = db.prepare("SELECT key FROM lead_serial UNION SELECT key FROM passport");
    STANKO_CHECK(keys.run());
    while (keys.next())
        touched.keys.insert(keys.text(0));
    STANKO_CHECK(keys.finish());
    SqlQuery leads = db.prepare("SELECT id FROM lead");
    STANKO_CHECK(leads.run());
    while (leads.next())
        touched.leads.insert(leads.integer(0));
    STANKO_CHECK(leads.finish());
    return touched;
}

} // namespace Stanko::PassportStore
