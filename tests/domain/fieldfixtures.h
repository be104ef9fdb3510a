// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldmap.h"

#include <QtCore/QMap>

namespace Stanko::Testing {

/// What must come out for one role.
struct WantedField
{
    FieldConfidence confidence = FieldConfidence::None;
    QSet<FieldId> ids; ///< the right one, or those of which a person must choose
};

/// One account of tests/fixtures/fields; its README.md describes the format.
struct FieldFixture
{
    QString title;
    FieldMapInput input;
    QMap<FieldRole, WantedField> wanted; ///< all roles
    QMap<FieldRole, QSet<FieldId>> refused;
    QMap<FieldRole, QString> created; ///< names

    bool hasNoise = false;
};

/// All accounts of all files. Ends the program with the place when a line cannot be read.
QList<FieldFixture> fieldFixtures();

/// The fields of noise.txt: realistic ones that no role wants.
QList<FieldDefinition> unrelatedFields();

} // namespace Stanko::Testing
