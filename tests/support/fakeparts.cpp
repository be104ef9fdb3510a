// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeparts.h"

#include "tests/support/fakedesks.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr PipelineId kParts = 8'100'003;

bool has(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

struct DemoPart
{
    const char16_t *article;
    const char16_t *name;
    const char16_t *unit;
    Decimal price;
    const char16_t *models;
    const char16_t *kinds;
    Decimal quantity;
    PartSource source;
};

constexpr std::array kCatalogue{
    DemoPart{
        u"ISO-VG68", u"Масло направляющих ISO VG 68", u"л", {48'050, 2}, u"", u"ТО-1,ТО-2", {15, 1}, PartSource::Local},
    DemoPart{
        u"HLP-46", u"Масло гидравлическое VG 46", u"л", {390, 0}, u"PBH 100T3200", u"ТО-2", {40, 0}, PartSource::Local},
    DemoPart{u"FC-850", u"Фильтр СОЖ", u"шт.", {2'400, 0}, u"VMC850,VMC650", u"ТО-1,ТО-2", {2, 0}, PartSource::Local},
    DemoPart{u"SPG-NBU15", u"Смазка шпинделя", u"шт.", {6'900, 0}, u"VMC850", u"ТО-1", {1, 0}, PartSource::Local},
    DemoPart{u"BT40-DS",
             u"Пружины тарельчатые зажима BT40",
             u"компл.",
             {18'700, 0},
             u"VMC850",
             u"",
             {1, 0},
             PartSource::Amo},
    DemoPart{u"LZ-WIN-37",
             u"Стекло защитное Ø37",
             u"шт.",
             {1'850, 0},
             u"LF3015E-3kW,LF4020GAR-6kW",
             u"ТО-1",
             {5, 0},
             PartSource::Amo},
    DemoPart{u"LZ-NZ-D15", u"Сопло double Ø1,5", u"шт.", {740, 0}, u"LF3015E-3kW", u"", {10, 0}, PartSource::Amo},
    DemoPart{u"BAT-CNC-36", u"Батарейка ЧПУ 3,6 В", u"шт.", {1'150, 0}, u"", u"ТО-2", {1, 0}, PartSource::Local},
    DemoPart{u"WIPER-6150",
             u"Грязесъёмники направляющих",
             u"компл.",
             {5'300, 0},
             u"CKE6150Z",
             u"ТО-2",
             {1, 0},
             PartSource::Local},
    DemoPart{u"16К20-МО", u"Муфта обгонная", u"шт.", {14'200, 0}, u"16К20,16К20Ф3", u"", {1, 0}, PartSource::Local},
};

QStringList listed(const char16_t *text)
{
    return QString::fromUtf16(text).split(u',', Qt::SkipEmptyParts);
}

const PassportRow *machineOf(const FakePassportDesk &desk, const QString &serial)
{
    const auto found = std::find_if(desk.rows.cbegin(), desk.rows.cend(),
                                    [&](const PassportRow &row) { return row.serial == serial; });
    return found == desk.rows.cend() ? nullptr : &*found;
}

OrderRow demoOrder(LeadId lead, const PassportRow &machine, qint64 price, const QString &stage, bool isOpen,
                   int daysAgo)
{
    OrderRow row;
    row.lead = lead;
    row.name = u"Запчасти: %1 %2"_s.arg(machine.model, machine.serial);
    row.stage = {kParts, isOpen ? 71'001 : kStatusWon};
    row.stageName = stage;
    row.isOpen = isOpen;
    row.serial = machine.serial;
    row.key = machine.key;
    row.customer = machine.customer;
    row.price = price;
    row.createdAt = QDateTime(demoToday().addDays(-daysAgo), QTime(10, 15), Qt::UTC).toSecsSinceEpoch();
    return row;
}

} // namespace

const Part *FakePartsDesk::part(const QString &article) const
{
    const auto found =
        std::find_if(parts.cbegin(), parts.cend(), [&](const Part &each) { return each.article == article; });
    return found == parts.cend() ? nullptr : &*found;
}

QFuture<Result<PartPage>> FakePartsDesk::catalogue(const PartQuery &query)
{
    queries.append(query);
    PartPage page;
    page.all = int(parts.size());
    for (const Part &each : std::as_const(parts)) {
        page.models += each.models;
        const bool isFound = query.text.isEmpty() || has(each.article, query.text) || has(each.name, query.text);
        const bool fits = !query.model || each.models.isEmpty() || each.models.contains(*query.model);
        if (isFound && fits)
            page.rows.append(each);
    }
    page.models.removeDuplicates();
    page.models.sort();
    std::sort(page.rows.begin(), page.rows.end(), [](const Part &a, const Part &b) { return a.name < b.name; });
    return answers.end<PartPage>(page);
}

QFuture<Result<qint64>> FakePartsDesk::savePart(const Part &part)
{
    if (answers.error)
        return answers.end<qint64>(*answers.error);
    const bool isTaken = std::any_of(parts.cbegin(), parts.cend(), [&](const Part &each) {
        return each.id != part.id && each.article == part.article;
    });
    if (part.article.isEmpty() || isTaken)
        return answers.end<qint64>(makeError(ErrorKind::BadInput, u"article"_s));
    if (part.name.isEmpty())
        return answers.end<qint64>(makeError(ErrorKind::BadInput, u"name"_s));
    saved.append(part);
    Part stored = part;
    if (stored.id == 0) {
        stored.id = m_nextPart++;
        parts.append(stored);
    } else {
        std::replace_if(
            parts.begin(), parts.end(), [&](const Part &each) { return each.id == stored.id; }, stored);
    }
    const auto future = answers.end<qint64>(stored.id);
    Q_EMIT partsChanged();
    return future;
}

QFuture<Done> FakePartsDesk::removePart(qint64 id)
{
    if (answers.error)
        return answers.end<Unit>(*answers.error);
    removed.append(id);
    parts.removeIf([id](const Part &each) { return each.id == id; });
    const auto future = answers.end<Unit>(Unit{});
    Q_EMIT partsChanged();
    return future;
}

QFuture<Result<PartImportReport>>
FakePartsDesk::importCatalogue(const QString &, const QHash<QString, PartColumn> &mapping, ImportRun run)
{
    imports.append({mapping, run});
    if (importError)
        return answers.end<PartImportReport>(*importError);
    const auto future = answers.end<PartImportReport>(report);
    if (run == ImportRun::Write)
        Q_EMIT partsChanged();
    return future;
}

QFuture<Result<int>> FakePartsDesk::refreshFromAmo()
{
    return answers.end<int>(productsInAmo);
}

QFuture<Result<SuggestedSet>> FakePartsDesk::suggestedSet(const QString &serial)
{
    const PassportRow *machine = machineOf(*passports, serial);
    if (!machine)
        return answers.end<SuggestedSet>(makeError(ErrorKind::NotHere, serial));
    SuggestedSet set{serial, machine->model, machine->nextKind, machine->nextMaintenance, {}};
    for (const Part &each : std::as_const(parts)) {
        const bool fits = each.models.isEmpty() || each.models.contains(machine->model);
        if (fits && each.maintenanceKinds.contains(set.kind))
            set.lines.append({each.article, each.name, each.quantity, each.price});
    }
    return answers.end<SuggestedSet>(set);
}

std::optional<Error> FakePartsDesk::problemOf(const PartsOrder &order) const
{
    if (const Result<qint64> total = orderTotal(order.lines); !total)
        return total.error();
    if (order.name.isEmpty() && !machineOf(*passports, order.serial))
        return makeError(ErrorKind::BadInput, u"name"_s);
    const qsizetype digits =
        std::count_if(order.phone.cbegin(), order.phone.cend(), [](QChar c) { return c.isDigit(); });
    if (!order.phone.isEmpty() && digits < 6)
        return makeError(ErrorKind::BadInput, u"phone"_s);
    return std::nullopt;
}

QFuture<Result<IntakePreview>> FakePartsDesk::preview(const PartsOrder &order)
{
    previewed.append(order);
    if (const auto problem = problemOf(order))
        return answers.end<IntakePreview>(*problem);
    const PassportRow *machine = machineOf(*passports, order.serial);
    IntakePreview made;
    made.leadName = u"Запчасти: "_s + (machine ? machine->model + u' ' + machine->serial : order.name);
    made.pipelineName = u"ЗАПЧАСТИ"_s;
    made.stageName = u"Новый заказ"_s;
    made.price = *orderTotal(order.lines);
    made.contact = {order.contact, order.name};
    made.phone = order.phone;
    made.serial = order.serial;
    made.model = machine ? machine->model : QString();
    QStringList note{u"Заказ запчастей"_s};
    for (const OrderLine &line : order.lines)
        note.append(u"%1 × %2"_s.arg(line.name, decimalForDisplay(line.quantity)));
    if (!order.comment.isEmpty())
        note.append(order.comment);
    made.note = note.join(u'\n');
    return answers.end<IntakePreview>(made);
}

QFuture<Result<EditReceipt>> FakePartsDesk::create(const PartsOrder &order)
{
    if (answers.error)
        return answers.end<EditReceipt>(*answers.error);
    if (const auto problem = problemOf(order))
        return answers.end<EditReceipt>(*problem);
    created.append(order);
    OrderRow row;
    row.lead = m_nextLocal--;
    row.name = u"Запчасти: "_s + (order.serial.isEmpty() ? order.name : order.serial);
    row.stage = {kParts, 71'001};
    row.stageName = u"Новый заказ"_s;
    row.serial = order.serial;
    if (const PassportRow *machine = machineOf(*passports, order.serial))
        row.key = machine->key;
    row.customer = order.name;
    row.price = *orderTotal(order.lines);
    row.createdAt = now;
    row.hasUnsentEdit = true;
    row.lines = order.lines;
    orderRows.prepend(row);
    EditReceipt receipt{u"order-%1"_s.arg(created.size()), {9'500 + created.size()}};
    m_groups.insert(receipt.group, row.lead);
    OutboxRow waiting;
    waiting.intent.id = receipt.intents.first();
    waiting.intent.group = receipt.group;
    waiting.intent.lead = row.lead;
    NewLead lead;
    lead.name = row.name;
    waiting.intent.edit = CreateEdit{lead, 0};
    waiting.leadName = row.name;
    outbox->rows.prepend(waiting);
    sync->current.waiting += 1;
    const auto future = answers.end<EditReceipt>(receipt);
    Q_EMIT partsChanged();
    Q_EMIT outbox->outboxChanged();
    return future;
}

void FakePartsDesk::undo(const QString &group)
{
    if (!m_groups.contains(group))
        return;
    const LeadId lead = m_groups.take(group);
    orderRows.removeIf([lead](const OrderRow &row) { return row.lead == lead; });
    Q_EMIT partsChanged();
}

QFuture<Result<QList<OrderRow>>> FakePartsDesk::orders(const QString &text)
{
    QList<OrderRow> found;
    for (const OrderRow &row : std::as_const(orderRows)) {
        if (text.isEmpty() || has(row.name, text) || has(row.customer, text) || has(row.serial, text) ||
            QString::number(row.lead).contains(text))
            found.append(row);
    }
    return answers.end<QList<OrderRow>>(found);
}

QFuture<Done> FakePartsDesk::saveDraft(const PartsOrder &draft)
{
    kept = draft;
    draftsSaved += 1;
    return answers.end<Unit>(Unit{});
}

QFuture<Result<PartsOrder>> FakePartsDesk::draft()
{
    return answers.end<PartsOrder>(kept);
}

void fillDemoParts(FakeDesks &fakes)
{
    FakePartsDesk &desk = fakes.parts;
    qint64 id = 0;
    for (const DemoPart &each : kCatalogue)
        desk.parts.append({++id, QString::fromUtf16(each.article), QString::fromUtf16(each.name),
                           QString::fromUtf16(each.unit), each.price, listed(each.models), listed(each.kinds),
                           each.quantity, each.source});
    desk.now = QDateTime(demoToday(), QTime(11, 30), Qt::UTC).toSecsSinceEpoch();
    const QList<PassportRow> &machines = fakes.passports.rows;
    desk.orderRows = {
        demoOrder(48'190, machines.at(0), 48'700, u"Согласование"_s, true, 2),
        demoOrder(48'155, machines.at(4), 16'650, u"Отгрузка"_s, true, 6),
        demoOrder(47'902, machines.at(10), 14'200, u"Успешно реализовано"_s, false, 41),
    };
    desk.orderRows.first().lines = {{u"FC-850"_s, u"Фильтр СОЖ"_s, {2, 0}, {2'400, 0}},
                                    {u"ISO-VG68"_s, u"Масло направляющих ISO VG 68"_s, {15, 1}, {48'050, 2}}};
    fakes.setup.current.settings.roles.parts = kParts;
}

} // namespace Stanko
