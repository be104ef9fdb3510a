// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/engineerchoices.h"

#include "ui/pages/filterbar.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>

namespace Stanko {

void addEngineerChoices(QMenu *menu, const Crew &crew, const std::function<void(UserId)> &choose)
{
    for (const Engineer &each : crew.engineers) {
        if (each.isPlanned && each.isActive)
            addChoice(menu, each.name, false, [choose, id = each.id] { choose(id); });
    }
    menu->addSeparator();
    addChoice(menu, QCoreApplication::translate("EngineerChoices", "Ответственный из amoCRM"), false,
              [choose] { choose(0); });
}

} // namespace Stanko
