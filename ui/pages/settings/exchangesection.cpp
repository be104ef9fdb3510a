// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/exchangesection.h"

#include "models/domain/accountaddress.h"
#include "models/domain/typedsettings.h"
#include "models/service/setupdesk.h"
#include "ui/errortext/formats.h"
#include "ui/pages/settings/linesetting.h"
#include "ui/pages/settings/proxycard.h"
#include "ui/pages/settings/settingskeeper.h"
#include "ui/widgets/card.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTimeEdit>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHourTypingMs = 700;
constexpr int kNumberLetters = 8;

QString numberText(double number)
{
    return interfaceLocale().toString(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

ExchangeSection::ExchangeSection(const Desks &desks, SettingsKeeper *keeper, QWidget *parent)
    : SettingsSection(desks, parent), m_keeper(keeper), m_quiet(new QCheckBox(tr("Не спрашивать amoCRM часто"))),
      m_from(new QTimeEdit), m_until(new QTimeEdit), m_quietRow(new SettingRow({}, m_quiet)),
      m_proxy(new ProxyCard(this->desks(), keeper))
{
    buildPace();
    buildQuiet();
    add(m_proxy);
}

void ExchangeSection::buildPace()
{
    const auto takePoll = [this](const QString &typed) {
        const auto seconds = typedWhole(typed, kMinPollSeconds, kMaxPollSeconds);
        if (!seconds)
            return tr("Введите целое число секунд от %1 до %2.").arg(kMinPollSeconds).arg(kMaxPollSeconds);
        m_keeper->change(m_poll, [seconds](AccountSettings &, DeskSettings &desk) { desk.pollSeconds = *seconds; });
        return QString();
    };
    m_poll = new LineSetting(tr("Спрашивать amoCRM раз в столько секунд"),
                             tr("Пока что-то происходит. Когда тихо или окно закрыто, программа сама спрашивает реже; "
                                "свои правки уходят сразу."),
                             takePoll);
    const auto takeRate = [this](const QString &typed) {
        const bool isLoopback = isLoopbackHost(this->desks().setup->summary().settings.baseUrl.host());
        const auto rate = typedRate(typed, isLoopback);
        if (!rate)
            return isLoopback ? tr("Введите число от 0,5 до 7; 0 снимает ограничение.")
                              : tr("Введите число от 0,5 до 7: больше amoCRM не позволяет.");
        m_keeper->change(m_rate,
                         [rate](AccountSettings &account, DeskSettings &) { account.requestsPerSecond = *rate; });
        return QString();
    };
    m_rate = new LineSetting(tr("Запросов в секунду, не больше"),
                             tr("amoCRM принимает не больше 7 запросов в секунду от всех, кто работает с этим токеном, "
                                "и блокирует за превышение. Обычно хватает 5."),
                             takeRate);
    const auto takeTimeout = [this](const QString &typed) {
        const auto milliseconds = typedTimeoutMs(typed);
        if (!milliseconds)
            return tr("Введите число секунд от 1 до 600.");
        m_keeper->change(
            m_timeout, [milliseconds](AccountSettings &account, DeskSettings &) { account.timeoutMs = *milliseconds; });
        return QString();
    };
    m_timeout = new LineSetting(tr("Ждать ответа, секунд"),
                                tr("Через столько секунд запрос считается неудачным. При медленной связи увеличьте."),
                                takeTimeout);
    Card *card = addCard(tr("Темп"));
    for (LineSetting *setting : {m_poll, m_rate, m_timeout}) {
        setting->setLetters(kNumberLetters);
        card->body()->addWidget(setting);
    }
    m_poll->edit()->setObjectName(u"pollSeconds"_s);
    m_rate->edit()->setObjectName(u"requestRate"_s);
    m_timeout->edit()->setObjectName(u"timeout"_s);
}

void ExchangeSection::buildQuiet()
{
    Card *card = addCard(tr("Тихие часы"));
    m_quiet->setObjectName(u"quietOn"_s);
    m_from->setObjectName(u"quietFrom"_s);
    m_until->setObjectName(u"quietUntil"_s);
    m_from->setAccessibleName(tr("Тихие часы: с"));
    m_until->setAccessibleName(tr("Тихие часы: до"));
    m_quietRow->addBeside(new PlainLabel(tr("с"), LabelLook::Muted));
    m_quietRow->addBeside(m_from);
    m_quietRow->addBeside(new PlainLabel(tr("до"), LabelLook::Muted));
    m_quietRow->addBeside(m_until);
    card->body()->addWidget(m_quietRow);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kHourTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &ExchangeSection::keepQuiet);
    connect(m_quiet, &QCheckBox::toggled, this, &ExchangeSection::keepQuiet);
    for (QTimeEdit *edit : {m_from, m_until}) {
        edit->setDisplayFormat(u"HH:mm"_s);
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
        connect(edit, &QTimeEdit::timeChanged, this, [this] {
            m_quietRow->begin();
            m_typing.start();
        });
        connect(edit, &QTimeEdit::editingFinished, this, [this] {
            if (m_typing.isActive())
                keepQuiet();
        });
    }
}

void ExchangeSection::keepQuiet()
{
    m_typing.stop();
    const QuietHours quiet{m_quiet->isChecked(), m_from->time(), m_until->time()};
    m_keeper->change(m_quietRow, [quiet](AccountSettings &, DeskSettings &desk) { desk.quiet = quiet; });
}

void ExchangeSection::refresh()
{
    const SetupSummary setup = desks().setup->summary();
    m_poll->show(QString::number(setup.desk.pollSeconds));
    m_rate->show(numberText(setup.settings.requestsPerSecond));
    m_timeout->show(numberText(setup.settings.timeoutMs / 1'000.0));
    for (LineSetting *setting : {m_rate, m_timeout})
        setting->edit()->setEnabled(!setup.isFromOutside);
    if (!m_quietRow->isPending()) {
        const QSignalBlocker on(m_quiet);
        const QSignalBlocker from(m_from);
        const QSignalBlocker until(m_until);
        m_quiet->setChecked(setup.desk.quiet.isOn);
        m_from->setTime(setup.desk.quiet.from);
        m_until->setTime(setup.desk.quiet.until);
    }
    const bool isOn = m_quiet->isChecked();
    m_from->setEnabled(isOn);
    m_until->setEnabled(isOn);
    const QString help = tr("В эти часы по времени этого компьютера amoCRM спрашивают редко, и проходит ночная сверка "
                            "всех сделок. Правки и кнопка «Синхронизировать» работают как обычно.");
    m_quietRow->setHelp(isOn && m_from->time() == m_until->time()
                            ? help + u' ' + tr("Начало и конец совпадают: тихо весь день.")
                            : help);
    m_proxy->refresh();
}

} // namespace Stanko
