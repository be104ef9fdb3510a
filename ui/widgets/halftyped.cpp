// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/halftyped.h"

#include <QtCore/QVariant>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace Stanko {

namespace {
constexpr const char *kProperty = "halfTyped";
} // namespace

void setHalfTyped(QWidget *field, bool isHalfTyped)
{
    field->setProperty(kProperty, isHalfTyped);
}

bool hasHalfTyped(const QWidget *window)
{
    const auto fields = window->findChildren<QWidget *>();
    return std::any_of(fields.begin(), fields.end(),
                       [](const QWidget *field) { return field->property(kProperty).toBool(); });
}

} // namespace Stanko
