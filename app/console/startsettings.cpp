// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/startsettings.h"

#include "app/core/accountconfig.h"
#include "app/core/envfile.h"
#include "app/core/settingsfile.h"

namespace Stanko {

Result<StartSettings> readStart(const StartRequest &request)
{
    Environment environment = processEnvironment();
    if (!request.envFile.isEmpty()) {
        STANKO_TRY(file, readEnvFile(request.envFile));
        environment = mergedEnvironment(environment, file);
    }
    STANKO_TRY(config, accountConfig(environment));
    STANKO_TRY(root, openDataDir(request.dataDir.isEmpty() ? config.dataDir : request.dataDir));
    STANKO_TRY(place, openProfile(root, request.profile));
    StartSettings start;
    start.place = place;
    start.settings = config.settings;
    start.token = config.token;
    start.botToken = config.botToken;
    STANKO_TRY(desk, SettingsFile(start.place.paths.settingsFile()).loadDesk());
    start.desk = desk;
    start.desk.notices.apiUrl = config.botUrl.value_or(desk.notices.apiUrl);
    if (!start.settings) {
        STANKO_TRY(stored, SettingsFile(place.paths.settingsFile()).load());
        start.settings = stored;
        start.isFromFile = true;
    }
    return start;
}

} // namespace Stanko
