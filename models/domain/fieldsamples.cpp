// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldsamples.h"

#include "models/domain/phone.h"
#include "models/domain/searchfold.h"
#include "models/domain/serial.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

enum class Look { Fitting, Neutral, Foreign, Personal };

/// Reminders are still acted on 14 days after the day; product.md, section 5.
constexpr int kDaysPast = 14;
constexpr int kFewest = 3;

int digitsIn(QStringView text)
{
    return int(std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
}

int lettersIn(QStringView text)
{
    return int(std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }));
}

bool isPlaceholder(const QString &text)
{
    static const QSet<QString> words{
        foldForSearch(u"нет"),      foldForSearch(u"б/н"),        foldForSearch(u"н/д"),
        foldForSearch(u"уточнить"), foldForSearch(u"неизвестно"), u"0"_s,
        foldForSearch(u"n/a"),      foldForSearch(u"none"),       foldForSearch(u"unknown")};
    const QString folded = foldForSearch(text);
    return folded.isEmpty() || words.contains(folded);
}

/// A serial may begin like a date («2019-04-11873»), so a day ends where its text does, or where a time begins.
QDate dayIn(const QString &text)
{
    constexpr qsizetype kIsoSize = 10;
    if (text.size() == kIsoSize || (text.size() > kIsoSize && text.at(kIsoSize) == u'T')) {
        const QDate iso = QDate::fromString(text.first(kIsoSize), Qt::ISODate);
        if (iso.isValid())
            return iso;
    }
    return QDate::fromString(text, u"dd.MM.yyyy"_s);
}

bool isMail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && text.indexOf(u'.', at) > 0 && !text.contains(u' ');
}

/// As a person dials it. Ten bare digits may be anything; eleven that begin like a Russian number are one.
bool isPhone(const QString &text)
{
    constexpr QStringView kSigns = u"+-() .\u00a0";
    const bool isNumber =
        std::all_of(text.cbegin(), text.cend(), [&](QChar c) { return c.isDigit() || kSigns.contains(c); });
    const QString digits = phoneDigits(text);
    if (!isNumber || digits.size() < 10 || digits.size() > 15)
        return false;
    const bool isRussian =
        digits.size() == 11 && QStringView(u"78").contains(digits[0]) && QStringView(u"3489").contains(digits[1]);
    return text.startsWith(u'+') || text.contains(u'(') || isRussian;
}

/// «Иванов Иван Иванович»: the third name gives a person away.
bool isPersonName(const QString &text)
{
    static const QStringList endings{u"ович"_s, u"евич"_s, u"ьич"_s, u"овна"_s, u"евна"_s, u"ична"_s};
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return words.size() == 3 && digitsIn(text) == 0 &&
           std::any_of(endings.cbegin(), endings.cend(),
                       [&](const QString &end) { return words.at(1).endsWith(end) || words.at(2).endsWith(end); });
}

bool isLink(const QString &text)
{
    return text.contains("://"_L1) || text.startsWith("www."_L1) || text.startsWith("t.me/"_L1);
}

Look lookOfSerial(const QString &text)
{
    if (isLink(text) || dayIn(text).isValid())
        return Look::Foreign;
    const QList<SerialEntry> entries = splitSerials(text);
    Look look = Look::Neutral;
    for (const SerialEntry &entry : entries) {
        // Old machines have serials of three digits, which say nothing; a model seldom has five of them.
        const int digits = digitsIn(entry.key);
        if (entry.key.size() > 40 || entry.key.count(u'-') > 5 || (digits == 0 && lettersIn(entry.key) >= 4))
            return Look::Foreign;
        if (digits >= 5 && entry.key.size() <= 30)
            look = Look::Fitting;
    }
    return look;
}

Look lookOfModel(const QString &text)
{
    const int digits = digitsIn(text);
    const int letters = lettersIn(text);
    const qsizetype words = text.count(u' ') + 1;
    if (isLink(text) || dayIn(text).isValid() || text.size() > 60 || words > 6 || (letters == 0 && digits >= 6))
        return Look::Foreign;
    return letters > 0 && digits > 0 && words <= 5 ? Look::Fitting : Look::Neutral;
}

Look lookOfTelegram(const QString &text)
{
    const qsizetype from = text.startsWith(u'-') ? 1 : 0; // ids of groups are negative
    const int digits = digitsIn(text);
    if (digits != text.size() - from || digits < 5 || digits > 14)
        return Look::Foreign;
    // A phone without its first digit and an id of these years look the same.
    return digits == 10 && text.startsWith(u'9') ? Look::Neutral : Look::Fitting;
}

Look lookOfConfiguration(const QString &text)
{
    if (isLink(text) || dayIn(text).isValid() || lettersIn(text) == 0)
        return Look::Foreign;
    const bool isList = text.contains(u',') || text.contains(u';') || text.contains(u'\n') || text.contains(u'{') ||
                        text.count(u' ') >= 2;
    return isList && text.size() >= 12 ? Look::Fitting : Look::Neutral;
}

/// Names of places look like any other words: they speak against a field at most.
Look lookOfRegion(const QString &text)
{
    return isLink(text) || lettersIn(text) == 0 ? Look::Foreign : Look::Neutral;
}

Look lookOf(FieldRole role, const QString &text, QDate today)
{
    if (role == FieldRole::NextMaintenance) {
        const QDate day = dayIn(text);
        if (!day.isValid())
            return Look::Foreign;
        return day >= today.addDays(-kDaysPast) ? Look::Fitting : Look::Neutral;
    }
    if (isMail(text) || isPhone(text) || isPersonName(text))
        return Look::Personal;
    switch (role) {
    case FieldRole::Serial:
        return lookOfSerial(text);
    case FieldRole::Model:
        return lookOfModel(text);
    case FieldRole::Telegram:
        return lookOfTelegram(text);
    case FieldRole::Configuration:
        return lookOfConfiguration(text);
    case FieldRole::Region:
        return lookOfRegion(text);
    case FieldRole::NextMaintenance:
        break;
    }
    return Look::Neutral;
}

qsizetype differentIn(const QStringList &judged)
{
    QSet<QString> different;
    for (const QString &text : judged)
        different.insert(foldForSearch(text));
    return different.size();
}

/// Serials and models look alike one by one: it is the repetition that tells them apart.
SampleKind amongOthers(FieldRole role, const QStringList &judged, qsizetype fitting)
{
    const auto hasManyDigits = [](const QString &text) { return digitsIn(text) >= 5; };
    const auto serials = std::count_if(judged.cbegin(), judged.cend(), hasManyDigits);
    const bool isEnough = judged.size() >= 5;
    // Service deals of one machine repeat its serial, so repetition alone is no proof.
    if (role == FieldRole::Serial && isEnough && differentIn(judged) * 2 <= judged.size())
        return serials * 2 <= judged.size() ? SampleKind::Contradicting : SampleKind::Mixed;
    if (role == FieldRole::Model) {
        if (isEnough && differentIn(judged) == judged.size() && serials * 10 >= judged.size() * 8)
            return SampleKind::Contradicting;
        const auto hasNoDigit = [](const QString &text) { return digitsIn(text) == 0; };
        if (std::count_if(judged.cbegin(), judged.cend(), hasNoDigit) * 10 >= judged.size() * 8)
            return SampleKind::Doubtful;
    }
    if (role == FieldRole::NextMaintenance) {
        if (fitting * 2 >= judged.size())
            return SampleKind::Fitting;
        return fitting * 5 < judged.size() ? SampleKind::Doubtful : SampleKind::Mixed;
    }
    return fitting * 10 >= judged.size() * 6 ? SampleKind::Fitting : SampleKind::Mixed;
}

} // namespace

SampleVerdict judgeSamples(FieldRole role, const QStringList &samples, QDate today)
{
    SampleVerdict verdict;
    if (role == FieldRole::NextMaintenance && !today.isValid())
        return verdict;
    QStringList judged;
    int foreign = 0;
    int personal = 0;
    for (const QString &sample : samples) {
        const QString text = sample.trimmed();
        if (isPlaceholder(text))
            continue;
        judged.append(text);
        const Look look = lookOf(role, text, today);
        verdict.fitting += look == Look::Fitting ? 1 : 0;
        foreign += look == Look::Foreign ? 1 : 0;
        personal += look == Look::Personal ? 1 : 0;
    }
    verdict.judged = int(judged.size());
    if (verdict.judged < kFewest)
        verdict.kind = SampleKind::TooFew;
    else if (personal * 10 >= verdict.judged * 3)
        verdict.kind = SampleKind::Personal;
    else if (foreign * 2 >= verdict.judged)
        verdict.kind = SampleKind::Contradicting;
    else
        verdict.kind = amongOthers(role, judged, verdict.fitting);
    return verdict;
}

} // namespace Stanko
