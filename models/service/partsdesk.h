// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/intake.h"
#include "models/service/importrun.h"
#include "models/service/intakedesk.h"

#include <QtCore/QHash>

namespace Stanko {

enum class PartSource {
    Local, ///< typed or imported here
    Amo,   ///< from amoCRM's product list; name, article and price follow it
};

/// A spare part or consumable of the catalogue.
struct Part
{
    qint64 id = 0; ///< 0 = new
    QString article;
    QString name;
    QString unit;                 ///< «шт.», «л»
    Decimal price;                ///< roubles for one
    QStringList models;           ///< models it fits; empty = any
    QStringList maintenanceKinds; ///< «ТО-1», …: belongs to that maintenance's set; empty = none
    Decimal quantity{1, 0};       ///< for one maintenance
    PartSource source = PartSource::Local;
    friend bool operator==(const Part &, const Part &) = default;
};

struct PartQuery
{
    QString text;                 ///< folded search over article and name
    std::optional<QString> model; ///< only what fits it
    int limit = 0;
    friend bool operator==(const PartQuery &, const PartQuery &) = default;
};

struct PartPage
{
    QList<Part> rows; ///< by name
    int all = 0;
    QStringList models;
};

/// Columns of a catalogue file.
enum class PartColumn { Article, Name, Unit, Price, Models, Kinds, Quantity };

struct ImportProblem
{
    int row = 0;    ///< as in the file, from 1
    QString column; ///< heading
    QString detail; ///< stable word: "empty", "not a number", "negative", …
    friend bool operator==(const ImportProblem &, const ImportProblem &) = default;
};

/// What an import would do or did: rows = added + changed + unchanged + rows with problems.
struct PartImportReport
{
    QStringList headings;           ///< of the file
    QHash<int, PartColumn> mapping; ///< column index → meaning, recognised or given
    int rows = 0;
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    QList<ImportProblem> problems;
};

/// An order that was made, here or elsewhere: a lead in ЗАПЧАСТИ.
struct OrderRow
{
    LeadId lead = 0; ///< negative: not sent yet
    QString name;
    Stage stage;
    QString stageName;
    bool isOpen = true;
    QString serial;
    PassportKey key;
    QString customer;
    qint64 price = 0;
    UnixSeconds createdAt = 0;
    bool hasUnsentEdit = false;
    QList<OrderLine> lines; ///< of orders made on this desk
    friend bool operator==(const OrderRow &, const OrderRow &) = default;
};

/// The set for the coming maintenance of a machine.
struct SuggestedSet
{
    QString serial;
    QString model;
    QString kind; ///< of the coming maintenance
    std::optional<QDate> day;
    QList<OrderLine> lines; ///< price 0 where the catalogue has none
};

/// The desk for spare parts. Same thread and ending rules as PassportDesk.
class PartsDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QFuture<Result<PartPage>> catalogue(const PartQuery &query) = 0;
    /// Adds or changes; BadInput: "article", "name", "price", "quantity". \return the row's id.
    virtual QFuture<Result<qint64>> savePart(const Part &part) = 0;
    /// Takes it out of the catalogue; one of amoCRM's list comes back with the next refresh.
    virtual QFuture<Done> removePart(qint64 id) = 0;
    /// XLSX or CSV. \a mapping: heading → meaning where the headings are not recognised. BadInput: "file" (no table
    /// in it), "columns" (article or name not found); one bad row never stops the others.
    virtual QFuture<Result<PartImportReport>>
    importCatalogue(const QString &fileName, const QHash<QString, PartColumn> &mapping, ImportRun run) = 0;
    /// Reads amoCRM's product list. \return products read; 0 where the account has none.
    virtual QFuture<Result<int>> refreshFromAmo() = 0;

    /// NotHere for an unknown machine. \a serial in any spelling.
    virtual QFuture<Result<SuggestedSet>> suggestedSet(const QString &serial) = 0;
    virtual QFuture<Result<IntakePreview>> preview(const PartsOrder &order) = 0;
    /// BadSettings: "AMOCRM_PARTS_PIPELINE_ID" when orders are off. BadInput: "lines", "quantity", "price", "name",
    /// "phone", "serial".
    virtual QFuture<Result<EditReceipt>> create(const PartsOrder &order) = 0;
    /// Newest first. \a text searched folded over deal, client, serial.
    virtual QFuture<Result<QList<OrderRow>>> orders(const QString &text) = 0;

    /// As IntakeDesk's drafts.
    virtual QFuture<Done> saveDraft(const PartsOrder &draft) = 0;
    virtual QFuture<Result<PartsOrder>> draft() = 0;

Q_SIGNALS:
    void partsChanged();
};

} // namespace Stanko
