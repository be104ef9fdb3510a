// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/setup/fieldmaker.h"

#include "crm/api/amoclient.h"
#include "crm/api/setupcodecs.h"
#include "crm/api/setuprequests.h"
#include "crm/sync/fieldpull.h"
#include "models/domain/verdict.h"

#include <QtCore/QTimer>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostTries = 3;

bool isSameName(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace

FieldMaker::FieldMaker(const SetupContext &context, const QList<NewField> &fields, FieldAttempts &attempts,
                       QObject *parent)
    : SetupStep(parent), m_context(context), m_fields(fields), m_attempts(attempts)
{
}

QFuture<Result<QList<CreatedField>>> FieldMaker::run()
{
    const auto future = m_promise.future();
    lookThen(&FieldMaker::next);
    return future;
}

void FieldMaker::lookThen(Then then)
{
    auto *pull = new FieldPull(*m_context.client, this);
    pull->run().then(this, [this, then](const Result<QList<FieldDefinition>> &fields) {
        if (!fields)
            return end(fields.error());
        m_there = *fields;
        (this->*then)();
    });
}

void FieldMaker::next()
{
    if (m_promise.isKept())
        return;
    if (m_index == m_fields.size())
        return end({});
    m_tries = 0;
    m_withoutCode = false;
    begin();
}

void FieldMaker::begin()
{
    if (const FieldDefinition *found = findMade())
        return made(*found);
    const NewField &field = m_fields.at(m_index);
    const auto clashes = [&field](const FieldDefinition &other) {
        return isSameName(other.name, field.name) || (!field.code.isEmpty() && other.code == field.code);
    };
    if (std::any_of(m_there.cbegin(), m_there.cend(), clashes)) {
        Error error = makeError(ErrorKind::Refused, u"the account has such a field by now"_s);
        error.problems.append({u"NotUnique"_s, u"name"_s, field.name});
        return end(error);
    }
    post();
}

void FieldMaker::post()
{
    if (m_promise.isKept())
        return;
    if (const FieldDefinition *found = findMade())
        return made(*found);
    const NewField &field = m_fields.at(m_index);
    if (!attempt()) {
        QSet<FieldId> before;
        for (const FieldDefinition &there : std::as_const(m_there))
            before.insert(there.id);
        m_attempts.append({field, before});
    }
    ++m_tries;
    m_context.client
        ->send(Requests::createLeadField(field.name, field.type, m_withoutCode ? QString() : field.code)
                   .withPriority(RequestPriority::User))
        .then(this, [this](const Result<AmoReply> &reply) {
            if (!reply)
                return failed(reply.error());
            const auto answer = createdFieldFrom(*reply);
            if (!answer)
                return failed(answer.error());
            made(*answer);
        });
}

void FieldMaker::failed(const Error &error)
{
    const bool mayBeTheCode =
        error.kind == ErrorKind::Refused && !m_withoutCode && !m_fields.at(m_index).code.isEmpty();
    // Some accounts refuse the code and do not say so; a refusal for another reason comes again without it. amoCRM is
    // known to have kept what it complained of, hence the look.
    if (mayBeTheCode) {
        m_withoutCode = true;
        return lookThen(&FieldMaker::post);
    }
    const Remedy remedy = verdictFor(error, 1, RequestPower::Writes).remedy;
    const bool isWorthAnother = remedy == Remedy::LookFirst || error.kind == ErrorKind::RateLimited;
    if (!isWorthAnother || m_tries >= kMostTries) {
        // What may have been made after all stays known for the next call.
        if (remedy != Remedy::LookFirst && remedy != Remedy::GiveUp)
            dropAttempt();
        return end(error);
    }
    // A reading request waits as long as amoCRM wants it to; one whose answer was lost may still be at work.
    if (remedy != Remedy::LookFirst)
        return lookThen(&FieldMaker::post);
    QTimer::singleShot(m_context.settleDelay, this, [this] {
        if (!m_promise.isKept())
            lookThen(&FieldMaker::post);
    });
}

void FieldMaker::made(const FieldDefinition &field)
{
    const NewField &asked = m_fields.at(m_index);
    m_made.append({field.id, asked.role, field.name, field.type, field.code});
    if (std::none_of(m_there.cbegin(), m_there.cend(),
                     [&](const FieldDefinition &each) { return each.id == field.id; }))
        m_there.append(field);
    dropAttempt();
    ++m_index;
    next();
}

const FieldDefinition *FieldMaker::findMade() const
{
    const NewField &field = m_fields.at(m_index);
    const auto tried = std::find_if(m_attempts.cbegin(), m_attempts.cend(),
                                    [&field](const FieldAttempt &each) { return each.field == field; });
    if (tried == m_attempts.cend())
        return nullptr;
    const auto found = std::find_if(m_there.cbegin(), m_there.cend(), [&](const FieldDefinition &there) {
        return !tried->before.contains(there.id) && isSameName(there.name, field.name) && there.type == field.type;
    });
    return found == m_there.cend() ? nullptr : &*found;
}

FieldAttempt *FieldMaker::attempt()
{
    const auto found = std::find_if(m_attempts.begin(), m_attempts.end(),
                                    [this](const FieldAttempt &each) { return each.field == m_fields.at(m_index); });
    return found == m_attempts.end() ? nullptr : &*found;
}

void FieldMaker::dropAttempt()
{
    m_attempts.removeIf([this](const FieldAttempt &each) { return each.field == m_fields.at(m_index); });
}

void FieldMaker::cancel()
{
    end(makeError(ErrorKind::Cancelled));
}

void FieldMaker::end(const Error &error)
{
    deleteLater();
    if (m_made.isEmpty() && !m_fields.isEmpty())
        m_promise.keep(error);
    else
        m_promise.keep(m_made);
}

} // namespace Stanko
