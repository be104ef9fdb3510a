// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/plansection.h"

#include "models/domain/planlimits.h"
#include "models/domain/typedsettings.h"
#include "ui/dialogs/planimportdialog.h"
#include "ui/errortext/formats.h"
#include "ui/pages/settings/linesetting.h"
#include "ui/pages/settings/machineplandialog.h"
#include "ui/pages/settings/planchoice.h"
#include "ui/pages/settings/planeditor.h"
#include "ui/pages/settings/plantable.h"
#include "ui/pages/settings/workcalendarcard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCapacityLetters = 8;
} // namespace

PlanSection::PlanSection(const Desks &desks, QWidget *parent)
    : SettingsSection(desks, parent),
      m_capacity(new LineSetting(tr("Выездов в неделю"),
                                 tr("Столько ТО ваши инженеры успевают за неделю: черта на графике загрузки и в "
                                    "предупреждениях о перегрузке."),
                                 [this](const QString &typed) {
                                     const auto visits = typedWhole(typed, 1, kMaxWeekCapacity);
                                     if (!visits)
                                         return planFaultText(u"capacity"_s);
                                     m_capacity->begin();
                                     keep([visits](PlanDefaults &defaults) { defaults.weekCapacity = *visits; },
                                          [this](const Done &answer) { m_capacity->settle(answer); });
                                     return QString();
                                 })),
      m_choice(new PlanChoice), m_imported(sentence({})), m_about(sentence({})), m_plan(new PlanEditor),
      m_machine(new MachinePlanKeeper(desks.plans, m_plan, m_about)), m_calendar(new WorkCalendarCard(desks)),
      m_failed(new Banner)
{
    m_capacity->edit()->setObjectName(u"weekCapacity"_s);
    m_capacity->setLetters(kCapacityLetters);
    m_capacity->setEnabled(false);
    add(m_failed);
    addCard(tr("Загрузка"))->body()->addWidget(m_capacity);
    buildPlan();
    add(m_calendar);
    m_plan->showNothing();
    connect(m_failed, &Banner::buttonClicked, this, &PlanSection::refresh);
    connect(m_choice, &PlanChoice::chosen, this, [this] {
        m_imported->hide();
        m_plan->showNothing();
        showChosen();
    });
    connect(m_plan, &PlanEditor::saveWanted, this, &PlanSection::savePlan);
    connect(m_plan, &PlanEditor::followWanted, this, &PlanSection::followCommon);
    connect(desks.plans, &PlanDesk::plansChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void PlanSection::buildPlan()
{
    Card *card = addCard(tr("Планы ТО"));
    QPushButton *import = makeButton(tr("Из файла…"));
    import->setObjectName(u"planImport"_s);
    import->setToolTip(tr("Планы моделей из таблицы XLSX или CSV"));
    QPushButton *more = makeButton(tr("+ Вид ТО"));
    more->setObjectName(u"planAdd"_s);
    card->addAction(import);
    card->addAction(more);
    card->body()->addWidget(m_choice);
    m_about->setObjectName(u"planAbout"_s);
    m_imported->setObjectName(u"planImported"_s);
    m_imported->setTone(Tone::Fine);
    m_imported->hide();
    card->body()->addWidget(m_imported);
    card->body()->addWidget(m_about);
    card->body()->addWidget(m_plan);
    card->body()->addWidget(sentence(tr("Если в один день выпадают два вида, делается более редкий. Наработка и месяцы "
                                        "действуют вместе: что наступит раньше. Расходники через точку с запятой. "
                                        "После сохранения даты «по плану» пересчитываются сразу, даты из amoCRM и "
                                        "перенесённые вручную не меняются."),
                                     LabelLook::Caption));
    connect(more, &QPushButton::clicked, m_plan->table(), &PlanTable::addRow);
    connect(import, &QPushButton::clicked, this, &PlanSection::importPlans);
}

void PlanSection::refresh()
{
    desks().setup->planDefaults().then(this, [this](const Result<PlanDefaults> &answer) {
        if (!answer) {
            m_failed->tellError(answer.error(), tr("Повторить"));
            return;
        }
        m_failed->hide();
        m_isKnown = true;
        m_kept = *answer;
        m_capacity->setEnabled(true);
        m_capacity->show(QString::number(m_kept.weekCapacity));
        showChosen();
    });
    askModels();
    m_calendar->refresh();
}

void PlanSection::askModels()
{
    desks().plans->models().then(this, [this](const Result<QList<ModelPlan>> &answer) {
        if (!answer) {
            m_failed->tellError(answer.error(), tr("Повторить"));
            return;
        }
        m_choice->offer(*answer);
        showChosen();
    });
}

void PlanSection::showChosen()
{
    const auto whose = m_choice->whose();
    if (whose == PlanChoice::Whose::Machine) {
        const PassportKey key = m_choice->machine();
        if (key.isEmpty()) {
            m_machine->leave();
            m_about->setTone(std::nullopt);
            m_about->setText(tr("Введите заводской номер и нажмите Enter."));
        } else {
            m_machine->ask(key);
        }
        return;
    }
    m_machine->leave();
    if (!m_isKnown)
        return;
    m_about->setTone(std::nullopt);
    if (whose == PlanChoice::Whose::Everybody) {
        m_about->setText(
            tr("По нему считаются даты «по плану» станков, у которых нет своего плана и нет плана модели."));
        m_plan->show(PlanOwner{}, {m_kept.plan});
        return;
    }
    const ModelPlan model = m_choice->model();
    m_about->setText(model.isOwn
                         ? tr("У модели %1 свой план (%2).").arg(model.model, counted(Counted::Machine, model.machines))
                         : tr("Для модели %1 действует общий план (%2). Измените его здесь, и у модели будет "
                              "свой.")
                               .arg(model.model, counted(Counted::Machine, model.machines)));
    m_plan->show(PlanOwner{model.model}, {model.plan, model.isOwn});
}

void PlanSection::savePlan()
{
    // A machine's plan has a keeper of its own.
    if (!m_plan->owner().machine.isEmpty())
        return;
    if (!m_plan->owner().isStandard()) {
        saveModel();
        return;
    }
    const KeptPlan sent = m_plan->wanted();
    keep([plan = sent.plan](PlanDefaults &defaults) { defaults.plan = plan; },
         [this, sent](const Done &answer) {
             if (m_plan->owner().isStandard())
                 m_plan->settle(sent, answer);
             askModels(); // others follow it
         });
}

void PlanSection::saveModel()
{
    const KeptPlan sent = m_plan->wanted();
    const PlanOwner owner = m_plan->owner();
    desks().plans->setModelPlan(owner.model, sent.plan).then(this, [this, sent, owner](const Done &answer) {
        if (m_plan->owner() == owner)
            m_plan->settle(sent, answer);
        askModels();
    });
}

void PlanSection::followCommon()
{
    const PlanOwner owner = m_plan->owner();
    if (!owner.machine.isEmpty() || owner.isStandard())
        return;
    desks().plans->setModelPlan(owner.model, {}).then(this, [this, owner](const Done &answer) {
        if (m_plan->owner() == owner) {
            if (answer)
                m_plan->follow({m_kept.plan, false});
            else
                m_plan->tell(answer.error());
        }
        askModels();
    });
}

void PlanSection::importPlans()
{
    PlanImportDialog::choose(desks().plans, this, [this](const PlanImportReport &report) {
        m_imported->setText(tr("Из файла записано: новых планов %1, изменено %2.")
                                .arg(groupedNumber(report.added.size()), groupedNumber(report.changed.size())));
        m_imported->show();
        refresh();
    });
}

void PlanSection::keep(const Edit &edit, const Answered &answered)
{
    m_wishes.append({edit, answered});
    if (!m_isBusy)
        keepNext();
}

void PlanSection::keepNext()
{
    if (m_wishes.isEmpty())
        return;
    const auto [edit, answered] = m_wishes.takeFirst();
    PlanDefaults wanted = m_kept;
    edit(wanted);
    m_isBusy = true;
    desks().setup->setPlanDefaults(wanted).then(this, [this, wanted, answered = answered](const Done &answer) {
        m_isBusy = false;
        if (answer)
            m_kept = wanted;
        answered(answer);
        m_capacity->show(QString::number(m_kept.weekCapacity));
        keepNext();
    });
}

} // namespace Stanko
