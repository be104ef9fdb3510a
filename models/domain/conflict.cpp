// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/outboxentry.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Over for amoCRM or, where another stage means success, for the company.
bool isClosed(const Stage &stage, const PipelineRoles &roles)
{
    return roles.isSuccess(stage) || stage.status == kStatusWon || stage.status == kStatusLost;
}

/// Days compare as days whatever their notation; other values as amoCRM keeps them, without spaces at the ends.
bool isSameValue(FieldRole role, const QString &a, const QString &b)
{
    if (role == FieldRole::NextMaintenance) {
        const QDate first = QDate::fromString(a.trimmed(), Qt::ISODate);
        const QDate second = QDate::fromString(b.trimmed(), Qt::ISODate);
        if (first.isValid() || second.isValid())
            return first == second;
    }
    return a.trimmed() == b.trimmed();
}

/// One overload per kind of edit. `theirs` stays empty where there is nothing to compare with: the lead is deleted.
class Merger
{
public:
    Merger(const Lead &server, const PipelineRoles &roles) : m_server(server), m_roles(roles) {}

    Merge operator()(const StageEdit &edit) const
    {
        const Stage now = m_server.stage;
        const QString theirs = stageText(now);
        if (now == edit.target)
            return {.verdict = MergeVerdict::Satisfied, .theirs = theirs};
        if (now == edit.base)
            return {.verdict = MergeVerdict::Send, .theirs = theirs};
        const PipelineId expected = edit.base.isNull() ? edit.target.pipeline : edit.base.pipeline;
        // Somebody moved the job on within its pipeline: that says nothing against what we mean.
        const bool goesThrough = now.pipeline == expected && !isClosed(now, m_roles);
        return {.verdict = goesThrough ? MergeVerdict::Send : MergeVerdict::Conflict, .theirs = theirs};
    }

    Merge operator()(const FieldEdit &edit) const
    {
        const QString theirs = fieldText(m_server, edit.role);
        if (isSameValue(edit.role, theirs, edit.target))
            return {.verdict = MergeVerdict::Satisfied, .theirs = theirs};
        if (isSameValue(edit.role, theirs, edit.base))
            return {.verdict = MergeVerdict::Send, .theirs = theirs};
        return {.verdict = MergeVerdict::Conflict, .theirs = theirs};
    }

    Merge operator()(const NoteEdit &) const { return {.verdict = MergeVerdict::Send, .theirs = {}}; }

    Merge operator()(const TaskEdit &) const { return {.verdict = MergeVerdict::Send, .theirs = {}}; }

    Merge operator()(const TagEdit &edit) const
    {
        const bool isThere = m_server.tags.contains(edit.tag.trimmed(), Qt::CaseInsensitive);
        return {.verdict = isThere ? MergeVerdict::Satisfied : MergeVerdict::Send, .theirs = {}};
    }

    Merge operator()(const ResponsibleEdit &edit) const
    {
        const UserId now = m_server.responsibleUser;
        const QString theirs = QString::number(now);
        if (now == edit.target)
            return {.verdict = MergeVerdict::Satisfied, .theirs = theirs};
        return {.verdict = now == edit.base ? MergeVerdict::Send : MergeVerdict::Conflict, .theirs = theirs};
    }

    /// There is no lead to compare with before it is made: it is looked for by its marker.
    Merge operator()(const CreateEdit &) const { return {.verdict = MergeVerdict::Send, .theirs = {}}; }

    /// Somebody has given the lead a name of their own: theirs is the better one, and the marker is gone.
    Merge operator()(const NameEdit &edit) const
    {
        return {.verdict = m_server.name == edit.base ? MergeVerdict::Send : MergeVerdict::Satisfied, .theirs = {}};
    }

    Merge operator()(const UnsortedEdit &edit) const
    {
        const QString theirs = stageText(m_server.stage);
        if (m_server.stage == edit.base)
            return {.verdict = MergeVerdict::Send, .theirs = theirs};
        const bool isGone = m_server.stage.status == kStatusLost;
        const bool isMeant = edit.action == UnsortedAction::Accept ? !isGone : isGone;
        return {.verdict = isMeant ? MergeVerdict::Satisfied : MergeVerdict::Conflict, .theirs = theirs};
    }

private:
    const Lead &m_server;
    const PipelineRoles &m_roles;
};

class Overlay
{
public:
    explicit Overlay(Lead &lead) : m_lead(lead) {}

    void operator()(const StageEdit &edit) const { m_lead.stage = edit.target; }
    void operator()(const NoteEdit &) const {}
    void operator()(const TaskEdit &) const {}
    void operator()(const CreateEdit &) const {}
    void operator()(const NameEdit &edit) const { m_lead.name = edit.target; }
    void operator()(const UnsortedEdit &edit) const
    {
        const bool isKept = edit.action == UnsortedAction::Accept;
        m_lead.stage = isKept ? edit.target : Stage{edit.base.pipeline, kStatusLost};
    }
    void operator()(const ResponsibleEdit &edit) const { m_lead.responsibleUser = edit.target; }
    void operator()(const TagEdit &edit) const
    {
        if (!m_lead.tags.contains(edit.tag.trimmed(), Qt::CaseInsensitive))
            m_lead.tags.append(edit.tag.trimmed());
    }
    void operator()(const FieldEdit &edit) const
    {
        switch (edit.role) {
        case FieldRole::Serial:
            m_lead.serialText = edit.target;
            break;
        case FieldRole::Model:
            m_lead.model = edit.target;
            break;
        case FieldRole::Telegram:
            m_lead.telegramId = edit.target;
            break;
        case FieldRole::Configuration:
            m_lead.configuration = edit.target;
            break;
        case FieldRole::NextMaintenance: {
            const QDate day = QDate::fromString(edit.target.trimmed(), Qt::ISODate);
            m_lead.nextMaintenance = day.isValid() ? std::optional(day) : std::nullopt;
            break;
        }
        case FieldRole::Region:
            m_lead.region = edit.target;
            break;
        }
    }

private:
    Lead &m_lead;
};

} // namespace

NameEdit nameEditFor(const NameEdit &edit, const QString &now)
{
    const QString marker = edit.base.section(u' ', -1);
    if (now == edit.base || marker.isEmpty() || !now.contains(marker))
        return edit;
    const QString kept = withoutMarker(now, marker);
    return {.base = now, .target = kept.isEmpty() ? edit.target : kept};
}

Merge mergeEdit(const Edit &edit, const Lead &server, const PipelineRoles &roles)
{
    if (server.isDeleted) {
        const auto *unsorted = std::get_if<UnsortedEdit>(&edit);
        const bool isMeant = unsorted && unsorted->action != UnsortedAction::Accept;
        return {.verdict = isMeant ? MergeVerdict::Satisfied : MergeVerdict::Conflict, .theirs = {}};
    }
    return std::visit(Merger(server, roles), edit);
}

QString fieldText(const Lead &lead, FieldRole role)
{
    switch (role) {
    case FieldRole::Serial:
        return lead.serialText;
    case FieldRole::Model:
        return lead.model;
    case FieldRole::Telegram:
        return lead.telegramId;
    case FieldRole::Configuration:
        return lead.configuration;
    case FieldRole::NextMaintenance:
        return lead.nextMaintenance ? lead.nextMaintenance->toString(Qt::ISODate) : QString();
    case FieldRole::Region:
        return lead.region;
    }
    return {};
}

Lead withEdits(Lead server, const QList<Edit> &edits)
{
    for (const Edit &edit : edits)
        std::visit(Overlay(server), edit);
    return server;
}

} // namespace Stanko
