// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/serial.h"
#include "models/store/backup.h"
#include "models/store/calendarstore.h"
#include "models/store/sqltransaction.h"
#include "tests/store/storetesting.h"

#include <QtCore/QElapsedTimer>

#include <ctime>

using namespace Stanko;
using namespace Stanko::Testing;

namespace {

constexpr int kLeads = 100'000;
constexpr int kMachines = 50'000;
constexpr int kPage = 250;

/// Processor and wall time of a step.
class Step
{
public:
    explicit Step(const char *name) : m_name(name), m_cpu(std::clock()) { m_wall.start(); }
    ~Step()
    {
        qInfo("%-44s %7.0f ms cpu %7lld ms wall", m_name, 1000.0 * double(std::clock() - m_cpu) / CLOCKS_PER_SEC,
              static_cast<long long>(m_wall.elapsed()));
    }

private:
    const char *m_name;
    std::clock_t m_cpu;
    QElapsedTimer m_wall;
};

/// The n-th lead of an account with one machine in every second deal.
Lead leadNumber(int n)
{
    static const QStringList models{u"VMC650"_s, u"VMC850"_s, u"VMC1060"_s, u"16К20"_s, u"TC-500"_s};
    const bool isSale = n % 2 == 0;
    Lead lead =
        sale(20'000'000 + n, u"%1-%2"_s.arg(u"KLM"_s.mid(n / 2 % 3, 1)).arg(10'000 + n / 2), at(2024, 1, 1) + n * 600);
    lead.model = models[n % models.size()];
    lead.company = 100 + n / 2 % 3000;
    lead.contacts = {{.id = 10'000 + n / 2 % 6000, .isMain = true}, {.id = 30'000 + n % 500}};
    if (!isSale)
        lead.stage.pipeline = kService;
    if (n % 200 == 1)
        lead.stage.status = kNew;
    if (n % 3 == 0)
        lead.nextMaintenance = kToday.addDays(n % 400 - 30);
    return lead;
}

} // namespace

/// Times of the store at the size of a big account; figures, not assertions.
class StoreBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void firstPull();
    void derivation();
    void samePagesAgain();
    void sameDerivationAgain();
    void lists();
    void calendar();
    void completion();
    void weeksOffline();
    void opening();

private:
    void pullAll(const char *name);
    void complete(int first, int count);
    TempStore m_store;
};

void StoreBench::initTestCase()
{
    must(SchemaStore::replace(m_store.db, schema()));
    QList<Contact> contacts;
    for (int n = 0; n < 6000; ++n)
        contacts.append(
            {.id = 10'000 + n, .name = u"Клиент Номер %1"_s.arg(n), .phones = {u"+7916%1"_s.arg(1'000'000 + n)}});
    QList<Company> companies;
    for (int n = 0; n < 3000; ++n)
        companies.append({.id = 100 + n, .name = u"ООО «Завод %1»"_s.arg(n), .phones = {}});
    Step step("6 000 contacts, 3 000 companies");
    must(ClientStore::upsertContacts(m_store.db, contacts));
    must(ClientStore::upsertCompanies(m_store.db, companies));
}

void StoreBench::pullAll(const char *name)
{
    QList<Lead> leads;
    for (int n = 0; n < kLeads; ++n)
        leads.append(leadNumber(n));
    Step step(name);
    for (int n = 0; n < kLeads; n += kPage)
        must(LeadStore::upsert(m_store.db, leads.mid(n, kPage)));
}

void StoreBench::firstPull()
{
    pullAll("upsert of 100 000 leads, 400 pages");
}

void StoreBench::derivation()
{
    const Touched all = must(PassportStore::everything(m_store.db));
    QCOMPARE(all.keys.size(), kMachines);
    Step step("recompute of 50 000 machines, 100 000 leads");
    must(PassportStore::recompute(m_store.db, all, context()));
}

void StoreBench::samePagesAgain()
{
    pullAll("the same pages again");
}

void StoreBench::sameDerivationAgain()
{
    const Touched all = must(PassportStore::everything(m_store.db));
    Step step("recompute of 50 000 unchanged machines");
    must(PassportStore::recompute(m_store.db, all, context()));
}

void StoreBench::lists()
{
    Database reader;
    must(reader.open(m_store.path(), {.role = ConnectionRole::Reader}));
    const auto list = [&reader](const char *name, const PassportQuery &query) {
        Step step(name);
        const PassportPage page = must(PassportStore::list(reader, query, listContext()));
        qInfo("  %lld rows", static_cast<long long>(page.rows.size()));
    };
    list("list of all machines, cold", {});
    list("list of all machines, warm", {});
    PassportQuery query;
    query.sort = PassportSort::Customer;
    list("list by customer", query);
    query.sort = PassportSort::NextMaintenance;
    query.order = Qt::DescendingOrder;
    list("list by date, descending", query);
    query.order = Qt::AscendingOrder;
    for (const QString &text : {u"1234"_s, u"k1"_s, u"завод 12 vmc"_s, u"8 (916) 100-00-17"_s, u"щщщщщ"_s}) {
        query.text = text;
        list(qPrintable(u"search: "_s + text), query);
    }
    query.text.clear();
    query.filter = PassportFilter::Late;
    list("filter: late", query);
    {
        Step step("open jobs");
        qInfo("  %lld rows", static_cast<long long>(must(JobStore::list(reader, {}, jobContext())).rows.size()));
    }
    {
        Step step("dashboard");
        must(MaintenanceStore::overview(reader, kToday, 0, 10, jobContext()));
    }
    {
        Step step("card of a machine");
        must(PassportStore::card(reader, u"K-10000"_s, listContext(), roles()));
    }
    {
        Step step("backup while reading");
        must(Backup::copyTo(reader, m_store.folder() + u"/copy.db"_s));
    }
}

void StoreBench::calendar()
{
    TempStore small;
    must(SchemaStore::replace(small.db, schema()));
    QList<Lead> leads;
    for (int n = 0; n < 5'000; ++n) {
        Lead lead = leadNumber(2 * n);
        lead.nextMaintenance = kToday.addDays(n % 75 - 10); // 2 000 in a month
        leads.append(lead);
    }
    small.pull(leads);
    for (int n = 0; n < 5'000; ++n)
        must(MaintenanceStore::record(small.db, {.key = foldSerial(leads[n].serialText),
                                                 .doneOn = kToday.addDays(-n % 300),
                                                 .kind = u"ТО-1"_s,
                                                 .plannedOn = kToday.addDays(-n % 290)}));
    const CalendarContext context{.today = kToday, .zone = zone(), .me = 7, .roles = roles()};
    const QDate month(kToday.year(), kToday.month(), 1);
    for (const auto &[name, range] :
         {std::pair("calendar, a month of 5 000 machines", CalendarRange{month, month.addMonths(1)}),
          std::pair("calendar, a year of 5 000 machines", CalendarRange{month, month.addYears(1)})}) {
        Step step(name);
        const CalendarAnswer answer = must(CalendarStore::answer(small.db, range, context));
        qInfo("  %lld visits", static_cast<long long>(answer.visits.size()));
    }
    Step step("figures of 5 000 machines");
    must(CalendarStore::figures(small.db, 0, context));
}

void StoreBench::complete(int first, int count)
{
    RegistrationContext quick = context();
    quick.reviewModels = false;
    for (int n = first; n < first + count; ++n) {
        SqlTransaction transaction(m_store.db);
        const LeadId lead = 20'000'000 + 20 * n + 1;
        const OutboxAdded added = must(
            OutboxStore::add(m_store.db, {intentFor(lead, toWon()), intentFor(lead, NoteEdit{.text = u"сделано"_s})}));
        must(PassportStore::recompute(m_store.db, added.touched, quick));
        must(transaction.commit());
    }
}

void StoreBench::completion()
{
    Step step("100 edits, durable one by one");
    complete(0, 100);
}

void StoreBench::weeksOffline()
{
    complete(100, 1'900);
    {
        Step step("100 edits more, with 2 000 waiting");
        complete(2'000, 100);
    }
    {
        Step step("the next intent to send, 1 000 times");
        for (int n = 0; n < 1'000; ++n)
            QCOMPARE(must(OutboxStore::due(m_store.db, 0, 1)).size(), 1);
    }
    Step step("the list of what waits");
    qInfo("  %lld rows", static_cast<long long>(must(OutboxStore::list(m_store.db, OutboxScope::Unsettled, 0)).size()));
}

void StoreBench::opening()
{
    Step step("opening the file again");
    m_store.reopen();
}

QTEST_GUILESS_MAIN(StoreBench)
#include "bench_store.moc"
