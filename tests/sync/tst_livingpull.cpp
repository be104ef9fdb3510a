// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdesk.h"

#include <random>

using namespace Stanko;
using namespace Qt::StringLiterals;
using Stanko::Sandbox::World;

namespace {

using People = std::function<void(World &)>;

/// An account whose lists are long for the pages it gives: more than 50 rows at once are too much for it (504).
class LivingAccount
{
public:
    LivingAccount(bool filters, quint32 seed) : m_random(seed)
    {
        m_amo.run([this, filters](World &world) {
            world.behaviour().filtersOn = filters;
            // A time of its own, so that many changes of one second are the rule.
            world.freeze(world.now());
            for (int i = 0; i < 130; ++i) {
                m_companies.append(i % 3 == 0 ? world.addCompany(u"Завод %1"_s.arg(i)) : 0);
                m_contacts.append(
                    world.addContact(u"Контакт %1"_s.arg(i), u"+7 (000) %1"_s.arg(i, 7, 10, QLatin1Char('0'))));
            }
            for (int i = 0; i < 60; ++i) // nobody's: they may go
                m_spare.append(world.addContact(u"Лишний %1"_s.arg(i), {}));
            for (int i = 0; i < 320; ++i)
                addLead(world);
            world.advance(600);
            Sandbox::FaultRule tooMuch;
            tooMuch.path =
                QRegularExpression(u"/api/v4/(leads|contacts|companies)\\?.*limit=(5[1-9]|[6-9]\\d|\\d{3})(&|$)"_s);
            tooMuch.code = 504;
            world.faults().add(tooMuch);
        });
    }

    Sandbox::SandboxThread &amo() { return m_amo; }

    /// \a people work after every request from now on; nobody with an empty function.
    void let(const People &people)
    {
        m_amo.runServer([&people](Sandbox::SandboxServer &server) { server.setAfterAnswer(people); });
    }

    int number(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    void addLead(World &world)
    {
        Sandbox::NewLead lead;
        lead.name = u"Заявка %1"_s.arg(++m_names);
        lead.pipelineId = number(2) == 0 ? world.wellKnown().servicePipeline : world.wellKnown().mainPipeline;
        lead.contactId = m_contacts.at(number(int(m_contacts.size())));
        lead.companyId = m_companies.at(number(int(m_companies.size())));
        m_leads.append(world.addLead(lead));
    }

    void rename(World &world, qint64 lead)
    {
        world.editLead(lead, [this](Sandbox::Lead &row) { row.name = u"Заявка %1"_s.arg(++m_names); });
    }

    qint64 anyLead() { return m_leads.at(number(int(m_leads.size()))); }

    /// One thing somebody does.
    void workOnce(World &world)
    {
        const qint64 lead = anyLead();
        const auto &ids = world.wellKnown();
        switch (number(10)) {
        case 0:
            return addLead(world);
        case 1:
            world.deleteLead(lead);
            return;
        case 2:
            if (const auto &trash = world.trashedLeads(); !trash.isEmpty())
                world.restoreLead(trash.at(number(int(trash.size()))));
            return;
        case 3:
            world.moveLead(lead, number(2) == 0 ? ids.servicePipeline : ids.partsPipeline, 142);
            return;
        case 4:
            world.moveLead(lead, ids.mainPipeline, world.mainPipeline()->firstOrdinaryStatusId());
            return;
        case 5:
            world.editContact(m_contacts.at(number(int(m_contacts.size()))),
                              [this](Sandbox::Contact &row) { row.name = u"Контакт %1"_s.arg(++m_names); });
            return;
        case 6:
            if (const qint64 company = m_companies.at(number(int(m_companies.size()))))
                world.editCompany(company, [this](Sandbox::Company &row) { row.name = u"Завод %1"_s.arg(++m_names); });
            return;
        case 7:
            if (!m_spare.isEmpty())
                world.editContact(m_spare.takeAt(number(int(m_spare.size()))),
                                  [](Sandbox::Contact &row) { row.isDeleted = true; });
            return;
        default:
            return rename(world, lead);
        }
    }

    /// Some, many at once, a few of the oldest (they would be on the next pages), or nothing.
    void work(World &world)
    {
        world.advance(number(3));
        const int kind = number(8);
        const int count = kind == 0 ? 90 : kind < 4 ? number(6) : 0;
        for (int i = 0; i < count; ++i)
            workOnce(world);
        if (kind == 5) {
            const auto &order = world.leadOrder(World::Order::UpdatedAt);
            world.deleteLead(order.idAt(number(int(order.size()))));
            world.deleteLead(order.idAt(0));
        }
    }

    /// What the desk's list of jobs must hold, by the account itself: id, name, stage and client of each.
    QStringList jobsThere()
    {
        QStringList rows;
        m_amo.run([&rows](World &world) {
            for (const Sandbox::Lead &lead : world.leads()) {
                const auto &ids = world.wellKnown();
                if (lead.isDeleted || (lead.pipelineId != ids.mainPipeline && lead.pipelineId != ids.servicePipeline))
                    continue;
                const QString client = lead.companyId != 0 ? world.company(lead.companyId)->name
                                                           : world.contact(lead.contacts.first().id)->name;
                rows.append(u"%1 %2 %3:%4 %5"_s.arg(lead.id)
                                .arg(lead.name)
                                .arg(lead.pipelineId)
                                .arg(lead.statusId)
                                .arg(client));
            }
        });
        rows.sort();
        return rows;
    }

private:
    Sandbox::SandboxThread m_amo;
    std::mt19937 m_random;
    int m_names = 0;
    QList<qint64> m_leads;
    QList<qint64> m_contacts;
    QList<qint64> m_companies;
    QList<qint64> m_spare;
};

QStringList jobsHere(TestDesk &desk)
{
    JobQuery query;
    query.includeClosed = true;
    const auto page = waitFor(desk.desks().jobs->list(query));
    QStringList rows;
    for (const JobRow &row : page ? page->rows : QList<JobRow>()) {
        rows.append(u"%1 %2 %3:%4 %5"_s.arg(row.lead)
                        .arg(row.name)
                        .arg(row.stage.pipeline)
                        .arg(row.stage.status)
                        .arg(row.customer));
    }
    rows.sort();
    return rows;
}

/// What one list has and the other has not; for people who read a failure.
QString difference(const QStringList &here, const QStringList &there)
{
    const QSet<QString> ours(here.cbegin(), here.cend());
    const QSet<QString> theirs(there.cbegin(), there.cend());
    const auto text = [](const QSet<QString> &rows) { return QStringList(rows.cbegin(), rows.cend()).join(u"; "_s); };
    return u"only here: %1\nonly there: %2"_s.arg(text(ours - theirs), text(theirs - ours));
}

} // namespace

/// People work in amoCRM after every single request of a pull: on all its lists, in every way, many in one second.
/// LIVING_SEEDS says how many seeds (3), LIVING_FIRST with which to begin (1).
class TestLivingPull : public QObject
{
    Q_OBJECT

private:
    static int numberFrom(const char *variable, int otherwise)
    {
        bool isNumber = false;
        const int number = qEnvironmentVariableIntValue(variable, &isNumber);
        return isNumber ? number : otherwise;
    }

private Q_SLOTS:
    void nothingIsMissed_data()
    {
        QTest::addColumn<bool>("filters");
        QTest::addColumn<int>("seed");
        const int first = numberFrom("LIVING_FIRST", 1);
        for (int seed = first; seed < first + numberFrom("LIVING_SEEDS", 3); ++seed) {
            QTest::addRow("paid filter, seed %d", seed) << true << seed;
            QTest::addRow("no filter, seed %d", seed) << false << seed;
        }
    }
    void nothingIsMissed()
    {
        QFETCH(bool, filters);
        QFETCH(int, seed);
        LivingAccount account(filters, quint32(seed));
        TestDesk desk(account.amo());
        QVERIFY(desk.open());
        // The first pull, by id, and a few later ones, by change.
        for (int round = 0; round < 4; ++round) {
            account.amo().run([&account, round](World &world) {
                world.advance(3'000);
                // What happened meanwhile, all in one second, and a little later.
                for (int i = 0; round > 0 && i < 200; ++i)
                    account.workOnce(world);
                world.advance(3'000);
            });
            account.let([&account](World &world) { account.work(world); });
            const SyncReport report = desk.sync();
            QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
            QVERIFY2(report.requests < 600, qPrintable(QString::number(report.requests)));
        }
        account.let({});
        QVERIFY(!desk.sync().error);
        const QStringList here = jobsHere(desk);
        const QStringList there = account.jobsThere();
        QVERIFY2(here == there, qPrintable(difference(here, there)));
    }

    void aWorldThatNeverRestsEnds_data()
    {
        QTest::addColumn<bool>("filters");
        QTest::addColumn<int>("edits");
        for (const int edits : {1, 60, 200}) {
            QTest::addRow("paid filter, %d at a time", edits) << true << edits;
            QTest::addRow("no filter, %d at a time", edits) << false << edits;
        }
    }
    void aWorldThatNeverRestsEnds()
    {
        QFETCH(bool, filters);
        QFETCH(int, edits);
        LivingAccount account(filters, 11);
        TestDesk desk(account.amo());
        QVERIFY(desk.open());
        account.let([&account, edits](World &world) {
            world.advance(1);
            for (int i = 0; i < edits; ++i)
                account.rename(world, account.anyLead());
        });
        for (int round = 0; round < 2; ++round) {
            const SyncReport report = desk.sync();
            QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
            QVERIFY2(report.requests < 150, qPrintable(QString::number(report.requests)));
        }
        account.let({});
        QVERIFY(!desk.sync().error);
        QCOMPARE(jobsHere(desk), account.jobsThere());
    }

    void aRobotThatAddsFasterThanPagesAreReadEndsToo_data()
    {
        QTest::addColumn<bool>("filters");
        QTest::newRow("paid filter") << true;
        QTest::newRow("no filter") << false;
    }
    void aRobotThatAddsFasterThanPagesAreReadEndsToo()
    {
        QFETCH(bool, filters);
        LivingAccount account(filters, 12);
        TestDesk desk(account.amo());
        QVERIFY(desk.open());
        account.let([&account](World &world) {
            world.advance(1);
            for (int i = 0; i < 60; ++i)
                account.addLead(world);
        });
        for (int round = 0; round < 2; ++round) {
            const SyncReport report = desk.sync();
            QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
            QVERIFY2(report.requests < 600, qPrintable(QString::number(report.requests)));
        }
        account.let({});
        QVERIFY(!desk.sync().error);
        QCOMPARE(jobsHere(desk), account.jobsThere());
    }

    void whatWasDeletedWhileAPullWasBrokenOffIsNotShown()
    {
        LivingAccount account(false, 13);
        TestDesk desk(account.amo());
        QVERIFY(desk.open());
        int answers = 0;
        account.let([&answers](World &world) {
            if (++answers == 12) // in the middle of the leads
                world.faults().add(Sandbox::FaultRule::Kind::Status, u"GET"_s, u"/api/v4/leads\\?"_s, -1);
        });
        QVERIFY(desk.sync().error);
        account.let({});
        account.amo().run([](World &world) {
            world.faults().clear();
            world.advance(3 * 24 * 3600);
            // Leads that were read already: the rest moves up by as many rows.
            QList<qint64> first;
            for (int i = 0; i < 70; ++i)
                first.append(world.leadOrder(World::Order::Id).idAt(i));
            for (const qint64 id : std::as_const(first))
                world.deleteLead(id);
            world.advance(24 * 3600);
        });
        QVERIFY(!desk.sync().error);
        const QStringList here = jobsHere(desk);
        const QStringList there = account.jobsThere();
        QVERIFY2(here == there, qPrintable(difference(here, there)));
    }

    void aFullReconcileThatWasBrokenOffBeginsAgain()
    {
        LivingAccount account(false, 14);
        TestDesk desk(account.amo());
        QVERIFY(desk.open());
        QVERIFY(!desk.sync().error);
        int answers = 0;
        account.let([&answers](World &world) {
            if (++answers == 12)
                world.faults().add(Sandbox::FaultRule::Kind::Status, u"GET"_s, u"/api/v4/leads\\?"_s, -1);
        });
        QVERIFY(desk.sync(PullDepth::Everything).error);
        account.let({});
        account.amo().run([](World &world) { world.faults().clear(); });
        const SyncReport report = desk.sync(PullDepth::Everything);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.deleted, 0);
        QCOMPARE(jobsHere(desk), account.jobsThere());
    }
};

QTEST_GUILESS_MAIN(TestLivingPull)
#include "tst_livingpull.moc"
