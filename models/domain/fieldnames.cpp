// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldnames.h"

#include "models/domain/fieldroles.h"
#include "models/domain/fieldsynonyms.h"
#include "models/domain/searchfold.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// A word of a table: whole, or the beginning of one («шпиндел*»).
struct Pattern
{
    QString text; ///< folded
    bool isPrefix = false;

    bool fits(const QString &word) const { return isPrefix ? word.startsWith(text) : word == text; }
};

struct Alias
{
    QString word; ///< folded
    QList<Pattern> patterns;
};

struct Phrase
{
    QString shown;
    QList<Pattern> words;
    int weight = 0;
    bool isAlone = false;
};

struct RoleWords
{
    QList<Phrase> phrases;
    QList<Pattern> fillers;
    QList<Pattern> warnings;
};

struct Word
{
    QString typed;
    QString folded;
    bool isUsed = false;
};

/// A table is written as words with spaces between them.
QList<Pattern> patternsOf(QStringView words)
{
    QList<Pattern> patterns;
    for (QStringView word : words.split(u' ', Qt::SkipEmptyParts)) {
        const bool isPrefix = word.endsWith(u'*');
        if (isPrefix)
            word.chop(1);
        patterns.append({.text = foldForSearch(word), .isPrefix = isPrefix});
    }
    return patterns;
}

bool isAny(const QList<Pattern> &patterns, const QString &word)
{
    return std::any_of(patterns.cbegin(), patterns.cend(), [&](const Pattern &pattern) { return pattern.fits(word); });
}

const QList<Alias> &aliases()
{
    static const QList<Alias> table = [] {
        QList<Alias> made;
        for (const AliasRow &row : kAliases)
            made.append({.word = foldForSearch(row.word), .patterns = patternsOf(row.spellings)});
        return made;
    }();
    return table;
}

QString unified(const QString &word)
{
    for (const Alias &alias : aliases()) {
        if (isAny(alias.patterns, word))
            return alias.word;
    }
    return word;
}

RoleWords wordsFor(FieldRole role)
{
    RoleWords words;
    for (const SynonymRow &row : kSynonyms) {
        if (row.role != role)
            continue;
        Phrase phrase{.shown = QStringView(row.phrase).toString(),
                      .words = patternsOf(row.phrase),
                      .weight = row.weight,
                      .isAlone = row.isAlone};
        for (Pattern &word : phrase.words) {
            if (!word.isPrefix)
                word.text = unified(word.text);
        }
        phrase.shown.remove(u'*');
        words.phrases.append(std::move(phrase));
    }
    words.fillers = patternsOf(kFillers);
    words.warnings = patternsOf(kWarnings);
    for (const RoleRow &row : kRoleRows) {
        if (row.role == role) {
            words.fillers += patternsOf(row.fillers);
            words.warnings += patternsOf(row.warnings);
        }
    }
    return words;
}

const RoleWords &wordsOf(FieldRole role)
{
    static const QHash<int, RoleWords> table = [] {
        QHash<int, RoleWords> made;
        for (const FieldRole each : kFieldRoles)
            made.insert(int(each), wordsFor(each));
        return made;
    }();
    static const RoleWords none;
    const auto found = table.constFind(int(role));
    return found == table.cend() ? none : *found;
}

/// The number some accounts put before each name («3. Модель») to keep their order.
QStringView withoutOrdinal(QStringView name)
{
    name = name.trimmed();
    qsizetype digits = 0;
    while (digits < name.size() && name[digits].isDigit())
        ++digits;
    if (digits == 0 || digits > 2 || digits == name.size() || (name[digits] != u'.' && name[digits] != u')'))
        return name;
    return name.sliced(digits + 1);
}

QList<Word> wordsIn(const QString &name)
{
    QList<Word> words;
    QString typed;
    const auto finish = [&] {
        const QString folded = foldForSearch(typed);
        if (!folded.isEmpty())
            words.append({.typed = typed, .folded = unified(folded)});
        typed.clear();
    };
    for (const QChar c : withoutOrdinal(name)) {
        if (c == u'№' || c == u'#') {
            finish();
            words.append({.typed = QString(c), .folded = foldForSearch(kNumberWord)});
            continue;
        }
        if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate() && c.category() != QChar::Other_Format) {
            finish();
            continue;
        }
        // A hump: "serialNumber", "TelegramID". Russian names have none.
        if (!typed.isEmpty() && typed.back().isLower() && c.isUpper() && c.unicode() < 0x80)
            finish();
        typed += c;
    }
    finish();
    return words;
}

/// «Модель станка с ЧПУ» is about the machine, «модель ЧПУ» is not: the control named as a property of a machine says
/// nothing.
void dropControlOfMachine(QList<Word> &words)
{
    static const QList<Pattern> machine = patternsOf(kMachineWords);
    static const QList<Pattern> control = patternsOf(kControlWords);
    static const QList<Pattern> with = patternsOf(u"с со with");
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!isAny(control, words.at(i).folded))
            continue;
        const bool isJoined = i > 0 && isAny(with, words.at(i - 1).folded);
        const qsizetype before = isJoined ? i - 2 : i - 1;
        const bool isAfterMachine = before >= 0 && isAny(machine, words.at(before).folded);
        const bool isEnglish = i + 1 < words.size() && words.at(i + 1).folded.startsWith("machine"_L1);
        if (isJoined || isAfterMachine || isEnglish)
            words[i].isUsed = true;
    }
}

/// Marks the words of \a phrase as used when all of them are there, in whatever order.
bool takePhrase(const Phrase &phrase, QList<Word> &words)
{
    // Most phrases are not there at all, which needs no copy to be seen.
    for (const Pattern &pattern : phrase.words) {
        if (std::none_of(words.cbegin(), words.cend(), [&](const Word &word) { return pattern.fits(word.folded); }))
            return false;
    }
    QList<Word> left = words;
    for (const Pattern &pattern : phrase.words) {
        const auto found = std::find_if(left.begin(), left.end(),
                                        [&](const Word &word) { return !word.isUsed && pattern.fits(word.folded); });
        if (found == left.end())
            return false;
        found->isUsed = true;
    }
    words = std::move(left);
    return true;
}

void takeAll(const QList<Pattern> &patterns, QList<Word> &words)
{
    for (Word &word : words)
        word.isUsed = word.isUsed || isAny(patterns, word.folded);
}

int unusedIn(const QList<Word> &words)
{
    return int(std::count_if(words.cbegin(), words.cend(), [](const Word &word) { return !word.isUsed; }));
}

constexpr int kStrongPhrase = 85;

bool namesAnotherRole(FieldRole role, const QList<Word> &left)
{
    for (const FieldRole other : kFieldRoles) {
        for (const Phrase &phrase : wordsOf(other).phrases) {
            QList<Word> words = left;
            if (other != role && !phrase.isAlone && phrase.weight >= kStrongPhrase && takePhrase(phrase, words))
                return true;
        }
    }
    return false;
}

/// What the name claims when \a phrase is what it is recognised by; the warnings are judged by the caller.
NameClaim claimBy(const Phrase &phrase, FieldRole role, QList<Word> words)
{
    NameClaim claim;
    const RoleWords &table = wordsOf(role);
    if (!takePhrase(phrase, words))
        return claim;
    if (phrase.isAlone) {
        takeAll(table.fillers, words);
        takeAll(table.warnings, words);
        if (unusedIn(words) > 0)
            return claim;
    }
    claim.isOfAnotherRole = namesAnotherRole(role, words);
    // The same thing said twice, «S/N (серийный номер)», is no unknown word.
    for (const Phrase &again : table.phrases)
        takePhrase(again, words);
    takeAll(table.fillers, words);
    takeAll(table.warnings, words);

    claim.weight = phrase.weight;
    claim.synonym = phrase.shown;
    if (const int unknown = unusedIn(words); unknown > 0) {
        // One word alone, like «модель», means more things than two together do.
        claim.weight -= (phrase.words.size() > 1 ? 35 : 40) + 10 * (unknown - 1);
        claim.unknownWord =
            std::find_if(words.cbegin(), words.cend(), [](const Word &word) { return !word.isUsed; })->typed;
    }
    if (claim.isOfAnotherRole)
        claim.weight = std::min(claim.weight, 60);
    return claim;
}

constexpr int kLeastWeight = 20;

} // namespace

NameClaim nameClaim(FieldRole role, const QString &name)
{
    QList<Word> words = wordsIn(name);
    dropControlOfMachine(words);
    NameClaim best;
    for (const Phrase &phrase : wordsOf(role).phrases) {
        NameClaim claim = claimBy(phrase, role, words);
        if (claim.weight > best.weight)
            best = std::move(claim);
    }
    const auto warned = std::find_if(words.cbegin(), words.cend(), [&](const Word &word) {
        return !word.isUsed && isAny(wordsOf(role).warnings, word.folded);
    });
    if (warned != words.cend()) {
        best.weight -= 60;
        best.warning = warned->typed;
    }
    if (best.weight >= kLeastWeight)
        return best;
    NameClaim none;
    none.warning = best.warning;
    return none;
}

} // namespace Stanko
