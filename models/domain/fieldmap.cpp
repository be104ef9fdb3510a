// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldmap.h"

#include "models/domain/fieldnames.h"
#include "models/domain/fieldneeds.h"
#include "models/domain/fieldroles.h"
#include "models/domain/fieldsamples.h"
#include "models/domain/nametable.h"

#include <algorithm>
#include <tuple>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKnownId = 1000; ///< above whatever names and samples may add up to
constexpr int kOwnCode = 150;
constexpr int kSamplesFit = 20;
constexpr int kSamplesDoubtful = -25;
constexpr int kSamplesContradict = -50;
constexpr int kSamplesPersonal = -70;
constexpr int kUnusualType = -10;
constexpr int kCodeBelowName = 10; ///< a code is often older than what the field is used for now

constexpr int kSureScore = 85;
constexpr int kLikelyScore = 70;
constexpr int kUnsureScore = 30;
constexpr int kSureLead = 25;
constexpr int kLikelyLead = 15;

constexpr std::array kReasonNames{
    EnumName{FieldReason::KnownId, "known_id"_L1},
    EnumName{FieldReason::OwnCode, "own_code"_L1},
    EnumName{FieldReason::Name, "name"_L1},
    EnumName{FieldReason::Code, "code"_L1},
    EnumName{FieldReason::NameWarning, "name_warning"_L1},
    EnumName{FieldReason::NameUnknownWord, "name_unknown_word"_L1},
    EnumName{FieldReason::NameOfAnotherRole, "name_of_another_role"_L1},
    EnumName{FieldReason::UnusualType, "unusual_type"_L1},
    EnumName{FieldReason::WrongType, "wrong_type"_L1},
    EnumName{FieldReason::SamplesFit, "samples_fit"_L1},
    EnumName{FieldReason::SamplesDoubtful, "samples_doubtful"_L1},
    EnumName{FieldReason::SamplesContradict, "samples_contradict"_L1},
    EnumName{FieldReason::SamplesPersonal, "samples_personal"_L1},
    EnumName{FieldReason::Rival, "rival"_L1},
    EnumName{FieldReason::UsedByAnotherRole, "used_by_another_role"_L1},
    EnumName{FieldReason::WantedByAnotherRole, "wanted_by_another_role"_L1},
};

constexpr std::array kConfidenceNames{
    EnumName{FieldConfidence::None, "none"_L1},
    EnumName{FieldConfidence::Unsure, "unsure"_L1},
    EnumName{FieldConfidence::Likely, "likely"_L1},
    EnumName{FieldConfidence::Sure, "sure"_L1},
};

void add(FieldCandidate &candidate, FieldReason reason, int score, const QString &detail = {})
{
    candidate.score += score;
    candidate.evidence.append({.reason = reason, .detail = detail});
}

void limit(FieldCandidate &candidate, FieldConfidence ceiling)
{
    candidate.ceiling = std::min(candidate.ceiling, ceiling);
}

bool isUnusualType(FieldRole role, const QString &type)
{
    if (role == FieldRole::Configuration)
        return false;
    return type == "textarea"_L1 || type == "date_time"_L1;
}

bool isOwnOfAnotherRole(FieldRole role, const QString &code)
{
    return std::any_of(kFieldRoles.begin(), kFieldRoles.end(),
                       [&](FieldRole other) { return other != role && isOwnFieldCode(other, code); });
}

/// Is it plainly named after another role? Then an id that says otherwise has most likely slipped by a line.
bool isNamedForAnotherRole(FieldRole role, const QString &name)
{
    return std::any_of(kFieldRoles.begin(), kFieldRoles.end(), [&](FieldRole other) {
        const NameClaim claim = nameClaim(other, name);
        return other != role && claim.isClear() && claim.weight >= kSureScore;
    });
}

void judgeName(FieldRole role, const FieldDefinition &field, bool isKnown, FieldCandidate &candidate)
{
    const NameClaim byName = nameClaim(role, field.name);
    const NameClaim byCode = nameClaim(role, field.code);
    const bool isWarned = !byName.warning.isEmpty();
    const bool isOwn = isOwnFieldCode(role, field.code) && !isWarned;
    const bool isOnlyAnother =
        byName.weight == 0 && (isKnown || isOwn || byCode.isClear()) && isNamedForAnotherRole(role, field.name);
    if (isOwn) {
        add(candidate, FieldReason::OwnCode, kOwnCode, field.code);
    } else if (byName.weight > 0) {
        add(candidate, FieldReason::Name, byName.weight, byName.synonym);
    } else if (byCode.isClear() && !isWarned && !isOnlyAnother) {
        add(candidate, FieldReason::Code, std::max(0, byCode.weight - kCodeBelowName), field.code);
        limit(candidate, FieldConfidence::Likely);
    }
    if (isWarned) {
        add(candidate, FieldReason::NameWarning, 0, byName.warning);
        limit(candidate, isKnown ? FieldConfidence::Likely : FieldConfidence::None);
    }
    if (!byName.unknownWord.isEmpty() && !isKnown && !isOwn) {
        add(candidate, FieldReason::NameUnknownWord, 0, byName.unknownWord);
        limit(candidate, FieldConfidence::Unsure);
    }
    if (byName.isOfAnotherRole || ((isKnown || isOwn) && isOnlyAnother) || isOwnOfAnotherRole(role, field.code)) {
        add(candidate, FieldReason::NameOfAnotherRole, 0);
        limit(candidate, FieldConfidence::Unsure);
    }
}

void judgeValues(FieldRole role, const FieldDefinition &field, const FieldMapInput &input, bool isKnown,
                 FieldCandidate &candidate)
{
    QStringList samples = input.samples.value(field.id);
    if (samples.isEmpty() && role == FieldRole::Model)
        samples = field.enumValues; // a list of models tells as much as the deals that chose from it
    const SampleVerdict verdict = judgeSamples(role, samples, input.today);
    const QString share = u"%1/%2"_s.arg(verdict.fitting).arg(verdict.judged);
    switch (verdict.kind) {
    case SampleKind::Fitting:
        add(candidate, FieldReason::SamplesFit, kSamplesFit, share);
        break;
    case SampleKind::Doubtful:
        add(candidate, FieldReason::SamplesDoubtful, kSamplesDoubtful, share);
        limit(candidate, FieldConfidence::Likely);
        break;
    case SampleKind::Contradicting:
        add(candidate, FieldReason::SamplesContradict, kSamplesContradict, share);
        limit(candidate, isKnown ? FieldConfidence::Likely : FieldConfidence::Unsure);
        break;
    case SampleKind::Personal:
        add(candidate, FieldReason::SamplesPersonal, kSamplesPersonal, share);
        limit(candidate, FieldConfidence::Unsure);
        break;
    case SampleKind::TooFew:
    case SampleKind::Mixed:
        break;
    }
}

bool isBetter(const FieldCandidate &a, const FieldCandidate &b)
{
    return std::tuple(-a.score, a.id) < std::tuple(-b.score, b.id);
}

/// What one role could take.
struct Choices
{
    FieldRole role = FieldRole::Serial;
    QList<FieldCandidate> usable; ///< best first
    QList<FieldCandidate> warned; ///< shown, never proposed
    QList<FieldCandidate> refused;
    qsizetype chosen = -1; ///< index in usable

    const FieldCandidate *find(FieldId id) const
    {
        const auto found =
            std::find_if(usable.cbegin(), usable.cend(), [&](const FieldCandidate &each) { return each.id == id; });
        return found == usable.cend() ? nullptr : &*found;
    }
};

Choices choicesFor(FieldRole role, const QList<FieldDefinition> &fields, const FieldMapInput &input)
{
    Choices choices;
    choices.role = role;
    for (const FieldDefinition &field : fields) {
        FieldCandidate candidate = judgeField(role, field, input);
        if (candidate.has(FieldReason::WrongType)) {
            if (candidate.score >= kLikelyScore && candidate.ceiling >= FieldConfidence::Unsure)
                choices.refused.append(std::move(candidate));
        } else if (candidate.ceiling == FieldConfidence::None) {
            if (candidate.score > 0)
                choices.warned.append(std::move(candidate));
        } else if (candidate.score >= kUnsureScore) {
            choices.usable.append(std::move(candidate));
        }
    }
    for (QList<FieldCandidate> *list : {&choices.usable, &choices.warned, &choices.refused})
        std::sort(list->begin(), list->end(), isBetter);
    return choices;
}

/// Shares the fields out so that the claims add up to the most; among equals the smaller ids win.
class Assignment
{
public:
    explicit Assignment(QList<Choices> &roles) : m_roles(roles), m_now(roles.size(), -1), m_best(roles.size(), -1) {}

    void run()
    {
        step(0, 0);
        for (qsizetype i = 0; i < m_roles.size(); ++i)
            m_roles[i].chosen = m_best.at(i);
    }

private:
    /// With as many roles, a better one than this is always free.
    static constexpr qsizetype kDepth = qsizetype(kFieldRoles.size());

    void step(qsizetype role, int score)
    {
        if (role == m_roles.size()) {
            // Candidates are tried best first and, at one score, by id: the first of equals is the one to keep.
            if (score > m_bestScore) {
                m_bestScore = score;
                m_best = m_now;
            }
            return;
        }
        const QList<FieldCandidate> &usable = m_roles.at(role).usable;
        for (qsizetype i = 0; i < std::min(usable.size(), kDepth); ++i) {
            if (m_taken.contains(usable.at(i).id))
                continue;
            m_now[role] = i;
            m_taken.insert(usable.at(i).id);
            step(role + 1, score + usable.at(i).score);
            m_taken.remove(usable.at(i).id);
        }
        m_now[role] = -1;
        step(role + 1, score);
    }

    QList<Choices> &m_roles;
    QList<qsizetype> m_now;
    QList<qsizetype> m_best;
    QSet<FieldId> m_taken;
    int m_bestScore = -1;
};

/// The best claim that roles other than \a self have on the field, if it is proposed to them.
std::optional<int> takenWith(FieldId id, const Choices &self, const QList<Choices> &roles)
{
    for (const Choices &other : roles) {
        if (other.role != self.role && other.chosen >= 0 && other.usable.at(other.chosen).id == id)
            return other.usable.at(other.chosen).score;
    }
    return std::nullopt;
}

FieldConfidence confidenceOf(FieldCandidate &best, const Choices &self, const QList<Choices> &roles)
{
    FieldConfidence confidence = best.score >= kSureScore     ? FieldConfidence::Sure
                                 : best.score >= kLikelyScore ? FieldConfidence::Likely
                                                              : FieldConfidence::Unsure;
    confidence = std::min(confidence, best.ceiling);
    for (const FieldCandidate &rival : self.usable) {
        const std::optional<int> elsewhere = takenWith(rival.id, self, roles);
        if (rival.id == best.id || (elsewhere && *elsewhere >= rival.score + kLikelyLead))
            continue;
        const int lead = best.score - rival.score;
        if (lead >= kSureLead)
            continue;
        confidence = std::min(confidence, lead < kLikelyLead ? FieldConfidence::Unsure : FieldConfidence::Likely);
        add(best, FieldReason::Rival, 0, rival.name);
    }
    const bool isWanted = std::any_of(roles.cbegin(), roles.cend(), [&](const Choices &other) {
        const FieldCandidate *claim = other.role == self.role ? nullptr : other.find(best.id);
        return claim && claim->score > best.score - kLikelyLead;
    });
    if (isWanted) {
        add(best, FieldReason::WantedByAnotherRole, 0);
        confidence = std::min(confidence, FieldConfidence::Unsure);
    }
    return confidence;
}

FieldProposal proposalOf(const Choices &self, const QList<Choices> &roles)
{
    FieldProposal proposal;
    proposal.role = self.role;
    proposal.refused = self.refused;
    if (self.chosen >= 0) {
        proposal.best = self.usable.at(self.chosen);
        proposal.confidence = confidenceOf(*proposal.best, self, roles);
    }
    for (qsizetype i = 0; i < self.usable.size(); ++i) {
        if (i == self.chosen)
            continue;
        FieldCandidate other = self.usable.at(i);
        if (takenWith(other.id, self, roles))
            add(other, FieldReason::UsedByAnotherRole, 0);
        proposal.others.append(std::move(other));
    }
    proposal.others += self.warned;
    return proposal;
}

/// Pages of a list that changed meanwhile may bring a field twice.
QList<FieldDefinition> withoutRepeated(QList<FieldDefinition> fields)
{
    const auto key = [](const FieldDefinition &field) {
        return std::tie(field.id, field.name, field.type, field.code);
    };
    std::sort(fields.begin(), fields.end(),
              [&](const FieldDefinition &a, const FieldDefinition &b) { return key(a) < key(b); });
    fields.erase(std::unique(fields.begin(), fields.end(),
                             [](const FieldDefinition &a, const FieldDefinition &b) { return a.id == b.id; }),
                 fields.end());
    return fields;
}

} // namespace

bool FieldCandidate::has(FieldReason reason) const
{
    return std::any_of(evidence.cbegin(), evidence.cend(),
                       [&](const FieldEvidence &each) { return each.reason == reason; });
}

QString fieldReasonName(FieldReason reason)
{
    return nameIn(kReasonNames, reason);
}

QString fieldConfidenceName(FieldConfidence confidence)
{
    return nameIn(kConfidenceNames, confidence);
}

FieldCandidate judgeField(FieldRole role, const FieldDefinition &field, const FieldMapInput &input)
{
    FieldCandidate candidate;
    candidate.id = field.id;
    candidate.name = field.name;
    candidate.type = field.type;
    const bool isKnown = field.id != 0 && input.known.of(role) == field.id;
    if (isKnown)
        add(candidate, FieldReason::KnownId, kKnownId);
    judgeName(role, field, isKnown, candidate);
    if (!isUsableType(role, field.type)) {
        add(candidate, FieldReason::WrongType, 0, field.type);
        return candidate;
    }
    if (isUnusualType(role, field.type))
        add(candidate, FieldReason::UnusualType, kUnusualType, field.type);
    judgeValues(role, field, input, isKnown, candidate);
    return candidate;
}

QList<FieldProposal> proposeFields(const FieldMapInput &input)
{
    const QList<FieldDefinition> fields = withoutRepeated(input.fields);
    QList<Choices> roles;
    for (const FieldRole role : kFieldRoles)
        roles.append(choicesFor(role, fields, input));
    Assignment(roles).run();
    QList<FieldProposal> proposals;
    for (const Choices &choices : std::as_const(roles))
        proposals.append(proposalOf(choices, roles));
    return proposals;
}

FieldIds proposedIds(const QList<FieldProposal> &proposals, FieldConfidence atLeast)
{
    FieldIds ids;
    for (const FieldProposal &proposal : proposals) {
        if (!proposal.best || proposal.confidence < std::max(atLeast, FieldConfidence::Unsure))
            continue;
        setField(ids, proposal.role, proposal.best->id);
    }
    return ids;
}

} // namespace Stanko
