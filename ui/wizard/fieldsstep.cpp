// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/fieldsstep.h"

#include "ui/errortext/formats.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizard/envintake.h"
#include "ui/wizard/fieldrow.h"
#include "ui/wizard/newfieldspanel.h"
#include "ui/wizard/wizardparts.h"
#include "ui/wizard/wizardsession.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QGridLayout>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kColumnGap = 10;
constexpr int kFieldsStepSide = 12;
} // namespace

FieldsStep::FieldsStep(WizardSession &session, QWidget *parent)
    : WizardStepView(WizardStep::Fields, session, parent), m_frame(new QFrame), m_grid(new QGridLayout(m_frame)),
      m_newFields(new NewFieldsPanel(session)), m_env(new EnvIntake(session))
{
    build();
    connect(m_newFields, &NewFieldsPanel::fieldsChanged, this, &FieldsStep::fill);
    connect(m_newFields, &NewFieldsPanel::busyChanged, this, [this] {
        // The rows are filled from the draft when the answer comes.
        keep();
        judge();
    });
    connect(m_newFields, &NewFieldsPanel::stepWanted, this, &FieldsStep::stepWanted);
    connect(m_env, &EnvIntake::taken, this, &FieldsStep::take);
    connect(m_env, &EnvIntake::readingChanged, this, &FieldsStep::changed);
}

void FieldsStep::build()
{
    m_frame->setObjectName(u"card"_s);
    m_grid->setContentsMargins(1, 1, 1, 1);
    m_grid->setHorizontalSpacing(kColumnGap);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(2, 1);
    const QString headings[] = {tr("Что нужно консоли"), tr("Тип"), tr("Поле в amoCRM"), tr("ID"), QString()};
    int column = 0;
    for (const QString &heading : headings) {
        auto *label = new PlainLabel(heading, LabelLook::Caption);
        label->setContentsMargins(column == 0 ? kFieldsStepSide : 0, 8, 0, 8);
        m_grid->addWidget(label, 0, column++);
    }
    int line = 1;
    for (const FieldRole role : kFieldRoles) {
        auto *made = new FieldRow(role, m_grid, line, this);
        line += 2;
        m_rows.append(made);
        connect(made, &FieldRow::chosenChanged, this, &FieldsStep::judge);
    }
    body()->addWidget(m_frame);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_newFields->createButton());
    row->addWidget(m_newFields->takeBackButton());
    row->addStretch(1);
    body()->addLayout(row);
    body()->addWidget(m_newFields);
    PlainLabel *hint = makeParagraph(tr("ID можно ввести и вручную"), true);
    m_env->addBeside(hint);
    body()->addWidget(m_env);
    body()->addStretch(1);
    setFirstField(m_rows.first()->firstField());
}

void FieldsStep::enter()
{
    if (m_filledFrom != session().findingNumber())
        fill();
    judge();
}

void FieldsStep::fill()
{
    m_filledFrom = session().findingNumber();
    const AccountFinding &finding = *session().finding();
    for (const FieldProposal &proposal : finding.fields) {
        FieldRow *shown = row(proposal.role);
        const bool isPersonsChoice = shown->isPersonsChoice() || session().draft.without.contains(proposal.role);
        shown->fill(proposal, finding.schema.leadFields, session().draft.settings.fields.of(proposal.role),
                    isPersonsChoice);
    }
    judge();
}

void FieldsStep::take(const EnvReading &reading)
{
    // The ids alone: the account has been chosen already.
    for (const FieldRole role : kFieldRoles) {
        const FieldId id = reading.draft.settings.fields.of(role);
        if (id != 0)
            row(role)->setId(id);
    }
    judge();
}

FieldRow *FieldsStep::row(FieldRole role) const
{
    return *std::find_if(m_rows.cbegin(), m_rows.cend(), [role](const FieldRow *each) { return each->role() == role; });
}

FieldIds FieldsStep::chosen() const
{
    FieldIds ids;
    for (const FieldRow *each : m_rows)
        setField(ids, each->role(), each->chosen());
    return ids;
}

bool FieldsStep::isShared(FieldRole role) const
{
    const FieldIds ids = chosen();
    return ids.of(role) != 0 && std::any_of(kFieldRoles.begin(), kFieldRoles.end(), [&](FieldRole other) {
               return other != role && ids.of(other) == ids.of(role);
           });
}

QSet<FieldRole> FieldsStep::rolesToCreate() const
{
    QSet<FieldRole> roles;
    const QSet<FieldRole> missing = missingRoles(session().finding()->fields);
    for (const FieldRow *each : m_rows) {
        if (isReadOnly(each->role()))
            continue;
        // Something unsure is looked at first: only when a person says that it is not there may it be made.
        if (each->isMissing() && (missing.contains(each->role()) || each->isPersonsChoice()))
            roles.insert(each->role());
    }
    return roles;
}

void FieldsStep::keep()
{
    if (!session().finding() || m_filledFrom != session().findingNumber())
        return;
    SetupDraft &draft = session().draft;
    draft.settings.fields = chosen();
    draft.without.clear();
    for (const FieldRow *each : std::as_const(m_rows)) {
        if (each->isMissing() && each->isPersonsChoice())
            draft.without.insert(each->role());
    }
}

bool FieldsStep::isValid() const
{
    if (m_newFields->isBusy() || m_env->isReading() || row(FieldRole::Serial)->isMissing())
        return false;
    return std::none_of(m_rows.cbegin(), m_rows.cend(),
                        [this](const FieldRow *each) { return each->isIdWrong() || isShared(each->role()); });
}

bool FieldsStep::cancelWork()
{
    return m_newFields->cancelWork();
}

void FieldsStep::judge()
{
    const AccountFinding *finding = session().finding();
    if (!finding)
        return;
    FieldMapInput input = session().fieldInput();
    input.known = chosen();
    const QList<CreatedField> &created = session().draft.created;
    for (FieldRow *each : std::as_const(m_rows)) {
        const bool isOwnMake = std::any_of(created.cbegin(), created.cend(),
                                           [each](const CreatedField &field) { return field.id == each->chosen(); });
        each->judge(input, isShared(each->role()), isOwnMake);
    }
    m_newFields->offer(fieldsToCreate(rolesToCreate(), finding->schema.leadFields));
    const Account &account = finding->schema.account;
    const auto isAny = [this](bool (FieldRow::*has)() const) {
        return std::any_of(m_rows.cbegin(), m_rows.cend(), [has](const FieldRow *each) { return (each->*has)(); });
    };
    QString next = tr("Всё на месте, можно идти дальше.");
    if (isAny(&FieldRow::isMarked))
        next = tr("Проверьте строки, отмеченные жёлтым.");
    else if (isAny(&FieldRow::isMissing))
        next = tr("Чего нет, можно создать или обойтись без него.");
    setFacts(tr("Прочитано полей аккаунта %1: %2. Консоль сопоставила их сама.")
                 .arg(account.subdomain.isEmpty() ? account.name : account.subdomain)
                 .arg(finding->schema.leadFields.size()) +
             u' ' + next);
    Q_EMIT changed();
}

} // namespace Stanko
