// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqltransaction.h"

#include "models/store/database.h"

namespace Stanko {

using namespace Qt::StringLiterals;

SqlTransaction::SqlTransaction(Database &db) : m_db(db), m_begun(done()), m_isOuter(db.m_depth == 0)
{
    ++m_db.m_depth;
    if (!m_isOuter) {
        if (m_db.m_refusal)
            m_begun = *m_db.m_refusal;
        return;
    }
    m_db.m_poisoned = false;
    m_begun = m_db.begin();
    // Nobody looks at begun() every time, and what follows would be written for good, statement by statement.
    if (!m_begun)
        m_db.m_refusal = m_begun.error();
}

SqlTransaction::~SqlTransaction()
{
    if (m_isOver)
        return;
    --m_db.m_depth;
    if (!m_isOuter)
        m_db.m_poisoned = true;
    else if (m_begun)
        m_db.rollback();
    if (m_isOuter)
        m_db.m_refusal.reset();
}

Done SqlTransaction::commit()
{
    if (!m_begun)
        return m_begun;
    if (m_isOver)
        return makeError(ErrorKind::StoreFailed, u"transaction already over"_s);
    if (m_isOuter) {
        if (m_db.m_poisoned)
            return makeError(ErrorKind::StoreFailed, u"an inner transaction was given up"_s);
        STANKO_CHECK(m_db.commit());
    }
    m_isOver = true;
    --m_db.m_depth;
    return done();
}

} // namespace Stanko
