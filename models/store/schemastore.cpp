// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/schemastore.h"

#include "models/domain/fieldroles.h"
#include "models/store/database.h"
#include "models/store/leadrow.h"
#include "models/store/sqltransaction.h"

namespace Stanko::SchemaStore {

using namespace Qt::StringLiterals;

namespace {

Done writeAccount(Database &db, const AccountSchema &schema)
{
    const Account &account = schema.account;
    STANKO_CHECK(db.prepare("DELETE FROM account").exec());
    STANKO_CHECK(db.prepare("INSERT INTO account (id, name, subdomain, current_user_id, time_zone, filters_enabled, "
                            "users_allowed) VALUES (?, ?, ?, ?, ?, ?, ?)")
                     .bindAll(account.id, account.name, account.subdomain, account.currentUser,
                              QString::fromLatin1(account.timeZoneId), account.filtersEnabled, schema.usersAllowed)
                     .exec());
    return done();
}

Done writePipelines(Database &db, const QList<Pipeline> &pipelines)
{
    STANKO_CHECK(db.prepare("DELETE FROM pipeline").exec());
    int position = 0;
    for (const Pipeline &pipeline : pipelines) {
        STANKO_CHECK(
            db.prepare("INSERT OR REPLACE INTO pipeline (id, name, sort, is_main, is_archive, position) "
                       "VALUES (?, ?, ?, ?, ?, ?)")
                .bindAll(pipeline.id, pipeline.name, pipeline.sort, pipeline.isMain, pipeline.isArchive, position++)
                .exec());
        int statusPosition = 0;
        for (const PipelineStatus &status : pipeline.statuses) {
            STANKO_CHECK(db.prepare("INSERT OR REPLACE INTO status (pipeline_id, id, name, color, sort, is_unsorted, "
                                    "position) VALUES (?, ?, ?, ?, ?, ?, ?)")
                             .bindAll(pipeline.id, status.id, status.name, status.color, status.sort, status.isUnsorted,
                                      statusPosition++)
                             .exec());
        }
    }
    return done();
}

Done writeFields(Database &db, const QList<FieldDefinition> &fields)
{
    STANKO_CHECK(db.prepare("DELETE FROM field").exec());
    int position = 0;
    for (const FieldDefinition &field : fields) {
        STANKO_CHECK(db.prepare("INSERT OR REPLACE INTO field (id, name, code, type, enum_values, position) "
                                "VALUES (?, ?, ?, ?, ?, ?)")
                         .bindAll(field.id, field.name, field.code, field.type, linesText(field.enumValues), position++)
                         .exec());
    }
    return done();
}

Done writeUsers(Database &db, const QList<User> &users)
{
    STANKO_CHECK(db.prepare("DELETE FROM user").exec());
    int position = 0;
    for (const User &user : users) {
        STANKO_CHECK(db.prepare("INSERT OR REPLACE INTO user (id, name, is_active, position) VALUES (?, ?, ?, ?)")
                         .bindAll(user.id, user.name, user.isActive, position++)
                         .exec());
    }
    return done();
}

Done readAccount(Database &db, AccountSchema &schema)
{
    SqlQuery query = db.prepare("SELECT id, name, subdomain, current_user_id, time_zone, filters_enabled, "
                                "users_allowed FROM account");
    STANKO_CHECK(query.run());
    if (query.next()) {
        schema.account = {.id = query.integer(0),
                          .name = query.text(1),
                          .subdomain = query.text(2),
                          .currentUser = query.integer(3),
                          .timeZoneId = query.text(4).toLatin1(),
                          .filtersEnabled = query.flag(5)};
        schema.usersAllowed = query.flag(6);
    }
    return query.finish();
}

Done readPipelines(Database &db, AccountSchema &schema)
{
    SqlQuery query = db.prepare("SELECT id, name, sort, is_main, is_archive FROM pipeline ORDER BY position");
    STANKO_CHECK(query.run());
    while (query.next()) {
        Pipeline pipeline{.id = query.integer(0),
                          .name = query.text(1),
                          .sort = int(query.integer(2)),
                          .isMain = query.flag(3),
                          .isArchive = query.flag(4),
                          .statuses = {}};
        SqlQuery statuses = db.prepare("SELECT id, name, color, sort, is_unsorted FROM status "
                                       "WHERE pipeline_id = ? ORDER BY position");
        statuses.bind(pipeline.id);
        STANKO_CHECK(statuses.run());
        while (statuses.next()) {
            pipeline.statuses.append({.id = statuses.integer(0),
                                      .name = statuses.text(1),
                                      .color = statuses.text(2),
                                      .sort = int(statuses.integer(3)),
                                      .isUnsorted = statuses.flag(4)});
        }
        STANKO_CHECK(statuses.finish());
        schema.pipelines.append(pipeline);
    }
    return query.finish();
}

Done readFieldsAndUsers(Database &db, AccountSchema &schema)
{
    SqlQuery fields = db.prepare("SELECT id, name, code, type, enum_values FROM field ORDER BY position");
    STANKO_CHECK(fields.run());
    while (fields.next()) {
        schema.leadFields.append({.id = fields.integer(0),
                                  .name = fields.text(1),
                                  .code = fields.text(2),
                                  .type = fields.text(3),
                                  .enumValues = linesFromText(fields.text(4))});
    }
    STANKO_CHECK(fields.finish());
    SqlQuery users = db.prepare("SELECT id, name, is_active FROM user ORDER BY position");
    STANKO_CHECK(users.run());
    while (users.next())
        schema.users.append({.id = users.integer(0), .name = users.text(1), .isActive = users.flag(2)});
    return users.finish();
}

} // namespace

Result<bool> replace(Database &db, const AccountSchema &schema)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(before, read(db));
    // A schema is read again and again and hardly ever differs: what is the same is not written anew.
    if (before.account != schema.account || before.usersAllowed != schema.usersAllowed)
        STANKO_CHECK(writeAccount(db, schema));
    if (before.pipelines != schema.pipelines)
        STANKO_CHECK(writePipelines(db, schema.pipelines));
    if (before.leadFields != schema.leadFields)
        STANKO_CHECK(writeFields(db, schema.leadFields));
    if (schema.usersAllowed && before.users != schema.users)
        STANKO_CHECK(writeUsers(db, schema.users));
    STANKO_TRY(after, read(db));
    STANKO_CHECK(transaction.commit());
    return !(before == after);
}

Result<AccountSchema> read(Database &db)
{
    AccountSchema schema;
    STANKO_CHECK(readAccount(db, schema));
    STANKO_CHECK(readPipelines(db, schema));
    STANKO_CHECK(readFieldsAndUsers(db, schema));
    return schema;
}

Result<QSet<FieldRole>> unreadableRoles(Database &db, const FieldIds &ids)
{
    STANKO_TRY(wasPulled, db.number("SELECT EXISTS (SELECT 1 FROM account)"));
    if (wasPulled == 0)
        return QSet<FieldRole>();
    // All of them: a list of roles here would have to be kept in step with FieldRole.
    SqlQuery query = db.prepare("SELECT id, type FROM field");
    STANKO_CHECK(query.run());
    QList<FieldDefinition> fields;
    while (query.next())
        fields.append({.id = query.integer(0), .name = {}, .code = {}, .type = query.text(1), .enumValues = {}});
    STANKO_CHECK(query.finish());
    return Stanko::unreadableRoles(fields, ids);
}

Result<QHash<UserId, QString>> userNames(Database &db)
{
    SqlQuery query = db.prepare("SELECT id, name FROM user");
    STANKO_CHECK(query.run());
    QHash<UserId, QString> names;
    while (query.next())
        names.insert(query.integer(0), query.text(1));
    STANKO_CHECK(query.finish());
    return names;
}

Result<QString> stageName(Database &db, const Stage &stage)
{
    if (stage.status == 0)
        return QString();
    SqlQuery query = db.prepare("SELECT p.name, s.name, (SELECT count(*) FROM pipeline) FROM status s "
                                "JOIN pipeline p ON p.id = s.pipeline_id WHERE s.pipeline_id = ? AND s.id = ?");
    query.bindAll(stage.pipeline, stage.status);
    STANKO_CHECK(query.run());
    QString name = u"%1:%2"_s.arg(stage.pipeline).arg(stage.status);
    if (query.next())
        name = query.integer(2) > 1 ? query.text(0) + u" · "_s + query.text(1) : query.text(1);
    STANKO_CHECK(query.finish());
    return name;
}

} // namespace Stanko::SchemaStore
