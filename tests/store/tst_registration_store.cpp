// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storetesting.h"

using namespace Stanko;
using namespace Stanko::Testing;

/// Leads come in, machines come out: what the store makes of won deals.
class RegistrationStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wonSaleRegistersItsMachine();
    void severalSerialsMakeSeveralMachines();
    void applyingAPageTwiceChangesNothing();
    void resaleMovesTheMachineAndKeepsTheOldOwnerInTheHistory();
    void serviceAndPartsLeadsJoinTheHistory();
    void partsLeadAloneRegistersNothing();
    void deletedSaleIsWithdrawnAndComesBack();
    void saleWithoutSerialAsksForIt();
    void saleWithServiceTagAsksForNothing();
    void misspeltModelIsAskedAbout();
    void twoSalesWithinWeeksAreAskedAbout();
    void fieldDateWinsOverThePlan();
    void planCountsFromTheLastMaintenance();
    void passedComputedDateMovesOn();
    void contactPulledLaterNamesTheCustomer();
    void firstSyncWritesNoJournal();
    void changedDateInCrmIsToldInTheHistory();
    void machineAsOfAnEarlierDay();
    void itemKeepsItsIdWhenTheCauseReturns();
    void brokenLeadIsReportedUntilItCanBeRead();
};

void RegistrationStoreTest::wonSaleRegistersItsMachine()
{
    TempStore store;
    Lead lead = sale(1, u"зав. № К20-11873"_s, at(2026, 10, 1));
    lead.telegramId = u"55"_s;
    const RegistrationOutcome outcome = store.pull({lead});
    QCOMPARE(outcome.registered.size(), 1);
    QCOMPARE(outcome.registered.first(), (Registered{.key = u"K20-11873"_s, .lead = 1, .closedAt = lead.closedAt}));
    const Passport passport = store.passport(u"K20-11873"_s);
    QCOMPARE(passport.serial, u"зав. № К20-11873"_s);
    QCOMPARE(passport.model, u"VMC850"_s);
    QCOMPARE(passport.telegramId, u"55"_s);
    QCOMPARE(passport.registeredOn, QDate(2026, 10, 1));
    QCOMPARE(passport.homeLead, 1);
    QCOMPARE(passport.leads, QList<LeadId>{1});
    QCOMPARE(passport.nextMaintenance, QDate(2027, 4, 1));
    QCOMPARE(passport.nextSource, NextDateSource::Plan);
}

void RegistrationStoreTest::severalSerialsMakeSeveralMachines()
{
    TempStore store;
    QCOMPARE(store.pull({sale(1, u"A-1; A-2\nA-3"_s, at(2026, 10, 1))}).registered.size(), 3);
    QCOMPARE(must(PassportStore::keysOfLead(store.db, 1)), (QList<PassportKey>{u"A-1"_s, u"A-2"_s, u"A-3"_s}));
    const PassportCard card = must(PassportStore::card(store.db, u"A-2"_s, listContext(), roles()));
    QCOMPARE(card.dealSerials, (QStringList{u"A-1"_s, u"A-3"_s}));
}

void RegistrationStoreTest::applyingAPageTwiceChangesNothing()
{
    TempStore store;
    const QList<Lead> page{sale(1, u"A-1"_s, at(2026, 10, 1)), job(2, u"A-1"_s, at(2026, 11, 1)),
                           sale(3, QString(), at(2026, 10, 2))};
    store.pull(page);
    const auto passports = must(PassportStore::passports(store.db, {}, listContext()));
    const auto items = store.attention();
    const Touched again = must(LeadStore::upsert(store.db, page));
    QCOMPARE(again.changed, 0);
    QVERIFY(again.keys.isEmpty());
    const RegistrationOutcome outcome = store.derive(must(PassportStore::everything(store.db)));
    QCOMPARE(outcome.changed, 0);
    QCOMPARE(outcome.attentionChanged, 0);
    QCOMPARE(must(PassportStore::passports(store.db, {}, listContext())), passports);
    QCOMPARE(store.attention(), items);
}

void RegistrationStoreTest::resaleMovesTheMachineAndKeepsTheOldOwnerInTheHistory()
{
    TempStore store;
    Lead first = sale(1, u"A-1"_s, at(2024, 1, 10));
    first.telegramId = u"11"_s;
    store.pull({first});
    Lead second = sale(2, u"A 1"_s, at(2026, 11, 1));
    second.company = 101;
    second.contacts = {{.id = 1001, .isMain = true}};
    store.addClients();
    const RegistrationOutcome outcome = store.pull({second});
    QVERIFY(outcome.registered.isEmpty());
    QCOMPARE(outcome.moved.size(), 1);
    const Passport passport = store.passport(u"A-1"_s);
    QCOMPARE(passport.customer(), u"АО «Прибор»"_s);
    QCOMPARE(passport.phone, u"+7 495 777-88-99"_s);
    QVERIFY(passport.telegramId.isEmpty());
    QCOMPARE(passport.registeredOn, QDate(2024, 1, 10));
    const auto history = must(JournalStore::historyOf(store.db, u"A-1"_s));
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0].kind, HistoryKind::OwnerChanged);
    QCOMPARE(history[0].text, u"АО «Прибор»"_s);
    QCOMPARE(history[0].before, u"ООО «Мехзавод»"_s);
    QCOMPARE(history[1].kind, HistoryKind::Registered);
}

void RegistrationStoreTest::serviceAndPartsLeadsJoinTheHistory()
{
    TempStore store;
    Lead service = sale(2, u"A-1"_s, at(2026, 5, 1));
    service.stage.pipeline = kService;
    Lead parts = sale(3, u"A-1"_s, at(2026, 6, 1));
    parts.stage.pipeline = kParts;
    parts.nextMaintenance = QDate(2030, 1, 1);
    store.pull({parts, service, sale(1, u"A-1"_s, at(2026, 4, 1))});
    const Passport passport = store.passport(u"A-1"_s);
    QCOMPARE(passport.leads, (QList<LeadId>{1, 2, 3}));
    QCOMPARE(passport.homeLead, 1);
    QVERIFY(passport.nextMaintenance != QDate(2030, 1, 1));
    const auto history = must(JournalStore::historyOf(store.db, u"A-1"_s));
    QCOMPARE(history.size(), 3);
    QCOMPARE(history[0].kind, HistoryKind::PartsOrder);
    QCOMPARE(history[1].kind, HistoryKind::ServiceDone);
    QCOMPARE(history[2].kind, HistoryKind::Registered);
}

void RegistrationStoreTest::partsLeadAloneRegistersNothing()
{
    TempStore store;
    Lead parts = sale(1, u"A-1"_s, at(2026, 6, 1));
    parts.stage.pipeline = kParts;
    QVERIFY(store.pull({parts}).registered.isEmpty());
    QCOMPARE(must(PassportStore::count(store.db)), 0);
}

void RegistrationStoreTest::deletedSaleIsWithdrawnAndComesBack()
{
    TempStore store;
    store.pull({sale(1, u"A-1"_s, at(2026, 10, 1))});
    const RegistrationOutcome gone = store.derive(must(LeadStore::setDeleted(store.db, {1}, true)));
    QCOMPARE(gone.withdrawn, QList<PassportKey>{u"A-1"_s});
    QVERIFY(store.passport(u"A-1"_s).isWithdrawn);
    QCOMPARE(store.passport(u"A-1"_s).model, u"VMC850"_s);
    QCOMPARE(store.attention().size(), 1);
    QCOMPARE(store.attention().first().kind, AttentionKind::RegistrationWithdrawn);
    const RegistrationOutcome back = store.derive(must(LeadStore::setDeleted(store.db, {1}, false)));
    QCOMPARE(back.restored, QList<PassportKey>{u"A-1"_s});
    QVERIFY(!store.passport(u"A-1"_s).isWithdrawn);
    QVERIFY(store.attention().isEmpty());
    const auto history = must(JournalStore::historyOf(store.db, u"A-1"_s));
    QCOMPARE(history.size(), 3);
    QCOMPARE(history[0].kind, HistoryKind::Restored);
    QCOMPARE(history[1].kind, HistoryKind::Withdrawn);
}

void RegistrationStoreTest::saleWithoutSerialAsksForIt()
{
    TempStore store;
    Lead lead = sale(1, u" - "_s, at(2026, 10, 1));
    QCOMPARE(store.pull({lead}).attentionChanged, 1);
    QCOMPARE(store.attention().first().kind, AttentionKind::WonWithoutSerial);
    QCOMPARE(store.attention().first().lead, 1);
    QCOMPARE(store.attention().first().subject, lead.name);
    lead.serialText = u"A-1"_s;
    QCOMPARE(store.pull({lead}).registered.size(), 1);
    QVERIFY(store.attention().isEmpty());
}

void RegistrationStoreTest::saleWithServiceTagAsksForNothing()
{
    TempStore store;
    Lead lead = sale(1, QString(), at(2026, 10, 1));
    lead.tags = {u"сервис"_s};
    store.pull({lead});
    QVERIFY(store.attention().isEmpty());
}

void RegistrationStoreTest::misspeltModelIsAskedAbout()
{
    TempStore store;
    must(SchemaStore::replace(store.db, schema()));
    Lead odd = sale(1, u"A-1"_s, at(2026, 10, 1));
    odd.model = u"VMC-850"_s;
    store.pull({odd, sale(2, u"A-2"_s, at(2026, 10, 1))});
    QCOMPARE(store.attention().size(), 1);
    QCOMPARE(store.attention().first().kind, AttentionKind::UnknownModel);
    QCOMPARE(store.attention().first().key, u"A-1"_s);
    QCOMPARE(store.attention().first().subject, u"VMC-850"_s);
    QCOMPARE(store.attention().first().proposal, u"VMC850"_s);
    odd.model = u"VMC850"_s;
    store.pull({odd});
    QVERIFY(store.attention().isEmpty());
}

void RegistrationStoreTest::twoSalesWithinWeeksAreAskedAbout()
{
    TempStore store;
    Lead second = sale(2, u"A-1"_s, at(2026, 10, 20));
    second.company = 101;
    store.pull({sale(1, u"A-1"_s, at(2026, 10, 1)), second});
    QCOMPARE(store.attention().size(), 1);
    QCOMPARE(store.attention().first().kind, AttentionKind::DuplicateSerial);
    QCOMPARE(store.attention().first().lead, 2);
    QCOMPARE(store.attention().first().proposal, u"1"_s);
}

void RegistrationStoreTest::fieldDateWinsOverThePlan()
{
    TempStore store;
    Lead lead = sale(1, u"A-1"_s, at(2026, 10, 1));
    lead.nextMaintenance = QDate(2026, 11, 1);
    store.pull({lead});
    QCOMPARE(store.passport(u"A-1"_s).nextMaintenance, QDate(2026, 11, 1));
    QCOMPARE(store.passport(u"A-1"_s).nextSource, NextDateSource::Field);
    QCOMPARE(must(PassportStore::card(store.db, u"A-1"_s, listContext(), roles())).fieldDateLead, 1);
    QCOMPARE(must(PassportStore::card(store.db, u"A-1"_s, listContext(), roles())).state, MachineState::Late);
}

void RegistrationStoreTest::planCountsFromTheLastMaintenance()
{
    TempStore store;
    store.pull({sale(1, u"A-1"_s, at(2026, 6, 1))});
    must(MaintenanceStore::record(
        store.db, {.key = u"A-1"_s, .doneOn = QDate(2026, 11, 20), .kind = u"ТО-1"_s, .group = u"g"_s}));
    store.derive({.keys = {u"A-1"_s}});
    QCOMPARE(store.passport(u"A-1"_s).nextMaintenance, QDate(2027, 5, 20));
    QCOMPARE(store.passport(u"A-1"_s).lastMaintenance, QDate(2026, 11, 20));
    const auto keys = must(MaintenanceStore::takeBack(store.db, u"g"_s));
    QCOMPARE(keys, QSet<PassportKey>{u"A-1"_s});
    store.derive({.keys = keys});
    QCOMPARE(store.passport(u"A-1"_s).nextMaintenance, QDate(2026, 12, 1));
}

void RegistrationStoreTest::passedComputedDateMovesOn()
{
    TempStore store;
    store.pull({sale(1, u"A-1"_s, at(2026, 6, 1))});
    QVERIFY(must(PassportStore::outdated(store.db, QDate(2026, 12, 1))).keys.isEmpty());
    RegistrationContext later = context();
    later.today = QDate(2026, 12, 2);
    const Touched outdated = must(PassportStore::outdated(store.db, later.today));
    QCOMPARE(outdated.keys, QSet<PassportKey>{u"A-1"_s});
    store.derive(outdated, later);
    QCOMPARE(store.passport(u"A-1"_s).nextMaintenance, QDate(2027, 6, 1));
}

void RegistrationStoreTest::contactPulledLaterNamesTheCustomer()
{
    TempStore store;
    store.pull({sale(1, u"A-1"_s, at(2026, 10, 1))});
    QCOMPARE(must(ClientStore::unknownContacts(store.db, roles(), 10)), QList<ContactId>{1000});
    QCOMPARE(must(ClientStore::unknownCompanies(store.db, roles(), 10)), QList<CompanyId>{100});
    store.addClients();
    QVERIFY(must(ClientStore::unknownContacts(store.db, roles(), 10)).isEmpty());
    QVERIFY(must(ClientStore::unknownCompanies(store.db, roles(), 10)).isEmpty());
    QCOMPARE(store.passport(u"A-1"_s).customer(), u"ООО «Мехзавод»"_s);
    QCOMPARE(store.passport(u"A-1"_s).contact.name, u"Ёлкина Анна"_s);
    QCOMPARE(store.passport(u"A-1"_s).phone, u"8 (916) 123-45-67"_s);
}

void RegistrationStoreTest::firstSyncWritesNoJournal()
{
    TempStore store;
    RegistrationContext first = context();
    first.setUpCompletedAt = 0;
    Lead lead = sale(1, u"A-1"_s, at(2026, 10, 1));
    lead.nextMaintenance = QDate(2026, 12, 1);
    store.pull({lead}, first);
    lead.nextMaintenance = QDate(2026, 12, 5);
    store.pull({lead}, first);
    store.derive(must(LeadStore::setDeleted(store.db, {1}, true)), first);
    QCOMPARE(must(store.db.number("SELECT count(*) FROM journal")), 0);
}

void RegistrationStoreTest::changedDateInCrmIsToldInTheHistory()
{
    TempStore store;
    Lead lead = sale(1, u"A-1"_s, at(2026, 10, 1));
    lead.nextMaintenance = QDate(2026, 12, 1);
    store.pull({lead});
    lead.nextMaintenance = QDate(2026, 12, 5);
    lead.updatedAt += 10;
    store.pull({lead});
    const auto history = must(JournalStore::historyOf(store.db, u"A-1"_s));
    QCOMPARE(history.first().kind, HistoryKind::DateChangedInCrm);
    QCOMPARE(history.first().before, u"2026-12-01"_s);
    QCOMPARE(history.first().day, QDate(2026, 12, 5));
}

void RegistrationStoreTest::machineAsOfAnEarlierDay()
{
    TempStore store;
    store.addClients();
    Lead first = sale(1, u"A-1"_s, at(2024, 1, 10));
    store.pull({first});
    Lead second = sale(2, u"A-1"_s, at(2026, 11, 1));
    second.company = 101;
    store.pull({second});
    const auto asOf = [&store](QDate day) { return PassportStore::asOf(store.db, u"A-1"_s, day, context()); };
    QCOMPARE(must(asOf(kToday)).company.id, 101);
    QCOMPARE(must(asOf(QDate(2026, 11, 1))).company.id, 101);
    QCOMPARE(must(asOf(QDate(2026, 10, 31))).company.name, u"ООО «Мехзавод»"_s);
    QCOMPARE(must(asOf(QDate(2026, 10, 31))).leads, QList<LeadId>{1});
    QCOMPARE(asOf(QDate(2024, 1, 9)).error().kind, ErrorKind::NotHere);
    QCOMPARE(PassportStore::asOf(store.db, u"B-9"_s, kToday, context()).error().kind, ErrorKind::NotHere);
}

void RegistrationStoreTest::itemKeepsItsIdWhenTheCauseReturns()
{
    TempStore store;
    store.pull({sale(1, u"A-1"_s, at(2026, 10, 1))});
    store.derive(must(LeadStore::setDeleted(store.db, {1}, true)));
    const qint64 id = store.attention().first().id;
    QVERIFY(AttentionStore::dismiss(store.db, id, u"станок списан"_s, context().now));
    QVERIFY(store.attention().isEmpty());
    store.derive(must(PassportStore::everything(store.db)));
    QVERIFY(store.attention().isEmpty());
    store.derive(must(LeadStore::setDeleted(store.db, {1}, false)));
    store.derive(must(LeadStore::setDeleted(store.db, {1}, true)));
    QCOMPARE(store.attention().size(), 1);
    QCOMPARE(store.attention().first().id, id);
    QVERIFY(AttentionStore::postpone(store.db, id, context().now + 60));
    QVERIFY(store.attention().isEmpty());
    QCOMPARE(must(AttentionStore::list(store.db, context().now + 60)).size(), 1);
}

void RegistrationStoreTest::brokenLeadIsReportedUntilItCanBeRead()
{
    TempStore store;
    QVERIFY(LeadStore::reportBroken(store.db, 1, u"price is text"_s, context().now));
    QCOMPARE(store.attention().first().kind, AttentionKind::BrokenLead);
    QCOMPARE(store.attention().first().detail, u"price is text"_s);
    store.pull({sale(1, u"A-1"_s, at(2026, 10, 1))});
    QVERIFY(store.attention().isEmpty());
}

QTEST_GUILESS_MAIN(RegistrationStoreTest)
#include "tst_registration_store.moc"
