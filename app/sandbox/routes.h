// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/call.h"

namespace Stanko::Sandbox {

/// Answers everything below `/api/v4/`; one function per family of addresses. They run on the server's thread.
HttpReply routeApi(const Call &call);

HttpReply routeAccount(const Call &call);
HttpReply routeUsers(const Call &call);
HttpReply routePipelines(const Call &call);
HttpReply routeLossReasons(const Call &call);
/// `…/custom_fields` of an entity (plural name); `at` is the index of the path segment behind `custom_fields`.
HttpReply routeFields(const Call &call, const QString &entity, qsizetype at, qint64 catalogId = 0);
HttpReply routeLeads(const Call &call);
HttpReply createLeads(const Call &call);
HttpReply patchLeads(const Call &call);
HttpReply listContacts(const Call &call);
HttpReply listCompanies(const Call &call);
HttpReply oneContact(const Call &call);
HttpReply oneCompany(const Call &call);
HttpReply createComplex(const Call &call);
HttpReply routeContacts(const Call &call);
HttpReply routeCompanies(const Call &call);
HttpReply routeLinks(const Call &call, const QString &entity);
HttpReply routeNotes(const Call &call, const QString &entity);
HttpReply routeTags(const Call &call, const QString &entity);
HttpReply routeTasks(const Call &call);
HttpReply routeEvents(const Call &call);
HttpReply routeUnsorted(const Call &call);
HttpReply routeSources(const Call &call);
HttpReply routeCatalogs(const Call &call);
HttpReply routeWebhooks(const Call &call);

/// Answers a request to the practice Telegram.
HttpReply routeBot(World &world, const HttpRequest &request);
/// How Telegram says no; 0 = without a time to wait.
HttpReply botRefusal(int status, const QString &description, int retryAfter = 0);
bool isBotPath(const QByteArray &path);
/// As it is logged and matched with faults: `/bot/sendMessage`.
HttpRequest withoutBotToken(HttpRequest request);
/// `/_control/telegram`: GET tells, POST takes `{"chats": {"ID": "blocked"}, "limited_sends", "retry_after"}`, DELETE
/// forgets the messages.
HttpReply controlBot(World &world, const HttpRequest &request, const QJsonObject &body);

/// Reads an integer member; complains when it is there and something else. False when it is absent.
bool readInt(const QJsonObject &item, QLatin1String key, qint64 *into, Complaints &complaints);
/// The members all records share: times, author, responsible user; and the name.
void readMoments(const QJsonObject &item, Record &record, Complaints &complaints);
void readName(const QJsonObject &item, Record &record, Complaints &complaints);
/// Who a change is written to: `updated_by` of the item, else the token's user.
qint64 updatedBy(const Call &call, const QJsonObject &item);
/// Reads the contact (or company) members of a write request into a record.
void readContact(const Call &call, const QJsonObject &item, Contact &contact, Complaints &complaints);
void readCompany(const Call &call, const QJsonObject &item, Company &company, Complaints &complaints);
/// Reads the members of a lead; `isNew` tells POST from PATCH.
void readLead(const Call &call, const QJsonObject &item, Lead &lead, bool isNew, Complaints &complaints);
void writeLead(JsonOut &out, const Call &call, const Lead &lead);
/// Takes an incoming lead out of «Неразобранное», showing its contacts.
void acceptUnsorted(World &world, qint64 leadId);

} // namespace Stanko::Sandbox
