// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldroles.h"
#include "tests/ui/wizardstand.h"
#include "ui/pages/factrows.h"
#include "ui/wizard/envintake.h"
#include "ui/wizard/fieldsstep.h"

#include <QtWidgets/QRadioButton>

using namespace Stanko;
using namespace Qt::StringLiterals;

/// The steps of the set-up that ask something: pipelines, fields, notices, the check.
class TestWizardSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void pipelinesNeedExactlyOneMain()
    {
        WizardStand stand;
        stand.walkTo(WizardStep::Pipelines);
        QVERIFY(!stand.window->findChild<CalmCombo *>(u"wizardUse8100004"_s)); // archived
        QCOMPARE(stand.combo("wizardSuccess8100001")->chosen(), kStatusWon);
        QVERIFY(stand.combo("wizardSuccess8100001")->findData(kStatusLost) < 0);
        WizardStand::choose(stand.combo("wizardUse8100002"), 1);
        QVERIFY(!stand.button("wizardNext")->isEnabled());
        QVERIFY(stand.texts("wizardPipelineProblem").join(u' ').contains(u"только одна"_s));
        // What cannot be is not lost by looking elsewhere.
        stand.key(Qt::Key_B, Qt::AltModifier);
        stand.key(Qt::Key_N, Qt::AltModifier);
        QCOMPARE(stand.combo("wizardUse8100002")->chosen(), 1);
        WizardStand::choose(stand.combo("wizardUse8100001"), 0);
        QVERIFY(stand.button("wizardNext")->isEnabled());
        QVERIFY(!stand.combo("wizardSuccess8100001")->isEnabled());
        WizardStand::choose(stand.combo("wizardSuccess8100002"), 81'000'022);
        stand.key(Qt::Key_N, Qt::AltModifier);
        const PipelineRoles roles = stand.fakes.wizard.kept.settings.roles;
        QCOMPARE(roles.main, kDemoService);
        QVERIFY(roles.furtherService.isEmpty());
        QCOMPARE(roles.ownSuccess, (QHash<PipelineId, StatusId>{{kDemoService, 81'000'022}}));
    }

    void withoutAListOfUsersTheIdIsTyped()
    {
        WizardStand stand;
        AccountSchema &schema = stand.fakes.wizard.finding.schema;
        schema.usersAllowed = false;
        schema.users.clear();
        schema.account.currentUser = 0;
        stand.walkTo(WizardStep::Pipelines);
        QVERIFY(!stand.combo("wizardUser")->isVisible());
        QLineEdit *id = stand.field("wizardUserId");
        QVERIFY(!stand.button("wizardNext")->isEnabled());
        id->setFocus();
        WizardStand::typeHere(u"12x"_s);
        QVERIFY(!WizardStand::problemOf(id).isEmpty());
        id->setText(u"12"_s);
        QVERIFY(WizardStand::problemOf(id).isEmpty());
        stand.key(Qt::Key_Return);
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Fields);
        QCOMPARE(stand.fakes.wizard.kept.settings.responsibleUser, 12);
    }

    void sureFieldsAreChosenAndDoubtfulOnesMarked()
    {
        WizardStand stand;
        AccountFinding &finding = stand.fakes.wizard.finding;
        finding.schema.leadFields.append(
            {.id = 712'800, .name = u"Комплектация старая"_s, .code = {}, .type = u"text"_s, .enumValues = {}});
        finding.fields = proposeFields({finding.schema.leadFields, {}, finding.samples, QDate(2026, 11, 22)});
        stand.walkTo(WizardStep::Fields);
        for (const FieldProposal &proposal : std::as_const(finding.fields)) {
            const FieldId expected = proposal.isAutomatic() ? proposal.best->id : 0;
            QCOMPARE(stand.fieldOf(proposal.role)->chosen(), expected);
            QCOMPARE(stand.idOf(proposal.role)->text(), expected == 0 ? QString() : QString::number(expected));
            const Tone tone = stand.pillOf(proposal.role)->tone();
            if (proposal.confidence == FieldConfidence::Sure)
                QCOMPARE(tone, Tone::Fine);
            else if (proposal.confidence != FieldConfidence::None)
                QCOMPARE(tone, Tone::Soon);
        }
        QVERIFY(stand.pillOf(FieldRole::Serial)->toolTip().contains(u"4"_s)); // values looked at
        QVERIFY(stand.wordsOf(FieldRole::Configuration).contains(u"Без него"_s));
        QVERIFY(stand.fieldOf(FieldRole::Serial)->findData(712'651) < 0); // a list holds no serial
    }

    void idsCanBeTypedAndAreChecked()
    {
        WizardStand stand;
        stand.walkTo(WizardStep::Fields);
        QLineEdit *id = stand.idOf(FieldRole::Serial);
        const auto typeId = [&](const QString &text) {
            id->setFocus();
            id->selectAll();
            WizardStand::typeHere(text);
        };
        typeId(u"5"_s);
        QVERIFY(stand.wordsOf(FieldRole::Serial).contains(u"нет поля"_s));
        QVERIFY(!stand.button("wizardNext")->isEnabled());
        typeId(u"712651"_s);
        QVERIFY(stand.wordsOf(FieldRole::Serial).contains(u"список"_s));
        typeId(u"712631"_s);
        QCOMPARE(stand.fieldOf(FieldRole::Serial)->chosen(), 712'631);
        QVERIFY(stand.wordsOf(FieldRole::Serial).contains(u"уже выбрано"_s));
        QVERIFY(!stand.button("wizardNext")->isEnabled());
        typeId(u"712650"_s);
        QVERIFY(stand.button("wizardNext")->isEnabled());
        WizardStand::choose(stand.fieldOf(FieldRole::Serial), 0);
        QVERIFY(!stand.button("wizardNext")->isEnabled());
        QVERIFY(!stand.wordsOf(FieldRole::Serial).isEmpty());
    }

    void aChoiceAgainstTheValuesIsWarnedOf()
    {
        WizardStand stand;
        stand.fakes.wizard.finding.samples.insert(712'650,
                                                  {u"+7 916 123-45-67"_s, u"+7 916 123-45-68"_s, u"+7 916 123-45-69"_s,
                                                   u"+7 916 123-45-60"_s, u"+7 903 123-45-61"_s});
        stand.walkTo(WizardStep::Fields);
        WizardStand::choose(stand.fieldOf(FieldRole::Serial), 712'650);
        QCOMPARE(stand.pillOf(FieldRole::Serial)->tone(), Tone::Soon);
        QVERIFY(stand.wordsOf(FieldRole::Serial).contains(u"Убедитесь"_s));
        QVERIFY(stand.button("wizardNext")->isEnabled());
        stand.key(Qt::Key_N, Qt::AltModifier);
        stand.key(Qt::Key_B, Qt::AltModifier);
        QCOMPARE(stand.fieldOf(FieldRole::Serial)->chosen(), 712'650);
    }

    void missingFieldsAreShownCreatedAndTakenBack()
    {
        WizardStand stand;
        stand.walkTo(WizardStep::Fields);
        QVERIFY(!stand.button("wizardTakeBack")->isVisible());
        stand.click("wizardCreate");
        QVERIFY(stand.fakes.wizard.created.isEmpty());
        const QStringList shown = stand.texts("wizardNewField");
        QCOMPARE(shown.size(), 1);
        for (const QString &word : {u"Конфигурация"_s, u"STANKODESK_CONFIGURATION"_s, u"текст в несколько строк"_s})
            QVERIFY2(shown.first().contains(word), qPrintable(shown.first()));
        QVERIFY(stand.button("wizardCreateConfirm")->hasFocus());
        stand.key(Qt::Key_Return);
        QCOMPARE(stand.fakes.wizard.created.size(), 1);
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Fields);
        QCOMPARE(stand.fieldOf(FieldRole::Configuration)->chosen(), 900'001);
        QCOMPARE(stand.fakes.wizard.kept.created.size(), 1);
        QVERIFY(!stand.button("wizardCreate")->isVisible());

        // It outlives the program.
        stand.restart();
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Fields);
        stand.click("wizardTakeBack");
        QCOMPARE(stand.fakes.wizard.takenBack, QList<FieldId>{900'001});
        QVERIFY(stand.fakes.wizard.kept.created.isEmpty());
        QCOMPARE(stand.fieldOf(FieldRole::Configuration)->chosen(), 0);
        QVERIFY(!stand.button("wizardTakeBack")->isVisible());

        stand.fakes.wizard.answers.error = makeError(ErrorKind::Forbidden);
        stand.click("wizardCreate");
        stand.click("wizardCreateConfirm");
        QVERIFY(stand.banner("wizardCreateOutcome")->sentence().contains(u"администратор"_s));
        QVERIFY(stand.button("wizardCreate")->isEnabled());
    }

    void manyFieldsAreAllThere()
    {
        WizardStand stand;
        AccountFinding &finding = stand.fakes.wizard.finding;
        while (finding.schema.leadFields.size() < 120)
            finding.schema.leadFields.prepend({.id = 720'000 + finding.schema.leadFields.size(),
                                               .name = u"Поле <b>%1</b>"_s.arg(finding.schema.leadFields.size()),
                                               .code = {},
                                               .type = u"text"_s,
                                               .enumValues = {}});
        stand.walkTo(WizardStep::Fields);
        QCOMPARE(stand.fieldOf(FieldRole::Serial)->chosen(), kDemoSerial);
        QVERIFY(stand.fieldOf(FieldRole::Serial)->count() > 110);
        QVERIFY(stand.fieldOf(FieldRole::Serial)->findText(u"Поле <b>50</b>"_s) > 0);
        QVERIFY(stand.wizard->minimumSizeHint().width() <= 1060);
    }

    void idsComeFromAFileToo()
    {
        WizardStand stand;
        stand.fakes.wizard.env.draft.settings.fields.configuration = 712'701;
        stand.fakes.wizard.env.draft.settings.fields.model = 5;
        stand.walkTo(WizardStep::Fields);
        stand.window->findChild<FieldsStep *>()->env()->readFile(u"/tmp/.env"_s);
        WizardStand::settle();
        QCOMPARE(stand.fieldOf(FieldRole::Configuration)->chosen(), 712'701);
        QCOMPARE(stand.idOf(FieldRole::Model)->text(), u"5"_s);
        QVERIFY(!stand.button("wizardNext")->isEnabled());
        QCOMPARE(stand.fieldOf(FieldRole::Serial)->chosen(), kDemoSerial);
    }

    void theBotIsAskedAndTried()
    {
        WizardStand stand;
        stand.walkTo(WizardStep::Notices);
        QVERIFY(stand.part<QRadioButton>("wizardWithoutNotices")->hasFocus());
        stand.key(Qt::Key_Down);
        QVERIFY(stand.part<QRadioButton>("wizardWithBot")->isChecked());
        QVERIFY(!stand.button("wizardNext")->isEnabled());
        QLineEdit *token = stand.field("wizardBotToken");
        QCOMPARE(token->echoMode(), QLineEdit::Password);
        token->setFocus();
        WizardStand::typeHere(u"1:bot"_s);
        stand.fakes.wizard.answers.error = makeError(ErrorKind::Unauthorized);
        stand.key(Qt::Key_Return);
        QVERIFY(stand.banner("wizardBotOutcome")->sentence().contains(u"BotFather"_s));
        QCOMPARE(token->text(), u"1:bot"_s);
        stand.fakes.wizard.answers.error.reset();
        stand.key(Qt::Key_Return);
        QCOMPARE(stand.fakes.wizard.botTokens, (QStringList{u"1:bot"_s, u"1:bot"_s}));
        QVERIFY(stand.banner("wizardBotOutcome")->sentence().contains(u"@russtanko_bot"_s));
        QVERIFY(token->text().isEmpty());
        QLineEdit *chat = stand.field("wizardChat");
        chat->setFocus();
        WizardStand::typeHere(u"@olga"_s);
        QVERIFY(!stand.button("wizardSendTest")->isEnabled());
        chat->setText(u"4711"_s);
        stand.fakes.wizard.answers.error = makeError(ErrorKind::Refused, u"chat not found"_s);
        stand.click("wizardSendTest");
        QVERIFY(stand.banner("wizardTestOutcome")->sentence().contains(u"Начать"_s));
        stand.fakes.wizard.answers.error.reset();
        stand.click("wizardSendTest");
        QCOMPARE(stand.fakes.wizard.testedChats.last(), u"4711"_s);
        QVERIFY(stand.banner("wizardTestOutcome")->sentence().contains(u"Отправлено"_s));
        stand.key(Qt::Key_N, Qt::AltModifier);
        QCOMPARE(stand.wizard->currentStep(), WizardStep::Check);
        QVERIFY(stand.fakes.wizard.kept.notices.isOn);
    }

    void theCheckCountsAndCanBeStopped()
    {
        WizardStand stand;
        stand.fakes.wizard.tried.problems = {{u"token_expires_soon"_s, {}, u"1795000000"_s}};
        stand.walkTo(WizardStep::Notices);
        stand.fakes.wizard.answers.hold();
        stand.key(Qt::Key_Return);
        QVERIFY(!stand.button("wizardNext")->isEnabled());
        Q_EMIT stand.fakes.wizard.tryOutAdvanced(500, 2'000);
        stand.key(Qt::Key_Escape);
        QCOMPARE(stand.fakes.wizard.cancels, 1);
        QVERIFY(stand.banner("wizardCheckTrouble")->isVisible());
        QVERIFY(stand.button("wizardNext")->isEnabled());
        stand.fakes.wizard.answers.releaseAll();
        stand.click("wizardTryAgain");
        QVERIFY(!stand.banner("wizardCheckTrouble")->isVisible());
        QString facts = stand.part<FactRows>("wizardTryOut")->texts().join(u'\n');
        facts.replace(QChar(QChar::Nbsp), u' ');
        for (const QString &word :
             {u"2 000 сделок"_s, u"212 станков"_s, u"41 заявка"_s, u"3 сделки"_s, u"18 сделок"_s, u"4 мин"_s})
            QVERIFY2(facts.contains(word), qPrintable(facts + u" lacks "_s + word));
        QVERIFY(stand.banner("wizardProblem")->isVisible());
        stand.fakes.wizard.answers.error = makeError(ErrorKind::WrongAccount);
        stand.click("wizardNext");
        QCOMPARE(stand.timesFinished, 0);
        QVERIFY(stand.banner("wizardCheckTrouble")->sentence().contains(u"профиль"_s));
        stand.fakes.wizard.answers.error.reset();
        stand.click("wizardNext");
        QCOMPARE(stand.timesFinished, 1);
    }

    void withoutNetworkTheCheckIsRepeated()
    {
        WizardStand stand;
        stand.walkTo(WizardStep::Notices);
        stand.fakes.wizard.answers.error = makeError(ErrorKind::Network);
        stand.key(Qt::Key_Return);
        QVERIFY(stand.banner("wizardCheckTrouble")->sentence().contains(u"интернет"_s));
        QVERIFY(!stand.button("wizardNext")->isEnabled());
        stand.fakes.wizard.answers.error.reset();
        stand.click("wizardTryAgain");
        QVERIFY(stand.button("wizardNext")->isEnabled());
        QCOMPARE(stand.fakes.wizard.triedOut.size(), 2);
    }
};

STANKO_GUI_TEST(TestWizardSteps)
#include "tst_ui_wizardsteps.moc"
