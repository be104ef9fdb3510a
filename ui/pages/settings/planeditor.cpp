// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/planeditor.h"

#include "models/domain/plantemplates.h"
#include "models/domain/typedsettings.h"
#include "models/tables/planmodel.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/settings/plantable.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/halftyped.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QHash>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr double kHoursOfADay = 24;
constexpr int kHoursFieldWidth = 96;

struct PlanDraft
{
    MaintenancePlan plan;
    QString hours;
};

QHash<QString, PlanDraft> &planDrafts()
{
    static QHash<QString, PlanDraft> all;
    return all;
}

QString draftKeyOf(const PlanOwner &owner)
{
    return owner.machine.isEmpty() ? u"model:"_s + owner.model : u"machine:"_s + owner.machine;
}

QString typedHours(double hours)
{
    return hours > 0 ? interfaceLocale().toString(hours, 'f', QLocale::FloatingPointShortest) : QString();
}

/// The desk names what is wrong by the same words as the plan's own rules.
QString planErrorText(const Error &error)
{
    const QString known = error.kind == ErrorKind::BadInput ? planFaultText(error.detail) : QString();
    return known.isEmpty() || known == error.detail ? errorLine(error) : known;
}

} // namespace

PlanEditor::PlanEditor(QWidget *parent)
    : QWidget(parent), m_table(new PlanTable), m_hours(new QLineEdit), m_hoursField(new QWidget),
      m_hoursProblem(new PlainLabel({}, LabelLook::Caption)),
      m_save(makeButton(tr("Сохранить план"), ButtonLook::Primary)), m_undo(makeButton(tr("Отменить правку"))),
      m_follow(makeButton({})), m_template(templateButton()), m_told(new PlainLabel({}, LabelLook::Caption))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_table);
    Theme::current()->fitToText(this, [this] { m_hours->setFixedWidth(Theme::current()->scaled(kHoursFieldWidth)); });
    m_hours->setPlaceholderText(tr("не знаем"));
    auto *use = new QVBoxLayout(m_hoursField);
    use->setContentsMargins(0, 0, 0, 0);
    use->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    auto *label = new PlainLabel(tr("Станок работает в среднем, ч в сутки"), LabelLook::Muted);
    label->setBuddy(m_hours);
    m_hours->setAccessibleName(label->text());
    line->addWidget(label);
    line->addWidget(m_hours);
    line->addStretch(1);
    use->addLayout(line);
    m_hoursProblem->setTone(Tone::Late);
    m_hoursProblem->setWordWrap(true);
    m_hoursProblem->setObjectName(u"planHoursProblem"_s);
    use->addWidget(m_hoursProblem);
    column->addWidget(m_hoursField);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_save);
    foot->addWidget(m_undo);
    foot->addWidget(m_follow);
    foot->addWidget(m_template);
    foot->addStretch(1);
    column->addLayout(foot);
    m_told->setWordWrap(true);
    column->addWidget(m_told);

    m_hours->setObjectName(u"planHoursPerDay"_s);
    m_save->setObjectName(u"planSave"_s);
    m_undo->setObjectName(u"planUndo"_s);
    m_undo->setToolTip(u"Ctrl+Z"_s);
    m_follow->setObjectName(u"planFollow"_s);
    m_told->setObjectName(u"planTold"_s);
    m_told->hide();
    connect(m_save, &QPushButton::clicked, this, &PlanEditor::save);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (m_table->model()->canUndo())
            m_table->model()->undo();
        else
            m_hours->setText(typedHours(m_kept.hoursPerDay));
    });
    connect(m_follow, &QPushButton::clicked, this, &PlanEditor::followWanted);
    const auto edited = [this] {
        say(std::nullopt, {});
        showState();
    };
    connect(m_table->model(), &PlanModel::planChanged, this, edited);
    connect(m_hours, &QLineEdit::textChanged, this, edited);
    connect(m_hours, &QLineEdit::returnPressed, this, &PlanEditor::save);
    showState();
}

PlanEditor::~PlanEditor()
{
    keepDraft();
}

QPushButton *PlanEditor::templateButton()
{
    QPushButton *button = makeButton(tr("Шаблон"));
    button->setObjectName(u"planTemplate"_s);
    button->setToolTip(tr("Заменить строки готовым планом; это можно отменить"));
    auto *menu = new QMenu(button);
    const std::pair<PlanTemplate, QString> offers[] = {
        {PlanTemplate::Usual, tr("ТО-1 раз в 6 месяцев, ТО-2 раз в год")},
        {PlanTemplate::Full, tr("Осмотр раз в квартал, ТО-1, ТО-2 и ТО-3 раз в 2 года")},
        {PlanTemplate::Running, tr("По наработке: 2000 и 4000 часов, но не реже календаря")}};
    for (const auto &[which, text] : offers) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, which = which] { m_table->model()->replace(templatePlan(which)); });
    }
    button->setMenu(menu);
    return button;
}

void PlanEditor::show(const PlanOwner &owner, const KeptPlan &kept)
{
    const bool isSame = m_isKnown && owner == m_owner;
    const bool wasPlanEdited = isSame && m_table->model()->plan() != m_kept.plan;
    const bool wereHoursEdited = isSame && m_hours->text() != typedHours(m_kept.hoursPerDay);
    if (!isSame)
        keepDraft();
    const bool followsNow = isSame && m_kept.isOwn && !kept.isOwn;
    m_isKnown = true;
    m_owner = owner;
    m_kept = kept;
    if (!wasPlanEdited && followsNow)
        m_table->model()->replace(kept.plan); // the one it had can be brought back
    else if (!wasPlanEdited && (!isSame || m_table->model()->plan() != kept.plan))
        m_table->model()->setPlan(kept.plan);
    if (!wereHoursEdited)
        m_hours->setText(typedHours(kept.hoursPerDay));
    if (!isSame && planDrafts().contains(draftKeyOf(owner))) {
        const PlanDraft draft = planDrafts().take(draftKeyOf(owner));
        m_table->model()->replace(draft.plan);
        m_hours->setText(draft.hours);
    }
    m_follow->setText(owner.machine.isEmpty() ? tr("Вернуть к общему плану") : tr("Вернуть к плану модели"));
    m_hoursField->setVisible(!owner.machine.isEmpty());
    showState();
}

void PlanEditor::showNothing()
{
    keepDraft();
    m_isKnown = false;
    m_owner = {};
    m_kept = {};
    m_table->model()->setPlan({});
    m_hours->clear();
    m_hoursField->hide();
    showState();
}

void PlanEditor::keepDraft() const
{
    if (!m_isKnown)
        return;
    if (isEdited())
        planDrafts().insert(draftKeyOf(m_owner), {m_table->model()->plan(), m_hours->text()});
    else
        planDrafts().remove(draftKeyOf(m_owner));
}

bool PlanEditor::isEdited() const
{
    return m_isKnown && (m_table->model()->plan() != m_kept.plan || m_hours->text() != typedHours(m_kept.hoursPerDay));
}

double PlanEditor::hours() const
{
    return typedNumber(m_hours->text(), 0, kHoursOfADay).value_or(0);
}

QString PlanEditor::hoursProblem() const
{
    const QString typed = m_hours->text().trimmed();
    return typed.isEmpty() || typedNumber(typed, 0, kHoursOfADay) ? QString() : planFaultText(u"use"_s);
}

KeptPlan PlanEditor::wanted() const
{
    const MaintenancePlan &plan = m_table->model()->plan();
    const bool followsStill = !m_kept.isOwn && plan == m_kept.plan;
    return {followsStill ? MaintenancePlan() : plan, !followsStill, hours()};
}

void PlanEditor::showState()
{
    const bool wasEdited = isEdited();
    m_table->setEnabled(m_isKnown);
    m_template->setEnabled(m_isKnown);
    m_save->setEnabled(wasEdited);
    m_undo->setEnabled(m_table->model()->canUndo() || m_hours->text() != typedHours(m_kept.hoursPerDay));
    m_follow->setVisible(m_isKnown && m_kept.isOwn && !m_owner.isStandard());
    m_hoursProblem->setText(hoursProblem());
    m_hoursProblem->setVisible(!hoursProblem().isEmpty());
    setHalfTyped(m_table, wasEdited);
}

void PlanEditor::save()
{
    if (!m_table->settle() || !isEdited() || !m_save->isEnabled())
        return;
    if (!hoursProblem().isEmpty()) {
        m_hours->setFocus();
        return;
    }
    m_save->setEnabled(false);
    Q_EMIT saveWanted();
}

void PlanEditor::settle(const KeptPlan &sent, const Done &answer)
{
    if (!answer) {
        tell(answer.error());
        return;
    }
    m_kept.isOwn = sent.isOwn;
    m_kept.hoursPerDay = sent.hoursPerDay;
    if (sent.isOwn)
        m_kept.plan = sent.plan;
    // What was typed meanwhile stays, with its steps back.
    if (m_table->model()->plan() == m_kept.plan) {
        const QModelIndex current = m_table->table()->currentIndex();
        m_table->model()->setPlan(m_kept.plan);
        m_table->table()->setCurrentIndex(m_table->model()->index(current.row(), current.column()));
    }
    if (hours() == m_kept.hoursPerDay)
        m_hours->setText(typedHours(m_kept.hoursPerDay));
    say(Tone::Fine, tr("Сохранено"));
    showState();
}

void PlanEditor::follow(const KeptPlan &inForce)
{
    m_kept = inForce;
    m_table->model()->replace(inForce.plan);
    say(Tone::Fine, tr("Своего плана больше нет. Ctrl+Z вернёт его в таблицу, сохранить останется вам."));
    showState();
}

void PlanEditor::say(std::optional<Tone> tone, const QString &sentence)
{
    m_told->setTone(tone);
    m_told->setText(sentence);
    m_told->setVisible(!sentence.isEmpty());
}

void PlanEditor::tell(const Error &error)
{
    say(Tone::Late, planErrorText(error));
    showState();
}

} // namespace Stanko
