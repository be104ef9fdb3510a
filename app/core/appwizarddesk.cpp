// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appwizarddesk.h"

#include "app/core/accountconfig.h"
#include "app/core/appsetupdesk.h"
#include "app/core/logging.h"
#include "app/core/paths.h"
#include "app/core/settingsfile.h"
#include "crm/desk/onengine.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// What amoCRM allows an integration in a second: the desk's own exchange has a share in it.
constexpr double kMostRequestsPerSecond = 7;

template<typename T>
QFuture<Result<T>> readyWith(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

template<typename T>
QFuture<Result<T>> cancelledCall()
{
    return readyWith(Result<T>(makeError(ErrorKind::Cancelled)));
}

} // namespace

AppWizardDesk::AppWizardDesk(AppSetupDesk &setup, SetupEngine &engine, TelegramClient &telegram, QString dataDir)
    : m_setup(setup), m_engine(engine), m_telegram(telegram), m_dataDir(std::move(dataDir))
{
    connect(&m_engine, &SetupEngine::tryOutAdvanced, this, &WizardDesk::tryOutAdvanced);
}

const SetupDraftFile::Kept &AppWizardDesk::kept() const
{
    if (m_kept)
        return *m_kept;
    m_kept.emplace();
    const auto paths = openDataDir(m_dataDir);
    if (!paths)
        return *m_kept;
    const auto loaded = SetupDraftFile(paths->setupDraftFile()).load();
    if (loaded)
        m_kept = *loaded;
    else
        qCWarning(lcApp) << "the draft of the set-up is not used:" << errorKindName(loaded.error().kind)
                         << loaded.error().detail;
    return *m_kept;
}

Done AppWizardDesk::keep(const SetupDraftFile::Kept &next)
{
    m_kept = next;
    STANKO_TRY(paths, openDataDir(m_dataDir));
    return SetupDraftFile(paths.setupDraftFile()).save(next);
}

SetupDraft AppWizardDesk::draft() const
{
    SetupDraft draft = kept().draft;
    const SetupSummary summary = m_setup.summary();
    if (kept().isLeft || !summary.isConfigured)
        return draft;
    draft.address = summary.settings.baseUrl.toString();
    draft.settings = summary.settings;
    draft.notices = summary.desk.notices;
    return draft;
}

bool AppWizardDesk::hasDraft() const
{
    return kept().isLeft;
}

Done AppWizardDesk::saveDraft(const SetupDraft &draft)
{
    SetupDraftFile::Kept next{.draft = draft, .isLeft = true};
    // Whoever saves may not have heard yet of what was created or taken back meanwhile.
    next.draft.created = kept().draft.created;
    for (const CreatedField &field : draft.created) {
        const bool isKnown = std::any_of(next.draft.created.cbegin(), next.draft.created.cend(),
                                         [&field](const CreatedField &each) { return each.id == field.id; });
        if (!isKnown && !m_takenBack.contains(field.id))
            next.draft.created.append(field);
    }
    return keep(next);
}

void AppWizardDesk::dropDraft()
{
    SetupDraftFile::Kept next;
    next.draft.created = kept().draft.created;
    next.draft.without = kept().draft.without;
    if (const Done saved = keep(next); !saved)
        qCWarning(lcApp) << "the draft of the set-up could not be dropped:" << saved.error().detail;
}

SetupAccess AppWizardDesk::accessTo(const QUrl &baseUrl, const QString &token) const
{
    const SetupSummary summary = m_setup.summary();
    const bool isInUse = m_setup.isInUse(baseUrl);
    AccountSettings pace;
    if (kept().isLeft && kept().draft.settings.baseUrl == baseUrl)
        pace = kept().draft.settings;
    else if (isInUse)
        pace = summary.settings;
    SetupAccess access;
    access.baseUrl = baseUrl;
    access.token = token;
    access.timeoutMs = pace.timeoutMs;
    access.requestsPerSecond = pace.requestsPerSecond;
    if (isInUse && pace.requestsPerSecond > 0)
        access.requestsPerSecond = std::clamp(kMostRequestsPerSecond - summary.settings.requestsPerSecond, 1.0,
                                              std::max(pace.requestsPerSecond, 1.0));
    access.proxy = summary.desk.proxy;
    access.proxyPassword = m_setup.proxyPassword();
    return access;
}

QFuture<AppWizardDesk::Access> AppWizardDesk::knownAccessTo(const QUrl &baseUrl)
{
    return m_setup.tokenOf(baseUrl).then(this, [this, baseUrl](const Result<SessionToken> &known) -> Access {
        if (!known)
            return known.error();
        if (known->token.isEmpty())
            return makeError(ErrorKind::NoToken);
        return accessTo(baseUrl, known->token);
    });
}

QFuture<Result<TokenPlace>> AppWizardDesk::placeToken(const SetupAccess &access, bool isNew)
{
    const auto found = isNew ? m_setup.keepToken(access.baseUrl, access.token) : m_setup.tokenOf(access.baseUrl);
    return QFuture(found).then(this, [](const Result<SessionToken> &token) -> Result<TokenPlace> {
        if (!token)
            return token.error();
        return TokenPlace{token->origin, token->keychainError};
    });
}

QFuture<Result<AccountFinding>> AppWizardDesk::look(const QUrl &baseUrl, const QString &token, const FieldIds &known)
{
    using Answer = Result<AccountFinding>;
    const QString typed = token.trimmed();
    const bool mayUseFile = m_envTokenFor.isEmpty() || m_envTokenFor == baseUrl;
    const QString given = typed.isEmpty() && mayUseFile ? m_envToken : typed;
    const bool isNew = !given.isEmpty();
    const int round = m_round;
    QFuture<Access> access = isNew ? readyWith(Access(accessTo(baseUrl, given))) : knownAccessTo(baseUrl);
    return access
        .then(this,
              [=, this](const Access &allowed) {
                  if (!allowed)
                      return readyWith(Answer(allowed.error()));
                  if (isOver(round))
                      return cancelledCall<AccountFinding>();
                  return onEngine<AccountFinding>(
                             &m_engine,
                             [access = *allowed, known](SetupEngine &engine) { return engine.look(access, known); })
                      .then(this, [=, this, access = *allowed](
                                      const Answer &found) { return looked(found, access, isNew, round); })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<AccountFinding>> AppWizardDesk::looked(const Result<AccountFinding> &found, const SetupAccess &access,
                                                      bool isNew, int round)
{
    using Answer = Result<AccountFinding>;
    if (!found) {
        // Something was given, but no server can be shown such a thing.
        const bool isUnfit = found.error().kind == ErrorKind::NoToken && isNew;
        return readyWith(isUnfit ? Answer(makeError(ErrorKind::BadInput, u"token"_s)) : found);
    }
    if (isOver(round))
        return cancelledCall<AccountFinding>();
    return placeToken(access, isNew).then(this, [=, this, finding = *found](const Result<TokenPlace> &place) mutable {
        if (!place)
            return Answer(place.error());
        finding.tokenPlace = *place;
        m_looked = Looked{access, finding.schema.account.id};
        // From here on it is known for this address; another address is not to see it.
        if (isNew && access.token == m_envToken)
            m_envToken.clear();
        return Answer(finding);
    });
}

QFuture<Result<QList<CreatedField>>> AppWizardDesk::createFields(const QList<NewField> &fields)
{
    using Answer = Result<QList<CreatedField>>;
    if (!m_looked)
        return readyWith(Answer(makeError(ErrorKind::NoToken)));
    return onEngine<QList<CreatedField>>(
               &m_engine,
               [access = m_looked->access, fields](SetupEngine &engine) { return engine.createFields(access, fields); })
        .then(this, [this](const Answer &made) {
            if (!made || made->isEmpty())
                return made;
            SetupDraftFile::Kept next = kept();
            next.draft.created += *made;
            keepChange(next);
            return made;
        });
}

QFuture<Result<QList<TakenBack>>> AppWizardDesk::takeBack(const QList<FieldId> &fields)
{
    using Answer = Result<QList<TakenBack>>;
    if (!m_looked)
        return readyWith(Answer(makeError(ErrorKind::NoToken)));
    return onEngine<QList<TakenBack>>(&m_engine,
                                      [access = m_looked->access, fields, created = kept().draft.created](
                                          SetupEngine &engine) { return engine.takeBack(access, fields, created); })
        .then(this, [this](const Answer &taken) {
            if (!taken)
                return taken;
            SetupDraftFile::Kept next = kept();
            for (const TakenBack &each : *taken) {
                const bool isGone =
                    !each.error && (each.verdict == TakeBack::Allowed || each.verdict == TakeBack::Gone);
                if (!isGone)
                    continue;
                m_takenBack.insert(each.id);
                next.draft.created.removeIf([&each](const CreatedField &field) { return field.id == each.id; });
            }
            keepChange(next);
            return taken;
        });
}

void AppWizardDesk::keepChange(const SetupDraftFile::Kept &next)
{
    // amoCRM has changed already: that must not look as if it had failed.
    if (const Done saved = keep(next); !saved)
        qCWarning(lcApp) << "what was created in the account could not be noted:" << saved.error().detail;
}

QFuture<Result<TryOut>> AppWizardDesk::tryOut(const AccountSettings &settings)
{
    using Answer = Result<TryOut>;
    const int round = m_round;
    const bool isLooked = m_looked && m_looked->access.baseUrl == settings.baseUrl;
    QFuture<Access> access = isLooked ? readyWith(Access(m_looked->access)) : knownAccessTo(settings.baseUrl);
    return access
        .then(this,
              [=, this](const Access &allowed) {
                  if (!allowed)
                      return readyWith(Answer(allowed.error()));
                  if (isOver(round))
                      return cancelledCall<TryOut>();
                  return onEngine<TryOut>(&m_engine, [access = *allowed, settings](SetupEngine &engine) {
                      return engine.tryOut(access, settings);
                  });
              })
        .unwrap();
}

void AppWizardDesk::cancel()
{
    ++m_round;
    QMetaObject::invokeMethod(&m_engine, &SetupEngine::cancel, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&m_telegram, &TelegramClient::abortAll, Qt::QueuedConnection);
}

QFuture<Result<qint64>> AppWizardDesk::accountAt(const AccountSettings &settings)
{
    if (m_looked && m_looked->access.baseUrl == settings.baseUrl)
        return readyWith(Result<qint64>(m_looked->account));
    return look(settings.baseUrl, {}, settings.fields)
        .then(this, [](const Result<AccountFinding> &found) -> Result<qint64> {
            if (!found)
                return found.error();
            return found->schema.account.id;
        });
}

QFuture<Result<SetupSummary>> AppWizardDesk::finish(const SetupDraft &draft)
{
    using Answer = Result<SetupSummary>;
    const auto judged = accountConfig(accountVariables(draft.settings));
    if (!judged)
        return readyWith(Answer(judged.error()));
    if (!judged->settings)
        return readyWith(Answer(missingSettings()));
    if (!m_setup.keepsSettings()) {
        const QStringList changed = changedVariables(m_setup.summary().settings, draft.settings);
        if (!changed.isEmpty())
            return readyWith(Answer(makeError(ErrorKind::BadSettings, changed.join(", "_L1))));
        dropDraft();
        return readyWith(Answer(m_setup.summary()));
    }
    return accountAt(draft.settings)
        .then(this,
              [this, draft](const Result<qint64> &account) {
                  if (!account)
                      return readyWith(Answer(account.error()));
                  return m_setup.databaseAccount()
                      .then(this,
                            [this, draft, account = *account](const Result<std::optional<qint64>> &known) {
                                if (!known)
                                    return readyWith(Answer(known.error()));
                                // Its machines and unsent edits would go to a stranger.
                                if (known->has_value() && **known != account) {
                                    return readyWith(Answer(makeError(
                                        ErrorKind::WrongAccount,
                                        u"database of account %1, set-up of %2"_s.arg(**known).arg(account))));
                                }
                                return takeOver(draft);
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<SetupSummary>> AppWizardDesk::takeOver(const SetupDraft &draft)
{
    using Answer = Result<SetupSummary>;
    return m_setup.takeOver(draft.settings, draft.notices).then(this, [this](const Answer &taken) {
        if (taken)
            dropDraft();
        return taken;
    });
}

} // namespace Stanko
