// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzztargets.h"

#include "app/core/accountconfig.h"
#include "app/core/envfile.h"
#include "crm/api/intakecodecs.h"
#include "crm/api/replyparser.h"
#include "crm/web/webhookform.h"
#include "models/domain/intake.h"
#include "models/service/intakedesk.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace Stanko::Testing {

using namespace Qt::StringLiterals;

namespace {

void must(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

template<typename T>
void mustBePage(const Result<ParsedPage<T>> &page)
{
    if (!page)
        return must(page.error().kind == ErrorKind::BadReply || page.error().kind == ErrorKind::NotFound,
                    "a page that cannot be read is a BadReply");
    must(page->page >= 0, "pages have no negative numbers");
    for (const BrokenItem &broken : page->broken)
        must(!broken.reason.isEmpty(), "a broken item says why");
}

template<typename T>
void mustBeOne(const Result<T> &one)
{
    if (!one)
        must(one.error().kind == ErrorKind::BadReply || one.error().kind == ErrorKind::NotFound,
             "an entity that cannot be read is a BadReply or NotFound");
}

} // namespace

void feedReply(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QList<QByteArray> head = bytes.left(end < 0 ? bytes.size() : end).split('|');
    RawReply raw;
    raw.status = head.value(0).toInt();
    raw.contentType = head.value(1);
    raw.date = head.value(2);
    raw.retryAfter = head.value(3);
    raw.body = end < 0 ? QByteArray() : bytes.mid(end + 1);
    const Result<AmoReply> reply = parseReply(raw);
    if (reply) {
        must(raw.status >= 200 && raw.status < 300, "only a 2xx is good");
        must(reply->isEmpty || !raw.body.isEmpty(), "no body is nothing");
    }
    must(!raw.date.isEmpty() || parseHttpDate(raw.date) == 0, "no date is 0");
}

void feedCodecs(const QByteArray &bytes)
{
    RawReply raw;
    raw.status = 200;
    raw.contentType = "application/hal+json"_ba;
    raw.body = bytes;
    const Result<AmoReply> reply = parseReply(raw);
    if (!reply)
        return;
    static const LeadContext context{
        .fields = {.serial = 11, .model = 12, .telegram = 13, .configuration = 14, .nextMaintenance = 15},
        .zone = QTimeZone("Europe/Moscow")};
    mustBeOne(accountFrom(*reply));
    mustBePage(pipelinesFrom(*reply));
    mustBePage(usersFrom(*reply));
    mustBePage(fieldsFrom(*reply));
    mustBePage(leadsFrom(*reply, context));
    mustBeOne(leadFrom(*reply, context));
    mustBePage(deletedLeadsFrom(*reply));
    mustBePage(contactsFrom(*reply));
    mustBeOne(contactFrom(*reply));
    mustBePage(companiesFrom(*reply));
    mustBeOne(companyFrom(*reply));
    mustBePage(notesFrom(*reply));
    mustBePage(tasksFrom(*reply));
    mustBeOne(postedTaskFrom(*reply));
    mustBePage(eventsFrom(*reply));
    mustBePage(unsortedFrom(*reply));
    mustBeOne(postedNoteFrom(*reply));
    mustBeOne(createdLeadFrom(*reply));
}

void feedEnv(const QByteArray &bytes)
{
    const Result<Environment> environment = parseEnvText(bytes);
    if (!environment) {
        must(environment.error().kind == ErrorKind::BadSettings, "a bad file is BadSettings");
        return;
    }
    for (auto it = environment->begin(); it != environment->end(); ++it) {
        must(!it.key().isEmpty() && !it.key().front().isDigit(), "a variable has a name");
        must(!it.value().contains(QChar::Null), "a value is text");
    }
    const QStringList unknown = unknownVariables(*environment);
    must(unknown.size() <= environment->size(), "unknown are some of those given");
    const Result<AccountConfig> config = accountConfig(*environment);
    if (!config)
        must(config.error().kind == ErrorKind::BadSettings, "a wrong value is BadSettings");
}

void feedWebhook(const QByteArray &bytes)
{
    const Result<WebhookHints> hints = parseWebhookForm(bytes);
    if (!hints)
        return must(hints.error().kind == ErrorKind::BadInput, "a form that cannot be believed is BadInput");
    must(hints->account > 0, "a call belongs to an account");
    const auto areIds = [](const QSet<qint64> &ids) {
        return std::all_of(ids.cbegin(), ids.cend(), [](qint64 id) { return id > 0; });
    };
    must(areIds(hints->leads) && areIds(hints->contacts) && areIds(hints->companies), "ids are positive");
    must(hints->unknown >= 0, "a count is not negative");
}

} // namespace Stanko::Testing
