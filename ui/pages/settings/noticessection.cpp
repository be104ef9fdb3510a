// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/noticessection.h"

#include "models/domain/typedsettings.h"
#include "models/service/setupdesk.h"
#include "models/service/wizarddesk.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/settings/linesetting.h"
#include "ui/pages/settings/settingskeeper.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kApiLetters = 40;
} // namespace

NoticesSection::NoticesSection(const Desks &desks, SettingsKeeper *keeper, QWidget *parent)
    : SettingsSection(desks, parent), m_keeper(keeper), m_on(new QCheckBox(tr("Писать клиентам в Telegram"))),
      m_onRow(new SettingRow({}, m_on)), m_bot(sentence({}, LabelLook::Body)), m_look(makeButton(tr("Проверить бота"))),
      m_replace(makeButton(tr("Подключить бота…"))),
      m_api(new LineSetting(
          tr("Адрес Telegram"), tr("Обычно https://api.telegram.org. Другой нужен, если у вас свой сервер Bot API."),
          [this](const QString &typed) {
              const auto url = typedServer(typed);
              if (!url)
                  return tr("Введите адрес вида https://api.telegram.org, без пути; http годится "
                            "только для этого компьютера.");
              m_keeper->change(m_api, [url](AccountSettings &, DeskSettings &desk) { desk.notices.apiUrl = *url; });
              return QString();
          }))
{
    Card *clients = addCard(tr("Уведомления клиентам"));
    m_on->setObjectName(u"noticesOn"_s);
    clients->body()->addWidget(m_onRow);
    Card *bot = addCard(tr("Бот"));
    m_bot->setObjectName(u"botText"_s);
    m_look->setObjectName(u"botLook"_s);
    m_replace->setObjectName(u"botReplace"_s);
    bot->body()->addWidget(m_bot);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_replace);
    row->addWidget(m_look);
    row->addStretch(1);
    bot->body()->addLayout(row);
    m_api->edit()->setObjectName(u"telegramApi"_s);
    m_api->setLetters(kApiLetters);
    bot->body()->addWidget(m_api);
    connect(m_on, &QCheckBox::toggled, this, [this](bool isOn) {
        m_keeper->change(m_onRow, [isOn](AccountSettings &, DeskSettings &desk) { desk.notices.isOn = isOn; });
    });
    connect(m_replace, &QPushButton::clicked, this, [this] { Q_EMIT wizardWanted(WizardStep::Notices); });
    connect(m_look, &QPushButton::clicked, this, &NoticesSection::lookAtBot);
}

void NoticesSection::refresh()
{
    const SetupSummary setup = desks().setup->summary();
    if (!m_onRow->isPending()) {
        const QSignalBlocker blocker(m_on);
        m_on->setChecked(setup.desk.notices.isOn);
    }
    // Without a bot there is nothing to switch on; what is on can always be switched off.
    m_on->setEnabled(setup.hasBotToken || m_on->isChecked());
    m_onRow->setHelp(setup.hasBotToken
                         ? tr("Регистрация станка и напоминание о ТО: модель, серийный номер и дата. Рекламы и личных "
                              "данных в них нет.")
                         : tr("Сначала подключите бота: писать клиентам пока некому."));
    m_replace->setText(setup.hasBotToken ? tr("Заменить бота…") : tr("Подключить бота…"));
    m_look->setVisible(setup.hasBotToken && desks().wizard);
    // An answer of Telegram is on its way; one that has come may be about another bot by now.
    if (m_look->isEnabled()) {
        m_bot->setTone({});
        m_bot->setText(setup.hasBotToken ? tr("Бот подключён, его токен лежит в хранилище паролей.")
                                         : tr("Бот не подключён."));
    }
    m_api->show(setup.desk.notices.apiUrl.toString());
}

void NoticesSection::lookAtBot()
{
    m_look->setEnabled(false);
    m_bot->setTone({});
    m_bot->setText(tr("Спрашиваем Telegram…"));
    desks()
        .wizard->lookAtBot(desks().setup->summary().desk.notices.apiUrl, {})
        .then(this, [this](const Result<BotFinding> &answer) {
            m_look->setEnabled(true);
            m_bot->setTone(answer ? std::nullopt : std::optional(Tone::Late));
            m_bot->setText(answer ? tr("Пишет бот «%1», @%2.").arg(innerQuotes(answer->name), answer->userName)
                                  : errorLine(answer.error()));
        });
}

} // namespace Stanko
