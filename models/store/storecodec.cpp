// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storecodec.h"

#include "models/domain/nametable.h"
#include "models/domain/result.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// Names on disk: numbers of an enum would change their meaning when it is reordered.
constexpr std::array<std::pair<FieldRole, QLatin1StringView>, 6> kRoles{{
    {FieldRole::Serial, "serial"_L1},
    {FieldRole::Model, "model"_L1},
    {FieldRole::Telegram, "telegram"_L1},
    {FieldRole::Configuration, "configuration"_L1},
    {FieldRole::NextMaintenance, "next_maintenance"_L1},
    {FieldRole::Region, "region"_L1},
}};

QString roleName(FieldRole role)
{
    for (const auto &[value, name] : kRoles) {
        if (value == role)
            return name;
    }
    return {};
}

std::optional<FieldRole> roleFromName(const QString &text)
{
    for (const auto &[value, name] : kRoles) {
        if (name == text)
            return value;
    }
    return std::nullopt;
}

constexpr std::array<EnumName<UnsortedAction>, 3> kUnsortedActions{{
    {UnsortedAction::Accept, "accept"_L1},
    {UnsortedAction::Decline, "decline"_L1},
    {UnsortedAction::Link, "link"_L1},
}};

constexpr std::array<EnumName<Urgency>, 3> kUrgencies{{
    {Urgency::Normal, "normal"_L1},
    {Urgency::Urgent, "urgent"_L1},
    {Urgency::MachineDown, "down"_L1},
}};

/// A stage that may be half known (status 0) or absent (both 0); stageFromText() takes whole ones only.
Stage stageFrom(const QJsonValue &value)
{
    const QString text = value.toString();
    return {.pipeline = text.section(u':', 0, 0).toLongLong(), .status = text.section(u':', 1, 1).toLongLong()};
}

CreateEdit createEditFrom(const QJsonObject &object)
{
    CreateEdit edit;
    edit.newestBefore = object[u"newest_before"_s].toInteger();
    edit.lead.stage = stageFrom(object[u"stage"_s]);
    edit.lead.name = object[u"name"_s].toString();
    edit.lead.price = object[u"price"_s].toInteger();
    edit.lead.responsibleUser = object[u"responsible"_s].toInteger();
    edit.lead.contact = object[u"contact"_s].toInteger();
    edit.lead.contactName = object[u"contact_name"_s].toString();
    edit.lead.phone = object[u"phone"_s].toString();
    edit.lead.company = object[u"company"_s].toInteger();
    edit.lead.serial = object[u"serial"_s].toString();
    edit.lead.model = object[u"model"_s].toString();
    edit.lead.telegramId = object[u"telegram"_s].toString();
    for (const QJsonValue &tag : object[u"tags"_s].toArray())
        edit.lead.tags.append(tag.toString());
    return edit;
}

struct EditWriter
{
    QJsonObject operator()(const StageEdit &edit) const
    {
        return {{u"type"_s, u"stage"_s}, {u"base"_s, stageText(edit.base)}, {u"target"_s, stageText(edit.target)}};
    }
    QJsonObject operator()(const NoteEdit &edit) const { return {{u"type"_s, u"note"_s}, {u"text"_s, edit.text}}; }
    QJsonObject operator()(const FieldEdit &edit) const
    {
        return {{u"type"_s, u"field"_s},
                {u"role"_s, roleName(edit.role)},
                {u"base"_s, edit.base},
                {u"target"_s, edit.target}};
    }
    QJsonObject operator()(const TagEdit &edit) const { return {{u"type"_s, u"tag"_s}, {u"tag"_s, edit.tag}}; }
    QJsonObject operator()(const CreateEdit &edit) const
    {
        const NewLead &lead = edit.lead;
        return {{u"type"_s, u"lead"_s},
                {u"newest_before"_s, edit.newestBefore},
                {u"stage"_s, stageText(lead.stage)},
                {u"name"_s, lead.name},
                {u"price"_s, lead.price},
                {u"responsible"_s, lead.responsibleUser},
                {u"contact"_s, lead.contact},
                {u"contact_name"_s, lead.contactName},
                {u"phone"_s, lead.phone},
                {u"company"_s, lead.company},
                {u"serial"_s, lead.serial},
                {u"model"_s, lead.model},
                {u"telegram"_s, lead.telegramId},
                {u"tags"_s, QJsonArray::fromStringList(lead.tags)}};
    }
    QJsonObject operator()(const NameEdit &edit) const
    {
        return {{u"type"_s, u"name"_s}, {u"base"_s, edit.base}, {u"target"_s, edit.target}};
    }
    QJsonObject operator()(const TaskEdit &edit) const
    {
        return {{u"type"_s, u"task"_s}, {u"text"_s, edit.text}, {u"due"_s, edit.due}, {u"user"_s, edit.user}};
    }
    QJsonObject operator()(const ResponsibleEdit &edit) const
    {
        return {{u"type"_s, u"responsible"_s}, {u"base"_s, edit.base}, {u"target"_s, edit.target}};
    }
    QJsonObject operator()(const UnsortedEdit &edit) const
    {
        return {{u"type"_s, u"unsorted"_s},
                {u"action"_s, nameIn(kUnsortedActions, edit.action)},
                {u"uid"_s, edit.uid},
                {u"base"_s, stageText(edit.base)},
                {u"target"_s, stageText(edit.target)},
                {u"user"_s, edit.user},
                {u"link_to"_s, edit.linkTo}};
    }
};

QJsonValue day(const std::optional<QDate> &value)
{
    return value ? QJsonValue(value->toString(Qt::ISODate)) : QJsonValue();
}

std::optional<QDate> dayFrom(const QJsonValue &value)
{
    const QDate parsed = QDate::fromString(value.toString(), Qt::ISODate);
    return parsed.isValid() ? std::optional(parsed) : std::nullopt;
}

QJsonObject reference(const NamedRef &value)
{
    return {{u"id"_s, value.id}, {u"name"_s, value.name}};
}

NamedRef referenceFrom(const QJsonValue &value)
{
    return {.id = value[u"id"].toInteger(), .name = value[u"name"].toString()};
}

} // namespace

QString editToJson(const Edit &edit)
{
    return compact(std::visit(EditWriter{}, edit));
}

std::optional<Edit> editFromJson(const QString &text)
{
    const QJsonObject object = objectFrom(text);
    const QString type = object[u"type"_s].toString();
    if (type == "stage"_L1) {
        // A lead made here before the account's stages were known stands in a half known one.
        const Stage base = stageFrom(object[u"base"_s]);
        const auto target = stageFromText(object[u"target"_s].toString());
        if (base.isNull() || !target)
            return std::nullopt;
        return StageEdit{.base = base, .target = *target};
    }
    if (type == "note"_L1)
        return NoteEdit{.text = object[u"text"_s].toString()};
    if (type == "tag"_L1)
        return TagEdit{.tag = object[u"tag"_s].toString()};
    if (type == "lead"_L1)
        return createEditFrom(object);
    if (type == "name"_L1)
        return NameEdit{.base = object[u"base"_s].toString(), .target = object[u"target"_s].toString()};
    if (type == "task"_L1)
        return TaskEdit{.text = object[u"text"_s].toString(),
                        .due = object[u"due"_s].toInteger(),
                        .user = object[u"user"_s].toInteger()};
    if (type == "responsible"_L1) {
        const UserId target = object[u"target"_s].toInteger();
        if (target <= 0)
            return std::nullopt;
        return ResponsibleEdit{.base = object[u"base"_s].toInteger(), .target = target};
    }
    if (type == "unsorted"_L1) {
        const auto action = valueIn(kUnsortedActions, object[u"action"_s].toString());
        if (!action)
            return std::nullopt;
        return UnsortedEdit{.action = *action,
                            .uid = object[u"uid"_s].toString(),
                            .base = stageFrom(object[u"base"_s]),
                            .target = stageFrom(object[u"target"_s]),
                            .user = object[u"user"_s].toInteger(),
                            .linkTo = object[u"link_to"_s].toInteger()};
    }
    if (type == "field"_L1) {
        const auto role = roleFromName(object[u"role"_s].toString());
        if (!role)
            return std::nullopt;
        return FieldEdit{.role = *role, .base = object[u"base"_s].toString(), .target = object[u"target"_s].toString()};
    }
    return std::nullopt;
}

QString errorToJson(const std::optional<Error> &error)
{
    if (!error)
        return u""_s;
    QJsonArray problems;
    for (const FieldProblem &problem : error->problems)
        problems.append(
            QJsonObject{{u"code"_s, problem.code}, {u"path"_s, problem.path}, {u"detail"_s, problem.detail}});
    QJsonObject object{{u"kind"_s, int(error->kind)},
                       {u"detail"_s, error->detail},
                       {u"http"_s, error->httpStatus},
                       {u"request"_s, error->requestId},
                       {u"problems"_s, problems}};
    if (error->retryAfter)
        object.insert(u"retry_after"_s, qint64(error->retryAfter->count()));
    return compact(object);
}

std::optional<Error> errorFromJson(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject object = objectFrom(text);
    const int kind = object[u"kind"_s].toInt(-1);
    if (kind < 0 || kind > int(ErrorKind::Cancelled))
        return makeError(ErrorKind::BadReply, u"unreadable error"_s);
    Error error = makeError(ErrorKind(kind), object[u"detail"_s].toString());
    error.httpStatus = object[u"http"_s].toInt();
    error.requestId = object[u"request"_s].toString();
    if (object.contains(u"retry_after"_s))
        error.retryAfter = std::chrono::seconds(object[u"retry_after"_s].toInteger());
    const QJsonArray problems = object[u"problems"_s].toArray();
    for (const QJsonValue &problem : problems)
        error.problems.append({.code = problem[u"code"].toString(),
                               .path = problem[u"path"].toString(),
                               .detail = problem[u"detail"].toString()});
    return error;
}

QString requestToJson(const NewRequest &request)
{
    return compact({{u"name"_s, request.name},
                    {u"phone"_s, request.phone},
                    {u"contact"_s, request.contact},
                    {u"company"_s, request.company},
                    {u"serial"_s, request.serial},
                    {u"text"_s, request.text},
                    {u"urgency"_s, nameIn(kUrgencies, request.urgency)},
                    {u"source"_s, request.source},
                    {u"photos"_s, QJsonArray::fromStringList(request.photos)},
                    {u"price"_s, request.price}});
}

std::optional<NewRequest> requestFromJson(const QString &text)
{
    const QJsonObject object = objectFrom(text);
    if (object.isEmpty())
        return std::nullopt;
    NewRequest request;
    request.name = object[u"name"_s].toString();
    request.phone = object[u"phone"_s].toString();
    request.contact = object[u"contact"_s].toInteger();
    request.company = object[u"company"_s].toInteger();
    request.serial = object[u"serial"_s].toString();
    request.text = object[u"text"_s].toString();
    request.urgency = valueIn(kUrgencies, object[u"urgency"_s].toString()).value_or(Urgency::Normal);
    request.source = object[u"source"_s].toString();
    for (const QJsonValue &photo : object[u"photos"_s].toArray())
        request.photos.append(photo.toString());
    request.price = object[u"price"_s].toString();
    return request;
}

QString passportToJson(const Passport &passport)
{
    QJsonArray leads;
    for (const LeadId lead : passport.leads)
        leads.append(lead);
    return compact({{u"key"_s, passport.key},
                    {u"serial"_s, passport.serial},
                    {u"model"_s, passport.model},
                    {u"configuration"_s, passport.configuration},
                    {u"contact"_s, reference(passport.contact)},
                    {u"company"_s, reference(passport.company)},
                    {u"phone"_s, passport.phone},
                    {u"telegram"_s, passport.telegramId},
                    {u"registered_on"_s, day(passport.registeredOn)},
                    {u"next"_s, day(passport.nextMaintenance)},
                    {u"next_source"_s, int(passport.nextSource)},
                    {u"next_kind"_s, passport.nextKind},
                    {u"last"_s, day(passport.lastMaintenance)},
                    {u"home"_s, passport.homeLead},
                    {u"leads"_s, leads},
                    {u"user"_s, passport.responsibleUser},
                    {u"withdrawn"_s, passport.isWithdrawn}});
}

std::optional<Passport> passportFromJson(const QString &text)
{
    const QJsonObject object = objectFrom(text);
    Passport passport;
    passport.key = object[u"key"_s].toString();
    if (passport.key.isEmpty())
        return std::nullopt;
    passport.serial = object[u"serial"_s].toString();
    passport.model = object[u"model"_s].toString();
    passport.configuration = object[u"configuration"_s].toString();
    passport.contact = referenceFrom(object[u"contact"_s]);
    passport.company = referenceFrom(object[u"company"_s]);
    passport.phone = object[u"phone"_s].toString();
    passport.telegramId = object[u"telegram"_s].toString();
    passport.registeredOn = dayFrom(object[u"registered_on"_s]);
    passport.nextMaintenance = dayFrom(object[u"next"_s]);
    passport.nextSource = NextDateSource(object[u"next_source"_s].toInt());
    passport.nextKind = object[u"next_kind"_s].toString();
    passport.lastMaintenance = dayFrom(object[u"last"_s]);
    passport.homeLead = object[u"home"_s].toInteger();
    const QJsonArray leads = object[u"leads"_s].toArray();
    for (const QJsonValue &lead : leads)
        passport.leads.append(lead.toInteger());
    passport.responsibleUser = object[u"user"_s].toInteger();
    passport.isWithdrawn = object[u"withdrawn"_s].toBool();
    return passport;
}

QString partsOrderToJson(const PartsOrder &order)
{
    QJsonArray lines;
    for (const OrderLine &line : order.lines) {
        lines.append(QJsonObject{{u"article"_s, line.article},
                                 {u"name"_s, line.name},
                                 {u"quantity"_s, decimalText(line.quantity)},
                                 {u"price"_s, decimalText(line.price)}});
    }
    return compact({{u"lines"_s, lines},
                    {u"name"_s, order.name},
                    {u"phone"_s, order.phone},
                    {u"contact"_s, order.contact},
                    {u"company"_s, order.company},
                    {u"serial"_s, order.serial},
                    {u"comment"_s, order.comment}});
}

PartsOrder partsOrderFromJson(const QString &text)
{
    const QJsonObject object = objectFrom(text);
    PartsOrder order;
    for (const QJsonValue &value : object[u"lines"_s].toArray()) {
        OrderLine line;
        line.article = value[u"article"_s].toString();
        line.name = value[u"name"_s].toString();
        line.quantity = parseDecimal(value[u"quantity"_s].toString()).valueOr(Decimal{});
        line.price = parseDecimal(value[u"price"_s].toString()).valueOr(Decimal{});
        order.lines.append(line);
    }
    order.name = object[u"name"_s].toString();
    order.phone = object[u"phone"_s].toString();
    order.contact = object[u"contact"_s].toInteger();
    order.company = object[u"company"_s].toInteger();
    order.serial = object[u"serial"_s].toString();
    order.comment = object[u"comment"_s].toString();
    return order;
}

} // namespace Stanko
