// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/planimport.h"

#include "models/domain/planlimits.h"
#include "models/domain/searchfold.h"
#include "models/domain/typedsettings.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>
#include <array>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

using Columns = QHash<PlanFileColumn, int>;

/// A heading begins with one of these words; what follows («, мес.», «ТО», «станка») does not matter.
struct PlanHeading
{
    QStringView begin;
    PlanFileColumn column;
};

/// In the order they are tried.
constexpr std::array kPlanHeadings{
    PlanHeading{u"модел", PlanFileColumn::Model},
    PlanHeading{u"станок", PlanFileColumn::Model},
    PlanHeading{u"станки", PlanFileColumn::Model},
    PlanHeading{u"оборудование", PlanFileColumn::Model},
    PlanHeading{u"model", PlanFileColumn::Model},
    PlanHeading{u"machine", PlanFileColumn::Model},
    PlanHeading{u"наработ", PlanFileColumn::RunningHours},
    PlanHeading{u"часы наработ", PlanFileColumn::RunningHours},
    PlanHeading{u"моточас", PlanFileColumn::RunningHours},
    PlanHeading{u"мото час", PlanFileColumn::RunningHours},
    PlanHeading{u"running", PlanFileColumn::RunningHours},
    PlanHeading{u"operating", PlanFileColumn::RunningHours},
    PlanHeading{u"вид", PlanFileColumn::Kind},
    PlanHeading{u"виды", PlanFileColumn::Kind},
    PlanHeading{u"тип то", PlanFileColumn::Kind},
    PlanHeading{u"то", PlanFileColumn::Kind},
    PlanHeading{u"регламент", PlanFileColumn::Kind},
    PlanHeading{u"kind", PlanFileColumn::Kind},
    PlanHeading{u"maintenance", PlanFileColumn::Kind},
    PlanHeading{u"период", PlanFileColumn::Months},
    PlanHeading{u"интервал", PlanFileColumn::Months},
    PlanHeading{u"раз в", PlanFileColumn::Months},
    PlanHeading{u"мес", PlanFileColumn::Months},
    PlanHeading{u"месяц", PlanFileColumn::Months},
    PlanHeading{u"every", PlanFileColumn::Months},
    PlanHeading{u"interval", PlanFileColumn::Months},
    PlanHeading{u"months", PlanFileColumn::Months},
    PlanHeading{u"допуск", PlanFileColumn::Tolerance},
    PlanHeading{u"отклонен", PlanFileColumn::Tolerance},
    PlanHeading{u"toler", PlanFileColumn::Tolerance},
    PlanHeading{u"часы", PlanFileColumn::Hours},
    PlanHeading{u"ч", PlanFileColumn::Hours},
    PlanHeading{u"работа", PlanFileColumn::Hours},
    PlanHeading{u"трудоемк", PlanFileColumn::Hours},
    PlanHeading{u"трудозатр", PlanFileColumn::Hours},
    PlanHeading{u"норма", PlanFileColumn::Hours},
    PlanHeading{u"hours", PlanFileColumn::Hours},
    PlanHeading{u"work", PlanFileColumn::Hours},
    PlanHeading{u"расходн", PlanFileColumn::Consumables},
    PlanHeading{u"материал", PlanFileColumn::Consumables},
    PlanHeading{u"запчаст", PlanFileColumn::Consumables},
    PlanHeading{u"consumab", PlanFileColumn::Consumables},
    PlanHeading{u"отсчет", PlanFileColumn::Basis},
    PlanHeading{u"база", PlanFileColumn::Basis},
    PlanHeading{u"считать", PlanFileColumn::Basis},
    PlanHeading{u"basis", PlanFileColumn::Basis},
    PlanHeading{u"counted", PlanFileColumn::Basis},
    PlanHeading{u"выходн", PlanFileColumn::DayOff},
    PlanHeading{u"нерабоч", PlanFileColumn::DayOff},
    PlanHeading{u"праздник", PlanFileColumn::DayOff},
    PlanHeading{u"day off", PlanFileColumn::DayOff},
    PlanHeading{u"days off", PlanFileColumn::DayOff},
};

/// Words of fewer letters must be the whole first word: «ч» is no beginning of «чертёж».
constexpr qsizetype kShortestBeginning = 4;

bool isInHours(const QString &foldedHeading)
{
    const QStringList words = foldedHeading.split(u' ');
    return std::any_of(words.cbegin(), words.cend(), [](const QString &word) {
        return word == foldForSearch(u"ч") || word.startsWith(foldForSearch(u"час")) || word == "h"_L1 ||
               word.startsWith("hour"_L1);
    });
}

Columns columnsOf(const QStringList &row)
{
    Columns columns;
    for (int i = 0; i < row.size(); ++i) {
        if (const auto column = planFileColumnOf(row.at(i)); column && !columns.contains(*column))
            columns.insert(*column, i);
    }
    return columns;
}

bool isComplete(const Columns &columns)
{
    return columns.contains(PlanFileColumn::Model) && columns.contains(PlanFileColumn::Kind) &&
           columns.contains(PlanFileColumn::Months);
}

bool isAllOthers(const QString &model)
{
    static const QSet<QString> kWords{foldForSearch(u"все"),
                                      foldForSearch(u"все модели"),
                                      foldForSearch(u"остальные"),
                                      foldForSearch(u"все остальные"),
                                      foldForSearch(u"остальные модели"),
                                      foldForSearch(u"по умолчанию"),
                                      foldForSearch(u"общий план"),
                                      foldForSearch(u"all"),
                                      foldForSearch(u"all models"),
                                      foldForSearch(u"all others"),
                                      foldForSearch(u"default")};
    return kWords.contains(foldForSearch(model));
}

/// The number of a cell without signs and units around it: «±10 дн.», «6 мес.», «2 000 ч».
QString figureOf(const QString &cell)
{
    static const QRegularExpression figure(u"^[±+]?\\s*(\\d[\\d\\s]*(?:[.,]\\d+)?)\\s*(?:[\\p{L}/. ]*)$"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = figure.match(cell.trimmed());
    return match.hasMatch() ? match.captured(1).simplified().remove(u' ') : QString();
}

std::optional<PlanBasis> basisOf(const QString &cell)
{
    const QString folded = foldForSearch(cell);
    const auto says = [&folded](QStringView word) { return folded.contains(foldForSearch(word)); };
    if (says(u"выполн") || says(u"факт") || says(u"complet") || says(u"done"))
        return PlanBasis::Completion;
    if (says(u"план") || says(u"график") || says(u"регистр") || says(u"plan") || says(u"schedule"))
        return PlanBasis::Plan;
    return std::nullopt;
}

std::optional<DayOffRule> dayOffOf(const QString &cell)
{
    const QString folded = foldForSearch(cell);
    const auto says = [&folded](QStringView word) { return folded.contains(foldForSearch(word)); };
    if (says(u"остав") || (folded + u' ').startsWith(foldForSearch(u"не") + u' ') || folded == foldForSearch(u"нет") ||
        says(u"keep") || folded == foldForSearch(u"no"))
        return DayOffRule::Keep;
    if (says(u"перен") || says(u"раньше") || says(u"рабоч") || folded == foldForSearch(u"да") || says(u"move") ||
        says(u"before") || folded == foldForSearch(u"yes"))
        return DayOffRule::WorkdayBefore;
    return std::nullopt;
}

PlanFileColumn columnOfFault(const QString &fault)
{
    if (fault == "months"_L1)
        return PlanFileColumn::Months;
    if (fault == "tolerance"_L1)
        return PlanFileColumn::Tolerance;
    if (fault == "hours"_L1)
        return PlanFileColumn::Hours;
    return fault == "running"_L1 ? PlanFileColumn::RunningHours : PlanFileColumn::Kind;
}

/// A file with plans while its rows are read.
class PlanReader
{
public:
    PlanReader(const TextTable &table, qsizetype headingRow, Columns columns, const PlansKnown &known)
        : m_table(table), m_headings(table.rows.at(headingRow)), m_first(headingRow + 1), m_columns(std::move(columns)),
          m_known(known)
    {
    }

    PlanImportReport read()
    {
        for (m_row = m_first; m_row < m_table.rows.size(); ++m_row) {
            const QStringList &cells = m_table.rows.at(m_row);
            if (std::all_of(cells.cbegin(), cells.cend(), [](const QString &cell) { return cell.trimmed().isEmpty(); }))
                continue;
            ++m_report.rows;
            readRow();
        }
        conclude();
        return m_report;
    }

private:
    QString text(PlanFileColumn column) const
    {
        const int at = m_columns.value(column, -1);
        return at < 0 ? QString() : m_table.rows.at(m_row).value(at).trimmed();
    }

    void complain(PlanFileColumn column)
    {
        // What is wrong may be what the model had, beside what the file says.
        if (!m_columns.contains(column))
            column = PlanFileColumn::Months;
        m_report.errors.append(
            {int(m_row) + 1, m_headings.value(m_columns.value(column, -1)).simplified(), text(column)});
        if (m_model)
            m_wrong.insert(*m_model);
    }

    /// As the fleet spells it, else as typed.
    QString spelled(const QString &typed) const
    {
        if (m_known.models.contains(typed) || m_known.own.contains(typed))
            return typed;
        for (const QStringList &names : {m_known.models, QStringList(m_known.own.keys()), m_order}) {
            const auto same =
                std::find_if(names.cbegin(), names.cend(), [folded = foldModel(typed)](const QString &each) {
                    return !each.isEmpty() && foldModel(each) == folded;
                });
            if (same != names.cend())
                return *same;
        }
        return typed;
    }

    MaintenancePlan planNow(const QString &model) const
    {
        return model.isEmpty() ? m_known.standard : m_known.own.value(model, m_known.standard);
    }

    template<typename Value>
    void take(PlanFileColumn column, Value &value, const std::optional<Value> &read)
    {
        if (text(column).isEmpty())
            return;
        if (read)
            value = *read;
        else
            complain(column);
    }

    void readRow()
    {
        if (const QString typed = text(PlanFileColumn::Model).simplified(); !typed.isEmpty())
            m_model = isAllOthers(typed) ? QString() : spelled(typed);
        if (!m_model) {
            complain(PlanFileColumn::Model);
            return;
        }
        if (!m_order.contains(*m_model))
            m_order.append(*m_model);
        MaintenancePlan &plan = m_plans[*m_model];
        const QString kind = text(PlanFileColumn::Kind).simplified();
        const MaintenancePlan before = planNow(*m_model);
        const PlanItem *old = itemNamed(before, kind);
        PlanItem item = old ? *old : PlanItem();
        item.kind = kind;
        const qsizetype errors = m_report.errors.size();
        take(PlanFileColumn::Months, item.everyMonths,
             typedWhole(figureOf(text(PlanFileColumn::Months)), 1, kMaxPlanMonths));
        if (text(PlanFileColumn::Months).isEmpty() && !old)
            complain(PlanFileColumn::Months);
        take(PlanFileColumn::Tolerance, item.toleranceDays,
             typedWhole(figureOf(text(PlanFileColumn::Tolerance)), 0, kMaxToleranceDays));
        take(PlanFileColumn::Hours, item.hours, typedNumber(figureOf(text(PlanFileColumn::Hours)), 0, kMaxPlanHours));
        take(PlanFileColumn::RunningHours, item.everyRunningHours,
             typedNumber(figureOf(text(PlanFileColumn::RunningHours)), 0, kMaxRunningHours));
        take(PlanFileColumn::Basis, item.basis, basisOf(text(PlanFileColumn::Basis)));
        take(PlanFileColumn::DayOff, item.dayOff, dayOffOf(text(PlanFileColumn::DayOff)));
        if (const QString consumables = text(PlanFileColumn::Consumables); !consumables.isEmpty())
            item.consumables = typedConsumables(consumables);
        plan.append(item);
        if (errors != m_report.errors.size()) {
            plan.removeLast();
            return;
        }
        // Judged as the plan grows, so that the row is named that spoils it.
        if (const QString fault = planFault(plan); !fault.isEmpty()) {
            plan.removeLast();
            complain(columnOfFault(fault));
        }
    }

    static const PlanItem *itemNamed(const MaintenancePlan &plan, const QString &kind)
    {
        const auto same = std::find_if(plan.cbegin(), plan.cend(), [&kind](const PlanItem &each) {
            return foldForSearch(each.kind) == foldForSearch(kind);
        });
        return same == plan.cend() ? nullptr : &*same;
    }

    void conclude()
    {
        for (const QString &model : std::as_const(m_order)) {
            if (m_wrong.contains(model))
                continue;
            const MaintenancePlan plan = m_plans.value(model);
            m_report.plans.insert(model, plan);
            const bool isOwn = model.isEmpty() || m_known.own.contains(model);
            QStringList &list = !isOwn ? m_report.added : plan == planNow(model) ? m_report.same : m_report.changed;
            list.append(model);
        }
    }

    const TextTable &m_table;
    QStringList m_headings;
    qsizetype m_first;
    Columns m_columns;
    const PlansKnown &m_known;
    qsizetype m_row = 0;
    std::optional<QString> m_model; ///< of the row, or of one above
    QHash<QString, MaintenancePlan> m_plans;
    QStringList m_order;
    QSet<QString> m_wrong;
    PlanImportReport m_report;
};

} // namespace

std::optional<PlanFileColumn> planFileColumnOf(const QString &heading)
{
    const QString folded = foldForSearch(heading);
    for (const PlanHeading &known : kPlanHeadings) {
        const QString begin = foldForSearch(known.begin);
        const bool isWhole = known.begin.size() < kShortestBeginning;
        if (isWhole ? folded != begin && !folded.startsWith(begin + u' ') : !folded.startsWith(begin))
            continue;
        // «Периодичность, ч» counts another thing than «Периодичность, мес.».
        return known.column == PlanFileColumn::Months && isInHours(folded) ? PlanFileColumn::RunningHours
                                                                           : known.column;
    }
    return std::nullopt;
}

Result<PlanImportReport> readPlans(const TextTable &table, const PlansKnown &known)
{
    constexpr qsizetype kLookedAt = 20;
    Columns columns;
    qsizetype headingRow = 0;
    for (qsizetype row = 0; row < std::min(kLookedAt, table.rows.size()); ++row) {
        const Columns found = columnsOf(table.rows.at(row));
        if (isComplete(found) && found.size() > columns.size()) {
            columns = found;
            headingRow = row;
        }
    }
    if (columns.isEmpty())
        return makeError(ErrorKind::BadInput, u"columns"_s);
    return PlanReader(table, headingRow, columns, known).read();
}

} // namespace Stanko
