// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/intake.h"

#include "models/domain/money.h"
#include "models/domain/serial.h"

#include <QtCore/QSet>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// How the marker stands behind a name.
QString tailOf(const QString &marker)
{
    return u" · "_s + marker;
}

/// Serials and models are written with spaces and dashes or without: this many neighbouring words may be one name.
constexpr qsizetype kMostWords = 5;
/// What is shorter stands in too many texts by chance; of bare digits (a year, a price) more are wanted.
constexpr qsizetype kShortestSerial = 4;
constexpr qsizetype kShortestNumber = 5;
constexpr qsizetype kShortestModel = 3;

/// The words of \a text folded like a serial, letters and digits only.
QStringList foldedWords(const QString &text)
{
    QString plain = text;
    plain.replace(u'№', u' '); // folding makes letters of it, which would stick to the number behind
    QStringList words(1);
    for (const QChar c : foldSerial(plain)) {
        if (c.isLetterOrNumber())
            words.last() += c;
        else if (!words.last().isEmpty())
            words.append(QString());
    }
    words.removeAll(QString());
    return words;
}

/// Everything in \a text that may be the name of a machine: its words, and neighbouring words run together.
QSet<QString> namesIn(const QString &text)
{
    const QStringList words = foldedWords(text);
    QSet<QString> names;
    for (qsizetype first = 0; first < words.size(); ++first) {
        QString name;
        const qsizetype end = std::min(words.size(), first + kMostWords);
        for (qsizetype i = first; i < end; ++i) {
            name += words[i];
            names.insert(name);
        }
    }
    return names;
}

bool isTellingSerial(const QString &bare)
{
    const bool hasDigit = std::any_of(bare.cbegin(), bare.cend(), [](QChar c) { return c.isDigit(); });
    const bool isNumber = std::all_of(bare.cbegin(), bare.cend(), [](QChar c) { return c.isDigit(); });
    return hasDigit && bare.size() >= (isNumber ? kShortestNumber : kShortestSerial);
}

/// A serial that somebody wrote beats everything; the rest adds up.
int weightOf(MatchReason reason)
{
    switch (reason) {
    case MatchReason::SerialInText:
        return 1000;
    case MatchReason::SamePhone:
        return 300;
    case MatchReason::SameContact:
        return 200;
    case MatchReason::SameCompany:
        return 100;
    case MatchReason::ModelInText:
        return 50;
    }
    return 0;
}

QList<MatchReason> reasonsFor(const MatchFacts &facts, const QSet<QString> &names, const MatchCandidate &candidate)
{
    QList<MatchReason> reasons;
    const QString serial = foldedWords(candidate.key).join(QString());
    if (isTellingSerial(serial) && names.contains(serial))
        reasons.append(MatchReason::SerialInText);
    const bool hasPhone =
        std::any_of(candidate.phoneKeys.cbegin(), candidate.phoneKeys.cend(),
                    [&](const QString &key) { return !key.isEmpty() && facts.phoneKeys.contains(key); });
    if (hasPhone)
        reasons.append(MatchReason::SamePhone);
    if (facts.contact != 0 && facts.contact == candidate.contact)
        reasons.append(MatchReason::SameContact);
    if (facts.company != 0 && facts.company == candidate.company)
        reasons.append(MatchReason::SameCompany);
    const QString model = foldedWords(candidate.model).join(QString());
    if (model.size() >= kShortestModel && names.contains(model))
        reasons.append(MatchReason::ModelInText);
    return reasons;
}

constexpr qint64 kMillion = 1'000'000;

/// A number taken apart into whole ones and millionths, the finest a Decimal has.
struct Micro
{
    qint64 whole = 0;
    qint64 millionths = 0;
};

Micro microOf(Decimal value)
{
    qint64 unit = 1;
    for (int i = 0; i < value.scale; ++i)
        unit *= 10;
    return {.whole = value.mantissa / unit, .millionths = value.mantissa % unit * (kMillion / unit)};
}

bool isInRange(Decimal value)
{
    return value.mantissa >= 0 && value.scale >= 0 && value.scale <= Decimal::kMaxScale &&
           microOf(value).whole <= kMaxPrice;
}

} // namespace

QString markedName(const QString &name, const QString &marker)
{
    constexpr qsizetype kMostName = 250;
    const QString tail = tailOf(marker);
    return name.trimmed().left(kMostName - tail.size()) + tail;
}

QString withoutMarker(const QString &name, const QString &marker)
{
    QString left = name;
    left.remove(tailOf(marker));
    left.remove(marker);
    return left.simplified();
}

QList<MachineMatch> matchMachines(const MatchFacts &facts, const QList<MatchCandidate> &candidates, int limit)
{
    const QSet<QString> names = namesIn(facts.text);
    QList<MachineMatch> matches;
    for (const MatchCandidate &candidate : candidates) {
        MachineMatch match;
        match.reasons = reasonsFor(facts, names, candidate);
        if (match.reasons.isEmpty())
            continue;
        for (const MatchReason reason : std::as_const(match.reasons))
            match.score += weightOf(reason);
        match.key = candidate.key;
        match.serial = candidate.serial;
        match.model = candidate.model;
        match.customer = candidate.customer;
        matches.append(match);
    }
    std::sort(matches.begin(), matches.end(), [](const MachineMatch &a, const MachineMatch &b) {
        return a.score != b.score ? a.score > b.score : a.key < b.key;
    });
    if (limit >= 0 && matches.size() > limit)
        matches.resize(limit);
    return matches;
}

Result<qint64> orderTotal(const QList<OrderLine> &lines)
{
    if (lines.isEmpty())
        return makeError(ErrorKind::BadInput, u"lines"_s);
    // Schoolbook multiplication in base one million: every product of two halves fits into 64 bits, on any compiler.
    qint64 whole = 0;
    qint64 millionths = 0;
    qint64 finest = 0; // 10^-12
    for (const OrderLine &line : lines) {
        if (line.quantity.isZero() || !isInRange(line.quantity))
            return makeError(ErrorKind::BadInput, u"quantity"_s);
        if (!isInRange(line.price))
            return makeError(ErrorKind::BadInput, u"price"_s);
        const Micro quantity = microOf(line.quantity);
        const Micro price = microOf(line.price);
        finest += quantity.millionths * price.millionths;
        millionths += quantity.whole * price.millionths + quantity.millionths * price.whole + finest / kMillion;
        finest %= kMillion;
        // Two factors below 2^31 each, and a sum so far that is not above the limit: no overflow.
        whole += quantity.whole * price.whole + millionths / kMillion;
        millionths %= kMillion;
        if (whole > kMaxPrice)
            return makeError(ErrorKind::BadInput, u"price"_s);
    }
    return whole;
}

} // namespace Stanko
