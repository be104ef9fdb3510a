// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/engineer.h"
#include "models/domain/result.h"

#include <QtCore/QHash>

namespace Stanko {

class Database;

/// Who goes to the machine of the table alias p, as an expression of SQL: the one assigned here, else its responsible
/// user; 0 = nobody.
#define STANKO_VISIT_ENGINEER                                                                                          \
    "COALESCE((SELECT engineer_id FROM visit_engineer v WHERE v.key = p.key), p.responsible_user_id)"

/// Who goes to machines, and when not. Each function is one transaction (or joins the caller's).
namespace EngineerStore {

/// Users of amoCRM that are active there or named by a machine, an open job or something of this desk; people of this
/// desk, removed ones only while work that is done names them. "#id" where amoCRM tells no name. Users responsible for
/// no machine and no open job are not planned unless somebody has said so.
Result<Crew> crew(Database &db, const PipelineRoles &roles);
/// Names to be looked up by id: of the users of amoCRM and of the people of this desk, removed ones too.
Result<QHash<UserId, QString>> names(Database &db);

/// Adds (id 0) or changes one. \return its id. BadInput ("name", "hours"), NotHere for an id that the crew does not
/// have. Keeping somebody who was removed brings them back.
Result<UserId> keep(Database &db, const Engineer &engineer, const PipelineRoles &roles);
/// BadInput ("engineer") for a user of amoCRM, NotHere. Absences go; visits fall back to the responsible users.
Done remove(Database &db, UserId engineer);

/// Adds (id 0) or changes one. \return its id. BadInput ("engineer", "days", "reason"), NotHere.
Result<qint64> keepAbsence(Database &db, const Absence &absence, const PipelineRoles &roles);
/// NotHere.
Done removeAbsence(Database &db, qint64 absence);

/// Who goes to a machine from now on; 0 = its responsible user again. \return what stood here before (0 = nothing) for
/// all of them. NotHere (detail: the machine), BadInput ("engineer").
Result<QHash<PassportKey, UserId>> assignVisits(Database &db, const QHash<PassportKey, UserId> &engineers,
                                                const PipelineRoles &roles);
/// Where that is not the responsible user.
Result<QHash<PassportKey, UserId>> visitEngineers(Database &db);

} // namespace EngineerStore
} // namespace Stanko
