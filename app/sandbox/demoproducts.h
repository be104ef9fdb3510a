// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace Stanko::Sandbox {

class World;

/// A spare part or consumable as service companies of the trade sell them; the prices are of the right order.
struct DemoProduct
{
    QString article;
    QString name;
    QString group;
    QString price; ///< as amoCRM keeps it: text with a point
};

QList<DemoProduct> demoProducts();

/// Switches the product list on and fills it, unless the account has one.
void addDemoProducts(World &world);

} // namespace Stanko::Sandbox
