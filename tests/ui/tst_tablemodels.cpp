// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/attentionmodel.h"
#include "models/tables/basketmodel.h"
#include "models/tables/exchangelogmodel.h"
#include "models/tables/historymodel.h"
#include "models/tables/jobmodel.h"
#include "models/tables/ordermodel.h"
#include "models/tables/outboxmodel.h"
#include "models/tables/partmodel.h"
#include "models/tables/passportmodel.h"
#include "models/tables/tablecopy.h"
#include "tests/support/fakedesks.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// Runs a model through what every page does to it: load, change, shorten, turn round, empty.
template<typename Model, typename Rows>
void live(Model &model, const Rows &rows)
{
    QAbstractItemModelTester tester(&model, kStrict);
    model.apply(rows);
    QCOMPARE(model.rows(), rows);
    for (int column = 0; column < model.columnCount(); ++column)
        model.headerData(column, Qt::Horizontal, Qt::DisplayRole);
    Rows other = rows;
    std::reverse(other.begin(), other.end());
    other.removeFirst();
    model.apply(other);
    QCOMPARE(model.rows(), other);
    model.apply({});
    QCOMPARE(model.rowCount(), 0);
    model.apply(rows);
    QCOMPARE(model.rows(), rows);
}

} // namespace

class tst_TableModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { fillDemo(m_fakes.emplace()); }

    void machinesLive()
    {
        PassportModel model;
        live(model, m_fakes->passports.rows);
    }
    void jobsLive()
    {
        JobModel model;
        live(model, m_fakes->jobs.rows);
    }
    void outboxLives()
    {
        OutboxModel model;
        live(model, m_fakes->outbox.rows);
    }
    void attentionLives()
    {
        AttentionModel model;
        live(model, m_fakes->attention.items);
    }
    void historyLives()
    {
        HistoryModel model;
        live(model, m_fakes->passports.cards.value(u"VC-24-0417"_s).history);
    }

    void partsLive()
    {
        PartModel model;
        live(model, m_fakes->parts.parts);
    }
    void ordersLive()
    {
        OrderModel model;
        live(model, m_fakes->parts.orderRows);
    }
    void aBasketLives()
    {
        BasketModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        const OrderLine oil{u"ISO-VG68"_s, u"Масло"_s, {15, 1}, {48'050, 2}};
        QCOMPARE(model.add(oil), 0);
        QCOMPARE(model.add(oil), 0);
        QCOMPARE(model.lines().first().quantity, (Decimal{3, 0}));
        QCOMPARE(model.add({{}, u"Доставка"_s, {1, 0}, {}}), 1);
        QVERIFY(!model.index(0, int(BasketColumn::Name)).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(model.index(1, int(BasketColumn::Name)).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!model.setData(model.index(0, int(BasketColumn::Quantity)), u"0"_s));
        QVERIFY(!model.setData(model.index(0, int(BasketColumn::Price)), u"дорого"_s));
        QVERIFY(model.setData(model.index(0, int(BasketColumn::Quantity)), u"0,25"_s));
        QCOMPARE(model.lines().first().quantity, (Decimal{25, 2}));
        model.remove(0);
        model.setLines({oil, oil});
        QCOMPARE(model.rowCount(), 2);
    }
    void aPartIsEditedInPlace()
    {
        PartModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        model.apply(m_fakes->parts.parts);
        QSignalSpy edited(&model, &PartModel::edited);
        const QModelIndex price = model.index(0, int(CatalogueColumn::Price));
        QVERIFY(!model.setData(price, u"-5"_s));
        QVERIFY(model.setData(price, u"512,30"_s));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(model.at(0).price, (Decimal{5'123, 1}));
        QVERIFY(model.setData(price, QString()));
        QVERIFY(model.at(0).price.isZero());
        const int ofAmo = model.find(5);
        QVERIFY(!model.index(ofAmo, int(CatalogueColumn::Name)).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(model.index(ofAmo, int(CatalogueColumn::Kinds)).flags().testFlag(Qt::ItemIsEditable));
    }

    void cellsAnswerValuesBeforeWords()
    {
        PassportModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        model.apply(m_fakes->passports.rows);
        const QModelIndex next = model.index(0, int(PassportColumn::NextMaintenance));
        QCOMPARE(next.data(int(TableRole::Value)).toDate(), QDate(2026, 11, 3));
        QCOMPARE(next.data(int(TableRole::State)).toInt(), int(MachineState::Late));
        QVERIFY(next.data(int(TableRole::Unsent)).toBool());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setCellText([](const PassportRow &row, PassportColumn) { return u"<"_s + row.serial + u">"_s; });
        QCOMPARE(changed.size(), 1);
        QCOMPARE(next.data().toString(), u"<VC-24-0417>"_s);
        QCOMPARE(next.data(Qt::AccessibleTextRole).toString(), u"<VC-24-0417>"_s);
    }

    void headingsAskForAnOrderAndKeepTheRows()
    {
        PassportModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        model.apply(m_fakes->passports.rows);
        QSignalSpy wanted(&model, &PassportModel::sortRequested);
        model.sort(int(PassportColumn::Customer), Qt::DescendingOrder);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<PassportSort>(), PassportSort::Customer);
        model.sort(int(PassportColumn::State), Qt::AscendingOrder);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(model.rows(), m_fakes->passports.rows);
    }

    void theYoungestJobFirstIsTheLatestCreation()
    {
        JobModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        QSignalSpy wanted(&model, &JobModel::sortRequested);
        model.sort(int(JobColumn::Age), Qt::AscendingOrder);
        QCOMPARE(wanted.first().at(0).value<JobSort>(), JobSort::Created);
        QCOMPARE(wanted.first().at(1).value<Qt::SortOrder>(), Qt::DescendingOrder);
    }

    void jobsAreToldApartByStanding()
    {
        QCOMPARE(standingOf(m_fakes->jobs.rows.at(0)), JobStanding::Unsorted);
        QCOMPARE(standingOf(m_fakes->jobs.rows.at(2)), JobStanding::Fresh);
        QCOMPARE(standingOf(m_fakes->jobs.rows.at(3)), JobStanding::Working);
        QCOMPARE(standingOf(m_fakes->jobs.rows.last()), JobStanding::Closed);
    }

    void exchangeLogForgetsItsOldestLines()
    {
        ExchangeLogModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        model.setLines(m_fakes->sync.lines);
        QCOMPARE(model.rowCount(), int(m_fakes->sync.lines.size()));
        ExchangeLine line = m_fakes->sync.lines.last();
        for (int i = 0; i < ExchangeLogModel::kMaxLines + 20; ++i) {
            line.atMs += 1;
            model.append(line);
        }
        QVERIFY(model.rowCount() <= ExchangeLogModel::kMaxLines);
        QCOMPARE(model.at(model.rowCount() - 1), line);
    }

    void copiesWithHeadingsAsASpreadsheetTakesIt_data()
    {
        QTest::addColumn<QString>("customer");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << u"ООО «Сибшпиндель»"_s << u"ООО «Сибшпиндель»"_s;
        QTest::newRow("a tab and a quote") << u"ООО \"А\tБ\""_s << u"\"ООО \"\"А\tБ\"\"\""_s;
        QTest::newRow("two lines") << u"ООО\nА"_s << u"\"ООО\nА\""_s;
        QTest::newRow("a formula") << u"=HYPERLINK(1)"_s << u"'=HYPERLINK(1)"_s;
        QTest::newRow("a command behind a plus") << u"+cmd|'/C calc'!A0"_s << u"'+cmd|'/C calc'!A0"_s;
        QTest::newRow("a phone") << u"+7 (000) 000-00-01"_s << u"+7 (000) 000-00-01"_s;
        QTest::newRow("a negative number") << u"-12,5"_s << u"-12,5"_s;
    }
    void copiesWithHeadingsAsASpreadsheetTakesIt()
    {
        QFETCH(QString, customer);
        QFETCH(QString, cell);
        PassportModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        QList<PassportRow> rows = m_fakes->passports.rows.mid(0, 2);
        rows[1].customer = customer;
        model.apply(rows);
        const QString text = tabSeparated(model, {1, 1}, {int(PassportColumn::Serial), int(PassportColumn::Customer)});
        QCOMPARE(text, u"Серийный №\tКлиент\n"_s + rows.at(1).serial + u'\t' + cell + u'\n');
    }

private:
    std::optional<FakeDesks> m_fakes;
};

QTEST_GUILESS_MAIN(tst_TableModels)
#include "tst_tablemodels.moc"
