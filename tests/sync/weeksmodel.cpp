// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/weeksmodel.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Stanko::Testing {

using namespace Qt::StringLiterals;
using Kind = Op::Kind;
using Values = QMap<Kind, QString>;

namespace {

/// As the outbox names the kinds of edit.
QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Stage:
        return u"stage"_s;
    case Kind::Date:
        return u"next_date"_s;
    case Kind::Serial:
        return u"serial"_s;
    case Kind::Model:
        return u"model"_s;
    case Kind::Note:
        return u"note"_s;
    case Kind::Tag:
        return u"tag"_s;
    }
    return {};
}

QString pipelineOf(const QString &stage)
{
    return stage.section(u':', 0, 0);
}

bool isClosed(const QString &stage)
{
    return stage.endsWith(":142"_L1) || stage.endsWith(":143"_L1);
}

/// Does what the engineer meant reach a lead that has \a now, when the desk knew \a base?
bool goesThrough(Kind kind, const QString &base, const QString &target, const QString &now)
{
    if (now == target || now == base)
        return true;
    // Another open stage of the same pipeline says nothing against completing the job.
    return kind == Kind::Stage && pipelineOf(now) == pipelineOf(base) && !isClosed(now);
}

} // namespace

Values WeeksModel::valuesOf(const World &world, const Sandbox::Lead &lead)
{
    const auto &ids = world.wellKnown();
    QStringList tags;
    for (const qint64 id : lead.tagIds)
        tags.append(world.tag(id)->name);
    return {{Kind::Stage, u"%1:%2"_s.arg(lead.pipelineId).arg(lead.statusId)},
            {Kind::Date, world.fieldText(lead.id, ids.nextMaintenance)},
            {Kind::Serial, world.fieldText(lead.id, ids.serial)},
            {Kind::Model, world.fieldText(lead.id, ids.model)},
            {Kind::Tag, tags.join(u',')}};
}

void WeeksModel::learn(const World &world)
{
    m_known.clear();
    m_actions.clear();
    for (const Sandbox::Lead &lead : world.leads()) {
        if (!lead.isDeleted)
            m_known.insert(lead.id, valuesOf(world, lead));
    }
    for (const Sandbox::Pipeline &pipeline : world.pipelines())
        m_firstStages.insert(pipeline.id, u"%1:%2"_s.arg(pipeline.id).arg(pipeline.firstOrdinaryStatusId()));
    m_mainPipeline = world.wellKnown().mainPipeline;
    m_partsPipeline = world.wellKnown().partsPipeline;
}

QString WeeksModel::firstStage(qint64 pipeline) const
{
    return m_firstStages.value(pipeline);
}

QString WeeksModel::value(qint64 lead, Kind kind) const
{
    QString value = m_known.value(lead).value(kind);
    for (const GivenAction &action : m_actions) {
        if (action.isTakenBack)
            continue;
        if (action.made == lead && lead != 0 && kind == Kind::Stage)
            value = firstStage(action.price > 0 ? m_partsPipeline : m_mainPipeline);
        for (const Op &op : action.ops) {
            if (op.lead == lead && op.kind == kind)
                value = op.target;
        }
    }
    return value;
}

bool WeeksModel::isOpen(qint64 lead) const
{
    const QString stage = value(lead, Kind::Stage);
    return !stage.isEmpty() && !isClosed(stage);
}

bool WeeksModel::hasUnsent(qint64 lead, Kind kind) const
{
    return std::any_of(m_actions.cbegin(), m_actions.cend(), [&](const GivenAction &action) {
        return !action.isTakenBack && std::any_of(action.ops.cbegin(), action.ops.cend(),
                                                  [&](const Op &op) { return op.lead == lead && op.kind == kind; });
    });
}

qsizetype WeeksModel::add(const GivenAction &action)
{
    m_actions.append(action);
    return m_actions.size() - 1;
}

bool WeeksModel::isFree(qsizetype index) const
{
    const GivenAction &action = m_actions.at(index);
    if (action.isTakenBack)
        return false;
    for (qsizetype i = index + 1; i < m_actions.size(); ++i) {
        if (m_actions.at(i).isTakenBack)
            continue;
        for (const Op &later : m_actions.at(i).ops) {
            for (const Op &op : action.ops) {
                if (op.lead == later.lead && op.kind == later.kind && op.kind != Kind::Note)
                    return false;
            }
        }
    }
    return true;
}

void WeeksModel::takeBack(qsizetype index)
{
    m_actions[index].isTakenBack = true;
    const qint64 made = m_actions.at(index).made;
    for (qsizetype i = index + 1; made != 0 && i < m_actions.size(); ++i) {
        const QList<Op> &ops = m_actions.at(i).ops;
        if (std::any_of(ops.cbegin(), ops.cend(), [made](const Op &op) { return op.lead == made; }))
            m_actions[i].isTakenBack = true;
    }
}

WeeksOutcome WeeksModel::outcome(const World &world) const
{
    WeeksOutcome outcome;
    QHash<qint64, Values> bases = m_known; // what the desk based its next edit of the value on
    for (const GivenAction &action : m_actions) {
        if (action.isTakenBack) {
            if (!action.word.isEmpty())
                outcome.absent.append(action.word);
            continue;
        }
        if (action.made != 0) {
            outcome.made.append(action);
            outcome.words.insert(action.word, action.made);
            outcome.madeStages.insert(action.made, firstStage(action.price > 0 ? m_partsPipeline : m_mainPipeline));
        }
        for (const Op &op : action.ops) {
            if (op.lead < 0) { // nobody else can have touched it
                if (op.kind == Kind::Note)
                    outcome.words.insert(op.target, op.lead);
                else if (op.kind == Kind::Stage)
                    outcome.madeStages.insert(op.lead, op.target);
                continue;
            }
            const Sandbox::Lead *there = world.lead(op.lead);
            if (there && !there->isDeleted && !outcome.values.contains(op.lead))
                outcome.values.insert(op.lead, valuesOf(world, *there));
            const QString base = bases.value(op.lead).value(op.kind);
            bases[op.lead].insert(op.kind, op.target);
            const bool isThere = outcome.values.contains(op.lead);
            if (op.kind == Kind::Note) {
                if (isThere)
                    outcome.words.insert(op.target, op.lead);
                else
                    outcome.absent.append(op.target);
            } else if (op.kind == Kind::Tag && isThere) {
                QStringList tags = outcome.values[op.lead].value(Kind::Tag).split(u',', Qt::SkipEmptyParts);
                if (!tags.contains(op.target))
                    tags.append(op.target);
                outcome.values[op.lead].insert(Kind::Tag, tags.join(u','));
            }
            const bool hasBase = op.kind != Kind::Note && op.kind != Kind::Tag;
            const bool isSent = isThere && (!hasBase || goesThrough(op.kind, base, op.target,
                                                                    outcome.values.value(op.lead).value(op.kind)));
            if (!isSent)
                outcome.conflicts.append(u"%1 %2"_s.arg(op.lead).arg(kindName(op.kind)));
            else if (hasBase)
                outcome.values[op.lead].insert(op.kind, op.target);
        }
    }
    outcome.conflicts.sort();
    return outcome;
}

QStringList WeeksModel::differences(const WeeksOutcome &outcome, const World &world)
{
    QStringList wrong;
    QHash<QString, QList<qint64>> found; // word → leads
    static const QRegularExpression wordPattern(u"w-\\d+-e"_s);
    for (const Sandbox::Note &note : world.notes()) {
        auto words = wordPattern.globalMatch(note.params.value(u"text"_s).toString());
        while (words.hasNext())
            found[words.next().captured()].append(note.entityId);
    }
    QHash<qint64, qint64> madeIds; // local id → amoCRM's
    for (const GivenAction &action : outcome.made)
        madeIds.insert(action.made, found.value(action.word).value(0));
    for (auto it = outcome.words.cbegin(); it != outcome.words.cend(); ++it) {
        const QList<qint64> leads = found.value(it.key());
        const qint64 lead = it.value() < 0 ? madeIds.value(it.value()) : it.value();
        if (leads != QList<qint64>{lead})
            wrong.append(u"note %1: %2 times, of lead %3"_s.arg(it.key()).arg(leads.size()).arg(lead));
    }
    for (const QString &word : outcome.absent) {
        if (found.contains(word))
            wrong.append(u"note %1 was sent"_s.arg(word));
    }
    for (auto it = outcome.values.cbegin(); it != outcome.values.cend(); ++it) {
        const Sandbox::Lead *lead = world.lead(it.key());
        const Values values = lead ? valuesOf(world, *lead) : Values();
        for (auto value = it->cbegin(); value != it->cend(); ++value) {
            if (values.value(value.key()) != value.value())
                wrong.append(u"lead %1: %2 is %3 instead of %4"_s.arg(it.key()).arg(
                    kindName(value.key()), values.value(value.key()), value.value()));
        }
    }
    for (const GivenAction &action : outcome.made) {
        const Sandbox::Lead *lead = world.lead(madeIds.value(action.made));
        if (!lead)
            continue; // its note has told
        if (valuesOf(world, *lead).value(Kind::Stage) != outcome.madeStages.value(action.made))
            wrong.append(u"made lead %1 is in another stage"_s.arg(lead->id));
        if (lead->name.contains("SD-"_L1) || lead->priceMinor != action.price * 100)
            wrong.append(u"made lead %1: %2, %3"_s.arg(lead->id).arg(lead->name).arg(lead->priceMinor));
    }
    return wrong;
}

} // namespace Stanko::Testing
