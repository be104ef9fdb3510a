// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/partsimport.h"
#include "crm/desk/partsplan.h"
#include "models/store/partstore.h"
#include "tests/store/storetesting.h"

using namespace Stanko;
using namespace Stanko::Testing;

namespace {

const QStringList kHeadings{u"Артикул"_s, u"Наименование"_s, u"Ед."_s,        u"Цена, ₽"_s,
                            u"Модель"_s,  u"ТО"_s,           u"Количество"_s, u"Примечание"_s};

QStringList words(const QList<ImportProblem> &problems)
{
    QStringList words;
    for (const ImportProblem &problem : problems)
        words.append(u"%1 %2 %3"_s.arg(problem.row).arg(problem.column, problem.detail));
    return words;
}

void addsUp(const PartImportReport &report)
{
    QSet<int> bad;
    for (const ImportProblem &problem : report.problems)
        bad.insert(problem.row);
    QCOMPARE(report.rows, report.added + report.changed + report.unchanged + static_cast<int>(bad.size()));
}

} // namespace

/// Price lists on their way into the catalogue, and what an order's note says.
class TestPartsImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsHeadings_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<int>("column");
        const auto row = [](const QString &heading, std::optional<PartColumn> column) {
            QTest::newRow(qPrintable(heading)) << heading << (column ? static_cast<int>(*column) : -1);
        };
        row(u"Артикул"_s, PartColumn::Article);
        row(u"АРТИКУЛ "_s, PartColumn::Article);
        row(u"Арт."_s, PartColumn::Article);
        row(u"Код"_s, PartColumn::Article);
        row(u"SKU"_s, PartColumn::Article);
        row(u"Код ТН ВЭД"_s, std::nullopt);
        row(u"Наименование"_s, PartColumn::Name);
        row(u"Наименование товара"_s, PartColumn::Name);
        row(u"Название"_s, PartColumn::Name);
        row(u"Name"_s, PartColumn::Name);
        row(u"Ед."_s, PartColumn::Unit);
        row(u"Ед. изм."_s, PartColumn::Unit);
        row(u"Единица измерения"_s, PartColumn::Unit);
        row(u"Цена"_s, PartColumn::Price);
        row(u"Цена, руб."_s, PartColumn::Price);
        row(u"Цена с НДС"_s, PartColumn::Price);
        row(u"Price"_s, PartColumn::Price);
        row(u"Модель"_s, PartColumn::Models);
        row(u"Применяемость"_s, PartColumn::Models);
        row(u"ТО"_s, PartColumn::Kinds);
        row(u"Вид ТО"_s, PartColumn::Kinds);
        row(u"Количество"_s, PartColumn::Quantity);
        row(u"Кол-во"_s, PartColumn::Quantity);
        row(u"Количество на складе"_s, std::nullopt);
        row(u"Примечание"_s, std::nullopt);
        row(u""_s, std::nullopt);
    }
    void knowsHeadings()
    {
        QFETCH(QString, heading);
        const auto column = partColumnOf(heading);
        QTEST(column ? static_cast<int>(*column) : -1, "column");
    }

    void findsTheHeadingsBelowATitle()
    {
        const TextTable table{{{u"Прайс-лист 2026"_s, {}, {}},
                               {u"Цена действует до конца года"_s, {}, {}},
                               {u"Код"_s, u"Наименование"_s, u"Цена"_s},
                               {u"A"_s, u"альфа"_s, u"1"_s}}};
        const auto found = partTable(table, {});
        QVERIFY(found.isOk());
        QCOMPARE(found->headingRow, qsizetype(2));
        QCOMPARE(found->mapping,
                 (QHash<int, PartColumn>{{0, PartColumn::Article}, {1, PartColumn::Name}, {2, PartColumn::Price}}));
        QCOMPARE(partTable({{{u"a"_s, u"b"_s}}}, {}).error(), makeError(ErrorKind::BadInput, u"columns"_s));
        QCOMPARE(partTable({{{u"Наименование"_s, u"Цена"_s}}}, {}).error().detail, u"columns"_s);
    }

    void aChoiceGoesBeforeRecognition()
    {
        const TextTable table{{{u"Позиция"_s, u"Наименование"_s, u"Цена"_s, u"Цена со скидкой"_s}}};
        const auto found =
            partTable(table, {{u"позиция"_s, PartColumn::Article}, {u"Цена со скидкой"_s, PartColumn::Price}});
        QVERIFY(found.isOk());
        QCOMPARE(found->mapping,
                 (QHash<int, PartColumn>{{0, PartColumn::Article}, {1, PartColumn::Name}, {3, PartColumn::Price}}));
    }

    void importsRowByRow()
    {
        TempStore store;
        Part known;
        known.article = u"OLD"_s;
        known.name = u"старое имя"_s;
        known.unit = u"л"_s;
        known.price = {5, 0};
        must(PartStore::save(store.db, known));
        Part same = known;
        same.article = u"SAME"_s;
        same.name = u"то же"_s;
        must(PartStore::save(store.db, same));
        must(PartStore::follow(
            store.db, {{.element = 1, .article = u"AMO"_s, .name = u"из amoCRM"_s, .unit = {}, .price = {100, 0}}}));
        const TextTable table{{
            kHeadings,
            {u"NEW"_s, u"Фильтр СОЖ"_s, u"шт."_s, u"1 250,50 ₽"_s, u"VMC850, VMC650"_s, u"ТО-1/ТО-2"_s, u"2"_s, {}},
            {},
            {u"OLD"_s, u"новое имя"_s, {}, u"7"_s, {}, {}, {}, {}},
            {u"SAME"_s, u"то же"_s, u"л"_s, u"5,00"_s, {}, {}, {}, u"что угодно"_s},
            {u"AMO"_s, u"иначе"_s, {}, u"1"_s, u"16К20"_s, {}, {}, {}},
            {{}, u"без артикула"_s, {}, {}, {}, {}, {}, {}},
            {u"X1"_s, {}, {}, {}, {}, {}, {}, {}},
            {u"X2"_s, u"цена"_s, {}, u"48,700"_s, {}, {}, u"много"_s, {}},
            {u"X3"_s, u"минус"_s, {}, u"-5"_s, {}, {}, {}, {}},
            {u"NEW"_s, u"ещё раз"_s, {}, {}, {}, {}, {}, {}},
            {u"X4"_s, u"ни одной"_s, {}, {}, {}, {}, u"0"_s, {}},
        }};
        const PartTable parts = must(partTable(table, {}));
        const PartImportReport tried = must(importParts(store.db, parts, ImportRun::Try));
        QCOMPARE(must(PartStore::list(store.db, {})).all, 3);
        const PartImportReport report = must(importParts(store.db, parts, ImportRun::Write));
        for (const PartImportReport &one : {tried, report}) {
            QCOMPARE(one.rows, 10);
            QCOMPARE(one.added, 1);
            QCOMPARE(one.changed, 2);
            QCOMPARE(one.unchanged, 1);
            QCOMPARE(words(one.problems),
                     (QStringList{u"7 Артикул empty"_s, u"8 Наименование empty"_s, u"9 Цена, ₽ ambiguous"_s,
                                  u"9 Количество not a number"_s, u"10 Цена, ₽ negative"_s,
                                  u"11 Артикул duplicate"_s, u"12 Количество not a number"_s}));
            addsUp(one);
        }
        const Part added = *must(PartStore::byArticle(store.db, u"NEW"_s));
        QCOMPARE(added.name, u"Фильтр СОЖ"_s);
        QCOMPARE(added.price, (Decimal{12505, 1}));
        QCOMPARE(added.models, (QStringList{u"VMC850"_s, u"VMC650"_s}));
        QCOMPARE(added.maintenanceKinds, (QStringList{u"ТО-1"_s, u"ТО-2"_s}));
        QCOMPARE(added.quantity, (Decimal{2, 0}));
        const Part changed = *must(PartStore::byArticle(store.db, u"OLD"_s));
        QCOMPARE(changed.name, u"новое имя"_s);
        QCOMPARE(changed.unit, u"л"_s); // an empty cell says nothing
        const Part amo = *must(PartStore::byArticle(store.db, u"AMO"_s));
        QCOMPARE(amo.name, u"из amoCRM"_s);
        QCOMPARE(amo.models, QStringList{u"16К20"_s});
        QVERIFY(!must(PartStore::byArticle(store.db, u"X2"_s)));
        const PartImportReport again = must(importParts(store.db, parts, ImportRun::Write));
        QCOMPARE(again.added + again.changed, 0);
        addsUp(again);
    }

    void judgesParts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Decimal>("price");
        QTest::addColumn<Decimal>("quantity");
        QTest::addColumn<QString>("member");
        QTest::newRow("good") << u" деталь "_s << Decimal{0, 0} << Decimal{1, 1} << QString();
        QTest::newRow("no name") << u"  "_s << Decimal{0, 0} << Decimal{1, 0} << u"name"_s;
        QTest::newRow("long name") << QString(251, u'x') << Decimal{0, 0} << Decimal{1, 0} << u"name"_s;
        QTest::newRow("price below zero") << u"x"_s << Decimal{-1, 0} << Decimal{1, 0} << u"price"_s;
        QTest::newRow("none") << u"x"_s << Decimal{0, 0} << Decimal{0, 0} << u"quantity"_s;
    }
    void judgesParts()
    {
        QFETCH(QString, name);
        QFETCH(Decimal, price);
        QFETCH(Decimal, quantity);
        Part part;
        part.name = name;
        part.price = price;
        part.quantity = quantity;
        const auto checked = checkedPart(part);
        QTEST(checked ? QString() : checked.error().detail, "member");
        if (checked)
            QCOMPARE(checked->name, name.trimmed());
    }
};

QTEST_GUILESS_MAIN(TestPartsImport)
#include "tst_partsimport.moc"
