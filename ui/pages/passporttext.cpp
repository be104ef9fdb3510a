// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/passporttext.h"

#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("PassportText", text);
}

} // namespace

QString machineStateText(MachineState state)
{
    switch (state) {
    case MachineState::Late:
        return translated(QT_TRANSLATE_NOOP("PassportText", "просрочено"));
    case MachineState::Soon:
        return translated(QT_TRANSLATE_NOOP("PassportText", "скоро"));
    case MachineState::Fine:
        return translated(QT_TRANSLATE_NOOP("PassportText", "в норме"));
    case MachineState::Undated:
        return translated(QT_TRANSLATE_NOOP("PassportText", "без даты"));
    case MachineState::Withdrawn:
        return translated(QT_TRANSLATE_NOOP("PassportText", "отозвана"));
    }
    return {};
}

Tone machineTone(MachineState state)
{
    switch (state) {
    case MachineState::Late:
        return Tone::Late;
    case MachineState::Soon:
        return Tone::Soon;
    case MachineState::Fine:
        return Tone::Fine;
    case MachineState::Undated:
    case MachineState::Withdrawn:
        break;
    }
    return Tone::Neutral;
}

QString passportCellText(const PassportRow &row, PassportColumn column, QDate today)
{
    const auto orDash = [](const QString &text) { return text.isEmpty() ? u"—"_s : text; };
    switch (column) {
    case PassportColumn::Model:
        return orDash(row.model);
    case PassportColumn::Serial:
        return row.serial;
    case PassportColumn::Customer:
        return orDash(row.customer);
    case PassportColumn::NextMaintenance:
        if (!row.nextMaintenance)
            return u"—"_s;
        return u"%1 · %2%3"_s.arg(shortDate(*row.nextMaintenance), relativeDayShort(*row.nextMaintenance, today),
                                  row.nextSource == NextDateSource::Plan
                                      ? translated(QT_TRANSLATE_NOOP("PassportText", " · план"))
                                  : row.hasUnsentEdit ? u" ↑"_s
                                                      : QString());
    case PassportColumn::Kind:
        return orDash(row.nextKind);
    case PassportColumn::State:
        return machineStateText(row.state);
    case PassportColumn::Engineer:
        return orDash(row.engineer);
    case PassportColumn::Phone:
        return row.phone.isEmpty() ? u"—"_s : phoneText(row.phone);
    case PassportColumn::Deal:
        return dealNumber(row.homeLead);
    case PassportColumn::Count:
        break;
    }
    return {};
}

QString passportCellHint(const PassportRow &row, PassportColumn column, QDate today)
{
    if (column != PassportColumn::NextMaintenance || !row.nextMaintenance)
        return passportCellText(row, column, today);
    QStringList parts{shortDate(*row.nextMaintenance), relativeDayLong(*row.nextMaintenance, today)};
    if (row.nextSource == NextDateSource::Plan)
        parts.append(translated(QT_TRANSLATE_NOOP("PassportText", "рассчитано по плану, в amoCRM не записано")));
    if (row.hasUnsentEdit)
        parts.append(translated(QT_TRANSLATE_NOOP("PassportText", "правка ещё не отправлена")));
    return parts.join(u", "_s);
}

QString whyThisDate(const PassportCard &card)
{
    const Passport &machine = card.passport;
    switch (card.nextSource) {
    case NextDateSource::Field:
        if (card.fieldDateLead != 0 && card.fieldDateLead != machine.homeLead)
            return translated(QT_TRANSLATE_NOOP("PassportText",
                                                "Дата из поля сделки %1 в amoCRM: в основной сделке поле пустое."))
                .arg(dealNumber(card.fieldDateLead));
        return translated(QT_TRANSLATE_NOOP("PassportText", "Дата из поля сделки %1 в amoCRM."))
            .arg(dealNumber(card.fieldDateLead != 0 ? card.fieldDateLead : machine.homeLead));
    case NextDateSource::Plan:
        if (!card.plannedFrom)
            return translated(
                QT_TRANSLATE_NOOP("PassportText", "Дата рассчитана по плану и в amoCRM пока не записана."));
        return (card.plannedFrom == machine.lastMaintenance
                    ? translated(QT_TRANSLATE_NOOP("PassportText",
                                                   "По плану: %1 от последнего ТО %2. В amoCRM пока не записана."))
                    : translated(QT_TRANSLATE_NOOP("PassportText",
                                                   "По плану: %1 от регистрации %2. В amoCRM пока не записана.")))
            .arg(counted(Counted::Month, card.plannedMonths), shortDate(*card.plannedFrom));
    case NextDateSource::Local:
        return translated(QT_TRANSLATE_NOOP("PassportText", "Дата задана здесь и ещё не отправлена в amoCRM."));
    case NextDateSource::None:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("PassportText", "В сделках станка нет даты, а у модели нет плана ТО."));
}

} // namespace Stanko
