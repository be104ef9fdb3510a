// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/windowlanguage.h"

#include "app/core/translations.h"

#include <QtCore/QLocale>
#include <QtCore/QSettings>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kLanguageKey = "ui/language"_L1;
constexpr auto kRussian = "ru"_L1;

bool isSpoken(const QString &language)
{
    return language.isEmpty() || language == kRussian || language == "en"_L1;
}

} // namespace

WindowLanguage::WindowLanguage(QSettings *settings) : m_settings(settings)
{
}

QString WindowLanguage::language() const
{
    const QString kept = m_settings->value(kLanguageKey, QString(kRussian)).toString();
    return isSpoken(kept) ? kept : QString(kRussian);
}

void WindowLanguage::setLanguage(const QString &language)
{
    if (!isSpoken(language) || language == this->language())
        return;
    m_settings->setValue(kLanguageKey, language);
    m_settings->sync();
    Q_EMIT languageChanged();
}

void WindowLanguage::speak() const
{
    const QString chosen = language();
    installTranslations(chosen.isEmpty() ? QLocale::system() : QLocale(chosen));
}

} // namespace Stanko
