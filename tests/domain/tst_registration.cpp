// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/civilday.h"
#include "models/domain/registration.h"
#include "tests/domain/pipelines.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Stanko;
using namespace Stanko::Testing;

namespace {

constexpr PipelineId kForeign = 99;
constexpr StatusId kOpen = 5;

const QTimeZone &moscow()
{
    static const QTimeZone zone("Europe/Moscow");
    return zone;
}

/// A won lead of the main pipeline that names A-1, closed at noon of \a day.
Lead won(LeadId id, QDate day, CompanyId company, ContactId contact)
{
    Lead lead;
    lead.id = id;
    lead.stage = {.pipeline = kMain, .status = kStatusWon};
    lead.closedAt = noonOf(day, moscow());
    lead.updatedAt = lead.closedAt + 1'000'000;
    lead.serialText = u"A-1"_s;
    lead.company = company;
    if (contact != 0)
        lead.contacts = {{.id = contact, .isMain = true}};
    return lead;
}

Lead in(Lead lead, PipelineId pipeline, StatusId status = kStatusWon)
{
    lead.stage = {.pipeline = pipeline, .status = status};
    return lead;
}

MachineFacts derived(QList<Lead> leads, const PipelineRoles &how = roles())
{
    return deriveMachine(u"A-1"_s, std::move(leads), how, moscow());
}

QList<LeadId> registeringIds(const MachineFacts &facts)
{
    QList<LeadId> ids;
    for (const RegisteringLead &registration : facts.registrations)
        ids.append(registration.lead);
    return ids;
}

} // namespace

class TestRegistration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWonDealRegistersAMachine();
    void whatDoesNotRegister_data();
    void whatDoesNotRegister();
    void tellsAResaleByTheClient_data();
    void tellsAResaleByTheClient();
    void aMachineSoldBackIsAResaleAgain();
    void aResaleTakesAllThatBelongsToTheOwner();
    void machineDataFallsBackToOlderLeads();
    void machineDataIsNotTakenFromNewerLeads();
    void registrationDayIsTheFirstSaleInTheAccountsZone();
    void missingClosingTimeIsReplacedByTheLastChange();
    void equalClosingTimesAreOrderedById();
    void historyHoldsEveryWonLeadOldestFirst();
    void successMayBeAnotherStatus();
    void withdrawnSaleLeavesTheOlderOneAsHome();
    void nextDateComesFromHomeThenTheNewest_data();
    void nextDateComesFromHomeThenTheNewest();
    void namesSalesCloseToEachOther_data();
    void namesSalesCloseToEachOther();
    void orderOfTheLeadsDoesNotMatter();
    void showsTheSerialOfItsOwnMachine();
    void wantsASerialForWonDeals_data();
    void wantsASerialForWonDeals();
};

void TestRegistration::aWonDealRegistersAMachine()
{
    Lead lead = won(1, QDate(2026, 3, 10), 7, 70);
    lead.serialText = u"зав. № А-1"_s;
    lead.model = u" VMC850 "_s;
    lead.configuration = u"Fanuc"_s;
    lead.telegramId = u"555"_s;
    lead.responsibleUser = 3;
    lead.nextMaintenance = QDate(2026, 9, 10);
    const MachineFacts facts = derived({lead});
    QVERIFY(facts.isRegistered);
    QCOMPARE(facts.homeLead, 1);
    QCOMPARE(facts.serial, u"зав. № А-1"_s);
    QCOMPARE(facts.contact, 70);
    QCOMPARE(facts.company, 7);
    QCOMPARE(facts.telegramId, u"555"_s);
    QCOMPARE(facts.model, u"VMC850"_s);
    QCOMPARE(facts.configuration, u"Fanuc"_s);
    QCOMPARE(facts.responsibleUser, 3);
    QCOMPARE(facts.registeredOn, QDate(2026, 3, 10));
    QCOMPARE(facts.fieldDate, QDate(2026, 9, 10));
    QCOMPARE(facts.fieldDateLead, 1);
    QCOMPARE(facts.leads, QList<LeadId>{1});
    QCOMPARE(facts.registrations.size(), 1);
    QVERIFY(!facts.registrations.first().isResale);
    QVERIFY(facts.duplicates.isEmpty());
}

void TestRegistration::whatDoesNotRegister_data()
{
    QTest::addColumn<Lead>("lead");
    QTest::addColumn<bool>("isHistory");
    const Lead sale = won(1, QDate(2026, 3, 10), 7, 70);
    QTest::newRow("an open deal") << in(sale, kMain, kOpen) << false;
    QTest::newRow("a lost deal") << in(sale, kMain, kStatusLost) << false;
    QTest::newRow("won in a pipeline without a role") << in(sale, kForeign) << false;
    QTest::newRow("won in a service pipeline") << in(sale, kService) << true;
    QTest::newRow("won in the parts pipeline") << in(sale, kParts) << true;
    Lead deleted = sale;
    deleted.isDeleted = true;
    QTest::newRow("a deleted won deal") << deleted << false;
    Lead noPipeline = in(sale, 0);
    QTest::newRow("no pipeline at all") << noPipeline << false;
}

void TestRegistration::whatDoesNotRegister()
{
    QFETCH(Lead, lead);
    QFETCH(bool, isHistory);
    const MachineFacts facts = derived({lead});
    QVERIFY(!facts.isRegistered);
    QCOMPARE(facts.homeLead, 0);
    QVERIFY(facts.registrations.isEmpty());
    QCOMPARE(facts.leads.size(), isHistory ? 1 : 0);
}

void TestRegistration::tellsAResaleByTheClient_data()
{
    QTest::addColumn<CompanyId>("firstCompany");
    QTest::addColumn<ContactId>("firstContact");
    QTest::addColumn<CompanyId>("company");
    QTest::addColumn<ContactId>("contact");
    QTest::addColumn<bool>("isResale");
    const auto row = [](const char *name, CompanyId c1, ContactId p1, CompanyId c2, ContactId p2, bool resale) {
        QTest::newRow(name) << c1 << p1 << c2 << p2 << resale;
    };
    row("same company, same person", 7, 70, 7, 70, false);
    row("same company, another person", 7, 70, 7, 71, false);
    row("another company, same person", 7, 70, 8, 70, true);
    row("no companies, same person", 0, 70, 0, 70, false);
    row("no companies, another person", 0, 70, 0, 71, true);
    row("a company since then, same person", 0, 70, 7, 70, false);
    row("a company no more, same person", 7, 70, 0, 70, false);
    row("a company no more, another person", 7, 70, 0, 71, true);
    row("a lead without client takes nothing over", 7, 70, 0, 0, false);
    row("nobody before, somebody now", 0, 0, 0, 71, true);
    row("nobody before and now", 0, 0, 0, 0, false);
}

void TestRegistration::tellsAResaleByTheClient()
{
    QFETCH(CompanyId, firstCompany);
    QFETCH(ContactId, firstContact);
    QFETCH(CompanyId, company);
    QFETCH(ContactId, contact);
    QFETCH(bool, isResale);
    const MachineFacts facts =
        derived({won(1, QDate(2024, 1, 1), firstCompany, firstContact), won(2, QDate(2026, 1, 1), company, contact)});
    QCOMPARE(facts.homeLead, isResale ? 2 : 1);
    QCOMPARE(facts.registrations.size(), isResale ? 2 : 1);
    QCOMPARE(facts.registrations.last().isResale, isResale);
    QCOMPARE(facts.leads, (QList<LeadId>{1, 2}));
}

void TestRegistration::aMachineSoldBackIsAResaleAgain()
{
    const MachineFacts facts = derived({won(1, QDate(2020, 1, 1), 7, 70), won(2, QDate(2022, 1, 1), 8, 80),
                                        won(3, QDate(2022, 6, 1), 8, 81), won(4, QDate(2024, 1, 1), 7, 70)});
    QCOMPARE(registeringIds(facts), (QList<LeadId>{1, 2, 4}));
    QCOMPARE(facts.homeLead, 4);
    QCOMPARE(facts.company, 7);
    QCOMPARE(facts.registeredOn, QDate(2020, 1, 1));
}

void TestRegistration::aResaleTakesAllThatBelongsToTheOwner()
{
    Lead first = won(1, QDate(2024, 1, 1), 7, 70);
    first.telegramId = u"555"_s;
    first.responsibleUser = 3;
    const Lead second = won(2, QDate(2026, 1, 1), 8, 0);
    const MachineFacts facts = derived({first, second});
    QCOMPARE(facts.company, 8);
    QCOMPARE(facts.contact, 0);
    QCOMPARE(facts.telegramId, QString());
    QCOMPARE(facts.responsibleUser, 0);
}

void TestRegistration::machineDataFallsBackToOlderLeads()
{
    Lead first = won(1, QDate(2020, 1, 1), 7, 70);
    first.model = u"VMC850"_s;
    first.configuration = u"старая"_s;
    Lead job = in(won(2, QDate(2021, 1, 1), 7, 70), kService);
    job.configuration = u"новая"_s;
    Lead resale = won(3, QDate(2026, 1, 1), 8, 80);
    resale.model = u"  "_s;
    const MachineFacts facts = derived({first, job, resale});
    QCOMPARE(facts.model, u"VMC850"_s);
    QCOMPARE(facts.configuration, u"новая"_s);
}

void TestRegistration::machineDataIsNotTakenFromNewerLeads()
{
    Lead home = won(1, QDate(2024, 1, 1), 7, 70);
    home.model = u"VMC850"_s;
    Lead job = won(2, QDate(2026, 1, 1), 7, 71);
    job.model = u"VMC1060"_s;
    job.telegramId = u"777"_s;
    const MachineFacts facts = derived({home, job});
    QCOMPARE(facts.model, u"VMC850"_s);
    QCOMPARE(facts.telegramId, QString());
    QCOMPARE(facts.contact, 70);
}

void TestRegistration::registrationDayIsTheFirstSaleInTheAccountsZone()
{
    Lead lead = won(1, QDate(2026, 3, 10), 7, 70);
    lead.closedAt = QDateTime(QDate(2026, 3, 10), QTime(21, 30), Qt::UTC).toSecsSinceEpoch();
    const auto dayIn = [&lead](const char *zone) {
        return deriveMachine(u"A-1"_s, {lead}, roles(), QTimeZone(zone)).registeredOn;
    };
    QCOMPARE(dayIn("Europe/Moscow"), QDate(2026, 3, 11));
    QCOMPARE(dayIn("Europe/Kaliningrad"), QDate(2026, 3, 10));
    QCOMPARE(dayIn("Asia/Kamchatka"), QDate(2026, 3, 11));
    QCOMPARE(dayIn("America/New_York"), QDate(2026, 3, 10));
}

void TestRegistration::missingClosingTimeIsReplacedByTheLastChange()
{
    Lead lead = won(1, QDate(2026, 3, 10), 7, 70);
    lead.closedAt = 0;
    lead.updatedAt = noonOf(QDate(2025, 2, 1), moscow());
    const MachineFacts facts = derived({lead, won(2, QDate(2026, 3, 10), 8, 80)});
    QCOMPARE(facts.registeredOn, QDate(2025, 2, 1));
    QCOMPARE(facts.homeLead, 2);
    lead.updatedAt = 0;
    QVERIFY(!derived({lead}).registeredOn);
    QVERIFY(derived({lead}).isRegistered);
}

void TestRegistration::equalClosingTimesAreOrderedById()
{
    const MachineFacts facts = derived({won(5, QDate(2026, 1, 1), 7, 70), won(4, QDate(2026, 1, 1), 8, 80)});
    QCOMPARE(registeringIds(facts), (QList<LeadId>{4, 5}));
    QCOMPARE(facts.homeLead, 5);
}

void TestRegistration::historyHoldsEveryWonLeadOldestFirst()
{
    Lead deleted = in(won(7, QDate(2022, 1, 1), 7, 70), kService);
    deleted.isDeleted = true;
    const MachineFacts facts = derived({
        in(won(4, QDate(2025, 1, 1), 7, 70), kParts),
        won(1, QDate(2020, 1, 1), 7, 70),
        in(won(5, QDate(2026, 1, 1), 7, 70), kService, kOpen),
        in(won(2, QDate(2019, 1, 1), 7, 70), kService),
        in(won(6, QDate(2024, 1, 1), 7, 70), kForeign),
        won(3, QDate(2024, 1, 1), 7, 71),
        deleted,
    });
    QCOMPARE(facts.leads, (QList<LeadId>{2, 1, 3, 4}));
    QCOMPARE(registeringIds(facts), QList<LeadId>{1});
}

void TestRegistration::successMayBeAnotherStatus()
{
    PipelineRoles other = roles();
    other.success = 777;
    const Lead success = in(won(1, QDate(2026, 1, 1), 7, 70), kMain, 777);
    const Lead merelyClosed = won(2, QDate(2026, 2, 1), 8, 80);
    PipelineRoles own = roles();
    own.ownSuccess = {{kMain, 777}};
    for (const PipelineRoles &each : {other, own}) {
        const MachineFacts facts = derived({success, merelyClosed}, each);
        QCOMPARE(facts.homeLead, 1);
        QCOMPARE(facts.leads, QList<LeadId>{1});
    }
}

void TestRegistration::withdrawnSaleLeavesTheOlderOneAsHome()
{
    Lead resale = won(2, QDate(2026, 1, 1), 8, 80);
    const Lead sale = won(1, QDate(2024, 1, 1), 7, 70);
    QCOMPARE(derived({sale, resale}).homeLead, 2);
    QCOMPARE(derived({sale, in(resale, kMain, kOpen)}).homeLead, 1);
    resale.isDeleted = true;
    QCOMPARE(derived({sale, resale}).homeLead, 1);
    QCOMPARE(derived({sale, resale}).company, 7);
    // Without the first sale the second one is no resale.
    const MachineFacts facts = derived({in(sale, kMain, kStatusLost), won(2, QDate(2026, 1, 1), 8, 80)});
    QVERIFY(facts.isRegistered && !facts.registrations.first().isResale);
    QVERIFY(!derived({in(sale, kMain, kStatusLost)}).isRegistered);
}

void TestRegistration::nextDateComesFromHomeThenTheNewest_data()
{
    QTest::addColumn<QList<Lead>>("leads");
    QTest::addColumn<LeadId>("from");
    const auto dated = [](Lead lead) {
        lead.nextMaintenance = QDate(2027, 1, 1).addDays(lead.id);
        return lead;
    };
    const Lead home = won(2, QDate(2024, 1, 1), 7, 70);
    const Lead job = dated(in(won(3, QDate(2025, 1, 1), 7, 70), kService));
    const Lead mainJob = dated(won(4, QDate(2025, 6, 1), 7, 70));
    const Lead parts = dated(in(won(5, QDate(2026, 1, 1), 7, 70), kParts));
    const Lead openJob = dated(in(won(6, QDate(2026, 2, 1), 7, 70), kService, kOpen));
    const Lead before = dated(in(won(1, QDate(2023, 1, 1), 7, 70), kService));
    QTest::newRow("the home lead has one") << QList<Lead>{dated(home), job, mainJob} << LeadId(2);
    QTest::newRow("the newest service lead") << QList<Lead>{home, job} << LeadId(3);
    QTest::newRow("a completed job of the main pipeline counts") << QList<Lead>{home, job, mainJob} << LeadId(4);
    QTest::newRow("parts orders do not count") << QList<Lead>{home, job, parts} << LeadId(3);
    QTest::newRow("open jobs do not count") << QList<Lead>{home, job, openJob} << LeadId(3);
    QTest::newRow("older than the home lead, if nothing else") << QList<Lead>{home, before} << LeadId(1);
    QTest::newRow("none") << QList<Lead>{home, parts, openJob} << LeadId(0);
}

void TestRegistration::nextDateComesFromHomeThenTheNewest()
{
    QFETCH(QList<Lead>, leads);
    QFETCH(LeadId, from);
    const MachineFacts facts = derived(leads);
    QCOMPARE(facts.homeLead, 2);
    QCOMPARE(facts.fieldDateLead, from);
    QCOMPARE(facts.fieldDate, from == 0 ? std::optional<QDate>() : QDate(2027, 1, 1).addDays(from));
}

void TestRegistration::namesSalesCloseToEachOther_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<CompanyId>("secondCompany");
    QTest::addColumn<bool>("isDuplicate");
    QTest::newRow("same day, two clients") << 0 << CompanyId(8) << true;
    QTest::newRow("90 days") << 90 << CompanyId(8) << true;
    QTest::newRow("91 days") << 91 << CompanyId(8) << false;
    QTest::newRow("the same client is service history") << 10 << CompanyId(7) << false;
}

void TestRegistration::namesSalesCloseToEachOther()
{
    QFETCH(int, days);
    QFETCH(CompanyId, secondCompany);
    QFETCH(bool, isDuplicate);
    const QDate day(2026, 1, 1);
    const MachineFacts facts = derived({won(1, day, 7, 70), won(2, day.addDays(days), secondCompany, 80)});
    const QList<DuplicateSale> expected =
        isDuplicate ? QList<DuplicateSale>{{.first = 1, .second = 2}} : QList<DuplicateSale>{};
    QCOMPARE(facts.duplicates, expected);
}

void TestRegistration::orderOfTheLeadsDoesNotMatter()
{
    QRandomGenerator random(99);
    for (int round = 0; round < 300; ++round) {
        QList<Lead> leads;
        for (LeadId id = 1; id <= 8; ++id) {
            Lead lead = won(id, QDate(2024, 1, 1).addDays(random.bounded(200)), random.bounded(3), random.bounded(3));
            const PipelineId pipelines[]{kMain, kMain, kService, kParts, kForeign};
            const StatusId statuses[]{kStatusWon, kStatusWon, kOpen, kStatusLost};
            lead.stage = {.pipeline = pipelines[random.bounded(5)], .status = statuses[random.bounded(4)]};
            lead.isDeleted = random.bounded(6) == 0;
            if (random.bounded(2) == 0)
                lead.nextMaintenance = QDate(2027, 1, int(id));
            if (random.bounded(2) == 0)
                lead.model = u"M%1"_s.arg(id);
            leads.append(lead);
        }
        const MachineFacts facts = derived(leads);
        QCOMPARE(facts.isRegistered, facts.homeLead != 0);
        QVERIFY(facts.homeLead == 0 || facts.leads.contains(facts.homeLead));
        for (int shuffle = 0; shuffle < 5; ++shuffle) {
            std::shuffle(leads.begin(), leads.end(), random);
            QCOMPARE(derived(leads), facts);
        }
    }
}

void TestRegistration::showsTheSerialOfItsOwnMachine()
{
    Lead lead = won(1, QDate(2026, 1, 1), 7, 70);
    lead.serialText = u"B-2; а–1\nC-3"_s;
    QCOMPARE(derived({lead}).serial, u"а–1"_s);
    QCOMPARE(deriveMachine(u"B-2"_s, {lead}, roles(), moscow()).serial, u"B-2"_s);
}

void TestRegistration::wantsASerialForWonDeals_data()
{
    QTest::addColumn<Lead>("lead");
    QTest::addColumn<bool>("wanted");
    Lead lead = won(1, QDate(2026, 1, 1), 7, 70);
    lead.serialText = QString();
    QTest::newRow("won without serial") << lead << true;
    QTest::newRow("won in the service pipeline") << in(lead, kService) << false;
    QTest::newRow("won in the parts pipeline") << in(lead, kParts) << false;
    QTest::newRow("open") << in(lead, kMain, kOpen) << false;
    Lead withSerial = lead;
    withSerial.serialText = u"A1"_s;
    QTest::newRow("has a serial") << withSerial << false;
    Lead signs = lead;
    signs.serialText = u" № - ;"_s;
    QTest::newRow("nothing but signs") << signs << true;
    Lead tagged = lead;
    tagged.tags = QStringList{u"VIP"_s, u"сервис"_s};
    QTest::newRow("tagged as service") << tagged << false;
    tagged.tags = QStringList{u"Сервисный"_s};
    QTest::newRow("tagged alike") << tagged << true;
    Lead deleted = lead;
    deleted.isDeleted = true;
    QTest::newRow("deleted") << deleted << false;
}

void TestRegistration::wantsASerialForWonDeals()
{
    QFETCH(Lead, lead);
    QFETCH(bool, wanted);
    QCOMPARE(isWonWithoutSerial(lead, roles(), u"Сервис"_s), wanted);
}

QTEST_APPLESS_MAIN(TestRegistration)
#include "tst_registration.moc"
