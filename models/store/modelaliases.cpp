// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/modelaliases.h"

#include "models/domain/searchfold.h"
#include "models/store/database.h"
#include "models/store/leadrow.h"

namespace Stanko {

Result<ModelAliases> ModelAliases::read(Database &db, FieldId modelField)
{
    ModelAliases aliases;
    SqlQuery query = db.prepare("SELECT folded, model FROM model_alias");
    STANKO_CHECK(query.run());
    while (query.next())
        aliases.m_models.insert(query.text(0), query.text(1));
    STANKO_CHECK(query.finish());
    if (aliases.m_models.isEmpty())
        return aliases;
    SqlQuery values = db.prepare("SELECT enum_values FROM field WHERE id = ?");
    values.bind(modelField);
    STANKO_CHECK(values.run());
    if (values.next()) {
        const QStringList offered = linesFromText(values.text(0));
        aliases.m_offered = QSet<QString>(offered.cbegin(), offered.cend());
    }
    STANKO_CHECK(values.finish());
    return aliases;
}

QString ModelAliases::modelOf(const QString &typed) const
{
    QString model = typed;
    // A decision about a model that was itself decided upon later. add() leaves no circles; bounded all the same.
    for (qsizetype step = 0; step < m_models.size() && !m_offered.contains(model); ++step) {
        const auto next = m_models.constFind(foldForSearch(model));
        if (next == m_models.constEnd() || *next == model)
            break;
        model = *next;
    }
    return model;
}

Done ModelAliases::add(Database &db, const QString &spelling, const QString &model)
{
    const QString folded = foldForSearch(spelling);
    if (folded.isEmpty())
        return done();
    // The model chosen now is a name in its own right, even if it was once taken for a misspelling.
    STANKO_CHECK(db.prepare("DELETE FROM model_alias WHERE folded = ?").bind(foldForSearch(model)).exec());
    STANKO_CHECK(db.prepare("INSERT INTO model_alias (folded, model) VALUES (?, ?) "
                            "ON CONFLICT (folded) DO UPDATE SET model = excluded.model")
                     .bindAll(folded, model)
                     .exec());
    return done();
}

Done ModelAliases::takeBack(Database &db, const QString &spelling, const QString &model)
{
    STANKO_CHECK(db.prepare("DELETE FROM model_alias WHERE folded = ? AND model = ?")
                     .bindAll(foldForSearch(spelling), model)
                     .exec());
    return done();
}

} // namespace Stanko
