// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/partsscene.h"

using namespace Stanko;
using namespace Stanko::PartsTesting;

/// The catalogue of spare parts with a practice amoCRM: its product list, files, the sets of maintenance, drafts.
class TestParts : public QObject
{
    Q_OBJECT

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

    void creatingForgetsTheDraftItWasMadeOf()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const PartsOrder order = newClient();
        PartsOrder other = order;
        other.comment = u"ещё не всё"_s;
        // Made elsewhere, of something else: what is typed here stays.
        QVERIFY(waitFor(scene->parts().saveDraft(other)).isOk());
        QVERIFY(waitFor(scene->parts().create(order)).isOk());
        QCOMPARE(*waitFor(scene->parts().draft()), other);
        QVERIFY(!waitFor(scene->parts().create({})).isOk());
        QVERIFY(waitFor(scene->parts().create(other)).isOk());
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
