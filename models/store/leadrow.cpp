// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/leadrow.h"

#include "models/domain/searchfold.h"

namespace Stanko {

using namespace Qt::StringLiterals;

Lead readLead(const SqlQuery &query)
{
    Lead lead;
    lead.id = query.integer(0);
    lead.name = query.text(1);
    lead.price = query.integer(2);
    lead.stage = {.pipeline = query.integer(3), .status = query.integer(4)};
    lead.responsibleUser = query.integer(5);
    lead.createdAt = query.integer(6);
    lead.updatedAt = query.integer(7);
    lead.closedAt = query.integer(8);
    lead.isDeleted = query.flag(9);
    lead.serialText = query.text(10);
    lead.model = query.text(11);
    lead.telegramId = query.text(12);
    lead.configuration = query.text(13);
    lead.nextMaintenance = query.day(14);
    lead.company = query.integer(15);
    lead.contacts = contactsFromText(query.text(16));
    lead.tags = linesFromText(query.text(17));
    lead.region = query.text(18);
    return lead;
}

QString contactsText(const QList<LeadContact> &contacts)
{
    QString text;
    for (const LeadContact &contact : contacts) {
        if (!text.isEmpty())
            text += u',';
        text += QString::number(contact.id);
        if (contact.isMain)
            text += u'*';
    }
    return text;
}

QList<LeadContact> contactsFromText(const QString &text)
{
    QList<LeadContact> contacts;
    if (text.isEmpty())
        return contacts;
    const auto parts = QStringView(text).split(u',');
    for (QStringView part : parts) {
        const bool isMain = part.endsWith(u'*');
        if (isMain)
            part.chop(1);
        contacts.append({.id = part.toLongLong(), .isMain = isMain});
    }
    return contacts;
}

QString linesText(const QStringList &words)
{
    QStringList clean;
    for (const QString &word : words) {
        QString line = word;
        line.replace(u'\n', u' ');
        if (!line.isEmpty())
            clean.append(line);
    }
    return clean.join(u'\n');
}

QStringList linesFromText(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

QString leadSearchText(const Lead &lead)
{
    // The number of a lead that is not in amoCRM yet is nobody's business.
    const QString number = lead.id > 0 ? QString::number(lead.id) : QString();
    return foldForSearch(number + u' ' + lead.name + u' ' + lead.serialText + u' ' + lead.model);
}

} // namespace Stanko
