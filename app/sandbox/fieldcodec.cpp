// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/fieldcodec.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

bool isDay(const QString &type)
{
    return type == "date"_L1 || type == "birthday"_L1;
}

bool isChoice(const QString &type)
{
    return type == "select"_L1 || type == "multiselect"_L1 || type == "radiobutton"_L1 || type == "category"_L1;
}

bool isPlainText(const QString &type)
{
    return type == "text"_L1 || type == "textarea"_L1 || type == "streetaddress"_L1 || type == "tracking_data"_L1;
}

const EnumItem *enumById(const Field &field, qint64 id)
{
    for (const EnumItem &item : field.enums) {
        if (item.id == id)
            return &item;
    }
    return nullptr;
}

const EnumItem *findEnum(const Field &field, const QJsonObject &value)
{
    const qint64 id = value.value("enum_id"_L1).toInteger();
    if (id != 0)
        return enumById(field, id);
    const QString code = value.value("enum_code"_L1).toString();
    const QString text = value.value("value"_L1).toString();
    for (const EnumItem &item : field.enums) {
        if (!code.isEmpty() ? item.code == code : item.value == text)
            return &item;
    }
    return nullptr;
}

void writeValue(JsonOut &out, const World &world, const Field &field, const Value &value)
{
    const QString &type = field.type;
    out.beginObject();
    if (isDay(type)) {
        out.field("value", world.midnight(QDate::fromJulianDay(value.number)));
    } else if (type == "date_time"_L1) {
        out.field("value", value.number);
    } else if (type == "checkbox"_L1) {
        out.flag("value", value.number != 0);
    } else if (isChoice(type)) {
        const EnumItem *item = enumById(field, value.enumId);
        out.field("value", item ? item->value : value.text).field("enum_id", value.enumId);
        out.textOrNull("enum_code", item ? item->code : QString());
    } else if (type == "multitext"_L1) {
        const EnumItem *item = enumById(field, value.enumId);
        out.field("value", value.text).field("enum_id", value.enumId);
        out.textOrNull("enum_code", item ? item->code : QString());
    } else if (!value.object.isEmpty() && type == "smart_address"_L1) {
        for (auto it = value.object.constBegin(); it != value.object.constEnd(); ++it)
            out.key(it.key().toUtf8().constData())
                .raw(QJsonDocument(QJsonArray{it.value()}).toJson(QJsonDocument::Compact).mid(1).chopped(1));
    } else if (!value.object.isEmpty()) {
        out.key("value").json(value.object);
    } else {
        out.field("value", value.text);
    }
    out.endObject();
}

/// One value object of a request; complaints go to `path`.
std::optional<Value> readValue(const Call &call, const Field &field, const QJsonObject &given, const QString &path,
                               Complaints &complaints)
{
    const QString &type = field.type;
    const QJsonValue value = given.value("value"_L1);
    const QString at = path + u".value"_s;
    Value result;
    if (call.world.behaviour().strictValidation) {
        QStringList allowed{u"value"_s};
        if (isChoice(type) || type == "multitext"_L1 || type == "smart_address"_L1)
            allowed << u"enum_id"_s << u"enum_code"_s;
        const QStringList keys = given.keys();
        for (const QString &key : keys) {
            if (!allowed.contains(key) && type != "chained_list"_L1)
                complaints.unexpected(path + u'.' + key);
        }
    }
    if (isPlainText(type)) {
        if (!value.isString())
            complaints.wrongType(at, u"string"_s);
        result.text = value.toString();
    } else if (type == "numeric"_L1 || type == "price"_L1 || type == "monetary"_L1) {
        bool ok = value.isDouble();
        if (value.isString()) {
            value.toString().toDouble(&ok);
            result.text = value.toString();
        } else {
            result.text = QString::number(value.toDouble(), 'g', 15);
        }
        if (!ok)
            complaints.wrongType(at, u"numeric"_s);
    } else if (type == "checkbox"_L1) {
        if (!value.isBool())
            complaints.wrongType(at, u"bool"_s);
        result.number = value.toBool() ? 1 : 0;
    } else if (isDay(type)) {
        const QDate day = readDay(call.world, value);
        if (!day.isValid())
            complaints.wrongType(at, u"int"_s);
        else if (day < QDate(1970, 1, 1))
            complaints.add(u"InvalidFormat"_s, at);
        result.number = day.toJulianDay();
    } else if (type == "date_time"_L1) {
        const QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODate);
        if (!value.isDouble() && !moment.isValid())
            complaints.wrongType(at, u"int"_s);
        result.number = value.isDouble() ? value.toInteger() : moment.toSecsSinceEpoch();
    } else if (type == "url"_L1) {
        const QUrl url(value.toString(), QUrl::StrictMode);
        if (!url.isValid() || !url.scheme().startsWith("http"_L1))
            complaints.add(u"InvalidFormat"_s, at);
        result.text = value.toString();
    } else if (isChoice(type)) {
        const EnumItem *item = findEnum(field, given);
        if (!item) {
            complaints.notAChoice(at);
            return std::nullopt;
        }
        result.enumId = item->id;
        result.text = item->value;
    } else if (type == "multitext"_L1) {
        if (!value.isString())
            complaints.wrongType(at, u"string"_s);
        result.text = value.toString();
        const bool hasEnum =
            given.value("enum_id"_L1).toInteger() != 0 || !given.value("enum_code"_L1).toString().isEmpty();
        const EnumItem *item =
            hasEnum ? findEnum(field, given) : (field.enums.isEmpty() ? nullptr : &field.enums.first());
        if (!item)
            complaints.notAChoice(path + u".enum_code"_s);
        result.enumId = item ? item->id : 0;
    } else if (type == "smart_address"_L1 || type == "chained_list"_L1) {
        result.object = given;
    } else {
        if (!value.isObject())
            complaints.wrongType(at, u"array"_s);
        result.object = value.toObject();
    }
    return result;
}

bool isClearing(const QJsonValue &values)
{
    if (values.isNull() || (values.isArray() && values.toArray().isEmpty()))
        return true;
    const QJsonObject only = values.toArray().size() == 1 ? values.toArray().first().toObject() : QJsonObject();
    return only.contains("value"_L1) && only.value("value"_L1).isNull() && !only.value("enum_id"_L1).isDouble() &&
           !only.value("enum_code"_L1).isString();
}

} // namespace

QDate readDay(const World &world, const QJsonValue &value)
{
    if (value.isDouble())
        return world.dayOf(value.toInteger());
    const QString text = value.toString();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return world.dayOf(seconds);
    if (text.size() == 10)
        return QDate::fromString(text, Qt::ISODate);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    return moment.isValid() ? world.dayOf(moment.toSecsSinceEpoch()) : QDate();
}

void writeFields(JsonOut &out, const World &world, const QList<FieldValues> &fields)
{
    out.key("custom_fields_values");
    if (fields.isEmpty()) {
        out.null();
        return;
    }
    out.beginArray();
    for (const FieldValues &entry : fields) {
        const Field *field = world.field(entry.fieldId);
        if (!field)
            continue; // the definition was deleted, and its values with it
        out.beginObject().field("field_id", field->id).field("field_name", field->name);
        out.textOrNull("field_code", field->code).field("field_type", field->type);
        out.key("values").beginArray();
        for (const Value &value : entry.values)
            writeValue(out, world, *field, value);
        out.endArray().endObject();
    }
    out.endArray();
}

void readFields(const Call &call, const QString &entity, const QJsonValue &given, QList<FieldValues> &fields,
                Complaints &complaints, const QString &prefix)
{
    if (given.isNull() || given.isUndefined())
        return;
    if (!given.isArray()) {
        complaints.wrongType(prefix, u"array"_s);
        return;
    }
    const QJsonArray list = given.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject item = list.at(i).toObject();
        const QString path = u"%1.%2"_s.arg(prefix, QString::number(i));
        if (call.world.behaviour().strictValidation) {
            const QStringList keys = item.keys();
            for (const QString &key : keys) {
                if (key != "field_id"_L1 && key != "field_code"_L1 && key != "values"_L1)
                    complaints.unexpected(path + u'.' + key);
            }
        }
        const QString code = item.value("field_code"_L1).toString();
        const Field *field = item.value("field_id"_L1).isDouble()
                                 ? call.world.field(item.value("field_id"_L1).toInteger())
                                 : call.world.fieldByCode(entity, code);
        if (!field || field->entity != entity) {
            complaints.notAChoice(path + u".field_id"_s);
            continue;
        }
        const QJsonValue values = item.value("values"_L1);
        if (isClearing(values)) {
            setField(fields, field->id, {});
            continue;
        }
        if (!values.isArray()) {
            complaints.wrongType(path + u".values"_s, u"array"_s);
            continue;
        }
        QList<Value> parsed;
        const QJsonArray array = values.toArray();
        for (qsizetype v = 0; v < array.size(); ++v) {
            const auto value = readValue(call, *field, array.at(v).toObject(),
                                         u"%1.values.%2"_s.arg(path, QString::number(v)), complaints);
            if (value)
                parsed.append(*value);
        }
        // An empty text does not clear a field: the value stays.
        if (parsed.size() == 1 && isPlainText(field->type) && parsed.first().text.isEmpty())
            continue;
        setField(fields, field->id, parsed);
    }
}

void readTags(const Call &call, const QString &entity, const QJsonObject &item, QList<qint64> &tagIds,
              Complaints &complaints)
{
    const auto read = [&](const QJsonValue &given, const QString &path) {
        QList<qint64> ids;
        const QJsonArray list = given.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QJsonObject tag = list.at(i).toObject();
            const QStringList keys = tag.keys();
            for (const QString &key : keys) {
                if (call.world.behaviour().strictValidation && key != "id"_L1 && key != "name"_L1)
                    complaints.unexpected(u"%1.%2.%3"_s.arg(path, QString::number(i), key));
            }
            if (tag.value("id"_L1).isDouble()) {
                const Tag *known = call.world.tag(tag.value("id"_L1).toInteger());
                if (known && known->entity == entity)
                    ids.append(known->id);
                else
                    complaints.notAChoice(u"%1.%2.id"_s.arg(path, QString::number(i)));
            } else if (!tag.value("name"_L1).toString().isEmpty()) {
                ids.append(call.world.tagId(entity, tag.value("name"_L1).toString()));
            } else {
                complaints.missing(u"%1.%2.name"_s.arg(path, QString::number(i)));
            }
        }
        return ids;
    };
    const QJsonObject embedded = item.value("_embedded"_L1).toObject();
    if (embedded.contains("tags"_L1))
        tagIds = read(embedded.value("tags"_L1), u"_embedded.tags"_s);
    const QList<qint64> toAdd = read(item.value("tags_to_add"_L1), u"tags_to_add"_s);
    for (const qint64 id : toAdd) {
        if (!tagIds.contains(id))
            tagIds.append(id);
    }
    const QList<qint64> toDelete = read(item.value("tags_to_delete"_L1), u"tags_to_delete"_s);
    for (const qint64 id : toDelete)
        tagIds.removeAll(id);
}

void writeTags(JsonOut &out, const World &world, const QList<qint64> &tagIds)
{
    out.key("tags").beginArray();
    for (const qint64 id : tagIds) {
        if (const Tag *tag = world.tag(id)) {
            out.beginObject().field("id", tag->id).field("name", tag->name);
            out.textOrNull("color", tag->color).endObject();
        }
    }
    out.endArray();
}

bool fieldsContain(const QList<FieldValues> &fields, const QString &text)
{
    const auto digitsOf = [](const QString &from) {
        QString digits;
        for (const QChar c : from) {
            if (c.isDigit())
                digits.append(c);
        }
        return digits;
    };
    const QString digits = digitsOf(text);
    const bool isNumber = digits.size() >= 5;
    for (const FieldValues &entry : fields) {
        for (const Value &value : entry.values) {
            if (value.text.contains(text, Qt::CaseInsensitive))
                return true;
            if (isNumber && digitsOf(value.text).contains(digits))
                return true;
        }
    }
    return false;
}

} // namespace Stanko::Sandbox
