// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/draftstore.h"
#include "models/store/partstore.h"
#include "models/store/storecodec.h"
#include "tests/store/storetesting.h"

using namespace Stanko;
using namespace Stanko::Testing;

namespace {

Part part(const QString &article, const QString &name, const QStringList &models = {}, const QStringList &kinds = {})
{
    Part part;
    part.article = article;
    part.name = name;
    part.unit = u"шт."_s;
    part.price = {125050, 2};
    part.models = models;
    part.maintenanceKinds = kinds;
    return part;
}

AmoProduct product(qint64 element, const QString &article, const QString &name, qint64 price = 100)
{
    return {.element = element, .article = article, .name = name, .unit = {}, .price = {price, 0}};
}

QStringList names(const QList<Part> &parts)
{
    QStringList names;
    for (const Part &one : parts)
        names.append(one.name);
    return names;
}

} // namespace

/// The catalogue, the lines of orders, drafts.
class TestPartStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasTyped()
    {
        TempStore store;
        Part filter = part(u"FLT-20"_s, u"Фильтр СОЖ"_s, {u"VMC850"_s, u"VMC650"_s}, {u"ТО-1"_s});
        filter.quantity = {15, 1};
        filter.id = must(PartStore::save(store.db, filter));
        filter.price = normalized(filter.price);
        QCOMPARE(must(PartStore::find(store.db, filter.id)), filter);
        filter.name = u"Фильтр СОЖ 20 мкм"_s;
        QCOMPARE(must(PartStore::save(store.db, filter)), filter.id);
        QCOMPARE(must(PartStore::byArticle(store.db, u"FLT-20"_s)), std::optional(filter));
        QVERIFY(PartStore::remove(store.db, filter.id).isOk());
        QCOMPARE(PartStore::find(store.db, filter.id).error().kind, ErrorKind::NotHere);
        QCOMPARE(PartStore::remove(store.db, filter.id).error().kind, ErrorKind::NotHere);
    }

    void anArticleIsOneParts()
    {
        TempStore store;
        must(PartStore::save(store.db, part(u"A"_s, u"первая"_s)));
        const auto second = PartStore::save(store.db, part(u"A"_s, u"вторая"_s));
        QCOMPARE(second.error(), makeError(ErrorKind::BadInput, u"article"_s));
        // Parts without an article are many.
        must(PartStore::save(store.db, part({}, u"третья"_s)));
        must(PartStore::save(store.db, part({}, u"четвёртая"_s)));
        QCOMPARE(must(PartStore::list(store.db, {})).all, 3);
        QVERIFY(!must(PartStore::byArticle(store.db, {})));
    }

    void findsFolded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("everything, numbers as numbers")
            << QString() << QStringList{u"Ремень 8PK"_s, u"Ремень 10PK"_s, u"Съёмник"_s, u"Фильтр СОЖ"_s};
        QTest::newRow("case") << u"фИЛЬТР"_s << QStringList{u"Фильтр СОЖ"_s};
        QTest::newRow("yo") << u"съемник"_s << QStringList{u"Съёмник"_s};
        QTest::newRow("article") << u"flt"_s << QStringList{u"Фильтр СОЖ"_s};
        QTest::newRow("words in any order") << u"сож фильтр"_s << QStringList{u"Фильтр СОЖ"_s};
        QTest::newRow("wrong layout") << u"abkmnh"_s << QStringList{u"Фильтр СОЖ"_s};
        QTest::newRow("nothing") << u"гайка"_s << QStringList();
        QTest::newRow("signs alone") << u"—"_s << QStringList();
    }
    void findsFolded()
    {
        TempStore store;
        for (const Part &one : {part(u"B10"_s, u"Ремень 10PK"_s), part(u"FLT-20"_s, u"Фильтр СОЖ"_s),
                                part(u"B8"_s, u"Ремень 8PK"_s), part(u"X"_s, u"Съёмник"_s)})
            must(PartStore::save(store.db, one));
        QFETCH(QString, text);
        QTEST(names(must(PartStore::list(store.db, {.text = text, .model = {}, .limit = 0})).rows), "found");
    }

    void filtersByModelAndCountsBeyondTheLimit()
    {
        TempStore store;
        must(PartStore::save(store.db, part(u"1"_s, u"для всех"_s)));
        must(PartStore::save(store.db, part(u"2"_s, u"для VMC850"_s, {u"VMC-850"_s})));
        must(PartStore::save(store.db, part(u"3"_s, u"для 16К20"_s, {u"16К20"_s, u"1К62"_s})));
        PartQuery query;
        query.model = u"VMC850"_s;
        const PartPage page = must(PartStore::list(store.db, query));
        QCOMPARE(names(page.rows), (QStringList{u"для VMC850"_s, u"для всех"_s}));
        QCOMPARE(page.models, (QStringList{u"1К62"_s, u"16К20"_s, u"VMC-850"_s}));
        query.limit = 1;
        const PartPage limited = must(PartStore::list(store.db, query));
        QCOMPARE(limited.rows.size(), 1);
        QCOMPARE(limited.all, 2);
    }

    void choosesTheSetOfAMaintenance()
    {
        TempStore store;
        must(PartStore::save(store.db, part(u"1"_s, u"масло"_s, {}, {u"ТО-1"_s, u"ТО-2"_s})));
        must(PartStore::save(store.db, part(u"2"_s, u"пружины"_s, {u"VMC850"_s}, {u"ТО-2"_s})));
        must(PartStore::save(store.db, part(u"3"_s, u"ремень"_s, {u"16К20"_s}, {u"ТО-2"_s})));
        must(PartStore::save(store.db, part(u"4"_s, u"лампа"_s)));
        QCOMPARE(names(must(PartStore::setFor(store.db, u"VMC850"_s, u"ТО-2"_s))),
                 (QStringList{u"масло"_s, u"пружины"_s}));
        QCOMPARE(names(must(PartStore::setFor(store.db, u"VMC850"_s, u"ТО-1"_s))), QStringList{u"масло"_s});
        QVERIFY(must(PartStore::setFor(store.db, u"VMC850"_s, u"ТО"_s)).isEmpty());
    }

    void followsTheListOfAmoCrm()
    {
        TempStore store;
        must(PartStore::save(store.db, part(u"OWN"_s, u"своя"_s)));
        const QList<AmoProduct> list{product(1, u"A"_s, u"альфа"_s), product(2, u"B"_s, u"бета"_s)};
        QCOMPARE(must(PartStore::follow(store.db, list)), 2);
        QCOMPARE(must(PartStore::follow(store.db, list)), 0);

        // What is typed here for a product stays; what amoCRM says of it cannot be changed here.
        Part typed = *must(PartStore::byArticle(store.db, u"A"_s));
        QCOMPARE(typed.source, PartSource::Amo);
        typed.models = {u"VMC850"_s};
        typed.maintenanceKinds = {u"ТО-1"_s};
        typed.quantity = {2, 0};
        typed.name = u"переименована"_s;
        typed.price = {1, 0};
        must(PartStore::save(store.db, typed));
        QCOMPARE(must(PartStore::follow(store.db, {product(1, u"A2"_s, u"альфа новая"_s, 150)})), 2);
        const Part followed = *must(PartStore::byArticle(store.db, u"A2"_s));
        QCOMPARE(followed.id, typed.id);
        QCOMPARE(followed.name, u"альфа новая"_s);
        QCOMPARE(followed.price, (Decimal{150, 0}));
        QCOMPARE(followed.models, QStringList{u"VMC850"_s});
        QCOMPARE(followed.maintenanceKinds, QStringList{u"ТО-1"_s});
        QCOMPARE(followed.quantity, (Decimal{2, 0}));
        QCOMPARE(names(must(PartStore::list(store.db, {})).rows), (QStringList{u"альфа новая"_s, u"своя"_s}));
        QCOMPARE(must(PartStore::follow(store.db, {})), 1);
        QCOMPARE(names(must(PartStore::list(store.db, {})).rows), QStringList{u"своя"_s});
    }

    void survivesArticlesThatCollide()
    {
        TempStore store;
        Part own = part(u"A"_s, u"своя альфа"_s, {u"VMC850"_s});
        own.id = must(PartStore::save(store.db, own));
        // A local row becomes the product of its article.
        must(PartStore::follow(store.db, {product(1, u"A"_s, u"альфа"_s), product(2, u"B"_s, u"бета"_s)}));
        Part row = must(PartStore::find(store.db, own.id));
        QCOMPARE(row.source, PartSource::Amo);
        QCOMPARE(row.name, u"альфа"_s);
        QCOMPARE(row.models, QStringList{u"VMC850"_s});
        // Two products swap their articles, a third one has an article twice.
        must(PartStore::follow(
            store.db, {product(1, u"B"_s, u"альфа"_s), product(2, u"A"_s, u"бета"_s), product(3, u"A"_s, u"гамма"_s)}));
        QCOMPARE(must(PartStore::byArticle(store.db, u"B"_s))->name, u"альфа"_s);
        QCOMPARE(must(PartStore::byArticle(store.db, u"A"_s))->name, u"бета"_s);
        QCOMPARE(must(PartStore::list(store.db, {})).all, 3);
        // A local row made meanwhile with the article that a product gets now: one thing, one row.
        must(PartStore::save(store.db, part(u"C"_s, u"своя гамма"_s, {}, {u"ТО-2"_s})));
        must(PartStore::follow(store.db, {product(3, u"C"_s, u"гамма"_s)}));
        const PartPage page = must(PartStore::list(store.db, {}));
        QCOMPARE(names(page.rows), QStringList{u"гамма"_s});
        QCOMPARE(page.rows.first().maintenanceKinds, QStringList{u"ТО-2"_s});
    }

    void showsOrdersOfBothSides()
    {
        TempStore store;
        must(SchemaStore::replace(store.db, schema()));
        store.addClients();
        Lead open = job(1, u"A-1"_s, at(2026, 11, 1));
        open.stage = {.pipeline = kParts, .status = kWorking};
        Lead won = job(2, {}, at(2026, 10, 1));
        won.stage = {.pipeline = kParts, .status = kStatusWon};
        won.company = 101;
        Lead gone = open;
        gone.id = 3;
        gone.isDeleted = true;
        store.pull({open, won, gone, job(4, u"A-1"_s, at(2026, 11, 2))});
        NewLead made;
        made.stage.pipeline = kParts;
        made.name = u"Запчасти: 1 поз."_s;
        made.price = 2501;
        const LeadId local = must(LeadStore::addLocal(store.db, made, at(2026, 11, 22)));
        const QList<OrderLine> lines{{u"FLT"_s, u"Фильтр"_s, {15, 1}, {125050, 2}}, {{}, u"Ремень"_s, {2, 0}, {}}};
        QVERIFY(PartStore::setOrderLines(store.db, local, lines).isOk());
        QVERIFY(PartStore::setOrderLines(store.db, local, lines).isOk());

        QList<OrderRow> rows = must(PartStore::orders(store.db, {}, roles()));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).lead, local);
        QCOMPARE(rows.at(0).stageName, QString());
        QCOMPARE(rows.at(0).price, qint64(2501));
        QCOMPARE(rows.at(0).lines.size(), 2);
        QCOMPARE(rows.at(0).lines.first().quantity, (Decimal{15, 1}));
        QCOMPARE(rows.at(0).lines.first().price, (Decimal{12505, 1}));
        QCOMPARE(rows.at(1).lead, LeadId(1));
        QCOMPARE(rows.at(1).key, u"A-1"_s);
        QCOMPARE(rows.at(1).stageName, u"В работе"_s);
        QCOMPARE(rows.at(1).customer, u"ООО «Мехзавод»"_s);
        QVERIFY(rows.at(1).isOpen);
        QVERIFY(!rows.at(2).isOpen);
        QCOMPARE(must(PartStore::orders(store.db, u"прибор"_s, roles())).size(), 1);
        QCOMPARE(must(PartStore::orders(store.db, u"мехзавод"_s, roles())).size(), 1);
        PipelineRoles off = roles();
        off.parts = 0;
        QVERIFY(must(PartStore::orders(store.db, {}, off)).isEmpty());

        // amoCRM has made it: the lines go over to the real id.
        Lead server = open;
        server.id = 77;
        store.pull({server});
        must(LeadStore::adopt(store.db, local, 77));
        QCOMPARE(must(PartStore::orderLines(store.db, 77)).size(), 2);
        QVERIFY(must(PartStore::orderLines(store.db, local)).isEmpty());
    }

    void keepsOneDraftOfAKind()
    {
        TempStore store;
        QCOMPARE(must(DraftStore::read(store.db, DraftStore::kPartsOrder)), QString());
        PartsOrder order;
        order.lines = {{u"FLT"_s, u"Фильтр \"СОЖ\""_s, {15, 1}, {125050, 2}}};
        order.name = u"Клиент"_s;
        order.phone = u"+7 916"_s;
        order.contact = 1000;
        order.company = 100;
        order.serial = u"A-1"_s;
        order.comment = u"срочно\nочень"_s;
        QVERIFY(DraftStore::save(store.db, DraftStore::kPartsOrder, u"старый"_s, 1).isOk());
        QVERIFY(DraftStore::save(store.db, DraftStore::kPartsOrder, partsOrderToJson(order), 2).isOk());
        QVERIFY(DraftStore::save(store.db, DraftStore::kRequest, u"другой"_s, 2).isOk());
        store.reopen();
        PartsOrder read = partsOrderFromJson(must(DraftStore::read(store.db, DraftStore::kPartsOrder)));
        order.lines[0].price = normalized(order.lines[0].price);
        QCOMPARE(read, order);
        QVERIFY(DraftStore::save(store.db, DraftStore::kPartsOrder, {}, 3).isOk());
        QCOMPARE(must(DraftStore::read(store.db, DraftStore::kPartsOrder)), QString());
        QCOMPARE(partsOrderFromJson(u"не JSON"_s), PartsOrder{});
    }
};

QTEST_GUILESS_MAIN(TestPartStore)
#include "tst_partstore.moc"
