// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/plansection.h"

#include "models/domain/planlimits.h"
#include "models/domain/typedsettings.h"
#include "models/tables/planmodel.h"
#include "ui/errortext/errortext.h"
#include "ui/pages/settings/linesetting.h"
#include "ui/pages/settings/plantable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/halftyped.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCapacityLetters = 8;

/// The desk names what is wrong by the same words as the plan's own rules.
QString planErrorText(const Error &error)
{
    const QString known = error.kind == ErrorKind::BadInput ? planFaultText(error.detail) : QString();
    return known.isEmpty() || known == error.detail ? errorLine(error) : known;
}
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
      m_plan(new PlanTable), m_save(makeButton(tr("Сохранить план"), ButtonLook::Primary)),
      m_undo(makeButton(tr("Отменить правку"))), m_told(new PlainLabel({}, LabelLook::Caption)), m_failed(new Banner)
{
    m_capacity->edit()->setObjectName(u"weekCapacity"_s);
    m_capacity->setLetters(kCapacityLetters);
    add(m_failed);
    addCard(tr("Загрузка"))->body()->addWidget(m_capacity);
    buildPlan();
    connect(m_failed, &Banner::buttonClicked, this, &PlanSection::refresh);
    showState();
}

void PlanSection::buildPlan()
{
    Card *card = addCard(tr("План ТО по умолчанию"));
    QPushButton *more = makeButton(tr("+ Вид ТО"));
    more->setObjectName(u"planAdd"_s);
    card->addAction(more);
    card->body()->addWidget(
        sentence(tr("По нему считаются даты «по плану» станков, у модели которых нет своего плана: от последнего ТО, а "
                    "если его не было, от регистрации. Если в один день выпадают два вида, делается более редкий. "
                    "Расходники через точку с запятой.")));
    card->body()->addWidget(m_plan);
    m_save->setObjectName(u"planSave"_s);
    m_undo->setObjectName(u"planUndo"_s);
    m_undo->setToolTip(u"Ctrl+Z"_s);
    m_told->setObjectName(u"planTold"_s);
    m_told->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_save);
    foot->addWidget(m_undo);
    foot->addWidget(m_told, 1);
    card->body()->addLayout(foot);
    card->body()->addWidget(sentence(tr("После сохранения даты «по плану» пересчитываются сразу. Даты из amoCRM и "
                                        "перенесённые вручную не меняются."),
                                     LabelLook::Caption));
    connect(more, &QPushButton::clicked, m_plan, &PlanTable::addRow);
    connect(m_save, &QPushButton::clicked, this, &PlanSection::savePlan);
    connect(m_undo, &QPushButton::clicked, m_plan->model(), &PlanModel::undo);
    connect(m_plan->model(), &PlanModel::planChanged, this, [this] {
        m_told->clear();
        showState();
    });
}

void PlanSection::refresh()
{
    desks().setup->planDefaults().then(this, [this](const Result<PlanDefaults> &answer) {
        if (!answer) {
            m_failed->tell(Tone::Late, errorLine(answer.error()), tr("Повторить"), errorText(answer.error()).technical);
            return;
        }
        m_failed->hide();
        const bool isFirst = !std::exchange(m_isKnown, true);
        const bool wasEdited = !isFirst && isPlanEdited();
        m_kept = *answer;
        if (!wasEdited && m_plan->model()->plan() != m_kept.plan)
            m_plan->model()->setPlan(m_kept.plan);
        m_capacity->show(QString::number(m_kept.weekCapacity));
        showState();
    });
}

bool PlanSection::isPlanEdited() const
{
    return m_plan->model()->plan() != m_kept.plan;
}

void PlanSection::showState()
{
    m_capacity->setEnabled(m_isKnown);
    m_plan->setEnabled(m_isKnown);
    m_save->setEnabled(m_isKnown && isPlanEdited());
    m_undo->setEnabled(m_plan->model()->canUndo());
    setHalfTyped(m_plan, m_isKnown && isPlanEdited());
}

void PlanSection::savePlan()
{
    if (!m_plan->settle())
        return;
    const MaintenancePlan plan = m_plan->model()->plan();
    m_save->setEnabled(false);
    keep([plan](PlanDefaults &defaults) { defaults.plan = plan; },
         [this, plan](const Done &answer) {
             m_told->setTone(answer ? Tone::Fine : Tone::Late);
             m_told->setText(answer ? tr("Сохранено") : planErrorText(answer.error()));
             // What was typed meanwhile stays, with its steps back.
             if (answer && m_plan->model()->plan() == plan) {
                 const QModelIndex current = m_plan->table()->currentIndex();
                 m_plan->model()->setPlan(plan);
                 m_plan->table()->setCurrentIndex(m_plan->model()->index(current.row(), current.column()));
                 m_told->setText(tr("Сохранено"));
             }
             showState();
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
