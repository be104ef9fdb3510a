// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchhits.h"

#include "models/domain/phone.h"
#include "models/domain/searchfold.h"
#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxClients = 4;

QString say(const char *text)
{
    return QCoreApplication::translate("Search", text);
}

QString joined(const QStringList &parts)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            kept << part;
    }
    return kept.join(u" · "_s);
}

void add(QList<SearchHit> &hits, const QString &heading, const QList<SearchHit> &found)
{
    if (found.isEmpty())
        return;
    SearchHit top;
    top.title = heading;
    hits << top << found;
}

} // namespace

QList<SearchHit> searchHits(const QString &text, const QList<PassportRow> &machines, const QList<JobRow> &jobs,
                            const QList<Command> &commands)
{
    const QString folded = foldForSearch(text);
    const QString otherLayout = foldOtherLayout(text);
    const QString digits = phoneDigits(text);
    const auto says = [&](const QString &what) {
        const QString where = foldForSearch(what);
        return where.contains(folded) || (!otherLayout.isEmpty() && where.contains(otherLayout));
    };

    QList<SearchHit> machineHits;
    QList<SearchHit> clientHits;
    QSet<QString> clients;
    for (const PassportRow &row : machines) {
        SearchHit hit;
        hit.kind = SearchHit::Kind::Machine;
        hit.title = joined({row.model, row.serial});
        hit.about =
            joined({row.customer, row.nextMaintenance
                                      ? say(QT_TRANSLATE_NOOP("Search", "ТО %1")).arg(shortDate(*row.nextMaintenance))
                                      : QString()});
        hit.key = row.key;
        machineHits << hit;
        const bool isPhone = digits.size() >= 3 && phoneDigits(row.phone).contains(digits);
        if (!row.customer.isEmpty() && !clients.contains(row.customer) && clientHits.size() < kMaxClients &&
            (isPhone || says(row.customer))) {
            clients.insert(row.customer);
            SearchHit client;
            client.kind = SearchHit::Kind::Client;
            client.title = row.customer;
            client.about = phoneText(row.phone);
            clientHits << client;
        }
    }
    QList<SearchHit> jobHits;
    for (const JobRow &row : jobs) {
        SearchHit hit;
        hit.kind = SearchHit::Kind::Job;
        hit.title = joined({dealNumber(row.lead), row.name});
        hit.about = joined({row.stageName, row.serial, row.customer});
        hit.lead = row.lead;
        jobHits << hit;
    }
    QList<SearchHit> commandHits;
    for (int i = 0; i < commands.size(); ++i) {
        if (!folded.isEmpty() && !says(commands[i].title))
            continue;
        SearchHit hit;
        hit.kind = SearchHit::Kind::Command;
        hit.title = commands[i].title;
        hit.about = commands[i].keys;
        hit.command = i;
        commandHits << hit;
    }

    QList<SearchHit> hits;
    add(hits, say(QT_TRANSLATE_NOOP("Search", "Станки")), machineHits);
    add(hits, say(QT_TRANSLATE_NOOP("Search", "Клиенты")), clientHits);
    add(hits, say(QT_TRANSLATE_NOOP("Search", "Заявки")), jobHits);
    add(hits, say(QT_TRANSLATE_NOOP("Search", "Команды")), commandHits);
    return hits;
}

void SearchModel::setHits(const QList<SearchHit> &hits)
{
    if (hits == m_hits)
        return;
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &hit = m_hits[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return hit.title;
    case Qt::AccessibleTextRole:
        return hit.about.isEmpty() ? hit.title : hit.title + u", "_s + hit.about;
    case KindRole:
        return int(hit.kind);
    case AboutRole:
        return hit.about;
    default:
        return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_hits[index.row()].kind == SearchHit::Kind::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

int SearchModel::chooseable(int row, int step) const
{
    for (; row >= 0 && row < m_hits.size(); row += step) {
        if (m_hits[row].kind != SearchHit::Kind::Heading)
            return row;
    }
    return -1;
}

} // namespace Stanko
