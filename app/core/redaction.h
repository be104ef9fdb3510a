// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Stanko {

/// Takes secrets, phones and home folders, which bear names, out of a line before it is written anywhere: tokens by
/// their looks, the secrets in use by their value, phone numbers in any notation. The last line of defence; nobody may
/// rely on it and log a secret. Pure; any thread.
QString redacted(const QString &line, const QStringList &secrets = {});

/// Strikes out of texts that leave this machine what the data here knows of people, companies and machines. Blind to
/// what it does not know, so it also strikes out everything that is not technical English: words of other scripts,
/// letters written as escapes, addresses of mail, and numbers as long as a phone. A value; any thread.
class PersonalWords
{
public:
    /// \a texts: names, phones, serials as stored; lists of phones one per line.
    explicit PersonalWords(const QStringList &texts, QStringList secrets = {});
    QString struckOut(const QString &line) const;

private:
    QStringList m_secrets;
    QSet<QString> m_phrases; ///< lower case, words joined by one blank
    int m_longest = 1;       ///< words of the longest phrase
};

} // namespace Stanko
