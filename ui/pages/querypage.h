// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/service/homepromise.h"
#include "ui/pages/listpage.h"

#include <QtCore/QFuture>
#include <QtCore/QThreadPool>
#include <QtWidgets/QTableView>

#include <memory>
#include <optional>
#include <utility>

namespace Stanko {

/// The typed half of a list page: its query, its model, and the row that shall be current when it arrives.
/// \a Model is a SnapshotModel with the signal sortRequested(sort, order); \a Query has sort, order and text, and is
/// comparable; \a Answer has rows. GUI thread; owned by the window.
template<typename Model, typename Query, typename Answer>
class QueryPage : public ListPage
{
protected:
    using Row = typename Model::Row;
    using Id = typename Model::Id;

    QueryPage(const Desks &desks, const ListNames &names, QSettings *settings, QWidget *parent)
        : ListPage(desks, names, settings, parent), m_model(new Model(this))
    {
        connect(m_model, &Model::sortRequested, this, [this](auto sort, Qt::SortOrder order) {
            change([=](Query &query) {
                query.sort = sort;
                query.order = order;
            });
        });
    }

    /// Asks the page's desk.
    virtual QFuture<Result<Answer>> list(const Query &query) = 0;
    /// Keeps what comes beside the rows (the answer has none here), before they are shown. True when the texts of
    /// unchanged rows differ now, as at midnight.
    virtual bool take(const Answer &answer) = 0;
    /// What countTold() tells.
    virtual int countOf(const Answer &answer) const = 0;
    /// The wanted row is not among the answers: true when the query was widened and asked again.
    virtual bool lookFurther() { return false; }

    Model *model() const { return m_model; }
    const Query &query() const { return m_query; }
    const Row *currentRow() const { return m_model->rowOf(table()->currentIndex()); }

    /// Asks anew with what \a edit makes of the query, unless that is the same one.
    template<typename Edit>
    void change(Edit edit)
    {
        Query query = m_query;
        edit(query);
        if (query == m_query)
            return;
        m_query = query;
        askNow();
    }
    /// Makes \a id the current row when it arrives, lifting the filters that would hide it.
    void showRow(const std::optional<Id> &id)
    {
        m_wanted = id;
        showFiltersLifted();
        m_query = wideQuery();
        askNow();
    }

    bool isNarrowed() const override { return m_query != wideQuery(); }
    void showEverything() override { showRow({}); }
    void searchFor(const QString &text) override
    {
        change([&](Query &query) { query.text = text; });
    }
    void fetch(quint64 token) override
    {
        // Planning how the table changes, and freeing what it showed before, take as long as the list is: not here.
        list(m_query).then(this, [this, token](const Result<Answer> &answer) {
            const HomePromise<Planned> promise;
            QThreadPool::globalInstance()->start(
                [promise, base = m_model->shown(), answer] { promise.keep(planned(base, answer)); });
            promise.future().then(this, [this, token](const Planned &plan) {
                const bool counts = accept(token);
                if (counts && !plan)
                    failed(plan.error());
                else if (counts)
                    showAnswer((*plan)->answer, (*plan)->update);
                if (plan)
                    QThreadPool::globalInstance()->start([spent = std::move(**plan)] {});
            });
        });
    }

private:
    /// The query without anything that leaves rows out.
    Query wideQuery() const
    {
        Query wide;
        wide.sort = m_query.sort;
        wide.order = m_query.order;
        return wide;
    }
    /// An answer whose rows have become an update of the table.
    struct Plan
    {
        Answer answer;
        typename Model::Update update;
    };
    using Planned = Result<std::shared_ptr<Plan>>;
    static Planned planned(const typename Model::Shown &base, Result<Answer> answer)
    {
        if (!answer)
            return answer.error();
        auto plan = std::make_shared<Plan>();
        plan->answer = std::move(*answer);
        plan->update = Model::planned(base, std::exchange(plan->answer.rows, {}));
        return plan;
    }
    void showAnswer(const Answer &answer, typename Model::Update &update)
    {
        const bool isOtherText = take(answer);
        m_model->apply(update);
        if (isOtherText)
            m_model->retext();
        const int row = m_wanted ? m_model->find(*m_wanted) : -1;
        if (m_wanted && row < 0 && lookFurther())
            return;
        m_wanted.reset();
        if (row >= 0) {
            table()->selectRow(row);
            table()->scrollTo(m_model->index(row, 0));
        } else if (!table()->currentIndex().isValid() && m_model->rowCount() > 0) {
            table()->selectRow(0);
        }
        answered(countOf(answer));
    }

    Model *m_model;
    Query m_query;
    std::optional<Id> m_wanted;
};

} // namespace Stanko
