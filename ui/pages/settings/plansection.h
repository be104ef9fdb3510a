// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/setupdesk.h"
#include "ui/pages/settings/settingssection.h"

#include <functional>

class QPushButton;

namespace Stanko {

class Banner;
class LineSetting;
class PlanTable;

/// «ТО и загрузка»: visits a week, and what the dates of machines are reckoned with whose model has no plan of its
/// own. The table is kept by its button, because a plan half typed would move the dates of a whole fleet. GUI thread.
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
    void showState();
    void savePlan();
    /// One after the other, each made of what is kept then.
    void keep(const Edit &edit, const Answered &answered);
    void keepNext();
    bool isPlanEdited() const;

    PlanDefaults m_kept;
    bool m_isKnown = false;
    bool m_isBusy = false;
    QList<std::pair<Edit, Answered>> m_wishes;
    LineSetting *m_capacity;
    PlanTable *m_plan;
    QPushButton *m_save;
    QPushButton *m_undo;
    PlainLabel *m_told;
    Banner *m_failed;
};

} // namespace Stanko
