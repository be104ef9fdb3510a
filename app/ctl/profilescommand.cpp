// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalues.h"
#include "app/ctl/texttable.h"
#include "models/service/profiledesk.h"
#include "ui/errortext/profiletext.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QFuture<Outcome> runProfiles(const CommandContext &context)
{
    QJsonArray array;
    TextTable table({ctlText(QT_TRANSLATE_NOOP("Ctl", "Профиль")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Название")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Аккаунт")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Папка"))});
    const QList<Profile> profiles = context.desks.profiles->profiles();
    for (const Profile &profile : profiles) {
        array.append(QJsonObject{{u"id"_s, profile.id},
                                 {u"name"_s, jsonText(profile.name)},
                                 {u"host"_s, jsonText(profile.host)},
                                 {u"folder"_s, profile.folder},
                                 {u"current"_s, profile.isCurrent}});
        table.addRow({(profile.isCurrent ? u"* "_s : u"  "_s) + (profile.id.isEmpty() ? u"–"_s : profile.id),
                      profileTitle(profile), profile.host.isEmpty() ? u"–"_s : profile.host,
                      QDir::toNativeSeparators(profile.folder)});
    }
    return ended({kExitDone, QJsonDocument(array), table.text(), false});
}

} // namespace

CommandSpec profilesCommand()
{
    return {"profiles",
            QT_TRANSLATE_NOOP("Ctl", "профили этой папки данных: по одному на аккаунт"),
            CommandReach::Local,
            {},
            {},
            runProfiles};
}

} // namespace Stanko
