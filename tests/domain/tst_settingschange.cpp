// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/pipelineroles.h"
#include "models/domain/settingschange.h"
#include "tests/domain/pipelines.h"

#include <QtTest/QTest>

using namespace Stanko;
using namespace Stanko::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr PipelineId kNone = 40; ///< without a role
constexpr StatusId kHandedOver = 205;

AccountSettings settings(const PipelineRoles &roles = Testing::roles())
{
    AccountSettings settings;
    settings.roles = roles;
    settings.fields = {.serial = 1, .model = 2, .telegram = 3, .configuration = 0, .nextMaintenance = 5};
    settings.responsibleUser = 7;
    return settings;
}

AccountSchema threePipelines()
{
    AccountSchema schema;
    for (const PipelineId id : {kMain, kService, kParts, kNone})
        schema.pipelines.append({.id = id, .name = u"Воронка"_s, .statuses = {{id + 1, u"Новая"_s, {}, 0, false}}});
    schema.users = {{.id = 7, .name = u"Орлов"_s}, {.id = 8, .name = u"Белов"_s}};
    return schema;
}

using SettingsEdit = std::function<void(AccountSettings &)>;

QStringList told(const QList<Replacement> &list)
{
    QStringList words;
    for (const Replacement &each : list) {
        const QString thing = each.thing.kind == DriftedThing::Kind::StageMissing ? stageText(each.thing.stage)
                                                                                  : QString::number(each.thing.id);
        words.append(thing + u" > "_s + each.code);
    }
    return words;
}

} // namespace

/// Which stage ends a job where, and what waiting edits mean when settings have changed.
class TestSettingsChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPipelineHasItsEnd_data();
    void eachPipelineHasItsEnd();
    void anotherEndIsSet_data();
    void anotherEndIsSet();
    void pipelinesAreGroupedByTheirEnd();
    void onlyWhatIsReplacedIsTurned_data();
    void onlyWhatIsReplacedIsTurned();
    void editsFollow_data();
    void editsFollow();
    void aThingIsChosenInItsStep_data();
    void aThingIsChosenInItsStep();
};

void TestSettingsChange::eachPipelineHasItsEnd_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<bool>("isSuccess");
    QTest::addColumn<bool>("isOpenJob");
    const auto row = [](const char *name, const Stage &stage, bool isSuccess, bool isOpen) {
        QTest::newRow(name) << stage << isSuccess << isOpen;
    };
    row("the stage of its own", {kService, kHandedOver}, true, false);
    row("won is closed there and means nothing", {kService, kStatusWon}, false, false);
    row("lost", {kService, kStatusLost}, false, false);
    row("before it", {kService, 201}, false, true);
    row("the others have the common one", {kMain, kStatusWon}, true, false);
    row("that status elsewhere is a stage like any", {kMain, kHandedOver}, false, true);
    row("no service", {kParts, 301}, false, false);
}

void TestSettingsChange::eachPipelineHasItsEnd()
{
    QFETCH(Stage, stage);
    const PipelineRoles own = roles(kStatusWon, {{kService, kHandedOver}});
    QTEST(own.isSuccess(stage), "isSuccess");
    QTEST(own.isOpenJob(stage), "isOpenJob");
}

void TestSettingsChange::anotherEndIsSet_data()
{
    QTest::addColumn<PipelineRoles>("before");
    QTest::addColumn<PipelineId>("pipeline");
    QTest::addColumn<StatusId>("status");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const PipelineRoles &before, PipelineId id, StatusId status,
                        const QString &text) { QTest::newRow(name) << before << id << status << text; };
    const PipelineRoles alone{.main = kMain, .furtherService = {}};
    row("its own", roles(), kService, kHandedOver, u"142,20:205"_s);
    row("the common one again", roles(kStatusWon, {{kService, kHandedOver}}), kService, kStatusWon, u"142"_s);
    row("beside another's", roles(kStatusWon, {{kService, kHandedOver}}), kMain, 105, u"142,10:105,20:205"_s);
    row("the only pipeline", alone, kMain, 105, u"105"_s);
    row("the last that went by the common one",
        {.main = kMain, .furtherService = {kService}, .ownSuccess = {{kService, kHandedOver}}}, kMain, 105,
        u"105,20:205"_s);
    row("the same as all others have of their own",
        {.main = kMain, .furtherService = {kService}, .ownSuccess = {{kService, kHandedOver}}}, kMain, kHandedOver,
        u"205"_s);
    row("of a pipeline without a role, which is not written down", roles(), kNone, 405, u"142"_s);
}

void TestSettingsChange::anotherEndIsSet()
{
    QFETCH(PipelineRoles, before);
    QFETCH(PipelineId, pipeline);
    QFETCH(StatusId, status);
    setSuccess(before, pipeline, status);
    QCOMPARE(before.successStatus(pipeline), status);
    QTEST(successText(before), "text");
    for (auto own = before.ownSuccess.cbegin(); own != before.ownSuccess.cend(); ++own)
        QVERIFY(own.value() != before.success);
}

void TestSettingsChange::pipelinesAreGroupedByTheirEnd()
{
    PipelineRoles many = roles(kStatusWon, {{kNone, kHandedOver}, {50, kHandedOver}, {kParts, 305}});
    many.furtherService += {kNone, 50};
    const QMap<StatusId, QList<PipelineId>> groups{{kStatusWon, {kMain, kService}}, {kHandedOver, {kNone, 50}}};
    QCOMPARE(serviceBySuccess(many), groups);
    QVERIFY(serviceBySuccess({}).isEmpty());
}

void TestSettingsChange::onlyWhatIsReplacedIsTurned_data()
{
    QTest::addColumn<SettingsEdit>("change");
    QTest::addColumn<bool>("areGone"); // the main and the service pipeline, and the responsible user
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const SettingsEdit &change, bool areGone, const QString &expected) {
        QTest::newRow(name) << change << areGone << expected;
    };
    row("nothing", [](AccountSettings &) {}, true, {});
    row("pace alone", [](AccountSettings &to) { to.requestsPerSecond = 2; }, true, {});
    row(
        "a field", [](AccountSettings &to) { to.fields.serial = 11; }, false, u"1 > 11"_s);
    row("a role left without a field", [](AccountSettings &to) { to.fields.serial = 0; }, false, {});
    row("a role that had none", [](AccountSettings &to) { to.fields.configuration = 14; }, false, {});
    row(
        "the end of a job in one pipeline", [](AccountSettings &to) { to.roles.ownSuccess[kService] = kHandedOver; },
        false, u"20:142 > 20:205"_s);
    row(
        "the common end", [](AccountSettings &to) { to.roles.success = 77; }, false,
        u"10:142 > 10:77, 20:142 > 20:77"_s);
    row(
        "the main pipeline, which has gone", [](AccountSettings &to) { to.roles.main = kNone; }, true, u"10 > 40"_s);
    row("the main pipeline, which is still there", [](AccountSettings &to) { to.roles.main = kNone; }, false, {});
    row(
        "one service pipeline for another", [](AccountSettings &to) { to.roles.furtherService = {kNone}; }, true,
        u"20 > 40"_s);
    row("one for two: nobody has said which",
        [](AccountSettings &to) {
            to.roles.furtherService = {kNone, kMain};
        },
        true, {});
    row(
        "a pipeline with an end of its own",
        [](AccountSettings &to) {
            to.roles.furtherService = {kNone};
            to.roles.ownSuccess = {{kNone, 405}};
        },
        true, u"20 > 40, 40:142 > 40:405"_s);
    row(
        "a user who cannot work any more", [](AccountSettings &to) { to.responsibleUser = 8; }, true, u"7 > 8"_s);
    row("a user who can", [](AccountSettings &to) { to.responsibleUser = 8; }, false, {});
    row("nobody", [](AccountSettings &to) { to.responsibleUser = 0; }, true, {});
}

void TestSettingsChange::onlyWhatIsReplacedIsTurned()
{
    QFETCH(SettingsEdit, change);
    QFETCH(bool, areGone);
    AccountSettings after = settings();
    change(after);
    AccountSchema now = threePipelines();
    if (areGone) {
        now.pipelines.removeIf([](const Pipeline &each) { return each.id == kMain || each.id == kService; });
        now.users.first().isActive = false;
    }
    QTEST(told(replacements(settings(), after, now)).join(u", "_s), "expected");
    now.usersAllowed = false; // then nothing is known of anybody
    after = settings();
    after.responsibleUser = 8;
    QVERIFY(replacements(settings(), after, now).isEmpty());
}

void TestSettingsChange::editsFollow_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Edit>("followed"); // the same as edit: it has nothing to do with the change
    const auto row = [](const char *name, const Edit &edit, const Edit &followed) {
        QTest::newRow(name) << edit << followed;
    };
    row("done, in the pipeline that has gone: done where it is now",
        StageEdit{.base = {kService, 201}, .target = {kService, kHandedOver}},
        StageEdit{.base = {kNone, 41}, .target = {kNone, 405}});
    row("under work there", StageEdit{.base = {}, .target = {kService, 202}},
        StageEdit{.base = {kNone, 41}, .target = {kNone, 41}});
    row("done in the main one, whose end is another", StageEdit{.base = {kMain, 101}, .target = {kMain, kStatusWon}},
        StageEdit{.base = {kMain, 101}, .target = {kMain, 105}});
    row("back to work: what it was based on stays", StageEdit{.base = {kMain, kStatusWon}, .target = {kMain, 101}},
        StageEdit{.base = {kMain, kStatusWon}, .target = {kMain, 101}});
    row("a value for a field that is another one now",
        FieldEdit{.role = FieldRole::Serial, .base = u"A-1"_s, .target = u"A-2"_s},
        FieldEdit{.role = FieldRole::Serial, .base = {}, .target = u"A-2"_s});
    row("a value for one that stays", FieldEdit{.role = FieldRole::Model, .base = u"A"_s, .target = u"B"_s},
        FieldEdit{.role = FieldRole::Model, .base = u"A"_s, .target = u"B"_s});
    row("a note", NoteEdit{u"готово"_s}, NoteEdit{u"готово"_s});
    TaskEdit task;
    task.user = 7;
    TaskEdit other = task;
    other.user = 8;
    row("a task of the one who left", task, other);
    task.user = other.user = 9;
    row("a task of somebody else", task, task);
    row("a job given to the one who left", ResponsibleEdit{9, 7}, ResponsibleEdit{9, 8});
    row("a job taken from the one who left", ResponsibleEdit{7, 9}, ResponsibleEdit{7, 9});
}

void TestSettingsChange::editsFollow()
{
    QFETCH(Edit, edit);
    QFETCH(Edit, followed);
    const AccountSettings before = settings(roles(kStatusWon, {{kService, kHandedOver}}));
    AccountSettings after = before;
    after.roles.furtherService = {kNone};
    after.roles.ownSuccess = {{kNone, 405}, {kMain, 105}};
    after.fields.serial = 11;
    after.responsibleUser = 8;
    AccountSchema now = threePipelines();
    now.pipelines.removeIf([](const Pipeline &each) { return each.id == kService; });
    now.users.removeFirst();
    const auto turned = followedEdit(replacements(before, after, now), edit, now, before);
    QCOMPARE(turned.has_value(), edit != followed);
    QVERIFY(turned.value_or(edit) == followed);
}

void TestSettingsChange::aThingIsChosenInItsStep_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<WizardStep>("step");
    QTest::newRow("field") << u"field_missing:712629"_s << WizardStep::Fields;
    QTest::newRow("field of another type") << u"field_retyped:712629"_s << WizardStep::Fields;
    QTest::newRow("stage") << u"stage_missing:7:142"_s << WizardStep::Pipelines;
    QTest::newRow("pipeline") << u"pipeline_missing:7"_s << WizardStep::Pipelines;
    QTest::newRow("user") << u"user_missing:5"_s << WizardStep::Pipelines;
}

void TestSettingsChange::aThingIsChosenInItsStep()
{
    QFETCH(QString, key);
    QTEST(stepFor(*driftedThing(key)), "step");
}

QTEST_APPLESS_MAIN(TestSettingsChange)
#include "tst_settingschange.moc"
