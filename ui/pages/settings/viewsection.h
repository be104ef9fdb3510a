// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/settingssection.h"

namespace Stanko {

class SegmentedControl;

/// «Вид»: light or dark, language, size of the text. GUI thread.
class ViewSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit ViewSection(const Desks &desks, QWidget *parent = nullptr);
    void refresh() override;

private:
    SegmentedControl *m_theme;
    SegmentedControl *m_language; ///< null where there is no desk for it
    SegmentedControl *m_text;
    PlainLabel *m_screen;
};

} // namespace Stanko
