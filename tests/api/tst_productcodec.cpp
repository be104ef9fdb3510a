// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/productcodec.h"
#include "tests/api/codectesting.h"

using namespace Stanko;
using namespace Qt::StringLiterals;

/// The product list as amoCRM sends it.
class TestProductCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnElement();
    void readsPrices_data();
    void readsPrices();
    void oneBrokenElementDoesNotStopTheOthers();
    void readsLists();
};

void TestProductCodec::readsAnElement()
{
    const auto page = productElementsFrom(reply(R"({"_page":1,"_links":{"next":{"href":"x"}},"_embedded":{"elements":[
        {"id":70011,"name":" Фильтр СОЖ ","is_deleted":null,"catalog_id":8801,"custom_fields_values":[
          {"field_id":1,"field_name":"Артикул","field_code":"SKU","values":[{"value":"FLT-20"}]},
          {"field_id":2,"field_name":"Цена","field_code":"PRICE","field_type":"numeric","values":[{"value":"5200.50"}]},
          {"field_id":3,"field_name":"Группа","field_code":"GROUP","values":[{"value":"Фильтры","enum_id":12}]},
          {"field_id":4,"field_name":"Ед. изм.","field_code":null,"values":[{"value":"шт."}]}]},
        {"id":70012,"name":"Ремень","is_deleted":true,"custom_fields_values":null}]}})"));
    QVERIFY(page.isOk());
    QVERIFY(page->hasNext);
    QCOMPARE(page->items.size(), 2);
    const ProductElement filter{.id = 70011,
                                .name = u"Фильтр СОЖ"_s,
                                .article = u"FLT-20"_s,
                                .unit = u"шт."_s,
                                .group = u"Фильтры"_s,
                                .price = {52005, 1},
                                .isDeleted = false};
    QCOMPARE(page->items.first(), filter);
    QVERIFY(page->items.last().isDeleted);
    QVERIFY(page->items.last().price.isZero());
}

void TestProductCodec::readsPrices_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("price");
    QTest::newRow("text") << R"("5200")"_ba << u"5200"_s;
    QTest::newRow("number") << "5200"_ba << u"5200"_s;
    QTest::newRow("number with kopecks") << "5200.75"_ba << u"5200.75"_s;
    // A machine's point is never a group sign.
    QTest::newRow("three decimals") << R"("48.125")"_ba << u"48.1250"_s;
    QTest::newRow("two decimals") << R"("48.12")"_ba << u"48.12"_s;
    QTest::newRow("zeros") << R"("48.7000")"_ba << u"48.7"_s;
    QTest::newRow("as people write") << R"("48 700,50")"_ba << u"48700.5"_s;
    QTest::newRow("none") << "null"_ba << u"0"_s;
    QTest::newRow("empty") << R"("")"_ba << u"0"_s;
    QTest::newRow("no number") << R"("договорная")"_ba << u"0"_s;
    QTest::newRow("negative") << "-5"_ba << u"0"_s;
    QTest::newRow("too large") << "1e300"_ba << u"0"_s;
}

void TestProductCodec::readsPrices()
{
    QFETCH(QByteArray, value);
    const auto page = productElementsFrom(
        reply(R"({"_embedded":{"elements":[{"id":1,"custom_fields_values":[{"field_code":"PRICE","values":[{"value":)" +
              value + "}]}]}]}}"));
    QVERIFY(page.isOk());
    QTEST(decimalText(page->items.first().price), "price");
}

void TestProductCodec::oneBrokenElementDoesNotStopTheOthers()
{
    const auto page =
        productElementsFrom(reply(R"({"_embedded":{"elements":[{"name":"без номера"},7,{"id":"3","name":"цел"}]}})"));
    QVERIFY(page.isOk());
    QCOMPARE(page->broken.size(), 2);
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->items.first().id, qint64(3));
}

void TestProductCodec::readsLists()
{
    const auto lists = productListsFrom(
        reply(R"({"_embedded":{"catalogs":[{"id":1,"type":"regular"},{"id":8801,"type":"products"}]}})"));
    QVERIFY(lists.isOk());
    QCOMPARE(lists->items, (QList<ProductList>{{1, u"regular"_s}, {8801, u"products"_s}}));
    const auto none = productListsFrom(reply({}));
    QVERIFY(none.isOk());
    QVERIFY(none->items.isEmpty());
}

QTEST_APPLESS_MAIN(TestProductCodec)
#include "tst_productcodec.moc"
