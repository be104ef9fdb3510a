// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/storedesks.h"
#include "models/service/partsdesk.h"
#include "models/service/tablereader.h"

namespace Stanko {

/// The parts desk over the store. Lives on the GUI (or main) thread and is owned by the composition root; \a shared
/// and \a reader outlive it. See the interface for what each call does and how it can end.
class StorePartsDesk final : public PartsDesk
{
    Q_OBJECT
public:
    StorePartsDesk(DeskShared &shared, const TableReader &reader, EditMade made);
    QFuture<Result<PartPage>> catalogue(const PartQuery &query) override;
    QFuture<Result<qint64>> savePart(const Part &part) override;
    QFuture<Done> removePart(qint64 id) override;
    QFuture<Result<PartImportReport>>
    importCatalogue(const QString &fileName, const QHash<QString, PartColumn> &mapping, ImportRun run) override;
    QFuture<Result<int>> refreshFromAmo() override;

    QFuture<Result<SuggestedSet>> suggestedSet(const QString &serial) override;
    QFuture<Result<IntakePreview>> preview(const PartsOrder &order) override;
    QFuture<Result<EditReceipt>> create(const PartsOrder &order) override;
    QFuture<Result<QList<OrderRow>>> orders(const QString &text) override;

    QFuture<Done> saveDraft(const PartsOrder &draft) override;
    QFuture<Result<PartsOrder>> draft() override;

private:
    template<typename T>
    QFuture<Result<T>> told(QFuture<Result<T>> future) const;

    DeskShared &m_shared;
    const TableReader &m_reader;
    EditMade m_made;
};

} // namespace Stanko
