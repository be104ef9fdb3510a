// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/comparisongrid.h"

#include "ui/errortext/formats.h"
#include "ui/errortext/intenttext.h"
#include "ui/pages/outboxactions.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kComparisonGridColumns = 4;
constexpr int kLongest = 160; ///< letters of a value; the whole of it is in the tooltip

/// «Ильин П., 14:31», or what is known of it.
QString sourceText(const QString &who, UnixSeconds at, UnixSeconds now, const QTimeZone &zone)
{
    QStringList parts;
    if (!who.isEmpty())
        parts.append(who);
    if (at > 0) {
        const bool isToday =
            QDateTime::fromSecsSinceEpoch(at, zone).date() == QDateTime::fromSecsSinceEpoch(now, zone).date();
        parts.append(isToday ? timeOfDay(at, zone) : dateAndTime(at, zone));
    }
    return parts.join(u", "_s);
}

/// A value and under it where it comes from.
QWidget *valueCell(const QString &heading, const QString &value, const QString &source, LabelLook look,
                   std::optional<Tone> tone)
{
    auto *cell = new QWidget;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *text = new PlainLabel(value.size() > kLongest ? value.left(kLongest) + u'…' : value, look);
    if (value.size() > kLongest)
        text->setToolTip(plainToolTip(value));
    text->setTone(tone);
    text->setWordWrap(true);
    text->setSelectable(true);
    text->setAccessibleName(heading + u": "_s + value);
    column->addWidget(text);
    if (!source.isEmpty()) {
        auto *from = new PlainLabel(source, LabelLook::Caption);
        from->setWordWrap(true);
        column->addWidget(from);
    }
    column->addStretch(1);
    return cell;
}

} // namespace

QString comparedValue(const OutboxRow &row, const QString &value)
{
    if (value.isEmpty())
        return u"—"_s;
    const auto *field = std::get_if<FieldEdit>(&row.intent.edit);
    if (field && field->role == FieldRole::NextMaintenance) {
        if (const QDate day = QDate::fromString(value, Qt::ISODate); day.isValid())
            return shortDate(day);
    }
    return value;
}

ComparisonGrid::ComparisonGrid(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_group(new QButtonGroup(this))
{
    m_grid->setContentsMargins(0, 2, 0, 2);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    for (int column = 0; column < kComparisonGridColumns; ++column)
        m_grid->setColumnStretch(column, 1);
}

ComparisonGrid::Line ComparisonGrid::lineOf(const OutboxRow &row, UnixSeconds now, const QTimeZone &zone)
{
    Line line;
    line.id = row.intent.id;
    line.isConflict = row.intent.state == IntentState::Conflict;
    line.field = editTitle(row.intent.edit);
    line.before = comparedValue(row, row.before);
    line.mine = comparedValue(row, row.after);
    line.mineSource = sourceText(row.mineBy, row.intent.createdAt, now, zone);
    // As far as is known amoCRM still has what an edit without conflict was based on.
    line.theirs =
        isLeadGone(row.intent) ? tr("сделки нет") : comparedValue(row, line.isConflict ? row.theirs : row.before);
    if (line.isConflict)
        line.theirsSource = sourceText(row.theirsBy, row.theirsAt, now, zone);
    return line;
}

void ComparisonGrid::show(const QList<OutboxRow> &rows, IntentId chosen, UnixSeconds now, const QTimeZone &zone)
{
    QList<Line> lines;
    for (const OutboxRow &row : rows)
        lines.append(lineOf(row, now, zone));
    std::stable_partition(lines.begin(), lines.end(), [](const Line &line) { return line.isConflict; });
    // Made anew only when it differs: the focus and what is selected in it stay.
    if (lines != m_lines)
        build(lines);
    if (QRadioButton *choice = m_choices.value(chosen))
        choice->setChecked(true);
}

void ComparisonGrid::build(const QList<Line> &lines)
{
    m_lines = lines;
    m_choices.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QString headings[kComparisonGridColumns] = {tr("Поле"), tr("Было"), tr("Здесь"), tr("В amoCRM")};
    for (int column = 0; column < kComparisonGridColumns; ++column)
        m_grid->addWidget(new PlainLabel(headings[column], LabelLook::Caption), 0, column);
    const auto conflicts = std::count_if(lines.cbegin(), lines.cend(), [](const Line &l) { return l.isConflict; });
    int row = 1;
    for (const Line &line : lines) {
        auto *separator = new QFrame;
        separator->setObjectName(u"separator"_s);
        m_grid->addWidget(separator, row++, 0, 1, kComparisonGridColumns);
        const LabelLook plain = line.isConflict ? LabelLook::Body : LabelLook::Muted;
        const LabelLook strong = line.isConflict ? LabelLook::Bold : LabelLook::Muted;
        const auto toned = [&line](Tone tone) { return line.isConflict ? std::optional(tone) : std::nullopt; };
        m_grid->addWidget(fieldCell(line, conflicts > 1), row, 0);
        m_grid->addWidget(valueCell(headings[1], line.before, {}, plain, {}), row, 1);
        m_grid->addWidget(valueCell(headings[2], line.mine, line.mineSource, strong, toned(Tone::Info)), row, 2);
        m_grid->addWidget(valueCell(headings[3], line.theirs, line.theirsSource, strong, toned(Tone::Soon)), row, 3);
        ++row;
    }
}

QWidget *ComparisonGrid::fieldCell(const Line &line, bool isOneOfMany)
{
    auto *cell = new QWidget;
    auto *column = new QHBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *name = new PlainLabel(line.field, line.isConflict ? LabelLook::Body : LabelLook::Muted);
    name->setWordWrap(true);
    if (line.isConflict && isOneOfMany) {
        auto *choice = new QRadioButton;
        choice->setAccessibleName(tr("Решать: %1").arg(line.field));
        choice->setObjectName(u"conflictChoice"_s);
        m_group->addButton(choice);
        m_choices.insert(line.id, choice);
        connect(choice, &QRadioButton::clicked, this, [this, id = line.id] { Q_EMIT conflictChosen(id); });
        column->addWidget(choice, 0, Qt::AlignTop);
    }
    column->addWidget(name, 1, Qt::AlignTop);
    return cell;
}

} // namespace Stanko
