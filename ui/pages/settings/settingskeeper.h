// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/setupdesk.h"

#include <QtCore/QPointer>

#include <functional>
#include <optional>

namespace Stanko {

class SettingRow;

/// Hands the changes of all sections to the desk, one after the other, each made of what is kept at that moment: two
/// fields that change at once never undo each other. GUI thread; owned by the page, the desk outlives it.
class SettingsKeeper : public QObject
{
    Q_OBJECT
public:
    using Edit = std::function<void(AccountSettings &, DeskSettings &)>;
    explicit SettingsKeeper(SetupDesk *setup, QObject *parent = nullptr);
    /// Ends at settle() of the \a rows that are still there then.
    void change(const QList<SettingRow *> &rows, const Edit &edit);
    void change(SettingRow *row, const Edit &edit) { change(QList<SettingRow *>{row}, edit); }

Q_SIGNALS:
    /// After settle(): what is kept can be shown in its own spelling.
    void settled();

private:
    struct Wish
    {
        QList<QPointer<SettingRow>> rows;
        Edit edit;
    };
    void next();
    void settle(const Wish &wish, const std::optional<Done> &answer);

    SetupDesk *m_setup;
    QList<Wish> m_wishes;
    bool m_isBusy = false;
};

} // namespace Stanko
