// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phone.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>

namespace Stanko {

namespace {

using namespace Qt::StringLiterals;

/// What is typed before an extension. Compared without case; none is the beginning of another word people put here.
constexpr std::array<QStringView, 6> kExtensionWords{u"доб", u"вн", u"ext", u"#", u"x", u"х"};

constexpr int kSubscriberDigits = 10;

struct SplitPhone
{
    QString digits;
    QStringView number; ///< the text the digits came from
    QStringView rest;   ///< extension, remark or a further number, as typed
};

/// The first number of \a typed and what follows it. A cell often holds several numbers; their digits run together
/// would be nobody's number.
SplitPhone split(QStringView typed)
{
    SplitPhone phone;
    qsizetype end = typed.size();
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QStringView tail = typed.sliced(i);
        const bool isExtension =
            !phone.digits.isEmpty() &&
            std::any_of(kExtensionWords.cbegin(), kExtensionWords.cend(),
                        [tail](QStringView word) { return tail.startsWith(word, Qt::CaseInsensitive); });
        const QChar c = typed[i];
        const bool isNextNumber = phone.digits.size() >= kSubscriberDigits &&
                                  (c == u',' || c == u';' || c == u'/' || c == u'+' || c == u'\n' || c == u'\r');
        if (isExtension || isNextNumber) {
            end = i;
            break;
        }
        if (const int digit = c.digitValue(); digit >= 0)
            phone.digits += QChar(u'0' + digit);
    }
    phone.number = typed.first(end).trimmed();
    phone.rest = typed.sliced(end).trimmed();
    return phone;
}

bool isPhoneNotation(QStringView number)
{
    return std::all_of(number.cbegin(), number.cend(), [](QChar c) {
        return c.digitValue() >= 0 || c.isSpace() || c.category() == QChar::Punctuation_Dash || c == u'+' ||
               c == u'(' || c == u')' || c == u'.' || c == u'\u2212' || c == u'\u00ad';
    });
}

/// The ten digits after +7, or empty when the number is not written as a Russian one. A "+" makes the first digits
/// the country's code, so +81… is Japan although 8 1… would be a call inside Russia.
QString russianSubscriber(const SplitPhone &phone)
{
    const QString &digits = phone.digits;
    const bool isInternational = phone.number.startsWith(u'+');
    if (digits.size() == kSubscriberDigits + 1 && (digits[0] == u'7' || (digits[0] == u'8' && !isInternational)))
        return digits.sliced(1);
    constexpr QStringView kAreaCodeStarts = u"3489";
    if (digits.size() == kSubscriberDigits && !isInternational && kAreaCodeStarts.contains(digits[0]))
        return digits;
    return {};
}

} // namespace

QString phoneDigits(QStringView typed)
{
    return split(typed).digits;
}

QString phoneKey(QStringView typed)
{
    const QString digits = phoneDigits(typed);
    return digits.size() < kSubscriberDigits ? QString() : digits.last(kSubscriberDigits);
}

QString phoneE164(QStringView typed)
{
    const SplitPhone phone = split(typed);
    if (const QString subscriber = russianSubscriber(phone); !subscriber.isEmpty())
        return u"+7"_s + subscriber;
    // Other countries, the ways to dial them from here and the lengths of their numbers are the library's knowledge.
    using i18n::phonenumbers::PhoneNumberUtil;
    const PhoneNumberUtil *numbers = PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber number;
    if (numbers->Parse(phone.number.toString().toStdString(), "RU", &number) != PhoneNumberUtil::NO_PARSING_ERROR ||
        numbers->IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE) {
        return {};
    }
    std::string text;
    numbers->Format(number, PhoneNumberUtil::E164, &text);
    return QString::fromStdString(text);
}

QString phoneForDisplay(QStringView typed)
{
    const SplitPhone phone = split(typed);
    const QString subscriber = russianSubscriber(phone);
    if (subscriber.isEmpty() || !isPhoneNotation(phone.number))
        return typed.trimmed().toString();
    QString shown = u"+7 (%1) %2-%3-%4"_s.arg(subscriber.first(3), subscriber.sliced(3, 3), subscriber.sliced(6, 2),
                                              subscriber.sliced(8));
    if (!phone.rest.isEmpty()) {
        const bool isSign = phone.rest[0].isPunct();
        shown += isSign ? phone.rest.toString() : u' ' + phone.rest.toString();
    }
    return shown;
}

} // namespace Stanko
