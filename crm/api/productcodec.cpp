// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/productcodec.h"

#include "crm/api/jsonread.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// amoCRM writes numbers for machines: the point is never a group sign, which the zeros tell parseDecimal().
Decimal machineDecimal(const JsonValue &value)
{
    QString text = value.isNumber() ? QString::number(value.toDouble(), 'f', 4) : Json::text(value).trimmed();
    if (text.count(u'.') == 1 && !text.contains(u','))
        text += "0000"_L1;
    return parseDecimal(text).valueOr(Decimal{});
}

bool isUnit(const QString &fieldName)
{
    return fieldName.startsWith(u"ед."_s, Qt::CaseInsensitive) ||
           fieldName.startsWith(u"единица"_s, Qt::CaseInsensitive);
}

QString readElement(const JsonValue &object, ProductElement &element)
{
    element.id = Json::integerOr0(object.value("id"_L1));
    if (element.id <= 0)
        return u"no id"_s;
    element.name = Json::text(object.value("name"_L1)).trimmed();
    element.isDeleted = Json::boolean(object.value("is_deleted"_L1));
    for (const JsonValue field : object.value("custom_fields_values"_L1).items()) {
        const QString code = Json::text(field.value("field_code"_L1)).toUpper();
        const JsonValue value = Json::fieldValue(field.value("values"_L1).first());
        if (code == "SKU"_L1)
            element.article = Json::text(value).trimmed();
        else if (code == "PRICE"_L1)
            element.price = machineDecimal(value);
        else if (code == "GROUP"_L1)
            element.group = Json::text(value).trimmed();
        // There is no predefined unit; accounts that want one add a field of their own.
        else if (code == "UNIT"_L1 || isUnit(Json::text(field.value("field_name"_L1))))
            element.unit = Json::text(value).trimmed();
    }
    return {};
}

} // namespace

Result<ParsedPage<ProductList>> productListsFrom(const AmoReply &reply)
{
    return Json::page<ProductList>(reply, "catalogs"_L1, [](const JsonValue &object, ProductList &list) -> QString {
        list.id = Json::integerOr0(object.value("id"_L1));
        list.type = Json::text(object.value("type"_L1));
        return list.id > 0 ? QString() : u"no id"_s;
    });
}

Result<ParsedPage<ProductElement>> productElementsFrom(const AmoReply &reply)
{
    return Json::page<ProductElement>(reply, "elements"_L1, readElement);
}

} // namespace Stanko
