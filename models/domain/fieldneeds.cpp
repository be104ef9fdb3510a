// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldneeds.h"

#include "models/domain/fieldroles.h"
#include "models/domain/searchfold.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

struct NewFieldRow
{
    FieldRole role;
    const char16_t *russian;
    const char16_t *english;
    QLatin1StringView type;
    QLatin1StringView code;
};

/// A configuration is text of many lines or JSON, the only one here that would not fit into a single line.
constexpr std::array kNewFields{
    NewFieldRow{FieldRole::Serial, u"Серийный номер", u"Serial number", "text"_L1, "STANKODESK_SERIAL"_L1},
    NewFieldRow{FieldRole::Model, u"Модель оборудования", u"Machine model", "text"_L1, "STANKODESK_MODEL"_L1},
    NewFieldRow{FieldRole::Telegram, u"Telegram ID", u"Telegram ID", "text"_L1, "STANKODESK_TELEGRAM"_L1},
    NewFieldRow{FieldRole::Configuration, u"Конфигурация", u"Configuration", "textarea"_L1,
                "STANKODESK_CONFIGURATION"_L1},
    NewFieldRow{FieldRole::NextMaintenance, u"Дата следующего ТО", u"Next maintenance date", "date"_L1,
                "STANKODESK_NEXT_MAINTENANCE"_L1},
};

/// Null for a role that is only read.
const NewFieldRow *rowOf(FieldRole role)
{
    const auto found =
        std::find_if(kNewFields.begin(), kNewFields.end(), [&](const NewFieldRow &row) { return row.role == role; });
    return found == kNewFields.end() ? nullptr : &*found;
}

bool isCyrillic(QChar c)
{
    return c.script() == QChar::Script_Cyrillic;
}

} // namespace

FieldLanguage languageOfFields(const QList<FieldDefinition> &fields)
{
    qsizetype named = 0;
    qsizetype cyrillic = 0;
    for (const FieldDefinition &field : fields) {
        // Marks of advertising (utm_source) are Latin in every account.
        if (field.type == "tracking_data"_L1)
            continue;
        ++named;
        cyrillic += std::any_of(field.name.cbegin(), field.name.cend(), isCyrillic) ? 1 : 0;
    }
    return named > 0 && cyrillic * 4 < named ? FieldLanguage::English : FieldLanguage::Russian;
}

QString ownFieldCode(FieldRole role)
{
    const NewFieldRow *row = rowOf(role);
    return row ? QString(row->code) : QString();
}

bool isOwnFieldCode(FieldRole role, const QString &code)
{
    const QString own = ownFieldCode(role);
    if (own.isEmpty() || !code.startsWith(own))
        return false;
    const QString rest = code.sliced(own.size());
    return rest.isEmpty() || (rest.size() > 1 && rest.startsWith(u'_') &&
                              std::all_of(rest.cbegin() + 1, rest.cend(), [](QChar c) { return c.isDigit(); }));
}

QSet<FieldRole> missingRoles(const QList<FieldProposal> &proposals)
{
    QSet<FieldRole> missing;
    for (const FieldProposal &proposal : proposals) {
        const bool isShared =
            std::any_of(proposal.others.cbegin(), proposal.others.cend(),
                        [](const FieldCandidate &other) { return other.has(FieldReason::UsedByAnotherRole); });
        if (!proposal.best && !isShared && !isReadOnly(proposal.role))
            missing.insert(proposal.role);
    }
    return missing;
}

QList<NewField> fieldsToCreate(const QSet<FieldRole> &roles, const QList<FieldDefinition> &fields)
{
    QSet<QString> names;
    QSet<QString> codes;
    for (const FieldDefinition &field : fields) {
        names.insert(foldForSearch(field.name));
        codes.insert(field.code.toUpper());
    }
    const bool isEnglish = languageOfFields(fields) == FieldLanguage::English;
    QList<NewField> created;
    for (const FieldRole role : kFieldRoles) {
        const NewFieldRow *row = roles.contains(role) ? rowOf(role) : nullptr;
        if (!row)
            continue;
        const QString plain = QStringView(isEnglish ? row->english : row->russian).toString();
        QString name = plain;
        for (int n = 1; names.contains(foldForSearch(name)); ++n)
            name = n == 1 ? u"%1 (StankoDesk)"_s.arg(plain) : u"%1 (StankoDesk %2)"_s.arg(plain).arg(n);
        QString code = row->code;
        for (int n = 2; codes.contains(code); ++n)
            code = u"%1_%2"_s.arg(QString(row->code)).arg(n);
        created.append({.role = role, .name = name, .type = row->type, .code = code});
    }
    return created;
}

TakeBack takeBackVerdict(FieldId id, const QList<CreatedField> &created, const QList<FieldDefinition> &fields,
                         const QSet<FieldId> &filled)
{
    const auto ours =
        std::find_if(created.cbegin(), created.cend(), [&](const CreatedField &field) { return field.id == id; });
    if (ours == created.cend())
        return TakeBack::NotOurs;
    const auto now =
        std::find_if(fields.cbegin(), fields.cend(), [&](const FieldDefinition &field) { return field.id == id; });
    if (now == fields.cend())
        return TakeBack::Gone;
    if (now->name != ours->name || now->type != ours->type || now->code != ours->code)
        return TakeBack::Changed;
    return filled.contains(id) ? TakeBack::Filled : TakeBack::Allowed;
}

} // namespace Stanko
