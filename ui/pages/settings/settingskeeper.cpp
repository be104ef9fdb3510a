// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingskeeper.h"

#include "ui/pages/settings/settingrow.h"

namespace Stanko {

SettingsKeeper::SettingsKeeper(SetupDesk *setup, QObject *parent) : QObject(parent), m_setup(setup)
{
}

void SettingsKeeper::change(const QList<SettingRow *> &rows, const Edit &edit)
{
    Wish wish;
    wish.edit = edit;
    for (SettingRow *row : rows) {
        row->begin();
        wish.rows.append(row);
    }
    m_wishes.append(wish);
    if (!m_isBusy)
        next();
}

void SettingsKeeper::settle(const Wish &wish, const std::optional<Done> &answer)
{
    for (const QPointer<SettingRow> &row : wish.rows) {
        if (row)
            row->settle(answer);
    }
    Q_EMIT settled();
}

void SettingsKeeper::next()
{
    while (!m_wishes.isEmpty()) {
        const Wish wish = m_wishes.takeFirst();
        const SetupSummary kept = m_setup->summary();
        AccountSettings account = kept.settings;
        DeskSettings desk = kept.desk;
        wish.edit(account, desk);
        if (account == kept.settings && desk == kept.desk) {
            settle(wish, {});
            continue;
        }
        m_isBusy = true;
        m_setup->apply(account, desk).then(this, [this, wish](const Result<SetupSummary> &answer) {
            m_isBusy = false;
            settle(wish, answer ? done() : Done(answer.error()));
            next();
        });
        return;
    }
}

} // namespace Stanko
