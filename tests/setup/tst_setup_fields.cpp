// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/setup/setupscene.h"

using namespace Stanko;

namespace {

/// An account without the fields that the console needs, and what would be created in it.
struct FieldScene : SetupScene
{
    FieldScene()
    {
        removeFields();
        const auto found = look();
        if (found)
            wanted = fieldsToCreate(missingRoles(found->fields), found->schema.leadFields);
        amo.run([this](World &world) {
            before = world.fields().size();
            world.log().clear();
        });
    }
    Result<QList<CreatedField>> create() { return waitFor(engine.createFields(access, wanted)); }
    Result<QList<TakenBack>> takeBack(const QList<FieldId> &fields, const QList<CreatedField> &created)
    {
        return waitFor(engine.takeBack(access, fields, created));
    }
    /// What the account has got since.
    QList<Sandbox::Field> news()
    {
        return amo.ask<QList<Sandbox::Field>>([this](World &world) { return world.fields().mid(before); });
    }
    bool has(FieldId id)
    {
        return amo.ask<bool>([id](World &world) { return world.field(id) != nullptr; });
    }

    QList<NewField> wanted;
    qsizetype before = 0;
};

} // namespace

/// Fields that are made in the account and taken back: never twice, and nobody else's.
class TestSetupFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesExactlyWhatWasShown();
    void makesEachOnceWhenAnAnswerIsLost_data();
    void makesEachOnceWhenAnAnswerIsLost();
    void findsItsOwnWhenTheNetworkStayedAway();
    void leavesOutACodeThatIsRefused();
    void endsWithWhatWasMade();
    void makesNothingWithoutTheRight();
    void makesNothingBesideAFieldOfThatName();
    void isFoundAgainByTheNextLook();
    void takesBackOnlyWhatNobodyUses();
    void aRefusedDeletionIsTold();
    void nothingIsDeletedWhenTheQuestionFails();
};

void TestSetupFields::makesExactlyWhatWasShown()
{
    FieldScene scene;
    QCOMPARE(scene.wanted.size(), 5);
    const auto made = scene.create();
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    const QList<Sandbox::Field> news = scene.news();
    QCOMPARE(news.size(), 5);
    for (qsizetype i = 0; i < 5; ++i) {
        const NewField &wanted = scene.wanted.at(i);
        QCOMPARE(news.at(i).name, wanted.name);
        QCOMPARE(news.at(i).type, wanted.type);
        QCOMPARE(news.at(i).code, wanted.code);
        QCOMPARE(news.at(i).entity, u"leads"_s);
        QCOMPARE(made->at(i), (CreatedField{news.at(i).id, wanted.role, wanted.name, wanted.type, wanted.code}));
    }
    QCOMPARE(scene.writes("POST"), 5);
}

void TestSetupFields::makesEachOnceWhenAnAnswerIsLost_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("skip");
    QTest::newRow("the line is cut behind the first") << Kind::ApplyThenLose << 0;
    QTest::newRow("behind the last") << Kind::ApplyThenLose << 4;
    QTest::newRow("before the second arrived") << Kind::Reset << 1;
    QTest::newRow("half an answer") << Kind::CutBody << 2;
    QTest::newRow("an answer that is no JSON") << Kind::BadJson << 1;
    QTest::newRow("a web page instead") << Kind::Html << 0;
    QTest::newRow("a server error") << Kind::Status << 3;
}

void TestSetupFields::makesEachOnceWhenAnAnswerIsLost()
{
    QFETCH(Kind, kind);
    QFETCH(int, skip);
    FieldScene scene;
    scene.fault(kind, u"POST"_s, u"custom_fields"_s, 1, skip);
    const auto made = scene.create();
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QCOMPARE(made->size(), 5);
    const QList<Sandbox::Field> news = scene.news();
    QCOMPARE(news.size(), 5);
    for (qsizetype i = 0; i < 5; ++i)
        QCOMPARE(made->at(i).id, news.at(i).id);
}

void TestSetupFields::findsItsOwnWhenTheNetworkStayedAway()
{
    FieldScene scene;
    scene.fault(Kind::ApplyThenLose, u"POST"_s, u"custom_fields"_s);
    scene.fault(Kind::Reset, u"GET"_s, u"custom_fields"_s, -1, 3); // behind the look before it begins
    QCOMPARE(failure(scene.create()), std::optional(ErrorKind::Network));
    QCOMPARE(scene.news().size(), 1);
    scene.mend();
    const auto made = scene.create();
    QVERIFY(made);
    QCOMPARE(made->size(), 5);
    QCOMPARE(scene.news().size(), 5);
    QCOMPARE(made->first().id, scene.news().first().id);
}

void TestSetupFields::leavesOutACodeThatIsRefused()
{
    FieldScene scene;
    scene.amo.run([](World &world) { world.behaviour().fieldCodesRefused = true; });
    const auto made = scene.create();
    QVERIFY(made);
    QCOMPARE(made->size(), 5);
    QCOMPARE(scene.news().size(), 5);
    for (const CreatedField &field : *made)
        QCOMPARE(field.code, QString());
    QCOMPARE(scene.writes("POST"), 10);
    // By their names alone they can be taken back.
    const auto taken = scene.takeBack({made->first().id}, *made);
    QVERIFY(taken);
    QVERIFY(!scene.has(made->first().id));
}

void TestSetupFields::endsWithWhatWasMade()
{
    FieldScene scene;
    scene.amo.run([](World &world) {
        Sandbox::FaultRule rule;
        rule.method = u"POST"_s;
        rule.path = QRegularExpression(u"custom_fields"_s);
        rule.code = 400;
        rule.skip = 2;
        world.faults().add(rule);
    });
    const auto made = scene.create();
    QVERIFY(made);
    QCOMPARE(made->size(), 2);
    QCOMPARE(scene.news().size(), 2);
}

void TestSetupFields::makesNothingWithoutTheRight()
{
    FieldScene scene;
    scene.amo.run([&](World &world) { scene.access.token = world.issueToken(3'600, false); });
    QCOMPARE(failure(scene.create()), std::optional(ErrorKind::Forbidden));
    QVERIFY(scene.news().isEmpty());
}

void TestSetupFields::makesNothingBesideAFieldOfThatName()
{
    FieldScene scene;
    scene.amo.run([&](World &world) {
        Sandbox::Field field;
        field.id = 790'001;
        field.name = scene.wanted.first().name.toUpper();
        field.type = u"text"_s;
        field.entity = u"leads"_s;
        world.fields().append(field);
        world.fieldsChanged();
    });
    const auto made = scene.create();
    QCOMPARE(failure(made), std::optional(ErrorKind::Refused));
    QCOMPARE(made.error().problems.first().code, u"NotUnique"_s);
    QCOMPARE(scene.news().size(), 1);
    QCOMPARE(scene.writes("POST"), 0);
}

void TestSetupFields::isFoundAgainByTheNextLook()
{
    FieldScene scene;
    const auto made = scene.create();
    QVERIFY(made);
    const auto found = scene.look();
    QVERIFY(found);
    QVERIFY(missingRoles(found->fields).isEmpty());
    for (const CreatedField &field : *made)
        QCOMPARE(proposedIds(found->fields, FieldConfidence::Sure).of(field.role), field.id);
}

void TestSetupFields::takesBackOnlyWhatNobodyUses()
{
    FieldScene scene;
    const auto made = scene.create();
    QVERIFY(made);
    QList<FieldId> ids;
    for (const CreatedField &field : *made)
        ids.append(field.id);
    const FieldId foreign = 712641;
    scene.amo.run([&](World &world) {
        // An old lead that no look at recent ones would show.
        const qint64 old = SetupScene::addLead(world);
        world.setLeadField(old, ids.at(0), u"К20-11873"_s);
        for (Sandbox::Field &field : world.fields()) {
            if (field.id == ids.at(1))
                field.name = u"Тип станка"_s;
        }
        world.fields().removeIf([&](const Sandbox::Field &field) { return field.id == ids.at(2); });
        world.fieldsChanged();
        world.advance(60);
        for (int i = 0; i < 520; ++i)
            SetupScene::addLead(world);
    });
    const auto taken = scene.takeBack(ids + QList<FieldId>{foreign}, *made);
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
    QList<TakeBack> verdicts;
    for (const TakenBack &each : *taken) {
        QVERIFY(!each.error);
        verdicts.append(each.verdict);
    }
    QCOMPARE(verdicts, (QList<TakeBack>{TakeBack::Filled, TakeBack::Changed, TakeBack::Gone, TakeBack::Allowed,
                                        TakeBack::Allowed, TakeBack::NotOurs}));
    QVERIFY(scene.has(ids.at(0)));
    QVERIFY(scene.has(ids.at(1)));
    QVERIFY(!scene.has(ids.at(3)));
    QVERIFY(!scene.has(ids.at(4)));
    QVERIFY(scene.has(foreign));
    QCOMPARE(scene.writes("DELETE"), 2);
}

void TestSetupFields::aRefusedDeletionIsTold()
{
    FieldScene scene;
    const auto made = scene.create();
    QVERIFY(made);
    scene.amo.run([&](World &world) { scene.access.token = world.issueToken(3'600, false); });
    const auto taken = scene.takeBack({made->first().id}, *made);
    QVERIFY(taken);
    QCOMPARE(taken->first().verdict, TakeBack::Allowed);
    QVERIFY(taken->first().error && taken->first().error->kind == ErrorKind::Forbidden);
    QVERIFY(scene.has(made->first().id));
}

void TestSetupFields::nothingIsDeletedWhenTheQuestionFails()
{
    FieldScene scene;
    const auto made = scene.create();
    QVERIFY(made);
    scene.fault(Kind::Reset, u"GET"_s, u"events"_s, -1);
    QCOMPARE(failure(scene.takeBack({made->first().id}, *made)), std::optional(ErrorKind::Network));
    QVERIFY(scene.has(made->first().id));
    QCOMPARE(scene.writes("DELETE"), 0);
}

QTEST_GUILESS_MAIN(TestSetupFields)
#include "tst_setup_fields.moc"
