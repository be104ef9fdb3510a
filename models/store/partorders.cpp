// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/partstore.h"
#include "models/store/sortkey.h"
#include "models/store/sqltransaction.h"

namespace Stanko::PartStore {

using namespace Qt::StringLiterals;

namespace {

OrderLine readLine(const SqlQuery &query, int first)
{
    OrderLine line;
    line.article = query.text(first);
    line.name = query.text(first + 1);
    line.quantity = parseDecimal(query.text(first + 2)).valueOr(Decimal{});
    line.price = parseDecimal(query.text(first + 3)).valueOr(Decimal{});
    return line;
}

OrderRow readOrder(const SqlQuery &query, const PipelineRoles &roles)
{
    OrderRow row;
    row.lead = query.integer(0);
    row.name = query.text(1);
    row.stage = {.pipeline = query.integer(2), .status = query.integer(3)};
    row.stageName = query.text(4);
    row.isOpen = !roles.isSuccess(row.stage) && row.stage.status != kStatusWon && row.stage.status != kStatusLost;
    row.serial = query.text(5);
    row.key = query.text(6);
    row.customer = query.text(7);
    row.price = query.integer(8);
    row.createdAt = query.integer(9);
    row.hasUnsentEdit = query.integer(10) > 0;
    return row;
}

Result<QHash<LeadId, QList<OrderLine>>> allLines(Database &db)
{
    SqlQuery query =
        db.prepare("SELECT lead_id, article, name, quantity, price FROM order_line ORDER BY lead_id, position");
    STANKO_CHECK(query.run());
    QHash<LeadId, QList<OrderLine>> lines;
    while (query.next())
        lines[query.integer(0)].append(readLine(query, 1));
    STANKO_CHECK(query.finish());
    return lines;
}

} // namespace

Done setOrderLines(Database &db, LeadId lead, const QList<OrderLine> &lines)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_CHECK(db.prepare("DELETE FROM order_line WHERE lead_id = ?").bind(lead).exec());
    qint64 position = 0;
    for (const OrderLine &line : lines) {
        STANKO_CHECK(
            db.prepare("INSERT INTO order_line (lead_id, position, article, name, quantity, price) "
                       "VALUES (?, ?, ?, ?, ?, ?)")
                .bindAll(lead, ++position, line.article, line.name, decimalText(line.quantity), decimalText(line.price))
                .exec());
    }
    return transaction.commit();
}

Result<QList<OrderLine>> orderLines(Database &db, LeadId lead)
{
    SqlQuery query =
        db.prepare("SELECT article, name, quantity, price FROM order_line WHERE lead_id = ? ORDER BY position");
    query.bind(lead);
    STANKO_CHECK(query.run());
    QList<OrderLine> lines;
    while (query.next())
        lines.append(readLine(query, 0));
    STANKO_CHECK(query.finish());
    return lines;
}

Result<QList<OrderRow>> orders(Database &db, const QString &text, const PipelineRoles &roles)
{
    QList<OrderRow> rows;
    QList<QStringList> ways = searchWays(text);
    if (ways.isEmpty() && text.trimmed().isEmpty())
        ways.append(QStringList());
    if (roles.parts == 0)
        return rows;
    for (const QStringList &words : std::as_const(ways)) {
        QString sql =
            u"SELECT l.id, l.name, l.eff_pipeline_id, l.eff_status_id, COALESCE(st.name, ''), "
            "COALESCE((SELECT typed FROM lead_serial s WHERE s.lead_id = l.id ORDER BY s.position LIMIT 1), ''), "
            "COALESCE((SELECT key FROM lead_serial s WHERE s.lead_id = l.id ORDER BY s.position LIMIT 1), ''), "
            "COALESCE(NULLIF(co.name, ''), c.name, ''), l.price, l.created_at, l.unsent FROM lead l "
            "LEFT JOIN contact c ON c.id = l.main_contact_id LEFT JOIN company co ON co.id = l.company_id "
            "LEFT JOIN status st ON st.pipeline_id = l.eff_pipeline_id AND st.id = l.eff_status_id "
            "WHERE l.is_deleted = 0 AND l.eff_pipeline_id = ?"_s;
        for (qsizetype i = 0; i < words.size(); ++i)
            sql += u" AND (instr(l.folded, ?) OR instr(co.folded, ?) OR instr(c.folded, ?))"_s;
        SqlQuery query = db.prepare(sql + u" ORDER BY l.created_at DESC, l.id DESC"_s);
        query.bind(roles.parts);
        for (const QString &word : words)
            query.bindAll(word, word, word);
        STANKO_CHECK(query.run());
        while (query.next())
            rows.append(readOrder(query, roles));
        STANKO_CHECK(query.finish());
        if (!rows.isEmpty())
            break;
    }
    STANKO_TRY(lines, allLines(db));
    for (OrderRow &row : rows)
        row.lines = lines.value(row.lead);
    return rows;
}

} // namespace Stanko::PartStore
