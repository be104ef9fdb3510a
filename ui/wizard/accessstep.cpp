// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/accessstep.h"

#include "models/service/setupdesk.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/setuptext.h"
#include "ui/pages/factrows.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizard/wizardparts.h"
#include "ui/wizard/wizardsession.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAccessStepFieldWidth = 560;
constexpr int kDaysToWarn = 30;

/// Pasted from a page or a letter, a token comes with line breaks.
QString withoutSpaces(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

bool isPossibleToken(const QString &token)
{
    return std::all_of(token.cbegin(), token.cend(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

} // namespace

AccessStep::AccessStep(WizardSession &session, QWidget *parent)
    : WizardStepView(WizardStep::Access, session, parent), m_token(new QLineEdit),
      m_field(new FormField(tr("Долгосрочный токен"), m_token)), m_busy(new BusyLine), m_trouble(new Banner),
      m_warning(new Banner), m_result(new Card), m_facts(new FactRows)
{
    build();
    connect(m_token, &QLineEdit::textChanged, this, &AccessStep::judge);
    connect(m_busy, &BusyLine::cancelled, this, &AccessStep::cancelWork);
    connect(m_trouble, &Banner::buttonClicked, this, [this] {
        if (m_trouble->property("step").isValid())
            Q_EMIT stepWanted(WizardStep(m_trouble->property("step").toInt()));
        else
            check();
    });
    connect(&session, &WizardSession::looked, this, [this] {
        if (m_busy->isBusy())
            m_token->clear();
        m_busy->stop();
        m_token->setReadOnly(false);
        showFinding();
    });
    connect(&session, &WizardSession::lookFailed, this, [this](const Error &error) {
        // Another step has asked.
        if (!m_busy->isBusy())
            return;
        m_busy->stop();
        m_token->setReadOnly(false);
        if (!m_isQuiet || error.kind != ErrorKind::NoToken)
            showTrouble(error);
        judge();
    });
}

void AccessStep::build()
{
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setObjectName(u"wizardToken"_s);
    m_field->setMaximumWidth(kAccessStepFieldWidth);
    body()->addWidget(m_field);
    body()->addWidget(m_busy);
    m_trouble->setObjectName(u"wizardAccessTrouble"_s);
    body()->addWidget(m_trouble);
    m_facts->setObjectName(u"wizardFinding"_s);
    m_result->body()->addWidget(m_facts);
    body()->addWidget(m_result);
    m_result->hide();
    m_warning->setObjectName(u"wizardTokenEnds"_s);
    body()->addWidget(m_warning);
    auto *where = new Card(tr("Где взять токен"));
    const QString lines[] = {
        tr("1. Войдите в amoCRM администратором: токен создаёт только он."),
        tr("2. Откройте «Интеграции» и карточку своей интеграции; если её нет, создайте внешнюю или частную."),
        tr("3. На вкладке «Ключи и токены» нажмите «Сгенерировать токен» и выберите срок, до пяти лет."),
        tr("4. Скопируйте токен сразу: amoCRM показывает его один раз. Вставьте его сюда."),
    };
    for (const QString &line : lines)
        where->body()->addWidget(makeParagraph(line));
    body()->addWidget(where);
    body()->addStretch(1);
    setFirstField(m_token);
}

void AccessStep::enter()
{
    WizardSession &shared = session();
    setFacts(tr("Токен открывает консоли аккаунт %1. Он проверяется сразу и больше нигде не показывается.")
                 .arg(shared.address().host()));
    if (shared.isLooking())
        return;
    m_trouble->hide();
    showFinding();
    if (!shared.finding() && shared.mayKnowToken() && m_token->text().isEmpty()) {
        check();
        m_isQuiet = true;
    }
}

QString AccessStep::token() const
{
    return withoutSpaces(m_token->text());
}

bool AccessStep::isAnswered() const
{
    return session().finding() && token().isEmpty();
}

bool AccessStep::isValid() const
{
    if (m_busy->isBusy())
        return false;
    return isAnswered() || (!token().isEmpty() && isPossibleToken(token())) ||
           (token().isEmpty() && session().knowsToken());
}

QString AccessStep::nextText() const
{
    return isAnswered() || m_busy->isBusy() ? WizardStepView::nextText() : tr("Проверить →");
}

void AccessStep::proceed()
{
    if (isAnswered())
        Q_EMIT completed();
    else
        check();
}

void AccessStep::check()
{
    m_isQuiet = false;
    m_trouble->hide();
    m_token->setReadOnly(true);
    m_busy->start(tr("Спрашиваем %1…").arg(session().address().host()));
    session().look(token());
    Q_EMIT changed();
}

bool AccessStep::cancelWork()
{
    if (!m_busy->isBusy())
        return false;
    session().cancelLook();
    m_busy->stop();
    m_token->setReadOnly(false);
    m_token->setFocus();
    judge();
    return true;
}

void AccessStep::judge()
{
    m_field->setProblem(isPossibleToken(token())
                            ? QString()
                            : tr("В токене только латинские буквы, цифры и знаки. Скопируйте его целиком."));
    Q_EMIT changed();
}

void AccessStep::showFinding()
{
    const AccountFinding *finding = session().finding();
    m_result->setVisible(finding);
    m_warning->hide();
    m_token->setPlaceholderText(finding ? tr("токен принят; чтобы заменить его, вставьте новый")
                                        : tr("вставьте токен"));
    if (finding) {
        const QTimeZone given(finding->schema.account.timeZoneId);
        const QTimeZone zone = given.isValid() ? given : QTimeZone::systemTimeZone();
        const auto dayOf = [&](UnixSeconds at) { return QDateTime::fromSecsSinceEpoch(at, zone).date(); };
        const QDate end = finding->tokenExpiresAt > 0 ? dayOf(finding->tokenExpiresAt) : QDate();
        // The server's clock counts: that of this computer may be wrong.
        const QDate today = dayOf(finding->serverTime > 0 ? finding->serverTime : session().now());
        const Account &account = finding->schema.account;
        m_facts->show({
            {tr("Аккаунт"), account.name.isEmpty() ? account.subdomain : account.name},
            {tr("Чей токен"), finding->userName.isEmpty() ? tr("amoCRM не сообщает") : finding->userName},
            {tr("Права"), rightsText(finding->isAdmin)},
            {tr("Действует до"),
             end.isValid() ? shortDate(end) + u" · "_s + relativeDayShort(end, today) : tr("в токене не указано")},
            {tr("Где хранится"), tokenPlaceText(finding->tokenPlace)},
        });
        if (end.isValid() && today.daysTo(end) <= kDaysToWarn)
            m_warning->tell(Tone::Soon, tr("Токен кончится %1. Лучше сразу создать новый на больший срок; когда этот "
                                           "истечёт, обмен остановится, а правки подождут.")
                                            .arg(shortDate(end)));
    }
    Q_EMIT changed();
}

void AccessStep::showTrouble(const Error &error)
{
    const TroubleText words = lookTrouble(error, session().address());
    const bool isElsewhere = words.step && *words.step != step();
    m_trouble->setProperty("step", isElsewhere ? QVariant(int(*words.step)) : QVariant());
    m_trouble->tell(Tone::Late, words.sentence, isElsewhere ? tr("Исправить адрес") : tr("Повторить"), words.technical);
}

} // namespace Stanko
