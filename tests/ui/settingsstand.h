// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/languagedesk.h"
#include "tests/support/fakedesks.h"
#include "tests/ui/guitest.h"
#include "ui/pages/settings/settingrow.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include <memory>

namespace Stanko {

class FakeLanguageDesk final : public LanguageDesk
{
public:
    using LanguageDesk::LanguageDesk;
    QString language() const override { return current; }
    void setLanguage(const QString &language) override
    {
        current = language;
        Q_EMIT languageChanged();
    }
    QString current;
};

/// A desk that is set up in every respect, with the names of its account.
inline void fillDemoSetup(FakeDesks &fakes)
{
    SetupSummary &setup = fakes.setup.current;
    const PipelineId main = setup.settings.roles.main;
    const PipelineId service = *setup.settings.roles.furtherService.begin();
    setup.settings.roles.ownSuccess = {{service, 8'200'145}};
    setup.settings.fields = {712'629, 712'631, 712'633, 0, 712'640};
    setup.settings.responsibleUser = 8;
    setup.schema.pipelines = {
        {main, QStringLiteral("Продажи"), 1, true, false, {{kStatusWon, QStringLiteral("Успешно реализовано"), {}, 1}}},
        {service, QStringLiteral("Сервис"), 2, false, false, {{8'200'145, QStringLiteral("Выполнено"), {}, 1}}},
        {setup.settings.roles.parts, QStringLiteral("ЗАПЧАСТИ"), 3, false, false, {}}};
    setup.schema.leadFields = {{712'629, QStringLiteral("Серийный номер"), {}, QStringLiteral("text"), {}},
                               {712'631, QStringLiteral("Модель оборудования"), {}, QStringLiteral("text"), {}},
                               {712'640, QStringLiteral("Дата сл. ТО"), {}, QStringLiteral("date"), {}}};
    setup.schema.users = {{8, QStringLiteral("Пётр Сазонов"), true}};
    setup.dataFolder = QStringLiteral("/home/user/.local/share/StankoDesk");
    setup.tokenOrigin = TokenOrigin::Keychain;
    setup.tokenExpiresAt = fakes.clock.now() + 200 * 86'400;
    setup.hasBotToken = true;
    fakes.setup.defaults.plan = defaultPlan();
    fakes.setup.preview = {.unsent = 3,
                           .examples = {QStringLiteral("Комментарий · Ошибка ЧПУ 401, привод оси Z"),
                                        QStringLiteral("Этап · Плановое ТО VC-24")},
                           .backups = 9,
                           .bytes = 48'300'000};
    fakes.profiles.all = {
        {{}, {}, QStringLiteral("russtanko.amocrm.ru"), QStringLiteral("/home/user/.local/share/StankoDesk"), true},
        {QStringLiteral("ural"),
         QStringLiteral("Филиал, Урал"),
         QStringLiteral("russtanko-ural.amocrm.ru"),
         {},
         false}};
}

/// «Настройки» over the demo account, with the hands of a test on it.
struct SettingsStand
{
    explicit SettingsStand(bool isDark = false)
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          theme(&settings, [isDark] { return isDark; })
    {
        fillDemo(fakes);
        fillDemoSetup(fakes);
    }
    ~SettingsStand() { page.reset(); }

    SettingsPage *open(SettingsPlace place = SettingsPlace::Connection, QSize size = {1060, 780})
    {
        Desks desks = fakes.desks();
        desks.language = &language;
        page = std::make_unique<SettingsPage>(desks, &settings);
        page->resize(size);
        page->showPlace(place);
        page->show();
        if (!QTest::qWaitForWindowExposed(page.get()))
            qFatal("the page was never shown");
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page was never active");
        settle();
        return page.get();
    }
    /// Continuations of answers run in the event loop.
    static void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }

    template<typename Widget>
    Widget *part(const char *name) const
    {
        return page->findChild<Widget *>(QLatin1String(name));
    }
    QLineEdit *line(const char *name) const { return part<QLineEdit>(name); }
    SettingRow *row(const QWidget *field) const
    {
        for (QWidget *widget = field->parentWidget(); widget; widget = widget->parentWidget()) {
            if (auto *found = qobject_cast<SettingRow *>(widget))
                return found;
        }
        return nullptr;
    }
    SettingRow *row(const char *name) const { return row(part<QWidget>(name)); }
    void press(const char *name) const { press(part<QPushButton>(name)); }
    static void press(QWidget *button)
    {
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
    }
    /// The button that is shown with \a text.
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : page->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }
    /// Replaces what is in the field, and presses Enter.
    void retype(const char *name, const QString &text) const
    {
        QLineEdit *field = line(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        type(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        settle();
    }
    void choose(const char *control, const QString &segment) const
    {
        for (QPushButton *each : part<QWidget>(control)->findChildren<QPushButton *>()) {
            if (each->text().replace(QChar::Nbsp, u' ') == segment)
                press(each);
        }
    }
    QString told(const char *label) const { return part<QLabel>(label)->text().replace(QChar::Nbsp, u' '); }
    /// Everything the page says now.
    QString words() const
    {
        QStringList texts;
        for (const PlainLabel *label : page->findChildren<PlainLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'|').replace(QChar::Nbsp, u' ');
    }

    FakeDesks fakes;
    FakeLanguageDesk language;
    QTemporaryDir folder;
    QSettings settings;
    Theme theme;
    std::unique_ptr<SettingsPage> page;
};

} // namespace Stanko
