// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wizardsession.h"

#include "models/domain/accountaddress.h"
#include "models/domain/fieldroles.h"
#include "models/domain/setupfit.h"
#include "models/service/clock.h"
#include "models/service/setupdesk.h"

#include <algorithm>

namespace Stanko {

WizardSession::WizardSession(const Desks &desks, QObject *parent) : QObject(parent), m_desks(desks)
{
}

void WizardSession::begin()
{
    cancelLook();
    m_isResumed = desk().hasDraft();
    draft = desk().draft();
    m_saved = draft;
    m_begun = draft;
    m_finding.reset();
    m_foundAt.clear();
    m_hasEnvToken = false;
    m_hasEnvBotToken = false;
}

void WizardSession::startOver()
{
    desk().dropDraft();
    begin();
    draft.step = WizardStep::Account;
}

void WizardSession::save()
{
    if (draft == m_saved)
        return;
    const Done kept = desk().saveDraft(draft);
    if (kept)
        m_saved = draft;
    else
        Q_EMIT saveFailed(kept.error());
}

bool WizardSession::isChanged() const
{
    SetupDraft now = draft;
    now.step = m_begun.step;
    return m_isResumed || !(now == m_begun);
}

QUrl WizardSession::address() const
{
    if (const auto typed = accountAddress(draft.address).url)
        return *typed;
    return draft.address.isEmpty() ? draft.settings.baseUrl : QUrl();
}

const AccountFinding *WizardSession::finding() const
{
    return m_finding && m_finding->baseUrl == address() ? &*m_finding : nullptr;
}

FieldMapInput WizardSession::fieldInput() const
{
    return {.fields = m_finding->schema.leadFields,
            .known = draft.settings.fields,
            .samples = m_finding->samples,
            .today = today()};
}

void WizardSession::take(const EnvReading &reading)
{
    const WizardStep step = draft.step;
    const QList<CreatedField> created = draft.created;
    draft = reading.draft;
    draft.step = step;
    draft.created = created;
    m_finding.reset();
    m_hasEnvToken = m_hasEnvToken || reading.hasToken;
    m_hasEnvBotToken = m_hasEnvBotToken || reading.hasBotToken;
    save();
}

bool WizardSession::knowsToken() const
{
    if (m_hasEnvToken || (!m_foundAt.isEmpty() && m_foundAt == address()))
        return true;
    const SetupSummary summary = m_desks.setup->summary();
    return summary.isConfigured && summary.settings.baseUrl == address();
}

void WizardSession::look(const QString &token)
{
    const quint64 question = ++m_question;
    m_isLooking = true;
    const bool areFieldsChosen = draft.step >= WizardStep::Fields || m_finding;
    desk().look(address(), token, draft.settings.fields).then(this, [=, this](const Result<AccountFinding> &answer) {
        if (question != m_question)
            return;
        m_isLooking = false;
        if (!answer) {
            Q_EMIT lookFailed(answer.error());
            return;
        }
        m_finding = *answer;
        // What was asked is what was found, however the answer spells it.
        m_finding->baseUrl = address();
        m_foundAt = m_finding->baseUrl;
        ++m_findingNumber;
        draft = fittedDraft(draft, m_finding->baseUrl, m_finding->schema, m_finding->roles, m_finding->fields,
                            areFieldsChosen);
        save();
        Q_EMIT looked();
    });
}

void WizardSession::cancelLook()
{
    if (!m_isLooking)
        return;
    ++m_question;
    m_isLooking = false;
    desk().cancel();
}

void WizardSession::addCreated(const QList<CreatedField> &made)
{
    for (const CreatedField &field : made) {
        // The desk keeps them in its draft too.
        if (!draft.created.contains(field))
            draft.created.append(field);
        setField(draft.settings.fields, field.role, field.id);
        draft.without.remove(field.role);
        if (m_finding)
            m_finding->schema.leadFields.append(
                {.id = field.id, .name = field.name, .code = field.code, .type = field.type, .enumValues = {}});
    }
    propose();
    save();
}

void WizardSession::removeCreated(const QSet<FieldId> &ids, bool isGoneFromAccount)
{
    draft.created.removeIf([&](const CreatedField &field) { return ids.contains(field.id); });
    if (isGoneFromAccount) {
        for (const FieldRole role : kFieldRoles) {
            if (ids.contains(draft.settings.fields.of(role)))
                setField(draft.settings.fields, role, 0);
        }
        if (m_finding)
            m_finding->schema.leadFields.removeIf([&](const FieldDefinition &field) { return ids.contains(field.id); });
    }
    propose();
    save();
}

void WizardSession::propose()
{
    if (m_finding)
        m_finding->fields = proposeFields(fieldInput());
}

QDate WizardSession::today() const
{
    const QTimeZone zone(m_finding ? m_finding->schema.account.timeZoneId : QByteArray());
    return m_desks.clock->today(zone.isValid() ? zone : QTimeZone::systemTimeZone());
}

UnixSeconds WizardSession::now() const
{
    return m_desks.clock->now();
}

} // namespace Stanko
