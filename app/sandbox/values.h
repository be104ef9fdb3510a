// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDate>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

/// The practice amoCRM. Plain values of its account; nothing here knows the console's own vocabulary, because the
/// protocol is read a second time on purpose: a mistake made on both sides would cancel out and no test would see it.
namespace Stanko::Sandbox {

/// Unix seconds, UTC. Zero means "not set".
using Seconds = qint64;

constexpr qint64 kStatusWon = 142;
constexpr qint64 kStatusLost = 143;

/// One value of a custom field. `number` is a Julian day for dates, Unix seconds for moments, 0 or 1 for check boxes.
struct Value
{
    QString text;
    qint64 number = 0;
    qint64 enumId = 0;
    QJsonObject object;

    bool operator==(const Value &other) const
    {
        return text == other.text && number == other.number && enumId == other.enumId && object == other.object;
    }
};

struct FieldValues
{
    qint64 fieldId = 0;
    QList<Value> values;

    bool operator==(const FieldValues &other) const { return fieldId == other.fieldId && values == other.values; }
};

struct EnumItem
{
    qint64 id = 0;
    QString value;
    int sort = 0;
    QString code;
};

/// Definition of a custom field; `entity` is plural ("leads", "contacts", "companies", "catalogs").
struct Field
{
    qint64 id = 0;
    QString name;
    QString code;
    QString type;
    QString entity;
    int sort = 0;
    QList<EnumItem> enums;
    QString groupId;
    bool isPredefined = false;
    qint64 catalogId = 0;
};

/// What contacts, companies, leads and list elements have in common.
struct Record
{
    qint64 id = 0;
    QString name;
    qint64 responsibleUserId = 0;
    qint64 createdBy = 0;
    qint64 updatedBy = 0;
    Seconds createdAt = 0;
    Seconds updatedAt = 0;
    bool isDeleted = false;
    QList<FieldValues> fields;
    QList<qint64> tagIds;
};

struct LeadContact
{
    qint64 id = 0;
    bool isMain = false;
};

struct LinkedElement
{
    qint64 id = 0;
    qint64 catalogId = 0;
    double quantity = 1;
    qint64 priceId = 0;
};

struct Lead : Record
{
    qint64 priceMinor = 0; ///< hundredths of the currency unit
    qint64 pipelineId = 0;
    qint64 statusId = 0;
    qint64 lossReasonId = 0;
    qint64 sourceId = 0;
    Seconds closedAt = 0;
    QList<LeadContact> contacts;
    qint64 companyId = 0;
    QList<LinkedElement> elements;
};

struct Contact : Record
{
    QString firstName;
    QString lastName;
    qint64 companyId = 0;
    bool isHidden = false; ///< came with an incoming lead nobody has accepted yet
};

struct Company : Record
{
};

struct Status
{
    qint64 id = 0;
    QString name;
    int sort = 0;
    QString color;
    int type = 0; ///< 1 = unsorted
    bool isEditable = true;
};

struct Pipeline
{
    qint64 id = 0;
    QString name;
    int sort = 0;
    bool isMain = false;
    bool isUnsortedOn = true;
    bool isArchive = false;
    QList<Status> statuses;

    const Status *status(qint64 statusId) const;
    qint64 unsortedStatusId() const; ///< 0 when there is none
    qint64 firstOrdinaryStatusId() const;
};

struct User
{
    qint64 id = 0;
    QString name;
    QString email;
    bool isAdmin = false;
    bool isActive = true;
};

struct Token
{
    QString text;
    qint64 userId = 0;
    qint64 accountId = 0;
    Seconds expiresAt = 0;
    bool isAdmin = true;
    bool isRevoked = false;
};

struct Note
{
    qint64 id = 0;
    QString entityType; ///< plural
    qint64 entityId = 0;
    QString type;
    QJsonObject params;
    qint64 responsibleUserId = 0;
    qint64 createdBy = 0;
    qint64 updatedBy = 0;
    Seconds createdAt = 0;
    Seconds updatedAt = 0;
};

struct Task
{
    qint64 id = 0;
    QString text;
    QString entityType;
    qint64 entityId = 0;
    int typeId = 1;
    int duration = 0;
    bool isCompleted = false;
    QString result;
    Seconds completeTill = 0;
    qint64 responsibleUserId = 0;
    qint64 createdBy = 0;
    qint64 updatedBy = 0;
    Seconds createdAt = 0;
    Seconds updatedAt = 0;
};

/// `entityType` is singular here, as in the real account.
struct Event
{
    QString id;
    QString type;
    QString entityType;
    qint64 entityId = 0;
    qint64 createdBy = 0;
    Seconds createdAt = 0;
    QJsonArray before;
    QJsonArray after;
};

struct Tag
{
    qint64 id = 0;
    QString entity;
    QString name;
    QString color;
};

struct LossReason
{
    qint64 id = 0;
    QString name;
    int sort = 0;
};

struct Unsorted
{
    QString uid;
    QString category;
    QString sourceUid;
    QString sourceName;
    qint64 pipelineId = 0;
    qint64 leadId = 0;
    QList<qint64> contactIds;
    QList<qint64> companyIds;
    QJsonObject metadata;
    Seconds createdAt = 0;
    QString state; ///< empty = waiting, else "accepted" or "declined"
};

struct Source
{
    qint64 id = 0;
    QString name;
    qint64 pipelineId = 0;
    QString externalId;
    bool isDefault = false;
};

struct Catalog
{
    qint64 id = 0;
    QString name;
    QString type;
    Seconds createdAt = 0;
};

struct Element : Record
{
    qint64 catalogId = 0;
};

struct Webhook
{
    qint64 id = 0;
    QString destination;
    QStringList settings;
    int sort = 0;
    bool isDisabled = false;
    Seconds createdAt = 0;
    Seconds updatedAt = 0;
};

struct Account
{
    qint64 id = 30900111;
    QString name = QStringLiteral("РусСтанкоСбыт (учебный)");
    QString subdomain = QStringLiteral("demo");
    QByteArray zone = QByteArrayLiteral("Europe/Moscow");
};

/// How the server behaves; everything can be changed while it runs.
struct Behaviour
{
    bool filtersOn = false;         ///< the paid list filters of leads, contacts and companies
    bool strictValidation = true;   ///< refuse keys the official client never sends
    bool minorUnits = false;        ///< accept and return fractions of the price
    bool linkToEmptyPage = false;   ///< tell of a next page that turns out to be empty
    bool accountUnpaid = false;     ///< reading goes on, writing answers 402
    bool eventsForbidden = false;   ///< the token has no right to read the change log
    bool fieldCodesRefused = false; ///< a new field with a `code` fails validation, as in some accounts
    int requestsPerSecond = 7;      ///< 0 switches the limiter off
    int violationsUntilBlock = 10;
    double webhookTimeScale = 1.0; ///< 0.001 turns the five minutes before a retry into a third of a second
    bool webhookDuplicates = false;
};

} // namespace Stanko::Sandbox
