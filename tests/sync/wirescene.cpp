// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/wirescene.h"

#include "models/store/database.h"
#include "ui/errortext/errortext.h"

#include <QtCore/QDateTime>

namespace Stanko::Testing {

using namespace Qt::StringLiterals;
using Sandbox::World;

namespace {

using Rows = QMap<qint64, QString>;

void compare(QStringList &found, const QString &what, const Rows &here, const Rows &there)
{
    for (auto it = there.cbegin(); it != there.cend(); ++it) {
        if (here.value(it.key()) != it.value())
            found.append(u"%1 %2: here “%3”, there “%4”"_s.arg(what).arg(it.key()).arg(here.value(it.key()), *it));
    }
    for (auto it = here.cbegin(); it != here.cend(); ++it) {
        if (!there.contains(it.key()))
            found.append(u"%1 %2: here only"_s.arg(what).arg(it.key()));
    }
}

Rows rowsOf(Database &db, const char *sql)
{
    Rows rows;
    SqlQuery query = db.prepare(sql);
    if (query.run()) {
        while (query.next())
            rows.insert(query.integer(0), query.text(1));
    }
    return rows;
}

QString joined(const QStringList &parts)
{
    return parts.join(u'|');
}

Rows leadsOf(const World &world)
{
    Rows rows;
    const Sandbox::WellKnown &ids = world.wellKnown();
    for (const Sandbox::Lead &lead : world.leads()) {
        if (lead.isDeleted)
            continue;
        QStringList parts{lead.name, QString::number(lead.priceMinor / 100), QString::number(lead.pipelineId),
                          QString::number(lead.statusId), QString::number(lead.responsibleUserId)};
        for (const qint64 field : {ids.serial, ids.model, ids.nextMaintenance})
            parts.append(world.fieldText(lead.id, field));
        rows.insert(lead.id, joined(parts));
    }
    return rows;
}

template<typename Id>
void addClient(Rows &rows, Id id, const QString &name)
{
    if (id != 0)
        rows.insert(id, name);
}

} // namespace

WireScene::WireScene(int leads, bool pollsByItself)
    : clock(std::make_shared<FakeClock>(QDateTime::currentSecsSinceEpoch())), m_leads(leads)
{
    QObject::connect(&m_stranger, &QTcpServer::newConnection, &m_stranger, [this] { ++m_strangerCalls; });
    m_stranger.listen(QHostAddress::LocalHost);
    desk = std::make_unique<TestDesk>(amo);
    desk->clock = clock;
    desk->pollsByItself = pollsByItself;
    desk->undoGrace = std::chrono::hours(1);
    desk->settings.timeoutMs = kPatientMs;
    desk->second = std::chrono::milliseconds(1);
}

QString WireScene::strangerAddress() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_stranger.serverPort());
}

QString WireScene::begin(int strangers)
{
    amo.run([&](World &world) {
        const Sandbox::WellKnown &ids = world.wellKnown();
        for (int i = 1; i <= m_leads; ++i) {
            Sandbox::NewLead lead;
            lead.name = u"Сделка %1"_s.arg(i);
            lead.createdAt = world.now() - 86'400;
            if (i % 5 == 1) {
                lead.companyId = world.addCompany(u"ООО «Завод %1»"_s.arg(i));
                lead.contactId = world.addContact(u"Клиент %1"_s.arg(i), u"+7 (000) 000-%1"_s.arg(1000 + i));
                lead.pipelineId = ids.servicePipeline;
            }
            if (i % 50 == 2) {
                lead.statusId = 142;
                lead.serial = u"VC-%1"_s.arg(i);
                lead.model = u"VMC850"_s;
                lead.nextMaintenance = QDate(2030, 1, 1).addDays(i);
            }
            world.addLead(lead);
        }
        for (int i = 0; i < strangers; ++i) {
            world.addContact(u"Посторонний %1"_s.arg(i), u"+7 (000) 222-%1"_s.arg(1000 + i));
            world.addCompany(u"Чужая компания %1"_s.arg(i));
        }
        world.advance(100);
    });
    if (const auto opened = desk->open(); !opened)
        return opened.error().detail;
    const SyncReport report = desk->sync();
    if (report.error)
        return errorKindName(report.error->kind) + u' ' + report.error->detail;
    return differences().join(u'\n');
}

void WireScene::arm(const WireFault &fault, const WirePlace &place, const std::function<void()> &rehearse)
{
    Sandbox::FaultRule rule = fault.rule;
    rule.method = place.verb;
    rule.path = QRegularExpression(place.pattern);
    rule.skip = place.skip;
    m_isAway = fault.isRefusal;
    if (fault.isRefusal && rehearse) {
        amo.run([](World &world) { world.log().clear(); });
        rehearse();
        int before = 0;
        amo.run([&](World &world) {
            int matches = 0;
            for (const auto &request : world.log().recent()) {
                const bool fits = rule.method == QString::fromLatin1(request.method) &&
                                  rule.path.match(QString::fromUtf8(request.target)).hasMatch();
                if (fits && matches++ == place.skip)
                    break;
                ++before;
            }
        });
        if (before == 0)
            return leave();
        rule.method.clear();
        rule.path = QRegularExpression(u"^/api/"_s);
        rule.skip = before - 1;
    }
    amo.run([&rule](World &world) { world.faults().add(rule); });
}

void WireScene::leave()
{
    m_isAway = true;
    amo.runServer([](Sandbox::SandboxServer &server) { server.stop(); });
}

bool WireScene::hasStruck()
{
    return amo.ask<bool>([](World &world) {
        const auto &rules = world.faults().rules();
        return rules.isEmpty() || rules.last().hits > 0;
    });
}

void WireScene::heal()
{
    amo.run([](World &world) {
        world.faults().clear();
        world.behaviour().eventsForbidden = false;
    });
    if (std::exchange(m_isAway, false)) {
        amo.runServer([port = amo.port()](Sandbox::SandboxServer &server) {
            server.stop();
            server.start(u"127.0.0.1"_s, port);
        });
    }
    clock->advance(std::chrono::hours(2));
}

QStringList WireScene::differences()
{
    QStringList found;
    Database db;
    if (!db.open(desk->folder() + u"/stankodesk.sqlite"_s, {.role = ConnectionRole::Reader}))
        return {u"the database cannot be read"_s};
    amo.run([&](World &world) {
        compare(found, u"lead"_s,
                rowsOf(db, "SELECT id, name || '|' || price || '|' || pipeline_id || '|' || status_id || '|' || "
                           "responsible_user_id || '|' || serial || '|' || model || '|' || COALESCE(next_day, '') "
                           "FROM lead WHERE is_deleted = 0"),
                leadsOf(world));
        Rows contacts;
        Rows companies;
        for (const Sandbox::Lead &lead : std::as_const(world).leads()) {
            if (lead.isDeleted)
                continue;
            for (const Sandbox::LeadContact &link : lead.contacts) {
                const Sandbox::Contact *contact = std::as_const(world).contact(link.id);
                if (contact && !contact->isHidden)
                    addClient(contacts, contact->id, contact->name);
            }
            if (const Sandbox::Company *company = std::as_const(world).company(lead.companyId))
                addClient(companies, company->id, company->name);
        }
        // People whom no lead names may be known or not; those that are must be right.
        Rows known = rowsOf(db, "SELECT id, name FROM contact WHERE is_deleted = 0");
        for (auto it = known.begin(); it != known.end();) {
            const Sandbox::Contact *contact = std::as_const(world).contact(it.key());
            it = !contacts.contains(it.key()) && contact && contact->name == it.value() ? known.erase(it) : ++it;
        }
        compare(found, u"contact"_s, known, contacts);
        known = rowsOf(db, "SELECT id, name FROM company WHERE is_deleted = 0");
        for (auto it = known.begin(); it != known.end();) {
            const Sandbox::Company *company = std::as_const(world).company(it.key());
            it = !companies.contains(it.key()) && company && company->name == it.value() ? known.erase(it) : ++it;
        }
        compare(found, u"company"_s, known, companies);

        Rows pipelines;
        for (const Sandbox::Pipeline &pipeline : world.pipelines())
            pipelines.insert(pipeline.id, pipeline.name + u'|' + QString::number(pipeline.statuses.size()));
        compare(found, u"pipeline"_s,
                rowsOf(db, "SELECT id, name || '|' || (SELECT count(*) FROM status s WHERE s.pipeline_id = p.id) "
                           "FROM pipeline p"),
                pipelines);
        Rows users;
        for (const Sandbox::User &user : world.users())
            users.insert(user.id, user.name);
        compare(found, u"user"_s, rowsOf(db, "SELECT id, name FROM user"), users);
        Rows fields;
        for (const Sandbox::Field &field : world.fields()) {
            if (field.entity == "leads"_L1)
                fields.insert(field.id, field.name);
        }
        compare(found, u"field"_s, rowsOf(db, "SELECT id, name FROM field"), fields);
        Rows incoming;
        for (const Sandbox::Unsorted &row : world.unsorted()) {
            const Sandbox::Lead *lead = std::as_const(world).lead(row.leadId);
            if (row.state.isEmpty() && lead && !lead->isDeleted)
                incoming.insert(row.leadId, row.uid);
        }
        compare(found, u"incoming lead"_s, rowsOf(db, "SELECT lead_id, uid FROM unsorted"), incoming);
    });
    compare(found, u"edit"_s, rowsOf(db, "SELECT id, kind || ' ' || state FROM outbox WHERE state <> 'settled'"), {});
    compare(found, u"question"_s, rowsOf(db, "SELECT id, kind || ' ' || key FROM attention WHERE is_open = 1"), {});
    return found;
}

QString WireScene::wrongSentence(const Error &error)
{
    const ErrorText text = errorText(error);
    for (const QString &part : {text.what, text.meaning, text.remedy}) {
        if (part.size() < 10)
            return u"too little is said: “%1”"_s.arg(part);
    }
    return text.technical.contains(errorKindName(error.kind)) ? QString() : u"no details: "_s + text.technical;
}

Done WireScene::edit(const std::function<Done(Database &)> &change)
{
    desk->close();
    Done done = Unit();
    {
        Database db;
        if (const auto opened = db.open(desk->folder() + u"/stankodesk.sqlite"_s); !opened)
            return opened.error();
        done = change(db);
    }
    if (const auto opened = desk->open(); !opened)
        return opened.error();
    return done;
}

} // namespace Stanko::Testing
