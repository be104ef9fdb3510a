// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demofleet.h"
#include "app/sandbox/demoproducts.h"
#include "models/service/partsdesk.h"
#include "tests/support/testdesk.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

using namespace Stanko;
using namespace Qt::StringLiterals;
using Stanko::Sandbox::World;

namespace {

const QString kSerial = u"VC-24-0417"_s;

QList<OrderLine> twoLines()
{
    return {{.article = u"FLT-20"_s, .name = u"Фильтр СОЖ"_s, .quantity = {2, 0}, .price = {125050, 2}},
            {.article = u"BLT"_s, .name = u"Ремень"_s, .quantity = {15, 1}, .price = {100, 0}}};
}

} // namespace

/// Spare parts with a practice amoCRM: the product list, and orders until they wait to be sent.
class TestParts : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        Sandbox::SandboxThread amo;
        std::unique_ptr<TestDesk> desk;
        PartsDesk &parts() const { return *desk->desks().parts; }
    };

    static std::unique_ptr<Scene> makeScene()
    {
        auto scene = std::make_unique<Scene>();
        scene->amo.run([](World &world) {
            const qint64 company = world.addCompany(u"ООО «Мехзавод»"_s);
            const qint64 person = world.addContact(u"Клиент"_s, u"8 (000) 000-00-02"_s, company);
            Sandbox::NewLead sale;
            sale.statusId = 142;
            sale.serial = kSerial;
            sale.model = u"VMC850"_s;
            sale.telegram = u"900001"_s;
            sale.contactId = person;
            sale.companyId = company;
            world.addLead(sale);
            world.advance(5);
        });
        scene->desk = std::make_unique<TestDesk>(scene->amo);
        if (!scene->desk->open() || scene->desk->sync().error)
            return nullptr;
        return scene;
    }

    static void addProducts(Scene &scene)
    {
        scene.amo.run([](World &world) { Sandbox::addDemoProducts(world); });
    }

private Q_SLOTS:
    void anAccountWithoutListsHasNone()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const auto none = waitFor(scene->parts().refreshFromAmo());
        QVERIFY(none.isOk());
        QCOMPARE(*none, 0);
    }

    void theProductListIsRead()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        addProducts(*scene);
        const auto read = waitFor(scene->parts().refreshFromAmo());
        QVERIFY(read.isOk());
        const QList<Sandbox::DemoProduct> products = Sandbox::demoProducts();
        QCOMPARE(*read, int(products.size()));
        const auto page = waitFor(scene->parts().catalogue({}));
        QVERIFY(page.isOk());
        QCOMPARE(page->all, int(products.size()));
        for (const Part &part : page->rows) {
            QCOMPARE(part.source, PartSource::Amo);
            const auto from = std::find_if(products.cbegin(), products.cend(),
                                           [&part](const auto &product) { return product.article == part.article; });
            QVERIFY(from != products.cend());
            QCOMPARE(part.name, from->name);
            QCOMPARE(part.price, *parseDecimal(from->price));
        }
    }

    void severalPagesAreOneList()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        addProducts(*scene);
        scene->amo.run([](World &world) {
            for (int i = 0; i < 300; ++i) {
                Sandbox::Element element;
                element.catalogId = world.catalogs().first().id;
                element.name = u"Болт М%1"_s.arg(i);
                world.insertElement(element, 0);
            }
        });
        const auto read = waitFor(scene->parts().refreshFromAmo());
        QVERIFY(read.isOk());
        QCOMPARE(*read, 300 + int(Sandbox::demoProducts().size()));
        QCOMPARE(waitFor(scene->parts().catalogue({}))->all, *read);
    }

    void aListNobodyMayOrCanReadLeavesTheCatalogue_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isNone");
        QTest::newRow("no right") << 403 << true;
        QTest::newRow("out of order") << 500 << false;
    }
    void aListNobodyMayOrCanReadLeavesTheCatalogue()
    {
        QFETCH(int, status);
        QFETCH(bool, isNone);
        auto scene = makeScene();
        QVERIFY(scene);
        addProducts(*scene);
        QVERIFY(waitFor(scene->parts().refreshFromAmo()).isOk());
        scene->amo.run([status](World &world) {
            Sandbox::FaultRule rule;
            rule.method = u"GET"_s;
            rule.path = QRegularExpression(u"/api/v4/catalogs"_s);
            rule.code = status;
            world.faults().add(rule);
        });
        const auto again = waitFor(scene->parts().refreshFromAmo());
        QCOMPARE(again.isOk(), isNone);
        QCOMPARE(waitFor(scene->parts().catalogue({}))->all, int(Sandbox::demoProducts().size()));
    }

    void anOrderIsDurableAndTakesThePassportsData()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        PartsOrder order;
        order.lines = twoLines();
        order.serial = u"  vc–24 0417 "_s;
        order.comment = u"срочно"_s;
        const auto preview = waitFor(scene->parts().preview(order));
        QVERIFY(preview.isOk());
        QCOMPARE(preview->leadName, u"Запчасти: 2 поз., VC-24-0417"_s);
        QCOMPARE(preview->price, qint64(2651));
        QCOMPARE(preview->serial, kSerial);
        QCOMPARE(preview->model, u"VMC850"_s);
        QCOMPARE(preview->telegramId, u"900001"_s);
        QCOMPARE(preview->contact.name, u"Клиент"_s);
        QCOMPARE(preview->company.name, u"ООО «Мехзавод»"_s);
        QCOMPARE(preview->phone, u"+70000000002"_s);
        QVERIFY(!preview->pipelineName.isEmpty());
        QVERIFY(!preview->stageName.isEmpty());
        QCOMPARE(waitFor(scene->parts().orders({}))->size(), 0); // nothing was written

        const auto receipt = waitFor(scene->parts().create(order));
        QVERIFY(receipt.isOk());
        QVERIFY(scene->desk->restart().isOk());
        const auto orders = waitFor(scene->parts().orders({}));
        QVERIFY(orders.isOk());
        QCOMPARE(orders->size(), 1);
        const OrderRow &row = orders->first();
        QVERIFY(isLocalLead(row.lead));
        QVERIFY(row.hasUnsentEdit);
        QCOMPARE(row.price, qint64(2651));
        QCOMPARE(row.customer, u"ООО «Мехзавод»"_s);
        QCOMPARE(row.serial, kSerial);
        QCOMPARE(row.stageName, preview->stageName);
        QCOMPARE(row.lines.size(), 2);

        const QList<OutboxRow> outbox = scene->desk->outbox();
        QCOMPARE(outbox.size(), 3);
        const auto *create = std::get_if<CreateEdit>(&outbox.at(0).intent.edit);
        const auto *note = std::get_if<NoteEdit>(&outbox.at(1).intent.edit);
        const auto *name = std::get_if<NameEdit>(&outbox.at(2).intent.edit);
        QVERIFY(create && note && name);
        for (const OutboxRow &waiting : outbox)
            QCOMPARE(waiting.intent.lead, row.lead);
        QCOMPARE(name->base, markedName(row.name, outbox.at(0).intent.marker));
        QCOMPARE(name->target, row.name);
        QVERIFY(outbox.at(0).intent.marker != outbox.at(1).intent.marker);
        QCOMPARE(note->text, preview->note);
        QVERIFY(note->text.contains(u"FLT-20 — Фильтр СОЖ"_s));
        QVERIFY(note->text.contains(u"срочно"_s));
        QCOMPARE(create->lead.stage.pipeline, scene->desk->settings.roles.parts);
        QVERIFY(create->lead.stage.status > 1);
        QCOMPARE(create->lead.responsibleUser, scene->desk->settings.responsibleUser);
        QVERIFY(create->lead.contact > 0);
    }

    void anOrderTakenBackLeavesNothing()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        PartsOrder order;
        order.lines = twoLines();
        order.name = u"Новый клиент"_s;
        order.phone = u"8 916 123-45-67"_s;
        const auto receipt = waitFor(scene->parts().create(order));
        QVERIFY(receipt.isOk());
        QCOMPARE(waitFor(scene->parts().orders(u"новый"_s))->size(), 1);
        QVERIFY(waitFor(scene->desk->desks().jobs->undo(receipt->group)).isOk());
        QCOMPARE(waitFor(scene->parts().orders({}))->size(), 0);
        QCOMPARE(scene->desk->outbox().size(), 0);
    }

    void refusesBadOrders_data()
    {
        QTest::addColumn<PartsOrder>("order");
        QTest::addColumn<QString>("member");
        PartsOrder good;
        good.lines = twoLines();
        good.name = u"Клиент"_s;
        PartsOrder order = good;
        order.lines.clear();
        QTest::newRow("empty basket") << order << u"lines"_s;
        order = good;
        order.lines[0].name.clear();
        order.lines[0].article.clear();
        QTest::newRow("nameless line") << order << u"lines"_s;
        order = good;
        order.lines[1].quantity = {};
        QTest::newRow("none of it") << order << u"quantity"_s;
        order = good;
        order.lines[1].price = {-1, 0};
        QTest::newRow("price below zero") << order << u"price"_s;
        order = good;
        order.name.clear();
        QTest::newRow("nobody orders") << order << u"name"_s;
        order = good;
        order.phone = u"позвоню сам"_s;
        QTest::newRow("no phone") << order << u"phone"_s;
        order = good;
        order.serial = u"№ -"_s;
        QTest::newRow("no serial") << order << u"serial"_s;
    }
    void refusesBadOrders()
    {
        QFETCH(PartsOrder, order);
        auto scene = makeScene();
        QVERIFY(scene);
        for (const auto &error :
             {waitFor(scene->parts().create(order)).error(), waitFor(scene->parts().preview(order)).error()}) {
            QCOMPARE(error.kind, ErrorKind::BadInput);
            QTEST(error.detail, "member");
        }
        QCOMPARE(scene->desk->outbox().size(), 0);
    }

    void withoutItsPipelineOrdersAreOff()
    {
        Sandbox::SandboxThread amo;
        TestDesk desk(amo);
        desk.settings.roles.parts = 0;
        QVERIFY(desk.open().isOk());
        PartsOrder order;
        order.lines = twoLines();
        order.name = u"Клиент"_s;
        const auto refused = waitFor(desk.desks().parts->create(order));
        QVERIFY(!refused.isOk());
        QCOMPARE(refused.error(), makeError(ErrorKind::BadSettings, u"AMOCRM_PARTS_PIPELINE_ID"_s));
    }

    void aDeskThatNeverSyncedCanOrder()
    {
        Sandbox::SandboxThread amo;
        TestDesk desk(amo);
        QVERIFY(desk.open().isOk());
        PartsOrder order;
        order.lines = twoLines();
        order.name = u"Клиент"_s;
        order.serial = u"X-1"_s;
        QVERIFY(waitFor(desk.desks().parts->create(order)).isOk());
        const auto *create = std::get_if<CreateEdit>(&desk.outbox().first().intent.edit);
        QVERIFY(create);
        QCOMPARE(create->lead.stage, (Stage{desk.settings.roles.parts, 0})); // amoCRM's choice
        QCOMPARE(create->lead.serial, u"X-1"_s);
    }

    void theSetOfTheComingMaintenance()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const QString kind = scene->desk->passports().first().nextKind;
        Part part;
        part.article = u"OIL"_s;
        part.name = u"Масло"_s;
        part.price = {9800, 0};
        part.quantity = {2, 0};
        part.models = {u"VMC-850"_s};
        part.maintenanceKinds = {kind};
        QVERIFY(waitFor(scene->parts().savePart(part)).isOk());
        part.article = u"OTHER"_s;
        part.models = {u"16К20"_s};
        QVERIFY(waitFor(scene->parts().savePart(part)).isOk());
        const auto set = waitFor(scene->parts().suggestedSet(u"vc-24-0417"_s));
        QVERIFY(set.isOk());
        QCOMPARE(set->serial, kSerial);
        QCOMPARE(set->kind, kind);
        QVERIFY(set->day.has_value());
        QVERIFY(!set->lines.isEmpty());
        QCOMPARE(set->lines.first(), (OrderLine{u"OIL"_s, u"Масло"_s, {2, 0}, {9800, 0}}));
        for (const OrderLine &line : set->lines)
            QVERIFY(line.article != u"OTHER"_s);
        QCOMPARE(waitFor(scene->parts().suggestedSet(u"нет такого"_s)).error().kind, ErrorKind::NotHere);
    }

    void draftsSurviveARestart()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        QCOMPARE(*waitFor(scene->parts().draft()), PartsOrder{});
        PartsOrder order;
        order.comment = u"начато"_s;
        QVERIFY(waitFor(scene->parts().saveDraft(order)).isOk());
        QVERIFY(scene->desk->restart().isOk());
        QCOMPARE(*waitFor(scene->parts().draft()), order);
        QVERIFY(waitFor(scene->parts().saveDraft({})).isOk());
        QCOMPARE(*waitFor(scene->parts().draft()), PartsOrder{});
    }

    void aFileBecomesTheCatalogue()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const QString path = scene->desk->folder() + u"/прайс.csv"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(u"Артикул;Наименование;Цена\nA;альфа;10\nB;;5\n"_s.toUtf8());
        file.close();
        const auto tried = waitFor(scene->parts().importCatalogue(path, {}, ImportRun::Try));
        QVERIFY(tried.isOk());
        QCOMPARE(tried->added, 1);
        QCOMPARE(tried->problems.size(), 1);
        QCOMPARE(waitFor(scene->parts().catalogue({}))->all, 0);
        QVERIFY(waitFor(scene->parts().importCatalogue(path, {}, ImportRun::Write)).isOk());
        QCOMPARE(waitFor(scene->parts().catalogue({}))->all, 1);
        const auto missing = waitFor(scene->parts().importCatalogue(path + u'x', {}, ImportRun::Try));
        QCOMPARE(missing.error(), makeError(ErrorKind::BadInput, u"file"_s));
    }
};

QTEST_GUILESS_MAIN(TestParts)
#include "tst_parts.moc"
