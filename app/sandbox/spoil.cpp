// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxserver.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonValue withExtras(const QJsonValue &value);

QJsonObject withExtras(const QJsonObject &object)
{
    QJsonObject result;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        result.insert(it.key(), withExtras(it.value()));
    result.insert(u"added_later"_s, QJsonObject{{u"nobody"_s, QJsonArray{1, u"knows"_s, QJsonValue()}}});
    return result;
}

QJsonValue withExtras(const QJsonValue &value)
{
    if (value.isObject())
        return withExtras(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        result.append(withExtras(item));
    return result;
}

QJsonValue withNulls(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        if (array.isEmpty())
            return QJsonValue();
        QJsonArray result;
        for (const QJsonValue &item : array)
            result.append(withNulls(item));
        return result;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        result.insert(it.key(), withNulls(it.value()));
    return result;
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    for (int i = 0; i < 4; ++i)
        bytes += char(number >> (8 * i));
    return bytes;
}

/// qCompress() writes a length, a zlib head of two bytes, the deflated data and a checksum of four.
QByteArray gzipped(const QByteArray &bytes)
{
    QByteArray deflated = qCompress(bytes).mid(6);
    deflated.chop(4);
    return QByteArray("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10) + deflated + littleEndian(crc32(bytes)) +
           littleEndian(quint32(bytes.size()));
}

void rewrite(HttpReply &reply, QJsonValue (*change)(const QJsonValue &))
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (document.isObject())
        reply.body = QJsonDocument(change(document.object()).toObject()).toJson(QJsonDocument::Compact);
    else if (document.isArray())
        reply.body = QJsonDocument(change(document.array()).toArray()).toJson(QJsonDocument::Compact);
}

} // namespace

void spoil(HttpReply &reply, const FaultRule &rule)
{
    using Kind = FaultRule::Kind;
    const bool isOfBody = rule.kind == Kind::Bom || rule.kind == Kind::BadUtf8 || rule.kind == Kind::Gzip;
    if (isOfBody && reply.body.isEmpty())
        return;
    switch (rule.kind) {
    case Kind::Drip:
        reply.delivery.kind = Delivery::Kind::Drip;
        reply.delivery.dripMs = rule.delayMs > 0 ? rule.delayMs : reply.delivery.dripMs;
        reply.delivery.dripBytes = rule.bytes > 0 ? rule.bytes : reply.delivery.dripBytes;
        break;
    case Kind::Delay:
        reply.delivery.delayMs = rule.delayMs;
        break;
    case Kind::CutBody:
        reply.delivery.kind = Delivery::Kind::Cut;
        reply.delivery.cutAt = rule.bytes;
        break;
    case Kind::WrongLength:
        reply.delivery.kind = Delivery::Kind::WrongLength;
        break;
    case Kind::ShortLength:
        reply.delivery.kind = Delivery::Kind::WrongLength;
        reply.delivery.lengthError = -std::min<qsizetype>(reply.body.size(), 10);
        break;
    case Kind::Gzip:
        reply.body = gzipped(reply.body);
        reply.setHeader("Content-Encoding", "gzip");
        break;
    case Kind::GoAway:
        reply.delivery.closesDoor = true;
        break;
    case Kind::BadJson:
        reply.body.truncate(rule.bytes >= 0 ? rule.bytes : reply.body.size() / 2);
        break;
    case Kind::Bom:
        reply.body.prepend("\xEF\xBB\xBF");
        break;
    case Kind::BadUtf8: {
        // Two-byte letters lose their second half; a reply without any gets a stray byte into its first text.
        const qsizetype at = reply.body.indexOf('\xD0');
        if (at >= 0)
            reply.body[at + 1] = '\xFF';
        else
            reply.body.insert(reply.body.indexOf("\":\"") + 3, '\xFF');
        break;
    }
    case Kind::NextElsewhere: {
        const qsizetype next = reply.body.indexOf("\"next\":{\"href\":\"");
        const qsizetype path = next < 0 ? -1 : reply.body.indexOf("/api/", next);
        if (path >= 0)
            reply.body.replace(next + 16, path - next - 16, rule.host.toUtf8());
        break;
    }
    case Kind::ExtraKeys:
        rewrite(reply, [](const QJsonValue &value) { return withExtras(value); });
        break;
    case Kind::NullArrays:
        rewrite(reply, withNulls);
        break;
    case Kind::Charset:
        if (!reply.header("Content-Type").isEmpty())
            reply.setHeader("Content-Type", reply.header("Content-Type") + "; charset=utf-8");
        break;
    case Kind::ApplyThenLose:
        reply.delivery.kind = Delivery::Kind::Reset;
        break;
    default:
        break;
    }
}

} // namespace Stanko::Sandbox
