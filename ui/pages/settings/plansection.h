// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/plandesk.h"
#include "models/service/setupdesk.h"
#include "ui/pages/settings/settingssection.h"

#include <functional>

class QPushButton;

namespace Stanko {

class Banner;
class LineSetting;
class MachinePlanKeeper;
class PlanChoice;
class PlanEditor;
class WorkCalendarCard;

/// «ТО и загрузка»: visits a week, and what the dates of machines are reckoned with: the plan of all, of a model, of a
/// machine, and the production calendar. GUI thread.
class PlanSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit PlanSection(const Desks &desks, QWidget *parent = nullptr);
    void refresh() override;

private:
    using Edit = std::function<void(PlanDefaults &)>;
    using Answered = std::function<void(const Done &)>;
    void buildPlan();
    void askModels();
    /// Shows the plan that is chosen, as far as it is known.
    void showChosen();
    void savePlan();
    void saveModel();
    void followCommon();
    void importPlans();
    /// One after the other, each made of what is kept then.
    void keep(const Edit &edit, const Answered &answered);
    void keepNext();

    PlanDefaults m_kept;
    bool m_isKnown = false;
    bool m_isBusy = false;
    QList<std::pair<Edit, Answered>> m_wishes;
    LineSetting *m_capacity;
    PlanChoice *m_choice;
    PlainLabel *m_imported;
    PlainLabel *m_about;
    PlanEditor *m_plan;
    MachinePlanKeeper *m_machine;
    WorkCalendarCard *m_calendar;
    Banner *m_failed;
};

} // namespace Stanko
