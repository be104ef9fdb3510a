// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountaddress.h"
#include "models/domain/error.h"
#include "models/domain/fieldneeds.h"
#include "models/domain/setupdraft.h"
#include "models/domain/setupfit.h"
#include "models/service/wizarddesk.h"

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <optional>

namespace Stanko {

/// The sentences of the set-up. Pure; GUI thread for the translation.

QString wizardStepTitle(WizardStep step);
/// What the typed address lacks and what to do.
QString addressFaultText(AddressFault fault);
QString choiceFaultText(ChoiceFault fault);
QString pipelineUseText(PipelineUse use);
/// «полные (администратор)», …
QString rightsText(std::optional<bool> isAdmin);
QString tokenPlaceText(const TokenPlace &place);
/// «Строка 3: …»
QString envProblemText(const EnvReading::Problem &problem);

/// A trouble of the set-up in words: what happened and what to do about it here, where nothing repeats itself and no
/// edits wait.
struct TroubleText
{
    QString sentence;
    QString technical;                   ///< for «Подробнее»
    std::optional<WizardStep> step = {}; ///< where it can be put right, when that is another one
};
/// \a address: what was asked.
TroubleText lookTrouble(const Error &error, const QUrl &address);
TroubleText createTrouble(const Error &error);
TroubleText botTrouble(const Error &error);
TroubleText noticeTrouble(const Error &error);
TroubleText finishTrouble(const Error &error);
/// Why a field that the set-up has made is still there; empty for one that is gone.
QString takeBackText(TakeBack verdict, const QString &field);

} // namespace Stanko
