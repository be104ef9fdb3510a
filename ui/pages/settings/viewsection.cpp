// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/viewsection.h"

#include "models/service/languagedesk.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtCore/QTimer>
#include <QtWidgets/QBoxLayout>

#include <algorithm>
#include <utility>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr ThemeMode kModes[] = {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark};
constexpr QLatin1StringView kLanguages[] = {""_L1, "ru"_L1, "en"_L1};

QStringList scaleTexts()
{
    QStringList texts;
    for (const int percent : Theme::kTextScales)
        texts.append(QString::number(percent) + u"\u00a0%"_s);
    return texts;
}

template<typename List, typename Value>
int placeOf(const List &list, const Value &value)
{
    return int(std::find(std::begin(list), std::end(list), value) - std::begin(list));
}

/// A choice at the left of its line, under its name.
void addChoice(Card *card, const QString &name, SegmentedControl *choice)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(choice);
    line->addStretch(1);
    card->body()->addWidget(new FormField(name, row));
    choice->setAccessibleName(name);
}

} // namespace

ViewSection::ViewSection(const Desks &desks, QWidget *parent)
    : SettingsSection(desks, parent), m_theme(new SegmentedControl({tr("Как в системе"), tr("Светлое"), tr("Тёмное")})),
      m_language(new SegmentedControl({tr("Как в системе"), u"Русский"_s, u"English"_s})),
      m_text(new SegmentedControl(scaleTexts())), m_screen(sentence({}, LabelLook::Caption))
{
    Card *look = addCard(tr("Оформление"));
    m_theme->setObjectName(u"themeMode"_s);
    m_language->setObjectName(u"language"_s);
    m_text->setObjectName(u"textScale"_s);
    addChoice(look, tr("Цвета"), m_theme);
    if (desks.language)
        addChoice(look, tr("Язык"), m_language);
    else
        delete std::exchange(m_language, nullptr);
    Card *size = addCard(tr("Размер текста"));
    addChoice(size, tr("Масштаб текста"), m_text);
    size->body()->addWidget(sentence(tr("Меняет буквы во всей программе, сразу. Значки и отступы остаются прежними.")));
    size->body()->addWidget(m_screen);

    Theme *theme = Theme::current();
    connect(m_theme, &SegmentedControl::currentChanged, theme, [theme](int index) { theme->setMode(kModes[index]); });
    connect(m_text, &SegmentedControl::currentChanged, theme,
            [theme](int index) { theme->setTextScale(Theme::kTextScales.at(size_t(index))); });
    connect(theme, &Theme::modeChanged, this, &ViewSection::refresh);
    connect(theme, &Theme::fontsChanged, this, &ViewSection::refresh);
    if (!m_language)
        return;
    connect(desks.language, &LanguageDesk::languageChanged, this, &ViewSection::refresh);
    connect(m_language, &SegmentedControl::currentChanged, this, [this](int index) {
        // The window may be made anew by this, and the button that was pressed with it: not from within its signal.
        QTimer::singleShot(0, this->desks().language,
                           [language = this->desks().language, index] { language->setLanguage(kLanguages[index]); });
    });
}

void ViewSection::refresh()
{
    m_theme->setCurrentIndex(placeOf(kModes, Theme::current()->mode()));
    m_text->setCurrentIndex(placeOf(Theme::kTextScales, Theme::current()->textScale()));
    if (m_language)
        m_language->setCurrentIndex(placeOf(kLanguages, desks().language->language()));
    m_screen->setText(tr("Всё вместе, со значками и отступами, увеличивает система; сейчас масштаб этого экрана %1 %. "
                         "Windows: «Параметры → Система → Дисплей → Масштаб». Linux: «Настройки → Дисплеи → Масштаб».")
                          .arg(qRound(devicePixelRatioF() * 100)));
}

} // namespace Stanko
