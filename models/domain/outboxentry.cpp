// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/outboxentry.h"

#include "models/domain/nametable.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<EnumName<IntentState>, 6> kStateNames{{
    {IntentState::Queued, "queued"_L1},
    {IntentState::InFlight, "in_flight"_L1},
    {IntentState::Unconfirmed, "unconfirmed"_L1},
    {IntentState::Conflict, "conflict"_L1},
    {IntentState::Parked, "parked"_L1},
    {IntentState::Settled, "settled"_L1},
}};

constexpr std::array<EnumName<IntentOutcome>, 5> kOutcomeNames{{
    {IntentOutcome::None, "none"_L1},
    {IntentOutcome::Applied, "applied"_L1},
    {IntentOutcome::Found, "found"_L1},
    {IntentOutcome::Cancelled, "cancelled"_L1},
    {IntentOutcome::Theirs, "theirs"_L1},
}};

struct Move
{
    IntentState from;
    IntentState to;
};

/// Every legal move. What is missing is as deliberate: an unconfirmed intent is never sent again without a look, which
/// takes it through Queued; a settled one is over for good; nobody may cancel what is on its way.
constexpr std::array<Move, 17> kMoves{{
    {IntentState::Queued, IntentState::InFlight},      // its turn has come; committed before the request leaves
    {IntentState::Queued, IntentState::Settled},       // taken back here, or amoCRM already has what was meant
    {IntentState::Queued, IntentState::Conflict},      // the look before sending found another value
    {IntentState::Queued, IntentState::Parked},        // the look before sending was refused, or there is no such lead
    {IntentState::InFlight, IntentState::Queued},      // failed without effect for certain; back-off is stored
    {IntentState::InFlight, IntentState::Unconfirmed}, // no answer, a broken one, or the program died meanwhile
    {IntentState::InFlight, IntentState::Conflict},    // amoCRM holds another value than the one it was based on
    {IntentState::InFlight, IntentState::Parked},      // refused
    {IntentState::InFlight, IntentState::Settled},     // applied
    {IntentState::Unconfirmed, IntentState::Queued},   // the look found no trace of it
    {IntentState::Unconfirmed, IntentState::Settled},  // the look found it applied
    {IntentState::Unconfirmed, IntentState::Conflict}, // the look found something else
    {IntentState::Unconfirmed, IntentState::Parked},   // the look was refused, or the lead is gone
    {IntentState::Conflict, IntentState::Queued},      // resolved as mine or with an own value
    {IntentState::Conflict, IntentState::Settled},     // resolved as theirs, or both became equal
    {IntentState::Parked, IntentState::Queued},        // a person wants it tried again
    {IntentState::Parked, IntentState::Settled},       // a person discards it
}};

struct KindName
{
    QString operator()(const StageEdit &) const { return u"stage"_s; }
    QString operator()(const NoteEdit &) const { return u"note"_s; }
    QString operator()(const TagEdit &) const { return u"tag"_s; }
    QString operator()(const CreateEdit &) const { return u"lead"_s; }
    QString operator()(const NameEdit &) const { return u"name"_s; }
    QString operator()(const UnsortedEdit &) const { return u"unsorted"_s; }
    QString operator()(const TaskEdit &) const { return u"task"_s; }
    QString operator()(const ResponsibleEdit &) const { return u"responsible"_s; }
    QString operator()(const FieldEdit &edit) const
    {
        switch (edit.role) {
        case FieldRole::NextMaintenance:
            return u"next_date"_s;
        case FieldRole::Serial:
            return u"serial"_s;
        case FieldRole::Model:
            return u"model"_s;
        case FieldRole::Telegram:
        case FieldRole::Configuration:
        case FieldRole::Region:
            return u"field"_s;
        }
        return u"field"_s;
    }
};

} // namespace

bool isPosted(const Edit &edit)
{
    return std::holds_alternative<NoteEdit>(edit) || std::holds_alternative<TaskEdit>(edit);
}

QString editKindName(const Edit &edit)
{
    return std::visit(KindName{}, edit);
}

bool mayMove(IntentState from, IntentState to)
{
    return std::any_of(kMoves.cbegin(), kMoves.cend(),
                       [=](const Move &move) { return move.from == from && move.to == to; });
}

QString intentStateName(IntentState state)
{
    return nameIn(kStateNames, state);
}

std::optional<IntentState> intentStateFromName(const QString &name)
{
    return valueIn(kStateNames, name);
}

QString intentOutcomeName(IntentOutcome outcome)
{
    return nameIn(kOutcomeNames, outcome);
}

std::optional<IntentOutcome> intentOutcomeFromName(const QString &name)
{
    return valueIn(kOutcomeNames, name);
}

GroupStanding groupStanding(const QList<Intent> &intents)
{
    const auto all = [&](auto holds) { return std::all_of(intents.cbegin(), intents.cend(), holds); };
    const auto any = [&](auto holds) { return std::any_of(intents.cbegin(), intents.cend(), holds); };
    if (any([](const Intent &each) {
            return each.state == IntentState::Conflict || each.state == IntentState::Parked;
        }))
        return GroupStanding::Stuck;
    if (all([](const Intent &each) { return each.isUndoable(); }))
        return GroupStanding::Undoable;
    if (!all([](const Intent &each) { return each.state == IntentState::Settled; }))
        return GroupStanding::Leaving;
    const bool isInAmo = any([](const Intent &each) {
        return each.outcome == IntentOutcome::Applied || each.outcome == IntentOutcome::Found;
    });
    return isInAmo ? GroupStanding::Sent : GroupStanding::TakenBack;
}

QString stageText(const Stage &stage)
{
    return QString::number(stage.pipeline) + u':' + QString::number(stage.status);
}

std::optional<Stage> stageFromText(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return std::nullopt;
    bool isPipeline = false;
    bool isStatus = false;
    const Stage stage{.pipeline = text.first(colon).toLongLong(&isPipeline),
                      .status = text.sliced(colon + 1).toLongLong(&isStatus)};
    if (!isPipeline || !isStatus || stage.pipeline <= 0 || stage.status <= 0)
        return std::nullopt;
    return stage;
}

} // namespace Stanko
