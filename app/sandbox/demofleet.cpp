// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demofleet.h"

#include "app/sandbox/demodata.h"
#include "app/sandbox/demoproducts.h"
#include "app/sandbox/world.h"
#include "app/sandbox/worldsetup.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr Seconds kDay = 24 * 3600;
constexpr int kRegions = 7; ///< in which the clients are, of those that the field offers

/// One machine of the fleet while it is being made.
struct Machine
{
    QString serial;
    QString model;
    QString control;
    int client = 0;
    qint64 saleLead = 0;
    QDate soldOn;
};

/// While it lives the world's clock stands at an instant: what is done then happened then.
class Then
{
public:
    Then(World &world, Seconds at) : m_world(world), m_before(world.frozenAt()) { m_world.freeze(at); }
    ~Then() { m_world.freeze(m_before); }
    Q_DISABLE_COPY_MOVE(Then)

private:
    World &m_world;
    Seconds m_before;
};

class Fleet
{
public:
    Fleet(World &world, quint32 seed) : m_world(world), m_random(seed), m_ids(world.wellKnown())
    {
        m_today = world.dayOf(world.now());
    }

    FleetSummary fill();

private:
    int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }
    template<typename T>
    const T &pick(const QList<T> &from)
    {
        return from.at(below(static_cast<int>(from.size())));
    }
    Seconds at(const QDate &day, int hour) const { return m_world.midnight(day) + hour * 3600LL; }
    qint64 engineer() { return m_world.users().at(1 + below(6)).id; }

    void addPeople();
    void addClients();
    void addMachines();
    void addHistory();
    void addJobs();
    void addParts();
    void addOddities();
    void addTrash();
    qint64 sale(const Machine &machine, const QString &serial, const QDate &closed);
    qint64 job(const Machine &machine, const QString &name, qint64 pipeline, qint64 status, const QDate &opened,
               const QDate &closed);
    void setDue(qint64 leadId, const QDate &day);
    void setText(qint64 leadId, qint64 fieldId, const QString &text);
    void remark(qint64 leadId, const QString &text, qint64 byUser);
    QString serialFor(const DemoModel &model, int number);

    World &m_world;
    QRandomGenerator m_random;
    WellKnown m_ids;
    QDate m_today;
    QList<qint64> m_companies;
    QList<qint64> m_contacts;
    QList<QString> m_telegrams;
    QList<Machine> m_machines;
    FleetSummary m_summary;
};

void Fleet::addPeople()
{
    const QStringList names = demoEngineers();
    for (qsizetype i = 0; i < names.size(); ++i) {
        m_world.users().append({7100301 + i, names.at(i), u"engineer%1@example.com"_s.arg(i + 1), false, true});
    }
    m_world.users().append({7100299, u"Ушедший Сотрудник"_s, u"former@example.com"_s, false, false});
}

void Fleet::addClients()
{
    const QStringList companies = demoCompanies();
    const QStringList contacts = demoContacts();
    for (int i = 0; i < companies.size(); ++i) {
        const QString number = u"%1"_s.arg(i + 1, 2, 10, QLatin1Char('0'));
        // Phones of a real account are written in every fashion there is.
        const QString phones[] = {u"+7 (000) 000-00-%1"_s.arg(number), u"8 000 000 00 %1"_s.arg(number),
                                  u"+70000000%1"_s.arg(number.rightJustified(3, u'0')),
                                  u"8(000)000-00-%1 доб. 12"_s.arg(number)};
        const qint64 company = m_world.addCompany(companies.at(i), phones[0]);
        const QString phone = i % 10 == 7 ? phones[1] : i % 10 == 8 ? phones[3] : i % 15 == 9 ? phones[2] : phones[0];
        m_companies.append(company);
        m_contacts.append(m_world.addContact(contacts.at(i), phone, company));
        // One client in twenty has never written to the bot.
        m_telegrams.append(i % 20 == 13 ? QString() : QString::number(900000000LL + 1371 * (i + 1)));
    }
    m_summary.clients = static_cast<int>(companies.size());
}

QString Fleet::serialFor(const DemoModel &model, int number)
{
    const int year = (m_today.year() - 2000) - below(4);
    switch (model.style) {
    case DemoModel::Style::Dashed:
        return u"%1-%2%3-%4"_s.arg(model.name)
            .arg(year, 2, 10, QLatin1Char('0'))
            .arg(1 + below(12), 2, 10, QLatin1Char('0'))
            .arg(100 + number, 4, 10, QLatin1Char('0'));
    case DemoModel::Style::Dated:
        return u"%1-%2-%3-%4"_s.arg(model.name)
            .arg(year, 2, 10, QLatin1Char('0'))
            .arg(1 + below(12), 2, 10, QLatin1Char('0'))
            .arg(number, 3, 10, QLatin1Char('0'));
    case DemoModel::Style::Numbered:
        break;
    }
    return u"%1 № %2"_s.arg(model.name).arg(10400 + 7 * number);
}

void Fleet::setDue(qint64 leadId, const QDate &day)
{
    const Then then(m_world, m_world.lead(leadId)->updatedAt);
    m_world.setLeadDay(leadId, m_ids.nextMaintenance, day);
}

void Fleet::setText(qint64 leadId, qint64 fieldId, const QString &text)
{
    const Then then(m_world, m_world.lead(leadId)->updatedAt);
    m_world.setLeadField(leadId, fieldId, text);
}

void Fleet::remark(qint64 leadId, const QString &text, qint64 byUser)
{
    const Then then(m_world, m_world.lead(leadId)->updatedAt);
    m_world.addNote(u"leads"_s, leadId, text, byUser);
}

qint64 Fleet::sale(const Machine &machine, const QString &serial, const QDate &closed)
{
    NewLead lead;
    lead.name = u"Продажа %1, %2"_s.arg(machine.model, m_world.company(m_companies.at(machine.client))->name);
    lead.statusId = kStatusWon;
    lead.price = 900000 + 50000LL * below(180);
    lead.createdAt = at(closed.addDays(-30 - below(60)), 10);
    lead.updatedAt = lead.closedAt = at(closed, 9 + below(9));
    lead.serial = serial;
    lead.model = machine.model;
    lead.telegram = m_telegrams.at(machine.client);
    if (below(3) > 0)
        lead.configuration = u"{\"стойка\":\"%1\",\"комплект\":\"%2\"}"_s.arg(machine.control, pick(demoOptions()));
    lead.contactId = m_contacts.at(machine.client);
    lead.companyId = m_companies.at(machine.client);
    const qint64 id = m_world.addLead(lead);
    // Where the client is; one in twelve has said nothing.
    if (machine.client % 12 != 11) {
        const Field *regions = m_world.field(kRegionField);
        const EnumItem &region = regions->enums.at(machine.client % kRegions);
        const Then then(m_world, lead.updatedAt);
        m_world.editLead(id, [&region](Lead &made) {
            made.fields.append({kRegionField, {Value{region.value, 0, region.id, {}}}});
        });
    }
    return id;
}

void Fleet::addMachines()
{
    const QList<DemoModel> models = demoModels();
    for (int i = 0; i < 214; ++i) {
        const DemoModel &model = models.at(i % models.size());
        Machine machine;
        machine.serial = serialFor(model, i);
        machine.model = model.name;
        machine.control = model.control;
        machine.client = i < m_companies.size() ? i : below(static_cast<int>(m_companies.size()));
        machine.soldOn = m_today.addDays(-15 - below(715));
        // Every fortieth deal sold two machines: both serials stand in one field.
        const bool isPair = i % 40 == 39;
        QString serials = machine.serial;
        if (isPair)
            serials += (i % 80 == 39 ? u", "_s : u"\n"_s) + serialFor(model, i + 500);
        machine.saleLead = sale(machine, serials, machine.soldOn);
        m_machines.append(machine);
        m_summary.machines += isPair ? 2 : 1;
        ++m_summary.wonSales;

        QDate due = m_today.addDays(31 + below(150));
        if (i % 25 == 3 || i % 25 == 15)
            due = m_today.addDays(-1 - below(60)); // 8 % are late
        else if (i % 25 == 5 || i % 25 == 11 || i % 25 == 19)
            due = m_today.addDays(below(31)); // 12 % are due within a month
        if (i % 14 != 6)                      // some have no date: the console computes it
            setDue(machine.saleLead, due);
    }
}

void Fleet::addHistory()
{
    for (const Machine &machine : std::as_const(m_machines)) {
        for (QDate day = machine.soldOn.addMonths(6); day < m_today.addDays(-20); day = day.addMonths(6)) {
            if (below(4) == 0)
                continue;
            const bool isPlanned = below(2) == 0;
            const QString title = isPlanned ? u"Плановое ТО-1, %1"_s.arg(machine.model) : pick(demoFaults());
            const qint64 id = job(machine, title, isPlanned ? m_ids.servicePipeline : m_ids.mainPipeline, kStatusWon,
                                  day.addDays(-5), day.addDays(below(9)));
            remark(id, pick(demoResults()), engineer());
            ++m_summary.wonJobs;
        }
    }
}

qint64 Fleet::job(const Machine &machine, const QString &name, qint64 pipeline, qint64 status, const QDate &opened,
                  const QDate &closed)
{
    NewLead lead;
    lead.name = name;
    lead.pipelineId = pipeline;
    lead.statusId = status;
    lead.price = 5000LL * below(14);
    lead.responsibleUserId = engineer();
    lead.createdAt = at(opened, 9 + below(8));
    lead.updatedAt = at(closed.isValid() ? closed : opened, 17);
    lead.serial = machine.serial;
    lead.model = machine.model;
    lead.telegram = m_telegrams.at(machine.client);
    lead.contactId = m_contacts.at(machine.client);
    lead.companyId = m_companies.at(machine.client);
    lead.tags = {u"Сервис"_s};
    lead.updatedAt = std::min(lead.updatedAt, m_world.now());
    lead.createdAt = std::min(lead.createdAt, lead.updatedAt);
    return m_world.addLead(lead);
}

void Fleet::addJobs()
{
    const Pipeline *main = m_world.pipeline(m_ids.mainPipeline);
    const Pipeline *service = m_world.pipeline(m_ids.servicePipeline);
    for (int i = 0; i < 40; ++i) {
        const Machine &machine = m_machines.at((i * 5 + 2) % m_machines.size());
        const bool isPlanned = i % 3 == 2;
        const Pipeline *home = isPlanned ? service : main;
        const int stages = isPlanned ? 4 : 5; // the later stages of the main pipeline belong to sales
        const qint64 status = home->statuses.at(1 + i % stages).id;
        const QString name = isPlanned ? u"Плановое ТО-2, %1"_s.arg(machine.model) : demoFaults().at(i % 7);
        const qint64 id = job(machine, name, home->id, status, m_today.addDays(-(i % 18)), {});
        if (i % 4 == 0)
            remark(id, u"Клиент просит приехать до конца недели"_s, m_ids.managerUser);
        if (i % 5 == 0) {
            Task task;
            task.text = u"Позвонить и согласовать выезд"_s;
            task.entityType = u"leads"_s;
            task.entityId = id;
            task.completeTill = at(m_today.addDays(1 + i % 5), 18);
            m_world.insertTask(task, m_ids.managerUser);
        }
        ++m_summary.openJobs;
    }
}

void Fleet::addParts()
{
    addDemoProducts(m_world);
    const QList<DemoProduct> products = demoProducts();
    const Pipeline *parts = m_world.pipeline(m_ids.partsPipeline);
    for (int i = 0; i < 26; ++i) {
        const Machine &machine = m_machines.at((i * 7 + 1) % m_machines.size());
        const bool isWon = i % 3 != 0;
        const QDate day = m_today.addDays(-3 - below(isWon ? 500 : 20));
        const qint64 status = isWon ? kStatusWon : parts->statuses.at(1 + i % 4).id;
        const qint64 id = job(machine, u"Запчасти: %1"_s.arg(pick(demoParts())), parts->id, status, day,
                              isWon ? day.addDays(2) : QDate());
        const DemoProduct &product = products.at(below(static_cast<int>(products.size())));
        const int pieces = 1 + i % 4;
        const auto total = static_cast<qint64>(product.price.toDouble() * pieces);
        remark(id,
               u"Состав заказа:\n1. %1 — %2, %3 шт.\nИтого: %4 ₽"_s
                   .arg(product.article, product.name)
                   .arg(pieces)
                   .arg(total),
               m_ids.managerUser);
        const Then then(m_world, m_world.lead(id)->updatedAt);
        m_world.editLead(id, [total](Lead &lead) { lead.priceMinor = total * 100; });
        ++m_summary.partsOrders;
    }
}

void Fleet::addOddities()
{
    const auto machine = [this](const QString &serial, const QString &model, int client, const QDate &sold) {
        Machine made{serial, model, u"Без ЧПУ"_s, client, 0, sold};
        made.saleLead = sale(made, serial, sold);
        m_machines.append(made);
        ++m_summary.wonSales;
        ++m_summary.machines;
        return made;
    };
    // Old machines that still run: their years lie before 2000, one before 1970.
    const Machine old = machine(u"16К20 № 4417"_s, u"16К20"_s, 4, m_today.addDays(-400));
    setText(old.saleLead, m_ids.configuration, u"{\"год выпуска\":1984}"_s);
    const Machine older = machine(u"1К62 № 0731"_s, u"1К62"_s, 5, m_today.addDays(-380));
    setText(older.saleLead, m_ids.configuration, u"{\"год выпуска\":1968}"_s);
    // An unknown spelling of a known model.
    machine(u"VMC850-23-04-777"_s, u"VMC-850"_s, 7, m_today.addDays(-200));
    // The same two serials once in Cyrillic and once in Latin letters, sold to the same client within three months.
    for (int i = 0; i < 2; ++i) {
        const QString cyrillic = u"К20-1187%1"_s.arg(i + 3);
        const QString latin = u"K20-1187%1"_s.arg(i + 3);
        const Machine first = machine(cyrillic, u"16К20Ф3"_s, 10 + i, m_today.addDays(-100));
        sale(first, latin, m_today.addDays(-60));
        ++m_summary.wonSales;
    }
    // A resale: the same machine, another client.
    Machine resold = m_machines.at(20);
    resold.client = (resold.client + 30) % static_cast<int>(m_companies.size());
    const qint64 resale = sale(resold, resold.serial, m_today.addDays(-9));
    setDue(resale, m_today.addDays(80));
    ++m_summary.wonSales;
    // Won without a serial.
    for (int i = 0; i < 3; ++i) {
        Machine nameless{{}, u"VMC650"_s, u"Fanuc 0i-MF"_s, 15 + i, 0, m_today.addDays(-12 * (i + 1))};
        sale(nameless, {}, nameless.soldOn);
        ++m_summary.wonSales;
        ++m_summary.wonWithoutSerial;
    }
    // Records as people leave them.
    const Machine &any = m_machines.at(33);
    {
        const Then then(m_world, m_world.lead(any.saleLead)->updatedAt);
        m_world.editLead(any.saleLead, [](Lead &lead) { lead.name.clear(); });
    }
    setText(m_machines.at(34).saleLead, m_ids.serial, u"  "_s + m_machines.at(34).serial + u"  "_s);
    setText(m_machines.at(35).saleLead, m_ids.serial, u"зав. № "_s + m_machines.at(35).serial);
    m_world.addContact(u"   "_s, u"+7 (000) 000-00-98, +7 (000) 000-00-99"_s);
    NewLead incoming;
    incoming.name = u"Заявка с сайта"_s;
    incoming.statusId = m_world.mainPipeline()->unsortedStatusId();
    incoming.createdAt = m_world.now() - 3600;
    const qint64 leadId = m_world.addLead(incoming);
    Unsorted entry;
    entry.uid = u"5f1d0c2e9a7b4e6d8c3b2a1f0e9d8c7b"_s;
    entry.category = u"forms"_s;
    entry.sourceName = u"Форма сайта"_s;
    entry.sourceUid = u"site"_s;
    entry.pipelineId = m_ids.mainPipeline;
    entry.leadId = leadId;
    entry.createdAt = incoming.createdAt;
    entry.metadata = {{u"form_id"_s, u"request"_s}, {u"form_name"_s, u"Заявка"_s}};
    m_world.unsorted().append(entry);
    ++m_summary.openJobs;
    // Deals that are still being sold.
    const Pipeline *main = m_world.pipeline(m_ids.mainPipeline);
    for (int i = 0; i < 6; ++i) {
        NewLead lead;
        lead.name = u"Запрос цены: %1"_s.arg(pick(demoModels()).name);
        lead.statusId = main->statuses.at(6 + i % 3).id;
        lead.price = 2500000 + 100000LL * i;
        lead.createdAt = m_world.now() - (i + 1) * 4 * kDay;
        lead.contactId = m_contacts.at(40 + i);
        lead.companyId = m_companies.at(40 + i);
        m_world.addLead(lead);
        ++m_summary.openJobs;
    }
}

void Fleet::addTrash()
{
    for (int i = 0; i < 4; ++i) {
        NewLead lead;
        lead.name = u"Ошибочная заявка %1"_s.arg(i + 1);
        lead.createdAt = m_world.now() - (10 + i) * kDay;
        const qint64 id = m_world.addLead(lead);
        const Then then(m_world, lead.createdAt + kDay);
        m_world.deleteLead(id);
    }
}

FleetSummary Fleet::fill()
{
    m_world.beginBulk();
    addPeople();
    addClients();
    m_world.endBulk();
    addMachines();
    addHistory();
    addParts();
    addOddities();
    addJobs();
    addTrash();
    return m_summary;
}

} // namespace

FleetSummary fillDemoFleet(World &world, quint32 seed)
{
    return Fleet(world, seed).fill();
}

} // namespace Stanko::Sandbox
