// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/web/webhookform.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <optional>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Deeper keys are nobody's: the deepest that amoCRM sends have seven parts.
constexpr qsizetype kMaxDepth = 12;

/// amoCRM's numbers for what a note or task belongs to.
enum class Element : qint64 { Contact = 1, Lead = 2, Company = 3 };

QString decoded(QByteArray part)
{
    part.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(part));
}

/// "leads[add][0][id]" → leads, add, 0, id. Empty for a key whose brackets do not close.
QStringList keyPath(const QString &key)
{
    const qsizetype first = key.indexOf(u'[');
    if (first < 0)
        return {key};
    if (first == 0 || !key.endsWith(u']'))
        return {};
    const QStringList inner = key.mid(first + 1, key.size() - first - 2).split("]["_L1);
    if (inner.size() >= kMaxDepth)
        return {};
    return QStringList(key.left(first)) + inner;
}

std::optional<qint64> idOf(const QString &value)
{
    bool isNumber = false;
    const qint64 id = value.toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return std::nullopt;
    return id;
}

/// One entity of the form, whose pairs may stand anywhere in it: contacts and companies share a key and differ by a
/// type that may come last, and the same goes for what a note or task belongs to.
struct Mention
{
    qint64 id = 0;
    bool isCompany = false;
    qint64 element = 0;
    qint64 elementType = 0;
};

class FormReader
{
public:
    void pair(const QStringList &path, const QString &value)
    {
        const QString &root = path.first();
        if (root == "account"_L1)
            return account(path, value);
        if (root == "leads"_L1 || root == "contacts"_L1 || root == "companies"_L1 || root == "task"_L1) {
            if (path.size() >= 4)
                return mention(path, value);
        } else if (root == "unsorted"_L1 && path.size() >= 6) {
            return unsorted(path, value);
        }
        ++m_hints.unknown;
    }

    Result<WebhookHints> take()
    {
        if (m_accounts.size() != 1 || m_accounts.contains(kNoNumber))
            return makeError(ErrorKind::BadInput, m_accounts.size() > 1 ? u"account: several"_s : u"account"_s);
        m_hints.account = *m_accounts.cbegin();
        for (auto it = m_mentions.cbegin(); it != m_mentions.cend(); ++it)
            add(it.key().section(u'[', 0, 0), *it);
        return m_hints;
    }

private:
    void account(const QStringList &path, const QString &value)
    {
        if (path.size() != 2 || path.at(1) != "id"_L1)
            return;
        m_accounts.insert(idOf(value).value_or(kNoNumber));
    }

    void mention(const QStringList &path, const QString &value)
    {
        const bool isNote = path.at(1) == "note"_L1 && path.at(3) == "note"_L1 && path.size() == 5;
        const QString &member = isNote ? path.at(4) : path.at(3);
        if (path.size() > (isNote ? 5 : 4)) {
            // contacts[update][0][linked_leads_id][501][ID]: a contact is shown with its leads.
            if (path.size() == 6 && path.at(3) == "linked_leads_id"_L1) {
                if (const auto id = idOf(value))
                    m_hints.leads.insert(*id);
            }
            return;
        }
        Mention &found = m_mentions[path.first() + u'[' + path.at(1) + u'[' + path.at(2)];
        const bool hasOwnId = path.first() != "task"_L1 && !isNote;
        if (member == "id"_L1 && hasOwnId)
            found.id = idOf(value).value_or(0);
        else if (member == "type"_L1)
            found.isCompany = value == "company"_L1;
        else if (member == "element_id"_L1)
            found.element = idOf(value).value_or(0);
        else if (member == "element_type"_L1)
            found.elementType = idOf(value).value_or(0);
    }

    /// unsorted[delete][0][accept_result][leads][0]=501, unsorted[add][0][data][leads][0][id]=501
    void unsorted(const QStringList &path, const QString &value)
    {
        const QString &part = path.at(3);
        const bool isResult = path.size() == 6 && (part == "accept_result"_L1 || part == "decline_result"_L1);
        const bool isData = path.size() == 7 && part == "data"_L1 && path.at(6) == "id"_L1;
        if (!isResult && !isData)
            return;
        const auto id = idOf(value);
        if (!id)
            return;
        if (path.at(4) == "leads"_L1)
            m_hints.leads.insert(*id);
        else if (path.at(4) == "contacts"_L1)
            m_hints.contacts.insert(*id);
        else if (path.at(4) == "companies"_L1)
            m_hints.companies.insert(*id);
    }

    void add(const QString &root, const Mention &found)
    {
        if (found.id > 0 && root == "leads"_L1)
            m_hints.leads.insert(found.id);
        else if (found.id > 0 && (root == "companies"_L1 || (root == "contacts"_L1 && found.isCompany)))
            m_hints.companies.insert(found.id);
        else if (found.id > 0 && root == "contacts"_L1)
            m_hints.contacts.insert(found.id);
        if (found.element <= 0)
            return;
        switch (Element(found.elementType)) {
        case Element::Contact:
            m_hints.contacts.insert(found.element);
            break;
        case Element::Lead:
            m_hints.leads.insert(found.element);
            break;
        case Element::Company:
            m_hints.companies.insert(found.element);
            break;
        }
    }

    static constexpr qint64 kNoNumber = -1; ///< an account that is named by no number

    WebhookHints m_hints;
    QSet<qint64> m_accounts;
    QHash<QString, Mention> m_mentions; ///< by "root[action[index"
};

} // namespace

Result<WebhookHints> parseWebhookForm(const QByteArray &body)
{
    if (body.size() > kMaxWebhookBody)
        return makeError(ErrorKind::BadInput, u"body: too large"_s);
    FormReader reader;
    const QList<QByteArray> pairs = body.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const QStringList path = keyPath(decoded(equals < 0 ? pair : pair.left(equals)));
        if (!path.isEmpty() && !path.first().isEmpty())
            reader.pair(path, equals < 0 ? QString() : decoded(pair.mid(equals + 1)));
    }
    return reader.take();
}

} // namespace Stanko
