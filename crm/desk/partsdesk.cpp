// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/partsdesk.h"

#include "crm/desk/newleadplan.h"
#include "crm/desk/onengine.h"
#include "crm/desk/partsimport.h"
#include "crm/desk/partsplan.h"
#include "models/service/clock.h"
#include "models/store/draftstore.h"
#include "models/store/partstore.h"
#include "models/store/storecodec.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

AmoProduct productOf(const ProductElement &element)
{
    AmoProduct product;
    product.element = element.id;
    product.article = element.article.simplified();
    product.name = element.name.simplified();
    // A row without a name could not be found again.
    if (product.name.isEmpty())
        product.name = product.article.isEmpty() ? u"#%1"_s.arg(element.id) : product.article;
    product.unit = element.unit;
    product.price = element.price;
    return product;
}

QFuture<Result<int>> readyCount(Result<int> count)
{
    return QtFuture::makeReadyFuture(std::move(count));
}

} // namespace

StorePartsDesk::StorePartsDesk(DeskShared &shared, const TableReader &reader, EditMade made)
    : m_shared(shared), m_reader(reader), m_made(std::move(made))
{
}

/// Tells when a write has succeeded, and hands its answer on.
template<typename T>
QFuture<Result<T>> StorePartsDesk::told(QFuture<Result<T>> future) const
{
    return future.then([made = m_made](const Result<T> &result) {
        if (result)
            made();
        return result;
    });
}

QFuture<Result<PartPage>> StorePartsDesk::catalogue(const PartQuery &query)
{
    return m_shared.store->read([query](Database &db) { return PartStore::list(db, query); });
}

QFuture<Result<qint64>> StorePartsDesk::savePart(const Part &part)
{
    return told(m_shared.store->write([part](Database &db) -> Result<qint64> {
        STANKO_TRY(checked, checkedPart(part));
        return PartStore::save(db, checked);
    }));
}

QFuture<Done> StorePartsDesk::removePart(qint64 id)
{
    return told(m_shared.store->write([id](Database &db) { return PartStore::remove(db, id); }));
}

QFuture<Result<PartImportReport>>
StorePartsDesk::importCatalogue(const QString &fileName, const QHash<QString, PartColumn> &mapping, ImportRun run)
{
    // The file is read on the thread of the long reads: neither the window nor an edit waits for it.
    auto report = m_shared.store
                      ->read([fileName, mapping, reader = &m_reader](Database &) -> Result<PartTable> {
                          STANKO_TRY(table, reader->read(fileName));
                          return partTable(table, mapping);
                      })
                      .then(this,
                            [this, run](const Result<PartTable> &table) {
                                if (!table)
                                    return QtFuture::makeReadyFuture(Result<PartImportReport>(table.error()));
                                return m_shared.store->write(
                                    [table = *table, run](Database &db) { return importParts(db, table, run); });
                            })
                      .unwrap();
    return run == ImportRun::Write ? told(report) : report;
}

QFuture<Result<int>> StorePartsDesk::refreshFromAmo()
{
    using Products = std::optional<QList<ProductElement>>;
    return onEngine<Products>(m_shared.engine, [](SyncEngine &engine) { return engine.products(); })
        .then(this,
              [this](const Result<Products> &products) {
                  if (!products)
                      return readyCount(products.error());
                  // No list, or no right to see it, proves nothing about the rows read before.
                  if (!*products)
                      return readyCount(0);
                  QList<AmoProduct> rows;
                  for (const ProductElement &element : **products)
                      rows.append(productOf(element));
                  return told(m_shared.store->write([rows](Database &db) -> Result<int> {
                      STANKO_TRY(changed, PartStore::follow(db, rows));
                      Q_UNUSED(changed)
                      return static_cast<int>(rows.size());
                  }));
              })
        .unwrap();
}

QFuture<Result<SuggestedSet>> StorePartsDesk::suggestedSet(const QString &serial)
{
    return m_shared.store->read([serial](Database &db) { return suggestedParts(db, serial); });
}

QFuture<Result<IntakePreview>> StorePartsDesk::preview(const PartsOrder &order)
{
    return deskRead(m_shared, [order](Database &db, const StoreView &view) -> Result<IntakePreview> {
        STANKO_TRY(plan, planPartsOrder(db, order, view));
        return newLeadPreview(db, plan, view);
    });
}

QFuture<Result<EditReceipt>> StorePartsDesk::create(const PartsOrder &order)
{
    return deskEdit(
        m_shared,
        [order](Database &db, const StoreView &view) -> Result<EditPlan> {
            STANKO_TRY(plan, planPartsOrder(db, order, view));
            STANKO_CHECK(DraftStore::forget(db, DraftStore::kPartsOrder, partsOrderToJson(order)));
            return std::move(plan);
        },
        m_made);
}

QFuture<Result<QList<OrderRow>>> StorePartsDesk::orders(const QString &text)
{
    return deskRead(m_shared, [text](Database &db, const StoreView &view) {
        return PartStore::orders(db, text, view.settings.roles);
    });
}

QFuture<Done> StorePartsDesk::saveDraft(const PartsOrder &draft)
{
    const QString payload = draft == PartsOrder{} ? QString() : partsOrderToJson(draft);
    return m_shared.store->write([payload, clock = m_shared.clock](Database &db) {
        return DraftStore::save(db, DraftStore::kPartsOrder, payload, clock->now());
    });
}

QFuture<Result<PartsOrder>> StorePartsDesk::draft()
{
    // Behind what was saved a moment ago: a window that is made anew asks right after the old one has kept its own.
    return m_shared.store->write([](Database &db) -> Result<PartsOrder> {
        STANKO_TRY(payload, DraftStore::read(db, DraftStore::kPartsOrder));
        return payload.isEmpty() ? PartsOrder{} : partsOrderFromJson(payload);
    });
}

} // namespace Stanko
