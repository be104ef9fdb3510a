// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes.h"

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

HttpReply routeApi(const Call &call)
{
    const QString family = call.segment(0);
    const QString second = call.segment(1);
    const QString third = call.segment(2);
    const bool isEntity = family == "leads"_L1 || family == "contacts"_L1 || family == "companies"_L1;
    if (isEntity) {
        if (second == "custom_fields"_L1)
            return routeFields(call, family, 2);
        if (second == "notes"_L1 || third == "notes"_L1)
            return routeNotes(call, family);
        if (second == "tags"_L1)
            return routeTags(call, family);
        const QString link = second.isEmpty() || call.id(1) != 0 ? third : second;
        if (link == "links"_L1 || link == "link"_L1 || link == "unlink"_L1)
            return routeLinks(call, family);
    }
    if (family == "leads"_L1) {
        if (second == "pipelines"_L1)
            return routePipelines(call);
        if (second == "loss_reasons"_L1)
            return routeLossReasons(call);
        if (second == "unsorted"_L1)
            return routeUnsorted(call);
        return routeLeads(call);
    }
    if (family == "contacts"_L1)
        return routeContacts(call);
    if (family == "companies"_L1)
        return routeCompanies(call);
    if (family == "account"_L1)
        return routeAccount(call);
    if (family == "users"_L1)
        return routeUsers(call);
    if (family == "tasks"_L1)
        return routeTasks(call);
    if (family == "events"_L1)
        return routeEvents(call);
    if (family == "sources"_L1)
        return routeSources(call);
    if (family == "catalogs"_L1)
        return routeCatalogs(call);
    if (family == "webhooks"_L1)
        return routeWebhooks(call);
    return notFound(u"Not found"_s);
}

} // namespace Stanko::Sandbox
