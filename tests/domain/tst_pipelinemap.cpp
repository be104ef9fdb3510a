// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/pipelinemap.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

PipelineStatus stage(StatusId id, const QString &name)
{
    PipelineStatus status;
    status.id = id;
    status.name = name;
    return status;
}

/// Written as "name", with a mark in front: '*' amoCRM's main one, '-' archived. Ids are 1, 2, 3, … in that order.
QList<Pipeline> pipelinesOf(const QStringList &names)
{
    QList<Pipeline> pipelines;
    for (const QString &text : names) {
        Pipeline pipeline;
        pipeline.id = pipelines.size() + 1;
        pipeline.isMain = text.startsWith(u'*');
        pipeline.isArchive = text.startsWith(u'-');
        pipeline.name = pipeline.isMain || pipeline.isArchive ? text.mid(1) : text;
        pipeline.statuses = {stage(kStatusWon, u"Успешно реализовано"_s),
                             stage(kStatusLost, u"Закрыто и не реализовано"_s)};
        pipelines.append(pipeline);
    }
    return pipelines;
}

/// "main / service, service / parts", 0 and empty for none.
QString rolesText(const PipelineRoles &roles)
{
    QList<PipelineId> service(roles.furtherService.cbegin(), roles.furtherService.cend());
    std::sort(service.begin(), service.end());
    QStringList texts;
    for (const PipelineId id : std::as_const(service))
        texts.append(QString::number(id));
    return u"%1 / %2 / %3"_s.arg(roles.main).arg(texts.join(u',')).arg(roles.parts);
}

} // namespace

/// Which pipeline means what, by names and marks alone.
class TestPipelineMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNames_data();
    void readsNames();
    void successIs142UnlessItWasPutOutOfUse_data();
    void successIs142UnlessItWasPutOutOfUse();
};

void TestPipelineMap::readsNames_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("roles");
    const auto row = [](const char *title, const QStringList &names, const char *roles) {
        QTest::newRow(title) << names << QString::fromLatin1(roles);
    };
    row("the first user's", {u"*Продажи и сервис"_s, u"Плановое ТО"_s, u"ЗАПЧАСТИ"_s}, "1 / 2 / 3");
    row("English", {u"*Sales"_s, u"Service"_s, u"Spare parts"_s, u"Repairs"_s}, "1 / 2,4 / 3");
    row("ordinary", {u"*Воронка"_s, u"Сервис"_s, u"Ремонт"_s, u"Обслуживание"_s, u"Продажа запчастей"_s},
        "1 / 2,3,4 / 5");
    row("the main one is service, another one sells", {u"*Сервис"_s, u"Продажи станков"_s}, "2 / 1 / 0");
    row("a repair shop has nothing else", {u"*Ремонт"_s}, "1 /  / 0");
    row("the main one is parts", {u"*Запчасти"_s, u"Продажи"_s}, "2 /  / 1");
    row("two may be main", {u"*Запчасти"_s, u"Воронка"_s, u"Опт"_s}, "0 /  / 1");
    row("nothing is marked, one sells", {u"Продажи"_s, u"Опт"_s, u"Сервис"_s}, "1 / 3 / 0");
    row("nothing is marked, nothing is clear", {u"Воронка 1"_s, u"Воронка 2"_s}, "0 /  / 0");
    row("archived ones never", {u"-Запчасти"_s, u"-Сервис"_s, u"*Продажи"_s}, "3 /  / 0");
    row("the marked one is archived", {u"-Продажи"_s, u"Новые продажи"_s}, "2 /  / 0");
    row("two of parts", {u"*Продажи"_s, u"Запчасти"_s, u"Заказы запчастей"_s}, "1 /  / 0");
    row("parts that are bought", {u"*Продажи"_s, u"Закупка запчастей"_s}, "1 /  / 0");
    row("parts and something", {u"*Продажи"_s, u"Ремонт и запчасти"_s, u"Расходники, запчасти"_s}, "1 /  / 0");
    row("parts with a word nobody knows", {u"*Продажи"_s, u"Запчасти Китай"_s}, "1 /  / 0");
    row("the old one of parts", {u"*Продажи"_s, u"Запчасти (старая)"_s, u"Запасные части"_s}, "1 /  / 3");
    row("not the English «to»", {u"*Sales"_s, u"Back to school"_s}, "1 /  / 0");
    row("a word of two letters inside others", {u"*Продажи"_s, u"Тендеры и торги"_s, u"ТО-2"_s}, "1 / 3 / 0");
    row("service that sells is not clear", {u"*Станки"_s, u"Продажа сервисных договоров"_s}, "1 /  / 0");
    row("service that is tested", {u"*Станки"_s, u"Сервис тест"_s}, "1 /  / 0");
    row("no pipelines", {}, "0 /  / 0");
}

void TestPipelineMap::readsNames()
{
    QFETCH(QStringList, names);
    QFETCH(QString, roles);
    QList<Pipeline> pipelines = pipelinesOf(names);
    const PipelineRoles proposed = proposeRoles(pipelines);
    QCOMPARE(rolesText(proposed), roles);
    QCOMPARE(proposed.success, kStatusWon);
    QVERIFY(proposed.ownSuccess.isEmpty());
    std::reverse(pipelines.begin(), pipelines.end());
    QCOMPARE(proposeRoles(pipelines), proposed);
}

void TestPipelineMap::successIs142UnlessItWasPutOutOfUse_data()
{
    QTest::addColumn<QString>("won"); // empty = the stage is missing
    QTest::addColumn<QStringList>("others");
    QTest::addColumn<int>("own"); // index into others, -1 = none
    QTest::newRow("as in every account") << u"Успешно реализовано"_s << QStringList{u"В работе"_s} << -1;
    QTest::newRow("a stage that sounds like it") << u"Успешно реализовано"_s << QStringList{u"Выполнено"_s} << -1;
    QTest::newRow("renamed") << u"Деньги получены"_s << QStringList{u"Работы выполнены"_s} << -1;
    QTest::newRow("put out of use") << u"НЕ ИСПОЛЬЗОВАТЬ"_s << QStringList{u"Выезд"_s, u"ТО выполнено"_s} << 1;
    QTest::newRow("put out of use, two may be meant")
        << u"не используется"_s << QStringList{u"Выполнено"_s, u"Завершено"_s} << -1;
    QTest::newRow("put out of use, not done") << u"не используется"_s << QStringList{u"Не выполнено"_s} << -1;
    QTest::newRow("missing") << QString() << QStringList{u"Completed"_s, u"New"_s} << 0;
}

void TestPipelineMap::successIs142UnlessItWasPutOutOfUse()
{
    QFETCH(QString, won);
    QFETCH(QStringList, others);
    QFETCH(int, own);
    QList<Pipeline> pipelines = pipelinesOf({u"*Продажи"_s, u"Сервис"_s, u"Разное"_s});
    for (qsizetype at = 1; at < 3; ++at) {
        QList<PipelineStatus> &statuses = pipelines[at].statuses;
        statuses.first().name = won;
        if (won.isEmpty())
            statuses.removeFirst();
        for (qsizetype i = 0; i < others.size(); ++i)
            statuses.append(stage(1'000 + i, others.at(i)));
    }
    // A pipeline without a role has no success either.
    const QHash<PipelineId, StatusId> expected =
        own < 0 ? QHash<PipelineId, StatusId>() : QHash<PipelineId, StatusId>{{2, 1'000 + own}};
    QCOMPARE(proposeRoles(pipelines).ownSuccess, expected);
}

QTEST_APPLESS_MAIN(TestPipelineMap)
#include "tst_pipelinemap.moc"
