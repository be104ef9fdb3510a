// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Stanko::Sandbox {

/// A machine model of the demo fleet and how its maker writes serials.
struct DemoModel
{
    enum class Style { Dashed, Dated, Numbered };

    QString name;
    QString control;
    Style style;
};

QList<DemoModel> demoModels();
/// Sixty fictional companies.
QStringList demoCompanies();
/// Sixty contacts with surnames made of machine parts, so that nobody real is meant.
QStringList demoContacts();
/// Six engineers.
QStringList demoEngineers();
QStringList demoFaults();
QStringList demoResults();
QStringList demoParts();
QStringList demoOptions();

} // namespace Stanko::Sandbox
