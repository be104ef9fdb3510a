// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/proxycard.h"

#include "models/domain/typedsettings.h"
#include "models/service/setupdesk.h"
#include "ui/pages/settings/linesetting.h"
#include "ui/pages/settings/settingskeeper.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kHostLetters = 32;
constexpr int kPortLetters = 8;
constexpr int kUserLetters = 24;
} // namespace

ProxyCard::ProxyCard(const Desks &desks, SettingsKeeper *keeper, QWidget *parent)
    : Card(tr("Прокси"), parent), m_desks(desks), m_keeper(keeper),
      m_mode(new SegmentedControl({tr("Как в системе"), tr("Без прокси"), tr("Указать")})),
      m_modeRow(new SettingRow({}, m_mode)), m_manual(new QWidget), m_password(new QLineEdit),
      m_passwordRow(new SettingRow(tr("Пароль прокси"), m_password)),
      m_savePassword(makeButton(tr("Сохранить пароль"))),
      m_dropPassword(makeButton(tr("Забыть пароль"), ButtonLook::Link))
{
    build();
    connect(m_mode, &SegmentedControl::currentChanged, this, &ProxyCard::keepMode);
    connect(m_savePassword, &QPushButton::clicked, this, [this] { keepPassword(m_password->text()); });
    connect(m_dropPassword, &QPushButton::clicked, this, [this] { keepPassword({}); });
    connect(m_password, &QLineEdit::textChanged, this,
            [this](const QString &typed) { m_savePassword->setEnabled(!typed.isEmpty()); });
    connect(m_password, &QLineEdit::returnPressed, m_savePassword, &QPushButton::click);
}

void ProxyCard::build()
{
    body()->setSpacing(14);
    m_mode->setObjectName(u"proxyMode"_s);
    m_mode->setAccessibleName(tr("Прокси"));
    body()->addWidget(m_modeRow);
    body()->addWidget(m_manual);
    auto *column = new QVBoxLayout(m_manual);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_host = new LineSetting(tr("Адрес прокси"), {}, [this](const QString &) { return keepManual(m_host); });
    m_port = new LineSetting(tr("Порт"), {}, [this](const QString &) { return keepManual(m_port); });
    m_user = new LineSetting(tr("Имя пользователя"), tr("Пусто, если прокси его не спрашивает."),
                             [this](const QString &) { return keepManual(m_user); });
    m_host->edit()->setObjectName(u"proxyHost"_s);
    m_port->edit()->setObjectName(u"proxyPort"_s);
    m_user->edit()->setObjectName(u"proxyUser"_s);
    m_password->setObjectName(u"proxyPassword"_s);
    m_host->setLetters(kHostLetters);
    m_port->setLetters(kPortLetters);
    m_user->setLetters(kUserLetters);
    m_password->setEchoMode(QLineEdit::Password);
    Theme::current()->fitToText(this, [this] { m_password->setFixedWidth(m_user->edit()->minimumWidth()); });
    auto *where = new QHBoxLayout;
    where->setSpacing(14);
    where->addWidget(m_host);
    where->addWidget(m_port);
    where->addStretch(1);
    column->addLayout(where);
    column->addWidget(m_user);
    m_savePassword->setObjectName(u"proxyPasswordSave"_s);
    m_savePassword->setEnabled(false);
    m_dropPassword->setObjectName(u"proxyPasswordDrop"_s);
    m_passwordRow->addBeside(m_savePassword);
    m_passwordRow->addBeside(m_dropPassword);
    m_passwordRow->setHelp(tr("Пароль попадёт в хранилище паролей этого компьютера, в файлы он не пишется."));
    column->addWidget(m_passwordRow);
    auto *certificates = new PlainLabel(tr("Сертификаты серверов проверяются всегда, с прокси и без него; отключить "
                                           "проверку нельзя."),
                                        LabelLook::Caption);
    certificates->setWordWrap(true);
    body()->addWidget(certificates);
}

void ProxyCard::fit()
{
    const bool isManual = ProxyMode(m_mode->currentIndex()) == ProxyMode::Manual;
    m_manual->setVisible(isManual);
    const bool waits = isManual && m_desks.setup->summary().desk.proxy.mode != ProxyMode::Manual;
    m_modeRow->setHelp(waits ? tr("Прокси начнёт действовать, когда адрес и порт будут указаны.") : QString());
}

void ProxyCard::keepMode()
{
    const auto mode = ProxyMode(m_mode->currentIndex());
    m_modeRow->begin();
    fit();
    if (mode != ProxyMode::Manual)
        m_keeper->change(m_modeRow, [mode](AccountSettings &, DeskSettings &desk) { desk.proxy.mode = mode; });
    else if (!typedHost(m_host->text()) || !typedPort(m_port->text()))
        m_host->edit()->setFocus();
    else
        keepManual(m_modeRow);
}

QString ProxyCard::keepManual(SettingRow *row)
{
    const auto host = typedHost(m_host->text());
    const auto port = typedPort(m_port->text());
    if (!host && row == m_host)
        return tr("Введите имя или номер сервера без http:// и порта, например proxy.local.");
    if (!port && row == m_port)
        return tr("Введите номер порта от 1 до 65535, например 3128.");
    if (!host || !port)
        return {};
    // What was typed before it was whole is kept now, too.
    QList<SettingRow *> rows;
    for (SettingRow *each : {m_modeRow, static_cast<SettingRow *>(m_host), static_cast<SettingRow *>(m_port),
                             static_cast<SettingRow *>(m_user)}) {
        if (each == row || each->isPending())
            rows.append(each);
    }
    const QString user = m_user->text().trimmed();
    m_keeper->change(rows, [host, port, user](AccountSettings &, DeskSettings &desk) {
        desk.proxy = {ProxyMode::Manual, *host, *port, user};
    });
    return {};
}

void ProxyCard::keepPassword(const QString &password)
{
    m_passwordRow->begin();
    m_savePassword->setEnabled(false);
    m_desks.setup->keepSecret(SecretName::ProxyPassword, password)
        .then(this, [this](const Result<SetupSummary> &answer) {
            m_passwordRow->settle(answer ? done() : Done(answer.error()));
            if (answer)
                m_password->clear();
            m_savePassword->setEnabled(!m_password->text().isEmpty());
        });
}

void ProxyCard::refresh()
{
    const ProxySettings proxy = m_desks.setup->summary().desk.proxy;
    if (!m_modeRow->isPending())
        m_mode->setCurrentIndex(int(proxy.mode));
    fit();
    m_host->show(proxy.host);
    m_port->show(proxy.port == 0 ? QString() : QString::number(proxy.port));
    m_user->show(proxy.user);
}

} // namespace Stanko
