// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world.h"

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace Stanko::Testing {

/// What one edit means for one lead, as product.md tells it. The target is text: "pipeline:status", an ISO day, a
/// serial, a tag, or the word by which a note is known.
struct Op
{
    enum class Kind { Stage, Date, Serial, Model, Note, Tag };
    Kind kind = Kind::Note;
    qint64 lead = 0; ///< negative: made on the desk
    QString target;
};

/// One thing the engineer did.
struct GivenAction
{
    QString group; ///< of the receipt
    QList<Op> ops;
    qint64 made = 0;  ///< the local lead it made
    QString word;     ///< in its note; empty = it has none
    QString phone;    ///< of a request
    qint64 price = 0; ///< of a parts order
    bool isTakenBack = false;
};

/// What must have come of the edits.
struct WeeksOutcome
{
    QStringList conflicts;                         ///< "lead kind" of each, sorted
    QHash<qint64, QMap<Op::Kind, QString>> values; ///< of every lead that exists and was edited here
    QHash<QString, qint64> words;      ///< note → the lead it must be on, exactly once; below 0: a made one
    QStringList absent;                ///< notes that must be nowhere
    QHash<qint64, QString> madeStages; ///< local lead → the stage it ends in
    QList<GivenAction> made;
};

/// Keeps what a desk knows and does while it is offline, and works out by the rules of the product alone what amoCRM
/// must hold afterwards and what must be left to a person. Knows nothing of the program's own code. Test thread.
class WeeksModel
{
public:
    using World = Sandbox::World;

    /// The desk has just pulled \a world.
    void learn(const World &world);
    /// What the desk shows: its own last edit, else what it pulled.
    QString value(qint64 lead, Op::Kind kind) const;
    bool isOpen(qint64 lead) const;
    bool hasUnsent(qint64 lead, Op::Kind kind) const;

    qsizetype add(const GivenAction &action);
    const QList<GivenAction> &actions() const { return m_actions; }
    /// May the action be undone without others building on it?
    bool isFree(qsizetype action) const;
    /// With it goes what was done to a lead that it made.
    void takeBack(qsizetype action);

    /// What must be so when everything has been sent to \a world as it is now.
    WeeksOutcome outcome(const World &world) const;
    /// What is wrong in \a world after everything has been sent; empty = nothing.
    static QStringList differences(const WeeksOutcome &outcome, const World &world);

private:
    static QMap<Op::Kind, QString> valuesOf(const World &world, const Sandbox::Lead &lead);
    /// The stage that a lead of that pipeline begins in.
    QString firstStage(qint64 pipeline) const;

    QHash<qint64, QMap<Op::Kind, QString>> m_known;
    QHash<qint64, QString> m_firstStages;
    QList<GivenAction> m_actions;
    qint64 m_mainPipeline = 0;
    qint64 m_partsPipeline = 0;
};

} // namespace Stanko::Testing
