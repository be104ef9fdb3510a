// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/attention.h"

#include "models/domain/nametable.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<EnumName<AttentionKind>, 8> kAttentionNames{{
    {AttentionKind::WonWithoutSerial, "won_without_serial"_L1},
    {AttentionKind::UnknownModel, "unknown_model"_L1},
    {AttentionKind::RegistrationWithdrawn, "registration_withdrawn"_L1},
    {AttentionKind::DuplicateSerial, "duplicate_serial"_L1},
    {AttentionKind::Conflict, "conflict"_L1},
    {AttentionKind::DeliveryFailed, "delivery_failed"_L1},
    {AttentionKind::SchemaDrift, "schema_drift"_L1},
    {AttentionKind::BrokenLead, "broken_lead"_L1},
}};

} // namespace

QString attentionKindName(AttentionKind kind)
{
    return nameIn(kAttentionNames, kind);
}

std::optional<AttentionKind> attentionKindFromName(const QString &name)
{
    return valueIn(kAttentionNames, name);
}

} // namespace Stanko
