// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/datereason.h"
#include "models/domain/visit.h"
#include "models/domain/workcalendar.h"

#include <QtCore/QString>

namespace Stanko {

/// What the calendar says. Pure; any thread; plain text.

/// «просрочено», «скоро», «по плану», «прогноз», «выполнено», «нет даты».
QString visitStateName(VisitState state);
/// For a screen reader and tooltips: «ТО-2, VMC850 VC-24-0417, 19 октября 2026, Дёмин С., просрочено на 19 дней», with
/// «перенос не опубликован» or «ждёт отправки» where that is so.
QString visitName(const Visit &visit, QDate today);
/// «VMC850 VC-24-0417»; a serial that begins with the model («2Н135 № 11233») names it already.
QString machineTitle(const QString &model, const QString &serial);
/// «VMC850 · ТО-2»: on a chip.
QString visitTitle(const Visit &visit);

/// «Почему эта дата?»: sentences that name every step of the reckoning with its days and intervals, so that whoever
/// follows them comes to the same day. \a calendar gives the names of days off. Instants are told as days of this PC.
QString whyText(const DateReason &reason, const WorkCalendar &calendar = {});

} // namespace Stanko
