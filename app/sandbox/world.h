// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/bot.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/orderindex.h"
#include "app/sandbox/requestlog.h"
#include "app/sandbox/values.h"

#include <QtCore/QHash>
#include <QtCore/QTimeZone>

#include <functional>
#include <utility>

namespace Stanko::Sandbox {

/// What a test or a generator says about a lead; the rest gets ordinary values. Zero and empty mean "not given".
struct NewLead
{
    QString name;
    qint64 pipelineId = 0; ///< default: the main pipeline
    qint64 statusId = 0;   ///< default: the first ordinary stage
    qint64 price = 0;
    qint64 responsibleUserId = 0;
    Seconds createdAt = 0; ///< default: now
    Seconds updatedAt = 0; ///< default: createdAt
    Seconds closedAt = 0;  ///< default for 142/143: updatedAt
    QString serial;
    QString model;
    QString telegram;
    QString configuration;
    QDate nextMaintenance;
    qint64 contactId = 0;
    qint64 companyId = 0;
    QStringList tags;
};

/// Ids of the fields the console works with.
struct WellKnown
{
    qint64 serial = 712629;
    qint64 model = 712631;
    qint64 telegram = 712633;
    qint64 configuration = 712635;
    qint64 nextMaintenance = 712637;
    qint64 region = 712643;
    qint64 mainPipeline = 8812345;
    qint64 servicePipeline = 8812346;
    qint64 partsPipeline = 10245926;
    qint64 managerUser = 7100200;
};

/// The whole state of the practice account and the only place that changes it: every change goes through `change…`,
/// which notices what differs and writes the events and webhooks a real account would. Lives on the server's thread;
/// from another thread only through SandboxThread::run.
class World
{
public:
    /// An account with an administrator, one token, three pipelines and the usual fields, but no leads.
    World();

    // --- clock -------------------------------------------------------------------------------------------------
    /// Server time, Unix seconds.
    Seconds now() const;
    /// Moves the clock against the real one (may be negative).
    void setClockOffset(qint64 seconds) { m_clockOffset = seconds; }
    qint64 clockOffset() const { return m_clockOffset; }
    void advance(qint64 seconds)
    {
        m_clockOffset += seconds;
        m_frozenAt += m_frozenAt ? seconds : 0;
    }
    /// Stops the clock at an instant, so that several changes share a second; 0 lets it run again.
    void freeze(Seconds at) { m_frozenAt = at; }
    Seconds frozenAt() const { return m_frozenAt; }
    QTimeZone zone() const { return m_zone; }
    void setZone(const QByteArray &ianaName);
    /// Local midnight of a civil day in the account's zone.
    Seconds midnight(const QDate &day) const;
    /// The civil day in the account's zone that contains an instant.
    QDate dayOf(Seconds instant) const;

    // --- set-up ------------------------------------------------------------------------------------------------
    Account &account() { return m_account; }
    const Account &account() const { return m_account; }
    Behaviour &behaviour() { return m_behaviour; }
    const Behaviour &behaviour() const { return m_behaviour; }
    const WellKnown &wellKnown() const { return m_wellKnown; }
    Faults &faults() { return m_faults; }
    RequestLog &log() { return m_log; }
    Bot &bot() { return m_bot; }
    const Bot &bot() const { return m_bot; }
    QList<Pipeline> &pipelines() { return m_pipelines; }
    const QList<Pipeline> &pipelines() const { return m_pipelines; }
    const Pipeline *pipeline(qint64 id) const;
    const Pipeline *mainPipeline() const;
    QList<User> &users() { return m_users; }
    const QList<User> &users() const { return m_users; }
    QList<Field> &fields() { return m_fields; }
    const QList<Field> &fields() const { return m_fields; }
    const Field *field(qint64 id) const;
    const Field *fieldByCode(const QString &entity, const QString &code) const;
    /// To be called after `fields()` was edited.
    void fieldsChanged();
    QList<LossReason> &lossReasons() { return m_lossReasons; }
    QList<Tag> &tags() { return m_tags; }
    /// The id of a tag of that name, made when there is none.
    qint64 tagId(const QString &entity, const QString &name);
    const Tag *tag(qint64 id) const;
    QList<Unsorted> &unsorted() { return m_unsorted; }
    QList<Source> &sources() { return m_sources; }
    QList<Catalog> &catalogs() { return m_catalogs; }
    QList<Webhook> &webhooks() { return m_webhooks; }
    /// Switches the product list on, with its predefined fields; the id of the list.
    qint64 addProductList();
    qint64 takeId(const QString &kind);

    // --- tokens ------------------------------------------------------------------------------------------------
    QList<Token> &tokens() { return m_tokens; }
    const Token *token(const QByteArray &text) const;
    /// Makes and registers a token that looks like a real one (three base64url parts, claim `exp`).
    QString issueToken(qint64 secondsToLive, bool isAdmin = true, qint64 userId = 0);
    void revokeToken(const QString &text);
    /// The first token of the table: what a newcomer's console is given.
    QString defaultToken() const;
    /// Replaces the first token by a given text.
    void setDefaultToken(const QString &text, Seconds expiresAt);

    // --- rows: what tests and generators use --------------------------------------------------------------------
    qint64 addLead(const NewLead &lead);
    qint64 addContact(const QString &name, const QString &phone, qint64 companyId = 0);
    qint64 addCompany(const QString &name, const QString &phone = {});
    qint64 addNote(const QString &entityType, qint64 entityId, const QString &text, qint64 byUser = 0);
    const Lead *lead(qint64 id) const { return m_leads.find(id); }
    const Contact *contact(qint64 id) const { return m_contacts.find(id); }
    const Company *company(qint64 id) const { return m_companies.find(id); }
    const Table<Lead> &leads() const { return m_leads; }
    const Table<Contact> &contacts() const { return m_contacts; }
    const Table<Company> &companies() const { return m_companies; }
    const Table<Note> &notes() const { return m_notes; }
    Table<Note> &notes() { return m_notes; }
    const Table<Task> &tasks() const { return m_tasks; }
    Table<Task> &tasks() { return m_tasks; }
    Table<Element> &elements() { return m_elements; }
    const QList<Event> &events() const { return m_events; } ///< oldest first
    QList<Note> notesOf(qint64 leadId) const;
    QList<Task> tasksOf(qint64 leadId) const;
    /// When the nearest unfinished task of a lead is due; 0 = none.
    Seconds closestTaskOf(qint64 leadId) const;
    /// The text of a text-like field, or the ISO day of a date field; empty when the lead has none.
    QString fieldText(qint64 leadId, qint64 fieldId) const;
    QDate fieldDay(qint64 leadId, qint64 fieldId) const;
    QList<qint64> leadsOfContact(qint64 contactId) const;
    QList<qint64> leadsOfCompany(qint64 companyId) const;

    /// A person in amoCRM edits a lead: no validation, but events and webhooks. False when there is no such lead.
    bool editLead(qint64 id, const std::function<void(Lead &)> &edit, qint64 byUser = -1);
    bool setLeadField(qint64 id, qint64 fieldId, const QString &text, qint64 byUser = -1);
    bool setLeadDay(qint64 id, qint64 fieldId, const QDate &day, qint64 byUser = -1);
    bool moveLead(qint64 id, qint64 pipelineId, qint64 statusId, qint64 byUser = -1);
    bool editContact(qint64 id, const std::function<void(Contact &)> &edit, qint64 byUser = -1);
    bool editCompany(qint64 id, const std::function<void(Company &)> &edit, qint64 byUser = -1);
    bool deleteLead(qint64 id, qint64 byUser = -1);
    bool restoreLead(qint64 id, qint64 byUser = -1);
    /// `from` disappears for good, its contacts go to `into`.
    bool mergeLeads(qint64 from, qint64 into, qint64 byUser = -1);

    // --- what the routes use ------------------------------------------------------------------------------------
    qint64 insertLead(Lead lead, qint64 byUser);
    qint64 insertContact(Contact contact, qint64 byUser);
    qint64 insertCompany(Company company, qint64 byUser);
    qint64 insertNote(Note note, qint64 byUser);
    qint64 insertTask(Task task, qint64 byUser);
    qint64 insertElement(Element element, qint64 byUser);
    void addEvent(const QString &type, const QString &entityType, qint64 entityId, qint64 byUser,
                  const QJsonArray &before = {}, const QJsonArray &after = {}, Seconds at = 0);
    void linkContact(qint64 leadId, qint64 contactId, bool isMain, qint64 byUser);
    void linkCompany(qint64 leadId, qint64 companyId, qint64 byUser);
    void unlink(qint64 leadId, const QString &entityType, qint64 id, qint64 byUser);

    enum class Order { Id, CreatedAt, UpdatedAt };
    const OrderIndex &leadOrder(Order order) const { return m_leadOrder[static_cast<int>(order)]; }
    const OrderIndex &contactOrder(Order order) const { return m_contactOrder[static_cast<int>(order)]; }
    const OrderIndex &companyOrder(Order order) const { return m_companyOrder[static_cast<int>(order)]; }
    const QList<qint64> &trashedLeads() const { return m_trash; }

    /// Between the two calls rows may be added in any order cheaply, without events.
    void beginBulk();
    void endBulk();
    /// Puts a row as it is (loading a file, generators).
    void putLead(Lead lead);
    void putContact(Contact contact);
    void putCompany(Company company);
    void putEvent(Event event) { m_events.append(std::move(event)); }
    void clearRows();

    /// Called with (webhook event name such as "update_lead", entity type plural, id, old status id, old responsible).
    std::function<void(const QString &, const QString &, qint64, qint64, qint64)> onHook;

private:
    void noteLeadChange(const Lead &before, const Lead &after, qint64 byUser);
    void noteFieldChanges(const QString &entityType, qint64 id, const QList<FieldValues> &before,
                          const QList<FieldValues> &after, qint64 byUser);
    void noteTagChanges(const QString &entityType, qint64 id, const QList<qint64> &before, const QList<qint64> &after,
                        qint64 byUser);
    void indexLead(const Lead &lead, bool isIn);
    void attachLead(const Lead &lead, bool isIn);
    void indexContact(const Contact &contact, bool isIn);
    void hook(const QString &name, const QString &entityType, qint64 id, qint64 oldStatus = 0, qint64 oldUser = 0);
    qint64 author(qint64 byUser) const;

    Account m_account;
    Behaviour m_behaviour;
    WellKnown m_wellKnown;
    Faults m_faults;
    RequestLog m_log;
    Bot m_bot;
    QTimeZone m_zone;
    mutable QHash<qint64, Seconds> m_midnights;
    qint64 m_clockOffset = 0;
    Seconds m_frozenAt = 0;
    bool m_isBulk = false;
    QHash<QString, qint64> m_nextIds;

    QList<Pipeline> m_pipelines;
    QList<User> m_users;
    QList<Field> m_fields;
    QHash<qint64, qsizetype> m_fieldPositions;
    QList<Tag> m_tags;
    QHash<qint64, qsizetype> m_tagPositions;
    QList<LossReason> m_lossReasons;
    QList<Unsorted> m_unsorted;
    QList<Source> m_sources;
    QList<Catalog> m_catalogs;
    QList<Webhook> m_webhooks;
    QList<Token> m_tokens;
    QList<Event> m_events;
    QList<qint64> m_trash;

    Table<Lead> m_leads;
    Table<Contact> m_contacts;
    Table<Company> m_companies;
    Table<Note> m_notes;
    Table<Task> m_tasks;
    Table<Element> m_elements;
    OrderIndex m_leadOrder[3];
    OrderIndex m_contactOrder[3];
    OrderIndex m_companyOrder[3];
    QMultiHash<qint64, qint64> m_contactLeads;
    QMultiHash<qint64, qint64> m_companyLeads;
    QMultiHash<qint64, qint64> m_leadNotes;
    QMultiHash<qint64, qint64> m_leadTasks;

    friend class WorldFile;
};

/// "leads" → "lead": events name entities in the singular.
QString singularOf(const QString &entityType);
/// Sets, replaces or (with no values) removes a field.
void setField(QList<FieldValues> &fields, qint64 fieldId, const QList<Value> &values);
const FieldValues *findField(const QList<FieldValues> &fields, qint64 fieldId);

} // namespace Stanko::Sandbox
