// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/noticesstep.h"

#include "models/service/setupdesk.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/setuptext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizard/wizardparts.h"
#include "ui/wizard/wizardsession.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTokenWidth = 460;
constexpr int kChatWidth = 240;

QHBoxLayout *fieldWithButton(QWidget *field, QPushButton *button)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(field, 100); // as far as it goes
    // Beside the field itself, not beside its label or a message below it.
    auto *column = new QVBoxLayout;
    column->addSpacing(QFontMetrics(Theme::current()->bodyFont()).height() + 4);
    column->addWidget(button);
    column->addStretch(1);
    row->addLayout(column);
    row->addStretch(1);
    return row;
}

} // namespace

NoticesStep::NoticesStep(WizardSession &session, QWidget *parent)
    : WizardStepView(WizardStep::Notices, session, parent), m_without(new QRadioButton(tr("Без уведомлений"))),
      m_withBot(new QRadioButton(tr("Через бота в Telegram"))), m_botPart(new QWidget), m_token(new QLineEdit),
      m_check(makeButton(tr("Проверить бота"))), m_outcome(new Banner), m_testPart(new QWidget), m_chat(new QLineEdit),
      m_chatField(new FormField(tr("Мой Telegram ID"), m_chat)), m_send(makeButton(tr("Отправить пробное сообщение"))),
      m_testOutcome(new Banner), m_busy(new BusyLine)
{
    build();
    connect(m_withBot, &QRadioButton::toggled, this, &NoticesStep::showChoice);
    connect(m_token, &QLineEdit::textChanged, this, &NoticesStep::showChoice);
    connect(m_chat, &QLineEdit::textChanged, this, &NoticesStep::showChoice);
    connect(m_check, &QPushButton::clicked, this, &NoticesStep::checkBot);
    connect(m_send, &QPushButton::clicked, this, &NoticesStep::sendTest);
    connect(m_busy, &BusyLine::cancelled, this, &NoticesStep::cancelWork);
}

void NoticesStep::build()
{
    setFacts(tr("За месяц до ТО клиенту приходит сообщение: модель, серийный номер и дата. Только служебное: без "
                "рекламы и без личных данных. Включить его можно и позже, в настройках."));
    m_without->setObjectName(u"wizardWithoutNotices"_s);
    m_withBot->setObjectName(u"wizardWithBot"_s);
    body()->addWidget(m_without);
    body()->addWidget(m_withBot);
    auto *column = new QVBoxLayout(m_botPart);
    column->setContentsMargins(22, 0, 0, 0);
    column->setSpacing(10);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setObjectName(u"wizardBotToken"_s);
    m_check->setObjectName(u"wizardBotCheck"_s);
    m_outcome->setObjectName(u"wizardBotOutcome"_s);
    column->addWidget(
        makeParagraph(tr("Бота создают в Telegram у @BotFather командой /newbot; он же выдаёт токен."), true));
    auto *tokenField = new FormField(tr("Токен бота"), m_token);
    tokenField->setMaximumWidth(kTokenWidth);
    column->addLayout(fieldWithButton(tokenField, m_check));
    column->addWidget(m_outcome);
    auto *test = new QVBoxLayout(m_testPart);
    test->setContentsMargins(0, 0, 0, 0);
    test->setSpacing(10);
    m_chat->setObjectName(u"wizardChat"_s);
    m_send->setObjectName(u"wizardSendTest"_s);
    m_testOutcome->setObjectName(u"wizardTestOutcome"_s);
    m_chatField->setMaximumWidth(kChatWidth);
    test->addLayout(fieldWithButton(m_chatField, m_send));
    test->addWidget(m_testOutcome);
    column->addWidget(m_testPart);
    body()->addWidget(m_botPart);
    body()->addWidget(m_busy);
    body()->addStretch(1);
    m_testPart->hide();
    m_without->setChecked(true);
    showChoice();
}

void NoticesStep::enter()
{
    if (!m_isFilled) {
        m_isFilled = true;
        (session().draft.notices.isOn ? m_withBot : m_without)->setChecked(true);
    }
    showChoice();
}

void NoticesStep::keep()
{
    session().draft.notices.isOn = m_withBot->isChecked();
}

bool NoticesStep::knowsToken() const
{
    return m_bot || session().hasEnvBotToken() || session().desks().setup->summary().hasBotToken;
}

bool NoticesStep::isAnswered() const
{
    return m_without->isChecked() || (m_bot && m_token->text().trimmed().isEmpty());
}

bool NoticesStep::isValid() const
{
    return !m_busy->isBusy() && (isAnswered() || !m_token->text().trimmed().isEmpty() || knowsToken());
}

QString NoticesStep::nextText() const
{
    return isAnswered() || m_busy->isBusy() ? WizardStepView::nextText() : tr("Проверить бота →");
}

void NoticesStep::proceed()
{
    if (isAnswered())
        Q_EMIT completed();
    else
        checkBot();
}

void NoticesStep::begin(const QString &sentence)
{
    ++m_question;
    m_busy->start(sentence);
    showChoice();
}

void NoticesStep::end()
{
    m_busy->stop();
    showChoice();
}

bool NoticesStep::cancelWork()
{
    if (!m_busy->isBusy())
        return false;
    ++m_question;
    session().desk().cancel();
    end();
    return true;
}

void NoticesStep::checkBot()
{
    if (m_busy->isBusy())
        return;
    m_outcome->hide();
    begin(tr("Спрашиваем Telegram…"));
    const QUrl &url = session().draft.notices.apiUrl;
    session()
        .desk()
        .lookAtBot(url, m_token->text().trimmed())
        .then(this, [this, question = m_question](const Result<BotFinding> &answer) {
            if (question != m_question)
                return;
            if (answer) {
                m_bot = *answer;
                m_token->clear();
                m_testPart->show();
                m_outcome->tell(Tone::Fine, tr("Бот «%1» (@%2) отвечает. Токен: %3.")
                                                .arg(innerQuotes(answer->name), answer->userName,
                                                     tokenPlaceText(answer->tokenPlace)));
            } else {
                const TroubleText words = botTrouble(answer.error());
                m_outcome->tell(Tone::Late, words.sentence, {}, words.technical);
            }
            end();
        });
}

void NoticesStep::sendTest()
{
    m_testOutcome->hide();
    begin(tr("Отправляем…"));
    session()
        .desk()
        .sendTestNotice(m_chat->text().trimmed())
        .then(this, [this, question = m_question](const Done &answer) {
            if (question != m_question)
                return;
            if (answer) {
                m_testOutcome->tell(Tone::Fine, tr("Отправлено: посмотрите в Telegram."));
            } else {
                const TroubleText words = noticeTrouble(answer.error());
                m_testOutcome->tell(Tone::Late, words.sentence, {}, words.technical);
            }
            end();
        });
}

void NoticesStep::showChoice()
{
    const bool isIdle = !m_busy->isBusy();
    const QString chat = m_chat->text().trimmed();
    const bool isNumber =
        !chat.isEmpty() && std::all_of(chat.cbegin(), chat.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    m_botPart->setVisible(m_withBot->isChecked());
    m_token->setReadOnly(!isIdle);
    m_token->setPlaceholderText(knowsToken() ? tr("токен уже есть; вставьте новый, чтобы заменить")
                                             : tr("вставьте токен бота"));
    m_check->setEnabled(isIdle && (!m_token->text().trimmed().isEmpty() || knowsToken()));
    m_send->setEnabled(isIdle && isNumber);
    m_chatField->setProblem(chat.isEmpty() || isNumber ? QString()
                                                       : tr("Telegram ID — это число, а не имя с @. Введите число."));
    setFirstField(m_withBot->isChecked() ? static_cast<QWidget *>(m_token) : m_without);
    Q_EMIT changed();
}

} // namespace Stanko
