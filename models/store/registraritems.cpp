// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a change of a machine leaves behind: the journal, the answer of recompute() and questions for people.
#include "models/store/attentionstore.h"
#include "models/store/chunks.h"
#include "models/store/database.h"
#include "models/store/journalstore.h"
#include "models/store/leadrow.h"
#include "models/store/registrar.h"

namespace Stanko {

using namespace Qt::StringLiterals;

void Registrar::noteChange(const PassportState *before, const StoredPassport &now)
{
    ++m_outcome.changed;
    const PassportKey &key = now.passport.key;
    const Registered registered{.key = key, .lead = now.passport.homeLead, .closedAt = now.registeredAt};
    if (!before) {
        m_outcome.registered.append(registered);
        return;
    }
    const StoredPassport &was = before->passport;
    if (was.passport.isWithdrawn != now.passport.isWithdrawn)
        (now.passport.isWithdrawn ? m_outcome.withdrawn : m_outcome.restored).append(key);
    else if (was.passport.homeLead != now.passport.homeLead && now.registeredAt >= was.registeredAt)
        m_outcome.moved.append(registered);
}

Done Registrar::writeHistory(const StoredPassport &before, const StoredPassport &now)
{
    if (m_context.setUpCompletedAt == 0)
        return done();
    STANKO_CHECK(JournalStore::saveSnapshot(m_db, before.passport, m_context.now));
    const Passport &was = before.passport;
    const Passport &is = now.passport;
    HistoryEntry entry;
    entry.key = is.key;
    entry.at = m_context.now;
    entry.lead = is.homeLead;
    if (was.isWithdrawn != is.isWithdrawn) {
        entry.kind = is.isWithdrawn ? HistoryKind::Withdrawn : HistoryKind::Restored;
        STANKO_CHECK(JournalStore::append(m_db, entry));
    }
    // Only a value that amoCRM had and changed by itself; what was set here has a line of its own already.
    if (was.nextSource == NextDateSource::Field && is.nextSource == NextDateSource::Field &&
        before.nextLead == now.nextLead && was.nextMaintenance != is.nextMaintenance && was.nextMaintenance &&
        is.nextMaintenance) {
        entry.kind = HistoryKind::DateChangedInCrm;
        entry.lead = now.nextLead;
        entry.day = is.nextMaintenance;
        entry.before = was.nextMaintenance->toString(Qt::ISODate);
        entry.text = is.nextMaintenance->toString(Qt::ISODate);
        STANKO_CHECK(JournalStore::append(m_db, entry));
    }
    return done();
}

Done Registrar::raiseItems(const PassportKey &key, const StoredPassport &passport, const MachineFacts &facts)
{
    QList<std::pair<AttentionKind, LeadId>> wanted;
    const auto raise = [this, &wanted, &key, &passport](AttentionKind kind, LeadId lead,
                                                        const QString &proposal) -> Done {
        wanted.append({kind, lead});
        AttentionItem item;
        item.kind = kind;
        item.lead = lead;
        item.key = key;
        item.serial = passport.passport.serial;
        item.subject = passport.passport.customer();
        item.proposal = proposal;
        STANKO_TRY(raised, AttentionStore::raise(m_db, item, m_context.now));
        m_outcome.attentionChanged += raised ? 1 : 0;
        return done();
    };
    if (passport.passport.isWithdrawn)
        STANKO_CHECK(raise(AttentionKind::RegistrationWithdrawn, passport.passport.homeLead, {}));
    for (const DuplicateSale &duplicate : facts.duplicates)
        STANKO_CHECK(raise(AttentionKind::DuplicateSerial, duplicate.second, QString::number(duplicate.first)));
    const auto open = m_openItems.value(key);
    for (const auto &[kind, lead] : open) {
        if (wanted.contains({kind, lead}))
            continue;
        STANKO_TRY(settled, AttentionStore::settle(m_db, kind, lead, key));
        m_outcome.attentionChanged += settled ? 1 : 0;
    }
    return done();
}

Done Registrar::leads(const QList<LeadId> &ids)
{
    // Told by the store first, so that the many leads that need no decision are not even read. The plus signs keep
    // SQLite from going by the index of stages, which would be a walk over every won lead for each chunk.
    static const QString sql =
        u"SELECT " STANKO_LEAD_EFFECTIVE_COLUMNS " FROM lead l WHERE l.id IN (%1) "
        "AND l.id > 0 AND +l.eff_pipeline_id = ? AND +l.eff_status_id = ? AND l.is_deleted = 0 "
        "AND NOT EXISTS (SELECT 1 FROM lead_serial s WHERE s.lead_id = l.id)"_s.arg(chunkMarks());
    const bool isSerialUnreadable = m_context.unreadable.contains(FieldRole::Serial);
    QList<Lead> wanted;
    for (qsizetype first = 0; first < ids.size(); first += kChunk) {
        SqlQuery query = m_db.prepare(sql);
        bindChunk(query, chunkOf(ids, first));
        const Stage won = m_context.roles.successOf(m_context.roles.main);
        query.bindAll(won.pipeline, won.status);
        STANKO_CHECK(query.run());
        while (query.next()) {
            const Lead lead = readLead(query);
            // While the account has no field for serials, every won deal lacks one: that is one question, not many.
            if (isSerialUnreadable && !m_openWithoutSerial.contains(lead.id))
                continue;
            if (isWonWithoutSerial(lead, m_context.roles, m_serviceTag))
                wanted.append(lead);
        }
        STANKO_CHECK(query.finish());
    }
    QSet<LeadId> raisedFor;
    for (const Lead &lead : std::as_const(wanted)) {
        raisedFor.insert(lead.id);
        AttentionItem item;
        item.kind = AttentionKind::WonWithoutSerial;
        item.lead = lead.id;
        item.subject = lead.name;
        STANKO_TRY(raised, AttentionStore::raise(m_db, item, m_context.now));
        m_outcome.attentionChanged += raised ? 1 : 0;
    }
    for (const LeadId id : ids) {
        if (!m_openWithoutSerial.contains(id) || raisedFor.contains(id))
            continue;
        STANKO_TRY(settled, AttentionStore::settle(m_db, AttentionKind::WonWithoutSerial, id, {}));
        m_outcome.attentionChanged += settled ? 1 : 0;
    }
    return done();
}

} // namespace Stanko
