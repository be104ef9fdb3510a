// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/values.h"

namespace Stanko::Sandbox {

struct WellKnown;

/// Main pipeline (sales and service), planned maintenance, and ЗАПЧАСТИ, each with its own unsorted stage and 142/143.
QList<Pipeline> defaultPipelines(const WellKnown &ids);
/// More than 120 lead fields, so that a reader who takes the first page of 50 for all of them is found out, and the
/// predefined fields of contacts and companies.
QList<Field> defaultFields(const WellKnown &ids);

/// Names of the twelve regions, the values of the lead field «Регион».
QStringList regionNames();

constexpr qint64 kRegionField = 712643;
constexpr qint64 kSourceField = 712645;
constexpr qint64 kControlField = 712647;
constexpr qint64 kHoursField = 712649;
constexpr qint64 kWorkKindField = 712651;
constexpr qint64 kVisitField = 712653;
constexpr qint64 kWarrantyField = 712655;

} // namespace Stanko::Sandbox
