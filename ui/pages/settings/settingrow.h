// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/widgets/formfield.h"

#include <optional>

namespace Stanko {

/// One setting: a field that is kept as soon as its value is good, a quiet «Сохранено» beside it, what it is for and
/// what is wrong below it. While its value is on the way or refused it shows what the person has chosen, not what is
/// kept. GUI thread.
class SettingRow : public FormField
{
    Q_OBJECT
public:
    /// Empty \a label: the field names itself.
    SettingRow(const QString &label, QWidget *field, const QString &help = {}, QWidget *parent = nullptr);
    void setHelp(const QString &help);
    /// At the right of the field, before «Сохранено».
    void addBeside(QWidget *widget);
    /// A person has changed the value: it is on its way.
    void begin();
    /// How that has ended. nullopt: it was kept before.
    virtual void settle(const std::optional<Done> &answer);
    /// Is the value shown one that is not kept (yet)?
    bool isPending() const { return m_isPending; }
    bool saysSaved() const;

private:
    PlainLabel *m_help;
    PlainLabel *m_saved;
    bool m_isPending = false;
};

} // namespace Stanko
