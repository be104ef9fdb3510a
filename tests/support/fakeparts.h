// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/partsdesk.h"
#include "tests/support/fakeanswers.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace Stanko {

class FakePassportDesk;
class FakeOutboxDesk;
class FakeSyncDesk;
struct FakeDesks;

/// A catalogue and orders over lists that a test can see and change. GUI thread.
class FakePartsDesk final : public PartsDesk
{
public:
    using PartsDesk::PartsDesk;
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

    /// Takes back the order of \a group.
    void undo(const QString &group);
    const Part *part(const QString &article) const;

    FakeAnswers answers;
    QList<Part> parts;
    QList<OrderRow> orderRows;
    PartImportReport report; ///< what importCatalogue() answers
    std::optional<Error> importError;
    int productsInAmo = 0;
    PartsOrder kept; ///< the draft
    FakePassportDesk *passports = nullptr;
    FakeOutboxDesk *outbox = nullptr;
    FakeSyncDesk *sync = nullptr;
    UnixSeconds now = 0;

    QList<PartQuery> queries;
    QList<Part> saved;
    QList<qint64> removed;
    QList<std::pair<QHash<QString, PartColumn>, ImportRun>> imports;
    QList<PartsOrder> previewed;
    QList<PartsOrder> created;
    int draftsSaved = 0;

private:
    std::optional<Error> problemOf(const PartsOrder &order) const;

    qint64 m_nextPart = 1'000;
    LeadId m_nextLocal = -101;
    QHash<QString, LeadId> m_groups;
};

/// Fills the parts desk to fit the demo fleet: a catalogue of here and of amoCRM, orders open and closed.
void fillDemoParts(FakeDesks &fakes);

} // namespace Stanko
