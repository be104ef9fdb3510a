// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/setupcodecs.h"
#include "crm/setup/setupstep.h"
#include "models/domain/account.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace Stanko {

/// What a look at some leads has shown.
struct LeadSample
{
    QHash<FieldId, QStringList> values; ///< a few dozen of each field
    QSet<FieldId> filled;               ///< fields that hold anything at all
    QHash<PipelineId, int> leads;       ///< how many of them lie where
};

/// Reads two pages of leads whatever the fields are for. Crm thread; used once, owned by whoever waits for its future.
class LeadSamplePull : public QObject
{
    Q_OBJECT
public:
    enum class Which {
        Newest,      ///< made last
        LastChanged, ///< a field that is younger than they are may have been filled all the same
    };
    LeadSamplePull(AmoClient &client, const AccountSchema &schema, Which which, QObject *parent = nullptr);
    /// Ends once: with what was seen, nothing of it where the user may not see leads; or the first error.
    QFuture<Result<LeadSample>> run();

private:
    void ask(int page);
    void take(const LeadValues &lead);

    AmoClient &m_client;
    QTimeZone m_zone;
    QHash<FieldId, QString> m_types;
    Which m_which;
    int m_limit;
    LeadSample m_sample;
    OncePromise<LeadSample> m_promise;
};

} // namespace Stanko
