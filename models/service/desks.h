// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Stanko {

class AttentionDesk;
class CalendarDesk;
class CalendarFiles;
class Clock;
class DataDesk;
class EngineerDesk;
class IntakeDesk;
class JobDesk;
class LanguageDesk;
class MaintenanceDesk;
class OutboxDesk;
class PartsDesk;
class PassportDesk;
class PlanDesk;
class ProfileDesk;
class SetupDesk;
class SyncDesk;
class WizardDesk;

/// The doors behind which everything but the window lives. Plain pointers: the composition root owns the desks and
/// outlives every window and command that uses them. All are on the GUI (or main) thread.
struct Desks
{
    PassportDesk *passports = nullptr;
    JobDesk *jobs = nullptr;
    MaintenanceDesk *maintenance = nullptr;
    CalendarDesk *calendar = nullptr;
    EngineerDesk *engineers = nullptr;
    PlanDesk *plans = nullptr;
    CalendarFiles *calendarFiles = nullptr;
    AttentionDesk *attention = nullptr;
    OutboxDesk *outbox = nullptr;
    SyncDesk *sync = nullptr;
    SetupDesk *setup = nullptr;
    IntakeDesk *intake = nullptr;
    PartsDesk *parts = nullptr;
    DataDesk *data = nullptr;
    WizardDesk *wizard = nullptr;
    ProfileDesk *profiles = nullptr;  ///< null where none are known
    LanguageDesk *language = nullptr; ///< null where nobody looks: in a command
    const Clock *clock = nullptr;
};

} // namespace Stanko
