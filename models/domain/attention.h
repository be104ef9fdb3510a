// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// Things that need a person's decision. The sentence is made in ui/errortext.
enum class AttentionKind {
    WonWithoutSerial,
    UnknownModel,
    RegistrationWithdrawn,
    DuplicateSerial,
    Conflict,
    DeliveryFailed,
    SchemaDrift,
    BrokenLead,
};

/// One decision wanted. (kind, lead, key) is its identity over syncs; the id stays the same.
struct AttentionItem
{
    qint64 id = 0;
    AttentionKind kind = AttentionKind::WonWithoutSerial;
    LeadId lead = 0;
    PassportKey key;
    QString serial;   ///< as typed, for people
    QString subject;  ///< what it is about: the model, the field's name, the lead's name
    QString proposal; ///< what is proposed: the nearest model, the other lead's id
    QString detail;   ///< technical, e.g. why a lead could not be read
    UnixSeconds createdAt = 0;
    UnixSeconds postponedUntil = 0;
    friend bool operator==(const AttentionItem &, const AttentionItem &) = default;
};

/// "won_without_serial", …: the names of the command-line contract.
QString attentionKindName(AttentionKind kind);
std::optional<AttentionKind> attentionKindFromName(const QString &name);

} // namespace Stanko
