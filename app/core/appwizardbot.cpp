// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsetupdesk.h"
#include "app/core/appwizarddesk.h"
#include "crm/desk/onengine.h"
#include "models/domain/chatid.h"

namespace Stanko {

using namespace Qt::StringLiterals;

// The wizard's step about notices to clients.

QUrl AppWizardDesk::botAccount() const
{
    const QUrl ofDraft = draft().settings.baseUrl;
    return ofDraft.isEmpty() ? m_setup.summary().settings.baseUrl : ofDraft;
}

QFuture<Result<BotFinding>> AppWizardDesk::lookAtBot(const QUrl &apiUrl, const QString &token)
{
    using Answer = Result<BotFinding>;
    const QString typed = token.trimmed();
    const QString given = typed.isEmpty() ? m_envBotToken : typed;
    if (!given.isEmpty())
        return lookAtBotWith({apiUrl, given}, std::nullopt);
    return m_setup.botTokenOf(botAccount())
        .then(this,
              [this, apiUrl](const Result<SessionToken> &known) {
                  if (!known)
                      return QtFuture::makeReadyFuture(Answer(known.error()));
                  return lookAtBotWith({apiUrl, known->token}, TokenPlace{known->origin, known->keychainError});
              })
        .unwrap();
}

QFuture<Result<BotFinding>> AppWizardDesk::lookAtBotWith(const TelegramAccess &access,
                                                         const std::optional<TokenPlace> &place)
{
    using Answer = Result<BotFinding>;
    return onEngine<TelegramBot>(&m_telegram, [access](TelegramClient &telegram) { return telegram.getMe(access); })
        .then(this,
              [this, access, place](const Result<TelegramBot> &bot) {
                  if (!bot)
                      return QtFuture::makeReadyFuture(Answer(bot.error()));
                  m_bot = access;
                  BotFinding finding{bot->name, bot->userName, place.value_or(TokenPlace{})};
                  if (place)
                      return QtFuture::makeReadyFuture(Answer(finding));
                  return m_setup.keepBotToken(botAccount(), access.token)
                      .then(this, [this, access, finding](const Result<SessionToken> &kept) mutable {
                          if (!kept)
                              return Answer(kept.error());
                          if (access.token == m_envBotToken)
                              m_envBotToken.clear();
                          finding.tokenPlace = {kept->origin, kept->keychainError};
                          return Answer(finding);
                      });
              })
        .unwrap();
}

QFuture<Done> AppWizardDesk::sendTestNotice(const QString &chatId)
{
    const std::optional<qint64> chat = telegramChatId(chatId);
    if (!chat)
        return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::BadInput, u"chat id"_s)));
    if (!m_bot)
        return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::NoToken)));
    const QString text = tr("Проверка уведомлений StankoDesk. Сообщение дошло: бот настроен верно. Отвечать не нужно.");
    return onEngine<qint64>(&m_telegram,
                            [access = *m_bot, chat = *chat, text](TelegramClient &telegram) {
                                return telegram.sendMessage(access, chat, text);
                            })
        .then(this, [](const Result<qint64> &sent) { return sent ? done() : Done(sent.error()); });
}

} // namespace Stanko
