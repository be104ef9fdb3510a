// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedesks.h"

#include <QtCore/QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr PipelineId kMain = 8'100'001;
constexpr PipelineId kService = 8'100'002;
constexpr StatusId kUnsorted = 70'001;
constexpr StatusId kNew = 70'002;
constexpr StatusId kDiagnosis = 70'003;
constexpr StatusId kVisit = 70'004;
constexpr StatusId kInWork = 70'005;

struct Machine
{
    const char16_t *model;
    const char16_t *serial;
    const char16_t *customer;
    int daysToNext; ///< kUndated: no date
    const char16_t *engineer;
};
constexpr int kUndated = 100'000;

constexpr std::array kMachines{
    Machine{u"VMC850", u"VC-24-0417", u"ООО «Северный Резец»", -19, u"Дёмин С."},
    Machine{u"16К20", u"К20-11876", u"ИП Ветров А. С.", -8, u"Ильин П."},
    Machine{u"CKE6150Z", u"CK-23-0918", u"ООО «ТехноФланец»", -2, u"Дёмин С."},
    Machine{u"6Р13", u"Р13-20551", u"АО «Волжская Ступень»", 0, u""},
    Machine{u"LF3015E-3kW", u"FL-25-0045", u"ООО «Лазерный Двор»", 3, u"Ильин П."},
    Machine{u"PBH 100T3200", u"WC-22-0785", u"ООО «Завод Полигон-7»", 14, u"Кравцова О."},
    Machine{u"VMC850", u"VC-24-0441", u"ООО «Северный Резец»", 25, u"Дёмин С."},
    Machine{u"VMC650", u"VC-22-11-093", u"ООО «Сибшпиндель»", 36, u"Кравцова О."},
    Machine{u"16К20", u"К20-11800", u"ИП Ветров А. С.", 48, u"Ильин П."},
    Machine{u"CK6163", u"CK-23-0942", u"ООО «ТехноФланец»", 60, u""},
    Machine{u"16К20Ф3", u"16К20Ф3 № 10482", u"АО «Уралточмех-Демо»", 71, u"Дёмин С."},
    Machine{u"TruBend 5230", u"TB-0071", u"АО «Прибор-Кама Демо»", 83, u"Кравцова О."},
    Machine{u"LF4020GAR-6kW", u"FL-25-0069", u"ООО «Лазерный Двор»", 97, u"Ильин П."},
    Machine{u"1М63Н", u"ДИП-8841", u"ООО «Металлика-Юг Демо»", 120, u""},
    Machine{u"3Г71", u"3Г71-0290", u"", 141, u""},
    Machine{u"1К62", u"1К62-1968-04", u"ООО «Завод Полигон-7»", kUndated, u"Ильин П."},
    Machine{u"2Н135", u"2Н135-0077", u"", kUndated, u""},
};

UnixSeconds moscow(QDate day, int hour, int minute)
{
    return QDateTime(day, QTime(hour, minute), QTimeZone("Europe/Moscow")).toSecsSinceEpoch();
}

HistoryEntry entry(HistoryKind kind, QDate day, const QString &text, LeadId lead, const QString &author = {})
{
    HistoryEntry made;
    made.kind = kind;
    made.at = moscow(day, 11, 20);
    made.day = day;
    made.text = text;
    made.lead = lead;
    made.author = author;
    return made;
}

void addMachines(FakePassportDesk &desk)
{
    const QDate today = demoToday();
    desk.today = today;
    int number = 0;
    for (const Machine &machine : kMachines) {
        ++number;
        PassportRow row;
        row.serial = QString::fromUtf16(machine.serial);
        row.key = row.serial;
        row.model = QString::fromUtf16(machine.model);
        row.customer = QString::fromUtf16(machine.customer);
        row.phone = row.customer.isEmpty() ? QString() : u"+7000000%1"_s.arg(number, 4, 10, '0'_L1);
        if (machine.daysToNext != kUndated) {
            row.nextMaintenance = today.addDays(machine.daysToNext);
            row.nextKind = number % 3 == 0 ? u"ТО-2"_s : u"ТО-1"_s;
            row.nextSource = number % 4 == 2 ? NextDateSource::Plan : NextDateSource::Field;
        }
        row.state = machineState(number == 13, row.nextMaintenance, today);
        row.homeLead = 41'500 + number;
        row.engineer = QString::fromUtf16(machine.engineer);
        desk.rows.append(row);

        PassportCard card;
        card.today = today;
        card.state = row.state;
        card.nextSource = row.nextSource;
        card.plan = u"ТО-1 / 6, ТО-2 / 12"_s;
        card.engineer = row.engineer;
        card.fieldDateLead = row.nextSource == NextDateSource::Field ? row.homeLead : 0;
        Passport &passport = card.passport;
        passport.key = row.key;
        passport.serial = row.serial;
        passport.model = row.model;
        passport.configuration =
            number % 2 == 1 ? u"Fanuc 0i-MF, 24 инструмента, подача СОЖ через шпиндель"_s : QString();
        if (!row.customer.isEmpty()) {
            passport.company = {900 + number, row.customer};
            passport.contact = {500 + number, u"Главный механик"_s};
        }
        passport.phone = row.phone;
        passport.telegramId = number % 3 == 1 ? QString::number(70'000'000 + number) : QString();
        passport.registeredOn = today.addMonths(-18).addDays(number);
        passport.nextMaintenance = row.nextMaintenance;
        passport.nextSource = row.nextSource;
        passport.nextKind = row.nextKind;
        passport.homeLead = row.homeLead;
        passport.leads = {row.homeLead, 43'000 + number};
        passport.isWithdrawn = number == 13;
        if (row.nextSource == NextDateSource::Plan) {
            passport.lastMaintenance = row.nextMaintenance->addMonths(-6);
            card.plannedFrom = passport.lastMaintenance;
            card.plannedMonths = 6;
        }
        card.history = {
            entry(HistoryKind::ServiceDone, today.addMonths(-6), u"Замена ремней и фильтров"_s, 43'000 + number),
            entry(HistoryKind::Maintained, today.addMonths(-12), u"ТО-2: заменены фильтр и ремень"_s, row.homeLead,
                  u"Ильин П."_s),
            entry(HistoryKind::Registered, *passport.registeredOn, row.customer, row.homeLead),
        };
        desk.cards.insert(row.key, card);
    }

    desk.rows.first().hasUnsentEdit = true;
    PassportCard &first = desk.cards[desk.rows.first().key];
    HistoryEntry moved =
        entry(HistoryKind::Rescheduled, today, u"2026-11-03"_s, first.passport.homeLead, u"Ильин П."_s);
    moved.before = u"2026-10-27"_s;
    moved.day = QDate(2026, 11, 3);
    moved.at = moscow(today, 14, 5);
    moved.push = HistoryPush::Waiting;
    first.history.prepend(moved);
    first.dealSerials = {u"VC-24-0441"_s};
}

JobRow job(LeadId lead, const QString &name, const PassportRow *machine, StatusId status, const QString &stage,
           const QString &engineer, int ageHours)
{
    JobRow row;
    row.lead = lead;
    row.name = name;
    row.stage = {kService, status};
    row.stageName = stage;
    row.isUnsorted = status == kUnsorted;
    row.isFresh = status == kNew || status == kUnsorted;
    if (machine) {
        row.serial = machine->serial;
        row.key = machine->key;
        row.model = machine->model;
        row.customer = machine->customer;
    }
    row.engineer = engineer;
    row.responsibleUser = engineer.isEmpty() ? 0 : engineer == u"Дёмин С."_s ? 11 : engineer == u"Ильин П."_s ? 12 : 13;
    row.createdAt = moscow(demoToday(), kDemoHour, 32) - ageHours * 3'600LL;
    return row;
}

void addJobs(FakeJobDesk &desk, FakePassportDesk &machines)
{
    desk.now = moscow(demoToday(), kDemoHour, 32);
    desk.today = demoToday();
    desk.me = 12;
    const QList<PassportRow> &m = machines.rows;
    desk.rows = {
        job(48'215, u"Сообщение с сайта: не включается лазер"_s, nullptr, kUnsorted, u"Неразобранное"_s, {}, 1),
        job(48'211, u"Вибрация шпинделя на разгоне"_s, &m[11], kDiagnosis, u"Диагностика"_s, u"Дёмин С."_s, 2),
        job(48'207, u"Замена ремней и фильтров"_s, &m[2], kNew, u"Новая"_s, {}, 5),
        job(48'198, u"Ошибка ЧПУ 401, привод оси Z"_s, &m[0], kVisit, u"Выезд назначен"_s, u"Ильин П."_s, 26),
        job(48'176, u"Пусконаладка"_s, &m[3], kInWork, u"В работе"_s, u"Кравцова О."_s, 71),
        job(48'160, u"Падение давления гидростанции"_s, &m[5], kInWork, u"В работе"_s, u"Ильин П."_s, 98),
        job(48'151, u"Плановое ТО-1 направляющих"_s, &m[1], kVisit, u"Выезд назначен"_s, u"Дёмин С."_s, 121),
        job(48'149, u"Перегрев шпинделя"_s, &m[7], kDiagnosis, u"Диагностика"_s, {}, 126),
        job(48'133, u"Люфт ШВП по оси X"_s, &m[10], kInWork, u"В работе"_s, u"Дёмин С."_s, 195),
        job(48'120, u"Сбой смены инструмента"_s, &m[6], kInWork, u"В работе"_s, u"Ильин П."_s, 240),
        job(48'101, u"Утечка СОЖ"_s, &m[8], kStatusWon, u"Успешно реализовано"_s, u"Ильин П."_s, 400),
    };
    desk.rows.last().isOpen = false;
    desk.rows[5].hasUnsentEdit = true;
    desk.stages = {{{kService, kUnsorted}, u"Сервис · Неразобранное"_s, 0},
                   {{kService, kNew}, u"Сервис · Новая"_s, 0},
                   {{kService, kDiagnosis}, u"Сервис · Диагностика"_s, 0},
                   {{kService, kVisit}, u"Сервис · Выезд назначен"_s, 0},
                   {{kService, kInWork}, u"Сервис · В работе"_s, 0}};
    desk.plan = defaultPlan();
    desk.plan.first().hours = 4;
    desk.plan.first().consumables = {u"Масло И-20А, 5 л"_s, u"Фильтр СОЖ 20 мкм"_s};
    desk.plan.last().hours = 8;
    desk.plan.last().consumables = {u"Масло И-20А, 20 л"_s, u"Фильтр СОЖ 20 мкм"_s,
                                    u"Комплект ремней привода шпинделя"_s, u"Смазка направляющих, 1 кг"_s};
    for (const JobRow &row : std::as_const(desk.rows)) {
        CompletionPreview preview;
        if (!row.key.isEmpty()) {
            preview.currentNext = machines.cards.value(row.key).passport.nextMaintenance;
            preview.proposedKind = u"ТО-1"_s;
            preview.proposedMonths = 6;
            if (row.lead == 48'198)
                preview.alsoMoves = {u"VC-24-0441"_s};
        }
        desk.previews.insert(row.lead, preview);
        if (!row.key.isEmpty() && row.isOpen)
            machines.cards[row.key].openJobs.append(row);
    }
}

OutboxRow waiting(IntentId id, const Edit &edit, const JobRow &job, const QString &before, const QString &after)
{
    OutboxRow row;
    row.intent.id = id;
    row.intent.group = u"demo-%1"_s.arg(id);
    row.intent.lead = job.lead;
    row.intent.key = job.key;
    row.intent.edit = edit;
    row.intent.createdAt = moscow(demoToday(), kDemoHour, 31) - (700 - id) * 600;
    row.leadName = job.name;
    row.serial = job.serial;
    row.before = before;
    row.after = after;
    return row;
}

void addExchange(FakeOutboxDesk &outbox, FakeSyncDesk &desk, const FakeJobDesk &jobs)
{
    const UnixSeconds now = jobs.now;
    const QList<JobRow> &j = jobs.rows;
    OutboxRow stage = waiting(700, StageEdit{{kService, kInWork}, {kService, kStatusWon}}, j[5], u"В работе"_s,
                              u"Успешно реализовано"_s);
    stage.intent.attempts = 3;
    stage.intent.nextTryAt = now + 40;
    stage.intent.error = makeError(ErrorKind::Network);
    OutboxRow conflict = waiting(699, FieldEdit{FieldRole::NextMaintenance, u"2026-11-03"_s, u"2026-11-26"_s}, j[3],
                                 u"2026-11-03"_s, u"2026-11-26"_s);
    conflict.intent.state = IntentState::Conflict;
    conflict.intent.theirs = u"2026-12-02"_s;
    conflict.theirs = u"2026-12-02"_s;
    conflict.mineBy = u"Ильин П."_s;
    conflict.theirsBy = u"Кравцова О."_s;
    conflict.theirsAt = now - 600;
    OutboxRow note = waiting(698, NoteEdit{u"Результаты диагностики: биение 0,01 мм, замена не нужна"_s}, j[1], {},
                             u"Результаты диагностики: биение 0,01 мм, замена не нужна"_s);
    note.intent.state = IntentState::Settled;
    note.intent.outcome = IntentOutcome::Applied;
    note.intent.settledAt = note.intent.createdAt + 2;
    OutboxRow parked = waiting(697, FieldEdit{FieldRole::Model, {}, u"CK6163"_s}, j[7], {}, u"CK6163"_s);
    parked.intent.state = IntentState::Parked;
    parked.intent.attempts = 1;
    parked.intent.error = makeError(ErrorKind::Refused, u"NotSupportedChoice"_s);
    parked.intent.error->httpStatus = 400;
    OutboxRow tag = waiting(696, TagEdit{u"Сервис"_s}, j[4], {}, u"Сервис"_s);
    tag.intent.state = IntentState::Settled;
    tag.intent.outcome = IntentOutcome::Found;
    tag.intent.settledAt = tag.intent.createdAt + 4;
    outbox.rows = {stage, conflict, note, parked, tag};

    desk.current.phase = SyncPhase::Idle;
    desk.current.lastSuccessAt = now - 40;
    desk.current.cursor = now - 42;
    desk.current.lastDurationMs = 620;
    desk.current.waiting = 1;
    desk.current.conflicts = 1;
    desk.current.parked = 1;
    desk.current.requestsAllowed = 5;
    desk.current.requestsSet = 5;
    desk.current.requestsLastMinute = 12;

    const qint64 ms = now * 1000;
    desk.lines = {
        {ms - 45'886, u"GET"_s, u"leads?filter[updated_at][from]=…&limit=250"_s, 200, u"37 leads"_s, 184, u"a1f0"_s},
        {ms - 45'580, u"GET"_s, u"contacts?filter[id]=…"_s, 200, u"12 contacts"_s, 96, u"a1f1"_s},
        {ms - 45'210, u"POST"_s, u"leads/48211/notes"_s, 200, u"1 note"_s, 131, u"a1f2"_s},
        {ms - 44'900, u"PATCH"_s, u"leads/48149"_s, 400, u"refused"_s, 88, u"a1f3"_s},
        {ms - 20'000, u"PATCH"_s, u"leads/48160"_s, 0, u"network"_s, 5'004, {}},
    };
    desk.report.leads = 37;
    desk.report.contacts = 12;
    desk.report.requests = 5;
    desk.report.durationMs = 620;
    desk.checkReport.account.name = u"РусСтанкоСбыт"_s;
    desk.checkReport.account.subdomain = u"russtanko"_s;
    desk.checkReport.account.timeZoneId = "Europe/Moscow";
    desk.checkReport.tokenExpiresAt = now + 90LL * 86'400;
}

void addCopies(FakeDataDesk &data)
{
    const QDate today = demoToday();
    data.copies = {
        {u"/data/backup/stankodesk-2026-11-22.sqlite"_s, moscow(today, 9, 0), 12'400'000, false, 2},
        {u"/data/backup/stankodesk-2026-11-21.sqlite"_s, moscow(today.addDays(-1), 9, 2), 12'350'000, false, 0},
        {u"/data/backup/stankodesk-v11.sqlite"_s, moscow(today.addDays(-9), 18, 40), 11'900'000, true, 0},
    };
    data.restoreReport.replacedFile = u"/data/stankodesk-replaced-2026-11-22.sqlite"_s;
    data.restoreReport.carriedIntents = 1;
}

void addAttention(FakeAttentionDesk &desk, const FakePassportDesk &machines)
{
    const auto add = [&](AttentionKind kind, LeadId lead, int machine, const QString &subject,
                         const QString &proposal = {}) {
        AttentionItem item;
        item.id = desk.items.size() + 1;
        item.kind = kind;
        item.lead = lead;
        if (machine >= 0) {
            item.key = machines.rows[machine].key;
            item.serial = machines.rows[machine].serial;
        }
        item.subject = subject;
        item.proposal = proposal;
        item.createdAt = moscow(demoToday(), 9, 10) - item.id * 7'200;
        desk.items.append(item);
    };
    add(AttentionKind::Conflict, 48'198, 0, u"Дата следующего ТО"_s);
    add(AttentionKind::WonWithoutSerial, 48'044, -1, u"Станок CKE6150Z, ООО «ТехноФланец»"_s);
    add(AttentionKind::UnknownModel, 41'512, 7, u"VMC-650"_s, u"VMC650"_s);
    add(AttentionKind::RegistrationWithdrawn, 41'513, 12, u"LF4020GAR-6kW"_s);
    add(AttentionKind::DuplicateSerial, 41'502, 1, u"16К20"_s, u"43002"_s);
}

void addFigures(FakeDesks &fakes)
{
    Overview &figures = fakes.maintenance.figures;
    figures.today = demoToday();
    figures.late = 3;
    figures.oldestLateDays = 19;
    figures.soon = 4;
    figures.soonUnassigned = 1;
    figures.jobs = 10;
    figures.jobsToday = 3;
    figures.passports = int(fakes.passports.rows.size());
    figures.passportsThisMonth = 2;
    figures.attention = int(fakes.attention.items.size());
    figures.weekCapacity = 8;
    const QDate monday = figures.today.addDays(1 - figures.today.dayOfWeek());
    constexpr std::array<int, 12> kPlanned{4, 6, 3, 7, 9, 2, 1, 5, 8, 6, 4, 3};
    for (int week = 0; week < int(kPlanned.size()); ++week)
        figures.weeks.append({monday.addDays(7 * week), kPlanned[size_t(week)], week == 0 ? 3 : 0});
    figures.upcoming = fakes.passports.rows.mid(0, 8);
    figures.latestJobs = fakes.jobs.rows.mid(0, 6);
    fakes.maintenance.computed = {{fakes.passports.rows[1].key, fakes.passports.rows[1].serial,
                                   fakes.passports.rows[1].homeLead, *fakes.passports.rows[1].nextMaintenance}};
}

} // namespace

QDate demoToday()
{
    return QDate(2026, 11, 22);
}

void fillDemo(FakeDesks &fakes)
{
    fakes.clock.set(QDateTime(demoToday(), QTime(kDemoHour, 32), QTimeZone("Europe/Moscow")));
    addMachines(fakes.passports);
    addJobs(fakes.jobs, fakes.passports);
    addExchange(fakes.outbox, fakes.sync, fakes.jobs);
    addCopies(fakes.data);
    addAttention(fakes.attention, fakes.passports);
    addFigures(fakes);
    fillDemoIntake(fakes);
    SetupSummary &setup = fakes.setup.current;
    setup.isConfigured = true;
    setup.settings.baseUrl = QUrl(u"https://russtanko.amocrm.ru"_s);
    setup.settings.roles.main = kMain;
    setup.settings.roles.furtherService = {kService};
    setup.timeZoneId = "Europe/Moscow";
    setup.accountName = u"РусСтанкоСбыт"_s;
    fillDemoParts(fakes);
    fillDemoCalendar(fakes);
}

} // namespace Stanko
