// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/pipelinesstep.h"

#include "ui/errortext/formats.h"
#include "ui/errortext/setuptext.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizard/wizardparts.h"
#include "ui/wizard/wizardsession.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPipelinesStepFieldWidth = 360;
constexpr int kPipelinesStepColumns = 4;
constexpr PipelineUse kUses[] = {PipelineUse::None, PipelineUse::Main, PipelineUse::Service, PipelineUse::Parts};
} // namespace

PipelinesStep::PipelinesStep(WizardSession &session, QWidget *parent)
    : WizardStepView(WizardStep::Pipelines, session, parent), m_frame(new QFrame), m_grid(new QGridLayout(m_frame)),
      m_problem(makeParagraph({})), m_user(new CalmCombo),
      m_userField(new FormField(tr("Ответственный за новые заявки"), m_user)), m_userId(new QLineEdit),
      m_userIdField(new FormField(tr("ID ответственного за новые заявки"), m_userId)),
      m_userHint(makeParagraph({}, true))
{
    m_frame->setObjectName(u"card"_s);
    m_grid->setContentsMargins(12, 10, 12, 12);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(2, 2);
    m_grid->setColumnStretch(3, 3);
    body()->addWidget(m_frame);
    m_problem->setTone(Tone::Late);
    m_problem->setObjectName(u"wizardPipelineProblem"_s);
    body()->addWidget(m_problem);
    body()->addSpacing(4);
    m_user->setObjectName(u"wizardUser"_s);
    m_userId->setObjectName(u"wizardUserId"_s);
    m_userId->setInputMethodHints(Qt::ImhDigitsOnly);
    for (FormField *field : {m_userField, m_userIdField}) {
        field->setMaximumWidth(kPipelinesStepFieldWidth);
        body()->addWidget(field);
    }
    body()->addWidget(m_userHint);
    body()->addStretch(1);
    connect(m_user, &QComboBox::currentIndexChanged, this, &PipelinesStep::judge);
    connect(m_userId, &QLineEdit::textChanged, this, &PipelinesStep::judge);
}

void PipelinesStep::enter()
{
    if (m_filledFrom != session().findingNumber())
        fill();
    judge();
}

void PipelinesStep::fill()
{
    m_filledFrom = session().findingNumber();
    const AccountFinding &finding = *session().finding();
    m_rows.clear();
    clearLayout(m_grid);
    const QList<Pipeline> pipelines = pipelinesInUse(finding.schema);
    const QList<PipelineChoice> chosen = choicesOf(finding.schema, session().draft.settings.roles);
    addHeadings();
    for (int i = 0; i < pipelines.size(); ++i)
        addRow(pipelines.at(i), chosen.at(i), i + 1);
    m_frame->setVisible(!m_rows.isEmpty());
    setFirstField(m_rows.isEmpty() ? static_cast<QWidget *>(m_user) : m_rows.first().use);
    setFacts(tr("Роли предложены по названиям и последним сделкам. Главная: новые заявки и продажи станков; "
                "сервисные: ещё заявки; ЗАПЧАСТИ: заказы запчастей. Успешный этап означает «выполнено»."));
    fillUsers();
    // What is made later would come last.
    QWidget *before = m_frame;
    for (const Row &row : std::as_const(m_rows)) {
        setTabOrder(before, row.use);
        setTabOrder(row.use, row.success);
        before = row.success;
    }
}

void PipelinesStep::addHeadings()
{
    const QString headings[kPipelinesStepColumns] = {tr("Воронка"), tr("Сделок"), tr("Роль"), tr("Успешный этап")};
    for (int column = 0; column < kPipelinesStepColumns; ++column)
        m_grid->addWidget(new PlainLabel(headings[column], LabelLook::Caption), 0, column);
}

void PipelinesStep::addRow(const Pipeline &pipeline, const PipelineChoice &choice, int line)
{
    auto *name = new PlainLabel(pipeline.name, LabelLook::Bold);
    name->setWordWrap(true);
    auto *deals = new PlainLabel(groupedNumber(session().finding()->recentLeads.value(pipeline.id)), LabelLook::Muted);
    Row row{pipeline.id, new CalmCombo, new CalmCombo};
    row.use->setObjectName(u"wizardUse%1"_s.arg(pipeline.id));
    row.use->setAccessibleName(tr("Роль воронки «%1»").arg(innerQuotes(pipeline.name)));
    for (const PipelineUse use : kUses)
        row.use->addItem(pipelineUseText(use), int(use));
    row.use->choose(int(choice.use));
    row.success->setObjectName(u"wizardSuccess%1"_s.arg(pipeline.id));
    row.success->setAccessibleName(tr("Успешный этап воронки «%1»").arg(innerQuotes(pipeline.name)));
    const QList<PipelineStatus> stages = successStages(pipeline);
    for (const PipelineStatus &stage : stages)
        row.success->addItem(stage.name, stage.id);
    if (row.success->findData(kStatusWon) < 0)
        row.success->addItem(tr("Успешно реализовано"), kStatusWon);
    row.success->choose(choice.success);
    m_grid->addWidget(name, line, 0);
    m_grid->addWidget(deals, line, 1, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(row.use, line, 2);
    m_grid->addWidget(row.success, line, 3);
    connect(row.use, &QComboBox::currentIndexChanged, this, &PipelinesStep::judge);
    m_rows.append(row);
}

void PipelinesStep::fillUsers()
{
    const AccountSchema &schema = session().finding()->schema;
    const UserId chosen = session().draft.settings.responsibleUser;
    m_user->clear();
    if (chosen == 0)
        m_user->addItem(tr("— выберите —"), 0);
    for (const User &user : schema.users) {
        if (user.isActive)
            m_user->addItem(user.name.isEmpty() ? QString::number(user.id) : user.name, user.id);
    }
    m_user->choose(chosen);
    m_userId->setText(chosen == 0 ? QString() : QString::number(chosen));
    m_userField->setVisible(schema.usersAllowed);
    m_userIdField->setVisible(!schema.usersAllowed);
    m_userHint->setVisible(!schema.usersAllowed);
    m_userHint->setText(
        tr("amoCRM не показывает этому токену список пользователей: на это нужны права администратора. "
           "Введите ID числом, его знает администратор; вписан ID владельца токена, если он известен."));
}

QList<PipelineChoice> PipelinesStep::choices() const
{
    QList<PipelineChoice> all;
    for (const Row &row : m_rows)
        all.append({row.pipeline, PipelineUse(int(row.use->chosen())), row.success->chosen()});
    return all;
}

UserId PipelinesStep::responsible() const
{
    const AccountFinding *finding = session().finding();
    if (finding && finding->schema.usersAllowed)
        return m_user->chosen();
    bool isNumber = false;
    const UserId id = m_userId->text().trimmed().toLongLong(&isNumber);
    return isNumber && id > 0 ? id : 0;
}

void PipelinesStep::keep()
{
    if (!session().finding() || m_filledFrom != session().findingNumber())
        return;
    AccountSettings &settings = session().draft.settings;
    // Choices that do not fit together stay in the fields: a draft cannot hold them.
    if (choiceFault(choices()) == ChoiceFault::None)
        settings.roles = rolesOf(choices(), settings.roles.success);
    settings.responsibleUser = responsible();
}

bool PipelinesStep::isValid() const
{
    return choiceFault(choices()) == ChoiceFault::None && responsible() != 0;
}

void PipelinesStep::judge()
{
    const ChoiceFault fault = choiceFault(choices());
    m_problem->setText(choiceFaultText(fault));
    m_problem->setVisible(fault != ChoiceFault::None);
    for (const Row &row : std::as_const(m_rows))
        row.success->setEnabled(PipelineUse(int(row.use->chosen())) != PipelineUse::None);
    m_userField->setProblem(responsible() != 0 ? QString() : tr("Выберите, кому в amoCRM достанутся новые заявки."));
    m_userIdField->setProblem(responsible() != 0 ? QString() : tr("ID — это число больше нуля. Введите его."));
    Q_EMIT changed();
}

} // namespace Stanko
