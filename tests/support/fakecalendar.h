// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/calendardesk.h"
#include "models/service/calendarfiles.h"
#include "models/service/engineerdesk.h"
#include "models/service/plandesk.h"
#include "tests/support/fakeanswers.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace Stanko {

/// A small calendar in memory: moves, staging and publishing take effect on its visits.
class FakeCalendarDesk final : public CalendarDesk
{
public:
    using CalendarDesk::CalendarDesk;
    QFuture<Result<CalendarAnswer>> calendar(const CalendarRange &range) override;
    QFuture<Result<DateReason>> why(const PassportKey &key) override;
    QFuture<Result<MovePreview>> preview(const QList<VisitMove> &moves) override;
    QFuture<Result<EditReceipt>> move(const QList<VisitMove> &moves) override;
    QFuture<Done> stage(const QList<VisitMove> &moves) override;
    QFuture<Done> unstageAll() override;
    QFuture<Result<EditReceipt>> publish() override;
    QFuture<Result<CalendarFigures>> figures(UserId engineer) override;

    /// Takes the moves of a group back, as JobDesk::undo() would.
    void undo(const QString &group);
    const Visit *visit(const PassportKey &key) const;

    FakeAnswers answers;
    CalendarAnswer world; ///< visits: all there are, in any order; the pool is worked out
    QHash<PassportKey, DateReason> reasons;
    CalendarFigures shown;
    QList<CalendarRange> asked;
    QList<QList<VisitMove>> moved;
    QList<QList<VisitMove>> stagings;
    int publications = 0;

private:
    Visit *find(const PassportKey &key);
    EditReceipt apply(const QList<VisitMove> &moves);

    QHash<QString, QList<VisitMove>> m_groups;
    int m_nextGroup = 1;
};

class FakeEngineerDesk final : public EngineerDesk
{
public:
    using EngineerDesk::EngineerDesk;
    QFuture<Result<Crew>> crew() override;
    QFuture<Result<UserId>> keep(const Engineer &engineer) override;
    QFuture<Done> remove(UserId engineer) override;
    QFuture<Result<qint64>> keepAbsence(const Absence &absence) override;
    QFuture<Done> removeAbsence(qint64 absence) override;
    QFuture<Result<EditReceipt>> assignJobs(const QList<LeadId> &leads, UserId user) override;
    QFuture<Result<QList<PushLine>>> previewJobs(const QList<LeadId> &leads, UserId user) override;
    QFuture<Result<QHash<PassportKey, UserId>>> assignVisits(const QHash<PassportKey, UserId> &engineers) override;

    FakeAnswers answers;
    Crew people;
    FakeCalendarDesk *calendar = nullptr; ///< gets the engineers of visits when set
    QList<std::pair<QList<LeadId>, UserId>> jobsAssigned;
    QList<QHash<PassportKey, UserId>> visitsAssigned;
};

class FakePlanDesk final : public PlanDesk
{
public:
    using PlanDesk::PlanDesk;
    QFuture<Result<QList<ModelPlan>>> models() override;
    QFuture<Done> setModelPlan(const QString &model, const MaintenancePlan &plan) override;
    QFuture<Result<MachinePlan>> machine(const PassportKey &key) override;
    QFuture<Done> setMachinePlan(const PassportKey &key, const MaintenancePlan &plan, double hoursPerDay) override;
    QFuture<Result<PlanImportReport>> importPlans(const QString &fileName, ImportRun run) override;
    QFuture<Result<WorkCalendar>> workCalendar() override;
    QFuture<Result<QList<int>>> loadWorkCalendar(const QString &fileName) override;

    FakeAnswers answers;
    QList<ModelPlan> known;
    QHash<PassportKey, MachinePlan> machines;
    PlanImportReport report;
    WorkCalendar calendar;
    QList<std::pair<QString, ImportRun>> imports;
    QStringList calendarFiles;
};

class FakeCalendarFiles final : public CalendarFiles
{
public:
    using CalendarFiles::CalendarFiles;
    QFuture<Result<CalendarFile>> write(const QString &fileName, CalendarFormat format,
                                        std::optional<UserId> engineer) override;
    QFuture<Done> writePicture(const QString &fileName, const FileContent &content) override;

    FakeAnswers answers;
    QStringList written;
    QList<std::optional<UserId>> whose;
    QHash<QString, QByteArray> pictures;
};

struct FakeDesks;
/// Of fillDemo(): the next visits of the demo fleet, some that are done, three engineers, figures for the charts.
void fillDemoCalendar(FakeDesks &fakes);

} // namespace Stanko
