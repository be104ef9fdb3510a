// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/fieldfixtures.h"

#include "models/domain/fieldroles.h"
#include "models/domain/nametable.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace Stanko::Testing {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kRoleNames{
    EnumName{FieldRole::Serial, "serial"_L1},        EnumName{FieldRole::Model, "model"_L1},
    EnumName{FieldRole::Telegram, "telegram"_L1},    EnumName{FieldRole::Configuration, "configuration"_L1},
    EnumName{FieldRole::NextMaintenance, "next"_L1},
    EnumName{FieldRole::Region, "region"_L1},
};

QDir folder()
{
    return QDir(QStringLiteral(STANKO_SOURCE_DIR "/tests/fixtures/fields"));
}

QStringList linesOf(const QString &name)
{
    QFile file(folder().filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

FieldId idIn(const QString &text)
{
    bool isNumber = false;
    const FieldId id = text.toLongLong(&isNumber);
    if (!isNumber)
        qFatal("not an id: %s", qPrintable(text));
    return id;
}

FieldRole roleIn(const QString &text)
{
    const std::optional<FieldRole> role = valueIn(kRoleNames, text);
    if (!role)
        qFatal("not a role: %s", qPrintable(text));
    return *role;
}

FieldConfidence confidenceIn(const QString &text)
{
    for (int i = 0; i <= int(FieldConfidence::Sure); ++i) {
        if (fieldConfidenceName(FieldConfidence(i)) == text)
            return FieldConfidence(i);
    }
    qFatal("not a confidence: %s", qPrintable(text));
}

void setKnown(FieldIds &ids, FieldRole role, FieldId id)
{
    FieldProposal known;
    known.role = role;
    known.confidence = FieldConfidence::Sure;
    known.best.emplace().id = id;
    const FieldIds one = proposedIds({known}, FieldConfidence::Sure);
    ids.serial += one.serial;
    ids.model += one.model;
    ids.telegram += one.telegram;
    ids.configuration += one.configuration;
    ids.nextMaintenance += one.nextMaintenance;
    ids.region += one.region;
}

QStringList listIn(const QString &text)
{
    QStringList items;
    for (const QString &item : text.split(u'|'))
        items.append(item.trimmed());
    return items;
}

FieldDefinition fieldIn(const QString &rest)
{
    return {.id = idIn(rest.section(u' ', 0, 0)),
            .name = rest.section(u' ', 2),
            .code = {},
            .type = rest.section(u' ', 1, 1),
            .enumValues = {}};
}

FieldFixture newFixture(const QString &title)
{
    FieldFixture fixture;
    fixture.title = title;
    fixture.input.today = QDate(2026, 11, 26);
    for (const FieldRole role : kFieldRoles)
        fixture.wanted.insert(role, {});
    return fixture;
}

void readWanted(const QString &rest, FieldFixture &fixture)
{
    const QStringList words = rest.split(u' ');
    WantedField wanted;
    wanted.confidence = confidenceIn(words.value(1));
    for (const QString &id : words.sliced(2))
        wanted.ids.insert(idIn(id));
    fixture.wanted.insert(roleIn(words.first()), wanted);
}

/// False when the line is none of an account's.
bool readLine(const QString &word, const QString &rest, FieldFixture &fixture)
{
    QList<FieldDefinition> &fields = fixture.input.fields;
    const FieldRole role = valueIn(kRoleNames, rest.section(u' ', 0, 0)).value_or(FieldRole::Serial);
    if (word == "field"_L1)
        fields.append(fieldIn(rest));
    else if (word == "noise"_L1)
        fixture.hasNoise = true;
    else if (word == "code"_L1 && !fields.isEmpty())
        fields.last().code = rest;
    else if (word == "list"_L1 && !fields.isEmpty())
        fields.last().enumValues += listIn(rest);
    else if (word == "values"_L1 && !fields.isEmpty())
        fixture.input.samples[fields.last().id] += listIn(rest);
    else if (word == "known"_L1)
        setKnown(fixture.input.known, roleIn(rest.section(u' ', 0, 0)), idIn(rest.section(u' ', 1)));
    else if (word == "want"_L1)
        readWanted(rest, fixture);
    else if (word == "refused"_L1)
        fixture.refused[roleIn(rest.section(u' ', 0, 0))].insert(idIn(rest.section(u' ', 1)));
    else if (word == "create"_L1)
        fixture.created.insert(role, rest.section(u' ', 1));
    else
        return false;
    return true;
}

} // namespace

QList<FieldDefinition> unrelatedFields()
{
    QList<FieldDefinition> fields;
    for (const QString &line : linesOf(u"noise.txt"_s)) {
        if (line.startsWith("field "_L1))
            fields.append(fieldIn(line.sliced(6)));
    }
    return fields;
}

QList<FieldFixture> fieldFixtures()
{
    QList<FieldFixture> fixtures;
    for (const QString &name : folder().entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        if (name == "noise.txt"_L1)
            continue;
        for (const QString &line : linesOf(name)) {
            const QString text = line.trimmed();
            const QString word = text.section(u' ', 0, 0);
            const QString rest = text.section(u' ', 1).trimmed();
            if (text.isEmpty() || text.startsWith(u'#'))
                continue;
            if (word == "account"_L1)
                fixtures.append(newFixture(rest));
            else if (fixtures.isEmpty() || !readLine(word, rest, fixtures.last()))
                qFatal("%s: cannot read: %s", qPrintable(name), qPrintable(text));
        }
    }
    const QList<FieldDefinition> noise = unrelatedFields();
    for (FieldFixture &fixture : fixtures) {
        if (fixture.hasNoise)
            fixture.input.fields = noise + fixture.input.fields;
    }
    return fixtures;
}

} // namespace Stanko::Testing
